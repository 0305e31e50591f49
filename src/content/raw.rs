//! A werkpakket and a kit as they stand in their files: the dictionary of Dutch keys.
//!
//! What is required is checked later, so that everything missing can be said at once; the doc
//! comments are the descriptions in the JSON schema.
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};

use crate::content::placed::{Line, Placed, Prose};
use crate::content::raw_plaat::RawWerkplaat;
use crate::domain::levels::{Bewaren, Dose};
use crate::domain::solo::Aid;
use crate::domain::step::StepKind;
use crate::domain::toolkit::KaartKind;
use crate::domain::werkvorm::Werkvorm;

/// Een werkpakket: alles voor één goed gesprek.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "werkpakket", extend("required" = ["formaat", "id", "titel", "vraag"]))]
pub(super) struct RawWerkpakket {
    /// De versie van dit bestandsformaat: 1.
    pub(super) formaat: Option<Placed<i64>>,
    /// Kleine letters, cijfers en streepjes; de bestandsnaam begint ermee.
    pub(super) id: Option<Line>,
    /// Wat de groep leest, hooguit 48 tekens.
    pub(super) titel: Option<Line>,
    /// De letter van een deel uit kit.toml.
    pub(super) deel: Option<Line>,
    /// De ene vraag van het werkpakket: één hele zin.
    pub(super) vraag: Option<Line>,
    /// Woorden waarmee iemand het zoekt: wat speelt er?
    #[serde(default)]
    pub(super) trefwoorden: Vec<Line>,
    /// Voor wie: team, leidinggevenden, zelf.
    #[serde(default)]
    pub(super) voor: Vec<Line>,
    /// De kleinste en de grootste groep.
    pub(super) groep: Option<Placed<RawGroep>>,
    /// Het verhaal dat iemand voorleest: 150 tot 250 woorden.
    pub(super) verhaal: Option<Prose>,
    /// Een tip bij het verhaal; de groep mag hem ook lezen.
    pub(super) begeleider: Option<Prose>,
    /// Waar het op neerkomt.
    #[serde(default)]
    pub(super) kern: Vec<Line>,
    /// Waar de begeleider op let; de groep mag het ook lezen.
    #[serde(default)]
    pub(super) let_op: Vec<Line>,
    /// De tegenstem: wat blijft zoals het is.
    pub(super) blijft_staan: Option<Prose>,
    /// Eén zin voor aan de muur.
    pub(super) muurkaart: Option<Line>,
    /// Vragen om alleen over na te denken.
    #[serde(default)]
    pub(super) reflectievragen: Vec<Line>,
    /// Werkpakketten die hier goed op volgen.
    #[serde(default)]
    pub(super) verder: Vec<Line>,
    /// Waar de gedachten vandaan komen, en dat de tekst van onszelf is.
    #[serde(default)]
    pub(super) bronnen: Vec<Placed<RawBron>>,
    /// De film, als die er is.
    pub(super) film: Option<Placed<RawFilm>>,
    /// Eén vraag per ring.
    pub(super) cirkel: Option<Placed<RawCirkel>>,
    /// De doseringen waarin het werkpakket gaat; zonder deze sleutel alle drie, of die van de
    /// stappen.
    #[serde(default)]
    #[schemars(with = "Vec<DoseName>")]
    pub(super) doseringen: Vec<Placed<Dose>>,
    /// Hoeveel er blijft als niemand iets anders kiest.
    #[schemars(schema_with = "bewaren_schema")]
    pub(super) bewaren: Option<Placed<Bewaren>>,
    /// Eén zin, daarna een zwart scherm: geen tijd, geen namen, geen oogst.
    pub(super) stil: Option<Placed<bool>>,
    /// De kaarten: vijf om te denken, vijf om te doen.
    #[serde(default)]
    pub(super) kaart: Vec<Placed<RawKaart>>,
    /// De werkplaten.
    #[serde(default)]
    pub(super) werkplaat: Vec<Placed<RawWerkplaat>>,
    /// Eigen stappen, als het gewone programma niet past.
    #[serde(default)]
    pub(super) stap: Vec<Placed<RawStap>>,
}

/// Met hoeveel mensen het goed gaat.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "groep", extend("required" = ["min", "max"]))]
pub(super) struct RawGroep {
    /// De kleinste groep.
    pub(super) min: Option<Placed<i64>>,
    /// De grootste groep.
    pub(super) max: Option<Placed<i64>>,
}

/// Een bron.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "bron", extend("required" = ["titel"]))]
pub(super) struct RawBron {
    /// Titel en makers.
    pub(super) titel: Option<Line>,
    /// Een openbaar adres dat met https:// begint.
    pub(super) url: Option<Line>,
}

/// Een film met een vraag om mee te kijken.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "film", extend("required" = ["titel", "kijkvraag"]))]
pub(super) struct RawFilm {
    /// De titel van de film.
    pub(super) titel: Option<Line>,
    /// Een openbaar adres dat met https:// begint.
    pub(super) url: Option<Line>,
    /// De vraag om mee te kijken; die werkt ook zonder de film.
    pub(super) kijkvraag: Option<Line>,
}

/// De drie ringen, van binnen naar buiten.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "cirkel", extend("required" = ["waarom", "hoe", "wat"]))]
pub(super) struct RawCirkel {
    /// De vraag van de binnenste ring.
    pub(super) waarom: Option<Line>,
    /// De vraag van de middelste ring.
    pub(super) hoe: Option<Line>,
    /// De vraag van de buitenste ring.
    pub(super) wat: Option<Line>,
}

/// Een kaart: één vraag, en hoe je erover praat.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "kaart", extend("required" = ["id", "soort", "titel", "vraag"]))]
pub(super) struct RawKaart {
    /// Uniek in dit werkpakket: kleine letters, cijfers en streepjes.
    pub(super) id: Option<Line>,
    /// denk: een vraag; doe: een daad voor de komende weken; beeld: een beeld in woorden.
    #[schemars(schema_with = "kaart_kind_schema")]
    pub(super) soort: Option<Placed<KaartKind>>,
    /// Twee tot vijf woorden, hooguit 40 tekens.
    pub(super) titel: Option<Line>,
    /// Eén hele zin die op zichzelf staat; op een beeldkaart het beeld.
    pub(super) vraag: Option<Line>,
    /// Op een doekaart: wat je gaat doen.
    pub(super) opdracht: Option<Line>,
    /// Een of twee zinnen onder de vraag.
    pub(super) uitleg: Option<Line>,
    /// Hoe de groep praat; zonder deze sleutel stil-dan-rondje.
    #[schemars(schema_with = "werkvorm_schema")]
    pub(super) werkvorm: Option<Placed<Werkvorm>>,
    /// Geplande minuten; zonder deze sleutel 12 voor denk en 5 voor doe en beeld.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minuten: Option<Placed<i64>>,
    /// Korter dan dit wordt het nooit; zonder deze sleutel twee derde.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minimum: Option<Placed<i64>>,
    /// Een tip; de groep mag hem ook lezen.
    pub(super) begeleider: Option<Prose>,
    /// Mag los rond, in een groepsapp.
    pub(super) los: Option<Placed<bool>>,
    /// Werkt ook voor één mens.
    pub(super) solo: Option<Placed<bool>>,
}

/// Eén stap van een werkpakket met een eigen programma.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "stap", extend("required" = ["soort"]))]
pub(super) struct RawStap {
    /// De doseringen waarin deze stap meedoet; zonder deze sleutel in elke.
    #[serde(default)]
    #[schemars(with = "Vec<DoseName>")]
    pub(super) doseringen: Vec<Placed<Dose>>,
    /// Wat er gebeurt.
    #[schemars(schema_with = "step_kind_schema")]
    pub(super) soort: Option<Placed<StepKind>>,
    /// Wat de groep leest; bij een kaart of werkplaat mag hij weg.
    pub(super) titel: Option<Line>,
    /// Eén hele zin.
    pub(super) vraag: Option<Line>,
    /// Een of twee zinnen eronder.
    pub(super) uitleg: Option<Line>,
    /// Geplande minuten; bij een kaart of werkplaat mogen ze weg.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minuten: Option<Placed<i64>>,
    /// Korter dan dit wordt het nooit; zonder deze sleutel twee derde.
    #[schemars(range(min = 1, max = 480))]
    pub(super) minimum: Option<Placed<i64>>,
    /// Geen voorstel maakt deze stap korter.
    pub(super) vast: Option<Placed<bool>>,
    /// De id van een kaart uit dit werkpakket.
    pub(super) kaart: Option<Line>,
    /// De id van een werkplaat uit dit werkpakket.
    pub(super) werkplaat: Option<Line>,
    /// Wie praat en wie stil is.
    pub(super) rol: Option<Line>,
    /// Hoeveel kaarten je trekt; je kiest er één.
    pub(super) trek: Option<Placed<i64>>,
    /// Een tip; de groep mag hem ook lezen.
    pub(super) begeleider: Option<Prose>,
    /// Bij een vraag voor één mens: uniek in dit werkpakket, kleine letters, cijfers en streepjes.
    pub(super) id: Option<Line>,
    /// Bij een vraag voor één mens: waarmee het programma helpt.
    #[schemars(schema_with = "aid_schema")]
    pub(super) hulp: Option<Placed<Aid>>,
}

/// Een kit: een map met werkpakketten.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "kit",
    extend("required" = ["formaat", "titel", "over", "bron", "gebruiksaanwijzer"])
)]
pub(super) struct RawKit {
    /// De versie van dit bestandsformaat: 1.
    pub(super) formaat: Option<Placed<i64>>,
    /// Wat de bibliotheek laat zien.
    pub(super) titel: Option<Line>,
    /// Wat deze kit is, in een paar zinnen.
    pub(super) over: Option<Prose>,
    /// De delen: een letter en een titel.
    #[serde(default)]
    pub(super) delen: BTreeMap<String, Line>,
    /// Waar de gedachten vandaan komen, en dat de tekst van onszelf is.
    pub(super) bron: Option<Placed<RawBron>>,
    /// Hoe je de kit gebruikt, in eigen woorden.
    pub(super) gebruiksaanwijzer: Option<Prose>,
    /// Reeksen: werkpakketten die goed op elkaar volgen.
    #[serde(default)]
    pub(super) reeks: Vec<Placed<RawReeks>>,
}

impl RawKit {
    /// The ids of all werkpakketten that its series name.
    pub(super) fn in_series(&self) -> Vec<Line> {
        let named = self.reeks.iter();
        let named = named.filter_map(|reeks| reeks.werkpakketten.as_deref());
        named.flatten().cloned().collect()
    }
}

/// Een reeks: een paar werkpakketten in een volgorde die goed werkt.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "reeks", extend("required" = ["titel", "werkpakketten"]))]
pub(super) struct RawReeks {
    /// Voor wie of waarvoor, hooguit 40 tekens.
    pub(super) titel: Option<Line>,
    /// Waarom in deze volgorde, in een zin of twee.
    pub(super) over: Option<Prose>,
    /// De id van elk werkpakket, in volgorde; ook uit een andere kit.
    pub(super) werkpakketten: Option<Placed<Vec<Line>>>,
}

/// Stands for [`Dose`] in the schema.
struct DoseName;

impl JsonSchema for DoseName {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "dosering".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> Schema {
        one_of(&[
            Dose::Koffie,
            Dose::Werkoverleg,
            Dose::Verdieping,
            Dose::Eigen,
        ])
    }
}

fn bewaren_schema(_: &mut schemars::SchemaGenerator) -> Schema {
    one_of(&Bewaren::ALL)
}

fn kaart_kind_schema(_: &mut schemars::SchemaGenerator) -> Schema {
    one_of(&KaartKind::ALL)
}

fn werkvorm_schema(_: &mut schemars::SchemaGenerator) -> Schema {
    one_of(&Werkvorm::ALL)
}

fn aid_schema(_: &mut schemars::SchemaGenerator) -> Schema {
    one_of(&Aid::ALL)
}

fn step_kind_schema(_: &mut schemars::SchemaGenerator) -> Schema {
    one_of(&StepKind::ALL)
}

/// A text that is one of the names by which these values stand in files.
pub(super) fn one_of(values: &[impl Serialize]) -> Schema {
    json_schema!({ "type": "string", "enum": values })
}
