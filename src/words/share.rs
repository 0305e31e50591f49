//! The words of "Deel": the forms, where they go, and what is shown before.
use super::plural;
use crate::domain::share::ReportForm;

/// Above the list.
pub const TITLE: &str = "DEEL DIT GESPREK";
/// Where the files go.
pub const WHERE: &str = "Een bestand komt bij je gesprekken te staan.";
/// Above the message for the app group.
pub const MESSAGE: &str = "VOOR DE APPGROEP";
/// Below it.
pub const COPIED: &str = "Plak het met Ctrl+V. Lukt dat niet, selecteer het dan hier met de muis.";
/// In lines.
pub const PLAIN_CHOOSE: &str = "Typ een cijfer. Een lege regel gaat terug.";
/// The heading of the page with keys.
pub const AT_SHARE: &str = "Bij Deel";
/// What the keys of a meeting do.
pub const SHARE: &str = "deel het verslag tot nu toe";

/// In the footer.
pub const HINT: &str = "delen";

/// What a form is good for.
pub const fn form(form: ReportForm) -> &'static str {
    match form {
        ReportForm::Word => "Word: om in verder te werken",
        ReportForm::Pdf => "PDF: om te printen of te sturen",
        ReportForm::Web => "webpagina: om te lezen in een browser",
        ReportForm::Text => "tekst: om te plakken in een mail",
        ReportForm::Calendar => "agenda: de afspraken met een dag",
        ReportForm::Rows => "Excel: de afspraken als rijen",
        ReportForm::Message => "app: een kort bericht voor de groep",
        ReportForm::Handover => "meegeven: voor wie het volgende gesprek begeleidt",
    }
}

/// It stands there. Never a path: the room looks along.
pub const fn written(form: ReportForm) -> &'static str {
    match form {
        ReportForm::Word => "Het verslag voor Word staat bij je gesprekken.",
        ReportForm::Pdf => "De PDF staat bij je gesprekken.",
        ReportForm::Web => "De webpagina staat bij je gesprekken.",
        ReportForm::Text => "Het verslag staat bij je gesprekken.",
        ReportForm::Calendar => "De agenda staat bij je gesprekken.",
        ReportForm::Rows => "De rijen voor Excel staan bij je gesprekken.",
        ReportForm::Message => "Het bericht staat klaar.",
        ReportForm::Handover => "Het bestand om mee te geven staat bij je gesprekken.",
    }
}

/// How many more places there are than fit.
pub fn more_places(number: usize) -> String {
    format!("en nog {}", plural::count(number, "plek", "plekken"))
}
