//! The pairs of schools between which resources may move.

use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::selection::{ABOVE_ZERO, check_pairs, in_domain};
use crate::education::plan::framework::setting::Setting;
use crate::error::{Error, Result};
use crate::optimize::{Pair, Transfer};
use crate::words::plan::transfer as phrases;
use crate::words::{Name, Phrase};

use super::options::TransferOptions;

/// A pair of rows between which resources may move, with the cost of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct AllowedPair {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) cost: f64,
}

/// The names of groups, and the group of each row.
pub(super) type Groups = (Vec<String>, Vec<usize>);

/// The pairs of the options, each of which some planned pool can use.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a school that the table does not have,
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a cost that is not above zero, a pair of one school, one that
/// repeats another, and one along which nothing can move: of two counties, groups or stages, or with a school whose
/// stages share the resource.
pub(super) fn allowed_pairs(
    setting: &Setting<'_>,
    options: &TransferOptions,
    pools: &[Vec<Pool>],
    groups: &Option<Groups>,
) -> Result<Vec<AllowedPair>> {
    let mut pairs = Vec::with_capacity(options.pairs.len());
    for pair in &options.pairs {
        let end = |school: &Option<String>| setting.row_of(school.as_deref().unwrap_or_default());
        let cost = in_domain("cost", pair.cost.unwrap_or(1.0), &ABOVE_ZERO)?;
        let (from, to) = (end(&pair.from)?, end(&pair.to)?);
        pairs.push(AllowedPair { from, to, cost });
    }
    let ends: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.from, pair.to)).collect();
    check_pairs(&ends, |row| setting.called(row))?;
    let counties = counties(setting);
    for (place, pair) in pairs.iter().enumerate() {
        let error = |phrase: &'static Phrase| {
            Error::new(phrase)
                .with("number", place + 1)
                .with("from", setting.called(pair.from))
                .with("to", setting.called(pair.to))
        };
        let between = |phrase, names: [Name; 2]| {
            let [from, to] = names;
            error(phrase).with("from_group", from).with("to_group", to)
        };
        let [from, to] = [pair.from, pair.to].map(|row| counties[row]);
        if from != to {
            let name = |county| Name::of_text(setting.schools.counties.name(county).unwrap_or(""));
            return Err(between(&phrases::PAIR_COUNTIES, [from, to].map(name)));
        }
        if let Some((names, of)) = groups
            && of[pair.from] != of[pair.to]
        {
            let name = |row: usize| Name::of_text(&names[of[row]]);
            let column = options.within.as_deref().unwrap_or_default();
            let names = [pair.from, pair.to].map(name);
            return Err(between(&phrases::PAIR_GROUPS, names).with("column", column));
        }
        let places = |pool: &Pool| Some([pool.place(pair.from)?, pool.place(pair.to)?]);
        let mut common = pools[from]
            .iter()
            .filter_map(|pool| Some((pool, places(pool)?)))
            .peekable();
        if common.peek().is_none() {
            return Err(error(&phrases::PAIR_STAGES));
        }
        let is_free = |(pool, places): (&Pool, [usize; 2])| {
            places.iter().all(|&place| pool.shares[place] == 1.0)
        };
        if !common.any(is_free) {
            return Err(error(&phrases::PAIR_SHARED));
        }
    }
    Ok(pairs)
}

/// The county of each row.
fn counties(setting: &Setting<'_>) -> Vec<usize> {
    let mut of = vec![0; setting.schools.len()];
    for county in 0..setting.schools.counties.len() {
        for row in setting.schools.counties.rows(county) {
            of[row] = county;
        }
    }
    of
}

/// The pairs of which both schools are in the pool.
pub(super) fn pairs_of(pairs: &[AllowedPair], pool: &Pool, transfer: &Transfer<'_>) -> Vec<Pair> {
    let groups = transfer.groups();
    let pair = |pair: &AllowedPair| {
        let (from, to) = (pool.place(pair.from)?, pool.place(pair.to)?);
        (groups[from] == groups[to]).then_some(Pair {
            from,
            to,
            cost: pair.cost,
        })
    };
    pairs.iter().filter_map(pair).collect()
}
