//! Who gets the next key.
use super::capture::Target;
use super::meeting::Phase;
use super::overlay::Overlay;
use super::state::{Stage, State};

/// Who gets the next key: the one question that `tui::keymap` asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Focus {
    /// The first screen.
    Home,
    /// Setting a meeting ready.
    Prepare,
    /// Nothing to choose yet.
    Waiting,
    /// One kaart.
    Card,
    /// The welcome screen.
    Welcome,
    /// A step.
    Meeting,
    /// Inside a board.
    Board,
    /// Which vak does this line belong in?
    Sorting,
    /// The closing screen.
    Closing,
    /// "Bewaard. Dank jullie wel."
    Thanks,
    /// The menu, the map, or what can really go.
    List,
    /// All keys, or the facilitator's notes.
    Page,
    /// The cover: "Opgeslagen. Nog eens q sluit af."
    Cover,
    /// In which form the meeting goes out.
    Share,
    /// A black screen.
    Black,
    /// A field that is being typed in.
    Field,
    /// Inside a board that is tallied.
    Tally,
    /// Inside a board with scores.
    Scores,
    /// The library.
    Library,
    /// The words by which the library or the archive is filtered.
    Filter,
    /// What there is to read about a werkpakket.
    Preview,
    /// Eerdere gesprekken.
    Archive,
    /// The afspraken of all meetings.
    Afspraken,
    /// A meeting that is read back.
    Reading,
    /// Can everybody read this?
    RoomTest,
    /// The list of reflections of one person.
    Alone,
    /// The passphrase of the reflections.
    Gate,
    /// A question for one person, at which a letter begins the answer.
    Question,
    /// A question for one person with a list to choose from: a way of talking, the page for others.
    Choosing,
    /// The field of an answer.
    Answer,
    /// The end of a reflection.
    Ending,
    /// What is private is hidden until the next key.
    Covered,
}

impl Focus {
    /// Every focus.
    pub const ALL: [Self; 32] = [
        Self::Home,
        Self::Prepare,
        Self::Waiting,
        Self::Card,
        Self::Welcome,
        Self::Meeting,
        Self::Board,
        Self::Sorting,
        Self::Closing,
        Self::Thanks,
        Self::List,
        Self::Page,
        Self::Cover,
        Self::Share,
        Self::Black,
        Self::Field,
        Self::Tally,
        Self::Scores,
        Self::Library,
        Self::Filter,
        Self::Preview,
        Self::Archive,
        Self::Afspraken,
        Self::Reading,
        Self::RoomTest,
        Self::Alone,
        Self::Gate,
        Self::Question,
        Self::Choosing,
        Self::Answer,
        Self::Ending,
        Self::Covered,
    ];
}

impl State {
    /// Who gets the next key.
    pub fn focus(&self) -> Focus {
        if self.is_black() {
            return Focus::Black;
        }
        if self.covered.is_some() {
            return Focus::Covered;
        }
        match &self.overlay {
            Some(
                Overlay::Help { .. }
                | Overlay::Notes { .. }
                | Overlay::Guard { .. }
                | Overlay::Message { .. }
                | Overlay::Proposal(_),
            ) => return Focus::Page,
            Some(Overlay::Share { .. }) => return Focus::Share,
            Some(
                Overlay::Menu { .. }
                | Overlay::Map { .. }
                | Overlay::Insert { .. }
                | Overlay::Teams { .. }
                | Overlay::Rooms { .. }
                | Overlay::Verdict { .. }
                | Overlay::Erase { .. }
                | Overlay::Stuck { .. }
                | Overlay::Passphrase { .. },
            ) => return Focus::List,
            Some(Overlay::Cover { .. }) => return Focus::Cover,
            Some(Overlay::Capture(capture)) if capture.target == Target::Answer => {
                return Focus::Answer;
            }
            Some(Overlay::Capture(_)) => return Focus::Field,
            Some(Overlay::Leaving) => return Focus::Waiting,
            None => {}
        }
        match &self.stage {
            Stage::Home(_) => Focus::Home,
            Stage::Prepare(prepare) if prepare.typing.is_some() => Focus::Field,
            Stage::Prepare(_) => Focus::Prepare,
            Stage::Waiting(_) => Focus::Waiting,
            Stage::Card(_) => Focus::Card,
            Stage::Library(library) if library.page.is_some() => Focus::Preview,
            Stage::Archive(archive) if archive.reading.is_some() => Focus::Reading,
            Stage::Archive(archive) if archive.afspraken.is_some() => Focus::Afspraken,
            Stage::Library(_) | Stage::Archive(_) if self.filter().is_some() => Focus::Filter,
            Stage::Library(_) => Focus::Library,
            Stage::Archive(_) => Focus::Archive,
            Stage::RoomTest(test) if test.typing.is_some() => Focus::Field,
            Stage::RoomTest(_) => Focus::RoomTest,
            Stage::Alone(alone) => match &alone.gate {
                Some(gate) if gate.is_busy => Focus::Waiting,
                Some(_) => Focus::Gate,
                None => Focus::Alone,
            },
            Stage::Meeting(meeting) if meeting.is_private() => match meeting.phase {
                Phase::Running if meeting.only_chooses() => Focus::Choosing,
                Phase::Welcome | Phase::Running => Focus::Question,
                Phase::Closing => Focus::Ending,
                Phase::Thanks => Focus::Thanks,
            },
            Stage::Meeting(meeting) => match meeting.phase {
                Phase::Welcome => Focus::Welcome,
                Phase::Closing => Focus::Closing,
                Phase::Thanks => Focus::Thanks,
                Phase::Running => match &meeting.view.board {
                    Some(_) if meeting.scores() => Focus::Scores,
                    Some(cursor) if cursor.sorting.is_some() => Focus::Sorting,
                    Some(_) if meeting.tallies() => Focus::Tally,
                    Some(_) => Focus::Board,
                    None => Focus::Meeting,
                },
            },
        }
    }
}
