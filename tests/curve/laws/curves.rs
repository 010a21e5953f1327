//! Curves against the measures they belong to.

use junheng::curve::Curve;
use junheng::{Measure, Sample};
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{near, units};

fn value(measure: &str, sample: &Sample<'_>) -> f64 {
    measure.parse::<Measure>().unwrap().value(sample).unwrap()
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn twice_the_area_to_the_diagonal_is_the_gini_index(units in units()) {
        let lorenz = Curve::lorenz(&units.sample()).unwrap();
        // Area and index are each within an ulp of ½ and of 1.
        near(2.0 * (0.5 - lorenz.area()), value("gini", &units.sample()), 4e-16, 1.0)?;
    }

    #[test]
    fn a_lorenz_curve_is_rising_convex_and_below_the_diagonal(units in units(), share in 0.0..1.0_f64) {
        let lorenz = Curve::lorenz(&units.sample()).unwrap();
        prop_assert_eq!(lorenz.ordinates(&[0.0, 1.0]).unwrap(), [0.0, 1.0]);
        let (low, here, high) = (share * 0.9, share, share + (1.0 - share) * 0.2);
        let at = |share: f64| lorenz.ordinate(share).unwrap();
        prop_assert!(at(here) <= here + 1e-15 && at(low) <= at(here));
        let part = (here - low) / (high - low);
        prop_assert!(at(here) <= at(low) + part * (at(high) - at(low)) + 1e-14);
        let back = lorenz.inverse(at(here)).unwrap();
        near(back, here, 1e-12, 1.0)?;
    }

    #[test]
    fn neither_row_order_nor_repetition_shows(units in units(), share in 0.0..1.0_f64) {
        let (permuted, repeated) = (units.permuted(), units.repeated());
        let make: [fn(&Sample<'_>) -> Curve; 4] = [
            |sample| Curve::lorenz(sample).unwrap(),
            |sample| Curve::generalized_lorenz(sample).unwrap(),
            |sample| Curve::quantile(sample).unwrap(),
            |sample| Curve::tip(sample, 5.0, true).unwrap(),
        ];
        for make in make {
            let curve = make(&units.sample());
            prop_assert_eq!(curve.plot(1000).unwrap(), make(&permuted.sample()).plot(1000).unwrap());
            let other = make(&repeated.sample());
            near(curve.ordinate(share).unwrap(), other.ordinate(share).unwrap(), 1e-12, 40.0)?;
            for most in [2, 3, 7, 1000] {
                let plot = curve.plot(most).unwrap();
                prop_assert!(plot.points.len() <= most);
                prop_assert_eq!((plot.points[0].share, plot.points.last().unwrap().share), (0.0, 1.0));
                let mut heights = plot.points.iter().map(|point| (point.share, point.ordinate));
                let on_curve = |(share, height): (f64, f64)| curve.ordinate(share).unwrap() == height;
                prop_assert!(curve.method().id == "quantile_curve" || heights.all(on_curve));
            }
        }
    }

    #[test]
    fn the_generalized_curve_is_the_mean_times_the_curve(units in units(), share in 0.0..1.0_f64) {
        let sample = units.sample();
        let (plain, general) =
            (Curve::lorenz(&sample).unwrap(), Curve::generalized_lorenz(&sample).unwrap());
        let mean = value("mean", &sample);
        near(general.ordinate(share).unwrap(), mean * plain.ordinate(share).unwrap(), 1e-14, mean)?;
        near(general.ordinate(1.0).unwrap(), mean, 4e-16, mean)?;
    }

    #[test]
    fn the_quantile_curve_holds_the_quantiles_and_their_mean(units in units(), share in 0.0..1.0_f64) {
        let sample = units.sample();
        let curve = Curve::quantile(&sample).unwrap();
        prop_assert_eq!(curve.ordinate(share).unwrap(), value(&format!("quantile(p={share:?})"), &sample));
        near(curve.area(), value("mean", &sample), 1e-14, 40.0)?;
    }

    #[test]
    fn a_tip_curve_ends_at_the_mean_shortfall(units in units(), line in 0.5..20.0_f64) {
        let curve = Curve::tip(&units.sample(), line, false).unwrap();
        let total: f64 = units.weights.iter().sum();
        let short = |x: f64| (line - x).max(0.0);
        let terms = units.values.iter().zip(&units.weights);
        let shortfall: f64 = terms.map(|(&x, w)| w / total * short(x)).sum();
        near(curve.ordinate(1.0).unwrap(), shortfall, 1e-13, line)?;
        // The Sen–Shorrocks–Thon index is twice the area under the relative curve: over pairs,
        // 2·∫T = Σ p_i p_j (g_i + g_j + |g_i − g_j|)/2 = E max(g_i, g_j).
        let relative = Curve::tip(&units.sample(), line, true).unwrap();
        let mut pairs = 0.0;
        for (&x, u) in units.values.iter().zip(&units.weights) {
            for (&y, v) in units.values.iter().zip(&units.weights) {
                pairs += u / total * (v / total) * short(x).max(short(y)) / line;
            }
        }
        near(2.0 * relative.area(), pairs, 1e-12, 1.0)?;
    }

    #[test]
    fn growth_alike_for_all_is_a_flat_curve(units in units(), share in 0.0..1.0_f64) {
        let doubled: Vec<f64> = units.values.iter().map(|x| x * 2.0).collect();
        let after = Sample::weighted(&doubled, &units.weights).unwrap();
        let curve = Curve::growth_incidence(&units.sample(), &after).unwrap();
        prop_assert_eq!(curve.ordinate(share).unwrap(), 1.0);
        near(curve.area(), 1.0, 1e-13, 1.0)?;
        let still = Curve::growth_incidence(&units.sample(), &units.permuted().sample()).unwrap();
        prop_assert_eq!(still.area(), 0.0);
    }
}
