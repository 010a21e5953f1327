//! The limits of an interval, and which interval it is.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::numeric::student_t;
use crate::words::Message;

use super::super::interval::{Interval, IntervalKind, Scale};
use super::cell::Cell;
use super::request::InferenceOptions;

/// The limits of an interval.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) kind: IntervalKind,
    pub(super) lower: f64,
    pub(super) upper: f64,
    /// The errors of a simulation; `None` without one.
    pub(super) lower_error: Option<f64>,
    pub(super) upper_error: Option<f64>,
}

/// Quantiles of Student's distribution for one level: groups often have the same degrees of freedom.
#[derive(Debug, Default)]
pub(super) struct Quantiles(RefCell<BTreeMap<u64, f64>>);

impl Quantiles {
    fn of(&self, level: f64, degrees: f64) -> f64 {
        let mut known = self.0.borrow_mut();
        *(known.entry(degrees.to_bits())).or_insert_with(|| student_t(level, degrees))
    }
}

impl Limits {
    fn of(kind: IntervalKind, interval: Interval) -> Self {
        Self {
            kind,
            lower: interval.lower,
            upper: interval.upper,
            lower_error: None,
            upper_error: None,
        }
    }
}

/// The interval of an estimate with this standard error and degrees of freedom, or why there is none.
pub(super) fn of(
    cell: &Cell,
    error: Option<f64>,
    degrees: f64,
    inference: &InferenceOptions,
    quantiles: &Quantiles,
) -> (Option<Limits>, Option<Message>) {
    let (Some(value), Some(error)) = (cell.value, error) else {
        return (None, None);
    };
    if let Some(replicated) = &cell.replicated {
        return match &replicated.interval {
            Ok(found) => {
                let limits = Limits {
                    kind: replicated.kind,
                    lower: found.lower,
                    upper: found.upper,
                    lower_error: Some(found.lower_error),
                    upper_error: Some(found.upper_error),
                };
                (Some(limits), None)
            }
            Err(reason) => (None, Some(reason.clone())),
        };
    }
    let natural = inference.scale == Scale::Natural;
    let kind = match (inference.interval, &cell.woodruff) {
        (Some(kind), _) => kind,
        (None, Some(_)) if natural => IntervalKind::Woodruff,
        (None, _) => IntervalKind::Student,
    };
    if kind == IntervalKind::Woodruff {
        let limits = (cell.woodruff).map(|woodruff| Limits::of(kind, woodruff.interval));
        return (limits, None);
    }
    // Without degrees of freedom there is no interval, unless nothing is uncertain.
    let degrees = match error == 0.0 || kind == IntervalKind::Normal {
        true => f64::INFINITY,
        false => degrees,
    };
    let (level, scale) = (inference.level, inference.scale);
    let quantile = |level, degrees| quantiles.of(level, degrees);
    match Interval::symmetric(value, error, degrees, level, scale, quantile) {
        Ok(limits) => (Some(Limits::of(kind, limits)), None),
        Err(refused) => (None, Some(refused.message().clone())),
    }
}
