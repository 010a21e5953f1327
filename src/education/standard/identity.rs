//! The id of a standard.

use crate::education::Category;

use super::builtin::BUILTIN;
use super::document::Document;
use super::fault::{Fault, Verdict, distinct};

/// The id is plain, and the stages are some, each once.
pub(super) fn identity(document: &Document) -> Verdict {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    if document.id.is_empty() || !document.id.chars().all(plain) {
        let zh = "由小写字母、数字、连字符和点组成的标识";
        return Err(Fault::new(
            &[&"id"],
            "lower-case letters, digits, hyphens and dots",
            zh,
            &document.id,
        ));
    }
    if document.stages.is_empty() {
        return Err(Fault::new(
            &[&"stages"],
            "at least one stage",
            "至少一个学段",
            "[]",
        ));
    }
    let stages = document.stages.iter().map(|stage| stage.name().id.as_ref());
    distinct("stages", None, stages)
}

/// A standard of the library is never edited: one with other content must have another id.
pub(super) fn is_its_own(document: &Document) -> Verdict {
    let Some((id, text)) = BUILTIN.iter().find(|(id, _)| *id == document.id) else {
        return Ok(());
    };
    if toml::from_str::<Document>(text).is_ok_and(|official| official == *document) {
        return Ok(());
    }
    let own = format!("{id}-own");
    let en = format!(
        "another id, such as \"{own}\", since the content differs from the library's standard with this id"
    );
    let zh = format!("另取的标识，如“{own}”（库中以此为标识的标准内容与之不同）");
    Err(Fault::new(&[&"id"], &en, &zh, id))
}

#[cfg(test)]
mod tests {
    use super::super::Standard;
    use super::BUILTIN;

    #[test]
    fn a_copy_of_an_official_standard_keeps_its_id() {
        for (id, text) in BUILTIN {
            let copy = format!("# A copy.\n{text}");
            assert_eq!(Standard::from_toml(&copy).unwrap().id(), *id);
            let edited = text.replace("issued = \"", "issued = \"1");
            assert_ne!(&edited, text);
            let error = Standard::from_toml(&edited).unwrap_err();
            assert!(error.to_string().contains(&format!("\"{id}-own\"")));
        }
    }
}
