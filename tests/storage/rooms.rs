//! What a facilitator puts ready for a room: what could be read there, in its file, and a film.
use std::fs;
use std::path::Path;
use std::sync::Arc;

use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::legibility::{Legible, RoomReading};
use bedoeling::store::atomic::replace;
use bedoeling::store::files::RealFiles;
use bedoeling::store::{Rooms, Sessions};
use chrono::NaiveDate;

/// Puts a file there.
fn put(path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
    replace(&RealFiles, path.as_ref(), text.as_ref()).unwrap();
}

fn room(name: &str, rows: u16) -> RoomReading {
    RoomReading {
        name: name.to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        rows,
        legible: Legible::Middle,
        advice: 20,
    }
}

fn rooms(root: &tempfile::TempDir) -> Rooms {
    let (folder, state) = (root.path().join("sessies"), root.path().join("staat"));
    Sessions::new(folder, state, Arc::new(RealFiles), "0.1.0").rooms()
}

#[test]
fn each_room_is_there_once_and_the_latest_is_first() {
    let root = tempfile::tempdir().unwrap();
    assert!(rooms(&root).list().is_empty());
    for (name, rows) in [("Raadzaal", 34), ("Kantine", 20), ("raadzaal", 18)] {
        rooms(&root).remember(&room(name, rows)).unwrap();
    }
    assert_eq!(
        rooms(&root).list(),
        [room("raadzaal", 18), room("Kantine", 20)]
    );
    let text = fs::read_to_string(root.path().join("staat/zalen.toml")).unwrap();
    insta::assert_snapshot!(text, @r#"
    formaat = 1

    [[zaal]]
    naam = "raadzaal"
    dag = 2026-11-23
    regels = 18
    leesbaar = "midden"
    advies = 20

    [[zaal]]
    naam = "Kantine"
    dag = 2026-11-23
    regels = 20
    leesbaar = "midden"
    advies = 20
    "#);
}

#[test]
fn what_cannot_be_read_gets_a_name_of_its_own() {
    let broken = [
        "formaat = 2\n",
        "[[zaal]\n",
        "formaat = 1\n[[zaal]]\nnaam = 3\n",
    ];
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("staat");
    fs::create_dir_all(&folder).unwrap();
    for text in broken {
        put(folder.join("zalen.toml"), text);
        assert!(rooms(&root).list().is_empty());
        rooms(&root).remember(&room("Raadzaal", 20)).unwrap();
        assert_eq!(rooms(&root).list(), [room("Raadzaal", 20)]);
    }
    let kept = [
        "zalen (onleesbaar).toml",
        "zalen (onleesbaar 2).toml",
        "zalen (onleesbaar 3).toml",
    ];
    let kept = kept.map(|name| fs::read_to_string(folder.join(name)).unwrap());
    assert_eq!(kept, broken);
}

#[test]
fn a_film_that_lies_in_the_folder_is_found_by_the_name_of_its_werkpakket() {
    let root = tempfile::tempdir().unwrap();
    let (folder, state) = (root.path().join("sessies"), root.path().join("staat"));
    fs::create_dir_all(&folder).unwrap();
    let sessions = Sessions::new(folder.clone(), state, Arc::new(RealFiles), "0.1.0");
    let pakket = WerkpakketId::new("gemeente-01");
    assert_eq!(sessions.film(&pakket), None);
    for name in ["gemeente-01.toml", "gemeente-010.mp4", "gemeente-02.mp4"] {
        put(folder.join(name), "");
    }
    assert_eq!(sessions.film(&pakket), None);
    let film = folder.join("Gemeente-01.MP4");
    put(&film, "");
    assert_eq!(sessions.film(&pakket), Some(film));
    // It is no meeting.
    assert_eq!(sessions.list().unwrap().len(), 1);
}
