//! Whatever call to the disk fails, and however: nothing typed is lost, and nothing stays behind.
//!
//! A meeting of sixty changes is held in parts. For every call of every part the part is held
//! again from where the one before left the disk, and that call goes wrong; then come a few more
//! keys, a disk that works again, a restart and the closing. A death is tried before every call
//! that changes something, and half-way through every write: before any other one the disk is the
//! same. To be quick, what did not die is closed once in three times, and of the syncs that break
//! and the signals that get through only some are tried.
use bedoeling::app::{Effect, Phase};
use bedoeling::domain::notice::Notice;
use bedoeling::domain::session::Standing;
use bedoeling::domain::time;
use bedoeling::store::format::{read, write};

use crate::faulty::{Call, Fault};
use crate::held::{Group, Moment, PARTS};
use crate::memory::Stored;
use crate::support::keys::events;

/// How many keys follow a fault before the disk works again.
const FURTHER: usize = 4;

/// A part as it goes when nothing goes wrong.
struct Part {
    before: Stored,
    now: time::Moment,
    calls: Vec<Call>,
    moments: Vec<Moment>,
}

/// All parts, with the group that held them.
fn held() -> (Group, Vec<Part>) {
    let mut group = Group::new();
    let mut parts = Vec::new();
    for part in 0..PARTS.len() {
        group.start_anew();
        group.disk.heal();
        let (before, now) = (group.memory.stored(), group.play.world.now);
        let moments = group.hold(part);
        parts.push(Part {
            before,
            now,
            calls: group.disk.calls(),
            moments,
        });
    }
    let last = parts.last().and_then(|part| part.moments.last());
    let changes = last.expect("it was held").log.session().seq - group.begin.seq;
    assert!(changes >= 60, "{changes} changes");
    (group, parts)
}

/// Lets this go wrong at every call that it suits; how often it did.
fn try_every_call(fault: Fault, is_tried: impl Fn(usize, Call) -> bool) -> usize {
    let (mut group, parts) = held();
    let mut tried = 0;
    for (number, part) in parts.iter().enumerate() {
        for (at, call) in part.calls.iter().enumerate() {
            if fault.suits(*call) && is_tried(at, *call) {
                let case = format!("{fault:?} at call {} ({call:?}) of part {number}", at + 1);
                group.suffers(part, number, fault, at + 1, &case);
                tried += 1;
            }
        }
    }
    tried
}

impl Group {
    /// Holds a part in which one call goes wrong, and all that follows.
    fn suffers(&mut self, part: &Part, number: usize, fault: Fault, call: usize, case: &str) {
        self.memory.restore(&part.before);
        self.play.world.now = part.now;
        self.start_anew();
        self.disk.let_fail(fault, call);
        self.come_in(number);
        let mut further = FURTHER;
        for beat in events(PARTS[number]) {
            let is_over = self.play.state.meeting().is_none() || self.play.state.quitting;
            if is_over || self.disk.is_dead() || further == 0 {
                break;
            }
            further -= usize::from(self.disk.has_failed());
            self.is_safe_or_said(case);
            self.beat(beat);
        }
        assert!(self.disk.has_failed(), "{case}: never came by");
        self.is_safe_or_said(case);
        self.file_is_whole(case);
        let is_open = if self.disk.is_dead() {
            self.comes_back(part, number, case)
        } else {
            self.mends(number, case)
        };
        let is_death = matches!(fault, Fault::Dies | Fault::DiesHalfway);
        if !is_open {
            self.is_over(case);
        } else if is_death || call.is_multiple_of(3) {
            self.ends(case);
        }
    }

    /// Whatever the disk does not have now, the person was told so.
    fn is_safe_or_said(&self, case: &str) {
        if self.disk.is_dead() || !self.disk.has_failed() {
            return;
        }
        let state = &self.play.state;
        let Some(meeting) = state.meeting() else {
            let notice = state.notice.as_ref().map(|shown| &shown.notice);
            assert!(matches!(notice, Some(Notice::Problem(_))), "{case}: silent");
            return;
        };
        if state.safety.trouble().is_some() {
            return;
        }
        let world = &self.play.world;
        assert_eq!(world.taken, world.written, "{case}: not written down");
        let session = meeting.session();
        if session.leaves_file() {
            let is_closed = session.standing == Standing::Gesloten;
            let stays = if is_closed {
                session.kept()
            } else {
                session.clone()
            };
            assert_eq!(self.file(), Some(write(&stays)), "{case}: not saved");
        }
    }

    /// The session file is there as a whole, or not at all.
    fn file_is_whole(&self, case: &str) {
        if let Some(text) = self.file() {
            let session = read(text.as_bytes());
            let session = session.unwrap_or_else(|error| panic!("{case}: {}", error.line()));
            assert_eq!(write(&session), text, "{case}: not as it was written");
        }
    }

    /// The disk works again: after three seconds so does everything, and a restart knows it all.
    /// Answers whether the meeting is open.
    fn mends(&mut self, number: usize, case: &str) -> bool {
        self.disk.heal();
        if self.play.state.meeting().is_none() {
            // It did not begin, and that was said.
            self.come_in(number);
        }
        if !self.play.state.quitting {
            self.keys("<wait:3>");
        }
        let state = &self.play.state;
        assert_eq!(state.safety.trouble(), None, "{case}: never mended");
        let world = &self.play.world;
        assert_eq!(world.taken, world.written, "{case}: never written down");
        let meeting = state.meeting().expect("a meeting is on");
        if meeting.phase == Phase::Thanks {
            return false;
        }
        if meeting.session().leaves_file() {
            let session = write(meeting.session());
            assert_eq!(self.file(), Some(session), "{case}: never saved");
        }
        let before = self.moment().expect("a meeting is on");
        self.start_anew();
        self.open();
        let after = self.moment();
        let after = after.unwrap_or_else(|| panic!("{case}: {:?}", self.play.state.notice));
        let (after, before) = (after.told(), before.told());
        assert_eq!(after, before, "{case}");
        true
    }

    /// The process died; somebody starts again: all that the kernel took is there. Answers whether
    /// the meeting is open.
    fn comes_back(&mut self, part: &Part, number: usize, case: &str) -> bool {
        let taken = self.play.world.taken;
        self.disk.heal();
        self.start_anew();
        self.open();
        let Some(found) = self.moment() else {
            let session = self.file().and_then(|text| read(text.as_bytes()).ok());
            if session.is_some_and(|session| session.standing == Standing::Gesloten) {
                return false;
            }
            assert_eq!(
                (number, taken),
                (0, 0),
                "{case}: {:?}",
                self.play.state.notice
            );
            self.run(vec![Effect::ReadOpen]);
            self.begin();
            return true;
        };
        if self
            .play
            .state
            .meeting()
            .is_some_and(|m| m.phase == Phase::Thanks)
        {
            // It was closed, and now that is finished.
            return false;
        }
        let since = part.moments.iter().filter(|moment| moment.written >= taken);
        let is_known = since.clone().any(|moment| moment.went_through(&found.log));
        let is_typed = since.clone().any(|moment| moment.texts == found.texts);
        let least = since.map(|moment| moment.log.session().seq).min();
        assert!(is_known && is_typed, "{case}: {taken} taken, {found:?}");
        assert!(Some(found.log.session().seq) >= least, "{case}: {found:?}");
        true
    }
}

/// Whether this call changes the disk.
fn changes(call: Call) -> bool {
    use Call::{Append, Create, Lock, MakeFolder, Remove, Rename, Truncate, Write};
    matches!(
        call,
        Append | Create | Lock | MakeFolder | Remove | Rename | Truncate | Write
    )
}

#[test]
fn whichever_call_finds_no_room_all_is_said_and_mends_by_itself() {
    let tried = try_every_call(Fault::Full, |_, _| true);
    assert!(tried > 1400, "{tried} cases");
}

#[test]
fn from_whichever_call_the_disk_is_full_all_is_saved_once_there_is_room() {
    let tried = try_every_call(Fault::FullFromHere, |_, call| changes(call));
    assert!(tried > 600, "{tried} cases");
}

#[test]
fn before_whichever_change_the_process_dies_all_that_was_taken_comes_back() {
    let tried = try_every_call(Fault::Dies, |_, call| changes(call));
    assert!(tried > 600, "{tried} cases");
}

#[test]
fn half_way_through_whichever_write_the_process_dies_the_rest_comes_back() {
    let tried = try_every_call(Fault::DiesHalfway, |_, _| true);
    assert!(tried > 300, "{tried} cases");
}

#[test]
fn a_write_of_which_half_is_taken_is_done_again() {
    let tried = try_every_call(Fault::Short, |_, _| true);
    assert!(tried > 300, "{tried} cases");
}

#[test]
fn a_file_that_breaks_is_never_trusted_again() {
    // Of the syncs every third one: they are half of the calls.
    let is_tried = |at: usize, call| call == Call::Write || at.is_multiple_of(3);
    let tried = try_every_call(Fault::Broken, is_tried);
    assert!(tried > 400, "{tried} cases");
}

#[test]
fn a_signal_that_gets_through_costs_nothing() {
    let tried = try_every_call(Fault::Interrupted, |at, _| at.is_multiple_of(4));
    assert!(tried > 150, "{tried} cases");
}

#[test]
fn a_file_that_another_program_holds_is_replaced_in_the_end() {
    for times in [3, usize::MAX] {
        let tried = try_every_call(Fault::Held(times), |_, _| true);
        assert!(tried > 80, "{tried} cases");
    }
}
