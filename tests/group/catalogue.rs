//! What the catalogue says of a measure and what the decompositions take are the same.

use junheng::group::{Decomposable, Groups, Level, NestedDecomposition};
use junheng::measure::{CATALOGUE, Entry, Property};
use junheng::{Measure, Sample};

/// The measure by its defaults, and by ½ or 1 where it has none.
fn measure(entry: &Entry) -> Measure {
    let choice = |spec: &junheng::measure::ParameterSpec| {
        let taken = [0.5, 1.0].into_iter().find(|&x| (spec.contains)(x));
        spec.default.or(taken).unwrap()
    };
    let parameters: Vec<f64> = entry.parameters.iter().map(choice).collect();
    Measure::from_parameters(&entry.name.id, &parameters).unwrap()
}

#[test]
fn a_measure_that_claims_to_decompose_is_split_and_no_other() {
    let sample = Sample::weighted(&[2.0, 3.0, 5.0, 8.0, 1.0], &[1.0, 2.0, 1.0, 3.0, 2.0]).unwrap();
    let groups = Groups::from_labels(&["a", "a", "b", "b", "b"]).unwrap();
    for entry in CATALOGUE {
        let measure = measure(entry);
        let index = measure.to_string().parse::<Decomposable>();
        assert_eq!(
            index.is_ok(),
            entry.obeys(Property::Decomposes),
            "{measure}"
        );
        let Ok(index) = index else { continue };
        let level = Level {
            name: "group",
            groups: &groups,
        };
        let split = NestedDecomposition::new(index, &sample, &[level]).unwrap();
        assert_eq!(split.total, measure.value(&sample).unwrap(), "{measure}");
        let sum: f64 = split.levels.iter().map(|level| level.contribution).sum();
        assert!(
            (sum - split.total).abs() <= 1e-13 * split.total,
            "{measure}"
        );
        assert!(
            split.levels.iter().all(|level| level.contribution > 0.0),
            "{measure}"
        );
        // Every name of the measure names the index too.
        for name in entry.aliases {
            let text = measure.to_string().replacen(&*entry.name.id, name, 1);
            assert_eq!(text.parse::<Decomposable>().ok(), Some(index), "{text}");
        }
    }
}
