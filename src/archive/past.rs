//! The meetings of a folder as one reads them back: by team, the newest first.
use std::path::Path;

use super::summary::{About, Summary};
use crate::domain::session::SessionKind;
use crate::domain::text::fold;

/// A line of "Eerdere gesprekken".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastRow<'a> {
    /// Above the meetings of a team, or of nobody in particular.
    Team(Option<&'a str>),
    /// A meeting that can be read.
    Meeting(&'a About),
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
            Self::Meeting(_) | Self::Damaged(..) | Self::File(_) => true,
            Self::Team(_) | Self::Aside => false,
        }
    }
}

/// What may be read back of all that was listed: nothing that somebody wrote alone, nothing that
/// was only set ready, nothing that has no file yet.
pub fn past(listed: Vec<Summary>) -> Vec<Summary> {
    let may_be_read = |summary: &Summary| match &summary.about {
        Ok(about) => {
            let ending = summary.path.extension();
            about.kind == SessionKind::Gesprek
                && about.started.is_some()
                && ending.is_some_and(|ending| ending == "toml")
        }
        Err(_) => true,
    };
    listed.into_iter().filter(may_be_read).collect()
}

/// The meetings of one team, the newest first.
struct OfTeam<'a> {
    name: Option<String>,
    heading: PastRow<'a>,
    meetings: Vec<PastRow<'a>>,
}

/// The lines for what was listed, newest first: the team that met last comes first. With words:
/// those with all of them in their team and title. A file that cannot be read is found by name.
pub fn past_rows<'a>(past: &'a [Summary], words: &str) -> Vec<PastRow<'a>> {
    let words: Vec<String> = words.split_whitespace().map(fold).collect();
    let has_all = |text: &str| words.iter().all(|word| fold(text).contains(word.as_str()));
    let mut teams: Vec<OfTeam<'a>> = Vec::new();
    let mut aside = Vec::new();
    for summary in past {
        let row = match (&summary.about, left(summary)) {
            (Ok(about), _) => Some((about, PastRow::Meeting(about))),
            (Err(_), Some(about)) => Some((about, PastRow::Damaged(summary, about))),
            (Err(_), None) => None,
        };
        match row {
            Some((about, row)) if summary.copy_of.is_none() => {
                let team = about.team.as_deref();
                if !has_all(&format!("{} {}", team.unwrap_or_default(), about.title)) {
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
