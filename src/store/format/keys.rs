//! Which keys each table of a session file may have, from the one dictionary.
use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::raw_v1::RawSession;

/// The keys of a table, each with its own schema.
pub(super) type Keys = Map<String, Value>;

/// A table of a session file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Root,
    Casus,
    Step,
    Board,
    Oogst,
    Afspraak,
    Parked,
}

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let settings = SchemaSettings::default().with(|own| own.inline_subschemas = true);
    let generator = settings.into_generator();
    generator.into_root_schema_for::<RawSession>().to_value()
});

/// The keys of each place, looked up once.
static TABLES: LazyLock<[(Place, &Keys); 7]> =
    LazyLock::new(|| Place::ALL.map(|place| (place, place.keys())));

/// The lists of tables: a heading each, and never a key with a value.
const LISTS: [&str; 4] = ["stap", "oogst", "afspraak", "parkeer"];

impl Place {
    /// In the order in which a key is looked for that stands where it cannot.
    const ALL: [Self; 7] = [
        Self::Step,
        Self::Board,
        Self::Casus,
        Self::Afspraak,
        Self::Oogst,
        Self::Parked,
        Self::Root,
    ];

    /// The place with this heading.
    pub(super) fn named(heading: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|place| place.path().join(".") == heading && *place != Self::Root)
    }

    /// Whether this key, with a value, may stand in it.
    pub(super) fn knows(self, key: &str) -> bool {
        let is_list = self == Self::Root && LISTS.contains(&key);
        let known = TABLES.iter().find(|(place, _)| *place == self);
        !is_list && known.is_some_and(|(_, keys)| keys.contains_key(key))
    }

    fn keys(self) -> &'static Keys {
        self.path().iter().fold(all(), |keys, step| {
            inside(&keys[*step]).expect("each of these is a table")
        })
    }

    const fn path(self) -> &'static [&'static str] {
        match self {
            Self::Root => &[],
            Self::Casus => &["casus"],
            Self::Step => &["stap"],
            Self::Board => &["stap", "werkplaat"],
            Self::Oogst => &["oogst"],
            Self::Afspraak => &["afspraak"],
            Self::Parked => &["parkeer"],
        }
    }
}

/// The keys of the whole file.
pub(super) fn all() -> &'static Keys {
    inside(&SCHEMA).expect("a session is a table")
}

/// The keys that a table, or each table of a list, may have; none for what is no table.
pub(super) fn inside(schema: &Value) -> Option<&Keys> {
    let own = schema.get("properties").and_then(Value::as_object);
    let either = schema.get("anyOf").and_then(Value::as_array);
    let inner = either.into_iter().flatten().chain(schema.get("items"));
    own.or_else(|| inner.into_iter().find_map(inside))
}

/// The tables in which a key may stand.
pub(super) fn places(key: &str) -> impl Iterator<Item = Place> {
    Place::ALL.into_iter().filter(move |place| place.knows(key))
}
