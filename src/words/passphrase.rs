//! What the passphrase of the reflections says.
use crate::domain::secret::Guard;

pub const TITLE: &str = "Je wachtzin";
pub const OFFER: &str = "Wil je een wachtzin?";
const OFFER_WHY: &str =
    "Dan leest niemand anders wat je hier schrijft, ook niet wie bij je bestanden kan.";
const FORGOTTEN: &str = "Vergeten is weg: zonder de wachtzin gaat niets meer open.";
const SET_WHY: &str = "Alles wat je hier schrijft, zit op slot met je wachtzin.";
const HALFWAY_WHY: &str = "Het wisselen van de wachtzin is onderbroken. Wat er al was, gaat open \
     met je oude of je nieuwe wachtzin. Geef ook de andere, dan krijgt alles de nieuwe.";

pub const GIVE: &str = "Ja, kies een wachtzin";
pub const NOT_NOW: &str = "Nu niet";
pub const NEVER: &str = "Nee, en vraag het hier niet meer";
pub const CHANGE: &str = "Kies een andere wachtzin";
pub const FINISH: &str = "Geef je andere wachtzin";
pub const LOCK: &str = "Doe nu op slot";
pub const REMOVE: &str = "Haal de wachtzin eraf";
pub const NEVER_MIND: &str = "Laat maar";

pub const ASK: &str = "Wat is je wachtzin?";
pub const ASK_OTHER: &str = "Wat is je andere wachtzin?";
pub const ASK_NEW: &str = "Kies een wachtzin";
pub const ASK_AGAIN: &str = "Typ hem nog een keer";
pub const HELP_NEW: &str =
    "Vier losse woorden achter elkaar zijn sterk, en goed te onthouden. Vergeten is weg.";
pub const HELP_AGAIN: &str = "Zo weet je zeker dat er geen tikfout in zit.";
pub const KEYS_OPEN: &str = "Enter opent · Esc terug";
pub const KEYS_NEW: &str = "Enter gaat verder · Esc laat het zo";

pub const WRONG: &str = "Dat is hem niet. Probeer het nog eens.";
pub const DIFFER: &str = "Die twee waren niet gelijk. Begin opnieuw.";
pub const BUSY_OPEN: &str = "Even openen.";
pub const BUSY_ALL: &str = "Alles gaat op slot. Dat duurt een seconde per bestand.";
pub const BUSY_REMOVE: &str = "Alles gaat van slot. Dat duurt een seconde per bestand.";

pub const DONE: &str = "Alles zit op slot met je wachtzin.";
pub const GONE: &str = "De wachtzin is eraf.";
pub const HALFWAY: &str = "Het wisselen van de wachtzin is nog niet af. Met w ga je verder.";
pub const OTHER_PHRASE: &str = "Dit gaat open met een andere wachtzin.";
pub const OTHER_PHRASE_NOW: &str =
    "Er is niets aan veranderd. Met w doe je op slot, en open je met die.";

pub const KEY: &str = "de wachtzin: kiezen, wisselen, op slot";
pub const KEY_SUBMIT: &str = "dit is hem";
pub const KEY_CANCEL: &str = "terug; er verandert niets";
pub const HINT: &str = "wachtzin";
pub const AT_GATE: &str = "Bij de wachtzin";
pub const NOTE_GATE: &str = "Wat je typt, is niet te zien.";

pub const PROMPT: &str = "wachtzin> ";
pub const PLAIN_OPEN: &str = "Typ je wachtzin. Een lege regel gaat terug.";
pub const PLAIN_NEW: &str = "Typ een wachtzin. Een lege regel laat het zo.";
pub const PLAIN_AGAIN: &str = "Typ hem nog een keer. Een lege regel laat het zo.";
pub const PLAIN_CHOOSE: &str = "Typ een nummer. Een lege regel laat het zo.";
pub const WORDS: &[&str] = &["wachtzin", "w"];
pub const WORDS_HELP: &str = "wachtzin of w: een wachtzin kiezen, wisselen, of nu op slot.";

/// "Neem minstens 8 tekens."
pub fn too_short(least: usize) -> String {
    format!("Neem minstens {least} tekens.")
}

/// Above the list of what can be done.
pub const fn heading(guard: Guard) -> &'static str {
    match guard {
        Guard::Unasked | Guard::Declined => OFFER,
        Guard::Set | Guard::Halfway => TITLE,
    }
}

/// Why somebody would.
pub fn why(guard: Guard) -> String {
    match guard {
        Guard::Unasked | Guard::Declined => format!("{OFFER_WHY} {FORGOTTEN}"),
        Guard::Set => SET_WHY.to_owned(),
        Guard::Halfway => HALFWAY_WHY.to_owned(),
    }
}
