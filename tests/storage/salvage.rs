//! A damaged session file: what is left is read, and the file itself stays as it is.
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::session::Standing;
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{StoreError, format};

use crate::damage::{Dice, Figures, wholes};
use crate::desk::{Desk, begun, read, refused, save, write};
use crate::support::{at, changes, happen, id, ready};

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

/// How often each file is damaged here; the example `damage` does it a hundred thousand times.
const SEEDS: u64 = 800;

#[test]
fn of_thousands_of_damaged_files_nearly_everything_that_was_not_touched_is_found() {
    let mut figures = Figures::default();
    let mut lost: Vec<String> = Vec::new();
    let wholes = wholes();
    for seed in 0..SEEDS {
        let mut dice = Dice::new(seed);
        for whole in &wholes {
            let damaged = whole.damaged(&mut dice);
            whole.judge(&damaged, &mut figures, |kind, said| {
                lost.push(format!("{seed}, {kind}: {said}"));
            });
        }
    }
    let Figures {
        untouched,
        salvaged,
        ..
    } = figures;
    assert!(untouched > 10_000, "{figures:?}");
    assert!(salvaged * 1000 >= untouched * 998, "{figures:?}: {lost:#?}");
}

#[test]
fn a_file_that_is_cut_off_anywhere_gives_all_lines_before_the_cut() {
    for cut in 0..GOLDEN.len() {
        let text = &GOLDEN.as_bytes()[..cut];
        let salvaged = format::salvage(text);
        let notes = "tekst = \"het weekformulier\" },\n";
        if cut >= GOLDEN.find(notes).unwrap() + notes.len() {
            let session = salvaged.expect("there is a step").session;
            assert_eq!(session.steps[2].notes.len(), 2, "{cut}");
        }
    }
}

#[test]
fn a_text_that_is_cut_off_in_the_middle_of_a_word_is_kept_to_that_letter() {
    let cut = GOLDEN.find("het weekformulier").unwrap() + "het weekf".len();
    let salvaged = format::salvage(&GOLDEN.as_bytes()[..cut]).unwrap();
    let notes = &salvaged.session.steps[2].notes;
    assert_eq!(notes[1].text, "het weekf");
    assert_eq!(salvaged.lost.len(), 1);
    let line = GOLDEN[..cut].lines().count();
    assert_eq!(salvaged.lost[0].line, line);
}

#[test]
fn a_sound_file_is_salvaged_whole() {
    let session = format::read(GOLDEN.as_bytes()).unwrap();
    let salvaged = format::salvage(GOLDEN.as_bytes()).unwrap();
    assert_eq!(
        (salvaged.session, salvaged.lost),
        (session.clone(), Vec::new())
    );
    let windows = format!("\u{feff}{}", GOLDEN.replace('\n', "\r\n"));
    let zeros = [GOLDEN.as_bytes(), &[0; 4000]].concat();
    for bytes in [windows.as_bytes(), &zeros] {
        assert_eq!(format::salvage(bytes).unwrap().session, session);
    }
}

#[test]
fn both_sides_of_a_merge_are_kept_and_a_block_that_is_there_twice_is_there_once() {
    let line = "  { nr = 33, om = 14:15:02, tekst = \"het weekformulier\" },\n";
    let theirs = line.replace("het", "elk");
    let both = format!("<<<<<<< HEAD\n{line}=======\n{theirs}>>>>>>> noord\n");
    let salvaged = format::salvage(GOLDEN.replace(line, &both).as_bytes()).unwrap();
    let texts = |at: usize| {
        let notes = salvaged.session.steps[at].notes.iter();
        notes.map(|note| note.text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(texts(2)[1..], ["het weekformulier", "elk weekformulier"]);
    assert_eq!(salvaged.lost.len(), 3);
    let twice = format!("{GOLDEN}\n{}", &GOLDEN[GOLDEN.find("[[stap]]").unwrap()..]);
    let salvaged = format::salvage(twice.as_bytes()).unwrap();
    assert_eq!(salvaged.session, format::read(GOLDEN.as_bytes()).unwrap());
}

#[test]
fn a_board_that_lost_a_vak_keeps_its_lines_in_columns() {
    let text = GOLDEN.replace(
        "  { id = \"geen\", titel = \"Geen van beide\" },\n",
        "  { id ? \"ge\n",
    );
    assert!(format::read(text.as_bytes()).is_err());
    let session = format::salvage(text.as_bytes()).unwrap().session;
    let board = session.steps[3].board.as_ref().unwrap();
    assert_eq!(board.layout.bord, bedoeling::domain::board::Bord::Kolommen);
    assert_eq!((board.layout.vakken.len(), board.items.len()), (3, 3));
}

#[test]
fn what_is_no_session_or_is_newer_is_not_salvaged() {
    let pakket = include_str!("../../toolkit/gemeente/gemeente-08-hoort-het-of-helpt-het.toml");
    let newer = GOLDEN
        .replace("formaat = 1", "formaat = 2")
        .replace("nr = 3\n", "nr = \n");
    for text in [
        "",
        "\0\0\0",
        "titel = 'x'\n[[x]]\nnr = 1",
        "hallo",
        pakket,
        &newer,
    ] {
        assert!(format::salvage(text.as_bytes()).is_none(), "{text:.40}");
    }
}

/// An open meeting of which one note broke; the other lines are sound.
fn broken() -> String {
    let text = GOLDEN.replace("stand = \"gesloten\"", "stand = \"open\"");
    text.replace(
        "tekst = \"het weekformulier\" }",
        "tekst = \"het weekformulier }\u{0}",
    )
}

fn file(desk: &Desk, name: &str) -> Vec<u8> {
    RealFiles.read(&desk.folder().join(name), u64::MAX).unwrap()
}

#[test]
fn a_damaged_meeting_goes_on_with_what_is_sound_and_the_file_is_kept_byte_for_byte() {
    let desk = Desk::new();
    let (name, aside) = (
        format!("{}.toml", id()),
        format!("{} (beschadigd).toml", id()),
    );
    write(&desk, &name, &broken());
    assert_eq!(desk.sessions().latest_open().unwrap(), Some(id()));
    let mut opened = desk.sessions().open(&id(), at(0)).unwrap();
    assert_eq!(opened.damaged, Some(desk.folder().join(&aside)));
    assert_eq!((opened.file.as_ref(), opened.changes), (None, 0));
    let session = opened.log.session().clone();
    assert_eq!(
        session.oogst.len() + session.afspraken.len() + session.parked.len(),
        3
    );
    assert_eq!(file(&desk, &aside), broken().into_bytes());
    assert!(!desk.file().exists());
    save(&desk, &mut opened);
    drop(opened);
    assert_eq!(format::read(&file(&desk, &name)).unwrap(), session);
    // It breaks once more: the next one gets a number, and the first stays.
    for journal in RealFiles.list(&desk.state().join("journaal")).unwrap() {
        RealFiles.remove(&journal.path).unwrap();
    }
    write(&desk, &name, &broken().replace("Joris", "Jor\"is"));
    let again = desk.sessions().open(&id(), at(9)).unwrap();
    let second = format!("{} (beschadigd) 2.toml", id());
    assert_eq!(again.damaged, Some(desk.folder().join(&second)));
    assert_eq!(file(&desk, &aside), broken().into_bytes());
    // Killed before the first save: the journal has it, and nothing was lost on the way.
    drop(again);
    let third = desk.sessions().open(&id(), at(10)).unwrap();
    assert_eq!((third.damaged, third.kept_both), (None, None));
    assert_eq!(third.log.session().oogst, session.oogst);
}

#[test]
fn with_a_journal_the_journal_wins_over_a_damaged_file() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let more = happen(&mut opened.log, vec![changes().remove(4)]);
    opened.journal.append(&more).unwrap();
    let session = opened.log.session().clone();
    drop(opened);
    let name = format!("{}.toml", id());
    let half = read(&desk, &name);
    write(&desk, &name, &half[..half.len() / 2]);
    let again = desk.sessions().open(&id(), at(9)).unwrap();
    assert_eq!((again.log.session(), again.damaged), (&session, None));
    assert_eq!(
        RealFiles.read(&again.kept_both.unwrap(), 9999).unwrap(),
        half.as_bytes()[..half.len() / 2]
    );
}

#[test]
fn what_is_not_here_yet_is_closed_or_newer_is_not_set_aside() {
    let newer = broken().replace("formaat = 1", "formaat = 2");
    let closed = broken().replace("stand = \"open\"", "stand = \"gesloten\"");
    for text in ["", "\0\0\0\0", &newer, &closed, "formaat = 1\nstand = \"op"] {
        let desk = Desk::new();
        write(&desk, &format!("{}.toml", id()), text);
        let error = refused(desk.sessions().open(&id(), at(0)));
        assert!(
            matches!(
                error,
                StoreError::Unreadable { .. } | StoreError::Newer { .. }
            ),
            "{error:?}"
        );
        let files = desk.all_files();
        let sessions = files
            .iter()
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
        assert_eq!(sessions.collect::<Vec<_>>(), [&desk.file()]);
        assert_eq!(file(&desk, &format!("{}.toml", id())), text.as_bytes());
    }
}

#[test]
fn a_damaged_meeting_is_read_back_as_far_as_it_is_sound_and_listed_as_damaged() {
    let desk = Desk::new();
    let text = GOLDEN.replace("aanwezig = 7", "aanwezig = zeven");
    write(&desk, &format!("{}.toml", id()), &text);
    let back = desk.sessions().read(&id()).unwrap();
    let line = back.damage.unwrap().line();
    assert!(line.starts_with("9:12: "), "{line}");
    assert_eq!((back.session.present, back.session.steps.len()), (None, 7));
    let listed = desk.sessions().list().unwrap();
    assert_eq!(listed[0].about.as_ref().err(), Some(&line));
    let left = listed[0].left.as_ref().unwrap();
    assert_eq!(
        (left.team.as_deref(), left.standing),
        (Some("Team Noord"), Standing::Gesloten)
    );
    assert_eq!(desk.sessions().latest_open().unwrap(), None);
    assert_eq!(read(&desk, &format!("{}.toml", id())), text);
}

#[test]
fn the_name_of_the_file_says_which_session_it_is_when_the_line_that_does_is_damaged() {
    let desk = Desk::new();
    let text = broken().replace("id = \"2026-11-23", "id = \"2026-1\"1-23");
    write(&desk, &format!("{}.toml", id()), &text);
    assert_eq!(desk.sessions().read(&id()).unwrap().session.id, id());
    assert_eq!(
        desk.sessions().open(&id(), at(0)).unwrap().log.session().id,
        id()
    );
    assert_eq!(
        desk.sessions().latest_open().unwrap(),
        Some(SessionId::new(id().as_str()))
    );
}
