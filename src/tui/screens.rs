//! One file per screen; each is a function of what it shows.
use ratatui::Frame;

use crate::app::{Overlay, Stage, State};

use super::canvas::{Canvas, Paint};
use super::scrub::scrub;
use super::theme::Theme;
use super::{cockpit, room};

pub(super) mod alone;
mod archive;
mod browse;
mod card;
pub(super) mod edge;
mod erase;
mod guard;
pub(super) mod help;
mod home;
mod library;
mod lists;
mod map;
pub(super) mod notes;
pub(super) mod paper;
mod prepare;
mod room_test;
mod share;
mod stuck;

/// Draws everything. The same state gives the same cells, and no cell can steer the terminal.
pub fn draw(state: &State, paint: &mut Paint, frame: &mut Frame<'_>) {
    draw_screen(state, paint, frame);
    scrub(frame.buffer_mut());
}

fn draw_screen(state: &State, paint: &mut Paint, frame: &mut Frame<'_>) {
    let theme = Theme::new(cockpit::look(state), paint.depth);
    let mut canvas = Canvas {
        frame,
        theme,
        letters: &mut paint.letters,
    };
    if state.is_black() {
        let black = canvas.theme.black();
        canvas.ground(black);
        return;
    }
    let ground = canvas.theme.ground();
    canvas.ground(ground);
    if state.covered.is_some() {
        return alone::covered(&mut canvas);
    }
    match &state.overlay {
        Some(Overlay::Help { scroll }) => return help::draw(&mut canvas, state, *scroll),
        Some(Overlay::Notes { sure }) => return notes::draw(&mut canvas, state, *sure),
        Some(Overlay::Menu { cursor }) => return lists::menu(&mut canvas, state, *cursor),
        Some(Overlay::Map { cursor }) => return map::draw(&mut canvas, state, *cursor),
        Some(Overlay::Insert { cursor, .. }) => return lists::insert(&mut canvas, state, *cursor),
        Some(Overlay::Teams { cursor }) => return lists::teams(&mut canvas, state, *cursor),
        Some(Overlay::Rooms { cursor }) => return lists::rooms(&mut canvas, state, *cursor),
        Some(Overlay::Verdict { cursor }) => return lists::verdict(&mut canvas, state, *cursor),
        Some(Overlay::Cover { sure }) => return edge::cover(&mut canvas, state, *sure),
        Some(Overlay::Leaving) => return edge::waiting(&mut canvas, state),
        Some(Overlay::Stuck { cursor }) => return stuck::draw(&mut canvas, state, *cursor),
        Some(Overlay::Erase { cursor, asked }) => {
            return erase::draw(&mut canvas, state, *cursor, *asked);
        }
        Some(Overlay::Passphrase { cursor }) => return alone::menu(&mut canvas, state, *cursor),
        Some(Overlay::Share { cursor }) => return share::draw(&mut canvas, state, *cursor),
        Some(Overlay::Message { text }) => return share::message(&mut canvas, state, text),
        Some(Overlay::Guard { then }) => return guard::draw(&mut canvas, *then),
        Some(Overlay::Proposal(proposal)) => {
            return cockpit::proposal(&mut canvas, state, proposal);
        }
        Some(Overlay::Capture(_)) | None => {}
    }
    match &state.stage {
        Stage::Home(home) => home::draw(&mut canvas, state, *home),
        Stage::Prepare(prepare) => prepare::draw(&mut canvas, state, prepare),
        Stage::Waiting(_) => edge::waiting(&mut canvas, state),
        Stage::Card(card) => card::draw(&mut canvas, state, card),
        Stage::Alone(list) => alone::list(&mut canvas, state, list),
        Stage::Meeting(meeting) if meeting.is_private() => {
            alone::session(&mut canvas, state, meeting);
        }
        Stage::Meeting(_) if cockpit::draw(&mut canvas, state) => {}
        Stage::Meeting(meeting) => room::draw(&mut canvas, state, meeting),
        Stage::Library(library) => library::draw(&mut canvas, state, library),
        Stage::Archive(archive) => archive::draw(&mut canvas, state, archive),
        Stage::RoomTest(test) => room_test::draw(&mut canvas, state, test),
    }
}
