//! `pty N`: kills the built program in a terminal, N times, and takes the meeting up again.
use std::collections::BTreeSet;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bedoeling::domain::ids::SessionId;
use bedoeling::domain::session::Session;
use bedoeling::domain::time::Moment;
use bedoeling::store::Sessions;
use bedoeling::store::files::RealFiles;

use crate::chance::Chance;
use crate::screen::{PATIENCE, Place, START, Screen};

const RIGHT: &str = "\x1b[C";

/// How every word of a person begins here.
const MARK: &str = "qx";

/// What is typed in a run.
#[derive(Clone, Copy, Debug)]
enum Scene {
    Notes,
    Board,
    Afspraken,
    Alone,
}

/// Kills so many times; the seeds follow on this one.
pub(crate) fn run(runs: usize, seed: u64) -> Result<bool, Box<dyn Error>> {
    let start = Instant::now();
    let (mut words, mut lost, mut elsewhere) = (0, 0, 0);
    for run in 0..runs {
        let mut chance = Chance::new(seed + u64::try_from(run)?);
        let scene = chance.pick(&[Scene::Notes, Scene::Board, Scene::Afspraken, Scene::Alone]);
        let place = Place::new()?;
        let before = typed(&place, scene, &mut chance)?;
        let marked = marked(&before);
        words += marked
            .iter()
            .map(|word| word.chars().count())
            .sum::<usize>();
        let mut again = match scene {
            Scene::Alone => alone(&place)?,
            Scene::Notes | Scene::Board | Scene::Afspraken => place.run(&["hervat"])?,
        };
        let is_back = |text: &str| marked.iter().all(|word| text.contains(word.as_str()));
        let seen = again.wait(Duration::from_secs(2), |screen, times| {
            times > 0 && is_back(&screen.contents())
        });
        let shown = again.kill()?;
        if seen {
            continue;
        }
        // What stands on another page is looked up in the session.
        elsewhere += 1;
        let kept = kept(&place);
        if !marked
            .iter()
            .all(|word| kept.contains(word.as_str()) || shown.contains(word.as_str()))
        {
            lost += 1;
            println!(
                "seed {}: {scene:?}\n{before}\n--\n{shown}\n--\n{kept}",
                seed + run as u64
            );
        }
    }
    let took = start.elapsed();
    println!("pty: {runs} runs of kill -9 in {took:.0?}");
    println!("  characters on the screen when it was killed: {words}");
    println!("  runs in which some of it came back on another page: {elsewhere}");
    println!("  runs in which some of it was lost: {lost}");
    Ok(lost == 0)
}

/// Types until a moment by chance, kills, and answers with what stood on the screen.
fn typed(place: &Place, scene: Scene, chance: &mut Chance) -> Result<String, Box<dyn Error>> {
    let mut screen = open(place, scene)?;
    let until = Instant::now() + Duration::from_millis(u64::try_from(chance.between(20, 700))?);
    let mut number = 0;
    while Instant::now() < until {
        number += 1;
        for key in line(scene, number) {
            let before = screen.times();
            screen.keys(&key)?;
            if chance.percent(30) {
                // A person sees what is drawn before the next key; a quick one does not.
                screen.wait(Duration::from_millis(100), |_, times| times > before);
            }
            if Instant::now() >= until {
                break;
            }
        }
    }
    screen.kill()
}

/// To the place where this scene types.
fn open(place: &Place, scene: Scene) -> Result<Screen, Box<dyn Error>> {
    if let Scene::Alone = scene {
        return alone(place);
    }
    let mut screen = place.run(START)?;
    screen.wait_for("Druk op → om te beginnen.")?;
    screen.press(RIGHT, "stap 1 van 8")?;
    match scene {
        Scene::Notes => screen.press("n", "notitie")?,
        Scene::Afspraken => screen.press("a", "afspraak: wat")?,
        Scene::Board | Scene::Alone => {
            for step in 2..=4 {
                screen.press(RIGHT, &format!("stap {step} van 8"))?;
            }
            screen.press(RIGHT, "Vertel om de beurt")?;
            screen.press(RIGHT, "stap 5 van 8")?;
            screen.press("\r", "▶ 1 Hoort en helpt")?;
            screen.press("\r", "op het bord")?;
        }
    }
    Ok(screen)
}

/// One person at a question: a new one, or the one that was broken off.
fn alone(place: &Place) -> Result<Screen, Box<dyn Error>> {
    let mut screen = place.run(&["alleen"])?;
    screen.wait_for("Rustig nadenken.")?;
    screen.keys("\r")?;
    // Before that a letter may still be a key of the screen in between.
    let is_open = |screen: &vt100::Screen, _| screen.contents().contains("vraag 1 van");
    if screen.wait(PATIENCE, is_open) {
        return Ok(screen);
    }
    Err(format!("no question came:\n{}", screen.text()).into())
}

/// The keys of one line.
fn line(scene: Scene, number: usize) -> Vec<String> {
    let word = |what: &str| format!("{MARK}{number}{what}{number}{MARK}");
    let letters = |text: String| text.chars().map(String::from).collect::<Vec<_>>();
    let mut keys = letters(word("é"));
    match scene {
        Scene::Notes => keys.push("\r".to_owned()),
        Scene::Board => keys.extend(["\r".to_owned(), (number % 4 + 1).to_string()]),
        Scene::Afspraken => {
            for what in ["wie", "wanneer"] {
                keys.push("\r".to_owned());
                keys.extend(letters(word(what)));
            }
            keys.push("\r".to_owned());
        }
        Scene::Alone => keys.push(" ".to_owned()),
    }
    keys
}

/// The words of the person on this screen. A screen of which half was drawn may show the begin of
/// one word with the end of another: those are nobody's.
fn marked(text: &str) -> BTreeSet<String> {
    let words = text.split_whitespace();
    words
        .filter(|word| is_typed(word))
        .map(str::to_owned)
        .collect()
}

/// Whether it is a word that was typed, or the begin of one.
fn is_typed(word: &str) -> bool {
    let Some(rest) = word.strip_prefix(MARK) else {
        return false;
    };
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let (number, what) = rest.split_at(digits(rest));
    let Some(at) = what.find(|c: char| c.is_ascii_digit()) else {
        return true;
    };
    format!("{number}{MARK}").starts_with(&what[at..])
}

/// Everything that is kept of the session, half or whole, in one text.
pub(crate) fn kept(place: &Place) -> String {
    let mut found = String::new();
    let alone = place.path().join("thuis/data/bedoeling/alleen");
    for folder in [place.sessions().to_owned(), alone] {
        let state = place.state().to_owned();
        let sessions = Sessions::new(folder, state, Arc::new(RealFiles), "0.1.0");
        let listed = sessions.list().unwrap_or_default();
        let ids: Vec<SessionId> = listed
            .iter()
            .filter_map(|summary| Some(summary.about.as_ref().ok()?.id.clone()))
            .collect();
        for id in ids {
            if let Ok(opened) = sessions.open(&id, Moment::UNIX_EPOCH) {
                found += &texts(opened.log.session());
                for draft in opened.drafts.values() {
                    found += &draft.text;
                    found.push('\n');
                }
            }
        }
    }
    found
}

fn texts(session: &Session) -> String {
    let typed = session.typed().into_iter().map(|typed| typed.text);
    let agreed = session.afspraken.iter().flat_map(|known| {
        let when = format!("{:?}", known.when);
        [known.who.clone().unwrap_or_default(), when]
    });
    let answers = session.steps.iter().filter_map(|step| step.answer.clone());
    let all: Vec<String> = typed.chain(agreed).chain(answers).collect();
    all.join("\n")
}
