//! The table of keys is complete: no action without a key, no key that the help leaves out.
use std::collections::BTreeSet;

use bedoeling::app::{Action, Focus, ProgramAction};
use bedoeling::domain::change::LineKind;
use bedoeling::domain::legibility::Legible;
use bedoeling::domain::share::ReportForm;
use bedoeling::tui::{keymap, labels};

use crate::file;
use crate::stage::boards;
use crate::stage::player::{BEGIN, Player, READY};

/// What no key asks for by itself, and how it comes about.
const REACHED_OTHERWISE: [(&str, &str); 3] = [
    ("Meeting(NextPage)", "going on, while a long text has more"),
    ("Meeting(PreviousPage)", "going back, within a long text"),
    ("Program(Wake)", "any key that does nothing else"),
];

/// The variants of an enum, as they stand in the code, with whether they carry something.
fn variants(source: &str, name: &str) -> Vec<(String, Option<String>)> {
    let text = file(source);
    let body = text.split_once(&format!("pub enum {name} {{"));
    let (_, body) = body.unwrap_or_else(|| panic!("{source} has no {name}"));
    let body = body.split("\n}").next().unwrap_or_default();
    let lines = body.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("//") && !line.is_empty());
    lines
        .map(|line| match line.trim_end_matches(',').split_once('(') {
            Some((name, inside)) => (name.to_owned(), inside.strip_suffix(')').map(str::to_owned)),
            None => (line.trim_end_matches(',').to_owned(), None),
        })
        .collect()
}

#[test]
fn every_action_has_a_key_or_a_reason_why_not() {
    let sources = [
        "alone",
        "archive",
        "board",
        "capture",
        "card",
        "home",
        "library",
        "meeting",
        "overlay",
        "prepare",
        "room_test",
        "share",
        "state",
    ];
    let mut wanted = BTreeSet::new();
    for (group, answers) in variants("src/app/msg.rs", "Action") {
        let answers = answers.expect("an action names who answers");
        let says = |source: &&&str| {
            file(&format!("src/app/{source}.rs")).contains(&format!("pub enum {answers} {{"))
        };
        let source = sources.iter().find(says).expect("the file of an action");
        for (name, inside) in variants(&format!("src/app/{source}.rs"), &answers) {
            match inside.as_deref() {
                None => drop(wanted.insert(format!("{group}({name})"))),
                // Line mode names a place or a line; keys come to it by arrows and Tab. How far one
                // has read is known to the screen alone.
                Some("Option<Nr>" | "u8, u8" | "usize") => {}
                Some("LineKind") => {
                    wanted.extend(LineKind::ALL.map(|kind| format!("{group}({name}({kind:?}))")));
                }
                Some("Legible") => {
                    wanted.extend(Legible::ALL.map(|read| format!("{group}({name}({read:?}))")));
                }
                Some("ReportForm") => {
                    wanted.extend(ReportForm::ALL.map(|form| format!("{group}({name}({form:?}))")));
                }
                Some("u8") => {
                    // There are at most four things that can become of an afspraak, and a score is
                    // 0 to 10.
                    let numbers = match name.as_str() {
                        "Judge" => 1..=4,
                        "Score" => 0..=10,
                        _ => 1..=9,
                    };
                    wanted.extend(numbers.map(|digit| format!("{group}({name}({digit}))")));
                }
                Some(other) => panic!("{name} carries {other}: which ones have a key?"),
            }
        }
    }
    assert!(wanted.len() > 60, "{}", wanted.len());
    let bound = keymap::bindings().filter(|b| !b.keys.is_empty());
    let mut bound: BTreeSet<_> = bound.map(|b| format!("{:?}", b.action)).collect();
    for (action, why) in REACHED_OTHERWISE {
        assert!(bound.insert(action.to_owned()), "{action} has a key: {why}");
    }
    assert_eq!(bound, wanted);
}

/// A player with each focus in which the help can be asked for.
fn wherever_help_is() -> Vec<(Focus, Player)> {
    let meeting = format!("{BEGIN}{READY}");
    let scripts = [
        (Focus::Home, String::new()),
        (Focus::Prepare, "<enter><right><enter>".to_owned()),
        (Focus::Card, "<down><enter>".to_owned()),
        (Focus::Welcome, meeting.clone()),
        (Focus::Meeting, format!("{meeting}<right>")),
        (Focus::Board, format!("{meeting}<right>@<enter>")),
        (
            Focus::Sorting,
            format!("{meeting}<right>@<enter><enter>iets<enter>"),
        ),
        (Focus::Closing, format!("{meeting}<right>$")),
        (
            Focus::Tally,
            format!("{meeting}<right>m<down><down><down><down><down><down><enter><enter>"),
        ),
        (
            Focus::Scores,
            format!("<enter><down><right><enter>{READY}<right><enter>"),
        ),
        (Focus::Library, "<enter>".to_owned()),
        (Focus::Preview, "<enter><right>".to_owned()),
        (
            Focus::Archive,
            "<down><down><down><enter><enter>".to_owned(),
        ),
        (
            Focus::Afspraken,
            "<down><down><down><enter><enter>a".to_owned(),
        ),
        (
            Focus::Reading,
            "<down><down><down><enter><enter><enter>".to_owned(),
        ),
        (
            Focus::RoomTest,
            "<down><down><down><down><enter>".to_owned(),
        ),
        (Focus::Alone, "<down><down><enter>".to_owned()),
        (Focus::Question, "<down><down><enter><enter>".to_owned()),
        (
            Focus::Choosing,
            format!("<down><down><enter><enter>{}", "<pgdn>".repeat(9)),
        ),
        (
            Focus::Ending,
            format!("<down><down><enter><enter>{}", "<pgdn>".repeat(11)),
        ),
    ];
    let played = scripts.into_iter().map(|(focus, script)| {
        let mut player = match focus {
            Focus::Tally | Focus::Scores => boards::player(),
            _ => Player::new(),
        };
        for part in script.split_inclusive(['@', '$']) {
            player.play(part.trim_end_matches(['@', '$']));
            let is_there = |player: &Player| {
                let meeting = player.state.meeting().expect("a meeting is on");
                match part.chars().next_back() {
                    Some('@') => meeting.session().step().board.is_some(),
                    Some('$') => player.state.focus() == Focus::Closing,
                    _ => true,
                }
            };
            while part.ends_with(['@', '$']) && !is_there(&player) {
                player.play("<pgdn>");
            }
        }
        assert_eq!(player.state.focus(), focus);
        (focus, player)
    });
    played.collect()
}

#[test]
fn the_help_on_the_smallest_screen_leaves_out_no_key_and_no_word() {
    let with_help = |focus: &Focus| {
        let help = Action::Program(ProgramAction::Help);
        keymap::active(*focus).any(|binding| binding.action == help)
    };
    let places = wherever_help_is();
    let shown: Vec<_> = places.iter().map(|(focus, _)| *focus).collect();
    let promised: Vec<_> = Focus::ALL.into_iter().filter(with_help).collect();
    assert_eq!(shown, promised);
    for (focus, mut player) in places {
        player.size(56, 16);
        player.play("?");
        let (names, words) = scrolled_through(&mut player);
        for binding in keymap::active(focus) {
            for key in binding.keys {
                let name = keymap::name(*key);
                let there = names.split(' ').any(|shown| shown == name);
                assert!(there, "{focus:?}: {name} is not in {names}");
            }
            let label = labels::action(binding.action);
            assert!(
                words.contains(label),
                "{focus:?}: {label} is not in {words}"
            );
        }
    }
}

/// All that the help says from its first line to its last: the keys, and what they do.
fn scrolled_through(player: &mut Player) -> (String, String) {
    let mut lines = listed(player);
    loop {
        let before = listed(player);
        player.play("<down>");
        let after = listed(player);
        if after == before {
            break;
        }
        assert_eq!(after[..after.len() - 1], before[1..], "one line at a time");
        lines.extend(after.last().cloned());
    }
    if let Some(before_last) = lines.len().checked_sub(11) {
        player.play("<down><down><up>");
        let expected = &lines[before_last..lines.len() - 1];
        assert_eq!(listed(player), expected, "at the end, up answers at once");
    }
    // What stands above each other in the first column are keys; two spaces begin the second.
    let halves = lines
        .iter()
        .map(|line| line.split_once("  ").unwrap_or((line, "")));
    let (names, words): (Vec<_>, Vec<_>) = halves.map(|(a, b)| (a, b.trim())).unzip();
    (names.join(" "), words.join(" "))
}

/// The ten lines between the title and the edge below.
fn listed(player: &mut Player) -> Vec<String> {
    let cells = player.screen();
    let line = |y| {
        let row = (4..56).map(|x| cells[(x, y)].symbol());
        row.collect::<String>().trim_end().to_owned()
    };
    let lines: Vec<String> = (3..13).map(line).collect();
    let last = lines.iter().rposition(|line| !line.is_empty());
    lines[..=last.expect("the help says something")].to_vec()
}
