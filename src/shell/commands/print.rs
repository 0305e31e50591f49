//! `print`: kaarten, boards, posters, draaiboeken and forms of one werkpakket, a kit or everything.
use std::path::PathBuf;

use super::Answer;
use super::deliver::{Made, Standing, deliver};
use super::report::found;
use crate::domain::ids::{KitId, SessionId, WerkpakketId};
use crate::domain::levels::Dose;
use crate::domain::privacy::Part;
use crate::domain::programma::{Wish, compose};
use crate::domain::step::Step;
use crate::domain::toolkit::{Toolkit, Werkpakket};
use crate::export::browse::browse;
use crate::export::form::form;
use crate::export::html::html;
use crate::export::markdown::markdown;
use crate::export::page::Page;
use crate::export::paper::{self, Paper};
use crate::export::pdf::pdf;
use crate::export::run_sheet::run_sheet;
use crate::export::svg::sheets;
use crate::shell::args::{Length, Print, PrintFormat, PrintWhat};
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::shell::library::Library;
use crate::words::{commands as words, paper as titles};

/// All of the toolkit, where a werkpakket or a kit could be named.
const ALL: &str = "alles";

/// The paper that was asked for. What is wrong in the person's own toolkit is said first: that may
/// be why a werkpakket is not there.
pub(super) fn print(asked: &Print, house: &House) -> Answer {
    if let Some(answer) = boards_of_meeting(asked, house) {
        return answer;
    }
    let library = house.library();
    let printed = made(asked, &library)
        .and_then(|made| deliver(made, asked.to.as_ref(), standing(asked), house));
    printed
        .unwrap_or_else(Answer::from)
        .warn_first(&library.warnings)
}

/// The boards of a meeting as the group left them; none when no meeting has this name.
fn boards_of_meeting(asked: &Print, house: &House) -> Option<Answer> {
    let is_wanted = asked.what == Some(PrintWhat::Werkplaten);
    // Every meeting is called after its day; no werkpakket is.
    let is_dated = asked.of.starts_with(|first: char| first.is_ascii_digit());
    if !is_wanted || !is_dated {
        return None;
    }
    let session = house
        .sessions
        .read(&SessionId::new(asked.of.as_str()))
        .ok()?
        .session;
    let paper = paper::filled(&titles::filled_of(&session.title), &session);
    let answer = drawn(&paper, asked, &session.title)
        .and_then(|made| deliver(made, asked.to.as_ref(), standing(asked), house))
        .unwrap_or_else(Answer::from);
    let on_boards = |part: &Part<'_>| matches!(part, Part::Board(_));
    Some(answer.warn_first(&found(&session, on_boards)))
}

const fn standing(asked: &Print) -> Standing {
    if asked.overwrite {
        Standing::Replaced
    } else {
        Standing::StaysUnlessAsked
    }
}

/// What was drawn, in the form that was asked for; `title` is what it was made of.
fn drawn(paper: &Paper, asked: &Print, title: &str) -> Result<Made, Complaint> {
    let what = asked.what.map_or("", word);
    if paper.sheets.is_empty() {
        let nothing = words::nothing_to_print(what, title);
        return Err(Complaint::not_right(format!("{nothing}\n")));
    }
    match asked.format {
        PrintFormat::Markdown => Err(off(words::DRAWN_NOT_AS_TEXT)),
        PrintFormat::Html => Ok(Made::Text(sheets(paper))),
        PrintFormat::Pdf => Ok(Made::File(pdf(paper), named(asked, what))),
    }
}

fn named(asked: &Print, what: &str) -> PathBuf {
    PathBuf::from(format!("{}-{what}.pdf", asked.of))
}

fn made(asked: &Print, library: &Library) -> Result<Made, Complaint> {
    let toolkit = &library.toolkit;
    let (title, pakketten) = chosen(&asked.of, library)?;
    let Some(what) = asked.what else {
        return match (asked.of.as_str(), asked.format) {
            (ALL, PrintFormat::Html) => Ok(Made::Text(browse(toolkit))),
            (ALL, PrintFormat::Markdown | PrintFormat::Pdf) => Err(off(words::ALL_ONLY_AS_HTML)),
            (_, _) => Err(off(words::PRINT_WHAT)),
        };
    };
    let pages = |page: &Page| match asked.format {
        PrintFormat::Markdown => Made::Text(markdown(page)),
        PrintFormat::Html => Made::Text(html(page)),
        PrintFormat::Pdf => Made::File(pdf(&paper::flow(page)), named(asked, word(what))),
    };
    let drawn = |paper: &Paper| drawn(paper, asked, &title);
    match what {
        PrintWhat::Kaarten => {
            let title = titles::cards_of(&title);
            drawn(&paper::cards(&title, &pakketten, asked.per_sheet))
        }
        PrintWhat::Werkplaten => drawn(&paper::boards(&titles::boards_of(&title), &pakketten)),
        PrintWhat::WallCard => drawn(&paper::wall(&titles::wall_of(&title), &pakketten)),
        PrintWhat::RunSheet => {
            let mut all = Page::default();
            for pakket in &pakketten {
                match draaiboek(pakket, toolkit, asked.length) {
                    Ok(page) => all.blocks.extend(page.blocks),
                    // In a kit one that is for one person, or silent, has no draaiboek.
                    Err(_) if pakketten.len() > 1 => {}
                    Err(complaint) => return Err(complaint),
                }
            }
            Ok(pages(&all))
        }
        PrintWhat::Forms => {
            let mut all = Page::default();
            for pakket in &pakketten {
                all.blocks.extend(form(pakket).blocks);
            }
            Ok(pages(&all))
        }
    }
}

/// The werkpakketten that a word stands for, and what they are called together.
fn chosen<'a>(of: &str, library: &'a Library) -> Result<(String, Vec<&'a Werkpakket>), Complaint> {
    let toolkit = &library.toolkit;
    if of == ALL {
        return Ok((
            titles::ALL.to_owned(),
            toolkit.werkpakketten.iter().collect(),
        ));
    }
    if let Some(kit) = toolkit.kit(&KitId::new(of)) {
        let own = toolkit
            .werkpakketten
            .iter()
            .filter(|pakket| pakket.kit == kit.id);
        return Ok((kit.title.clone(), own.collect()));
    }
    let pakket = library.find(&WerkpakketId::new(of))?;
    Ok((pakket.title.clone(), vec![pakket]))
}

const fn word(what: PrintWhat) -> &'static str {
    match what {
        PrintWhat::Kaarten => "kaarten",
        PrintWhat::Werkplaten => "platen",
        PrintWhat::WallCard => "muurkaart",
        PrintWhat::RunSheet => "draaiboek",
        PrintWhat::Forms => "voorbereiding",
    }
}

fn off(line: &str) -> Complaint {
    Complaint::words_off(format!("{line}\n"))
}

fn draaiboek(
    pakket: &Werkpakket,
    toolkit: &Toolkit,
    length: Option<Length>,
) -> Result<Page, Complaint> {
    let (dose, minutes) = wished(pakket, length);
    let composed = |shape: Dose| -> Vec<Step> {
        let mut wish = Wish::dose(shape);
        wish.minutes = minutes;
        compose(pakket, &toolkit.fixed, &wish)
    };
    let mut steps = composed(dose);
    if steps.is_empty() && dose == Dose::Eigen {
        // Steps of its own, and none for a time of one's own: those of the nearest dose.
        let near = |offered: &&Dose| offered.minutes().abs_diff(minutes);
        steps = pakket
            .doses
            .iter()
            .min_by_key(near)
            .map_or(steps, |offered| composed(*offered));
    }
    if steps.is_empty() {
        return Err(Complaint::not_right(format!("{}\n", words::NO_STEPS)));
    }
    Ok(run_sheet(pakket, &steps, dose, minutes, &toolkit.fixed))
}

/// How long; when nobody says so a werkoverleg, or what the werkpakket offers in its place.
fn wished(pakket: &Werkpakket, length: Option<Length>) -> (Dose, u16) {
    let dose = match length {
        Some(Length::Minutes(minutes)) => return (Dose::Eigen, minutes),
        Some(Length::Dose(dose)) => dose,
        None if pakket.doses.contains(&Dose::Werkoverleg) => Dose::Werkoverleg,
        None => pakket.doses.first().copied().unwrap_or(Dose::Werkoverleg),
    };
    match dose {
        Dose::Koffie | Dose::Werkoverleg | Dose::Verdieping => (dose, dose.minutes()),
        Dose::Eigen => (dose, pakket.minutes(Dose::Eigen)),
    }
}
