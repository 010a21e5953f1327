//! Reads the macros `exported!` and `constants!` in `bindings/c/src` and converts their contents to
//! plain Rust that cbindgen understands, without expanding the macros.

use std::fmt::Write as _;
use std::path::Path;

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Item, LitInt, Meta, Token, Type};

use crate::result::{Result, read};

/// The exported contents of a module of `bindings/c/src`.
#[derive(Debug, Default)]
pub(crate) struct Module {
    /// Its heading and introduction.
    pub(crate) docs: Vec<String>,
    /// Its types, as Rust text for cbindgen.
    pub(crate) types: String,
    /// Its functions.
    pub(crate) functions: Vec<Function>,
}

/// An exported function.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    /// Parameters and result as Rust text, for example `(n: usize) -> jh_status`.
    pub(crate) signature: String,
}

/// The public modules of the library in the order of `lib.rs`, without those behind a feature.
pub(crate) fn modules(folder: &Path) -> Result<Vec<(String, Module)>> {
    let library = parse_file(&folder.join("lib.rs"))?;
    let mut out = Vec::new();
    for item in &library.items {
        let Item::Mod(module) = item else { continue };
        let shown = matches!(module.vis, syn::Visibility::Public(_));
        let conditional = module.attrs.iter().any(|attr| attr.path().is_ident("cfg"));
        if shown && !conditional {
            let name = module.ident.to_string();
            let path = folder.join(format!("{name}.rs"));
            let file = parse_file(&path)?;
            let module = read_module(&file).map_err(|error| format!("{name}.rs: {error}"))?;
            out.push((name, module));
        }
    }
    Ok(out)
}

fn parse_file(path: &Path) -> Result<syn::File> {
    syn::parse_file(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_module(file: &syn::File) -> syn::Result<Module> {
    let mut out = Module {
        docs: docs(&file.attrs),
        ..Module::default()
    };
    for item in &file.items {
        match item {
            Item::Macro(call) if call.mac.path.is_ident("exported") => {
                out.functions.extend(call.mac.parse_body::<Functions>()?.0);
            }
            Item::Macro(call) if call.mac.path.is_ident("constants") => {
                out.types.push_str(&call.mac.parse_body::<Constants>()?.0);
            }
            Item::Struct(shown) if is_shown(&shown.vis) => show(&mut out.types, shown),
            // Aliases of integers are declared as enums by `constants!`; other aliases are copied.
            Item::Type(shown) if is_shown(&shown.vis) && !is_number(&shown.ty) => {
                show(&mut out.types, shown);
            }
            _ => {}
        }
    }
    Ok(out)
}

fn show(out: &mut String, item: &impl ToTokens) {
    // Writing to a String cannot fail.
    _ = writeln!(out, "{}", item.to_token_stream());
}

fn is_shown(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn is_number(kind: &Type) -> bool {
    matches!(kind, Type::Path(path) if path.path.is_ident("i32"))
}

/// The lines of a doc comment, without the space after the slashes.
pub(crate) fn docs(attributes: &[Attribute]) -> Vec<String> {
    let line = |attribute: &Attribute| {
        let Meta::NameValue(pair) = &attribute.meta else {
            return None;
        };
        let Expr::Lit(literal) = &pair.value else {
            return None;
        };
        let syn::Lit::Str(text) = &literal.lit else {
            return None;
        };
        let text = text.value();
        let line = text.strip_prefix(' ').unwrap_or(&text).to_owned();
        pair.path.is_ident("doc").then_some(line)
    };
    attributes.iter().filter_map(line).collect()
}

struct Functions(Vec<Function>);

impl Parse for Functions {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut out = Vec::new();
        while !input.is_empty() {
            out.push(input.parse()?);
        }
        Ok(Self(out))
    }
}

/// `name: type`.
struct Parameter(Ident, Type);

impl Parse for Parameter {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        Ok(Self(name, input.parse()?))
    }
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let docs = docs(&input.call(Attribute::parse_outer)?);
        input.parse::<Token![fn]>()?;
        let name: Ident = input.parse()?;
        let inside;
        syn::parenthesized!(inside in input);
        let inputs = Punctuated::<Parameter, Token![,]>::parse_terminated(&inside)?;
        let mut parameters: Vec<String> = inputs.iter().map(text_of).collect();
        let mut result = "jh_status".to_owned();
        let mut fails = true;
        if input.peek(Token![->]) {
            input.parse::<Token![->]>()?;
            // An output has a name and a type, a return value only a type.
            if input.peek(Ident) && input.peek2(Token![:]) && !input.peek2(Token![::]) {
                parameters.push(text_of(&input.parse()?));
            } else {
                fails = false;
                result = input.parse::<Type>()?.to_token_stream().to_string();
                input.parse::<Token![,]>()?;
                // `on defect { fallback }`.
                Ident::parse_any(input)?;
                Ident::parse_any(input)?;
                input.parse::<syn::Block>()?;
            }
        }
        input.parse::<syn::Block>()?;
        if fails {
            parameters.push("error: *mut jh_error".to_owned());
        }
        Ok(Self {
            name: name.to_string(),
            docs,
            signature: format!("({}) -> {result}", parameters.join(", ")),
        })
    }
}

fn text_of(Parameter(name, kind): &Parameter) -> String {
    format!("{name}: {}", kind.to_token_stream())
}

/// The enum that an invocation of `constants!` declares.
struct Constants(String);

impl Parse for Constants {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut out = doc_text(&docs(&input.call(Attribute::parse_outer)?));
        let name: Ident = input.parse()?;
        _ = writeln!(out, "#[repr(i32)] pub enum {name} {{");
        let inside;
        syn::braced!(inside in input);
        while !inside.is_empty() {
            out.push_str(&doc_text(&docs(&inside.call(Attribute::parse_outer)?)));
            let constant: Ident = inside.parse()?;
            inside.parse::<Token![=]>()?;
            let value: LitInt = inside.parse()?;
            inside.parse::<Token![,]>()?;
            _ = writeln!(out, "{constant} = {value},");
        }
        out.push_str("}\n");
        Ok(Self(out))
    }
}

/// Lines as a doc comment.
pub(crate) fn doc_text(lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| format!("#[doc = {:?}]\n", format!(" {line}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn functions(text: &str) -> Vec<Function> {
        syn::parse_str::<Functions>(text).unwrap().0
    }

    #[test]
    fn the_three_forms_are_parsed() {
        let read = functions(
            r#"
            /// Measures.
            fn jh_measure(n: usize, values: *const f64) -> value: *mut f64 { Ok(1.0) }
            fn jh_add(n: usize) { Ok(()) }
            fn jh_version() -> *const c_char, on defect { null() } { text() }
            "#,
        );
        let signatures: Vec<&str> = read.iter().map(|one| &*one.signature).collect();
        assert_eq!(
            signatures,
            [
                "(n: usize, values: * const f64, value: * mut f64, error: *mut jh_error) -> jh_status",
                "(n: usize, error: *mut jh_error) -> jh_status",
                "() -> * const c_char",
            ]
        );
        assert_eq!(read[0].docs, ["Measures."]);
    }

    #[test]
    fn constants_become_an_enum() {
        let text = "/// Whether.\njh_storage { /// Copied.\nJH_COPY = 0, JH_BORROW = 1, }";
        let read = syn::parse_str::<Constants>(text).unwrap().0;
        let expected = "#[doc = \" Whether.\"]\n#[repr(i32)] pub enum jh_storage {\n\
                        #[doc = \" Copied.\"]\nJH_COPY = 0,\nJH_BORROW = 1,\n}\n";
        assert_eq!(read, expected);
    }

    #[test]
    fn an_unknown_form_is_an_error() {
        assert!(syn::parse_str::<Functions>("fn jh_f() -> i32 { 1 }").is_err());
        assert!(syn::parse_str::<Functions>("pub fn jh_f() { Ok(()) }").is_err());
    }
}
