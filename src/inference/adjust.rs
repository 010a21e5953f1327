//! p values of several tests, adjusted for their number.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::words::inference as phrases;

/// How p values are adjusted for the number of tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// The probability of any false rejection is bounded.
    #[default]
    Holm,
    /// The expected share of false ones among the rejections is bounded.
    BenjaminiHochberg,
    /// They remain as they are.
    None,
}

impl Adjustment {
    /// The adjusted p values, in the given order.
    ///
    /// # Formula
    ///
    /// ```text
    /// Holm: max_{j≤i} min(1, (m − j + 1)·p₍ⱼ₎)        Benjamini–Hochberg: min_{j≥i} min(1, m/j·p₍ⱼ₎)
    /// ```
    ///
    /// p₍ⱼ₎ are the m values in order.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a number that is not between 0 and 1.
    ///
    /// # Source
    ///
    /// Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Benjamini & Hochberg (1995),
    /// doi:10.1111/j.2517-6161.1995.tb02031.x.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::inference::Adjustment;
    /// assert_eq!(Adjustment::Holm.adjusted(&[0.5, 0.01, 0.03])?, [0.5, 0.03, 0.06]);
    /// assert_eq!(Adjustment::BenjaminiHochberg.adjusted(&[0.5, 0.01, 0.03])?, [0.5, 0.03, 0.045]);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn adjusted(self, p_values: &[f64]) -> Result<Vec<f64>> {
        if let Some(at) = p_values.iter().position(|p| !(0.0..=1.0).contains(p)) {
            return Err(Error::new(&phrases::P_VALUE)
                .with("row", at)
                .with("got", p_values[at]));
        }
        let count = p_values.len();
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by(|&one, &other| p_values[one].total_cmp(&p_values[other]));
        let mut out = vec![0.0; count];
        match self {
            Self::Holm => {
                let mut greatest: f64 = 0.0;
                for (place, &at) in order.iter().enumerate() {
                    greatest = greatest.max(p_values[at] * (count - place) as f64);
                    out[at] = greatest.min(1.0);
                }
            }
            Self::None => out.copy_from_slice(p_values),
            Self::BenjaminiHochberg => {
                let mut least: f64 = 1.0;
                for (place, &at) in order.iter().enumerate().rev() {
                    least = least.min(p_values[at] * count as f64 / (place + 1) as f64);
                    out[at] = least;
                }
            }
        }
        Ok(out)
    }
}
