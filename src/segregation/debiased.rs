//! Bias-corrected segregation.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::interrupt::check;
use crate::numeric::sum_of;
use crate::segregation::numerics::composition::{Composition, Share};
use crate::segregation::numerics::entropy::{divergence, entropy};
use crate::segregation::numerics::hypergeometric::expectation;
use crate::segregation::numerics::random::Allocation;
use crate::segregation::{Counts, SegregationMeasure};
use crate::words::segregation as phrases;

/// The generator of random allocations.
pub(crate) const GENERATOR: &str = "ChaCha8";

/// The source of an expectation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Expectation {
    /// The hypergeometric distribution of every count, summed exactly.
    Exact,
    /// The mean over random allocations.
    Simulated {
        /// How many allocations.
        replicates: u32,
        /// The seed they follow from, one stream each.
        seed: u64,
        /// The generator.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        generator: &'static str,
    },
}

/// How the expectation is simulated where it has no exact formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Simulation {
    /// How many random allocations, at least two.
    pub replicates: u32,
    /// The seed; the same seed gives the same bits everywhere.
    pub seed: u64,
}

impl Default for Simulation {
    /// 200 allocations of seed 0.
    fn default() -> Self {
        Self {
            replicates: 200,
            seed: 0,
        }
    }
}

/// A segregation index corrected for its expectation under random allocation: 偏差校正的分隔指数.
///
/// # Formula
///
/// ```text
/// excess = S − E S        adjusted = (S − E S)/(S_max − E S)
/// ```
///
/// E S is the expectation of the index under random allocation of the same pupils: units and groups keep
/// their sizes, all allocations are equally likely. S_max is the index under complete
/// separation: 1, the groups' entropy for the mutual information.
///
/// # Parameters
///
/// The measure; how to simulate. The expectation is exact for `dissimilarity`, `mutual_information`,
/// `theil_h`, `correlation_ratio`, `relative_diversity`, `isolation`, `exposure`, and for `hutchens` of
/// two groups; simulated for the rest, with seed and generator in the result.
///
/// # Returns
///
/// The index, its expectation, and both corrected forms. Below 0: more even than expected at random.
///
/// # Edge cases
///
/// `adjusted` is `None` for `exposure`, whose bias is downward, and where the expectation equals the
/// maximum.
///
/// # Errors
///
/// As the measure; [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for counts that are not integers
/// below 2^32; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for fewer than two replicates.
///
/// # Accuracy
///
/// Exact expectations within 1e-12; simulated ones have `standard_error`.
///
/// # Source
///
/// Cortese, Falk & Cohen (1976), doi:10.2307/2094840; Winship (1977), Social Forces 55(4); Carrington &
/// Troske (1997), doi:10.2307/1392486.
///
/// # Examples
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::{Debiased, Expectation, Simulation};
/// let counts = Counts::new(&[8.0, 2.0, 5.0, 5.0, 2.0, 8.0], 2)?;
/// let measure = "relative_diversity".parse()?;
/// let debiased = Debiased::of(&measure, &counts, Simulation::default())?;
/// assert_eq!(debiased.expected, 2.0 / 29.0);
/// assert_eq!(debiased.expectation, Expectation::Exact);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Classes of two have a high index, and are more even than expected at random:
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::{Debiased, Simulation};
/// let counts = [2.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 2.0];
/// let counts = Counts::new(&counts, 2)?;
/// let debiased = Debiased::of(&"dissimilarity".parse()?, &counts, Simulation::default())?;
/// assert!(debiased.value > 0.33 && debiased.expected > 0.45);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng debiased segregation",
        description = "An index of segregation beyond what a random allocation would show."
    )
)]
pub struct Debiased {
    /// The measure, in its text form.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub measure: SegregationMeasure,
    /// The index without correction.
    pub value: f64,
    /// Its expectation under random allocation.
    pub expected: f64,
    /// The value minus the expectation.
    pub excess: f64,
    /// The excess as a share of the most it could be.
    pub adjusted: Option<f64>,
    /// Where the expectation comes from.
    pub expectation: Expectation,
    /// The standard error of a simulated expectation.
    pub standard_error: Option<f64>,
}

impl Debiased {
    /// `measure` of `counts` beyond chance.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(
        measure: &SegregationMeasure,
        counts: &Counts<'_>,
        simulation: Simulation,
    ) -> Result<Self> {
        let value = measure.value(counts)?;
        let chance = Chance::of(measure, counts)?;
        let (expected, expectation, standard_error) = match chance.exact {
            Some(expected) => (expected, Expectation::Exact, None),
            None => simulated(measure, &looked_at(measure, counts)?, simulation)?,
        };
        let excess = value - expected;
        let margin = chance.most.map(|most| most - expected);
        Ok(Self {
            measure: *measure,
            value,
            expected,
            excess,
            adjusted: (margin.filter(|margin| *margin > 0.0)).map(|margin| excess / margin),
            expectation,
            standard_error,
        })
    }
}

/// What is known of an index under random allocation.
pub(crate) struct Chance {
    /// Its expectation, where that has a formula.
    pub(crate) exact: Option<f64>,
    /// Its value under complete separation; `None` where the bias is downward.
    pub(crate) most: Option<f64>,
}

impl Chance {
    pub(crate) fn of(measure: &SegregationMeasure, counts: &Counts<'_>) -> Result<Self> {
        check_parts(counts)?;
        let all = looked_at(measure, counts)?;
        Ok(Self {
            exact: exact(measure, counts, &all),
            most: most(measure, &all),
        })
    }
}

/// The composition that the measure compares.
fn looked_at(measure: &SegregationMeasure, counts: &Counts<'_>) -> Result<Composition> {
    match measure {
        SegregationMeasure::Isolation(_) | SegregationMeasure::Exposure(_) => {
            Ok(Composition::whole(counts))
        }
        _ => Composition::of(measure.entry(), counts),
    }
}

/// Random allocations of the pupils that the measure compares.
#[cfg(feature = "evaluate")]
pub(crate) fn random_allocation(
    measure: &SegregationMeasure,
    counts: &Counts<'_>,
) -> Result<Allocation> {
    check_parts(counts)?;
    Ok(allocation(&looked_at(measure, counts)?))
}

fn allocation(all: &Composition) -> Allocation {
    let rows: Vec<Vec<f64>> = all.units.iter().map(|unit| unit.cells.clone()).collect();
    Allocation::of(&rows)
}

fn check_parts(counts: &Counts<'_>) -> Result<()> {
    let whole = |count: f64| count.fract() == 0.0 && count < f64::from(u32::MAX);
    match counts.cells().iter().position(|&count| !whole(count)) {
        None => Ok(()),
        Some(at) => Err(Error::new(&phrases::NOT_WHOLE)
            .with("row", at / counts.groups())
            .with("group", counts.name_of(at % counts.groups()))
            .with("got", counts.cells()[at])),
    }
}

fn most(measure: &SegregationMeasure, all: &Composition) -> Option<f64> {
    match measure {
        SegregationMeasure::Exposure(_) => None,
        SegregationMeasure::MutualInformation(_) => Some(entropy(all)),
        _ => Some(1.0),
    }
}

/// The expectation, where it is a sum over single counts.
fn exact(measure: &SegregationMeasure, counts: &Counts<'_>, all: &Composition) -> Option<f64> {
    // How much of its variance a group keeps between J units of N pupils by chance.
    let chance = (all.units.len() as f64 - 1.0) / (all.pupils - 1.0).max(1.0);
    match measure {
        SegregationMeasure::RelativeDiversity(_) | SegregationMeasure::CorrelationRatio(_) => {
            Some(chance)
        }
        SegregationMeasure::Isolation(_) => {
            let share = all.shares[counts.group()?];
            Some(share + (1.0 - share) * chance)
        }
        SegregationMeasure::Exposure(_) => {
            let pair = (counts.group()?, counts.reference_group());
            let other = pair.1.unwrap_or(1 - pair.0.min(1));
            Some(all.shares[other] * (1.0 - chance))
        }
        SegregationMeasure::Dissimilarity(_) => {
            let gaps = over_cells(all, |share| share.apart.abs());
            Some(gaps / 2.0 / all.diversity())
        }
        SegregationMeasure::MutualInformation(_) => Some(over_cells(all, divergence)),
        SegregationMeasure::TheilH(_) => Some(over_cells(all, divergence) / entropy(all)),
        SegregationMeasure::Hutchens(_) if all.shares.len() == 2 => Some(hutchens(all)),
        _ => None,
    }
}

/// E Σ u Σ_m f(π_jm, π_m).
fn over_cells(all: &Composition, f: impl Fn(Share) -> f64) -> f64 {
    let marked = |share: f64| (share * all.pupils).round();
    sum_of(all.units.iter().flat_map(|unit| {
        let f = &f;
        all.shares.iter().map(move |&share| {
            let own = |k: f64| f(Share::of(k / unit.pupils, share));
            unit.weight * expectation(all.pupils, marked(share), unit.pupils, own)
        })
    }))
}

/// E of the Hutchens index of two groups.
fn hutchens(all: &Composition) -> f64 {
    let (first, second) = (all.shares[0], all.shares[1]);
    let marked = (first * all.pupils).round();
    sum_of(all.units.iter().map(|unit| {
        let lost = |k: f64| {
            let share = k / unit.pupils;
            1.0 - (share / first * ((1.0 - share) / second)).sqrt()
        };
        unit.weight * expectation(all.pupils, marked, unit.pupils, lost)
    }))
}

fn simulated(
    measure: &SegregationMeasure,
    all: &Composition,
    simulation: Simulation,
) -> Result<(f64, Expectation, Option<f64>)> {
    let Simulation { replicates, seed } = simulation;
    if replicates < 2 {
        return Err(Error::new(&phrases::NO_REPLICATES).with("got", i64::from(replicates)));
    }
    let allocation = allocation(all);
    let values = (0..u64::from(replicates))
        .map(|replicate| {
            check();
            measure.value(&allocation.draw(seed, replicate)?)
        })
        .collect::<Result<Vec<f64>>>()?;
    let count = f64::from(replicates);
    let mean = sum_of(values.iter().copied()) / count;
    let spread = sum_of(values.iter().map(|value| (value - mean) * (value - mean)));
    let expectation = Expectation::Simulated {
        replicates,
        seed,
        generator: GENERATOR,
    };
    Ok((
        mean,
        expectation,
        Some((spread / (count - 1.0) / count).sqrt()),
    ))
}
