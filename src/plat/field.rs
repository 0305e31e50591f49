//! A field in lines: what a line of text becomes, and what is asked when one opens.
use crate::app::{
    Action, Capture, Edit, FieldAction, Meeting, MeetingAction, Msg, PrepareAction, Target,
};
use crate::domain::change::LineKind;
use crate::domain::record::FieldName;
use crate::words::plain::commands as words;
use crate::words::{alone, board_scores, menu, names, plain, prepare, screen, steps};

use super::command::{self, Word};
use super::{Reply, help};
use crate::app::Focus;

pub(super) const SUBMIT: Msg = Msg::Act(Action::Field(FieldAction::Submit));
pub(super) const CANCEL: Msg = Msg::Act(Action::Field(FieldAction::Cancel));

/// This text and no other, as if somebody typed it and pressed Enter.
pub(super) fn typed(text: &str) -> Vec<Msg> {
    let mut msgs = emptied();
    msgs.push(Msg::Type(Edit::Insert(text.to_owned())));
    msgs.push(SUBMIT);
    msgs
}

/// A field without what stood in it.
pub(super) fn emptied() -> Vec<Msg> {
    vec![Msg::Type(Edit::End), Msg::Type(Edit::DeleteToStart)]
}

/// The text behind `=`: what to write down exactly as it stands.
pub(super) fn literal(line: &str) -> Option<&str> {
    let text = line.strip_prefix('=')?.trim();
    (!text.is_empty()).then_some(text)
}

/// A line while a field of a meeting is open. Nothing is a command here but `hulp` and `laat maar`.
pub(super) fn read(capture: &Capture, line: &str) -> Reply {
    if line.is_empty() {
        return Reply::of(vec![SUBMIT]);
    }
    if let Some(text) = literal(line) {
        return Reply::of(typed(text));
    }
    let focus = if capture.target == Target::Answer {
        Focus::Answer
    } else {
        Focus::Field
    };
    match command::parse(focus, line) {
        Some((Word::Help, _)) => Reply::list(help_of(capture)),
        Some((Word::LetBe, _)) => Reply::of(vec![CANCEL]),
        // Going on from an answer leaves it as it stands.
        Some((Word::Next, _)) => Reply::of(vec![SUBMIT]),
        Some(_) | None => Reply::of(typed(line)),
    }
}

/// A line while a row of the screen on which a meeting is set ready is being typed in.
pub(super) fn read_row(line: &str) -> Reply {
    let leave = Msg::Act(Action::Prepare(PrepareAction::Down));
    if line.is_empty() {
        return Reply::of(vec![CANCEL, leave]);
    }
    match command::parse(Focus::Field, line) {
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Field)),
        Some((Word::LetBe, _)) => Reply::of(vec![CANCEL]),
        Some(_) | None => Reply::of(typed(literal(line).unwrap_or(line))),
    }
}

/// One line of this kind: open the field, type, keep, close. A text that was waiting in that
/// field is put back.
pub(super) fn one_line(meeting: &Meeting, kind: LineKind, text: &str) -> Reply {
    let mut msgs = vec![write(kind)];
    msgs.extend(typed(text));
    if let Some(waiting) = meeting.drafts.get(&FieldName::Line(kind)) {
        msgs.push(Msg::Type(Edit::Insert(waiting.text.clone())));
    }
    msgs.push(CANCEL);
    Reply::of(msgs)
}

/// An afspraak from `WAT | WIE | WANNEER`; what is not said is asked.
pub(super) fn afspraak(meeting: &Meeting, text: &str) -> Reply {
    let mut parts = text.splitn(3, '|').map(str::trim);
    let what = parts.next().unwrap_or_default();
    let kind = LineKind::Afspraak;
    if text.is_empty() {
        return Reply::of(vec![write(kind)]);
    }
    if what.is_empty() {
        return Reply::say(plain::AFSPRAAK_HOW);
    }
    let mut msgs = vec![write(kind)];
    msgs.extend(typed(what));
    msgs.extend(parts.flat_map(typed));
    told(meeting, FieldName::Line(kind), Reply::of(msgs))
}

/// The same, with the text that was waiting in this field and gives way.
pub(super) fn told(meeting: &Meeting, field: FieldName, reply: Reply) -> Reply {
    match meeting.drafts.get(&field) {
        Some(waiting) => reply.and_say(plain::was_waiting(&waiting.text)),
        None => reply,
    }
}

pub(super) const fn write(kind: LineKind) -> Msg {
    Msg::Act(Action::Meeting(MeetingAction::Write(kind)))
}

/// What a field asks when it opens.
pub(super) fn question(capture: &Capture, meeting: &Meeting) -> Vec<String> {
    let (label, help) = labels(&capture.target);
    let mut said = vec![plain::asks_for(label, help)];
    if matches!(capture.target, Target::Who { .. }) {
        let names = meeting.session().participants.iter();
        said.extend((1..).zip(names).map(|(at, name)| plain::numbered(at, name)));
    }
    if !capture.field.said().is_empty() && !is_asked_again(&capture.target) {
        said.push(plain::stands_here(capture.field.said()));
        let how = if capture.target == Target::Answer {
            alone::STANDS_HOW
        } else {
            plain::STANDS_HOW
        };
        said.push(how.to_owned());
    }
    said
}

/// Whether it was a day that nobody knows: that is said, and what stands there was just typed.
const fn is_asked_again(target: &Target) -> bool {
    matches!(
        target,
        Target::When { asked: true, .. }
            | Target::LookBack { asked: true }
            | Target::PutOff { asked: true, .. }
    )
}

fn help_of(capture: &Capture) -> Vec<String> {
    let (label, help) = labels(&capture.target);
    [
        plain::asks_for(label, help),
        plain::HELP_FIELD.to_owned(),
        words::LET_BE_HELP.to_owned(),
        plain::LITERAL_HELP.to_owned(),
    ]
    .to_vec()
}

/// What is asked, and one line of help without the name of a key.
const fn labels(target: &Target) -> (&'static str, &'static str) {
    match target {
        Target::Line(kind) => {
            let help = match kind {
                LineKind::Afspraak => screen::HELP_AFSPRAAK,
                LineKind::Note | LineKind::Oogst | LineKind::Parked => plain::HELP_LINE,
            };
            (names::line_kind(*kind), help)
        }
        Target::Act(_) => (names::line_kind(LineKind::Afspraak), screen::HELP_AFSPRAAK),
        Target::Who { .. } => (screen::LABEL_WHO, screen::HELP_WHO),
        Target::When { asked: false, .. } => (screen::LABEL_WHEN, screen::HELP_WHEN),
        Target::When { asked: true, .. } => (screen::LABEL_WHEN, plain::HELP_WHEN_AGAIN),
        Target::LookBack { asked: false } => (screen::LABEL_LOOK_BACK, screen::HELP_LOOK_BACK),
        Target::LookBack { asked: true } => (screen::LABEL_LOOK_BACK, plain::HELP_LOOK_BACK_AGAIN),
        Target::NewItem => (screen::LABEL_ITEM, plain::HELP_ITEM),
        Target::Scores => (board_scores::LABEL, board_scores::SCORES_HOW),
        Target::NewRow => (board_scores::LABEL_ROW, board_scores::HELP_ROW),
        Target::ItemText(_) => (screen::LABEL_ITEM, plain::HELP_ITEM_TEXT),
        Target::Reason(_) => (screen::LABEL_REASON, screen::HELP_REASON),
        Target::RuleOf(_) => (screen::LABEL_RULE_OF, screen::HELP_RULE_OF),
        Target::Habit(_) => (screen::LABEL_HABIT, screen::HELP_HABIT),
        Target::CasusName => (steps::LABEL_CASUS_NAME, prepare::HELP_CASUS_NAME),
        Target::CasusSituation => (steps::LABEL_CASUS, prepare::HELP_CASUS),
        Target::PutOff { asked: true, .. } => (steps::LABEL_PUT_OFF, plain::HELP_LOOK_BACK_AGAIN),
        Target::PutOff { .. } => (steps::LABEL_PUT_OFF, steps::HELP_PUT_OFF),
        Target::People => (menu::LABEL_PEOPLE, menu::HELP_PEOPLE),
        Target::Answer => (alone::LABEL_ANSWER, ""),
        Target::BriefPath => (alone::PATH_LABEL, alone::PATH_HELP_PLAIN),
    }
}
