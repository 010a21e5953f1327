//! The table assessed before and after its changes: what a plan promises is what `assess` finds.

use crate::education::assess::{Assessments, assess};
use crate::error::Result;

use super::changes::Changes;
use super::setting::Setting;

/// The assessments of a table before and after its changes.
pub(crate) struct Reassessed {
    pub(crate) before: Assessments,
    pub(crate) after: Assessments,
}

impl Setting<'_> {
    /// The assessments before and after `changes`.
    ///
    /// # Errors
    ///
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) where the changed table has errors, such as a cell
    /// below zero.
    pub(crate) fn reassess(&self, changes: &Changes) -> Result<Reassessed> {
        let options = self.assess_options();
        let of = |table| assess(table, self.items, self.standard, &options);
        let before = of(self.table)?;
        let after = match changes.is_empty() {
            true => before.clone(),
            false => of(&changes.apply(self))?,
        };
        Ok(Reassessed { before, after })
    }
}
