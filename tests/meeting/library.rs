//! The library: choosing, searching, reading, and the ways in and out.
use std::sync::Arc;

use bedoeling::app::{
    Action, Effect, HomeAction, HomeItem, Msg, OpenMeeting, Outcome, Stage, update,
};
use bedoeling::domain::ids::{SessionId, WerkpakketId};
use bedoeling::domain::levels::Viewer;

use crate::support::{Play, READY, rows, start};

impl Play {
    /// The werkpakket that is chosen in the library.
    fn chosen(&self) -> &str {
        let Stage::Library(library) = &self.state.stage else {
            panic!("this is not the library");
        };
        let toolkit = self.state.toolkit.as_deref().expect("it was read");
        library
            .shown(toolkit)
            .map_or("", |pakket| pakket.id.as_str())
    }

    /// The werkpakket that is being set ready.
    fn set_ready(&self) -> &str {
        let Stage::Prepare(prepare) = &self.state.stage else {
            panic!("nothing is set ready");
        };
        prepare.setting.pakket.as_str()
    }

    fn library() -> Self {
        let mut play = Self::with_many();
        play.keys("<enter>");
        play
    }

    pub(crate) fn at_home(&self) -> bool {
        matches!(self.state.stage, Stage::Home(_))
    }
}

#[test]
fn a_newcomer_is_three_times_enter_away_from_setting_a_meeting_ready() {
    let mut play = Play::home();
    play.keys("<enter><enter><enter>");
    assert_eq!(play.set_ready(), "gemeente-08");
}

#[test]
fn the_list_has_the_series_of_a_kit_first_and_then_its_parts_in_order() {
    let mut play = Play::library();
    let mut seen = vec![play.chosen().to_owned()];
    for _ in 0..6 {
        play.keys("<down>");
        seen.push(play.chosen().to_owned());
    }
    assert_eq!(
        seen,
        [
            "buurt-3", "werk-1", "buurt-1", "buurt-2", "buurt-3", "werk-1", "zelf-1"
        ]
    );
    play.keys("<down>");
    assert_eq!(play.chosen(), "zelf-1", "there is nothing below the last");
}

#[test]
fn pages_go_from_heading_to_heading() {
    let mut play = Play::library();
    let mut seen = Vec::new();
    for _ in 0..4 {
        play.keys("<pgdn>");
        seen.push(play.chosen().to_owned());
    }
    assert_eq!(seen, ["buurt-1", "buurt-3", "werk-1", "zelf-1"]);
    play.keys("<pgup><pgup>");
    assert_eq!(play.chosen(), "buurt-3");
}

#[test]
fn typing_finds_while_one_types_the_title_first_and_says_where() {
    let mut play = Play::library();
    play.keys("/BRUG");
    assert_eq!(play.chosen(), "buurt-1");
    play.keys("<down>");
    assert_eq!(play.chosen(), "buurt-2");
    assert!(play.text().contains("trefwoord: brug"));
    play.keys(" stoep");
    assert_eq!(play.chosen(), "buurt-2", "every word counts");
    play.keys(" xyzzy");
    assert_eq!(play.chosen(), "");
    assert!(play.text().contains("Daar is nog geen werkpakket over."));
    play.keys("<enter>");
    assert_eq!(play.chosen(), "", "there is nothing to read");
}

#[test]
fn esc_shows_all_again_with_the_same_werkpakket_chosen_and_then_leaves() {
    let mut play = Play::library();
    play.keys("/brug<down><esc>");
    assert_eq!(play.chosen(), "buurt-2");
    assert!(play.text().contains("Waar gaat het gesprek over?"));
    play.keys("<esc>");
    assert!(play.at_home());
}

#[test]
fn what_is_found_can_be_read_and_set_ready_and_esc_goes_back_to_the_words() {
    let mut play = Play::library();
    play.keys("/stoep<enter>");
    assert!(play.text().contains("Wat deed jij toen?"));
    play.keys("<esc>");
    assert!(play.text().contains("stoep"), "the words are still there");
    play.keys("<enter><enter>");
    assert_eq!(play.set_ready(), "buurt-2");
    play.keys("<esc>");
    assert_eq!(play.chosen(), "buurt-2", "back where one came from");
}

#[test]
fn with_space_beside_the_list_enter_sets_ready_at_once() {
    let mut play = Play::library();
    let text = rows(&play.drawn(120, 34)).join("\n");
    assert!(text.contains("Past bij"));
    play.keys("<pgdn><enter>");
    assert_eq!(play.set_ready(), "buurt-1");
}

#[test]
fn the_pages_about_a_werkpakket_end_at_the_last_one() {
    let mut play = Play::home();
    play.keys("<enter>");
    play.keys("<right>").drawn(56, 16);
    play.keys("<right><right><right><right><right>");
    let Stage::Library(library) = &play.state.stage else {
        panic!("this is not the library");
    };
    assert_eq!(library.page, Some(2));
    let text = |play: &mut Play| rows(&play.drawn(56, 16)).join("\n");
    assert!(text(&mut play).contains("3 van 3"));
    play.keys("<left>");
    assert!(text(&mut play).contains("2 van 3"));
    play.keys("<esc><esc>");
    assert!(play.at_home());
}

#[test]
fn a_title_as_wide_as_the_smallest_screen_leaves_the_page_number_alone() {
    let mut play = Play::library();
    let toolkit = play.state.toolkit.as_mut().map(Arc::make_mut);
    let pakketten = toolkit.map(|toolkit| &mut toolkit.werkpakketten);
    for pakket in pakketten.into_iter().flatten() {
        pakket.core = vec!["Waar het op neerkomt.".to_owned(); 12];
    }
    play.keys("<right>");
    let rows = rows(&play.drawn(56, 16));
    assert!(rows[0].ends_with("1 van 3 →"), "{rows:#?}");
    assert_eq!(
        rows[1].trim(),
        "Zelf beslissen, samen dragen en op tijd vragen"
    );
}

#[test]
fn a_werkpakket_for_one_person_is_said_to_be_so_and_leads_to_alone() {
    let mut play = Play::library();
    play.keys("<pgdn><pgdn><pgdn><pgdn>");
    assert!(play.text().contains("voor jou alleen"));
    play.keys("<enter><enter>");
    let Stage::Alone(list) = &play.state.stage else {
        panic!("{:?}", play.state.focus());
    };
    assert_eq!(list.pakket, Some(WerkpakketId::new("zelf-1")));
}

#[test]
fn ctrl_c_puts_the_words_away_and_q_goes_home() {
    let mut play = Play::library();
    play.keys("/brug<c-c>");
    assert!(!play.state.quitting && play.state.filter().is_none());
    play.keys("q");
    assert!(play.at_home() && !play.state.quitting);
}

#[test]
fn once_the_group_watches_home_names_no_team_until_it_is_asked_for() {
    let mut play = Play::ready();
    assert_eq!(play.state.viewer, Some(Viewer::Group));
    play.keys("<right>nhallo<enter><esc>qq");
    let viewer = play.state.viewer;
    play.state = play.fresh();
    play.state.viewer = viewer;
    play.run(vec![Effect::ReadOpen]);
    assert!(play.text().contains("Nog open: 1 gesprek"));
    play.keys("<enter>");
    assert!(
        play.text()
            .contains("Hier staan teams en gesprekken. Toch tonen?")
    );
    play.keys("<esc>");
    assert!(play.text().contains("Nog open: 1 gesprek"));
    play.keys("<enter><enter>");
    assert!(
        play.text()
            .contains("Nog afronden: Hoort het? Of helpt het?")
    );
    play.keys("<enter>");
    assert_eq!(play.session().note_count(), 1);
}

#[test]
fn as_long_as_nobody_said_who_watches_an_open_meeting_is_named() {
    let mut play = Play::begun();
    play.keys("qq");
    play.state = play.fresh();
    play.run(vec![Effect::ReadOpen]);
    let Stage::Home(home) = &play.state.stage else {
        panic!("this is not the first screen");
    };
    assert_eq!(home.items(&play.state)[0], HomeItem::Open(0));
}

#[test]
fn on_the_smallest_screen_three_open_meetings_and_a_long_path_leave_everything_in_sight() {
    let mut play = Play::home();
    for number in 1..=3 {
        play.state.open.push(OpenMeeting {
            id: SessionId::new(format!("open-{number}")),
            title: format!("Gesprek {number}"),
            team: None,
            started: None,
        });
    }
    let path = "/home/wil/met/een/heel/lange/map/voor/gesprekken/van/het/team";
    play.state.folder =
        format!("Gesprekken staan in {path}, omdat jij die map koos bij het begin.");
    let rows = rows(&play.drawn(56, 16));
    for words in [
        "Gesprek 1",
        "Gesprek 3",
        "Kan iedereen dit lezen?",
        "begin.",
    ] {
        assert!(
            rows.iter().any(|row| row.contains(words)),
            "{words}: {rows:#?}"
        );
    }
    assert!(rows[15].contains("Enter kies"));
}

#[test]
fn the_letters_are_read_aloud_and_enter_or_esc_goes_back() {
    for key in ["<enter>", "<esc>"] {
        let mut play = Play::home();
        play.keys("<down><down><down><down><enter>");
        assert!(
            play.text()
                .contains("Vraag iemand achterin om dit voor te lezen.")
        );
        play.keys(key);
        assert!(play.at_home());
    }
}

#[test]
fn a_meeting_for_only_me_is_remembered_as_that() {
    let mut play = Play::home();
    play.keys("<enter><right><enter>");
    play.keys("<down><down><right><up><up>").keys(READY);
    assert_eq!(play.state.viewer, Some(Viewer::Me));
}

#[test]
fn the_material_is_read_when_something_is_chosen_and_opens_what_was_chosen() {
    let act = |action| Msg::Act(Action::Home(action));
    let (choose, down) = (HomeAction::Choose, HomeAction::Down);
    for (actions, opens) in [
        (vec![choose, choose], true),
        (vec![choose, down], false),
        (vec![down, down], false),
    ] {
        let mut play = Play::home();
        let toolkit = play.state.toolkit.take().expect("it was read");
        let mut asked = Vec::new();
        for action in actions.clone() {
            asked.extend(update(&mut play.state, start(), act(action)));
        }
        let once = actions.contains(&choose).then_some(Effect::ReadToolkit);
        assert_eq!(asked, Vec::from_iter(once), "{actions:?}");
        assert!(matches!(play.state.stage, Stage::Home(_)), "{actions:?}");
        let msg = Msg::Done(Outcome::Toolkit(toolkit));
        assert_eq!(update(&mut play.state, start(), msg), []);
        let is_open = matches!(play.state.stage, Stage::Library(_));
        assert_eq!(is_open, opens, "{actions:?}");
    }
}
