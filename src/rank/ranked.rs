//! Values paired with a second variable, checked once.

use ndarray::ArrayView1;

use crate::error::{Error, Result};
use crate::measure::{Domain, Entry, Measurable, gate};
use crate::numeric;
use crate::sample::Sample;
#[cfg(feature = "evaluate")]
use crate::sample::Shared;
use crate::words::{Name, error_phrases, rank as phrases};

/// What a rank is called.
pub static RANK: Name = Name::new("rank", "ranking variable", "排序变量");
static RANKS: Name = Name::new("ranks", "ranking variable", "排序变量");

/// Values paired with a variable that ranks or explains them, with optional weights, checked once.
///
/// What the concentration indices take (schools' class sizes ranked by the poverty of their pupils),
/// the slope indices, and the measures of fiscal neutrality (spend against wealth). A unit with weight
/// zero is ignored.
///
/// # Errors
///
/// As [`Sample`] for the values and the weights, and the same for the ranking variable:
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch),
/// [`NotFinite`](crate::ErrorKind::NotFinite).
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let class_size = [41.0, 38.0, 35.0, 30.0];
/// let income = [3.1, 3.9, 5.2, 8.8];
/// let pupils = [120.0, 300.0, 240.0, 90.0];
/// let ranked = Ranked::weighted(&class_size, &income, &pupils)?;
/// let index = "concentration_index".parse::<RankMeasure>()?.value(&ranked)?;
/// assert!(index < 0.0, "the larger classes are where the income is low");
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Only the order of the ranking variable counts for a concentration index, not its distances:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let index: RankMeasure = "concentration_index".parse()?;
/// let near = index.value(&Ranked::new(&[1.0, 2.0, 4.0], &[1.0, 2.0, 3.0])?)?;
/// let far = index.value(&Ranked::new(&[1.0, 2.0, 4.0], &[1.0, 2.0, 3e9])?)?;
/// assert_eq!(near, far);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    values: Sample<'a>,
    ranks: Sample<'a>,
}

impl<'a> Ranked<'a> {
    /// Values paired with a second variable, without weights.
    pub fn new(values: &'a [f64], ranks: &'a [f64]) -> Result<Self> {
        Self::from_views(ArrayView1::from(values), ArrayView1::from(ranks), None)
    }

    /// Values paired with a second variable; unit `i` has weight `weights[i]`.
    pub fn weighted(values: &'a [f64], ranks: &'a [f64], weights: &'a [f64]) -> Result<Self> {
        let weights = ArrayView1::from(weights);
        Self::from_views(values.into(), ranks.into(), Some(weights))
    }

    /// The same over ndarray views of any stride.
    pub fn from_views(
        values: ArrayView1<'a, f64>,
        ranks: ArrayView1<'a, f64>,
        weights: Option<ArrayView1<'a, f64>>,
    ) -> Result<Self> {
        let values = Sample::from_views(values, weights)?;
        check_column(&ranks, values.len(), &RANKS, &RANK)?;
        let ranks = Sample::from_views(ranks, weights)?;
        Ok(Self { values, ranks })
    }

    /// How many units there are, those of weight zero included.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Always false: nothing cannot be ranked.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The values, with the weights.
    pub fn values(&self) -> Sample<'a> {
        self.values
    }

    /// The ranking variable, with the weights.
    pub fn ranks(&self) -> Sample<'a> {
        self.ranks
    }

    /// The same, each of the two columns keeping its order and its sums in its own `Shared`.
    #[cfg(feature = "evaluate")]
    pub(crate) fn sharing<'b>(self, values: &'b Shared, ranks: &'b Shared) -> Ranked<'b>
    where
        'a: 'b,
    {
        Ranked {
            values: self.values.sharing(values),
            ranks: self.ranks.sharing(ranks),
        }
    }

    /// Other values with the same ranks.
    pub(crate) fn with_values<'b>(&self, values: ArrayView1<'b, f64>) -> Result<Ranked<'b>>
    where
        'a: 'b,
    {
        self.with_columns(values, self.ranks.values().reborrow())
    }

    /// Other values and other ranks of the same weights.
    pub(crate) fn with_columns<'b>(
        &self,
        values: ArrayView1<'b, f64>,
        ranks: ArrayView1<'b, f64>,
    ) -> Result<Ranked<'b>>
    where
        'a: 'b,
    {
        let weights = self.values.weights().map(ArrayView1::reborrow);
        Ranked::from_views(values, ranks, weights)
    }

    /// The ranking variable ranked by itself.
    pub(crate) fn ranks_by_themselves(&self) -> Self {
        Self {
            values: self.ranks,
            ranks: self.ranks,
        }
    }

    /// The values ranked by themselves.
    pub(crate) fn values_by_themselves(&self) -> Self {
        Self {
            values: self.values,
            ranks: self.values,
        }
    }

    /// Row, value, rank and weight of every unit of positive weight.
    pub(crate) fn units(&self) -> impl Iterator<Item = (usize, f64, f64, f64)> + Clone + '_ {
        let values = self.values.values();
        (self.ranks.units()).map(move |(row, rank, weight)| (row, values[row], rank, weight))
    }

    /// Returns an error for a ranking variable that is constant over the units of positive weight.
    pub(crate) fn require_varying(&self, entry: &'static Entry) -> Result<()> {
        if !gate::all_equal(&self.ranks) {
            return Ok(());
        }
        let got = self.ranks.units().next().map_or(f64::NAN, |unit| unit.1);
        Err(Error::new(&phrases::CONSTANT)
            .with("measure", &entry.name)
            .with("got", got))
    }

    /// Returns an error for the first unit whose rank is outside the domain.
    pub(crate) fn require_ranks(&self, entry: &'static Entry, domain: Domain) -> Result<()> {
        match self.ranks.units().find(|unit| !domain.contains(unit.1)) {
            None => Ok(()),
            Some((row, rank, _)) => Err(Error::new(&phrases::OUT_OF_DOMAIN)
                .with("measure", &entry.name)
                .with("row", row)
                .with("expected", domain.name())
                .with("got", rank)),
        }
    }
}

impl Measurable for Ranked<'_> {
    type For<'b> = Ranked<'b>;

    fn admit(&self) -> Result<()> {
        gate::weights(&self.values)
    }

    /// The ladder has a scale of its own: nothing need be lifted here.
    fn lifted<T>(&self, _: bool, f: impl Fn(&Ranked<'_>) -> Result<T>) -> Result<T> {
        f(self)
    }
}

/// Returns an error for a column that has not the length of the values, or is not finite.
pub(crate) fn check_column(
    column: &ArrayView1<'_, f64>,
    expected: usize,
    name: &Name,
    of_one: &Name,
) -> Result<()> {
    if column.len() != expected {
        return Err(Error::new(&error_phrases::LENGTH_MISMATCH)
            .with("column", name)
            .with("expected", expected)
            .with("got", column.len()));
    }
    if numeric::extent(*column).is_some() {
        return Ok(());
    }
    match column.iter().position(|value| !value.is_finite()) {
        None => Ok(()),
        Some(row) => Err(Error::new(&error_phrases::NOT_FINITE)
            .with("column", of_one)
            .with("row", row)
            .with("got", column[row])),
    }
}

/// Returns an error for the first unit whose number is outside the bounds.
pub(crate) fn require_bounds(
    entry: &'static Entry,
    sample: &Sample<'_>,
    phrase: &'static crate::words::Phrase,
    (lower, upper): (f64, f64),
) -> Result<()> {
    match (sample.units()).find(|unit| !(lower..=upper).contains(&unit.1)) {
        None => Ok(()),
        Some((row, got, _)) => Err(Error::new(phrase)
            .with("measure", &entry.name)
            .with("row", row)
            .with("lower", lower)
            .with("upper", upper)
            .with("got", got)),
    }
}
