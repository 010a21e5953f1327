//! One stage of a design: the unit of each row, the stratum of each unit, the sampling fraction of each stratum.

use std::ops::Range;

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::table::{Groups, Key, Keys, Table, named};
use crate::words::{Parameter, inference as phrases};

use super::fpc::fractions;
use super::options::{LonelyPsu, SamplingOptions};

/// A fraction from which on a stratum is sampled completely: a quotient of two whole numbers is rounded.
const COMPLETE: f64 = 1.0 - 1e-7;

/// A stratum of a stage.
#[derive(Debug, Clone, Copy)]
pub(in crate::inference) struct Stratum {
    /// The number of sampled units.
    pub(in crate::inference) units: f64,
    /// The share of the population's units that is sampled; 0 without a correction.
    pub(in crate::inference) fraction: f64,
    /// The product of the fractions of the stages before, by which its variance counts.
    pub(in crate::inference) share: f64,
    /// The frame that it is part of.
    pub(in crate::inference) frame: u32,
}

impl Stratum {
    /// Whether all units of its population are sampled.
    pub(in crate::inference) fn is_complete(&self) -> bool {
        self.fraction >= COMPLETE
    }

    /// Whether its variance cannot be estimated from its units.
    pub(in crate::inference) fn is_lonely(&self) -> bool {
        self.units <= 1.0 && !self.is_complete()
    }
}

/// The strata from which units are drawn together: those of the whole population, or of a unit of the stage before.
#[derive(Debug, Clone, Default)]
pub(in crate::inference) struct Frame {
    /// Its strata.
    pub(in crate::inference) strata: Range<usize>,
    /// The number of units in all of them.
    pub(in crate::inference) units: f64,
    /// Those whose variance cannot be estimated.
    pub(in crate::inference) lonely: Vec<u32>,
}

/// One stage of a design.
///
/// Units are numbered in the order of their labels, stratum after stratum and frame after frame.
#[derive(Debug, Clone)]
pub(in crate::inference) struct Stage {
    /// The unit of each row.
    pub(in crate::inference) unit: Vec<u32>,
    /// The stratum of each unit.
    pub(in crate::inference) stratum: Vec<u32>,
    pub(in crate::inference) strata: Vec<Stratum>,
    pub(in crate::inference) frames: Vec<Frame>,
    /// How many equal units each unit is; 1 without it.
    pub(in crate::inference) times: Option<Vec<f64>>,
}

impl Stage {
    /// Rows that are so many equal rows each.
    pub(super) fn of_times(times: &[f64]) -> Self {
        let units = sum_of(times.iter().copied());
        let stratum = Stratum {
            units,
            fraction: 0.0,
            share: 1.0,
            frame: 0,
        };
        let frame = Frame {
            strata: 0..1,
            units,
            lonely: Vec::new(),
        };
        Self {
            unit: (0..times.len() as u32).collect(),
            stratum: vec![0; times.len()],
            strata: vec![stratum],
            frames: vec![frame],
            times: Some(times.to_vec()),
        }
    }

    /// Whether each row is a unit.
    pub(in crate::inference) fn is_of_rows(&self) -> bool {
        self.unit.len() == self.stratum.len()
    }

    /// Whether its units are independent draws: one stratum without a correction.
    pub(in crate::inference) fn is_simple(&self) -> bool {
        match &self.strata[..] {
            [all] => all.units > 1.0 && all.fraction == 0.0,
            _ => false,
        }
    }

    /// How many equal units the unit is.
    pub(in crate::inference) fn times(&self, unit: u32) -> f64 {
        self.times
            .as_ref()
            .map_or(1.0, |times| times[unit as usize])
    }
}

/// The stages that add to the variance: a further stage does only where the stages before have sampling fractions,
/// because the variance between the units of the first contains it otherwise.
pub(super) fn stages(table: &Table<'_>, options: &SamplingOptions) -> Result<Vec<Stage>> {
    let mut reader = Reader {
        table,
        options,
        headings: Vec::new(),
        units: Keys::of(table, &[])?,
    };
    let last = options.fpc.len().max(1);
    let mut out: Vec<Stage> = Vec::with_capacity(options.stages());
    for at in 0..options.stages() {
        out.push(reader.stage(at, out.last())?);
    }
    out.truncate(last);
    Ok(out)
}

/// The stages read so far.
struct Reader<'t, 'd> {
    table: &'t Table<'d>,
    options: &'t SamplingOptions,
    /// The headings of their strata and units.
    headings: Vec<String>,
    /// The units of the last of them; before the first, all rows.
    units: Keys,
}

impl Reader<'_, '_> {
    /// The next stage.
    fn stage(&mut self, at: usize, before: Option<&Stage>) -> Result<Stage> {
        let inside = self.headings.len();
        let stratified = self.options.strata.get(at).cloned().flatten();
        let above = self.units.clone();
        let strata = match stratified {
            Some(heading) => self.split(&above, heading)?,
            None => above.clone(),
        };
        let of_strata = self.headings.clone();
        let (unit, count) = match self.options.ids.get(at) {
            Some(id) => {
                let units = self.split(&strata, id.clone())?;
                if !self.options.nest && of_strata.len() > inside {
                    self.require_nested(inside, &above, &strata, &units)?;
                }
                self.units = units;
                (self.units.of.clone(), self.units.len())
            }
            None => rows_by_stratum(&strata),
        };
        let mut stratum = vec![0; count];
        let mut frame = vec![0; strata.len()];
        for ((&unit, &own), &above) in unit.iter().zip(&strata.of).zip(&above.of) {
            stratum[unit as usize] = own;
            frame[own as usize] = above;
        }
        let mut units = vec![0.0; strata.len()];
        stratum
            .iter()
            .for_each(|&stratum| units[stratum as usize] += 1.0);
        let called = |stratum: usize| stratum_name(&of_strata, &strata.key(stratum));
        let fractions = match self.options.fpc.get(at) {
            Some(fpc) => fractions(self.table, fpc, self.options, &strata, &units, called)?,
            None => vec![0.0; strata.len()],
        };
        let share = |frame: u32| match before {
            Some(stage) => {
                let above = &stage.strata[stage.stratum[frame as usize] as usize];
                above.share * above.fraction
            }
            None => 1.0,
        };
        let all: Vec<Stratum> = (0..strata.len())
            .map(|at| Stratum {
                units: units[at],
                fraction: fractions[at],
                share: share(frame[at]),
                frame: frame[at],
            })
            .collect();
        let frames = frames(&all, before.map_or(1, |stage| stage.stratum.len()));
        if at < self.options.fpc.len().max(1) {
            self.require_estimable(at, &all, &frames, called)?;
        }
        Ok(Stage {
            unit,
            stratum,
            strata: all,
            frames,
            times: None,
        })
    }

    /// The same groups, each split by a column without a missing value.
    fn split(&mut self, groups: &Keys, heading: String) -> Result<Keys> {
        let keys = groups.clone().split(self.table, &heading)?;
        // The other columns have none already.
        if keys.any_missing() {
            let missing = |&group: &u32| {
                keys.columns
                    .last()
                    .is_some_and(|column| column.key(group as usize).is_none())
            };
            let row = keys.of.iter().position(missing).unwrap_or_default();
            return Err(Error::new(&phrases::MISSING_LABEL)
                .with("column", heading)
                .with("row", row));
        }
        self.headings.push(heading);
        Ok(keys)
    }

    /// Rejects a unit in several strata: `above` is divided into `strata`, and these into `units`.
    fn require_nested(
        &self,
        inside: usize,
        above: &Keys,
        strata: &Keys,
        units: &Keys,
    ) -> Result<()> {
        if units.len_without(inside) == units.len() {
            return Ok(());
        }
        let id = &self.headings[inside + 1];
        let labels = above.clone().split(self.table, id)?;
        let headings: Vec<String> = self.headings[..inside]
            .iter()
            .chain([id])
            .cloned()
            .collect();
        let mut first = vec![None; labels.len()];
        for (row, &label) in labels.of.iter().enumerate() {
            let known = *first[label as usize].get_or_insert(row);
            if strata.of[known] != strata.of[row] {
                return Err(Error::new(&phrases::CROSSING)
                    .with("unit", named(&headings, &labels.key(label as usize)))
                    .with("first_row", known)
                    .with("row", row));
            }
        }
        Ok(())
    }

    /// Rejects strata whose variance the option for strata with one unit does not define.
    fn require_estimable(
        &self,
        at: usize,
        strata: &[Stratum],
        frames: &[Frame],
        called: impl Fn(usize) -> Parameter,
    ) -> Result<()> {
        let failing = |frame: &&Frame| match self.options.lonely_psu {
            LonelyPsu::Fail => !frame.lonely.is_empty(),
            LonelyPsu::Average => frame.lonely.len() == frame.strata.len(),
            LonelyPsu::Certainty | LonelyPsu::Adjust => false,
        };
        let Some(lonely) = frames
            .iter()
            .find(failing)
            .and_then(|frame| frame.lonely.first())
        else {
            return Ok(());
        };
        let alone = strata.len() == 1;
        let phrase = match (alone, self.options.lonely_psu) {
            (true, _) => &phrases::ONE_UNIT,
            (false, LonelyPsu::Average) => &phrases::ALL_LONELY,
            (false, _) => &phrases::LONELY,
        };
        let error = Error::new(phrase).with("stage", at + 1);
        Err(match alone {
            true => error,
            false => error.with("stratum", called(*lonely as usize)),
        })
    }
}

/// The stratum as a message names it.
fn stratum_name(headings: &[String], key: &[Option<Key>]) -> Parameter {
    match headings {
        [] => (&phrases::SAMPLE).into(),
        _ => named(headings, key).into(),
    }
}

/// Each row as a unit: numbers in the order of the strata.
fn rows_by_stratum(strata: &Keys) -> (Vec<u32>, usize) {
    let groups = Groups::of(&strata.of, strata.len(), None);
    let mut unit = vec![0; strata.of.len()];
    let rows = (0..groups.len()).flat_map(|group| groups.rows(group));
    for (number, &row) in rows.enumerate() {
        unit[row as usize] = number as u32;
    }
    let count = unit.len();
    (unit, count)
}

/// The frames of the strata, which come frame after frame.
fn frames(strata: &[Stratum], count: usize) -> Vec<Frame> {
    let mut out = vec![Frame::default(); count];
    for (at, stratum) in strata.iter().enumerate() {
        let frame = &mut out[stratum.frame as usize];
        if frame.strata.is_empty() {
            frame.strata.start = at;
        }
        frame.strata.end = at + 1;
        frame.units += stratum.units;
        if stratum.is_lonely() {
            frame.lonely.push(at as u32);
        }
    }
    out
}
