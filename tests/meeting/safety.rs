//! What happens when something cannot be saved: said once, tried again, and leaving held back.
use bedoeling::app::{
    Action, Effect, MeetingAction, Msg, Outcome, Overlay, PrepareAction, ProgramAction, update,
};
use bedoeling::domain::notice::{Notice, Problem, ProblemKind};
use chrono::TimeDelta;

use crate::support::{BEGIN, Play, rows};

/// A meeting of which the last note cannot be saved.
fn failing() -> Play {
    let mut play = Play::begun();
    play.world.broken = true;
    play.keys("nhallo<enter><esc>");
    play
}

fn lost(kind: ProblemKind) -> Problem {
    Problem {
        kind,
        path: None,
        cause: "input/output error".to_owned(),
    }
}

#[test]
fn what_fails_is_said_once_and_tried_again_every_two_seconds() {
    let mut play = failing();
    play.keys("<wait:1>");
    play.world.effects.clear();
    play.state.notice = None;
    play.keys("<wait:9>");
    let saves = play.asked();
    assert_eq!(saves, ["save"; 5], "two seconds apart");
    assert_eq!(play.notice(), None, "it is not said again");
    assert!(play.state.safety.trouble().is_some());
}

#[test]
fn on_the_screen_of_the_room_it_is_said_whole_and_stays_in_the_corner() {
    let mut play = Play::begun();
    let outcomes = [
        (
            Outcome::Failed(lost(ProblemKind::Save)),
            "Alles staat hier nog.",
            "nog niet opgeslagen",
        ),
        (
            Outcome::Failed(lost(ProblemKind::Journal)),
            "Laat dit venster open.",
            "alleen in dit venster",
        ),
    ];
    for (outcome, whole, corner) in outcomes {
        let now = play.state.now;
        update(&mut play.state, now, Msg::Done(outcome));
        for (width, height) in [(56, 16), (70, 20), (120, 40)] {
            let shown = rows(&play.drawn(width, height)).join("\n");
            let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(whole) && !words.contains('…'), "{shown}");
            assert!(shown.ends_with(corner), "{shown}");
        }
        play.state.notice = None;
        let shown = rows(&play.drawn(56, 16)).join("\n");
        assert!(!shown.contains(whole) && shown.ends_with(corner), "{shown}");
    }
}

#[test]
fn as_soon_as_the_disk_works_everything_is_saved_by_itself_and_said() {
    let mut play = failing();
    play.world.broken = false;
    play.keys("<wait:3>");
    assert_eq!(play.notice(), Some(&Notice::WorksAgain));
    assert_eq!(play.state.safety.trouble(), None);
    assert_eq!(play.on_disk(play.session()).as_ref(), Some(play.session()));
    play.world.effects.clear();
    play.keys("<wait:30>");
    assert_eq!(play.asked(), Vec::<&str>::new(), "nothing is left to try");
}

#[test]
fn leaving_is_held_back_until_it_works() {
    let mut play = failing();
    play.keys("qq");
    assert_eq!(play.state.overlay, Some(Overlay::Stuck { cursor: 0 }));
    assert!(!play.state.quitting);
    let said = play.text();
    assert!(said.contains("OPSLAAN LUKT NOG NIET"), "{said}");
    assert!(said.contains("bedoeling hervat"), "{said}");
    play.keys("<enter>");
    assert_eq!(play.state.overlay, Some(Overlay::Stuck { cursor: 0 }));
    play.keys("<esc>nnog iets<enter><esc>qq");
    play.world.broken = false;
    play.keys("<enter>");
    assert!(play.state.quitting);
    assert_eq!(play.on_disk(play.session()).as_ref(), Some(play.session()));
}

#[test]
fn when_leaving_finds_out_that_it_fails_it_is_held_back_too() {
    let mut play = Play::begun();
    play.keys("nhallo<enter><esc>q");
    play.world.broken = true;
    play.keys("q");
    assert_eq!(play.state.overlay, Some(Overlay::Stuck { cursor: 0 }));
    play.world.broken = false;
    play.keys("<wait:3>");
    assert_eq!(
        play.state.overlay, None,
        "it works: the meeting is there again"
    );
    assert!(!play.state.quitting);
}

#[test]
fn a_copy_goes_to_the_folder_for_documents_and_one_can_leave_all_the_same() {
    let mut play = failing();
    play.keys("qq");
    play.world.broken = false;
    play.keys("<down><enter>");
    let documents = play.world.root.path().join("documenten");
    let copy = documents.join(format!("{}.toml", play.session().id));
    assert!(copy.exists(), "{}", copy.display());
    assert_eq!(play.notice(), Some(&Notice::CopyWritten));
    play.world.broken = true;
    play.keys("<down><enter>");
    assert!(play.state.quitting);
}

#[test]
fn a_journal_that_the_disk_did_not_keep_is_written_anew() {
    let mut play = Play::begun();
    play.keys("nhallo<enter>half");
    let first = play
        .world
        .scribe
        .journal()
        .expect("it is kept")
        .path()
        .to_owned();
    assert!(play.world.scribe.distrust(&first));
    play.world
        .outcomes
        .push(Outcome::Unsafe(lost(ProblemKind::Journal)));
    play.run(Vec::new());
    let second = play
        .world
        .scribe
        .journal()
        .expect("it is kept")
        .path()
        .to_owned();
    assert_ne!(first, second);
    assert_eq!(play.notice(), Some(&Notice::WorksAgain));
    play.keys("e zin");
    play.restart();
    assert_eq!(play.typing(), Some(("halfe zin", "")));
    assert_eq!(play.session().note_count(), 1);
}

#[test]
fn a_disk_that_takes_long_is_said_where_only_the_facilitator_looks() {
    let mut play = Play::ready_for_me();
    play.keys("<right>nhallo<enter><esc>");
    let now = play.state.now;
    assert!(!play.text().contains("nog niet vast op schijf"));
    // A keystroke that the disk does not answer to.
    let written = update(
        &mut play.state,
        now,
        Msg::Act(Action::Meeting(MeetingAction::ToggleTime)),
    );
    assert!(
        written
            .iter()
            .any(|effect| matches!(effect, Effect::Record(_)))
    );
    update(&mut play.state, now + TimeDelta::seconds(3), Msg::Tick);
    let said = play.text();
    assert!(said.contains("nog niet vast op schijf"), "{said}");
    update(
        &mut play.state,
        now,
        Msg::Done(Outcome::Synced { records: u64::MAX }),
    );
    update(
        &mut play.state,
        now,
        Msg::Done(Outcome::Saved {
            seq: 0,
            notice: None,
        }),
    );
    assert!(!play.text().contains("nog niet vast op schijf"));
}

#[test]
fn a_disk_that_hangs_keeps_nobody_who_wants_to_leave() {
    let mut play = Play::begun();
    play.keys("nhallo<enter><esc>q");
    let now = play.state.now;
    let quit = || Msg::Act(Action::Program(ProgramAction::Quit));
    update(&mut play.state, now, quit());
    assert_eq!(play.state.overlay, Some(Overlay::Leaving));
    update(&mut play.state, now, quit());
    assert!(!play.state.quitting, "it is waited for");
    update(&mut play.state, now + TimeDelta::seconds(3), Msg::Tick);
    assert!(
        play.text().contains("De schijf antwoordt niet."),
        "{}",
        play.text()
    );
    update(&mut play.state, now + TimeDelta::seconds(3), quit());
    assert!(play.state.quitting);
}

#[test]
fn a_computer_that_slept_says_so_once_and_the_time_ran() {
    let mut play = Play::begun();
    play.keys("<right><right>");
    let before = play.state.now;
    assert!(play.session().step().timer.is_running());
    update(&mut play.state, before + TimeDelta::hours(1), Msg::Tick);
    assert_eq!(play.notice(), Some(&Notice::Slept { since: before }));
    assert!(
        play.said().starts_with("De computer sliep sinds 14:"),
        "{}",
        play.said()
    );
}

#[test]
fn a_journal_that_goes_at_closing_never_begins_anew_behind_the_closing() {
    for lost_before in [true, false] {
        let mut play = Play::begun();
        play.keys("nhet geheim<enter><esc>");
        let session = play.session().clone();
        let log = play.meeting().log().clone();
        let scribe = &mut play.world.scribe;
        let path = scribe.journal().expect("it is open").path().to_owned();
        assert!(!lost_before || scribe.distrust(&path));
        let close = Effect::Close(Box::new(session.clone()));
        let journal = scribe.before(&close).expect("it needs no disk");
        assert!(
            journal.is_some(),
            "it is safe before the file says what it says"
        );
        // The disk took the journal away, and the thread that syncs it finds nothing there.
        play.world
            .sessions
            .discard(&session.id)
            .expect("the disk works");
        let scribe = &mut play.world.scribe;
        assert!(!scribe.distrust(&path), "nothing is wrong");
        let written = scribe.write(&[], Some(&log));
        assert!(written.is_ok(), "{:?}", written.err());
        assert!(!play.world.holds("het geheim"));
    }
}

#[test]
fn a_folder_that_does_not_answer_is_said_while_a_meeting_is_waited_for() {
    let mut play = Play::home();
    play.keys(BEGIN);
    let now = play.state.now;
    let act = |action| Msg::Act(Action::Prepare(action));
    update(&mut play.state, now, act(PrepareAction::Ready));
    // The disk hears the order and never answers.
    let asked = update(&mut play.state, now, act(PrepareAction::Ready));
    assert!(matches!(asked[..], [Effect::Begin(_)]), "{asked:?}");
    assert!(!play.text().contains("De schijf antwoordt niet."));
    update(&mut play.state, now + TimeDelta::seconds(3), Msg::Tick);
    assert!(play.text().contains("De schijf antwoordt niet."));
}
