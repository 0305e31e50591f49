//! What is filled in where a meeting is set ready: safe from its first letter, until it stands.
use bedoeling::app::{Effect, HomeItem, Prepare, PrepareRow, Setting, Stage};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::{Bewaren, Viewer};
use bedoeling::domain::notice::{Notice, ProblemKind};
use bedoeling::plat;
use bedoeling::store::files::{Files as _, RealFiles};

use crate::ready::{preparing, to};
use crate::support::{BEGIN, Play, READY, toolkit};

impl Play {
    /// Killed, and started again: the first screen.
    fn started_again(&mut self) -> &mut Self {
        self.world.crash();
        self.state = self.fresh();
        self.run(vec![Effect::ReadToolkit, Effect::ReadOpen]);
        self
    }

    fn prepare(&self) -> &Prepare {
        match &self.state.stage {
            Stage::Prepare(prepare) => prepare,
            other => panic!("no meeting is being set ready: {other:?}"),
        }
    }

    /// How many files there are of what is being set ready.
    fn concepts(&self) -> usize {
        let folder = self.world.root.path().join("staat/journaal");
        let all = RealFiles.list(&folder).unwrap_or_default().into_iter();
        let names = all.map(|found| found.path.to_string_lossy().into_owned());
        names.filter(|name| name.ends_with(".concept")).count()
    }

    fn offered(&self) -> Vec<HomeItem> {
        match &self.state.stage {
            Stage::Home(home) => home.items(&self.state),
            other => panic!("this is not the first screen: {other:?}"),
        }
    }
}

/// Everything that can be typed, with the cursor in the middle of what is going on.
fn filled_in() -> Play {
    let mut play = preparing();
    to(&mut play, PrepareRow::Dose);
    play.keys("<enter>60<enter>");
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Noord<enter>");
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Amira, Wil<enter>");
    to(&mut play, PrepareRow::Casus);
    play.keys("<enter>de buurvrouw<enter>Drie keer hetzélfde<left><left>");
    play
}

#[test]
fn every_row_and_the_open_field_come_back_with_text_and_cursor() {
    let mut play = filled_in();
    let before = play.prepare().clone();
    play.started_again();
    assert_eq!(play.offered()[0], HomeItem::Concept);
    let said = play.text();
    assert!(
        said.contains("Verder met klaarzetten: Team Noord"),
        "{said}"
    );
    play.keys("<enter>");
    assert_eq!(*play.prepare(), before);
    play.keys("X<enter>").keys(READY);
    let session = play.session();
    let casus = session.casus.as_ref().expect("it was typed");
    assert_eq!(casus.pseudonym, "de buurvrouw");
    assert_eq!(casus.situation, "Drie keer hetzélfXde");
    assert_eq!(session.participants, ["Amira", "Wil"]);
    assert_eq!(
        (session.team.as_deref(), session.minutes),
        (Some("Team Noord"), 60)
    );
    assert_eq!(play.concepts(), 0, "its journal has it now");
    play.started_again();
    assert_eq!(play.offered()[..2], [HomeItem::Open(0), HomeItem::Begin]);
}

#[test]
fn every_field_is_safe_from_its_first_letter() {
    let rows = [
        PrepareRow::Dose,
        PrepareRow::Team,
        PrepareRow::Present,
        PrepareRow::Casus,
    ];
    for row in rows {
        let mut play = preparing();
        to(&mut play, row);
        play.keys("<enter>6").started_again().keys("<enter>");
        let field = play.prepare().typing.as_ref().expect("it is open");
        assert_eq!((play.prepare().row, field.halves()), (row, ("6", "")));
    }
}

#[test]
fn what_only_was_looked_at_is_not_offered() {
    let mut play = preparing();
    play.keys("<right><down><right><down><enter>")
        .started_again();
    assert_eq!(play.offered()[0], HomeItem::Begin);
    assert_eq!(play.concepts(), 0);
}

#[test]
fn where_nothing_is_kept_nothing_is_written_and_what_was_goes_at_once() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Amira, Wil<enter>");
    assert!(play.world.holds("Amira"));
    to(&mut play, PrepareRow::Bewaren);
    play.keys("<left>");
    let bewaren = play.prepare().setting.bewaren;
    assert_eq!(bewaren, Some(Bewaren::Niets));
    assert!(!play.world.holds("Amira"));
    play.keys("<up><enter>geheim");
    assert!(!play.world.holds("geheim"));
    let mut play = preparing();
    play.state.rehearsal = true;
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>geheim<enter>");
    assert!(!play.world.holds("geheim"), "a rehearsal keeps nothing");
}

#[test]
fn nothing_of_it_stays_once_it_is_set_ready_or_thrown_away() {
    let mut play = filled_in();
    play.keys("<enter>");
    to(&mut play, PrepareRow::Later);
    play.keys("<enter>");
    assert_eq!(play.notice(), Some(&Notice::SetReady));
    assert_eq!(play.concepts(), 0);
    assert!(!play.text().contains("Verder met klaarzetten"));
    let mut play = filled_in();
    play.started_again().keys("<enter><esc><esc><esc>");
    assert!(matches!(play.state.stage, Stage::Library(_)));
    assert!(!play.world.holds("buurvrouw") && !play.world.holds("klaarzetten"));
}

#[test]
fn what_waits_stays_while_another_meeting_is_set_ready() {
    let mut play = filled_in();
    play.started_again().keys("<down>").keys(BEGIN);
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Zuid<enter>").keys(READY);
    assert!(play.session().started.is_none());
    play.started_again();
    assert_eq!(play.offered()[..2], [HomeItem::Open(0), HomeItem::Concept]);
    assert!(play.text().contains("Verder met klaarzetten: Team Noord"));
}

#[test]
fn the_group_does_not_see_whose_it_is() {
    let mut play = filled_in();
    play.started_again();
    play.state.viewer = Some(Viewer::Group);
    let said = play.text();
    assert!(
        !said.contains("Team Noord") && said.contains("Nog open: 1 gesprek"),
        "{said}"
    );
    play.keys("<enter><enter>");
    assert!(play.text().contains("Verder met klaarzetten: Team Noord"));
    play.state.rehearsal = true;
    assert_eq!(
        play.offered()[0],
        HomeItem::Begin,
        "a rehearsal takes nothing"
    );
}

#[test]
fn the_meeting_that_it_takes_the_place_of_goes_after_a_restart_too() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Noord<enter>")
        .keys(READY)
        .keys("<esc>");
    play.keys("<up><up><up><up><up><up><up><up><up><up><up><up><up>");
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Z")
        .started_again()
        .keys("<down><enter>");
    play.keys("uid<enter>").keys(READY);
    assert_eq!(play.session().team.as_deref(), Some("Team Zuid"));
    assert!(!play.world.holds("Team Noord"));
}

#[test]
fn a_werkpakket_that_is_gone_takes_nothing_along() {
    let mut play = Play::home();
    let mut prepare = Prepare::new(Setting::new(WerkpakketId::new("weg-01")));
    prepare.row = PrepareRow::Team;
    play.state.stage = Stage::Prepare(Box::new(prepare));
    play.keys("<enter>Team Noord<enter>")
        .started_again()
        .keys("<enter>");
    let setting = &play.prepare().setting;
    assert_eq!(setting.team.as_deref(), Some("Team Noord"));
    assert!(toolkit().find(&setting.pakket).is_some());
}

#[test]
fn a_disk_that_fails_is_said_once_and_everything_is_written_when_it_works() {
    let mut play = preparing();
    let folder = play.world.root.path().join("staat/journaal");
    let state = play.world.root.path().join("staat");
    RealFiles.create_dir_all(&state).expect("it can be made");
    drop(RealFiles.append_to(&folder).expect("a file in its place"));
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>N");
    let Some(Notice::Problem(problem)) = play.notice() else {
        panic!("it is said: {:?}", play.notice());
    };
    assert_eq!(problem.kind, ProblemKind::Journal);
    play.keys("o<wait:7>o");
    assert_eq!(play.notice(), None, "it is not said again");
    RealFiles.remove(&folder).expect("it is there");
    play.keys("<wait:3>");
    assert_eq!(play.notice(), Some(&Notice::WorksAgain));
    play.started_again().keys("<enter>rd<enter>");
    assert_eq!(play.prepare().setting.team.as_deref(), Some("Noord"));
}

#[test]
fn in_line_mode_it_is_offered_and_what_stands_in_the_open_field_is_said() {
    let mut play = filled_in();
    play.started_again();
    let (said, shown) = plat::lines(&plat::Shown::default(), &play.state);
    let said = said.join("\n");
    assert!(
        said.contains("1: Verder met klaarzetten: Team Noord"),
        "{said}"
    );
    play.keys("<enter>");
    let (said, _) = plat::lines(&shown, &play.state);
    assert!(
        said.join("\n").contains("Er staat: Drie keer hetzélfde"),
        "{said:?}"
    );
    let now = play.state.now;
    for msg in plat::read(&play.state, "").msgs {
        bedoeling::app::update(&mut play.state, now, msg);
    }
    let casus = play.prepare().setting.casus.as_ref();
    assert_eq!(
        casus.map(|casus| casus.situation.as_str()),
        Some("Drie keer hetzélfde")
    );
}
