//! `team`: another name for a team, in every closed meeting, or two spellings that become one.
use super::afspraken::refused;
use super::{Answer, trouble};
use crate::archive::{same_team, teams};
use crate::content::nearest;
use crate::domain::session::{SessionKind, Standing};
use crate::domain::text::clean_line;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::shell::library::unknown;
use crate::store::format::Amendment;
use crate::words::follow_up as words;

/// Gives the team its new name wherever its meeting is over. One that goes on is left and named.
pub(super) fn team(team: &str, to: &str, house: &House) -> Result<Answer, Complaint> {
    let all = house.sessions.list().map_err(|error| trouble(&error))?;
    let about = all.iter().filter(|summary| summary.copy_of.is_none());
    let about = about.filter_map(|summary| summary.about.as_ref().ok());
    let is_own = |own: Option<&str>| own.is_some_and(|own| same_team(own, team));
    let own: Vec<_> = about
        .filter(|about| about.kind == SessionKind::Gesprek && is_own(about.team.as_deref()))
        .collect();
    if own.is_empty() {
        let known = teams(&all);
        let near = nearest(team, known.iter().map(String::as_str));
        return Err(unknown(&words::unknown_team(team), near, words::ALL_TEAMS));
    }
    let mut answer = Answer::default();
    let mut changed = 0;
    let amendment = [Amendment::Team(to.to_owned())];
    for about in own {
        if about.standing == Standing::Open {
            answer.say(&clean_line(&words::keeps_its_team(about.id.as_str())));
        } else if about.team.as_deref() != Some(to) {
            match house.sessions.amend(&about.id, &amendment, house.now) {
                Ok(()) => changed += 1,
                Err(error) => {
                    answer.code = 1;
                    answer.said.push_str(&refused(&error).text);
                }
            }
        }
    }
    answer.say(&clean_line(&words::renamed(changed, to)));
    Ok(answer)
}
