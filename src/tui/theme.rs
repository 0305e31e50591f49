//! The colours and weights of every word on the screen, by meaning, with enough contrast to read.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::setting::Look;

/// How many colours the terminal draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// Any colour.
    True,
    /// The 256 colours of xterm.
    Ansi256,
    /// The sixteen named colours.
    Ansi16,
    /// None: only bold, underline and reverse (`NO_COLOR`).
    Mono,
}

/// What a coloured word says; a word or sign always says it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Accent {
    /// The bedoeling: why.
    Bedoeling,
    /// Something to think about.
    Denk,
    /// Something to do.
    Doe,
    /// What belongs: rules, system.
    Hoort,
    /// Something is wrong or late.
    Warn,
    /// No colour: a quiet heading.
    Second,
}

/// The colours of one look at one depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The ground everything is on.
    pub paper: Color,
    /// What must be read.
    pub text: Color,
    /// What may be read.
    pub second: Color,
    pub bedoeling: Color,
    pub denk: Color,
    pub doe: Color,
    pub hoort: Color,
    pub warn: Color,
    /// Rules and empty bars; too faint for words.
    pub line: Color,
    /// The ground of a bar across the screen.
    pub band: Color,
    /// How many colours there are; block letters draw without greys below `True`.
    pub depth: Depth,
}

const LIGHT: Theme = Theme {
    paper: hex(0xfd_fcf7),
    text: hex(0x16_181d),
    second: hex(0x30_343c),
    bedoeling: hex(0x89_2a06),
    denk: hex(0x0b_3f7a),
    doe: hex(0x0c_5330),
    hoort: hex(0x5a_2a82),
    warn: hex(0x8c_1d18),
    line: hex(0x9a_a0a6),
    band: hex(0xec_e7da),
    depth: Depth::True,
};

const DARK: Theme = Theme {
    paper: hex(0x11_161c),
    text: hex(0xf4_f1ea),
    second: hex(0xd5_d3cc),
    bedoeling: hex(0xff_b454),
    denk: hex(0x8f_d0ff),
    doe: hex(0x9b_e49b),
    hoort: hex(0xd9_b8ff),
    warn: hex(0xff_b3a7),
    line: hex(0x5f_6b78),
    band: hex(0x1d_2630),
    depth: Depth::True,
};

const CONTRAST: Theme = all(
    Depth::True,
    [
        hex(0),
        hex(0xff_ffff),
        hex(0xff_ff00),
        hex(0xc0_c0c0),
        hex(0x26_2626),
    ],
);

const LIGHT_256: Theme = Theme {
    paper: Color::Indexed(231),
    text: Color::Indexed(234),
    second: Color::Indexed(236),
    bedoeling: Color::Indexed(52),
    denk: Color::Indexed(18),
    doe: Color::Indexed(22),
    hoort: Color::Indexed(54),
    warn: Color::Indexed(88),
    line: Color::Indexed(247),
    // The greys are too dark for the green: a cream band keeps it readable.
    band: Color::Indexed(230),
    depth: Depth::Ansi256,
};

const DARK_256: Theme = Theme {
    paper: Color::Indexed(233),
    text: Color::Indexed(255),
    second: Color::Indexed(253),
    bedoeling: Color::Indexed(215),
    denk: Color::Indexed(117),
    doe: Color::Indexed(150),
    hoort: Color::Indexed(183),
    warn: Color::Indexed(217),
    line: Color::Indexed(242),
    band: Color::Indexed(235),
    depth: Depth::Ansi256,
};

const CONTRAST_256: Theme = all(
    Depth::Ansi256,
    [
        Color::Indexed(16),
        Color::Indexed(231),
        Color::Indexed(226),
        Color::Indexed(250),
        Color::Indexed(235),
    ],
);

// What the sixteen look like differs per terminal: only pairs that are safe everywhere.
const LIGHT_16: Theme = all(
    Depth::Ansi16,
    [
        Color::White,
        Color::Black,
        Color::Black,
        Color::DarkGray,
        Color::Gray,
    ],
);

const DARK_16: Theme = Theme {
    bedoeling: Color::LightYellow,
    denk: Color::LightCyan,
    doe: Color::LightGreen,
    warn: Color::LightYellow,
    ..all(
        Depth::Ansi16,
        // No dark colour but black keeps the numbers, so there is no band.
        [
            Color::Black,
            Color::White,
            Color::White,
            Color::DarkGray,
            Color::Black,
        ],
    )
};

const CONTRAST_16: Theme = all(
    Depth::Ansi16,
    [
        Color::Black,
        Color::White,
        Color::LightYellow,
        Color::Gray,
        Color::Black,
    ],
);

const MONO: Theme = all(Depth::Mono, [Color::Reset; 5]);

impl Theme {
    /// The theme for a look on a terminal.
    pub const fn new(look: Look, depth: Depth) -> Self {
        match (look, depth) {
            (Look::Light, Depth::True) => LIGHT,
            (Look::Light, Depth::Ansi256) => LIGHT_256,
            (Look::Light, Depth::Ansi16) => LIGHT_16,
            (Look::Dark, Depth::True) => DARK,
            (Look::Dark, Depth::Ansi256) => DARK_256,
            (Look::Dark, Depth::Ansi16) => DARK_16,
            (Look::Contrast, Depth::True) => CONTRAST,
            (Look::Contrast, Depth::Ansi256) => CONTRAST_256,
            (Look::Contrast, Depth::Ansi16) => CONTRAST_16,
            (Look::Light | Look::Dark | Look::Contrast, Depth::Mono) => MONO,
        }
    }

    /// The ground of the whole screen, with the text colour on it.
    pub fn ground(&self) -> Style {
        Style::new().fg(self.text).bg(self.paper)
    }

    /// A code for a camera: black on white at any depth, since readers refuse other colours.
    pub fn code(&self) -> Style {
        let white = if self.depth == Depth::True {
            hex(0xff_ffff)
        } else {
            Color::White
        };
        Style::new().fg(Color::Black).bg(white)
    }

    /// A black screen, asked for by a key.
    pub fn black(&self) -> Style {
        let black = if self.depth == Depth::Mono {
            Color::Reset
        } else {
            Color::Black
        };
        Style::new().fg(black).bg(black)
    }

    /// Words that must be read.
    pub fn text(&self) -> Style {
        Style::new().fg(self.text)
    }

    /// A word that was looked for.
    pub fn found(&self) -> Style {
        self.strong().add_modifier(Modifier::UNDERLINED)
    }

    /// Words that come first.
    pub fn strong(&self) -> Style {
        self.text().add_modifier(Modifier::BOLD)
    }

    /// Words that may be read.
    pub fn second(&self) -> Style {
        Style::new().fg(self.second)
    }

    /// A word that carries a meaning; bold, and underlined where a warning has no colour.
    pub fn accent(&self, accent: Accent) -> Style {
        let style = Style::new()
            .fg(self.colour(accent))
            .add_modifier(Modifier::BOLD);
        if accent == Accent::Warn && self.warn == self.text {
            style.add_modifier(Modifier::UNDERLINED)
        } else {
            style
        }
    }

    /// The colour of a meaning, for bars and drawings.
    pub fn colour(&self, accent: Accent) -> Color {
        match accent {
            Accent::Bedoeling => self.bedoeling,
            Accent::Denk => self.denk,
            Accent::Doe => self.doe,
            Accent::Hoort => self.hoort,
            Accent::Warn => self.warn,
            Accent::Second => self.second,
        }
    }

    /// Rules and empty bars, never words.
    pub fn line(&self) -> Style {
        Style::new().fg(self.line)
    }

    /// The ground of a bar across the screen; every other style may be put on it.
    pub fn band(&self) -> Style {
        Style::new().fg(self.text).bg(self.band)
    }

    /// The chosen row of a list: turned around, so that it shows without colour too.
    pub fn chosen(&self) -> Style {
        self.ground()
            .add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }
}

/// A colour between `back` (0) and `front` (255); without greys the nearer of the two.
pub fn mixed(front: Color, back: Color, part: u8) -> Color {
    match (front, back) {
        (Color::Rgb(..), Color::Rgb(..)) => {
            let [front, back] = [front, back].map(|c| channels(c).unwrap_or_default());
            let [red, green, blue] = between(front, back, part);
            Color::Rgb(red, green, blue)
        }
        _ if part < 128 => back,
        _ => front,
    }
}

/// Red, green and blue between `back` (0) and `front` (255).
pub fn between(front: [u8; 3], back: [u8; 3], part: u8) -> [u8; 3] {
    let mut mix = back;
    for (channel, front) in mix.iter_mut().zip(front) {
        let sum = u32::from(front) * u32::from(part) + u32::from(*channel) * u32::from(255 - part);
        *channel = u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX);
    }
    mix
}

/// Red, green and blue of a colour as xterm shows it; nothing for the terminal's own.
pub fn channels(colour: Color) -> Option<[u8; 3]> {
    let index = match colour {
        Color::Reset => return None,
        Color::Rgb(red, green, blue) => return Some([red, green, blue]),
        Color::Indexed(index) => index,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    Some(match index {
        0..=15 => SIXTEEN[usize::from(index)],
        16..=231 => {
            let step = |part: u8| if part == 0 { 0 } else { 55 + 40 * part };
            let cube = index - 16;
            [step(cube / 36), step(cube / 6 % 6), step(cube % 6)]
        }
        232..=255 => [8 + 10 * (index - 232); 3],
    })
}

/// The first sixteen colours of xterm.
#[rustfmt::skip]
const SIXTEEN: [[u8; 3]; 16] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
];

/// How far two colours are apart for the eye, 1 to 21, as WCAG 2 counts it.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |colour: [u8; 3]| {
        let [red, green, blue] = colour.map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

const fn hex(colour: u32) -> Color {
    let [_, red, green, blue] = colour.to_be_bytes();
    Color::Rgb(red, green, blue)
}

/// A theme with one colour for all accents: paper, text, accent, line, band.
const fn all(depth: Depth, [paper, text, accent, line, band]: [Color; 5]) -> Theme {
    Theme {
        paper,
        text,
        second: text,
        bedoeling: accent,
        denk: accent,
        doe: accent,
        hoort: accent,
        warn: accent,
        line,
        band,
        depth,
    }
}

#[cfg(test)]
mod tests;
