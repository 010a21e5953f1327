//! JSON Schemas of the structured results, made from the types that write the JSON.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::curve::{Dominance, Plot};
use crate::group::{
    Beta, EntropyChange, EntropySplit, Gap, GiniSplit, GroupMeans, Kitagawa, MaximumBetween,
    NestedSplit, OaxacaBlinder, RifRegression, Separation, Sigma, SourceSplit,
};
use crate::rank::{ConcentrationCurve, Determinants};
use crate::regression::Regression;
use crate::segregation::{
    Debiased, Exposures, InformationSplit, LocalSegregation, SegregationChange,
};

/// The schema of a result as its file holds it.
pub(crate) fn text<T: JsonSchema>() -> String {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    // A schema is plain JSON, which always serializes.
    serde_json::to_string_pretty(&generator.into_root_schema_for::<T>()).unwrap_or_default() + "\n"
}

/// Lists the results once: the file's name and the type behind it.
macro_rules! schemas {
    ($($name:literal: $result:ty),* $(,)?) => {
        /// Name and JSON Schema of every structured result of curves, groups, ranks, regressions and segregation.
        pub fn schemas() -> Vec<(&'static str, String)> {
            vec![$(($name, <$result>::json_schema())),*]
        }

        $(impl $result {
            /// The JSON Schema of the result, as `schemas/` holds it.
            pub fn json_schema() -> String {
                text::<Self>()
            }
        })*
    };
}

schemas! {
    "dominance": Dominance,
    "plot": Plot,
    "beta": Beta,
    "entropy_change": EntropyChange,
    "entropy_split": EntropySplit,
    "gap": Gap,
    "gini_split": GiniSplit,
    "group_means": GroupMeans,
    "kitagawa": Kitagawa,
    "maximum_between": MaximumBetween,
    "nested_split": NestedSplit,
    "oaxaca_blinder": OaxacaBlinder,
    "regression": Regression,
    "rif_regression": RifRegression,
    "separation": Separation,
    "sigma": Sigma,
    "source_split": SourceSplit,
    "concentration_curve": ConcentrationCurve,
    "determinants": Determinants,
    "debiased_segregation": Debiased,
    "exposures": Exposures,
    "information_split": InformationSplit,
    "local_segregation": LocalSegregation,
    "segregation_change": SegregationChange,
}
