//! Whether an address can be opened by people in a room: by its form alone, without asking anybody.
use std::collections::BTreeMap;

use super::toolkit::{Toolkit, Werkpakket};

/// What fits in a code of 29 modules with its quiet zone, which is all that twenty rows have place
/// for (QR version 3, lowest correction; `room.md` A.10).
const LONGEST_IN_CODE: usize = 53;

/// What the form of an address says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It can be opened, and shown as a code where that is wanted.
    Right,
    /// It has no host that could exist.
    NoHost,
    /// It is too long for a code on a small screen: the room reads the address instead.
    NoCode,
}

/// An address with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// The address itself.
    pub address: &'a str,
    /// Whether a film is behind it, which a room opens by a code.
    pub is_film: bool,
    /// The werkpakketten that name it, in the order of the toolkit.
    pub of: Vec<&'a Werkpakket>,
}

impl Address<'_> {
    /// What its form says.
    pub fn form(&self) -> Form {
        let host = self.address.strip_prefix("https://").unwrap_or_default();
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        let letters = |part: &str| {
            let right = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            !part.is_empty() && part.chars().all(right)
        };
        if host.split('.').count() < 2 || !host.split('.').all(letters) {
            Form::NoHost
        } else if self.is_film && self.address.len() > LONGEST_IN_CODE {
            Form::NoCode
        } else {
            Form::Right
        }
    }
}

/// Every address of the toolkit once: the films first, each group in the order of the alphabet.
pub fn addresses(toolkit: &Toolkit) -> Vec<Address<'_>> {
    let mut found: BTreeMap<(bool, &str), Vec<&Werkpakket>> = BTreeMap::new();
    for pakket in &toolkit.werkpakketten {
        let film = pakket.film.as_ref().and_then(|film| film.url.as_deref());
        let sources = pakket.sources.iter().filter_map(|work| work.url.as_deref());
        let sources = sources.map(|address| (true, address));
        for named in film
            .map(|address| (false, address))
            .into_iter()
            .chain(sources)
        {
            let of = found.entry(named).or_default();
            if of.last().is_none_or(|last| last.id != pakket.id) {
                of.push(pakket);
            }
        }
    }
    let each = found.into_iter();
    each.map(|((is_source, address), of)| Address {
        address,
        is_film: !is_source,
        of,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_says_what_nobody_can_open_and_what_fits_in_no_code() {
        let long = format!("https://voorbeeld.nl/{}", "a".repeat(40));
        for (address, form) in [
            ("https://vimeo.com/914403419", Form::Right),
            ("https://voorbeeld.nl", Form::Right),
            ("https://www.een-ander.voorbeeld.nl/a?b=c#d", Form::Right),
            ("https://voorbeeld", Form::NoHost),
            ("https://voor beeld.nl/", Form::NoHost),
            ("https://wil@voorbeeld.nl/", Form::NoHost),
            ("https://voorbeeld..nl/", Form::NoHost),
            ("http://voorbeeld.nl/", Form::NoHost),
            (&long, Form::NoCode),
        ] {
            let is_film = true;
            let of = Vec::new();
            let asked = Address {
                address,
                is_film,
                of,
            };
            assert_eq!(asked.form(), form, "{address}");
            let is_film = false;
            let source = Address { is_film, ..asked };
            assert_eq!(
                source.form() == Form::Right,
                form != Form::NoHost,
                "{address}"
            );
        }
    }
}
