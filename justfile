# Names for the commands; each works without just as well.

# Everything that must pass.
check:
    bash .ci/run

# The tests alone.
test:
    cargo test

# Draw the pictures in docs/beelden again.
pictures:
    cargo run --example pictures

# Measure against the floor.
bench:
    cargo bench

# Licences, sources and refused crates (needs cargo-deny).
deny:
    cargo deny check

# Spelling of code and English texts (needs typos).
spelling:
    typos
