//! Variances and intervals from replicates that are drawn.

use crate::catalogue::AnyMeasure;
use crate::error::Result;
use crate::evaluate::{GroupInputs, GroupShared, Task};
use crate::measure::Influence;
use crate::parallel::each;
use crate::words::{Message, inference as phrases};

use super::super::bootstrap::{
    BootstrapInterval, BootstrapOptions, Bootstrapped, Resampling, Together, replicated,
};
use super::super::covariance::Covariance;
use super::super::design::SamplingDesign;
use super::super::domain::Domain;
use super::super::interval::IntervalKind;
use super::super::scores::{
    ScoreOptions, Scored, claims_certainty, counts_scores, no_variation, ranked_scores, row_factor,
    scores,
};
use super::cell::{Cell, Found, Replicated, require_covariance};
use super::drawn::Measures;
use super::request::EstimateRequest;

/// So many replicated estimates are kept at a time, unless their covariance is requested.
const KEPT: usize = 1 << 24;

/// The rows of all groups, in an order that follows from their contents, are drawn together.
pub(super) fn found(
    task: &Task<'_>,
    design: &SamplingDesign,
    request: &EstimateRequest,
) -> Result<Found> {
    let numbers: Vec<usize> = (0..task.groups().len()).collect();
    let domains: Vec<Domain<'_>> = (numbers.iter())
        .map(|&group| design.domain(task.groups().rows(group)))
        .collect::<Result<_>>()?;
    let own = |group: usize| task.weights_of(group).map(<[f64]>::to_vec);
    let resamplings = Resampling::of_domains(design, &domains, own)?;
    let pairs = resamplings.first().map(Resampling::require_variance);
    if request.inference.interval == Some(IntervalKind::Studentized) {
        pairs.clone().transpose()?;
    }
    let drawing = request.drawing();
    let all = request.inference.covariance;
    let columns = numbers.len() * task.measures.len();
    if all {
        require_covariance(columns, drawing.replicates)?;
    }
    let at_once = match all {
        true => numbers.len(),
        false => KEPT / (task.measures.len() * drawing.replicates).max(1),
    };
    let call = Call {
        task,
        design,
        domains: &domains,
        resamplings: &resamplings,
        request,
        drawing,
        has_pairs: matches!(pairs, Some(Err(_))),
    };
    let mut out = Found::default();
    for groups in numbers.chunks(at_once.max(1)) {
        let mut drawn = call.drawn(groups)?;
        for group in &mut drawn {
            call.finish(group)?;
        }
        if all {
            out.covariance = Some(covariance(&drawn)?);
        }
        out.cells
            .extend(drawn.into_iter().flat_map(|group| group.cells));
    }
    Ok(out)
}

/// What all groups have in common.
struct Call<'c> {
    task: &'c Task<'c>,
    design: &'c SamplingDesign,
    domains: &'c [Domain<'c>],
    resamplings: &'c [Resampling],
    request: &'c EstimateRequest,
    drawing: BootstrapOptions,
    /// Whether a stratum has two units, so that a replicate has no variance.
    has_pairs: bool,
}

/// The measures of a group, and the replicates of those that have a value.
struct Group<'c> {
    number: usize,
    cells: Vec<Cell>,
    measures: Measures<'c>,
    drawn: Vec<Drawn>,
    estimates: Vec<Bootstrapped>,
}

/// A measure that is drawn.
struct Drawn {
    /// Its place among the cells of its group.
    at: usize,
    kind: IntervalKind,
    /// Why it has no scores.
    reason: Option<Message>,
}

impl<'c> Call<'c> {
    /// These groups with their replicates.
    fn drawn(&self, groups: &[usize]) -> Result<Vec<Group<'c>>> {
        let rows: usize = (groups.iter())
            .map(|&group| self.domains[group].len())
            .sum();
        let cells = rows * self.task.measures.len();
        let prepared = each(cells, groups, |&group| self.prepared(group));
        let mut out = prepared.into_iter().collect::<Result<Vec<_>>>()?;
        let (sets, mut estimates): (Vec<_>, Vec<_>) = (out.iter_mut())
            .filter(|group| !group.drawn.is_empty())
            .map(|group| {
                let set = Together {
                    resampling: &self.resamplings[group.number],
                    estimators: &group.measures,
                };
                (set, &mut group.estimates)
            })
            .unzip();
        replicated(
            &sets,
            &mut estimates,
            self.drawing.replicates,
            self.drawing.seed,
        );
        Ok(out)
    }

    /// A group without its replicates.
    fn prepared(&self, number: usize) -> Result<Group<'c>> {
        let (task, domain) = (self.task, &self.domains[number]);
        let shared = GroupShared::with_rows();
        let inputs = task.inputs_of(number, &shared);
        let mut out = Group {
            number,
            cells: Vec::with_capacity(task.measures.len()),
            measures: Measures::of(task, number),
            drawn: Vec::new(),
            estimates: Vec::new(),
        };
        let mut columns = Vec::new();
        for (at, measure) in task.measures.iter().enumerate() {
            let found = match self.scored(&inputs, measure, domain) {
                Ok(found) => found,
                Err(error) => {
                    out.cells.push(Cell {
                        reason: Some(task.reason(error, number)?),
                        ..Cell::default()
                    });
                    continue;
                }
            };
            let few = domain.psus() < 2;
            out.cells.push(Cell {
                value: Some(found.value),
                reason: few.then(|| Message::new(&phrases::FEW_UNITS).with("got", domain.psus())),
                ..Cell::default()
            });
            if !few {
                self.start(&mut out, at, measure, &inputs, &found)?;
                columns.extend(found.scores.map(|scores| (at, scores)));
            }
        }
        let scores: Vec<&[f64]> = columns.iter().map(|(_, own)| own.as_slice()).collect();
        let spreads = domain.deviations(&scores)?.spreads(domain);
        for ((at, _), spread) in columns.iter().zip(spreads) {
            out.cells[*at].spread = spread;
        }
        Ok(out)
    }

    /// The value of a measure, and its scores where they are exact.
    fn scored(
        &self,
        inputs: &GroupInputs<'_>,
        measure: &AnyMeasure,
        domain: &Domain<'_>,
    ) -> Result<Scored> {
        let exact = measure.entry().influence == Influence::Exact
            && !self.task.is_long()
            && domain.psus() >= 2;
        match measure {
            AnyMeasure::Sample(one) if exact => {
                scores(one, inputs.sample()?, domain, &ScoreOptions::default())
            }
            AnyMeasure::Ranked(one) if exact => ranked_scores(one, inputs.ranked()?, domain),
            AnyMeasure::Counts(one) if exact => counts_scores(one, inputs.counts()?, domain),
            _ => Ok(Scored {
                value: self.value(inputs, measure)?,
                scores: None,
                woodruff: None,
                reason: None,
                advice: None,
            }),
        }
    }

    /// The value of a measure; its form for samples counts rows.
    fn value(&self, inputs: &GroupInputs<'_>, measure: &AnyMeasure) -> Result<f64> {
        let AnyMeasure::Sample(_) = measure else {
            return inputs.value(measure);
        };
        let factor = self.factor(inputs, measure)?;
        Measures::value(inputs, measure, factor)
    }

    /// By what the weights are multiplied for a measure.
    fn factor(&self, inputs: &GroupInputs<'_>, measure: &AnyMeasure) -> Result<Option<f64>> {
        Ok(match measure {
            AnyMeasure::Sample(one) => {
                row_factor(one, inputs.sample()?, self.design.weights_kind())
            }
            AnyMeasure::Ranked(_) | AnyMeasure::Counts(_) => None,
        })
    }

    /// Adds a measure that is drawn.
    fn start(
        &self,
        out: &mut Group<'c>,
        at: usize,
        measure: &'c AnyMeasure,
        inputs: &GroupInputs<'_>,
        found: &Scored,
    ) -> Result<()> {
        let inference = &self.request.inference;
        let has_scores = found.scores.is_some();
        let kind = inference.interval.unwrap_or(match has_scores {
            _ if !inference.plausible_values.is_empty() => IntervalKind::Student,
            true if !self.has_pairs => IntervalKind::Studentized,
            _ => IntervalKind::Percentile,
        });
        out.measures.add(measure, self.factor(inputs, measure)?)?;
        out.estimates.push(Bootstrapped::start(
            found.value,
            found.scores.as_deref(),
            kind == IntervalKind::Studentized && has_scores,
            &self.resamplings[out.number],
        ));
        out.drawn.push(Drawn {
            at,
            kind,
            reason: found.reason.clone(),
        });
        Ok(())
    }

    /// Puts what follows from the replicates into the cells of the group.
    fn finish(&self, group: &mut Group<'_>) -> Result<()> {
        let shared = GroupShared::default();
        let inputs = self.task.inputs_of(group.number, &shared);
        for (drawn, found) in group.drawn.iter().zip(&group.estimates) {
            let cell = &mut group.cells[drawn.at];
            cell.failed = Some(found.failed());
            if let Err(error) = found.require_most() {
                cell.reason = Some(error.message().clone());
                continue;
            }
            let variance = found.variance();
            if let AnyMeasure::Sample(one) = &self.task.measures[drawn.at]
                && variance == 0.0
                && !self.design.is_census()
                && claims_certainty(one, inputs.sample()?)
            {
                cell.reason = Some(no_variation(one));
                continue;
            }
            cell.variance = Some(variance);
            cell.replicated = Some(Replicated {
                kind: drawn.kind,
                interval: self.interval(drawn, found),
                simulation_error: found.simulation_error(),
            });
        }
        Ok(())
    }

    /// The interval of a measure, or why there is none.
    fn interval(
        &self,
        drawn: &Drawn,
        found: &Bootstrapped,
    ) -> std::result::Result<BootstrapInterval, Message> {
        let inference = &self.request.inference;
        let requires = matches!(drawn.kind, IntervalKind::Studentized | IntervalKind::Bca);
        if let (Some(reason), true) = (&drawn.reason, requires) {
            return Err(reason.clone());
        }
        (found.interval(drawn.kind, inference.level, inference.scale))
            .map_err(|error| error.message().clone())
    }
}

/// The covariance of all cells; 0 for those without a variance.
fn covariance(groups: &[Group<'_>]) -> Result<Covariance> {
    let mut all = Vec::new();
    for group in groups {
        let from = all.len();
        all.resize(from + group.cells.len(), None);
        for (drawn, found) in group.drawn.iter().zip(&group.estimates) {
            let has_variance = group.cells[drawn.at].variance.is_some();
            all[from + drawn.at] = has_variance.then_some(found);
        }
    }
    let places: Vec<usize> = (0..all.len()).collect();
    let replicates = all.iter().flatten().map(|one| one.replicates().len()).max();
    let cells = all.len() * all.len() * replicates.unwrap_or_default();
    let rows = each(cells, &places, |&one| {
        let element = |other: &Option<&Bootstrapped>| match (all[one], other) {
            (Some(one), Some(other)) => one.covariance(other),
            _ => Ok(0.0),
        };
        all[..=one].iter().map(element).collect::<Result<Vec<_>>>()
    });
    let rows = rows.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(Covariance::of(all.len(), rows.concat()))
}
