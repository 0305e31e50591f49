//! The keys of `[stap.werkplaat]`: a board and what is on it.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::names;
use crate::domain::board::{Bord, Score};

/// `[stap.werkplaat]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Werkplaat")]
pub(super) struct RawBoard {
    #[schemars(schema_with = "names::bord")]
    pub(super) bord: Bord,
    #[serde(default, skip_serializing_if = "names::is_false")]
    pub(super) apart: bool,
    #[serde(default, skip_serializing_if = "names::is_false")]
    pub(super) getoond: bool,
    pub(super) assen: Option<[String; 2]>,
    #[serde(default)]
    pub(super) vakken: Vec<RawVak>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) merken: Vec<RawTitled>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) rijen: Vec<RawTitled>,
    #[serde(default, skip_serializing_if = "names::is_false")]
    pub(super) rijen_vrij: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) vraagt: Vec<String>,
    pub(super) station: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) scores: Vec<RawScores>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) tellingen: Vec<RawCount>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) items: Vec<RawItem>,
    pub(super) proef: Option<u32>,
}

/// One of `vakken = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Vak")]
pub(super) struct RawVak {
    pub(super) id: String,
    pub(super) titel: String,
    pub(super) hulp: Option<String>,
    pub(super) schaal: Option<RawScale>,
    pub(super) minuten: Option<u16>,
    pub(super) opent_bij: Option<String>,
}

/// `schaal = { .. }`, always from 0 to 10.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Schaal")]
pub(super) struct RawScale {
    #[serde(default)]
    pub(super) laag: String,
    #[serde(default)]
    pub(super) hoog: String,
    pub(super) midden: Option<String>,
    pub(super) te_laag: Option<String>,
    pub(super) te_hoog: Option<String>,
}

/// One of `merken = [..]` or `rijen = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Naam")]
pub(super) struct RawTitled {
    pub(super) id: String,
    pub(super) titel: String,
}

/// One of `scores = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Scores")]
pub(super) struct RawScores {
    pub(super) vak: String,
    pub(super) merk: Option<String>,
    #[serde(default)]
    #[schemars(schema_with = "names::scores")]
    pub(super) cijfers: Vec<Score>,
}

/// One of `tellingen = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Telling")]
pub(super) struct RawCount {
    pub(super) vak: String,
    pub(super) rij: Option<String>,
    pub(super) aantal: u16,
}

/// One of `items = [..]`
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Item")]
pub(super) struct RawItem {
    pub(super) nr: Option<u32>,
    pub(super) tekst: String,
    pub(super) vak: Option<String>,
    pub(super) rij: Option<String>,
    #[schemars(schema_with = "names::score")]
    pub(super) cijfer: Option<Score>,
    pub(super) reden: Option<String>,
    pub(super) regel_van: Option<String>,
    pub(super) gewoonte: Option<bool>,
    #[serde(default, skip_serializing_if = "names::is_zero")]
    pub(super) stemmen: u16,
}
