//! Generates the C header from the sources of `bindings/c` and the table of error kinds.

use std::fmt::Write as _;
use std::path::Path;

use cbindgen::{
    Builder, Config, DocumentationStyle, EnumConfig, FunctionConfig, Language, Layout,
    LayoutConfig, Style,
};
use junheng::ErrorKind;

use crate::exported::{Function, Module, doc_text, modules};
use crate::generated::settle;
use crate::result::Result;

const PATH: &str = "bindings/c/include/junheng.h";
const MAKE: &str = "cargo run -p xtask -- header";
/// The documentation of every function states its stability with one of these.
const MARKS: [&str; 3] = ["Stable since ", "Experimental since ", "Deprecated since "];
/// Delimit, in the comment of a module's first function, the text that becomes a section heading.
const OPEN: &str = "@section ";
const CLOSE: &str = "@endsection";

/// Writes the header, or with `check` compares it with the committed one.
pub(crate) fn run(root: &Path, check: bool) -> Result<String> {
    settle(root, PATH, &text(root)?, check, MAKE)
}

fn text(root: &Path) -> Result<String> {
    let modules = modules(&root.join("bindings/c/src"))?;
    require_marks(modules.iter().flat_map(|(_, module)| &module.functions))?;
    let plain = root.join("target").join("junheng-header.rs");
    std::fs::create_dir_all(root.join("target")).map_err(|error| error.to_string())?;
    std::fs::write(&plain, source(&modules)).map_err(|error| error.to_string())?;
    let made = Builder::new()
        .with_config(config())
        .with_src(&plain)
        .generate();
    let mut out = Vec::new();
    made.map_err(|error| error.to_string())?.write(&mut out);
    let text = String::from_utf8(out).map_err(|error| error.to_string())?;
    Ok(on_one_line(&with_tags(&with_sections(&text))))
}

fn require_marks<'a>(functions: impl Iterator<Item = &'a Function>) -> Result<()> {
    for function in functions {
        let marked = |line: &String| MARKS.iter().any(|mark| line.starts_with(mark));
        if !function.docs.iter().any(marked) {
            return Err(format!(
                "{}: its documentation contains none of {MARKS:?}",
                function.name
            ));
        }
    }
    Ok(())
}

/// The exported types and functions as plain Rust, without macros.
fn source(modules: &[(String, Module)]) -> String {
    let mut out = statuses();
    for (_, module) in modules {
        out.push_str(&module.types);
    }
    for (_, module) in modules {
        for (place, function) in module.functions.iter().enumerate() {
            let mut docs = Vec::new();
            if place == 0 {
                docs.push(format!("{OPEN}{}", module.docs.join("\n")));
                docs.push(CLOSE.to_owned());
            }
            docs.extend(function.docs.iter().cloned());
            out.push_str(&doc_text(
                &docs
                    .join("\n")
                    .lines()
                    .map(str::to_owned)
                    .collect::<Vec<_>>(),
            ));
            // Writing to a String cannot fail.
            _ = writeln!(
                out,
                "#[unsafe(no_mangle)] pub unsafe extern \"C\" fn {}{} {{}}",
                function.name, function.signature
            );
        }
    }
    out
}

/// The named statuses, from the table of error kinds.
fn statuses() -> String {
    let lines = [
        "Return value of functions that can fail. The meaning of a number never changes; a newer library",
        "may return numbers that are not listed here. 返回状态；编号一经发布，含义不再改变。",
    ];
    let mut out = doc_text(&lines.map(str::to_owned));
    out.push_str("#[repr(i32)] pub enum jh_status {\n#[doc = \" Success.\"] JH_OK = 0,\n");
    for kind in ErrorKind::ALL {
        let name = kind.id().to_uppercase();
        _ = writeln!(
            out,
            "#[doc = \" {}\"] JH_{name} = {},",
            kind.meaning(),
            *kind as i32
        );
    }
    out.push_str("}\n");
    out
}

fn config() -> Config {
    let version = env!("CARGO_PKG_VERSION");
    let [major, minor, patch] = [
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    ];
    let versions = format!(
        "/** The version of this header; jh_version() returns that of the library. 头文件版本。 */\n\
         #define JH_VERSION \"{version}\"\n\
         #define JH_VERSION_MAJOR {major}\n\
         #define JH_VERSION_MINOR {minor}\n\
         #define JH_VERSION_PATCH {patch}"
    );
    Config {
        language: Language::C,
        cpp_compat: true,
        style: Style::Type,
        include_guard: Some("JUNHENG_H".to_owned()),
        header: Some(include_str!("header.txt").trim_end().to_owned()),
        no_includes: true,
        sys_includes: vec!["stddef.h".to_owned(), "stdint.h".to_owned()],
        after_includes: Some(format!("\n{versions}")),
        usize_is_size_t: true,
        line_length: 100,
        tab_width: 4,
        documentation_style: DocumentationStyle::Doxy,
        layout: LayoutConfig::default(),
        function: FunctionConfig {
            args: Layout::Auto,
            ..FunctionConfig::default()
        },
        enumeration: EnumConfig::default(),
        ..Config::default()
    }
}

/// The headings of sections are comments of their own.
fn with_sections(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let heading = lines
            .peek()
            .and_then(|next| next.trim_start_matches([' ', '*']).strip_prefix(OPEN));
        let Some(heading) = heading.filter(|_| line == "/**").map(str::to_owned) else {
            _ = writeln!(out, "{line}");
            continue;
        };
        lines.next();
        _ = writeln!(out, "/* ---- {heading} ----");
        for line in lines.by_ref().take_while(|line| !line.ends_with(CLOSE)) {
            _ = writeln!(out, "{line}");
        }
        _ = writeln!(out, " */\n\n/**");
    }
    out
}

/// Adds a tag to each struct, so that it can be declared without this header.
fn with_tags(text: &str) -> String {
    let open = "typedef struct {";
    let mut parts = text.split(open);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let close = part.find("\n} ").map(|at| &part[at + 3..]);
        let name = close
            .and_then(|rest| rest.split(';').next())
            .unwrap_or_default();
        _ = write!(out, "typedef struct {name} {{{part}");
    }
    out
}

/// Puts comments that have one line of text on one line.
fn on_one_line(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    for line in text.lines() {
        if let ([.., open, text], "*/") = (&out[..], line.trim())
            && open.trim() == "/**"
        {
            let text = text.trim().trim_start_matches("* ");
            let line = format!("{open} {text} */");
            out.truncate(out.len() - 2);
            out.push(line);
        } else {
            out.push(line.trim_end().to_owned());
        }
    }
    out.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_without_a_stability_mark_is_an_error() {
        let function = |docs: &str| Function {
            name: "jh_f".to_owned(),
            docs: vec![docs.to_owned()],
            signature: "() -> jh_status".to_owned(),
        };
        assert!(require_marks([function("Stable since 0.1.")].iter()).is_ok());
        assert!(require_marks([function("It is good.")].iter()).is_err());
    }

    #[test]
    fn every_kind_of_error_is_a_status() {
        let text = statuses();
        for kind in ErrorKind::ALL {
            let name = kind.id().to_uppercase();
            assert!(
                text.contains(&format!("JH_{name} = {},", *kind as i32)),
                "{name}"
            );
        }
    }

    #[test]
    fn a_section_has_a_comment_of_its_own() {
        let made =
            "/**\n * @section Tables 表\n *\n * Rows.\n * @endsection\n * Adds.\n */\nvoid f();\n";
        let wanted = "/* ---- Tables 表 ----\n *\n * Rows.\n */\n\n/**\n * Adds.\n */\nvoid f();\n";
        assert_eq!(with_sections(made), wanted);
    }

    #[test]
    fn a_struct_has_a_tag() {
        let made = "typedef struct {\n    int a;\n} jh_error;\nvoid f();\n";
        let wanted = "typedef struct jh_error {\n    int a;\n} jh_error;\nvoid f();\n";
        assert_eq!(with_tags(made), wanted);
    }

    #[test]
    fn a_short_comment_takes_one_line() {
        let made = "{\n    /**\n     * Done.\n     */\n    A,\n    /**\n     * B.\n     * C.\n     */\n}\n";
        let wanted = "{\n    /** Done. */\n    A,\n    /**\n     * B.\n     * C.\n     */\n}\n";
        assert_eq!(on_one_line(made), wanted);
    }
}
