//! The whole program without a screen or a disk: [`State`], what can happen to it ([`Msg`]) and
//! what it asks of the world ([`Effect`]).
#![deny(clippy::wildcard_enum_match_arm)]

mod alone;
mod answer;
mod board;
mod capture;
mod card;
mod clock;
mod field;
mod home;
mod meeting;
mod msg;
mod overlay;
mod prepare;
mod program;
mod ready;
mod resume;
mod state;
mod update;

pub use alone::{Alone, AloneAction, AloneItem, Private, QuestionAction, ReadBack, Reflection};
pub use board::{BoardAction, BoardCursor};
pub use capture::{Capture, FieldAction, Target};
pub use card::{Card, CardAction};
pub use clock::{EDGE_STAYS, next_change};
pub use field::{Edit, Field, Splice};
pub use home::{Home, HomeAction, HomeItem};
pub use meeting::{FileState, Meeting, MeetingAction, Phase, View};
pub use msg::{Action, Effect, Msg, OpenMeeting, Opened, Outcome};
pub use overlay::{ListAction, MenuItem, Overlay};
pub use prepare::{Prepare, PrepareAction, PrepareRow, Setting, distinct};
pub use state::{Focus, ProgramAction, Shown, Stage, State, Waiting};
pub use update::update;
