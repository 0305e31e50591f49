//! Every board with scores, and the balans and rasters: empty, half full and full, whole at every
//! size, and silent about what was filled apart.
use crate::SIZES;
use crate::boards::{compare, words};
use crate::filled::{Board, SCORED};
use crate::support::{Play, rows};

fn opened(board: &Board) -> Play {
    Play::on_scores(board.step as usize)
}

#[test]
fn every_board_with_scores_empty_half_and_full() {
    for board in &SCORED {
        let mut play = opened(board);
        compare(&format!("bord-{}-leeg", board.name), &mut play);
        play.keys(board.half);
        compare(&format!("bord-{}-half", board.name), &mut play);
        play.keys(board.full);
        compare(&format!("bord-{}-vol", board.name), &mut play);
    }
}

#[test]
fn every_title_stands_on_the_screen_at_every_size_and_nothing_runs_into_the_footer() {
    for board in &SCORED {
        let mut play = opened(board);
        for keys in ["", board.half, board.full] {
            play.keys(keys);
            let layout = play.session().step().board.clone().expect("a board").layout;
            for (width, height) in SIZES {
                let drawn = rows(&play.drawn(width, height));
                let said = words(&drawn);
                // A raster without rows only asks for the first.
                let bare = layout.rows_grow && layout.rows.is_empty();
                for vak in layout.vakken.iter().filter(|_| !bare) {
                    let whole = vak.title.split_whitespace().all(|word| said.contains(word));
                    // Nine titles below a question are too many for the smallest screen.
                    let counted = (width, layout.vakken.len()) == (56, 9) && said.contains("meer");
                    assert!(
                        whole || counted,
                        "{} {}:\n{}",
                        board.name,
                        vak.title,
                        drawn.join("\n")
                    );
                }
                let above = &drawn[usize::from(height) - 2];
                assert_eq!(above, "", "{} {width}x{height}", board.name);
                // On the smallest screen a line that goes on says so.
                let whole = width == 56 || !said.contains('…');
                assert!(whole, "{}:\n{}", board.name, drawn.join("\n"));
            }
        }
    }
}

#[test]
fn what_was_filled_apart_is_dots_until_it_is_revealed_together() {
    let scripts = [
        ("3855674<enter>", "x001188<enter>"),
        ("5555555<enter>", "5555555<enter>"),
    ];
    let seen = scripts.map(|(first, second)| {
        let mut play = Play::on_scores(1);
        play.keys(first).keys(second);
        let hidden = SIZES.map(|(width, height)| rows(&play.drawn(width, height)));
        play.keys("t");
        let shown = SIZES.map(|(width, height)| rows(&play.drawn(width, height)));
        (hidden, shown)
    });
    assert_eq!(
        seen[0].0, seen[1].0,
        "as many people, so nothing differs on the screen"
    );
    assert_ne!(seen[0].1, seen[1].1);
    let (hidden, shown) = &seen[0];
    let question = "Wie wil er iets over vertellen?";
    for (before, after) in hidden.iter().zip(shown) {
        assert!(words(before).contains("●●●●●●●") && !words(before).contains(question));
        assert!(words(after).contains("Kaders (Nu) ligt het verst uiteen: van 0 tot 10."));
        assert!(words(after).contains(question), "{}", after.join("\n"));
    }
}

#[test]
fn what_is_typed_is_dots_too() {
    let mut play = Play::on_scores(2);
    play.keys("38x");
    for (width, height) in SIZES {
        let said = words(&rows(&play.drawn(width, height)));
        assert!(said.contains("cijfers bij Ruimte ●●●"), "{said}");
    }
}

#[test]
fn sixty_lines_on_one_board_are_counted_where_they_do_not_fit_and_the_chosen_one_is_seen() {
    for (step, tab) in [(3, "<tab>"), (4, "<tab>"), (8, ""), (10, "")] {
        let mut play = Play::on_scores(step);
        play.keys("<enter>").keys(tab);
        for at in 1..=60 {
            play.keys(&format!("r{at:02}<enter>"));
            if step == 3 {
                play.keys("5");
            }
        }
        play.keys("<esc><esc><enter>").keys(&"<tab>".repeat(30));
        let chosen = play.meeting().view.board.and_then(|cursor| cursor.item);
        let board = play.session().step().board.clone().expect("a board");
        let item = board.items.iter().find(|item| Some(item.nr) == chosen);
        let text = item.expect("a line is chosen").text.clone();
        for (width, height) in SIZES {
            let drawn = rows(&play.drawn(width, height));
            let said = words(&drawn);
            assert!(said.contains(&text), "{step} {text}:\n{}", drawn.join("\n"));
            assert!(said.contains("meer"), "{step}:\n{}", drawn.join("\n"));
        }
    }
}
