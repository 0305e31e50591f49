//! Pictures of the boards that are drawn, from a small toolkit that has one of each.
use std::sync::Arc;

use bedoeling::content::{self, Source};
use bedoeling::domain::setting::Look;
use bedoeling::domain::toolkit::Toolkit;

use super::player::{BEGIN, Player, READY};
use super::{Page, Show};

/// A werkpakket with a step for each board.
fn toolkit() -> Toolkit {
    let file = |name: &str, text: &str| Source {
        name: format!("proef/{name}"),
        kit: "proef".to_owned(),
        text: text.to_owned(),
        built_in: false,
    };
    let read = content::read(&[
        file("kit.toml", include_str!("../boards-trial/proef/kit.toml")),
        file(
            "borden.toml",
            include_str!("../boards-trial/proef/borden.toml"),
        ),
        file(
            "cijfers.toml",
            include_str!("../boards-trial/proef/cijfers.toml"),
        ),
    ]);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    read.toolkit
}

/// A player with that toolkit, on the first screen.
pub(crate) fn player() -> Player {
    let mut player = Player::new();
    player.state.toolkit = Some(Arc::new(toolkit()));
    player
}

/// The boards with something on them.
pub(super) fn pictures() -> Vec<Page> {
    let mut show = Show {
        player: player(),
        pictures: Vec::new(),
    };
    show.player.play(BEGIN);
    show.player.play(READY);
    show.player.play("<right>");
    show.player.play(
        "<enter>mevrouw van nummer twaalf<enter>omdat de wijk zelf kan kiezen<enter><esc><esc>",
    );
    scene(
        &mut show,
        "bord-cirkel",
        "De cirkel: waarom, hoe, wat, één vraag tegelijk",
    );
    go(&mut show, 2);
    show.player
        .play("<enter>zij wil zelf koken<enter><enter><up><enter>de trap is te steil<enter>");
    show.player
        .play("haar zus komt op dinsdag<enter><enter><up><enter>drie formulieren<enter><enter>");
    scene(
        &mut show,
        "bord-ringen",
        "Een bord met drie ringen, met de regels ernaast",
    );
    go(&mut show, 3);
    show.player
        .play("<enter>een app voor meldingen<enter><enter><right><enter>niemand neemt op<enter>");
    show.player.play(
        "geen mens weet wie hij moet bellen<enter><enter><right><enter>één nummer<enter><enter>",
    );
    scene(
        &mut show,
        "bord-kolommen",
        "Een bord met kolommen naast elkaar",
    );
    go(&mut show, 5);
    show.player
        .play("h<enter>een app voor meldingen<enter><enter><right>h<right>h");
    show.player.play("<enter>de man van de flat<enter><enter>");
    scene(
        &mut show,
        "bord-route",
        "Een route met haltes; wat geparkeerd is, ligt nog dicht",
    );
    go(&mut show, 8);
    show.player.play("1123<down>22222222<down>14<down>22");
    scene(&mut show, "bord-turf", "Een turfbord: streepjes per dag");
    show.pictures
}

/// From the map to a step, and onto its board.
fn go(show: &mut Show, step: usize) {
    show.player.play("m");
    let here = show
        .player
        .state
        .meeting()
        .map(|meeting| meeting.session().position());
    let moves = step - 1 - here.expect("a meeting is on");
    show.player.play(&"<down>".repeat(moves));
    show.player.play("<enter><enter>");
}

fn scene(show: &mut Show, name: &str, title: &str) {
    show.player.play("<+8s>");
    show.also(name, title, (80, 22), Look::Light);
}
