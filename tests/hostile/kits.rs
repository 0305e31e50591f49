//! Toolkits with hostile text in every field: nobody cleaned it on its way in.
use std::sync::Arc;

use bedoeling::content;
use bedoeling::domain::fixed::FixedStep;
use bedoeling::domain::toolkit::{Kaart, Kit, OwnStep, Toolkit, Werkpakket, Werkplaat};

use crate::support::own;

/// Which toolkit is planted with hostile text.
#[derive(Clone, Copy)]
pub(crate) enum Kits {
    /// What is built in.
    BuiltIn,
    /// The same, with a small werkpakket for one person.
    Alone,
    /// A step for each board.
    Boards,
}

/// The toolkit with this before every text of it.
pub(crate) fn toolkit(kits: Kits, text: &str) -> Arc<Toolkit> {
    let sources = match kits {
        Kits::BuiltIn => content::embedded(),
        Kits::Alone => [content::embedded(), own("alone-toolkit")].concat(),
        Kits::Boards => own("boards-trial"),
    };
    let read = content::read(&sources);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    let mut toolkit = read.toolkit;
    toolkit.kits.iter_mut().for_each(|own| kit(own, text));
    toolkit
        .werkpakketten
        .iter_mut()
        .for_each(|own| pakket(own, text));
    let fixed = &mut toolkit.fixed;
    for step in [
        &mut fixed.opening,
        &mut fixed.check_in,
        &mut fixed.story,
        &mut fixed.oogst,
        &mut fixed.afspraken,
        &mut fixed.check_out,
        &mut fixed.brief,
    ] {
        fixed_step(step, text);
    }
    Arc::new(toolkit)
}

fn plant<'a>(texts: impl IntoIterator<Item = &'a mut String>, text: &str) {
    texts.into_iter().for_each(|own| own.insert_str(0, text));
}

fn kit(kit: &mut Kit, text: &str) {
    plant(
        [
            &mut kit.title,
            &mut kit.about,
            &mut kit.guide,
            &mut kit.source.title,
        ],
        text,
    );
    plant(kit.parts.iter_mut().map(|(_, title)| title), text);
    plant(kit.series.iter_mut().map(|series| &mut series.title), text);
    plant(
        kit.series
            .iter_mut()
            .filter_map(|series| series.about.as_mut()),
        text,
    );
}

fn pakket(pakket: &mut Werkpakket, text: &str) {
    plant(
        [&mut pakket.title, &mut pakket.question, &mut pakket.origin],
        text,
    );
    let lists = [&mut pakket.keywords, &mut pakket.core, &mut pakket.watch];
    plant(lists.into_iter().flatten(), text);
    plant(&mut pakket.reflections, text);
    plant(
        [&mut pakket.story, &mut pakket.story_tip]
            .into_iter()
            .flatten(),
        text,
    );
    plant(
        [&mut pakket.stays, &mut pakket.wall_card]
            .into_iter()
            .flatten(),
        text,
    );
    plant(
        pakket.sources.iter_mut().map(|source| &mut source.title),
        text,
    );
    if let Some(film) = &mut pakket.film {
        plant([&mut film.title, &mut film.question], text);
        plant(&mut film.url, text);
    }
    if let Some(circle) = &mut pakket.circle {
        plant([&mut circle.why, &mut circle.how, &mut circle.what], text);
        plant(&mut circle.titles, text);
    }
    pakket.kaarten.iter_mut().for_each(|own| kaart(own, text));
    pakket
        .werkplaten
        .iter_mut()
        .for_each(|own| plaat(own, text));
    pakket.steps.iter_mut().for_each(|own| step(own, text));
}

fn kaart(kaart: &mut Kaart, text: &str) {
    plant([&mut kaart.title, &mut kaart.question], text);
    plant(
        [&mut kaart.task, &mut kaart.explanation, &mut kaart.tip]
            .into_iter()
            .flatten(),
        text,
    );
}

fn plaat(plaat: &mut Werkplaat, text: &str) {
    plant([&mut plaat.title, &mut plaat.invitation], text);
    plant(&mut plaat.tip, text);
    plant(plaat.layout.axes.iter_mut().flatten(), text);
    plant(
        plaat.layout.vakken.iter_mut().map(|vak| &mut vak.title),
        text,
    );
    plant(
        plaat
            .layout
            .vakken
            .iter_mut()
            .filter_map(|vak| vak.hint.as_mut()),
        text,
    );
    plant(plaat.layout.rows.iter_mut().map(|row| &mut row.title), text);
}

fn step(step: &mut OwnStep, text: &str) {
    plant([&mut step.title], text);
    let more = [
        &mut step.question,
        &mut step.explanation,
        &mut step.role,
        &mut step.tip,
    ];
    plant(more.into_iter().flatten(), text);
}

fn fixed_step(step: &mut FixedStep, text: &str) {
    plant([&mut step.title], text);
    plant(&mut step.questions, text);
    plant(
        [&mut step.explanation, &mut step.tip].into_iter().flatten(),
        text,
    );
}
