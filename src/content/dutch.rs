//! What the TOML reader says, in Dutch. Only what is not known here keeps its English words.
use crate::domain::text::fold;

/// A problem in words, with what to do about it.
pub(super) type Said = (String, Option<String>);

/// A problem with the shape of a table: an unknown key, a wrong type, an unknown word.
/// `found` is what stands in the file at the place of the problem.
pub(super) fn shape(message: &str, found: &str) -> Said {
    if let Some((name, known)) = unknown(message, "unknown field ") {
        let help = if known.is_empty() {
            "haal hem weg.".to_owned()
        } else {
            choices(&name, &known, "bekend zijn hier: ")
        };
        return (format!("onbekende sleutel `{name}`"), Some(help));
    }
    if let Some((name, known)) = unknown(message, "unknown variant ") {
        let help = choices(&name, &known, "kies uit: ");
        return (format!("`{name}` kan hier niet"), Some(help));
    }
    let wrong = message
        .strip_prefix("invalid type: ")
        .or(message.strip_prefix("invalid value: "));
    if let Some((is, should)) = wrong.and_then(|rest| rest.rsplit_once(", expected ")) {
        let (should, help) = expected(should);
        return (
            format!("hier hoort {should}, maar er staat {}", received(is)),
            help,
        );
    }
    if message.starts_with("invalid length") || message.starts_with("expected tuple") {
        return ("hier horen er precies 2".to_owned(), None);
    }
    if message.starts_with("wanted string or table") || message.starts_with("wanted exactly") {
        let what = format!("hier hoort een woord, maar er staat {}", shortened(found));
        return (
            what,
            Some("zet het woord tussen aanhalingstekens.".to_owned()),
        );
    }
    if message.contains("overflowed") {
        return (format!("dit getal is te groot: {}", shortened(found)), None);
    }
    (format!("dit klopt niet ({message})"), None)
}

/// A problem with the writing itself: a missing quote, a list that is not closed.
/// `found` is what stands in the file at the place of the problem.
pub(super) fn syntax(message: &str, found: &str) -> Said {
    let (kind, wanted) = message.split_once(", expected ").unwrap_or((message, ""));
    let (what, help) = match kind {
        "duplicate key" => {
            let what = format!("`{}` staat hier voor de tweede keer", shortened(found));
            let help = "haal er een weg, of zet alles bij de eerste.";
            return (what, Some(help.to_owned()));
        }
        "string values must be quoted" if !found.trim().is_empty() => (
            "tekst hoort tussen aanhalingstekens",
            "schrijf bijvoorbeeld titel = \"De la op tafel\".",
        ),
        "missing value" | "string values must be quoted" => (
            "na het = ontbreekt de waarde",
            "vul hem in, of haal de regel weg.",
        ),
        "key with no value" | "missing value for key" | "invalid key-value pair" => (
            "dit is geen regel met een sleutel en een waarde",
            "schrijf sleutel = \"tekst\", of zet een # voor een opmerking.",
        ),
        "unclosed array" => ("deze lijst is niet gesloten", "zet er een ] achter."),
        "unclosed inline table" => ("dit blok is niet gesloten", "zet er een } achter."),
        "unclosed table" => ("deze kop is niet gesloten", "zet er een ] achter."),
        "unclosed array table" => ("deze kop is niet gesloten", "zet er ]] achter."),
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            ("hier ontbreekt een komma", "zet een komma tussen de twee.")
        }
        "extra comma in array" | "extra comma in inline table" => {
            ("hier staat een komma te veel", "haal hem weg.")
        }
        "extra `=`" | "unexpected `=` in array" | "extra assignment between key-value pairs" => {
            ("hier staat een = te veel", "haal hem weg.")
        }
        "missing assignment between key-value pairs" => {
            ("hier ontbreekt een =", "schrijf sleutel = \"tekst\".")
        }
        "invalid unquoted key" | "unquoted keys cannot be empty" => (
            "dit kan geen sleutel zijn",
            "een sleutel heeft alleen kleine letters, cijfers en _.",
        ),
        "unexpected key or value" | "unexpected content" => (
            "hier staat nog iets achter",
            "begin een nieuwe regel, of sluit de tekst goed af.",
        ),
        "carriage return must be followed by newline" | "invalid comment character" => (
            "hier staat een teken dat niemand ziet",
            "haal het weg; vaak is het meegekomen met plakken.",
        ),
        "unexpected leading zero" => ("dit getal begint met een 0", "haal de 0 weg."),
        "missing escaped value" | "too few unicode value digits" => (
            "achter deze \\ staat niets wat kan",
            "schrijf \\\\ voor een gewone backslash, of gebruik enkele aanhalingstekens.",
        ),
        _ => return strings(message, kind, wanted, found),
    };
    (what.to_owned(), Some(help.to_owned()))
}

/// Problems inside a text between quotes.
fn strings(message: &str, kind: &str, wanted: &str, found: &str) -> Said {
    let (what, help) = if !kind.starts_with("invalid") || !kind.contains("string") {
        return (
            format!("hier kan het programma niet verder lezen ({message})"),
            None,
        );
    } else if wanted.contains('`') && found.trim().is_empty() {
        (
            "deze tekst is niet gesloten",
            "zet het aanhalingsteken aan het eind.",
        )
    } else {
        (
            "in deze tekst staat een teken dat niemand ziet",
            "haal het weg; vaak is het meegekomen met plakken.",
        )
    };
    (what.to_owned(), Some(help.to_owned()))
}

/// The name and the known names of ``unknown field `x`, expected one of `a`, `b` ``.
fn unknown<'a>(message: &'a str, start: &str) -> Option<(String, Vec<&'a str>)> {
    let mut names = message.strip_prefix(start)?.split('`').skip(1).step_by(2);
    Some((names.next()?.to_owned(), names.collect()))
}

/// "bedoel je `titel`? bekend zijn hier: ..."
pub(super) fn choices(name: &str, known: &[&str], intro: &str) -> String {
    let all = known.join(", ");
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("bedoel je `{near}`? {intro}{all}."),
        None => format!("{intro}{all}."),
    }
}

/// The known name that a person most likely meant.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Whoever means gemeente-08 may well type gemeente-8.
    let bare = |name: &str| name.replace("-0", "-");
    let name = bare(&fold(name));
    known
        .map(|candidate| (strsim::jaro_winkler(&name, &bare(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, candidate)| candidate)
}

fn expected(should: &str) -> (&'static str, Option<String>) {
    let help = |text: &str| Some(text.to_owned());
    if should.contains("string") {
        ("tekst", help("zet de tekst tussen aanhalingstekens."))
    } else if matches!(should, "i64" | "u16" | "an integer") {
        (
            "een heel getal",
            help("schrijf het getal zonder punt, komma of aanhalingstekens."),
        )
    } else if should.contains("bool") {
        (
            "true of false",
            help("schrijf true voor ja en false voor nee, zonder aanhalingstekens."),
        )
    } else if should.contains("array of length 2") {
        ("een lijst van twee", help("schrijf [\"een\", \"twee\"]."))
    } else if should.contains("sequence") || should.contains("array") {
        (
            "een lijst",
            help("zet er [ en ] omheen, met een komma tussen de delen."),
        )
    } else {
        (
            "een blok met sleutels",
            help("schrijf { sleutel = \"tekst\" }, of een kop met de sleutels eronder."),
        )
    }
}

fn received(is: &str) -> String {
    let quoted = || is.split('`').nth(1).unwrap_or(is).to_owned();
    if let Some(text) = is.strip_prefix("string ") {
        format!("de tekst {}", shortened(text))
    } else if is.starts_with("integer") || is.starts_with("floating point") {
        format!("het getal {}", quoted())
    } else if is.starts_with("boolean") {
        quoted()
    } else if is.starts_with("sequence") {
        "een lijst".to_owned()
    } else {
        "een blok met sleutels".to_owned()
    }
}

/// At most a few words of what stands there.
fn shortened(found: &str) -> String {
    let line = found.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= 30 {
        return line.to_owned();
    }
    line.chars().take(29).chain(['…']).collect()
}
