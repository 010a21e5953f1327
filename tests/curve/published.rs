//! Ordinates that packages publish.

use junheng::curve::Curve;

use crate::support::published::{Case, Numbers, Rows, check};

fn curve(case: &Case, rows: &Rows) -> Numbers {
    let curve = match case.curve.as_deref() {
        Some("lorenz") => Curve::lorenz(&rows.sample()),
        _ => Curve::generalized_lorenz(&rows.sample()),
    };
    let curve = curve.unwrap();
    let at = |share: &String| {
        (
            share.clone(),
            curve.ordinate(share.parse().unwrap()).unwrap(),
        )
    };
    case.expected.keys().map(at).collect()
}

#[test]
fn published_values_are_reproduced() {
    check("core/curve/published.toml", curve);
}
