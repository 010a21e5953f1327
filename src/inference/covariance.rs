//! The covariance of totals of scores under a design.

use crate::error::{Error, Result};
use crate::numeric::{ExactSum, sum_of};
use crate::words::inference as phrases;

use super::design::{Frame, LonelyPsu, Stage, Stratum};
use super::domain::Domain;

/// A symmetric matrix of covariances.
#[derive(Debug, Clone, PartialEq)]
pub struct Covariance {
    size: usize,
    /// The lower triangle, row by row.
    values: Vec<f64>,
}

impl Covariance {
    /// The matrix of that size, from its lower triangle row by row.
    pub(super) fn of(size: usize, values: Vec<f64>) -> Self {
        Self { size, values }
    }

    /// The number of rows and columns.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The covariance of two columns of scores; the variance of one for equal positions.
    ///
    /// # Panics
    ///
    /// If there are not that many columns.
    pub fn at(&self, one: usize, other: usize) -> f64 {
        let (low, high) = (one.min(other), one.max(other));
        assert!(high < self.size, "column {high} of {}", self.size);
        self.values[high * (high + 1) / 2 + low]
    }
}

impl Domain<'_> {
    /// The covariance of the totals of some columns of scores, one score for each row in the order given to
    /// [`SamplingDesign::domain`](super::SamplingDesign::domain).
    ///
    /// # Formula
    ///
    /// ```text
    /// V = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_i (Z_hi − Z̄_h)(Z_hi − Z̄_h)ᵀ + Σ_h Σ_i f_h · V(hi)
    /// ```
    ///
    /// Z_hi is the total of the scores of unit i of stratum h, n_h the number of sampled units, f_h the sampling
    /// fraction (0 without a correction), V(hi) the same formula for the next stage within the unit.
    ///
    /// # Edge cases
    ///
    /// Zero for a stratum that is sampled completely; strata with one unit are treated as
    /// [`LonelyPsu`] states; zero without rows.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for a column of another length.
    ///
    /// # Accuracy
    ///
    /// Totals and sums of products are rounded once; each product and distance is rounded by itself, so that the relative
    /// error of a variance is some 1e-15. The same bits for any order of the rows.
    ///
    /// # Source
    ///
    /// Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, 4.2 and 5.5; Lumley (2010), Complex Surveys,
    /// 2 and 3, for strata with one unit.
    ///
    /// # Examples
    ///
    /// The standard error of a mean from four schools, with and without the correction for a population of 10:
    ///
    /// ```
    /// use junheng::Table;
    /// use junheng::inference::{SamplingDesign, SamplingOptions};
    /// let values = [1.0, 2.0, 4.0, 5.0];
    /// let scores: Vec<f64> = values.iter().map(|x| (x - 3.0) / 4.0).collect();
    /// let mut table = Table::new();
    /// table.add_numbers("schools", &[10.0; 4][..])?;
    /// let variance = |options: &str| {
    ///     let design = SamplingDesign::of(&table, &SamplingOptions::from_json(options)?)?;
    ///     Ok::<f64, junheng::Error>(design.domain(&[0, 1, 2, 3])?.covariance(&[&scores])?.at(0, 0))
    /// };
    /// assert!((variance("{}")? - 10.0 / 3.0 / 4.0).abs() < 1e-15);
    /// assert!((variance(r#"{"fpc": "schools"}"#)? - 0.6 * 10.0 / 3.0 / 4.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn covariance(&self, scores: &[&[f64]]) -> Result<Covariance> {
        let pairs = (0..scores.len()).flat_map(|one| (0..=one).map(move |other| (one, other)));
        let values = self.of_pairs(scores, &pairs.collect::<Vec<_>>())?;
        Ok(Covariance::of(scores.len(), values))
    }

    /// The variance of the total of each column of scores: the diagonal of [`covariance`](Self::covariance).
    ///
    /// # Errors
    ///
    /// As [`covariance`](Self::covariance).
    pub fn variances(&self, scores: &[&[f64]]) -> Result<Vec<f64>> {
        let pairs: Vec<_> = (0..scores.len()).map(|one| (one, one)).collect();
        self.of_pairs(scores, &pairs)
    }

    /// The primary sampling units with rows in the domain: how many equal units each is, and the totals of its scores, one
    /// column for each column of scores.
    pub(super) fn first_totals(&self, scores: &[&[f64]]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let stage = &self.design.stages[0];
        let Totals { units, columns } = Totals::of(self, stage, scores);
        (
            units.into_iter().map(|unit| stage.times(unit)).collect(),
            columns,
        )
    }

    fn of_pairs(&self, scores: &[&[f64]], pairs: &[(usize, usize)]) -> Result<Vec<f64>> {
        if let Some(other) = scores.iter().find(|column| column.len() != self.len()) {
            return Err(Error::new(&phrases::SCORES)
                .with("expected", self.len())
                .with("got", other.len()));
        }
        let mut sums = vec![ExactSum::new(); pairs.len()];
        for stage in &self.design.stages {
            let totals = Totals::of(self, stage, scores);
            let spread = Spread {
                stage,
                lonely: self.design.lonely_psu,
                totals: &totals,
                pairs,
            };
            spread.add_to(&mut sums);
        }
        Ok(sums.iter().map(ExactSum::to_f64).collect())
    }
}

/// The totals of the scores of each unit of a stage that has rows in the domain.
struct Totals {
    units: Vec<u32>,
    /// One column for each column of scores.
    columns: Vec<Vec<f64>>,
}

impl Totals {
    fn of(domain: &Domain<'_>, stage: &Stage, scores: &[&[f64]]) -> Self {
        let unit = |at: usize| stage.unit[domain.rows[at] as usize];
        let mut units = Vec::new();
        let mut columns = vec![Vec::new(); scores.len()];
        let mut start = 0;
        while start < domain.len() {
            let own = unit(start);
            let end = (start + 1..domain.len())
                .find(|&at| unit(at) != own)
                .unwrap_or(domain.len());
            units.push(own);
            let rows = &domain.order[start..end];
            for (column, scores) in columns.iter_mut().zip(scores) {
                column.push(match rows {
                    [row] => scores[*row as usize],
                    rows => sum_of(rows.iter().map(|&row| scores[row as usize])),
                });
            }
            start = end;
        }
        Self { units, columns }
    }
}

/// The squares and products of one stage.
struct Spread<'t> {
    stage: &'t Stage,
    lonely: LonelyPsu,
    totals: &'t Totals,
    pairs: &'t [(usize, usize)],
}

impl Spread<'_> {
    /// Adds the terms of every frame with a unit in the domain.
    fn add_to(&self, sums: &mut [ExactSum]) {
        let mut start = 0;
        let units = &self.totals.units;
        let frame = |at: usize| self.stratum(at).1.frame;
        while start < units.len() {
            let own = frame(start);
            let end = (start + 1..units.len())
                .find(|&at| frame(at) != own)
                .unwrap_or(units.len());
            self.add_frame(start..end, &self.stage.frames[own as usize], sums);
            start = end;
        }
    }

    /// The stratum of the unit at this place.
    fn stratum(&self, at: usize) -> (u32, &Stratum) {
        let number = self.stage.stratum[self.totals.units[at] as usize];
        (number, &self.stage.strata[number as usize])
    }

    fn add_frame(&self, places: std::ops::Range<usize>, frame: &Frame, sums: &mut [ExactSum]) {
        let estimated = frame.strata.len() - frame.lonely.len();
        let raise = match self.lonely {
            // Strata of which the variance is known take part with it.
            LonelyPsu::Average => frame.strata.len() as f64 / estimated.max(1) as f64,
            LonelyPsu::Fail | LonelyPsu::Certainty | LonelyPsu::Adjust => 1.0,
        };
        let mut start = places.start;
        while start < places.end {
            let (number, stratum) = self.stratum(start);
            let end = (start + 1..places.end)
                .find(|&at| self.stratum(at).0 != number)
                .unwrap_or(places.end);
            if !stratum.is_complete() && !stratum.is_lonely() {
                self.add_stratum(start..end, stratum, raise, sums);
            }
            start = end;
        }
        if self.lonely == LonelyPsu::Adjust && !frame.lonely.is_empty() {
            self.add_lonely(places, frame, sums);
        }
    }

    /// (1 − f) · n/(n − 1) · Σ (Z − Z̄)(Z − Z̄)ᵀ, in which units without rows in the domain have the total 0.
    fn add_stratum(
        &self,
        places: std::ops::Range<usize>,
        stratum: &Stratum,
        raise: f64,
        sums: &mut [ExactSum],
    ) {
        let units = &self.totals.units[places.clone()];
        let present = match &self.stage.times {
            Some(_) => sum_of(units.iter().map(|&unit| self.stage.times(unit))),
            None => units.len() as f64,
        };
        let absent = stratum.units - present;
        let means = self.means(places.clone(), stratum.units);
        let factor = stratum.share * (1.0 - stratum.fraction) * stratum.units
            / (stratum.units - 1.0)
            * raise;
        for (sum, &(one, other)) in sums.iter_mut().zip(self.pairs) {
            let product = |(at, &unit): (usize, &u32)| {
                let times = self.stage.times(unit);
                if times == 0.0 {
                    return 0.0;
                }
                let distance = |column: usize| {
                    self.totals.columns[column][places.start + at] / times - means[column]
                };
                distance(one) * distance(other) * times
            };
            let of_absent = means[one] * means[other] * absent;
            let products = units.iter().enumerate().map(product);
            sum.add(sum_of(products.chain([of_absent])) * factor);
        }
    }

    /// Strata with one unit: (1 − f) · (Z − Z̄)(Z − Z̄)ᵀ with the mean of all units of the frame.
    fn add_lonely(&self, places: std::ops::Range<usize>, frame: &Frame, sums: &mut [ExactSum]) {
        let means = self.means(places.clone(), frame.units);
        // Strata and places come in the same order.
        let mut at = places.start;
        for &number in &frame.lonely {
            let stratum = &self.stage.strata[number as usize];
            while at < places.end && self.stratum(at).0 < number {
                at += 1;
            }
            let present = at < places.end && self.stratum(at).0 == number;
            let total = |column: usize| match present {
                true => self.totals.columns[column][at],
                false => 0.0,
            };
            let factor = stratum.share * (1.0 - stratum.fraction);
            for (sum, &(one, other)) in sums.iter_mut().zip(self.pairs) {
                let distance = |column: usize| total(column) - means[column];
                sum.add(distance(one) * distance(other) * factor);
            }
        }
    }

    /// The mean total of so many units, of each column.
    fn means(&self, places: std::ops::Range<usize>, units: f64) -> Vec<f64> {
        let of = |column: &Vec<f64>| sum_of(column[places.clone()].iter().copied()) / units;
        self.totals.columns.iter().map(of).collect()
    }
}
