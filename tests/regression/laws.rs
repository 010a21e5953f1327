//! Regressions, and what rests on them.

use junheng::group::{Functional, OaxacaBlinder, Panel, Reference, RifRegression};
use junheng::regression::{Column, Design};
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{Units, near, units};

const REFERENCES: [Reference; 6] = [
    Reference::GroupA,
    Reference::GroupB,
    Reference::Reimers,
    Reference::Cotton,
    Reference::Neumark,
    Reference::Pooled,
];

/// Two columns that do not follow from the values.
fn columns(units: &Units) -> [Vec<f64>; 2] {
    let wave = |step: f64| {
        let at = |(row, x): (usize, &f64)| (step * row as f64).sin() * 3.0 + x.sqrt() * step;
        units.values.iter().enumerate().map(at).collect()
    };
    [wave(0.7), wave(1.9)]
}

/// The same columns with their rows permuted.
fn permuted(units: &Units) -> (Units, [Vec<f64>; 2]) {
    let by = |column: &Vec<f64>| units.order.iter().map(|&row| column[row]).collect();
    (units.permuted(), columns(units).each_ref().map(by))
}

fn fit(
    units: &Units,
    columns: &[Vec<f64>; 2],
    reference: Reference,
    second: &Units,
) -> OaxacaBlinder {
    let named = |columns: &'_ [Vec<f64>; 2]| -> [Vec<f64>; 2] { columns.clone() };
    let (one, two) = (named(columns), self::columns(second));
    let first = Design::new(
        units.sample(),
        &[Column::new("a", &one[0]), Column::new("b", &one[1])],
    );
    let other = Design::new(
        second.sample(),
        &[Column::new("a", &two[0]), Column::new("b", &two[1])],
    );
    OaxacaBlinder::new(&first.unwrap(), &other.unwrap(), reference).unwrap()
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn residuals_stand_upright_on_every_column(units in units()) {
        let columns = columns(&units);
        let named = [Column::new("a", &columns[0]), Column::new("b", &columns[1])];
        let fit = Design::new(units.sample(), &named).unwrap().fit().unwrap();
        let b: Vec<f64> = fit.terms.iter().map(|term| term.coefficient).collect();
        let ones = vec![1.0; units.values.len()];
        for column in [&ones, &columns[0], &columns[1]] {
            let product: f64 = (0..units.values.len()).map(|row| {
                let fitted = b[0] + b[1] * columns[0][row] + b[2] * columns[1][row];
                units.weights[row] * column[row] * (units.values[row] - fitted)
            }).sum();
            near(product, 0.0, 1e-10, 40.0 * 40.0 * 9.0)?;
        }
    }

    #[test]
    fn both_decompositions_add_to_the_difference(one in units(), two in units()) {
        let (shuffled, others) = permuted(&one);
        for reference in REFERENCES {
            let gap = fit(&one, &columns(&one), reference, &two);
            let parts = gap.parts.iter().map(|part| {
                (part.mean[0] * part.coefficient[0]).abs() + (part.mean[1] * part.coefficient[1]).abs()
                    + (part.mean[0] * part.reference).abs()
            });
            let scale = parts.fold(1.0, f64::max);
            near(gap.explained + gap.unexplained, gap.difference, 1e-13, scale)?;
            near(gap.unexplained_group_a + gap.unexplained_group_b, gap.unexplained, 1e-13, scale)?;
            near(gap.endowments + gap.coefficients + gap.interaction, gap.difference, 1e-13, scale)?;
            prop_assert_eq!(&gap, &fit(&shuffled, &others, reference, &two));
        }
        let (second, all) = (fit(&one, &columns(&one), Reference::GroupB, &two), 1e-12);
        near(second.explained, second.endowments, all, 1.0)?;
    }

    #[test]
    fn recentered_influence_has_the_measure_as_its_mean(units in units()) {
        for functional in ["variance", "gini", "theil_t", "quantile(p=0.4)", "atkinson(epsilon=0.5)"] {
            let functional: Functional = functional.parse().unwrap();
            let sample = units.sample();
            let values = functional.recentered(&sample).unwrap();
            let value = functional.value(&sample).unwrap();
            let total: f64 = units.weights.iter().sum();
            let mean: f64 = values.iter().zip(&units.weights).map(|(x, w)| x * w / total).sum();
            let scale = values.iter().fold(value.abs(), |scale, x| scale.max(x.abs()));
            near(mean, value, 1e-13, scale)?;
            let constant = RifRegression::new(functional, &sample, &[]).unwrap();
            near(constant.regression.terms[0].coefficient, value, 1e-13, scale)?;
        }
    }

    #[test]
    fn units_that_close_their_gaps_at_one_speed_show_it(units in units(), speed in 0.005..0.2_f64) {
        prop_assume!(units.values.iter().any(|x| (x / units.values[0]).ln().abs() > 0.01));
        // ln x_T = e^(−speed·10)·ln x_0 + 2: every unit on its own way to one level.
        let left = (-10.0 * speed).exp();
        let last: Vec<f64> = units.values.iter().map(|x| (x.ln() * left + 2.0).exp()).collect();
        let panel = Panel::new(&[2010.0, 2020.0], &[&units.values, &last], Some(&units.weights)).unwrap();
        let beta = panel.beta(&[]).unwrap();
        near(beta.speed.unwrap(), speed, 1e-9, 1.0)?;
        near(beta.half_life.unwrap(), 2_f64.ln() / speed, 1e-5, 1.0 / speed)?;
        let sigma = panel.sigma("variance_of_logs".parse().unwrap()).unwrap();
        near(sigma.ratio.unwrap(), left * left, 1e-9, 1.0)?;
    }
}
