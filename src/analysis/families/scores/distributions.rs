//! Quantiles of one group, and the distributions of two.

use crate::analysis::families::scores::curves::Accumulated;
use crate::analysis::framework::linear::{Linear, Part};
use crate::analysis::framework::rows::Rows;
use crate::curve::{self, Order};
use crate::error::Result;
use crate::group;
use crate::inference::Statistic;
use crate::measure::Quantile;
use crate::words::{Message, inference as phrases};

/// A quantile: the smallest value whose share of weight reaches `share`; or the reason why it has no scores.
pub(in crate::analysis) fn quantile<'s>(
    linear: &Linear<'s>,
    part: &Part<'s>,
    rows: &Rows<'_>,
    share: f64,
    values: &[f64],
) -> Result<std::result::Result<Statistic<'s>, Message>> {
    if !(share > 0.0 && share < 1.0) {
        return Ok(Err(Message::new(&phrases::END_OF_SAMPLE)));
    }
    let measure = Quantile {
        p: share,
        definition: 1,
    };
    linear.measured(part, rows, &measure.into(), values)
}

/// Puts the numbers of an overlap of two distributions.
pub(in crate::analysis) fn overlap<'s>(
    linear: &Linear<'s>,
    parts: &[Part<'s>; 2],
    rows: &Rows<'_>,
    values: &[f64],
    found: &group::DistributionOverlap,
) -> Result<()> {
    let all = linear.all;
    // P(X₁ > X₂) + ½ P(X₁ = X₂): for a row of a group the share of the other that it exceeds, or that exceeds it.
    let other = [parts[0].shares_below(values), parts[1].shares_below(values)];
    let value = found.superiority;
    let exceeds = |side: usize| -> Vec<f64> {
        let below = |place: usize| other[1 - side](values[place]);
        (parts[side].places())
            .map(|place| match side {
                0 => below(place) - value,
                _ => 1.0 - below(place) - value,
            })
            .collect()
    };
    let superiority =
        parts[0].influenced(value, &exceeds(0)) + parts[1].influenced(0.0, &exceeds(1));
    linear.put("superiority", superiority);
    linear.put("dominance", superiority * 2.0 - 1.0);
    let share = |side: usize, x: f64| parts[side].mean_of(|place| f64::from(values[place] <= x));
    let mut points: Vec<f64> = (parts.iter())
        .flat_map(|part| part.places().map(|place| values[place]))
        .collect();
    points.sort_unstable_by(f64::total_cmp);
    points.dedup();
    let below = [parts[0].shares_up_to(values), parts[1].shares_up_to(values)];
    let apart = |x: &f64| (below[0](*x) - below[1](*x)).abs();
    let farthest = points.iter().max_by(|a, b| apart(a).total_cmp(&apart(b)));
    if let Some(&x) = farthest.filter(|x| apart(x) > 0.0) {
        let apart = share(0, x) - share(1, x);
        linear.put(
            "overlap",
            all.constant(1.0) - apart * apart.value().signum(),
        );
    }
    for (at, gap) in found.quantiles.iter().enumerate() {
        let record = format!("quantiles[{at}].");
        let own = |side: usize| quantile(linear, &parts[side], rows, gap.share, values);
        match (own(0)?, own(1)?) {
            (Ok(first), Ok(second)) => {
                linear.put_all(
                    &record,
                    &[
                        ("group_a", first),
                        ("group_b", second),
                        ("difference", first - second),
                    ],
                );
                if gap.ratio.is_some() {
                    linear.put(format!("{record}ratio"), first / second);
                }
            }
            (first, second) => {
                let reason = [&first, &second]
                    .into_iter()
                    .find_map(|own| own.as_ref().err());
                if let Some(reason) = reason {
                    linear.refuse(&record, reason.clone());
                }
                for (name, own) in [("group_a", first), ("group_b", second)] {
                    if let Ok(own) = own {
                        linear.put(format!("{record}{name}"), own);
                    }
                }
            }
        }
    }
    Ok(())
}

/// Puts the ordinates of two compared curves.
pub(in crate::analysis) fn dominance<'s>(
    linear: &Linear<'s>,
    parts: &[Part<'s>; 2],
    values: &[f64],
    found: &curve::Dominance,
) {
    linear.refuse("crossings", Message::new(&phrases::NO_SMOOTH_NUMBER));
    let ordinate = |part: &Part<'s>, at: f64| match found.order {
        Order::Lorenz | Order::GeneralizedLorenz => Accumulated {
            part,
            key: values,
            amount: values,
            relative: found.order == Order::Lorenz,
        }
        .ordinate(at),
        _ => part.mean_of(|place| (at - values[place]).max(0.0)),
    };
    if found.order == Order::First {
        linear.refuse("points", Message::new(&phrases::PLOTTED_STEPS));
        return;
    }
    for (at, point) in found.points.iter().enumerate() {
        let own = [0, 1].map(|side: usize| ordinate(&parts[side], point.at));
        linear.put_all(
            &format!("points[{at}]."),
            &[
                ("group_a", own[0]),
                ("group_b", own[1]),
                ("difference", own[0] - own[1]),
            ],
        );
    }
}
