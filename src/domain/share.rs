//! The forms in which a meeting leaves the program while it is open.

/// A form of the verslag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportForm {
    /// For Word.
    Word,
    /// To print or to send.
    Pdf,
    /// For a browser.
    Web,
    /// Text that pastes cleanly.
    Text,
    /// Afspraken as days in a calendar.
    Calendar,
    /// Rows for a spreadsheet.
    Rows,
    /// A message for the app group.
    Message,
    /// What the next facilitator of this team needs.
    Handover,
}

impl ReportForm {
    /// Every form, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Word,
        Self::Pdf,
        Self::Web,
        Self::Text,
        Self::Calendar,
        Self::Rows,
        Self::Message,
        Self::Handover,
    ];

    /// How a file of this form ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::Pdf => "pdf",
            Self::Web => "html",
            Self::Text => "md",
            Self::Calendar => "ics",
            Self::Rows => "csv",
            Self::Message => "txt",
            Self::Handover => "mee.txt",
        }
    }
}
