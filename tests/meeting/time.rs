//! Time: derived from moments, calm, and nobody wakes for nothing.
use bedoeling::app::next_change;
use bedoeling::domain::timer::Remaining;
use chrono::TimeDelta;

use crate::support::Play;

fn spent(play: &Play) -> i64 {
    let timer = play.session().step().timer;
    timer.elapsed(play.world.now).num_seconds()
}

#[test]
fn space_lets_time_run_and_stand_still() {
    let mut play = Play::begun();
    play.keys("<wait:90><space><wait:600>");
    assert_eq!(spent(&play), 90);
    assert!(play.text().contains("(staat stil)"));
    play.keys("<space><wait:5>");
    assert_eq!(spent(&play), 95);
}

#[test]
fn a_closed_lid_counts() {
    let mut play = Play::begun();
    play.step(4).keys("<enter>");
    // Nothing wakes while the lid is closed.
    play.world.now += TimeDelta::hours(2);
    play.keys("z");
    let timer = play.session().step().timer;
    let over = TimeDelta::minutes(109);
    assert_eq!(timer.remaining(11, play.world.now), Remaining::Over(over));
    assert!(play.text().contains("+110 min"));
}

#[test]
fn at_zero_it_says_one_minute_more_and_no_alarm() {
    let mut play = Play::begun();
    play.step(4).keys("<enter><wait:120><right><wait:539>");
    assert!(play.text().contains("nog een minuut"));
    play.keys("<wait:2>");
    assert!(play.text().contains("+1 min"), "{}", play.text());
    play.keys("<wait:60>");
    assert!(play.text().contains("+2 min"));
    play.keys("+++");
    assert!(play.text().contains("nog 2 min"));
}

#[test]
fn a_clock_that_is_set_back_costs_no_time_and_breaks_nothing() {
    let mut play = Play::begun();
    play.step(4).keys("<enter><wait:120><back:600>z<wait:30>");
    assert_eq!(spent(&play), 0, "no time is less than none");
    play.keys("<space><space>nhallo<enter><esc><right><left>");
    assert_eq!(play.session().note_count(), 1);
    let recovered = play.world.recovery().expect("it is journalled");
    assert_eq!(recovered.log.session(), play.session());
}

#[test]
fn seconds_are_nowhere_on_the_screen() {
    let mut play = Play::begun();
    play.step(4).keys("<enter>");
    for _ in 0..40 {
        play.keys("<wait:17>z");
        let text = play.text();
        let letters: Vec<char> = text.chars().collect();
        let clock = letters
            .windows(3)
            .any(|three| three[0].is_ascii_digit() && three[1] == ':' && three[2].is_ascii_digit());
        assert!(!clock && !text.contains("sec"), "{text}");
    }
}

#[test]
fn a_notice_goes_by_itself_after_six_seconds() {
    let mut play = Play::begun();
    play.keys("<space><c-s>");
    assert!(play.notice().is_some());
    play.keys("<wait:5>");
    assert!(play.notice().is_some());
    play.keys("<wait:2>");
    assert_eq!(play.notice(), None);
}

#[test]
fn after_twenty_seconds_only_the_question_and_the_time_remain() {
    let mut play = Play::begun();
    play.keys("<wait:19>");
    assert!(play.text().contains("stap 1 van 8"));
    play.keys("<wait:2>");
    let text = play.text();
    assert!(
        !text.contains("stap 1 van 8") && !text.contains("verder"),
        "{text}"
    );
    assert!(!text.contains("blijft: oogst"), "{text}");
    assert!(text.contains("nog een minuut"));
    play.keys("z");
    assert!(
        play.text().contains("stap 1 van 8"),
        "any key brings the edge back"
    );
}

#[test]
fn the_edge_stays_while_somebody_types() {
    let mut play = Play::begun();
    play.keys("nhal<wait:60>");
    let text = play.text();
    assert!(
        text.contains("stap 1 van 8") && text.contains("hal"),
        "{text}"
    );
}

#[test]
fn the_hints_go_for_good_after_the_second_step() {
    let mut play = Play::begun();
    for _ in 0..2 {
        assert!(play.text().contains("→ verder"));
        play.keys("<right>");
    }
    assert!(!play.text().contains("→ verder"), "{}", play.text());
    play.keys("<left><left>");
    assert!(!play.text().contains("→ verder"));
    play.keys("?");
    assert!(play.text().contains("verder"), "help has them all");
}

#[test]
fn when_nothing_moves_nobody_wakes() {
    let mut play = Play::begun();
    play.keys("<space><wait:21>");
    assert_eq!(next_change(&play.state), None);
    let before = play.world.wakes;
    play.keys("<wait:36000>");
    assert_eq!(play.world.wakes, before);

    let mut play = Play::home();
    play.keys("<wait:36000>");
    assert_eq!((next_change(&play.state), play.world.wakes), (None, 0));
}

#[test]
fn a_black_screen_never_wakes() {
    let mut play = Play::begun();
    play.keys("b<wait:7200>");
    assert_eq!((next_change(&play.state), play.world.wakes), (None, 0));
}

#[test]
fn over_time_wakes_once_a_minute() {
    let mut play = Play::begun();
    play.keys("<wait:100>");
    let before = play.world.wakes;
    play.keys("<wait:600>");
    let wakes = play.world.wakes - before;
    assert!(wakes <= 10, "{wakes} wakes in ten minutes");
}

#[test]
fn a_timer_that_was_left_running_stood_still_while_nobody_was_there() {
    let mut play = Play::begun();
    play.step(4).keys("<enter><wait:60>nhallo<enter><esc>");
    play.keys("<wait:3600>");
    play.restart();
    assert_eq!(spent(&play), 60);
    assert!(!play.session().step().timer.is_running());
    assert!(
        play.said().starts_with("De tijd stond stil sinds 14:01"),
        "{}",
        play.said()
    );
}
