//! The covariance of totals of scores under a design.

use std::ops::Range;

use crate::error::{Error, Result};
use crate::numeric::{BESIDE, sum_of, sums_beside};
use crate::words::inference as phrases;

use super::beside::{Columns, lanes, sums};
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

    /// The matrix of that size with these elements, which are the same for a pair in either order.
    pub(super) fn of_pairs(size: usize, element: impl Fn(usize, usize) -> f64) -> Self {
        let pairs = (0..size).flat_map(|one| (0..=one).map(move |other| (one, other)));
        Self::of(
            size,
            pairs.map(|(one, other)| element(one, other)).collect(),
        )
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
        Ok(self.deviations(scores)?.covariance())
    }

    /// The variance of the total of each column of scores: the diagonal of [`covariance`](Self::covariance).
    ///
    /// # Errors
    ///
    /// As [`covariance`](Self::covariance).
    pub fn variances(&self, scores: &[&[f64]]) -> Result<Vec<f64>> {
        Ok(self.deviations(scores)?.variances())
    }

    /// The deviations of the totals of some columns of scores, from which all variances and covariances follow.
    pub(super) fn deviations(&self, scores: &[&[f64]]) -> Result<Deviations> {
        Ok(self.deviations_beside(&self.beside(scores)?))
    }

    /// Columns of scores beside each other.
    pub(super) fn beside(&self, scores: &[&[f64]]) -> Result<Columns> {
        match scores.iter().find(|column| column.len() != self.len()) {
            None => Ok(Columns::of_slices(scores)),
            Some(other) => Err(Error::new(&phrases::SCORES)
                .with("expected", self.len())
                .with("got", other.len())),
        }
    }

    /// The same of columns beside each other, with a number for each row.
    pub(super) fn deviations_beside(&self, scores: &Columns) -> Deviations {
        let mut out = Deviations {
            means: Columns::of(scores.count()),
            units: Columns::of(scores.count()),
            ..Deviations::default()
        };
        for (number, stage) in self.design.stages.iter().enumerate() {
            let totals = Totals::of(self, stage, scores);
            let spread = Spread {
                stage,
                lonely: self.design.lonely_psu,
                totals: &totals,
            };
            spread.add_to(&mut out);
            if number == 0 {
                let times =
                    |_: &Vec<f64>| totals.units.iter().map(|&unit| stage.times(unit)).collect();
                out.times = stage.times.as_ref().map(times);
                out.totals = totals.columns;
            }
        }
        out
    }
}

/// The distances of totals from their means, stratum by stratum.
#[derive(Default)]
pub(super) struct Deviations {
    parts: Vec<Part>,
    /// How many equal units each unit of the parts is; empty where each is one.
    multiples: Vec<f64>,
    /// The mean of each part, one column for each column of scores.
    means: Columns,
    /// The total of each unit of the parts less the mean of its part.
    units: Columns,
    /// How many equal units each primary sampling unit with rows in the domain is; `None` where each is one.
    pub(super) times: Option<Vec<f64>>,
    /// The totals of their scores.
    pub(super) totals: Columns,
}

/// The units of a stratum.
struct Part {
    factor: f64,
    /// Where they are.
    places: Range<usize>,
    /// The units of the stratum that have no row in the domain, whose total is 0.
    absent: f64,
}

impl Deviations {
    /// Adds the part of the units that come last.
    fn add_part(&mut self, units: usize, factor: f64, absent: f64) {
        let start = self.parts.last().map_or(0, |part| part.places.end);
        self.parts.push(Part {
            factor,
            places: start..start + units,
            absent,
        });
    }

    pub(super) fn variances(&self) -> Vec<f64> {
        let blocks: Vec<_> = self.units.blocks().zip(self.means.blocks()).collect();
        self.units.each(|block| {
            let (units, means) = blocks[block];
            let of_part = |(part, mean): (&Part, &[f64; BESIDE])| {
                let sums = self.squares(part, &units[part.places.clone()], *mean);
                sums.map(|sum| sum * part.factor)
            };
            let parts: Vec<[f64; BESIDE]> = self.parts.iter().zip(means).map(of_part).collect();
            sums(&parts)
        })
    }

    /// The sums of the squares of the units of a part, those without rows among them.
    fn squares(&self, part: &Part, units: &[[f64; BESIDE]], mean: [f64; BESIDE]) -> [f64; BESIDE] {
        let absent = lanes(|lane| mean[lane] * mean[lane] * part.absent);
        match self.multiples.get(part.places.clone()) {
            None => sums_beside(
                units.len() + 1,
                #[inline(always)]
                |at| match units.get(at) {
                    None => absent,
                    Some(unit) => lanes(|lane| unit[lane] * unit[lane]),
                },
            ),
            Some(times) => sums_beside(
                units.len() + 1,
                #[inline(always)]
                |at| match units.get(at) {
                    None => absent,
                    Some(unit) => lanes(|lane| unit[lane] * unit[lane] * times[at]),
                },
            ),
        }
    }

    pub(super) fn covariance(&self) -> Covariance {
        let variances = self.variances();
        Covariance::of_pairs(self.totals.count(), |one, other| match one == other {
            true => variances[one],
            false => self.product(one, other),
        })
    }

    /// The covariance of the totals of two columns.
    fn product(&self, one: usize, other: usize) -> f64 {
        let of_part = |(at, part): (usize, &Part)| {
            let units = |column| self.units.column(column, part.places.clone());
            let products = units(one).zip(units(other));
            let products = products.map(|(one, other)| one * other);
            let absent = [self.means.at(one, at) * self.means.at(other, at) * part.absent];
            let sum = match self.multiples.get(part.places.clone()) {
                None => sum_of(products.chain(absent)),
                Some(times) => {
                    let products = products.zip(times).map(|(product, times)| product * times);
                    sum_of(products.chain(absent))
                }
            };
            sum * part.factor
        };
        sum_of(self.parts.iter().enumerate().map(of_part))
    }
}

/// The totals of the scores of each unit of a stage that has rows in the domain.
struct Totals {
    units: Vec<u32>,
    /// One column for each column of scores.
    columns: Columns,
}

impl Totals {
    fn of(domain: &Domain<'_>, stage: &Stage, scores: &Columns) -> Self {
        let unit = |at: usize| stage.unit[domain.rows[at] as usize];
        let mut units = Vec::new();
        let mut ends = Vec::new();
        let mut start = 0;
        while start < domain.len() {
            let own = unit(start);
            let end = (start + 1..domain.len())
                .find(|&at| unit(at) != own)
                .unwrap_or(domain.len());
            units.push(own);
            ends.push(end);
            start = end;
        }
        let mut columns = Columns::of(scores.count());
        for (block, scores) in columns.blocks_mut().zip(scores.blocks()) {
            let mut start = 0;
            block.extend(ends.iter().map(|&end| {
                let rows = &domain.order[std::mem::replace(&mut start, end)..end];
                match rows {
                    [row] => scores[*row as usize],
                    rows => sums_beside(
                        rows.len(),
                        #[inline(always)]
                        |at| scores[rows[at] as usize],
                    ),
                }
            }));
        }
        Self { units, columns }
    }
}

/// The totals of one stage, which are to be compared with the means of their strata.
struct Spread<'t> {
    stage: &'t Stage,
    lonely: LonelyPsu,
    totals: &'t Totals,
}

impl Spread<'_> {
    /// Adds the strata of every frame with a unit in the domain.
    fn add_to(&self, out: &mut Deviations) {
        let mut start = 0;
        let units = &self.totals.units;
        let frame = |at: usize| self.stratum(at).1.frame;
        while start < units.len() {
            let own = frame(start);
            let end = (start + 1..units.len())
                .find(|&at| frame(at) != own)
                .unwrap_or(units.len());
            self.add_frame(start..end, &self.stage.frames[own as usize], out);
            start = end;
        }
    }

    /// The stratum of the unit at this place.
    fn stratum(&self, at: usize) -> (u32, &Stratum) {
        let number = self.stage.stratum[self.totals.units[at] as usize];
        (number, &self.stage.strata[number as usize])
    }

    fn add_frame(&self, places: Range<usize>, frame: &Frame, out: &mut Deviations) {
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
                self.add_stratum(start..end, stratum, raise, out);
            }
            start = end;
        }
        if self.lonely == LonelyPsu::Adjust && !frame.lonely.is_empty() {
            self.add_lonely(places, frame, out);
        }
    }

    /// (1 − f) · n/(n − 1) · Σ (Z − Z̄)(Z − Z̄)ᵀ, in which units without rows in the domain have the total 0.
    fn add_stratum(
        &self,
        places: Range<usize>,
        stratum: &Stratum,
        raise: f64,
        out: &mut Deviations,
    ) {
        let units = &self.totals.units[places.clone()];
        let times = |unit: &u32| self.stage.times(*unit);
        let present = match &self.stage.times {
            Some(_) => sum_of(units.iter().map(times)),
            None => units.len() as f64,
        };
        let blocks = (out.means.blocks_mut())
            .zip(out.units.blocks_mut())
            .zip(self.totals.columns.blocks());
        for ((means, distances), totals) in blocks {
            let totals = &totals[places.clone()];
            let mean = sums(totals).map(|sum| sum / stratum.units);
            means.push(mean);
            let distance = |(totals, unit): (&[f64; BESIDE], &u32)| match times(unit) {
                0.0 => [0.0; BESIDE],
                1.0 => lanes(|lane| totals[lane] - mean[lane]),
                times => lanes(|lane| totals[lane] / times - mean[lane]),
            };
            distances.extend(totals.iter().zip(units).map(distance));
        }
        if self.stage.times.is_some() {
            out.multiples.extend(units.iter().map(times));
        }
        let factor = stratum.share * (1.0 - stratum.fraction) * stratum.units
            / (stratum.units - 1.0)
            * raise;
        out.add_part(units.len(), factor, stratum.units - present);
    }

    /// Strata with one unit: (1 − f) · (Z − Z̄)(Z − Z̄)ᵀ with the mean of all units of the frame.
    fn add_lonely(&self, places: Range<usize>, frame: &Frame, out: &mut Deviations) {
        let mean =
            |totals: &[[f64; BESIDE]]| sums(&totals[places.clone()]).map(|sum| sum / frame.units);
        let of_frame: Vec<_> = self.totals.columns.blocks().map(mean).collect();
        // Strata and places come in the same order.
        let mut at = places.start;
        for &number in &frame.lonely {
            let stratum = &self.stage.strata[number as usize];
            while at < places.end && self.stratum(at).0 < number {
                at += 1;
            }
            let present = at < places.end && self.stratum(at).0 == number;
            let blocks = (out.means.blocks_mut())
                .zip(out.units.blocks_mut())
                .zip(self.totals.columns.blocks().zip(&of_frame));
            for ((means, units), (totals, mean)) in blocks {
                let own = if present { totals[at] } else { [0.0; BESIDE] };
                means.push(*mean);
                units.push(lanes(|lane| own[lane] - mean[lane]));
            }
            if self.stage.times.is_some() {
                out.multiples.push(1.0);
            }
            out.add_part(1, stratum.share * (1.0 - stratum.fraction), 0.0);
        }
    }
}
