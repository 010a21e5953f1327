//! Gaps between two groups, and their decompositions.

use crate::analysis::framework::linear::{Fitted, Linear, Part};
use crate::group::{self, Reference};
use crate::inference::{Statistic, Statistics};

/// The numbers of a [`Gap`](group::Gap); those that are undefined, or have no derivative, are not put.
pub(in crate::analysis) fn gap<'s>(
    linear: &Linear<'s>,
    parts: &[Part<'s>; 2],
    values: &[f64],
    found: &group::Gap,
) {
    let weight = [parts[0].weight(), parts[1].weight()];
    let mean = [parts[0].mean(values), parts[1].mean(values)];
    let variance = [0, 1].map(|side: usize| parts[side].covariance(values, values));
    for (side, name) in ["group_a", "group_b"].into_iter().enumerate() {
        linear.put(format!("{name}.weight"), weight[side]);
        linear.put(format!("{name}.mean"), mean[side]);
        if variance[side].value() > 0.0 {
            linear.put(format!("{name}.standard_deviation"), variance[side].sqrt());
        }
    }
    let difference = mean[0] - mean[1];
    linear.put("difference", difference);
    if found.ratio.is_some() {
        linear.put("ratio", mean[0] / mean[1]);
    }
    if found.log_ratio.is_some() {
        linear.put("log_ratio", mean[0].ln() - mean[1].ln());
    }
    let [first, second] = mean.map(Statistic::value);
    if found.parity.is_some() && first.min(second) > 0.0 && first != second {
        let parity = match first < second {
            true => mean[0] / mean[1],
            false => -(mean[1] / mean[0]) + 2.0,
        };
        linear.put("parity", parity);
    }
    let pooled = (weight[0] * variance[0] + weight[1] * variance[1]) / (weight[0] + weight[1]);
    if pooled.value() > 0.0 {
        linear.put("standardized", difference / pooled.sqrt());
    }
    hedges(linear, parts, difference, &variance);
}

/// Hedges' g: the numbers of rows are no estimates.
fn hedges<'s>(
    linear: &Linear<'s>,
    parts: &[Part<'s>; 2],
    difference: Statistic<'s>,
    variance: &[Statistic<'s>; 2],
) {
    let rows = [0, 1].map(|side: usize| match linear.counts_rows() {
        true => parts[side].weight().value(),
        false => parts[side].len() as f64,
    });
    let freedom = rows[0] + rows[1] - 2.0;
    let pooled = (variance[0] * rows[0] + variance[1] * rows[1]) / freedom;
    if freedom > 1.0 && pooled.value() > 0.0 {
        let correction = 1.0 - 3.0 / (4.0 * freedom - 1.0);
        linear.put("hedges_g", difference / pooled.sqrt() * correction);
    }
}

/// The numbers of a Kitagawa decomposition; `categories` are the parts of both groups in each category.
pub(in crate::analysis) fn kitagawa<'s>(
    linear: &Linear<'s>,
    wholes: &[Part<'s>; 2],
    values: &[f64],
    categories: &[[Part<'s>; 2]],
) {
    let mean = [wholes[0].mean(values), wholes[1].mean(values)];
    let weight = [wholes[0].weight(), wholes[1].weight()];
    let (mut rates, mut compositions) = (Vec::new(), Vec::new());
    for (at, sides) in categories.iter().enumerate() {
        let own = [sides[0].mean(values), sides[1].mean(values)];
        let share = [0, 1].map(|side: usize| sides[side].weight() / weight[side]);
        let rate = (share[0] + share[1]) / 2.0 * (own[0] - own[1]);
        let apart = (own[0] - mean[0] + own[1] - mean[1]) / 2.0;
        let composition = (share[0] - share[1]) * apart;
        let record = format!("parts[{at}].");
        linear.put_all(
            &record,
            &[
                ("weight_share[0]", share[0]),
                ("weight_share[1]", share[1]),
                ("mean[0]", own[0]),
                ("mean[1]", own[1]),
                ("rate", rate),
                ("composition", composition),
            ],
        );
        rates.push(rate);
        compositions.push(composition);
    }
    linear.put_all(
        "",
        &[
            ("group_a", mean[0]),
            ("group_b", mean[1]),
            ("difference", mean[0] - mean[1]),
            ("rate", Statistic::sum(linear.all, rates)),
            ("composition", Statistic::sum(linear.all, compositions)),
        ],
    );
}

/// The numbers of an Oaxaca–Blinder decomposition.
pub(in crate::analysis) fn oaxaca<'s>(
    linear: &Linear<'s>,
    parts: &[Part<'s>; 2],
    values: &[f64],
    columns: &[&[f64]],
    reference: Reference,
) {
    let all = linear.all;
    let [Some(first), Some(second)] = [0, 1].map(|side: usize| parts[side].fitted(values, columns))
    else {
        return;
    };
    let fits = [first.coefficients, second.coefficients];
    let Some(neutral) = neutral(all, parts, values, columns, reference, &fits) else {
        return;
    };
    let means = [0, 1].map(|side: usize| {
        let own = columns.iter().map(|column| parts[side].mean(column));
        std::iter::once(all.constant(1.0))
            .chain(own)
            .collect::<Vec<_>>()
    });
    let names = [
        "explained",
        "unexplained",
        "endowments",
        "coefficients",
        "interaction",
        "unexplained_group_a",
        "unexplained_group_b",
    ];
    let mut sums = [all.constant(0.0); 7];
    for (j, &neutral) in neutral.iter().enumerate() {
        let mean = [means[0][j], means[1][j]];
        let own = [fits[0][j], fits[1][j]];
        let (apart, other) = (mean[0] - mean[1], own[0] - own[1]);
        let of_sides = [mean[0] * (own[0] - neutral), mean[1] * (neutral - own[1])];
        let terms = [
            apart * neutral,
            of_sides[0] + of_sides[1],
            apart * own[1],
            mean[1] * other,
            apart * other,
            of_sides[0],
            of_sides[1],
        ];
        let record = format!("parts[{j}].");
        for ((name, term), sum) in names.iter().zip(terms).zip(&mut sums) {
            *sum = *sum + term;
            linear.put(format!("{record}{name}"), term);
        }
        linear.put_all(
            &record,
            &[
                ("mean[0]", mean[0]),
                ("mean[1]", mean[1]),
                ("coefficient[0]", own[0]),
                ("coefficient[1]", own[1]),
                ("reference", neutral),
            ],
        );
    }
    for (name, sum) in names.iter().zip(sums) {
        linear.put(*name, sum);
    }
    let outcome = [parts[0].mean(values), parts[1].mean(values)];
    linear.put("group_a", outcome[0]);
    linear.put("group_b", outcome[1]);
    linear.put("difference", outcome[0] - outcome[1]);
}

/// The coefficients of the reference, which are estimates as well.
fn neutral<'s>(
    all: &'s Statistics,
    parts: &[Part<'s>; 2],
    values: &[f64],
    columns: &[&[f64]],
    reference: Reference,
    fits: &[Vec<Statistic<'s>>; 2],
) -> Option<Vec<Statistic<'s>>> {
    let mix = |share: Statistic<'s>| -> Vec<Statistic<'s>> {
        let pairs = fits[0].iter().zip(&fits[1]);
        pairs
            .map(|(a, b)| share * *a + (all.constant(1.0) - share) * *b)
            .collect()
    };
    Some(match reference {
        Reference::GroupA => fits[0].clone(),
        Reference::GroupB => fits[1].clone(),
        Reference::Reimers => mix(all.constant(0.5)),
        Reference::Cotton => {
            let weight = [parts[0].weight(), parts[1].weight()];
            mix(weight[0] / (weight[0] + weight[1]))
        }
        Reference::Neumark | Reference::Pooled => {
            let mut member = vec![0.0; values.len()];
            parts[1].places().for_each(|place| member[place] = 1.0);
            let mut named = columns.to_vec();
            if reference == Reference::Pooled {
                named.push(&member);
            }
            let Fitted {
                mut coefficients, ..
            } = parts[0].with(&parts[1]).fitted(values, &named)?;
            coefficients.truncate(columns.len() + 1);
            coefficients
        }
    })
}
