//! One letter in a PDF: only the glyphs that are used, with the text that they stand for.
use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish as _, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;

use super::{PRESS, Refs};
use crate::export::paper::{Face, Glyphs, advance, face_bytes, font};

/// A letter while texts are set in it.
pub(super) struct Letter {
    face: Face,
    used: GlyphRemapper,
    /// What each glyph stands for, by its new number.
    says: BTreeMap<u16, char>,
}

impl Letter {
    pub(super) fn new(face: Face) -> Self {
        Self {
            face,
            used: GlyphRemapper::new(),
            says: BTreeMap::new(),
        }
    }

    /// The glyphs as bytes of the file.
    pub(super) fn encoded(&mut self, text: &Glyphs) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(text.shown.len() * 2);
        for (glyph, character) in &text.shown {
            let number = self.used.remap(glyph.0);
            self.says.entry(number).or_insert(*character);
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        bytes
    }

    /// Writes the letter; answers with where it is found.
    pub(super) fn write(self, pdf: &mut Pdf, refs: &mut Refs) -> Ref {
        let [whole, part, about, file, map] = [(); 5].map(|()| refs.next());
        let font = font(self.face);
        let scale = 1000.0 / f32::from(font.units_per_em());
        let system = SystemInfo {
            registry: Str(b"Adobe"),
            ordering: Str(b"Identity"),
            supplement: 0,
        };
        let name = match self.face {
            Face::Text => Name(b"BDLAAA+OpenSans"),
            Face::Strong => Name(b"BDLAAB+OpenSans-Semibold"),
        };
        pdf.type0_font(whole)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(part)
            .to_unicode(map);
        let mut inner = pdf.cid_font(part);
        inner
            .subtype(CidFontType::Type2)
            .base_font(name)
            .system_info(system)
            .font_descriptor(about)
            .default_width(0.0)
            .cid_to_gid_map_predefined(Name(b"Identity"));
        let wide = |glyph| f32::from(advance(self.face, ttf_parser::GlyphId(glyph))) * scale;
        inner
            .widths()
            .consecutive(0, self.used.remapped_gids().map(wide));
        inner.finish();
        let bounds = font.global_bounding_box();
        let scaled = |units: i16| f32::from(units) * scale;
        pdf.font_descriptor(about)
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                scaled(bounds.x_min),
                scaled(bounds.y_min),
                scaled(bounds.x_max),
                scaled(bounds.y_max),
            ))
            .italic_angle(0.0)
            .ascent(scaled(font.ascender()))
            .descent(scaled(font.descender()))
            .cap_height(scaled(font.capital_height().unwrap_or(1462)))
            .stem_v(90.0)
            .font_file2(file);
        let cut = subsetter::subset(face_bytes(self.face), 0, &self.used)
            .expect("our own fonts can be cut");
        let pressed = compress_to_vec_zlib(&cut, PRESS);
        let mut stream = pdf.stream(file, &pressed);
        let length = i32::try_from(cut.len()).expect("a letter is small");
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Length1"), length);
        stream.finish();
        let mut says = UnicodeCmap::new(Name(b"Custom"), system);
        for (glyph, character) in &self.says {
            says.pair(*glyph, *character);
        }
        pdf.cmap(map, &says.finish());
        whole
    }
}
