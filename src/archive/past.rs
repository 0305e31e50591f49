//! The meetings of a folder as one reads them back: by team, the newest first.
use std::collections::BTreeMap;
use std::path::Path;

use super::summary::{About, Summary};
use crate::domain::found::Hit;
use crate::domain::session::SessionKind;
use crate::domain::text::fold;

/// A line of "Eerdere gesprekken".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastRow<'a> {
    /// Above the meetings of a team, or of nobody in particular.
    Team(Option<&'a str>),
    /// A meeting that can be read, with its place in the list.
    Meeting(&'a About, usize),
    /// A meeting of which part cannot be read, with what is left of it.
    Damaged(&'a Summary, &'a About),
    /// Above the files that are no meetings.
    Aside,
    /// A copy, or a file that cannot be read.
    File(&'a Summary),
}

impl PastRow<'_> {
    /// Whether somebody can stand on this line.
    pub const fn can_be_chosen(&self) -> bool {
        match self {
            Self::Meeting(..) | Self::Damaged(..) | Self::File(_) => true,
            Self::Team(_) | Self::Aside => false,
        }
    }
}

/// Whether this may be read back: nothing that somebody wrote alone, nothing that was only set
/// ready, nothing that has no file yet.
pub(super) fn may_be_read(summary: &Summary) -> bool {
    match &summary.about {
        Ok(about) => {
            let ending = summary.path.extension();
            about.kind == SessionKind::Gesprek
                && about.started.is_some()
                && ending.is_some_and(|ending| ending == "toml")
        }
        Err(_) => true,
    }
}

/// Words that are looked for, and what has them.
pub struct Search<'a> {
    /// The words as they are compared.
    pub words: &'a [String],
    /// The meetings with all of them, by their place in the list.
    pub found: &'a BTreeMap<usize, Vec<Hit>>,
}

impl Search<'_> {
    fn has_all(&self, text: &str) -> bool {
        let text = fold(text);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }

    fn is_found(&self, at: usize) -> bool {
        self.words.is_empty() || self.found.contains_key(&at)
    }
}

/// The meetings of one team, the newest first.
struct OfTeam<'a> {
    name: Option<String>,
    heading: PastRow<'a>,
    meetings: Vec<PastRow<'a>>,
}

/// The lines for what was listed, newest first: the team that met last comes first. With words:
/// the meetings that were found, and those files of which the name, or what is left of the team
/// and the title, has all of them.
pub fn past_rows<'a>(past: &'a [Summary], search: Option<&Search<'_>>) -> Vec<PastRow<'a>> {
    let has_all = |text: &str| search.is_none_or(|search| search.has_all(text));
    let mut teams: Vec<OfTeam<'a>> = Vec::new();
    let mut aside = Vec::new();
    for (at, summary) in past.iter().enumerate() {
        let row = match (&summary.about, left(summary)) {
            (Ok(about), _) => Some((about, PastRow::Meeting(about, at))),
            (Err(_), Some(about)) => Some((about, PastRow::Damaged(summary, about))),
            (Err(_), None) => None,
        };
        match row {
            Some((about, row)) if summary.copy_of.is_none() => {
                let team = about.team.as_deref();
                let is_found = match row {
                    PastRow::Meeting(..) => search.is_none_or(|search| search.is_found(at)),
                    PastRow::Damaged(..) | PastRow::File(_) | PastRow::Team(_) | PastRow::Aside => {
                        has_all(&format!("{} {}", team.unwrap_or_default(), about.title))
                    }
                };
                if !is_found {
                    continue;
                }
                let name = team.map(|team| fold(team).trim().to_owned());
                match teams.iter_mut().find(|known| known.name == name) {
                    Some(known) => known.meetings.push(row),
                    None => teams.push(OfTeam {
                        name,
                        heading: PastRow::Team(team),
                        meetings: vec![row],
                    }),
                }
            }
            Some(_) | None if has_all(&summary.name()) => aside.push(PastRow::File(summary)),
            Some(_) | None => {}
        }
    }
    let mut rows = Vec::new();
    for team in teams {
        rows.push(team.heading);
        rows.extend(team.meetings);
    }
    if !aside.is_empty() {
        rows.push(PastRow::Aside);
        rows.extend(aside);
    }
    rows
}

/// What is left of a damaged meeting; none of what somebody wrote alone or only set ready.
fn left(summary: &Summary) -> Option<&About> {
    let left = summary.left.as_ref();
    left.filter(|about| about.kind == SessionKind::Gesprek && about.started.is_some())
}

impl Summary {
    /// The name of the file, without its ending.
    pub fn name(&self) -> String {
        let stem = self.path.file_stem().map(Path::new);
        stem.unwrap_or(&self.path).display().to_string()
    }

    /// Why it cannot be read, without the place; none when it can.
    pub fn why(&self) -> Option<&str> {
        let why = self.about.as_ref().err()?;
        Some(why.split_once(": ").map_or(why, |(_, sentence)| sentence))
    }
}
