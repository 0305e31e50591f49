//! The grammar of the command line, for clap.
//!
//! The comments on commands and flags are Dutch on purpose: clap shows them in the help. They are
//! the only words of the program that do not live in `words`. Keep them short: nothing wraps.
use std::path::PathBuf;

use chrono::NaiveTime;
use clap::{Arg, ArgAction, Args, CommandFactory as _, Parser, Subcommand};

use super::line::{
    People, PrintFormat, PrintWhat, Reference, ReportFormat, SchemaOf, Shell, Target, Which,
};
use super::values;
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::setting::Look;

const TEMPLATE: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}{after-help}\n";
const AFTER: &str = "Meer over een opdracht: bedoeling OPDRACHT --help";

/// Loop samen een goed gesprek door, met de werkpakketten uit de toolkit
#[derive(Parser)]
#[command(
    name = "bedoeling",
    version,
    override_usage = "bedoeling [OPDRACHT] [OPTIES]",
    subcommand_help_heading = "Opdrachten",
    subcommand_value_name = "OPDRACHT",
    disable_help_subcommand = true,
    after_help = AFTER
)]
pub(super) struct Cli {
    /// Map met de gesprekken
    #[arg(long = "sessies", value_name = "MAP", global = true)]
    pub(super) sessions: Option<PathBuf>,
    /// Map met eigen werkpakketten, naast de ingebouwde
    #[arg(long, value_name = "MAP", global = true)]
    pub(super) toolkit: Option<PathBuf>,
    /// Leesmodus: regel voor regel, zonder scherm
    #[arg(long = "plat", global = true)]
    pub(super) plain: bool,
    /// Kleuren: licht, donker of contrast
    #[arg(long = "thema", value_name = "THEMA", global = true,
        value_parser = values::one_of(values::THEMES), hide_possible_values = true)]
    pub(super) theme: Option<Look>,
    /// Map met wat je alleen schreef
    #[arg(long = "alleen", value_name = "MAP", global = true)]
    pub(super) alone: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<Verb>,
}

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Begin een nieuw gesprek
    #[command(name = "start", override_usage = "bedoeling start WERKPAKKET [OPTIES]")]
    Start(StartArgs),
    /// Ga verder met een open gesprek
    #[command(name = "hervat", override_usage = "bedoeling hervat [GESPREK]")]
    Resume {
        /// Welk gesprek, zie bedoeling sessies; zonder: het laatste open
        #[arg(value_name = "GESPREK", value_parser = values::session)]
        session: Option<SessionId>,
    },
    /// Toon één kaart, zonder iets te bewaren
    #[command(name = "kaart", override_usage = "bedoeling kaart [WERKPAKKET]")]
    Kaart {
        /// Uit welk werkpakket; zonder: kies zelf op het scherm
        #[arg(value_name = "WERKPAKKET", value_parser = values::werkpakket)]
        werkpakket: Option<WerkpakketId>,
    },
    /// Leid het gesprek dat hier draait, in een eigen venster
    #[command(name = "regie", override_usage = "bedoeling regie")]
    Cockpit,
    /// Toon het gesprek dat hier draait, voor de zaal
    #[command(name = "zaal", override_usage = "bedoeling zaal")]
    Room,
    /// Kijk of iedereen dit scherm kan lezen
    #[command(name = "zaaltest", override_usage = "bedoeling zaaltest")]
    RoomTest,
    /// Denk alleen na, of bereid intervisie voor
    #[command(name = "alleen", override_usage = "bedoeling alleen [WERKPAKKET]")]
    Alone {
        /// Uit welk werkpakket; zonder: de voorbereiding op intervisie
        #[arg(value_name = "WERKPAKKET", value_parser = values::werkpakket)]
        werkpakket: Option<WerkpakketId>,
    },
    /// Toon welke werkpakketten er zijn
    #[command(
        name = "werkpakketten",
        override_usage = "bedoeling werkpakketten [ZOEK...] [OPTIES]"
    )]
    Werkpakketten {
        /// Woorden die erin moeten staan
        #[arg(value_name = "ZOEK")]
        search: Vec<String>,
        /// Als JSON, voor andere programma's
        #[arg(long)]
        json: bool,
    },
    /// Toon eerdere en open gesprekken
    #[command(
        name = "sessies",
        override_usage = "bedoeling sessies [ZOEK...] [OPTIES]"
    )]
    Sessions {
        /// Woorden die erin moeten staan
        #[arg(value_name = "ZOEK")]
        search: Vec<String>,
        /// Alleen van dit team
        #[arg(long, value_name = "TEAM", value_parser = values::name)]
        team: Option<String>,
        /// Als JSON, voor andere programma's
        #[arg(long)]
        json: bool,
    },
    /// Toon wat er is afgesproken, of sluit een afspraak af
    #[command(name = "afspraken", override_usage = "bedoeling afspraken [OPTIES]")]
    Afspraken(AfsprakenArgs),
    /// Haal weg wat oud genoeg is; eerst zie je wat
    #[command(name = "opruimen", override_usage = "bedoeling opruimen [OPTIES]")]
    CleanUp {
        /// Doe het: zonder dit zie je alleen wat weg kan
        #[arg(long = "ja")]
        certain: bool,
    },
    /// Geef een team een andere naam, of voeg twee namen samen
    #[command(name = "team", override_usage = "bedoeling team NAAM --heet NIEUW")]
    Team {
        /// Hoe het team nu heet
        #[arg(value_name = "NAAM", value_parser = values::name)]
        team: String,
        /// Hoe het voortaan heet
        #[arg(long = "heet", value_name = "NIEUW", value_parser = values::name)]
        to: String,
    },
    /// Toon eerdere versies van een open gesprek
    #[command(
        name = "versies",
        override_usage = "bedoeling versies GESPREK [OPTIES]"
    )]
    Versions {
        /// Welk gesprek, zie bedoeling sessies
        #[arg(value_name = "GESPREK", value_parser = values::session)]
        session: SessionId,
        /// Zet versie N terug; wat er nu staat, blijft bereikbaar
        #[arg(long = "zet-terug", value_name = "N", value_parser = values::version)]
        set_back: Option<u32>,
        /// Als JSON, voor andere programma's
        #[arg(long, conflicts_with = "set_back")]
        json: bool,
    },
    /// Maak het verslag van een gesprek
    #[command(
        name = "verslag",
        override_usage = "bedoeling verslag GESPREK|laatste --als VORM [OPTIES]"
    )]
    Report(ReportArgs),
    /// Maak kaarten, platen of een draaiboek voor op papier
    #[command(
        name = "print",
        override_usage = "bedoeling print WERKPAKKET|KIT|alles --wat SOORT --als VORM [OPTIES]"
    )]
    Print(PrintArgs),
    /// Kijk bestanden na en toon wat er niet klopt
    #[command(
        name = "controleer",
        override_usage = "bedoeling controleer [PAD...] [OPTIES]"
    )]
    Check {
        /// Bestanden of mappen; zonder: de hele toolkit
        #[arg(value_name = "PAD")]
        paths: Vec<PathBuf>,
        /// Toon alle adressen, van films en bronnen
        #[arg(long = "adressen")]
        addresses: bool,
        /// Bezoek ze ook: dit gaat het internet op
        #[arg(long = "vraag-na", requires = "addresses")]
        visits: bool,
    },
    /// Toon het JSON-schema van een soort bestand
    #[command(name = "schema", override_usage = "bedoeling schema SOORT")]
    Schema {
        /// toolkit of sessie
        #[arg(value_name = "SOORT", value_parser = values::one_of(values::SCHEMAS),
            hide_possible_values = true)]
        of: SchemaOf,
    },
    /// Maak aanvulling met Tab voor je shell
    #[command(name = "aanvulling", override_usage = "bedoeling aanvulling SHELL")]
    Completions {
        /// bash, zsh, fish, powershell of elvish
        #[arg(value_name = "SHELL", value_parser = values::one_of(values::SHELLS),
            hide_possible_values = true)]
        shell: Shell,
    },
}

#[derive(Args)]
pub(super) struct AfsprakenArgs {
    /// Alleen wat nog open staat
    #[arg(long)]
    pub(super) open: bool,
    /// Alleen van dit team
    #[arg(long, value_name = "TEAM", value_parser = values::name)]
    pub(super) team: Option<String>,
    /// Sluit deze af: de laatste kolom van de lijst
    #[arg(long = "klaar", value_name = "AFSPRAAK", value_parser = values::reference,
        conflicts_with_all = ["open", "team", "json"])]
    pub(super) done: Option<Reference>,
    /// Hoe: gedaan, hoeft-niet, houden of stoppen
    #[arg(long = "oordeel", value_name = "WOORD", hide_possible_values = true,
        value_parser = values::one_of(values::CLOSING), requires = "done")]
    pub(super) status: Option<AfspraakStatus>,
    /// Als JSON, voor andere programma's
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct StartArgs {
    /// Welk werkpakket, bijvoorbeeld gemeente-08
    #[arg(value_name = "WERKPAKKET", value_parser = values::werkpakket)]
    pub(super) werkpakket: WerkpakketId,
    /// Duur: koffie (15), werkoverleg (45) of verdieping (90)
    #[arg(long = "dosering", value_name = "DUUR", hide_possible_values = true,
        value_parser = values::one_of(values::DOSES), conflicts_with_all = ["minutes", "end"])]
    pub(super) dose: Option<Dose>,
    /// Duur in minuten, van 5 tot en met 480
    #[arg(long = "minuten", value_name = "N", value_parser = values::minutes,
        conflicts_with = "end")]
    pub(super) minutes: Option<u16>,
    /// Tot hoe laat, bijvoorbeeld 14:45
    #[arg(long = "eind", value_name = "TIJD", value_parser = values::time_of_day)]
    pub(super) end: Option<NaiveTime>,
    /// Van welk team
    #[arg(long, value_name = "TEAM", value_parser = values::name)]
    pub(super) team: Option<String>,
    /// Wie erbij zijn: een getal, of namen zoals Amira,Joris
    #[arg(long = "deelnemers", value_name = "WIE", value_parser = values::people)]
    pub(super) people: Option<People>,
    /// Wat er blijft: niets, oogst of alles
    #[arg(long, value_name = "WAT", value_parser = values::one_of(values::BEWAREN),
        hide_possible_values = true)]
    pub(super) bewaren: Option<Bewaren>,
    /// Wie dit scherm ziet: groep of ik
    #[arg(long = "scherm", value_name = "WIE", value_parser = values::one_of(values::VIEWERS),
        hide_possible_values = true)]
    pub(super) viewer: Option<Viewer>,
    /// Wat de vorige begeleider meegaf
    #[arg(long = "vorige", value_name = "PAD")]
    pub(super) previous: Option<PathBuf>,
    /// Oefen: alles werkt, niets wordt bewaard
    #[arg(long = "oefenen")]
    pub(super) rehearsal: bool,
    /// Alleen, zonder groep: hetzelfde als bedoeling alleen
    #[arg(long = "zelf", conflicts_with_all = ["dose", "minutes", "end", "team", "people",
        "bewaren", "viewer", "rehearsal", "previous"])]
    pub(super) solo: bool,
}

#[derive(Args)]
pub(super) struct ReportArgs {
    /// Welk gesprek, zie bedoeling sessies; of laatste
    #[arg(value_name = "GESPREK", value_parser = values::which)]
    pub(super) session: Which,
    /// Vorm: md, html, docx, pdf, ics, csv, app, json of mee
    #[arg(long = "als", value_name = "VORM", hide_possible_values = true,
        value_parser = values::one_of(values::REPORT_FORMATS))]
    pub(super) format: ReportFormat,
    /// Waarheen: een bestand, of - voor het scherm
    #[arg(long = "naar", value_name = "PAD", value_parser = values::target())]
    pub(super) to: Option<Target>,
    /// Vervang het bestand als het er al is
    #[arg(long = "overschrijf")]
    pub(super) overwrite: bool,
}

#[derive(Args)]
pub(super) struct PrintArgs {
    /// Werkpakket of kit, zoals gemeente-08; alles; of een gesprek
    #[arg(value_name = "WERKPAKKET", value_parser = values::name)]
    pub(super) of: String,
    /// kaarten, platen, muurkaart, draaiboek, voorbereiding
    #[arg(long = "wat", value_name = "SOORT", hide_possible_values = true,
        value_parser = values::one_of(values::PRINT_WHAT))]
    pub(super) what: Option<PrintWhat>,
    /// In welke vorm: md, html of pdf
    #[arg(long = "als", value_name = "VORM", hide_possible_values = true,
        value_parser = values::one_of(values::PRINT_FORMATS))]
    pub(super) format: PrintFormat,
    /// Hoeveel kaarten op een blad: 4, 6 of 8
    #[arg(long = "per-blad", value_name = "N", hide_possible_values = true,
        value_parser = values::one_of(values::PER_SHEET))]
    pub(super) per_sheet: Option<u8>,
    /// Duur: koffie (15), werkoverleg (45) of verdieping (90)
    #[arg(long = "dosering", value_name = "DUUR", hide_possible_values = true,
        value_parser = values::one_of(values::DOSES), conflicts_with = "minutes")]
    pub(super) dose: Option<Dose>,
    /// Duur in minuten, van 5 tot en met 480
    #[arg(long = "minuten", value_name = "N", value_parser = values::minutes)]
    pub(super) minutes: Option<u16>,
    /// Waarheen: een bestand, of - voor het scherm
    #[arg(long = "naar", value_name = "PAD", value_parser = values::target())]
    pub(super) to: Option<Target>,
    /// Vervang het bestand als het er al is
    #[arg(long = "overschrijf")]
    pub(super) overwrite: bool,
}

/// The whole grammar with Dutch headings, which clap does not hand down to commands by itself.
pub(super) fn grammar() -> clap::Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .alias("hulp")
        .action(ArgAction::HelpShort)
        .global(true)
        .help("Toon deze uitleg");
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .alias("versie")
        .action(ArgAction::Version)
        .global(true)
        .help("Toon welke versie dit is");
    Cli::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .propagate_version(true)
        .styles(clap::builder::Styles::plain())
        .help_template(TEMPLATE)
        .mut_args(|arg| arg.help_heading("Altijd mogelijk"))
        .args([help, version].map(|arg| arg.help_heading("Altijd mogelijk")))
        .mut_subcommands(|command| {
            let command = command.help_template(TEMPLATE).disable_help_flag(true);
            command.mut_args(|arg| {
                let heading = if arg.is_positional() {
                    "Argumenten"
                } else {
                    "Opties"
                };
                arg.help_heading(heading)
            })
        })
}
