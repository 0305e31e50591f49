//! The JSON schema of toolkit files, for editors that help while typing.
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, json_schema};
use serde_json::Value;

use crate::content::raw::{RawKit, RawWerkpakket};
use crate::content::raw_fixed::RawFixedSteps;

/// The schema of a werkpakket file, of `kit.toml` and of `vaste-stappen.toml`, as indented JSON: a
/// file is one of the three.
pub fn toolkit_schema() -> String {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let werkpakket = generator.subschema_for::<RawWerkpakket>();
    let kit = generator.subschema_for::<RawKit>();
    let fixed = generator.subschema_for::<RawFixedSteps>();
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "toolkit",
        "description": "Een werkpakket, kit.toml of vaste-stappen.toml.",
        "anyOf": [werkpakket, kit, fixed],
        "$defs": generator.take_definitions(true),
    });
    RecursiveTransform(without_null).transform(&mut schema);
    serde_json::to_string_pretty(&schema).expect("a schema is always JSON")
}

/// A key that may be left out has no null in TOML.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&Value::from("null")));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
    schema.remove("default");
}
