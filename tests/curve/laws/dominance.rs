//! Who lies above whom.

use junheng::curve::{Curve, Dominance, Order, Verdict};
use junheng::{Measure, Sample};
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{Units, near, units};

const ORDERS: [Order; 4] = [
    Order::Lorenz,
    Order::GeneralizedLorenz,
    Order::First,
    Order::Second,
];

fn of(first: &Units, second: &Units, order: Order) -> Dominance {
    Dominance::of(&first.sample(), &second.sample(), order).unwrap()
}

fn mirrored(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::GroupA => Verdict::GroupB,
        Verdict::GroupB => Verdict::GroupA,
        other => other,
    }
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn exchanging_the_samples_mirrors_the_verdict(one in units(), two in units()) {
        for order in ORDERS {
            let (forth, back) = (of(&one, &two, order), of(&two, &one, order));
            prop_assert_eq!(forth.verdict, mirrored(back.verdict));
            let at = |found: &Dominance| found.crossings.iter().map(|c| c.at).collect::<Vec<_>>();
            for (a, b) in at(&forth).iter().zip(at(&back)) {
                near(*a, b, 1e-12, a.abs().max(1.0))?;
            }
            prop_assert_eq!(forth.crossings.is_empty(), forth.verdict != Verdict::Crossing);
            prop_assert_eq!(&forth, &of(&one.permuted(), &two.permuted(), order));
            prop_assert_eq!(of(&one, &one.repeated(), order).verdict, Verdict::Equal);
        }
    }

    #[test]
    fn the_drawn_points_show_the_verdict(one in units(), two in units()) {
        for order in ORDERS {
            let found = of(&one, &two, order);
            let better = |difference: f64| if order == Order::Second { -difference } else { difference };
            let largest = found.points.iter().map(|point| point.group_a.abs().max(point.group_b.abs()));
            // Ordinates that agree but for rounding count as equal; those that follow sum over as many units.
            let tolerance = 1e-12 * largest.fold(1.0, f64::max);
            for point in &found.points {
                prop_assert_eq!(point.difference.to_bits(), (point.group_a - point.group_b).to_bits());
                let apart = better(point.difference);
                prop_assert!(found.verdict != Verdict::GroupA || apart >= -tolerance, "{:?}", point);
                prop_assert!(found.verdict != Verdict::GroupB || apart <= tolerance, "{:?}", point);
                prop_assert!(found.verdict != Verdict::Equal || apart.abs() <= tolerance, "{:?}", point);
            }
            let ascending = found.points.windows(2).all(|pair| pair[0].at <= pair[1].at);
            prop_assert!(ascending && found.points.len() <= 201);
        }
    }

    #[test]
    fn the_second_order_is_that_of_generalized_lorenz_curves(one in units(), two in units()) {
        let (by_line, by_share) =
            (of(&one, &two, Order::Second), of(&one, &two, Order::GeneralizedLorenz));
        prop_assert_eq!(by_line.verdict, by_share.verdict);
        prop_assert_eq!(by_line.crossings.len(), by_share.crossings.len());
        if of(&one, &two, Order::First).verdict == Verdict::GroupA {
            prop_assert_eq!(by_line.verdict, Verdict::GroupA, "first order implies second");
        }
    }

    #[test]
    fn the_dominating_one_is_more_equal_by_every_measure(one in units(), two in units()) {
        if of(&one, &two, Order::Lorenz).verdict == Verdict::GroupA {
            for measure in ["gini", "theil_t", "mean_log_deviation", "cv", "atkinson(epsilon=2)"] {
                let measure: Measure = measure.parse().unwrap();
                let value = |units: &Units| measure.value(&units.sample()).unwrap();
                prop_assert!(value(&one) <= value(&two) * (1.0 + 1e-13), "{}", measure);
            }
        }
    }

    #[test]
    fn curves_meet_where_they_cross(one in units(), two in units()) {
        for crossing in of(&one, &two, Order::Lorenz).crossings {
            let at = |units: &Units| {
                Curve::lorenz(&units.sample()).unwrap().ordinate(crossing.at).unwrap()
            };
            near(at(&one), at(&two), 1e-12, 1.0)?;
        }
        for crossing in of(&one, &two, Order::Second).crossings {
            let short = |units: &Units| {
                let total: f64 = units.weights.iter().sum();
                let terms = units.values.iter().zip(&units.weights);
                terms.map(|(x, w)| w / total * (crossing.at - x).max(0.0)).sum::<f64>()
            };
            near(short(&one), short(&two), 1e-12, 40.0)?;
        }
    }

    #[test]
    fn the_unit_of_the_values_does_not_show_in_lorenz_curves(units in units(), scale in 0.01..100.0_f64) {
        let scaled: Vec<f64> = units.values.iter().map(|x| x * scale).collect();
        let weights: Vec<f64> = units.weights.iter().map(|w| w * 0.1).collect();
        let scaled = Sample::weighted(&scaled, &weights).unwrap();
        let found = Dominance::of(&units.sample(), &scaled, Order::Lorenz).unwrap();
        prop_assert_eq!(found.verdict, Verdict::Equal);
    }

    #[test]
    fn a_little_more_for_everybody_dominates_in_every_order_but_shares(units in units()) {
        let more: Vec<f64> = units.values.iter().map(|x| x + 0.5).collect();
        let more = Sample::weighted(&more, &units.weights).unwrap();
        for order in &ORDERS[1..] {
            let found = Dominance::of(&more, &units.sample(), *order).unwrap();
            prop_assert_eq!(found.verdict, Verdict::GroupA);
        }
    }
}
