//! The numbers of the golden cases.

use junheng::{Result, Sample};
use serde::Deserialize;

use crate::support;

/// The numbers of a case: written out, or two columns of a file in `tests/data/measure/`.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Numbers {
    values: Option<Vec<f64>>,
    weights: Option<Vec<f64>>,
    data: Option<String>,
    #[serde(default)]
    weighted: bool,
}

impl Numbers {
    /// Values and weights.
    pub(crate) fn load(&self) -> (Vec<f64>, Option<Vec<f64>>) {
        let Some(data) = &self.data else {
            return (self.values.clone().unwrap(), self.weights.clone());
        };
        let path = support::data(&format!("measure/{data}"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("value,weight"));
        let (values, weights): (Vec<f64>, Vec<f64>) = lines
            .map(|line| line.split_once(',').unwrap())
            .map(|(value, weight)| {
                (
                    value.parse::<f64>().unwrap(),
                    weight.parse::<f64>().unwrap(),
                )
            })
            .unzip();
        (values, self.weighted.then_some(weights))
    }

    /// Whether the case gives numbers at all.
    pub(crate) fn any(&self) -> bool {
        self.values.is_some() || self.data.is_some()
    }
}

/// The sample over these columns.
pub(crate) fn sample<'a>(values: &'a [f64], weights: Option<&'a [f64]>) -> Result<Sample<'a>> {
    match weights {
        None => Sample::new(values),
        Some(weights) => Sample::weighted(values, weights),
    }
}
