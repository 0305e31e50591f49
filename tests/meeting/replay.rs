//! Whatever the moment at which the light goes out, the journal brings back what the room had.
use bedoeling::app::{Effect, Msg, Opened, Outcome, update};
use bedoeling::domain::log::Log;
use bedoeling::domain::notice::Notice;

use crate::support::{BEGIN, Play, READY};

/// A whole meeting: every kind of line, every screen, second thoughts.
const MEETING: &[&str] = &[
    "<right>nhallo<enter>half<left>é👍<backspace><esc>",
    "<right>n<end> af<enter><enter>oeen<tab><tab><tab><tab>zin<enter><esc>",
    "plater<enter>nog later<esc>u<c-y>+-<space><wait:30><space>",
    "<right><enter><right><right><enter><right>",
    "abellen<enter>wij<enter>morgen<enter>abrief<enter>Ria<enter>ooit<enter><enter>",
    "anog iets<enter>Jo<esc>a<esc>m+<down><del><del><esc>",
    "<right><right><enter><enter>formulier<enter>2handtekening<enter>1overleg<enter><esc>",
    "<tab><enter>je<enter><tab>3<tab><del>u<tab>k<paste:omdat het zo hoort><enter>",
    "de wet<enter>n<enter>een week zonder<enter>Ria<enter>vr<enter><enter>half ding<esc>",
    "<enter><left><left>x<enter>4<esc>",
    "<esc><down><enter>+nkoffie<enter><esc><right>u<c-y><right>",
    "<esc><down><down><down><down><down><down><enter>Amira, Ria<enter>",
    "<pgdn><down><down><enter> nu<enter>Bo<enter>1-12<enter><right>over 2 weken<enter>",
    "<right><down><enter><enter>ons motto<enter><esc>uu<c-y>",
    "<right>nnagekomen<enter><esc>qxb.?<esc>v<esc><right>u<left><right>n",
];

/// The same state, as somebody who starts the program now would get it.
fn same_after_a_restart(play: &Play, keys: &str) {
    let Some(recovery) = play.world.recovery() else {
        return;
    };
    assert_eq!(recovery.log.session(), play.session(), "after {keys}");
    let opened = Opened {
        log: recovery.log.clone(),
        drafts: recovery.drafts.clone(),
        changes: recovery.changes(),
        last_at: None,
        stands: false,
        kept_both: None,
        damaged: None,
    };
    let mut fresh = play.fresh();
    let outcome = Outcome::Opened(Box::new(opened));
    update(&mut fresh, play.world.now, Msg::Done(outcome));
    let open = |capture: &bedoeling::app::Capture| (capture.name(), capture.field.clone());
    assert_eq!(
        fresh.capture().map(open),
        play.state.capture().map(open),
        "after {keys}"
    );
    let drafts = |play: &bedoeling::app::State| {
        let drafts = &play.meeting().expect("a meeting is on").drafts;
        let texts = drafts.iter();
        texts
            .map(|(name, draft)| (*name, draft.text.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(drafts(&fresh), drafts(&play.state), "after {keys}");
    let last = recovery.log.entries().last();
    let undoable = |log: &Log| log.undoable().cloned();
    assert_eq!(
        undoable(&recovery.log),
        undoable(play.meeting().log()),
        "after {last:?}"
    );
}

/// One key at a time.
fn beats(keys: &str) -> Vec<String> {
    let mut beats = Vec::new();
    let mut rest = keys;
    while !rest.is_empty() {
        let end = if rest.starts_with('<') {
            rest.find('>').map_or(rest.len(), |at| at + 1)
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
        beats.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    beats
}

#[test]
fn after_every_key_of_a_meeting_the_journal_brings_back_the_same() {
    let mut play = Play::ready();
    for part in MEETING {
        for beat in beats(part) {
            play.world.effects.clear();
            play.keys(&beat);
            if !play.world.effects.is_empty() {
                same_after_a_restart(&play, &format!("{beat} in {part}"));
            }
        }
    }
    let session = play.session();
    assert!(session.oogst.len() > 1, "{:?}", session.oogst);
    assert!(session.afspraken.len() > 1, "{:?}", session.afspraken);
    let mut boards = session.steps.iter().filter_map(|step| step.board.as_ref());
    assert!(
        boards.any(|board| !board.items.is_empty()),
        "the board was used"
    );
    assert_eq!(session.participants, ["Amira", "Ria"]);
    let entries = play.meeting().log().entries().cloned().collect();
    let replayed = Log::replay(play.meeting().log().base().clone(), entries);
    assert_eq!(replayed.as_ref().map(Log::session), Ok(session));
}

#[test]
fn the_light_goes_out_in_the_middle_of_a_word() {
    let mut play = Play::begun();
    play.step(4).keys("nhet weekf<left><left>x");
    let before = play.session().clone();
    play.restart();
    assert_eq!(*play.session(), before);
    assert_eq!(play.typing(), Some(("het weex", "kf")));
    assert!(matches!(play.notice(), Some(Notice::Recovered { .. })));
    play.keys("<enter>");
    assert_eq!(play.session().steps[3].notes[0].text, "het weexkf");
}

#[test]
fn an_afspraak_comes_back_at_the_question_where_it_stood() {
    let mut play = Play::begun();
    play.keys("abellen<enter>Ria<enter>morg").restart();
    assert_eq!(play.typing(), Some(("morg", "")));
    play.keys("en<enter>");
    let afspraak = &play.session().afspraken[0];
    assert_eq!(
        (afspraak.what.as_str(), afspraak.who.as_deref()),
        ("bellen", Some("Ria"))
    );
}

#[test]
fn a_line_that_was_being_put_on_the_board_comes_back_on_the_board() {
    let mut play = Play::begun();
    play.step(5).keys("<enter><enter>een<enter>1hand").restart();
    assert_eq!(play.typing(), Some(("hand", "")));
    play.keys("tekening<enter>2<esc>");
    let board = play.session().steps[4]
        .board
        .as_ref()
        .expect("it has a board");
    assert_eq!(board.items.len(), 2);
    assert_eq!(board.unsorted().count(), 0);
}

#[test]
fn a_meeting_picked_up_twice_goes_on_twice() {
    let mut play = Play::begun();
    for round in 0..3 {
        play.keys("oregel<enter><esc>").restart();
        assert_eq!(play.session().oogst.len(), round + 1);
    }
    play.keys("uuu");
    assert_eq!(play.session().oogst, [], "undo reaches past every restart");
}

#[test]
fn two_meetings_of_one_team_on_one_day_get_names_of_their_own() {
    let mut play = Play::begun();
    let first = play.session().id.clone();
    play.keys("qq");
    play.state = play.fresh();
    play.run(vec![Effect::ReadOpen]);
    play.keys("<down>").keys(BEGIN).keys(READY);
    assert_eq!(play.session().id, first.numbered(2));
}
