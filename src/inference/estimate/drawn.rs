//! The measures of a group as functions of the draws of a bootstrap.

use crate::catalogue::AnyMeasure;
use crate::error::Result;
use crate::evaluate::{GroupInputs, GroupShared, Task, Weighing};
use crate::measure::Input;
use crate::numeric::sum_of;
use crate::sample::Sample;

use super::super::bootstrap::{Block, Estimator, Found, Several, Weighted};
use super::super::scores::weighed;

/// Measures of a group, of which each replicate has one order and one set of sums.
pub(super) struct Measures<'t> {
    task: &'t Task<'t>,
    group: usize,
    own: Vec<One<'t>>,
}

/// A measure of a group.
struct One<'t> {
    measure: &'t AnyMeasure,
    /// By what the weights are multiplied.
    factor: Option<f64>,
    /// Where its replicates are computed side by side.
    beside: Option<Weighted<'t>>,
}

impl<'t> Measures<'t> {
    /// None of the group.
    pub(super) fn of(task: &'t Task<'t>, group: usize) -> Self {
        Self {
            task,
            group,
            own: Vec::new(),
        }
    }

    /// Adds a measure, for whose values the weights are multiplied by `factor`.
    pub(super) fn add(&mut self, measure: &'t AnyMeasure, factor: Option<f64>) -> Result<()> {
        let beside = match (measure, factor, self.task.values_of(self.group)) {
            (AnyMeasure::Sample(one), None, Some(values)) => {
                Some(Weighted::of(*one, values)?).filter(Weighted::is_side_by_side)
            }
            _ => None,
        };
        self.own.push(One {
            measure,
            factor,
            beside,
        });
        Ok(())
    }

    /// The value of a measure, for which the weights are multiplied by `factor`.
    pub(super) fn value(
        inputs: &GroupInputs<'_>,
        measure: &AnyMeasure,
        factor: Option<f64>,
    ) -> Result<f64> {
        match (measure, factor) {
            (AnyMeasure::Sample(one), Some(factor)) => {
                rescaled(inputs.sample()?, factor, |sample| one.value(sample))
            }
            _ => inputs.value(measure),
        }
    }

    /// One replicate of the measures that are computed one by one.
    fn replicate(&self, block: &Block<'_>, lane: usize, scored: &[bool], out: &mut [Found]) {
        let weights = block.weights(lane);
        let of_counts = |one: &One<'_>| one.measure.input() == Input::Counts;
        let counts = (self.own.iter().any(of_counts))
            .then(|| self.task.counts_times(self.group, &block.row_factors(lane)));
        let weighing = Weighing {
            weights: Some(&weights),
            counts: counts.as_deref(),
        };
        let shared = GroupShared::default();
        let inputs = self.task.inputs_weighing(self.group, weighing, &shared);
        for ((one, found), &scored) in self.own.iter().zip(out).zip(scored) {
            if one.beside.is_some() {
                continue;
            }
            let value = Self::value(&inputs, one.measure, one.factor);
            if scored && value.is_ok() {
                found.add_scores(lane, one.scores(&inputs).map(Some));
            }
            found.add(value);
        }
    }
}

impl Several for Measures<'_> {
    fn replicates(&self, block: &Block<'_>, scored: &[bool]) -> Vec<Found> {
        let start = |(one, &scored): (&One<'_>, &bool)| match &one.beside {
            Some(weighted) => weighted.replicates(block, scored),
            None => Found::default(),
        };
        let mut found: Vec<Found> = self.own.iter().zip(scored).map(start).collect();
        if self.own.iter().any(|one| one.beside.is_none()) {
            for lane in 0..block.lanes() {
                self.replicate(block, lane, scored, &mut found);
            }
        }
        found
    }
}

impl One<'_> {
    /// The scores of the rows.
    fn scores(&self, inputs: &GroupInputs<'_>) -> Result<Vec<f64>> {
        let of_sample = |sample: &Sample<'_>, influence: Vec<f64>| {
            weighed(influence, sample.weights_and_total())
        };
        Ok(match (self.measure, self.factor) {
            (AnyMeasure::Sample(one), Some(factor)) => {
                rescaled(inputs.sample()?, factor, |sample| {
                    Ok(of_sample(sample, one.influence(sample)?))
                })?
            }
            (AnyMeasure::Sample(one), None) => {
                let sample = inputs.sample()?;
                of_sample(sample, one.influence(sample)?)
            }
            (AnyMeasure::Ranked(one), _) => {
                let ranked = inputs.ranked()?;
                of_sample(&ranked.values(), one.influence(ranked)?)
            }
            (AnyMeasure::Counts(one), _) => {
                let counts = inputs.counts()?;
                let pupils = |unit: usize| sum_of(counts.row(unit).iter().copied());
                let pupils: ndarray::Array1<f64> = (0..counts.units()).map(pupils).collect();
                let total = sum_of(pupils.iter().copied());
                weighed(one.influence(counts)?, Some((pupils.view(), total)))
            }
        })
    }
}

/// What is computed of the same values with the weights times `factor`.
fn rescaled<T>(
    sample: &Sample<'_>,
    factor: f64,
    work: impl FnOnce(&Sample<'_>) -> Result<T>,
) -> Result<T> {
    let weights: Option<Vec<f64>> =
        (sample.weights()).map(|all| all.iter().map(|weight| weight * factor).collect());
    let weights = weights.as_deref().map(ndarray::ArrayView1::from);
    work(&Sample::from_views(sample.values(), weights)?)
}
