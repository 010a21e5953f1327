//! The least addition to a resource that two stages share, both above their limits: time, and distance from the bound.
//!
//! `CARGO_PROFILE_RELEASE_LTO=off cargo bench --bench shared`; a number as argument is the most schools.

use std::time::Instant;

use junheng::optimize::{Goal, Shared, SharedAnswer};

/// Numbers from 0 to 1, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Two stages; every third school has both, and divides its ground by pupils of whom a junior one counts 1.3.
fn county(schools: usize, numbers: &mut Numbers) -> Result<Shared, junheng::Error> {
    let mut goals = [goal(), goal()];
    for school in 0..schools {
        let mut stages = match school % 3 {
            0 => vec![0, 1],
            one => vec![one - 1],
        };
        let pupils: Vec<f64> = (stages.iter())
            .map(|_| (40.0 + 2000.0 * numbers.next() * numbers.next()).round())
            .collect();
        let weighted = |at: usize| pupils[at] * if stages[at] == 1 { 1.3 } else { 1.0 };
        let all: f64 = (0..stages.len()).map(weighted).sum();
        let shares: Vec<f64> = (0..stages.len()).map(|at| weighted(at) / all).collect();
        let ground = (all * (2.0 + 14.0 * numbers.next() * numbers.next())).round();
        for (at, stage) in stages.drain(..).enumerate() {
            let goal = &mut goals[stage];
            goal.weights.push(pupils[at]);
            goal.resources.push(ground * shares[at]);
            goal.sources.push(school);
            goal.shares.push(shares[at]);
        }
    }
    let free = vec![f64::INFINITY; schools];
    Shared::new(goals.into(), vec![1.0; schools], vec![0.0; schools], free)
}

fn goal() -> Goal {
    Goal {
        weights: Vec::new(),
        resources: Vec::new(),
        sources: Vec::new(),
        shares: Vec::new(),
        limit: 0.30,
    }
}

fn main() -> Result<(), junheng::Error> {
    let most = std::env::args().filter_map(|one| one.parse().ok()).next();
    let most: usize = most.unwrap_or(3600);
    for schools in [60, 120, 360, 1200, 3600] {
        if schools > most {
            break;
        }
        let shared = county(schools, &mut Numbers(88_172_645_463_325_252))?;
        let start = Instant::now();
        let relaxed = shared.relax();
        let fractions = start.elapsed();
        let start = Instant::now();
        let answer = shared.whole(1.0, &mut |_, _| true);
        let whole = start.elapsed();
        let (Some(relaxed), SharedAnswer::Found(added)) = (relaxed, answer) else {
            println!("{schools:5} schools: out of reach");
            continue;
        };
        let binding = relaxed
            .multipliers
            .iter()
            .filter(|one| one.multiplier > 0.0);
        println!(
            "{schools:5} schools, {} limits bind: with fractions {fractions:?}, {:.6} m², gap {:.1e}; whole {whole:?}, {} m²",
            binding.count(),
            relaxed.cost,
            (relaxed.cost - relaxed.bound) / relaxed.cost,
            added.cost,
        );
    }
    Ok(())
}
