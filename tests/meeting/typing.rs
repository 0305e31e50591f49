//! Typing: lines of four kinds, drafts, afspraken, days.
use bedoeling::app::Focus;
use bedoeling::domain::afspraak::{AfspraakKind, LookBack, When};
use bedoeling::domain::change::{Change, LineKind};
use bedoeling::domain::ids::Nr;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::record::FieldName;
use chrono::NaiveDate;

use crate::support::{BEGIN, Play, READY};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("this is a date")
}

fn look_back(text: &str) -> Change {
    let look_back = Some(LookBack {
        date: date(text),
        time: None,
    });
    Change::LookBackSet { look_back }
}

/// The afspraak that these keys make in the fourth step.
fn made(keys: &str) -> (AfspraakKind, String, Option<String>, Option<When>) {
    let mut play = Play::begun();
    play.step(4).keys(keys);
    let [afspraak] = play.session().afspraken.as_slice() else {
        panic!("{keys} makes one afspraak: {:?}", play.session().afspraken);
    };
    let afspraak = afspraak.clone();
    (afspraak.kind, afspraak.what, afspraak.who, afspraak.when)
}

#[test]
fn a_line_of_each_kind_is_one_letter_away() {
    let mut play = Play::begun();
    play.keys("nhallo<enter><enter>oons zinnetje<enter><esc>plater<enter><enter>");
    let step = Nr(1);
    let added = &play.changes()[2..];
    let note = Change::NoteAdded {
        step,
        text: "hallo".to_owned(),
        by: None,
    };
    let oogst = Change::OogstAdded {
        step,
        text: "ons zinnetje".to_owned(),
    };
    let parked = Change::ParkedAdded {
        step,
        text: "later".to_owned(),
    };
    assert_eq!(added, [note, oogst, parked]);
    assert_eq!(play.state.focus(), Focus::Meeting);
    assert_eq!(play.on_disk(play.session()).as_ref(), Some(play.session()));
}

#[test]
fn after_a_line_the_next_one_can_be_typed_at_once() {
    let mut play = Play::begun();
    play.keys("neen<enter>twee<enter>drie<enter>");
    assert_eq!(play.typing(), Some(("", "")));
    let notes = play.session().steps[0].notes.iter();
    let notes: Vec<&str> = notes.map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["een", "twee", "drie"]);
    assert_eq!(play.notice(), Some(&Notice::Added(LineKind::Note)));
    assert_eq!(play.said(), "Genoteerd.");
}

#[test]
fn an_empty_line_or_only_spaces_adds_nothing() {
    let mut play = Play::begun();
    play.keys("n<enter>n   <enter>o<space><esc>");
    assert_eq!(play.changes().len(), 2);
    assert_eq!(play.state.focus(), Focus::Meeting);
    assert!(play.meeting().drafts.is_empty());
}

#[test]
fn esc_keeps_the_draft_and_it_comes_back_with_its_cursor() {
    let mut play = Play::begun();
    play.keys("nhalf af<left><left>w<esc>");
    assert_eq!((play.changes().len(), play.typing()), (2, None));
    assert!(!play.text().contains("half waf"));
    play.keys("o<esc><right>n");
    assert_eq!(play.typing(), Some(("half w", "af")));
    play.keys("<enter><esc>n");
    assert_eq!(
        play.typing(),
        Some(("", "")),
        "what was added is no draft any more"
    );
}

#[test]
fn a_step_further_the_draft_is_still_there() {
    let mut play = Play::begun();
    play.keys("nonthoud<esc><right><right>n");
    assert_eq!(play.typing(), Some(("onthoud", "")));
    play.keys("<enter>");
    assert_eq!(play.session().steps[2].notes[0].text, "onthoud");
}

#[test]
fn tab_changes_the_kind_and_keeps_the_text() {
    let mut play = Play::begun();
    play.keys("nzelfde tekst");
    let kinds = [
        LineKind::Oogst,
        LineKind::Afspraak,
        LineKind::Parked,
        LineKind::Note,
        LineKind::Oogst,
    ];
    for kind in kinds {
        play.keys("<tab>");
        let capture = play.state.capture().expect("the field stays open");
        assert_eq!(capture.name(), Some(FieldName::Line(kind)));
        assert_eq!(play.typing(), Some(("zelfde tekst", "")));
    }
    play.keys("<enter><enter>");
    assert_eq!(play.session().oogst[0].text, "zelfde tekst");
    assert!(play.meeting().drafts.is_empty());
}

#[test]
fn tab_with_text_goes_before_an_older_draft_of_that_kind() {
    let mut play = Play::begun();
    play.keys("ooud<esc>n<tab>");
    assert_eq!(
        play.typing(),
        Some(("oud", "")),
        "an empty line gets the draft"
    );
    play.keys("<esc>nnieuw<tab>");
    assert_eq!(play.typing(), Some(("nieuw", "")));
}

#[test]
fn while_typing_no_letter_is_a_command() {
    let mut play = Play::begun();
    let letters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ?.,+-=0123456789";
    play.keys("n").keys(letters);
    assert_eq!(play.typing(), Some((letters, "")));
    play.keys("<pgdn><f1><c-s><c-z><up><down><backtab>");
    assert_eq!(play.typing(), Some((letters, "")));
    assert_eq!(play.state.focus(), Focus::Field);
    assert_eq!(play.changes().len(), 2);
}

#[test]
fn ctrl_c_closes_a_field_and_never_a_meeting() {
    let mut play = Play::begun();
    play.keys("nbewaar mij<c-c>");
    assert_eq!(play.state.focus(), Focus::Meeting);
    play.keys("<c-c><c-c>b<c-c>m<c-c>");
    assert!(!play.state.quitting);
    assert!(play.state.meeting().is_some());
    play.keys("<esc>n");
    assert_eq!(play.typing(), Some(("bewaar mij", "")));
}

#[test]
fn a_paste_is_one_line_without_control_characters() {
    let mut play = Play::begun();
    play.keys("n<paste:een\r\ntwee\u{1b}[31m\0 drie><enter>");
    assert_eq!(play.session().steps[0].notes[0].text, "een twee[31m drie");
    play.keys("<esc><paste:nog een>");
    assert_eq!(play.typing(), None, "outside a field a paste is nothing");
}

#[test]
fn an_afspraak_is_what_who_and_when() {
    let (kind, what, who, when) = made("abellen met Ria<enter>Joris<enter>vr<enter>");
    assert_eq!(
        (kind, what.as_str()),
        (AfspraakKind::Afspraak, "bellen met Ria")
    );
    assert_eq!(who.as_deref(), Some("Joris"));
    assert_eq!(when, Some(When::Date(date("2026-11-27"))));
}

#[test]
fn a_day_is_understood_as_people_say_it() {
    let days = [
        ("morgen", "2026-11-24"),
        ("vr", "2026-11-27"),
        ("ma", "2026-11-30"),
        ("VR", "2026-11-27"),
        ("over 2 weken", "2026-12-07"),
        ("volgende week", "2026-11-30"),
        ("1-12", "2026-12-01"),
        ("1 december", "2026-12-01"),
        ("23-11", "2026-11-23"),
        ("22-11", "2027-11-22"),
    ];
    for (said, day) in days {
        let (.., when) = made(&format!("abellen<enter><enter>{said}<enter>"));
        assert_eq!(when, Some(When::Date(date(day))), "{said}");
    }
}

#[test]
fn a_day_that_is_not_understood_is_asked_again_and_then_kept_as_words() {
    let mut play = Play::begun();
    play.keys("abellen<enter>Joris<enter>na de zomer<enter>");
    assert_eq!(play.notice(), None, "one message is enough");
    assert!(play.text().contains("Enter: bewaar de woorden."));
    assert_eq!(play.typing(), Some(("na de zomer", "")));
    assert_eq!(play.session().afspraken, []);
    play.keys("<enter>");
    let words = When::Words("na de zomer".to_owned());
    assert_eq!(play.session().afspraken[0].when, Some(words));
}

#[test]
fn a_day_can_be_put_right_after_it_was_not_understood() {
    let (.., when) = made("abellen<enter><enter>vrijdg<enter><backspace>ag<enter>");
    assert_eq!(when, Some(When::Date(date("2026-11-27"))));
}

#[test]
fn an_empty_day_means_the_day_of_looking_back() {
    let (_, _, who, when) = made("abellen<enter><enter><enter>");
    assert_eq!((who, when), (None, None));
}

#[test]
fn wij_and_het_team_make_an_agreement_of_the_team() {
    for who in ["wij", "Wij", "team", "het team", "iedereen"] {
        let (kind, ..) = made(&format!("aelke week<enter>{who}<enter><enter>"));
        assert_eq!(kind, AfspraakKind::Team, "{who}");
    }
}

#[test]
fn a_digit_is_a_name_where_names_were_chosen() {
    let mut play = Play::home();
    play.keys(BEGIN)
        .keys("<down><down><down><down><enter>Ria, Wil, Wil<enter>");
    play.keys(READY).keys("<right>");
    assert_eq!(play.session().participants, ["Ria", "Wil", "Wil 2"]);
    assert_eq!(play.session().present, Some(3));
    play.keys("aeen<enter>");
    assert!(play.text().contains("1 Ria  2 Wil  3 Wil 2"));
    play.keys("3<enter><enter>atwee<enter>4<enter><enter>adrie<enter>Bo<enter><enter>");
    let who = play
        .session()
        .afspraken
        .iter()
        .map(|one| one.who.as_deref());
    assert_eq!(
        who.collect::<Vec<_>>(),
        [Some("Wil 2"), Some("4"), Some("Bo")]
    );
}

#[test]
fn without_names_a_digit_is_just_a_digit() {
    let (_, _, who, _) = made("aeen<enter>2<enter><enter>");
    assert_eq!(who.as_deref(), Some("2"));
}

#[test]
fn an_afspraak_that_was_left_halfway_comes_back_and_is_made_once() {
    let mut play = Play::begun();
    play.keys("abellen<enter>Jo<esc>");
    assert_eq!(play.session().afspraken, []);
    play.keys("a");
    assert_eq!(
        play.state.capture().and_then(bedoeling::app::Capture::name),
        Some(FieldName::Line(LineKind::Afspraak))
    );
    play.keys("bellen<enter>");
    assert_eq!(play.typing(), Some(("Jo", "")));
    play.keys("ris<enter><enter>");
    assert_eq!(play.session().afspraken[0].who.as_deref(), Some("Joris"));
    assert!(play.meeting().drafts.is_empty());
    play.keys("a<enter>");
    assert_eq!(play.session().afspraken.len(), 1);
}

#[test]
fn looking_back_is_asked_once_when_afspraken_were_made() {
    let mut play = Play::begun();
    play.step(6)
        .keys("<enter>bellen<enter><enter><enter><right>");
    assert_eq!(play.session().here, Nr(6), "first the question");
    assert_eq!(
        play.state.capture().and_then(bedoeling::app::Capture::name),
        Some(FieldName::LookBack)
    );
    play.keys("over 3 weken<enter>");
    assert_eq!(play.last(), look_back("2026-12-14"));
    play.keys("<right>");
    assert_eq!(play.session().here, Nr(7));
}

#[test]
fn an_empty_answer_looks_back_in_two_weeks() {
    let mut play = Play::begun();
    play.step(6)
        .keys("<enter>bellen<enter><enter><enter><right><enter>");
    assert_eq!(play.last(), look_back("2026-12-07"));
}

#[test]
fn looking_back_is_not_asked_again_after_esc_or_nonsense() {
    for answer in ["<esc>", "ooit<enter><enter>"] {
        let mut play = Play::begun();
        play.step(6)
            .keys("<enter>bellen<enter><enter><enter><right>");
        play.keys(answer).keys("<right>");
        assert_eq!(play.session().here, Nr(7), "{answer}");
        assert_eq!(play.session().look_back, None);
        play.keys("<left><right>");
        assert_eq!(play.session().here, Nr(7), "{answer}");
    }
}

#[test]
fn without_afspraken_nobody_asks_when_to_look_back() {
    let mut play = Play::begun();
    play.step(6).keys("<right>");
    assert_eq!(play.session().here, Nr(7));
}

#[test]
fn notices_name_the_kind_and_never_the_text() {
    let secret = "bovenbuurvrouw";
    let mut play = Play::begun();
    let lines = [
        "n{}<enter>",
        "<esc>o{}<enter>",
        "<esc>p{}<enter>",
        "<esc>a{}<enter>{}<enter>{}<enter><enter>",
        "u",
        "<c-y>",
        "uuuu",
    ];
    for keys in lines {
        play.keys(&keys.replace("{}", secret));
        let said = play.said();
        assert!(!said.is_empty() && !said.contains(secret), "{keys}: {said}");
        let text = play.text();
        assert!(!text.contains(secret), "{keys}:\n{text}");
    }
}

#[test]
fn a_typed_line_leaves_the_screen_at_enter_and_comes_back_with_t() {
    let mut play = Play::begun();
    play.step(4).keys("nons geheimpje<enter><esc>");
    assert!(!play.text().contains("ons geheimpje"));
    play.keys("t");
    assert!(play.text().contains("ons geheimpje"));
    play.keys("t");
    assert!(!play.text().contains("ons geheimpje"));
}

#[test]
fn a_team_that_is_typed_names_the_meeting() {
    let mut play = Play::home();
    play.keys(BEGIN)
        .keys("<down><down><down><enter>Team Noord<enter>");
    play.keys(READY);
    assert_eq!(play.session().team.as_deref(), Some("Team Noord"));
    assert_eq!(
        play.session().id.as_str(),
        "2026-11-23-gemeente-08-team-noord"
    );
    assert!(play.text().contains("Team Noord"));
}
