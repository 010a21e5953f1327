//! The inequality of a total by its sources.

use crate::analysis::framework::linear::{Linear, Part};
use crate::error::Result;
use crate::inference::Statistic;
use crate::measure::{Influence, Measure};
use crate::numeric::sum_of;
use crate::words::{Message, inference as phrases};

/// The rows of a decomposition by source.
pub(in crate::analysis) struct Sourced<'a, 's> {
    pub(in crate::analysis) part: &'a Part<'s>,
    pub(in crate::analysis) sources: &'a [&'a [f64]],
    /// The sum of the sources.
    total: Vec<f64>,
}

/// Beyond so many scores of sums of sources Shapley values are left to replicates.
const MOST: usize = 1 << 26;

impl<'a, 's> Sourced<'a, 's> {
    pub(in crate::analysis) fn of(part: &'a Part<'s>, sources: &'a [&'a [f64]]) -> Self {
        let rows = sources.first().map_or(0, |source| source.len());
        let sum = |row: usize| sum_of(sources.iter().map(|source| source[row]));
        Self {
            part,
            sources,
            total: (0..rows).map(sum).collect(),
        }
    }

    /// Puts the parts of the Gini index by ranks; the source's own Gini index only where the method has it.
    pub(in crate::analysis) fn by_ranks(&self, linear: &Linear<'s>, own_index: bool) -> Result<()> {
        let mean = self.part.mean(&self.total);
        let total = self.part.concentrated(&self.total, &self.total)? / mean;
        linear.put("total", total);
        linear.put("base", linear.all.constant(0.0));
        for (at, source) in self.sources.iter().enumerate() {
            let record = format!("parts[{at}].");
            let own_mean = self.part.mean(source);
            let with_total = self.part.concentrated(source, &self.total)?;
            let (value_share, contribution) = (own_mean / mean, with_total / mean);
            let share = contribution / total;
            linear.put_all(
                &record,
                &[
                    ("value_share", value_share),
                    ("contribution", contribution),
                    ("share", share),
                    ("elasticity", share - value_share),
                ],
            );
            let with_own = self.part.concentrated(source, source)?;
            if own_mean.value() > 0.0 {
                linear.put(format!("{record}concentration"), with_total / own_mean);
                if own_index {
                    linear.put(format!("{record}gini"), with_own / own_mean);
                }
            }
            if own_index && with_own.value() > 0.0 {
                linear.put(format!("{record}gini_correlation"), with_total / with_own);
            }
        }
        Ok(())
    }

    /// Puts the parts of a measure by the covariance of each source with the total.
    pub(in crate::analysis) fn natural(&self, linear: &Linear<'s>, measure: Measure) -> Result<()> {
        let variance = self.part.covariance(&self.total, &self.total);
        let contributions = self
            .sources
            .iter()
            .map(|source| self.part.covariance(source, &self.total) / variance);
        let shares: Vec<Statistic<'s>> = contributions.collect();
        self.put(linear, measure, &|total, at| shares[at] * total)
    }

    /// Puts the parts of a measure by what the entry of a source changes, where the others are zero.
    pub(in crate::analysis) fn shapley(&self, linear: &Linear<'s>, measure: Measure) -> Result<()> {
        let count = self.sources.len();
        let sets = 1_usize << count;
        if sets.saturating_mul(self.part.len()) > MOST {
            linear.refuse("", Message::new(&phrases::MANY_SCORES).with("got", sets));
            return Ok(());
        }
        let value = |set: usize| -> Result<Statistic<'s>> {
            if set == 0 {
                return Ok(linear.all.constant(0.0));
            }
            let own = (0..count).filter(|source| set >> source & 1 == 1);
            let own: Vec<usize> = own.collect();
            let sum = |row| sum_of(own.iter().map(|&source| self.sources[source][row]));
            let values: Vec<f64> = (0..self.total.len()).map(sum).collect();
            self.part.functional(measure.into(), &values)
        };
        let values = (0..sets).map(value).collect::<Result<Vec<_>>>()?;
        let mut orders = vec![1.0 / count as f64];
        for before in 1..count {
            orders.push(orders[before - 1] * before as f64 / (count - before) as f64);
        }
        self.put(linear, measure, &|_, at| {
            let bit = 1 << at;
            let without = (0..sets).filter(|set| set & bit == 0);
            let entries = without
                .map(|set| (values[set | bit] - values[set]) * orders[set.count_ones() as usize]);
            Statistic::sum(linear.all, entries)
        })
    }

    fn put(
        &self,
        linear: &Linear<'s>,
        measure: Measure,
        contribution: &dyn Fn(Statistic<'s>, usize) -> Statistic<'s>,
    ) -> Result<()> {
        if measure.entry().influence != Influence::Exact {
            linear.refuse(
                "",
                Message::new(&phrases::INEXACT_INFLUENCE).with("measure", &measure.entry().name),
            );
            return Ok(());
        }
        let mean = self.part.mean(&self.total);
        let total = self.part.functional(measure.into(), &self.total)?;
        linear.put("total", total);
        // Nothing changes a measure of nothing.
        linear.put("base", linear.all.constant(0.0));
        for (at, source) in self.sources.iter().enumerate() {
            let own = contribution(total, at);
            linear.put_all(
                &format!("parts[{at}]."),
                &[
                    ("value_share", self.part.mean(source) / mean),
                    ("contribution", own),
                    ("share", own / total),
                ],
            );
        }
        Ok(())
    }
}
