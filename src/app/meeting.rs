//! A meeting going through its steps, from the welcome screen to "Dank jullie wel".
use std::collections::BTreeMap;

use crate::domain::board::Bord;
use crate::domain::change::{Change, LineKind};
use crate::domain::ids::Nr;
use crate::domain::levels::{Bewaren, Viewer};
use crate::domain::log::Log;
use crate::domain::notice::Notice;
use crate::domain::record::{Draft, FieldName, Record};
use crate::domain::session::{Session, Standing};
use crate::domain::solo::Aid;
use crate::domain::step::StepKind;
use crate::domain::time::Moment;
use crate::domain::toolkit::{KaartKind, Toolkit, Werkpakket};

use super::alone::Private;
use super::answer::{Answer, Context};
use super::board::BoardCursor;
use super::capture::Target;
use super::msg::Effect;
use super::overlay::Overlay;

mod acts;
mod course;
mod round;
mod table;
mod undo;

use acts::Acts;
pub use table::cards_to_draw;

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// People walk in; nothing runs until the next key.
    Welcome,
    /// In a step.
    Running,
    /// What stays and what goes; Enter closes.
    Closing,
    /// "Bewaard. Dank jullie wel."
    Thanks,
}

/// How the file of a meeting stands in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileState {
    /// There is none yet: an untouched meeting leaves none.
    None,
    /// It is there.
    Stands,
}

/// What is opened on the screen at one step; the next step begins anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Whether what was captured at this step is shown.
    pub shown: bool,
    /// Whether the text of the story is shown.
    pub story: bool,
    /// Which page of a long text, from 0.
    pub page: usize,
    /// The line that is chosen in a list, from 0.
    pub choice: Option<usize>,
    /// Set while the group works on the board.
    pub board: Option<BoardCursor>,
}

/// A meeting that is on.
#[derive(Clone, Debug)]
pub struct Meeting {
    log: Log,
    /// How far it is.
    pub phase: Phase,
    /// Everything works, nothing is written.
    pub rehearsal: bool,
    /// Who looks at this screen.
    pub viewer: Viewer,
    /// What is opened at this step.
    pub view: View,
    /// Texts that were typed and not finished.
    pub drafts: BTreeMap<FieldName, Draft>,
    /// How many steps were entered on this screen: the key hints go after the second.
    pub entered: u32,
    /// The day of looking back was asked for.
    pub asked_look_back: bool,
    /// How its file stands.
    pub file: FileState,
    /// How many minutes the meeting was behind its plan when that was last said.
    pub(super) proposed: Option<u16>,
    /// What is known of the doekaarten.
    acts: Acts,
    /// What the screen of one person remembers.
    pub private: Private,
}

/// What can be asked of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingAction {
    /// On: a sub-step, a step, the closing screen.
    Next,
    /// Back.
    Previous,
    /// The next page of a long text.
    NextPage,
    /// The page before.
    PreviousPage,
    /// What the screen offers in words.
    Offer,
    /// One up in the list on the screen.
    Up,
    /// One down in the list on the screen.
    Down,
    /// Time runs, or stands still.
    ToggleTime,
    /// A minute more.
    MoreTime,
    /// A minute less.
    LessTime,
    /// This step really took a minute more.
    MoreSpent,
    /// This step really took a minute less.
    LessSpent,
    /// Write a line of this kind.
    Write(LineKind),
    /// Show or hide what was captured.
    Show,
    /// The map of the steps.
    Map,
    /// The facilitator's notes.
    Notes,
    /// The menu.
    Menu,
    /// In which form does it go out?
    Share,
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// Is it saved?
    Saved,
    /// Keep the loose notes too; only on the closing screen.
    KeepAll,
    /// What became of the chosen afspraak, counted from 1; only when the group looks back.
    Judge(u8),
}

impl Meeting {
    /// A meeting with this log, at the step where it stands.
    pub fn new(log: Log, viewer: Viewer, rehearsal: bool) -> Self {
        let session = log.session();
        let phase = match (session.standing, session.started) {
            (Standing::Gesloten, _) => Phase::Thanks,
            (Standing::Open, None) => Phase::Welcome,
            (Standing::Open, Some(_)) => Phase::Running,
        };
        Self {
            log,
            phase,
            rehearsal,
            viewer,
            view: View::default(),
            drafts: BTreeMap::new(),
            entered: 0,
            asked_look_back: false,
            file: FileState::None,
            proposed: None,
            acts: Acts::default(),
            private: Private::default(),
        }
    }

    /// The session as it stands now.
    pub const fn session(&self) -> &Session {
        self.log.session()
    }

    /// The session with all that happened to it.
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// Whether only the facilitator of a group looks at this screen.
    pub fn has_cockpit(&self) -> bool {
        self.viewer == Viewer::Me && !self.is_private()
    }

    /// Whether anything is written down at all.
    pub fn keeps(&self) -> bool {
        !self.rehearsal && self.session().bewaren != Bewaren::Niets
    }

    /// The werkpakket of this meeting, when the toolkit has it.
    pub fn pakket<'a>(&self, toolkit: Option<&'a Toolkit>) -> Option<&'a Werkpakket> {
        toolkit?.find(&self.session().werkpakket)
    }

    /// Whether the board of this step is one to tally on.
    pub fn tallies(&self) -> bool {
        let board = self.session().step().board.as_ref();
        board.is_some_and(|board| board.layout.bord == Bord::Turf)
    }

    /// The lines to choose from at an oogst: notes that were not taken along yet.
    pub fn candidates(&self) -> Vec<&str> {
        let session = self.session();
        let taken = |text: &str| session.oogst.iter().any(|line| line.text == text);
        let notes = session.steps.iter().flat_map(|step| &step.notes);
        notes
            .map(|note| note.text.as_str())
            .filter(|text| !taken(text))
            .collect()
    }

    /// How many lines there are to choose from at this step.
    fn choices(&self, context: &Context<'_>) -> usize {
        let step = self.session().step();
        if self.takes_turns() {
            return self.session().participants.len();
        }
        match step.kind {
            StepKind::Oogst => self.candidates().len(),
            StepKind::Doekaart => {
                let pakket = self.pakket(context.toolkit);
                pakket.map_or(0, |pakket| pakket.of_kind(KaartKind::Doe).count())
            }
            StepKind::Terugblik => context.memory.map_or(0, |memory| memory.open.len()),
            StepKind::Trekking => step.drawn.len(),
            StepKind::Vraag => self.lines_of_aid(),
            StepKind::Opening
            | StepKind::Rondje
            | StepKind::Verhaal
            | StepKind::Film
            | StepKind::Cirkel
            | StepKind::Denkkaart
            | StepKind::Werkplaat
            | StepKind::Casus
            | StepKind::Pauze
            | StepKind::Afspraken
            | StepKind::Gesprek => 0,
        }
    }

    /// The one door: lets a change happen, and has it written down and saved.
    pub(super) fn record(
        &mut self,
        at: Moment,
        change: Change,
        field: Option<FieldName>,
    ) -> Answer {
        // What the session refuses (a line that is gone by now) simply does not happen.
        let Ok(entry) = self.log.record(at, change) else {
            return Answer::default();
        };
        self.let_go();
        let mut answer = Answer::default();
        if self.keeps() {
            answer
                .effects
                .push(Effect::Record(Record::Entry { entry, field }));
            if self.session().standing == Standing::Gesloten {
                answer
                    .effects
                    .push(Effect::Close(Box::new(self.session().clone())));
            } else if self.session().leaves_file() {
                answer
                    .effects
                    .push(Effect::Save(Box::new(self.session().clone())));
            }
        }
        answer
    }

    /// Lets a text and all that happened go for good, from memory; see [`Log::erase`].
    pub(super) fn forget(&mut self, text: Option<&str>) {
        self.log.erase(text);
        self.view.choice = None;
        self.let_go();
    }

    /// A line that is gone is no longer chosen, and no longer waits for a vak.
    fn let_go(&mut self) {
        let Some(cursor) = self.view.board else {
            return;
        };
        let board = self.session().step().board.as_ref();
        let is_there =
            |nr: &Nr| board.is_some_and(|board| board.lines().iter().any(|i| i.nr == *nr));
        let (item, sorting) = (
            cursor.item.filter(is_there),
            cursor.sorting.filter(is_there),
        );
        self.view.board = Some(BoardCursor {
            item,
            sorting,
            ..cursor
        });
    }

    pub(super) fn act(&mut self, action: MeetingAction, context: &Context<'_>) -> Answer {
        match action {
            MeetingAction::Next => self.go_on(context),
            MeetingAction::Previous => self.go_back(context),
            MeetingAction::NextPage => self.turn_to(self.view.page + 1),
            MeetingAction::PreviousPage => self.turn_to(self.view.page.saturating_sub(1)),
            MeetingAction::Offer => self.offer(context),
            MeetingAction::Up => {
                self.view.choice = match self.view.choice {
                    Some(0) | None => None,
                    Some(choice) => Some(choice - 1),
                };
                Answer::default()
            }
            MeetingAction::Down => {
                let last = self.choices(context).checked_sub(1);
                let chosen = self.view.choice.or_else(|| self.chosen_in_aid());
                let next = chosen.map_or(0, |choice| choice + 1);
                self.view.choice = last.map(|last| next.min(last));
                Answer::default()
            }
            MeetingAction::ToggleTime => {
                let running = self.session().step().timer.is_running();
                let change = if running {
                    Change::TimerPaused
                } else {
                    Change::TimerStarted
                };
                self.record(context.now, change, None)
            }
            MeetingAction::MoreTime => self.adjust(1, context),
            MeetingAction::LessTime => self.adjust(-1, context),
            MeetingAction::MoreSpent => self.spent(self.session().here, 1, context),
            MeetingAction::LessSpent => self.spent(self.session().here, -1, context),
            MeetingAction::Write(kind) => self.open(Target::Line(kind), ""),
            // Only the brief has something to show.
            MeetingAction::Show if self.is_private() && self.aid() != Some(Aid::Brief) => {
                Answer::default()
            }
            MeetingAction::Show if self.can_reveal() => self.reveal(context),
            MeetingAction::Show => {
                self.view.page = 0;
                self.view.shown = !self.view.shown;
                Answer::default()
            }
            MeetingAction::Map => {
                let cursor = self.session().position();
                Answer::overlay(Overlay::Map { cursor })
            }
            MeetingAction::Notes => Answer::overlay(Overlay::Notes {
                sure: self.viewer == Viewer::Me,
            }),
            MeetingAction::Menu if self.is_private() && self.view.shown => {
                self.view.shown = false;
                self.turn_to(0)
            }
            MeetingAction::Menu => Answer::overlay(Overlay::Menu { cursor: 0 }),
            MeetingAction::Share => self.ask_to_share(),
            MeetingAction::Undo => self.undo(context),
            MeetingAction::Redo => self.redo(context),
            MeetingAction::Saved if self.keeps() => Answer::notice(context.saved.clone()),
            MeetingAction::Saved => Answer::notice(Notice::NothingIsKept),
            MeetingAction::KeepAll => self.keep_all(context),
            MeetingAction::Judge(number) => {
                self.judge(usize::from(number).wrapping_sub(1), context)
            }
        }
    }

    fn turn_to(&mut self, page: usize) -> Answer {
        self.view.page = page;
        Answer::default()
    }

    fn adjust(&mut self, minutes: i16, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        if minutes < 0 && self.session().step().allowed_minutes() <= 1 {
            return Answer::default();
        }
        self.record(context.now, Change::TimeAdjusted { step, minutes }, None)
    }
}
