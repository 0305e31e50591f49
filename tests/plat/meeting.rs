//! The meeting of seven people about gemeente-08, played by lines; and the same meeting by keys.
use bedoeling::app::{
    Action, FieldAction, HomeAction, LibraryAction, MeetingAction, Msg, PrepareAction,
};
use bedoeling::domain::afspraak::{AfspraakKind, When};
use bedoeling::domain::change::LineKind;
use bedoeling::domain::ids::VakId;
use bedoeling::domain::levels::Dose;
use bedoeling::domain::session::Session;
use bedoeling::domain::step::StepKind;

use super::room::Room;

/// Everything that seven people type in 45 minutes.
const MEETING: &[&str] = &[
    "1",
    "formulier",
    "1",
    "",
    "formulier",
    "2",
    "",
    "Team Noord",
    "Amira, Joris, Noor, Wil, Wil, Sanne, Bo",
    "klaar",
    "verder",
    "Passen mag altijd",
    "verder",
    "n Drukke week",
    "verder",
    "",
    "verder",
    "",
    "Het weekformulier",
    "verder",
    "Niemand leest de rapportage",
    "o Vragen van wie iets is",
    "p De brieven van Juridisch",
    "verder",
    "bord",
    "Het weekformulier",
    "2",
    "Vrije doorgang voor de brandweer",
    "1",
    "3 Even bellen in plaats van mailen",
    "4 De rapportage in drievoud",
    "Tekening op schaal",
    "",
    "verplaats tekening naar 2",
    "probeer het week",
    "Ooit gevraagd door Financiën",
    "Niemand weet het",
    "j",
    "Twee weken zonder weekformulier",
    "4",
    "vr",
    "",
    "verder",
    "1",
    "",
    "Noor",
    "over 2 weken",
    "verder",
    "",
    "verder",
    "2",
    "Eerst vragen, dan schrappen",
    "verder",
    "Mooi gesprek",
    "verder",
    "n",
    "",
];

fn played() -> Room {
    let mut room = Room::home();
    room.lines(MEETING);
    room
}

#[test]
fn a_whole_meeting_is_played_by_lines() {
    let room = played();
    let session = room.closed.as_ref().expect("the meeting was closed");
    assert_eq!(session.dose, Dose::Werkoverleg);
    assert_eq!(session.team.as_deref(), Some("Team Noord"));
    assert_eq!(session.present, Some(7));
    assert!(session.participants.contains(&"Wil 2".to_owned()));
    let notes: Vec<&str> = session
        .steps
        .iter()
        .flat_map(|step| &step.notes)
        .map(|note| note.text.as_str())
        .collect();
    let typed = [
        "Passen mag altijd",
        "Drukke week",
        "Het weekformulier",
        "Niemand leest de rapportage",
        "Mooi gesprek",
    ];
    assert_eq!(notes, typed);
    let oogst: Vec<&str> = session
        .oogst
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(
        oogst,
        [
            "Vragen van wie iets is",
            "Drukke week",
            "Eerst vragen, dan schrappen"
        ]
    );
    assert_eq!(session.parked[0].text, "De brieven van Juridisch");
    assert_eq!(
        session.look_back.map(|day| day.date.to_string()).as_deref(),
        Some("2026-12-07")
    );
    assert_eq!(
        room.printed
            .iter()
            .filter(|line| line.starts_with("Bewaard."))
            .count(),
        1
    );
}

#[test]
fn the_board_has_its_lines_in_their_vakken_and_one_to_try() {
    let room = played();
    let session = room.closed.expect("the meeting was closed");
    let plaat = session
        .steps
        .iter()
        .find(|step| step.kind == StepKind::Werkplaat);
    let board = plaat.and_then(|step| step.board.as_ref()).expect("a board");
    let lies: Vec<(&str, Option<usize>)> = board
        .items
        .iter()
        .map(|item| {
            let vak = item.place.as_ref().map(|place| &place.cell.vak);
            let at = |id: &VakId| board.layout.vakken.iter().position(|one| one.id == *id);
            (item.text.as_str(), vak.and_then(at).map(|at| at + 1))
        })
        .collect();
    assert_eq!(
        lies,
        [
            ("Het weekformulier", Some(2)),
            ("Vrije doorgang voor de brandweer", Some(1)),
            ("Even bellen in plaats van mailen", Some(3)),
            ("De rapportage in drievoud", Some(4)),
            ("Tekening op schaal", Some(2)),
        ]
    );
    let tried = &board.items[0];
    assert_eq!(board.trial, Some(tried.nr));
    assert_eq!(
        tried.reason.as_deref(),
        Some("Ooit gevraagd door Financiën")
    );
    assert_eq!(tried.rule_of.as_deref(), Some("Niemand weet het"));
    assert_eq!(tried.habit, Some(true));
}

#[test]
fn afspraken_have_their_who_and_when() {
    let session = played().closed.expect("the meeting was closed");
    let made: Vec<_> = session
        .afspraken
        .iter()
        .map(|made| {
            let Some(When::Date(date)) = made.when else {
                panic!("a date was understood");
            };
            (
                made.kind,
                made.what.as_str(),
                made.who.as_deref(),
                date.to_string(),
            )
        })
        .collect();
    let day = "2026-12-07".to_owned();
    let friday = "2026-11-27".to_owned();
    assert_eq!(
        made,
        [
            (
                AfspraakKind::Proef,
                "Twee weken zonder weekformulier",
                Some("Wil"),
                friday
            ),
            (AfspraakKind::Doekaart, "Zoek het slot", Some("Noor"), day),
        ]
    );
}

#[test]
fn every_question_and_every_step_is_printed_once() {
    let room = played();
    let session = room.closed.as_ref().expect("the meeting was closed");
    let count = |words: &str| room.printed.iter().filter(|line| *line == words).count();
    for (at, step) in (1..).zip(&session.steps) {
        let head = format!("Stap {at} van {}. ", session.steps.len());
        let said = room.printed.iter().filter(|line| line.starts_with(&head));
        assert_eq!(said.count(), 1, "{head}");
        let question = step.question.clone().unwrap_or(step.title.clone());
        assert!(count(&question) >= 1, "{question}");
    }
    let printed = room.printed.join("\n");
    for words in [
        "Bij ons op het gemeentehuis hebben we ook zo'n la.",
        "Deel 1 van 2. Schrijf stil voor jezelf.",
        "Deel 2 van 2. Vertel om de beurt.",
        "Vak 3: Helpt, hoort niet: aanrecht",
        "Dit proberen we: Het weekformulier.",
        "Afgesproken: Zoek het slot, Noor, ma 7 dec",
        "We kijken terug op maandag 7 december 2026.",
        "Gaat weg: 4 notities en 7 namen.",
        "Blijft: 1 bord, 3 regels oogst, 2 afspraken, 1 geparkeerde regel, 5 notities en 7 namen.",
    ] {
        assert!(printed.contains(words), "{words}\n{printed}");
    }
}

/// What a group has in the end, whatever it was typed with.
fn content(session: &Session) -> Vec<String> {
    let mut all = Vec::new();
    for step in &session.steps {
        all.extend(
            step.notes
                .iter()
                .map(|note| format!("{} {}", step.title, note.text)),
        );
        for item in step.board.iter().flat_map(|board| &board.items) {
            let (text, place) = (&item.text, &item.place);
            all.push(format!(
                "{text} {place:?} {:?} {:?}",
                item.reason, item.habit
            ));
        }
    }
    all.extend(session.oogst.iter().map(|line| line.text.clone()));
    let made = session.afspraken.iter();
    all.extend(made.map(|made| {
        format!(
            "{:?} {} {:?} {:?}",
            made.kind, made.what, made.who, made.when
        )
    }));
    all.push(format!("{:?} {:?}", session.look_back, session.bewaren));
    all
}

/// The same coffee by keys: actions and characters, as a keyboard gives them.
fn by_keys() -> Session {
    let mut room = Room::home();
    let mut act = |action| {
        room.wait(20);
        room.happen(Msg::Act(action));
    };
    let meeting = Action::Meeting;
    act(Action::Home(HomeAction::Choose));
    act(Action::Library(LibraryAction::Read));
    act(Action::Library(LibraryAction::Begin));
    act(Action::Prepare(PrepareAction::Down));
    act(Action::Prepare(PrepareAction::Less));
    for _ in 0..8 {
        act(Action::Prepare(PrepareAction::Down));
    }
    act(Action::Prepare(PrepareAction::Choose));
    act(meeting(MeetingAction::Next));
    act(meeting(MeetingAction::Offer));
    let write = |room: &mut Room, kind, text: &str| {
        room.happen(Msg::Act(Action::Meeting(MeetingAction::Write(kind))));
        for letter in text.chars() {
            let typed = bedoeling::app::Edit::Insert(letter.to_string());
            room.happen(Msg::Type(typed));
        }
        room.happen(Msg::Act(Action::Field(FieldAction::Submit)));
        room.happen(Msg::Act(Action::Field(FieldAction::Cancel)));
    };
    write(&mut room, LineKind::Note, "De oude sleutel");
    write(&mut room, LineKind::Oogst, "Vraag van wie het is");
    for action in [
        MeetingAction::Next,
        MeetingAction::Next,
        MeetingAction::Down,
        MeetingAction::Offer,
        MeetingAction::Undo,
        MeetingAction::Redo,
        MeetingAction::Next,
        MeetingAction::Offer,
    ] {
        room.wait(20);
        room.happen(Msg::Act(meeting(action)));
    }
    room.closed.expect("the meeting was closed")
}

#[test]
fn coffee_by_lines_has_the_same_content_as_coffee_by_keys() {
    let mut room = Room::home();
    room.lines(&[
        "begin", "1", "", "", "koffie", "", "", "", "", "", "", "", "",
    ]);
    room.lines(&[
        "verder",
        "",
        "De oude sleutel",
        "oogst Vraag van wie het is",
        "verder",
        "verder",
    ]);
    room.lines(&["1", "herstel", "opnieuw", "verder", ""]);
    let by_lines = room.closed.expect("the meeting was closed");
    assert_eq!(by_lines.dose, Dose::Koffie);
    assert_eq!(content(&by_lines), content(&by_keys()));
    assert_eq!(by_lines.oogst.len(), 2);
}
