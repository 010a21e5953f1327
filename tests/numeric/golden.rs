//! Reading the golden files.

use serde_json::Value;

/// The cases of a file that `tools/golden/numeric.py` wrote.
pub(crate) fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap()
}

/// The double written as 16 hexadecimal digits.
pub(crate) fn double(hex: &str) -> f64 {
    assert_eq!(hex.len(), 16);
    f64::from_bits(u64::from_str_radix(hex, 16).unwrap())
}

/// Doubles separated by spaces.
pub(crate) fn doubles(hex: &Value) -> Vec<f64> {
    hex.as_str()
        .unwrap()
        .split_whitespace()
        .map(double)
        .collect()
}
