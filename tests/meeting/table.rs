//! What lies on the table: a film with its code, cards that are drawn, the map during a meeting.
use bedoeling::app::Effect;
use bedoeling::domain::step::{Status, StepKind};

use crate::support::Play;

fn every_step() -> Play {
    let mut play = Play::with_own("every-step");
    play.start("alle-stappen", 100, "Team Plein")
        .keys("<right>");
    play
}

#[test]
fn a_film_opens_in_the_browser_and_its_time_runs_from_then_on() {
    let mut play = every_step();
    play.step_of(StepKind::Film).keys("<wait:60>");
    assert!(!play.session().step().timer.is_touched());
    play.keys("<enter>");
    let address = "https://example.org/film/891581893".to_owned();
    let film = Effect::OpenFilm {
        pakket: play.session().werkpakket.clone(),
        address: Some(address),
    };
    assert!(play.world.effects.contains(&film));
    assert!(play.session().step().timer.is_running());
    assert!(
        play.text().contains("example.org/film/891581893"),
        "it can be typed over"
    );
}

#[test]
fn cards_are_drawn_chosen_and_taken_back_and_a_closed_file_has_none() {
    let mut play = every_step();
    play.step_of(StepKind::Trekking).keys("<enter>");
    let drawn = play.session().step().drawn.clone();
    assert_eq!(drawn.len(), 3);
    play.keys("<down><down><enter>");
    assert_eq!(play.session().step().drawn, [drawn[1].clone()]);
    play.keys("u");
    assert_eq!(play.session().step().drawn, drawn);
    play.keys("<c-y>").restart();
    assert_eq!(play.session().step().drawn, [drawn[1].clone()]);
    play.on_to_the_end().keys("<enter>");
    let kept = play.on_disk(play.session()).expect("it was closed");
    assert!(kept.steps.iter().all(|step| step.drawn.is_empty()));
}

#[test]
fn on_the_map_a_step_moves_a_new_one_comes_and_what_was_begun_keeps_its_place() {
    let mut play = every_step();
    play.step_of(StepKind::Verhaal);
    let titles = |play: &Play| -> Vec<String> {
        let steps = play.session().steps.iter();
        steps.map(|step| step.title.clone()).collect()
    };
    let before = titles(&play);
    play.keys("mh");
    assert_eq!(titles(&play), before, "the story has begun");
    play.keys("<down><down>h");
    let mut moved = before.clone();
    moved.swap(3, 4);
    assert_eq!(titles(&play), moved);
    play.keys("i<enter>");
    assert_eq!(play.session().steps[4].kind, StepKind::Denkkaart);
    assert_eq!(play.session().steps.len(), before.len() + 1);
    play.keys("<del>");
    assert_eq!(play.session().steps[4].status, Status::Overgeslagen);
    play.keys("<esc>uuu");
    assert_eq!(titles(&play), before);
    play.keys("m<down><enter>");
    assert_eq!(
        play.session().step().kind,
        StepKind::Film,
        "Enter goes there"
    );
}
