//! The whole program without a screen or a disk: [`State`], what can happen to it ([`Msg`]) and
//! what it asks of the world ([`Effect`]).
#![deny(clippy::wildcard_enum_match_arm)]

mod alone;
mod answer;
mod archive;
mod board;
mod capture;
mod card;
mod clock;
mod concept;
mod erase;
mod field;
mod filter;
mod focus;
mod guard;
mod home;
mod library;
mod look_back;
mod meeting;
mod menu;
mod msg;
mod overlay;
mod plan;
mod prepare;
mod program;
mod ready;
mod replan;
mod resume;
mod room_test;
mod safety;
mod setting;
mod state;
mod update;

pub use alone::{Alone, AloneAction, AloneItem, Private, QuestionAction, ReadBack, Reflection};
pub use archive::{Archive, ArchiveAction, Reading};
pub use board::{BoardAction, BoardCursor, across};
pub use capture::{Capture, FieldAction, Target};
pub use card::{Card, CardAction};
pub use clock::{EDGE_STAYS, next_change};
pub use concept::{Concept, LeftConcept};
pub use erase::{Erasable, Erasing};
pub use field::{Edit, Field, Splice};
pub use focus::Focus;
pub use guard::Guarded;
pub use home::{Home, HomeAction, HomeItem};
pub use library::{BESIDE, Choice, Library, LibraryAction, LibraryRow};
pub use meeting::{FileState, Meeting, MeetingAction, Phase, View, cards_to_draw};
pub use msg::{Action, Effect, Msg, OpenMeeting, Opened, Outcome};
pub use overlay::{ListAction, MenuItem, Overlay};
pub use plan::{MapRow, insertable};
pub use prepare::{Prepare, PrepareAction, PrepareRow, Refusal};
pub use room_test::RoomTestAction;
pub use safety::{Safety, StuckItem};
pub use setting::{Known, Setting, distinct};
pub use state::{ProgramAction, Shown, Stage, State, Waiting};
pub use update::update;
