//! What somebody may put into a text to reach a terminal, and how to see that it did not.
use ratatui::buffer::{Buffer, CellWidth as _};

/// Texts that steer, hide, turn around or pile up; and a few that only look odd.
const TEXTS: [&str; 24] = [
    "\u{1b}[31mrood\u{1b}[0m",
    "\u{1b}]0;titel\u{7}",
    "\u{1b}]2;titel\u{1b}\\",
    "\u{1b}]52;c;Z2VoZWlt\u{7}",
    "\u{1b}]8;;http://x\u{1b}\\hier\u{1b}]8;;\u{1b}\\",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{9b}2J\u{9d}0;x\u{9c}\u{90}q",
    "bel\u{7} terug\u{8}\u{8}\u{8}weg\u{7f}",
    "over\rheen",
    "a\u{b}b\u{c}c\u{e}d\u{f}e\u{85}f",
    "\u{202e}moord\u{202c} \u{2066}x\u{2069}",
    "\u{200f}\u{200e}\u{61c}merk",
    "onder\u{200b}broken\u{2060}\u{ad}\u{feff}",
    "een\u{2028}twee\u{2029}drie",
    "tag\u{e0041}\u{e0042}\u{e007f}\u{e0001}",
    "ge\u{200d}\u{200d}\u{200d}\u{200c}heim",
    "👩\u{200d}\u{200d}\u{200d}🌾\u{200d}",
    "x\u{fe0f}\u{fe0f}\u{e0100}\u{fff9}y\u{fffb}",
    "שלום مرحبا",
    "日本語のとても長い題名",
    "👩🏿\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👩🏾 🏳\u{fe0f}\u{200d}🌈 1\u{fe0f}\u{20e3}",
    "\u{301}\u{302}begin",
    "ﾞﾟ halve tekens ﷽",
    "\u{1d173}\u{1bca0}\u{180e}\u{34f}",
];

/// All of them, with a pile of accents and one text of everything.
pub(crate) fn texts() -> Vec<String> {
    let mut all: Vec<String> = TEXTS.iter().map(|text| (*text).to_owned()).collect();
    all.push(format!("z{}", "\u{301}".repeat(200)));
    all.push(TEXTS.concat());
    all
}

/// Whether a person can neither see this nor needs it: joiners are judged by [`joins_nothing`].
pub(crate) fn is_forbidden(character: char) -> bool {
    character.is_control()
        || matches!(
            u32::from(character),
            0xad | 0x34f | 0x61c | 0x180e | 0x200b | 0x200e | 0x200f | 0x2028..=0x202e
                | 0x2060..=0x206f | 0xfeff | 0xfff0..=0xfffb | 0x1bca0..=0x1bca3
                | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff
        )
}

/// Whether a joiner stands next to another one, to a Latin letter, or at an end.
fn joins_nothing(text: &str) -> bool {
    if !text.contains(['\u{200c}', '\u{200d}']) {
        return false;
    }
    let characters: Vec<char> = text.chars().collect();
    let is_joiner = |at: usize| matches!(characters[at], '\u{200c}' | '\u{200d}');
    let joined = |at: Option<usize>| {
        let beside = at.and_then(|at| characters.get(at));
        beside.is_some_and(|beside| u32::from(*beside) >= 0x590)
            && at.is_some_and(|at| !is_joiner(at))
    };
    let lone = |at: &usize| is_joiner(*at) && !(joined(at.checked_sub(1)) && joined(Some(at + 1)));
    (0..characters.len()).any(|at| lone(&at))
}

/// Every cell holds something that can be seen and that fits in its place.
pub(crate) fn check_cells(buffer: &Buffer, place: &str) {
    let columns = usize::from(buffer.area.width);
    for (row, cells) in buffer.content.chunks(columns).enumerate() {
        let line: String = cells.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert!(!joins_nothing(&line), "{place}, row {row}: {line:?}");
        for (at, cell) in cells.iter().enumerate() {
            let symbol = cell.symbol();
            let width = usize::from(symbol.cell_width());
            let is_fit = (1..=columns - at).contains(&width) && symbol.chars().count() <= 16;
            assert!(
                is_fit && !symbol.chars().any(is_forbidden),
                "{place}, row {row}, column {at}: {symbol:?}"
            );
        }
    }
}

/// What is printed has lines, and nothing else that a terminal obeys.
pub(crate) fn check_printed(bytes: &[u8], place: &str) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{place}: {error}"));
    let found = text
        .chars()
        .find(|sign| *sign != '\n' && is_forbidden(*sign));
    assert_eq!(found, None, "{place}: {text:?}");
    for line in text.lines() {
        assert!(!joins_nothing(line), "{place}: {line:?}");
    }
}

/// What is drawn moves the cursor and sets colours, and does nothing else: no title, no clipboard.
pub(crate) fn check_drawn(bytes: &[u8], place: &str) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{place}: {error}"));
    let mut parts = text.split('\u{1b}');
    check_printed(parts.next().unwrap_or_default().as_bytes(), place);
    for part in parts {
        let rest = part.strip_prefix('[');
        let rest = rest.unwrap_or_else(|| panic!("{place}: ESC {:?}", part.get(..9)));
        let rest = rest.trim_start_matches(|sign: char| "0123456789;:?".contains(sign));
        let end = rest.chars().next().unwrap_or_default();
        assert!("mHJKhlABCDGX".contains(end), "{place}: CSI {end:?}");
        assert!(!rest.contains('\n'), "{place}: {rest:?}");
        check_printed(rest.as_bytes(), place);
    }
}

/// Keys whose text a person writes, in session and toolkit files.
const WRITTEN: &[&str] = &[
    "als_dan",
    "antwoord",
    "assen",
    "begeleider",
    "blijft_staan",
    "brief",
    "deelnemers",
    "geen",
    "gebruiksaanwijzer",
    "getrokken",
    "hoe",
    "hoog",
    "hulp",
    "kern",
    "kijkvraag",
    "laag",
    "let_op",
    "midden",
    "muurkaart",
    "opdracht",
    "over",
    "reden",
    "reflectievragen",
    "regel_van",
    "rol",
    "schuilnaam",
    "situatie",
    "te_hoog",
    "te_laag",
    "team",
    "tekst",
    "titel",
    "trefwoorden",
    "uitleg",
    "uitnodiging",
    "url",
    "verhaal",
    "vraag",
    "vragen",
    "waarom",
    "wanneer_tekst",
    "wat",
    "wie",
];

/// The same TOML with this before every text that a person writes.
pub(crate) fn planted(document: &str, text: &str) -> String {
    let mut table: toml::Table = document.parse().expect("it is TOML");
    for (key, value) in &mut table {
        plant(key, value, text);
    }
    table.to_string()
}

fn plant(key: &str, value: &mut toml::Value, text: &str) {
    match value {
        toml::Value::String(own) if WRITTEN.contains(&key) => own.insert_str(0, text),
        toml::Value::Array(all) => all.iter_mut().for_each(|value| plant(key, value, text)),
        toml::Value::Table(inner) => {
            for (key, value) in inner {
                plant(key, value, text);
            }
        }
        _ => {}
    }
}

#[test]
fn the_checks_see_what_they_look_for() {
    for text in texts().iter().take(17) {
        let seen = std::panic::catch_unwind(|| check_printed(text.as_bytes(), "here"));
        assert!(seen.is_err(), "{text:?}");
    }
    check_drawn("\u{1b}[1;2Hhé\u{1b}[38;2;1;2;3m".as_bytes(), "here");
    for text in texts().iter().skip(1).take(5) {
        assert!(std::panic::catch_unwind(|| check_drawn(text.as_bytes(), "here")).is_err());
    }
}
