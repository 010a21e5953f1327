//! Every measure of many rows in another order: the same bits.

use junheng::Sample;
use junheng::measure::CATALOGUE;

use super::specs::lawful;
use crate::numeric::kinds::{Random, draw};

#[test]
#[ignore = "slow: run by make check"]
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
