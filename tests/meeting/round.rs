//! How a group is guided: the parts of a way to talk, and whose turn it is.
use bedoeling::app::{MenuItem, Setting};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::werkvorm::Werkvorm;
use chrono::TimeDelta;

use crate::support::{Play, menu};

impl Play {
    /// Time goes by, and nobody looks at every second of it.
    fn later(&mut self, seconds: i64) -> &mut Self {
        self.world.now += TimeDelta::seconds(seconds);
        self.keys("z")
    }
}

/// A meeting of seven people, two of them by name, that has begun.
fn begun(viewer: Viewer, form: Option<Werkvorm>) -> Play {
    let mut play = Play::home();
    let mut setting = Setting::new(WerkpakketId::new("gemeente-08"));
    setting.viewer = viewer;
    let known = play.state.known().expect("the toolkit was read");
    let pakket = known.toolkit.find(&setting.pakket).expect("it is there");
    let mut steps = setting.steps(pakket, &known);
    for step in &mut steps {
        step.form = step.form.and(form).or(step.form);
        if step.kind == StepKind::Denkkaart {
            step.minutes = 12;
        }
    }
    setting.plan = Some(steps);
    setting.present = Some(7);
    setting.participants = ["Amira", "Joris", "Noor"].map(str::to_owned).to_vec();
    play.welcome(setting).keys("<right>");
    play
}

#[test]
fn the_parts_of_one_two_four_all_have_their_own_time_and_their_own_groups() {
    let mut play = begun(Viewer::Group, Some(Werkvorm::EenTweeVierAllen));
    play.step_of(StepKind::Denkkaart).keys("<enter>");
    let shows = |play: &mut Play, words: &[&str]| {
        let text = play.text();
        for words in words {
            assert!(text.contains(words), "{words}:\n{text}");
        }
    };
    shows(
        &mut play,
        &["Denk er in stilte over na. (1 minuut)", "nog een minuut"],
    );
    play.later(70);
    // Ten seconds too long is nothing to count.
    shows(&mut play, &["volgende deel"]);
    play.keys("<right>");
    shows(
        &mut play,
        &[
            "met z'n tweeën. (2 minuten)",
            "2 tweetallen en 1 drietal",
            "nog 2 min",
        ],
    );
    play.later(120).keys("<right>");
    shows(
        &mut play,
        &[
            "met z'n vieren. (4 minuten)",
            "1 drietal en 1 viertal",
            "nog 4 min",
        ],
    );
    play.later(240).keys("<right>");
    // All together have what the others left of the twelve.
    shows(&mut play, &["met z'n allen. (5 minuten)", "nog 5 min"]);
    play.later(300);
    shows(&mut play, &["+1 min"]);
    play.keys("<right>");
    assert_ne!(play.session().step().kind, StepKind::Denkkaart);
}

#[test]
fn a_minute_more_is_for_the_part_that_goes_on_and_the_last_has_what_is_left() {
    let mut play = begun(Viewer::Group, Some(Werkvorm::Duo));
    play.step_of(StepKind::Denkkaart).keys("<enter>");
    let minutes = |play: &Play| {
        let part = play.session().step().current_part();
        part.expect("it has parts").minutes
    };
    assert_eq!(minutes(&play), 5);
    play.keys("+");
    assert_eq!(minutes(&play), 6);
    play.later(360).keys("<right>");
    assert_eq!(minutes(&play), 5);
    play.keys("--");
    assert_eq!(minutes(&play), 3);
    play.later(180).keys("<right>");
    assert_eq!(minutes(&play), 2, "eleven minutes less nine");
    let left = play.session().step().guide(play.state.now);
    assert_eq!(left.timer.elapsed(play.state.now), TimeDelta::zero());
    play.keys("<left>");
    assert_eq!(
        minutes(&play),
        4,
        "back is a new beginning, in eleven minutes"
    );
}

#[test]
fn a_part_that_was_read_from_a_file_knows_about_where_it_began() {
    let mut play = begun(Viewer::Group, Some(Werkvorm::Duo));
    play.step_of(StepKind::Denkkaart)
        .keys("<enter>")
        .later(300)
        .keys("<right>")
        .later(60);
    let mut step = play.session().step().clone();
    step.part_from = None;
    let guide = step.guide(play.state.now);
    assert_eq!(guide.timer.elapsed(play.state.now), TimeDelta::minutes(1));
    assert_eq!(guide.minutes, 5);
}

#[test]
fn minutes_that_are_taken_halfway_do_not_take_the_parts_away() {
    let mut play = begun(Viewer::Group, Some(Werkvorm::EenTweeVierAllen));
    play.step_of(StepKind::Denkkaart)
        .keys("<enter>")
        .later(60)
        .keys("<right>");
    play.keys("----<right>");
    assert_eq!(play.session().step().part, 2);
    assert!(play.text().contains("met z'n vieren"), "{}", play.text());
    play.keys("<right>");
    assert_eq!(play.session().step().part, 3);
}

#[test]
fn in_the_cockpit_one_follows_whose_turn_it_is_and_who_had_none() {
    let mut play = begun(Viewer::Me, None);
    play.step_of(StepKind::Rondje);
    let text = play.text();
    assert!(text.contains("kies wie begint"), "{text}");
    assert!(text.contains("Nog niet: Amira, Joris en Noor"), "{text}");
    play.keys("<down><down>");
    let text = play.text();
    assert!(text.contains("Aan de beurt: Joris"), "{text}");
    assert!(text.contains("Nog niet: Amira en Noor"), "{text}");
    assert!(text.contains("Enter: Joris is geweest"), "{text}");
    play.keys("<enter>");
    assert!(play.text().contains("Aan de beurt: Noor"));
    // Who passes leaves no mark.
    play.keys("<up><up>");
    assert!(
        play.text().contains("Aan de beurt: Amira"),
        "{}",
        play.text()
    );
    assert_eq!(play.session().step().been, ["Joris"]);
    play.keys("<enter><enter>");
    assert_eq!(play.session().step().been, ["Amira", "Joris", "Noor"]);
    assert!(
        play.text().contains("Iedereen is geweest."),
        "{}",
        play.text()
    );
    play.keys("u");
    assert_eq!(play.session().step().been, ["Amira", "Joris"]);
    assert!(
        play.said().starts_with("Beurt teruggedraaid"),
        "{}",
        play.said()
    );
}

#[test]
fn nothing_of_a_turn_stays_once_the_round_is_over() {
    let mut play = begun(Viewer::Me, None);
    play.step_of(StepKind::Rondje).keys("<down><enter>");
    assert!(play.world.holds("geweest = [\"Amira\"]"));
    play.keys("nvan Wil<enter><esc><right>");
    assert!(play.session().steps.iter().all(|step| step.been.is_empty()));
    assert!(!play.world.holds("geweest = ["));
    play.keys("u");
    assert_eq!(
        play.session().note_count(),
        0,
        "a turn that is over is passed by"
    );
    play.keys("u");
    assert!(play.session().steps.iter().all(|step| step.been.is_empty()));
}

#[test]
fn a_break_in_a_round_forgets_nobody() {
    let mut play = begun(Viewer::Me, None);
    play.step_of(StepKind::Rondje).keys("<down><enter>");
    play.keys(&menu(MenuItem::Pause)).keys("<right>");
    assert_eq!(play.session().step().been, ["Amira"]);
}

#[test]
fn the_room_has_the_names_and_no_turns() {
    let mut play = begun(Viewer::Group, None);
    play.step_of(StepKind::Rondje).keys("<down><enter>");
    let text = play.text();
    assert!(text.contains("Amira · Joris · Noor"), "{text}");
    assert!(
        !text.contains("beurt") && !text.contains("geweest"),
        "{text}"
    );
    assert!(play.session().step().been.is_empty());
}

#[test]
fn a_card_that_is_talked_about_in_turn_is_a_round_too() {
    let mut play = begun(Viewer::Me, Some(Werkvorm::StilDanRondje));
    play.step_of(StepKind::Denkkaart);
    play.keys("<enter>");
    assert!(!play.meeting().takes_turns(), "first everybody writes");
    play.keys("<right><down><enter>");
    assert_eq!(play.session().step().been, ["Amira"]);
}
