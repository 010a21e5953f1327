//! Inputs that are one of a closed list.

use serde_json::{Value, json};

use crate::error::Result;
use crate::reading::{read, unknown_value};
use crate::words::{Name, Parameter};

use super::entry::{InputSpec, Kind};
use super::inputs::Input;

/// One of the choices.
#[derive(Debug)]
pub(super) struct Chosen<T>(pub(super) T);

/// A closed list of choices, by name.
pub(super) trait Choice: Copy + PartialEq + 'static {
    const NAMES: &'static [Name];
    const MEMBERS: &'static [Self];

    /// Its id.
    fn id(self) -> &'static str {
        let place = Self::MEMBERS.iter().position(|one| *one == self);
        place
            .and_then(|at| Self::NAMES.get(at))
            .map_or("", |name| &name.id)
    }
}

/// Names the choices of a type of the core.
macro_rules! choices {
    ($type:ty { $($member:expr => $id:literal, $en:literal / $zh:literal;)* }) => {
        impl $crate::analysis::choices::Choice for $type {
            const NAMES: &'static [$crate::words::Name] =
                &[$($crate::words::Name::new($id, $en, $zh)),*];
            const MEMBERS: &'static [Self] = &[$($member),*];
        }
    };
}
pub(super) use choices;

impl<T: Choice> Input for Chosen<T> {
    const KIND: Kind = Kind::Choice;
    const CHOICES: &'static [Name] = T::NAMES;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let text: String = read(value.unwrap_or_default(), spec.id)?;
        let found = T::NAMES.iter().position(|name| name.id == text.trim());
        match found.and_then(|at| T::MEMBERS.get(at)) {
            Some(member) => Ok(Self(*member)),
            None => {
                let known = T::NAMES.iter().map(|name| Parameter::from(&*name.id));
                Err(unknown_value(spec.id, text, known.collect()))
            }
        }
    }

    fn echo(&self) -> Value {
        json!(self.0.id())
    }
}
