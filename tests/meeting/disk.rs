//! What is on disk during a meeting, and starting again from it.
use bedoeling::app::{Effect, State};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::session::Session;
use bedoeling::store::files::{Files as _, RealFiles};
use bedoeling::store::journal::{Recovery, recover};
use bedoeling::words;

use crate::support::{Play, Script, rows};

impl Script {
    /// What the journal would bring back now; none where there is no journal.
    pub(crate) fn recovery(&self) -> Option<Recovery> {
        let path = self.scribe.journal()?.path();
        let bytes = RealFiles
            .read(path, u64::MAX)
            .expect("the journal is there");
        let recovery = recover(&bytes).expect("the journal has a beginning");
        assert_eq!(recovery.stopped, None, "the journal is whole");
        Some(recovery)
    }

    /// Whether this text stands in any file.
    pub(crate) fn holds(&self, text: &str) -> bool {
        let mut folders = vec![self.root.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for found in RealFiles.list(&folder).expect("the folder is there") {
                if !found.is_file {
                    folders.push(found.path);
                    continue;
                }
                let bytes = RealFiles.read(&found.path, u64::MAX).unwrap_or_default();
                if String::from_utf8_lossy(&bytes).contains(text) {
                    return true;
                }
            }
        }
        false
    }
}

impl Play {
    /// The light goes out, and somebody starts the program again and opens the same meeting.
    pub(crate) fn restart(&mut self) -> &mut Self {
        let id = self.session().id.clone();
        self.world.crash();
        self.state = self.fresh();
        self.run(vec![Effect::Open(id)]);
        self
    }

    /// A state in which nothing is open yet.
    pub(crate) fn fresh(&self) -> State {
        let mut state = State::new(self.world.now, self.state.offset);
        state.toolkit.clone_from(&self.state.toolkit);
        state
    }

    /// The session file as it stands on disk.
    pub(crate) fn on_disk(&self, session: &Session) -> Option<Session> {
        self.world
            .sessions
            .read(&session.id)
            .ok()
            .map(|read| read.session)
    }

    /// The screen as the room sees it.
    pub(crate) fn text(&mut self) -> String {
        rows(&self.drawn(80, 24)).join("\n")
    }

    /// The text before and after the cursor of the field that is open.
    pub(crate) fn typing(&self) -> Option<(&str, &str)> {
        self.state.capture().map(|capture| capture.field.halves())
    }

    /// What the notice on the screen says.
    pub(crate) fn notice(&self) -> Option<&Notice> {
        self.state.notice.as_ref().map(|shown| &shown.notice)
    }

    /// The same in Dutch.
    pub(crate) fn said(&self) -> String {
        let notice = self.notice();
        notice.map_or_else(String::new, |notice| {
            words::notice::notice(notice, self.state.offset)
        })
    }

    /// What happened to the session since it began.
    pub(crate) fn changes(&self) -> Vec<Change> {
        let entries = self.meeting().log().entries();
        entries.map(|entry| entry.change.clone()).collect()
    }

    /// The last thing that happened to the session.
    pub(crate) fn last(&self) -> Change {
        self.changes().pop().expect("something happened")
    }

    /// Goes on to this step, whatever lies between.
    pub(crate) fn step(&mut self, nr: u32) -> &mut Self {
        let at = self.session().position();
        let steps = &self.session().steps;
        let wanted = steps.iter().position(|step| step.nr == Nr(nr));
        let wanted = wanted.expect("there is such a step");
        let moves = if wanted >= at {
            "<down>".repeat(wanted - at)
        } else {
            "<up>".repeat(at - wanted)
        };
        self.keys("m").keys(&moves).keys("<enter>")
    }

    /// What was asked of the world since the last time, by name.
    pub(crate) fn asked(&mut self) -> Vec<&'static str> {
        let effects = self.world.effects.drain(..);
        effects.map(|effect| name(&effect)).collect()
    }
}

/// What is asked of the world, in one word.
fn name(effect: &Effect) -> &'static str {
    match effect {
        Effect::Record(_) => "record",
        Effect::Concept(_) => "concept",
        Effect::OpenConcept(_) => "open-concept",
        Effect::Begin(_) => "begin",
        Effect::Open(_) => "open",
        Effect::Save(_) => "save",
        Effect::Close(_) => "close",
        Effect::Discard(_) => "discard",
        Effect::Forget(_) => "forget",
        Effect::Release(_) => "release",
        Effect::ReadToolkit => "toolkit",
        Effect::ReadOpen => "list",
        Effect::ReadTeams => "teams",
        Effect::ReadRooms => "zalen",
        Effect::RememberRoom(_) => "zaal",
        Effect::ReadTeam(_) => "team",
        Effect::OpenFilm { .. } => "film",
        Effect::Export { .. } => "export",
        Effect::Clipboard(_) => "clipboard",
        Effect::Erase { .. } => "erase",
        Effect::ReadPast => "past",
        Effect::Judge { .. } => "judge",
        Effect::ReadSession(_) => "read",
        Effect::ReadAlone => "reflections",
        Effect::OpenAlone(_) => "open-alone",
        Effect::ReadReflection(_) => "reflection",
        Effect::WriteBrief { .. } => "brief",
        Effect::Vault(_) => "vault",
        Effect::WriteAnew => "anew",
        Effect::SaveElsewhere(_) => "elsewhere",
    }
}
