//! The whole toolkit as one HTML file, for colleagues who cannot run the program.
use std::fmt::Write as _;

use super::html::{self, escape};
use super::page::Page;
use crate::domain::toolkit::{Kaart, Kit, Toolkit, Werkpakket};
use crate::words::{paper as words, run_sheet};

const STYLE: &str = include_str!("html/style.css");

/// Every kit with its werkpakketten, below a list in which each is one click away.
pub fn browse(toolkit: &Toolkit) -> String {
    let mut body = format!(
        "<h1>{}</h1>\n<p>{}</p>\n<nav aria-label=\"{2}\" id=\"inhoud\">\n<h2>{2}</h2>\n",
        words::BROWSE,
        words::BROWSE_ABOUT,
        words::CONTENTS
    );
    for kit in &toolkit.kits {
        contents(&mut body, toolkit, kit);
    }
    body += "</nav>\n";
    for kit in &toolkit.kits {
        let mut about = Page::default();
        about.heading(2, &kit.title);
        about.paragraph(&kit.about);
        about.paragraph(&kit.guide);
        body += &html::body(&about);
        for pakket in of(toolkit, kit) {
            let id = escape(pakket.id.as_str());
            write!(
                body,
                "<article id=\"{id}\">\n{}<p><a href=\"#inhoud\">{}</a></p>\n</article>\n",
                html::body(&page(pakket)),
                words::TO_CONTENTS
            )
            .expect("a String takes everything");
        }
    }
    html::document(words::BROWSE, STYLE, &body)
}

fn of<'a>(toolkit: &'a Toolkit, kit: &'a Kit) -> impl Iterator<Item = &'a Werkpakket> {
    let all = toolkit.werkpakketten.iter();
    all.filter(|pakket| pakket.kit == kit.id)
}

fn contents(body: &mut String, toolkit: &Toolkit, kit: &Kit) {
    let line = |pakket: &Werkpakket| {
        let (id, title) = (escape(pakket.id.as_str()), escape(&pakket.title));
        let question = escape(&pakket.question);
        format!("<li><a href=\"#{id}\">{title}</a>: {question}</li>\n")
    };
    let lines: Vec<String> = of(toolkit, kit).map(line).collect();
    let (title, lines) = (escape(&kit.title), lines.concat());
    write!(body, "<h3>{title}</h3>\n<ul>\n{lines}</ul>\n").expect("a String takes everything");
}

fn page(pakket: &Werkpakket) -> Page {
    let mut page = Page::default();
    page.heading(3, &pakket.title);
    page.lead(&pakket.question);
    if let Some(story) = &pakket.story {
        page.heading(4, words::STORY);
        page.quote(story);
    }
    section(&mut page, run_sheet::CORE, &pakket.core);
    section(&mut page, run_sheet::WATCH, &pakket.watch);
    if let Some(stays) = &pakket.stays {
        page.heading(4, run_sheet::STAYS);
        page.paragraph(stays);
    }
    if !pakket.kaarten.is_empty() {
        page.heading(4, words::KAARTEN);
        for kaart in &pakket.kaarten {
            put(&mut page, kaart);
        }
    }
    if !pakket.werkplaten.is_empty() {
        page.heading(4, words::PLATEN);
        for plaat in &pakket.werkplaten {
            page.heading(5, &plaat.title);
            page.paragraph(&plaat.invitation);
            page.list(plaat.layout.vakken.iter().map(|vak| vak.title.as_str()));
        }
    }
    if let Some(said) = &pakket.wall_card {
        page.heading(4, words::WALL);
        page.quote(said);
    }
    section(&mut page, words::REFLECT, &pakket.reflections);
    let sources: Vec<String> = pakket
        .sources
        .iter()
        .map(|source| match &source.url {
            Some(url) => format!("{} {url}", source.title),
            None => source.title.clone(),
        })
        .collect();
    section(&mut page, run_sheet::SOURCES, &sources);
    page
}

fn put(page: &mut Page, kaart: &Kaart) {
    let kind = words::kaart_kind(kaart.kind);
    page.heading(5, &format!("{kind}: {}", kaart.title));
    page.paragraph(&kaart.question);
    page.paragraph(kaart.task.as_deref().unwrap_or_default());
    page.paragraph(kaart.explanation.as_deref().unwrap_or_default());
}

fn section(page: &mut Page, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        page.heading(4, title);
        page.list(lines.iter().map(String::as_str));
    }
}
