//! Ten million rows in another order, in parts, on several threads: the same bits.

use junheng::Sample;
use junheng::measure::CATALOGUE;
use junheng::numeric::{ExactSum, Moments};
use ndarray::ArrayView1;

use crate::kinds::{KINDS, Random, draw};
use crate::specs::lawful;

const ROWS: usize = 10_000_000;

#[test]
fn sums_and_moments_of_ten_million_rows_in_any_order() {
    let mut random = Random(81);
    for (name, kind) in KINDS {
        let mut rows: Vec<(f64, f64)> = (0..ROWS)
            .map(|_| (kind(&mut random), (random.below(3000) + 1) as f64 / 8.0))
            .collect();
        let states = |rows: &[(f64, f64)]| {
            let (values, weights): (Vec<f64>, Vec<f64>) = rows.iter().copied().unzip();
            let (values, weights) = (ArrayView1::from(&values), ArrayView1::from(&weights));
            let mut sum = ExactSum::new();
            sum.add_all(values);
            (sum, Moments::of(values, Some(weights)))
        };
        let (sum, moments) = states(&rows);
        random.shuffle(&mut rows);
        let (mut merged, mut merged_moments) = (ExactSum::new(), Moments::new());
        for part in rows.chunks(ROWS / 7 + 1) {
            let (part, part_moments) = states(part);
            merged.merge(&ExactSum::from_bytes(&part.to_bytes()).unwrap());
            merged_moments.merge(&Moments::from_bytes(&part_moments.to_bytes()).unwrap());
        }
        assert_eq!(merged.to_bytes(), sum.to_bytes(), "{name}");
        assert_eq!(merged_moments.to_bytes(), moments.to_bytes(), "{name}");
    }
}

#[test]
fn every_measure_of_half_a_million_rows_in_any_order() {
    const ROWS: usize = 500_000;
    let mut random = Random(82);
    let values = draw(|r| (1.0 - r.uniform()).powf(-0.4), ROWS, &mut random);
    let mut rows: Vec<(f64, f64)> = values
        .into_iter()
        .map(|x| (x, (random.below(900) + 1) as f64 / 7.0))
        .collect();
    let figures = |rows: &[(f64, f64)]| -> Vec<(String, u64)> {
        let (values, weights): (Vec<f64>, Vec<f64>) = rows.iter().copied().unzip();
        let sample = Sample::weighted(&values, &weights).unwrap();
        CATALOGUE
            .iter()
            .flat_map(|entry| lawful(entry))
            .map(|measure| {
                (
                    measure.to_string(),
                    measure.value(&sample).unwrap().to_bits(),
                )
            })
            .collect()
    };
    let before = figures(&rows);
    random.shuffle(&mut rows);
    assert_eq!(figures(&rows), before);
}
