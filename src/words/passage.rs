//! A page in words: passages with a heading each, for a screen and for line mode alike.

/// How loud a passage is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// What the page is about.
    Loud,
    /// To read.
    Plain,
    /// On the side.
    Soft,
}

/// What a passage holds; nothing in it is wrapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A text.
    Text(String),
    /// Items, one below the other.
    List(Vec<String>),
    /// Each what it is and what it says.
    Facts(Vec<(&'static str, String)>),
}

/// A few lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What they are; empty where they speak for themselves.
    pub heading: String,
    /// The lines.
    pub body: Body,
    /// How loud.
    pub tone: Tone,
}

impl Passage {
    /// What the page is about.
    pub fn loud(text: &str) -> Self {
        Self::of("", Body::Text(text.to_owned()), Tone::Loud)
    }

    /// On the side.
    pub fn soft(text: impl Into<String>) -> Self {
        Self::of("", Body::Text(text.into()), Tone::Soft)
    }

    /// Items below their heading; none without items.
    pub fn list(heading: &str, items: Vec<String>) -> Option<Self> {
        let filled = !items.is_empty();
        filled.then(|| Self::of(heading, Body::List(items), Tone::Plain))
    }

    /// What is known, in order; what is empty is left out, and none when all is.
    pub fn facts(known: impl IntoIterator<Item = (&'static str, String)>) -> Option<Self> {
        let known = known.into_iter().filter(|(_, says)| !says.is_empty());
        let known: Vec<(&str, String)> = known.collect();
        let filled = !known.is_empty();
        filled.then(|| Self::of("", Body::Facts(known), Tone::Plain))
    }

    fn of(heading: &str, body: Body, tone: Tone) -> Self {
        Self {
            heading: heading.to_owned(),
            body,
            tone,
        }
    }
}
