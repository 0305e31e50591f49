//! The cockpit in one window, walked on drawn cells: everything whole, nothing over each other.
use bedoeling::app::{MenuItem, Phase, Stage};
use bedoeling::domain::setting::Look;
use bedoeling::domain::step::StepKind;
use bedoeling::tui;
use support::{Play, menu, rows};

#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;
#[path = "cockpit/windows.rs"]
mod windows;

/// Columns and rows: from the smallest that must work to a large one.
const SIZES: [(u16, u16); 5] = [(56, 16), (70, 20), (80, 24), (120, 34), (120, 40)];

/// What stands on these rows, with single spaces.
fn words(rows: &[String]) -> String {
    let words = rows.iter().flat_map(|row| row.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

/// The columns between these on every row.
fn cropped(rows: &[String], from: usize, to: usize) -> Vec<String> {
    let crop = |row: &String| row.chars().skip(from).take(to - from).collect();
    rows.iter().map(crop).collect()
}

/// Where the plan stands beside the step; none where it does not.
fn aside(rows: &[String]) -> Option<usize> {
    let head = rows.iter().find(|row| row.contains("NU "))?;
    let (before, _) = head.split_once("PLAN")?;
    Some(before.chars().count())
}

/// One screen of the cockpit at one size.
fn check(play: &mut Play, width: u16, height: u16, name: &str) {
    let drawn = rows(&play.drawn(width, height));
    let place = format!("{name} at {width}x{height}:\n{}", drawn.join("\n"));
    let (header, footer) = (&drawn[0], &drawn[drawn.len() - 1]);
    assert!(header.trim_start().starts_with("REGIE"), "{place}");
    assert!(header.contains("klaar om 14:45"), "{place}");
    let ends = ["voor", "achter", "op tijd", "op het plan"];
    assert!(ends.iter().any(|words| header.ends_with(words)), "{place}");
    assert!(
        footer.contains("blijft"),
        "the footer is overdrawn: {place}"
    );
    let body = &drawn[1..drawn.len() - 1];
    assert!(
        !body.iter().any(|row| row.contains('…')),
        "something is cut: {place}"
    );
    let main = match aside(&drawn) {
        Some(column) => {
            let gap = cropped(&body[..body.len() - 4], column - 3, column);
            let apart = gap.iter().all(|gap| gap.trim().is_empty());
            assert!(apart, "two parts touch each other: {place}");
            let beside = words(&cropped(body, column, usize::from(width)));
            assert!(beside.contains('▶') && beside.contains("STRAKS"), "{place}");
            cropped(body, 0, column)
        }
        None => body.to_vec(),
    };
    let said = words(&main);
    let step = play.session().step();
    let question = step.question.as_ref().unwrap_or(&step.title);
    if step.kind == StepKind::Pauze {
        assert!(said.contains("Terug om 14:"), "{place}");
    } else {
        assert!(
            said.contains(question.as_str()),
            "the question is not whole: {place}"
        );
    }
    assert!(said.contains("NU ") && said.contains("stap "), "{place}");
}

/// The tip of the step is whole, where the step itself does not fill the screen; on the smallest
/// screen what the group must hear comes first, and it is said where the tips are.
fn has_tip(play: &mut Play, width: u16, height: u16) {
    let toolkit = play.state.toolkit.clone().expect("it was read");
    let session = play.session();
    let pakket = toolkit.find(&session.werkpakket).expect("it is there");
    let own = pakket.tip_of(session.step());
    let tip = own.or(toolkit.fixed.tip_of(session, session.step()));
    let Some(tip) = tip.map(str::to_owned) else {
        return;
    };
    let drawn = rows(&play.drawn(width, height));
    let column = aside(&drawn).unwrap_or(usize::from(width));
    let said = words(&cropped(&drawn, 0, column));
    let told = said.contains(&tip) || (height < 18 && said.contains("tips: druk op v."));
    assert!(told, "{tip}:\n{}", drawn.join("\n"));
}

#[test]
fn a_whole_meeting_shows_everything_whole_at_every_size() {
    let mut play = Play::ready_for_me();
    play.keys("<right>");
    let mut kinds = Vec::new();
    while play.meeting().phase == Phase::Running {
        let kind = play.session().step().kind;
        for (width, height) in SIZES {
            check(&mut play, width, height, &format!("{kind:?}"));
            let fills = matches!(
                kind,
                StepKind::Doekaart | StepKind::Oogst | StepKind::Verhaal
            );
            if !fills {
                has_tip(&mut play, width, height);
            }
        }
        if kind == StepKind::Denkkaart {
            play.keys("<enter><wait:60>pvoor later<enter><esc>nhet weekformulier");
            for (width, height) in SIZES {
                check(&mut play, width, height, "typing");
                let drawn = rows(&play.drawn(width, height)).join("\n");
                assert!(drawn.contains("TYPEN · Esc klaar"), "{drawn}");
            }
            play.keys("<enter><esc>").keys(&menu(MenuItem::Pause));
            for (width, height) in SIZES {
                check(&mut play, width, height, "a break");
                has_tip(&mut play, width, height);
            }
            play.keys("<right>");
        }
        if kind == StepKind::Werkplaat {
            play.keys("<enter><enter>Het weekformulier<enter>2Bellen<enter>3<esc>");
            for (width, height) in SIZES {
                check_board(&mut play, width, height);
            }
        }
        kinds.push(kind);
        play.keys("<pgdn>");
    }
    kinds.dedup();
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    for (width, height) in SIZES {
        let drawn = rows(&play.drawn(width, height));
        assert!(drawn[0].trim_start().starts_with("REGIE"), "{drawn:?}");
    }
}

/// The board with what lies on it, the title of every vak and the time.
fn check_board(play: &mut Play, width: u16, height: u16) {
    let drawn = rows(&play.drawn(width, height));
    let said = drawn.join("\n");
    for words in [
        "Hoort en helpt",
        "Het weekformulier",
        "Bellen",
        "Geen van beide",
    ] {
        assert!(said.contains(words), "{words}:\n{said}");
    }
    assert!(said.contains("nog 13 min"), "{said}");
}

#[test]
fn the_story_can_be_read_aloud_to_its_end_at_every_size() {
    for (width, height) in SIZES {
        let mut play = Play::ready_for_me();
        play.keys("<right><pgdn><pgdn>");
        assert_eq!(play.session().step().kind, StepKind::Verhaal);
        let mut told = Vec::new();
        play.drawn(width, height);
        for page in 0..tui::pages(&play.state) {
            let Stage::Meeting(meeting) = &mut play.state.stage else {
                panic!("a meeting is on");
            };
            meeting.view.page = page;
            let drawn = rows(&play.drawn(width, height));
            let column = aside(&drawn).unwrap_or(usize::from(width));
            let from = drawn.iter().position(|row| row.contains("Lees voor:"));
            let from = from.expect("the story has a heading") + 1;
            told.extend(cropped(&drawn[from..drawn.len() - 2], 0, column));
        }
        let toolkit = play.state.toolkit.clone().expect("it was read");
        let pakket = toolkit.find(&play.session().werkpakket);
        let story = pakket.and_then(|pakket| pakket.story.clone());
        let story = story.expect("it has a story");
        assert!(
            words(&told).starts_with(&words(&[story])),
            "{width}x{height}: {told:#?}"
        );
    }
}

#[test]
fn going_on_turns_the_pages_of_the_story_first() {
    let mut play = Play::ready_for_me();
    play.state.size = (70, 20);
    play.keys("<right><pgdn><pgdn>");
    let pages = tui::pages(&play.state);
    assert!(pages > 1);
    play.keys("<pgdn><enter>");
    assert_eq!(
        (play.meeting().view.page, play.session().step().kind),
        (1, StepKind::Verhaal)
    );
    for _ in 1..pages {
        play.keys("<pgdn>");
    }
    assert_eq!(play.session().step().kind, StepKind::Denkkaart);
}

#[test]
fn while_typing_a_clicker_goes_on_and_the_text_waits() {
    let mut play = Play::ready_for_me();
    play.keys("<right>nhalf een zin<pgdn>");
    assert_eq!(play.session().position(), 1);
    assert!(play.state.capture().is_none());
    play.keys("n");
    let text = play.state.capture().map(|capture| capture.field.text());
    assert_eq!(text, Some("half een zin"));
    let mut room = Play::begun();
    room.keys("nhalf<pgdn>");
    assert_eq!(
        room.session().position(),
        0,
        "in the room typing is only typing"
    );
    assert!(room.state.capture().is_some());
}

#[test]
fn the_cockpit_is_dark_where_the_room_is_light() {
    let paper = |play: &mut Play, look| {
        play.state.look = look;
        play.drawn(80, 24)[(0, 5)].bg
    };
    let (mut room, mut cockpit) = (Play::begun(), Play::ready_for_me());
    cockpit.keys("<right>");
    for (look, other) in [(Look::Light, Look::Dark), (Look::Dark, Look::Light)] {
        assert_ne!(paper(&mut room, look), paper(&mut cockpit, look));
        assert_eq!(paper(&mut room, look), paper(&mut cockpit, other));
    }
}

#[test]
fn the_clock_goes_on_without_a_key_and_wakes_no_more_than_that() {
    let mut play = Play::ready_for_me();
    play.keys("<right><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><wait:30>");
    let wakes = play.world.wakes;
    play.keys("<wait:600>");
    assert_eq!(play.world.wakes - wakes, 10);
    assert!(rows(&play.drawn(80, 24))[0].contains("14:10"));
}

#[test]
fn what_does_not_work_is_said_until_it_works_again() {
    let mut play = Play::ready_for_me();
    play.keys("<right>");
    let says = |play: &mut Play, words: &str| rows(&play.drawn(80, 24)).join("\n").contains(words);
    assert!(says(&mut play, "alles opgeslagen"));
    play.world.broken = true;
    play.keys("nhallo<enter><esc><wait:9>");
    assert!(says(&mut play, "Opslaan lukt even niet.") && says(&mut play, "no space left"));
    play.world.broken = false;
    play.keys("+<wait:9>");
    assert!(says(&mut play, "alles opgeslagen") && !says(&mut play, "lukt even niet"));
}

#[test]
fn tips_that_have_no_space_are_counted_and_a_mark_is_for_what_is_chosen() {
    let mut play = Play::ready_for_me();
    play.keys("<right>").step_of(StepKind::Doekaart);
    for (width, height) in [(56, 16), (70, 20)] {
        let said = words(&rows(&play.drawn(width, height)));
        let counted = said.contains("tip: druk op v.") || said.contains("tips: druk op v.");
        assert!(counted, "{said}");
    }
    let said = words(&rows(&play.drawn(120, 34)));
    assert_eq!(said.matches('▶').count(), 1, "only where we are: {said}");
    play.keys("<down>");
    let said = words(&rows(&play.drawn(120, 34)));
    assert_eq!(said.matches('▶').count(), 2, "and the chosen card: {said}");
}

#[test]
fn ahead_and_behind_follow_what_steps_take() {
    let mut play = Play::ready_for_me();
    let pace = |play: &mut Play| {
        let said = rows(&play.drawn(120, 34))[0].clone();
        said.trim_end_matches(" op het plan").to_owned()
    };
    play.keys("<right>");
    assert!(
        pace(&mut play).ends_with("4 min voor"),
        "41 of 45 minutes are planned"
    );
    let header = rows(&play.drawn(120, 34))[0].clone();
    assert!(header.ends_with("op het plan"), "before what: {header}");
    play.keys("<wait:60>");
    assert!(
        pace(&mut play).ends_with("4 min voor"),
        "a step within its time"
    );
    play.keys("<wait:300>");
    assert!(pace(&mut play).ends_with("1 min achter"));
    play.keys("<pgdn>m<down><del><esc>");
    assert!(
        pace(&mut play).ends_with("2 min voor"),
        "a skipped step takes no time"
    );
    play.keys("++");
    assert!(pace(&mut play).ends_with("op tijd"));
}
