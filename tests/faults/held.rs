//! One meeting of sixty changes, held in parts: each is left, and picked up again for the next.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bedoeling::app::{Effect, Msg, Phase, Stage, State, Waiting, next_change};
use bedoeling::domain::ids::{SessionId, WerkpakketId};
use bedoeling::domain::levels::{Bewaren, Dose, Viewer};
use bedoeling::domain::log::Log;
use bedoeling::domain::programma::{Wish, compose};
use bedoeling::domain::record::FieldName;
use bedoeling::domain::session::{Beginning, Session, SessionKind};
use bedoeling::domain::step::StepKind;
use bedoeling::domain::time::Offset;
use bedoeling::shell::{Input, World as _, perform, turn};
use bedoeling::store::files::Files;
use bedoeling::store::format::write;
use bedoeling::tui::to_msg;

use crate::faulty::Faulty;
use crate::memory::Memory;
use crate::support::keys::{Beat, events};
use crate::support::{Play, Script, start, toolkit};

/// What people press in each part. All but the last are left with `q`.
pub(crate) const PARTS: [&str; 13] = [
    // It begins: notes, and one that is half typed when they leave.
    "<right>nja<enter>né<enter><esc>nhal<esc>qq",
    // An oogst line and something for later, taken back and done again.
    "oza<enter><esc>plat<enter><esc>u<c-y>qq",
    // Time, and the draft is finished.
    "+-<space><wait:5><space>nf<enter><esc>qq",
    "uu<c-y><c-y>oik<enter><esc>uqq",
    // Afspraken with who and when.
    "abel<enter>Jo<enter>vr<enter>abrief<enter><enter><enter>u<c-y>qq",
    "apad<enter>Am<enter>1-12<enter>uawie<enter>Ki<esc>qq",
    // A board: lines in a vak, taken back and done again.
    "<pgdn><enter><enter>een<enter>2twee<enter>3<esc>qq",
    "<enter><esc>uu<c-y><c-y>qq",
    "<enter><enter>vier<enter>1vijf<enter>4<esc><esc>uqq",
    // Time, and further, and back.
    "++-u<c-y>nwe<enter><esc>uqq",
    "<pgdn>nwij<enter>zij<enter><esc><pgup><pgdn>qq",
    "pnu<enter><esc>u<c-y>oom<enter><esc>xnn<esc>qq",
    // It keeps less, and it is closed.
    "nw<enter><esc><esc><down><down><down><down><down><down><down><down><enter><pgdn>\
     <wait:3><enter><wait:1>",
];

/// What was there after a key.
#[derive(Clone, Debug)]
pub(crate) struct Moment {
    /// The records that were written down by then.
    pub(crate) written: u64,
    pub(crate) log: Log,
    pub(crate) texts: BTreeMap<FieldName, String>,
}

impl Moment {
    /// What the session file would say, with what is not finished.
    pub(crate) fn told(&self) -> (String, &BTreeMap<FieldName, String>) {
        (write(self.log.session()), &self.texts)
    }

    /// Whether this session is one through which the meeting went by now.
    pub(crate) fn went_through(&self, found: &Log) -> bool {
        let mut told = Log::new(self.log.base().clone());
        let mut entries = self.log.entries();
        loop {
            if told.session() == found.session() {
                return true;
            }
            let Some(entry) = entries.next() else {
                return false;
            };
            told.push(entry.clone()).expect("it happened");
        }
    }
}

/// A meeting on a disk that can fail.
pub(crate) struct Group {
    pub(crate) play: Play,
    pub(crate) memory: Memory,
    /// The same, where it can fail.
    pub(crate) disk: Faulty,
    pub(crate) begin: Session,
}

/// A small session with a board, that keeps everything.
fn session() -> Session {
    let toolkit = toolkit();
    let id = WerkpakketId::new("gemeente-08");
    let pakket = toolkit.find(&id).expect("it is built in");
    let mut steps = compose(pakket, &toolkit.fixed, &Wish::dose(Dose::Werkoverleg));
    let is_used = |kind| {
        use StepKind::{Afspraken, Rondje, Werkplaat};
        matches!(kind, Rondje | Werkplaat | Afspraken)
    };
    steps.retain(|step| is_used(step.kind));
    let beginning = Beginning {
        id: SessionId::new("2026-11-23-gemeente-08"),
        kind: SessionKind::Gesprek,
        team: None,
        present: Some(4),
        participants: vec!["Jo".to_owned(), "Am".to_owned()],
        bewaren: Bewaren::Alles,
        dose: Dose::Werkoverleg,
        minutes: 45,
        end: None,
        offset: Offset::seconds(3600),
        casus: None,
        steps,
    };
    Session::begin(pakket, beginning)
}

impl Group {
    /// Nobody began yet.
    pub(crate) fn new() -> Self {
        Self::on(|memory| Arc::new(memory))
    }

    /// The same, with something between the store and the disk.
    pub(crate) fn on(between: impl FnOnce(Memory) -> Arc<dyn Files>) -> Self {
        let memory = Memory::default();
        let disk = Faulty::sound(between(memory.clone()));
        let files: Arc<dyn Files> = Arc::new(disk.clone());
        let mut play = Play::with(toolkit());
        play.world = Script::on(start(), toolkit(), &files);
        let mut group = Self {
            play,
            memory,
            disk,
            begin: session(),
        };
        group.start_anew();
        group
    }

    /// The process is gone; somebody starts the program again.
    pub(crate) fn start_anew(&mut self) {
        self.play.world.crash();
        self.play.world.beats.clear();
        self.play.world.effects.clear();
        let mut state = State::new(self.play.world.now, Offset::seconds(3600));
        state.toolkit.clone_from(&self.play.state.toolkit);
        self.play.state = state;
    }

    /// Begins the meeting.
    pub(crate) fn begin(&mut self) {
        let begin = Box::new(self.begin.clone());
        self.play.state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
        self.run(vec![Effect::Begin(begin)]);
    }

    /// Picks the meeting up, as `hervat` does.
    pub(crate) fn open(&mut self) {
        self.play.state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
        self.run(vec![Effect::Open(self.begin.id.clone())]);
    }

    /// The part with this number begins.
    pub(crate) fn come_in(&mut self, part: usize) {
        if part == 0 {
            self.begin();
        } else {
            self.open();
        }
    }

    /// The loop of the program without its drawing, which takes most of the time.
    pub(crate) fn run(&mut self, first: Vec<Effect>) {
        let (state, world) = (&mut self.play.state, &mut self.play.world);
        perform(state, world, first);
        while !state.quitting {
            let until = next_change(state);
            for input in world.wait(until).expect("a script cannot fail") {
                match input {
                    Input::Terminal(event) => {
                        if let Some(msg) = to_msg(state, event) {
                            turn(state, world, msg);
                        }
                    }
                    Input::Done(outcome) => turn(state, world, Msg::Done(outcome)),
                    Input::Gone => return,
                    other => panic!("not in a script: {other:?}"),
                }
            }
            turn(state, world, Msg::Tick);
        }
    }

    /// One key, or some time.
    pub(crate) fn beat(&mut self, beat: Beat) {
        self.play.world.beats.push_back(beat);
        self.run(Vec::new());
    }

    /// What is there now; none while no meeting is on.
    pub(crate) fn moment(&self) -> Option<Moment> {
        let meeting = self.play.state.meeting()?;
        let mut texts: BTreeMap<FieldName, String> = BTreeMap::new();
        for (field, draft) in &meeting.drafts {
            texts.insert(*field, draft.text.clone());
        }
        if let Some(capture) = self.play.state.capture()
            && let Some(name) = capture.name()
        {
            texts.insert(name, capture.field.text().to_owned());
        }
        texts.retain(|_, text| !text.trim().is_empty());
        Some(Moment {
            written: self.play.world.written,
            log: meeting.log().clone(),
            texts,
        })
    }

    /// Presses all keys of a part, and tells what was there after each.
    pub(crate) fn hold(&mut self, part: usize) -> Vec<Moment> {
        self.come_in(part);
        let mut moments: Vec<Moment> = self.moment().into_iter().collect();
        for beat in events(PARTS[part]) {
            self.beat(beat);
            moments.extend(self.moment());
        }
        moments
    }

    /// Where a file of this name stands beside the session.
    pub(crate) fn path(&self, ending: &str) -> PathBuf {
        let folder = self.play.world.root.path().join("sessies");
        folder.join(format!("{}{ending}.toml", self.begin.id))
    }

    /// What the session file says; none when there is none.
    pub(crate) fn file(&self) -> Option<String> {
        let bytes = self.memory.read(&self.path(""), u64::MAX).ok()?;
        Some(String::from_utf8(bytes).expect("this is text"))
    }

    /// Only the session file came along, as to another laptop, and a newer version wrote this in it.
    pub(crate) fn moved_with(&self, text: &str) {
        let memory = &self.memory;
        memory.take_away(&self.play.world.root.path().join("staat"));
        let path = self.path("");
        memory.truncate(&path, 0).expect("it is there");
        let file = memory.append_to(&path).expect("it is there");
        file.write(text.as_bytes()).expect("it has room");
    }

    /// Finishes the meeting and starts the program again: only the session file is left, and it
    /// says what had to stay.
    pub(crate) fn ends(&mut self, case: &str) {
        for _ in 0..9 {
            let phase = self.play.state.meeting().map(|meeting| meeting.phase);
            if phase == Some(Phase::Closing) {
                break;
            }
            // In a field the first is the end of it, in a meeting it is nothing.
            self.keys("<c-c><pgdn>");
        }
        self.keys("<enter><wait:1>");
        let meeting = self.play.state.meeting().expect("it is on");
        assert_eq!(meeting.phase, Phase::Thanks, "{case}");
        let stays = write(&meeting.session().kept());
        self.is_over(case);
        assert_eq!(self.file(), Some(stays), "{case}");
    }

    /// The next start finds nothing but the session file.
    pub(crate) fn is_over(&mut self, case: &str) {
        self.start_anew();
        self.run(vec![Effect::ReadOpen]);
        let stored = self.memory.stored();
        let names: Vec<_> = stored.files().into_keys().map(file_name).collect();
        assert_eq!(names, [format!("{}.toml", self.begin.id)], "{case}");
    }

    /// These keys, one by one.
    pub(crate) fn keys(&mut self, keys: &str) {
        for beat in events(keys) {
            self.beat(beat);
        }
    }
}

/// The last part of a path.
fn file_name(path: &Path) -> String {
    let name = path.file_name().expect("not a root");
    name.to_string_lossy().into_owned()
}
