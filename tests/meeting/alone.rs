//! One person alone, by keys: answers, drafts, aids, the brief, the end, and that it is private.
use std::fs;

use bedoeling::app::{
    Action, Alone, AloneAction, AloneItem, Effect, Focus, Msg, Outcome, Phase, Reflection, Stage,
    update,
};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{SessionId, WerkpakketId};
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::record::Record;
use bedoeling::domain::secret::Guard;
use bedoeling::domain::session::{SessionKind, Standing};

use crate::support::{Play, rows};

#[path = "alone/further.rs"]
mod further;
#[path = "alone/passphrase.rs"]
mod passphrase;

/// Through the menu out of the program, from a question.
const LEAVE: &str = "<esc><down><down><enter>q";

impl Play {
    fn answers(&self) -> Vec<&str> {
        let steps = self.session().steps.iter();
        steps.filter_map(|step| step.answer.as_deref()).collect()
    }

    fn screen(&mut self) -> String {
        let cells = self.drawn(70, 20);
        rows(&cells).join("\n")
    }

    /// What stands in the private folder, by name.
    fn private_files(&self) -> Vec<String> {
        let folder = self.world.root.path().join("alleen");
        let all = fs::read_dir(folder).into_iter().flatten();
        let mut names: Vec<String> = all
            .map(|file| file.expect("readable").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// The light goes out; the person opens the same reflection again.
    fn again_after_a_crash(&mut self) {
        self.world.crash();
        let id = self.session().id.clone();
        self.state.overlay = None;
        self.state.stage = Stage::Home(bedoeling::app::Home::default());
        self.keys("<down><down><enter>");
        let Stage::Alone(list) = &self.state.stage else {
            panic!("the list is there");
        };
        assert_eq!(list.chosen(), AloneItem::Open(0));
        assert_eq!(list.reflections.as_ref().expect("it was read")[0].id, id);
        self.keys("<enter>");
    }
}

#[test]
fn an_answer_is_kept_under_its_question_and_no_time_runs() {
    let mut play = Play::alone();
    assert_eq!(play.state.focus(), Focus::Question);
    assert_eq!(play.session().kind, SessionKind::Alleen);
    assert_eq!(play.session().id.as_str(), "2026-11-23");
    play.keys("<enter>Ik zat aan tafel.<enter>");
    assert_eq!(play.answers(), ["Ik zat aan tafel."]);
    play.keys("<right><wait:120><left>");
    assert!(!play.session().step().timer.is_touched());
    assert_eq!(play.session().position(), 0);
}

#[test]
fn an_untouched_question_leaves_nothing_behind() {
    let mut play = Play::alone();
    play.keys("<right><right><enter><enter><left><enter>   <enter>");
    let answered = |effect: &Effect| {
        matches!(effect, Effect::Record(Record::Entry { entry, .. })
            if matches!(entry.change, Change::AnswerSet { .. }))
    };
    assert!(!play.world.effects.iter().any(answered));
    play.keys(LEAVE);
    assert!(play.state.quitting);
    assert!(
        play.private_files().is_empty(),
        "{:?}",
        play.private_files()
    );
}

#[test]
fn escape_leaves_the_text_and_going_on_keeps_it() {
    let mut play = Play::alone();
    play.keys("<enter>Half<esc>");
    assert!(play.answers().is_empty());
    assert!(play.screen().contains("Half"));
    play.keys("<right>");
    assert_eq!(play.answers(), ["Half"]);
    play.keys("<left><enter> af<pgdn>");
    assert_eq!(play.answers(), ["Half af"]);
    play.keys("<c-z>");
    assert_eq!(play.answers(), ["Half"]);
    play.keys("<c-y>");
    assert_eq!(play.answers(), ["Half af"]);
}

#[test]
fn an_answer_may_have_several_lines_and_the_cursor_goes_between_them() {
    let mut play = Play::alone();
    play.keys("<enter>een<break>twee<c-j>drie<up><up>!<enter>");
    assert_eq!(play.answers(), ["een!\ntwee\ndrie"]);
    play.keys("<enter><paste:\nvier><enter>");
    assert_eq!(play.answers(), ["een!\ntwee\ndrie\nvier"]);
}

#[test]
fn what_was_being_typed_comes_back_after_a_crash() {
    let mut play = Play::alone();
    play.keys("<enter>Ik kreeg het<break>war");
    play.again_after_a_crash();
    assert_eq!(play.state.focus(), Focus::Answer);
    play.keys("m<enter>");
    assert_eq!(play.answers(), ["Ik kreeg het\nwarm"]);
}

#[test]
fn nothing_of_it_is_among_the_meetings() {
    let mut play = Play::alone();
    play.keys("<enter>Geheim<enter>").keys(LEAVE);
    assert!(play.state.quitting);
    assert_eq!(play.private_files(), ["2026-11-23.toml"]);
    assert!(play.world.sessions.list().expect("readable").is_empty());
    assert_eq!(play.world.sessions.latest_open().expect("readable"), None);
    let root = play.world.root.path().join("sessies");
    let entries = fs::read_dir(root).map_or(0, Iterator::count);
    assert_eq!(entries, 0, "nothing stands in the folder of the meetings");
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut play = Play::alone();
    play.keys("<enter>Geheim<enter>");
    let folder = play.world.root.path().join("alleen");
    let mode = |path| {
        fs::metadata(path)
            .expect("it is there")
            .permissions()
            .mode()
            & 0o777
    };
    assert_eq!(mode(folder.clone()), 0o700);
    assert_eq!(mode(folder.join("2026-11-23.toml")), 0o600);
}

#[test]
fn a_choice_becomes_an_answer_in_words() {
    let mut play = Play::alone();
    play.keys("<esc><down><enter><down><down><down><down><down><down><down><enter>");
    assert!(play.screen().contains("Past goed: incidentmethode"));
    play.keys("<down><down><down><down><down><enter>");
    assert_eq!(
        play.answers(),
        ["Er botsen waarden. Past goed: moreel beraad."]
    );
    play.keys("<left><enter>Hoe blijf ik eerlijk?<enter>");
    assert!(
        play.screen()
            .contains("Bij moreel beraad begint een vraag liever")
    );
}

#[test]
fn what_leads_to_a_person_is_mended_where_it_stands() {
    let mut play = Play::alone();
    play.keys("<enter>Bij mevrouw Jansen.<enter>");
    play.keys("<esc><down><enter><down><down><down><down><down><down><down><down><enter>");
    assert!(play.screen().contains("▶ naam: mevrouw Jansen"));
    play.keys("<enter>");
    assert_eq!(play.state.focus(), Focus::Answer);
    assert_eq!(play.session().position(), 0);
    play.keys("<c-u>Bij een moeder.<enter>");
    assert_eq!(play.session().position(), 8, "and back");
    assert!(
        play.screen()
            .contains("Ik zie niets dat naar iemand leidt.")
    );
    play.keys("<enter>beroep vager<enter>");
    assert_eq!(play.answers(), ["Bij een moeder.", "beroep vager"]);
}

/// Three answers, a question, and a title: at the last question.
const BRIEF: &str = "<enter>Geheim moment<pgdn><pgdn><pgdn><pgdn><enter>Gebeld<pgdn>\
    <enter>Ik wil wachten<pgdn><enter>Wat kan ik doen?<pgdn><pgdn><pgdn>\
    <enter>De deur die openbleef<enter>";

#[test]
fn the_brief_has_chosen_answers_only() {
    let mut play = Play::alone();
    play.keys(BRIEF).keys("x<enter>");
    let brief = play.world.root.path().join("alleen/2026-11-23-brief.md");
    let text = fs::read_to_string(brief).expect("it was written");
    assert_eq!(
        text,
        "# De deur die openbleef\n\n## Wat ik al probeerde\n\nGebeld\n\n## Wat ik wil leren\n\n\
         Ik wil wachten\n\n## Mijn vraag\n\nWat kan ik doen?\n"
    );
    play.keys("<down><down>t<space><enter>");
    assert!(play.session().brief.is_none(), "nothing is chosen unseen");
    play.keys("<space>");
    play.again_after_a_crash();
    play.keys("<pgdn><enter>");
    let kept = play
        .world
        .shelves
        .alone
        .read(&SessionId::new("2026-11-23"))
        .expect("it is there")
        .session;
    let brief = kept.brief.expect("there is a brief");
    assert!(
        !brief.contains("Gebeld") && brief.contains("Ik wil wachten"),
        "{brief}"
    );
    assert!(!brief.contains("Geheim"), "{brief}");
}

#[test]
fn closing_keeps_everything_or_nothing() {
    let mut play = Play::alone();
    play.keys(BRIEF).keys("<pgdn>");
    assert_eq!(play.meeting().phase, Phase::Closing);
    play.keys("<enter><wait:1>");
    assert_eq!(play.meeting().phase, Phase::Thanks);
    let kept = play
        .world
        .shelves
        .alone
        .read(&SessionId::new("2026-11-23"))
        .expect("it stays")
        .session;
    assert_eq!(kept.standing, Standing::Gesloten);
    assert_eq!(kept.answer_count(), 5);
    let mut play = Play::alone();
    play.keys(BRIEF).keys("<pgdn>nnn<enter><wait:1>");
    assert_eq!(play.meeting().phase, Phase::Thanks);
    assert_eq!(play.session().bewaren, Bewaren::Niets);
    assert!(play.private_files().is_empty());
    let journals = fs::read_dir(play.world.root.path().join("staat/journaal"));
    assert_eq!(journals.expect("readable").count(), 0);
}

#[test]
fn a_past_one_can_be_read_and_a_second_one_gets_a_name_of_its_own() {
    let mut play = Play::alone();
    play.keys("<enter>De eerste<enter><esc><down><enter><down><down><down><down><down><down><down><down><down>");
    play.keys("<enter><pgdn><enter><wait:1><enter>");
    play.keys("<down><down><enter><down><enter>");
    assert!(play.screen().contains("De eerste"));
    assert!(play.screen().contains("F8 verbergt · Esc terug"));
    play.keys("<f8>");
    assert!(!play.screen().contains("De eerste"));
    play.keys("<f8>");
    play.keys("<esc><up><enter><enter>De tweede<enter>");
    assert_eq!(play.session().id.as_str(), "2026-11-23-2");
}

#[test]
fn it_is_covered_after_five_minutes_and_any_key_only_brings_it_back() {
    let mut play = Play::alone();
    play.keys("<enter>Geheim<wait:299>");
    assert!(play.screen().contains("Geheim"));
    play.keys("<wait:2>");
    assert!(!play.screen().contains("Geheim"));
    assert_eq!(play.state.focus(), Focus::Covered);
    let wakes = play.world.wakes;
    play.keys("<wait:36000>x");
    assert_eq!(play.world.wakes, wakes, "what is covered does not wake");
    assert!(play.screen().contains("Geheim"));
    play.keys("!<enter>");
    assert_eq!(play.answers(), ["Geheim!"]);
}

#[test]
fn what_is_typed_is_hidden_only_when_asked() {
    let mut play = Play::alone();
    play.keys("<enter>Geheim<f8>en meer<enter>");
    assert!(!play.screen().contains("Geheim"));
    assert!(play.screen().contains("••••"));
    play.keys("<f8>");
    assert!(play.screen().contains("Geheimen meer"));
}

#[test]
fn another_werkpakket_asks_its_questions_to_reflect_on() {
    let mut play = Play::home();
    play.keys("<down><down><enter>");
    let Stage::Alone(list) = &mut play.state.stage else {
        panic!("the list is there");
    };
    list.pakket = Some(WerkpakketId::new("gemeente-08"));
    play.keys("<enter>");
    assert_eq!(play.session().werkpakket.as_str(), "gemeente-08");
    assert_eq!(play.session().steps.len(), 11);
    let asked = play.session().question.clone();
    let words: Vec<&str> = asked.split_whitespace().take(4).collect();
    assert!(
        play.screen().contains(&words.join(" ")),
        "{}",
        play.screen()
    );
    play.keys("<enter>Nieuwsgierig<pgdn>");
    assert_eq!(play.answers(), ["Nieuwsgierig"]);
}

#[test]
fn whoever_begins_to_type_at_a_question_answers_it() {
    let mut play = Play::alone();
    play.keys("mijn quiz: 3+4 txnl<enter>");
    assert_eq!(play.answers(), ["mijn quiz: 3+4 txnl"]);
    assert_eq!(play.session().steps.len(), 10, "no letter touches the plan");
    play.keys("!<enter>");
    assert_eq!(play.answers(), ["mijn quiz: 3+4 txnl!"], "it goes on");
    play.keys("<pgdn>?");
    assert_eq!(play.answers().len(), 1, "`?` is the help");
}

#[test]
fn the_map_of_questions_only_goes_somewhere() {
    let mut play = Play::alone();
    play.keys("<esc>");
    assert!(play.screen().contains("Alle vragen") && !play.screen().contains("Pauze"));
    play.keys("<down><enter>");
    let before = play.session().clone();
    play.keys("+-=<del><backspace>hli");
    assert_eq!(*play.session(), before);
    play.keys("<down><enter>");
    assert_eq!(play.session().position(), 1);
}

#[test]
fn enter_waits_for_the_list_of_reflections_and_then_opens_what_is_first() {
    let mut play = Play::alone();
    play.keys("qq");
    play.state.stage = Stage::Alone(Alone::with(None));
    let now = play.state.now;
    let choose = || Msg::Act(Action::Alone(AloneAction::Choose));
    let listed = |all: &[Reflection]| {
        Msg::Done(Outcome::Reflections {
            all: all.to_vec(),
            guard: Guard::Declined,
        })
    };
    assert_eq!(update(&mut play.state, now, choose()), []);
    let open = Reflection {
        id: SessionId::new("2026-11-23"),
        title: "Voorbereiding".to_owned(),
        started: None,
        is_open: true,
    };
    let asked = update(&mut play.state, now, listed(std::slice::from_ref(&open)));
    assert_eq!(asked, [Effect::OpenAlone(open.id)]);

    // Without hurry nothing opens by itself.
    play.state.stage = Stage::Alone(Alone::with(None));
    assert_eq!(update(&mut play.state, now, listed(&[])), []);
    let asked = update(&mut play.state, now, choose());
    assert!(matches!(asked[..], [Effect::Begin(_)]), "{asked:?}");
}
