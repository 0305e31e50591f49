//! Line mode as the built program: hostile files and hostile lines, through a pipe.
use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::corpus::{check_printed, planted, texts};
use crate::desk::{Desk, OPEN, OPEN_ID};
use crate::screens::GOLDEN;

/// Lets somebody type these lines, and looks at all that was printed.
fn typed(command: &mut Command, lines: &str, place: &str) -> String {
    let command = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is a pipe");
    // Whoever left already reads no more lines.
    let _ = stdin.write_all(lines.as_bytes());
    drop(stdin);
    let done = child.wait_with_output().expect("it ends");
    check_printed(&done.stdout, place);
    check_printed(&done.stderr, place);
    String::from_utf8(done.stdout).expect("it was checked")
}

#[test]
fn line_by_line_nothing_steers_what_reads_it() {
    for text in texts() {
        let desk = Desk::new();
        let line = text.replace(['\n', '\r'], " ");
        desk.session("a", planted(GOLDEN, &text));
        desk.session(OPEN_ID, planted(OPEN, &text));
        let place = format!("with {text:?}");
        let lines = format!(
            "eerder\nja\n1\n\n{line}\nterug\nterug\nbegin\n{line}\n1\n\n{line}\n{line}\n{line}\n{line}\n\
             {line}\n{line}\n{line}\nklaar\nverder\nnotitie {line}\nnotitie\n{line}\noogst {line}\n\
             herhaal\nmenu\nhulp\nverder\nverder\nverder\nverder\n{line}\nstop\n"
        );
        typed(&mut desk.command(&["--plat"]), &lines, &place);
        let lines = format!("{line}\nnotitie {line}\nherhaal\nlijst\nverder\n{line}\nstop\n");
        let said = typed(
            &mut desk.command(&["--plat", "hervat", OPEN_ID]),
            &lines,
            &place,
        );
        assert!(said.contains("Oogst."), "{place}: {said}");
        let words = [
            "--plat",
            "start",
            "gemeente-08",
            "--team",
            &line.replace('\0', ""),
            "--minuten",
            "30",
        ];
        typed(&mut desk.command(&words), &lines, &place);
        typed(&mut desk.command(&["--plat", "kaart"]), &lines, &place);
        typed(
            &mut desk.command(&["--plat", "alleen"]),
            &format!("1\n{lines}"),
            &place,
        );
    }
}
