//! Regressions of recentered influence functions, whose outcome is estimated, too.
//!
//! The recentered influence is a sum of columns f with coefficients c that depend on the distribution; its regression
//! is the same sum of the regressions of the columns, RIF = Σ c·f ⇒ β(RIF) = Σ c·β(f).

use crate::analysis::framework::linear::{Fitted, Linear, Part};
use crate::error::Result;
use crate::group::Functional;
use crate::inference::Statistic;
use crate::measure::{Gini, Measure};
use crate::numeric::{ExactSum, ln, pow, sum_of};
use crate::words::{Message, inference as phrases};

/// A column and its coefficient.
type Term<'s> = (Vec<f64>, Statistic<'s>);

/// Puts the numbers of a regression of the recentered influence; nothing for a measure whose influence has no such form.
pub(in crate::analysis) fn regression<'s>(
    linear: &Linear<'s>,
    functional: Functional,
    part: &Part<'s>,
    values: &[f64],
    columns: &[&[f64]],
) -> Result<()> {
    linear.put("value", part.functional(functional, values)?);
    let coefficients = match functional {
        Functional::Measure(measure) if measure == Measure::from(Gini::default()) => {
            gini(part, values, columns)?
        }
        _ => match terms(functional, part, values)? {
            Some((constant, terms)) => summed(part, constant, &terms, columns),
            None => {
                let name = match functional {
                    Functional::Measure(measure) => &measure.entry().name,
                    Functional::Variance => return Ok(()),
                };
                let reason = Message::new(&phrases::RIF_FIRST_STEP).with("measure", name);
                linear.refuse("regression", reason);
                None
            }
        },
    };
    for fit in ["regression.residual_squares", "regression.r_squared"] {
        linear.refuse(fit, Message::new(&phrases::RIF_FIT));
    }
    for (j, coefficient) in coefficients.into_iter().flatten().enumerate() {
        linear.put(format!("regression.terms[{j}].coefficient"), coefficient);
    }
    Ok(())
}

/// Σ c·β(f), with the constant in the intercept.
fn summed<'s>(
    part: &Part<'s>,
    constant: Statistic<'s>,
    terms: &[Term<'s>],
    columns: &[&[f64]],
) -> Option<Vec<Statistic<'s>>> {
    let mut out = vec![part.all.constant(0.0); columns.len() + 1];
    out[0] = constant;
    for (column, by) in terms {
        let fit = part.fitted(column, columns)?;
        for (sum, beta) in out.iter_mut().zip(fit.coefficients) {
            *sum = *sum + *by * beta;
        }
    }
    Some(out)
}

/// The constant and the terms of the recentered influence of a measure of means.
fn terms<'s>(
    functional: Functional,
    part: &Part<'s>,
    values: &[f64],
) -> Result<Option<(Statistic<'s>, Vec<Term<'s>>)>> {
    let all = part.all;
    let mean = part.mean(values);
    let column = |of: &dyn Fn(f64) -> f64| values.iter().map(|&x| of(x)).collect::<Vec<f64>>();
    // Distances from a constant, so that squares do not cancel.
    let centre = mean.value();
    let distances = column(&|x| x - centre);
    let apart = part.mean(&distances);
    let squares = column(&|x| (x - centre) * (x - centre));
    let variance = part.mean(&squares) - apart * apart;
    let alpha = match functional {
        Functional::Variance => {
            let terms = vec![(squares, all.constant(1.0)), (distances, apart * -2.0)];
            return Ok(Some((apart * apart, terms)));
        }
        Functional::Measure(Measure::CoefficientOfVariation(one))
            if !one.sample && !one.corrected =>
        {
            let (value, by) = (variance.sqrt() / mean, variance.sqrt() * mean * 2.0);
            let of_distance = -(apart * 2.0 / by) - value / mean;
            let constant = value + (apart * apart - variance) / by + value * apart / mean;
            let terms = vec![(squares, all.constant(1.0) / by), (distances, of_distance)];
            return Ok(Some((constant, terms)));
        }
        // The influence of a mean is the distance itself, and that of its logarithms a function of theirs.
        Functional::Measure(Measure::Mean(_)) => {
            return Ok(Some((
                all.constant(centre),
                vec![(distances, all.constant(1.0))],
            )));
        }
        Functional::Measure(Measure::Atkinson(one)) => {
            return Ok(Some(atkinson(one.epsilon, part, values, &distances)));
        }
        Functional::Measure(Measure::TheilT(_)) => 1.0,
        Functional::Measure(Measure::MeanLogDeviation(_)) => 0.0,
        Functional::Measure(Measure::GeneralizedEntropy(one)) => one.alpha,
        Functional::Measure(_) => return Ok(None),
    };
    // The index is g(M, μ), M the mean of f(x): RIF = g + g_M·(f(x) − M) + g_μ·(x − μ).
    let (of, value, by, slope): (Vec<f64>, Statistic<'s>, Statistic<'s>, Statistic<'s>) =
        match alpha {
            0.0 => {
                let of = column(&|x| if x > 0.0 { ln(x) } else { 0.0 });
                let value = mean.ln() - part.mean(&of);
                (of, value, all.constant(-1.0), all.constant(1.0) / mean)
            }
            1.0 => {
                let of = column(&|x| if x > 0.0 { x * ln(x) } else { 0.0 });
                let own = part.mean(&of);
                let slope = -(own / (mean * mean)) - all.constant(1.0) / mean;
                (of, own / mean - mean.ln(), all.constant(1.0) / mean, slope)
            }
            _ => {
                let of = column(&|x| if x > 0.0 { pow(x, alpha) } else { 0.0 });
                let own = part.mean(&of);
                let by = mean.powf(-alpha) / (alpha * (alpha - 1.0));
                let slope = -(own * mean.powf(-alpha - 1.0)) / (alpha - 1.0);
                (of, by * own - 1.0 / (alpha * (alpha - 1.0)), by, slope)
            }
        };
    let own = part.mean(&of);
    let constant = value - by * own - slope * apart;
    Ok(Some((constant, vec![(of, by), (distances, slope)])))
}

/// An Atkinson index 1 − e/μ, e the equally distributed equivalent: g(M, μ) with M the mean of x^(1 − ε), or of ln x.
fn atkinson<'s>(
    epsilon: f64,
    part: &Part<'s>,
    values: &[f64],
    distances: &[f64],
) -> (Statistic<'s>, Vec<Term<'s>>) {
    let all = part.all;
    let (mean, apart) = (part.mean(values), part.mean(distances));
    let power = 1.0 - epsilon;
    let of = |&x: &f64| match (x > 0.0, power == 0.0) {
        (false, _) => 0.0,
        (true, true) => ln(x),
        (true, false) => pow(x, power),
    };
    let of: Vec<f64> = values.iter().map(of).collect();
    let own = part.mean(&of);
    // e, and its derivative by M.
    let (equivalent, slope) = match power == 0.0 {
        true => (own.exp(), own.exp()),
        false => {
            let equivalent = own.powf(1.0 / power);
            (equivalent, equivalent / (own * power))
        }
    };
    let (by, by_mean) = (-(slope / mean), equivalent / (mean * mean));
    let value = all.constant(1.0) - equivalent / mean;
    let constant = value - by * own - by_mean * apart;
    (constant, vec![(of, by), (distances.to_vec(), by_mean)])
}

/// The Gini index, RIF = (D(x) − G·x)/μ, where D(x) is the mean distance from x to all values.
fn gini<'s>(
    part: &Part<'s>,
    values: &[f64],
    columns: &[&[f64]],
) -> Result<Option<Vec<Statistic<'s>>>> {
    let weights: Vec<f64> = part.units().map(|(_, weight)| weight).collect();
    let own: Vec<f64> = part.places().map(|place| values[place]).collect();
    let total = sum_of(weights.iter().copied());
    let of_part: Vec<f64> = distances(&own, &weights)
        .iter()
        .map(|sum| sum / total)
        .collect();
    let mut outcome = vec![0.0; values.len()];
    part.places()
        .zip(&of_part)
        .for_each(|(place, own)| outcome[place] = *own);
    let (Some(of_distance), Some(of_value)) =
        (part.fitted(&outcome, columns), part.fitted(values, columns))
    else {
        return Ok(None);
    };
    let (mean, gini) = (part.mean(values), part.functional("gini".parse()?, values)?);
    let Fitted {
        coefficients,
        directions,
        ..
    } = of_distance;
    let coefficient = |j: usize| {
        // The distances change with the weights: Σ v·(|x − x_k| − D) over the rows, v their directions.
        let change = distances(&own, &directions[j]);
        let common = sum_of(directions[j].iter().zip(&of_part).map(|(v, own)| v * own));
        let influence: Vec<f64> = change.iter().map(|own| own - common).collect();
        // Its value is in the coefficient already.
        let first_step = part.influenced(0.0, &influence);
        (coefficients[j] + first_step - gini * of_value.coefficients[j]) / mean
    };
    Ok(Some((0..coefficients.len()).map(coefficient).collect()))
}

/// Σ_i w_i·|x_i − x_k| for each k; weights may be negative.
pub(super) fn distances(values: &[f64], weights: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let weight = sum_of(weights.iter().copied());
    let sum = sum_of(weights.iter().zip(values).map(|(w, x)| w * x));
    let (mut below, mut below_sum) = (ExactSum::new(), ExactSum::new());
    let mut out = vec![0.0; values.len()];
    for equal in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let (weight_below, sum_below) = (below.to_f64(), below_sum.to_f64());
        for &at in equal {
            let x = values[at];
            out[at] = x * (2.0 * weight_below - weight) + sum - 2.0 * sum_below;
            below.add(weights[at]);
            below_sum.add(weights[at] * x);
        }
    }
    out
}
