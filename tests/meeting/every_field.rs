//! Every field that can be typed in: killed at each letter, its text and its cursor are back.
use bedoeling::app::{Capture, Effect, MenuItem, Target};
use bedoeling::domain::change::LineKind;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::record::FieldName;
use bedoeling::domain::session::SessionKind;
use bedoeling::domain::step::StepKind;

use crate::support::{Play, alone_toolkit, menu};

impl Play {
    /// Killed, and the same session opened again.
    fn killed(&mut self) -> &mut Self {
        if self.session().kind == SessionKind::Gesprek {
            return self.restart();
        }
        let id = self.session().id.clone();
        self.world.crash();
        self.state = self.fresh();
        self.run(vec![Effect::OpenAlone(id)]);
        self
    }
}

/// At the step with this number of a meeting, after these keys.
fn at(step: u32, keys: &str) -> Play {
    let mut play = Play::begun();
    play.step(step).keys(keys);
    play
}

fn casus(keys: &str) -> Play {
    let mut play = Play::with_own("every-step");
    play.start("alle-stappen", 100, "Team Plein")
        .keys("<right>");
    play.step_of(StepKind::Casus).keys("<enter>").keys(keys);
    play
}

/// A meeting that puts off what the one before agreed, after it said something of both.
fn put_off() -> Play {
    let mut play = Play::home();
    play.start("gemeente-08", 45, "Team Noord").keys("<right>");
    play.keys("aeen<enter><enter>vr<enter>atwee<enter><enter>vr<enter>");
    play.on_to_the_end();
    play.keys("<enter>x<wait:86400>");
    play.start("gemeente-08", 45, "Team Noord").keys("<right>");
    play.step_of(StepKind::Terugblik);
    play.keys("<down>1<up><up><up><down>1<down><up>3");
    play
}

fn alone(keys: &str) -> Play {
    let mut play = Play::with(alone_toolkit());
    play.keys("<down><down><enter><enter>").keys(keys);
    play
}

/// A meeting or reflection with a field like this one open, and the field to try after it. A new
/// target has no place here, and does not compile without one.
fn trial(target: &Target) -> (Play, Option<Target>) {
    let (card, nr) = (Some(Nr(1)), Nr(0));
    let what = String::new;
    let who = |card| Target::Who { card, what: what() };
    let when = |card| Target::When {
        card,
        what: what(),
        who: None,
        asked: false,
    };
    let line = |kind| Some(Target::Line(kind));
    match target {
        Target::Line(LineKind::Note) => (at(2, "n"), line(LineKind::Oogst)),
        Target::Line(LineKind::Oogst) => (at(2, "o"), line(LineKind::Parked)),
        Target::Line(LineKind::Parked) => (at(2, "p"), line(LineKind::Afspraak)),
        Target::Line(LineKind::Afspraak) => (at(2, "a"), Some(who(None))),
        Target::Who { card: None, .. } => (at(2, "abellen<enter>"), Some(when(None))),
        Target::When { card: None, .. } => {
            (at(2, "abellen<enter>Ria<enter>"), Some(Target::Act(Nr(1))))
        }
        Target::Act(_) => (at(6, "<down><enter>"), Some(who(card))),
        Target::Who { .. } => (at(6, "<down><enter> hier<enter>"), Some(when(card))),
        Target::When { .. } => (
            at(6, "<down><enter> hier<enter>Ria<enter>"),
            Some(Target::LookBack { asked: false }),
        ),
        Target::LookBack { .. } => (
            at(6, "abellen<enter><enter><enter><pgdn>"),
            Some(Target::NewItem),
        ),
        Target::NewItem => (at(5, "<enter><enter>"), Some(Target::ItemText(nr))),
        Target::ItemText(_) => (
            at(5, "<enter><enter>bellen<enter>2<esc><tab><enter>"),
            Some(Target::Reason(nr)),
        ),
        Target::Reason(_) => (
            at(5, "<enter><enter>bellen<enter>2<esc><tab>k"),
            Some(Target::RuleOf(nr)),
        ),
        Target::RuleOf(_) => (
            at(5, "<enter><enter>bellen<enter>2<esc><tab>k<enter>"),
            Some(Target::Habit(nr)),
        ),
        Target::Habit(_) => (
            at(5, "<enter><enter>bellen<enter>2<esc><tab>k<enter><enter>"),
            Some(Target::CasusName),
        ),
        Target::CasusName => (casus(""), Some(Target::CasusSituation)),
        Target::CasusSituation => {
            let reference = String::new();
            let next = Target::PutOff {
                reference,
                asked: false,
            };
            (casus("de buurvrouw<enter>"), Some(next))
        }
        Target::PutOff { .. } => (put_off(), Some(Target::People)),
        Target::People => (at(2, &menu(MenuItem::People)), Some(Target::Answer)),
        Target::Answer => (alone("<enter>"), Some(Target::BriefPath)),
        Target::BriefPath => {
            let keys = "<enter>Geheim<pgdn><pgdn><pgdn><pgdn><enter>Gebeld<pgdn>\
                <enter>Ik wil wachten<pgdn><enter>Wat kan ik doen?<pgdn><pgdn><pgdn>\
                <enter>De deur die openbleef<enter>x";
            (alone(keys), None)
        }
    }
}

/// The field that is open.
fn open(play: &Play) -> Capture {
    play.state.capture().expect("a field is open").clone()
}

#[test]
fn killed_at_any_letter_of_any_field_text_and_cursor_are_back() {
    let mut next = Some(Target::Line(LineKind::Note));
    let mut tried = 0;
    while let Some(target) = next {
        let (mut play, after) = trial(&target);
        let kind = std::mem::discriminant(&target);
        assert_eq!(
            std::mem::discriminant(&open(&play).target),
            kind,
            "{target:?}"
        );
        for key in ["B", "e", "é", "<left>", "x", "<left>", "<backspace>"] {
            play.keys(key);
            let before = open(&play);
            play.killed();
            // What belongs to it is there too: what and who of an afspraak, the line, the step.
            assert_eq!(open(&play), before, "after {key}");
        }
        let left = open(&play);
        assert_eq!(left.field.halves().1, "xé", "{target:?}");
        tried += 1;
        next = after;
    }
    assert_eq!(tried, 21, "every arm was tried");
}

#[test]
fn what_was_half_typed_at_a_card_and_left_comes_back_at_that_card_after_a_restart() {
    let mut play = at(6, "aHalf getypt<esc><down><enter> bij ons<esc>");
    play.keys("<down><enter> hier<enter>Ri<esc>").restart();
    assert_eq!(play.typing(), None);
    play.keys("<down><enter>");
    assert_eq!(play.typing(), Some(("Zoek het slot bij ons", "")));
    play.keys("<esc><down><enter><enter>");
    assert_eq!(play.typing(), Some(("Ri", "")), "who stays with its card");
    play.keys("a<enter><enter>");
    let made = &play.session().afspraken;
    assert_eq!(made.len(), 1);
    assert!(made[0].what.ends_with(" hier"), "{}", made[0].what);
    assert_eq!(made[0].who.as_deref(), Some("Ria"));
    play.restart().keys("a");
    assert_eq!(play.typing(), Some(("Half getypt", "")));
    play.keys("<esc><down><enter>");
    assert_eq!(play.typing(), Some(("Zoek het slot bij ons", "")));
}

#[test]
fn killed_while_typing_at_a_card_the_other_afspraak_still_waits() {
    let mut play = at(6, "aHalf getypt<esc><down><enter> bij");
    play.restart().keys(" ons");
    assert_eq!(play.typing(), Some(("Zoek het slot bij ons", "")));
    assert_eq!(play.meeting().view.choice, Some(0));
    let waits = play.meeting().drafts.keys().copied().collect::<Vec<_>>();
    assert_eq!(waits, [FieldName::Line(LineKind::Afspraak)]);
}

#[test]
fn a_name_that_was_chosen_by_its_number_is_that_name_after_a_restart() {
    let mut play = Play::begun();
    play.keys(&menu(MenuItem::People));
    play.keys("Amira, Joris<enter>abellen<enter>2<enter>v");
    play.restart().keys("r<enter>");
    let made = &play.session().afspraken[0];
    assert_eq!(made.who.as_deref(), Some("Joris"));
}
