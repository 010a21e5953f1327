//! The catalogues as one: any measure by its text, whatever its input.
//!
//! [`Measure`] lists the measures of a sample, [`RankMeasure`] those of values paired with a ranking variable,
//! [`SegregationMeasure`] those of counts. A name is in one of the three only; [`AnyMeasure`] finds it, and
//! [`catalogue`] lists all of them.

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

/// One catalogue as a part of the whole.
struct Part {
    input: Input,
    entries: &'static [&'static Entry],
    build: fn(usize, &[f64]) -> Option<AnyMeasure>,
}

/// Declares the kinds of input: the catalogue of each and the columns that its measures take.
macro_rules! inputs {
    (
        $(#[$about:meta])* pub enum $name:ident {
            $($(#[$said:meta])* $input:ident($catalogue:ident): $($role:ident),+;)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum $name {
            $($(#[$said])* $input($catalogue),)+
        }

        const PARTS: &[Part] = &[$(Part {
            input: Input::$input,
            entries: <$catalogue as Catalogue>::ENTRIES,
            build: |at, parameters| $catalogue::build(at, parameters).map($name::$input),
        }),+];

        impl $name {
            /// The kind of input that it is computed from.
            pub fn input(&self) -> Input {
                match self {
                    $(Self::$input(_) => Input::$input,)+
                }
            }
        }

        impl Catalogue for $name {
            const ENTRIES: &'static [&'static Entry] = &ALL;

            fn input(at: usize) -> Input {
                locate(at).0.input
            }

            fn entry(&self) -> &'static Entry {
                match self {
                    $(Self::$input(measure) => measure.entry(),)+
                }
            }

            fn parameters(&self) -> Vec<f64> {
                match self {
                    $(Self::$input(measure) => measure.parameters(),)+
                }
            }

            fn build(at: usize, parameters: &[f64]) -> Option<Self> {
                let (part, at) = locate(at);
                (part.build)(at, parameters)
            }
        }

        impl Role {
            /// The columns that a measure of this input takes.
            pub fn of(input: Input) -> &'static [Self] {
                match input {
                    $(Input::$input => &[$(Self::$role),+],)+
                }
            }
        }
    };
}

inputs! {
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
    /// A misspelt name gets a suggestion from all of them:
    ///
    /// ```
    /// use junheng::AnyMeasure;
    /// let error = "disimilarity".parse::<AnyMeasure>().unwrap_err();
    /// assert!(error.to_string().ends_with("did you mean \"dissimilarity\"?"));
    /// ```
    pub enum AnyMeasure {
        /// Of values with optional weights.
        Sample(Measure): Value, Weights;
        /// Of values paired with a ranking variable.
        Ranked(RankMeasure): Value, Rank, Weights;
        /// Of pupils of groups counted in units.
        Counts(SegregationMeasure): Groups;
    }
}

const LENGTH: usize = {
    let (mut length, mut part) = (0, 0);
    while part < PARTS.len() {
        length += PARTS[part].entries.len();
        part += 1;
    }
    length
};

/// The entries of all catalogues, one after the other.
static ALL: [&Entry; LENGTH] = {
    let mut all = [PARTS[0].entries[0]; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        let (part, place) = locate(at);
        all[at] = part.entries[place];
        at += 1;
    }
    all
};

/// The catalogue that a place of the whole belongs to, and the place in it.
const fn locate(at: usize) -> (&'static Part, usize) {
    let (mut part, mut place) = (0, at);
    while part + 1 < PARTS.len() && place >= PARTS[part].entries.len() {
        place -= PARTS[part].entries.len();
        part += 1;
    }
    (&PARTS[part], place)
}

impl AnyMeasure {
    /// The measure's line in the catalogue.
    pub fn entry(&self) -> &'static Entry {
        Catalogue::entry(self)
    }

    /// The place of the measure of that id or alias in [`catalogue`].
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

    /// As a measure of values alone.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it takes other input.
    pub fn of_sample(self) -> Result<Measure> {
        match self {
            Self::Sample(measure) => Ok(measure),
            Self::Ranked(_) => Err(self.misses(Role::Rank)),
            Self::Counts(_) => Err(self.misses(Role::Groups)),
        }
    }

    /// As a measure of values paired with a ranking variable.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it takes no ranking variable, or counts.
    pub fn of_ranked(self) -> Result<RankMeasure> {
        match self {
            Self::Sample(_) => Err(unused(Role::Rank)),
            Self::Ranked(measure) => Ok(measure),
            Self::Counts(_) => Err(self.misses(Role::Groups)),
        }
    }

    /// As a measure of counts.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it takes values.
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
    if role == Role::Groups {
        return Error::new(&phrases::UNUSED_GROUPS).with("input", role.name());
    }
    Error::new(&phrases::UNUSED_INPUT)
        .with("input", role.name())
        .with("key", role.name().id.as_ref())
}

/// An error for an input that a measure needs and that is not given, or that is given and no measure takes.
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
    /// Its entry.
    #[serde(flatten)]
    pub entry: &'static Entry,
    /// The columns that it takes; weights are optional.
    pub inputs: &'static [Role],
}

/// Every measure: those of a sample, rank measures, segregation measures.
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
