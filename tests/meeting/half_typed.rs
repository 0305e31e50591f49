//! Half a word, half a day, half a name: what the program makes of it, and what it says meanwhile.
use bedoeling::app::MenuItem;
use bedoeling::domain::afspraak::When;
use bedoeling::domain::step::StepKind;

use crate::support::{Play, menu, rows};

#[test]
fn a_day_that_was_refused_makes_place_for_the_next_one() {
    let mut play = Play::begun();
    play.keys("abellen<enter>Joris<enter>straks<enter>v");
    assert_eq!(play.typing(), Some(("v", "")));
    play.keys("r<enter>");
    let said = play.text();
    assert!(
        said.contains("Staat bij de afspraken: vr 27 nov."),
        "{said}"
    );
    play.keys("abellen<enter>Joris<enter>1-13<enter><backspace>2<enter>");
    let when = play.session().afspraken[1].when.clone();
    assert_eq!(
        when,
        Some(When::Date("2026-12-01".parse().unwrap())),
        "mended in its place"
    );
}

#[test]
fn the_day_of_looking_back_is_named_before_it_is_taken() {
    let mut play = Play::begun();
    play.step(6).keys("abellen<enter><enter><enter><pgdn>");
    assert!(play.text().contains("Leeg: ma 7 dec."), "{}", play.text());
    play.keys("ooit<enter><wait:10>");
    let said = play.text();
    assert!(said.contains("Enter: dan geen dag."), "{said}");
    assert!(said.contains("Enter geen dag"), "{said}");
}

#[test]
fn tab_finishes_a_known_name() {
    let mut play = Play::begun();
    play.keys(&menu(MenuItem::People));
    play.keys("Amira, Joris, Kees<enter>");
    play.keys("abellen<enter>jor<tab>");
    assert_eq!(play.typing(), Some(("Joris", "")));
    play.keys("<enter><enter>abellen<enter>Jor<enter><enter>");
    let who = |at: usize| play.session().afspraken[at].who.as_deref();
    assert_eq!((who(0), who(1)), (Some("Joris"), Some("Jor")));
}

#[test]
fn a_round_shows_everybody_so_that_nobody_is_passed_over() {
    let mut play = Play::begun();
    play.keys(&menu(MenuItem::People));
    play.keys("Amira, Joris, Kees<enter>")
        .step_of(StepKind::Rondje);
    let said = play.text();
    assert!(said.contains("Amira · Joris · Kees"), "{said}");
}

#[test]
fn the_story_names_the_key_of_its_next_page() {
    let mut play = Play::begun();
    play.step_of(StepKind::Verhaal).keys("<enter>");
    let said = rows(&play.drawn(56, 16)).join("\n");
    assert!(said.contains("→ volgende bladzijde (1 van "), "{said}");
}
