//! The settings of this person: finds `config.toml` and reads it, never writes it.
use std::io;
use std::path::{Path, PathBuf};

use super::complaint::Complaint;
use crate::content::config::{Config, config};
use crate::words::command_line as words;

/// Reads `config.toml` in the config folder; none is as good as an empty one. `read` answers
/// `None` when there is no such file. `home` is what `~/` stands for.
///
/// # Errors
/// With code 1 and every problem as `path:line:column: what` when the file is not right.
pub fn read(
    folder: &Path,
    home: Option<&Path>,
    read: impl Fn(&Path) -> io::Result<Option<String>>,
) -> Result<Config, Complaint> {
    let path = folder.join("config.toml");
    let shown = path.display().to_string();
    let text = read(&path)
        .map_err(|cause| words::config_unreadable(&shown, &cause.to_string()))
        .map_err(|line| Complaint::not_right(format!("{line}\n")))?;
    let config = config(&shown, &text.unwrap_or_default()).map_err(|problems| {
        let lines = problems.iter().map(|problem| format!("{problem}\n"));
        let intro = words::config_wrong(problems.len());
        Complaint::not_right(format!("{intro}\n{}", lines.collect::<String>()))
    })?;
    Ok(Config {
        sessions: config.sessions.map(|path| at_home(path, home)),
        toolkit: config.toolkit.map(|path| at_home(path, home)),
        alone: config.alone.map(|path| at_home(path, home)),
        ..config
    })
}

fn at_home(path: PathBuf, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &'static str) -> Result<Config, Complaint> {
        let folder = Path::new("/instellingen");
        read(folder, Some(Path::new("/thuis/wil")), |path| {
            assert_eq!(path, Path::new("/instellingen/config.toml"));
            Ok(Some(text.to_owned()))
        })
    }

    #[test]
    fn no_file_is_as_good_as_an_empty_one() {
        let found = read(Path::new("/instellingen"), None, |_| Ok(None));
        assert_eq!(found, Ok(Config::default()));
        assert_eq!(read_text(""), Ok(Config::default()));
    }

    #[test]
    fn a_tilde_is_the_home_folder() {
        let found = read_text("sessies = \"~/gesprekken\"").unwrap();
        assert_eq!(found.sessions, Some("/thuis/wil/gesprekken".into()));
    }

    #[test]
    fn what_is_wrong_in_the_file_comes_with_code_1() {
        let complaint = read_text("thema = \"groen\"").unwrap_err();
        assert_eq!((complaint.code, complaint.to_stdout), (1, false));
        insta::assert_snapshot!(complaint.text, @r#"
        In je instellingen klopt iets niet:
        /instellingen/config.toml:1:9: dit thema is er niet
          hulp: kies uit "licht", "donker" en "contrast"
        "#);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let folder = Path::new("/instellingen");
        let complaint = read(folder, None, |_| Err(io::Error::other("stuk"))).unwrap_err();
        let said = "De instellingen in /instellingen/config.toml zijn niet te lezen (stuk).\n";
        assert_eq!((complaint.code, complaint.text.as_str()), (1, said));
    }
}
