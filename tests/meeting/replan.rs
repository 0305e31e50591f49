//! Ending on time: a proposal between two steps, done or left, and a clock that is put right.
use bedoeling::app::{MapRow, Overlay, Phase, Setting};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::pace::Pace;
use bedoeling::domain::step::{Status, Step, StepKind};
use chrono::{NaiveTime, TimeDelta};

use crate::support::{Play, start};

/// A meeting of so many minutes that has begun, on a screen for this viewer.
fn begun(minutes: u16, viewer: Viewer) -> Play {
    let mut setting = Setting::new(WerkpakketId::new("gemeente-08"));
    assert!(setting.set_time(&minutes.to_string()));
    setting.viewer = viewer;
    let mut play = Play::home();
    play.welcome(setting).keys("<right>");
    play
}

fn proposed(play: &Play) -> bool {
    matches!(play.state.overlay, Some(Overlay::Proposal(_)))
}

fn minutes_ahead(play: &Play) -> i64 {
    Pace::of(play.session(), play.state.now).minutes_ahead()
}

/// Lets the step take so many minutes more than it has, and leaves it.
fn take(play: &mut Play, late: i64) {
    let step = play.session().step();
    let (nr, minutes) = (step.nr, i64::from(step.allowed_minutes()) + late);
    if step.kind.offers_time() {
        play.keys("<enter>");
    }
    // Nobody looks at every second of an hour and a half.
    play.world.now += TimeDelta::minutes(minutes);
    leave(play, nr);
}

fn leave(play: &mut Play, nr: bedoeling::domain::ids::Nr) {
    while play.session().here == nr && play.meeting().phase == Phase::Running && !proposed(play) {
        play.keys("<pgdn>");
        if play.state.capture().is_some() {
            play.keys("<esc>");
        }
    }
}

fn to(play: &mut Play, kind: StepKind) {
    while play.session().step().kind != kind {
        take(play, 0);
    }
}

#[test]
fn a_meeting_of_ninety_minutes_with_delays_ends_within_a_minute_of_its_time() {
    // Nine minutes are free; what is late beyond that is won back by what is proposed.
    let meetings: [&[i64]; 4] = [
        &[1, 6, 2, 6, 4, 0, 1],
        &[0, 5, 3, 11, 3, 0, 0],
        &[2, 8, 4, 9, 0, 0, 2],
        &[0, 3, 0, 2, 12, 1, 1],
    ];
    for late in meetings {
        let mut play = begun(90, Viewer::Me);
        let end = play.session().planned_end(play.state.now);
        let mut accepted = 0;
        let mut next = late.iter().copied();
        while play.meeting().phase == Phase::Running {
            take(&mut play, next.next().unwrap_or(0));
            if proposed(&play) {
                accepted += 1;
                play.keys("<enter>");
            }
        }
        assert_eq!(play.meeting().phase, Phase::Closing);
        let off = play.state.now - end;
        assert!(off.abs() <= TimeDelta::minutes(1), "{late:?}: {off}");
        assert!(late.iter().sum::<i64>() - 9 > 3, "it would have ended late");
        assert!(accepted > 0);
        for step in &play.session().steps {
            let skipped = step.status == Status::Overgeslagen;
            assert!(
                skipped || step.allowed_minutes() >= step.minimum,
                "{}",
                step.title
            );
            assert!(!step.fixed || step.adjusted == 0, "{}", step.title);
        }
    }
}

#[test]
fn whatever_is_late_the_group_ends_on_time_as_long_as_there_is_time_to_give() {
    for seed in 0..12_i64 {
        let mut play = begun(90, Viewer::Me);
        let end = play.session().planned_end(play.state.now);
        let mut step = 0;
        while play.meeting().phase == Phase::Running {
            // What is late near the end nobody can win back.
            let is_early = play.session().position() < 5;
            let late = if is_early {
                (seed * 7 + step * 5) % 6
            } else {
                0
            };
            take(&mut play, late);
            if proposed(&play) {
                play.keys("<enter>");
            }
            step += 1;
        }
        let off = play.state.now - end;
        // Below three minutes nobody is bothered.
        assert!(off < TimeDelta::minutes(3), "{seed}: {off}");
    }
}

#[test]
fn a_proposal_is_made_between_steps_from_three_minutes_and_once() {
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Denkkaart);
    take(&mut play, 11);
    assert!(!proposed(&play), "two minutes behind");
    assert_eq!(play.session().step().kind, StepKind::Werkplaat);
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Denkkaart);
    take(&mut play, 12);
    assert!(proposed(&play), "three minutes behind");
    let text = play.text();
    assert!(text.contains("Jullie liggen 3 minuten achter."), "{text}");
    assert!(text.contains("Dan zijn jullie klaar om 15:30."), "{text}");
    assert!(text.contains("Enter doet het, Esc laat het zo."), "{text}");
    let before = play.session().steps.clone();
    play.keys("<esc>");
    assert_eq!(play.session().step().kind, StepKind::Werkplaat);
    let minutes = |steps: &[Step]| steps.iter().map(|step| step.adjusted).collect::<Vec<_>>();
    assert_eq!(minutes(&play.session().steps), minutes(&before));
    // Two minutes more are not asked about again; three are.
    take(&mut play, 2);
    assert!(!proposed(&play));
    take(&mut play, 1);
    assert!(proposed(&play));
}

#[test]
fn going_on_leaves_it_as_it_is_and_going_back_stays_in_the_step() {
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Denkkaart);
    take(&mut play, 13);
    assert!(proposed(&play));
    play.keys("<pgup>");
    assert_eq!(play.session().step().kind, StepKind::Denkkaart);
    play.keys("<right>");
    assert!(!proposed(&play), "it was said");
    assert_eq!(play.session().step().kind, StepKind::Werkplaat);
    assert!(play.session().steps.iter().all(|step| step.adjusted == 0));
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Denkkaart);
    take(&mut play, 13);
    play.keys("<right>");
    assert_eq!(play.session().step().kind, StepKind::Werkplaat);
    assert!(play.session().steps.iter().all(|step| step.adjusted == 0));
}

#[test]
fn what_is_being_typed_stays_when_a_proposal_comes_up() {
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Werkplaat);
    play.world.now += TimeDelta::minutes(24 + 12);
    play.keys("nhalf een zi<pgdn>");
    assert!(proposed(&play), "{}", play.text());
    play.keys("<enter>");
    assert!(!proposed(&play));
    play.keys("n");
    assert!(play.text().contains("half een zi"), "{}", play.text());
}

#[test]
fn what_was_accepted_goes_back_in_one_go_and_stays_quiet() {
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Denkkaart);
    take(&mut play, 21);
    let before = play.session().clone();
    assert!(proposed(&play));
    play.keys("<enter>");
    assert_eq!(minutes_ahead(&play), 0);
    assert!(play.said().starts_with("Het plan is aangepast."));
    let changed = play.session().steps.iter().zip(&before.steps);
    let changed =
        changed.filter(|(now, old)| now.adjusted != old.adjusted || now.status != old.status);
    assert!(
        changed.count() > 2,
        "two things of the plan, and the step that was left"
    );
    play.keys("u");
    for (now, old) in play.session().steps.iter().zip(&before.steps) {
        assert_eq!(now.adjusted, old.adjusted);
        assert_ne!(now.status, Status::Overgeslagen);
    }
    assert_eq!(play.session().here, before.here, "where it was said");
    play.keys("<pgdn><pgdn>");
    assert!(!proposed(&play));
    let recovered = play.world.recovery().expect("it is journalled");
    assert_eq!(recovered.log.session(), play.session());
}

#[test]
fn above_fifteen_minutes_the_oogst_is_now() {
    let mut play = begun(90, Viewer::Me);
    to(&mut play, StepKind::Werkplaat);
    take(&mut play, 9 + 16);
    let text = play.text();
    assert!(
        text.contains("Oogst nu, afspraken volgende keer."),
        "{text}"
    );
    play.keys("<enter>");
    assert_eq!(play.session().step().kind, StepKind::Oogst);
    take(&mut play, 0);
    let step = play.session().step();
    assert_eq!(
        (step.kind, step.title.as_str()),
        (StepKind::Rondje, "Check-out")
    );
}

#[test]
fn where_the_group_looks_nothing_is_asked_and_the_map_has_it() {
    let mut play = begun(90, Viewer::Group);
    to(&mut play, StepKind::Denkkaart);
    take(&mut play, 13);
    assert!(!proposed(&play));
    assert_eq!(play.session().step().kind, StepKind::Werkplaat);
    play.keys("m");
    let text = play.text();
    assert!(text.contains("Voorstel: klaar om 15:30"), "{text}");
    assert!(
        !text.contains("achter"),
        "that is for whoever leads: {text}"
    );
    assert_eq!(play.state.map_rows().last(), Some(&MapRow::Proposal));
    play.keys(&"<down>".repeat(12));
    let text = play.text();
    assert!(text.contains("Enter doet het"), "{text}");
    play.keys("<enter>");
    assert_eq!(minutes_ahead(&play), 0);
    play.keys("m");
    assert!(!play.text().contains("Voorstel"));
}

#[test]
fn a_step_that_runs_longer_on_purpose_moves_what_is_proposed() {
    let mut play = begun(90, Viewer::Group);
    to(&mut play, StepKind::Werkplaat);
    assert!(!play.state.map_rows().contains(&MapRow::Proposal));
    play.keys(&"+".repeat(13));
    assert!(play.state.map_rows().contains(&MapRow::Proposal));
    let proposal = play.meeting().proposal(play.state.now);
    assert_eq!(proposal.expect("there is one").behind, 4);
    play.keys("--");
    assert_eq!(play.meeting().proposal(play.state.now), None);
}

#[test]
fn who_began_seven_minutes_late_says_so_in_the_map() {
    let mut play = begun(45, Viewer::Group);
    play.world.now += TimeDelta::minutes(8);
    play.keys("m").keys(&"<down>".repeat(8));
    assert!(play.text().contains("Begonnen om 14:00"), "{}", play.text());
    play.keys("]]]]]]]");
    assert!(play.text().contains("Begonnen om 14:07"), "{}", play.text());
    let session = play.session();
    assert_eq!(session.started, Some(start() + TimeDelta::minutes(7)));
    let end = session.planned_end(play.state.now);
    assert_eq!(
        end,
        start() + TimeDelta::minutes(52),
        "what was promised moves along"
    );
    let spent = session.step().timer.elapsed(play.state.now);
    assert_eq!(spent, TimeDelta::minutes(1));
    play.keys("]]]");
    assert_eq!(
        play.session().started,
        Some(start() + TimeDelta::minutes(8)),
        "nobody begins later than now"
    );
    play.keys("[[[[[[[[[[<esc>");
    assert_eq!(
        play.session().started,
        Some(start() - TimeDelta::minutes(2))
    );
    play.keys("uu");
    assert_eq!(play.session().started, Some(start()));
}

#[test]
fn an_end_on_the_clock_does_not_move_with_the_begin() {
    let mut setting = Setting::new(WerkpakketId::new("gemeente-08"));
    setting.viewer = Viewer::Me;
    setting.end = NaiveTime::from_hms_opt(14, 45, 0);
    let mut play = Play::home();
    // Ten minutes late: the promise on the clock stays, and the first step that ends says so.
    play.welcome(setting);
    play.world.now += TimeDelta::minutes(10);
    play.keys("<right>");
    let end = play.session().planned_end(play.state.now);
    assert_eq!(end, start() + TimeDelta::minutes(45));
    play.keys("<pgdn>");
    assert!(proposed(&play), "{}", play.text());
    play.keys("<enter>");
    assert_eq!(minutes_ahead(&play), 0);
}

#[test]
fn what_a_step_really_took_is_put_right_with_the_brackets() {
    let mut play = begun(45, Viewer::Group);
    play.step(4);
    play.keys("[");
    assert!(
        !play.session().step().timer.is_touched(),
        "none is less than none"
    );
    // Nobody started the time, and they have been talking for three minutes.
    play.keys("]]]<space>");
    let elapsed = |play: &Play| play.session().step().timer.elapsed(play.state.now);
    assert_eq!(elapsed(&play), TimeDelta::minutes(3));
    play.keys("<wait:60>[");
    assert_eq!(elapsed(&play), TimeDelta::minutes(3));
    play.keys("u");
    assert_eq!(elapsed(&play), TimeDelta::minutes(4));
    play.keys("<pgdn><pgdn>m<up>]]<esc>");
    let step = &play.session().steps[3];
    assert_eq!(step.timer.elapsed(play.state.now), TimeDelta::minutes(6));
    assert!(!step.timer.is_running());
}
