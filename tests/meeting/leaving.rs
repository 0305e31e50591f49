//! Leaving, closing, and keeping less.
use bedoeling::app::{Effect, FileState, Focus, MenuItem, Phase, Prepare, Setting, Stage};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::session::{Casus, Standing};

use crate::support::{BEGIN, Play, READY, menu};

/// A meeting with a note and an oogst line, on its closing screen.
fn closing() -> Play {
    let mut play = Play::begun();
    play.keys("nlos briefje<enter><tab>mooie zin<enter><esc>");
    play.step(8).keys("<right>");
    play
}

#[test]
fn q_puts_a_cover_over_the_screen_and_a_second_q_leaves() {
    let mut play = Play::begun();
    play.keys("nhallo<enter><esc>");
    play.world.effects.clear();
    play.keys("q");
    assert_eq!(play.state.focus(), Focus::Cover);
    let text = play.text();
    assert!(text.contains("Opgeslagen.") && text.contains("Nog eens q sluit af."));
    assert!(!text.contains(&play.session().title), "no content");
    assert_eq!(play.asked(), ["save"]);
    play.keys("q");
    assert_eq!(play.asked(), ["release"]);
    assert!(play.state.quitting);
    let kept = play.on_disk(play.session());
    assert_eq!(kept.as_ref(), Some(play.session()));
    assert_eq!(kept.map(|kept| kept.standing), Some(Standing::Open));
}

#[test]
fn any_other_key_takes_the_cover_away_and_does_nothing_else() {
    let mut play = Play::begun();
    for key in ["x", "<right>", "<esc>", "n", "<enter>", "<space>"] {
        let before = play.session().clone();
        play.keys("q").keys(key);
        assert_eq!(play.state.focus(), Focus::Meeting, "{key}");
        assert_eq!(*play.session(), before, "{key}");
        assert!(!play.state.quitting);
    }
}

#[test]
fn what_was_left_open_is_picked_up_at_the_same_place() {
    let mut play = Play::begun();
    play.step(4).keys("<right>nhalf<esc>qq");
    play.state = play.fresh();
    play.run(vec![Effect::ReadToolkit, Effect::ReadOpen]);
    assert!(play.text().contains("Nog afronden"));
    play.keys("<enter>");
    assert_eq!((play.session().here.0, play.session().step().part), (4, 1));
    play.keys("n");
    assert_eq!(play.typing(), Some(("half", "")));
}

#[test]
fn a_meeting_that_was_only_looked_at_leaves_no_trace() {
    let mut play = Play::home();
    play.keys(BEGIN).keys("<esc><esc>");
    assert!(matches!(play.state.stage, Stage::Home(_)));
    assert_eq!(play.asked(), ["toolkit", "list", "teams", "list"]);
}

#[test]
fn closing_says_both_sides_and_enter_closes() {
    let mut play = closing();
    let text = play.text();
    assert!(text.contains("Blijft: 1 regel oogst."), "{text}");
    assert!(text.contains("Gaat weg: 1 notitie."), "{text}");
    assert!(text.contains("Enter sluit, n bewaart dat ook."), "{text}");
    play.world.effects.clear();
    play.keys("<enter>");
    assert_eq!(play.asked(), ["record", "close"]);
    assert_eq!(play.last(), Change::Closed);
    assert_eq!(play.meeting().phase, Phase::Thanks);
    let kept = play.on_disk(play.session()).expect("the file stands");
    assert_eq!(kept, play.session().kept());
    assert_eq!((kept.note_count(), kept.oogst.len()), (0, 1));
    assert!(!play.world.holds("los briefje"), "the note is nowhere");
    assert!(play.world.holds("mooie zin"));
    play.keys("<enter>");
    assert!(
        matches!(play.state.stage, Stage::Home(_)),
        "any key goes to the first screen"
    );
    assert!(!play.text().contains("Nog afronden"));
}

#[test]
fn closing_with_n_keeps_the_notes_too() {
    let mut play = closing();
    play.keys("n");
    assert_eq!(play.session().bewaren, Bewaren::Alles);
    let text = play.text();
    assert!(
        text.contains("1 notitie") && !text.contains("Gaat weg"),
        "{text}"
    );
    assert!(text.contains("Enter sluit, n bewaart minder."), "{text}");
    play.keys("n");
    assert_eq!(play.session().bewaren, Bewaren::Oogst, "and back");
    play.keys("n");
    assert_eq!(play.state.focus(), Focus::Closing);
    play.keys("<enter>");
    let kept = play.on_disk(play.session()).expect("the file stands");
    assert_eq!(kept.steps[0].notes[0].text, "los briefje");
}

#[test]
fn closing_names_the_casus_and_the_names_and_warns_of_what_leads_to_a_person() {
    let mut setting = Setting::new(WerkpakketId::new("gemeente-08"));
    setting.participants = vec!["Anna".to_owned(), "Bert".to_owned()];
    setting.casus = Some(Casus {
        pseudonym: "de bakker".to_owned(),
        situation: "Mevrouw Jansen wacht".to_owned(),
    });
    let mut play = Play::home();
    play.state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
    play.keys(READY);
    play.on_to_the_end();
    let text = play.text();
    assert!(text.contains("Gaat weg: 2 namen en de situatie."), "{text}");
    assert!(!text.contains("Ik zie"), "what goes leads nowhere: {text}");
    play.keys("n");
    let text = play.text();
    assert!(text.contains("Blijft: 2 namen en de situatie."), "{text}");
    assert!(
        text.contains("Ik zie één plek die naar iemand kan leiden."),
        "{text}"
    );
    assert!(!text.contains("Jansen"), "{text}");
}

#[test]
fn one_can_go_back_from_the_closing_screen_and_undo_there() {
    let mut play = closing();
    play.keys("u");
    assert_eq!(play.session().oogst, []);
    play.keys("<c-y><left>");
    assert_eq!(play.meeting().phase, Phase::Running);
    assert_eq!(play.session().oogst.len(), 1);
    play.keys("<right>");
    assert_eq!(play.meeting().phase, Phase::Closing);
}

#[test]
fn a_closing_that_the_disk_refuses_can_be_tried_again() {
    let mut play = closing();
    play.world.broken = true;
    play.keys("<enter>");
    assert_eq!(play.meeting().phase, Phase::Closing);
    assert!(matches!(play.notice(), Some(Notice::Problem(_))));
    play.keys("<enter>");
    assert_eq!(play.meeting().phase, Phase::Closing);
    play.world.broken = false;
    play.keys("<enter>");
    assert_eq!(play.meeting().phase, Phase::Thanks);
    let entries = play.changes();
    let closed = entries.iter().filter(|change| **change == Change::Closed);
    assert_eq!(closed.count(), 1);
}

#[test]
fn a_save_that_fails_never_ends_the_meeting() {
    let mut play = Play::begun();
    play.world.broken = true;
    play.keys("nhallo<enter>");
    assert_eq!(play.typing(), Some(("", "")), "one goes on typing");
    assert_eq!(play.said(), "Opslaan lukt even niet. Alles staat hier nog.");
    play.world.broken = false;
    play.keys("<esc><right>");
    assert_eq!(play.meeting().file, FileState::Stands);
    assert_eq!(play.on_disk(play.session()).as_ref(), Some(play.session()));
}

#[test]
fn keeping_less_goes_down_step_by_step_and_nothing_removes_every_trace() {
    let mut play = Play::begun();
    play.keys("nlos briefje<enter><esc>");
    play.keys("<wait:10>");
    assert!(play.world.holds("los briefje"));
    play.world.effects.clear();
    let id = play.session().id.clone();
    play.keys(&menu(MenuItem::KeepLess));
    assert_eq!(play.notice(), Some(&Notice::KeepsFromNow(Bewaren::Niets)));
    // Written down first, so that a light that goes out half-way brings nothing back.
    let [Effect::Record(_), Effect::Discard(discarded)] = &play.world.effects[..] else {
        panic!("{:?}", play.world.effects);
    };
    assert_eq!(*discarded, id);
    assert!(
        !play.world.holds("los briefje"),
        "not in a file, not in a journal"
    );
    assert_eq!(play.session().note_count(), 1, "the group still has it");
    play.world.effects.clear();
    play.keys("nnog een<enter><esc>+<right>")
        .step(8)
        .keys("<right>");
    assert!(
        play.text()
            .contains("Van dit gesprek blijft niets bewaard.")
    );
    play.keys("<enter>");
    assert!(
        play.text()
            .contains("Er is niets bewaard. Dank jullie wel.")
    );
    assert_eq!(
        play.asked(),
        Vec::<&str>::new(),
        "nothing is written down any more"
    );
    assert!(!play.world.holds("nog een"));
}

#[test]
fn where_nothing_is_kept_leaving_is_asked_for_twice() {
    let mut play = Play::begun();
    play.keys(&menu(MenuItem::KeepLess)).keys("q");
    assert!(play.text().contains("Deze bijeenkomst bewaart niets."));
    play.keys("q");
    assert!(play.text().contains("Zeker weten? Dan is alles weg."));
    assert!(!play.state.quitting);
    play.keys("q");
    assert!(play.state.quitting);
}

#[test]
fn saving_by_hand_is_answered_truly() {
    let mut play = Play::begun();
    play.keys("<c-s>");
    assert_eq!(play.notice(), Some(&Notice::AlreadySaved));
    play.keys(&menu(MenuItem::KeepLess)).keys("<c-s>");
    assert_eq!(play.notice(), Some(&Notice::NothingIsKept));
}

#[test]
fn a_meeting_set_ready_to_keep_nothing_never_touches_the_disk() {
    let mut play = Play::home();
    let to_bewaren = "<down><down><down><down><down><down><down><down>";
    play.keys(BEGIN).keys(to_bewaren).keys("<left>");
    play.keys(READY).keys("<right>");
    assert_eq!(play.session().bewaren, Bewaren::Niets);
    play.keys("ngeheim<enter>half<esc>").step(4).keys("<enter>");
    assert_eq!(play.asked(), ["toolkit", "list", "teams"]);
    assert!(!play.world.holds("geheim") && !play.world.holds("half"));
}

#[test]
fn a_rehearsal_works_like_a_meeting_and_writes_nothing() {
    let mut play = Play::home();
    play.state.rehearsal = true;
    play.keys(BEGIN).keys(READY).keys("<right>");
    assert!(play.text().contains("OEFENEN"));
    play.keys("nproef<enter><esc>")
        .step(8)
        .keys("<right><enter>");
    assert_eq!(play.meeting().phase, Phase::Thanks);
    assert_eq!(play.session().note_count(), 1);
    assert_eq!(play.asked(), ["toolkit", "list", "teams"]);
}
