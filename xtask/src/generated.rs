//! A committed file that is made from others: written, or compared.

use std::path::Path;

use crate::result::Result;

/// Writes `text` to `path`, or says where the file there differs from it.
pub(crate) fn settle(
    root: &Path,
    path: &str,
    text: &str,
    check: bool,
    make: &str,
) -> Result<String> {
    let place = root.join(path);
    let before = std::fs::read_to_string(&place).unwrap_or_default();
    if before == text {
        return Ok(format!("{path} is up to date"));
    }
    if check {
        let line = before
            .lines()
            .zip(text.lines())
            .take_while(|(old, new)| old == new)
            .count();
        let (old, new) = (before.lines().nth(line), text.lines().nth(line));
        return Err(format!(
            "{path} is out of date: run `{make}`; first at line {}\n  has  {}\n  wants {}",
            line + 1,
            old.unwrap_or("(the end)"),
            new.unwrap_or("(the end)"),
        ));
    }
    std::fs::write(&place, text).map_err(|error| format!("{path}: {error}"))?;
    Ok(format!("{path} written"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outdated_file_is_reported() {
        let folder = std::env::temp_dir().join(format!("junheng-xtask-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("list.txt"), "a\nb\n").unwrap();
        assert!(settle(&folder, "list.txt", "a\nb\n", true, "make").is_ok());
        let error = settle(&folder, "list.txt", "a\nc\n", true, "make").unwrap_err();
        assert!(error.contains("first at line 2"), "{error}");
        assert!(settle(&folder, "list.txt", "a\nc\n", false, "make").is_ok());
        assert!(settle(&folder, "list.txt", "a\nc\n", true, "make").is_ok());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
