//! The toolkit that comes with the program.
use include_dir::{Dir, include_dir};

use crate::content::Source;

static TOOLKIT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/toolkit");

/// The order of the library; a kit that is not named here comes after these.
const KITS: [&str; 5] = ["gemeente", "wijk", "team", "leren", "intervisie"];

/// Every toolkit file in the program: the shared steps, then kit by kit. The names begin with
/// `toolkit/`.
pub fn embedded() -> Vec<Source> {
    let mut kits: Vec<_> = TOOLKIT
        .dirs()
        .map(|folder| (folder.path().to_string_lossy().into_owned(), folder))
        .collect();
    kits.sort_by_key(|(name, _)| {
        let rank = KITS.iter().position(|known| known == name);
        (rank.unwrap_or(KITS.len()), name.clone())
    });
    let of_kits = kits.iter().flat_map(|(kit, folder)| sources(kit, folder));
    sources("", &TOOLKIT).into_iter().chain(of_kits).collect()
}

/// The toolkit files that stand in this folder itself, by name.
fn sources(kit: &str, folder: &Dir<'_>) -> Vec<Source> {
    let files = folder.files().filter_map(|file| source(kit, file));
    let mut found: Vec<_> = files.collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

fn source(kit: &str, file: &include_dir::File<'_>) -> Option<Source> {
    let name = file.path().file_name()?.to_string_lossy();
    if !name.ends_with(".toml") {
        return None;
    }
    let folder = if kit.is_empty() {
        "toolkit".to_owned()
    } else {
        format!("toolkit/{kit}")
    };
    let text = file
        .contents_utf8()
        .expect("the toolkit in the repository is UTF-8");
    Some(Source {
        name: format!("{folder}/{name}"),
        kit: kit.to_owned(),
        text: text.to_owned(),
        built_in: true,
    })
}
