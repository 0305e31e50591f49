//! What clap refuses, said in Dutch: one line with what is wrong and the nearest known name.
use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use crate::domain::text::clean_line;
use crate::words::command_line as words;

/// The whole complaint, for an error that this grammar gave; ends with a newline.
pub(super) fn refusal(error: &Error, grammar: &Command) -> String {
    let found = Found { error, grammar };
    let mut line = found.what();
    if let Some(name) = found.nearest() {
        line.push(' ');
        line.push_str(&words::did_you_mean(&name));
    }
    format!("{line}\n{}\n", words::MORE)
}

struct Found<'a> {
    error: &'a Error,
    grammar: &'a Command,
}

impl Found<'_> {
    /// What is wrong, as sentences.
    fn what(&self) -> String {
        let name = self.name(ContextKind::InvalidArg);
        let value = self.text(ContextKind::InvalidValue);
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                words::unknown_command(&self.text(ContextKind::InvalidSubcommand))
            }
            ErrorKind::UnknownArgument if !name.starts_with('-') => words::stray(&name),
            ErrorKind::UnknownArgument => match self.owners(&name) {
                owners if owners.is_empty() => words::unknown_option(&name),
                owners => words::option_elsewhere(&name, &owners),
            },
            ErrorKind::InvalidValue if value.is_empty() => {
                words::no_value(&name, self.choices(&name).as_deref())
            }
            ErrorKind::InvalidValue => {
                words::cannot(&value, &name, &self.choices(&name).unwrap_or_default())
            }
            ErrorKind::ValueValidation => {
                let why = self.error.source().map(ToString::to_string);
                words::cannot(&value, &name, &why.unwrap_or_default())
            }
            ErrorKind::MissingRequiredArgument => words::missing(&self.missing()),
            ErrorKind::ArgumentConflict => self.conflict(&name),
            ErrorKind::TooManyValues => words::takes_no_value(&name, &value),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
                words::no_value(&name, None)
            }
            ErrorKind::InvalidUtf8 => words::NOT_TEXT.to_owned(),
            _ => words::NOT_UNDERSTOOD.to_owned(),
        }
    }

    /// The known name that was most likely meant: the likeliest stands last.
    fn nearest(&self) -> Option<String> {
        let flag = self.name(ContextKind::InvalidArg);
        let is_unknown = self.error.kind() == ErrorKind::UnknownArgument;
        if is_unknown && !self.owners(&flag).is_empty() {
            return None;
        }
        let kinds = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedValue,
        ];
        kinds.into_iter().find_map(|kind| self.list(kind).pop())
    }

    /// The commands that do know this flag.
    fn owners(&self, flag: &str) -> Vec<&str> {
        let knows = |command: &&Command| {
            let mut longs = command.get_arguments().filter_map(Arg::get_long);
            longs.any(|long| flag.strip_prefix("--") == Some(long))
        };
        let owners = self.grammar.get_subcommands().filter(knows);
        owners.map(Command::get_name).collect()
    }

    /// What can be there, when that is a closed list.
    fn choices(&self, name: &str) -> Option<String> {
        let known = self.list(ContextKind::ValidValue);
        if known.is_empty() {
            None
        } else if name == "--als" && known.len() > 1 {
            Some(words::this_version_has(&known))
        } else {
            Some(words::choose_from(&known))
        }
    }

    fn missing(&self) -> String {
        let plain = |name: &String| name.replace(['<', '>'], "");
        let names = self.list(ContextKind::InvalidArg);
        names.iter().map(plain).collect::<Vec<_>>().join(", ")
    }

    fn conflict(&self, name: &str) -> String {
        let other = self.name(ContextKind::PriorArg);
        if other == name {
            words::twice(name)
        } else {
            words::not_together(name, &other)
        }
    }

    /// The name of a flag or argument without its value: `--minuten`, `WERKPAKKET`.
    fn name(&self, kind: ContextKind) -> String {
        let name = self.text(kind);
        match name.split_once(" <") {
            Some((flag, _)) => flag.to_owned(),
            None if name.starts_with(['<', '[']) => name.replace(['<', '>', '[', ']', '.'], ""),
            None => name,
        }
    }

    fn text(&self, kind: ContextKind) -> String {
        self.list(kind).into_iter().next().unwrap_or_default()
    }

    fn list(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![clean_line(text)],
            Some(ContextValue::Strings(list)) => list.iter().map(|text| clean_line(text)).collect(),
            _ => Vec::new(),
        }
    }
}
