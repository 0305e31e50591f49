//! No dead end: everywhere an empty line and `hulp` have an answer, and some line goes on.
use bedoeling::app::{Action, Focus, MeetingAction, Msg, Overlay, Stage, Waiting};
use bedoeling::domain::levels::Viewer;
use bedoeling::plat::{prompt, read};

use super::room::{Room, golden};
use super::scores::scores;
use super::shapes::boards;
use super::small::{begun, on_board};

/// A room for each place where a line can be typed.
fn at(focus: Focus) -> Room {
    let mut room = match focus {
        Focus::Board | Focus::Sorting => on_board(),
        Focus::Tally => boards(),
        Focus::Scores => scores(),
        Focus::Home
        | Focus::Prepare
        | Focus::Card
        | Focus::Welcome
        | Focus::Waiting
        | Focus::Library
        | Focus::Filter
        | Focus::Preview
        | Focus::Archive
        | Focus::Afspraken
        | Focus::Reading
        | Focus::RoomTest
        | Focus::Alone
        | Focus::Gate
        | Focus::Question
        | Focus::Choosing
        | Focus::Answer
        | Focus::Ending
        | Focus::Covered => Room::home(),
        Focus::Meeting
        | Focus::Closing
        | Focus::Thanks
        | Focus::List
        | Focus::Share
        | Focus::Page
        | Focus::Cover
        | Focus::Black
        | Focus::Field => begun(),
    };
    match focus {
        Focus::Home | Focus::Board | Focus::Meeting => {}
        Focus::Tally => room.lines(&["ga 7", "bord"]),
        Focus::Scores => room.lines(&["bord"]),
        Focus::Prepare => room.lines(&["1", "1", ""]),
        Focus::Waiting => room.state.stage = Stage::Waiting(Waiting::now(Viewer::Group)),
        Focus::Card => room.lines(&["2"]),
        Focus::Welcome => room.lines(&["1", "1", "", "klaar"]),
        Focus::Sorting => room.lines(&["Formulier"]),
        Focus::Closing => room.lines(&["ga 8", "verder"]),
        Focus::Thanks => room.lines(&["ga 8", "verder", ""]),
        Focus::Share => room.state.overlay = Some(Overlay::Share { cursor: 0 }),
        Focus::List => room.state.overlay = Some(Overlay::Map { cursor: 0 }),
        Focus::Page => room.lines(&["tips"]),
        Focus::Cover => room.lines(&["stop"]),
        Focus::Black => room.state.black = true,
        Focus::Field => room.lines(&["n"]),
        Focus::Library => room.lines(&["begin"]),
        Focus::Filter => room.lines(&["begin", "formulier"]),
        Focus::Preview => room.lines(&["begin", "1"]),
        Focus::Archive => room.lines(&["eerder", "ja"]),
        Focus::Afspraken => room.lines(&["eerder", "ja", "afspraken"]),
        Focus::Reading => {
            room.keep(&golden());
            room.closed = Some(golden());
            room.lines(&["eerder", "ja", "1"]);
        }
        Focus::RoomTest => room.lines(&["zaaltest"]),
        Focus::Alone => room.lines(&["alleen"]),
        Focus::Gate => room.lines(&["alleen", "w", "1"]),
        Focus::Question => room.lines(&["alleen", "nieuw"]),
        Focus::Choosing => room.lines(&["alleen", "nieuw", "ga 10"]),
        Focus::Answer => {
            room.lines(&["alleen", "nieuw"]);
            room.happen(Msg::Act(Action::Meeting(MeetingAction::Offer)));
        }
        Focus::Ending => room.lines(&["alleen", "nieuw", "ga 10", "verder"]),
        Focus::Covered => {
            room.lines(&["alleen", "nieuw"]);
            room.wait(400);
        }
    }
    assert_eq!(room.state.focus(), focus);
    room
}

#[test]
fn every_place_answers_an_empty_line_hulp_and_nonsense() {
    for focus in Focus::ALL {
        for line in [
            "", "hulp", "help", "?", "xyzzy", "verder", "stop", "= x", "1",
        ] {
            let reply = read(&at(focus).state, line);
            let silent = reply.msgs.is_empty() && reply.said.is_empty();
            assert!(!silent, "{focus:?} has no answer to {line:?}");
        }
        let asked = |line: &str| read(&at(focus).state, line).said;
        assert_eq!(asked("help"), asked("hulp"), "{focus:?}");
        let mut room = at(focus);
        room.line("hulp");
        assert!(
            room.said("hulp") || room.said("laat maar"),
            "{focus:?}: {:?}",
            room.last
        );
        assert!(prompt(&room.state).ends_with("> "));
    }
}

/// What hands, slips and pipes type.
const WORDS: &[&str] = &[
    "",
    "",
    "",
    "verder",
    "verder",
    "terug",
    ">",
    "<",
    "1",
    "2",
    "3",
    "4",
    "9",
    "0",
    "12",
    "1 2 3",
    "hulp",
    "?",
    "n iets",
    "n",
    "o",
    "o dit gaat mee",
    "p",
    "p later",
    "a",
    "a bellen | Wil | vr",
    "a x | | na de zomer",
    "a |",
    "tijd",
    "+",
    "-",
    "+3",
    "- 90",
    "klok",
    "toon",
    "stappen",
    "ga 4",
    "ga 1",
    "ga 99",
    "ga 5",
    "tips",
    "ja",
    "herstel",
    "herstel",
    "opnieuw",
    "rond af",
    "sla over",
    "bewaar minder",
    "bewaar alles",
    "bewaard",
    "stop",
    "verhaal",
    "herhaal",
    "bord",
    "bord",
    "3 Even bellen",
    "Formulier",
    "verplaats Form naar 2",
    "verplaats Even naar geen",
    "weg Form",
    "weg",
    "probeer Even",
    "k Form",
    "klaar",
    "begin",
    "eerder",
    "zaaltest",
    "zoek formulier",
    "kaart",
    "lijst",
    "leeg",
    "laat maar",
    "= verder",
    "=",
    "|",
    "Team Noord",
    "Amira, Joris",
    "7",
    "\u{1b}[2J",
    "é\u{301}👩‍🌾",
    "morgen",
    "niks",
    "VERDER",
    "bordd",
    "q",
    "pauze",
    "wie is er",
    "deel",
    "haal eruit",
    "alleen",
    "nieuw",
    "ander",
    "verander Anders",
    "schrijf",
    "verberg",
    "bewaar niets",
];

/// Past the library, where every word is looked for: the way to a meeting is short from here.
fn almost_ready() -> Room {
    let mut room = Room::home();
    room.lines(&["begin", "1", ""]);
    room
}

#[test]
fn two_thousand_random_lines_never_panic_and_every_line_is_answered() {
    let mut seed: u64 = 0x5EED_0008;
    let mut room = almost_ready();
    let mut met = 0;
    for _ in 0..2000 {
        // xorshift: the same lines on every machine.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let word = WORDS[usize::try_from(seed % WORDS.len() as u64).expect("small")];
        let reply = read(&room.state, word);
        assert!(
            !(reply.msgs.is_empty() && reply.said.is_empty()),
            "{:?} has no answer to {word:?}",
            room.state.focus()
        );
        room.line(word);
        met += usize::from(room.state.meeting().is_some());
        if room.state.quitting {
            room = almost_ready();
        }
    }
    assert!(met > 500, "the lines hardly came to a meeting: {met}");
}

#[test]
fn from_every_random_state_some_lines_lead_out() {
    let mut seed: u64 = 0xBED0_E119;
    let mut room = Room::home();
    for round in 0..60 {
        for _ in 0..25 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            room.line(WORDS[usize::try_from(seed % WORDS.len() as u64).expect("small")]);
            if room.state.quitting {
                room = Room::home();
            }
        }
        let mut copy = Room::home();
        copy.state = room.state.clone();
        let mut left = 60;
        while !copy.state.quitting && left > 0 {
            let field = matches!(copy.state.focus(), Focus::Field | Focus::Answer);
            copy.line(if field { "" } else { "stop" });
            left -= 1;
        }
        assert!(
            copy.state.quitting,
            "round {round}: {:?}",
            copy.state.focus()
        );
    }
}
