//! What line mode says about boards: counting, the chosen vak, the station of a route.

/// How a line is understood on a turf board.
pub const HELP_TALLY: [&str; 2] = [
    "2: turf er één in vak 2. 3 bij 2: turf er drie. 2 eraf: haal er één af.",
    "Met rijen: 2 op maandag. Daarna tellen de volgende ook op maandag.",
];
/// Between how often and where.
pub const TIMES_AT: &str = " bij ";
/// Before a row.
pub const IN_ROW: &str = " op ";
/// Behind what is taken away.
pub const LESS: &str = " eraf";
/// Behind what is added; it may be left out.
pub const MORE: &str = " erbij";
/// The most that one line counts.
pub const TIMES_MOST: usize = 99;

/// The words that count.
pub const TALLY: &[&str] = &["turf"];
/// Their line of help.
pub const TALLY_HELP: &str = "turf 2 of turf 3 bij 2: turf in vak 2. turf 2 eraf: haal er één af.";
/// The words that say where the group is.
pub const STATION: &[&str] = &["hier"];
/// Their line of help.
pub const STATION_HELP: &str = "hier 3: we zijn bij halte 3. Alleen hier: bij de volgende halte.";

/// What opening a turf board says.
pub const ON_TALLY: &str =
    "Typ een cijfer om er één te turven in dat vak. Een lege regel is klaar met het bord.";
/// Counting elsewhere.
pub const NO_TALLIES: &str = "Op dit bord wordt niet geturfd.";
/// A station elsewhere.
pub const NO_STATIONS: &str = "Dit bord heeft geen haltes.";
/// The help of a board on which a line goes to the chosen vak.
pub const HELP_CHOSEN: &str = "2: vanaf nu komt alles in vak 2.";
/// What an empty line does in a cirkel.
pub const OFFER_CIRCLE: &str = "Lege regel: schrijf op wat jullie zeggen.";
/// In a cirkel, while a line is typed.
pub const ON_CIRCLE: &str = "Typ een regel, of verder. Een lege regel is klaar.";

/// A count that is not understood.
pub fn tally_how(count: usize) -> String {
    format!("Typ een vak, 1 tot en met {count}. Of: 3 bij 2. Of: 2 eraf.")
}

/// Where the next lines go.
pub fn goes_to(number: usize, title: &str) -> String {
    format!("Wat je typt, komt in vak {number}: {title}")
}

/// A station that takes no lines now.
pub fn closed(title: &str, opens_at: &str) -> String {
    format!("{title} is dicht. Dit vak gaat open bij: {opens_at}")
}

/// What goes wrong at the ends of a scale: "Te laag: angst. Te hoog: alles gedekt."
pub fn warnings(too_low: Option<&str>, too_high: Option<&str>) -> Option<String> {
    let low = too_low.map(|word| format!("Te laag: {word}."));
    let high = too_high.map(|word| format!("Te hoog: {word}."));
    let both: Vec<String> = low.into_iter().chain(high).collect();
    (!both.is_empty()).then(|| both.join(" "))
}

/// Where the group is.
pub fn at_station(number: usize, title: &str) -> String {
    format!("Hier zijn we: halte {number}, {title}")
}

/// A station that is not there.
pub fn no_such_station(count: usize) -> String {
    format!("Die halte is er niet. Typ hier en 1 tot en met {count}.")
}

/// The prompt of a ring: "Deel 1 van 3. Waarom: Voor wie doen we dit?"
pub fn ring(at: usize, count: usize, title: &str, prompt: &str) -> String {
    format!("Deel {at} van {count}. {title}: {prompt}")
}
