//! What the menu can do: a break and back, who is there, a verslag, and what really goes.
use bedoeling::app::{Effect, Focus, MenuItem, Overlay, Phase};
use bedoeling::domain::change::{LineKind, Subject};
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::share::ReportForm;
use bedoeling::domain::step::{Status, StepKind};
use bedoeling::store::files::{Files as _, RealFiles};

use crate::support::{Play, menu, rows};

/// Words that stand in no material of the program.
const SECRET: &str = "kwartjesvinder";

impl Play {
    /// Chooses this in the menu.
    fn choose(&mut self, item: MenuItem) -> &mut Self {
        self.keys(&menu(item))
    }

    /// The names of the files in the sessions folder.
    fn files(&self) -> Vec<String> {
        let folder = self.world.root.path().join("sessies");
        let found = RealFiles.list(&folder).expect("the folder is there");
        let names = found.iter().filter_map(|found| found.path.file_name());
        let mut names: Vec<String> = names
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn a_break_says_when_the_group_is_back_and_leads_back_to_the_same_step() {
    let mut play = Play::begun();
    play.step(4).keys("<enter><wait:120>");
    let minutes = play.session().steps.len();
    play.choose(MenuItem::Pause);
    assert_eq!(play.session().step().kind, StepKind::Pauze);
    assert_eq!(play.session().steps.len(), minutes + 1);
    assert!(play.session().step().timer.is_running());
    let says = |play: &mut Play, when: &str| rows(&play.drawn(56, 16)).join("\n").contains(when);
    assert!(says(&mut play, "Terug om 14:12"));
    play.keys("<wait:300>");
    assert!(says(&mut play, "Terug om 14:12"), "it does not move along");
    play.keys("+++");
    assert!(says(&mut play, "Terug om 14:15"));
    play.keys("<right>");
    let step = play.session().step();
    assert_eq!((step.nr, step.status), (Nr(4), Status::Open));
    assert!(step.timer.is_running(), "the time goes on after a break");
    assert_eq!(step.timer.spent_seconds, 120, "the break is not counted");
    play.keys("<right><right>");
    assert_eq!(play.session().here, Nr(5), "the break is over");
    play.keys("<left>");
    assert_eq!(play.session().here, Nr(4));
}

#[test]
fn a_break_is_one_undo_away_and_comes_back_by_redo() {
    let mut play = Play::begun();
    play.step(4).choose(MenuItem::Pause);
    let pause = play.session().here;
    play.keys("u");
    assert_eq!(play.session().here, Nr(4));
    assert!(play.session().find(pause).is_none());
    assert_eq!(play.notice(), Some(&Notice::Undone(Subject::Pause)));
    play.keys("<c-y>");
    assert_eq!(play.session().here, pause);
    let session = play.session().clone();
    assert_eq!(play.on_disk(&session), Some(session));
    play.restart();
    assert_eq!(play.session().here, pause);
    play.keys("<right>");
    assert_eq!(play.session().here, Nr(4));
}

#[test]
fn a_break_can_be_left_for_another_step_and_the_step_before_it_counts() {
    let mut play = Play::begun();
    play.step(4).choose(MenuItem::Pause);
    play.choose(MenuItem::RoundOff);
    assert_eq!(play.session().step().kind, StepKind::Oogst);
    assert_eq!(play.session().steps[3].status, Status::Gedaan);
    play.keys("<left>");
    assert_eq!(play.session().here, Nr(4), "not into the break again");
    play.keys("qq");
    let mut play = Play::ready();
    play.keys("<right>").choose(MenuItem::Pause);
    play.choose(MenuItem::Pause);
    assert_eq!(play.notice(), Some(&Notice::NotHere), "no break in a break");
}

#[test]
fn who_comes_in_late_is_counted_or_named() {
    let mut play = Play::begun();
    play.choose(MenuItem::People).keys("8<enter>");
    assert_eq!(play.session().present, Some(8));
    play.choose(MenuItem::People);
    assert_eq!(play.typing(), Some(("8", "")));
    play.keys("<c-u>Amira, Wil, Wil<enter>");
    assert_eq!(play.session().participants, ["Amira", "Wil", "Wil 2"]);
    assert_eq!(play.session().present, Some(3));
    assert_eq!(
        play.notice(),
        Some(&Notice::PeopleKnown { present: Some(3) })
    );
    play.keys("u");
    assert_eq!(play.session().present, Some(8));
    assert!(play.session().participants.is_empty());
    play.choose(MenuItem::People).keys("<c-u><enter>");
    assert_eq!(play.session().present, None);
}

#[test]
fn a_verslag_stands_beside_the_session_and_replaces_nothing_but_itself() {
    let mut play = Play::begun();
    let id = play.session().id.clone();
    let folder = play.world.root.path().join("sessies");
    let mine = RealFiles.create_new(&folder.join(format!("{id}.md")));
    mine.and_then(|file| file.write(b"van mij"))
        .expect("it can be written");
    play.keys("oeen zin<enter><esc>")
        .choose(MenuItem::Share)
        .keys("t");
    assert_eq!(play.notice(), Some(&Notice::Shared(ReportForm::Text)));
    play.keys("onog een zin<enter><esc>")
        .choose(MenuItem::Share)
        .keys("t");
    let names = [
        format!("{id}-2.md"),
        format!("{id}.md"),
        format!("{id}.toml"),
    ];
    assert_eq!(play.files(), names);
    let read = |name: &str| {
        let bytes = RealFiles.read(&folder.join(name), 1 << 20);
        String::from_utf8(bytes.expect("it is there")).expect("it is text")
    };
    assert_eq!(read(&names[1]), "van mij");
    let report = read(&names[0]);
    assert!(report.contains("nog een zin") && report.contains("Nog niet afgerond"));
    assert_eq!(
        play.world.sessions.list().expect("they can be read").len(),
        1
    );
}

#[test]
fn where_nothing_is_kept_no_verslag_is_written() {
    let mut play = Play::begun();
    play.state.rehearsal = true;
    play.choose(MenuItem::KeepLess).choose(MenuItem::KeepLess);
    play.choose(MenuItem::KeepLess).choose(MenuItem::Share);
    assert_eq!(play.notice(), Some(&Notice::NothingIsKept));
    assert!(
        !play
            .world
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Export { .. }))
    );
}

#[test]
fn on_a_screen_for_the_group_what_was_typed_is_asked_for_first() {
    let mut play = Play::begun();
    play.keys("n").keys(SECRET).keys("<enter><esc>");
    play.choose(MenuItem::Erase);
    assert!(play.text().contains("Toch tonen?") && !play.text().contains(SECRET));
    play.keys("<esc>");
    assert_eq!(play.state.focus(), Focus::Meeting);
    play.choose(MenuItem::Erase).keys("<enter>");
    assert!(play.text().contains(SECRET));
    play.keys("<enter>");
    assert!(play.text().contains("Echt weg? Enter: ja."));
    play.keys("<esc>");
    assert!(matches!(play.state.overlay, Some(Overlay::Erase { .. })));
    play.keys("<esc>");
    assert_eq!(play.session().note_count(), 1, "nothing went");
}

/// Whatever was typed, however it was typed, is nowhere on disk after it was taken out.
#[test]
fn what_really_goes_is_nowhere_on_disk_byte_by_byte() {
    let typed = [
        ("a note", "n#<enter><esc>"),
        ("a line of oogst", "o#<enter><esc>"),
        ("something parked", "p#<enter><esc>"),
        ("an afspraak", "a#<enter>Ria<enter>vr<enter>"),
        (
            "a note with second thoughts",
            "n#<backspace><backspace>er<enter><esc>",
        ),
        (
            "a note that was taken back and came back",
            "n#<enter><esc>u<c-y>",
        ),
        ("a note and a draft of it", "n#<enter>#<esc>"),
    ];
    for (name, keys) in typed {
        let mut play = Play::begun();
        play.keys("niets anders<enter><esc>");
        play.keys(&keys.replace('#', SECRET));
        assert!(play.world.holds(SECRET), "{name} was written down");
        play.choose(MenuItem::Erase).keys("<enter><enter><enter>");
        assert_eq!(
            play.notice(),
            Some(&Notice::Erased { elsewhere: false }),
            "{name}"
        );
        assert!(!play.world.holds(SECRET), "{name} is gone");
        assert!(!play.world.holds(&SECRET[..8]), "also half of it: {name}");
        assert!(!format!("{:?}", play.state).contains(SECRET), "{name}");
        play.keys("u");
        assert_eq!(play.notice(), Some(&Notice::NothingToUndo), "{name}");
        let before = play.session().clone();
        play.restart();
        assert_eq!(*play.session(), before, "{name}");
        assert_eq!(play.on_disk(&before), Some(before), "{name}");
    }
}

#[test]
fn what_goes_one_after_the_other_leaves_one_journal_that_brings_back_the_rest() {
    let mut play = Play::begun();
    for number in 1..=5 {
        play.keys(&format!(
            "n{SECRET} {number}<enter>rest {number}<enter><esc>"
        ));
        play.choose(MenuItem::Erase)
            .keys("<enter><down><enter><enter>");
        assert!(!play.world.holds(SECRET), "{number}");
        let folder = play.world.root.path().join("staat/journaal");
        let journals = RealFiles.list(&folder).expect("the folder is there");
        assert_eq!(journals.len(), 1, "{number}: {journals:?}");
        if number == 3 {
            play.restart();
        }
    }
    let before = play.session().clone();
    play.restart();
    assert_eq!(*play.session(), before);
    assert_eq!(before.note_count(), 5);
}

#[test]
fn a_line_on_the_board_and_the_verslag_made_of_it_go_too() {
    let mut play = Play::begun();
    play.step(5)
        .keys("<enter><enter>")
        .keys(SECRET)
        .keys("<enter>2<esc><tab>k<esc><esc>");
    play.choose(MenuItem::Share).keys("t");
    let item = format!("n{SECRET}<enter><esc>");
    play.keys(&item);
    play.choose(MenuItem::Erase).keys("<enter><enter>");
    assert!(
        play.text().contains("Dit staat er 2 keer."),
        "{}",
        play.text()
    );
    play.keys("<enter>");
    let board = play.session().steps[4].board.as_ref();
    let board = board.expect("it has a board");
    assert!(board.items.is_empty() && board.trial.is_none());
    assert_eq!(play.session().note_count(), 0);
    assert_eq!(play.notice(), Some(&Notice::Erased { elsewhere: false }));
    assert!(!play.world.holds(SECRET));
}

#[test]
fn a_verslag_that_somebody_worked_on_is_left_alone_and_said_to_have_it() {
    let mut play = Play::begun();
    play.keys(&format!("o{SECRET}<enter><esc>"))
        .choose(MenuItem::Share)
        .keys("t");
    let id = play.session().id.clone();
    let path = play.world.root.path().join(format!("sessies/{id}.md"));
    let edited = RealFiles.append_to(&path);
    edited
        .and_then(|file| file.write(b"Met de hand."))
        .expect("it can be written");
    play.choose(MenuItem::Erase).keys("<enter><enter><enter>");
    assert_eq!(play.notice(), Some(&Notice::Erased { elsewhere: true }));
    let bytes = RealFiles.read(&path, 1 << 20).expect("it is there");
    assert!(String::from_utf8_lossy(&bytes).ends_with("Met de hand."));
}

#[test]
fn what_was_taken_away_or_half_typed_can_really_go_as_well() {
    let mut play = Play::begun();
    play.keys(&format!("n{SECRET}<enter><esc>un{SECRET} half<esc>"));
    assert_eq!(play.session().note_count(), 0);
    assert!(play.world.holds(SECRET));
    play.choose(MenuItem::Erase).keys("<enter>");
    assert!(play.text().contains("Wat is weggehaald of half getypt"));
    play.keys("<enter><enter>");
    assert!(!play.world.holds(SECRET));
    play.keys("n");
    assert_eq!(play.typing(), Some(("", "")));
}

#[test]
fn where_nothing_is_written_it_goes_from_memory_and_says_so() {
    let mut play = Play::begun();
    play.keys("noefen<enter><esc>");
    play.choose(MenuItem::KeepLess).choose(MenuItem::KeepLess);
    play.choose(MenuItem::Erase).keys("<enter><enter><enter>");
    assert_eq!(play.notice(), Some(&Notice::ErasedUnkept));
    assert_eq!(play.session().note_count(), 0);
    play.choose(MenuItem::Erase);
    assert_eq!(play.notice(), Some(&Notice::NothingTyped));
}

#[test]
fn after_something_went_the_meeting_goes_on_and_ends_as_always() {
    let mut play = Play::begun();
    play.keys(&format!("n{SECRET}<enter><esc>oblijft<enter><esc>"));
    play.choose(MenuItem::Erase)
        .keys("<enter><down><enter><enter>");
    assert!(!play.world.holds(SECRET) && play.world.holds("blijft"));
    play.keys("nnieuw<enter><esc>u");
    assert_eq!(
        play.notice(),
        Some(&Notice::Undone(Subject::Line(LineKind::Note)))
    );
    play.choose(MenuItem::RoundOff)
        .keys("<right><right><enter>");
    assert_eq!(play.meeting().phase, Phase::Thanks);
    assert_eq!(play.files().len(), 1);
    assert_eq!(play.meeting().viewer, Viewer::Group);
}

#[test]
fn every_form_is_one_key_from_a_step_and_from_the_closing_screen() {
    let mut play = Play::begun();
    play.keys("oBel mevrouw Jansen<enter><esc>x");
    assert_eq!(play.state.focus(), Focus::Share);
    let shown = play.text();
    let place = "Wat we meenemen, regel 1: naam";
    assert!(
        shown.contains(place) && !shown.contains("Jansen"),
        "{shown}"
    );
    play.keys("p");
    assert_eq!(play.notice(), Some(&Notice::Shared(ReportForm::Pdf)));
    play.on_to_the_end().keys("xw");
    assert_eq!(play.notice(), Some(&Notice::Shared(ReportForm::Word)));
    let id = play.session().id.clone();
    let names = ["docx", "pdf", "toml"].map(|ending| format!("{id}.{ending}"));
    assert_eq!(play.files(), names);
}

#[test]
fn the_message_goes_to_the_clipboard_and_stands_on_the_screen() {
    let mut play = Play::begun();
    play.keys("xa");
    let copied = play.world.effects.iter().find_map(|effect| match effect {
        Effect::Clipboard(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("it is copied");
    assert!(copied.contains(&play.session().question), "{copied}");
    assert!(play.text().contains("VOOR DE APPGROEP"), "{}", play.text());
    play.keys("<esc>");
    assert_eq!(play.state.overlay, None);
}

#[test]
fn on_a_board_with_scores_x_is_a_ten() {
    let mut play = Play::on_scores(1);
    play.keys("x");
    assert_ne!(play.state.focus(), Focus::Share);
}
