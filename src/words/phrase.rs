//! A phrase: one code, two texts; and a name in two languages.

use std::borrow::Cow;

use serde::Serialize;

use super::kind::ErrorKind;

/// The language a text is rendered in.
///
/// # Examples
///
/// ```
/// use junheng::Language;
/// assert_eq!("zh".parse::<Language>()?, Language::Chinese);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Language {
    /// English, `en`.
    #[default]
    English,
    /// Simplified Chinese 简体中文, `zh`.
    Chinese,
}

/// A text of the library: a code that never changes, and its wording in each language.
///
/// `{name}` in a text is replaced by the parameter of that name.
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Stable identifier, for example `sample.not_finite`.
    pub code: &'static str,
    /// The kind of error this phrase reports; `None` where it is not an error.
    pub kind: Option<ErrorKind>,
    /// English text.
    pub en: &'static str,
    /// 中文 text.
    pub zh: &'static str,
}

impl Phrase {
    /// The text with its placeholders, in `language`.
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }

    /// The names of its placeholders, in the order of the English text.
    pub fn placeholders(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.en.split('{').skip(1);
        parts.filter_map(|part| part.split_once('}').map(|(name, _)| name))
    }
}

/// A name: an identifier for programs, a text for each language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Name {
    /// Identifier, the same in every natural and programming language.
    pub id: Cow<'static, str>,
    /// English name.
    pub en: Cow<'static, str>,
    /// 中文 name.
    pub zh: Cow<'static, str>,
}

impl Name {
    /// A name known when the library is built.
    pub const fn new(id: &'static str, en: &'static str, zh: &'static str) -> Self {
        Self {
            id: Cow::Borrowed(id),
            en: Cow::Borrowed(en),
            zh: Cow::Borrowed(zh),
        }
    }

    /// A text that is the same in every language.
    #[cfg(feature = "education")]
    pub(crate) fn of_text(text: &str) -> Self {
        let text = || Cow::Owned(text.to_owned());
        Self {
            id: text(),
            en: text(),
            zh: text(),
        }
    }

    /// The name in `language`.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Chinese => &self.zh,
        }
    }
}

/// Declares phrases as constants and lists them, so that a phrase cannot exist outside the table.
macro_rules! phrases {
    ($($(#[$doc:meta])* $constant:ident = $code:literal $(, $kind:ident)? : $en:literal / $zh:literal;)*) => {
        $($(#[$doc])* pub(crate) static $constant: $crate::words::Phrase = $crate::words::Phrase {
            code: $code,
            kind: phrases!(@kind $($kind)?),
            en: $en,
            zh: $zh,
        };)*
        /// Every phrase of this family.
        pub(crate) static PHRASES: &[&$crate::words::Phrase] = &[$(&$constant),*];
    };
    (@kind $kind:ident) => { Some($crate::words::ErrorKind::$kind) };
    (@kind) => { None };
}
