//! A message for the app group of the team: theme, question, afspraken. Never a case or a quote.
use super::report::{Agreed, Report};
use crate::domain::text::{clean_line, length};
use crate::words::message as words;
use crate::words::{report, time};

/// The fewest characters of a message, as far as there is something to say.
pub const LEAST: usize = 300;

/// The most characters of a message.
pub const MOST: usize = 500;

/// The most characters of one act, title or question before it is cut at a word.
const PART_MOST: usize = 110;

/// The message. Afspraken that do not fit are counted; the verslag has them.
pub fn message(report: &Report) -> String {
    let agreed: Vec<String> = report.agreed.iter().map(line).collect();
    let most = (0..=agreed.len()).rev();
    let mut fitting = most.map(|shown| text(report, &agreed, shown));
    let text = fitting
        .find(|text| length(text) <= MOST)
        .unwrap_or_else(|| text(report, &agreed, 0));
    with_more(text)
}

fn text(report: &Report, agreed: &[String], shown: usize) -> String {
    let mut parts = vec![head(report)];
    if !report.question.is_empty() {
        parts.push(words::question(&cut(&report.question)));
    }
    if agreed.is_empty() {
        parts.push(words::NOTHING_AGREED.to_owned());
    } else {
        let mut lines = vec![report::AFSPRAKEN.to_owned() + ":"];
        lines.extend(agreed[..shown].iter().map(|line| format!("- {line}")));
        lines.extend(words::left_out(agreed.len() - shown));
        parts.push(lines.join("\n"));
    }
    if let Some(day) = &report.look_back {
        parts.push(report::look_back(&time::look_back(day)));
    }
    parts.join("\n\n") + "\n"
}

fn head(report: &Report) -> String {
    let team = report.team.as_deref().map(cut);
    let day = report.date.map(time::day_and_month);
    let about: Vec<String> = team.into_iter().chain(day).collect();
    let title = cut(&report.title);
    let about = (!about.is_empty()).then(|| about.join(", "));
    let still = report.unfinished.then(|| words::UNFINISHED.to_owned());
    let lines: Vec<String> = [title].into_iter().chain(about).chain(still).collect();
    lines.join("\n")
}

fn line(agreed: &Agreed) -> String {
    let who = agreed.who.as_deref().map(cut);
    words::agreed(&cut(&agreed.what), who.as_deref(), &agreed.when)
}

/// A message that is short says how to go on.
fn with_more(mut text: String) -> String {
    for more in words::MORE {
        let longer = format!("{text}\n{more}\n");
        if length(&text) >= LEAST || length(&longer) > MOST {
            break;
        }
        text = longer;
    }
    text
}

/// At most [`PART_MOST`] characters, cut at a word.
fn cut(text: &str) -> String {
    let text = clean_line(text);
    if length(&text) <= PART_MOST {
        return text;
    }
    let mut kept = String::new();
    for word in text.split(' ') {
        if length(&kept) + length(word) + 1 >= PART_MOST {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    if kept.is_empty() {
        kept = text.chars().take(PART_MOST - 1).collect();
    }
    kept + "…"
}
