//! Each line of the table of shapes, at its edges and beyond.
use super::*;
use crate::domain::board::samples::{layout, marks, rows, smallest, vak};

#[test]
fn every_shape_has_a_layout_that_breaks_nothing() {
    for bord in Bord::ALL {
        assert_eq!(check(&smallest(bord)), [], "{bord:?}");
    }
}

#[test]
fn one_vak_too_few_or_too_many_is_said() {
    for bord in Bord::ALL {
        let (least, most) = shape(bord).vakken;
        let scored = matches!(shape(bord).scored, Scored::All);
        for found in [least - 1, least, most, most + 1] {
            let mut layout = layout(bord, found, scored);
            layout.rows = smallest(bord).rows;
            let rule = Rule::VakCount {
                bord,
                least,
                most,
                found,
            };
            let expected = !(least..=most).contains(&found);
            assert_eq!(check(&layout).contains(&rule), expected, "{bord:?} {found}");
        }
    }
}

#[test]
fn rows_are_counted_and_a_growing_raster_may_begin_with_none() {
    let mut grid = smallest(Bord::Raster);
    grid.rows = Vec::new();
    let none = Rule::RowCount {
        bord: Bord::Raster,
        least: 1,
        most: 8,
        found: 0,
    };
    assert_eq!(check(&grid), [none]);
    grid.rows_grow = true;
    assert_eq!(check(&grid), []);

    let mut scan = smallest(Bord::Scan);
    scan.rows = rows(&["bewijs", "doen", "laten"]);
    let many = Rule::RowCount {
        bord: Bord::Scan,
        least: 0,
        most: 2,
        found: 3,
    };
    assert_eq!(check(&scan), [many]);
}

#[test]
fn scales_are_asked_refused_or_all_alike() {
    let id = || VakId::new("b");
    let mut scan = smallest(Bord::Scan);
    scan.vakken[1].scale = None;
    assert_eq!(
        check(&scan),
        [Rule::ScaleMissing {
            bord: Bord::Scan,
            vak: id()
        }]
    );

    let mut rings = smallest(Bord::Ringen);
    rings.vakken[1] = vak("b", true);
    assert_eq!(
        check(&rings),
        [Rule::ScaleUnwanted {
            bord: Bord::Ringen,
            vak: id()
        }]
    );

    let mut scales = smallest(Bord::Balans);
    scales.vakken[1].scale = None;
    assert_eq!(
        check(&scales),
        [Rule::ScaleOnSome {
            bord: Bord::Balans,
            without: vec![id()]
        }]
    );
    scales.vakken[0].scale = None;
    assert_eq!(check(&scales), []);
}

#[test]
fn extras_stand_only_on_the_shapes_that_have_them() {
    for bord in Bord::ALL {
        let mut layout = smallest(bord);
        layout.axes = Some(["hoort".into(), "helpt".into()]);
        layout.rows_grow = true;
        layout.apart = true;
        layout.marks = marks(&["nu"]);
        layout.asks.reason = true;
        let scored = layout.scored();
        let mut expected = Vec::new();
        if bord != Bord::Kwadrant {
            expected.push(Rule::AxesUnwanted { bord });
        }
        if bord != Bord::Raster {
            expected.push(Rule::RowsGrowUnwanted { bord });
        }
        if !scored {
            expected.extend([Rule::ApartUnscored { bord }, Rule::MarksUnscored { bord }]);
        }
        if bord != Bord::Kwadrant && bord != Bord::Kolommen {
            expected.push(Rule::AsksUnwanted { bord });
        }
        assert_eq!(check(&layout), expected, "{bord:?}");
    }
}

#[test]
fn a_vak_opens_again_at_a_later_station_of_a_route() {
    let opening = |bord, at: &str| {
        let mut layout = smallest(bord);
        layout.vakken[1].opens_at = Some(VakId::new(at));
        check(&layout)
    };
    let (vak, at) = (VakId::new("b"), VakId::new);
    assert_eq!(opening(Bord::Route, "c"), []);
    for early in ["a", "b"] {
        let rule = Rule::OpensAtNotLater {
            vak: vak.clone(),
            opens_at: at(early),
        };
        assert_eq!(opening(Bord::Route, early), [rule]);
    }
    let unknown = Rule::OpensAtUnknown {
        vak: vak.clone(),
        opens_at: at("z"),
    };
    assert_eq!(opening(Bord::Route, "z"), [unknown]);
    let unwanted = Rule::OpensAtUnwanted {
        bord: Bord::Ringen,
        vak,
    };
    assert_eq!(opening(Bord::Ringen, "c"), [unwanted]);
}

#[test]
fn a_title_has_at_most_28_characters_as_a_person_counts_them() {
    let mut rings = smallest(Bord::Ringen);
    rings.vakken[0].title = "e\u{308}".repeat(28);
    assert_eq!(check(&rings), []);
    rings.vakken[0].title = "ë".repeat(29);
    let long = Rule::TitleTooLong {
        vak: VakId::new("a"),
        most: 28,
        found: 29,
    };
    assert_eq!(check(&rings), [long]);
}

#[test]
fn ids_are_unique_per_kind_and_each_double_is_said_once() {
    let mut scan = smallest(Bord::Scan);
    scan.vakken[1].id = VakId::new("a");
    scan.vakken[2].id = VakId::new("a");
    scan.rows = rows(&["a", "a"]);
    scan.marks = marks(&["a", "nu", "nu"]);
    let expected = [
        Rule::VakTwice {
            vak: VakId::new("a"),
        },
        Rule::RowTwice {
            row: RowId::new("a"),
        },
        Rule::MarkTwice {
            mark: MarkId::new("nu"),
        },
    ];
    assert_eq!(check(&scan), expected);
}
