//! A world that is a script: keys and time go in, a real folder holds what was written.
use std::collections::VecDeque;
use std::io;
use std::sync::Arc;

use bedoeling::app::{Effect, OpenMeeting, Opened, Outcome, Reflection};
use bedoeling::archive::{self, past};
use bedoeling::domain::notice::{Problem, ProblemKind};
use bedoeling::domain::record::Record;
use bedoeling::domain::session::{Session, SessionKind, Standing};
use bedoeling::domain::time::Moment;
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::export::markdown::markdown;
use bedoeling::export::report::Report;
use bedoeling::shell::{Input, World};
use bedoeling::store::files::RealFiles;
use bedoeling::store::journal::Journal;
use bedoeling::store::{self, SavedFile, Sessions, StoreError};

use super::keys::Beat;

/// The world of a test.
pub(crate) struct Script {
    /// What happens next.
    pub(crate) beats: VecDeque<Beat>,
    pub(crate) now: Moment,
    /// All that was asked, in order; records too.
    pub(crate) effects: Vec<Effect>,
    /// How often the program asked to be woken and was.
    pub(crate) wakes: usize,
    /// The disk says no.
    pub(crate) broken: bool,
    toolkit: Arc<Toolkit>,
    pub(crate) outcomes: Vec<Outcome>,
    /// Goes when the test is over.
    pub(crate) root: tempfile::TempDir,
    pub(crate) sessions: Sessions,
    /// The reflections.
    pub(crate) alone: Sessions,
    pub(crate) held: Option<Held>,
}

/// What belongs to the session that is open.
pub(crate) struct Held {
    pub(crate) journal: Journal,
    file: Option<SavedFile>,
    report: Option<SavedFile>,
    is_private: bool,
    _lock: store::Lock,
}

impl Script {
    pub(crate) fn new(now: Moment, toolkit: Arc<Toolkit>) -> Self {
        let root = tempfile::tempdir().expect("there is a place for temporary files");
        let (folder, state) = (root.path().join("sessies"), root.path().join("staat"));
        Self {
            beats: VecDeque::new(),
            now,
            effects: Vec::new(),
            wakes: 0,
            broken: false,
            toolkit,
            outcomes: Vec::new(),
            alone: Sessions::new(
                root.path().join("alleen"),
                state.clone(),
                Arc::new(RealFiles),
                "0.1.0",
            ),
            sessions: Sessions::new(folder, state, Arc::new(RealFiles), "0.1.0"),
            root,
            held: None,
        }
    }

    /// Does what was asked, as the thread of the real program that keeps the disk does.
    fn done(&mut self, effect: Effect) -> Result<Option<Outcome>, StoreError> {
        let at = self.now;
        Ok(match effect {
            // There is no browser in a test: what was asked stands in `effects`.
            Effect::Record(_) | Effect::OpenAddress(_) => None,
            Effect::ReadToolkit => Some(Outcome::Toolkit(Arc::clone(&self.toolkit))),
            Effect::ReadOpen => Some(Outcome::OpenMeetings(self.open_meetings())),
            Effect::ReadTeams => {
                let listed = self.sessions.list()?;
                Some(Outcome::Teams(archive::teams(&listed)))
            }
            Effect::ReadTeam(team) => {
                Some(Outcome::Team(Arc::new(self.sessions.team_memory(&team))))
            }
            Effect::ReadPast => Some(Outcome::Past(past(self.sessions.list()?))),
            Effect::ReadSession(id) => Some(Outcome::Read(Box::new(self.sessions.read(&id)?))),
            Effect::ReadAlone => Some(Outcome::Reflections(self.reflections())),
            Effect::OpenAlone(id) => {
                let opened = self.alone.open(&id, at)?;
                Some(self.hold(opened))
            }
            Effect::ReadReflection(id) => {
                Some(Outcome::Reflection(Box::new(self.alone.read(&id)?)))
            }
            Effect::WriteBrief { path, text } => {
                self.alone.write_beside(path.as_ref(), &text)?;
                Some(Outcome::BriefWritten)
            }
            Effect::Begin(session) => {
                let opened = self.of(&session).begin(*session, at)?;
                Some(self.hold(opened))
            }
            Effect::Open(id) => {
                let opened = self.sessions.open(&id, at)?;
                Some(self.hold(opened))
            }
            Effect::Save(session) => Some(self.save(&session)?),
            Effect::Release(session) => {
                self.save(&session)?;
                self.held = None;
                Some(Outcome::Released)
            }
            Effect::Close(session) => {
                let file = self.held.as_mut().map(|held| held.file.take());
                self.of(&session).close(&session, &mut file.flatten())?;
                self.held = None;
                Some(Outcome::Closed)
            }
            Effect::Discard(id) => {
                let is_private = self.held.as_ref().is_some_and(|held| held.is_private);
                let sessions = if is_private {
                    &self.alone
                } else {
                    &self.sessions
                };
                sessions.discard(&id)?;
                self.held = None;
                None
            }
            Effect::Forget(id) => {
                self.sessions.forget_waiting(&id, at)?;
                Some(Outcome::OpenMeetings(self.open_meetings()))
            }
            Effect::Export(session) => {
                self.export(&session)?;
                Some(Outcome::Exported)
            }
            Effect::Erase { session, text } => {
                let held = self.held.as_mut().expect("only an open session forgets");
                held.journal
                    .renew(&session)
                    .expect("a journal can begin anew");
                self.save(&session)?;
                self.sessions.forget_past(&session.id)?;
                if self.held.as_ref().is_some_and(|held| held.report.is_some()) {
                    self.export(&session)?;
                }
                let beside = |text: String| self.sessions.stands_beside(&session.id, &text);
                let elsewhere = text.map_or(Ok(false), beside)?;
                Some(Outcome::Erased { elsewhere })
            }
        })
    }

    fn hold(&mut self, opened: store::Opened) -> Outcome {
        self.held = Some(Held {
            journal: opened.journal,
            file: opened.file,
            report: None,
            is_private: opened.log.session().kind == SessionKind::Alleen,
            _lock: opened.lock,
        });
        Outcome::Opened(Box::new(Opened {
            log: opened.log,
            drafts: opened.drafts,
            changes: opened.changes,
            last_at: opened.last_at,
            stands: self.held.as_ref().is_some_and(|held| held.file.is_some()),
            kept_both: opened.kept_both,
        }))
    }

    fn save(&mut self, session: &Session) -> Result<Outcome, StoreError> {
        let sessions = self.of(session).clone();
        let held = self.held.as_mut().expect("only an open session is saved");
        sessions.save(session, &mut held.file)?;
        let hash = held.file.as_ref().map(|file| file.hash.clone());
        let written = held
            .journal
            .checkpoint(session.seq, &hash.unwrap_or_default());
        written.expect("the journal can be written");
        Ok(Outcome::Saved { seq: session.seq })
    }

    fn export(&mut self, session: &Session) -> Result<(), StoreError> {
        let text = markdown(&Report::of(session, self.now));
        let held = self.held.as_mut().expect("only an open session is shared");
        let report = &mut held.report;
        self.sessions.put_beside(&session.id, "md", &text, report)
    }

    fn of(&self, session: &Session) -> &Sessions {
        match session.kind {
            SessionKind::Gesprek => &self.sessions,
            SessionKind::Alleen => &self.alone,
        }
    }

    fn reflections(&self) -> Vec<Reflection> {
        let listed = self.alone.list().unwrap_or_default();
        let about = listed
            .iter()
            .filter_map(|summary| summary.about.as_ref().ok());
        about
            .map(|about| Reflection {
                id: about.id.clone(),
                title: about.title.clone(),
                started: about.started.map(|started| started.to_utc()),
                is_open: about.standing == Standing::Open,
            })
            .collect()
    }

    fn open_meetings(&self) -> Vec<OpenMeeting> {
        let listed = self.sessions.list().unwrap_or_default();
        let about = listed
            .iter()
            .filter_map(|summary| summary.about.as_ref().ok());
        let open = about.filter(|about| about.standing == Standing::Open);
        open.map(|about| OpenMeeting {
            id: about.id.clone(),
            title: about.title.clone(),
            team: about.team.clone(),
            started: about.started.map(|started| started.to_utc()),
        })
        .collect()
    }
}

impl World for Script {
    fn now(&mut self) -> Moment {
        self.now
    }

    fn wait(&mut self, until: Option<Moment>) -> io::Result<Vec<Input>> {
        if !self.outcomes.is_empty() {
            return Ok(self.outcomes.drain(..).map(Input::Done).collect());
        }
        let Some(beat) = self.beats.pop_front() else {
            return Ok(vec![Input::Gone]);
        };
        match beat {
            Beat::Heard(event) => return Ok(vec![Input::Terminal(event)]),
            Beat::Set(by) => self.now += by,
            Beat::Passes(by) => {
                let then = self.now + by;
                if let Some(until) = until.filter(|until| *until < then) {
                    assert!(until > self.now, "a wake that does not let time pass");
                    self.wakes += 1;
                    assert!(self.wakes < 100_000, "the loop spins");
                    self.now = until;
                    self.beats.push_front(Beat::Passes(then - until));
                } else {
                    self.now = then;
                }
            }
        }
        Ok(Vec::new())
    }

    fn journal(&mut self, records: &[Record], _: Option<&Session>) -> Result<(), Problem> {
        self.effects
            .extend(records.iter().cloned().map(Effect::Record));
        if let Some(held) = &mut self.held {
            let written = held.journal.append(records);
            written.expect("the journal can be written");
        }
        Ok(())
    }

    fn perform(&mut self, effect: Effect) {
        self.effects.push(effect.clone());
        if self.broken {
            let kind = ProblemKind::Save;
            let (path, cause) = (None, "no space left".to_owned());
            let problem = Problem { kind, path, cause };
            return self.outcomes.push(Outcome::Failed(problem));
        }
        let outcome = self.done(effect).expect("the disk does what is asked");
        self.outcomes.extend(outcome);
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}
