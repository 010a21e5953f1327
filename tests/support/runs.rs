//! A case run through the library: the JSON text of its result, or the error.

use junheng::Result;
use junheng::analysis::analyze;
#[cfg(feature = "plan")]
use junheng::education::plan::plan;
use junheng::education::{
    AssessOptions, BalanceOptions, CheckOptions, Standard, assess, balance, check,
};
use junheng::evaluate::{Request, evaluate};
use junheng::inference::{ContrastRequest, EstimateRequest, contrast, estimate};
use toml::Value;

use super::files;
use super::tables::{Golden, table, table_of};

/// How the cases of a file are run.
pub(crate) type Run = fn(&Golden, &Value) -> Result<String>;

/// The functions over a table, by the folder of their golden files.
pub(crate) const RUNS: &[(&str, Run)] = &[
    ("analyze", analyze_json),
    ("assess", assess_json),
    ("balance", balance_json),
    ("check", check_json),
    ("contrast", contrast_json),
    ("estimate", estimate_json),
    ("evaluate", evaluate_json),
    #[cfg(feature = "plan")]
    ("plan", plan_json),
    ("standard", standard_json),
];

/// The golden files of a folder of `tests/golden/`.
pub(crate) fn files_of(folder: &str) -> Vec<String> {
    let inside = |name: &String| name.split('/').next() == Some(folder);
    files().into_iter().filter(inside).collect()
}

fn options(case: &Value) -> &str {
    case["options"].as_str().unwrap()
}

pub(crate) fn balance_json(_: &Golden, case: &Value) -> Result<String> {
    let options = BalanceOptions::from_json(options(case))?;
    Ok(balance(&table(case), &options)?.to_json())
}

pub(crate) fn evaluate_json(_: &Golden, case: &Value) -> Result<String> {
    let request = Request::from_json(options(case))?;
    Ok(evaluate(&table(case), &request)?.to_json())
}

pub(crate) fn estimate_json(_: &Golden, case: &Value) -> Result<String> {
    let request = EstimateRequest::from_json(options(case))?;
    Ok(estimate(&table(case), &request)?.to_json())
}

pub(crate) fn contrast_json(_: &Golden, case: &Value) -> Result<String> {
    let request = ContrastRequest::from_json(options(case))?;
    Ok(contrast(&table(case), &request)?.to_json())
}

pub(crate) fn analyze_json(_: &Golden, case: &Value) -> Result<String> {
    Ok(analyze(&table(case), options(case))?.to_json())
}

pub(crate) fn assess_json(golden: &Golden, case: &Value) -> Result<String> {
    let options = AssessOptions::from_json(options(case))?;
    let standard = golden.standard(case["standard"].as_str().unwrap())?;
    let items = table_of(case, "items");
    Ok(assess(&table(case), items.as_ref(), &standard, &options)?.to_json())
}

#[cfg(feature = "plan")]
pub(crate) fn plan_json(golden: &Golden, case: &Value) -> Result<String> {
    let named = case.get("standard").map(|name| name.as_str().unwrap());
    let standard = named.map(|name| golden.standard(name)).transpose()?;
    let (kind, items) = (case["plan"].as_str().unwrap(), table_of(case, "items"));
    let planned = plan(
        kind,
        &table(case),
        items.as_ref(),
        standard.as_ref(),
        options(case),
    )?;
    Ok(planned.to_json())
}

pub(crate) fn check_json(golden: &Golden, case: &Value) -> Result<String> {
    let options = CheckOptions::from_json(options(case))?;
    let named = case.get("standard").map(|name| name.as_str().unwrap());
    let standard = named.map(|name| golden.standard(name)).transpose()?;
    let items = table_of(case, "items");
    Ok(check(&table(case), items.as_ref(), standard.as_ref(), &options)?.to_json())
}

/// The standard of the file that the case starts from, with each old text replaced by the new one.
pub(crate) fn standard_json(golden: &Golden, case: &Value) -> Result<String> {
    let base = golden.standard_text(case["standard"].as_str().unwrap());
    let mut text = base.unwrap().to_owned();
    for change in case["replace"].as_array().unwrap() {
        let [old, new] = [0, 1].map(|at| change[at].as_str().unwrap());
        assert!(text.contains(old), "{case}");
        text = text.replace(old, new);
    }
    Ok(Standard::from_toml(&text)?.to_json())
}
