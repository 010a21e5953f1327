//! Inputs that are one of a closed list.

use serde_json::{Value, json};

use crate::error::Result;
pub(super) use crate::options::{Choice, choices};
use crate::options::{InputSpec, Kind};
use crate::words::Name;

use super::inputs::Input;

/// One of the choices.
#[derive(Debug)]
pub(super) struct Chosen<T>(pub(super) T);

impl<T: Choice> Input for Chosen<T> {
    const KIND: Kind = Kind::Choice;
    const CHOICES: &'static [Name] = T::NAMES;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        T::of(value.unwrap_or_default(), spec.id).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0.id())
    }
}
