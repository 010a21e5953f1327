//! Everything a person reads: one table of phrases, in English and 中文, rendered on request.
//!
//! A [`Message`] is a phrase with its parameters. Code that finds something wrong builds a message;
//! text is made only when somebody reads it, in the language they read.

#[macro_use]
mod phrase;
#[cfg(feature = "education")]
pub(crate) mod balance;
#[cfg(feature = "education")]
pub(crate) mod education;
pub(crate) mod errors;
pub(crate) mod group;
mod message;
mod method;
pub(crate) mod methods;

pub use message::{Message, Parameter};
pub use method::Method;
pub use phrase::{Language, Name, Phrase};

pub(crate) use errors as error_phrases;

/// Every method that a structured result can name.
pub fn methods() -> impl Iterator<Item = &'static Method> {
    methods::METHODS.iter().copied()
}

/// Every phrase the library can say, in the order of its families.
pub fn table() -> impl Iterator<Item = &'static Phrase> {
    let families = [
        errors::PHRASES,
        group::PHRASES,
        #[cfg(feature = "education")]
        education::PHRASES,
        #[cfg(feature = "education")]
        balance::PHRASES,
        #[cfg(feature = "education")]
        balance::refusals::PHRASES,
    ];
    families.into_iter().flatten().copied()
}
