//! The commands that print and stop: data on stdout, all else on stderr, and an exit code.
use std::fmt::Write as _;
use std::io::Write;

use serde::Serialize;

use super::args::{self, Command, SchemaOf};
use super::complaint::Complaint;
use super::house::House;
use super::output::Output;
use crate::content;
use crate::domain::text::{clean_line, put_for_hidden};
use crate::store::{StoreError, format};
use crate::words::{commands as words, notice};

mod addresses;
mod afspraken;
mod check;
mod clean_up;
mod deliver;
mod print;
mod report;
mod sessions;
mod table;
mod team;
mod versions;
mod werkpakketten;

/// All that a command has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Answer {
    /// What was asked for: for stdout.
    out: String,
    /// Bytes that were asked for, in the place of text: for a pipe.
    file: Vec<u8>,
    /// What goes with it: lines for stderr.
    said: String,
    /// The exit code.
    code: u8,
}

impl Answer {
    const fn data(out: String) -> Self {
        Self {
            out,
            file: Vec::new(),
            said: String::new(),
            code: 0,
        }
    }

    /// Adds a line for stderr.
    fn say(&mut self, line: &str) {
        self.said.push_str(line);
        self.said.push('\n');
    }

    /// Puts lines for stderr before what is already said.
    fn warn_first(mut self, lines: &[String]) -> Self {
        self.said.insert_str(0, &table::text(lines));
        self
    }
}

impl From<Complaint> for Answer {
    fn from(complaint: Complaint) -> Self {
        let Complaint {
            text,
            code,
            to_stdout,
        } = complaint;
        let (out, said) = if to_stdout {
            (text, String::new())
        } else {
            (String::new(), text)
        };
        Self {
            out,
            file: Vec::new(),
            said,
            code,
        }
    }
}

/// Does what a command asks, and answers with the exit code. A reader of `out` that goes away is
/// content with what it has: 0. Commands with a screen of their own are not for here: 1.
pub fn run(
    command: &Command,
    house: &House,
    out: &mut Output<impl Write>,
    err: &mut Output<impl Write>,
) -> u8 {
    let answer = match command {
        Command::Werkpakketten { search, json } => {
            Ok(werkpakketten::werkpakketten(search, *json, house))
        }
        Command::Sessions { search, team, json } => {
            sessions::sessions(search, team.as_deref(), *json, house)
        }
        Command::Afspraken { open, team, json } => {
            afspraken::afspraken(*open, team.as_deref(), *json, house)
        }
        Command::CleanUp { certain } => clean_up::clean_up(*certain, house),
        Command::Team { team, to } => team::team(team, to, house),
        Command::Done { which, status } => afspraken::done(which, *status, house),
        Command::Versions {
            session,
            set_back: None,
            json,
        } => versions::versions(session, *json, house),
        Command::Versions {
            session,
            set_back: Some(number),
            ..
        } => versions::set_back(session, *number, house),
        Command::Report(asked) => report::report(asked, house),
        Command::Print(asked) => Ok(print::print(asked, house)),
        Command::Check { paths } => Ok(check::check(paths, house)),
        Command::Addresses { paths, visits } => Ok(addresses::addresses(paths, *visits, house)),
        Command::Schema(_)
        | Command::Completions(_)
        | Command::Home
        | Command::Start(_)
        | Command::Resume { .. }
        | Command::Kaart { .. }
        | Command::Look(_)
        | Command::RoomTest
        | Command::Alone { .. } => fixed_text(command)
            .map(Answer::data)
            .ok_or_else(|| Complaint::not_right(words::NEEDS_A_SCREEN.to_owned() + "\n")),
    };
    let answer = answer.unwrap_or_else(Answer::from);
    say(&answer, out, err)
}

/// What a command prints that needs no files, no settings and no clock; none for all others.
pub fn fixed_text(command: &Command) -> Option<String> {
    match command {
        Command::Schema(SchemaOf::Toolkit) => Some(content::toolkit_schema() + "\n"),
        Command::Schema(SchemaOf::Session) => Some(format::schema()),
        Command::Completions(shell) => Some(args::completions(*shell)),
        Command::Home
        | Command::Start(_)
        | Command::Resume { .. }
        | Command::Kaart { .. }
        | Command::Look(_)
        | Command::RoomTest
        | Command::Werkpakketten { .. }
        | Command::Sessions { .. }
        | Command::Afspraken { .. }
        | Command::Done { .. }
        | Command::CleanUp { .. }
        | Command::Team { .. }
        | Command::Versions { .. }
        | Command::Report(_)
        | Command::Print(_)
        | Command::Check { .. }
        | Command::Addresses { .. }
        | Command::Alone { .. } => None,
    }
}

/// Says it all; the exit code. Used for everything that is said without a screen.
fn say(answer: &Answer, out: &mut Output<impl Write>, err: &mut Output<impl Write>) -> u8 {
    let printed = if answer.file.is_empty() {
        out.print(&answer.out)
    } else {
        out.hand_out(&answer.file)
    };
    // Nobody may be listening to stderr: that changes nothing.
    let _ = err.print(&answer.said);
    match printed {
        Ok(true) => answer.code,
        Ok(false) => 0,
        Err(error) => {
            let _ = err.print(&(words::cannot_print(&error.to_string()) + "\n"));
            1
        }
    }
}

/// Says a complaint, or what was asked for when it is that; the exit code.
pub fn complain(
    complaint: Complaint,
    out: &mut Output<impl Write>,
    err: &mut Output<impl Write>,
) -> u8 {
    say(&complaint.into(), out, err)
}

/// Something as indented JSON, with a newline at its end. What may not be shown is escaped: it
/// stands in the data as it was, and steers no terminal on its way there.
fn as_json<T: Serialize>(data: &T) -> String {
    let plain = serde_json::to_string_pretty(data).expect("all that is printed has a form in JSON");
    let escaped = put_for_hidden(&plain, |json, hidden| {
        for unit in hidden.encode_utf16(&mut [0; 2]) {
            write!(json, "\\u{unit:04x}").expect("a String takes everything");
        }
    });
    escaped.into_owned() + "\n"
}

/// What the store could not do, with the place when that is in a file.
pub(super) fn trouble(error: &StoreError) -> Complaint {
    if let StoreError::Unreadable { path, source } = error {
        let line = clean_line(&format!("{}:{}", path.display(), source.line()));
        return Complaint::not_right(line + "\n");
    }
    let problem = error.problem();
    let said = notice::problem(&problem);
    let details = clean_line(&notice::details(&problem));
    Complaint::not_right(format!("{} {}\n{details}\n", said.what, said.now))
}
