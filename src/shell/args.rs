//! The command line: words of a person in, plain data or a Dutch complaint out.
mod cli;
mod line;
mod refusal;
mod values;

use std::ffi::OsString;

use clap::FromArgMatches as _;
use clap::error::ErrorKind;

use super::complaint::Complaint;
use crate::domain::levels::{Dose, Window};
use cli::{AfsprakenArgs, Cli, PrintArgs, ReportArgs, StartArgs, Verb};
use refusal::refusal;

pub use line::{
    Command, Globals, Length, Line, People, Print, PrintFormat, PrintWhat, Reference, Report,
    ReportFormat, SchemaOf, Shell, Start, Target, Time, Which,
};

/// How many kaarten stand on a sheet when nobody says so.
const PER_SHEET: u8 = 6;

/// Reads the words of a command line, the name of the program first.
///
/// # Errors
/// With code 2 when a word is off; with code 0 and the text for stdout when help or the version
/// was asked for.
pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Line, Complaint> {
    let mut grammar = cli::grammar();
    grammar
        .try_get_matches_from_mut(args)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map(line_of)
        .map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp => Complaint::answer(error.to_string()),
            ErrorKind::DisplayVersion => {
                Complaint::answer(format!("bedoeling {}\n", env!("CARGO_PKG_VERSION")))
            }
            _ => Complaint::words_off(refusal(&error, &grammar)),
        })
}

/// The script that makes this shell complete commands, flags and words.
pub fn completions(shell: Shell) -> String {
    let generator = match shell {
        Shell::Bash => clap_complete::Shell::Bash,
        Shell::Zsh => clap_complete::Shell::Zsh,
        Shell::Fish => clap_complete::Shell::Fish,
        Shell::PowerShell => clap_complete::Shell::PowerShell,
        Shell::Elvish => clap_complete::Shell::Elvish,
    };
    let mut script = Vec::new();
    clap_complete::generate(generator, &mut cli::grammar(), "bedoeling", &mut script);
    let script = String::from_utf8(script).expect("the grammar is text");
    // The one word of its own that a script shows: zsh puts it above a list.
    script.replace(" commands' commands", ": opdrachten' commands")
}

fn line_of(cli: Cli) -> Line {
    Line {
        globals: Globals {
            sessions: cli.sessions,
            toolkit: cli.toolkit,
            plain: cli.plain,
            theme: cli.theme,
            alone: cli.alone,
        },
        command: cli.command.map_or(Command::Home, command_of),
    }
}

fn command_of(verb: Verb) -> Command {
    match verb {
        Verb::Start(args) if args.solo => Command::Alone {
            werkpakket: Some(args.werkpakket),
        },
        Verb::Start(args) => Command::Start(start_of(args)),
        Verb::Alone { werkpakket } => Command::Alone { werkpakket },
        Verb::Resume { session } => Command::Resume { session },
        Verb::Kaart { werkpakket } => Command::Kaart { werkpakket },
        Verb::Cockpit => Command::Look(Window::Cockpit),
        Verb::Room => Command::Look(Window::Room),
        Verb::RoomTest => Command::RoomTest,
        Verb::Werkpakketten { search, json } => Command::Werkpakketten { search, json },
        Verb::Sessions { search, team, json } => Command::Sessions { search, team, json },
        Verb::CleanUp { certain } => Command::CleanUp { certain },
        Verb::Team { team, to } => Command::Team { team, to },
        Verb::Afspraken(args) => afspraken_of(args),
        Verb::Versions {
            session,
            set_back,
            json,
        } => Command::Versions {
            session,
            set_back,
            json,
        },
        Verb::Report(args) => Command::Report(report_of(args)),
        Verb::Print(args) => Command::Print(print_of(args)),
        Verb::Check {
            paths,
            addresses: true,
            visits,
        } => Command::Addresses { paths, visits },
        Verb::Check { paths, .. } => Command::Check { paths },
        Verb::Schema { of } => Command::Schema(of),
        Verb::Completions { shell } => Command::Completions(shell),
    }
}

fn start_of(args: StartArgs) -> Start {
    let length = length_of(args.dose, args.minutes).map(Time::For);
    Start {
        werkpakket: args.werkpakket,
        time: length.or(args.end.map(Time::Until)),
        team: args.team,
        people: args.people,
        bewaren: args.bewaren,
        viewer: args.viewer,
        previous: args.previous,
        rehearsal: args.rehearsal,
    }
}

fn afspraken_of(args: AfsprakenArgs) -> Command {
    match args.done {
        Some(which) => Command::Done {
            which,
            status: args.status,
        },
        None => Command::Afspraken {
            open: args.open,
            team: args.team,
            json: args.json,
        },
    }
}

fn report_of(args: ReportArgs) -> Report {
    Report {
        session: args.session,
        format: args.format,
        to: args.to,
        overwrite: args.overwrite,
    }
}

fn print_of(args: PrintArgs) -> Print {
    Print {
        of: args.of,
        what: args.what,
        format: args.format,
        length: length_of(args.dose, args.minutes),
        per_sheet: args.per_sheet.unwrap_or(PER_SHEET),
        to: args.to,
        overwrite: args.overwrite,
    }
}

/// The two flags exclude each other.
fn length_of(dose: Option<Dose>, minutes: Option<u16>) -> Option<Length> {
    dose.map(Length::Dose).or(minutes.map(Length::Minutes))
}

#[cfg(test)]
mod tests;
