//! The process that is killed: it writes a story down as the program does, and says what is safe.
//!
//! The scribe and the keeper are those of the program. One thread appends, one saves, one syncs,
//! with the same waits as in `src/shell/desk.rs`. What is acknowledged goes out over a pipe after
//! the call for it returned.
use std::collections::VecDeque;
use std::error::Error;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use bedoeling::app::{Effect, Outcome};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::shell::{Answer, Keeper, Order, Scribe, Shelves};
use bedoeling::store::{Cost, Sessions, Vault};
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::journal::SyncHandle;

use crate::chance::Chance;
use crate::frame::{Frame, Kind};
use crate::story::{self, Story};

/// How long the program gathers changes before it asks the disk to make them safe.
const GATHER: Duration = Duration::from_millis(100);

/// The sessions below this folder.
pub(crate) fn sessions(folder: &Path) -> Sessions {
    sessions_on(folder, Arc::new(RealFiles))
}

/// The sessions below this folder of this disk.
pub(crate) fn sessions_on(folder: &Path, files: Arc<dyn Files>) -> Sessions {
    Sessions::new(folder.join("sessies"), folder.join("staat"), files, "0.1.0")
}

/// Whoever does what is asked of the disk.
pub(crate) fn keeper(sessions: &Sessions) -> Keeper {
    let shelves = Shelves {
        meetings: sessions.clone(),
        alone: sessions.clone(),
        // Nobody is alone here.
        vault: Vault::new(
            Arc::new(RealFiles),
            Path::new("alleen"),
            Path::new("staat"),
            Cost::USUAL,
        ),
        home: None,
        documents: None,
    };
    Keeper::new(shelves, Box::new(Toolkit::default))
}

/// What is asked of the disk at this turn.
pub(crate) fn order(
    scribe: &mut Scribe,
    turn: usize,
    effect: Effect,
) -> Result<Order, Box<dyn Error>> {
    let journal = scribe.before(&effect);
    let journal = journal.map_err(|problem| problem.cause)?;
    let at = story::at(turn);
    Ok(Order {
        at,
        effect,
        journal,
    })
}

/// Writes down the story with this seed until somebody ends the process, with so many
/// microseconds between two turns.
pub(crate) fn run(folder: &Path, seed: u64, pace: u64) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut story = Story::new(seed);
    // A chance of its own, so that saving changes nothing in the story.
    let mut chance = Chance::new(seed.wrapping_add(1));
    let (orders, ordered) = mpsc::channel();
    let (answer, answers) = mpsc::channel();
    let (syncs, to_sync) = mpsc::channel();
    let sessions = sessions(folder);
    let keeper = keeper(&sessions);
    thread::spawn(move || keep(keeper, &ordered, &answer));
    thread::spawn(move || sync(&to_sync, start));
    let mut scribe = Scribe::new(sessions.concepts());
    let begin = Effect::Begin(Box::new(story.session().clone()));
    orders.send(order(&mut scribe, 0, begin)?)?;
    scribe.answered(answers.recv()?);
    say(&Frame::new(Kind::Begun, 0, start))?;
    let mut until_save = chance.between(20, 200);
    let mut forgetting = false;
    loop {
        let records = story.turn();
        let written = scribe.write(&records, Some(story.log()));
        let handle = written.map_err(|problem| problem.cause)?;
        say(&Frame::new(Kind::Kept, story.turns, start))?;
        syncs.send((handle.ok_or("the meeting never began")?, story.turns))?;
        while let Ok(given) = answers.try_recv() {
            forgetting &= !matches!(scribe.answered(given), Outcome::Erased { .. });
        }
        until_save -= 1;
        if until_save == 0 {
            until_save = chance.between(20, 200);
            let session = Box::new(story.session().clone());
            // Nobody lets two texts go in one turn of the disk.
            let forgets = chance.percent(10) && !forgetting;
            let effect = if forgets {
                Effect::Erase {
                    session,
                    text: None,
                }
            } else {
                Effect::Save(session)
            };
            orders.send(order(&mut scribe, story.turns, effect)?)?;
            if forgets {
                forgetting = true;
                say(&Frame::new(Kind::Forgotten, story.turns, start))?;
                // Which turns may be taken back; the text that must come back is the same.
                story.forget();
            }
        }
        if pace > 0 {
            thread::sleep(Duration::from_micros(pace));
        }
    }
}

/// One whole write, so that no two threads mix.
fn say(frame: &Frame) -> io::Result<()> {
    io::stdout().write_all(&frame.bytes())?;
    io::stdout().flush()
}

fn keep(mut keeper: Keeper, orders: &Receiver<Order>, answer: &Sender<Answer>) {
    let mut waiting = VecDeque::new();
    while let Ok(order) = orders.recv() {
        waiting.push_back(order);
        while !waiting.is_empty() {
            waiting.extend(orders.try_iter());
            let given = keeper.next(&mut waiting);
            if given.is_some_and(|given| answer.send(given).is_err()) {
                return;
            }
        }
    }
}

fn sync(handles: &Receiver<(SyncHandle, usize)>, start: Instant) {
    while let Ok(first) = handles.recv() {
        let mut last = first;
        thread::sleep(GATHER);
        while let Ok(newer) = handles.try_recv() {
            last = newer;
        }
        let (handle, turns) = last;
        if handle.sync().is_ok() && say(&Frame::new(Kind::Safe, turns, start)).is_err() {
            return;
        }
    }
}
