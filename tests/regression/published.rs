//! Coefficients that packages publish.

use junheng::regression::Design;

use crate::support::published::{Case, Numbers, Rows, check, named, terms};

fn regression(case: &Case, rows: &Rows) -> Numbers {
    terms(
        &Design::new(rows.sample(), &named(case, rows))
            .unwrap()
            .fit()
            .unwrap(),
    )
}

#[test]
fn published_values_are_reproduced() {
    check("core/regression/published.toml", regression);
}
