//! Prints the assessment, the balance or a plan of a CSV file as JSON.
//!
//! ```text
//! cargo run --example assess_json -- data/synthetic_county.csv \
//!     --items data/synthetic_county_items.csv --standard cn-quality-2017
//! cargo run --example assess_json -- data/tw_primary_2025.csv --balance --by county
//! ```
//!
//! `--plan KIND` prints a plan in place of the assessment, with its `--options`.
//!
//! `--shuffle SEED` permutes the rows and `--threads N` sets the number of threads; neither changes a
//! byte of the output. Tests of the other languages compare their JSON with this output.

use std::borrow::Cow;
use std::collections::HashMap;
use std::error::Error;
use std::io::Write;

use junheng::education::plan::plan;
use junheng::education::{AssessOptions, BalanceOptions, Column, Standard, Table, assess, balance};
use junheng::parallel::with_threads;

const USAGE: &str = "usage: assess_json TABLE.csv [--items ITEMS.csv] [--standard ID | --toml FILE] \
    [--balance | --plan KIND] [--by COLUMN] [--detail schools|county] [--options JSON] [--shuffle SEED] [--threads N]";

const FLAGS: [&str; 9] = [
    "--items",
    "--plan",
    "--standard",
    "--toml",
    "--by",
    "--detail",
    "--options",
    "--shuffle",
    "--threads",
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse(std::env::args().skip(1))?;
    let threads = arguments.option("--threads").unwrap_or("0").parse()?;
    with_threads(threads, || run(&arguments))
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let seed = arguments.option("--shuffle").map(str::parse).transpose()?;
    let table = read(&arguments.table, seed)?;
    let text = if arguments.balance {
        balance(&table, &BalanceOptions::from_json(&arguments.json())?)?.to_json()
    } else {
        let items = arguments
            .option("--items")
            .map(|path| read(path, seed))
            .transpose()?;
        let (items, standard) = (items.as_ref(), arguments.standard()?);
        match arguments.option("--plan") {
            Some(kind) => plan(kind, &table, items, Some(&standard), &arguments.json())?.to_json(),
            None => {
                let options = AssessOptions::from_json(&arguments.json())?;
                assess(&table, items, &standard, &options)?.to_json()
            }
        }
    };
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}

/// The arguments of the command line.
struct Arguments {
    table: String,
    balance: bool,
    options: HashMap<String, String>,
}

impl Arguments {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let mut out = Self {
            table: words.next().ok_or(USAGE)?,
            balance: false,
            options: HashMap::new(),
        };
        while let Some(word) = words.next() {
            if word == "--balance" {
                out.balance = true;
            } else if !FLAGS.contains(&word.as_str()) {
                return Err(format!("unrecognized argument: {word}; {USAGE}").into());
            } else {
                out.options.insert(word, words.next().ok_or(USAGE)?);
            }
        }
        Ok(out)
    }

    fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }

    /// The options of the library: the text of `--options`, or an object of `--by` and `--detail`.
    fn json(&self) -> String {
        let flags = ["by", "detail"].into_iter().filter_map(|name| {
            let value = self.option(&format!("--{name}"))?;
            Some((name.to_owned(), serde_json::Value::from(value)))
        });
        let own = serde_json::Value::Object(flags.collect()).to_string();
        self.option("--options").map_or(own, str::to_owned)
    }

    fn standard(&self) -> Result<Standard, Box<dyn Error>> {
        Ok(match self.option("--toml") {
            Some(path) => Standard::from_toml(&std::fs::read_to_string(path)?)?,
            None => Standard::builtin(self.option("--standard").unwrap_or("cn-quality-2017"))?,
        })
    }
}

/// Reads all columns as text, of which each cell that is a decimal number is a number too; an empty cell is missing.
fn read(path: &str, seed: Option<u64>) -> Result<Table<'static>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(path)?;
    let headings = reader.headers()?.clone();
    let mut records = reader.records().collect::<Result<Vec<_>, _>>()?;
    if let Some(seed) = seed {
        shuffle(&mut records, seed);
    }
    let mut table = Table::new();
    for (place, heading) in headings.iter().enumerate() {
        let cells = || records.iter().map(|record| &record[place]);
        let text = |cell: &str| (!cell.is_empty()).then(|| Cow::Owned(cell.to_owned()));
        let column = Column::Mixed {
            texts: cells().map(text).collect(),
            numbers: cells()
                .map(|cell| cell.parse().unwrap_or(f64::NAN))
                .collect(),
        };
        table.add(heading, column)?;
    }
    Ok(table)
}

/// Fisher–Yates shuffle with the generator SplitMix64.
fn shuffle<T>(rows: &mut [T], mut state: u64) {
    for last in (1..rows.len()).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        rows.swap(last, ((mixed ^ (mixed >> 31)) % (last as u64 + 1)) as usize);
    }
}
