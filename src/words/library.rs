//! What the library says, and the page about a werkpakket.
use super::passage::Passage;
use super::{commands, names, plural};
use crate::domain::levels::Dose;
use crate::domain::toolkit::{FoundIn, KaartKind, Toolkit, Werkpakket};

pub const TITLE: &str = "Waar gaat het gesprek over?";
pub const FILTER: &str = "Wat speelt er?";
pub const NOTHING: &str = "Daar is nog geen werkpakket over. Probeer een ander woord.";
pub const EMPTY: &str = "Er zijn nog geen werkpakketten.";
pub const FOR_ONE: &str = "voor jou alleen";
pub const MORE: &str = "→ lees verder";

pub const SUITS: &str = "Past bij";
pub const TAKES: &str = "Hoe lang";
pub const CORE: &str = "Waar het op neerkomt";
pub const DENKKAARTEN: &str = "Om te denken";
pub const DOEKAARTEN: &str = "Om te doen";
pub const BEELDKAARTEN: &str = "Om bij te kijken";
pub const WERKPLATEN: &str = "Om in te vullen";
pub const SOURCE: &str = "Bron";

pub const AT_LIBRARY: &str = "Bij het kiezen van een werkpakket";
pub const AT_FILTER: &str = "Tijdens het zoeken";
pub const AT_PREVIEW: &str = "Bij het lezen over een werkpakket";
pub const NOTE_FILTER: &str = "\
Wat je typt, zoekt meteen mee. Met Esc staat alles er weer.";

pub const NEXT_GROUP: &str = "naar het volgende deel";
pub const PREVIOUS_GROUP: &str = "naar het deel ervoor";
pub const SEARCH: &str = "zoek op een woord";
pub const READ: &str = "lees over dit werkpakket";
pub const CHOOSE: &str = "kies dit werkpakket";
pub const READY: &str = "zet een gesprek klaar";
pub const BACK: &str = "een scherm terug";

pub const HINT_CHOOSE: &str = "kies";
pub const HINT_SEARCH: &str = "zoek";
pub const HINT_READ: &str = "lees";
pub const HINT_READY: &str = "klaarzetten";

pub const PLAIN_LIST: &str = "Typ een cijfer om over dat werkpakket te lezen.";
pub const PLAIN_SEARCH: &str = "Of typ een woord: wat speelt er? Terug gaat naar het begin.";
pub const PLAIN_HITS: &str = "Typ een cijfer, of een ander woord. Terug laat alles weer zien.";
pub const PLAIN_MANY: &str = "Typ een woord: wat speelt er? Typ lijst om ze allemaal te lezen.";
pub const PLAIN_READY: &str = "Lege regel: klaarzetten. Typ terug voor de lijst.";
pub const PLAIN_ALONE: &str = "Dit werkpakket doe je alleen. Typ terug voor de lijst.";
pub const PLAIN_HELP: &str = "Een cijfer kiest. Elk ander woord zoekt in titels en vragen.";

/// "Er zijn 63 werkpakketten."
pub fn plain_count(count: usize) -> String {
    let is = if count == 1 { "is" } else { "zijn" };
    let count = plural::count(count, "werkpakket", "werkpakketten");
    format!("Er {is} {count}.")
}

/// "Een reeks: voor een team dat begint"
pub fn series(title: &str) -> String {
    format!("Een reeks: {}", small_first(title))
}

/// "2. De la op tafel"
pub fn in_series(place: usize, title: &str) -> String {
    format!("{place}. {title}")
}

/// Where words were found, beside the title: "trefwoord: loket", "vraag: Wie had de sleutel?"
pub fn found(place: FoundIn, text: &str) -> String {
    let place = match place {
        FoundIn::Keyword => "trefwoord",
        FoundIn::Title | FoundIn::Question | FoundIn::Kaart | FoundIn::Reflection => "vraag",
        FoundIn::Werkplaat => "om in te vullen",
    };
    format!("{place}: {text}")
}

/// "3 van 18"
pub fn position(at: usize, count: usize) -> String {
    format!("{at} van {count}")
}

/// "1 van 2 →", while there is more to read; "2 van 2" on the last page.
pub fn page(page: usize, count: usize) -> String {
    let more = if page < count { " →" } else { "" };
    format!("{page} van {count}{more}")
}

/// All there is to say about a werkpakket before it is chosen, without its title.
pub fn preview(toolkit: &Toolkit, pakket: &Werkpakket) -> Vec<Passage> {
    let mut page = vec![Passage::soft(place(toolkit, pakket))];
    page.push(Passage::loud(&pakket.question));
    page.extend(Passage::facts([
        (SUITS, suits(pakket)),
        (TAKES, lengths(pakket)),
    ]));
    page.extend(Passage::list(CORE, pakket.core.clone()));
    let kaarten = |kind| {
        let titles = pakket.of_kind(kind).map(|kaart| kaart.title.as_str());
        titles.collect::<Vec<_>>().join(", ")
    };
    let boards = pakket.werkplaten.iter().map(|plaat| plaat.title.as_str());
    let own = pakket.sources.iter().map(|source| source.title.as_str());
    let mut sources: Vec<&str> = own.collect();
    if let Some(kit) = toolkit.kit(&pakket.kit).filter(|_| sources.is_empty()) {
        sources.push(&kit.source.title);
    }
    page.extend(Passage::facts([
        (DENKKAARTEN, kaarten(KaartKind::Denk)),
        (DOEKAARTEN, kaarten(KaartKind::Doe)),
        (BEELDKAARTEN, kaarten(KaartKind::Beeld)),
        (WERKPLATEN, boards.collect::<Vec<_>>().join(", ")),
        (SOURCE, joined(&sources)),
    ]));
    page
}

/// "nummer 2 van de reeks"
pub fn of_series(place: usize) -> String {
    format!("nummer {place} van de reeks")
}

/// Sources one behind the other, with one sign between them.
fn joined(sources: &[&str]) -> String {
    sources.join("; ").replace(".; ", "; ")
}

/// Its kit, and on the next line its part of that.
fn place(toolkit: &Toolkit, pakket: &Werkpakket) -> String {
    let kit = toolkit.kit(&pakket.kit);
    let title = kit.map_or(pakket.kit.as_str(), |kit| &kit.title);
    let letter = pakket.part.as_deref();
    let part = letter.and_then(|letter| Some((letter, kit?.part(letter)?)));
    part.map_or_else(
        || title.to_owned(),
        |(letter, part)| format!("{title}\n{}", commands::part(letter, part)),
    )
}

/// "team, leidinggevenden, 4 tot en met 12 mensen"; empty when nobody said.
fn suits(pakket: &Werkpakket) -> String {
    if pakket.is_for_one() {
        return FOR_ONE.to_owned();
    }
    let group = pakket.group.map(|(least, most)| {
        if least == most {
            plural::people(usize::from(least))
        } else {
            format!("{least} tot {}", plural::people(usize::from(most)))
        }
    });
    let parts: Vec<&str> = pakket
        .audience
        .iter()
        .chain(&group)
        .map(String::as_str)
        .collect();
    parts.join(", ")
}

/// "koffie 15, werkoverleg 45 of verdieping 90 minuten"
fn lengths(pakket: &Werkpakket) -> String {
    let each = pakket.doses.iter().map(|dose| {
        let minutes = pakket.minutes(*dose);
        match dose {
            Dose::Koffie | Dose::Werkoverleg | Dose::Verdieping => {
                format!("{} {minutes}", names::dose(*dose).to_lowercase())
            }
            Dose::Eigen => minutes.to_string(),
        }
    });
    match each.collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [only] => format!("{only} minuten"),
        [first @ .., last] => format!("{} of {last} minuten", first.join(", ")),
    }
}

/// The title of a series goes on in the sentence.
fn small_first(title: &str) -> String {
    let mut letters = title.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    format!("{first}{}", letters.as_str())
}
