//! The rules of imports: which modules may use which, in Rust and in Python, no cycles between files, and
//! which words may be in which file.

mod architecture;
mod cycles;
mod files;
mod layers;
mod modules;
mod python;
mod source;
mod tokens;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use crate::result::{Result, read};

use source::{Source, Violation};

/// The crates whose files must not use each other in a cycle; the first has a table of modules.
const CRATES: [&str; 5] = [
    "src/",
    "bindings/host/src/",
    "bindings/c/src/",
    "bindings/python/src/",
    "xtask/src/",
];

/// Checks every rule in every file.
pub(crate) fn run(root: &Path) -> Result<String> {
    let mut sources = Vec::new();
    for path in files::walk(root)? {
        let text = read(&root.join(&path))?;
        sources.push(Source { path, text });
    }
    let mut violations = check(&sources)?;
    violations.extend(architecture::check(&read(&root.join(architecture::PATH))?));
    violations.dedup();
    if violations.is_empty() {
        return Ok(format!("{} files keep the rules", sources.len()));
    }
    let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
    Err(format!("{}\n{} violations", lines.join("\n"), lines.len()))
}

/// The violations of all rules.
fn check(sources: &[Source]) -> Result<Vec<Violation>> {
    let mut out = Vec::new();
    for folder in CRATES {
        out.extend(check_crate(sources, folder)?);
    }
    out.extend(check_python(sources));
    for source in sources {
        if source.path.ends_with(".rs") {
            out.extend(words::forbidden(source)?);
        }
        if source.path.ends_with("Cargo.toml") {
            out.extend(files::aborts(source));
        }
    }
    Ok(out)
}

/// Uses that the table of modules does not allow, and cycles between files.
fn check_crate(sources: &[Source], folder: &str) -> Result<Vec<Violation>> {
    let edges = modules::Crate::new(sources, folder)?.edges();
    let mut out = Vec::new();
    let mut graph = cycles::Graph::new();
    for edge in &edges {
        if folder == CRATES[0] {
            out.extend(layers::rust(edge));
        }
        if !edge.passes && edge.file != edge.target {
            graph.entry(&edge.file).or_default().insert(&edge.target);
        }
    }
    let line_of = |from: &str, to: &str| {
        let uses = |edge: &&modules::Edge| !edge.passes && edge.file == from && edge.target == to;
        edges.iter().find(uses).map_or(0, |edge| edge.line)
    };
    out.extend(in_cycles(&graph, line_of));
    Ok(out)
}

/// Imports that the table of the Python package does not allow, cycles, and names of dataframe libraries.
fn check_python(sources: &[Source]) -> Vec<Violation> {
    let python = || sources.iter().filter(|source| source.path.ends_with(".py"));
    let stubs = sources.iter().map(|source| &source.path);
    let modules: BTreeSet<String> = stubs.filter_map(|path| python::module_of(path)).collect();
    let mut out = Vec::new();
    let mut all = Vec::new();
    for source in python() {
        out.extend(python::dataframes(source));
        for import in python::imports(source, &modules) {
            out.extend(layers::python(source, &import));
            all.push(import);
        }
    }
    let mut graph = cycles::Graph::new();
    for import in all.iter().filter(|import| import.from != import.to) {
        graph.entry(&import.from).or_default().insert(&import.to);
    }
    let line_of = |from: &str, to: &str| {
        let imports = |import: &&python::Import| import.from == from && import.to == to;
        all.iter().find(imports).map_or(0, |import| import.line)
    };
    out.extend(in_cycles(&graph, line_of));
    out
}

/// A violation for each group of files that use each other, with a shortest cycle.
fn in_cycles(graph: &cycles::Graph<'_>, line_of: impl Fn(&str, &str) -> usize) -> Vec<Violation> {
    (cycles::cycles(graph).into_iter())
        .map(|(cycle, size)| {
            let first = cycle[0];
            let next = *cycle.get(1).unwrap_or(&first);
            let way = [&cycle[..], &[first]].concat().join(" → ");
            let rule = format!("a cycle of imports, in a group of {size} files: {way}");
            Violation::new(first, line_of(first, next), rule)
        })
        .collect()
}

#[cfg(test)]
mod tests;
