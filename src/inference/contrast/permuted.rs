//! Permutation tests of pairs of groups.

use crate::catalogue::AnyMeasure;
use crate::error::{Error, Result};
use crate::evaluate::{GroupShared, Task};
use crate::words::contrast as phrases;

use super::super::bootstrap::Weighted;
use super::super::design::SamplingDesign;
use super::super::permutation::{Exchange, PermutationOptions, PermutationTest};
use super::options::ContrastOptions;
use super::result::ContrastRow;

/// Replaces statistic and p value of the rows of one measure, one for each pair.
pub(super) fn replace(
    rows: &mut [ContrastRow],
    pairs: &[(usize, usize)],
    task: &Task<'_>,
    measure: usize,
    design: &SamplingDesign,
    options: &ContrastOptions,
) -> Result<()> {
    let AnyMeasure::Sample(own) = &task.measures[measure] else {
        let name = task.measures[measure].to_string();
        return Err(Error::new(&phrases::PERMUTED_MEASURE).with("measure", name));
    };
    let defaults = PermutationOptions::default();
    let drawn = PermutationOptions {
        permutations: options.permutations.unwrap_or(defaults.permutations),
        seed: options.seed.unwrap_or(defaults.seed),
    };
    for (row, &(group, reference)) in rows.iter_mut().zip(pairs) {
        if row.statistic.is_none() {
            continue;
        }
        let groups = task.groups();
        let (mut places, mut labels) = (Vec::new(), Vec::new());
        let (mut values, mut weights) = (Vec::new(), Vec::new());
        for (label, group) in [(0, reference), (1, group)] {
            let shared = GroupShared::default();
            let inputs = task.inputs_of(group, &shared);
            let sample = inputs.sample()?;
            places.extend_from_slice(groups.rows(group));
            labels.resize(places.len(), label);
            values.extend(sample.values().iter().copied());
            match sample.weights() {
                Some(own) => weights.extend(own.iter().copied()),
                None => weights.resize(values.len(), 1.0),
            }
        }
        let domain = design.domain(&places)?;
        let exchange = Exchange::of(&domain, &values, Some(&weights), &labels)?;
        let estimator = Weighted::of(*own, &values)?;
        let found = PermutationTest::difference(&estimator, &exchange, options.alternative, drawn)?;
        row.statistic = Some(found.statistic);
        row.p_value = Some(found.p_value);
        row.p_value_error = Some(found.p_value_error);
    }
    Ok(())
}
