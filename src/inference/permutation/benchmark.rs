//! An index against its values under random allocation.

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::Result;
use crate::group::Decomposable;
use crate::segregation::{Chance, Counts, Expectation, GENERATOR, SegregationMeasure};
use crate::words::{Method, methods};

use super::exchange::Exchange;
use super::test::{PermutationOptions, PermutationTest};

/// Spreads below this share of the mean are of rounding.
const ROUNDING: f64 = 1e-10;

/// An index against its values under random allocation, with the permutation test: 随机分配基准.
///
/// # Formula
///
/// ```text
/// excess = T − E        adjusted = (T − E)/(T_max − E)        standardized_excess = (T − E)/s
/// ```
///
/// T is the segregation of groups over units, or the part of an index between groups. E and s are the expectation and
/// the standard deviation of T under random allocation. T_max is the segregation under complete separation; for a part
/// between groups it is the whole index, so that `adjusted` is the adjusted share of the part: of the variance, adjusted R².
///
/// # Returns
///
/// Below 0, an excess means groups more alike than expected at random.
///
/// # Edge cases
///
/// `adjusted` is `None` for `exposure`, whose bias is downward, and where T_max is not above E; `standardized_excess` where all
/// permutations have one T. Numbers that are not finite are `None`.
///
/// # Accuracy
///
/// E is exact where [`Debiased`](crate::segregation::Debiased) has a formula, otherwise the mean of the permutations,
/// whose standard error is s/√B. s is of the permutations.
///
/// # Source
///
/// Phipson & Smyth (2010), doi:10.2202/1544-6115.1585; Cortese, Falk & Cohen (1976), doi:10.2307/2094840; Carrington &
/// Troske (1997), doi:10.2307/1392486.
///
/// # Examples
///
/// ```
/// use junheng::Counts;
/// use junheng::inference::{PermutationOptions, RandomBenchmark};
/// let counts = Counts::new(&[18.0, 2.0, 10.0, 10.0, 3.0, 17.0], 2)?;
/// let found = RandomBenchmark::segregation(&"relative_diversity".parse()?, &counts, PermutationOptions::default())?;
/// assert_eq!(found.expected, Some(2.0 / 59.0));
/// assert_eq!(found.p_value, 0.001);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Between groups that are drawn at random, a part of the index remains:
///
/// ```
/// use junheng::inference::{Exchange, PermutationOptions, RandomBenchmark};
/// let spend = [8.0, 9.6, 8.9, 7.9, 9.9, 8.2, 8.3, 9.4, 10.2, 9.7];
/// let exchange = Exchange::of_rows(&spend, None, &[0, 0, 1, 1, 2, 2, 3, 3, 4, 4])?;
/// let found = RandomBenchmark::between(&"theil_t".parse()?, &exchange, PermutationOptions::default())?;
/// assert!(found.value > 0.0 && found.excess.unwrap() < 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng random benchmark")]
pub struct RandomBenchmark {
    /// The method: what is allocated at random.
    pub method: Method,
    /// The index, in its text form.
    pub measure: String,
    /// The segregation, or the part between groups.
    pub value: f64,
    /// Its expectation under random allocation.
    pub expected: Option<f64>,
    /// The source of the expectation.
    pub expectation: Expectation,
    /// Its standard deviation under random allocation.
    pub standard_deviation: Option<f64>,
    /// The value minus the expectation.
    pub excess: Option<f64>,
    /// The excess as a share of the most it could be.
    pub adjusted: Option<f64>,
    /// The excess in standard deviations.
    pub standardized_excess: Option<f64>,
    /// The share of random allocations with a value at least as extreme, the observed one counted.
    pub p_value: f64,
    /// The standard deviation of the p value over other seeds.
    pub p_value_error: f64,
    /// The number of permutations.
    pub permutations: usize,
    /// The number of permutations in which the value is undefined.
    pub failed: usize,
}

impl RandomBenchmark {
    /// The part of an index between groups against that between random groups.
    ///
    /// # Errors
    ///
    /// As [`PermutationTest::between`].
    pub fn between(
        index: &Decomposable,
        exchange: &Exchange<'_>,
        options: PermutationOptions,
    ) -> Result<Self> {
        let test = PermutationTest::between(index, exchange, options)?;
        let chance = Chance {
            exact: None,
            most: Some(index.value(&exchange.sample()?)?),
        };
        let method = methods::BETWEEN_PERMUTATION;
        Ok(Self::of(method, index.to_string(), &test, chance, options))
    }

    /// The segregation of groups of pupils against that of the same pupils at random.
    ///
    /// # Errors
    ///
    /// As [`PermutationTest::segregation`].
    pub fn segregation(
        measure: &SegregationMeasure,
        counts: &Counts<'_>,
        options: PermutationOptions,
    ) -> Result<Self> {
        let test = PermutationTest::segregation(measure, counts, options)?;
        let chance = Chance::of(measure, counts)?;
        let method = methods::SEGREGATION_PERMUTATION;
        Ok(Self::of(
            method,
            measure.to_string(),
            &test,
            chance,
            options,
        ))
    }

    fn of(
        method: Method,
        measure: String,
        test: &PermutationTest,
        chance: Chance,
        options: PermutationOptions,
    ) -> Self {
        let value = test.statistic;
        let expectation = match chance.exact {
            Some(_) => Expectation::Exact,
            None => Expectation::Simulated {
                replicates: u32::try_from(test.permutations).unwrap_or(u32::MAX),
                seed: options.seed,
                generator: GENERATOR,
            },
        };
        let expected = chance.exact.or(test.mean);
        let excess = expected.map(|expected| value - expected);
        let margin = chance.most.zip(expected).map(|(most, mean)| most - mean);
        let spread = test.standard_deviation;
        let scale = expected.map_or(0.0, f64::abs) * ROUNDING;
        let share = |by: Option<f64>, least: f64| {
            let by = by.filter(|by| *by > least)?;
            excess.map(|excess| excess / by)
        };
        Self {
            method,
            measure,
            value,
            expected,
            expectation,
            standard_deviation: spread,
            excess,
            adjusted: share(margin, scale),
            standardized_excess: share(spread, scale),
            p_value: test.p_value,
            p_value_error: test.p_value_error,
            permutations: test.permutations,
            failed: test.failed,
        }
    }
}
