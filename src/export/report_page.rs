//! The verslag as a page: one sheet of paper where it can be.
use super::page::Page;
use super::report::{Agreed, Report};
use crate::domain::afspraak::{AfspraakKind, AfspraakStatus};
use crate::words::{names, report as words, time};

/// The verslag: first what comes out of the meeting, then how it went, loose notes last.
pub fn report_page(report: &Report) -> Page {
    let mut page = Page::default();
    head(&mut page, report);
    if report.is_bare() && !report.unfinished {
        page.paragraph(words::NOTHING);
    }
    section(&mut page, words::OOGST, &report.harvest);
    promises(&mut page, report);
    for (title, board) in &report.boards {
        page.heading(2, title);
        page.board(board);
    }
    section(&mut page, words::EARLIER, &report.earlier);
    section(&mut page, words::PARKED, &report.parked);
    let times: Vec<String> = report
        .times
        .iter()
        .map(|step| words::step_time(&step.title, step.spent, step.planned))
        .collect();
    section(&mut page, words::TIMES, &times);
    notes(&mut page, report);
    page
}

fn head(page: &mut Page, report: &Report) {
    page.heading(1, &report.title);
    if report.date.is_none() {
        page.paragraph(words::NOT_BEGUN);
    } else if report.unfinished {
        page.paragraph(words::UNFINISHED);
        page.paragraph(words::unfinished_keeps(report.keeps).unwrap_or_default());
    }
    page.lead(&report.question);
    let present = report
        .present
        .map(|number| words::present(number, &report.participants));
    let facts = [
        (words::DATE, when(report)),
        (words::TEAM_LABEL, report.team.clone()),
        (words::PRESENT, present),
    ];
    page.facts(
        facts
            .into_iter()
            .filter_map(|(label, fact)| Some((label, fact?))),
    );
}

fn when(report: &Report) -> Option<String> {
    let (date, from) = (report.date?, report.from?);
    let to = report.to.map(time::clock);
    Some(words::day_and_hours(
        &time::date_long(date),
        &time::clock(from),
        to.as_deref(),
    ))
}

fn section(page: &mut Page, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        page.heading(2, title);
        page.list(lines.iter().map(String::as_str));
    }
}

fn promises(page: &mut Page, report: &Report) {
    let actions: Vec<[String; 3]> = report.actions().map(row).collect();
    table(page, words::AFSPRAKEN, &actions);
    let trials: Vec<[String; 3]> = report.trials().map(row).collect();
    table(page, words::TRIALS, &trials);
    let ways: Vec<String> = report.ways().map(what).collect();
    section(page, words::TEAM, &ways);
    if let Some(day) = &report.look_back {
        page.paragraph(&words::look_back(&time::look_back(day)));
    }
}

fn table(page: &mut Page, title: &str, rows: &[[String; 3]]) {
    if !rows.is_empty() {
        page.heading(2, title);
        page.table([words::WHAT, words::WHO, words::WHEN], rows);
    }
}

fn row(agreed: &Agreed) -> [String; 3] {
    let who = agreed
        .who
        .clone()
        .unwrap_or_else(|| words::NOBODY.to_owned());
    let when = match agreed.status {
        AfspraakStatus::Open => agreed.when.clone(),
        AfspraakStatus::Gedaan
        | AfspraakStatus::Loopt
        | AfspraakStatus::Later
        | AfspraakStatus::HoeftNiet
        | AfspraakStatus::Houden
        | AfspraakStatus::Bijstellen
        | AfspraakStatus::Stoppen => {
            words::with_status(&agreed.when, names::afspraak_status(agreed.status))
        }
    };
    [what(agreed), who, when]
}

/// The act with its first step, and what kind it is where that says something.
fn what(agreed: &Agreed) -> String {
    let kind = match agreed.kind {
        AfspraakKind::Doekaart => words::DOEKAART,
        AfspraakKind::Proef | AfspraakKind::Afspraak | AfspraakKind::Team => "",
    };
    let what = format!("{kind}{}", agreed.what.trim_end());
    match &agreed.if_then {
        Some(if_then) if what.ends_with(['.', '!', '?']) => format!("{what} {if_then}"),
        Some(if_then) => format!("{what}. {if_then}"),
        None => what,
    }
}

fn notes(page: &mut Page, report: &Report) {
    if report.notes.is_empty() {
        return;
    }
    page.heading(2, words::NOTES);
    for step in &report.notes {
        page.heading(3, &step.title);
        page.paragraph(step.question.as_deref().unwrap_or_default());
        page.list(step.lines.iter().map(String::as_str));
    }
}
