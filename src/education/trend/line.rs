//! A line through the figures of several years, with its interval and forecasts.

use crate::numeric::{student_t, sum_of};

/// The level of the interval of a slope.
pub(super) const LEVEL: f64 = 0.95;
/// The fewest years for which an interval is given: with three it rests on one degree of freedom.
const FEWEST: usize = 4;

/// The least-squares line through one figure of each year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// The change a year.
    pub(super) slope: f64,
    /// Between which slopes the true one lies with probability [`LEVEL`], if the yearly deviations are independent and
    /// normal; `None` with fewer than four years.
    pub(super) interval: Option<[f64; 2]>,
    years: usize,
    mean_year: f64,
    mean: f64,
    /// Σ (year − mean)².
    spread: f64,
    /// Σ e² of the residuals.
    residual: f64,
}

/// A value that the line gives for a year, and its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Forecast {
    pub(super) value: f64,
    /// The standard error of a new year's figure; `None` with fewer than three years.
    pub(super) standard_error: Option<f64>,
}

impl Line {
    /// The line through `(year, figure)`; `None` unless there are two different years.
    pub(super) fn of(points: &[(f64, f64)]) -> Option<Self> {
        let count = points.len() as f64;
        let mean_year = sum_of(points.iter().map(|(year, _)| *year)) / count;
        let mean = sum_of(points.iter().map(|(_, figure)| *figure)) / count;
        let spread = sum_of(
            points
                .iter()
                .map(|(year, _)| (year - mean_year) * (year - mean_year)),
        );
        if points.len() < 2 || spread <= 0.0 {
            return None;
        }
        let product = |(year, figure): &(f64, f64)| (year - mean_year) * (figure - mean);
        let slope = sum_of(points.iter().map(product)) / spread;
        let error = |(year, figure): &(f64, f64)| figure - mean - slope * (year - mean_year);
        let residual = sum_of(points.iter().map(|point| error(point) * error(point)));
        let mut line = Self {
            slope,
            interval: None,
            years: points.len(),
            mean_year,
            mean,
            spread,
            residual,
        };
        line.interval = line.slope_interval();
        Some(line)
    }

    fn slope_interval(&self) -> Option<[f64; 2]> {
        if self.years < FEWEST {
            return None;
        }
        let half =
            student_t(LEVEL, (self.years - 2) as f64) * (self.variance()? / self.spread).sqrt();
        Some([self.slope - half, self.slope + half])
    }

    /// The variance of a year's deviation from the line.
    fn variance(&self) -> Option<f64> {
        let degrees = self.years.checked_sub(2).filter(|degrees| *degrees > 0)?;
        Some(self.residual / degrees as f64)
    }

    /// The value of the line in a year.
    pub(super) fn forecast(&self, year: f64) -> Forecast {
        let distance = year - self.mean_year;
        let factor = 1.0 + 1.0 / self.years as f64 + distance * distance / self.spread;
        Forecast {
            value: self.mean + self.slope * distance,
            standard_error: self.variance().map(|variance| (variance * factor).sqrt()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_years_by_hand() {
        // Years 1 to 4, figures 6, 5, 7, 10: means 2.5 and 7, slope (1.5 + 1 + 0 + 4.5)/5 = 1.4.
        let line = Line::of(&[(1.0, 6.0), (2.0, 5.0), (3.0, 7.0), (4.0, 10.0)]).unwrap();
        assert!((line.slope - 1.4).abs() < 1e-15);
        // Residuals 1.1, −1.3, −0.7, 0.9: Σe² = 4.2, s² = 2.1, SE = √(2.1/5); t of two degrees 4.302653.
        let half = 4.302_652_729_749_464 * (2.1_f64 / 5.0).sqrt();
        let [low, high] = line.interval.unwrap();
        assert!((low - (1.4 - half)).abs() < 1e-12 && (high - (1.4 + half)).abs() < 1e-12);
        // In year 5: 7 + 1.4 · 2.5 = 10.5, SE = √(2.1 (1 + 1/4 + 6.25/5)).
        let next = line.forecast(5.0);
        assert!((next.value - 10.5).abs() < 1e-14);
        assert!((next.standard_error.unwrap() - (2.1_f64 * 2.5).sqrt()).abs() < 1e-14);
    }

    #[test]
    fn few_years_have_no_interval() {
        let three = Line::of(&[(1.0, 1.0), (2.0, 2.0), (4.0, 4.0)]).unwrap();
        assert_eq!((three.slope, three.interval), (1.0, None));
        assert_eq!(three.forecast(5.0).standard_error, Some(0.0));
        let two = Line::of(&[(1.0, 3.0), (3.0, 2.0)]).unwrap();
        assert_eq!((two.slope, two.forecast(5.0).value), (-0.5, 1.0));
        assert_eq!(two.forecast(5.0).standard_error, None);
        assert_eq!(Line::of(&[(1.0, 3.0)]), None);
        assert_eq!(Line::of(&[(1.0, 3.0), (1.0, 4.0)]), None);
        assert_eq!(Line::of(&[]), None);
    }
}
