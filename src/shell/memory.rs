//! What is in memory stays there: no core file, no look from another program of this person.

/// A crash writes no copy of memory, and nobody else reads along in it. Where the system cannot
/// do this, everything else still holds.
#[cfg(unix)]
pub(super) fn keep_to_ourselves() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Windows writes no such file unless somebody asked for it.
#[cfg(not(unix))]
pub(super) fn keep_to_ourselves() {}
