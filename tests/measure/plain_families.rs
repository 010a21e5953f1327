//! The families of measures by their definitions written out plainly: see `differential.rs`.

use junheng::Measure;

use super::differential::Plain;

/// The plain value, and the size of the largest number that the plain form subtracts.
pub(crate) fn plain(measure: &Measure, units: &Plain, count: f64) -> (f64, f64) {
    let parameters = measure.parameters();
    let at = |index: usize| parameters[index];
    let (mean, low, high) = (units.mean(), units.quantile(0.0), units.quantile(1.0));
    let top = high / mean;
    match &*measure.entry().name.id {
        "geometric_mean" => (units.average(f64::ln).exp(), spread(mean, units, 1.0)),
        "harmonic_mean" => (1.0 / units.average(|x| 1.0 / x), mean),
        "equally_distributed_equivalent" => {
            let distance = (1.0 - at(0)).abs();
            let power = if distance == 0.0 {
                1.0
            } else {
                distance.min(1.0)
            };
            (
                mean * (1.0 - units.atkinson(at(0))),
                spread(mean, units, power),
            )
        }
        "variance" => {
            let form = units.form(&parameters, count);
            (form * units.variance(), form * high * high)
        }
        "mean_deviation" => (deviation(units, mean, at(0)), high),
        "relative_mean_deviation" => (deviation(units, mean, at(0)) / mean, top),
        "gini_mean_difference" => {
            let factor = match at(0) == 1.0 {
                true => 1.0 / units.different_pairs(),
                false => 1.0,
            };
            (factor * units.pairs(), factor * high)
        }
        "skewness" => {
            let n = count;
            let form = match at(0) == 1.0 {
                true => (n * (n - 1.0)).sqrt() / (n - 2.0),
                false => 1.0,
            };
            let (own, size) = moment(units, 3);
            (form * own, form * size)
        }
        "kurtosis" => {
            let (own, size) = moment(units, 4);
            let (excess, n) = (own - 3.0, count);
            let freedom = (n - 2.0) * (n - 3.0);
            let (own, form) = match at(1) == 1.0 {
                true => (
                    (n - 1.0) / freedom * ((n + 1.0) * excess + 6.0),
                    (n - 1.0) * (n + 1.0) / freedom,
                ),
                false => (excess, 1.0),
            };
            let shift = if at(0) == 1.0 { 0.0 } else { 3.0 };
            (own + shift, form * (size + 6.0))
        }
        "s_gini" => (1.0 - welfare(units, at(0)) / mean, at(0) * top),
        "absolute_gini" => (mean - welfare(units, at(0)), at(0) * high),
        "sen_welfare" => (welfare(units, at(0)), at(0) * high),
        "bonferroni" => (
            1.0 - lorenz(units).map(|piece| piece.over_p()).sum::<f64>(),
            10.0 + top,
        ),
        "de_vergottini" => (
            lorenz(units).map(|piece| piece.over_q()).sum::<f64>() - 1.0,
            10.0 * (1.0 + top),
        ),
        "zenga" => (
            1.0 - lorenz(units).map(|piece| piece.zenga()).sum::<f64>(),
            100.0 * (1.0 + top / (low / mean)),
        ),
        "lorenz_asymmetry" => asymmetry(units, mean, count),
        "j_divergence" => (
            units.average(|x| (x / mean - 1.0) * (x / mean).ln()),
            1.0 + top * (high / low).ln(),
        ),
        "kolm" => {
            let k = at(0);
            let most = k * (mean - low);
            (
                (most + units.average(|x| (k * (mean - x) - most).exp()).ln()) / k,
                high + 1.0 / k,
            )
        }
        "top_share" => (1.0 - total(units, 1.0 - at(0)) / mean, 1.0 + top),
        "bottom_share" => (total(units, at(0)) / mean, 1.0 + top),
        "share_ratio" => ratio(units, at(0), at(1), mean),
        "palma" => ratio(units, 0.1, 0.4, mean),
        "herfindahl" => (units.average(|x| x * x) / (mean * mean * count), top * top),
        "rosenbluth" => (
            1.0 / (count * (1.0 - units.pairs() / (2.0 * mean))),
            top * top,
        ),
        "horvath" => {
            let share = |x: f64| x / mean / count;
            let others = units.average(|x| share(x).powi(2) * (2.0 - share(x)));
            let first = share(high);
            (
                count * others + first * (1.0 - first).powi(2),
                top * top * top,
            )
        }
        "coulter" => ((units.variance() / 2.0 / count).sqrt() / mean, top),
        "wolfson" => (
            2.0 * polarization(units, mean),
            4.0 * (high + mean) / units.averaged(0.5),
        ),
        "foster_wolfson" => (
            polarization(units, mean),
            4.0 * (high + mean) / units.averaged(0.5),
        ),
        "esteban_ray" => (esteban_ray(units, at(0)) / mean, 8.0 * top),
        "interquartile_range" => (units.quantile(0.75) - units.quantile(0.25), high),
        "quartile_variation" => {
            let (upper, lower) = (units.quantile(0.75), units.quantile(0.25));
            ((upper - lower) / (upper + lower), 1.0)
        }
        _ => shortfall(measure, units, mean),
    }
}

fn shortfall(measure: &Measure, units: &Plain, mean: f64) -> (f64, f64) {
    let parameters = measure.parameters();
    let at = |index: usize| parameters[index];
    let (least, high) = (units.quantile(0.0), units.quantile(1.0));
    let line = |index: usize| {
        if parameters[index + 1] == 1.0 {
            parameters[index] * units.averaged(0.5)
        } else {
            parameters[index]
        }
    };
    // The last parameter of these measures is `above`.
    let above = parameters.last() == Some(&1.0);
    let beyond = |x: f64, z: f64| if above { x > z } else { x < z };
    let gap = |x: f64, z: f64| if above { (x - z) / z } else { (z - x) / z };
    let part = |z: f64| {
        let inside = units.0.iter().copied().filter(|&(_, x)| beyond(x, z));
        Plain(inside.collect())
    };
    let fgt = |z: f64, alpha: f64| {
        units.average(|x| match beyond(x, z) {
            true => gap(x, z).powf(alpha),
            false => 0.0,
        })
    };
    // The largest gap, whose powers an excess has no bound of.
    let widest = |z: f64, alpha: f64| (1.0 + alpha) * gap(high, z).abs().max(1.0).powf(alpha + 1.0);
    let best = if at(0) == 1.0 { least } else { high };
    match &*measure.entry().name.id {
        "adequacy_index" => (units.average(|x| x.min(at(0))) / at(0), 1.0),
        "headcount_ratio" => (fgt(line(0), 0.0), 1.0),
        // A line that is itself rounded shows in units near it, without bound where α < 1.
        "fgt" if at(2) == 1.0 && at(0) > 0.0 && at(0) < 1.0 => (fgt(line(1), at(0)), 1e3),
        "fgt" => (fgt(line(1), at(0)), widest(line(1), at(0))),
        "watts" => {
            let z = line(0);
            (
                units.average(|x| {
                    if beyond(x, z) {
                        (z / x).ln().abs()
                    } else {
                        0.0
                    }
                }),
                1.0,
            )
        }
        "median_gap" => {
            let poor = part(line(0));
            let share: f64 = poor.0.iter().map(|(p, _)| p).sum();
            if poor.0.is_empty() {
                return (0.0, 0.0);
            }
            (
                gap(poor.averaged(share / 2.0), line(0)),
                widest(line(0), 0.0),
            )
        }
        "sen" => {
            let poor = part(at(0));
            let share: f64 = poor.0.iter().map(|(p, _)| p).sum();
            let spread = if share == 0.0 {
                0.0
            } else {
                poor.pairs() / share
            };
            (fgt(at(0), 1.0) + spread / (2.0 * at(0)), widest(at(0), 0.0))
        }
        "sen_shorrocks_thon" => {
            let gaps = units.0.iter().map(|&(p, x)| (p, gap(x, at(0)).max(0.0)));
            let gaps = Plain(gaps.collect());
            (gaps.mean() + gaps.pairs() / 2.0, widest(at(0), 0.0))
        }
        "mean_difference_from_best" => (distance(units, best, at(1)), high),
        "mean_difference_from_reference" => (distance(units, at(0), at(1)), high + at(0).abs()),
        "population_attributable_risk" => (best - mean, high),
        "population_attributable_fraction" => (best / mean - 1.0, 1.0 + high / mean),
        other => panic!("write out the definition of {other}"),
    }
}

/// How large a logarithm's last digit may come out in an equivalent that `power` divides.
fn spread(mean: f64, units: &Plain, power: f64) -> f64 {
    mean * (1.0 + (units.quantile(1.0) / units.quantile(0.0)).ln()) / power
}

/// The mean distance from a value; of the units, not of their weights, where `unweighted`.
fn distance(units: &Plain, origin: f64, unweighted: f64) -> f64 {
    if unweighted == 1.0 {
        units.0.iter().map(|(_, x)| (x - origin).abs()).sum::<f64>() / units.0.len() as f64
    } else {
        units.average(|x| (x - origin).abs())
    }
}

fn deviation(units: &Plain, mean: f64, unweighted: f64) -> f64 {
    distance(units, mean, unweighted)
}

/// Σ x·((1 − P₋)^ν − (1 − P)^ν).
fn welfare(units: &Plain, nu: f64) -> f64 {
    let mut above = 1.0_f64;
    let mut sum = 0.0;
    for &(p, x) in &units.0 {
        let rest = (above - p).max(0.0);
        sum += x * (above.powf(nu) - rest.powf(nu));
        above = rest;
    }
    sum
}

/// A straight piece a + b·p of the Lorenz curve.
struct Piece {
    a: f64,
    b: f64,
    from: f64,
    to: f64,
}

fn lorenz(units: &Plain) -> impl Iterator<Item = Piece> + '_ {
    let mean = units.mean();
    let (mut p, mut reached) = (0.0, 0.0);
    let last = units.0.len() - 1;
    units.0.iter().enumerate().map(move |(place, &(share, x))| {
        let (from, b) = (p, x / mean);
        let a = reached - b * from;
        p += share;
        reached += b * share;
        let to = if place == last { 1.0 } else { p };
        Piece { a, b, from, to }
    })
}

impl Piece {
    fn width(&self) -> f64 {
        self.to - self.from
    }

    fn below(&self) -> f64 {
        if self.from == 0.0 {
            0.0
        } else {
            (self.to / self.from).ln()
        }
    }

    /// ∫ L/p dp.
    fn over_p(&self) -> f64 {
        self.b * self.width() + self.a * self.below()
    }

    /// ∫ (1 − L)/(1 − p) dp.
    fn over_q(&self) -> f64 {
        let rest = 1.0 - self.a - self.b;
        let log = if self.to == 1.0 {
            0.0
        } else {
            ((1.0 - self.from) / (1.0 - self.to)).ln()
        };
        self.b * self.width() + rest * log
    }

    /// ∫ L(1 − p)/(p(1 − L)) dp.
    fn zenga(&self) -> f64 {
        let c = 1.0 - self.a;
        let upper = |p: f64| c - self.b * p;
        let log = if self.to == 1.0 {
            0.0
        } else {
            (upper(self.from) / upper(self.to)).ln()
        };
        self.width() + self.a / c * self.below() + (self.b - c) / (self.b * c) * log
    }
}

/// ∫ of the quantile function up to the share p.
fn total(units: &Plain, share: f64) -> f64 {
    units.total(share)
}

/// The k-th standardized moment, and that of the sizes.
fn moment(units: &Plain, power: i32) -> (f64, f64) {
    let (mean, deviation) = (units.mean(), units.variance().sqrt());
    if units.quantile(0.0) == units.quantile(1.0) {
        return (f64::NAN, 0.0);
    }
    let z = |x: f64| ((x - mean) / deviation).powi(power);
    // A distance that is itself the difference of numbers far larger has lost digits.
    let lost = 1.0 + mean / deviation;
    (
        units.average(z),
        lost * (1.0 + units.average(|x| z(x).abs())) * f64::from(power),
    )
}

fn ratio(units: &Plain, top: f64, bottom: f64, mean: f64) -> (f64, f64) {
    let (upper, lower) = (mean - total(units, 1.0 - top), total(units, bottom));
    let high = units.quantile(1.0);
    // The error of the bottom share is up to its last unit's value, which may be far above the rest.
    (upper / lower, high / lower * (1.0 + upper / lower))
}

fn polarization(units: &Plain, mean: f64) -> f64 {
    let gini = units.pairs() / (2.0 * mean);
    (1.0 - 2.0 * total(units, 0.5) / mean - gini) * mean / units.averaged(0.5)
}

/// Equal values are one group.
fn esteban_ray(units: &Plain, alpha: f64) -> f64 {
    let mut groups: Vec<(f64, f64)> = Vec::new();
    for &(p, x) in &units.0 {
        match groups.last_mut() {
            Some(group) if group.1 == x => group.0 += p,
            _ => groups.push((p, x)),
        }
    }
    let from = |x: f64| groups.iter().map(|(q, y)| q * (x - y).abs()).sum::<f64>();
    groups
        .iter()
        .map(|&(p, x)| p.powf(1.0 + alpha) * from(x))
        .sum()
}

/// F(μ) + L(μ); plain doubles do not decide whether a value equals the mean, so values near it are skipped.
fn asymmetry(units: &Plain, mean: f64, count: f64) -> (f64, f64) {
    let on = |x: f64| (x - mean).abs() <= 1e-12 * mean;
    if units.0.iter().any(|&(_, x)| on(x)) {
        return (1.0, 1e15);
    }
    let up_to = units.average(|x| if x < mean { 1.0 + x / mean } else { 0.0 });
    let a = units
        .0
        .iter()
        .map(|unit| unit.1)
        .filter(|&x| x < mean)
        .fold(0.0, f64::max);
    let b = units
        .0
        .iter()
        .map(|unit| unit.1)
        .filter(|&x| x > mean)
        .fold(f64::INFINITY, f64::min);
    let class: f64 = units
        .0
        .iter()
        .filter(|unit| unit.1 == b)
        .map(|unit| unit.0)
        .sum();
    let part = (mean - a) / (b - a);
    let value = up_to + part * class.min(1.0 / count) * (1.0 + b / mean);
    (value, (1.0 + b / mean) * mean / (b - a))
}
