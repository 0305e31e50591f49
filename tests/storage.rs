//! What is on disk: session files, journals and locks, and what is left when things go wrong.
#[cfg(test)]
#[path = "storage/amend.rs"]
mod amend;
#[cfg(test)]
#[path = "storage/bounds.rs"]
mod bounds;
#[cfg(test)]
#[path = "storage/concept.rs"]
mod concept;
#[cfg(test)]
#[path = "storage/damage.rs"]
mod damage;
#[cfg(test)]
#[path = "storage/desk.rs"]
mod desk;
#[cfg(test)]
#[path = "storage/endings.rs"]
mod endings;
#[cfg(test)]
#[path = "storage/erase.rs"]
mod erase;
#[cfg(test)]
#[expect(dead_code, reason = "other tests use the other faults")]
#[path = "support/faulty.rs"]
mod faulty;
#[cfg(test)]
#[path = "storage/format.rs"]
mod format;
#[cfg(test)]
#[path = "storage/gone.rs"]
mod gone;
#[cfg(test)]
#[path = "storage/handover.rs"]
mod handover;
#[cfg(test)]
#[path = "storage/journal.rs"]
mod journal;
#[cfg(test)]
#[path = "storage/many.rs"]
mod many;
#[cfg(test)]
#[path = "storage/many_made.rs"]
mod many_made;
#[cfg(test)]
#[expect(dead_code, reason = "other tests cut the power")]
#[path = "support/memory.rs"]
mod memory;
#[cfg(test)]
#[path = "storage/model.rs"]
mod model;
#[cfg(test)]
#[path = "storage/names.rs"]
mod names;
#[cfg(all(test, unix))]
#[path = "storage/planted.rs"]
mod planted;
#[cfg(test)]
#[path = "storage/random.rs"]
mod random;
#[cfg(test)]
#[path = "storage/random_bord.rs"]
mod random_bord;
#[cfg(test)]
#[path = "storage/rooms.rs"]
mod rooms;
#[cfg(test)]
#[path = "storage/salvage.rs"]
mod salvage;
#[cfg(test)]
#[path = "storage/sessions.rs"]
mod sessions;
#[cfg(test)]
#[path = "storage/support.rs"]
mod support;
#[cfg(test)]
#[path = "storage/unknown_keys.rs"]
mod unknown_keys;
#[cfg(test)]
#[path = "storage/vault.rs"]
mod vault;
#[cfg(test)]
#[path = "storage/vault_change.rs"]
mod vault_change;
#[cfg(test)]
#[path = "storage/versions.rs"]
mod versions;
