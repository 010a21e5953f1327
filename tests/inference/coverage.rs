//! The published coverage of intervals: the table of `docs/accuracy.md` is that of `benches/coverage/coverage.csv`, the file is that of
//! the program `benches/coverage`, and its cells keep what the library states of its intervals.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use records::Record;
use statistics::{Kind, Method, OF_COUNTS, OF_VALUES, Statistic};

use crate::support::{committed, root};

#[allow(dead_code, reason = "the program uses the others")]
#[path = "../../benches/coverage/populations.rs"]
mod populations;
#[allow(dead_code, reason = "the program uses the others")]
#[path = "../../benches/coverage/records.rs"]
mod records;
#[allow(dead_code, reason = "the program uses the others")]
#[path = "../../benches/coverage/simulate.rs"]
mod simulate;
#[allow(dead_code, reason = "the program uses the others")]
#[path = "../../benches/coverage/statistics.rs"]
mod statistics;

/// The share of intervals that contain the number is between these where a method is recommended: 95 % less and plus
/// 2 points, three standard deviations of the simulation.
const INSIDE: std::ops::RangeInclusive<f64> = 0.93..=0.97;

/// The records of one population, size and statistic.
struct Cell {
    population: String,
    size: usize,
    statistic: &'static Statistic,
    skewness: f64,
    warned: f64,
    /// The coverage by method.
    inside: BTreeMap<&'static str, f64>,
    /// The samples without a standard error.
    undefined: f64,
}

fn file() -> Vec<Record> {
    records::read(&root().join("benches/coverage/coverage.csv")).unwrap()
}

fn statistic(measure: &str) -> &'static Statistic {
    let mut all = OF_VALUES.iter().chain(&OF_COUNTS);
    all.find(|one| one.measure == measure).unwrap()
}

fn cells() -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    for record in file() {
        let is_last = |cell: &Cell| {
            cell.population == record.population
                && cell.size == record.size
                && cell.statistic.measure == record.statistic
        };
        if !out.last().is_some_and(is_last) {
            out.push(Cell {
                population: record.population.clone(),
                size: record.size,
                statistic: statistic(&record.statistic),
                skewness: record.skewness,
                warned: record.warned as f64 / record.samples as f64,
                inside: BTreeMap::new(),
                undefined: 0.0,
            });
        }
        let cell = out.last_mut().unwrap();
        let method = Method::ALL.iter().find(|one| one.name() == record.method);
        let name = method.unwrap().name();
        if name == "t" {
            cell.undefined = 1.0 - record.defined as f64 / record.samples as f64;
        }
        cell.inside
            .insert(name, record.inside as f64 / record.defined as f64);
    }
    out
}

impl Cell {
    /// Whether the sample is large for the skewness of the scores: n ≥ 25g².
    fn is_large(&self) -> bool {
        self.size as f64 >= 25.0 * self.skewness * self.skewness
    }

    /// The methods that the library recommends for the statistic.
    fn recommended(&self) -> &'static [&'static str] {
        match self.statistic.kind {
            Kind::Smooth(_) | Kind::Segregation => &["t", "scaled_t", "studentized"],
            Kind::Quantile | Kind::Gap => &["t"],
            Kind::Quantiles if self.size < 200 => &["percentile", "t"],
            Kind::Quantiles => &["t"],
        }
    }

    fn is_met(&self) -> bool {
        let own = |name: &&str| {
            self.inside
                .get(name)
                .is_some_and(|own| INSIDE.contains(own))
        };
        self.recommended().iter().any(own)
    }

    /// The coverage of all methods in percent, and the share of samples with the warning.
    fn text(&self) -> String {
        let one = |method: &Method| match self.inside.get(method.name()) {
            Some(own) => format!("{:.0}", (1000.0 * own).round() / 10.0),
            None => "–".to_owned(),
        };
        let all: Vec<String> = Method::ALL.iter().map(one).collect();
        let mark = if self.is_met() { "" } else { " †" };
        format!("{}{mark} ({:.0})", all.join("/"), 100.0 * self.warned)
    }
}

/// The table of one population.
fn table(population: &populations::Population, cells: &[Cell]) -> String {
    let own: Vec<&Cell> = cells
        .iter()
        .filter(|cell| cell.population == population.name)
        .collect();
    let mut out = format!("**{}**: {}\n\n", population.name, population.title);
    out.push_str("| statistic | g |");
    for size in population.sizes {
        write!(out, " n = {size} |").unwrap();
    }
    let rule = "---|".repeat(2 + population.sizes.len());
    write!(out, "\n|{rule}\n").unwrap();
    for statistic in statistics::statistics(&population.units) {
        let of: Vec<&&Cell> = own
            .iter()
            .filter(|cell| cell.statistic.measure == statistic.measure)
            .collect();
        let skewness = of.first().map_or(f64::NAN, |cell| cell.skewness);
        write!(out, "| {} | {skewness:.1} |", statistic.title).unwrap();
        for cell in of {
            write!(out, " {} |", cell.text()).unwrap();
        }
        out.push('\n');
    }
    out
}

fn all() -> Vec<populations::Population> {
    populations::all(&root().join("data")).unwrap()
}

#[test]
fn the_table_of_coverage_is_that_of_the_file() {
    const START: &str = "<!-- coverage, written by UPDATE=1 cargo test --test suite coverage -->\n";
    const END: &str = "<!-- end of coverage -->";
    let path = root().join("docs/accuracy.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(START).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let cells = cells();
    let tables: Vec<String> = all().iter().map(|one| table(one, &cells)).collect();
    let now = format!("{before}{START}\n{}\n{END}{after}", tables.join("\n"));
    committed(Path::new(&path), &now);
}

/// The first sample of each population and the least size, drawn and computed again.
#[test]
fn the_file_of_coverage_is_that_of_the_program() {
    let records = file();
    let mut compared = 0;
    for (place, population) in all().iter().enumerate() {
        let size = population.sizes[0];
        let found =
            simulate::judged(place, population, size, 0, simulate::Drawn::Replicates).unwrap();
        for (statistic, found) in statistics::statistics(&population.units).iter().zip(found) {
            for (method, limits) in Method::ALL.iter().zip(found.limits) {
                let same = |record: &&Record| {
                    record.population == population.name
                        && record.size == size
                        && record.statistic == statistic.measure
                        && record.method == method.name()
                };
                let Some(record) = records.iter().find(same) else {
                    assert!(limits.is_none());
                    continue;
                };
                let first = record.first_lower.zip(record.first_upper);
                assert_eq!(first.is_some(), limits.is_some());
                let Some(((lower, upper), limits)) = first.zip(limits) else {
                    continue;
                };
                // The order of operations of a replicate may change its last digits.
                let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * (upper - lower);
                assert!(
                    near(limits.lower, lower) && near(limits.upper, upper),
                    "{} {} {}: {limits:?} {lower} {upper}",
                    population.name,
                    statistic.measure,
                    method.name()
                );
                compared += 1;
            }
        }
    }
    assert!(compared >= 100, "{compared}");
}

/// Every population, size and statistic is there, with 1,000 samples or more.
#[test]
fn the_file_of_coverage_is_complete() {
    let (cells, all) = (cells(), all());
    let expected: usize = all
        .iter()
        .map(|one| statistics::statistics(&one.units).len() * one.sizes.len())
        .sum();
    assert_eq!(cells.len(), expected);
    assert!(file().iter().all(|record| record.samples >= 1000));
}

#[test]
fn intervals_keep_their_level_where_the_sample_is_large_for_its_skewness() {
    let cells = cells();
    let large: Vec<&Cell> = cells.iter().filter(|cell| cell.is_large()).collect();
    let missed: Vec<(&str, usize, &str)> = (large.iter())
        .filter(|cell| !cell.is_met())
        .map(|cell| (&*cell.population, cell.size, cell.statistic.title))
        .collect();
    // In forty times as many samples the first is inside, in ten times as many the second on the bound: `docs/accuracy.md`.
    let known = [("A", 50, "median"), ("B", 1000, "P90/P10")];
    assert!(large.len() > 50);
    assert_eq!(missed, known);
}

#[test]
fn the_studentized_bootstrap_keeps_its_level_from_200_units() {
    let is_own = |cell: &&Cell| {
        ["A", "B"].contains(&&*cell.population)
            && cell.size >= 200
            && matches!(cell.statistic.kind, Kind::Smooth(_))
    };
    let cells = cells();
    let own: Vec<&Cell> = cells.iter().filter(is_own).collect();
    assert_eq!(own.len(), 30);
    for cell in own {
        let studentized = cell.inside["studentized"];
        assert!(
            INSIDE.contains(&studentized),
            "{} {}: {studentized}",
            cell.size,
            cell.statistic.title
        );
    }
}

/// The warning is given where no method keeps the level, and rarely where all do. A sample of few enrolments may have no
/// large district at all: it does not show the skewness.
#[test]
fn the_warning_tells_the_cells_apart() {
    for cell in cells() {
        let far = 25.0 * cell.skewness * cell.skewness;
        let is_smooth = matches!(cell.statistic.kind, Kind::Smooth(_));
        let place = format!("{} {} {}", cell.population, cell.size, cell.statistic.title);
        if is_smooth && cell.population == "US spending" {
            assert!(cell.warned > 0.94, "{place}: {}", cell.warned);
            // Of 1,000 districts the studentized bootstrap has the level for some statistics, which are warned of as well.
            assert!(cell.size >= 1000 || !cell.is_met(), "{place}");
        }
        if is_smooth && far < 0.1 * cell.size as f64 {
            assert!(cell.warned < 0.05, "{place}: {}", cell.warned);
        }
    }
}
