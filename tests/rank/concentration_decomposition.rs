//! The parts of a concentration index sum to it.

use junheng::rank::{ConcentrationDecomposition, Determinant};
use junheng::{ErrorKind, Ranked};
use proptest::prelude::*;

use super::cases::shares;
use crate::support::cases;

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn parts_and_residual_sum_to_the_index(columns in shares(), other in proptest::collection::vec(-3.0..5.0_f64, 24)) {
        let ranked = columns.ranked().unwrap();
        let other = &other[..columns.values.len()];
        let names = [Determinant::new("rank", &columns.ranks), Determinant::new("other", other)];
        let given = ConcentrationDecomposition::given(&ranked, &names, &[0.7, -0.2]);
        let fitted = ConcentrationDecomposition::fitted(&ranked, &names);
        for split in [given, fitted].into_iter().flatten() {
            let contributions = split.parts.iter().map(|part| part.contribution);
            let (sum, size) = contributions.fold((split.residual, split.residual.abs()), |(sum, size), x| {
                (sum + x, size + x.abs())
            });
            prop_assert!((sum - split.index).abs() <= 1e-13 * size, "{:?}", split);
            for part in &split.parts {
                if let Some(own) = part.concentration {
                    prop_assert!((part.elasticity * own - part.contribution).abs() <= 1e-13 * size);
                }
            }
        }
    }

    /// Values that differ by 1e-4 to 1e-12 of themselves.
    #[test]
    fn parts_of_nearly_equal_values_sum_to_the_index(
        columns in shares(),
        other in proptest::collection::vec(-3.0..5.0_f64, 24),
        power in 4..13_i32,
    ) {
        let near = columns.values.iter().map(|x| 7.3 * (1.0 + x * 10.0_f64.powi(-power))).collect();
        let columns = super::cases::Columns { values: near, ..columns };
        let ranked = columns.ranked().unwrap();
        let other = &other[..columns.values.len()];
        let names = [Determinant::new("rank", &columns.ranks), Determinant::new("other", other)];
        let fitted = ConcentrationDecomposition::fitted(&ranked, &names);
        let small = 10.0_f64.powi(-power);
        let given = ConcentrationDecomposition::given(&ranked, &names, &[0.7 * small, -0.2 * small]);
        for split in [given, fitted].into_iter().flatten() {
            let parts = split.parts.iter().map(|part| part.contribution).chain([split.residual]);
            let (sum, size) = parts.fold((0.0, 0.0), |(sum, size), x| (sum + x, size + x.abs()));
            prop_assert!((sum - split.index).abs() <= 1e-13 * size, "{:?}", split);
        }
    }

    /// Of a straight line nothing remains.
    #[test]
    fn an_exact_model_leaves_no_residual(columns in shares(), slope in 0.1..4.0_f64) {
        let line = columns.ranks.iter().map(|r| 3.0 + slope * r).collect::<Vec<_>>();
        let columns = super::cases::Columns { values: line, ..columns };
        let determinants = [Determinant::new("rank", &columns.ranks)];
        let split = ConcentrationDecomposition::fitted(&columns.ranked().unwrap(), &determinants).unwrap();
        prop_assert!(split.residual.abs() < 1e-14, "{:?}", split);
        prop_assert!((split.parts[0].coefficient - slope).abs() < 1e-12);
    }
}

#[test]
fn linearly_dependent_columns_are_named() {
    let ranked = Ranked::new(&[5.0, 6.0, 9.0, 7.0], &[1.0, 2.0, 3.0, 4.0]).unwrap();
    let (first, twice) = ([1.0, 2.0, 3.0, 5.0], [2.0, 4.0, 6.0, 10.0]);
    let pair = [
        Determinant::new("first", &first),
        Determinant::new("twice", &twice),
    ];
    let error = ConcentrationDecomposition::fitted(&ranked, &pair).unwrap_err();
    assert_eq!(
        (error.kind(), error.column()),
        (ErrorKind::OutOfDomain, Some("twice"))
    );
    let error = ConcentrationDecomposition::fitted(&ranked, &[]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::EmptySample);
    let error = ConcentrationDecomposition::given(&ranked, &pair, &[1.0]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LengthMismatch);
    let error = ConcentrationDecomposition::given(&ranked, &pair, &[1.0, f64::NAN]).unwrap_err();
    assert_eq!(
        (error.kind(), error.column()),
        (ErrorKind::InvalidParameter, Some("twice"))
    );
    let short = [Determinant::new("short", &first[..2])];
    let error = ConcentrationDecomposition::given(&ranked, &short, &[1.0]).unwrap_err();
    assert_eq!(
        (error.kind(), error.column()),
        (ErrorKind::LengthMismatch, Some("short"))
    );
    let broken = [Determinant::new("broken", &[1.0, 2.0, f64::NAN, 0.0])];
    let error = ConcentrationDecomposition::given(&ranked, &broken, &[1.0]).unwrap_err();
    assert_eq!(
        (error.kind(), error.column(), error.row()),
        (ErrorKind::NotFinite, Some("broken"), Some(2))
    );
}
