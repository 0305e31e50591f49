//! Short messages and what goes wrong, in calm words. They name the kind of a thing, never its
//! text, and no path: a room may be reading along.
use super::{alone, menu, names, passphrase, replan, room_test, share, time, windows};
use crate::domain::change::{LineKind, Subject};
use crate::domain::levels::Bewaren;
use crate::domain::notice::{Notice, Problem, ProblemKind};
use crate::domain::time::Offset;

/// What went wrong, and what now: one or two short sentences each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What went wrong.
    pub what: String,
    /// What now.
    pub now: String,
}

/// A notice as the room may read it; moments are shown on the local clock.
pub fn notice(notice: &Notice, offset: Offset) -> String {
    match notice {
        Notice::Added(kind) => added(*kind).to_owned(),
        Notice::Removed(kind) => format!("{} weggehaald.", names::subject(Subject::Line(*kind))),
        Notice::Undone(subject) => format!("{} teruggedraaid.", names::subject(*subject)),
        Notice::Redone(subject) => {
            format!("Toch gedaan: {}.", names::subject(*subject).to_lowercase())
        }
        Notice::PassphraseSet => passphrase::DONE.to_owned(),
        Notice::PassphraseGone => passphrase::GONE.to_owned(),
        Notice::PassphraseHalfway => passphrase::HALFWAY.to_owned(),
        Notice::NothingToUndo => "Er is niets om terug te draaien.".to_owned(),
        Notice::NothingToRedo => "Er is niets om opnieuw te doen.".to_owned(),
        Notice::AlreadySaved => "Staat al opgeslagen.".to_owned(),
        Notice::NothingIsKept => "Deze bijeenkomst bewaart niets.".to_owned(),
        Notice::Recovered { changes: 1 } => "De laatste wijziging is terug.".to_owned(),
        Notice::Recovered { changes } => format!("De laatste {changes} wijzigingen zijn terug."),
        Notice::TimeStood { since } => {
            format!(
                "De tijd stond stil sinds {}.",
                time::clock(offset.time(*since))
            )
        }
        Notice::KeepsFromNow(level) => keeps(*level).to_owned(),
        Notice::AgreedBy(day) => {
            format!("Staat bij de afspraken: {}.", time::date_with_day(*day))
        }
        Notice::AlreadyChosen => {
            "Deze kaart is al gekozen. Met a schrijf je er een bij.".to_owned()
        }
        Notice::RowsFull => "Meer rijen passen niet op dit bord.".to_owned(),
        Notice::NotHere => "Dat kan hier niet.".to_owned(),
        Notice::KeptBoth { .. } => {
            "Dit gesprek is ook ergens anders gewijzigd. Beide versies zijn bewaard.".to_owned()
        }
        Notice::Salvaged { .. } => {
            "Het bestand was beschadigd. Dit is wat er nog in stond. Het oude is bewaard."
                .to_owned()
        }
        Notice::PartRead => {
            "Een deel is niet te lezen, dit nog wel. Aan het bestand is niets veranderd.".to_owned()
        }
        Notice::FolderMadeAgain => {
            "De map met gesprekken was weg. Hij is opnieuw gemaakt en alles staat er.".to_owned()
        }
        Notice::WorksAgain => "Het lukt weer. Alles is opgeslagen.".to_owned(),
        Notice::NotOnDiskYet => {
            "Het staat nog niet vast op de schijf. De schijf is traag.".to_owned()
        }
        Notice::Slept { since } => format!(
            "De computer sliep sinds {}. De tijd liep door: [ en ] zetten die goed.",
            time::clock(offset.time(*since))
        ),
        Notice::CopyWritten => "Een kopie staat in je map Documenten.".to_owned(),
        Notice::SetReady => "Klaargezet. Het staat op het eerste scherm.".to_owned(),
        Notice::CannotWait => "Wat niets bewaart, kan niet klaarliggen.".to_owned(),
        Notice::FilmOpened => "De film opent in de browser.".to_owned(),
        Notice::StepAdded => "De stap staat erbij.".to_owned(),
        Notice::Replanned => replan::DONE.to_owned(),
        Notice::BegunAt { begun } => replan::begun_at(offset.time(*begun)),
        Notice::Problem(found) if found.kind == ProblemKind::Exists => {
            alone::BRIEF_EXISTS.to_owned()
        }
        Notice::Problem(found) => {
            let said = problem(found);
            format!("{} {}", said.what, said.now)
        }
        Notice::AfspraakOfOpen => super::archive::AFSPRAAK_OF_OPEN.to_owned(),
        Notice::NothingTyped => menu::NOTHING_TYPED.to_owned(),
        Notice::Erased { elsewhere: false } => menu::ERASED.to_owned(),
        Notice::Erased { elsewhere: true } => menu::ERASED_HERE.to_owned(),
        Notice::ErasedUnkept => menu::ERASED_UNKEPT.to_owned(),
        Notice::Shared(form) => share::written(*form).to_owned(),
        Notice::PeopleKnown { present } => menu::people_known(*present),
        Notice::BriefWritten => alone::BRIEF_WRITTEN.to_owned(),
        Notice::NothingOnPage => alone::NOTHING_ON_PAGE.to_owned(),
        Notice::CockpitGone => windows::COCKPIT_GONE.to_owned(),
        Notice::OtherWindowLooks => windows::OTHER_LOOKS.to_owned(),
        Notice::RoomRemembered => room_test::REMEMBERED.to_owned(),
        Notice::RoomGone => windows::ROOM_GONE.to_owned(),
    }
}

const fn added(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Note => "Genoteerd.",
        LineKind::Oogst => "Staat bij de oogst.",
        LineKind::Afspraak => "Staat bij de afspraken.",
        LineKind::Parked => "Geparkeerd.",
    }
}

const fn keeps(level: Bewaren) -> &'static str {
    match level {
        Bewaren::Niets => "Vanaf nu blijft er niets.",
        Bewaren::Oogst => "Vanaf nu blijft alleen de oogst.",
        Bewaren::Alles => "Vanaf nu blijft alles wat jullie typen.",
    }
}

/// What went wrong, for everybody; [`details`] says where and why.
pub fn problem(problem: &Problem) -> Said {
    let (what, now) = match problem.kind {
        ProblemKind::Save => ("Opslaan lukt even niet.", "Alles staat hier nog."),
        ProblemKind::Journal => (
            "Meeschrijven lukt even niet.",
            "Alles staat hier nog. Laat dit venster open.",
        ),
        ProblemKind::Busy => (
            "Dit gesprek is al open in een ander venster.",
            "Ga daar verder. Meekijken of een kopie maken kan hier wel.",
        ),
        ProblemKind::Unreadable => (
            "Dit bestand is niet te lezen.",
            "Er is niets aan veranderd. De andere gesprekken werken gewoon.",
        ),
        ProblemKind::Newer => (
            "Dit gesprek is gemaakt met een nieuwere versie van bedoeling.",
            "Er is niets aan veranderd. Open het met die nieuwere versie.",
        ),
        ProblemKind::NotFound => (
            "Dat gesprek is er niet.",
            "Met `bedoeling sessies` zie je welke gesprekken er wel zijn.",
        ),
        ProblemKind::Folder => (
            "In deze map lukt het niet.",
            "Kies een andere map, of zorg dat je in deze map mag schrijven.",
        ),
        ProblemKind::Address => (
            "De film gaat niet open op deze computer.",
            "Met t zie je de code. Zonder film werkt de vraag ook.",
        ),
        ProblemKind::OtherPassphrase => (passphrase::OTHER_PHRASE, passphrase::OTHER_PHRASE_NOW),
        ProblemKind::Exists => (
            "Dat bestand bestaat al.",
            "Kies een andere naam. Of gebruik --overschrijf, dan komt dit ervoor in de plaats.",
        ),
    };
    Said {
        what: what.to_owned(),
        now: now.to_owned(),
    }
}

/// Where it went wrong and the cause in the words of the system: for the cockpit and the command
/// line, never for the room.
pub fn details(problem: &Problem) -> String {
    match &problem.path {
        Some(path) if problem.cause.is_empty() => path.display().to_string(),
        Some(path) => format!("{}: {}", path.display(), problem.cause),
        None => problem.cause.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::domain::time::Moment;

    fn said(said: &Notice) -> String {
        notice(said, Offset::seconds(3600))
    }

    #[test]
    fn a_notice_is_one_short_line() {
        let since = Moment::from_timestamp(1_795_440_720, 0).unwrap();
        for (what, words) in [
            (Notice::Added(LineKind::Note), "Genoteerd."),
            (Notice::Removed(LineKind::Note), "Notitie weggehaald."),
            (
                Notice::Undone(Subject::Line(LineKind::Note)),
                "Notitie teruggedraaid.",
            ),
            (Notice::Redone(Subject::Score), "Toch gedaan: cijfers."),
            (
                Notice::Recovered { changes: 1 },
                "De laatste wijziging is terug.",
            ),
            (
                Notice::Recovered { changes: 3 },
                "De laatste 3 wijzigingen zijn terug.",
            ),
            (
                Notice::TimeStood { since },
                "De tijd stond stil sinds 14:32.",
            ),
        ] {
            assert_eq!(said(&what), words);
        }
    }

    #[test]
    fn a_problem_shows_the_room_no_path_and_the_cockpit_does() {
        let problem = Problem {
            kind: ProblemKind::Save,
            path: Some(PathBuf::from("/home/wil/sessions")),
            cause: "No space left on device".to_owned(),
        };
        let shown = said(&Notice::Problem(problem.clone()));
        assert_eq!(shown, "Opslaan lukt even niet. Alles staat hier nog.");
        assert_eq!(
            details(&problem),
            "/home/wil/sessions: No space left on device"
        );
        let copy = PathBuf::from("/home/wil/kopie.toml");
        assert!(!said(&Notice::KeptBoth { copy: copy.clone() }).contains("wil"));
        assert!(!said(&Notice::Salvaged { copy }).contains("wil"));
    }
}
