//! The words that a line can begin with: which is meant, and which comes near.
use crate::app::Focus;
use crate::domain::change::LineKind;
use crate::domain::text;

mod table;

/// What a word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Next,
    Previous,
    Time,
    Clock,
    More,
    Less,
    Write(LineKind),
    KeepAll,
    Show,
    Map,
    Go,
    Tips,
    Undo,
    Redo,
    RoundOff,
    Skip,
    KeepLess,
    Saved,
    Story,
    Again,
    Board,
    Move,
    Remove,
    Try,
    Done,
    Begin,
    Card,
    List,
    Empty,
    Yes,
    LetBe,
    Stop,
    Help,
    Earlier,
    Later,
    Drop,
    Insert,
    Tally,
    Station,
    Scores,
    Mark,
    Lay,
    Row,
    Pause,
    People,
    Share,
    Erase,
    Search,
    Archive,
    Agreed,
    Team,
    Close,
    RoomTest,
    Alone,
    /// The passphrase of the reflections.
    Passphrase,
    OtherPakket,
    Rewrite,
    Mask,
    Export,
    KeepNothing,
    Proposal,
    Begun,
    Took,
    Turn,
}

/// What may come behind a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Takes {
    Nothing,
    Text,
    Number,
}

/// One word with all that is known of it.
#[derive(Debug)]
pub(super) struct Command {
    pub(super) word: Word,
    /// What it listens to: the one to suggest first.
    names: &'static [&'static str],
    takes: Takes,
    /// Its line of help.
    pub(super) help: &'static str,
    at: &'static [Focus],
}

/// The words that are in force.
pub(super) fn active(focus: Focus) -> impl Iterator<Item = &'static Command> {
    // In lines a question is a question: what there is to choose has numbers.
    let focus = if focus == Focus::Choosing {
        Focus::Question
    } else {
        focus
    };
    table::COMMANDS
        .iter()
        .filter(move |command| command.at.contains(&focus))
}

/// The word that a line begins with, and what comes behind it; none when the line is no command
/// for whoever listens now.
pub(super) fn parse(focus: Focus, line: &str) -> Option<(Word, &str)> {
    active(focus).find_map(|command| Some((command.word, command.rest(line)?)))
}

/// The name of a command that one or two slips of the finger away from this word; none for words
/// that are too short to tell.
pub(super) fn nearest(focus: Focus, line: &str, most: usize) -> Option<&'static str> {
    let word = text::fold(line);
    let names = active(focus).flat_map(|command| command.names);
    names
        .filter(|name| name.chars().count() >= 4)
        .map(|name| (distance(&word, name), *name))
        .filter(|(away, _)| *away <= most)
        .min_by_key(|(away, _)| *away)
        .map(|(_, name)| name)
}

impl Command {
    fn rest<'a>(&self, line: &'a str) -> Option<&'a str> {
        self.names.iter().find_map(|name| {
            let head = line.get(..name.len())?;
            let rest = &line[name.len()..];
            let apart = rest.is_empty() || rest.starts_with(' ');
            let fits = match self.takes {
                Takes::Nothing => rest.is_empty(),
                Takes::Text => apart,
                Takes::Number => {
                    let sign = !head.starts_with(char::is_alphabetic);
                    (apart || sign) && rest.trim().chars().all(|digit| digit.is_ascii_digit())
                }
            };
            (head.eq_ignore_ascii_case(name) && fits).then(|| rest.trim())
        })
    }
}

/// How many letters must change, come or go to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (place, known) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *known);
            corner = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_capitals_and_with_what_comes_behind_it() {
        let note = Some((Word::Write(LineKind::Note), "Het Formulier"));
        assert_eq!(parse(Focus::Meeting, "N Het Formulier"), note);
        assert_eq!(parse(Focus::Meeting, "VERDER"), Some((Word::Next, "")));
        assert_eq!(parse(Focus::Meeting, "terug naar de bedoeling"), None);
        assert_eq!(parse(Focus::Meeting, "+5"), Some((Word::More, "5")));
        assert_eq!(parse(Focus::Meeting, "ga 4"), Some((Word::Go, "4")));
        assert_eq!(parse(Focus::Meeting, "ga vooral door"), None);
        assert_eq!(parse(Focus::Meeting, "- een ding"), None);
        assert_eq!(parse(Focus::Field, "verder"), None);
    }

    #[test]
    fn the_nearest_word_is_found_and_a_far_one_is_not() {
        assert_eq!(nearest(Focus::Welcome, "verdr", 2), Some("verder"));
        assert_eq!(nearest(Focus::Meeting, "Stapen", 2), Some("stappen"));
        assert_eq!(nearest(Focus::Meeting, "formulier", 2), None);
    }

    #[test]
    fn no_word_means_two_things_and_each_line_of_help_begins_with_its_word() {
        for focus in Focus::ALL {
            let mut seen = Vec::new();
            for command in active(focus) {
                assert!(command.help.starts_with(command.names[0]), "{command:?}");
                for name in command.names {
                    assert!(!seen.contains(name), "{name} is double in {focus:?}");
                    seen.push(*name);
                }
            }
        }
    }
}
