//! Bytes from anywhere: read to a state that writes them again, or rejected; never a panic.

use junheng::ErrorKind;
use junheng::numeric::{ExactSum, Moments};
use ndarray::ArrayView1;
use proptest::prelude::*;

use super::kinds::{KINDS, Random, draw};
use crate::support::more_cases;

/// Bytes with the shape of a sum: a header that is plausible, then limbs.
fn sum_bytes() -> impl Strategy<Value = Vec<u8>> {
    let header = prop_oneof![
        (-70_i32..70, 0_u32..5),
        (any::<i32>(), any::<u32>()),
        (-64_i32..=64, 0_u32..130),
    ];
    let limb = prop_oneof![
        any::<u64>(),
        Just(0),
        Just(u64::MAX),
        Just(1 << 62),
        Just(1 << 63)
    ];
    (
        header,
        prop::collection::vec(limb, 0..6),
        prop::collection::vec(any::<u8>(), 0..3),
    )
        .prop_map(|((base, count), limbs, rest)| {
            let count = if count < 5 { limbs.len() as u32 } else { count };
            let mut out = base.to_le_bytes().to_vec();
            out.extend(count.to_le_bytes());
            limbs.iter().for_each(|limb| out.extend(limb.to_le_bytes()));
            if rest.len() == 2 {
                out.extend(rest);
            }
            out
        })
}

/// All methods return for every state.
fn sum_answers(sum: &ExactSum) {
    let mut other = ExactSum::new();
    other.add_product(1e308, -1e308);
    other.merge(sum);
    other.merge(sum);
    other.add(1e-320);
    let _ = (sum.to_f64(), other.to_f64(), other.to_bytes());
}

fn moments_answer(moments: &Moments) {
    let mut other = moments.clone();
    other.merge(moments);
    other.add(5e-324, 1e308);
    for moments in [moments, &other] {
        let _ = (
            moments.count(),
            moments.total_weight(),
            moments.total(),
            moments.total_of_squares(),
        );
        let _ = (
            moments.mean(),
            moments.variance(),
            moments.standard_deviation(),
        );
        let _ = (
            moments.coefficient_of_variation(),
            moments.sample_variance(),
        );
        let _ = (
            moments.sample_standard_deviation(),
            moments.sample_coefficient_of_variation(),
        );
        let _ = moments.to_bytes();
    }
}

proptest! {
    #![proptest_config(more_cases(1000))]

    #[test]
    fn bytes_are_a_sum_in_its_one_form_or_rejected(bytes in prop_oneof![sum_bytes(), prop::collection::vec(any::<u8>(), 0..40)]) {
        match ExactSum::from_bytes(&bytes) {
            Ok(sum) => {
                prop_assert_eq!(sum.to_bytes(), bytes);
                sum_answers(&sum);
            }
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::InvalidState),
        }
    }

    #[test]
    fn bytes_are_moments_in_their_one_form_or_rejected(count in any::<u64>(), sums in prop::collection::vec(sum_bytes(), 3)) {
        let mut bytes = count.to_le_bytes().to_vec();
        sums.iter().for_each(|sum| bytes.extend(sum));
        match Moments::from_bytes(&bytes) {
            Ok(moments) => {
                prop_assert_eq!(moments.to_bytes(), bytes);
                moments_answer(&moments);
            }
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::InvalidState),
        }
    }

    #[test]
    fn a_changed_byte_is_another_state_or_rejected(seed in any::<u64>(), at in any::<prop::sample::Index>(), change in 1_u8..) {
        let mut random = Random(seed);
        let kind = KINDS[random.below(KINDS.len())].1;
        let values = draw(kind, 20, &mut random);
        let moments = Moments::of(ArrayView1::from(&values), None);
        let mut bytes = moments.to_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        match Moments::from_bytes(&bytes) {
            Ok(other) => {
                prop_assert_ne!(&other, &moments);
                prop_assert_eq!(other.to_bytes(), bytes);
                moments_answer(&other);
            }
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::InvalidState),
        }
    }
}

/// The bytes of a column that several threads take in parts, each sending its state as bytes.
fn by_threads(threads: usize, values: &[f64], weights: &[f64]) -> Vec<u8> {
    let size = values.len().div_ceil(threads).max(1);
    let states: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let parts = values.chunks(size).zip(weights.chunks(size));
        let running: Vec<_> = parts
            .map(|(values, weights)| {
                scope.spawn(move || {
                    let weights = ArrayView1::from(weights);
                    Moments::of(ArrayView1::from(values), Some(weights)).to_bytes()
                })
            })
            .collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let mut out = Moments::new();
    for state in &states {
        out.merge(&Moments::from_bytes(state).unwrap());
    }
    out.to_bytes()
}

#[test]
fn the_number_of_threads_does_not_show() {
    let mut random = Random(51);
    for (name, kind) in KINDS {
        let values = draw(kind, 20_000, &mut random);
        let weights = draw(KINDS[random.below(KINDS.len())].1, 20_000, &mut random);
        let one = by_threads(1, &values, &weights);
        for threads in [2, 3, 7, 16] {
            assert_eq!(
                by_threads(threads, &values, &weights),
                one,
                "{name}, {threads}"
            );
        }
    }
}
