//! The methods of inference with their sources, which citations of estimates and contrasts have.

use serde::Serialize;

use crate::words::inference_methods::METHODS;
use crate::words::{Listed, listed};

/// The number of those that an estimate may use; the others test.
const OF_ESTIMATES: usize = 11;

#[derive(Serialize)]
struct Methods {
    estimate: Vec<Listed>,
    contrast: Vec<Listed>,
}

/// What `estimate` and what `contrast` may use, as JSON: an object with a list for each.
///
/// # Examples
///
/// ```
/// let text = junheng::inference::methods_json();
/// let all: serde_json::Value = serde_json::from_str(&text).unwrap();
/// assert_eq!(all["estimate"][1]["id"], "woodruff");
/// assert_eq!(all["estimate"][1]["references"][0]["id"], "woodruff_1952");
/// assert!(all["contrast"].as_array().unwrap().len() > all["estimate"].as_array().unwrap().len());
/// ```
pub fn methods_json() -> String {
    crate::document::text(&Methods {
        estimate: listed(&METHODS[..OF_ESTIMATES]),
        contrast: listed(METHODS),
    })
}
