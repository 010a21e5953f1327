//! Columns by their heading, as the option for missing values treats them.

use std::borrow::Cow;

use crate::error::Result;
use crate::numeric::sum_of;
use crate::table::{Labels, Numbers, Table};
use crate::words::{Message, evaluate as phrases};

use super::request::Missing;

/// Columns read one after the other, with the rows that none of them leaves out.
#[derive(Debug)]
pub(crate) struct Columns<'t> {
    table: &'t Table<'t>,
    missing: Missing,
    /// The rows without a missing value in the columns read so far; all rows as long as nothing is dropped.
    pub(crate) kept: Option<Vec<bool>>,
}

impl<'t> Columns<'t> {
    pub(crate) fn of(table: &'t Table<'t>, missing: Missing) -> Self {
        Self {
            table,
            missing,
            kept: None,
        }
    }

    /// A column of numbers, where one is named.
    pub(super) fn one(&mut self, heading: Option<&str>) -> Result<Option<Cow<'t, [f64]>>> {
        heading.map(|heading| self.read(heading)).transpose()
    }

    /// A column of numbers.
    pub(crate) fn read(&mut self, heading: &str) -> Result<Cow<'t, [f64]>> {
        let numbers: Numbers<'t> = self.table.numbers(heading)?;
        match self.missing {
            Missing::Error => numbers.require_all(heading)?,
            Missing::Drop => numbers.keep_filled(self.kept()),
        }
        Ok(numbers.values)
    }

    /// A column of names.
    pub(crate) fn names(&mut self, heading: &str) -> Result<Labels> {
        let labels = Labels::of(self.table, heading)?;
        match self.missing {
            Missing::Error => labels.require_all(heading)?,
            Missing::Drop => labels.keep_filled(self.kept()),
        }
        Ok(labels)
    }

    /// What the excluded rows have of the weights of all; `None` where no row is excluded, none of these has
    /// a weight, or all rows weigh nothing.
    ///
    /// Weights of excluded rows are not checked: one that is missing, negative or infinite is not counted.
    pub(crate) fn dropped_weight(&self, heading: Option<&str>) -> Result<Option<Message>> {
        let (Some(heading), Some(kept)) = (heading, &self.kept) else {
            return Ok(None);
        };
        let rows = kept.iter().filter(|&&kept| !kept).count();
        if rows == 0 {
            return Ok(None);
        }
        let numbers = self.table.numbers(heading)?;
        let mut known = vec![true; kept.len()];
        numbers.keep_filled(&mut known);
        for (known, weight) in known.iter_mut().zip(&*numbers.values) {
            *known &= weight.is_finite() && *weight >= 0.0;
        }
        let of_rows = |counted: &dyn Fn(usize) -> bool| {
            let rows = (0..kept.len()).filter(|&row| known[row] && counted(row));
            sum_of(rows.map(|row| numbers.values[row]))
        };
        let (dropped, total) = (of_rows(&|row| !kept[row]), of_rows(&|_| true));
        let unknown = (0..kept.len())
            .filter(|&row| !kept[row] && !known[row])
            .count();
        if total == 0.0 || unknown == rows {
            return Ok(None);
        }
        let phrase = match unknown {
            0 => &phrases::DROPPED_WEIGHT,
            _ => &phrases::DROPPED_WEIGHT_PARTLY,
        };
        let message = Message::new(phrase)
            .with("rows", rows)
            .with("column", heading)
            .with("dropped", dropped)
            .with("total", total)
            .with("share", dropped / total)
            .with("percent", rounded_percent(dropped / total));
        Ok(Some(match unknown {
            0 => message,
            _ => message.with("unknown", unknown),
        }))
    }

    fn kept(&mut self) -> &mut [bool] {
        let rows = self.table.rows();
        self.kept.get_or_insert_with(|| vec![true; rows])
    }
}

/// A share in per cent, to two significant digits: for a text, beside the share itself.
fn rounded_percent(share: f64) -> f64 {
    let percent = 100.0 * share;
    format!("{percent:.1e}").parse().unwrap_or(percent)
}
