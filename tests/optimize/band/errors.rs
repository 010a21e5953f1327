//! Errors of transfers, word for word.

use junheng::optimize::{Transfer, band};

use crate::support::errors::check_all;

#[test]
fn errors_name_what_where_expected_and_got() {
    let new = || Transfer::new(&[1.0, 2.0], &[3.0, 4.0]).unwrap();
    let errors = [
        ("no weight", Transfer::new(&[1.0, 0.0], &[3.0, 4.0]).err()),
        (
            "negative resources",
            Transfer::new(&[1.0, 2.0], &[3.0, -4.0]).err(),
        ),
        ("nothing", Transfer::new(&[1.0, 2.0], &[0.0, 0.0]).err()),
        ("negative floor", new().with_floors(&[1.0, -1.0]).err()),
        (
            "three limits on giving",
            new().with_give(&[1.0, 1.0, 1.0]).err(),
        ),
        (
            "negative limit on taking",
            new().with_take(&[-2.0, f64::INFINITY]).err(),
        ),
        ("three groups of two", new().within(&[0, 1, 0]).err()),
        ("step zero", new().with_step(0.0).err()),
        ("negative limit", band(&new(), -0.1).err()),
    ];
    check_all("core/optimize/transfer_errors.toml", &[], &errors);
}
