//! The file that goes to the next facilitator: TOML with a sentence above each part, so that it
//! explains itself to whoever opens it.
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

use super::from_raw::Numbers;
use super::problem::{SessionProblem, Spot};
use super::raw_bord::RawBoard;
use super::{FORMAT, from_bord, names, times, to_raw};
use crate::archive::{Handover, OpenAfspraak};
use crate::domain::afspraak::AfspraakKind;
use crate::domain::ids::{KaartId, WerkpakketId};
use crate::words::handover as words;

/// What tells this file from a session.
const KIND: &str = "meegeven";

#[derive(Serialize, Deserialize)]
struct Head {
    formaat: u32,
    soort: String,
    #[serde(default)]
    team: Option<String>,
    dag: Datetime,
    titel: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    vraag: String,
    #[serde(default)]
    terugkijken: Option<Datetime>,
}

#[derive(Serialize, Deserialize)]
struct RawOpen {
    verwijzing: String,
    #[serde(default = "names::default_afspraak")]
    soort: AfspraakKind,
    wat: String,
    #[serde(default)]
    wie: Option<String>,
    #[serde(default)]
    wanneer: Option<Datetime>,
    #[serde(default, skip_serializing_if = "names::is_zero")]
    verzet: u16,
}

#[derive(Serialize, Deserialize)]
struct RawText {
    tekst: String,
}

#[derive(Serialize, Deserialize)]
struct RawHad {
    werkpakket: String,
    #[serde(default)]
    kaarten: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct RawEarlier {
    werkplaat: String,
    dag: Datetime,
    bord: RawBoard,
}

#[derive(Default, Serialize, Deserialize)]
struct Parts {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    afspraak: Vec<RawOpen>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    oogst: Vec<RawText>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parkeer: Vec<RawText>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    gehad: Vec<RawHad>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    vorige: Vec<RawEarlier>,
}

/// The text of the file.
pub fn write_handover(handover: &Handover) -> String {
    let head = Head {
        formaat: FORMAT,
        soort: KIND.to_owned(),
        team: handover.team.clone(),
        dag: times::day(handover.day),
        titel: handover.title.clone(),
        vraag: handover.question.clone(),
        terugkijken: handover.look_back.map(times::look_back),
    };
    let none = Parts::default;
    let lines = |all: &[String]| {
        all.iter()
            .map(|text| RawText {
                tekst: text.clone(),
            })
            .collect()
    };
    let afspraak = handover.open.iter().map(open).collect();
    let gehad = handover.had.iter().map(|(pakket, kaarten)| RawHad {
        werkpakket: pakket.to_string(),
        kaarten: kaarten.iter().map(ToString::to_string).collect(),
    });
    let vorige = handover
        .boards
        .iter()
        .map(|(name, (day, board))| RawEarlier {
            werkplaat: name.clone(),
            dag: times::day(*day),
            bord: to_raw::board(board),
        });
    let parts = [
        (words::OPEN, Parts { afspraak, ..none() }),
        (
            words::OOGST,
            Parts {
                oogst: lines(&handover.oogst),
                ..none()
            },
        ),
        (
            words::PARKED,
            Parts {
                parkeer: lines(&handover.parked),
                ..none()
            },
        ),
        (
            words::HAD,
            Parts {
                gehad: gehad.collect(),
                ..none()
            },
        ),
        (
            words::BOARDS,
            Parts {
                vorige: vorige.collect(),
                ..none()
            },
        ),
    ];
    let mut text = comment(&words::head(handover.team.as_deref()));
    text.push('\n');
    text.push_str(&in_toml(&head));
    for (about, part) in parts {
        let part = in_toml(&part);
        if !part.is_empty() {
            text.push('\n');
            text.push_str(&comment(about));
            text.push_str(&part);
        }
    }
    text
}

fn in_text<T: DeserializeOwned>(text: &str) -> Result<T, SessionProblem> {
    toml_edit::de::from_str(text).map_err(|source| {
        let at = Spot::at(text, source.span());
        let source = Box::new(source);
        SessionProblem::WrongValue { at, source }
    })
}

fn in_toml(part: &impl Serialize) -> String {
    toml::to_string(part).expect("texts, numbers and days are TOML")
}

fn comment(said: &str) -> String {
    let lines = said.lines().flat_map(|line| ["# ", line, "\n"]);
    lines.collect()
}

fn open(open: &OpenAfspraak) -> RawOpen {
    RawOpen {
        verwijzing: open.reference.clone(),
        soort: open.kind,
        wat: open.what.clone(),
        wie: open.who.clone(),
        wanneer: open.due.map(times::day),
        verzet: u16::try_from(open.postponed).unwrap_or(u16::MAX),
    }
}

/// Reads the bytes of such a file.
///
/// # Errors
/// [`SessionProblem`] with the place, also when it is a file of another kind.
pub fn read_handover(bytes: &[u8]) -> Result<Handover, SessionProblem> {
    let text = std::str::from_utf8(bytes).map_err(|source| {
        let good = String::from_utf8_lossy(&bytes[..source.valid_up_to()]);
        let at = Spot::after(&good);
        SessionProblem::NotText { at, source }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head: Head = in_text(text)?;
    let parts: Parts = in_text(text)?;
    if head.soort != KIND {
        return Err(SessionProblem::NotAHandover);
    }
    if head.formaat > FORMAT {
        let found = i64::from(head.formaat);
        let at = Spot::START;
        return Err(SessionProblem::Newer { at, found });
    }
    let mut numbers = Numbers::none();
    let day = |raw: &Datetime| times::to_date(raw).ok_or(SessionProblem::NotAHandover);
    let mut boards = BTreeMap::new();
    for earlier in parts.vorige {
        let board = from_bord::board(earlier.bord, &mut numbers);
        boards.insert(earlier.werkplaat, (day(&earlier.dag)?, board));
    }
    let known = parts.gehad.into_iter().map(|raw| {
        let kaarten = raw.kaarten.into_iter().map(KaartId::new).collect();
        (WerkpakketId::new(raw.werkpakket), kaarten)
    });
    let texts = |lines: Vec<RawText>| lines.into_iter().map(|line| line.tekst).collect();
    let open = parts.afspraak.into_iter().map(|raw| OpenAfspraak {
        reference: raw.verwijzing,
        kind: raw.soort,
        what: raw.wat,
        who: raw.wie,
        due: raw.wanneer.as_ref().and_then(times::to_date),
        postponed: usize::from(raw.verzet),
    });
    Ok(Handover {
        team: head.team,
        day: day(&head.dag)?,
        title: head.titel,
        question: head.vraag,
        look_back: head.terugkijken.as_ref().and_then(times::to_look_back),
        oogst: texts(parts.oogst),
        parked: texts(parts.parkeer),
        open: open.collect(),
        had: known.collect(),
        boards,
    })
}
