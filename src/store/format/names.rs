//! What a key may say, for the JSON schema; and what it says when it is left out.
use schemars::{Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serialize};

use crate::domain::afspraak::{AfspraakKind, AfspraakStatus};
use crate::domain::board::Bord;
use crate::domain::ids::SessionId;
use crate::domain::levels::{Bewaren, Dose};
use crate::domain::session::{SessionKind, Standing};
use crate::domain::step::{Status, StepKind};
use crate::domain::werkvorm::Werkvorm;

fn one_of<T: Serialize>(names: &[T]) -> Schema {
    json_schema!({ "enum": names })
}

/// The id of a session. Files are named after it: it may not lead out of their folder.
pub(super) fn session_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    if SessionId::is_name(&id) {
        Ok(id)
    } else {
        Err(D::Error::custom("no name for a file"))
    }
}

pub(super) fn session_kind(_: &mut SchemaGenerator) -> Schema {
    one_of(&[SessionKind::Gesprek, SessionKind::Alleen])
}

pub(super) fn standing(_: &mut SchemaGenerator) -> Schema {
    one_of(&[Standing::Open, Standing::Gesloten])
}

pub(super) fn bewaren(_: &mut SchemaGenerator) -> Schema {
    one_of(&Bewaren::ALL)
}

pub(super) fn dose(_: &mut SchemaGenerator) -> Schema {
    one_of(&[
        Dose::Koffie,
        Dose::Werkoverleg,
        Dose::Verdieping,
        Dose::Eigen,
    ])
}

pub(super) fn step_kind(_: &mut SchemaGenerator) -> Schema {
    one_of(&StepKind::ALL)
}

pub(super) fn werkvorm(_: &mut SchemaGenerator) -> Schema {
    one_of(&Werkvorm::ALL)
}

pub(super) fn status(_: &mut SchemaGenerator) -> Schema {
    one_of(&[Status::Open, Status::Gedaan, Status::Overgeslagen])
}

pub(super) fn afspraak_kind(_: &mut SchemaGenerator) -> Schema {
    use AfspraakKind::{Afspraak, Doekaart, Proef, Team};
    one_of(&[Afspraak, Doekaart, Proef, Team])
}

pub(super) fn afspraak_status(_: &mut SchemaGenerator) -> Schema {
    use AfspraakStatus::{Bijstellen, Gedaan, HoeftNiet, Houden, Later, Loopt, Open, Stoppen};
    one_of(&[
        Open, Gedaan, Loopt, Later, HoeftNiet, Houden, Bijstellen, Stoppen,
    ])
}

pub(super) fn bord(_: &mut SchemaGenerator) -> Schema {
    one_of(&Bord::ALL)
}

pub(super) fn score(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "integer", "minimum": 0, "maximum": 10 })
}

pub(super) fn scores(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": score(generator) })
}

pub(super) const fn default_bewaren() -> Bewaren {
    Bewaren::Oogst
}

pub(super) const fn default_dose() -> Dose {
    Dose::Eigen
}

pub(super) const fn default_afspraak() -> AfspraakKind {
    AfspraakKind::Afspraak
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands in a reference"
)]
pub(super) const fn is_false(value: &bool) -> bool {
    !*value
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands in a reference"
)]
pub(super) const fn is_zero(value: &u16) -> bool {
    *value == 0
}
