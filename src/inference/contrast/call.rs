//! The call: a table and a request in, comparisons with their tests out.

use crate::error::Result;
use crate::evaluate::{Request, Task};
use crate::table::Table;

use super::super::design::SamplingDesign;
use super::super::estimate::{EstimateRequest, Method};
use super::super::interval::Scale;
use super::super::permutation::PermutationOptions;
use super::super::replicates::Replicates;
use super::joint::Joint;
use super::options::{Against, ContrastOptions, ContrastTest};
use super::request::{ContrastRequest, Mode};
use super::result::{ContrastRow, Contrasts, DominanceTest, EqualityTest};
use super::terms::{Comparison, Groups};
use super::{dominance, equality, permuted, rows};

/// Differences or ratios of groups or dates, linear combinations of them, comparisons with a number, and dominance, with
/// standard errors, intervals and tests under a sampling design.
///
/// # Parameters
///
/// `table`: columns of any names. `request`: that of [`estimate`](crate::inference::estimate), whose `by` gives the groups,
/// and what is compared, see [`ContrastOptions`].
///
/// # Formula
///
/// ```text
/// difference: θ_a − θ_b, variance V_aa + V_bb − 2V_ab        ratio: θ_a/θ_b, by its logarithm
/// t = difference/SE on the fewest degrees of freedom of the design of a group that takes part
/// equality of k groups: Q = (Cθ)ᵀ(CVCᵀ)⁻¹(Cθ), F = Q/(k − 1)·(ν − k + 2)/ν on k − 1 and ν − k + 2
/// with ν of the design of all k groups together, of two groups as for t
/// dominance: min_z t(z), t(z) = (D_b(z) − D_a(z))/SE        D: share of the weight below z, or mean shortfall from it
/// ```
///
/// V is the joint covariance of all groups: units with rows in several groups, such as schools that are in the sample at two
/// dates, make them dependent.
///
/// A difference of a small and a large group has mostly the variance of the small one, so that the degrees of freedom of both
/// together would give too narrow intervals; the fewest of one group, such as min(n_a, n_b) − 1 of two simple random samples,
/// are conservative.
///
/// # Returns
///
/// The estimates, one row for each measure and comparison, the test of equality of each measure, and tests of dominance; see
/// [`Contrasts`]. p values are adjusted for the number of tests in the result, by the method of Holm without `adjust`.
///
/// # Edge cases
///
/// Without sampling error (all units were counted) there is no test; the row states it. A group without an estimate has no
/// comparison, for the same reason. Dominance at lines below which a group has no row is undefined: a narrower range is
/// required. A p value that is not small does not show equality; `margin` tests that.
///
/// # Errors
///
/// As [`estimate`](crate::inference::estimate); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for options that exclude each
/// other; [`UnknownName`](crate::ErrorKind::UnknownName) for a group that does not exist;
/// [`InvalidTable`](crate::ErrorKind::InvalidTable) for fewer than two groups, and in a permutation test for a unit with rows
/// in both groups; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a margin that is not above 0.
///
/// # Accuracy
///
/// As [`estimate`](crate::inference::estimate). Of quantiles, the variance of a difference is that of their scores, not of
/// Woodruff's intervals. The same bits for any order of the rows and number of threads.
///
/// # Source
///
/// Korn & Graubard (1990), doi:10.1080/00031305.1990.10475737; Schuirmann (1987), doi:10.1007/BF01068419; Davidson & Duclos
/// (2013), doi:10.1080/07474938.2012.690332.
///
/// # Examples
///
/// ```
/// use junheng::Table;
/// use junheng::inference::{ContrastRequest, contrast};
/// let mut table = Table::new();
/// table.add_text("place", ["town", "town", "town", "rural", "rural", "rural"])?;
/// table.add_numbers("spend", &[5.0, 6.0, 7.0, 2.0, 4.0, 3.0][..])?;
/// let request = ContrastRequest::from_json(
///     r#"{"measures": "mean", "value": "spend", "by": "place"}"#,
/// )?;
/// let found = contrast(&table, &request)?;
/// let row = &found.rows[0];
/// assert_eq!(row.value, Some(3.0));
/// assert_eq!(row.degrees_of_freedom, Some(2.0));
/// assert!((row.standard_error.unwrap() - (6.0_f64 / 5.0 * 4.0 / 9.0).sqrt()).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn contrast(table: &Table<'_>, request: &ContrastRequest) -> Result<Contrasts> {
    let mode = request.check()?;
    let options = &request.contrast;
    let mut estimation = request.estimation.clone();
    if let Some(dominance) = &options.dominance {
        estimation.evaluation.measures = dominance.measures();
    }
    let joint = Joint::of(table, &estimation)?;
    let measures = joint.estimation.measures.len();
    let columns = estimation.evaluation.by.len();
    let groups = Groups::of(&joint.estimation.rows, measures, columns);
    let evaluation = first_evaluation(&estimation);
    let frame = Frame::of(table, &estimation, &evaluation)?;
    let mut out = Found::default();
    match mode {
        Mode::Dominance => out.dominance = dominances(&joint, &groups, &frame, options)?,
        Mode::Threshold => {
            out.rows = frame.rows(&joint, &groups.each(), options, &estimation)?;
        }
        Mode::Combinations => {
            let comparisons = groups.combined(&options.named()?)?;
            out.rows = frame.rows(&joint, &comparisons, options, &estimation)?;
        }
        Mode::Pairs => {
            let pairs = groups.pairs(options.against.as_ref())?;
            let comparisons = groups.differences(&pairs);
            out.rows = frame.rows(&joint, &comparisons, options, &estimation)?;
            if options.test == ContrastTest::Permutation {
                frame.permute(&mut out.rows, &pairs, options)?;
            }
            out.equality = (0..measures)
                .map(|measure| {
                    equality::test(&joint, measure, groups.len(), |own| match own {
                        // The test of the difference.
                        &[one, other] => frame.fewest_degrees([one, other]),
                        _ => frame.degrees(own),
                    })
                })
                .collect::<Result<_>>()?;
        }
    }
    let family = out.adjust(options)?;
    Ok(finished(joint, options, out, family))
}

/// The evaluation of the values, or of the first set of plausible values.
fn first_evaluation(request: &EstimateRequest) -> Request {
    let mut evaluation = request.evaluation.clone();
    if let Some(first) = request.inference.plausible_values.first() {
        evaluation.value = Some(first.clone());
    }
    evaluation
}

/// What is found before it becomes a result.
#[derive(Default)]
struct Found {
    rows: Vec<ContrastRow>,
    equality: Vec<EqualityTest>,
    dominance: Vec<DominanceTest>,
}

impl Found {
    /// Adjusts the p values for their number, which it returns.
    fn adjust(&mut self, options: &ContrastOptions) -> Result<usize> {
        let of_rows = self
            .rows
            .iter_mut()
            .map(|row| (row.p_value, &mut row.adjusted_p_value));
        let of_dominance =
            (self.dominance.iter_mut()).map(|test| (test.p_value, &mut test.adjusted_p_value));
        let (known, places): (Vec<f64>, Vec<&mut Option<f64>>) = of_rows
            .chain(of_dominance)
            .filter_map(|(p, adjusted)| Some((p?, adjusted)))
            .unzip();
        let adjusted = options.adjust.adjusted(&known)?;
        let family = adjusted.len();
        places
            .into_iter()
            .zip(adjusted)
            .for_each(|(place, p)| *place = Some(p));
        Ok(family)
    }
}

fn finished(joint: Joint, options: &ContrastOptions, found: Found, family: usize) -> Contrasts {
    let permuted = options.test == ContrastTest::Permutation;
    let defaults = PermutationOptions::default().permutations;
    Contrasts {
        estimation: joint.estimation,
        ratio: options.ratio,
        test: options.test,
        alternative: options.alternative,
        margin: options.margin,
        threshold: options.threshold,
        scale: match (options.ratio, options.threshold) {
            (true, _) => Scale::Log,
            (false, Some(_)) => options.scale_of_threshold(),
            (false, None) => Scale::Natural,
        },
        permutations: permuted.then(|| options.permutations.unwrap_or(defaults)),
        adjust: options.adjust,
        family,
        rows: found.rows,
        equality: found.equality,
        dominance: found.dominance,
    }
}

/// The rows of the groups under the design.
struct Frame<'t> {
    task: Task<'t>,
    design: SamplingDesign,
    replicates: Option<Replicates>,
}

impl<'t> Frame<'t> {
    fn of(
        table: &'t Table<'t>,
        request: &EstimateRequest,
        evaluation: &'t Request,
    ) -> Result<Self> {
        let options = request.sampled(table)?;
        let design = SamplingDesign::of(table, &options)?;
        let task = Task::of(table, evaluation)?;
        let weighted = design.weights().map(|weights| task.multiplied(weights));
        Ok(Self {
            task: weighted.unwrap_or(task),
            replicates: match request.method() {
                Method::Replicate => Some(Replicates::of(table, &design, &options)?),
                _ => None,
            },
            design,
        })
    }

    /// The degrees of freedom of the design of these groups together.
    fn degrees(&self, groups: &[usize]) -> Result<f64> {
        let rows: Vec<u32> = (groups.iter())
            .flat_map(|&group| self.task.groups().rows(group))
            .copied()
            .collect();
        let domain = self.design.domain(&rows)?;
        Ok(match &self.replicates {
            Some(replicates) => replicates.degrees_of_freedom(&domain),
            None => domain.degrees_of_freedom(),
        })
    }

    /// The fewest degrees of freedom of one of these groups by itself.
    fn fewest_degrees(&self, groups: impl IntoIterator<Item = usize>) -> Result<f64> {
        (groups.into_iter()).try_fold(f64::INFINITY, |fewest, group| {
            Ok(self.degrees(&[group])?.min(fewest))
        })
    }

    /// The rows of all measures.
    fn rows(
        &self,
        joint: &Joint,
        comparisons: &[Comparison],
        options: &ContrastOptions,
        request: &EstimateRequest,
    ) -> Result<Vec<ContrastRow>> {
        let degrees = (comparisons.iter())
            .map(|one| self.fewest_degrees(one.terms.iter().map(|(group, _)| *group)))
            .collect::<Result<Vec<f64>>>()?;
        let level = request.inference.level;
        let mut out = Vec::new();
        for measure in 0..joint.estimation.measures.len() {
            out.extend(rows::rows(
                joint,
                measure,
                comparisons,
                &degrees,
                options,
                level,
            )?);
        }
        Ok(out)
    }

    /// Replaces the tests by permutation tests.
    fn permute(
        &self,
        rows: &mut [ContrastRow],
        pairs: &[(usize, usize)],
        options: &ContrastOptions,
    ) -> Result<()> {
        let of_measures = rows.chunks_mut(pairs.len()).enumerate();
        for (measure, rows) in of_measures {
            permuted::replace(rows, pairs, &self.task, measure, &self.design, options)?;
        }
        Ok(())
    }
}

/// The tests of dominance: each pair in both directions, or the reference with all others.
fn dominances(
    joint: &Joint,
    groups: &Groups,
    frame: &Frame<'_>,
    options: &ContrastOptions,
) -> Result<Vec<DominanceTest>> {
    let Some(own) = &options.dominance else {
        return Ok(Vec::new());
    };
    let pairs = groups.pairs(options.against.as_ref())?;
    let both = matches!(options.against, None | Some(Against::All));
    let mut out = Vec::new();
    for (group, reference) in pairs {
        let degrees = frame.fewest_degrees([group, reference])?;
        out.push(dominance::test(
            joint,
            groups,
            (group, reference),
            own,
            degrees,
        )?);
        if both {
            out.push(dominance::test(
                joint,
                groups,
                (reference, group),
                own,
                degrees,
            )?);
        }
    }
    Ok(out)
}
