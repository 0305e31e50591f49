//! How a group divides for a sub-step, and whose turn it is in a round.
use super::{plural, time};
use crate::domain::werkvorm::{Groups, PartKind};

pub const WHO_BEGINS: &str = "↓ kies wie begint";
pub const ALL_BEEN: &str = "Iedereen is geweest.";
pub const SAY_TURN: &[&str] = &["beurt"];
pub const SAY_TURN_HELP: &str = "beurt, of beurt NAAM: wie nog niet is geweest, en wie wel.";
/// When the minutes of a sub-step are over and another one follows.
pub const PART_IS_UP: &str = "volgende deel";
pub const PART_OVER: &str = "De tijd van dit deel is om. Met verder gaan jullie naar het volgende.";
pub const NO_ROUND: &str = "Hier gaat niemand met name om de beurt.";
pub const NO_SUCH_NAME: &str = "Die naam staat niet bij de mensen die er zijn.";
pub const STAY: &str = "Jullie blijven bij elkaar.";

/// "2 tweetallen en 1 drietal": who so many people are in this sub-step; none where everybody
/// stays together.
pub fn groups(kind: PartKind, people: Option<u16>) -> Option<String> {
    let people = people?;
    let groups = kind.groups(people)?;
    if kind == PartKind::Inner {
        let inner = groups.size;
        return Some(format!("{inner} in de kring, {} eromheen", people - inner));
    }
    if groups.small + groups.large == 1 && kind == PartKind::Fours {
        return Some(STAY.to_owned());
    }
    Some(division(groups))
}

fn division(groups: Groups) -> String {
    let sizes = [(groups.small, groups.size), (groups.large, groups.size + 1)];
    let some = sizes.iter().filter(|(count, _)| *count > 0);
    let said = some.map(|(count, size)| {
        let (one, more) = match size {
            2 => ("tweetal", "tweetallen"),
            3 => ("drietal", "drietallen"),
            4 => ("viertal", "viertallen"),
            _ => ("vijftal", "vijftallen"),
        };
        plural::count(usize::from(*count), one, more)
    });
    plural::list(&said.collect::<Vec<_>>())
}

/// "Aan de beurt: Amira"
pub fn turn(name: &str) -> String {
    format!("Aan de beurt: {name}")
}

/// "Nog niet: Joris en Noor"
pub fn not_yet(names: &[&str]) -> String {
    if names.is_empty() {
        return ALL_BEEN.to_owned();
    }
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    format!("Nog niet: {}", plural::list(&names))
}

/// "Enter: Amira is geweest", or that this was not so.
pub fn offer(name: &str, been: bool) -> String {
    if been {
        format!("Enter: {name} is toch niet geweest")
    } else {
        format!("Enter: {name} is geweest")
    }
}

/// "Schrijf stil voor jezelf. (2 minuten)"; when there is no time left just what to do.
pub fn part(explained: &str, minutes: u16) -> String {
    if minutes == 0 {
        return explained.to_owned();
    }
    format!("{explained} ({})", time::minutes(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_people_hear_who_they_are_in_every_sub_step() {
        let said = |kind| groups(kind, Some(7)).unwrap_or_default();
        assert_eq!(said(PartKind::Pairs), "2 tweetallen en 1 drietal");
        assert_eq!(said(PartKind::Fours), "1 drietal en 1 viertal");
        assert_eq!(said(PartKind::Inner), "3 in de kring, 4 eromheen");
        assert_eq!(said(PartKind::All), "");
        assert_eq!(groups(PartKind::Pairs, None), None);
        assert_eq!(groups(PartKind::Fours, Some(5)).as_deref(), Some(STAY));
        assert_eq!(
            groups(PartKind::Pairs, Some(6)).as_deref(),
            Some("3 tweetallen")
        );
    }
}
