//! Writes `docs/voorbeelden`: the example session in every form, and paper of one werkpakket.
//! A test makes them again and compares.
use std::fs;
use std::io;
use std::path::Path;

use bedoeling::archive::Handover;
use bedoeling::content;
use bedoeling::domain::share::ReportForm;
use bedoeling::domain::toolkit::Werkpakket;
use bedoeling::export::bytes::bytes;
use bedoeling::export::form::form;
use bedoeling::export::paper::{boards, cards, filled, flow, wall};
use bedoeling::export::pdf::pdf;
use bedoeling::store::format;
use chrono::{DateTime, Utc};

/// The session that comes with the program.
const SESSION: &str = include_str!("../sessions/2026-11-12-gemeente-08-team-voorbeeld.toml");

/// The werkpakket of which there is paper.
const PAKKET: &str = "gemeente-08";

#[expect(
    clippy::disallowed_methods,
    reason = "a sample that is half written is made again by the next run"
)]
fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/voorbeelden");
    fs::create_dir_all(&folder)?;
    for (name, bytes) in samples() {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

/// Each file by its name: the same bytes every time.
pub(crate) fn samples() -> Vec<(String, Vec<u8>)> {
    let session = format::read(SESSION.as_bytes()).expect("the example can be read");
    let now: DateTime<Utc> = "2026-11-12T14:00:00Z".parse().expect("this is a moment");
    let mut made: Vec<(String, Vec<u8>)> = ReportForm::ALL
        .iter()
        .filter_map(|form| {
            let made = bytes(&session, *form, now)?;
            Some((format!("verslag.{}", form.ending()), made))
        })
        .collect();
    let toolkit = content::read(&content::embedded()).toolkit;
    let mut pakketten = toolkit.werkpakketten.iter();
    let pakket = pakketten.find(|pakket| pakket.id.as_str() == PAKKET);
    let of: &[&Werkpakket] = &[pakket.expect("it comes with the program")];
    let title = &of[0].title;
    let paper = [
        ("kaarten.pdf", cards(title, of, 6)),
        ("platen.pdf", boards(title, of)),
        ("borden.pdf", filled(title, &session)),
        ("muurkaart.pdf", wall(title, of)),
        ("voorbereiding.pdf", flow(&form(of[0]))),
    ];
    let today = session.offset.date(now);
    let handed = Handover::of(&session, &[], Vec::new(), today);
    let handed = format::write_handover(&handed).into_bytes();
    made.push(("meegeven.mee.txt".to_owned(), handed));
    made.extend(paper.map(|(name, paper)| (name.to_owned(), pdf(&paper))));
    made
}
