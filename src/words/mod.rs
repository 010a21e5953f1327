//! All texts for readers: one table of phrases in English and 中文, rendered on request.
//!
//! A [`Message`] is a phrase with its parameters; its text is made when it is read, in the language
//! of the reader.

#[macro_use]
mod phrase;
#[cfg(feature = "evaluate")]
pub(crate) mod analysis;
#[cfg(feature = "education")]
pub(crate) mod balance;
pub(crate) mod boundary;
#[cfg(feature = "education")]
pub(crate) mod class_list;
#[cfg(feature = "evaluate")]
pub(crate) mod contrast;
#[cfg(feature = "education")]
pub(crate) mod education;
pub(crate) mod errors;
pub(crate) mod evaluate;
#[cfg(feature = "evaluate")]
mod fields;
pub(crate) mod group;
#[cfg(feature = "evaluate")]
pub(crate) mod inference;
#[cfg(feature = "evaluate")]
pub(crate) mod inference_methods;
pub(crate) mod intake;
mod kind;
pub(crate) mod labels;
mod message;
mod method;
pub(crate) mod methods;
mod neutral;
#[cfg(feature = "plan")]
pub(crate) mod optimize;
pub(crate) mod options;
#[cfg(feature = "evaluate")]
pub(crate) mod permutation;
#[cfg(feature = "plan")]
pub(crate) mod plan;
pub(crate) mod rank;
#[cfg(feature = "education")]
pub(crate) mod school_methods;
pub(crate) mod segregation;
#[cfg(feature = "schema")]
pub(crate) mod shape;
pub(crate) mod suggest;
pub(crate) mod table;

pub use kind::ErrorKind;
pub use message::{Message, Parameter};
pub use method::Method;
#[cfg(feature = "evaluate")]
pub(crate) use method::{Listed, listed};
pub use phrase::{Language, Name, Phrase};

pub(crate) use errors as error_phrases;

/// Every method that a structured result can name, and those of the calls on a table of schools.
pub fn methods() -> impl Iterator<Item = &'static Method> {
    let families = [
        methods::METHODS,
        #[cfg(feature = "evaluate")]
        inference_methods::METHODS,
        #[cfg(feature = "education")]
        school_methods::METHODS,
    ];
    families.into_iter().flatten().copied()
}

/// Every phrase of the library, in the order of its families.
pub fn table() -> impl Iterator<Item = &'static Phrase> {
    let families = [
        errors::PHRASES,
        boundary::PHRASES,
        #[cfg(feature = "education")]
        class_list::PHRASES,
        intake::PHRASES,
        table::PHRASES,
        options::PHRASES,
        #[cfg(feature = "education")]
        options::columns::PHRASES,
        evaluate::PHRASES,
        #[cfg(feature = "evaluate")]
        analysis::PHRASES,
        #[cfg(feature = "evaluate")]
        fields::PHRASES,
        group::PHRASES,
        rank::PHRASES,
        segregation::PHRASES,
        #[cfg(feature = "evaluate")]
        inference::PHRASES,
        #[cfg(feature = "evaluate")]
        permutation::PHRASES,
        #[cfg(feature = "evaluate")]
        contrast::PHRASES,
        #[cfg(feature = "education")]
        education::PHRASES,
        #[cfg(feature = "education")]
        balance::PHRASES,
        #[cfg(feature = "education")]
        balance::errors::PHRASES,
        #[cfg(feature = "plan")]
        optimize::PHRASES,
        labels::PHRASES,
    ];
    #[cfg(feature = "plan")]
    let families = families.into_iter().chain(plan::FAMILIES.iter().copied());
    families.into_iter().flatten().copied()
}

/// The phrase of that code.
pub fn phrase(code: &str) -> Option<&'static Phrase> {
    table().find(|phrase| phrase.code == code)
}
