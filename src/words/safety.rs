//! What is said when something cannot be saved, or only slowly.
use crate::domain::notice::ProblemKind;

pub const STUCK: &str = "OPSLAAN LUKT NOG NIET";

/// What can be done, in order: save once more and leave, a copy first, leave all the same.
pub const ITEMS: [&str; 3] = [
    "Probeer het nog eens, en sluit dan af",
    "Zet eerst een kopie in je map Documenten",
    "Sluit toch af",
];

/// Whether nothing but this window has what was typed last.
const fn is_only_here(kind: ProblemKind) -> bool {
    match kind {
        ProblemKind::Journal => true,
        ProblemKind::Save
        | ProblemKind::Busy
        | ProblemKind::Unreadable
        | ProblemKind::Newer
        | ProblemKind::NotFound
        | ProblemKind::Folder
        | ProblemKind::OtherPassphrase
        | ProblemKind::Exists
        | ProblemKind::Address => false,
    }
}

/// The corner of the screen for as long as something cannot be saved.
pub const fn corner(kind: ProblemKind) -> &'static str {
    if is_only_here(kind) {
        "alleen in dit venster"
    } else {
        "nog niet opgeslagen"
    }
}

pub const SLOW: &str = "nog niet vast op schijf";
pub const HANGS: &str = "De schijf antwoordt niet. q sluit toch af: met hervat komt alles terug.";
pub const PLAIN_STUCK: &str = "Typ een cijfer. Een lege regel gaat terug naar het gesprek.";

/// What leaving now would mean.
pub const fn stuck(kind: ProblemKind) -> &'static str {
    if is_only_here(kind) {
        "Wat hier staat, staat alleen nog in dit venster."
    } else {
        "Het staat veilig op deze computer, en komt terug met `bedoeling hervat`."
    }
}
