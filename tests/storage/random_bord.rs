//! Any board that a session can have, with any text on it.
use bedoeling::domain::board::{
    Asks, Board, Bord, Cell, Item, Layout, Mark, Place, Row, Scale, Score, ScoreKey, Vak,
};
use bedoeling::domain::ids::{MarkId, Nr, RowId, VakId};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;

/// Texts as people type and paste them: quotes, lines, emoji, and what no one should.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "\\",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        "\u{7f}",
        "\u{1b}[31m",
        "é",
        "e\u{301}",
        "🙂",
        "👩‍👧",
        "\u{202e}",
        "\u{2028}",
        "\u{feff}",
        "#",
        "=",
        "[",
        "{",
        "}",
        "„",
        " ",
        "nee",
        "ja",
    ]);
    vec(odd, 0..7).prop_map(|parts| parts.concat())
}

fn vak(id: usize) -> impl Strategy<Value = Vak> {
    let scale = (text(), text(), of(text()), of(text()), of(text()));
    let scale = scale.prop_map(|(low, high, middle, too_low, too_high)| Scale {
        low,
        high,
        middle,
        too_low,
        too_high,
    });
    (text(), of(text()), of(scale), of(any::<u16>())).prop_map(
        move |(title, hint, scale, minutes)| Vak {
            id: VakId::new(format!("vak-{id}")),
            title,
            hint,
            scale,
            minutes,
            opens_at: (id == 0).then(|| VakId::new("vak-1")),
        },
    )
}

fn layout() -> impl Strategy<Value = Layout> {
    let axes = of((text(), text()).prop_map(|(one, other)| [one, other]));
    let row = text().prop_map(|title| Row {
        id: RowId::new("rij"),
        title,
    });
    // A mark without a title is written with the word that stands for it on the screen.
    let named = text().prop_map(|title| format!("m{title}"));
    let mark = named.prop_map(|title| Mark {
        id: MarkId::new("nu"),
        title,
    });
    let asks = any::<(bool, bool, bool)>().prop_map(|(reason, rule_of, habit)| Asks {
        reason,
        rule_of,
        habit,
    });
    let rest = (
        vec(row, 0..2),
        any::<bool>(),
        vec(mark, 0..2),
        any::<bool>(),
        asks,
    );
    (
        select(Bord::ALL.to_vec()),
        axes,
        (vak(0), vak(1), vak(2)),
        rest,
    )
        .prop_map(
            |(bord, axes, vakken, (rows, rows_grow, marks, apart, asks))| Layout {
                bord,
                axes,
                vakken: vec![vakken.0, vakken.1, vakken.2],
                rows,
                rows_grow,
                marks,
                apart,
                asks,
            },
        )
}

fn item() -> impl Strategy<Value = (Item, Option<usize>, Score)> {
    let answers = (of(text()), of(text()), of(any::<bool>()));
    let score = (0..=10_u8).prop_map(|value| Score::new(value).unwrap());
    (text(), any::<u16>(), answers, of(0..3_usize), score).prop_map(
        |(text, votes, (reason, rule_of, habit), vak, score)| {
            let item = Item {
                nr: Nr(0),
                text,
                place: None,
                votes,
                reason,
                rule_of,
                habit,
            };
            (item, vak, score)
        },
    )
}

pub(crate) fn board() -> impl Strategy<Value = Board> {
    let scores = vec(0..=10_u8, 1..9);
    let rest = (
        vec(scores, 0..3),
        vec(1..99_u16, 0..3),
        any::<bool>(),
        any::<bool>(),
    );
    (layout(), vec(item(), 0..5), rest).prop_map(|(layout, items, rest)| {
        let mut board = Board::empty(layout);
        let vak = |index: usize| VakId::new(format!("vak-{index}"));
        let row = board.layout.rows.first().map(|row| row.id.clone());
        for (mut item, place, score) in items {
            item.place = place.map(|index| Place {
                cell: Cell {
                    vak: vak(index),
                    row: row.clone(),
                },
                at: board.layout.vakken[index].scale.as_ref().map(|_| score),
            });
            board.items.push(item);
        }
        let (scores, counts, shown, reached) = rest;
        let mark = board.layout.marks.first().map(|mark| mark.id.clone());
        for (index, values) in scores.into_iter().enumerate() {
            let mut values: Vec<Score> = values.into_iter().filter_map(Score::new).collect();
            values.sort_unstable();
            board.scores.insert(
                ScoreKey {
                    vak: vak(index),
                    mark: mark.clone(),
                },
                values,
            );
        }
        for (index, count) in counts.into_iter().enumerate() {
            board.counts.insert(
                Cell {
                    vak: vak(index),
                    row: row.clone(),
                },
                count,
            );
        }
        board.shown = shown;
        board.station = reached.then(|| vak(2));
        board
    })
}
