//! What the kinds and choices of the domain are called, and what a group is asked to do.
use crate::domain::afspraak::{AfspraakKind, AfspraakStatus};
use crate::domain::board::Bord;
use crate::domain::change::{LineKind, Subject};
use crate::domain::levels::{Bewaren, Dose};
use crate::domain::step::{Step, StepKind};
use crate::domain::werkvorm::{PartKind, Werkvorm};

/// What stands above the question of a step.
pub const fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Opening => "Opening",
        StepKind::Rondje => "Rondje",
        StepKind::Terugblik => "Terugblik",
        StepKind::Verhaal => "Verhaal",
        StepKind::Film => "Film",
        StepKind::Cirkel => "Cirkel",
        StepKind::Denkkaart => "Denkkaart",
        StepKind::Doekaart => "Doekaart",
        StepKind::Werkplaat => "Werkplaat",
        StepKind::Casus => "Casus",
        StepKind::Pauze => "Pauze",
        StepKind::Oogst => "Oogst",
        StepKind::Afspraken => "Afspraken",
        StepKind::Gesprek => "Gesprek",
        StepKind::Vraag => "Vraag",
        StepKind::Trekking => "Kaart trekken",
    }
}

/// The name of a level of keeping.
pub const fn bewaren(level: Bewaren) -> &'static str {
    match level {
        Bewaren::Niets => "niets",
        Bewaren::Oogst => "oogst",
        Bewaren::Alles => "alles",
    }
}

/// What stays, for the corner of the room screen: "blijft: oogst".
pub fn bewaren_corner(level: Bewaren) -> String {
    format!("blijft: {}", bewaren(level))
}

/// What stays and what goes, in a sentence or two.
pub const fn bewaren_explained(level: Bewaren) -> &'static str {
    match level {
        Bewaren::Niets => "Er blijft niets. Valt de computer uit, dan is alles weg.",
        Bewaren::Oogst => {
            "Alleen de oogst blijft: wat jullie meenemen, de afspraken en de borden. \
             Losse notities en de casus gaan weg als jullie afsluiten."
        }
        Bewaren::Alles => "Alles blijft, ook de losse notities, de namen en de casus.",
    }
}

/// The name of a dose.
pub const fn dose(dose: Dose) -> &'static str {
    match dose {
        Dose::Koffie => "Koffie",
        Dose::Werkoverleg => "Werkoverleg",
        Dose::Verdieping => "Verdieping",
        Dose::Eigen => "Eigen tijd",
    }
}

/// What is being typed.
pub const fn line_kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Note => "notitie",
        LineKind::Oogst => "oogst",
        LineKind::Afspraak => "afspraak",
        LineKind::Parked => "parkeerplek",
    }
}

/// What kind of promise it is.
pub const fn afspraak_kind(kind: AfspraakKind) -> &'static str {
    match kind {
        AfspraakKind::Afspraak => "afspraak",
        AfspraakKind::Doekaart => "doekaart",
        AfspraakKind::Proef => "proef",
        AfspraakKind::Team => "zo werken wij",
    }
}

/// How an afspraak stands.
pub const fn afspraak_status(status: AfspraakStatus) -> &'static str {
    match status {
        AfspraakStatus::Open => "open",
        AfspraakStatus::Gedaan => "gedaan",
        AfspraakStatus::Loopt => "loopt nog",
        AfspraakStatus::Later => "later",
        AfspraakStatus::HoeftNiet => "hoeft niet meer",
        AfspraakStatus::Houden => "houden",
        AfspraakStatus::Bijstellen => "bijstellen",
        AfspraakStatus::Stoppen => "stoppen",
    }
}

/// A verdict as it stands in a file, as people say it; what is not known stays as it is.
pub fn verdict(written: &str) -> &str {
    match written {
        "loopt" => afspraak_status(AfspraakStatus::Loopt),
        "hoeft-niet" => afspraak_status(AfspraakStatus::HoeftNiet),
        said => said,
    }
}

/// What the room reads above a step; its kind when it has no title.
pub fn step(step: &Step) -> &str {
    if step.title.is_empty() {
        step_kind(step.kind)
    } else {
        &step.title
    }
}

/// The name of a way to talk.
pub const fn werkvorm(form: Werkvorm) -> &'static str {
    match form {
        Werkvorm::Rondje => "Rondje",
        Werkvorm::StilDanRondje => "Stil, dan een rondje",
        Werkvorm::EenTweeVierAllen => "1-2-4-allen",
        Werkvorm::Duo => "In duo's",
        Werkvorm::StellingLijn => "Op een lijn",
        Werkvorm::Vissenkom => "Vissenkom",
        Werkvorm::Turf => "Turven",
        Werkvorm::Rolwissel => "Rolwissel",
        Werkvorm::Gesprek => "Vrij gesprek",
    }
}

/// What the group is asked to do, in a line.
pub const fn werkvorm_explained(form: Werkvorm) -> &'static str {
    match form {
        Werkvorm::Rondje => "Om de beurt, ieder één keer. De anderen luisteren.",
        Werkvorm::StilDanRondje => {
            "Eerst schrijft ieder stil iets op. Daarna vertel je om de beurt."
        }
        Werkvorm::EenTweeVierAllen => {
            "Eerst alleen, dan met z'n tweeën, dan met z'n vieren, dan met z'n allen."
        }
        Werkvorm::Duo => "In duo's: eerst vertelt de een, dan de ander.",
        Werkvorm::StellingLijn => "Zoek je plek op de lijn en vertel waarom je daar staat.",
        Werkvorm::Vissenkom => {
            "De binnenste kring praat, de buitenste kring luistert. Daarna wisselen jullie."
        }
        Werkvorm::Turf => "Ieder zet streepjes. Kijk daarna samen wat opvalt.",
        Werkvorm::Rolwissel => {
            "Praat alsof je iemand anders bent: een inwoner, de wethouder, iemand van control."
        }
        Werkvorm::Gesprek => "Praat vrij met elkaar.",
    }
}

/// The name of a sub-step.
pub const fn part(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Silent => "Stil",
        PartKind::Round => "Rondje",
        PartKind::Alone => "Alleen",
        PartKind::Pairs => "Met z'n tweeën",
        PartKind::Fours => "Met z'n vieren",
        PartKind::All => "Met z'n allen",
        PartKind::FirstTells => "De een vertelt",
        PartKind::SecondTells => "De ander vertelt",
        PartKind::Line => "Op de lijn",
        PartKind::Inner => "Binnenste kring",
        PartKind::Outer => "Wisselen",
    }
}

/// What everybody does in a sub-step, as the room reads it.
pub const fn part_explained(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Silent => "Schrijf stil voor jezelf.",
        PartKind::Round => "Vertel om de beurt. Passen mag.",
        PartKind::Alone => "Denk er in stilte over na.",
        PartKind::Pairs => "Bespreek het met z'n tweeën.",
        PartKind::Fours => "Bespreek het met z'n vieren.",
        PartKind::All => "Bespreek het met z'n allen.",
        PartKind::FirstTells => "De een vertelt, de ander luistert.",
        PartKind::SecondTells => "Nu andersom: de ander vertelt.",
        PartKind::Line => "Zoek je plek op de lijn.",
        PartKind::Inner => "De binnenste kring praat, de buitenste luistert.",
        PartKind::Outer => "Wissel van plek: nu praat de andere kring.",
    }
}

/// The name of a shape, as it stands in files too.
pub const fn bord(bord: Bord) -> &'static str {
    match bord {
        Bord::Kolommen => "kolommen",
        Bord::Ringen => "ringen",
        Bord::Schuiven => "schuiven",
        Bord::Spectrum => "spectrum",
        Bord::Kwadrant => "kwadrant",
        Bord::Driehoek => "driehoek",
        Bord::Scan => "scan",
        Bord::Route => "route",
        Bord::Balans => "balans",
        Bord::Turf => "turf",
        Bord::Raster => "raster",
        Bord::Ladder => "ladder",
    }
}

/// What a change was about, at the beginning of a sentence.
pub const fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Line(LineKind::Note) => "Notitie",
        Subject::Line(LineKind::Oogst) => "Regel oogst",
        Subject::Line(LineKind::Afspraak) => "Afspraak",
        Subject::Line(LineKind::Parked) => "Geparkeerde regel",
        Subject::Item => "Regel op het bord",
        Subject::Score => "Cijfers",
        Subject::Board => "Bord",
        Subject::Time => "Tijd",
        Subject::Plan => "Plan",
        Subject::LookBack => "Terugkijkdag",
        Subject::Bewaren => "Bewaarkeuze",
        Subject::Present => "Aantal mensen",
        Subject::Course => "Stap",
        Subject::Verdict => "Oordeel",
        Subject::Casus => "Casus",
        Subject::Cards => "Getrokken kaarten",
        Subject::Pause => "Pauze",
        Subject::Turn => "Beurt",
        Subject::Answer => "Antwoord",
        Subject::Brief => "Brief",
    }
}
