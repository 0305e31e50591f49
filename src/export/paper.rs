//! Sheets of paper with letters and lines on them: what PDF and printable HTML are drawn from.
//!
//! All lengths are points (1/72 inch), from the upper left corner.
mod boards;
mod cards;
mod face;
mod flow;
mod wall;

pub use boards::{boards, filled};
pub use cards::cards;
pub use face::Face;
pub(super) use face::{Glyphs, advance, face_bytes, font, glyphs, width, wrap};
pub use flow::flow;
pub use wall::wall;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// A4 upright, in points.
pub(super) const A4: (f32, f32) = (210.0 * MM, 297.0 * MM);

/// A3 on its side.
pub(super) const A3_WIDE: (f32, f32) = (420.0 * MM, 297.0 * MM);

/// Sheets that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// What they are called.
    pub title: String,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
    /// What the texts are to who hears them, in the order in which they are read.
    pub tags: Vec<Tag>,
}

/// One side of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Width and height.
    pub size: (f32, f32),
    /// What stands on it; what comes later lies over what came before.
    pub marks: Vec<Mark>,
}

/// What a part is to who hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A heading of this level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// Read aloud or shown.
    Quote,
    /// A list.
    List,
    /// A line of a list.
    Item,
    /// What an item says.
    ItemBody,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    /// Any other cell.
    Cell,
    /// A part with headings of its own: a kaart.
    Part,
}

/// A part, and the part that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// What it is.
    pub role: Role,
    /// The place in the list of tags of the part around it; none for the whole.
    pub parent: Option<usize>,
}

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Black,
    /// Text that is less important: 7:1 on white.
    Soft,
    /// Lines.
    Grey,
    /// A pale ground.
    Tint,
    /// What stands out.
    Accent,
    /// The paper itself.
    White,
}

impl Ink {
    /// Red, green and blue, 0 to 255.
    pub const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Black => [0x1b, 0x1b, 0x1b],
            Self::Soft => [0x4a, 0x4a, 0x4a],
            Self::Grey => [0x8a, 0x8a, 0x8a],
            Self::Tint => [0xf3, 0xf1, 0xeb],
            Self::Accent => [0x0b, 0x4a, 0x6f],
            Self::White => [0xff, 0xff, 0xff],
        }
    }
}

/// One thing on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line of text; `at` is where its foot begins.
    Text {
        at: (f32, f32),
        size: f32,
        face: Face,
        ink: Ink,
        text: String,
        tag: usize,
    },
    /// A straight line.
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        ink: Ink,
        dashed: bool,
    },
    /// A shape with straight sides, filled or drawn.
    Shape {
        points: Vec<(f32, f32)>,
        fill: Option<Ink>,
        line: Option<(f32, Ink)>,
    },
    /// A circle, filled or drawn.
    Circle {
        at: (f32, f32),
        radius: f32,
        fill: Option<Ink>,
        line: Option<(f32, Ink)>,
    },
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Setting {
    pub(super) size: f32,
    pub(super) face: Face,
    pub(super) ink: Ink,
}

impl Setting {
    pub(super) const fn new(size: f32, face: Face, ink: Ink) -> Self {
        Self { size, face, ink }
    }

    /// From the foot of a line to that of the next.
    pub(super) const fn leading(self) -> f32 {
        self.size * 1.34
    }

    /// The text as lines that are at most `width` wide.
    pub(super) fn wrap(self, text: &str, width: f32) -> Vec<String> {
        wrap(self.face, self.size, text, width)
    }
}

impl Paper {
    pub(super) fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            sheets: Vec::new(),
            tags: Vec::new(),
        }
    }

    /// A new sheet; what is drawn from now on stands on it.
    pub(super) fn sheet(&mut self, size: (f32, f32)) {
        self.sheets.push(Sheet {
            size,
            marks: Vec::new(),
        });
    }

    /// A part for who hears it.
    pub(super) fn tag(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.tags.push(Tag { role, parent });
        self.tags.len() - 1
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        let last = self.sheets.last_mut();
        last.expect("there is a sheet to draw on").marks.push(mark);
    }

    /// A text as one line.
    pub(super) fn text(&mut self, at: (f32, f32), set: Setting, text: &str, tag: usize) {
        if text.is_empty() {
            return;
        }
        let Setting { size, face, ink } = set;
        let text = text.to_owned();
        self.mark(Mark::Text {
            at,
            size,
            face,
            ink,
            text,
            tag,
        });
    }

    /// A text in a column that begins at its top; answers with where it ends.
    pub(super) fn column(
        &mut self,
        (x, top): (f32, f32),
        width: f32,
        set: Setting,
        text: &str,
        tag: usize,
    ) -> f32 {
        let mut y = top;
        for line in set.wrap(text, width) {
            self.text((x, y + set.size), set, &line, tag);
            y += set.leading();
        }
        y
    }

    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) {
        self.mark(Mark::Line {
            from,
            to,
            width,
            ink,
            dashed: false,
        });
    }

    /// A rectangle.
    pub(super) fn area(
        &mut self,
        (x, y): (f32, f32),
        (wide, high): (f32, f32),
        fill: Option<Ink>,
        line: Option<(f32, Ink)>,
    ) {
        let points = vec![(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)];
        self.mark(Mark::Shape { points, fill, line });
    }
}

/// A number of things as a length.
fn length(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
