//! A page as sheets of A4 to read: it flows from sheet to sheet, with its number at the foot.
use super::{A4, Face, Ink, MM, Mark, Paper, Role, Setting, length, width};
use crate::export::page::{Block, Page};
use crate::words::board_text::BoardText;
use crate::words::paper as words;
use crate::words::report;

const LEFT: f32 = 22.0 * MM;
const TOP: f32 = 18.0 * MM;
const BOTTOM: f32 = A4.1 - 20.0 * MM;
const WIDTH: f32 = A4.0 - 2.0 * LEFT;

/// From one line to write on to the next.
const ROOM: f32 = 9.0 * MM;

const TITLE: Setting = Setting::new(22.0, Face::Strong, Ink::Black);
const HEADING: Setting = Setting::new(13.0, Face::Strong, Ink::Accent);
const SMALL_HEADING: Setting = Setting::new(10.5, Face::Strong, Ink::Black);
const LEAD: Setting = Setting::new(14.0, Face::Text, Ink::Black);
const BODY: Setting = Setting::new(10.0, Face::Text, Ink::Black);
const LABEL: Setting = Setting::new(10.0, Face::Text, Ink::Soft);
const STRONG: Setting = Setting::new(10.0, Face::Strong, Ink::Black);
const FOOT: Setting = Setting::new(8.0, Face::Text, Ink::Soft);

/// The page on as many sheets of A4 as it takes.
pub fn flow(page: &Page) -> Paper {
    let mut paper = Paper::new(page.title());
    paper.sheet(A4);
    let mut flow = Flow { paper, y: TOP };
    let mut blocks = page.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let next = blocks.peek().copied();
        flow.put(block, next);
    }
    flow.numbered()
}

struct Flow {
    paper: Paper,
    /// Where the next line begins.
    y: f32,
}

impl Flow {
    /// Goes on at the next sheet when this much does not fit here.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.paper.sheet(A4);
            self.y = TOP;
        }
    }

    fn put(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, next),
            Block::Lead(text) => {
                self.y += 2.0;
                self.aside(
                    std::slice::from_ref(text),
                    LEAD,
                    Ink::Accent,
                    Role::Paragraph,
                );
            }
            Block::Paragraph(text) => {
                let tag = self.paper.tag(Role::Paragraph, None);
                self.lines(LEFT, WIDTH, BODY, text, tag);
                self.y += 5.0;
            }
            Block::Quote(said) => self.aside(said, BODY, Ink::Grey, Role::Quote),
            Block::List(lines) => self.list(lines),
            Block::Facts(facts) => self.facts(facts),
            Block::Table { head, rows } => {
                let cells = rows
                    .iter()
                    .map(|row| row.iter().map(|cell| vec![cell.clone()]).collect());
                let rows: Vec<Vec<Vec<String>>> = cells.collect();
                let heads: Vec<&str> = head.iter().map(String::as_str).collect();
                let widths = widths(head, rows.as_slice());
                self.table(&heads, &rows, &widths, Role::Cell);
            }
            Block::Board(board) => self.board(board),
            Block::Room(lines) => self.room(*lines),
        }
    }

    fn heading(&mut self, level: u8, text: &str, next: Option<&Block>) {
        let (set, before, after) = match level {
            1 => (TITLE, 0.0, 8.0),
            2 => (HEADING, 12.0, 4.0),
            _ => (SMALL_HEADING, 7.0, 2.0),
        };
        let own = set.leading() * length(set.wrap(text, WIDTH).len());
        // A heading never stands alone at the foot of a sheet.
        let with = match next {
            Some(Block::Table { .. } | Block::Board(_)) => 70.0,
            Some(Block::Heading { .. }) => 60.0,
            // A question and the room to answer it stand on one sheet.
            Some(Block::Room(lines)) => ROOM * f32::from(*lines) + 8.0,
            _ => 32.0,
        };
        if self.y > TOP {
            self.y += before;
        }
        self.need(own + after + with);
        let tag = self.paper.tag(Role::Heading(level.clamp(1, 6)), None);
        self.lines(LEFT, WIDTH, set, text, tag);
        self.y += after;
    }

    /// Lines in a column that may go on at the next sheet.
    fn lines(&mut self, x: f32, wide: f32, set: Setting, text: &str, tag: usize) {
        for line in set.wrap(text, wide) {
            self.need(set.leading());
            self.paper.text((x, self.y + set.size), set, &line, tag);
            self.y += set.leading();
        }
    }

    /// Set apart by a line at its left.
    fn aside(&mut self, said: &[String], set: Setting, ink: Ink, role: Role) {
        self.y += 2.0;
        for (at, text) in said.iter().enumerate() {
            let tag = self.paper.tag(role, None);
            for line in set.wrap(text, WIDTH - 14.0) {
                self.need(set.leading());
                let (top, foot) = (self.y, self.y + set.leading());
                self.paper
                    .line((LEFT + 1.5, top), (LEFT + 1.5, foot + 0.2), 2.5, ink);
                self.paper
                    .text((LEFT + 14.0, self.y + set.size), set, &line, tag);
                self.y = foot;
            }
            if at + 1 < said.len() && self.y + 4.0 < BOTTOM {
                let (top, foot) = (self.y, self.y + 4.0);
                self.paper
                    .line((LEFT + 1.5, top), (LEFT + 1.5, foot + 0.2), 2.5, ink);
                self.y = foot;
            }
        }
        self.y += 8.0;
    }

    fn list(&mut self, lines: &[String]) {
        let list = self.paper.tag(Role::List, None);
        for text in lines {
            let item = self.paper.tag(Role::Item, Some(list));
            let body = self.paper.tag(Role::ItemBody, Some(item));
            self.need(BODY.leading());
            let at = (LEFT + 4.0, self.y + BODY.size * 0.68);
            self.paper.mark(Mark::Circle {
                at,
                radius: 1.6,
                fill: Some(Ink::Accent),
                line: None,
            });
            self.lines(LEFT + 14.0, WIDTH - 14.0, BODY, text, body);
            self.y += 1.5;
        }
        self.y += 4.0;
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        for (label, fact) in facts {
            let tag = self.paper.tag(Role::Paragraph, None);
            self.need(BODY.leading());
            let foot = self.y + BODY.size;
            self.paper
                .text((LEFT, foot), LABEL, &format!("{label}:"), tag);
            self.lines(LEFT + 62.0, WIDTH - 62.0, BODY, fact, tag);
        }
        self.y += 6.0;
    }

    /// Lines to write on by hand.
    fn room(&mut self, lines: u8) {
        for _ in 0..lines {
            self.need(ROOM);
            self.y += ROOM;
            self.paper
                .line((LEFT, self.y), (LEFT + WIDTH, self.y), 0.6, Ink::Grey);
        }
        self.y += 8.0;
    }

    fn board(&mut self, board: &BoardText) {
        let widths = [WIDTH * 0.34, WIDTH * 0.66];
        self.table(
            &[report::VAK, report::IN_VAK],
            &board.rows(),
            &widths,
            Role::RowHead,
        );
        for remark in &board.remarks {
            let tag = self.paper.tag(Role::Paragraph, None);
            self.lines(LEFT, WIDTH, BODY, remark, tag);
            self.y += 4.0;
        }
    }

    /// A table; `first` is what the first cell of every row is.
    fn table(&mut self, head: &[&str], rows: &[Vec<Vec<String>>], widths: &[f32], first: Role) {
        let table = self.paper.tag(Role::Table, None);
        let heads: Vec<Vec<String>> = head.iter().map(|text| vec![(*text).to_owned()]).collect();
        self.row(table, &heads, widths, [Role::ColumnHead; 2], STRONG);
        for row in rows {
            self.row(table, row, widths, [first, Role::Cell], BODY);
        }
        self.y += 6.0;
    }

    /// One row. A row that is taller than a sheet goes on at the next one.
    fn row(
        &mut self,
        table: usize,
        cells: &[Vec<String>],
        widths: &[f32],
        roles: [Role; 2],
        set: Setting,
    ) {
        let tag = self.paper.tag(Role::Row, Some(table));
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(lines, wide)| {
                lines
                    .iter()
                    .flat_map(|line| set.wrap(line, wide - 10.0))
                    .collect()
            })
            .collect();
        let tags: Vec<usize> = (0..wrapped.len())
            .map(|at| self.paper.tag(roles[at.min(1)], Some(tag)))
            .collect();
        let tallest = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        let height = set.leading() * length(tallest) + 7.0;
        self.need(height.min(BOTTOM - TOP));
        self.y += 3.0;
        for at in 0..tallest {
            self.need(set.leading());
            let mut x = LEFT;
            for (lines, (wide, tag)) in wrapped.iter().zip(widths.iter().zip(&tags)) {
                let text = lines.get(at).map(String::as_str).unwrap_or_default();
                self.paper.text((x, self.y + set.size), set, text, *tag);
                x += wide;
            }
            self.y += set.leading();
        }
        self.y += 4.0;
        let (thick, ink) = if roles[0] == Role::ColumnHead {
            (1.2, Ink::Black)
        } else {
            (0.6, Ink::Grey)
        };
        self.paper
            .line((LEFT, self.y), (LEFT + WIDTH, self.y), thick, ink);
    }

    /// With the title and the number at the foot of every sheet, when there is more than one.
    fn numbered(mut self) -> Paper {
        let all = self.paper.sheets.len();
        if all == 1 {
            return self.paper;
        }
        let title = FOOT
            .wrap(&self.paper.title, WIDTH * 0.7)
            .into_iter()
            .next()
            .unwrap_or_default();
        let tag = self.paper.tag(Role::Paragraph, None);
        for (at, sheet) in self.paper.sheets.iter_mut().enumerate() {
            let number = words::sheet(at + 1, all);
            let right = LEFT + WIDTH - width(FOOT.face, FOOT.size, &number);
            for (x, text) in [(LEFT, title.clone()), (right, number)] {
                sheet.marks.push(Mark::Text {
                    at: (x, A4.1 - 11.0 * MM),
                    size: FOOT.size,
                    face: FOOT.face,
                    ink: FOOT.ink,
                    text,
                    tag,
                });
            }
        }
        self.paper
    }
}

/// Widths by what stands in the columns: short ones get what they need, the widest the rest.
fn widths(head: &[String], rows: &[Vec<Vec<String>>]) -> Vec<f32> {
    let needs = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).flatten();
        let widest = cells.map(|text| width(BODY.face, BODY.size, text));
        let own = width(STRONG.face, STRONG.size, &head[at]);
        widest.fold(own, f32::max) + 14.0
    };
    let mut all: Vec<f32> = (0..head.len()).map(needs).collect();
    let most = WIDTH * 0.28;
    let widest = (0..all.len()).max_by(|a, b| all[*a].total_cmp(&all[*b]));
    let Some(widest) = widest else { return all };
    for (at, wide) in all.iter_mut().enumerate() {
        if at != widest {
            *wide = wide.min(most);
        }
    }
    let others: f32 = all.iter().sum::<f32>() - all[widest];
    all[widest] = WIDTH - others;
    all
}
