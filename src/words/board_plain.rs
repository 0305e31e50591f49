//! What line mode says about boards: counting, the chosen vak, the station of a route.

/// How a line is understood on a turf board.
pub const HELP_TALLY: [&str; 2] = [
    "2: turf er één in vak 2. 3 bij 2: turf er drie.",
    "2 eraf: haal er één af. Met rijen: 2 op maandag.",
];
