//! The part of the toolkit that tests name: a new werkpakket changes none of them.
use std::collections::BTreeSet;

use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::toolkit::{Toolkit, Werkpakket};

/// What is built in and stands in the tests by name. What else the toolkit holds may change.
const NAMED: [&str; 4] = ["gemeente-08", "gemeente-10", "intervisie-00", "team-01"];

/// Takes out what is built in and stands in no test by name.
pub(crate) fn keep(toolkit: &mut Toolkit) {
    let built_in = |pakket: &Werkpakket| pakket.origin == "ingebouwd";
    let named = |pakket: &Werkpakket| NAMED.contains(&pakket.id.as_str());
    let kept = |pakket: &Werkpakket| named(pakket) || !built_in(pakket);
    toolkit.werkpakketten.retain(kept);
    let Toolkit {
        kits,
        werkpakketten,
        ..
    } = toolkit;
    let ids: BTreeSet<WerkpakketId> = werkpakketten.iter().map(|known| known.id.clone()).collect();
    for pakket in &mut *werkpakketten {
        pakket.further.retain(|id| ids.contains(id));
    }
    kits.retain(|kit| werkpakketten.iter().any(|pakket| pakket.kit == kit.id));
    for kit in kits {
        for series in &mut kit.series {
            series.werkpakketten.retain(|id| ids.contains(id));
        }
        kit.series.retain(|series| series.werkpakketten.len() > 1);
    }
}
