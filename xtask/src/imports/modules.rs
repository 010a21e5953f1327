//! The modules of a crate, and which of them uses which: names are followed through re-exports to the file
//! that defines them.

use std::collections::{BTreeMap, HashMap};

use proc_macro2::TokenStream;

use crate::result::Result;

use super::source::Source;
use super::tokens::{Content, Kind, Use, content};

type Path = Vec<String>;

/// How many re-exports a name may go through.
const MOST: usize = 16;

/// A crate: its modules by path, the root by the empty one.
pub(super) struct Crate {
    modules: BTreeMap<Path, Module>,
}

struct Module {
    file: String,
    content: Content,
    imports: HashMap<String, Path>,
    /// The modules whose names are all imported.
    globs: Vec<Path>,
}

/// One file's use of a name.
#[derive(Debug)]
pub(super) struct Edge {
    pub(super) file: String,
    pub(super) line: usize,
    /// The user's module.
    pub(super) from: Path,
    /// Where the name is defined, from the root of the crate, with the name last.
    pub(super) to: Path,
    /// The file that defines it.
    pub(super) target: String,
    /// Whether it only passes the name, or a module's name, on.
    pub(super) passes: bool,
}

impl Crate {
    /// The crate of the sources below `folder`, such as `src/`.
    pub(super) fn new(sources: &[Source], folder: &str) -> Result<Self> {
        let mut modules = BTreeMap::new();
        for source in sources {
            let Some(path) = module_path(&source.path, folder) else {
                continue;
            };
            let tokens: TokenStream =
                (source.text.parse()).map_err(|error| format!("{}: {error}", source.path))?;
            let module = Module {
                file: source.path.clone(),
                content: content(&tokens),
                imports: HashMap::new(),
                globs: Vec::new(),
            };
            modules.insert(path, module);
        }
        let mut out = Self { modules };
        out.leave_out_tests();
        out.read_imports();
        Ok(out)
    }

    fn leave_out_tests(&mut self) {
        let tests: Vec<Path> = (self.modules.iter())
            .flat_map(|(path, module)| {
                let child = |name: &String| [&path[..], std::slice::from_ref(name)].concat();
                module.content.test_modules.iter().map(child)
            })
            .collect();
        self.modules
            .retain(|path, _| !tests.iter().any(|test| path.starts_with(test)));
    }

    fn read_imports(&mut self) {
        let mut found = Vec::new();
        for (path, module) in &self.modules {
            for used in (module.content.uses.iter()).filter(|used| used.inside.is_empty()) {
                if let Some(to) = self.absolute(path, used) {
                    found.push((path.clone(), used.kind.clone(), to));
                }
            }
        }
        for (path, kind, to) in found {
            let Some(module) = self.modules.get_mut(&path) else {
                continue;
            };
            match kind {
                Kind::Import { name, .. } => _ = module.imports.insert(name, to),
                Kind::Glob { .. } => module.globs.push(to),
                Kind::Path => {}
            }
        }
    }

    /// The path from the root of the crate; none where it leads to another crate or is a local name.
    fn absolute(&self, module: &[String], used: &Use) -> Option<Path> {
        let here = [module, &used.inside].concat();
        let (first, rest) = used.path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([&here[..], rest].concat()),
            "super" => {
                let ups = used.path.iter().take_while(|name| *name == "super").count();
                let above = &here[..here.len().checked_sub(ups)?];
                Some([above, &used.path[ups..]].concat())
            }
            _ => {
                let child = [module, std::slice::from_ref(first)].concat();
                if self.modules.contains_key(&child) {
                    return Some([&child[..], rest].concat());
                }
                let import = self.modules.get(module)?.imports.get(first)?;
                Some([&import[..], rest].concat())
            }
        }
    }

    /// The path to the definition, and how many of its names are those of modules in files.
    fn resolve(&self, path: &[String], most: usize) -> (Path, usize) {
        let is_module = |count: &usize| self.modules.contains_key(&path[..*count]);
        let mut depth = (0..=path.len())
            .take_while(is_module)
            .count()
            .saturating_sub(1);
        if depth == path.len() && depth > 0 {
            let parent = self.modules.get(&path[..depth - 1]);
            let import = parent.and_then(|parent| parent.imports.get(&path[depth - 1]));
            match import {
                Some(import) if import != path => depth -= 1,
                _ => return (path.to_vec(), depth),
            }
        }
        let (Some(module), Some(name), true) =
            (self.modules.get(&path[..depth]), path.get(depth), most > 0)
        else {
            return (path.to_vec(), depth);
        };
        let rest = &path[depth + 1..];
        if let Some(import) = module.imports.get(name) {
            return self.resolve(&[&import[..], rest].concat(), most - 1);
        }
        for glob in &module.globs {
            let inside = [&glob[..], &path[depth..]].concat();
            let (to, depth) = self.resolve(&inside, most - 1);
            let defines = self.modules.get(&to[..depth]).zip(to.get(depth));
            if defines.is_some_and(|(module, name)| module.content.defined.contains(name)) {
                return (to, depth);
            }
        }
        (path.to_vec(), depth)
    }

    /// Every use of a name of the crate, whichever file defines it.
    pub(super) fn edges(&self) -> Vec<Edge> {
        let mut out = Vec::new();
        for (path, module) in &self.modules {
            for used in &module.content.uses {
                out.extend(self.edge(path, module, used));
            }
        }
        out
    }

    fn edge(&self, path: &[String], module: &Module, used: &Use) -> Option<Edge> {
        let (to, depth) = self.resolve(&self.absolute(path, used)?, MOST);
        let target = self.modules.get(&to[..depth])?.file.clone();
        let passes = match &used.kind {
            Kind::Path => false,
            Kind::Glob { public } => *public,
            Kind::Import { name, public } => {
                let unused = *public && !module.content.written.contains(name);
                unused || depth == to.len()
            }
        };
        Some(Edge {
            file: module.file.clone(),
            line: used.line,
            from: path.to_vec(),
            to,
            target,
            passes,
        })
    }
}

/// The module that a file below the crate's folder is.
fn module_path(file: &str, folder: &str) -> Option<Path> {
    let inside = file.strip_prefix(folder)?.strip_suffix(".rs")?;
    let mut parts: Path = inside.split('/').map(str::to_owned).collect();
    let is_root = parts.len() == 1 && ["lib", "main"].contains(&&*parts[0]);
    if is_root || parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    Some(parts)
}
