//! The screen on which a meeting is set ready: leaving it, coming back to it, typing in its rows.
use bedoeling::app::{Phase, PrepareRow, Setting, Stage};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::notice::Notice;
use bedoeling::domain::step::StepKind;

use crate::ready::{met, preparing, to};
use crate::support::{BEGIN, Play, READY};

#[test]
fn leaving_untouched_leaves_nothing() {
    let mut play = preparing();
    play.keys("<right><esc>");
    assert!(matches!(play.state.stage, Stage::Library(_)));
    play.keys("<esc>");
    assert!(matches!(play.state.stage, Stage::Home(_)));
    assert!(play.state.open.is_empty() && !play.world.holds("gemeente-"));
}

#[test]
fn leaving_with_something_typed_asks_whether_it_is_kept_for_later() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Amira, Wil<enter><esc>");
    assert!(
        play.text().contains("Bewaren voor later?"),
        "{}",
        play.text()
    );
    assert!(play.state.open.is_empty(), "no meeting is made by itself");
    // Any other key goes back to the rows, with what was typed.
    for key in ["<up>", "x", "<left>"] {
        play.keys(key);
        assert!(!play.text().contains("Bewaren voor later?"), "{key}");
        assert!(play.text().contains("Amira, Wil"));
        play.keys("<esc>");
    }
    play.keys("<enter>");
    assert_eq!(play.notice(), Some(&Notice::SetReady));
    assert_eq!(play.state.open.len(), 1);
    assert!(play.world.holds("Amira"));
}

#[test]
fn what_was_filled_in_is_thrown_away_when_somebody_says_so() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Amira, Wil<enter><esc><esc>");
    assert!(matches!(play.state.stage, Stage::Library(_)));
    assert!(!play.world.holds("Amira"));
    // `q` asks the same, and a second one leaves.
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Amira, Wil<enter>q");
    assert!(play.text().contains("Bewaren voor later?"));
    play.keys("q");
    assert!(matches!(play.state.stage, Stage::Home(_)));
    assert!(!play.world.holds("Amira"));
}

#[test]
fn from_the_welcome_screen_a_meeting_goes_back_to_what_was_chosen_and_leaves_no_second_one() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Noord<enter>");
    to(&mut play, PrepareRow::Casus);
    play.keys("<enter>de buurvrouw<enter>Twee keer hetzelfde<enter>");
    play.keys(READY);
    let first = play.session().clone();
    play.keys("<esc>");
    let Stage::Prepare(prepare) = &play.state.stage else {
        panic!("{:?}", play.state.focus());
    };
    assert_eq!(prepare.setting.team.as_deref(), Some("Team Noord"));
    assert_eq!(prepare.setting.casus, first.casus);
    assert_eq!(prepare.setting.plan.as_ref(), Some(&first.steps));
    assert!(
        play.world.holds("Team Noord"),
        "it stands until the new one does"
    );
    to_top(&mut play);
    to(&mut play, PrepareRow::Team);
    play.keys("<enter><c-u>Team Zuid<enter>").keys(READY);
    assert_eq!(play.session().team.as_deref(), Some("Team Zuid"));
    assert_eq!(play.session().steps.len(), first.steps.len());
    assert!(!play.world.holds("Team Noord"), "not even in a journal");
    play.keys("<right>");
    assert!(play.session().started.is_some(), "and it goes on as ever");
}

#[test]
fn a_meeting_that_waits_can_be_changed_for_another_day_or_thrown_away() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Team);
    play.keys("<enter>Team Noord<enter>");
    to(&mut play, PrepareRow::Later);
    play.keys("<enter><enter><esc>");
    // `q q` changes nothing.
    play.keys("qq");
    assert_eq!(play.state.open.len(), 1);
    play.keys("<enter><esc><esc>");
    assert!(play.text().contains("Bewaren voor later?"));
    play.keys("<enter>");
    assert_eq!(play.state.open.len(), 1, "{:?}", play.state.open);
    play.keys("<enter><esc><esc><esc>");
    assert!(matches!(play.state.stage, Stage::Library(_)));
    assert!(play.state.open.is_empty() && !play.world.holds("Team Noord"));
}

#[test]
fn esc_on_the_welcome_screen_of_what_is_kept_nowhere_touches_no_disk() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Bewaren);
    play.keys("<left>").keys(READY).keys("<esc>");
    assert!(matches!(play.state.stage, Stage::Prepare(_)));
    play.keys(READY).keys("<right>");
    assert_eq!(play.session().bewaren, Bewaren::Niets);
    assert!(!play.world.holds("gemeente-"));
}

/// Up to the first row.
fn to_top(play: &mut Play) {
    play.keys(&"<up>".repeat(15));
}

fn setting(play: &Play) -> &Setting {
    match &play.state.stage {
        Stage::Prepare(prepare) => &prepare.setting,
        _ => panic!("{:?}", play.state.focus()),
    }
}

#[test]
fn esc_in_a_field_keeps_what_was_typed_and_says_what_it_cannot_keep() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Anna,Bert");
    assert!(!play.text().contains("? meer"), "a question mark is text");
    assert!(play.text().contains("Enter bewaart"));
    play.keys("<esc>");
    assert_eq!(setting(&play).participants, ["Anna", "Bert"]);
    to_top(&mut play);
    to(&mut play, PrepareRow::Dose);
    play.keys("<enter>straks<esc>");
    assert!(play.text().contains("Dat is geen tijd die ik ken."));
    play.keys("<esc>");
    assert_eq!(setting(&play).dose, Dose::Werkoverleg);
    to(&mut play, PrepareRow::Casus);
    play.keys("<enter>de buurvrouw<esc><up>");
    let casus = setting(&play).casus.as_ref().expect("it was typed");
    assert_eq!(casus.pseudonym, "de buurvrouw");
}

#[test]
fn what_stood_in_a_field_gives_way_to_what_is_typed_and_an_arrow_edits_it() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>Anna, Bert<enter><up><enter>");
    assert!(play.text().contains("Typ iets anders, of pas het aan"));
    play.keys("Cor<enter>");
    assert_eq!(setting(&play).participants, ["Cor"]);
    play.keys("<up><enter><end>, Dirk<enter>");
    assert_eq!(setting(&play).participants, ["Cor", "Dirk"]);
}

#[test]
fn what_is_no_name_and_an_end_that_is_far_away_are_asked_again() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Present);
    play.keys("<enter>03:00half_vier<enter>");
    assert!(play.text().contains("Typ een aantal (6), of namen"));
    play.keys("Jan-Willem, M. de Vries, O'Neil<enter>");
    assert_eq!(setting(&play).participants.len(), 3);
    to_top(&mut play);
    to(&mut play, PrepareRow::Dose);
    // It is two o'clock: one o'clock is 23 hours away.
    play.keys("<enter>13:00<enter>");
    assert!(play.text().contains("hooguit 8 uur"), "{}", play.text());
    play.keys("15:30<enter>");
    assert_eq!(setting(&play).dose, Dose::Eigen);
}

#[test]
fn rows_that_do_not_fit_are_counted_and_the_chosen_row_is_always_there() {
    let mut play = Play::home();
    met(&mut play, "Team Noord");
    play.keys(BEGIN);
    to(&mut play, PrepareRow::Team);
    play.keys("<enter><esc>team noord<enter>");
    for (width, height) in [(70, 20), (56, 16), (60, 18)] {
        play.keys(&"<up>".repeat(15));
        for at in 0..13 {
            let rows = crate::support::rows(&play.drawn(width, height));
            let text = rows.join("\n");
            assert_eq!(text.matches('▶').count(), 1, "row {at}\n{text}");
            let is_whole = text.contains("Welk pakket") && text.contains("voor later");
            assert!(is_whole || text.contains("nog "), "{text}");
            play.keys("<down>");
        }
        let rows = crate::support::rows(&play.drawn(width, height));
        assert!(rows.join("\n").contains("▶ Klaarzetten voor later"));
    }
    to_top(&mut play);
    to(&mut play, PrepareRow::Bewaren);
    let text = play.text();
    assert!(
        text.contains("Alleen de oogst blijft"),
        "what stays is explained, also to a known team: {text}"
    );
}

#[test]
fn page_down_goes_to_klaarzetten_from_any_row_and_once_more_sets_ready() {
    let mut play = preparing();
    assert!(play.text().contains("PgDn klaarzetten"));
    play.keys("<down><pgdn>");
    assert!(matches!(&play.state.stage, Stage::Prepare(prepare)
        if prepare.row == PrepareRow::Ready));
    play.keys("<pgdn>");
    assert_eq!(play.meeting().phase, Phase::Welcome);
}

#[test]
fn a_casus_is_asked_in_two_and_its_name_and_the_end_of_a_long_text_stay_in_sight() {
    let mut play = preparing();
    to(&mut play, PrepareRow::Casus);
    play.keys("<enter>");
    assert!(play.text().contains("1 van 2: een schuilnaam"));
    play.keys("de buurvrouw<enter>");
    assert!(play.text().contains("2 van 2: wat speelt er?"));
    assert!(play.text().contains("Casus: de buurvrouw"));
    play.keys(
        "Zij moest drie keer hetzelfde formulier invullen en niemand wist waar het bleef liggen",
    );
    let text = play.text();
    assert!(text.contains("Zij moest drie keer"), "{text}");
    assert!(text.contains("bleef liggen"), "{text}");
}

#[test]
fn a_rehearsal_says_everywhere_that_nothing_is_kept() {
    let mut play = Play::home();
    play.state.rehearsal = true;
    play.keys(BEGIN);
    to(&mut play, PrepareRow::Bewaren);
    assert!(play.text().contains("niets: dit is oefenen"));
    play.keys(READY);
    assert!(!play.text().contains("de oogst"), "{}", play.text());
    play.keys("<right>");
    assert_eq!(play.session().bewaren, Bewaren::Niets);
    assert!(!play.text().contains("de oogst, "), "{}", play.text());
}

#[test]
fn esc_goes_back_from_one_kaart() {
    let mut play = Play::home();
    play.keys("<down><enter>");
    assert!(matches!(play.state.stage, Stage::Card(_)));
    assert!(play.text().contains("Esc terug"));
    play.keys("<esc>");
    assert!(matches!(play.state.stage, Stage::Home(_)));
}

#[test]
fn nothing_beside_a_choice_is_cut_on_a_small_first_screen() {
    let mut play = Play::home();
    let text = crate::support::rows(&play.drawn(56, 16)).join("\n");
    assert!(!text.contains('…'), "{text}");
    assert!(!text.contains("niemand leest m\n"), "{text}");
}

#[test]
fn the_plan_says_what_enter_does_and_the_first_kaart_is_the_one_that_is_in_it() {
    let mut play = preparing();
    assert!(play.text().contains("Sleutel zonder slot"));
    to(&mut play, PrepareRow::Plan);
    play.keys("<enter>");
    assert!(
        play.text()
            .contains("Enter of Esc: terug naar het klaarzetten.")
    );
    let steps = play.state.plan();
    let is_kaart = |step: &bedoeling::domain::step::Step| step.kind == StepKind::Denkkaart;
    let at = steps.iter().position(is_kaart).expect("it has one");
    let offered = bedoeling::app::insertable(&play.state);
    assert!(!offered.iter().any(|one| one.from == steps[at].from));
    play.keys(&format!("{}<del>", "<down>".repeat(at)));
    let offered = bedoeling::app::insertable(&play.state);
    assert!(offered.iter().any(|one| one.from == steps[at].from));
    play.keys("<enter>");
    assert!(!play.text().contains("Sleutel zonder slot"));
    // The row of the kaart still turns, and begins a new plan.
    to_top(&mut play);
    to(&mut play, PrepareRow::Kaart);
    play.keys("<right>");
    assert!(setting(&play).kaart.is_some());
}

#[test]
fn a_werkpakket_with_a_time_of_its_own_takes_as_long_as_its_steps() {
    let sources = bedoeling::content::embedded();
    let toolkit = std::sync::Arc::new(bedoeling::content::read(&sources).toolkit);
    let mut play = Play::with(toolkit);
    let mut setting = Setting::new(WerkpakketId::new("intervisie-01"));
    setting.dose = Dose::Eigen;
    play.welcome(setting);
    let steps = &play.session().steps;
    let planned: u16 = steps.iter().map(|step| step.minutes).sum();
    // The method is written for 65 minutes, and about a tenth stays free.
    assert_eq!((planned, play.session().minutes), (65, 72));
}
