//! The shared steps as they stand in `vaste-stappen.toml`.
use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::placed::{Line, Placed, Prose};

/// De woorden van de stappen die elk gesprek deelt. Een stap die hier niet staat, blijft zoals hij
/// was.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "vaste-stappen", extend("required" = ["formaat"]))]
pub(super) struct RawFixedSteps {
    /// De versie van dit bestandsformaat: 1.
    pub(super) formaat: Option<Placed<i64>>,
    /// Waarvoor, tot hoe laat, wat er blijft.
    pub(super) opening: Option<Placed<RawFixedStep>>,
    /// Het eerste rondje.
    pub(super) check_in: Option<Placed<RawFixedStep>>,
    /// Wat er van de vorige keer kwam.
    pub(super) terugblik: Option<Placed<RawFixedStep>>,
    /// Bij het verhaal; de vraag komt uit het werkpakket.
    pub(super) verhaal: Option<Placed<RawFixedStep>>,
    /// Bij de film; de vraag komt uit het werkpakket.
    pub(super) film: Option<Placed<RawFixedStep>>,
    /// Bij de drie ringen; de vragen komen uit het werkpakket.
    pub(super) cirkel: Option<Placed<RawFixedStep>>,
    /// Een doekaart kiezen.
    pub(super) doekaart: Option<Placed<RawFixedStep>>,
    /// Eén situatie, onder een verzonnen naam.
    pub(super) casus: Option<Placed<RawFixedStep>>,
    /// De pauze.
    pub(super) pauze: Option<Placed<RawFixedStep>>,
    /// Wat nemen we mee?
    pub(super) oogst: Option<Placed<RawFixedStep>>,
    /// Wie doet wat, en wanneer.
    pub(super) afspraken: Option<Placed<RawFixedStep>>,
    /// Het laatste rondje.
    pub(super) check_out: Option<Placed<RawFixedStep>>,
    /// Alleen: de brief voor de anderen.
    pub(super) brief: Option<Placed<RawFixedStep>>,
}

/// Wat de groep leest bij een stap die elk gesprek deelt.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "vaste-stap", extend("required" = ["titel"]))]
pub(super) struct RawFixedStep {
    /// Een tot drie woorden, hooguit 40 tekens.
    pub(super) titel: Option<Line>,
    /// Hele zinnen waaruit het programma er een kiest; mag leeg zijn.
    #[serde(default)]
    pub(super) vragen: Vec<Line>,
    /// Een of twee zinnen onder de vraag.
    pub(super) uitleg: Option<Line>,
    /// Een tip; de groep mag hem ook lezen.
    pub(super) begeleider: Option<Prose>,
}
