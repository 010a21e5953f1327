//! Numbers at the ends of the range: a result is finite, or there is none.

use std::fmt::Debug;

use junheng::curve::{Curve, Dominance, Order};
use junheng::group::{
    Absent, Contributions, Decomposable, DistributionOverlap, EntropyChange, Functional, Gap,
    GiniDecomposition, GiniMethod, Groups, Kitagawa, Level, MaximumBetween, NestedDecomposition,
    OaxacaBlinder, Panel, Reference, RifRegression, SourceDecomposition, SourceMethod, means,
};
use junheng::regression::{Column, Design};
use junheng::{ErrorKind, Result, Sample};

/// Four units each; the weights belong to them in the same place.
const VALUES: [[f64; 4]; 11] = [
    [1e308, 1e308, 5.0, 1e308],
    [1.7e308, -1.7e308, 1.7e308, 2.0],
    [5e-324, 1e-320, 3e-310, 2e-320],
    [1e-300, 1e300, 1.0, 2.0],
    [0.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 7.0],
    [3.0, 3.0, 3.0, 3.0],
    [1.0, 1.0 + f64::EPSILON, 1.0, 1.0 - f64::EPSILON / 2.0],
    [-3.0, 1.0, 2.0, 4.0],
    [-0.0, 0.0, 1.0, 1e-200],
    [1e160, 2e160, 3e-160, 4.0],
];
const WEIGHTS: [[f64; 4]; 6] = [
    [1.0, 1.0, 1.0, 1.0],
    [1e308, 1e308, 1e308, 1e308],
    [1e-320, 5e-324, 1e-310, 1e-320],
    [1e300, 1e-300, 1.0, 1.0],
    [0.0, 1.0, 1.0, 2.0],
    [0.1, 0.2, 0.3, 0.4],
];

/// No NaN and no infinity in what came out, and no defect of the library in what did not.
fn sound<T: Debug>(what: &str, result: Result<T>) {
    match result {
        Ok(value) => {
            let text = format!("{value:?}");
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            assert!(
                !words.any(|word| ["NaN", "inf"].contains(&word)),
                "{what}: {text}"
            );
        }
        Err(error) => assert_ne!(error.kind(), ErrorKind::Panic, "{what}: {error}"),
    }
}

fn indices() -> impl Iterator<Item = Decomposable> {
    [
        "variance",
        "theil_t",
        "mean_log_deviation",
        "ge(alpha=2)",
        "ge(alpha=-3)",
        "atkinson(epsilon=0.5)",
        "atkinson(epsilon=2)",
    ]
    .into_iter()
    .map(|index| index.parse().unwrap())
}

fn groups_of(what: &str, sample: &Sample<'_>, groups: &Groups) {
    let inner = Groups::from_labels(&["x", "y", "x", "x"]).unwrap();
    let levels = [
        Level {
            name: "outer",
            groups,
        },
        Level {
            name: "inner",
            groups: &inner,
        },
    ];
    for index in indices() {
        sound(what, NestedDecomposition::new(index, sample, &levels));
        sound(what, MaximumBetween::new(index, sample, groups));
        sound(what, index.contributions(sample));
        sound(what, Contributions::of(index, sample));
    }
    for method in [
        GiniMethod::BhattacharyaMahalanobis,
        GiniMethod::YitzhakiLerman,
        GiniMethod::Dagum,
    ] {
        sound(what, GiniDecomposition::new(sample, groups, method));
    }
    sound(what, means(sample, groups));
}

fn pairs_of(what: &str, one: &Sample<'_>, two: &Sample<'_>, groups: &Groups) {
    sound(what, Gap::between(one, two));
    sound(
        what,
        DistributionOverlap::between(one, two, &[0.0, 0.3, 1.0]),
    );
    sound(what, Kitagawa::new((one, groups), (two, groups)));
    for alpha in [-1.0, 0.0, 1.0, 2.0] {
        sound(
            what,
            EntropyChange::new(alpha, (one, groups), (two, groups)),
        );
    }
    for order in [
        Order::Lorenz,
        Order::GeneralizedLorenz,
        Order::First,
        Order::Second,
    ] {
        sound(what, Dominance::of(one, two, order));
    }
    let curves = [
        Curve::lorenz(one),
        Curve::generalized_lorenz(one),
        Curve::quantile(one),
        Curve::tip(one, 1e300, true),
        Curve::tip(one, 1e-300, false),
        Curve::growth_incidence(one, two),
    ];
    for curve in curves {
        sound(what, curve.and_then(|curve| curve.plot(50)));
    }
}

fn columns_of(what: &str, values: &[f64], other: &[f64], weights: &[f64]) -> Result<()> {
    let columns = [Column::new("x", other)];
    let design = |values| Design::new(Sample::weighted(values, weights)?, &columns);
    let (one, two) = (design(values)?, design(other)?);
    sound(what, one.fit());
    for reference in [Reference::Cotton, Reference::Neumark, Reference::Pooled] {
        sound(what, OaxacaBlinder::new(&one, &two, reference));
    }
    let sample = Sample::weighted(values, weights)?;
    for functional in ["variance", "gini", "theil_t", "quantile(p=0.5)"] {
        let functional: Functional = functional.parse()?;
        sound(what, RifRegression::new(functional, &sample, &columns));
    }
    let sources = [Column::new("a", values), Column::new("b", other)];
    let measure = "cv".parse()?;
    for method in [
        SourceMethod::LermanYitzhaki,
        SourceMethod::ShorrocksNatural(measure),
        SourceMethod::Shapley {
            measure,
            absent: Absent::Mean,
        },
        SourceMethod::Shapley {
            measure,
            absent: Absent::Zero,
        },
    ] {
        sound(
            what,
            SourceDecomposition::new(&sources, Some(weights), method),
        );
    }
    let panel = Panel::new(&[1.0, 2.0], &[values, other], Some(weights))?;
    sound(what, panel.beta(&[]));
    sound(what, panel.sigma(measure));
    Ok(())
}

#[test]
fn a_result_is_finite_or_there_is_none() {
    let groups = Groups::from_labels(&["a", "a", "b", "b"]).unwrap();
    for values in &VALUES {
        for weights in &WEIGHTS {
            let what = format!("{values:?} {weights:?}");
            let sample = Sample::weighted(values, weights).unwrap();
            groups_of(&what, &sample, &groups);
            for other in &VALUES {
                let what = format!("{values:?} {other:?} {weights:?}");
                pairs_of(
                    &what,
                    &sample,
                    &Sample::weighted(other, weights).unwrap(),
                    &groups,
                );
                columns_of(&what, values, other, weights).unwrap();
            }
        }
    }
}
