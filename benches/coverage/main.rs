//! How often the intervals of the library contain the number of the population: `benches/coverage/coverage.csv`.
//!
//! `cargo bench --bench coverage` draws 1,000 samples of each population and size. What it has finished is in
//! `target/coverage`, so that it may be interrupted; remove the folder to compute everything again. Then
//! `UPDATE=1 cargo test --test suite coverage` writes the table of `docs/accuracy.md`.
//!
//! `cargo bench --bench coverage -- B 1000 20000` prints the coverage of the intervals without a bootstrap in 20,000 samples
//! of 1,000 units of the population B, where the simulation error of 1,000 samples decides.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

mod populations;
mod records;
mod simulate;
mod statistics;

use records::Record;
use simulate::Drawn;

/// The samples of a cell.
const SAMPLES: usize = 1000;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let given: Vec<String> = (std::env::args().skip(1))
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    match &given[..] {
        [] => compute(),
        [population, size, samples] => print(population, size.parse()?, samples.parse()?),
        _ => Err("expected nothing, or a population, a size and a number of samples".into()),
    }
}

/// The coverage of the intervals of scores in so many samples.
fn print(name: &str, size: usize, samples: usize) -> Result<(), Box<dyn Error + Send + Sync>> {
    let all = populations::all(Path::new("data"))?;
    let mut places = all.iter().enumerate();
    let found = places.find(|(_, population)| population.name == name);
    let (place, population) = found.ok_or("no population has this name")?;
    let cells = simulate::cells(place, population, size, samples, Drawn::Nothing)?;
    println!("{name}, {size} units, {samples} samples: % inside, and its simulation error");
    for record in cells.iter().flat_map(Record::of) {
        let share = record.inside as f64 / record.defined as f64;
        let error = (share * (1.0 - share) / record.defined as f64).sqrt();
        let (share, error) = (100.0 * share, 100.0 * error);
        let Record {
            statistic, method, ..
        } = record;
        println!("{statistic:<32} {method:<12} {share:6.2} {error:6.2}");
    }
    Ok(())
}

/// Every cell, with every method.
fn compute() -> Result<(), Box<dyn Error + Send + Sync>> {
    let folder = Path::new("target/coverage");
    std::fs::create_dir_all(folder)?;
    let mut all = Vec::new();
    for (place, population) in populations::all(Path::new("data"))?.iter().enumerate() {
        for &size in population.sizes {
            let path = folder.join(format!("{}-{size}.csv", population.name));
            if !path.exists() {
                let start = Instant::now();
                let cells = simulate::cells(place, population, size, SAMPLES, Drawn::Replicates)?;
                let found: Vec<Record> = cells.iter().flat_map(Record::of).collect();
                records::write(&path, &found)?;
                let seconds = start.elapsed().as_secs_f64();
                let statistics: Vec<&str> = cells.iter().map(|cell| cell.statistic.title).collect();
                println!(
                    "{} ({}), {size} units: {} in {seconds:.0} s",
                    population.name,
                    population.title,
                    statistics.join(", ")
                );
            }
            all.extend(records::read(&path)?);
        }
    }
    records::write(Path::new("benches/coverage/coverage.csv"), &all)
}
