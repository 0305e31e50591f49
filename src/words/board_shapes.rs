//! What stands on a board beside the group's own lines: where we are, what is closed, what is next.

/// Below the station where the group is.
pub const HERE: &str = "hier zijn we";
/// The same in a narrow column.
pub const HERE_SHORT: &str = "hier";
/// Below another station that is chosen.
pub const MARK_HERE: &str = "h: hier zijn we";
/// The same in a narrow column.
pub const MARK_HERE_SHORT: &str = "h: hier";
/// Before the total of a turf board.
pub const TOGETHER: &str = "samen";

/// A station with something in it that may not be read yet.
pub fn parked(opens_at: &str) -> String {
    format!("Ligt klaar. Gaat open bij: {opens_at}")
}

/// A station that is closed and has nothing in it.
pub fn nothing_parked(opens_at: &str) -> String {
    format!("Leeg. Gaat open bij: {opens_at}")
}

/// What comes after this ring: "daarna: hoe"
pub fn next_ring(title: &str) -> String {
    format!("daarna: {}", title.to_lowercase())
}

/// What Enter does in a cirkel.
pub fn write_in(title: &str) -> String {
    format!("Enter: schrijf bij {}", title.to_lowercase())
}

/// What stands before the cursor while a line goes to this vak; a long title would leave no space
/// to type, and then the number says it.
pub fn typed_in(number: usize, title: &str) -> String {
    if title.chars().count() > 18 {
        format!("bij {number}")
    } else {
        format!("bij {title}")
    }
}

/// How many lie on each axis of a kwadrant: "hoort 5 · helpt 4 · allebei 2"
pub fn on_axes(axes: &[String; 2], on: [usize; 2], both: usize) -> String {
    let [first, second] = axes;
    format!("{first} {} · {second} {} · allebei {both}", on[0], on[1])
}

/// A tally in figures where its marks do not fit.
pub fn fives(count: u16) -> String {
    format!("{count}×")
}
