//! The library: every werkpakket by kit and part, or those in which words are found.
use crate::domain::ids::WerkpakketId;
use crate::domain::toolkit::{Found, Kit, Series, Toolkit, Werkpakket, search};

use super::alone;
use super::field::Field;
use super::filter::{jumped, stepped};
use super::msg::Effect;
use super::prepare::Prepare;
use super::program::go_home;
use super::setting::Setting;
use super::state::{Stage, State};

/// From so many columns on, a werkpakket is shown beside the list.
pub const BESIDE: u16 = 100;

/// The library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The werkpakket that is chosen, counted over those that are shown.
    pub chosen: usize,
    /// "Wat speelt er?", while it is asked.
    pub filter: Option<Field>,
    /// The page of the werkpakket that is being read, from 0; none in the list.
    pub page: Option<usize>,
}

/// What can be asked of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LibraryAction {
    /// The werkpakket above.
    Up,
    /// The werkpakket below.
    Down,
    /// The first of the next part, series or kit.
    NextGroup,
    /// The first of this part, or of the one before.
    PreviousGroup,
    /// "Wat speelt er?"
    Filter,
    /// Read about this werkpakket.
    Read,
    /// Read about it where there is no space beside the list, else begin with it.
    Choose,
    /// The next page about this werkpakket.
    NextPage,
    /// The page before.
    PreviousPage,
    /// One back: to the list, to all, to the first screen.
    Leave,
    /// Set a meeting ready with it.
    Begin,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryRow<'a> {
    /// Above all of a kit.
    Kit(&'a Kit),
    /// Above a series of a kit.
    Series(&'a Series),
    /// Above a part of a kit: its letter and title.
    Part(&'a str, &'a str),
    /// A werkpakket.
    Pakket(Choice<'a>),
}

/// A werkpakket that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The werkpakket.
    pub pakket: &'a Werkpakket,
    /// Where the words were found.
    pub found: Option<Found<'a>>,
    /// Its place in a series, from 1.
    pub place: Option<usize>,
}

impl<'a> Choice<'a> {
    const fn plain(pakket: &'a Werkpakket) -> Self {
        Self {
            pakket,
            found: None,
            place: None,
        }
    }
}

impl LibraryRow<'_> {
    /// Whether somebody can stand on this line.
    pub const fn can_be_chosen(&self) -> bool {
        match self {
            Self::Pakket(_) => true,
            Self::Kit(_) | Self::Series(_) | Self::Part(..) => false,
        }
    }
}

impl Library {
    /// The library with this werkpakket chosen.
    pub fn at(id: &WerkpakketId, toolkit: &Toolkit) -> Self {
        let mut library = Self::default();
        library.go_to(id, toolkit);
        library
    }

    /// The words that are looked for; none while all is shown.
    pub fn words(&self) -> Option<&str> {
        let words = self.filter.as_ref()?.text().trim();
        (!words.is_empty()).then_some(words)
    }

    /// Every line of the list.
    pub fn rows<'a>(&self, toolkit: &'a Toolkit) -> Vec<LibraryRow<'a>> {
        match self.words() {
            Some(words) => search(toolkit, words).into_iter().map(hit).collect(),
            None => toolkit
                .kits
                .iter()
                .flat_map(|kit| of_kit(kit, toolkit))
                .collect(),
        }
    }

    /// The werkpakketten that can be chosen, in order.
    pub fn choices<'a>(&self, toolkit: &'a Toolkit) -> Vec<Choice<'a>> {
        let rows = self.rows(toolkit).into_iter();
        rows.filter_map(|row| match row {
            LibraryRow::Pakket(choice) => Some(choice),
            LibraryRow::Kit(_) | LibraryRow::Series(_) | LibraryRow::Part(..) => None,
        })
        .collect()
    }

    /// The werkpakket that is chosen; none when nothing is found.
    pub fn shown<'a>(&self, toolkit: &'a Toolkit) -> Option<&'a Werkpakket> {
        let choices = self.choices(toolkit);
        let at = self.chosen.min(choices.len().checked_sub(1)?);
        Some(choices[at].pakket)
    }

    fn go_to(&mut self, id: &WerkpakketId, toolkit: &Toolkit) {
        let choices = self.choices(toolkit);
        let place = choices.iter().position(|choice| choice.pakket.id == *id);
        self.chosen = place.unwrap_or(0);
    }

    /// All again, with the same werkpakket chosen.
    fn clear(&mut self, toolkit: &Toolkit) {
        let chosen = self.shown(toolkit).map(|pakket| pakket.id.clone());
        self.filter = None;
        self.chosen = 0;
        if let Some(id) = chosen {
            self.go_to(&id, toolkit);
        }
    }
}

fn hit(found: Found<'_>) -> LibraryRow<'_> {
    LibraryRow::Pakket(Choice {
        pakket: found.pakket,
        found: Some(found),
        place: None,
    })
}

/// A kit with its series, then its werkpakketten below the titles of its parts.
fn of_kit<'a>(kit: &'a Kit, toolkit: &'a Toolkit) -> Vec<LibraryRow<'a>> {
    let mut rows = Vec::new();
    for series in &kit.series {
        rows.push(LibraryRow::Series(series));
        let found = series
            .werkpakketten
            .iter()
            .filter_map(|id| toolkit.find(id));
        rows.extend((1..).zip(found).map(|(place, pakket)| {
            let place = Some(place);
            LibraryRow::Pakket(Choice {
                place,
                ..Choice::plain(pakket)
            })
        }));
    }
    let mut part = None;
    let own = toolkit.werkpakketten.iter();
    for pakket in own.filter(|pakket| pakket.kit == kit.id) {
        let letter = pakket.part.as_deref();
        if letter != part {
            let title = letter.and_then(|letter| Some((letter, kit.part(letter)?)));
            rows.extend(title.map(|(letter, title)| LibraryRow::Part(letter, title)));
            part = letter;
        }
        rows.push(LibraryRow::Pakket(Choice::plain(pakket)));
    }
    if !rows.is_empty() {
        rows.insert(0, LibraryRow::Kit(kit));
    }
    rows
}

/// Answers for the library.
pub(super) fn library(state: &mut State, action: LibraryAction) -> Vec<Effect> {
    let Some(toolkit) = state.toolkit.clone() else {
        return Vec::new();
    };
    let beside = state.size.0 >= BESIDE;
    let Stage::Library(library) = &mut state.stage else {
        return Vec::new();
    };
    let rows = library.rows(&toolkit);
    let lines = rows.iter().map(LibraryRow::can_be_chosen);
    let (chosen, count) = (library.chosen, lines.clone().filter(|can| *can).count());
    match action {
        LibraryAction::Up => library.chosen = stepped(chosen, count, false),
        LibraryAction::Down => library.chosen = stepped(chosen, count, true),
        LibraryAction::NextGroup => library.chosen = jumped(lines, chosen, true),
        LibraryAction::PreviousGroup => library.chosen = jumped(lines, chosen, false),
        LibraryAction::Filter => {
            library.page = None;
            library.filter.get_or_insert_default();
        }
        LibraryAction::Read => library.page = library.shown(&toolkit).map(|_| 0),
        LibraryAction::Choose => {
            let next = if beside {
                LibraryAction::Begin
            } else {
                LibraryAction::Read
            };
            return self::library(state, next);
        }
        LibraryAction::Begin => {
            return library
                .shown(&toolkit)
                .map_or_else(Vec::new, |pakket| begin(state, pakket));
        }
        LibraryAction::NextPage => library.page = library.page.map(|page| page + 1),
        LibraryAction::PreviousPage => {
            library.page = library.page.map(|page| page.saturating_sub(1));
        }
        LibraryAction::Leave if library.page.is_some() => library.page = None,
        LibraryAction::Leave if library.filter.is_some() => library.clear(&toolkit),
        LibraryAction::Leave => return go_home(state),
    }
    Vec::new()
}

/// What a werkpakket that was chosen begins: a meeting that is set ready, or a reflection.
fn begin(state: &mut State, pakket: &Werkpakket) -> Vec<Effect> {
    if pakket.is_for_one() {
        return alone::open(state, Some(pakket.id.clone()));
    }
    let setting = Setting::new(pakket.id.clone());
    state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
    state.memory = None;
    vec![Effect::ReadTeams]
}
