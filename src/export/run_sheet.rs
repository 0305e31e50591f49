//! The draaiboek as a page: enough to lead the meeting from paper, without a laptop.
use super::page::Page;
use crate::domain::fixed::{FixedStep, FixedSteps};
use crate::domain::levels::Dose;
use crate::domain::step::{Status, Step, StepKind};
use crate::domain::toolkit::{Kaart, KaartKind, Reference, Werkpakket, Werkplaat};
use crate::domain::werkvorm::Part;
use crate::words::{names, report, run_sheet as words, time};

mod board;

/// The draaiboek of these steps of a werkpakket. `minutes` is the time there is, from begin to end;
/// the clock of the draaiboek begins at 0:00.
pub fn run_sheet(
    pakket: &Werkpakket,
    steps: &[Step],
    dose: Dose,
    minutes: u16,
    fixed: &FixedSteps,
) -> Page {
    let mut page = Page::default();
    let steps = timed(steps);
    front(&mut page, pakket, &steps, dose, minutes);
    for (begin, step) in steps {
        Sheet {
            page: &mut page,
            pakket,
            fixed,
            step,
        }
        .draw(begin);
    }
    sources(&mut page, pakket);
    page
}

/// Every step that takes place, with the minutes from the begin at which it begins.
fn timed(steps: &[Step]) -> Vec<(u16, &Step)> {
    let mut begin = 0;
    let mut timed = Vec::new();
    for step in steps
        .iter()
        .filter(|step| step.status != Status::Overgeslagen)
    {
        timed.push((begin, step));
        begin += step.allowed_minutes();
    }
    timed
}

fn front(page: &mut Page, pakket: &Werkpakket, steps: &[(u16, &Step)], dose: Dose, minutes: u16) {
    page.heading(1, &words::title(&pakket.title));
    page.quote(&pakket.question);
    let end = steps
        .last()
        .map_or(0, |(begin, step)| begin + step.allowed_minutes());
    let mut about = words::planned(names::dose(dose), end, minutes);
    if let Some((least, most)) = pakket.group {
        about = format!("{about} {}", words::group(least, most));
    }
    page.paragraph(&about);
    page.heading(2, words::PLAN);
    let row = |(begin, step): &(u16, &Step)| {
        [
            time::since_begin(*begin),
            step.title.clone(),
            step.allowed_minutes().to_string(),
        ]
    };
    let mut rows: Vec<[String; 3]> = steps.iter().map(row).collect();
    rows.push([time::since_begin(end), words::END.to_owned(), String::new()]);
    page.table([words::CLOCK, words::STEP, words::MINUTES], &rows);
    section(page, words::CORE, &pakket.core);
    section(page, words::WATCH, &pakket.watch);
    if let Some(stays) = &pakket.stays {
        page.heading(2, words::STAYS);
        page.paragraph(stays);
    }
}

fn section(page: &mut Page, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        page.heading(2, title);
        page.list(lines.iter().map(String::as_str));
    }
}

fn sources(page: &mut Page, pakket: &Werkpakket) {
    let line = |source: &Reference| match &source.url {
        Some(url) => format!("{} {url}", source.title),
        None => source.title.clone(),
    };
    let lines: Vec<String> = pakket.sources.iter().map(line).collect();
    section(page, words::SOURCES, &lines);
    if !lines.is_empty() {
        page.paragraph(words::OWN_TEXT);
    }
}

/// One step as it is written out.
struct Sheet<'a> {
    page: &'a mut Page,
    pakket: &'a Werkpakket,
    fixed: &'a FixedSteps,
    step: &'a Step,
}

impl<'a> Sheet<'a> {
    fn draw(&mut self, begin: u16) {
        let step = self.step;
        let title = words::step(
            &time::since_begin(begin),
            &step.title,
            step.allowed_minutes(),
        );
        self.page.heading(2, &title);
        let shown = [step.question.as_deref(), step.explanation.as_deref()];
        let shown: Vec<&str> = shown.into_iter().flatten().collect();
        if !shown.is_empty() {
            self.page.paragraph(words::GROUP_READS);
            self.page.quote(&shown.join("\n\n"));
        }
        self.labelled(words::ROLE, step.role.as_deref());
        self.form();
        self.material();
        for tip in self.tips() {
            self.labelled(words::TIP, Some(tip));
        }
    }

    fn labelled(&mut self, label: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.page.paragraph(&format!("{label} {text}"));
        }
    }

    fn form(&mut self) {
        let Some(form) = self.step.form else { return };
        let parts = form.parts(self.step.allowed_minutes());
        let name = names::werkvorm(form);
        if parts.is_empty() {
            let what = format!("{name}. {}", names::werkvorm_explained(form));
            self.labelled(words::DO, Some(&what));
            return;
        }
        self.labelled(words::DO, Some(&format!("{name}.")));
        let line = |part: &Part| words::part(part.minutes, names::part_explained(part.kind));
        let lines: Vec<String> = parts.iter().map(line).collect();
        self.page.list(lines.iter().map(String::as_str));
    }

    /// What the kind of the step brings: a story, cards, a board, room to write.
    fn material(&mut self) {
        match self.step.kind {
            StepKind::Verhaal => self.story(),
            StepKind::Film => self.film(),
            StepKind::Doekaart => self.acts(),
            StepKind::Trekking => self.cards(),
            StepKind::Casus => self.page.paragraph(words::SAFETY),
            StepKind::Afspraken => self.room_to_write(3),
            StepKind::Opening
            | StepKind::Rondje
            | StepKind::Terugblik
            | StepKind::Denkkaart
            | StepKind::Werkplaat
            | StepKind::Cirkel
            | StepKind::Pauze
            | StepKind::Oogst
            | StepKind::Gesprek
            | StepKind::Vraag => {}
        }
        if let Some(board) = &self.step.board {
            self.page.paragraph(words::BOARD);
            board::empty(self.page, &board.layout);
        }
    }

    fn story(&mut self) {
        if let Some(story) = &self.pakket.story {
            self.page.paragraph(words::READ_ALOUD);
            self.page.quote(story);
        }
    }

    fn film(&mut self) {
        let Some(film) = &self.step.film else { return };
        self.page.paragraph(&words::film(&film.title));
        self.page.paragraph(film.url.as_deref().unwrap_or_default());
    }

    fn acts(&mut self) {
        self.page.paragraph(words::CHOOSE_ACT);
        let pakket = self.pakket;
        for kaart in pakket.of_kind(KaartKind::Doe) {
            self.page.heading(3, &kaart.title);
            self.page.quote(&kaart.question);
            self.page
                .paragraph(kaart.task.as_deref().unwrap_or_default());
            self.page
                .paragraph(kaart.explanation.as_deref().unwrap_or_default());
            self.labelled(words::TIP, kaart.tip.as_deref());
        }
        self.room_to_write(1);
    }

    fn cards(&mut self) {
        let cards = self.pakket.of_kind(KaartKind::Beeld);
        let lines: Vec<String> = cards
            .map(|kaart| format!("{}: {}", kaart.title, kaart.question))
            .collect();
        if !lines.is_empty() {
            self.page.paragraph(words::CARDS);
            self.page.list(lines.iter().map(String::as_str));
        }
    }

    fn room_to_write(&mut self, rows: usize) {
        let row = [words::WRITE_HERE, words::WRITE_HERE, words::WRITE_HERE].map(str::to_owned);
        self.page
            .table([report::WHAT, report::WHO, report::WHEN], &vec![row; rows]);
    }

    /// What the facilitator wants to know: about this step in general, and about its material.
    fn tips(&self) -> Vec<&'a str> {
        let own = self.pakket.own_step(self.step);
        let shared = self.shared().filter(|_| self.pakket.steps.is_empty());
        let story = self.pakket.story_tip.as_deref();
        let tips = [
            shared.and_then(|shared| shared.tip.as_deref()),
            own.and_then(|own| own.tip.as_deref()),
            story.filter(|_| self.step.kind == StepKind::Verhaal),
            // The acts are written out one by one, each with its own tip.
            self.kaart()
                .filter(|kaart| kaart.kind != KaartKind::Doe)
                .and_then(|kaart| kaart.tip.as_deref()),
            self.plaat().and_then(|plaat| plaat.tip.as_deref()),
        ];
        tips.into_iter().flatten().collect()
    }

    /// The id of the kaart or werkplaat that the step was copied from, when it is of this pakket.
    fn material_id(&self) -> Option<&'a str> {
        let (pakket, id) = self.step.from.as_deref()?.split_once('/')?;
        (pakket == self.pakket.id.as_str()).then_some(id)
    }

    fn kaart(&self) -> Option<&'a Kaart> {
        let id = self.material_id()?;
        self.pakket
            .kaarten
            .iter()
            .find(|kaart| kaart.id.as_str() == id)
    }

    fn plaat(&self) -> Option<&'a Werkplaat> {
        let id = self.material_id()?;
        self.pakket
            .werkplaten
            .iter()
            .find(|plaat| plaat.id.as_str() == id)
    }

    /// The words that every programme has for such a step.
    fn shared(&self) -> Option<&'a FixedStep> {
        let fixed = self.fixed;
        match self.step.kind {
            StepKind::Opening => Some(&fixed.opening),
            // Both rounds are of one kind: only their titles differ.
            StepKind::Rondje if self.step.title == fixed.check_out.title => Some(&fixed.check_out),
            StepKind::Rondje => Some(&fixed.check_in),
            StepKind::Terugblik => Some(&fixed.look_back),
            StepKind::Verhaal => Some(&fixed.story),
            StepKind::Film => Some(&fixed.film),
            StepKind::Cirkel => Some(&fixed.circle),
            StepKind::Doekaart => Some(&fixed.act),
            StepKind::Casus => Some(&fixed.casus),
            StepKind::Pauze => Some(&fixed.pause),
            StepKind::Oogst => Some(&fixed.oogst),
            StepKind::Afspraken => Some(&fixed.afspraken),
            StepKind::Denkkaart
            | StepKind::Werkplaat
            | StepKind::Gesprek
            | StepKind::Vraag
            | StepKind::Trekking => None,
        }
    }
}
