//! Setting a meeting ready: a time of one's own, the steps, a casus, another day, what a team had.
use bedoeling::app::{MenuItem, Phase, PrepareRow, Stage};
use bedoeling::domain::ids::KaartId;
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::notice::Notice;
use bedoeling::domain::step::StepKind;

use bedoeling::store::atomic;
use bedoeling::store::files::RealFiles;

use crate::support::{BEGIN, Play, READY, menu};

/// From the first row to the row with this answer.
pub(crate) fn to(play: &mut Play, row: PrepareRow) {
    for _ in 0..20 {
        match &play.state.stage {
            Stage::Prepare(prepare) if prepare.row == row => return,
            _ => play.keys("<down>"),
        };
    }
    panic!("there is no such row: {row:?}");
}

pub(crate) fn preparing() -> Play {
    let mut play = Play::home();
    play.keys(BEGIN);
    play
}

/// A whole meeting of this team about gemeente-08, with a line on its board, that is closed.
pub(crate) fn met(play: &mut Play, team: &str) {
    play.start("gemeente-08", 45, team).keys("<right>");
    play.step_of(StepKind::Werkplaat);
    play.keys("<enter><enter>Het weekformulier<enter>2<esc><esc>");
    play.step_of(StepKind::Doekaart);
    play.keys("<down><enter><enter>Joris<enter>vr<enter>");
    play.on_to_the_end();
    play.keys("<enter>");
    assert_eq!(play.meeting().phase, Phase::Thanks);
    play.keys("x<wait:86400>");
}

#[test]
fn a_time_is_typed_as_people_say_it_and_what_is_no_time_is_asked_again() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Dose);
    play.keys("<enter>straks<enter>");
    assert!(play.text().contains("Dat is geen tijd die ik ken."));
    play.keys("15.30<enter>").keys(READY);
    let session = play.session();
    assert_eq!(
        (session.dose, session.minutes),
        (Dose::Eigen, 90),
        "{session:?}"
    );
    assert_eq!(
        session.end.map(|end| end.to_string()),
        Some("15:30:00".to_owned())
    );
    let mut play = preparing();
    to(&mut play, PrepareRow::Dose);
    play.keys("<enter>60 min<enter>").keys(READY);
    assert_eq!(
        (play.session().dose, play.session().minutes),
        (Dose::Eigen, 60)
    );
    let planned: u16 = play.session().steps.iter().map(|step| step.minutes).sum();
    assert_eq!(planned, 54, "a tenth stays free");
}

#[test]
fn the_steps_can_be_dropped_moved_stretched_and_added_before_anybody_comes() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Plan);
    play.keys("<enter>");
    let before: Vec<String> = play
        .state
        .plan()
        .iter()
        .map(|one| one.title.clone())
        .collect();
    // The story goes, the check-in comes first and gets two minutes, a break comes behind it.
    play.keys("<down><down><del><up>h++i");
    let pieces = bedoeling::app::insertable(&play.state);
    let pause = pieces.iter().position(|one| one.kind == StepKind::Pauze);
    for _ in 0..pause.expect("every meeting can have a break") {
        play.keys("<down>");
    }
    play.keys("<enter><esc>");
    play.keys(READY);
    let steps = &play.session().steps;
    let after: Vec<&str> = steps.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(before[..3], ["Opening", "Check-in", "Verhaal"]);
    assert_eq!(after[..3], ["Check-in", "Pauze", "Opening"]);
    assert_eq!((steps[0].minutes, steps[1].kind), (6, StepKind::Pauze));
    assert!(!after.contains(&"Verhaal"));
    let numbers: Vec<u32> = steps.iter().map(|step| step.nr.0).collect();
    assert_eq!(numbers, (1..=8).collect::<Vec<_>>(), "numbered anew");
}

#[test]
fn a_plan_never_loses_its_last_step_and_another_pakket_begins_a_new_one() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Plan);
    play.keys("<enter>");
    for _ in 0..20 {
        play.keys("<del>");
    }
    assert_eq!(play.state.plan().len(), 1);
    play.keys("<esc>");
    for _ in 0..12 {
        play.keys("<up>");
    }
    play.keys("<right>");
    assert!(play.state.plan().len() > 1);
}

#[test]
fn a_casus_is_typed_under_a_name_that_is_no_name_and_has_a_step_when_there_is_time() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Dose);
    play.keys("<right>");
    to(&mut play, PrepareRow::Casus);
    play.keys("<enter>de bovenbuurvrouw<enter>Drie keer hetzelfde formulier<enter>");
    play.keys(READY).keys("<right>");
    let casus = play.session().casus.clone().expect("it was typed");
    assert_eq!(casus.pseudonym, "de bovenbuurvrouw");
    assert_eq!(casus.situation, "Drie keer hetzelfde formulier");
    play.step_of(StepKind::Casus);
    assert!(
        play.text()
            .contains("de bovenbuurvrouw: Drie keer hetzelfde formulier")
    );
    assert!(play.text().contains("Is er nu gevaar? Stop hier"));
    play.on_to_the_end();
    play.keys("<enter>");
    let kept = play.on_disk(play.session()).expect("it was closed");
    assert_eq!(kept.casus, None, "of a casus nothing stays");
    assert!(!play.world.holds("bovenbuurvrouw"));
}

#[test]
fn a_meeting_for_another_day_stands_in_the_folder_and_opens_on_its_welcome_screen() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Noord<enter>");
    to(&mut play, PrepareRow::Later);
    play.keys("<enter>");
    assert_eq!(play.notice(), Some(&Notice::SetReady));
    assert!(matches!(play.state.stage, Stage::Home(_)));
    let open = &play.state.open;
    assert_eq!((open.len(), open[0].started), (1, None));
    assert_eq!(open[0].team.as_deref(), Some("Team Noord"));
    assert!(play.text().contains("Staat klaar: Team Noord"));
    play.keys("<wait:86400><enter>");
    assert_eq!(play.meeting().phase, Phase::Welcome);
    play.keys("<right>");
    assert!(play.session().started.is_some());
}

#[test]
fn what_keeps_nothing_cannot_wait_for_another_day() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Bewaren);
    play.keys("<left>");
    to(&mut play, PrepareRow::Later);
    play.keys("<enter>");
    assert_eq!(play.notice(), Some(&Notice::CannotWait));
    assert!(
        matches!(play.state.stage, Stage::Prepare(_)),
        "nothing is lost"
    );
    assert!(!play.world.holds("gemeente-"));
}

#[test]
fn a_team_that_comes_back_gets_another_kaart_and_may_go_on_with_its_board() {
    let mut play = Play::home();
    met(&mut play, "Team Noord");
    play.keys(BEGIN);
    to(&mut play, PrepareRow::Team);
    play.keys("<enter><esc>team noord<enter>");
    assert!(play.text().contains("Vorige keer: 23 nov"));
    assert!(play.text().contains("Er staat nog 1 afspraak open."));
    let Stage::Prepare(prepare) = &play.state.stage else {
        panic!("{:?}", play.state.focus());
    };
    let memory = play.state.memory.as_deref();
    let toolkit = play.state.toolkit.as_deref().expect("it was read");
    let pakket = toolkit.find(&prepare.setting.pakket).expect("it is there");
    let first = prepare
        .setting
        .first_kaart(pakket, memory)
        .expect("it has kaarten");
    assert_ne!(
        first.id,
        KaartId::new("sleutel-zonder-slot"),
        "that one they had"
    );
    to(&mut play, PrepareRow::Kaart);
    let said = "Dit team had al 1 van de 5 kaarten. Een nieuwe komt eerst.";
    assert!(play.text().contains(said), "{}", play.text());
    to(&mut play, PrepareRow::Board);
    play.keys("<right>").keys(READY).keys("<right>");
    let kinds: Vec<StepKind> = play.session().steps.iter().map(|step| step.kind).collect();
    assert!(kinds.contains(&StepKind::Terugblik) && !kinds.contains(&StepKind::Verhaal));
    let steps = &play.session().steps;
    let board = steps
        .iter()
        .find_map(|step| step.board.as_ref())
        .expect("it has one");
    assert_eq!(board.items.len(), 1);
    assert_eq!(board.items[0].text, "Het weekformulier");
    let numbers: Vec<u32> = steps.iter().map(|step| step.nr.0).collect();
    assert!(
        !numbers.contains(&board.items[0].nr.0),
        "a number is never used twice"
    );
}

#[test]
fn known_teams_are_shown_to_the_group_only_when_somebody_says_so() {
    let mut play = Play::home();
    met(&mut play, "Team Noord");
    play.keys(BEGIN);
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>");
    assert!(!play.text().contains("Team Noord"), "{}", play.text());
    assert!(play.text().contains("namen van andere teams. Toch tonen?"));
    play.keys("<enter>");
    assert!(play.text().contains("Team Noord"));
    play.keys("<enter>");
    let Stage::Prepare(prepare) = &play.state.stage else {
        panic!("{:?}", play.state.focus());
    };
    assert_eq!(prepare.setting.team.as_deref(), Some("Team Noord"));
    assert!(
        play.state.memory.is_some(),
        "what it left has been looked up"
    );
}

#[test]
fn a_meeting_that_keeps_only_the_oogst_gives_the_next_one_its_board_but_no_notes() {
    let mut play = Play::home();
    met(&mut play, "Team Noord");
    let memory = play.world.sessions.team_memory("Team Noord");
    assert_eq!(memory.boards.len(), 1);
    assert_eq!(memory.open.len(), 1);
    let other = play.world.sessions.team_memory("Team Zuid");
    assert!(other.open.is_empty() && other.last.is_none());
    let listed = play.world.sessions.list().expect("the folder is there");
    assert_eq!(bedoeling::archive::teams(&listed), ["Team Noord"]);
    let about = listed[0].about.as_ref().expect("it reads");
    assert_eq!(about.bewaren, Bewaren::Oogst);
}

#[test]
fn a_broken_and_a_newer_file_of_the_same_team_leave_the_rest_to_look_back_at() {
    let mut play = Play::home();
    met(&mut play, "Team Noord");
    let folder = play.world.root.path().join("sessies");
    for (name, text) in [
        (
            "2026-11-01-kapot.toml",
            "formaat = 1\nteam = \"Team Noord\"\nid = \n",
        ),
        (
            "2026-11-02-nieuw.toml",
            "formaat = 99\nteam = \"Team Noord\"\n",
        ),
        ("2026-11-03-leeg.toml", ""),
    ] {
        let path = folder.join(name);
        let written = atomic::replace(&RealFiles, &path, text.as_bytes());
        assert!(written.is_ok(), "it can be written");
    }
    let memory = play.world.sessions.team_memory("Team Noord");
    assert_eq!(memory.open.len(), 1);
    play.start("gemeente-08", 45, "Team Noord").keys("<right>");
    play.step_of(StepKind::Terugblik);
    assert!(play.text().contains("Joris"));
}

#[test]
fn what_is_pasted_where_a_team_belongs_is_one_line_and_cut_to_a_name() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Team);
    let page = "Team \u{2018}Noord\u{2019} é 😀\r\n\t".repeat(60_000);
    play.keys("<enter>");
    play.world
        .beats
        .extend(crate::support::keys::events(&format!("<paste:{page}>")));
    play.run(Vec::new());
    play.keys("<enter>").keys(READY).keys("<right>");
    let team = play.session().team.clone().expect("it was pasted");
    assert_eq!(team.chars().count(), 80);
    assert!(
        team.starts_with("Team \u{2018}Noord\u{2019} é 😀"),
        "{team}"
    );
    assert!(play.session().id.as_str().len() <= 80);
}

#[test]
fn rounding_off_asks_when_to_look_back_before_the_last_round() {
    let mut play = Play::begun();
    play.keys("aMet de balie meelopen<enter>Joris<enter>vr<enter>");
    play.keys(&menu(MenuItem::RoundOff));
    assert_eq!(play.session().step().kind, StepKind::Oogst);
    play.keys("<pgdn>");
    assert!(play.text().contains("wanneer kijken we terug"));
    play.keys("over 2 weken<enter><pgdn>");
    assert_eq!(play.session().step().kind, StepKind::Rondje);
    assert!(play.session().look_back.is_some());
}
