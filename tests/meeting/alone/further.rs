//! One person alone, by keys: the way back, pages, what stays at the end, small windows.
use bedoeling::app::{Msg, Outcome, Phase, update};
use bedoeling::domain::notice::{Problem, ProblemKind};

use super::{BRIEF, LEAVE};
use crate::support::{Play, rows};

#[test]
fn every_way_out_of_a_mended_answer_goes_back_to_what_else_leads_to_a_person() {
    for way in ["<enter>", "<pgdn>", "<pgup>", "<esc>"] {
        let mut play = Play::alone();
        play.keys("Bij mevrouw Jansen.<enter>")
            .keys(&"<pgdn>".repeat(8));
        play.keys("<enter><c-u>Bij een moeder.").keys(way);
        assert_eq!(play.session().position(), 8, "{way}");
        assert_eq!(play.answers(), ["Bij een moeder."], "{way}");
    }
}

#[test]
fn the_brief_is_paged_and_escape_goes_back() {
    let mut play = Play::alone();
    play.keys(BRIEF).keys("<left>").keys(&"<left>".repeat(4));
    play.keys(&"Nog een lange zin over wat ik al probeerde. ".repeat(25))
        .keys("<pgdn>");
    play.keys("<pgdn><pgdn><pgdn><pgdn>t");
    let first = play.screen();
    assert!(
        first.contains("1 van ") && first.contains("PgDn: verder. Esc: terug"),
        "{first}"
    );
    assert!(
        first.contains("  De deur die openbleef") && !first.contains('#'),
        "{first}"
    );
    for key in ["<pgdn>", "<right>", "<down>"] {
        play.keys(key);
        assert!(play.screen().contains("2 van "), "{key}");
        play.keys("<pgup>");
    }
    play.keys(&"<pgdn>".repeat(9));
    assert_eq!(
        play.meeting().phase,
        Phase::Running,
        "reading does not end it"
    );
    play.keys("<esc>");
    assert!(play.screen().contains("Enter: schrijf de titel"));
}

#[test]
fn a_brief_that_was_written_is_named_when_nothing_else_is_kept() {
    let mut play = Play::alone();
    play.keys(BRIEF).keys("<pgdn>");
    assert!(
        play.screen().contains("Blijft: 5 antwoorden."),
        "no brief was written"
    );
    play.keys("<left>x<enter><pgdn>");
    assert!(play.screen().contains("Blijft: 5 antwoorden en je brief."));
    play.keys("n");
    assert!(play.screen().contains("Klaar. Alleen je brief blijft."));
    assert!(
        play.screen()
            .contains("Je brief 2026-11-23-brief.md blijft staan.")
    );
    play.keys("<enter><wait:1>");
    assert!(
        play.screen()
            .contains("Weg. Je brief 2026-11-23-brief.md blijft staan.")
    );
    assert_eq!(play.private_files(), ["2026-11-23-brief.md"]);
}

#[test]
fn a_name_that_is_there_is_said_in_short_and_gone_at_the_next_key() {
    let mut play = Play::alone();
    play.keys(BRIEF);
    let refused = Outcome::Refused(Problem {
        kind: ProblemKind::Exists,
        path: None,
        cause: String::new(),
    });
    let now = play.state.now;
    update(&mut play.state, now, Msg::Done(refused));
    assert!(
        play.screen()
            .contains("Die naam is er al. Kies een andere.")
    );
    play.keys("<down>");
    assert!(!play.screen().contains("Die naam is er al."));
}

#[test]
fn one_without_a_word_says_nothing_of_a_group_and_stays_nowhere() {
    let mut play = Play::alone();
    play.keys("a<enter><enter><c-u><enter>")
        .keys(&"<pgdn>".repeat(10));
    let screen = play.screen();
    assert!(screen.contains("Je hebt niets geschreven."), "{screen}");
    assert!(!screen.contains("In de groep"), "{screen}");
    assert_eq!(screen.matches("sluit").count(), 1, "{screen}");
    play.keys("<enter><wait:1>");
    assert!(play.private_files().is_empty());
}

#[test]
fn the_advice_on_the_question_comes_with_the_choice() {
    let mut play = Play::alone();
    play.keys(&"<pgdn>".repeat(6))
        .keys("Hoe blijf ik eerlijk?<pgdn>");
    play.keys("<down><down><down><down><enter>");
    let screen = play
        .screen()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        screen.contains("Over je vraag: Bij moreel beraad begint een vraag liever"),
        "{screen}"
    );
}

#[test]
fn a_list_that_does_not_fit_says_where_it_is() {
    let mut play = Play::alone();
    play.keys("een<pgdn>twee<pgdn>drie<pgdn>vier<pgdn>vijf<pgdn>zes<pgdn>zeven?<pgdn><pgdn><pgdn>");
    let cells = play.drawn(56, 16);
    assert!(
        rows(&cells).join("\n").contains("↑↓ voor meer: 1 van 9"),
        "{:#?}",
        rows(&cells)
    );
    play.keys("<down><down><down><down><down><down><down><down>");
    let cells = play.drawn(56, 16);
    assert!(
        rows(&cells).join("\n").contains("▶ Schrijf de brief"),
        "{:#?}",
        rows(&cells)
    );
}

#[test]
fn the_list_names_the_moment_and_the_title_and_a_past_one_is_paged() {
    let mut play = Play::alone();
    play.keys(&"Een zin die ik nog eens teruglees. ".repeat(60))
        .keys(&"<pgdn>".repeat(9));
    play.keys("<enter>De deur die openbleef<enter><pgdn><enter><wait:1><enter><down><down><enter>");
    assert!(
        play.screen()
            .contains("23 november, 14:00: De deur die openbleef"),
        "{}",
        play.screen()
    );
    play.keys("<enter>Weer een begin.<enter>").keys(LEAVE);
    let mut again = Play::alone();
    again.keys("Half.<enter>");
    again.again_after_a_crash();
    assert_eq!(again.answers(), ["Half."]);
}

#[test]
fn a_long_one_that_is_over_is_read_to_its_end_by_pages() {
    let mut play = Play::alone();
    play.state.size = (70, 20);
    play.keys(&"Een zin die ik nog eens teruglees. ".repeat(60))
        .keys("Einde.");
    play.keys(&"<pgdn>".repeat(10))
        .keys("<enter><wait:1><enter><down><down><enter><down><enter>");
    assert!(play.screen().contains("1-15 van "), "{}", play.screen());
    play.keys("<pgdn>");
    assert!(play.screen().contains("16-30 van "), "{}", play.screen());
    play.keys("<pgdn><pgdn><pgdn><pgdn>");
    assert!(play.screen().contains("Einde."), "{}", play.screen());
    play.keys("<pgup><pgup><pgup><pgup>");
    assert!(play.screen().contains("1-15 van "));
}
