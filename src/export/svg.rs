//! Sheets of paper as one HTML file: each is drawn as it is printed, with our letters within it.
use std::fmt::Write as _;

use super::html::escape;
use super::paper::{Face, Ink, Mark, Paper, Sheet, face_bytes};

/// Sheets below each other on a screen, one on each side of paper.
const STYLE: &str = include_str!("svg/style.css");

/// The sheets as a whole file, without scripts and addresses outside.
pub fn sheets(paper: &Paper) -> String {
    let size = paper
        .sheets
        .first()
        .map_or((595.0, 842.0), |sheet| sheet.size);
    let letters = [(Face::Text, 400), (Face::Strong, 600)].map(|(face, weight)| {
        let bytes = base64(face_bytes(face));
        format!(
            "@font-face {{ font-family: Papier; font-weight: {weight}; \
             src: url(data:font/ttf;base64,{bytes}) format(\"truetype\"); }}\n"
        )
    });
    let page = format!("@page {{ size: {}pt {}pt; margin: 0; }}\n", size.0, size.1);
    let style = format!("{}{page}{STYLE}", letters.concat());
    let mut body = format!("<h1>{}</h1>\n", escape(&paper.title));
    for sheet in &paper.sheets {
        put(&mut body, sheet);
    }
    super::html::document(&paper.title, &style, &body)
}

fn put(body: &mut String, sheet: &Sheet) {
    let (wide, high) = sheet.size;
    let said: Vec<&str> = sheet
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.as_str()),
            Mark::Line { .. } | Mark::Shape { .. } | Mark::Circle { .. } => None,
        })
        .collect();
    write!(
        body,
        "<svg viewBox=\"0 0 {wide} {high}\" role=\"img\" aria-label=\"{}\">",
        escape(&said.join(" "))
    )
    .expect("a String takes everything");
    for mark in &sheet.marks {
        *body += &drawn(mark);
    }
    *body += "</svg>\n";
}

fn drawn(mark: &Mark) -> String {
    match mark {
        Mark::Text {
            at,
            size,
            face,
            ink,
            text,
            ..
        } => {
            let weight = match face {
                Face::Text => "",
                Face::Strong => " font-weight=\"600\"",
            };
            let (x, y) = at;
            format!(
                "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\"{weight} \
                 fill=\"{}\">{}</text>",
                colour(*ink),
                escape(text)
            )
        }
        Mark::Line {
            from,
            to,
            width,
            ink,
            dashed,
        } => {
            let dashes = if *dashed {
                " stroke-dasharray=\"3 3\""
            } else {
                ""
            };
            format!(
                "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{}\" \
                 stroke-width=\"{width}\"{dashes}/>",
                from.0,
                from.1,
                to.0,
                to.1,
                colour(*ink)
            )
        }
        Mark::Shape { points, fill, line } => {
            let points: Vec<String> = points
                .iter()
                .map(|(x, y)| format!("{x:.1},{y:.1}"))
                .collect();
            format!(
                "<polygon points=\"{}\"{}/>",
                points.join(" "),
                paint(*fill, *line)
            )
        }
        Mark::Circle {
            at,
            radius,
            fill,
            line,
        } => format!(
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\"{}/>",
            at.0,
            at.1,
            paint(*fill, *line)
        ),
    }
}

fn paint(fill: Option<Ink>, line: Option<(f32, Ink)>) -> String {
    let fill = fill.map_or_else(|| "none".to_owned(), colour);
    let line =
        line.map(|(width, ink)| format!(" stroke=\"{}\" stroke-width=\"{width}\"", colour(ink)));
    format!(" fill=\"{fill}\"{}", line.unwrap_or_default())
}

fn colour(ink: Ink) -> String {
    let [red, green, blue] = ink.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Bytes as text that may stand in an address, or go to a clipboard.
pub fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sign = bits >> (18 - 6 * at) & 63;
            let sign = SIGNS[usize::try_from(sign).expect("six bits")];
            text.push(if at <= three.len() {
                char::from(sign)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_become_the_text_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
