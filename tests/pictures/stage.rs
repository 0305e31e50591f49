//! Every page in `docs` that is made by the program itself: the pictures, the keys, the schemas.
//!
//! `examples/pictures.rs` writes them, `tests/docs.rs` says which one is stale.
use bedoeling::app::{Card, Focus, PrepareRow, Stage};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::setting::Look;
use bedoeling::domain::step::StepKind;
use bedoeling::tui::{keys_page, picture};
use bedoeling::{content, store};

use ratatui::buffer::Buffer;

use player::{BEGIN, Player, READY};

pub(crate) mod boards;
pub(crate) mod filled;
mod more;
pub(crate) mod player;
mod sheets;

/// The werkpakket that the pictures show.
const PAKKET: &str = "gemeente-08";

/// A page with where it stands, from the root of the repository.
pub(crate) type Page = (String, String);

/// Every page, as it should be now.
pub(crate) fn pages() -> Vec<Page> {
    let with_newline = |text: String| text.trim_end().to_owned() + "\n";
    let written = [
        ("docs/keys.md", keys_page()),
        (
            "docs/schema/werkpakket.schema.json",
            content::toolkit_schema(),
        ),
        ("docs/schema/sessie.schema.json", store::format::schema()),
    ];
    let written = written.map(|(path, text)| (path.to_owned(), with_newline(text)));
    pictures().into_iter().chain(written).collect()
}

/// A meeting that is played from begin to end, with a picture wherever there is something to see.
struct Show {
    player: Player,
    pictures: Vec<Page>,
}

impl Show {
    fn new() -> Self {
        Self {
            player: Player::new(),
            pictures: Vec::new(),
        }
    }

    /// Keeps the screen as it is now; the title is for who cannot see the picture.
    fn picture(&mut self, name: &str, title: &str) {
        let cells = self.player.screen();
        self.keep(name, title, &cells);
    }

    /// Keeps these cells as a picture.
    fn keep(&mut self, name: &str, title: &str, cells: &Buffer) {
        const INK: picture::Channels = [0x16, 0x18, 0x1d];
        const PAPER: picture::Channels = [0xfd, 0xfc, 0xf7];
        let drawn = picture::svg(cells, title, INK, PAPER);
        self.pictures
            .push((format!("docs/beelden/{name}.svg"), drawn));
    }

    /// The same screen at another size and with another look.
    fn also(&mut self, name: &str, title: &str, size: (u16, u16), look: Look) {
        let (width, height) = self.player.state.size;
        let usual = self.player.state.look;
        self.player.size(size.0, size.1);
        self.player.look(look);
        self.picture(name, title);
        self.player.size(width, height);
        self.player.look(usual);
    }

    /// Goes on until a step of this kind.
    fn go_to(&mut self, kind: StepKind) {
        for _ in 0..40 {
            let meeting = self.player.state.meeting().expect("a meeting is on");
            if self.player.state.focus() == Focus::Meeting && meeting.session().step().kind == kind
            {
                return;
            }
            self.player.play("<pgdn>");
        }
        let focus = self.player.state.focus();
        panic!("this meeting has no {kind:?}: {focus:?}");
    }
}

fn pictures() -> Vec<Page> {
    let mut show = Show::new();
    set_ready(&mut show);
    talk(&mut show);
    sort(&mut show);
    agree(&mut show);
    let mut card = Show::new();
    one_card(&mut card);
    show.pictures.extend(card.pictures);
    show.pictures.extend(boards::pictures());
    show.pictures.extend(more::pictures());
    show.pictures.extend(sheets::sheets());
    let mut cockpit = Show::new();
    for_one(&mut cockpit);
    show.pictures.extend(cockpit.pictures);
    let mut both = Show::new();
    two_windows(&mut both);
    show.pictures.extend(both.pictures);
    show.pictures
}

/// From the first screen to people walking in.
fn set_ready(show: &mut Show) {
    show.picture(
        "home",
        "Het eerste scherm: begin een gesprek, of toon één kaart",
    );
    show.player.play("<enter>");
    show.picture("bibliotheek", "De bibliotheek: waar gaat het gesprek over?");
    show.player.play("<right><enter>");
    show.player
        .turn_until(|prepare| prepare.setting.pakket.as_str() == PAKKET);
    show.player
        .play("<down><down><down><enter>Team Noord<enter>");
    show.player.turn_until(|prepare| {
        prepare.row == PrepareRow::Present && prepare.setting.present == Some(7)
    });
    show.picture(
        "klaarzetten",
        "Een gesprek klaarzetten: welk pakket, hoe lang, wie kijkt mee",
    );
    show.player.play(READY);
    show.picture(
        "welkom",
        "Het welkomscherm: de titel, en tot hoe laat het duurt",
    );
}

/// The story, the question, and a note that is typed under it.
fn talk(show: &mut Show) {
    show.player.play("<+2><right>");
    show.go_to(StepKind::Verhaal);
    show.player.play("<+1><enter>");
    show.picture(
        "verhaal",
        "Het verhaal staat op het scherm, om voor te lezen",
    );
    show.player.play("<enter>");
    show.go_to(StepKind::Denkkaart);
    show.player.play("<+5><enter><+4>");
    let title = "Een denkkaart: één vraag, groot, met de tijd eronder";
    show.also("denkkaart", title, (70, 20), Look::Light);
    show.also("denkkaart-groot", title, (120, 34), Look::Light);
    show.also("denkkaart-donker", title, (120, 34), Look::Dark);
    show.player.play("nhet weekformulier leest niemand<enter>");
    show.player.play("'altijd eerst intake' staat nergens");
    show.picture("noteren", "Een notitie typen, onder de vraag");
    // After a few seconds the notice is gone, and the edge is still there.
    show.player.play("<enter><esc><+8s><esc>");
    show.picture("menu", "Het menu van Esc");
    show.player.play("<esc>m");
    show.picture("stappen", "De kaart van de stappen, met de minuten");
    show.player.play("<esc>?");
    show.picture("toetsen", "Alle toetsen tijdens een stap");
    show.player.play("<esc>");
}

/// A board with lines in every vak, and one of them to try.
fn sort(show: &mut Show) {
    show.go_to(StepKind::Werkplaat);
    show.player.play("<enter><enter>");
    let lines = [
        ("Het weekformulier", 2),
        ("Vrije doorgang voor de brandweer", 1),
        ("Eerst bellen, dan schrijven", 3),
        ("Twee handtekeningen", 2),
        ("De map met oude brieven", 4),
        ("Wijzen op rechten bij een aanvraag", 1),
        ("Even langslopen bij de balie", 3),
    ];
    for (text, vak) in lines {
        show.player.play(&format!("{text}<enter>{vak}"));
    }
    show.player
        .play("<esc><tab>kniemand leest het<enter>wijzelf<enter>ja<enter><+6><esc>");
    show.also(
        "vier-velden",
        "Een werkplaat met vier velden; één regel is gekozen om uit te proberen",
        (104, 28),
        Look::Light,
    );
    show.player.play("<esc>");
}

/// What is taken along, who does what, and what stays.
fn agree(show: &mut Show) {
    show.go_to(StepKind::Doekaart);
    show.player.play("<down><down><down>");
    show.picture("doekaart", "Een doekaart kiezen voor de komende weken");
    show.player
        .play("<enter><enter>Joris<enter>over 2 weken<enter><pgdn><enter>");
    show.go_to(StepKind::Oogst);
    show.player.play("<down><enter><+8s><down>");
    show.picture("oogst", "Wat nemen we mee? Kies uit wat er is opgeschreven");
    show.go_to(StepKind::Rondje);
    show.player.play("<+2><pgdn>");
    show.picture("afsluiten", "Het laatste scherm: wat blijft en wat weggaat");
}

/// The same moment in the cockpit, where somebody types, and in the room.
fn two_windows(show: &mut Show) {
    half_way(show);
    show.player.watched(0, 1);
    let title = "REGIE: de begeleider typt, en ziet wat er komt en hoe de tijd staat";
    show.also("twee-regie", title, (110, 34), Look::Light);
    let cells = show.player.room((70, 20));
    let title = "ZAAL op datzelfde moment: alleen de vraag en de tijd";
    show.keep("twee-zaal", title, &cells);
}

/// The cockpit, half-way through a kaart.
fn for_one(show: &mut Show) {
    half_way(show);
    let title = "De regie: wat er nu gebeurt, wat jij kunt zeggen, en het plan";
    show.also("regie", title, (120, 34), Look::Light);
    show.player.play("<enter><esc><+14><pgdn><pgdn>");
    show.picture(
        "voorstel",
        "Een voorstel tussen twee stappen, om op tijd klaar te zijn",
    );
}

fn half_way(show: &mut Show) {
    show.player.play(BEGIN);
    show.player
        .turn_until(|prepare| prepare.setting.pakket.as_str() == PAKKET);
    show.player.play("<down><down><right>");
    show.player
        .play("<down><enter>Team Noord<enter><enter>7<enter>");
    show.player.play(READY);
    show.player.play("<+1><right>");
    for kind in [StepKind::Rondje, StepKind::Verhaal, StepKind::Denkkaart] {
        show.go_to(kind);
        show.player.play("<+3>");
    }
    show.player
        .play("<enter><+4>pde dubbele handtekening<enter>");
    show.player
        .play("<esc>nhet weekformulier leest niemand<+8s>");
}

/// As `bedoeling kaart gemeente-08` begins.
fn one_card(show: &mut Show) {
    let only = Some(WerkpakketId::new(PAKKET));
    let card = Card::new(only, show.player.toolkit(), 0);
    show.player.state.stage = Stage::Card(card);
    show.picture("een-kaart", "Eén kaart bij de koffie");
}
