//! `torn N`: rebuilds N states in which a disk may be found after a power cut, and opens each.
//!
//! A meeting is written on a disk in memory; at any of its calls the power goes. Of what was not
//! synced any part may be there: names without content, content without names, torn sectors. What
//! comes back is gone on with, and cut off again, up to three times.
use std::collections::VecDeque;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use bedoeling::app::{Effect, Outcome};
use bedoeling::domain::record::Record;
use bedoeling::shell::{Answer, Keeper, Order, Scribe};
use bedoeling::store::files::Files;
use bedoeling::store::{Sessions, StoreError, format};

use crate::chance::Chance;
use crate::left::Fault;
use crate::story::{self, Story};
use crate::subject;
use crate::tally::Tally;
use crate::torn_disk::Disk;

/// Where the sessions are on the disk in memory.
const ROOT: &str = "/schijf";

/// States that come from one story.
const PER_STORY: usize = 20;

/// Rebuilds so many states; the seeds follow on this one.
pub(crate) fn run(states: usize, seed: u64) -> Result<bool, Box<dyn Error>> {
    let start = Instant::now();
    let mut tally = Tally::new("torn and reordered writes", states);
    for state in 0..states {
        let number = u64::try_from(state)?;
        let story = seed + u64::try_from(state / PER_STORY)?;
        let mut chance = Chance::new(seed.wrapping_mul(7919).wrapping_add(number));
        let found = one(story, &mut chance, &mut tally);
        tally.count(number + seed, found);
    }
    tally.report(start);
    Ok(tally.is_clean())
}

/// One meeting, cut off up to three times. Answers whether it had begun.
fn one(seed: u64, chance: &mut Chance, tally: &mut Tally) -> Result<bool, Fault> {
    let mut disk = Disk::default();
    let mut at = Known {
        turns: Story::new(seed),
        safe: None,
        most: 0,
        texts: Vec::new(),
        saved: false,
        forgotten: Vec::new(),
        closing: None,
        seed,
    };
    for round in 0..=chance.below(3) {
        disk.die_after(if round == 0 {
            chance.between(1, 400)
        } else {
            chance.between(1, 80)
        });
        disk.fail_after(if chance.percent(20) {
            chance.between(5, 200)
        } else {
            0
        });
        play(&disk, &mut at, chance);
        disk = disk.after_the_cut(chance);
        let before = at.safe.unwrap_or(0);
        match look(&disk, &at)? {
            Some(mut story) => {
                // Opening may write the file anew; what was before can no longer be taken back,
                // wherever the journal that came back began.
                at.texts.push(format::write(story.session()));
                at.forgotten.push(story.turns);
                story.forget();
                at.turns = story;
            }
            None => return Ok(at.safe.is_some()),
        }
        tally.acknowledged += at.up_to(before).keys;
        // What came back lies on the disk: it may not go by being cut off again.
        at.safe = Some(at.turns.turns);
    }
    Ok(true)
}

/// What is known of a meeting when the power goes.
struct Known {
    seed: u64,
    /// The story as far as it was told.
    turns: Story,
    /// Up to this turn it was said to be safe; none while it had not begun.
    safe: Option<usize>,
    /// No more turns than this can have been written.
    most: usize,
    /// Every text that the session file may have.
    texts: Vec<String>,
    /// Whether one of those was said to be saved.
    saved: bool,
    /// The turns after which the story forgot how it came to be.
    forgotten: Vec<usize>,
    /// The text of the file when the meeting was being closed.
    closing: Option<String>,
}

impl Known {
    fn up_to(&self, turns: usize) -> Story {
        let mut story = Story::new(self.seed);
        while story.turns < turns {
            self.next(&mut story);
        }
        story
    }

    fn next(&self, story: &mut Story) -> Vec<Record> {
        let records = story.turn();
        if self.forgotten.contains(&story.turns) {
            story.forget();
        }
        records
    }
}

/// Writes the meeting down until the power goes, or until it is over.
fn play(disk: &Disk, at: &mut Known, chance: &mut Chance) {
    let sessions = on(disk);
    let mut desk = Desk {
        keeper: subject::keeper(&sessions),
        scribe: Scribe::new(sessions.concepts()),
    };
    let session = at.turns.session().clone();
    let first = match at.safe {
        None => Effect::Begin(Box::new(session)),
        Some(_) => Effect::Open(story::id()),
    };
    let opened = desk.ask(at.turns.turns, first);
    if !matches!(opened, Some(Outcome::Opened(_))) {
        return;
    }
    // A meeting goes on where no journal can be made; then nothing is safe yet.
    let journal = desk
        .scribe
        .journal()
        .map(bedoeling::store::journal::Journal::sync_handle);
    let is_safe = journal.is_some_and(|journal| journal.sync().is_ok());
    at.safe = at.safe.or(is_safe.then_some(0));
    let turns = chance.between(20, 300);
    let mut until_sync = chance.between(3, 40);
    let mut until_save = chance.between(10, 60);
    // What is made safe is what was written when the disk was asked, not when it answers.
    let mut asked = None;
    for _ in 0..turns {
        let records = at.turns.turn();
        at.most = at.most.max(at.turns.turns);
        let written = desk.scribe.write(&records, Some(at.turns.log()));
        let Ok(Some(handle)) = written else {
            if disk.is_dead() {
                return;
            }
            // As the program does: it is tried again by the next turn, and nothing is safe yet.
            continue;
        };
        until_sync -= 1;
        until_save -= 1;
        if until_sync == 0 {
            asked = Some((handle, at.turns.turns));
            until_sync = chance.between(3, 40);
        } else if let Some((handle, turns)) = asked.take_if(|_| chance.percent(30))
            && handle.sync().is_ok()
        {
            at.safe = at.safe.max(Some(turns));
        }
        if until_save == 0 {
            until_save = chance.between(10, 60);
            save(&mut desk, at, chance.percent(15));
        }
    }
    if chance.percent(40) {
        close(&mut desk, at);
    }
}

fn save(desk: &mut Desk, at: &mut Known, forgets: bool) {
    let session = Box::new(at.turns.session().clone());
    at.texts.push(format::write(&session));
    let effect = if forgets {
        Effect::Erase {
            session,
            text: None,
        }
    } else {
        Effect::Save(session)
    };
    let turns = at.turns.turns;
    match desk.ask(turns, effect) {
        // A saved file has every entry; what is being typed is safe only in the journal.
        Some(Outcome::Saved { .. }) => at.saved = true,
        Some(Outcome::Erased { .. }) => {
            at.saved = true;
            at.forgotten.push(turns);
            at.turns.forget();
        }
        _ => {}
    }
}

fn close(desk: &mut Desk, at: &mut Known) {
    let records = at.turns.close();
    at.most = at.turns.turns;
    at.closing = Some(format::write(&at.turns.session().kept()));
    if let Ok(Some(_)) = desk.scribe.write(&records, Some(at.turns.log())) {
        let session = Box::new(at.turns.session().clone());
        desk.ask(at.turns.turns, Effect::Close(session));
    }
}

struct Desk {
    keeper: Keeper,
    scribe: Scribe,
}

impl Desk {
    fn ask(&mut self, turn: usize, effect: Effect) -> Option<Outcome> {
        let order: Order = subject::order(&mut self.scribe, turn, effect).ok()?;
        let answer: Option<Answer> = self.keeper.next(&mut VecDeque::from([order]));
        let answer = answer.map(|answer| self.scribe.answered(answer));
        if let Some((path, _)) = self.keeper.distrusts() {
            self.scribe.distrust(&path);
        }
        answer
    }
}

fn on(disk: &Disk) -> Sessions {
    let root = Path::new(ROOT);
    for folder in ["sessies", "staat/journaal", "staat/sloten"] {
        drop(disk.create_dir_all(&root.join(folder)));
    }
    subject::sessions_on(root, Arc::new(disk.clone()))
}

/// What is found when the power is back: the story as it came back; none when it is over, or had
/// not begun.
fn look(disk: &Disk, at: &Known) -> Result<Option<Story>, Fault> {
    let sessions = on(disk);
    let file = Path::new(ROOT).join(format!("sessies/{}.toml", story::id()));
    let text = disk.read(&file, u64::MAX).ok();
    let text = text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let is_closed = text.is_some() && text == at.closing;
    let is_ours = text.as_ref().is_none_or(|text| at.texts.contains(text));
    if !is_closed && !is_ours {
        return Err(Fault::Torn("the file is neither old nor new".to_owned()));
    }
    if text.is_none() && at.saved {
        return Err(Fault::Torn("the file is gone".to_owned()));
    }
    let opened = match sessions.open(&story::id(), story::at(100_000)) {
        Ok(opened) => opened,
        Err(StoreError::NotFound { .. }) if at.safe.is_none() => return Ok(None),
        // A journal of which not even the beginning is there, of a meeting that never began.
        Err(_) if at.safe.is_none() => return Ok(None),
        Err(StoreError::Closed { .. }) if is_closed => return Ok(None),
        Err(error) => return Err(Fault::Torn(format!("{:?}", error.problem()))),
    };
    let Some(safe) = at.safe else {
        return Ok(None);
    };
    // A file that was written although its journal could not be made safe may know more than the
    // journal; then both are kept.
    if let Some(path) = opened.kept_both.filter(|_| !disk.sync_failed()) {
        return Err(Fault::Torn(format!("{} is not ours", path.display())));
    }
    let is = |story: &Story| story.is(opened.log.session(), &opened.drafts);
    let mut story = at.up_to(safe);
    loop {
        if is(&story) {
            return Ok(Some(story));
        }
        if at.closing.is_some() && story.turns + 1 == at.most {
            let mut closed = story.clone();
            closed.close();
            if is(&closed) {
                return Ok(None);
            }
        }
        if story.turns >= at.most {
            break;
        }
        at.next(&mut story);
    }
    let mut earlier = at.up_to(0);
    while earlier.turns < safe && !is(&earlier) {
        at.next(&mut earlier);
    }
    Err(if is(&earlier) {
        Fault::Lost {
            acknowledged: safe,
            back: earlier.turns,
        }
    } else {
        let (seq, lost) = (opened.log.session().seq, opened.lost_part);
        Fault::Torn(format!(
            "no turn is like this: change {seq}, part is lost: {lost}"
        ))
    })
}
