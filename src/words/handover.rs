//! The sentences in the file that goes to the next facilitator.

/// Above everything: what it is and how it is used.
pub fn head(team: Option<&str>) -> String {
    let of = team.map_or_else(String::new, |team| format!(" met {team}"));
    format!(
        "Voor wie het volgende gesprek{of} begeleidt.\n\
         Leg dit bestand in je map met gesprekken, of begin zo:\n\
         bedoeling start WERKPAKKET --vorige DIT-BESTAND\n\
         Er staan geen notities in en niets over een casus."
    )
}

pub const OPEN: &str = "Wat nog open staat. Het volgende gesprek begint ermee.";
pub const OOGST: &str = "Wat jullie meenamen.";
pub const PARKED: &str = "Wat jullie bewaarden voor een andere keer.";
pub const HAD: &str = "Welke kaarten er al waren. De volgende keer komen eerst andere.";
pub const BOARDS: &str = "De borden van de vorige keer. Ze komen terug naast een nieuw bord.";
