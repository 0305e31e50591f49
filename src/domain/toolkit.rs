//! What a facilitator brings to the table. Read-only once loaded: every id in here resolves,
//! because `content` leaves out a werkpakket in which one does not.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::board::Layout;
use super::fixed::FixedSteps;
use super::ids::{KaartId, KitId, WerkpakketId, WerkplaatId};
use super::levels::{Bewaren, Dose};
use super::solo::Aid;
use super::step::{Step, StepKind};
use super::werkvorm::Werkvorm;

mod search;

pub use search::{Found, FoundIn, search};

/// All that was read from `toolkit/` and the person's own folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toolkit {
    /// Kits in the order of the library.
    pub kits: Vec<Kit>,
    /// Werkpakketten in the order of the library: by kit, then by id.
    pub werkpakketten: Vec<Werkpakket>,
    /// The steps that every programme shares.
    pub fixed: FixedSteps,
}

/// A folder of werkpakketten with its own introduction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kit {
    /// The name of the folder.
    pub id: KitId,
    /// What the library shows.
    pub title: String,
    /// What this kit is, in a few sentences.
    pub about: String,
    /// Letter and title of each part, in order.
    pub parts: Vec<(String, String)>,
    /// Where the ideas come from.
    pub source: Reference,
    /// How to use it, in our own words.
    pub guide: String,
    /// Orders in which to take its werkpakketten.
    pub series: Vec<Series>,
}

/// A few werkpakketten that go well after each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// For whom or what for: "Voor een team dat begint".
    pub title: String,
    /// Why in this order, in a sentence or two.
    pub about: Option<String>,
    /// Which ones, in order; each is in the toolkit, from any kit.
    pub werkpakketten: Vec<WerkpakketId>,
}

/// A work that a werkpakket rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Title and makers, and that the text is our own.
    pub title: String,
    /// A public address, when there is one.
    pub url: Option<String>,
}

/// Material for one good conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Werkpakket {
    /// Unique in the whole toolkit.
    pub id: WerkpakketId,
    /// The kit that it came from.
    pub kit: KitId,
    /// "ingebouwd", or the path of the person's own file.
    pub origin: String,
    /// What the room reads.
    pub title: String,
    /// Letter of the part of its kit.
    pub part: Option<String>,
    /// The one question of the package.
    pub question: String,
    /// Words by which "wat speelt er?" finds it.
    pub keywords: Vec<String>,
    /// For whom: team, leidinggevenden, zelf ...
    pub audience: Vec<String>,
    /// Smallest and largest group that it suits.
    pub group: Option<(u16, u16)>,
    /// The story that is read aloud.
    pub story: Option<String>,
    /// What the facilitator wants to know about the story; the group may read it too.
    pub story_tip: Option<String>,
    /// What it comes down to.
    pub core: Vec<String>,
    /// What the facilitator looks out for.
    pub watch: Vec<String>,
    /// The counter-voice: what stays as it is.
    pub stays: Option<String>,
    /// One sentence for on the wall.
    pub wall_card: Option<String>,
    /// A pool of questions to reflect on alone.
    pub reflections: Vec<String>,
    /// Packages that follow well.
    pub further: Vec<WerkpakketId>,
    /// Where the ideas come from.
    pub sources: Vec<Reference>,
    /// The film, when there is one.
    pub film: Option<Film>,
    /// The prompts of the three rings.
    pub circle: Option<Circle>,
    /// Denkkaarten, doekaarten and beeldkaarten.
    pub kaarten: Vec<Kaart>,
    /// Boards.
    pub werkplaten: Vec<Werkplaat>,
    /// Steps of its own, when the standard programme does not fit.
    pub steps: Vec<OwnStep>,
    /// The doses it is offered in.
    pub doses: Vec<Dose>,
    /// How much is kept when nobody chooses otherwise.
    pub bewaren: Option<Bewaren>,
    /// One sentence, then a black screen: no time, no names, no oogst.
    pub silent: bool,
}

/// A film with the question to look with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Film {
    /// Its title.
    pub title: String,
    /// A public address; the film question works without.
    pub url: Option<String>,
    /// The question to look with.
    pub question: String,
}

/// One prompt per ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// The inner ring.
    pub why: String,
    /// The middle ring.
    pub how: String,
    /// The outer ring.
    pub what: String,
    /// What the rings are called on the screen, the inner one first.
    pub titles: [String; 3],
}

/// The kind of a kaart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KaartKind {
    /// A question to talk about.
    Denk,
    /// An act for the coming weeks.
    Doe,
    /// An image in words, to draw from.
    Beeld,
}

impl KaartKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Denk, Self::Doe, Self::Beeld];
}

/// A card: one question, and how to talk about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kaart {
    /// Unique in its werkpakket.
    pub id: KaartId,
    /// Denk, doe or beeld.
    pub kind: KaartKind,
    /// Two to five words.
    pub title: String,
    /// One full sentence that stands on its own.
    pub question: String,
    /// What to do, on a doekaart.
    pub task: Option<String>,
    /// One or two sentences below the question.
    pub explanation: Option<String>,
    /// How the group talks.
    pub form: Werkvorm,
    /// Planned minutes.
    pub minutes: u16,
    /// Never shortened below this.
    pub minimum: u16,
    /// For the facilitator; the group may read it too.
    pub tip: Option<String>,
    /// May be shared loose, in an app group.
    pub loose: bool,
    /// Also works for one person.
    pub solo: bool,
}

/// A board with its invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Werkplaat {
    /// Unique in its werkpakket.
    pub id: WerkplaatId,
    /// What the room reads.
    pub title: String,
    /// Two or three sentences that invite the group to begin.
    pub invitation: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Never shortened below this.
    pub minimum: u16,
    /// For the facilitator; the group may read it too.
    pub tip: Option<String>,
    /// The empty board.
    pub layout: Layout,
}

/// One step of a werkpakket that brings its own programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnStep {
    /// The doses in which it takes part; none means every dose.
    pub doses: Vec<Dose>,
    /// What happens.
    pub kind: StepKind,
    /// What the room reads.
    pub title: String,
    /// One full sentence, when there is one.
    pub question: Option<String>,
    /// One or two sentences below it.
    pub explanation: Option<String>,
    /// Planned minutes.
    pub minutes: u16,
    /// Never shortened below this.
    pub minimum: u16,
    /// Never shortened by a proposal.
    pub fixed: bool,
    /// The kaart that it shows.
    pub kaart: Option<KaartId>,
    /// The board that it fills.
    pub werkplaat: Option<WerkplaatId>,
    /// Who speaks and who is silent.
    pub role: Option<String>,
    /// How many cards are drawn, of which one is chosen.
    pub draw: Option<u16>,
    /// For the facilitator; the group may read it too.
    pub tip: Option<String>,
    /// The id of a question for one person.
    pub id: Option<String>,
    /// What such a question helps with.
    pub aid: Option<Aid>,
}

impl Toolkit {
    /// The werkpakket with this id.
    pub fn find(&self, id: &WerkpakketId) -> Option<&Werkpakket> {
        self.werkpakketten.iter().find(|pakket| pakket.id == *id)
    }

    /// The kit with this id.
    pub fn kit(&self, id: &KitId) -> Option<&Kit> {
        self.kits.iter().find(|kit| kit.id == *id)
    }

    /// What a group can talk about, in the order of the library.
    pub fn for_groups(&self) -> impl Iterator<Item = &Werkpakket> {
        self.werkpakketten
            .iter()
            .filter(|pakket| !pakket.is_for_one())
    }

    /// Titles of everything, by kit, for looking up.
    pub fn by_kit(&self) -> BTreeMap<&KitId, Vec<&Werkpakket>> {
        let mut found: BTreeMap<&KitId, Vec<&Werkpakket>> = BTreeMap::new();
        for pakket in &self.werkpakketten {
            found.entry(&pakket.kit).or_default().push(pakket);
        }
        found
    }
}

impl Kit {
    /// The title of the part with this letter.
    pub fn part(&self, letter: &str) -> Option<&str> {
        let mut parts = self.parts.iter();
        let found = parts.find(|(known, _)| known == letter)?;
        Some(&found.1)
    }
}

impl Werkpakket {
    /// Whether it is for one person alone, and no meeting.
    pub fn is_for_one(&self) -> bool {
        matches!(self.audience.as_slice(), [only] if only == "zelf")
    }

    /// How long it takes in this dose, in minutes. With steps and a length of its own: what those
    /// take, with a tenth free.
    pub fn minutes(&self, dose: Dose) -> u16 {
        let takes_part = |own: &&OwnStep| own.doses.is_empty() || own.doses.contains(&dose);
        let steps: u16 = match dose {
            Dose::Koffie | Dose::Werkoverleg | Dose::Verdieping => 0,
            Dose::Eigen => {
                let own = self.steps.iter().filter(takes_part);
                own.map(|own| own.minutes).sum()
            }
        };
        if steps == 0 {
            return dose.minutes();
        }
        let most = steps.saturating_mul(2);
        let with_air = (steps..most).find(|all| all - all / 10 >= steps);
        with_air.unwrap_or(steps)
    }

    /// The kaarten of one kind, in the order of the file.
    pub fn of_kind(&self, kind: KaartKind) -> impl Iterator<Item = &Kaart> {
        self.kaarten.iter().filter(move |kaart| kaart.kind == kind)
    }

    /// The kaart with this id.
    pub fn kaart(&self, id: &KaartId) -> Option<&Kaart> {
        self.kaarten.iter().find(|kaart| kaart.id == *id)
    }

    /// The tip of a step: of the kaart or board that it was copied from, of the story, or what
    /// the werkpakket says at a step of its own.
    pub fn tip_of(&self, step: &Step) -> Option<&str> {
        self.copied_tip(step).or_else(|| self.own_tip(step))
    }

    fn own_tip(&self, step: &Step) -> Option<&str> {
        self.own_step(step)?.tip.as_deref()
    }

    /// The step of the werkpakket itself that this one was made from. Doses may share a title; what
    /// was copied along tells them apart.
    pub fn own_step(&self, step: &Step) -> Option<&OwnStep> {
        let is_it = |own: &&OwnStep| own.kind == step.kind && own.title == step.title;
        let differs = |own: &&OwnStep| {
            let other = |own: &Option<String>, copied| own.is_some() && own != copied;
            (
                other(&own.question, &step.question),
                other(&own.explanation, &step.explanation),
                own.minutes != step.minutes,
            )
        };
        self.steps.iter().filter(is_it).min_by_key(differs)
    }

    fn copied_tip(&self, step: &Step) -> Option<&str> {
        let name = step.from.as_deref()?.strip_prefix(self.id.as_str())?;
        let Some(name) = name.strip_prefix('/') else {
            return self
                .story_tip
                .as_deref()
                .filter(|_| step.kind == StepKind::Verhaal);
        };
        let kaart = self.kaarten.iter().find(|kaart| kaart.id.as_str() == name);
        let plaat = self
            .werkplaten
            .iter()
            .find(|plaat| plaat.id.as_str() == name);
        kaart
            .and_then(|kaart| kaart.tip.as_deref())
            .or(plaat.and_then(|plaat| plaat.tip.as_deref()))
    }

    /// The board with this id.
    pub fn werkplaat(&self, id: &WerkplaatId) -> Option<&Werkplaat> {
        self.werkplaten.iter().find(|plaat| plaat.id == *id)
    }
}
