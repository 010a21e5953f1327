//! The tables of modules in `ARCHITECTURE.md` are those that the rules check.

use super::layers::{Layer, PYTHON, RUST};
use super::source::Violation;

pub(super) const PATH: &str = "ARCHITECTURE.md";
/// Written where a module may use no other.
const NONE: &str = "–";

/// The rows of both tables that differ from the rules, and those that are missing.
pub(super) fn check(text: &str) -> Vec<Violation> {
    let mut out = compare(text, "src/", RUST);
    out.extend(compare(text, "python/junheng/", PYTHON));
    out
}

fn compare(text: &str, folder: &str, table: &[Layer]) -> Vec<Violation> {
    let rows = rows(text, folder);
    let mut out = Vec::new();
    for (module, allowed) in table {
        let expected = match allowed {
            [] => NONE.to_owned(),
            allowed => allowed.join(", "),
        };
        match rows.iter().find(|row| row.module == *module) {
            Some(row) if row.may_use == expected => {}
            Some(row) => {
                let rule = format!(
                    "{folder}{module} may use {expected:?}, not {:?}",
                    row.may_use
                );
                out.push(Violation::new(PATH, row.line, rule));
            }
            None => {
                let rule = format!("no row for `{folder}{module}`, which may use {expected:?}");
                out.push(Violation::new(PATH, 1, rule));
            }
        }
    }
    let known = |row: &&Row<'_>| table.iter().any(|(module, _)| *module == row.module);
    for row in rows.iter().filter(|row| !known(row)) {
        let rule = format!(
            "{folder}{} is not in xtask/src/imports/layers.rs",
            row.module
        );
        out.push(Violation::new(PATH, row.line, rule));
    }
    out
}

/// A row of a table: a module, what it holds, what it may use.
struct Row<'a> {
    line: usize,
    module: &'a str,
    may_use: &'a str,
}

/// The rows whose first cell is a path in `folder`.
fn rows<'a>(text: &'a str, folder: &str) -> Vec<Row<'a>> {
    let row = |(at, line): (usize, &'a str)| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, path, _, may_use, ..] = cells[..] else {
            return None;
        };
        let path = path.strip_prefix('`')?.strip_suffix('`')?;
        let file = path.strip_prefix(folder)?;
        let module = file.strip_suffix(".rs").or(file.strip_suffix(".py"));
        Some(Row {
            line: at + 1,
            module: module.unwrap_or(file),
            may_use,
        })
    };
    text.lines().enumerate().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &[Layer] = &[("error", &[]), ("table", &["error", "words"])];

    #[test]
    fn a_row_that_differs_is_reported() {
        let good = "| `src/error.rs` | x | – |\n| `src/table` | y | error, words |\n";
        assert_eq!(compare(good, "src/", TABLE), []);
        let bad = "| `src/table` | y | error |\n| `src/plans` | z | table |\n";
        let found: Vec<String> = compare(bad, "src/", TABLE)
            .iter()
            .map(Violation::to_string)
            .collect();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].contains("no row for `src/error`"));
        assert!(found[1].starts_with("ARCHITECTURE.md:1: src/table may use"));
        assert!(found[2].contains("src/plans is not in"));
    }
}
