//! `bedoeling`: the words of the command line in, an exit code out.
use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// What was in memory that is given back is overwritten first: answers, passphrases, keys, and
/// every copy of them that some library made.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    ExitCode::from(bedoeling::shell::main())
}
