//! `controleer --adressen`: every address in the toolkit, the day before. Only `--vraag-na` visits
//! them, with the curl of this computer: the program itself opens no connection.
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::Answer;
use super::check::asked;
use super::table;
use crate::content;
use crate::domain::address::{Address, Form, addresses as of_toolkit};
use crate::shell::house::House;
use crate::words::addresses as words;

/// Nobody waits longer than this for one address.
const SECONDS: &str = "15";

/// What a visit came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Visit {
    /// Somebody answered with this status of HTTP.
    Status(u16),
    /// Nobody did, and why.
    Unreachable(String),
    /// There is no program to ask with.
    NoCurl,
}

/// The addresses of the whole toolkit, or of these files. Exit code 1 when one is not right.
pub(super) fn addresses(paths: &[PathBuf], visits: bool, house: &House) -> Answer {
    let toolkit = if paths.is_empty() {
        house.library().toolkit
    } else {
        let (gathered, _) = asked(paths, house);
        content::read(&gathered.sources).toolkit
    };
    listing(&of_toolkit(&toolkit), visits.then_some(&visit))
}

/// Each address on a line with what is known of it.
fn listing(found: &[Address<'_>], visit: Option<&dyn Fn(&str) -> Visit>) -> Answer {
    let mut answer = Answer::default();
    if found.is_empty() {
        answer.say(words::NONE);
        return answer;
    }
    let (mut rows, mut wrong, mut no_curl) = (Vec::new(), 0, false);
    for address in found {
        let form = address.form();
        let visited = visit.filter(|_| form != Form::NoHost && !no_curl);
        let (said, is_wrong) = match visited.map(|visit| visit(address.address)) {
            None => (words::form(form).to_owned(), form == Form::NoHost),
            Some(Visit::Status(status)) => (words::visited(status), is_gone(status)),
            Some(Visit::Unreachable(cause)) => (words::unreachable(&cause), true),
            Some(Visit::NoCurl) => {
                no_curl = true;
                (words::form(form).to_owned(), false)
            }
        };
        wrong += usize::from(is_wrong);
        rows.push([address.address.to_owned(), said, words::place(address)]);
    }
    answer.out = table::text(&table::lines(&rows));
    if no_curl {
        answer.say(words::NO_CURL);
    } else if visit.is_none() {
        answer.say(words::ONLY_FORM);
    }
    if wrong > 0 {
        answer.say(&words::wrong(wrong));
    }
    answer.code = u8::from(wrong > 0 || no_curl);
    answer
}

/// Whether nobody finds anything there; who refuses a program lets people in.
const fn is_gone(status: u16) -> bool {
    matches!(status, 404 | 410 | 500..=599)
}

/// Asks for the head of a page, following where it leads.
fn visit(address: &str) -> Visit {
    let asked = Command::new("curl")
        .args(["--silent", "--show-error", "--location", "--head"])
        .args(["--proto", "=https", "--proto-redir", "=https"])
        .args(["--max-time", SECONDS, "--write-out", "\n%{http_code}"])
        .args(["--url", address])
        .stdin(Stdio::null())
        .output();
    let Ok(asked) = asked else {
        return Visit::NoCurl;
    };
    let printed = String::from_utf8_lossy(&asked.stdout);
    let status = printed
        .lines()
        .last()
        .and_then(|line| line.trim().parse().ok());
    match status {
        Some(status) if status > 0 => Visit::Status(status),
        _ => {
            let said = String::from_utf8_lossy(&asked.stderr);
            let cause = said.lines().next().unwrap_or_default();
            Visit::Unreachable(cause.trim_start_matches("curl: ").to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn film(address: &str) -> Address<'_> {
        Address {
            address,
            is_film: true,
            of: Vec::new(),
        }
    }

    #[test]
    fn only_what_exists_is_visited_and_what_nobody_answers_is_not_right() {
        let found = [
            film("https://goed.voorbeeld.nl/"),
            film("https://weg.voorbeeld.nl/"),
            film("https://dicht.voorbeeld.nl/"),
            film("https://stil.voorbeeld.nl/"),
            film("https://niets"),
        ];
        let visit = |address: &str| match address {
            "https://goed.voorbeeld.nl/" => Visit::Status(200),
            "https://weg.voorbeeld.nl/" => Visit::Status(404),
            "https://dicht.voorbeeld.nl/" => Visit::Status(403),
            "https://stil.voorbeeld.nl/" => Visit::Unreachable("(6) geen host".to_owned()),
            other => panic!("{other} cannot be visited"),
        };
        let answer = listing(&found, Some(&visit));
        assert_eq!(answer.code, 1);
        insta::assert_snapshot!(answer.out + &answer.said, @r"
        https://goed.voorbeeld.nl/   antwoordt                         film van
        https://weg.voorbeeld.nl/    bestaat niet meer (404)           film van
        https://dicht.voorbeeld.nl/  laat geen programma binnen (403)  film van
        https://stil.voorbeeld.nl/   niet te bereiken ((6) geen host)  film van
        https://niets                dit adres kan niet bestaan        film van
        3 adressen doen het niet.
        ");
    }

    #[test]
    fn without_a_visit_only_the_form_counts_and_without_curl_that_is_said() {
        let found = [
            film("https://goed.voorbeeld.nl/"),
            film("https://weg.voorbeeld.nl/"),
        ];
        let answer = listing(&found, None);
        assert_eq!((answer.code, answer.said.trim_end()), (0, words::ONLY_FORM));
        assert_eq!(answer.out.matches("vorm klopt").count(), 2);
        let answer = listing(&found, Some(&|_| Visit::NoCurl));
        assert_eq!((answer.code, answer.said.trim_end()), (1, words::NO_CURL));
    }
}
