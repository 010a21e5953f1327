//! How many years a coefficient of variation takes to its limit, under named assumptions.

use crate::numeric::ln;

use super::line::Line;

/// So many years or more are never.
const MOST: f64 = 1e6;

/// A number of years, with the interval that the interval of a slope gives. `None` is never.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Years {
    /// The years from the last year of the series.
    pub(super) value: Option<f64>,
    /// The earliest and the latest; `None` as a whole where the slope has no interval.
    pub(super) interval: Option<[Option<f64>; 2]>,
}

impl Years {
    /// The years that each pace takes, the fastest of an interval first.
    fn at(pace: f64, interval: Option<[f64; 2]>, years: impl Fn(f64) -> Option<f64>) -> Self {
        let years = |pace| years(pace).filter(|years| *years >= 0.0 && *years < MOST);
        Self {
            value: years(pace),
            interval: interval.map(|[fast, slow]| [years(fast), years(slow)]),
        }
    }

    /// The coefficient changes by the same rate each year: t = ln(c/CV)/ln ρ. `logs` is the line through ln CV.
    pub(super) fn at_the_same_rate(cv: f64, limit: f64, logs: &Line) -> Self {
        let years = |slope: f64| (slope < 0.0).then(|| ln(limit / cv) / slope);
        Self::at(logs.slope, logs.interval, years)
    }

    /// The coefficient changes by the same number of points each year: t = (CV − c)/δ.
    pub(super) fn at_the_same_points(cv: f64, limit: f64, line: &Line) -> Self {
        let years = |slope: f64| (slope < 0.0).then(|| (cv - limit) / -slope);
        Self::at(line.slope, line.interval, years)
    }

    /// So many units a year are spread by pupils, so that the standard deviation remains and the mean rises:
    /// t = T (CV/c − 1)/g. The pace is a number above zero with the interval of its line, if it has one.
    pub(super) fn spread(cv: f64, limit: f64, total: f64, pace: Pace) -> Self {
        let years = |units: f64| (units > 0.0).then(|| total * (cv / limit - 1.0) / units);
        Self::at(pace.units, pace.fast_to_slow(), years)
    }

    /// So many units a year go where each lowers the coefficient most: t = ⌈A/g⌉ whole years, A being the least
    /// amount that reaches the limit.
    pub(super) fn levelled(least: f64, pace: Pace) -> Self {
        let years = |units: f64| (units > 0.0).then(|| (least / units).ceil());
        Self::at(pace.units, pace.fast_to_slow(), years)
    }
}

/// New units of the resource each year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pace {
    pub(super) units: f64,
    /// From the fewest to the most, where the pace is a slope with an interval.
    pub(super) interval: Option<[f64; 2]>,
}

impl Pace {
    /// The change of the total a year.
    pub(super) fn of(line: &Line) -> Self {
        Self {
            units: line.slope,
            interval: line.interval,
        }
    }

    /// More units take fewer years.
    fn fast_to_slow(&self) -> Option<[f64; 2]> {
        self.interval.map(|[fewest, most]| [most, fewest])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::{exp, ln};

    fn line(figures: &[f64]) -> Line {
        let years = (2020..).map(f64::from);
        Line::of(&years.zip(figures.iter().copied()).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn the_same_rate() {
        // 0.8, 0.4: halved each year; 0.1 after two more.
        let years = Years::at_the_same_rate(0.4, 0.1, &line(&[ln(0.8), ln(0.4)]));
        assert!((years.value.unwrap() - 2.0).abs() < 1e-12);
        assert_eq!(years.interval, None);
        let rising = Years::at_the_same_rate(0.4, 0.1, &line(&[ln(0.2), ln(0.4)]));
        assert_eq!(rising.value, None);
    }

    #[test]
    fn the_same_points_with_an_interval() {
        let years = Years::at_the_same_points(0.5, 0.45, &line(&[0.56, 0.54, 0.52, 0.5]));
        assert!((years.value.unwrap() - 2.5).abs() < 1e-9);
        let [earliest, latest] = years.interval.unwrap();
        assert!((earliest.unwrap() - 2.5).abs() < 1e-6 && (latest.unwrap() - 2.5).abs() < 1e-6);
        // A slope that could be zero: the latest is never.
        let years = Years::at_the_same_points(0.5, 0.45, &line(&[0.56, 0.48, 0.58, 0.5]));
        let [earliest, latest] = years.interval.unwrap();
        assert!(years.value.unwrap() > earliest.unwrap() && latest.is_none());
        // And one that rises: never, though it could fall.
        let years = Years::at_the_same_points(0.5, 0.45, &line(&[0.48, 0.58, 0.46, 0.5 + 0.06]));
        assert_eq!(years.value, None);
        assert!(years.interval.unwrap()[0].is_some());
    }

    #[test]
    fn units_spread_by_pupils_keep_the_deviation() {
        // Two schools of 100 pupils with 12 and 8 units: σ = 2, μ = 10 of 100. A limit of 0.16 needs μ = 12.5: 5 units.
        let pace = Pace {
            units: 2.0,
            interval: Some([1.0, 4.0]),
        };
        let years = Years::spread(0.2, 0.16, 20.0, pace);
        assert!((years.value.unwrap() - 2.5).abs() < 1e-12);
        let interval = years.interval.unwrap().map(Option::unwrap);
        assert!((interval[0] - 1.25).abs() < 1e-12 && (interval[1] - 5.0).abs() < 1e-12);
        assert_eq!(
            Years::spread(
                0.2,
                0.16,
                20.0,
                Pace {
                    units: -1.0,
                    interval: None
                }
            )
            .value,
            None
        );
    }

    #[test]
    fn levelled_units_take_whole_years() {
        let years = |units| {
            Years::levelled(
                11.0,
                Pace {
                    units,
                    interval: None,
                },
            )
            .value
        };
        assert_eq!(
            (years(5.0), years(11.0), years(0.0)),
            (Some(3.0), Some(1.0), None)
        );
        assert_eq!(years(1e-9), None);
        assert!((exp(ln(2.0)) - 2.0).abs() < 1e-15);
    }
}
