//! What the program says when it stops before it has begun.

/// The last words and the exit code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Dutch, complete, ends with a newline.
    pub text: String,
    /// 0 asked for (help, version), 1 rightly asked but not right, 2 the words are off.
    pub code: u8,
    /// Whether the text is what was asked for; else it belongs on stderr.
    pub to_stdout: bool,
}

impl Complaint {
    /// The text that was asked for.
    pub(super) const fn answer(text: String) -> Self {
        Self {
            text,
            code: 0,
            to_stdout: true,
        }
    }

    /// Something asked for is not right.
    pub(super) const fn not_right(text: String) -> Self {
        Self {
            text,
            code: 1,
            to_stdout: false,
        }
    }

    /// The words of the command line are off.
    pub(super) const fn words_off(text: String) -> Self {
        Self {
            text,
            code: 2,
            to_stdout: false,
        }
    }
}
