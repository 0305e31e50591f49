//! The one dictionary between the keys of a session file and the code: `formaat = 1`, frozen.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

use super::names;
use super::raw_bord::RawBoard;
use crate::domain::afspraak::{AfspraakKind, AfspraakStatus};
use crate::domain::levels::{Bewaren, Dose};
use crate::domain::session::{SessionKind, Standing};
use crate::domain::step::{Status, StepKind};
use crate::domain::werkvorm::Werkvorm;

/// A whole session file, in the order in which it is written.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Sessie van bedoeling", rename = "Sessie")]
pub(super) struct RawSession {
    pub(super) formaat: u32,
    #[serde(deserialize_with = "names::session_id")]
    pub(super) id: String,
    #[serde(default)]
    #[schemars(schema_with = "names::session_kind")]
    pub(super) soort: SessionKind,
    #[schemars(schema_with = "names::standing")]
    pub(super) stand: Standing,
    pub(super) werkpakket: String,
    pub(super) titel: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) vraag: String,
    pub(super) team: Option<String>,
    pub(super) aanwezig: Option<u16>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) deelnemers: Vec<String>,
    #[serde(default = "names::default_bewaren")]
    #[schemars(schema_with = "names::bewaren")]
    pub(super) bewaren: Bewaren,
    #[serde(default = "names::default_dose")]
    #[schemars(schema_with = "names::dose")]
    pub(super) dosering: Dose,
    pub(super) minuten: u16,
    #[schemars(with = "Option<String>")]
    pub(super) eind: Option<Datetime>,
    #[schemars(with = "Option<String>")]
    pub(super) begonnen: Option<Datetime>,
    #[schemars(with = "Option<String>")]
    pub(super) gesloten: Option<Datetime>,
    #[schemars(with = "Option<String>")]
    pub(super) terugkijken: Option<Datetime>,
    pub(super) wijziging: Option<u32>,
    pub(super) hier: Option<u32>,
    pub(super) brief: Option<String>,
    pub(super) casus: Option<RawCasus>,
    #[serde(default)]
    pub(super) stap: Vec<RawStep>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) oogst: Vec<RawLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) afspraak: Vec<RawAfspraak>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) parkeer: Vec<RawLine>,
}

/// `[casus]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Casus")]
pub(super) struct RawCasus {
    #[serde(default)]
    pub(super) schuilnaam: String,
    #[serde(default)]
    pub(super) situatie: String,
}

/// `[[stap]]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Stap")]
pub(super) struct RawStep {
    pub(super) nr: Option<u32>,
    #[schemars(schema_with = "names::step_kind")]
    pub(super) soort: StepKind,
    pub(super) uit: Option<String>,
    pub(super) titel: String,
    pub(super) vraag: Option<String>,
    pub(super) uitleg: Option<String>,
    #[schemars(schema_with = "names::werkvorm")]
    pub(super) werkvorm: Option<Werkvorm>,
    pub(super) rol: Option<String>,
    pub(super) minuten: u16,
    pub(super) minimum: Option<u16>,
    pub(super) bijgesteld_minuten: Option<i16>,
    #[serde(default, skip_serializing_if = "names::is_false")]
    pub(super) vast: bool,
    #[serde(default)]
    #[schemars(schema_with = "names::status")]
    pub(super) status: Status,
    #[schemars(with = "Option<String>")]
    pub(super) begonnen: Option<Datetime>,
    pub(super) besteed_seconden: Option<i64>,
    #[schemars(with = "Option<String>")]
    pub(super) loopt_sinds: Option<Datetime>,
    pub(super) deel: Option<u16>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) geweest: Vec<String>,
    pub(super) film: Option<RawFilm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) getrokken: Vec<String>,
    pub(super) antwoord: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) terugblik: Vec<RawVerdict>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) notities: Vec<RawNote>,
    pub(super) werkplaat: Option<RawBoard>,
}

/// `film = { .. }`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Film")]
pub(super) struct RawFilm {
    pub(super) titel: String,
    pub(super) url: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) kijkvraag: String,
}

/// One of `terugblik = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Oordeel")]
pub(super) struct RawVerdict {
    pub(super) nr: Option<u32>,
    pub(super) afspraak: String,
    #[serde(default)]
    pub(super) wat: String,
    pub(super) wie: Option<String>,
    #[schemars(with = "Option<String>")]
    pub(super) was: Option<Datetime>,
    pub(super) oordeel: String,
    #[schemars(with = "Option<String>")]
    pub(super) naar: Option<Datetime>,
}

/// One of `notities = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Notitie")]
pub(super) struct RawNote {
    pub(super) nr: Option<u32>,
    #[schemars(with = "Option<String>")]
    pub(super) om: Option<Datetime>,
    pub(super) tekst: String,
    pub(super) wie: Option<String>,
}

/// `[[oogst]]` and `[[parkeer]]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Regel")]
pub(super) struct RawLine {
    pub(super) nr: Option<u32>,
    pub(super) stap: Option<u32>,
    pub(super) tekst: String,
}

/// `[[afspraak]]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Afspraak")]
pub(super) struct RawAfspraak {
    pub(super) nr: Option<u32>,
    #[serde(default = "names::default_afspraak")]
    #[schemars(schema_with = "names::afspraak_kind")]
    pub(super) soort: AfspraakKind,
    pub(super) stap: Option<u32>,
    pub(super) wat: String,
    pub(super) wie: Option<String>,
    #[schemars(with = "Option<String>")]
    pub(super) wanneer: Option<Datetime>,
    pub(super) wanneer_tekst: Option<String>,
    pub(super) als_dan: Option<String>,
    #[serde(default)]
    #[schemars(schema_with = "names::afspraak_status")]
    pub(super) status: AfspraakStatus,
}
