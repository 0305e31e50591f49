//! Rows of words below each other.
use crate::domain::text::{clean_line, length};

/// One line per row, columns two spaces apart; what stands in a cell is made safe to show.
pub(super) fn lines<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> Vec<String> {
    let rows: Vec<[String; COLUMNS]> = rows
        .iter()
        .map(|row| row.each_ref().map(|cell| clean_line(cell)))
        .collect();
    let width = |column: usize| rows.iter().map(|row| length(&row[column])).max();
    let widths: [usize; COLUMNS] = std::array::from_fn(|column| width(column).unwrap_or(0));
    let line = |row: &[String; COLUMNS]| {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width - length(cell) + 2));
        }
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// All lines as one text; each ends with a newline.
pub(super) fn text(lines: &[String]) -> String {
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell_and_lines_end_without_spaces() {
        let rows = [["één", "twee"], ["langer", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(lines(&rows), ["één     twee", "langer"]);
        assert_eq!(lines::<2>(&[]), Vec::<String>::new());
    }

    #[test]
    fn what_could_steer_a_terminal_is_taken_out() {
        let rows = [["a\u{1b}[31mb\nc", "d"]].map(|row| row.map(str::to_owned));
        assert_eq!(lines(&rows), ["a[31mb c  d"]);
    }
}
