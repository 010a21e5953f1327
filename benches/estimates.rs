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

/// The milliseconds that `work` takes.
fn time<T>(work: &mut impl FnMut() -> Result<T>) -> Result<f64> {
    let start = Instant::now();
    std::hint::black_box(work()?);
    Ok(start.elapsed().as_secs_f64() * 1e3)
}

fn show(name: &str, mut found: Vec<f64>) {
    found.sort_by(f64::total_cmp);
    println!("{name:<58} {:9.4} {:9.4}", found[0], found[found.len() / 2]);
}

/// Runs `work` some times and prints the least and the median time.
fn measure<T>(name: &str, times: usize, mut work: impl FnMut() -> Result<T>) -> Result<()> {
    let found: Result<Vec<f64>> = (0..times).map(|_| time(&mut work)).collect();
    show(name, found?);
    Ok(())
}

/// Runs two kinds of work by turns, since the speed of a machine changes, and prints the times of each and their ratios.
fn compare<T, U>(
    names: [&str; 2],
    times: usize,
    mut one: impl FnMut() -> Result<T>,
    mut other: impl FnMut() -> Result<U>,
) -> Result<()> {
    let (mut found, mut ratios) = ([Vec::new(), Vec::new()], Vec::new());
    for _ in 0..times {
        let both = [time(&mut one)?, time(&mut other)?];
        found[0].push(both[0]);
        found[1].push(both[1]);
        ratios.push(both[1] / both[0]);
    }
    let [first, second] = found;
    show(names[0], first);
    show(names[1], second);
    show("ratio", ratios);
    Ok(())
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
            let names = [&*name("values"), &*name("errors")];
            compare(
                names,
                31,
                || evaluate(&all, &values),
                || estimate(&all, &errors),
            )
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
