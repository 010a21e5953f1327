//! How often the intervals of the library contain the number of the population: `benches/coverage/coverage.csv`.
//!
//! `cargo bench --bench coverage` draws 1,000 samples of each population and size. What it has finished is in
//! `target/coverage`, so that it may be interrupted; remove the folder to compute everything again. Then
//! `UPDATE=1 cargo test --test suite coverage` writes the table of `docs/accuracy.md`.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

mod populations;
mod records;
mod simulate;
mod statistics;

use records::Record;

/// The samples of a cell.
const SAMPLES: usize = 1000;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let folder = Path::new("target/coverage");
    std::fs::create_dir_all(folder)?;
    let mut all = Vec::new();
    for (place, population) in populations::all(Path::new("data"))?.iter().enumerate() {
        for &size in population.sizes {
            let path = folder.join(format!("{}-{size}.csv", population.name));
            if !path.exists() {
                let start = Instant::now();
                let cells = simulate::cells(place, population, size, SAMPLES)?;
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
