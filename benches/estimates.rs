//! Standard errors by linearization, compared with the values alone.
//!
//! `cargo bench --bench estimates`: nine measures in 3,000 groups of 67 rows, sampled by clusters within strata; and the
//! Gini index of 70 values, with `-- few` alone.

use std::time::Instant;

use junheng::evaluate::{Request, evaluate};
use junheng::inference::{EstimateRequest, estimate};
use junheng::parallel::with_threads;
use junheng::{Result, Table};

const GROUPS: usize = 3_000;
const ROWS: usize = 67;
const STRATA: usize = 10;
const CLUSTERS: usize = 400;
const MEASURES: &str = r#"["gini", "theil_t", "mld", "cv", "atkinson(epsilon=0.5)", "mean", "variance", "generalized_entropy(alpha=2)", "hoover"]"#;

/// Uniform numbers from 0 to 1.
fn uniform(count: usize) -> Vec<f64> {
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    (0..count).map(|_| next()).collect()
}

/// Rows of groups in clusters, each of which lies in one stratum.
fn table(rows: usize) -> Result<Table<'static>> {
    let random = uniform(4 * rows);
    let column = |at: usize| &random[at * rows..(at + 1) * rows];
    let cluster: Vec<f64> = (column(0).iter())
        .map(|x| (x * CLUSTERS as f64).floor())
        .collect();
    let mut table = Table::new();
    table.add_numbers(
        "stratum",
        (cluster.iter())
            .map(|cluster| cluster % STRATA as f64)
            .collect::<Vec<_>>(),
    )?;
    table.add_numbers("cluster", cluster)?;
    table.add_numbers(
        "group",
        (0..rows).map(|row| (row / ROWS) as f64).collect::<Vec<_>>(),
    )?;
    let spend = column(1).iter().map(|x| 1.0 / (1.1 - x));
    table.add_numbers("spend", spend.collect::<Vec<_>>())?;
    let pupils = column(2).iter().map(|x| 1.0 + (x * 100.0).floor());
    table.add_numbers("pupils", pupils.collect::<Vec<_>>())?;
    let weight = column(3).iter().map(|x| 1.0 + x);
    table.add_numbers("weight", weight.collect::<Vec<_>>())?;
    Ok(table)
}

/// Runs `work` some times and prints the least and the median time in milliseconds; returns the least.
fn measure<T>(name: &str, times: usize, mut work: impl FnMut() -> Result<T>) -> Result<f64> {
    let mut found = Vec::new();
    for _ in 0..times {
        let start = Instant::now();
        std::hint::black_box(work()?);
        found.push(start.elapsed().as_secs_f64() * 1e3);
    }
    found.sort_by(f64::total_cmp);
    println!("{name:<58} {:9.4} {:9.4}", found[0], found[found.len() / 2]);
    Ok(found[0])
}

fn main() -> Result<()> {
    println!("{:<58} {:>9} {:>9}", "", "min ms", "median");
    let all = table(GROUPS * ROWS)?;
    let members =
        format!(r#""measures": {MEASURES}, "value": "spend", "weights": "pupils", "by": "group""#);
    let values = Request::from_json(&format!("{{{members}}}"))?;
    let design = r#""design": {"weights": "weight", "strata": "stratum", "ids": "cluster"}"#;
    let errors = EstimateRequest::from_json(&format!("{{{members}, {design}}}"))?;
    let threads: &[usize] = match std::env::args().any(|argument| argument == "few") {
        true => &[],
        false => &[1, 2],
    };
    for &threads in threads {
        with_threads(threads, || -> Result<()> {
            let name =
                |what: &str| format!("nine measures of 3,000 groups, {what}, threads {threads}");
            let alone = measure(&name("values"), 9, || evaluate(&all, &values))?;
            let found = measure(&name("errors"), 9, || estimate(&all, &errors))?;
            println!("{:<58} {:9.2}", "ratio", found / alone);
            Ok(())
        })?;
    }
    let few = table(70)?;
    let gini = EstimateRequest::from_json(r#"{"measures": "gini", "value": "spend"}"#)?;
    measure("gini of 70 values with its error", 2_000, || {
        estimate(&few, &gini)
    })?;
    let gini = Request::from_json(r#"{"measures": "gini", "value": "spend"}"#)?;
    measure("gini of 70 values", 2_000, || evaluate(&few, &gini))?;
    Ok(())
}
