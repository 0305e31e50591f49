//! The passphrase of one person, by keys: offered, chosen, asked, locked, changed, taken away.
use std::fs;
use std::path::Path;

use bedoeling::app::{Ask, Focus, Msg, Remark, Stage, update};
use bedoeling::domain::secret::Guard;
use chrono::TimeDelta;

use crate::support::{Play, alone_toolkit};

const PHRASE: &str = "vier losse woorden";

impl Play {
    /// The list, with a passphrase that was just chosen.
    fn with_passphrase() -> Self {
        let mut play = Self::home();
        play.state.toolkit = Some(alone_toolkit());
        play.opens_the_list();
        play.keys("w<enter>").phrase(PHRASE).phrase(PHRASE);
        assert_eq!(play.state.vault.guard, Guard::Set);
        play
    }

    fn opens_the_list(&mut self) {
        self.state.overlay = None;
        self.state.stage = Stage::Home(bedoeling::app::Home::default());
        self.keys("<down><down><enter>");
    }

    fn phrase(&mut self, phrase: &str) -> &mut Self {
        self.keys(phrase).keys("<enter>")
    }

    /// So many minutes without a key.
    fn away(&mut self, minutes: i64) {
        self.world.now += TimeDelta::minutes(minutes);
        let now = self.world.now;
        let effects = update(&mut self.state, now, Msg::Tick);
        self.run(effects);
    }

    fn asks(&self) -> Option<(Ask, Option<Remark>)> {
        let Stage::Alone(list) = &self.state.stage else {
            return None;
        };
        list.gate.as_ref().map(|gate| (gate.ask, gate.remark))
    }

    /// Whether this can be read anywhere in memory or on disk.
    fn knows(&self, text: &str) -> bool {
        format!("{:?}", self.state).contains(text) || stands(self.world.root.path(), text)
    }
}

/// Whether a file below this folder says this.
fn stands(folder: &Path, text: &str) -> bool {
    let all = fs::read_dir(folder).expect("it can be read");
    all.map(|entry| entry.expect("it is there").path())
        .any(|path| {
            if path.is_dir() {
                return stands(&path, text);
            }
            let bytes = fs::read(&path).expect("it can be read");
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        })
}

#[test]
fn a_passphrase_is_offered_once_and_never_again_where_somebody_says_so() {
    let mut play = Play::home();
    play.state.vault.offered = false;
    play.keys("<down><down><enter>");
    assert!(
        play.screen().contains("Wil je een wachtzin?"),
        "{}",
        play.screen()
    );
    assert!(play.screen().contains("Vergeten is weg"));
    play.keys("<down><enter>");
    assert!(play.screen().contains("Nieuw"), "not now");
    play.opens_the_list();
    assert!(play.screen().contains("Nieuw"), "not twice in one run");

    play.state.vault = bedoeling::app::Vault::default();
    play.opens_the_list();
    play.keys("<down><down><enter>");
    play.state.vault = bedoeling::app::Vault::default();
    play.opens_the_list();
    assert!(play.screen().contains("Nieuw"), "never here again");
    play.keys("w");
    assert!(
        play.screen().contains("Wil je een wachtzin?"),
        "but it can be asked for"
    );
}

#[test]
fn a_new_passphrase_is_typed_twice_and_is_not_too_short() {
    let mut play = Play::home();
    play.opens_the_list();
    play.keys("w<enter>").phrase("kort");
    assert_eq!(play.asks(), Some((Ask::New, Some(Remark::Short))));
    play.phrase(PHRASE);
    assert_eq!(play.asks(), Some((Ask::Again, None)));
    assert!(!play.screen().contains("woorden e"), "{}", play.screen());
    play.keys("vier losse");
    assert!(play.screen().contains("••••••••••") && !play.screen().contains("vier"));
    play.keys("<enter>");
    assert_eq!(play.asks(), Some((Ask::New, Some(Remark::Differ))));
    play.keys("<esc>");
    assert_eq!(
        (play.asks(), play.state.vault.guard),
        (None, Guard::Unasked)
    );
}

#[test]
fn without_the_passphrase_nothing_can_be_done_and_another_one_can_be_tried() {
    let mut play = Play::with_passphrase();
    play.keys("<enter>De kanarie zong<enter>");
    assert_eq!(play.answers(), ["De kanarie zong"]);
    play.world.crash();
    play.state.vault.is_open = false;
    play.opens_the_list();
    assert_eq!(play.asks(), Some((Ask::Open, None)));
    play.keys("<down>w<pgdn>").phrase("");
    assert_eq!(play.asks().map(|(ask, _)| ask), Some(Ask::Open));
    play.phrase("");
    assert_eq!(play.asks(), Some((Ask::Open, Some(Remark::Wrong))));
    play.phrase(PHRASE);
    assert!(
        play.screen().contains("Verdergaan met"),
        "{}",
        play.screen()
    );
    play.keys("<enter>");
    assert_eq!(play.answers(), ["De kanarie zong"]);
}

#[test]
fn after_fifteen_minutes_it_is_locked_and_all_that_was_typed_comes_back() {
    let mut play = Play::with_passphrase();
    play.keys("<enter>De kanarie zong<enter><pgdn>de merel flu");
    assert!(play.knows("kanarie"), "it is in memory");
    play.away(6);
    assert_eq!(play.state.focus(), Focus::Covered);
    play.away(10);
    assert_eq!(play.asks(), Some((Ask::Open, None)));
    assert!(!play.knows("kanarie") && !play.knows("merel") && !play.knows(PHRASE));
    assert!(!play.state.vault.is_open);
    play.phrase(PHRASE);
    assert_eq!(play.answers(), ["De kanarie zong"]);
    play.keys("it<enter>");
    assert_eq!(play.answers(), ["De kanarie zong", "de merel fluit"]);
    play.keys("<c-z><c-z>");
    assert!(play.answers().is_empty(), "undo goes on where it was");
}

#[test]
fn leaving_locks_too_and_nothing_that_was_kept_can_be_read_on_disk() {
    let mut play = Play::with_passphrase();
    play.keys("<enter>De kanarie zong<enter><esc><down><down><enter>q");
    play.state.quitting = false;
    play.opens_the_list();
    assert!(!play.knows("kanarie"));
    let names = play.private_files();
    assert!(
        names.iter().all(|name| Path::new(name)
            .extension()
            .is_some_and(|ending| ending == "age")),
        "{names:?}"
    );
    play.keys("<esc>");
    assert_eq!(play.state.focus(), Focus::Home);
    assert!(!play.state.vault.is_open);
}

#[test]
fn a_passphrase_can_be_changed_and_taken_away() {
    let mut play = Play::with_passphrase();
    play.keys("w<down><enter>")
        .phrase("vijf andere woorden")
        .phrase("vijf andere woorden");
    play.keys("w<enter>");
    assert_eq!(play.asks(), Some((Ask::Open, None)), "locked by hand");
    play.phrase(PHRASE);
    assert_eq!(play.asks(), Some((Ask::Open, Some(Remark::Wrong))));
    play.phrase("vijf andere woorden");
    assert_eq!(play.asks(), None);
    play.keys("w<down><down><enter>");
    assert_eq!(play.state.vault.guard, Guard::Unasked);
    assert!(!play.state.vault.is_open);
    assert_eq!(play.private_files(), Vec::<String>::new());
}
