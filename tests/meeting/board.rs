//! Working on a board, choosing a doekaart, taking notes along.
use bedoeling::app::{BoardCursor, Focus, MenuItem};
use bedoeling::domain::afspraak::{AfspraakKind, When};
use bedoeling::domain::board::{Board, BoardChange};
use bedoeling::domain::change::{Change, LineKind};
use bedoeling::domain::ids::Nr;
use bedoeling::domain::record::FieldName;

use crate::support::{self, Play};

/// The step with the board, with the group working on it.
fn working() -> Play {
    let mut play = Play::begun();
    play.step(5).keys("<enter>");
    play
}

fn board(play: &Play) -> &Board {
    let board = play.session().steps[4].board.as_ref();
    board.expect("this step has a board")
}

/// The lines of the board with the place where each lies.
fn lines(play: &Play) -> Vec<(&str, Option<&str>)> {
    let items = board(play).items.iter();
    let place = |item: &bedoeling::domain::board::Item| item.place.is_some();
    items
        .map(|item| {
            let vak = item.place.as_ref().map(|place| place.cell.vak.as_str());
            assert_eq!(place(item), vak.is_some());
            (item.text.as_str(), vak)
        })
        .collect()
}

fn field(play: &Play) -> Option<FieldName> {
    play.state.capture().and_then(bedoeling::app::Capture::name)
}

#[test]
fn a_board_is_looked_at_until_enter_and_then_time_runs() {
    let mut play = Play::begun();
    play.step(5);
    assert_eq!(play.state.focus(), Focus::Meeting);
    assert!(play.text().contains("Enter: werken op het bord"));
    play.keys("<enter>");
    assert_eq!(play.state.focus(), Focus::Board);
    assert_eq!(play.last(), Change::TimerStarted);
    play.keys("<esc><enter>");
    assert_eq!(play.last(), Change::TimerStarted, "once");
    assert_eq!(play.changes().len(), 4);
}

#[test]
fn one_line_is_written_and_one_digit_chooses_its_vak() {
    let mut play = working();
    play.keys("<enter>het weekformulier<enter>");
    assert_eq!(play.state.focus(), Focus::Sorting);
    assert_eq!(lines(&play), [("het weekformulier", None)]);
    play.keys("2");
    assert_eq!(
        lines(&play),
        [("het weekformulier", Some("hoort-helpt-niet"))]
    );
    assert_eq!(
        field(&play),
        Some(FieldName::NewItem(Nr(5))),
        "the next line"
    );
    play.keys("bellen<enter>3fietsen<enter>1<enter>");
    assert_eq!(play.state.focus(), Focus::Board);
    assert_eq!(
        lines(&play)[1..],
        [
            ("bellen", Some("helpt-hoort-niet")),
            ("fietsen", Some("hoort-en-helpt"))
        ]
    );
}

#[test]
fn a_line_can_be_laid_where_the_arrows_point() {
    let mut play = working();
    play.keys("<enter>bellen<enter><right><down><enter>");
    assert_eq!(lines(&play), [("bellen", Some("geen-van-beide"))]);
}

#[test]
fn the_arrows_stay_within_the_four_vakken() {
    let mut play = working();
    let vak = |play: &Play| play.meeting().view.board.map(|cursor| cursor.vak);
    let moves = [
        ("<left><up>", 0),
        ("<right><right><right>", 2),
        ("<down>", 3),
        ("<left>", 1),
        ("<up>", 0),
        ("<down><down>", 1),
    ];
    for (keys, at) in moves {
        play.keys(keys);
        assert_eq!(vak(&play), Some(at), "{keys}");
    }
    assert_eq!(play.changes().len(), 4, "looking around changes nothing");
}

#[test]
fn a_line_that_was_not_sorted_waits_below_the_board() {
    let mut play = working();
    play.keys("<enter>misschien<enter><esc>");
    assert_eq!(play.state.focus(), Focus::Board);
    assert_eq!(lines(&play), [("misschien", None)]);
    assert!(play.text().contains("Nog te sorteren: misschien"));
    play.keys("<tab>4");
    assert_eq!(lines(&play), [("misschien", Some("geen-van-beide"))]);
    assert_eq!(play.state.focus(), Focus::Board);
}

#[test]
fn a_digit_without_a_vak_or_a_line_does_nothing() {
    let mut play = working();
    play.keys("1");
    play.keys("<enter>bellen<enter>5<enter>");
    assert_eq!(
        lines(&play),
        [("bellen", Some("hoort-en-helpt"))],
        "Enter lays it in the first"
    );
}

#[test]
fn a_line_is_moved_edited_and_removed() {
    let mut play = working();
    play.keys("<enter>een<enter>1twee<enter>2<esc>");
    play.keys("<tab>3");
    assert_eq!(lines(&play)[0], ("een", Some("helpt-hoort-niet")));
    play.keys("<enter>");
    assert_eq!(play.typing(), Some(("een", "")));
    play.keys(" formulier<enter>");
    assert_eq!(lines(&play)[0], ("een formulier", Some("helpt-hoort-niet")));
    assert_eq!(play.state.focus(), Focus::Board);
    play.keys("<tab><del>");
    assert_eq!(lines(&play), [("een formulier", Some("helpt-hoort-niet"))]);
    assert_eq!(
        play.meeting().view.board.and_then(|cursor| cursor.item),
        None
    );
    play.keys("u");
    assert_eq!(lines(&play)[1], ("twee", Some("hoort-helpt-niet")));
}

#[test]
fn leaving_the_board_keeps_what_is_on_it_and_page_down_goes_on() {
    let mut play = working();
    play.keys("<enter>een<enter>1<esc><esc>");
    assert_eq!(play.state.focus(), Focus::Meeting);
    assert!(play.text().contains("een"));
    play.keys("<enter>");
    assert_eq!(play.meeting().view.board, Some(BoardCursor::default()));
    play.keys("<pgdn>");
    assert_eq!(play.session().here, Nr(6));
    play.keys("<left>");
    assert_eq!(
        play.state.focus(),
        Focus::Meeting,
        "a step begins outside its board"
    );
}

#[test]
fn the_one_thing_to_try_gets_three_questions_and_becomes_an_afspraak() {
    let mut play = working();
    play.keys("<enter>de vijfde handtekening<enter>2<esc><tab>k");
    let nr = board(&play).items[0].nr;
    let chosen = Change::Board {
        step: Nr(5),
        change: BoardChange::TrialChosen { nr: Some(nr) },
    };
    assert_eq!(play.last(), chosen);
    assert_eq!(field(&play), Some(FieldName::Reason(Nr(5), nr)));
    play.keys("ooit een fout<enter>");
    assert_eq!(field(&play), Some(FieldName::RuleOf(Nr(5), nr)));
    play.keys("wij<enter>");
    assert_eq!(field(&play), Some(FieldName::Habit(Nr(5), nr)));
    play.keys("j<enter>");
    assert_eq!(field(&play), Some(FieldName::Line(LineKind::Afspraak)));
    let item = &board(&play).items[0];
    assert_eq!(item.reason.as_deref(), Some("ooit een fout"));
    assert_eq!(item.rule_of.as_deref(), Some("wij"));
    assert_eq!(item.habit, Some(true));
    play.keys("twee weken zonder<enter>Ria<enter>over 2 weken<enter>");
    let afspraak = &play.session().afspraken[0];
    assert_eq!((afspraak.kind, afspraak.step), (AfspraakKind::Proef, Nr(5)));
    assert!(matches!(afspraak.when, Some(When::Date(_))));
    assert_eq!(play.state.focus(), Focus::Board);
}

#[test]
fn questions_about_the_trial_may_stay_empty_and_it_can_be_unchosen() {
    let mut play = working();
    play.keys("<enter>iets<enter>2<esc><tab>k<enter><enter>weet niet<enter><esc>");
    let item = &board(&play).items[0];
    assert_eq!(
        (&item.reason, &item.rule_of, item.habit),
        (&None, &None, None)
    );
    assert_eq!(board(&play).trial, Some(item.nr));
    play.keys("k");
    assert_eq!(board(&play).trial, None);
    assert_eq!(field(&play), None);
}

#[test]
fn lines_of_the_meeting_can_be_typed_from_inside_the_board() {
    let mut play = working();
    play.keys("nopvallend<enter><enter>");
    assert_eq!(play.session().steps[4].notes[0].text, "opvallend");
    assert_eq!(play.state.focus(), Focus::Board);
}

#[test]
fn a_doekaart_is_chosen_from_the_list_and_put_in_own_words() {
    let mut play = Play::begun();
    play.step(6);
    assert!(play.text().contains("Zoek het slot"));
    play.keys("<down><down>");
    assert_eq!(play.meeting().view.choice, Some(1));
    play.keys("<down><down><down><down><down><up>");
    assert_eq!(play.meeting().view.choice, Some(3));
    play.keys("<enter>");
    assert_eq!(play.typing(), Some(("Een vaste plek", "")));
    play.keys(" maken<enter>Ria<enter>ma<enter>");
    let afspraak = &play.session().afspraken[0];
    assert_eq!(afspraak.kind, AfspraakKind::Doekaart);
    assert_eq!(afspraak.what, "Een vaste plek maken");
    assert!(play.text().contains("Een vaste plek maken · Ria"));
}

#[test]
fn a_card_is_chosen_once_and_what_it_became_stands_there_at_every_size() {
    let mut play = Play::begun();
    play.step(6).keys("<down><enter><enter>Anna<enter><enter>");
    for (width, height) in [(56, 16), (70, 20)] {
        let said = support::rows(&play.drawn(width, height)).join("\n");
        assert!(said.contains("✓ Zoek het slot · Anna"), "{said}");
        assert!(said.contains("Deze kaart is gekozen"), "{said}");
    }
    play.keys("<enter>");
    assert_eq!(play.typing(), None, "not a second time");
    assert!(play.text().contains("al gekozen"));
    play.keys("<down><enter>");
    assert!(play.typing().is_some(), "another card");
}

#[test]
fn what_was_half_typed_stays_where_it_was_begun() {
    let mut play = Play::begun();
    play.keys("aHalf getypt<esc>").step(6).keys("<down><enter>");
    assert_eq!(play.typing(), Some(("Zoek het slot", "")));
    play.keys(" bij ons<esc>a");
    assert_eq!(play.typing(), Some(("Half getypt", "")));
    play.keys("<esc><enter>");
    assert_eq!(play.typing(), Some(("Zoek het slot bij ons", "")));
    play.keys("<enter>Ria<enter><enter>a");
    assert_eq!(play.typing(), Some(("Half getypt", "")), "nothing is lost");
}

#[test]
fn the_board_says_how_to_leave_it_at_every_size() {
    let mut play = working();
    let footer = |play: &mut Play, width, height| {
        let rows = support::rows(&play.drawn(width, height));
        rows.last().cloned().unwrap_or_default()
    };
    for (width, height) in [(56, 16), (70, 20), (120, 34)] {
        let said = footer(&mut play, width, height);
        assert!(said.contains("Esc klaar   ? meer"), "{said}");
        assert!(!said.contains("k probeer"), "no line is chosen: {said}");
    }
    play.keys("<enter>bellen<enter>1<esc><tab>");
    assert!(footer(&mut play, 70, 20).contains("k probeer dit   Esc klaar   ? meer"));
    play.keys("<esc>");
    assert!(footer(&mut play, 56, 16).contains("? meer"));
}

#[test]
fn sorting_says_what_every_key_does() {
    let mut play = working();
    play.keys("<enter>bellen<enter>");
    let said = play.text();
    assert!(
        said.contains("In welk vak? 1 tot en met 4. Enter: 1 "),
        "{said}"
    );
    assert!(said.contains("Enter leg hier   Esc straks"), "{said}");
    play.keys("<down>");
    assert!(play.text().contains("Enter: 2 "));
}

#[test]
fn an_empty_board_keeps_its_question_and_its_shape() {
    let mut play = working();
    play.keys("<esc>");
    let said = play.text();
    assert!(said.contains("Eerst drie minuten stil"), "{said}");
    let titles = board(&play).layout.vakken.clone();
    for vak in titles {
        assert!(said.contains(&vak.title), "{said}");
    }
}

#[test]
fn what_is_hidden_says_so_and_a_look_back_stays() {
    let mut play = Play::begun();
    play.step(6).keys("t");
    assert!(play.text().contains("Verborgen. t toont het weer."));
    play.keys("t");
    assert!(play.text().contains("Zoek het slot"));
}

#[test]
fn loose_notes_are_called_loose_and_one_that_is_taken_along_is_counted_once() {
    let mut play = Play::begun();
    play.keys("neen<enter>twee<enter><esc>").step(7);
    assert!(play.text().contains("Nog los: ↓ en Enter neemt het mee"));
    play.keys("<down><enter>");
    let balance = play.session().balance();
    assert_eq!((balance.oogst, balance.notes), (1, 1));
}

#[test]
fn skipping_the_oogst_still_asks_when_the_group_looks_back() {
    let mut play = Play::begun();
    play.keys("abellen<enter><enter><enter>").step(7);
    play.keys(&support::menu(MenuItem::Skip));
    assert_eq!(field(&play), Some(FieldName::LookBack));
}

#[test]
fn going_up_past_the_first_line_chooses_nothing() {
    let mut play = Play::begun();
    play.step(6).keys("<down><up><enter>");
    assert_eq!(play.typing(), Some(("", "")), "an act of one's own");
}

#[test]
fn the_oogst_takes_a_note_along_as_it_stands() {
    let mut play = Play::begun();
    play.keys("neen<enter>twee<enter><esc>").step(7);
    assert_eq!(play.meeting().candidates(), ["een", "twee"]);
    play.keys("<down><down><enter>");
    let added = Change::OogstAdded {
        step: Nr(7),
        text: "twee".to_owned(),
    };
    assert_eq!(play.last(), added);
    assert_eq!(play.meeting().candidates(), ["een"]);
    assert_eq!(
        play.meeting().view.choice,
        None,
        "the line that was chosen is gone"
    );
    play.keys("<enter>zelf bedacht<enter><enter>");
    assert_eq!(play.session().oogst[1].text, "zelf bedacht");
    assert_eq!(
        play.session().steps[0].notes.len(),
        2,
        "the notes stay where they are"
    );
}
