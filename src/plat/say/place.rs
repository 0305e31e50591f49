//! Where a person is, as far as it decides what is said in full.
use crate::app::{Alone, OpenMeeting, Phase, PrepareRow, ReadingOf, Stage, State};
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId, WerkpakketId};
use crate::domain::levels::Bewaren;
use crate::domain::session::Balance;

/// Where a person is; another place is said in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Home {
        open: Vec<OpenMeeting>,
        left: Option<u32>,
        ready: bool,
        named: bool,
    },
    Prepare {
        row: PrepareRow,
        situation: bool,
        leaving: bool,
    },
    Waiting,
    Card {
        only: Option<WerkpakketId>,
        index: usize,
    },
    Welcome,
    Step {
        nr: Nr,
        entered: u32,
    },
    Closing(Balance, Bewaren),
    Thanks,
    Library {
        words: Option<String>,
        ready: bool,
    },
    Preview(Option<WerkpakketId>),
    Archive {
        words: Option<String>,
        listed: bool,
    },
    Reading(SessionId),
    Team(Option<String>),
    Afspraken(Vec<(String, AfspraakStatus)>),
    RoomTest,
    Alone {
        list: Alone,
        ready: bool,
    },
    Ending {
        nothing: bool,
        answers: usize,
    },
}

impl Place {
    /// Where this state is.
    pub(super) fn of(state: &State) -> Self {
        match &state.stage {
            Stage::Home(home) => Self::Home {
                open: state.open.clone(),
                left: state.left.as_ref().map(|left| left.number),
                ready: state.toolkit.is_some(),
                named: home.is_named,
            },
            Stage::Prepare(prepare) => Self::Prepare {
                row: prepare.row,
                situation: prepare.situation && prepare.typing.is_some(),
                leaving: prepare.leaving,
            },
            Stage::Waiting(_) => Self::Waiting,
            Stage::Card(card) => Self::Card {
                only: card.only.clone(),
                index: card.index,
            },
            Stage::Alone(list) => Self::Alone {
                list: Alone {
                    cursor: 0,
                    asked: None,
                    ..list.clone()
                },
                ready: state.toolkit.is_some(),
            },
            Stage::Meeting(meeting) if meeting.is_private() && meeting.phase == Phase::Closing => {
                Self::Ending {
                    nothing: meeting.private.keep_nothing,
                    answers: meeting.session().answer_count(),
                }
            }
            Stage::Meeting(meeting) => match meeting.phase {
                Phase::Welcome => Self::Welcome,
                Phase::Running => Self::Step {
                    nr: meeting.session().here,
                    entered: meeting.entered,
                },
                Phase::Closing => {
                    let session = meeting.session();
                    Self::Closing(session.balance(), session.bewaren)
                }
                Phase::Thanks => Self::Thanks,
            },
            Stage::Library(open) if open.page.is_some() => {
                let toolkit = state.toolkit.as_deref();
                let shown = toolkit.and_then(|toolkit| open.shown(toolkit));
                Self::Preview(shown.map(|pakket| pakket.id.clone()))
            }
            Stage::Library(open) => Self::Library {
                words: open.words().map(str::to_owned),
                ready: state.toolkit.is_some(),
            },
            Stage::Archive(open) => match &open.reading {
                Some(reading) => match &reading.of {
                    ReadingOf::Meeting(session, _) => Self::Reading(session.id.clone()),
                    ReadingOf::Team(history) => Self::Team(history.team.clone()),
                },
                None if open.afspraken.is_some() => {
                    let all = open.followed().into_iter();
                    Self::Afspraken(all.map(|one| (one.reference(), one.status)).collect())
                }
                None => Self::Archive {
                    words: open.filter.as_ref().map(|field| field.text().to_owned()),
                    listed: open.all.is_some(),
                },
            },
            Stage::RoomTest(_) => Self::RoomTest,
        }
    }
}
