//! Samples of a population, and how often the intervals contain its statistics.

use std::error::Error;

use junheng::inference::Interval;
use junheng::parallel::with_threads;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::populations::Population;
use super::statistics::{Judged, Method, Statistic, of_population, of_sample, statistics};

/// The seed of the samples; the stream of each follows from its population, size and number.
const SEED: u64 = 20_261_129;

type Found<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Whether the methods include those of the bootstrap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Drawn {
    Replicates,
    #[allow(
        dead_code,
        reason = "the tests read what the program computed with replicates"
    )]
    Nothing,
}

/// How often the intervals of one method contained the statistic of the population.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Hits {
    /// Samples with an interval.
    pub(crate) defined: usize,
    /// Those whose interval contained it.
    pub(crate) inside: usize,
    /// Those whose interval was below it.
    pub(crate) below: usize,
    /// The sum of the lengths.
    pub(crate) length: f64,
    /// The interval of the first sample.
    pub(crate) first: Option<Interval>,
}

/// A statistic of one population, in samples of one size.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) population: &'static str,
    pub(crate) size: usize,
    pub(crate) statistic: &'static Statistic,
    pub(crate) samples: usize,
    /// The skewness of the scores in the population.
    pub(crate) skewness: f64,
    /// Samples that were warned of.
    pub(crate) warned: usize,
    /// One for each method.
    pub(crate) hits: [Hits; Method::ALL.len()],
}

/// The samples are divided among two threads; the result does not depend on that.
pub(crate) fn cells(
    place: usize,
    population: &Population,
    size: usize,
    samples: usize,
    drawn: Drawn,
) -> Found<Vec<Cell>> {
    let truth = of_population(&population.units)?;
    let start = |(statistic, truth): (&'static Statistic, &Judged)| Cell {
        population: population.name,
        size,
        statistic,
        samples,
        skewness: truth.skewness.unwrap_or(f64::NAN),
        warned: 0,
        hits: Default::default(),
    };
    let mut out: Vec<Cell> = statistics(&population.units)
        .iter()
        .zip(&truth)
        .map(start)
        .collect();
    let half = samples.div_ceil(2);
    let run = |from: usize, to: usize| {
        let one = |number| judged(place, population, size, number, drawn);
        with_threads(1, || (from..to).map(one).collect::<Found<Vec<_>>>())
    };
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| run(half, samples));
        (run(0, half), other.join())
    });
    let second = second.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
    for (number, sample) in first?.iter().chain(&second).enumerate() {
        for ((cell, found), truth) in out.iter_mut().zip(sample).zip(&truth) {
            cell.add(found, truth.value, number == 0);
        }
    }
    Ok(out)
}

/// One sample, drawn with replacement: the populations are finite, their statistics those of a process.
pub(crate) fn judged(
    place: usize,
    population: &Population,
    size: usize,
    number: usize,
    drawn: Drawn,
) -> Found<Vec<Judged>> {
    let stream = (place as u64) << 48 | (size as u64) << 32 | number as u64;
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    random.set_stream(stream);
    let mut places = Vec::with_capacity(size);
    for _ in 0..size {
        let product = u128::from(random.next_u64()) * population.units.len() as u128;
        places.push((product >> 64) as usize);
    }
    let seed = random.next_u64();
    of_sample(
        &population.units.at(places),
        (drawn == Drawn::Replicates).then_some(seed),
        population.takes_all,
    )
}

impl Cell {
    fn add(&mut self, found: &Judged, truth: f64, is_first: bool) {
        self.warned += usize::from(found.is_warned);
        for (hits, limits) in self.hits.iter_mut().zip(found.limits) {
            if is_first {
                hits.first = limits;
            }
            let Some(limits) = limits else { continue };
            hits.defined += 1;
            hits.below += usize::from(limits.upper < truth);
            hits.inside += usize::from(limits.lower <= truth && truth <= limits.upper);
            hits.length += limits.upper - limits.lower;
        }
    }
}
