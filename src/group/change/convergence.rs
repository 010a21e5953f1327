//! Whether units draw together over time: by their dispersion, and by who grows faster.

use std::cmp::Ordering;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::measure::Measure;
use crate::numeric::{ln, ln_1p};
use crate::regression::{Column, Design, Regression};
use crate::sample::Sample;
use crate::words::{Method, error_phrases, group as phrases, methods};

/// ln 2.
const LN_2: f64 = std::f64::consts::LN_2;
/// The name of the logarithm of the first value in the regression.
pub const INITIAL: &str = "ln_initial";

/// The same units at several dates.
///
/// # Examples
///
/// ```
/// use junheng::group::Panel;
/// let (first, last) = ([2.0, 8.0], [4.0, 9.0]);
/// let panel = Panel::new(&[2015.0, 2020.0], &[&first, &last], None)?;
/// assert!(panel.sigma("cv".parse()?)?.change < 0.0);
/// assert!(panel.beta(&[])?.beta < 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Panel<'a> {
    dates: Vec<f64>,
    columns: Vec<Sample<'a>>,
}

/// The dispersion at one date.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigmaDate {
    /// The date.
    pub date: f64,
    /// The measure of the units' values then.
    pub value: f64,
}

/// Sigma convergence: does dispersion shrink?
///
/// # Formula
///
/// σ_t = the measure of the units' values at date t; change = σ_last − σ_first.
///
/// # Returns
///
/// The measure at every date; the change, below zero where the units drew together; the ratio of last
/// to first, `None` where the first is zero. Whether a change is more than chance is left to tests of
/// differences.
///
/// # Source
///
/// Barro & Sala-i-Martin (1992), Journal of Political Economy 100(2): 223–251, doi:10.1086/261816.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sigma {
    /// The method: the measure that is compared.
    pub method: Method,
    /// The measure of dispersion.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub measure: Measure,
    /// The measure at each date.
    pub dates: Vec<SigmaDate>,
    /// Last minus first.
    pub change: f64,
    /// Last over first.
    pub ratio: Option<f64>,
}

/// Beta convergence: do the units that are behind grow faster?
///
/// # Formula
///
/// ```text
/// (ln x_T − ln x_0)/T = a + β ln x_0 + Σ_j c_j z_j + e        T = last date − first date
/// speed = −ln(1 + βT)/T        half-life = ln 2/speed
/// ```
///
/// Absolute without columns, conditional with them. Dates between the first and the last do not enter. Weighted least squares by the panel's weights.
///
/// # Returns
///
/// β, below zero where units behind catch up; the speed at which a gap closes per unit of the dates,
/// `None` where βT ≤ −1 (gaps are overshot); the time that halves it, `None` unless the speed is above
/// zero; the regression, whose column of the first value is `ln_initial`.
///
/// # Edge cases
///
/// An unlucky year at the first date looks like catching up afterwards (regression to the mean): β below
/// zero can go with dispersion that grows. Look at [`Sigma`] too.
///
/// # Source
///
/// Barro & Sala-i-Martin (1992), doi:10.1086/261816; Quah (1993), doi:10.2307/3440905.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Beta {
    /// The method: the outcome and the regressors.
    pub method: Method,
    /// Whether columns besides the first value explain growth.
    pub conditional: bool,
    /// The first date and the last.
    pub dates: [f64; 2],
    /// The coefficient of the logarithm of the first value.
    pub beta: f64,
    /// The speed of convergence.
    pub speed: Option<f64>,
    /// How long it takes to halve a gap.
    pub half_life: Option<f64>,
    /// The whole regression.
    pub regression: Regression,
}

impl<'a> Panel<'a> {
    /// One column of values for each date, the same units in the same rows.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for dates that do not ascend;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for fewer than two;
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where a date lacks its column, or a column
    /// has other rows than the first; as [`Sample`] for the values and weights.
    pub fn new(dates: &[f64], columns: &[&'a [f64]], weights: Option<&'a [f64]>) -> Result<Self> {
        require_dates(dates, columns.len())?;
        let rows = columns[0].len();
        if let Some(at) = columns.iter().position(|column| column.len() != rows) {
            return Err(mismatch(dates[at].to_string(), rows, columns[at].len()));
        }
        let sample = |values: &&'a [f64]| match weights {
            None => Sample::new(values),
            Some(weights) => Sample::weighted(values, weights),
        };
        Ok(Self {
            dates: dates.to_vec(),
            columns: columns.iter().map(sample).collect::<Result<_>>()?,
        })
    }

    /// The dispersion at every date.
    ///
    /// # Errors
    ///
    /// As the measure.
    pub fn sigma(&self, measure: Measure) -> Result<Sigma> {
        let dates = self
            .dates
            .iter()
            .zip(&self.columns)
            .map(|(&date, values)| {
                Ok(SigmaDate {
                    date,
                    value: measure.value(values)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        let (first, last) = (dates[0].value, dates[dates.len() - 1].value);
        let out = Sigma {
            method: methods::SIGMA,
            measure,
            change: last - first,
            ratio: (first != 0.0)
                .then(|| last / first)
                .filter(|ratio| ratio.is_finite()),
            dates,
        };
        finite(&methods::SIGMA, out)
    }

    /// Growth from the first date to the last explained by where the units began, and by `columns`;
    /// dates between do not enter.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value that is not above zero at either date;
    /// as [`Regression`]: where all units begin alike, `ln_initial` is named.
    pub fn beta(&self, columns: &[Column<'_>]) -> Result<Beta> {
        let last = self.dates.len() - 1;
        let span = self.dates[last] - self.dates[0];
        let (initial, end) = (self.logs(0)?, self.logs(last)?);
        let growth: Vec<f64> = initial
            .iter()
            .zip(&end)
            .map(|(a, b)| (b - a) / span)
            .collect();
        let mut explained = vec![Column::new(INITIAL, &initial)];
        explained.extend_from_slice(columns);
        let values = ndarray::ArrayView1::from(&growth[..]);
        let outcome = Sample::from_views(values, self.columns[0].weights())?;
        let regression = Design::new(outcome, &explained)?.fit()?;
        let beta = regression.terms[1].coefficient;
        let speed = (beta * span > -1.0).then(|| -ln_1p(beta * span) / span + 0.0);
        let out = Beta {
            method: methods::BETA,
            conditional: !columns.is_empty(),
            dates: [self.dates[0], self.dates[last]],
            beta,
            speed,
            half_life: speed.filter(|&speed| speed > 0.0).map(|speed| LN_2 / speed),
            regression,
        };
        finite(&methods::BETA, out)
    }

    /// The logarithms at a date; 0 for units of weight zero.
    fn logs(&self, at: usize) -> Result<Vec<f64>> {
        let sample = &self.columns[at];
        let mut out = vec![0.0; sample.len()];
        for (row, x, _) in sample.units() {
            if x <= 0.0 {
                return Err(Error::new(&phrases::NOT_POSITIVE)
                    .with("row", row)
                    .with("date", self.dates[at])
                    .with("got", x));
            }
            out[row] = ln(x);
        }
        Ok(out)
    }
}

/// Rejects dates that are not one for each column, at least two, ascending.
pub(crate) fn require_dates(dates: &[f64], columns: usize) -> Result<()> {
    if dates.len() != columns {
        return Err(mismatch("dates".to_owned(), columns, dates.len()));
    }
    if dates.len() < 2 {
        return Err(Error::new(&phrases::ONE_DATE).with("got", dates.len()));
    }
    let ascends = |pair: &&[f64]| pair[0].partial_cmp(&pair[1]) == Some(Ordering::Less);
    match dates.windows(2).find(|pair| !ascends(pair)) {
        None => Ok(()),
        Some(pair) => Err(Error::new(&phrases::DATES_NOT_ASCENDING)
            .with("expected", pair[0])
            .with("got", pair[1])),
    }
}

fn mismatch(name: String, expected: usize, got: usize) -> Error {
    Error::new(&error_phrases::LENGTH_MISMATCH)
        .with("column", name)
        .with("expected", expected)
        .with("got", got)
}
