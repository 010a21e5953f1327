//! Teachers of US districts: the published least numbers.

use std::collections::BTreeMap;

use junheng::optimize::{Transfer, band_whole};

use crate::support::data;

#[test]
fn four_states_move_their_least_numbers_of_teachers() {
    let mut states = BTreeMap::<String, (Vec<f64>, Vec<f64>)>::new();
    let file = data("optimize/us_districts_four_states.csv");
    for row in csv::Reader::from_path(file).unwrap().records() {
        let row = row.unwrap();
        let (pupils, teachers) = states.entry(row[1].to_owned()).or_default();
        pupils.push(row[2].parse().unwrap());
        teachers.push(row[3].parse().unwrap());
    }
    for (state, least) in [("BI", 270.0), ("MO", 672.0), ("MT", 16.0), ("WY", 11.0)] {
        let (pupils, teachers) = &states[state];
        let transfer = Transfer::new(pupils, teachers).unwrap();
        let complies = |after: &[f64]| transfer.variation(after) <= 0.30;
        let plan = band_whole(&transfer, 0.30, complies).unwrap().unwrap();
        assert_eq!(plan.moved, least, "{state}");
        let bound = plan.certificate.bound(&transfer, 0.30);
        assert!(
            bound > least - 1.0 && bound <= least + 1e-6,
            "{state} {bound}"
        );
        assert!(
            (least - plan.divisible.ceil()).abs() <= 1.0,
            "{state} {}",
            plan.divisible
        );
    }
}
