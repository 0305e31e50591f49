//! The verslag as rows: `;` between cells and a byte order mark, as Excel in Dutch opens them.
use chrono::NaiveDate;

use super::report::{Agreed, Report};
use crate::domain::text::clean_line;
use crate::words::{names, report as words};

/// Says that the file is UTF-8; without it Excel reads é as Ã©.
const MARK: &str = "\u{feff}";

/// Afspraken, oogst and what was put off, a row each, with the meeting in every row.
pub fn csv(report: &Report) -> String {
    let mut text = MARK.to_owned() + &row(&words::COLUMNS.map(str::to_owned));
    for agreed in &report.agreed {
        text += &row(&of_agreed(report, agreed));
    }
    for line in &report.harvest {
        text += &row(&of_line(report, words::OOGST_ROW, line));
    }
    for line in &report.parked {
        text += &row(&of_line(report, words::PARKED, line));
    }
    text
}

fn of_agreed(report: &Report, agreed: &Agreed) -> [String; 9] {
    let mut cells = of_line(report, names::afspraak_kind(agreed.kind), &agreed.what);
    cells[2] = agreed.if_then.clone().unwrap_or_default();
    cells[3] = agreed.who.clone().unwrap_or_default();
    cells[4] = match agreed.due {
        Some(due) => day(due),
        None => agreed.when.clone(),
    };
    names::afspraak_status(agreed.status).clone_into(&mut cells[5]);
    cells
}

fn of_line(report: &Report, kind: &str, what: &str) -> [String; 9] {
    let mut cells: [String; 9] = Default::default();
    kind.clone_into(&mut cells[0]);
    what.clone_into(&mut cells[1]);
    cells[6].clone_from(&report.title);
    cells[7] = report.date.map(day).unwrap_or_default();
    cells[8] = report.team.clone().unwrap_or_default();
    cells
}

/// A day as a spreadsheet in Dutch reads it.
fn day(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

fn row(cells: &[String; 9]) -> String {
    cells.each_ref().map(|text| cell(text)).join(";") + "\r\n"
}

/// One cell. What would be a formula is shown as the text that it is.
fn cell(text: &str) -> String {
    let line = clean_line(text);
    let steers = line.trim_start().starts_with(['=', '+', '-', '@']);
    let line = if steers { format!("'{line}") } else { line };
    if line.contains([';', '"', ',', '\'']) {
        format!("\"{}\"", line.replace('"', "\"\""))
    } else {
        line
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_holds_what_was_typed_and_never_a_formula() {
        for (typed, written) in [
            ("Eén café", "Eén café"),
            (
                "eerst bellen; dan schrijven",
                "\"eerst bellen; dan schrijven\"",
            ),
            ("de \"regel\"", "\"de \"\"regel\"\"\""),
            ("twee\nregels", "twee regels"),
            ("=1+1", "\"'=1+1\""),
            ("-3 formulieren", "\"'-3 formulieren\""),
        ] {
            assert_eq!(cell(typed), written, "{typed}");
        }
    }
}
