//! The plan of a meeting: named lengths, any number of minutes, what a team had before.
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Dose;
use bedoeling::domain::programma::{Wish, compose};
use bedoeling::domain::step::StepKind;

use crate::pakket;
use crate::toolkit;

#[test]
fn the_doses_have_the_minutes_that_were_agreed() {
    let toolkit = toolkit();
    let pakket = pakket(&toolkit);
    let plan = |dose| {
        let steps = compose(pakket, &toolkit.fixed, &Wish::dose(dose));
        steps
            .iter()
            .map(|step| (step.kind, step.minutes, step.minimum))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        plan(Dose::Koffie),
        [(StepKind::Denkkaart, 10, 8), (StepKind::Oogst, 3, 2)]
    );
    assert_eq!(
        plan(Dose::Werkoverleg),
        [
            (StepKind::Opening, 1, 1),
            (StepKind::Rondje, 4, 2),
            (StepKind::Verhaal, 3, 2),
            (StepKind::Denkkaart, 11, 8),
            (StepKind::Werkplaat, 13, 10),
            (StepKind::Doekaart, 4, 3),
            (StepKind::Oogst, 2, 1),
            (StepKind::Rondje, 3, 2),
        ]
    );
    let minutes: u16 = plan(Dose::Verdieping)
        .iter()
        .map(|(_, minutes, _)| minutes)
        .sum();
    assert_eq!(minutes, 81);
}

#[test]
fn a_plan_for_any_number_of_minutes_keeps_every_minimum_and_fits_where_it_can() {
    let toolkit = toolkit();
    let pakket = pakket(&toolkit);
    for minutes in 5..=480 {
        for looks_back in [false, true] {
            let wish = Wish {
                minutes,
                looks_back,
                ..Wish::dose(Dose::Eigen)
            };
            let steps = compose(pakket, &toolkit.fixed, &wish);
            assert!(!steps.is_empty());
            assert!(
                steps.iter().all(|step| step.minutes >= step.minimum),
                "{minutes}"
            );
            let sum: u16 = steps.iter().map(|step| step.minutes).sum();
            let least: u16 = steps.iter().map(|step| step.minimum).sum();
            assert!(
                sum <= minutes - minutes / 10 || sum <= least + 6,
                "{minutes}: {sum}"
            );
            let numbers: Vec<u32> = steps.iter().map(|step| step.nr.0).collect();
            assert_eq!(
                numbers,
                (1..=u32::try_from(steps.len()).unwrap()).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn steps_of_a_werkpakket_itself_that_name_a_dose_also_make_a_plan_for_any_other_time() {
    let toolkit = toolkit();
    let pakket = toolkit.find(&WerkpakketId::new("team-01")).unwrap();
    let kinds = |dose, minutes| {
        let wish = Wish {
            minutes,
            ..Wish::dose(dose)
        };
        let steps = compose(pakket, &toolkit.fixed, &wish);
        let sum: u16 = steps.iter().map(|step| step.minutes).sum();
        let least: u16 = steps.iter().map(|step| step.minimum).sum();
        assert!(
            sum <= (minutes - minutes / 10).max(least),
            "{minutes}: {sum}"
        );
        steps.iter().map(|step| step.kind).collect::<Vec<_>>()
    };
    for (minutes, like) in [
        (20, Dose::Koffie),
        (60, Dose::Werkoverleg),
        (120, Dose::Verdieping),
    ] {
        let named = kinds(like, like.minutes());
        assert!(named.len() > 1, "{like:?}");
        assert_eq!(kinds(Dose::Eigen, minutes), named, "{minutes}");
    }
}

#[test]
fn with_something_to_look_back_at_the_story_makes_room() {
    let toolkit = toolkit();
    let wish = Wish {
        looks_back: true,
        ..Wish::dose(Dose::Werkoverleg)
    };
    let steps = compose(pakket(&toolkit), &toolkit.fixed, &wish);
    let kinds: Vec<StepKind> = steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds[1..3], [StepKind::Rondje, StepKind::Terugblik]);
    assert!(!kinds.contains(&StepKind::Verhaal));
    let sum: u16 = steps.iter().map(|step| step.minutes).sum();
    assert!(sum <= 43, "{sum}");
}
