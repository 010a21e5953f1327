//! Dispersion about the mean.

use crate::error::{Error, Result};
use crate::numeric::Moments;
use crate::sample::Sample;
use crate::words::{Name, error_phrases as phrases};

use super::{Domain, Entry, ParameterSpec, Property, Statistic};

/// Coefficient of variation 差异系数.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CoefficientOfVariation {
    /// Divide by n−1 instead of n.
    pub sample: bool,
}

impl Statistic for CoefficientOfVariation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("cv", "coefficient of variation", "差异系数"),
        family: "dispersion",
        summary: Name::new(
            "cv",
            "Standard deviation as a share of the mean.",
            "标准差与均值之比。",
        ),
        formula: "√(Σ p (x − μ)²) / μ",
        parameters: &[ParameterSpec {
            name: Name::new("sample", "sample form", "样本形式"),
            default: Some(0.0),
            flag: true,
            domain: "true or false",
            contains: |value| value == 0.0 || value == 1.0,
        }],
        domain: Domain::PositiveMean,
        range: (0.0, f64::INFINITY),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        source: "教督〔2012〕3号",
    };

    fn from_parameters(parameters: &[f64]) -> Self {
        Self {
            sample: parameters.first().is_some_and(|&flag| flag != 0.0),
        }
    }

    fn parameters(&self) -> Vec<f64> {
        vec![f64::from(self.sample)]
    }

    fn value(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = Moments::of(sample.values(), sample.weights());
        if moments.mean() <= 0.0 {
            return Err(Error::new(&phrases::MEAN_NOT_POSITIVE)
                .with("measure", &Self::ENTRY.name)
                .with("got", moments.mean()));
        }
        Ok(moments.coefficient_of_variation())
    }

    fn influence(&self, _sample: &Sample<'_>) -> Result<Vec<f64>> {
        Ok(Vec::new())
    }
}
