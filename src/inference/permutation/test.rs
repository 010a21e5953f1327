//! What a permutation test finds.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::parallel;
use crate::words::{inference, permutation as phrases};

/// Of so many permutations one may have no statistic.
const MAY_FAIL: usize = 100;
/// Statistics that differ by a smaller share are equal but for rounding.
const ROUNDING: f64 = 1e-10;

/// How many permutations are drawn, and from which seed.
///
/// # Examples
///
/// ```
/// use junheng::inference::PermutationOptions;
/// let options = PermutationOptions::from_json(r#"{"permutations": 4999}"#)?;
/// assert_eq!((options.permutations, options.seed), (4999, 0));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PermutationOptions {
    /// The number of permutations, at least 1.
    pub permutations: usize,
    /// The seed; the same seed gives the same bits everywhere.
    pub seed: u64,
}

impl Default for PermutationOptions {
    /// 999 permutations of seed 0.
    fn default() -> Self {
        Self {
            permutations: 999,
            seed: 0,
        }
    }
}

impl PermutationOptions {
    /// Reads options from a JSON object; members that are missing have their defaults.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object, has an unknown option, or a
    /// seed that is not a whole number from 0 to 2^64 − 1.
    pub fn from_json(text: &str) -> Result<Self> {
        crate::reading::options(text)
    }
}

/// A statistic and how often random groups have one at least as extreme.
///
/// # Formula
///
/// ```text
/// p = (1 + #{T* ≥ T})/(B + 1)
/// ```
///
/// T* are the statistics of B permutations. Those that differ from T by rounding alone count, and so do those that are
/// undefined: p is never too small. Its least value is 1/(B + 1).
///
/// # Accuracy
///
/// Exact for the hypothesis that units are exchangeable: that the groups are random. Of the hypothesis that two groups
/// have equal indices but otherwise may differ, it is an approximation, which requires a studentized statistic.
///
/// # Source
///
/// Phipson & Smyth (2010), doi:10.2202/1544-6115.1585; Chung & Romano (2013), doi:10.1214/13-AOS1090.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PermutationTest {
    /// T.
    pub statistic: f64,
    /// p.
    pub p_value: f64,
    /// The standard deviation of p over other seeds, √(p(1 − p)/B).
    pub p_value_error: f64,
    /// The mean of T*; `None` where it is not finite.
    pub mean: Option<f64>,
    /// The standard deviation of T* with divisor B − 1; `None` for fewer than two, or where it is not finite.
    pub standard_deviation: Option<f64>,
    /// B.
    pub permutations: usize,
    /// The number of permutations without a statistic.
    pub failed: usize,
}

impl PermutationTest {
    /// The test of a statistic, given those of permutations by their number; each of them reads about `cells` cells.
    /// Statistics are compared by `extreme`, which is larger for one that is more so.
    pub(super) fn of<S>(
        statistic: f64,
        extreme: impl Fn(f64) -> f64,
        cells: usize,
        options: PermutationOptions,
        scratch: impl Fn() -> S + Sync,
        permuted: impl Fn(&mut S, u64) -> Result<f64> + Sync,
    ) -> Result<Self> {
        let count = options.permutations;
        if count == 0 {
            return Err(Error::new(&phrases::NO_PERMUTATIONS));
        }
        if !statistic.is_finite() {
            return Err(Error::new(&inference::NOT_FINITE).with("got", statistic));
        }
        let cells = cells.saturating_mul(count);
        let found = parallel::each_with(cells, count, scratch, |scratch, number| {
            permuted(scratch, number as u64).unwrap_or(f64::NAN)
        });
        let failed = found.iter().filter(|found| found.is_nan()).count();
        if failed * MAY_FAIL > count {
            return Err(Error::new(&phrases::PERMUTATIONS_FAILED)
                .with("got", failed)
                .with("count", count));
        }
        let own = extreme(statistic);
        let least = own - ROUNDING * own.abs();
        // A permutation without a statistic counts as extreme.
        let is_extreme = |found: &&f64| found.is_nan() || extreme(**found) >= least;
        let [mean, standard_deviation] = spread(&found);
        let extreme = found.iter().filter(is_extreme).count();
        let p_value = (1 + extreme) as f64 / (count + 1) as f64;
        Ok(Self {
            statistic,
            p_value,
            p_value_error: (p_value * (1.0 - p_value) / count as f64).sqrt(),
            mean,
            standard_deviation,
            permutations: count,
            failed,
        })
    }
}

/// The mean and the standard deviation of the statistics that are defined.
fn spread(found: &[f64]) -> [Option<f64>; 2] {
    let defined = || found.iter().copied().filter(|found| !found.is_nan());
    let count = defined().count() as f64;
    let mean = sum_of(defined()) / count;
    let squares = sum_of(defined().map(|found| (found - mean) * (found - mean)));
    let deviation = (squares / (count - 1.0)).sqrt();
    [mean, deviation].map(|number| number.is_finite().then_some(number))
}
