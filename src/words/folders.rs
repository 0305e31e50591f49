//! Why a folder is in force, in Dutch.
use crate::domain::setting::FolderWhy;

/// Goes behind "Gesprekken staan in MAP, ".
pub const fn why(why: FolderWhy) -> &'static str {
    match why {
        FolderWhy::Flag => "omdat je --sessies meegaf",
        FolderWhy::Variable => "omdat BEDOELING_SESSIES daarnaar wijst",
        FolderWhy::Config => "omdat dat in config.toml staat",
        FolderWhy::Here => "omdat hier al een map sessions is",
        FolderWhy::Platform => "omdat dat de vaste plek is op deze computer",
    }
}

/// "Gesprekken staan in MAP, omdat ..."
pub fn sessions_are_in(folder: &str, because: FolderWhy) -> String {
    format!("Gesprekken staan in {folder}, {}.", why(because))
}
