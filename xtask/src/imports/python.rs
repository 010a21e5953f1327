//! One place names dataframe libraries.

use super::{Breach, Source};

const LIBRARIES: [&str; 7] = [
    "pandas", "polars", "pyarrow", "narwhals", "duckdb", "modin", "dask",
];
const PACKAGE: &str = "python/junheng/";
/// Tables of other libraries, and their single columns.
const PLACES: [&str; 2] = [
    "python/junheng/_input/tables.py",
    "python/junheng/_input/series.py",
];

/// Imports of dataframe libraries, and their names as texts, outside the two files that may.
pub(super) fn dataframes<'a>(source: &'a Source<'_>) -> impl Iterator<Item = Breach> + 'a {
    let concerned = source.path.starts_with(PACKAGE) && !PLACES.contains(&source.path);
    (source.text.lines().enumerate())
        .filter(move |_| concerned)
        .filter_map(|(at, line)| {
            let library = LIBRARIES.iter().find(|library| names(line, library))?;
            let places = PLACES.join(" and ");
            Some(source.breach(at + 1, format!("{library} is named in {places} only")))
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
