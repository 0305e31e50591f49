//! What the keys of a board do, in words: counting, the station of a route.

pub const COUNT: &str = "turf er één";
pub const UNCOUNT: &str = "haal er één af";
pub const STATION: &str = "hier zijn we (op een route)";
pub const PLACE: &str = "leg de regel in dit vak; zonder regel: kies dit vak";
pub const COUNT_THERE: &str = "turf er één in dit vak";
pub const HINT_COUNT: &str = "turft";
pub const HINT_UNCOUNT: &str = "eraf";
pub const HINT_CHANGE: &str = "pas aan";
pub const HINT_HERE: &str = "leg hier";
pub const HINT_LATER: &str = "straks";
pub const HINT_NO_DAY: &str = "geen dag";
pub const AT_TALLY: &str = "Bij het turven";
pub const NOTE_BOARD: &str = "\
De pijlen volgen de tekening: bij ringen en op een ladder gaat `↑` naar buiten of omhoog, op een
route gaat `→` naar de volgende halte. Bij waarom, hoe, wat gaat `→` verder: eerst langs de ringen,
en dan naar de volgende stap.";
pub const NOTE_TALLY: &str = "\
Hier is `spatie` voor het turven. De tijd laat je lopen naast het bord: na `Esc`.";
