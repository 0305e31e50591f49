//! A command line that is right, as plain data: nothing in here knows how it was parsed.
use std::path::PathBuf;

use chrono::NaiveTime;

use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId, WerkpakketId};
use crate::domain::levels::{Bewaren, Dose, Viewer, Window};
use crate::domain::setting::Look;

/// What the person asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What holds for every command.
    pub globals: Globals,
    /// What to do.
    pub command: Command,
}

/// What holds for every command. Paths are as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Globals {
    /// `--sessies`
    pub sessions: Option<PathBuf>,
    /// `--toolkit`
    pub toolkit: Option<PathBuf>,
    /// `--plat`: line by line, without a screen.
    pub plain: bool,
    /// `--thema`
    pub theme: Option<Look>,
    /// `--alleen`
    pub alone: Option<PathBuf>,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// No command: the home screen.
    Home,
    /// `start`: a new meeting.
    Start(Start),
    /// `hervat`: this open meeting, or the one with the latest change.
    Resume { session: Option<SessionId> },
    /// `kaart`: one card, no file.
    Kaart { werkpakket: Option<WerkpakketId> },
    /// `werkpakketten`: the library; `search` is empty or the words that must be in it.
    Werkpakketten { search: Vec<String>, json: bool },
    /// `sessies`: past and open meetings.
    Sessions {
        search: Vec<String>,
        team: Option<String>,
        json: bool,
    },
    /// `afspraken`: what was agreed in all meetings together.
    Afspraken {
        open: bool,
        team: Option<String>,
        json: bool,
    },
    /// `afspraken --klaar`: this one is over, in this way or in the usual one of its kind.
    Done {
        which: Reference,
        status: Option<AfspraakStatus>,
    },
    /// `opruimen`: what is old enough to go, and with `--ja` gone.
    CleanUp { certain: bool },
    /// `team`: another name for a team, in every closed meeting.
    Team { team: String, to: String },
    /// `versies`: the earlier versions of an open meeting, or back to one of them.
    Versions {
        session: SessionId,
        set_back: Option<u32>,
        json: bool,
    },
    /// `verslag`: one session, exported.
    Report(Report),
    /// `print`: paper.
    Print(Print),
    /// `controleer`: these files and folders; none: the toolkit, embedded and own.
    Check { paths: Vec<PathBuf> },
    /// `controleer --adressen`: the addresses in the toolkit, and whether they answer.
    Addresses { paths: Vec<PathBuf>, visits: bool },
    /// `schema`: the JSON schema of a file format.
    Schema(SchemaOf),
    /// `aanvulling`: the completions for a shell.
    Completions(Shell),
    /// `regie` or `zaal`: the other window of the meeting on this machine.
    Look(Window),
    /// `zaaltest`: can everybody read this?
    RoomTest,
    /// `alleen`, or `start --zelf`: what one person thinks over; the list when nothing is named.
    Alone { werkpakket: Option<WerkpakketId> },
}

/// A new meeting. What is `None` is asked, or taken from the werkpakket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The material; whether it exists is for the toolkit to say.
    pub werkpakket: WerkpakketId,
    /// How long, or until when.
    pub time: Option<Time>,
    /// The team, trimmed, not empty.
    pub team: Option<String>,
    /// Who are there.
    pub people: Option<People>,
    /// How much is kept.
    pub bewaren: Option<Bewaren>,
    /// Who looks at this screen.
    pub viewer: Option<Viewer>,
    /// `--vorige`: what the facilitator before handed over.
    pub previous: Option<PathBuf>,
    /// `--oefenen`: everything works, nothing is written.
    pub rehearsal: bool,
}

/// How long a meeting takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// By name; never [`Dose::Eigen`].
    Dose(Dose),
    /// In minutes, 5 to 480.
    Minutes(u16),
}

/// How long, or until when on the local clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// This long from the begin.
    For(Length),
    /// Until this time of day.
    Until(NaiveTime),
}

/// Who are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum People {
    /// How many, 1 to 99.
    Number(u16),
    /// Their names, 1 to 99, trimmed, none empty; two may be the same.
    Names(Vec<String>),
}

/// One session, exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which one.
    pub session: Which,
    /// In which form.
    pub format: ReportFormat,
    /// Where to; `None`: where this form goes by itself.
    pub to: Option<Target>,
    /// Whether a file that is there may be replaced.
    pub overwrite: bool,
}

/// An afspraak of any meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// In which meeting it was made.
    pub session: SessionId,
    /// Its number there.
    pub nr: Nr,
}

/// Which session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// `laatste`: the latest that was begun.
    Latest,
    /// The one with this id.
    Id(SessionId),
}

/// The forms of a report that this version can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// `md`
    Markdown,
    /// `html`
    Html,
    /// `docx`
    Docx,
    /// `pdf`
    Pdf,
    /// `ics`
    Calendar,
    /// `csv`
    Csv,
    /// `app`: a message for the app group.
    Message,
    /// `json`
    Json,
    /// `mee`: what the next facilitator needs.
    Handover,
}

/// Where an export goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `-`
    Stdout,
    /// A path as it was typed.
    File(PathBuf),
}

/// Paper for a werkpakket, a kit, or everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The material: a werkpakket or a kit by its id, or `alles`.
    pub of: String,
    /// What of it; none with `alles`: the whole toolkit to read in a browser.
    pub what: Option<PrintWhat>,
    /// In which form.
    pub format: PrintFormat,
    /// For how long a meeting.
    pub length: Option<Length>,
    /// How many kaarten on a sheet: 4, 6 or 8.
    pub per_sheet: u8,
    /// Where to; `None`: where this form goes by itself.
    pub to: Option<Target>,
    /// Whether a file that is there may be replaced.
    pub overwrite: bool,
}

/// What can be printed in this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintWhat {
    /// `kaarten`: to cut out.
    Kaarten,
    /// `platen`: empty boards on A3.
    Werkplaten,
    /// `muurkaart`: one sentence as a poster.
    WallCard,
    /// `draaiboek`: to lead the meeting without a laptop.
    RunSheet,
    /// `voorbereiding`: forms to fill in by hand.
    Forms,
}

/// The forms of paper that this version can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintFormat {
    /// `md`
    Markdown,
    /// `html`
    Html,
    /// `pdf`
    Pdf,
}

/// Which file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaOf {
    /// `toolkit`
    Toolkit,
    /// `sessie`
    Session,
}

/// A shell that completions can be made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// `bash`
    Bash,
    /// `zsh`
    Zsh,
    /// `fish`
    Fish,
    /// `powershell`
    PowerShell,
    /// `elvish`
    Elvish,
}
