//! The first screen in lines: a number or a word for each choice.
use crate::app::{Action, Focus, Home, HomeAction, HomeItem, Msg, State};
use crate::words::{alone, archive, plain, room_test, screen};

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, help};

/// A line at the first screen.
pub(super) fn read(state: &State, home: Home, line: &str) -> Reply {
    let items = home.items(state);
    if line.is_empty() {
        return Reply::list(choices(state, home));
    }
    if let Ok(number) = line.parse::<usize>() {
        let at = number.wrapping_sub(1);
        return offered(state, home).get(at).map_or_else(
            || Reply::say(plain::NO_SUCH_CHOICE),
            |_| go(state, home, at),
        );
    }
    let place = |item: HomeItem| items.iter().position(|one| *one == item).unwrap_or(0);
    match command::parse(Focus::Home, line) {
        Some((Word::Begin, _)) => go(state, home, place(HomeItem::Begin)),
        Some((Word::Card, _)) => go(state, home, place(HomeItem::Card)),
        Some((Word::Archive, _)) => go(state, home, place(HomeItem::Archive)),
        Some((Word::RoomTest, _)) => go(state, home, place(HomeItem::RoomTest)),
        Some((Word::Alone, _)) => go(state, home, place(HomeItem::Alone)),
        Some((Word::Again, _)) => Reply::list(choices(state, home)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Home)),
        Some(_) | None => unknown(Focus::Home, line),
    }
}

fn go(state: &State, home: Home, to: usize) -> Reply {
    let items = home.items(state);
    if state.toolkit.is_none() && items[to].needs_toolkit() {
        return Reply::say(screen::NO_TOOLKIT);
    }
    let act = |action| Msg::Act(Action::Home(action));
    let mut msgs = vec![act(HomeAction::Up); home.cursor];
    msgs.extend(vec![act(HomeAction::Down); to]);
    msgs.push(act(HomeAction::Choose));
    Reply::of(msgs)
}

/// What can be chosen by a number. Lines have no letters to look at from afar: that is only a word,
/// and stands last on the screen.
fn offered(state: &State, home: Home) -> Vec<HomeItem> {
    let mut items = home.items(state);
    items.retain(|item| *item != HomeItem::RoomTest);
    items
}

/// What there is to choose.
pub(super) fn choices(state: &State, home: Home) -> Vec<String> {
    let items = offered(state, home)
        .into_iter()
        .map(|item| words(state, item));
    let mut said: Vec<String> = (1..)
        .zip(items)
        .map(|(at, words)| plain::numbered(at, &words))
        .collect();
    said.push(plain::HOME_CHOOSE.to_owned());
    said
}

fn words(state: &State, item: HomeItem) -> String {
    match item {
        HomeItem::Open(at) => {
            let open = &state.open[at];
            let day = open.started.map(|started| state.offset.date(started));
            screen::open_meeting(&open.title, open.team.as_deref(), day)
        }
        HomeItem::Concept => screen::left_concept(state.left_title()),
        HomeItem::Begin => screen::HOME_BEGIN.to_owned(),
        HomeItem::Card => screen::HOME_CARD.to_owned(),
        HomeItem::OpenMeetings => archive::open_meetings(state.unfinished()),
        HomeItem::Archive => archive::TITLE.to_owned(),
        HomeItem::RoomTest => room_test::TITLE.to_owned(),
        HomeItem::Alone => alone::HOME.to_owned(),
    }
}
