//! What is left on the disk, held beside the story: is every acknowledged turn there, and whole?
use std::path::Path;

use bedoeling::store::{Opened, Sessions, StoreError, format};

use crate::story::{self, Story};

/// Something that may not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Turns that were acknowledged are gone: so many were, so many came back.
    Lost { acknowledged: usize, back: usize },
    /// What came back is nothing that the story ever was.
    Torn(String),
}

/// The story as it was told until the process ended.
pub(crate) struct Told {
    pub(crate) seed: u64,
    /// Whether the meeting was said to have begun.
    pub(crate) begun: bool,
    /// Up to this turn it was acknowledged.
    pub(crate) acknowledged: usize,
    /// No more turns than this can have been written.
    pub(crate) most: usize,
    /// The turns after which the story forgot how it came to be.
    pub(crate) forgotten: Vec<usize>,
}

impl Told {
    /// The story up to this turn.
    pub(crate) fn up_to(&self, turns: usize) -> Story {
        let mut story = Story::new(self.seed);
        while story.turns < turns {
            self.next(&mut story);
        }
        story
    }

    fn next(&self, story: &mut Story) {
        story.turn();
        if self.forgotten.contains(&story.turns) {
            story.forget();
        }
    }

    /// Opens what is left and holds it beside the story. Answers with the story as it came back;
    /// none when it never began.
    pub(crate) fn check(
        &self,
        sessions: &Sessions,
        file: &Path,
    ) -> Result<Option<(Story, Opened)>, Fault> {
        self.check_file(std::fs::read(file).ok().as_deref())?;
        let opened = match sessions.open(&story::id(), story::at(100_000)) {
            Ok(opened) => opened,
            Err(StoreError::NotFound { .. }) if !self.begun => return Ok(None),
            Err(error) => return Err(Fault::Torn(format!("{:?}", error.problem()))),
        };
        let story = self.find(&opened)?;
        Ok(Some((story, opened)))
    }

    /// Which turn this is.
    fn find(&self, opened: &Opened) -> Result<Story, Fault> {
        if let Some(path) = &opened.kept_both {
            return Err(Fault::Torn(format!("{} is not ours", path.display())));
        }
        let is = |story: &Story| story.is(opened.log.session(), &opened.drafts);
        let mut story = self.up_to(self.acknowledged);
        while !is(&story) && story.turns < self.most {
            self.next(&mut story);
        }
        if is(&story) {
            return Ok(story);
        }
        let mut earlier = self.up_to(0);
        while earlier.turns < self.acknowledged {
            if is(&earlier) {
                return Err(Fault::Lost {
                    acknowledged: self.acknowledged,
                    back: earlier.turns,
                });
            }
            self.next(&mut earlier);
        }
        Err(Fault::Torn(format!(
            "no turn of the story looks like this: {} of {}..{} seq {} {:?} forgotten {:?}",
            opened.lost_part,
            self.acknowledged,
            self.most,
            opened.log.session().seq,
            opened.drafts,
            self.forgotten
        )))
    }

    /// Whether the session file, when there is one, says what the story was at some moment.
    fn check_file(&self, bytes: Option<&[u8]>) -> Result<(), Fault> {
        let Some(bytes) = bytes else {
            return Ok(());
        };
        let said = format::read(bytes);
        let said = said.map_err(|problem| Fault::Torn(format!("the file: {problem:?}")))?;
        let mut story = self.up_to(0);
        while story.session().seq < said.seq && story.turns < self.most {
            self.next(&mut story);
        }
        if format::write(story.session()).as_bytes() == bytes {
            return Ok(());
        }
        Err(Fault::Torn(
            "the file is of no moment in the story".to_owned(),
        ))
    }
}
