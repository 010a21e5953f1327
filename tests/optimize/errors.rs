//! Errors of plans over weights and resources, word for word.

use junheng::optimize::{Addition, Levels, Whole};

use crate::support::errors::check_all;

#[test]
fn errors_name_what_where_expected_and_got() {
    let two = [20.0, 30.0];
    let whole = |step: f64, low: [i64; 2], high: [i64; 2]| {
        Whole::new(&two, &[1.0, 2.0], step, low.to_vec(), high.to_vec()).err()
    };
    let levels = |low: &[f64], high: &[f64]| Levels::new(&two, low.to_vec(), high.to_vec()).err();
    let addition = Addition::new(&two, &two, vec![0.0; 2], vec![9.0; 2]).unwrap();
    let errors = [
        (
            "a weight of zero",
            Levels::new(&[2.0, 0.0], vec![0.0; 2], vec![1.0; 2]).err(),
        ),
        ("bounds of another length", levels(&[0.0], &[1.0, 1.0])),
        (
            "an upper bound below the lower one",
            levels(&[0.0, 2.0], &[1.0, 1.0]),
        ),
        ("a cap below a floor", whole(1.0, [0, 5], [0, 4])),
        (
            "a negative resource",
            Whole::new(&two, &[1.0, -2.0], 1.0, vec![0; 2], vec![0; 2]).err(),
        ),
        ("a step of zero", whole(0.0, [0, 0], [1, 1])),
        ("a step that is too fine", whole(1e-20, [0, 0], [1, 1])),
        ("a negative limit", addition.least(-0.1).err()),
        ("a limit that is NaN", addition.least(f64::NAN).err()),
    ];
    check_all("core/optimize/errors.toml", &["optimize"], &errors);
}
