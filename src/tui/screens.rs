//! One file per screen; each is a function of what it shows.
use ratatui::Frame;

use crate::app::{Overlay, Stage, State};

use super::canvas::{Canvas, Paint};
use super::room;
use super::theme::Theme;

pub(super) mod alone;
mod card;
pub(super) mod edge;
pub(super) mod help;
mod home;
mod lists;
mod notes;
mod prepare;

/// Draws everything. The same state gives the same cells.
pub fn draw(state: &State, paint: &mut Paint, frame: &mut Frame<'_>) {
    let theme = Theme::new(state.look, paint.depth);
    let mut canvas = Canvas {
        frame,
        theme,
        letters: &mut paint.letters,
    };
    if state.black {
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
        Some(Overlay::Map { cursor }) => return lists::map(&mut canvas, state, *cursor),
        Some(Overlay::Cover { sure }) => return edge::cover(&mut canvas, state, *sure),
        Some(Overlay::Leaving) => return edge::waiting(&mut canvas),
        Some(Overlay::Capture(_)) | None => {}
    }
    match &state.stage {
        Stage::Home(home) => home::draw(&mut canvas, state, *home),
        Stage::Prepare(prepare) => prepare::draw(&mut canvas, state, prepare),
        Stage::Waiting(_) => edge::waiting(&mut canvas),
        Stage::Card(card) => card::draw(&mut canvas, state, card),
        Stage::Alone(list) => alone::list(&mut canvas, state, list),
        Stage::Meeting(meeting) if meeting.is_private() => {
            alone::session(&mut canvas, state, meeting);
        }
        Stage::Meeting(meeting) => room::draw(&mut canvas, state, meeting),
    }
}
