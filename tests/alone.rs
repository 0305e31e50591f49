//! What one person gets: which werkpakketten suit, which questions they give, what goes on the brief.
use bedoeling::content::{Diagnostic, Source, embedded, read};
use bedoeling::domain::brief;
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{Nr, WerkpakketId};
use bedoeling::domain::log::Log;
use bedoeling::domain::solo::{self, Aid};
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::store::format;

fn toolkit(steps: &str) -> (Toolkit, String) {
    let text = format!(
        "formaat = 1\nid = \"proef-01\"\ntitel = \"Proef\"\nvraag = \"Wat speelt er?\"\n\
         voor = [\"Zelf\"]\n{steps}"
    );
    let own = Source {
        name: "proef/proef-01.toml".to_owned(),
        kit: "proef".to_owned(),
        text,
        built_in: false,
    };
    let sources: Vec<Source> = embedded().into_iter().chain([own]).collect();
    let read = read(&sources);
    let ours = |one: &&Diagnostic| one.to_string().starts_with("proef/proef-01");
    let said = read.problems.iter().filter(ours).map(ToString::to_string);
    (read.toolkit.clone(), said.collect::<Vec<_>>().join("\n"))
}

const STEPS: &str = "\
    [[stap]]\nsoort = \"vraag\"\nid = \"leren\"\ntitel = \"Leren\"\nvraag = \"Wat?\"\nminuten = 2\n\
    [[stap]]\nsoort = \"vraag\"\nid = \"mijn\"\nhulp = \"vraagcheck\"\ntitel = \"Vraag\"\n\
    vraag = \"Wat vraag je?\"\nminuten = 2\n\
    [[stap]]\nsoort = \"vraag\"\nid = \"naam\"\nhulp = \"brief\"\ntitel = \"Titel\"\n\
    vraag = \"Hoe heet het?\"\nminuten = 2\n";

fn now() -> Moment {
    "2026-11-27T22:30:00Z".parse().expect("a moment")
}

/// A reflection with these three questions, on a clock where it is the next day already.
fn begun() -> Log {
    let (toolkit, said) = toolkit(STEPS);
    assert_eq!(said, "");
    let pakket = toolkit.find(&WerkpakketId::new("proef-01")).expect("read");
    let offset = Offset::seconds(2 * 3600);
    let session = solo::begin(pakket, &toolkit.fixed, now(), offset).expect("it asks something");
    Log::new(session)
}

fn answer(log: &mut Log, step: u32, text: &str) {
    let (step, text) = (Nr(step), text.to_owned());
    let entry = log.record(now(), Change::AnswerSet { step, text });
    entry.expect("the step is there");
}

#[test]
fn a_step_has_its_aid_and_id_also_without_the_toolkit() {
    let log = begun();
    let text = format::write(log.session());
    assert!(
        text.contains("uit = \"proef-01/mijn#vraagcheck\""),
        "{text}"
    );
    let session = format::read(text.as_bytes()).expect("it is a session");
    let aids: Vec<_> = session.steps.iter().map(Step::aid).collect();
    assert_eq!(aids, [None, Some(Aid::Vraagcheck), Some(Aid::Brief)]);
    assert_eq!(session.steps[1].name_in_pakket(), Some("mijn"));
    assert_eq!(session.id.as_str(), "2026-11-28");
}

#[test]
fn an_aid_and_an_id_belong_to_a_question_only() {
    let (_, said) = toolkit(
        "[[stap]]\nsoort = \"pauze\"\nid = \"rust\"\nhulp = \"brief\"\ntitel = \"Pauze\"\nminuten = 5\n",
    );
    assert!(
        said.contains("`id` past niet bij deze soort stap"),
        "{said}"
    );
    assert!(
        said.contains("`hulp` past niet bij deze soort stap"),
        "{said}"
    );
    let (_, said) = toolkit(&STEPS.replace("\"mijn\"", "\"leren\""));
    assert!(said.contains("de id `leren` is hier al gebruikt"), "{said}");
    let (_, said) = toolkit(&STEPS.replace("vraagcheck", "vraagchek"));
    assert!(said.contains("bedoel je `vraagcheck`?"), "{said}");
}

#[test]
fn a_pool_of_questions_gives_at_most_ten_and_then_the_brief() {
    let pool: Vec<String> = (1..=14).map(|at| format!("\"Vraag {at}?\"")).collect();
    let list = format!("reflectievragen = [{}]\n", pool.join(", "));
    let kaart = "[[kaart]]\nid = \"een\"\nsoort = \"denk\"\ntitel = \"Een\"\nvraag = \"Wat?\"\n";
    let (toolkit, said) = toolkit(&(list + kaart));
    assert_eq!(said, "");
    let pakket = toolkit.find(&WerkpakketId::new("proef-01")).expect("read");
    let steps = solo::questions(pakket, &toolkit.fixed);
    assert_eq!(steps.len(), 11);
    assert!(steps.iter().all(|step| step.kind == StepKind::Vraag));
    assert_eq!(steps[9].question.as_deref(), Some("Vraag 10?"));
    assert_eq!(steps[10].aid(), Some(Aid::Brief));
    assert!(steps[10].question.is_some());
}

#[test]
fn an_answer_is_taken_back_and_an_empty_one_takes_it_away() {
    let mut log = begun();
    answer(&mut log, 1, "Rustig blijven");
    answer(&mut log, 1, "");
    assert_eq!(log.session().answer_count(), 0);
    assert!(!log.session().leaves_file());
    let of = log.undoable().expect("it can be taken back").seq;
    log.record(now(), Change::Undone { of }).expect("undone");
    assert_eq!(
        log.session().steps[0].answer.as_deref(),
        Some("Rustig blijven")
    );
}

#[test]
fn the_brief_has_the_usual_answers_until_somebody_chooses() {
    let mut log = begun();
    answer(&mut log, 1, "Rustig blijven");
    answer(&mut log, 2, "Wat kan ik doen?");
    answer(&mut log, 3, "De deur stond open");
    let page =
        "# De deur stond open\n\n## Leren\n\nRustig blijven\n\n## Vraag\n\nWat kan ik doen?\n";
    assert_eq!(brief::page(log.session()), page);
    let brief = Some(brief::toggled(log.session(), Nr(1)));
    log.record(now(), Change::BriefSet { brief }).expect("set");
    assert!(!brief::page(log.session()).contains("Rustig"));
    answer(&mut log, 2, "Wat kan ik laten?");
    assert!(brief::page(log.session()).contains("Wat kan ik laten?"));
    let back = brief::toggled(log.session(), Nr(1));
    assert!(back.contains("Rustig blijven"));
}

#[test]
fn reading_aloud_takes_the_minutes_that_people_need() {
    assert_eq!(brief::minutes_aloud("één woord"), 0);
    assert_eq!(brief::minutes_aloud(&"woord ".repeat(110)), 1);
    assert_eq!(brief::minutes_aloud(&"woord ".repeat(260)), 2);
    assert_eq!(brief::title_remarks("Een deur").len(), 1);
    assert_eq!(brief::title_remarks("De deur die half openbleef"), []);
    assert_eq!(brief::title_remarks("De deur van Piet gaat open").len(), 1);
}

#[test]
fn a_page_is_read_without_the_signs_of_its_headings() {
    let read = brief::read("# Een deur\n\n## Mijn vraag\n\nWat kan ik doen? #lastig\n");
    let headings: Vec<_> = read.iter().filter(|(_, is_heading)| *is_heading).collect();
    assert_eq!(headings, [&("Een deur", true), &("Mijn vraag", true)]);
    assert!(read.contains(&("Wat kan ik doen? #lastig", false)));
}
