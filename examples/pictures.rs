//! Writes every page in `docs` that the program makes itself: `cargo run --example pictures`.
use std::fs;
use std::io;
use std::path::Path;

#[path = "../tests/pictures/stage.rs"]
mod stage;

#[expect(
    clippy::disallowed_methods,
    reason = "a page that is half written is made again by the next run"
)]
fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, text) in stage::pages() {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
