//! A case run through the library: the JSON text that comes out, or the refusal.

use junheng::Result;
use junheng::analysis::analyze;
use junheng::education::{
    AssessOptions, BalanceOptions, CheckOptions, Standard, assess, balance, check,
};
use junheng::evaluate::{Request, evaluate};
use toml::Value;

use crate::support::{Golden, table, table_of};

/// How the cases of a file are run.
pub(crate) type Run = fn(&Golden, &Value) -> Result<String>;

/// The golden files of the domain.
pub(crate) const FILES: [(&str, Run); 15] = [
    ("assess_small.toml", assess_json),
    ("assess_published.toml", assess_json),
    ("assess_data.toml", assess_json),
    ("balance_small.toml", balance_json),
    ("balance_published.toml", balance_json),
    ("balance_data.toml", balance_json),
    ("errors_assess.toml", assess_json),
    ("errors_balance.toml", balance_json),
    ("errors_check.toml", check_json),
    ("errors_standard.toml", standard_json),
    ("evaluate_small.toml", evaluate_json),
    ("errors_evaluate.toml", evaluate_json),
    ("analyze_small.toml", analyze_json),
    ("analyze_data.toml", analyze_json),
    ("errors_analyze.toml", analyze_json),
];

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

pub(crate) fn analyze_json(_: &Golden, case: &Value) -> Result<String> {
    Ok(analyze(&table(case), options(case))?.to_json())
}

pub(crate) fn assess_json(golden: &Golden, case: &Value) -> Result<String> {
    let options = AssessOptions::from_json(options(case))?;
    let standard = golden.standard(case["standard"].as_str().unwrap())?;
    let items = table_of(case, "items");
    Ok(assess(&table(case), items.as_ref(), &standard, &options)?.to_json())
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
