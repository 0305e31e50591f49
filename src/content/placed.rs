//! Values of a toolkit file that know where they stand; their text is made safe while it is read.
use std::borrow::Cow;
use std::ops::{Deref, Range};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::domain::text;

/// A value with the bytes of the file that it was read from.
#[derive(Clone, Debug)]
pub(super) struct Placed<T> {
    value: T,
    /// From the first byte to the one after the last.
    pub(super) span: Range<usize>,
}

/// Text on one line.
pub(super) type Line = Placed<OneLine>;
/// Text of one or more paragraphs.
pub(super) type Prose = Placed<Paragraphs>;

/// A cleaned and trimmed line.
#[derive(Clone, Debug)]
pub(super) struct OneLine(String);

/// A cleaned and trimmed text.
#[derive(Clone, Debug)]
pub(super) struct Paragraphs(String);

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl Line {
    /// What it says.
    pub(super) fn as_str(&self) -> &str {
        &self.value.0
    }
}

impl Deref for OneLine {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Deref for Paragraphs {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Placed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(Self {
            value: spanned.into_inner(),
            span,
        })
    }
}

impl<'de> Deserialize<'de> for OneLine {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Ok(Self(text::clean_line(&raw).trim().to_owned()))
    }
}

impl<'de> Deserialize<'de> for Paragraphs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Ok(Self(text::clean_text(&raw).trim().to_owned()))
    }
}

macro_rules! same_schema {
    ($(($($head:tt)+) => $target:ty),+ $(,)?) => {$(
        impl $($head)+ {
            fn schema_name() -> Cow<'static, str> {
                <$target>::schema_name()
            }

            fn schema_id() -> Cow<'static, str> {
                <$target>::schema_id()
            }

            fn inline_schema() -> bool {
                <$target>::inline_schema()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$target>::json_schema(generator)
            }
        }
    )+};
}

same_schema! {
    (<T: JsonSchema> JsonSchema for Placed<T>) => T,
    (JsonSchema for OneLine) => String,
    (JsonSchema for Paragraphs) => String,
}
