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
        let levels = (self.design.stages.iter()).map(|stage| Level::of(self, stage, scores));
        Deviations {
            levels: levels.collect(),
        }
    }
}

/// The distances of totals from their means, stratum by stratum.
pub(super) struct Deviations {
    /// One for each stage of the design, of which there is at least one.
    levels: Vec<Level>,
}

/// The totals of the units of a stage.
pub(super) struct Level {
    /// How many equal units each unit with rows in the domain is; `None` where each is one.
    pub(super) times: Option<Vec<f64>>,
    /// The totals of their scores.
    pub(super) totals: Columns,
    parts: Vec<Part>,
    /// The mean that each part is compared with, a row for each.
    means: Columns,
}

/// The units of a stratum.
struct Part {
    factor: f64,
    /// Where their totals are.
    places: Range<usize>,
    /// The totals whose sum, divided by `among`, is the mean.
    of: Range<usize>,
    among: f64,
    /// The units of the stratum that have no row in the domain, whose total is 0.
    absent: f64,
    /// Whether it is one unit, whatever the number of equal ones.
    is_lonely: bool,
}

impl Deviations {
    /// The primary sampling units.
    pub(super) fn first(&self) -> &Level {
        &self.levels[0]
    }

    pub(super) fn variances(&self) -> Vec<f64> {
        let parts: usize = self.levels.iter().map(|level| level.parts.len()).sum();
        let mut of_parts = Vec::with_capacity(parts);
        self.first().totals.each(|block| {
            of_parts.clear();
            for level in &self.levels {
                level.add_squares(block, &mut of_parts);
            }
            sums(&of_parts)
        })
    }

    pub(super) fn covariance(&self) -> Covariance {
        let variances = self.variances();
        let distances: Vec<Columns> = self.levels.iter().map(Level::distances).collect();
        Covariance::of_pairs(self.first().totals.count(), |one, other| {
            match one == other {
                true => variances[one],
                false => {
                    let levels = self.levels.iter().zip(&distances);
                    sum_of(levels.flat_map(|(level, own)| level.products(own, one, other)))
                }
            }
        })
    }
}

impl Level {
    fn of(domain: &Domain<'_>, stage: &Stage, scores: &Columns) -> Self {
        let totals = Totals::of(domain, stage, scores);
        let spread = Spread {
            stage,
            lonely: domain.design.lonely_psu,
            units: &totals.units,
        };
        let parts = spread.parts();
        let times = |_: &Vec<f64>| totals.units.iter().map(|&unit| stage.times(unit)).collect();
        Self {
            times: stage.times.as_ref().map(times),
            means: means(&totals.columns, &parts),
            totals: totals.columns,
            parts,
        }
    }

    /// The distance of a unit from the mean of its part, and how often it counts.
    #[inline(always)]
    fn distance(
        &self,
        part: &Part,
        totals: &[[f64; BESIDE]],
        mean: [f64; BESIDE],
        at: usize,
    ) -> ([f64; BESIDE], f64) {
        let times = match &self.times {
            Some(times) if !part.is_lonely => times[at],
            _ => 1.0,
        };
        (distance(totals[at], times, mean), times)
    }

    /// The sum of the squares of each part, those of units without rows among them, times its factor.
    fn add_squares(&self, block: usize, out: &mut Vec<[f64; BESIDE]>) {
        let totals = self.totals.block(block);
        let of_part = |(part, &mean): (&Part, &[f64; BESIDE])| {
            let absent = lanes(|lane| mean[lane] * mean[lane] * part.absent);
            let (start, units) = (part.places.start, part.places.len());
            let squares = match &self.times {
                None => sums_beside(
                    units + 1,
                    #[inline(always)]
                    |at| match at == units {
                        true => absent,
                        false => {
                            let total = &totals[start + at];
                            lanes(|lane| {
                                let distance = total[lane] - mean[lane];
                                distance * distance
                            })
                        }
                    },
                ),
                Some(_) => sums_beside(
                    units + 1,
                    #[inline(always)]
                    |at| match at == units {
                        true => absent,
                        false => {
                            let (own, times) = self.distance(part, totals, mean, start + at);
                            lanes(|lane| own[lane] * own[lane] * times)
                        }
                    },
                ),
            };
            squares.map(|sum| sum * part.factor)
        };
        out.extend(self.parts.iter().zip(self.means.block(block)).map(of_part));
    }

    /// The distances of the units of all parts, one after the other.
    fn distances(&self) -> Columns {
        let rows = self.parts.iter().map(|part| part.places.len()).sum();
        Columns::new(self.totals.count(), rows, |block, out| {
            let totals = self.totals.block(block);
            for (part, &mean) in self.parts.iter().zip(self.means.block(block)) {
                let distance = |at| self.distance(part, totals, mean, at).0;
                out.extend(part.places.clone().map(distance));
            }
        })
    }

    /// The sums of the products of the distances of two columns, part by part, times its factor.
    fn products<'l>(
        &'l self,
        distances: &'l Columns,
        one: usize,
        other: usize,
    ) -> impl Iterator<Item = f64> + Clone + 'l {
        let mut start = 0;
        self.parts.iter().enumerate().map(move |(at, part)| {
            let end = start + part.places.len();
            let rows = std::mem::replace(&mut start, end)..end;
            let products = (distances.column(one, rows.clone()))
                .zip(distances.column(other, rows))
                .map(|(one, other)| one * other);
            let absent = [self.means.at(one, at) * self.means.at(other, at) * part.absent];
            let sum = match &self.times {
                Some(times) if !part.is_lonely => {
                    let times = &times[part.places.clone()];
                    let products = products.zip(times).map(|(product, times)| product * times);
                    sum_of(products.chain(absent))
                }
                _ => sum_of(products.chain(absent)),
            };
            sum * part.factor
        })
    }
}

/// How far the units, of so many equal ones with these totals, lie from a mean.
#[inline(always)]
pub(super) fn distance(totals: [f64; BESIDE], times: f64, mean: [f64; BESIDE]) -> [f64; BESIDE] {
    match times {
        0.0 => [0.0; BESIDE],
        1.0 => lanes(|lane| totals[lane] - mean[lane]),
        times => lanes(|lane| totals[lane] / times - mean[lane]),
    }
}

/// The mean that each part is compared with.
fn means(totals: &Columns, parts: &[Part]) -> Columns {
    Columns::new(totals.count(), parts.len(), |block, out| {
        let totals = totals.block(block);
        // Strata with one unit are compared with one mean.
        let mut before = None;
        out.extend(parts.iter().map(|part| {
            let sum = match before {
                Some((of, sum)) if of == &part.of => sum,
                _ => sums(&totals[part.of.clone()]),
            };
            before = Some((&part.of, sum));
            sum.map(|sum| sum / part.among)
        }));
    })
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
        let mut units = Vec::with_capacity(domain.len());
        let mut ends = Vec::with_capacity(domain.len());
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
        let columns = Columns::new(scores.count(), units.len(), |block, out| {
            let scores = scores.block(block);
            let mut start = 0;
            out.extend(ends.iter().map(|&end| {
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
        });
        Self { units, columns }
    }
}

/// The units of one stage with rows in the domain, to be compared with the means of their strata.
struct Spread<'t> {
    stage: &'t Stage,
    lonely: LonelyPsu,
    units: &'t [u32],
}

impl Spread<'_> {
    /// The strata of every frame with a unit in the domain.
    fn parts(&self) -> Vec<Part> {
        let mut out = Vec::with_capacity(self.units.len());
        let mut start = 0;
        let frame = |at: usize| self.stratum(at).1.frame;
        while start < self.units.len() {
            let own = frame(start);
            let end = (start + 1..self.units.len())
                .find(|&at| frame(at) != own)
                .unwrap_or(self.units.len());
            self.add_frame(start..end, &self.stage.frames[own as usize], &mut out);
            start = end;
        }
        out
    }

    /// The stratum of the unit at this place.
    fn stratum(&self, at: usize) -> (u32, &Stratum) {
        let number = self.stage.stratum[self.units[at] as usize];
        (number, &self.stage.strata[number as usize])
    }

    fn add_frame(&self, places: Range<usize>, frame: &Frame, out: &mut Vec<Part>) {
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
                out.push(self.of_stratum(start..end, stratum, raise));
            }
            start = end;
        }
        if self.lonely == LonelyPsu::Adjust && !frame.lonely.is_empty() {
            self.add_lonely(places, frame, out);
        }
    }

    /// (1 − f) · n/(n − 1) · Σ (Z − Z̄)(Z − Z̄)ᵀ, in which units without rows in the domain have the total 0.
    fn of_stratum(&self, places: Range<usize>, stratum: &Stratum, raise: f64) -> Part {
        let units = &self.units[places.clone()];
        let present = match &self.stage.times {
            Some(_) => sum_of(units.iter().map(|&unit| self.stage.times(unit))),
            None => units.len() as f64,
        };
        let factor = stratum.share * (1.0 - stratum.fraction) * stratum.units
            / (stratum.units - 1.0)
            * raise;
        Part {
            factor,
            of: places.clone(),
            places,
            among: stratum.units,
            absent: stratum.units - present,
            is_lonely: false,
        }
    }

    /// Strata with one unit: (1 − f) · (Z − Z̄)(Z − Z̄)ᵀ with the mean of all units of the frame.
    fn add_lonely(&self, places: Range<usize>, frame: &Frame, out: &mut Vec<Part>) {
        // Strata and places come in the same order.
        let mut at = places.start;
        for &number in &frame.lonely {
            let stratum = &self.stage.strata[number as usize];
            while at < places.end && self.stratum(at).0 < number {
                at += 1;
            }
            let present = at < places.end && self.stratum(at).0 == number;
            out.push(Part {
                factor: stratum.share * (1.0 - stratum.fraction),
                places: at..at + usize::from(present),
                of: places.clone(),
                among: frame.units,
                absent: if present { 0.0 } else { 1.0 },
                is_lonely: true,
            });
        }
    }
}
