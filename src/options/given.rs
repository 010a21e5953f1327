//! The members of a JSON object, taken one by one as they are declared.

use serde_json::{Map, Value};

use crate::error::{Error, Result};

use super::spec::{InputSpec, Need};

/// The members of a call that have not been read yet.
#[derive(Debug)]
pub(crate) struct Given {
    values: Map<String, Value>,
}

impl Given {
    /// Rejects a member that is not declared; with the id that was meant where one is close.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec).
    pub(crate) fn of<'s>(
        specs: impl Iterator<Item = &'s InputSpec>,
        values: Map<String, Value>,
    ) -> Result<Self> {
        let known: Vec<&str> = specs.map(|spec| spec.id).collect();
        match values.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(Error::unknown_option(key, &known)),
            None => Ok(Self { values }),
        }
    }

    /// The value given for an option, or its default. Null counts as not given.
    pub(crate) fn take(&mut self, spec: &InputSpec) -> Option<Value> {
        let given = self.values.remove(spec.id).filter(|one| !one.is_null());
        given.or_else(|| match spec.need {
            Need::Default(preset) => serde_json::to_value(preset).ok(),
            Need::Required | Need::Optional => None,
        })
    }
}
