//! The catalogue entry of a measure.

use serde::Serialize;

use crate::references::Citation;
use crate::words::{Language, Name};

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// 中文.
    pub zh: &'static str,
}

impl Text {
    /// A text known when the library is built.
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
        Self { en, zh }
    }

    /// The text in `language`.
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }
}

/// The kind of input of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Values with optional weights: [`Sample`](crate::Sample).
    Sample,
    /// Pupils of groups counted in units: [`Counts`](crate::segregation::Counts).
    Counts,
    /// Values paired with a variable that ranks or explains them: [`Ranked`](crate::rank::Ranked).
    Ranked,
}

/// Which values a measure is defined for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Domain {
    /// Any finite value.
    Real,
    /// Any finite values whose mean is above zero.
    PositiveMean,
    /// Zero or more; a measure that divides by the mean needs one above zero.
    NonNegative,
    /// Above zero.
    Positive,
}

static REAL: Name = Name::new("real", "any finite number", "为任意有限数");
static NON_NEGATIVE: Name = Name::new("non_negative", "zero or more", "不小于零");
static POSITIVE: Name = Name::new("positive", "above zero", "大于零");

impl Domain {
    /// Whether a single value lies in the domain.
    pub fn contains(self, value: f64) -> bool {
        match self {
            Self::Real | Self::PositiveMean => true,
            Self::NonNegative => value >= 0.0,
            Self::Positive => value > 0.0,
        }
    }

    /// What a single value must be.
    pub fn name(self) -> &'static Name {
        match self {
            Self::Real | Self::PositiveMean => &REAL,
            Self::NonNegative => &NON_NEGATIVE,
            Self::Positive => &POSITIVE,
        }
    }
}

/// A law that the measure obeys and a property test holds it to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Property {
    /// Multiplying every value by the same positive number changes nothing.
    ScaleInvariant,
    /// Adding the same number to every value changes nothing.
    TranslationInvariant,
    /// Multiplying every value by k > 0 multiplies the result by k.
    Homogeneous,
    /// Repeating the whole sample changes nothing.
    ReplicationInvariant,
    /// A transfer from a richer to a poorer unit that keeps their order never raises it.
    Transfers,
    /// Splits exactly into a part within groups and a part between them.
    Decomposes,
    /// Zero where all values are equal.
    ZeroAtEquality,
    /// One where all values are equal.
    OneAtEquality,
}

/// How the influence values of a measure come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Influence {
    /// From the derivative of the formula.
    Exact,
    /// From the derivative of the formula and a kernel estimate of the density at a quantile.
    Density,
    /// There are none: the measure rests on single units.
    None,
}

/// A parameter of a measure.
#[derive(Debug, Clone, Serialize)]
pub struct ParameterSpec {
    /// Its id in text and its names.
    pub name: Name,
    /// What is assumed where it is not given; `None` where it must be given.
    pub default: Option<f64>,
    /// Whether it is a flag, written `true` or `false` and stored as 1 or 0.
    pub flag: bool,
    /// What its value means beyond the name, in English; empty where the name is enough.
    pub about: &'static str,
    /// The values it takes, in mathematical notation.
    pub domain: &'static str,
    /// Whether `value` lies in the domain; never called with NaN or infinity.
    #[serde(skip)]
    pub contains: fn(f64) -> bool,
}

impl ParameterSpec {
    /// A number.
    pub(crate) const fn number(
        name: Name,
        default: Option<f64>,
        domain: &'static str,
        contains: fn(f64) -> bool,
        about: &'static str,
    ) -> Self {
        Self {
            name,
            default,
            flag: false,
            about,
            domain,
            contains,
        }
    }

    /// A flag that is off unless it is given.
    pub(crate) const fn flag(name: Name, about: &'static str) -> Self {
        Self {
            name,
            default: Some(0.0),
            flag: true,
            about,
            domain: "true | false",
            contains: |value| value == 0.0 || value == 1.0,
        }
    }
}

/// What several parameters must satisfy together.
#[derive(Debug, Clone, Serialize)]
pub struct Constraint {
    /// The position of the parameter that the error names.
    pub parameter: usize,
    /// The condition, in mathematical notation.
    pub condition: &'static str,
    /// Whether these parameters satisfy it.
    #[serde(skip)]
    pub holds: fn(&[f64]) -> bool,
}

/// One entry of the catalogue: all that the language bindings need to know of a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The id that text uses (`gini`) and the names in both languages.
    pub name: Name,
    /// Other names of it; text may use them, and is written back with the id.
    pub aliases: &'static [&'static str],
    /// The family, which is also the file: `dispersion`, `entropy`, …
    pub family: &'static str,
    /// What it measures, for a reader who does not know it.
    pub summary: Text,
    /// The formula, with Unicode symbols; the standard ones are explained once for each kind of input.
    pub formula: &'static str,
    /// The meaning of the formula's other symbols and equivalent forms, in English; may be empty.
    pub symbols: &'static str,
    /// Its parameters, in the order they are written.
    pub parameters: &'static [ParameterSpec],
    /// What they must satisfy together.
    pub constraint: Option<Constraint>,
    /// The values it is defined for.
    pub domain: Domain,
    /// What of its domain depends on a parameter; empty where nothing does.
    pub domain_note: Text,
    /// Smallest and largest value it can take; infinite (`null` in JSON) where it has no bound.
    pub range: (f64, f64),
    /// What the ends of the range mean.
    pub ends: Text,
    /// How to read a value, beyond the ends of the range, in English; may be empty.
    pub interpretation: &'static str,
    /// The laws it obeys, with its parameters at their defaults.
    pub properties: &'static [Property],
    /// How its influence values come about.
    pub influence: Influence,
    /// What its influence values hold constant, in English; empty where they are the derivative in the weight of
    /// the row, other weights held.
    pub influence_note: &'static str,
    /// Its value for one unit, for equal values, zeros and other special input, in English.
    pub edge_cases: &'static str,
    /// The conditions of an error beyond the domain and the parameters, in English; may be empty.
    pub errors: &'static str,
    /// The largest error of its value against the exact one for the stored doubles, relative to the
    /// value or to `accuracy_of`; tests check it.
    pub accuracy: f64,
    /// What `accuracy` is relative to where that is not the value itself, in mathematical notation.
    pub accuracy_of: &'static str,
    /// The method behind the accuracy and the conditions under which it holds, in English; may be empty.
    pub accuracy_note: &'static str,
    /// Author, year and DOI, or the clause of an official text.
    pub source: &'static str,
    /// The same sources, each described in full.
    pub references: &'static [Citation],
}

impl Entry {
    /// Whether it obeys this law.
    pub fn obeys(&self, property: Property) -> bool {
        self.properties.contains(&property)
    }

    /// Whether text may call it so: its id or one of its aliases.
    pub fn is_called(&self, name: &str) -> bool {
        self.name.id == name || self.aliases.contains(&name)
    }
}
