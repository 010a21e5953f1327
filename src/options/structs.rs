//! Options as a struct with a field for each.

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::reading::read;
use crate::words::{Name, options as phrases};

use super::choice::Choice;
use super::spec::{InputSpec, Need};

/// A type that the value of an option is read into.
pub(crate) trait FromOption: Sized {
    const CHOICES: &'static [Name] = &[];
    const MEMBERS: &'static [InputSpec] = &[];

    /// Reads the JSON value; `None` where there is neither a value nor a default.
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self>;
}

/// The value as its type reads it from JSON; the default of the type where there is none.
macro_rules! plain {
    ($($type:ty),*) => {$(
        impl FromOption for $type {
            fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
                or_default(value, spec, |value| read(value, spec.id))
            }
        }
    )*};
}

plain!(
    bool,
    f64,
    u64,
    usize,
    Option<bool>,
    Option<f64>,
    Option<u64>,
    Option<usize>,
    Option<String>,
    Option<Vec<String>>,
    BTreeMap<String, String>,
    BTreeMap<String, Option<String>>
);

/// One text, or several.
impl FromOption for Vec<String> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        or_default(value, spec, |value| one_or_several(value, spec))
    }
}

/// One text or null, or several.
impl FromOption for Vec<Option<String>> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        or_default(value, spec, |value| one_or_several(value, spec))
    }
}

/// One number, or several.
impl FromOption for Vec<f64> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        or_default(value, spec, |value| one_or_several(value, spec))
    }
}

/// One number, or several.
impl FromOption for Option<Vec<f64>> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        value.map(|value| one_or_several(value, spec)).transpose()
    }
}

/// The values of a list, or the one value.
pub(crate) fn one_or_several<T: DeserializeOwned>(
    value: Value,
    spec: &InputSpec,
) -> Result<Vec<T>> {
    let one = |value| read(value, spec.id);
    match value {
        Value::Array(list) => list.into_iter().map(one).collect(),
        single => Ok(vec![one(single)?]),
    }
}

impl<T: Choice + Default> FromOption for T {
    const CHOICES: &'static [Name] = T::NAMES;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        or_default(value, spec, |value| Choice::of(value, spec.id))
    }
}

impl<T: Choice> FromOption for Option<T> {
    const CHOICES: &'static [Name] = T::NAMES;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        value.map(|value| T::of(value, spec.id)).transpose()
    }
}

fn or_default<T: Default>(
    value: Option<Value>,
    spec: &InputSpec,
    read: impl FnOnce(Value) -> Result<T>,
) -> Result<T> {
    match value {
        Some(value) => read(value),
        None if spec.need == Need::Required => {
            Err(Error::new(&phrases::MISSING).with("option", spec.id))
        }
        None => Ok(T::default()),
    }
}

/// Declares the options of a call as a struct, one line an option. Its default value is that of each field, unless the
/// declaration begins with `no default`.
macro_rules! options {
    ($(#[$about:meta])* $name:ident { $($declared:tt)* }) => {
        $crate::options::options! {
            no default
            $(#[$about])*
            #[derive(Default)]
            $name { $($declared)* }
        }
    };
    (
        no default
        $(#[$about:meta])*
        $name:ident {
            $($field:ident: $type:ty, $kind:ident, $need:expr, $en:literal / $zh:literal;)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $(#[doc = $en] pub $field: $type,)*
        }

        impl $name {
            pub(crate) const SPECS: &'static [$crate::options::InputSpec] = &[
                $($crate::options::InputSpec {
                    id: stringify!($field),
                    kind: $crate::options::Kind::$kind,
                    need: $need,
                    choices: <$type as $crate::options::FromOption>::CHOICES,
                    members: <$type as $crate::options::FromOption>::MEMBERS,
                    about: $crate::measure::Text::new($en, $zh),
                }),*
            ];

            pub(crate) fn of_members(
                members: serde_json::Map<String, serde_json::Value>,
            ) -> $crate::Result<Self> {
                let mut given = $crate::options::Given::of(Self::SPECS.iter(), members)?;
                let mut specs = Self::SPECS.iter();
                // Fields are initialized in the order of their declarations, which is that of the list.
                let mut next = || match specs.next() {
                    Some(spec) => (given.take(spec), spec),
                    None => (None, &Self::SPECS[0]),
                };
                Ok(Self {
                    $($field: {
                        let (value, spec) = next();
                        $crate::options::FromOption::of(value, spec)?
                    },)*
                })
            }

            /// The options written as a JSON object; one that it does not name has its default.
            ///
            /// # Errors
            ///
            /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is not a JSON object, an
            /// unknown option, or a value that the option does not take.
            pub fn from_json(text: &str) -> $crate::Result<Self> {
                Self::of_members($crate::reading::object(text)?)
            }
        }
    };
}
pub(crate) use options;
