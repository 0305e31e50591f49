//! Any text in a session and in a field: no sign of it that a terminal obeys reaches the screen.
#![no_main]
use bedoeling::domain::session::Session;
use bedoeling::store::format;
use campaigns_fuzz::{Player, is_harmless};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use libfuzzer_sys::fuzz_target;

/// Puts a text wherever a session has one, by way of its file.
fn fill(session: &mut Session, text: &str) {
    let text = text.to_owned();
    session.title.clone_from(&text);
    session.question.clone_from(&text);
    session.team = Some(text.clone());
    session.participants = vec![text.clone()];
    for step in &mut session.steps {
        step.title.clone_from(&text);
        step.question = Some(text.clone());
        step.explanation = Some(text.clone());
        step.role = Some(text.clone());
    }
    if let Ok(read) = format::read(format::write(session).as_bytes()) {
        *session = read;
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((size, bytes)) = bytes.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut player = Player::begun(Some((fill, text.clone())));
    let (width, height) = (u16::from(*size) + 20, 24);
    let mut look = |player: &mut Player| {
        let cells = player.drawn(width, height);
        let found = cells
            .content
            .iter()
            .find(|cell| !is_harmless(cell.symbol()));
        assert!(found.is_none(), "{found:?}");
    };
    look(&mut player);
    let press = |code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
    player.event(press(KeyCode::Right));
    look(&mut player);
    player.event(press(KeyCode::Char('n')));
    player.event(Event::Paste(text));
    look(&mut player);
    player.event(press(KeyCode::Enter));
    player.event(press(KeyCode::Esc));
    player.event(press(KeyCode::Char('t')));
    look(&mut player);
});
