//! A disk that fails at every call, programs that touch our files, planted mistakes, power cuts.
#[cfg(test)]
#[path = "faults/every_call.rs"]
mod every_call;
#[cfg(test)]
#[expect(dead_code, reason = "other tests use the other faults")]
#[path = "support/faulty.rs"]
mod faulty;
#[cfg(test)]
#[path = "faults/held.rs"]
mod held;
#[cfg(test)]
#[path = "support/memory.rs"]
mod memory;
#[cfg(test)]
#[path = "faults/planted.rs"]
mod planted;
#[cfg(test)]
#[path = "faults/power.rs"]
mod power;
#[cfg(test)]
#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;
#[cfg(test)]
#[path = "faults/sync_program.rs"]
mod sync_program;
