//! Pictures of what a meeting can have beside its usual steps, and of one person alone.
use bedoeling::app::{PrepareRow, Stage};
use bedoeling::domain::levels::Dose;
use bedoeling::domain::setting::Look;
use bedoeling::domain::step::StepKind;

use super::player::{BEGIN, READY};
use super::{Page, Show};

pub(super) fn pictures() -> Vec<Page> {
    let mut pictures = plan();
    pictures.extend(again());
    pictures.extend(alone());
    pictures.extend(earlier());
    pictures
}

/// Reading back what earlier meetings said.
fn earlier() -> Vec<Page> {
    let mut show = Show::new();
    show.player.play("<down><down><down><enter><enter>/balie");
    show.also(
        "eerder-zoeken",
        "Eerdere gesprekken: een woord, en waar het staat",
        (70, 20),
        Look::Light,
    );
    show.player.play("<esc>t<right>");
    show.also(
        "eerder-team",
        "Wat een team deed, wat er wacht, en hoe de borden in de tijd verliepen",
        (70, 20),
        Look::Light,
    );
    show.pictures
}

/// The steps before anybody comes, and a situation to talk about.
fn plan() -> Vec<Page> {
    let mut show = Show::new();
    show.player.play(BEGIN);
    show.player.play("<down>");
    show.player
        .turn_until(|prepare| prepare.setting.dose == Dose::Verdieping);
    while !chosen(&show, PrepareRow::Casus) {
        show.player.play("<down>");
    }
    show.player.play("<enter>de bovenbuurvrouw<enter>");
    show.player
        .play("Drie loketten, drie keer hetzelfde formulier.<enter>");
    while !chosen(&show, PrepareRow::Plan) {
        show.player.play("<down>");
    }
    show.player.play("<enter><down><down>");
    show.picture(
        "plan",
        "De stappen van een gesprek dat nog moet beginnen, met de minuten",
    );
    show.player.play("<esc>");
    show.player.play(READY);
    show.player.play("<+1><right>");
    show.go_to(StepKind::Casus);
    show.player.play("<+8s>");
    show.also(
        "casus",
        "Een casus onder een schuilnaam, met de regel over gevaar",
        (70, 20),
        Look::Light,
    );
    show.player.play("<esc><down><enter><+8s>");
    show.also(
        "pauze",
        "Een pauze: groot staat er hoe laat jullie weer beginnen",
        (70, 20),
        Look::Light,
    );
    show.pictures
}

/// Whether this row is chosen.
fn chosen(show: &Show, row: PrepareRow) -> bool {
    let Stage::Prepare(prepare) = &show.player.state.stage else {
        panic!("no meeting is being set ready");
    };
    prepare.row == row
}

/// A team that met before.
fn again() -> Vec<Page> {
    let mut show = Show::new();
    show.player.play(BEGIN);
    show.player
        .play("<down><down><down><enter>Team Zuid<enter>");
    show.player.play(READY);
    show.player.play("<+1><right>");
    show.go_to(StepKind::Terugblik);
    show.player.play("<down>1<+8s>");
    show.also(
        "terugblik",
        "De terugblik: wat kwam er van de afspraken?",
        (70, 20),
        Look::Light,
    );
    show.pictures
}

/// One person, from the list to the page for the others.
fn alone() -> Vec<Page> {
    let mut show = Show::new();
    show.player.play("<down><down><enter><enter>");
    show.player
        .play("<enter>Ze knikte en zei ja. Aan de deur zei ze: laat maar.");
    show.picture("alleen", "Alleen: één vraag, één antwoord, je eigen tempo");
    show.player.play("<pgdn>");
    for _ in 0..5 {
        show.player.play("<pgdn>");
    }
    show.player
        .play("<enter>Hoe kan ik merken dat iemand alleen ja zegt omdat het zo hoort?<pgdn>");
    show.player.play("<down><down><enter><+8s>");
    show.picture(
        "alleen-methode",
        "Alleen: welke manier van praten past bij je vraag, en waarom",
    );
    show.player
        .play("<pgdn><pgdn><enter>Ja zeggen bij de deur<enter><+8s>");
    show.picture(
        "alleen-brief",
        "Alleen: de brief, met alleen de antwoorden die jij kiest",
    );
    show.pictures
}
