//! What the commands that print say.
pub const NO_FOLDER: &str = "deze map is er niet";
pub const NOT_TEXT: &str = "dit bestand is geen tekst";
pub fn no_moment(name: &str, text: &str) -> String {
    format!("{name} is geen moment: {text}")
}
pub fn no_toolkit(folder: &str) -> String {
    format!("de map {folder} is er niet")
}
pub fn unreadable(cause: &str) -> String {
    format!("dit bestand kan niet gelezen worden: {cause}")
}
pub fn own_toolkit(count: usize, folder: &str) -> String {
    format!("{count} fouten in {folder}: `bedoeling controleer` laat ze zien.")
}
