//! Errors as texts for a person, and reading files with them.

/// A value, or what went wrong.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// The text of a file.
pub(crate) fn read(path: &std::path::Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
