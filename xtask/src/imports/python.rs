//! One place names dataframe libraries.

use super::{Breach, Source};

const LIBRARIES: [&str; 7] = [
    "pandas", "polars", "pyarrow", "narwhals", "duckdb", "modin", "dask",
];
const PACKAGE: &str = "python/junheng/";
const PLACE: &str = "python/junheng/_tables.py";

/// Imports of dataframe libraries, and their names as texts, outside `_tables.py`.
pub(super) fn dataframes<'a>(source: &'a Source<'_>) -> impl Iterator<Item = Breach> + 'a {
    let concerned = source.path.starts_with(PACKAGE) && source.path != PLACE;
    (source.text.lines().enumerate())
        .filter(move |_| concerned)
        .filter_map(|(at, line)| {
            let library = LIBRARIES.iter().find(|library| names(line, library))?;
            Some(source.breach(at + 1, format!("{library} is named in {PLACE} only")))
        })
}

/// Whether a line imports the library or has its name as a text.
fn names(line: &str, library: &str) -> bool {
    let mut words = line
        .split([' ', ',', '.', '(', ')'])
        .filter(|word| !word.is_empty());
    let imports =
        matches!(words.next(), Some("import" | "from")) && words.any(|word| word == library);
    let text = ['"', '\''].iter().any(|quote| {
        line.contains(&format!("{quote}{library}{quote}"))
            || line.contains(&format!("{quote}{library}."))
    });
    imports || text
}
