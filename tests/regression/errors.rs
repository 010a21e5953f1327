//! Errors of regressions, word for word.

use junheng::group::{OaxacaBlinder, Panel, Reference, SourceDecomposition, SourceMethod};
use junheng::regression::{Column, Design};
use junheng::{Result, Sample};

use crate::support::errors::check_all;

fn fit(names: &[&str], values: &[f64]) -> Result<()> {
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column::new(name, values)).collect();
    let fit = Design::new(Sample::new(&[1.0, 2.0])?, &columns)?.fit();
    fit.map(drop)
}

fn panel(dates: &[f64], values: &[f64]) -> Result<()> {
    let columns: Vec<&[f64]> = dates.iter().map(|_| values).collect();
    Panel::new(dates, &columns, None)?.beta(&[]).map(drop)
}

#[test]
fn errors_name_what_where_expected_and_got() {
    let side = |name: &'static str| {
        Design::new(
            Sample::new(&[1.0, 2.0]).unwrap(),
            &[Column::new(name, &[1.0, 5.0])],
        )
        .unwrap()
    };
    let errors = [
        (
            "no source",
            SourceDecomposition::new(&[], None, SourceMethod::Rao).err(),
        ),
        (
            "two columns of one name",
            fit(&["x", "x"], &[1.0, 2.0]).err(),
        ),
        (
            "a column called as the constant",
            fit(&["intercept"], &[1.0, 2.0]).err(),
        ),
        (
            "fewer units than coefficients",
            fit(&["x", "y"], &[1.0, 2.0]).err(),
        ),
        ("a constant column", fit(&["x"], &[4.0, 4.0]).err()),
        (
            "other columns",
            OaxacaBlinder::new(&side("x"), &side("y"), Reference::Neumark).err(),
        ),
        (
            "units that begin alike",
            panel(&[2015.0, 2020.0], &[2.0, 2.0, 2.0]).err(),
        ),
    ];
    check_all("core/regression/errors.toml", &["regression"], &errors);
}
