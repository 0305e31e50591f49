//! "Kan iedereen dit lezen?": what could be read, in which room, and what is known the next time.
use bedoeling::app::{Effect, Focus, RoomTest, Stage};
use bedoeling::domain::legibility::{Legible, RoomReading};

use crate::support::{Play, rows};

impl Play {
    fn room_test(&self) -> &RoomTest {
        let Stage::RoomTest(test) = &self.state.stage else {
            panic!("these are not the letters");
        };
        test
    }

    /// Up to the letters, on a screen with so many rows.
    fn at_the_letters(rows: u16) -> Self {
        let mut play = Self::home();
        play.state.size = (120, rows);
        play.keys("<down><down><down><down><enter>");
        play
    }

    fn remembered(&self) -> Vec<&RoomReading> {
        let effects = self.world.effects.iter();
        let remembered = effects.filter_map(|effect| match effect {
            Effect::RememberRoom(room) => Some(room),
            _ => None,
        });
        remembered.collect()
    }
}

#[test]
fn what_the_back_of_the_room_could_read_is_remembered_with_its_name() {
    let mut play = Play::at_the_letters(34);
    play.keys("2");
    assert_eq!(play.state.focus(), Focus::Field);
    play.keys("Raadzaal<enter>");
    let remembered = play.remembered();
    let [room] = remembered.as_slice() else {
        panic!("{remembered:?}");
    };
    assert_eq!((room.name.as_str(), room.rows), ("Raadzaal", 34));
    assert_eq!((room.legible, room.advice), (Legible::Middle, 20));
    assert_eq!(play.state.focus(), Focus::RoomTest);
}

#[test]
fn a_room_without_a_name_is_not_remembered_and_the_advice_stays() {
    for keys in ["1<enter>", "1Raadzaal<esc>", "1   <enter>"] {
        let mut play = Play::at_the_letters(34);
        play.keys(keys);
        assert!(play.remembered().is_empty(), "{keys}");
        assert_eq!(play.room_test().legible, Some(Legible::Large), "{keys}");
        assert!(play.text().contains("ongeveer 16 regels"), "{keys}");
    }
}

#[test]
fn the_next_time_its_advice_stands_there_and_the_room_can_be_picked() {
    let mut play = Play::at_the_letters(34);
    play.keys("2Raadzaal<enter><esc>");
    assert!(play.at_home());
    play.keys("<down><down><down><down><enter>");
    assert!(play.text().contains("Raadzaal"), "{}", play.text());
    assert!(play.text().contains("ongeveer 20 regels"));
    play.state.size = (70, 20);
    play.keys("3<enter>");
    let room = play.remembered().pop().expect("it was picked");
    assert_eq!(
        (room.name.as_str(), room.rows, room.advice),
        ("Raadzaal", 20, 20)
    );
    assert_eq!(play.room_test().known.len(), 1);
    // Another room is typed.
    play.keys("3<down><enter>Kantine<enter>");
    let names = play.room_test().known.iter().map(|room| room.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Kantine", "Raadzaal"]);
}

#[test]
fn at_every_answer_and_size_the_whole_advice_is_on_the_screen() {
    for (width, height) in [(56, 16), (70, 20), (120, 34), (120, 40)] {
        for key in ["0", "1", "2", "3"] {
            let mut play = Play::at_the_letters(height);
            play.state.size = (width, height);
            play.keys(key);
            let text = rows(&play.drawn(width, height)).join("\n");
            assert!(
                text.contains("Welke zaal is dit?"),
                "{width}x{height} {key}: {text}"
            );
            assert!(
                text.contains("Zie je dit?"),
                "{width}x{height} {key}: {text}"
            );
        }
    }
}
