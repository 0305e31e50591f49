//! Time on the screen: a proposal, the map with it, a sub-step that divides the group.
use bedoeling::app::Setting;
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::werkvorm::Werkvorm;
use chrono::TimeDelta;

use crate::compare;
use crate::support::Play;

/// A meeting of ninety minutes and seven people at its first kaart, nine minutes late.
fn late(viewer: Viewer) -> Play {
    let mut play = Play::home();
    let mut setting = Setting::new(WerkpakketId::new("gemeente-08"));
    assert!(setting.set_time("90"));
    setting.viewer = viewer;
    setting.present = Some(7);
    let known = play.state.known().expect("the toolkit was read");
    let pakket = known.toolkit.find(&setting.pakket).expect("it is there");
    let mut steps = setting.steps(pakket, &known);
    let kaart = steps
        .iter_mut()
        .find(|step| step.kind == StepKind::Denkkaart);
    kaart.expect("it has one").form = Some(Werkvorm::EenTweeVierAllen);
    setting.plan = Some(steps);
    play.welcome(setting).keys("<right>");
    play.world.now += TimeDelta::minutes(14 + 9);
    play.step_of(StepKind::Denkkaart).keys("<enter><right>");
    play
}

#[test]
fn a_sub_step_divides_the_group_on_the_screen_of_the_room_and_in_the_cockpit() {
    compare("deel-tweetallen", &mut late(Viewer::Group));
    compare("cockpit-tweetallen", &mut late(Viewer::Me));
    let mut play = late(Viewer::Group);
    play.keys("<wait:150>z");
    compare("deel-voorbij", &mut play);
}

#[test]
fn a_proposal_stands_between_two_steps_and_in_the_map() {
    let mut play = late(Viewer::Me);
    play.world.now += TimeDelta::minutes(26);
    play.keys("<right><right><right>");
    compare("cockpit-voorstel", &mut play);
    play.keys("<esc>m");
    compare("cockpit-stappen", &mut play);
    play.keys(&"<down>".repeat(12));
    compare("cockpit-stappen-voorstel", &mut play);
    play.keys("<up>");
    compare("cockpit-stappen-begonnen", &mut play);
    let mut play = late(Viewer::Group);
    play.world.now += TimeDelta::minutes(26);
    play.keys("<right><right><right>m")
        .keys(&"<down>".repeat(12));
    compare("stappen-voorstel", &mut play);
}
