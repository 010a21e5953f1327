//! Options that take one of a closed list of values.

use serde_json::Value;

use crate::error::Result;
use crate::reading::{read, unknown_value};
use crate::words::{Name, Parameter};

/// A closed list of choices, by name.
pub(crate) trait Choice: Copy + PartialEq + 'static {
    const NAMES: &'static [Name];
    const MEMBERS: &'static [Self];

    /// Its id.
    fn id(self) -> &'static str {
        let place = Self::MEMBERS.iter().position(|one| *one == self);
        place
            .and_then(|at| Self::NAMES.get(at))
            .map_or("", |name| &name.id)
    }

    /// The choice whose id the option gives.
    fn of(value: Value, option: &str) -> Result<Self> {
        let text: String = read(value, option)?;
        let found = Self::NAMES.iter().position(|name| name.id == text.trim());
        match found.and_then(|at| Self::MEMBERS.get(at)) {
            Some(member) => Ok(*member),
            None => {
                let known = Self::NAMES.iter().map(|name| Parameter::from(&*name.id));
                Err(unknown_value(option, text, known.collect()))
            }
        }
    }
}

/// Names the choices of a type of the core.
macro_rules! choices {
    ($type:ty { $($member:expr => $id:literal, $en:literal / $zh:literal;)* }) => {
        impl $crate::options::Choice for $type {
            const NAMES: &'static [$crate::words::Name] =
                &[$($crate::words::Name::new($id, $en, $zh)),*];
            const MEMBERS: &'static [Self] = &[$($member),*];
        }
    };
}
pub(crate) use choices;
