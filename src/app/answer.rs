//! What an answer may need to know, and what follows from it.
use chrono::NaiveDate;

use crate::archive::TeamMemory;
use crate::domain::notice::Notice;
use crate::domain::time::{Moment, Offset};
use crate::domain::toolkit::Toolkit;

use super::msg::Effect;
use super::overlay::Overlay;

/// What an answer may need to know.
pub(super) struct Context<'a> {
    pub(super) now: Moment,
    pub(super) offset: Offset,
    pub(super) toolkit: Option<&'a Toolkit>,
    pub(super) memory: Option<&'a TeamMemory>,
    pub(super) seed: u64,
    /// What is said to who asks whether it is saved.
    pub(super) saved: Notice,
}

impl Context<'_> {
    pub(super) fn today(&self) -> NaiveDate {
        self.offset.date(self.now)
    }
}

/// What follows from an action.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) effects: Vec<Effect>,
    pub(super) notice: Option<Notice>,
    pub(super) overlay: Option<Overlay>,
}

impl Answer {
    pub(super) fn notice(notice: Notice) -> Self {
        Self {
            notice: Some(notice),
            ..Self::default()
        }
    }

    pub(super) fn overlay(overlay: Overlay) -> Self {
        Self {
            overlay: Some(overlay),
            ..Self::default()
        }
    }

    /// Adds what follows from the next thing; the later notice and overlay stand.
    pub(super) fn and(&mut self, next: Self) {
        self.effects.extend(next.effects);
        self.notice = next.notice.or(self.notice.take());
        self.overlay = next.overlay.or(self.overlay.take());
    }
}
