//! JSON Schemas of the structured results, made from the types that write the JSON.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::curve::{Dominance, Plot};
use crate::group::{
    Beta, Contributions, DistributionOverlap, EntropyChange, EntropyDecomposition, Gap,
    GiniDecomposition, GroupMeans, Kitagawa, MaximumBetween, NestedDecomposition, OaxacaBlinder,
    RecenteredInfluence, RifRegression, Sigma, SourceDecomposition,
};
use crate::rank::{ConcentrationCurve, ConcentrationDecomposition};
use crate::regression::Regression;
use crate::segregation::{
    Debiased, Exposures, LocalSegregation, MutualInformationDecomposition, SegregationChange,
};

/// The schema of a result as its file holds it; its descriptions are the types' own without what
/// only a caller from Rust can use.
#[cfg(feature = "evaluate")]
pub(crate) fn text<T: JsonSchema>() -> String {
    written(&root::<T>())
}

fn titled<T: JsonSchema>(name: &str) -> String {
    let mut schema = root::<T>();
    let title = format!("junheng {}", name.replace('_', " "));
    schema.insert("title".to_owned(), title.into());
    written(&schema)
}

fn root<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(shorten))
        .into_generator()
        .into_root_schema_for::<T>()
}

fn written(schema: &Schema) -> String {
    // A schema is plain JSON, which always serializes.
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

fn shorten(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let of_rust = |section: &&str| {
            let heading = section.lines().next().unwrap_or_default();
            !["Parameters", "Errors", "Examples"].contains(&heading)
        };
        let kept: Vec<&str> = text.split("\n\n# ").filter(of_rust).collect();
        *text = without_links(&kept.join("\n\n# "));
    }
}

/// The text of links in the code's documentation, without what they lead to.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    for (place, piece) in text.split("](").enumerate() {
        // What follows the first piece begins with the target of a link.
        let rest = match (place, piece.split_once(')')) {
            (0, _) | (_, None) => piece,
            (_, Some((_, rest))) => rest,
        };
        out.push_str(rest);
    }
    out.replace("[`", "`").replace("`]", "`")
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
                titled::<Self>($name)
            }
        })*
    };
}

schemas! {
    "dominance": Dominance,
    "plot": Plot,
    "beta": Beta,
    "contributions": Contributions,
    "entropy_change": EntropyChange,
    "entropy_decomposition": EntropyDecomposition,
    "gap": Gap,
    "gini_decomposition": GiniDecomposition,
    "group_means": GroupMeans,
    "kitagawa": Kitagawa,
    "maximum_between": MaximumBetween,
    "nested_decomposition": NestedDecomposition,
    "oaxaca_blinder": OaxacaBlinder,
    "recentered_influence": RecenteredInfluence,
    "regression": Regression,
    "rif_regression": RifRegression,
    "distribution_overlap": DistributionOverlap,
    "sigma": Sigma,
    "source_decomposition": SourceDecomposition,
    "concentration_curve": ConcentrationCurve,
    "concentration_decomposition": ConcentrationDecomposition,
    "debiased_segregation": Debiased,
    "exposures": Exposures,
    "mutual_information_decomposition": MutualInformationDecomposition,
    "local_segregation": LocalSegregation,
    "segregation_change": SegregationChange,
}
