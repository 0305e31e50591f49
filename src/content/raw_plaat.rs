//! A board as it stands in a toolkit file; the same keys as in a session file.
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use crate::content::placed::{Line, Placed, Prose};
use crate::content::raw::one_of;
use crate::domain::board::Bord;

/// Een werkplaat: een bord met een uitnodiging.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "werkplaat",
    extend("required" = ["id", "titel", "bord", "uitnodiging", "minuten", "vakken"])
)]
pub(super) struct RawWerkplaat {
    /// Uniek in dit werkpakket: kleine letters, cijfers en streepjes.
    pub(super) id: Option<Line>,
    /// Wat de groep leest, hooguit 40 tekens.
    pub(super) titel: Option<Line>,
    /// De vorm van het bord.
    #[schemars(schema_with = "bord_schema")]
    pub(super) bord: Option<Placed<Bord>>,
    /// Twee of drie zinnen die de groep laten beginnen.
    pub(super) uitnodiging: Option<Line>,
    /// Geplande minuten.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minuten: Option<Placed<i64>>,
    /// Korter dan dit wordt het nooit; zonder deze sleutel twee derde.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minimum: Option<Placed<i64>>,
    /// Een tip; de groep mag hem ook lezen.
    pub(super) begeleider: Option<Prose>,
    /// Ieder vult apart in, daarna samen tonen.
    pub(super) apart: Option<Placed<bool>>,
    /// De namen van de twee assen van een kwadrant.
    pub(super) assen: Option<Placed<[Line; 2]>>,
    /// De vakken, op volgorde.
    #[serde(default)]
    pub(super) vakken: Vec<Placed<RawVak>>,
    /// De tweede richting: mensen, dagen, bewijs.
    #[serde(default)]
    pub(super) rijen: Vec<Placed<RawNaam>>,
    /// De groep mag rijen toevoegen.
    pub(super) rijen_vrij: Option<Placed<bool>>,
    /// Wat je op een schaal zet: nu, gewenst.
    #[serde(default)]
    pub(super) merken: Vec<Placed<RawNaam>>,
    /// Wat gevraagd wordt over het ene ding dat de groep kiest om te proberen.
    #[serde(default)]
    pub(super) vraagt: Vec<Placed<Vraagt>>,
}

/// Een vak van een bord.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "vak", extend("required" = ["id", "titel"]))]
pub(super) struct RawVak {
    /// Uniek op dit bord.
    pub(super) id: Option<Line>,
    /// Hooguit 28 tekens, zodat hij erboven past.
    pub(super) titel: Option<Line>,
    /// Eén regel hulp.
    pub(super) hulp: Option<Line>,
    /// Een schaal van 0 tot 10.
    pub(super) schaal: Option<Placed<RawSchaal>>,
    /// Minuten voor dit station van een route.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minuten: Option<Placed<i64>>,
    /// Het latere station waarbij dit vak weer opengaat.
    pub(super) opent_bij: Option<Line>,
}

/// Wat de einden van een schaal van 0 tot 10 betekenen.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "schaal", extend("required" = ["laag", "hoog"]))]
pub(super) struct RawSchaal {
    /// Wat 0 betekent.
    pub(super) laag: Option<Line>,
    /// Wat 10 betekent.
    pub(super) hoog: Option<Line>,
    /// Wat 5 betekent.
    pub(super) midden: Option<Line>,
    /// De waarschuwing aan de lage kant.
    pub(super) te_laag: Option<Line>,
    /// De waarschuwing aan de hoge kant.
    pub(super) te_hoog: Option<Line>,
}

/// Een rij of een merk.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "rij-of-merk", extend("required" = ["id", "titel"]))]
pub(super) struct RawNaam {
    /// Uniek op dit bord.
    pub(super) id: Option<Line>,
    /// Wat de groep leest.
    pub(super) titel: Option<Line>,
}

/// Een vraag bij het ding dat de groep kiest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Vraagt {
    /// Why this one?
    Reden,
    /// Whose rule is it?
    RegelVan,
    /// Is it a habit?
    Gewoonte,
}

impl JsonSchema for Vraagt {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "vraagt".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        one_of(&[Self::Reden, Self::RegelVan, Self::Gewoonte])
    }
}

fn bord_schema(_: &mut SchemaGenerator) -> Schema {
    one_of(&Bord::ALL)
}
