//! All meetings of a folder in memory: found by every word, what is open, and a team over time.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::afspraken::{Followed, Said, followed};
use super::memory::same_team;
use super::past::may_be_read;
use super::picked::{Measure, Picked};
use super::summary::{About, Summary};
use crate::domain::afspraak::AfspraakKind;
use crate::domain::found::{Hit, Place};
use crate::domain::history::{History, Measured, MeasuredRow, Promise};
use crate::domain::text::fold;

/// In tenths: so many lines in a vak stand as high as a bar goes when there are no more anywhere.
const FEW_LINES: u16 = 50;

/// All meetings of a folder that may be read back, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// What a list shows of each.
    pub past: Vec<Summary>,
    /// What is remembered of each.
    picked: Vec<Arc<Picked>>,
    /// Every afspraak as it stands now, by day.
    pub afspraken: Vec<Followed>,
}

impl Collection {
    /// Puts together what was listed. What somebody wrote alone is in no part of it.
    pub fn of(listed: Vec<(Summary, Arc<Picked>)>) -> Self {
        let real = listed.iter().filter(|(one, _)| one.copy_of.is_none());
        let said: Vec<Said> = real.map(|(_, picked)| picked.said.clone()).collect();
        let kept = listed.into_iter().filter(|(one, _)| may_be_read(one));
        let (past, picked) = kept.unzip();
        Self {
            past,
            picked,
            afspraken: followed(said),
        }
    }

    /// The meetings in which every one of these words is somewhere, by their place in the list,
    /// each with the texts that have one. Capitals and accents do not count.
    pub fn find(&self, words: &str) -> BTreeMap<usize, Vec<Hit>> {
        let words = folded(words);
        let all = self.past.iter().zip(&self.picked).enumerate();
        let readable = all.filter(|(_, (one, _))| one.about.is_ok() && one.copy_of.is_none());
        readable
            .map(|(at, (_, picked))| (at, picked.find(&words)))
            .filter(|(_, hits)| !hits.is_empty())
            .collect()
    }

    /// The title of the step in which something was found, in the meeting at this place.
    pub fn step_of(&self, at: usize, place: Place) -> Option<&str> {
        self.picked.get(at)?.step_of(place)
    }

    /// What this team did and what waits for it; without a team, the meetings of nobody.
    pub fn history(&self, team: Option<&str>) -> History {
        let is_own = |own: Option<&str>| match (own, team) {
            (Some(own), Some(team)) => same_team(own, team),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let about = |summary: &Summary| -> Option<About> {
            let about = summary.about.as_ref().ok();
            let about = about.filter(|about| is_own(about.team.as_deref()));
            about.filter(|_| summary.copy_of.is_none()).cloned()
        };
        let own: Vec<(About, &Picked)> = self
            .past
            .iter()
            .zip(&self.picked)
            .filter_map(|(summary, picked)| Some((about(summary)?, &**picked)))
            .collect();
        let of_team = self.afspraken.iter();
        let of_team: Vec<&Followed> = of_team.filter(|one| is_own(one.team.as_deref())).collect();
        let open = |is_doekaart: bool| {
            let all = of_team.iter().filter(|one| one.is_open());
            let all = all.filter(|one| (one.kind == AfspraakKind::Doekaart) == is_doekaart);
            all.map(|one| promise(one)).collect()
        };
        let ways = of_team.iter();
        let ways = ways.filter(|one| one.kind == AfspraakKind::Team && one.status.is_open());
        History {
            team: team.map(str::to_owned),
            meetings: own
                .iter()
                .map(|(about, picked)| (picked.day, about.title.clone()))
                .collect(),
            open: open(false),
            doekaarten: open(true),
            ways: ways.map(|one| one.what.clone()).collect(),
            parked: own
                .iter()
                .flat_map(|(_, picked)| {
                    let day = picked.day;
                    picked.parked.iter().map(move |text| (day, text.clone()))
                })
                .collect(),
            measured: measured(own.iter().rev().map(|(_, picked)| *picked)),
        }
    }
}

/// The words of a search as they are compared.
pub fn folded(words: &str) -> Vec<String> {
    words.split_whitespace().map(fold).collect()
}

fn promise(one: &Followed) -> Promise {
    Promise {
        what: one.what.clone(),
        who: one.who.clone(),
        due: one.due,
        due_words: one.due_words.clone(),
    }
}

/// Boards that were filled on more than one day, of meetings from the oldest on.
pub(super) fn measured<'a>(meetings: impl Iterator<Item = &'a Picked>) -> Vec<Measured> {
    let mut boards: BTreeMap<&str, Vec<(&Picked, &Measure)>> = BTreeMap::new();
    for picked in meetings {
        for measure in &picked.measures {
            boards
                .entry(&measure.from)
                .or_default()
                .push((picked, measure));
        }
    }
    let more = boards.into_values().filter(|times| times.len() > 1);
    more.map(|times| over_time(&times)).collect()
}

fn over_time(times: &[(&Picked, &Measure)]) -> Measured {
    let (_, latest) = times[times.len() - 1];
    let row = |title: &String| {
        let figure = |measure: &Measure| {
            let mut rows = measure.rows.iter();
            rows.find(|(own, _)| own == title)
                .and_then(|(_, figure)| *figure)
        };
        MeasuredRow {
            title: title.clone(),
            tenths: times.iter().map(|(_, measure)| figure(measure)).collect(),
        }
    };
    let rows = latest.rows.iter().map(|(title, _)| row(title));
    let rows = rows.filter(|row| row.tenths.iter().any(Option::is_some));
    let rows: Vec<MeasuredRow> = rows.collect();
    let highest = rows.iter().flat_map(|row| &row.tenths).flatten().max();
    Measured {
        from: latest.from.clone(),
        title: latest.title.clone(),
        days: times.iter().map(|(picked, _)| picked.day).collect(),
        most: if latest.is_scored {
            100
        } else {
            highest.copied().unwrap_or(0).max(FEW_LINES)
        },
        rows,
    }
}
