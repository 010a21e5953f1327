//! Errors of curves, word for word.

use junheng::Sample;
use junheng::curve::Curve;
use junheng::group::DistributionOverlap;

use crate::support::errors::check_all;

#[test]
fn errors_name_what_where_expected_and_got() {
    let (one, two) = (
        Sample::new(&[3.0]).unwrap(),
        Sample::new(&[1.0, 2.0]).unwrap(),
    );
    let curve = Curve::lorenz(&two).unwrap();
    let errors = [
        ("a share above one", curve.ordinate(1.5).err()),
        (
            "a share that is NaN",
            DistributionOverlap::between(&one, &two, &[f64::NAN]).err(),
        ),
        ("a line at zero", Curve::tip(&two, 0.0, true).err()),
        ("one point", curve.plot(1).err()),
    ];
    check_all("core/curve/errors.toml", &["curve"], &errors);
}
