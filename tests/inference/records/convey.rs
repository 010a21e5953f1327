//! The estimates of the R package convey: influence values of the library, or forms of its own.

use junheng::{Measure, Sample};

use super::Record;
use super::data::{Estimates, Rows, between, cumulated, inverse_of};
use super::survey::{dot, total};

pub(super) fn estimates(record: &Record, rows: &Rows<'_>) -> Estimates {
    let call = record.call.split(" on ").next().unwrap();
    let number = |name: &str| record.params[name].as_f64();
    let form = Form::of(rows);
    let group = record.params["group"]
        .as_str()
        .map_or("", |group| &group[1..]);
    match call {
        "svygei" => native(
            rows,
            &format!("generalized_entropy(alpha={})", number("alpha").unwrap()),
        ),
        "svyatk" => native(
            rows,
            &format!("atkinson(epsilon={})", number("epsilon").unwrap()),
        ),
        "svyjdiv" => native(rows, "j_divergence"),
        "svywatts" => native(rows, &format!("watts(line={})", number("line").unwrap())),
        "svygeidec" => parts(
            rows,
            group,
            &format!("generalized_entropy(alpha={})", number("alpha").unwrap()),
            number("alpha").unwrap(),
        ),
        "svyjdivdec" => divergence_parts(rows, group),
        "svylorenz" => form.lorenz(),
        "svygini" => form.gini(),
        "svyzenga" => form.zenga(),
        "svyfgt" => form.fgt(number("g").unwrap(), number("line")),
        "svyiqalpha" => form.linear(&form.quantile(number("alpha").unwrap())),
        "svyisq" => form.linear(&form.below(number("alpha").unwrap())),
        "svyarpt" => form.linear(&form.line()),
        "svyarpr" => form.linear(&form.rate(0.0)),
        "svypoormed" => form.linear(&form.poor_median()),
        "svyrmpg" => form.linear(&form.gap()),
        "svyqsr" => form.linear(&form.quintile_ratio()),
        other => panic!("{other}"),
    }
}

/// w·influence/Σw.
fn native(rows: &Rows<'_>, spec: &str) -> Estimates {
    let measure: Measure = spec.parse().unwrap();
    let sample = Sample::weighted(&rows.x, &rows.weights).unwrap();
    let all = total(rows.weights.iter().copied());
    let influence = measure.influence(&sample).unwrap();
    let score = |(w, influence): (&f64, f64)| w * influence / all;
    let scores = rows.weights.iter().zip(influence).map(score).collect();
    Estimates::one(measure.value(&sample).unwrap(), scores)
}

/// Total, within and between of an entropy: within by the chain rule from the groups, between the rest.
fn parts(rows: &Rows<'_>, group: &str, spec: &str, alpha: f64) -> Estimates {
    let whole = native(rows, spec);
    let labels = rows.labels(group);
    let (x, w) = (&rows.x, &rows.weights);
    let (all, sum) = (total(w.iter().copied()), dot(x, w));
    let mut within = 0.0;
    let mut scores = vec![0.0; x.len()];
    // Each group has the weight s^α·p^(1−α), s its share of the total and p of the weight: its parts for each row.
    let mut known: Vec<&str> = labels.iter().map(String::as_str).collect();
    known.sort_unstable();
    known.dedup();
    for group in known {
        let inside: Vec<usize> = (0..x.len())
            .filter(|&row| labels[row] == group && w[row] > 0.0)
            .collect();
        let own = rows.part(&inside);
        let (weight, amount) = (
            total(own.weights.iter().copied()),
            dot(&own.x, &own.weights),
        );
        let factor = (amount / sum).powf(alpha) * (weight / all).powf(1.0 - alpha);
        let entropy = native(&own, spec);
        within += factor * entropy.values[0];
        let row_share = |row: usize, member: bool| {
            let member = f64::from(member);
            let of_amount = alpha * (member * x[row] / amount - x[row] / sum);
            let of_weight = (1.0 - alpha) * (member / weight - 1.0 / all);
            w[row] * factor * entropy.values[0] * (of_amount + of_weight)
        };
        let mut member = vec![false; x.len()];
        for (place, &row) in inside.iter().enumerate() {
            member[row] = true;
            scores[row] += factor * entropy.scores[0][place];
        }
        (0..x.len()).for_each(|row| scores[row] += row_share(row, member[row]));
    }
    let rest = whole.scores[0]
        .iter()
        .zip(&scores)
        .map(|(all, within)| all - within)
        .collect();
    Estimates {
        values: vec![whole.values[0], within, whole.values[0] - within],
        scores: vec![whole.scores[0].clone(), scores, rest],
    }
}

/// The sum of the entropies with α = 0 and 1.
fn divergence_parts(rows: &Rows<'_>, group: &str) -> Estimates {
    let one = parts(rows, group, "generalized_entropy(alpha=0)", 0.0);
    let other = parts(rows, group, "generalized_entropy(alpha=1)", 1.0);
    let plus = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a + b).collect::<Vec<f64>>();
    Estimates {
        values: plus(&one.values, &other.values),
        scores: one
            .scores
            .iter()
            .zip(&other.scores)
            .map(|(a, b)| plus(a, b))
            .collect(),
    }
}

/// An estimate and its derivative in the weight of each row.
struct Linear {
    value: f64,
    slopes: Vec<f64>,
}

/// The weighted distribution as convey takes it: quantiles are values of the sample, densities a normal kernel of the
/// width σ·N^(−1/5).
struct Form<'r> {
    x: &'r [f64],
    w: &'r [f64],
    all: f64,
    width: f64,
}

impl<'r> Form<'r> {
    fn of(rows: &'r Rows<'_>) -> Self {
        let (x, w) = (rows.x.as_slice(), rows.weights.as_slice());
        let all = total(w.iter().copied());
        let mean = dot(x, w) / all;
        let variance = total(x.iter().zip(w).map(|(x, w)| w * (x - mean).powi(2))) / all;
        Self {
            x,
            w,
            all,
            width: variance.sqrt() * all.powf(-0.2),
        }
    }

    fn linear(&self, of: &Linear) -> Estimates {
        let scores = of
            .slopes
            .iter()
            .zip(self.w)
            .map(|(slope, w)| slope * w)
            .collect();
        Estimates::one(of.value, scores)
    }

    /// Σ w·φ((at − x)/h)/h of a factor of each row.
    fn kernel(&self, at: f64, factor: impl Fn(f64) -> f64) -> f64 {
        let root = (2.0 * std::f64::consts::PI).sqrt();
        let one = |(x, w): (&f64, &f64)| {
            let z = (at - x) / self.width;
            w * factor(*x) * (-z * z / 2.0).exp() / root / self.width
        };
        total(self.x.iter().zip(self.w).map(one))
    }

    fn density(&self, at: f64) -> f64 {
        self.kernel(at, |_| 1.0) / self.all
    }

    fn slopes(&self, of: impl Fn(usize, f64) -> f64) -> Vec<f64> {
        self.x
            .iter()
            .enumerate()
            .map(|(row, x)| of(row, *x))
            .collect()
    }

    fn quantile(&self, p: f64) -> Linear {
        let q = inverse_of(self.x, self.w, p);
        let density = self.density(q);
        let slope = |_, x: f64| -(f64::from(x <= q) - p) / (self.all * density);
        Linear {
            value: q,
            slopes: self.slopes(slope),
        }
    }

    /// The total up to a quantile.
    fn below(&self, p: f64) -> Linear {
        let quantile = self.quantile(p);
        let inside = |x: f64| f64::from(x <= quantile.value);
        let rise = self.kernel(quantile.value, |x| x);
        Linear {
            value: total(self.x.iter().zip(self.w).map(|(x, w)| w * x * inside(*x))),
            slopes: self.slopes(|row, x| x * inside(x) + rise * quantile.slopes[row]),
        }
    }

    fn line(&self) -> Linear {
        let median = self.quantile(0.5);
        Linear {
            value: 0.6 * median.value,
            slopes: median.slopes.iter().map(|slope| 0.6 * slope).collect(),
        }
    }

    /// The mean of the shortfall to the power g of those up to the line of 60 % of the median.
    fn rate(&self, g: f64) -> Linear {
        let line = self.line();
        let z = line.value;
        let value = self.mean(|x| shortfall(x, z, g));
        let rise = match g == 0.0 {
            true => self.density(z),
            false => self.mean(|x| match x <= z {
                true => g * ((z - x) / z).powf(g - 1.0) * x / (z * z),
                false => 0.0,
            }),
        };
        let slope =
            |row: usize, x: f64| (shortfall(x, z, g) - value) / self.all + rise * line.slopes[row];
        Linear {
            value,
            slopes: self.slopes(slope),
        }
    }

    fn fgt(&self, g: f64, line: Option<f64>) -> Estimates {
        let Some(z) = line else {
            return self.linear(&self.rate(g));
        };
        let value = self.mean(|x| shortfall(x, z, g));
        let slopes = self.slopes(|_, x| (shortfall(x, z, g) - value) / self.all);
        self.linear(&Linear { value, slopes })
    }

    fn mean(&self, of: impl Fn(f64) -> f64) -> f64 {
        total(self.x.iter().zip(self.w).map(|(x, w)| w * of(*x))) / self.all
    }

    /// The median of those up to the line.
    fn poor_median(&self) -> Linear {
        let rate = self.rate(0.0);
        let half = rate.value / 2.0;
        let m = inverse_of(self.x, self.w, half);
        let density = self.density(m);
        let slope = |row: usize, x: f64| {
            (0.5 * rate.slopes[row] - (f64::from(x <= m) - half) / self.all) / density
        };
        Linear {
            value: m,
            slopes: self.slopes(slope),
        }
    }

    fn gap(&self) -> Linear {
        let (line, median) = (self.line(), self.poor_median());
        let (z, m) = (line.value, median.value);
        let slope = |row: usize, _| m * line.slopes[row] / (z * z) - median.slopes[row] / z;
        Linear {
            value: (z - m) / z,
            slopes: self.slopes(slope),
        }
    }

    fn quintile_ratio(&self) -> Linear {
        let (low, high) = (self.below(0.2), self.below(0.8));
        let top = dot(self.x, self.w) - high.value;
        let slope = |row: usize, x: f64| {
            ((x - high.slopes[row]) * low.value - top * low.slopes[row]) / (low.value * low.value)
        };
        Linear {
            value: top / low.value,
            slopes: self.slopes(slope),
        }
    }

    /// Σ(2r − 1)·w·x/(N·Y) − 1, r the cumulative weight.
    fn gini(&self) -> Estimates {
        let mut order: Vec<usize> = (0..self.x.len()).collect();
        order.sort_by(|&one, &other| self.x[one].total_cmp(&self.x[other]));
        let mut ranks = vec![0.0; self.x.len()];
        let mut reached = 0.0;
        for &row in &order {
            reached += self.w[row];
            ranks[row] = reached;
        }
        let amount = dot(self.x, self.w);
        let ranked = total((0..self.x.len()).map(|row| ranks[row] * self.w[row] * self.x[row]));
        let mut above = vec![0.0; self.x.len()];
        let mut sum = 0.0;
        for &row in order.iter().rev() {
            sum += self.w[row] * self.x[row];
            above[row] = sum;
        }
        let both = self.all * amount;
        let twice = 2.0 * ranked - amount;
        let slope = |row: usize, x: f64| {
            let own = 2.0 * (ranks[row] * x + above[row]) - x;
            own / both - twice * (self.all * x + amount) / (both * both)
        };
        self.linear(&Linear {
            value: twice / both - 1.0,
            slopes: self.slopes(slope),
        })
    }

    /// 1 − Σ wᵢ·qᵢ/N, q = (K/H)·((N − H)/(Y − K)): K is the total of the rows before the own, H the weight up to
    /// it; rows of equal values are in the order of the data.
    fn zenga(&self) -> Estimates {
        let mut order: Vec<usize> = (0..self.x.len()).filter(|&row| self.w[row] > 0.0).collect();
        order.sort_by(|&one, &other| self.x[one].total_cmp(&self.x[other]));
        let (all, amount) = (self.all, dot(self.x, self.w));
        let last = order.last().copied();
        let (mut weight, mut below) = (0.0, 0.0);
        // Of each row q and w times its derivatives in K below, N − H, and with their sign −H and Y − K.
        let mut parts = Vec::with_capacity(order.len());
        for &row in &order {
            let w = self.w[row];
            weight += w;
            let above = match Some(row) == last {
                true => 0.0,
                false => all - weight,
            };
            let rest = amount - below;
            let q = below * above / (weight * rest);
            let of_below = w * above / (weight * rest);
            let of_above = w * below / (weight * rest);
            parts.push((q, of_below, of_above, w * q / weight, w * q / rest));
            below += w * self.x[row];
        }
        let mean = total(
            order
                .iter()
                .zip(&parts)
                .map(|(&row, part)| self.w[row] * part.0),
        ) / all;
        let mut slopes = vec![0.0; self.x.len()];
        // A row is in K of those after it, in N − H of those before, in H from its own on, in Y − K up to its own.
        let (mut of_above, mut of_rest) = (0.0, 0.0);
        for (&row, part) in order.iter().zip(&parts) {
            of_rest += part.4;
            slopes[row] = part.0 - mean + of_above - self.x[row] * of_rest;
            of_above += part.2;
        }
        let (mut of_below, mut of_weight) = (0.0, 0.0);
        for (&row, part) in order.iter().zip(&parts).rev() {
            of_weight += part.3;
            slopes[row] += self.x[row] * of_below - of_weight;
            of_below += part.1;
        }
        slopes.iter_mut().for_each(|slope| *slope /= -all);
        self.linear(&Linear {
            value: 1.0 - mean,
            slopes,
        })
    }

    fn lorenz(&self) -> Estimates {
        let (values, cumulative) = cumulated(self.x, self.w);
        let weights: Vec<f64> = cumulative.iter().map(|c| c / self.all).collect();
        let amount = dot(self.x, self.w);
        let mut knots = vec![0.0];
        knots.extend(&weights);
        let mut curve = vec![0.0];
        let mut order: Vec<usize> = (0..self.x.len()).collect();
        order.sort_by(|&one, &other| self.x[one].total_cmp(&self.x[other]));
        let mut sum = 0.0;
        for row in order {
            sum += self.w[row] * self.x[row];
            curve.push(sum / amount);
        }
        let mut out = Estimates {
            values: Vec::new(),
            scores: Vec::new(),
        };
        for p in (1..10).map(|tenth| f64::from(tenth) / 10.0) {
            let (ordinate, q) = (between(&knots, &curve, p), between(&weights, &values, p));
            let slope = |_, x: f64| ((x - q) * f64::from(x <= q) + p * q - x * ordinate) / amount;
            out.values.push(ordinate);
            out.scores.push(
                self.slopes(slope)
                    .iter()
                    .zip(self.w)
                    .map(|(slope, w)| slope * w)
                    .collect(),
            );
        }
        out
    }
}

fn shortfall(x: f64, z: f64, g: f64) -> f64 {
    match x <= z {
        true if g == 0.0 => 1.0,
        true => ((z - x) / z).powf(g),
        false => 0.0,
    }
}
