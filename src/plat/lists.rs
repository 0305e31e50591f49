//! Lists with a filter in lines, and pages of passages: what library and archive share.
use crate::app::{Edit, Msg};
use crate::words::passage::{Body, Passage};
use crate::words::plain;

/// The messages that put these words in the field that `open` opens, in the place of what was
/// there.
pub(super) fn search(open: Msg, words: &str) -> Vec<Msg> {
    vec![
        open,
        Msg::Type(Edit::End),
        Msg::Type(Edit::DeleteToStart),
        Msg::Type(Edit::Insert(words.to_owned())),
    ]
}

/// The messages that go from one line that can be chosen to another, and do something there.
pub(super) fn go(from: usize, to: usize, (up, down): (Msg, Msg), then: Msg) -> Vec<Msg> {
    let step = if to < from { up } else { down };
    let mut msgs = vec![step; from.abs_diff(to)];
    msgs.push(then);
    msgs
}

/// A page, a line for each text and each item.
pub(super) fn page(title: &str, passages: &[Passage]) -> Vec<String> {
    let mut said = vec![plain::sentence(title)];
    for passage in passages {
        match &passage.body {
            Body::Text(text) => said.extend(text.lines().map(str::to_owned)),
            Body::List(items) => {
                said.push(format!("{}:", passage.heading));
                said.extend(items.iter().map(|item| plain::item(item)));
            }
            Body::Facts(facts) => {
                said.extend(facts.iter().map(|(what, says)| plain::labelled(what, says)));
            }
        }
    }
    said
}
