//! The three catalogues as one: any measure by its text, whatever it is taken of.
//!
//! [`Measure`], [`RankMeasure`] and
//! [`SegregationMeasure`] list what is taken of a sample, of values beside
//! a rank variable, of counts. A name stands in one of the three only; [`AnyMeasure`] finds it, and
//! [`catalogue`] lists all that every face offers.

mod role;

pub use role::Role;

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};
use crate::measure::{Catalogue, Entry, Input, Measure, spec};
use crate::rank::RankMeasure;
use crate::segregation::SegregationMeasure;
use crate::words::evaluate as phrases;

/// One measure with its parameters, of any of the catalogues.
///
/// # Examples
///
/// ```
/// use junheng::AnyMeasure;
/// use junheng::measure::Input;
/// let measure: AnyMeasure = "concentration_index".parse()?;
/// assert_eq!(measure.input(), Input::Ranked);
/// assert_eq!("gini".parse::<AnyMeasure>()?.input(), Input::Sample);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A slip finds its neighbour in all of them:
///
/// ```
/// use junheng::AnyMeasure;
/// let error = "disimilarity".parse::<AnyMeasure>().unwrap_err();
/// assert!(error.to_string().ends_with("did you mean \"dissimilarity\"?"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AnyMeasure {
    /// Of values with optional weights.
    Sample(Measure),
    /// Of values beside a rank variable.
    Ranked(RankMeasure),
    /// Of pupils of groups counted in units.
    Counts(SegregationMeasure),
}

const SAMPLED: &[&Entry] = <Measure as Catalogue>::ENTRIES;
const RANKED: &[&Entry] = <RankMeasure as Catalogue>::ENTRIES;
const COUNTED: &[&Entry] = <SegregationMeasure as Catalogue>::ENTRIES;
const LENGTH: usize = SAMPLED.len() + RANKED.len() + COUNTED.len();

/// The entries of the three, one after the other.
static ALL: [&Entry; LENGTH] = {
    let mut all = [SAMPLED[0]; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        all[at] = match place(at) {
            Place::Sampled(at) => SAMPLED[at],
            Place::Ranked(at) => RANKED[at],
            Place::Counted(at) => COUNTED[at],
        };
        at += 1;
    }
    all
};

/// A place in the one list, as a place in one of the three.
enum Place {
    Sampled(usize),
    Ranked(usize),
    Counted(usize),
}

const fn place(at: usize) -> Place {
    const COUNTS: usize = SAMPLED.len() + RANKED.len();
    if at < SAMPLED.len() {
        Place::Sampled(at)
    } else if at < COUNTS {
        Place::Ranked(at - SAMPLED.len())
    } else {
        Place::Counted(at - COUNTS)
    }
}

impl Catalogue for AnyMeasure {
    const ENTRIES: &'static [&'static Entry] = &ALL;

    fn input(at: usize) -> Input {
        match place(at) {
            Place::Sampled(_) => Input::Sample,
            Place::Ranked(_) => Input::Ranked,
            Place::Counted(_) => Input::Counts,
        }
    }

    fn entry(&self) -> &'static Entry {
        match self {
            Self::Sample(measure) => measure.entry(),
            Self::Ranked(measure) => measure.entry(),
            Self::Counts(measure) => measure.entry(),
        }
    }

    fn parameters(&self) -> Vec<f64> {
        match self {
            Self::Sample(measure) => measure.parameters(),
            Self::Ranked(measure) => measure.parameters(),
            Self::Counts(measure) => measure.parameters(),
        }
    }

    fn build(at: usize, parameters: &[f64]) -> Option<Self> {
        match place(at) {
            Place::Sampled(at) => Measure::build(at, parameters).map(Self::Sample),
            Place::Ranked(at) => RankMeasure::build(at, parameters).map(Self::Ranked),
            Place::Counted(at) => SegregationMeasure::build(at, parameters).map(Self::Counts),
        }
    }
}

impl AnyMeasure {
    /// The measure's line in the catalogue.
    pub fn entry(&self) -> &'static Entry {
        Catalogue::entry(self)
    }

    /// What it is taken of.
    pub fn input(&self) -> Input {
        match self {
            Self::Sample(_) => Input::Sample,
            Self::Ranked(_) => Input::Ranked,
            Self::Counts(_) => Input::Counts,
        }
    }

    /// Where the measure of that id or alias stands in [`catalogue`].
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure that does not exist.
    pub fn place(name: &str) -> Result<usize> {
        spec::place::<Self>(name)
    }

    /// The measure at that place of [`catalogue`] with these parameters, in the order of its entry.
    ///
    /// # Errors
    ///
    /// As [`Measure::at`].
    pub fn at(place: usize, parameters: &[f64]) -> Result<Self> {
        spec::at(place, parameters)
    }

    /// The measure of values alone that it is.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it needs more than values.
    pub fn of_sample(self) -> Result<Measure> {
        match self {
            Self::Sample(measure) => Ok(measure),
            Self::Ranked(_) => Err(self.misses(Role::Rank)),
            Self::Counts(_) => Err(self.misses(Role::Groups)),
        }
    }

    /// The measure of values beside a rank variable that it is.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it looks at no rank variable, or needs counts.
    pub fn of_ranked(self) -> Result<RankMeasure> {
        match self {
            Self::Sample(_) => Err(unused(Role::Rank)),
            Self::Ranked(measure) => Ok(measure),
            Self::Counts(_) => Err(self.misses(Role::Groups)),
        }
    }

    /// The measure of counts that it is.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it needs values.
    pub fn of_counts(self) -> Result<SegregationMeasure> {
        match self {
            Self::Sample(_) | Self::Ranked(_) => Err(self.misses(Role::Value)),
            Self::Counts(measure) => Ok(measure),
        }
    }

    fn misses(&self, role: Role) -> Error {
        Error::new(&phrases::MISSING_INPUT)
            .with("measure", &self.entry().name)
            .with("input", role.name())
            .with("key", role.name().id.as_ref())
    }
}

fn unused(role: Role) -> Error {
    Error::new(&phrases::UNUSED_INPUT)
        .with("input", role.name())
        .with("key", role.name().id.as_ref())
}

/// Refuses inputs that do not fit the measures: one that is needed and not given, one that is given
/// and that none of them looks at.
#[cfg(feature = "evaluate")]
pub(crate) fn require(measures: &[AnyMeasure], given: &[Role]) -> Result<()> {
    for measure in measures {
        let mut needed = Role::of(measure.input()).iter();
        if let Some(role) = needed.find(|role| **role != Role::Weights && !given.contains(role)) {
            return Err(measure.misses(*role));
        }
    }
    let taken = |role: &Role| (measures.iter()).any(|one| Role::of(one.input()).contains(role));
    match given.iter().find(|role| !taken(role)) {
        None => Ok(()),
        Some(role) => Err(unused(*role)),
    }
}

/// One line of the list of all measures.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Line {
    /// What the measure is.
    #[serde(flatten)]
    pub entry: &'static Entry,
    /// What it is taken of; weights may be left out.
    pub inputs: &'static [Role],
}

/// Every measure: those of a sample, those by rank, those of segregation.
///
/// # Examples
///
/// ```
/// use junheng::catalogue::{Role, catalogue};
/// let by_rank = catalogue().find(|line| line.entry.name.id == "kakwani").unwrap();
/// assert_eq!(by_rank.inputs, [Role::Value, Role::Rank, Role::Weights]);
/// ```
pub fn catalogue() -> impl ExactSizeIterator<Item = Line> {
    ALL.iter().enumerate().map(|(at, entry)| Line {
        entry,
        inputs: Role::of(<AnyMeasure as Catalogue>::input(at)),
    })
}

impl FromStr for AnyMeasure {
    type Err = Error;

    /// Reads `name` or `name(parameter=value, …)`, as [`Measure`] does.
    fn from_str(text: &str) -> Result<Self> {
        spec::parse(text)
    }
}

impl fmt::Display for AnyMeasure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        spec::write(self, out)
    }
}

impl Serialize for AnyMeasure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
