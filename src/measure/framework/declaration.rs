//! How a measure is declared: one invocation gives the struct, its document, its entry and its parameters.
//!
//! Every fact is written once. The document of the struct, the catalogue and all that is generated from the
//! catalogue (the Python functions, `docs/measures.md`) are derived from the same literals.

/// Declares a measure.
///
/// The documents before the name are the examples; the sections before them are derived. Optional parts:
/// `symbols` explains letters of the formula beyond the standard ones, `interpretation` how to read a value,
/// `errors` conditions beyond the domain and the parameters, `constraint` what parameters must satisfy together.
macro_rules! measure {
    (
        $(#[$example:meta])+
        $name:ident of $input:ident = $id:literal, $en:literal / $zh:literal, $family:literal;
        aliases: $($alias:literal),+;
        summary: $summary_en:literal / $summary_zh:literal;
        formula: $formula:literal;
        $(symbols: $symbols:literal;)?
        $(parameters: {$(
            $field:ident: $type:ident $(= $default:literal)? $(in $interval:literal if $contains:expr)?,
            $field_en:literal / $field_zh:literal $(, $about:literal)?;
        )+})?
        $(constraint: $constraint:expr;)?
        domain: $domain:ident $(, $note_en:literal / $note_zh:literal)?;
        range: [$($range:tt)+];
        ends: $ends_en:literal / $ends_zh:literal;
        $(interpretation: $interpretation:literal;)?
        $(properties: $($property:ident),+;)?
        influence: $influence:ident $(, $influence_note:literal)?;
        edge_cases: $edge_cases:literal;
        $(errors: $errors:literal;)?
        accuracy: [$($accuracy:tt)+] $(, $accuracy_note:literal)?;
        source: [$($source:tt)+];
    ) => {
        $crate::measure::declaration::structure! {
            {
                #[doc = concat!($en, " ", $zh, ".\n\n", $summary_en, "\n")]
                #[doc = concat!("In text: `", $id, "`" $(, ", `", $alias, "`")+, ".\n")]
                #[doc = concat!("# Formula\n\n```text\n", $formula, "\n```\n")]
                #[doc = $crate::measure::declaration::symbols!($input)]
                $(#[doc = concat!("\n", $symbols)])?
                #[doc = "\n# Parameters\n"]
                #[doc = concat!(
                    $crate::measure::declaration::domain!($input $domain) $(, "; ", $note_en)?, ".\n"
                )]
                $($(#[doc = concat!(
                    "- `", stringify!($field), "`: ", $field_en, "; ",
                    $crate::measure::declaration::interval!($($interval)?), ", ",
                    $crate::measure::declaration::default_text!($($default)?), ".",
                    $(" ", $about)?
                )])+)?
                #[doc = concat!(
                    "\n# Returns\n\n", $crate::measure::declaration::range_text!($($range)+), ". ",
                    $ends_en, ".", $(" ", $interpretation,)? "\n"
                )]
                #[doc = concat!(
                    "# Edge cases\n\n", $edge_cases, $crate::measure::declaration::zero_weight!($input), "\n"
                )]
                #[doc = concat!(
                    "# Errors\n\n[`OutOfDomain`](crate::ErrorKind::OutOfDomain) for input outside the domain above \
                     and for a result that is not representable as a double.",
                    $(" ", $errors,)? $crate::measure::declaration::weights_overflow!($input)
                )]
                $(#[doc = concat!(
                    "[`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a parameter outside its domain."
                    $(, $crate::measure::declaration::nothing!($field))+
                )])?
                #[doc = concat!(
                    "\n# Accuracy\n\n", $crate::measure::declaration::accuracy_text!($($accuracy)+), ".",
                    $(" ", $accuracy_note,)? "\n"
                )]
                #[doc = concat!($crate::measure::declaration::influence!($influence) $(, "; ", $influence_note)?, ".")]
                #[doc = concat!(
                    "\n# Source\n\n", source_text!($($source)+), ".\n\n# Examples\n"
                )]
                $(#[$example])+
            }
            $name {$($(#[doc = concat!($field_en, ".")] $field: $type,)+)?}
        }

        $crate::measure::declaration::defaults! { $name; $($($field $(= $default)?),+)? }

        impl $crate::measure::Statistic for $name {
            const ENTRY: &'static $crate::measure::Entry = &$crate::measure::Entry {
                name: $crate::words::Name::new($id, $en, $zh),
                aliases: &[$($alias),+],
                family: $family,
                summary: $crate::measure::Text::new($summary_en, $summary_zh),
                formula: $formula,
                symbols: concat!($($symbols)?),
                parameters: &[$($($crate::measure::declaration::parameter!(
                    $field $type [$($default)?] [$($interval, $contains)?]
                    $field_en, $field_zh, concat!($($about)?)
                )),+)?],
                constraint: $crate::measure::declaration::optional!($($constraint)?),
                domain: $crate::measure::Domain::$domain,
                domain_note: $crate::measure::Text::new(concat!($($note_en)?), concat!($($note_zh)?)),
                range: $crate::measure::declaration::range!($($range)+),
                ends: $crate::measure::Text::new($ends_en, $ends_zh),
                interpretation: concat!($($interpretation)?),
                properties: &[$($($crate::measure::Property::$property),+)?],
                influence: $crate::measure::Influence::$influence,
                influence_note: concat!($($influence_note)?),
                edge_cases: $edge_cases,
                errors: concat!($($errors)?),
                accuracy: $crate::measure::declaration::accuracy!($($accuracy)+),
                accuracy_of: $crate::measure::declaration::accuracy_of!($($accuracy)+),
                accuracy_note: concat!($($accuracy_note)?),
                source: source_text!($($source)+),
                references: cited!($($source)+),
            };

            fn from_parameters(parameters: &[f64]) -> Self {
                let mut _numbers = parameters.iter().copied();
                Self {
                    $($($field: $crate::measure::Field::read(_numbers.next().unwrap_or(0.0)),)+)?
                }
            }

            fn parameters(&self) -> Vec<f64> {
                vec![$($($crate::measure::Field::write(self.$field)),+)?]
            }
        }
    };
}
pub(crate) use measure;

/// The struct, with its fields if there are any.
macro_rules! structure {
    ({$($document:tt)*} $name:ident {}) => {
        $($document)*
        #[derive(Debug, Clone, Copy, PartialEq, Default)]
        pub struct $name;
    };
    ({$($document:tt)*} $name:ident {$(#[$about:meta] $field:ident: $type:ident,)+}) => {
        $($document)*
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct $name {
            $(#[$about] pub $field: $type,)+
        }
    };
}
pub(crate) use structure;

/// `Default` for a measure whose parameters all have one; a struct without fields derives it.
macro_rules! defaults {
    ($name:ident; $($field:ident = $default:literal),+) => {
        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default),+ }
            }
        }
    };
    ($name:ident; $($other:tt)*) => {};
}
pub(crate) use defaults;

/// A parameter's entry: its default and its interval come in brackets, empty where there is none.
macro_rules! parameter {
    ($field:ident bool [$default:literal] [] $en:literal, $zh:literal, $about:expr) => {
        $crate::measure::ParameterSpec::flag($crate::words::Name::new(stringify!($field), $en, $zh), $about)
    };
    (
        $field:ident $type:ident [$($default:literal)?] [$interval:literal, $contains:expr]
        $en:literal, $zh:literal, $about:expr
    ) => {
        $crate::measure::ParameterSpec::number(
            $crate::words::Name::new(stringify!($field), $en, $zh),
            $crate::measure::declaration::optional!($($default as f64)?),
            $interval,
            $contains,
            $about,
        )
    };
}
pub(crate) use parameter;

macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}
pub(crate) use optional;

/// The bounds of a range.
macro_rules! range {
    (any) => {
        (f64::NEG_INFINITY, f64::INFINITY)
    };
    (up to $high:literal) => {
        (f64::NEG_INFINITY, $high as f64)
    };
    ($low:literal to infinity) => {
        ($low as f64, f64::INFINITY)
    };
    ($low:literal to $high:literal) => {
        ($low as f64, $high as f64)
    };
}
pub(crate) use range;

macro_rules! range_text {
    (any) => {
        "Any number"
    };
    (up to $high:literal) => {
        concat!("At most ", $high)
    };
    ($low:literal to infinity) => {
        concat!("From ", $low, " upwards")
    };
    ($low:literal to $high:literal) => {
        concat!("From ", $low, " to ", $high)
    };
}
pub(crate) use range_text;

/// The bound of the relative error.
macro_rules! accuracy {
    ($ulps:literal ulp) => {
        $ulps as f64 * f64::EPSILON
    };
    ($error:literal $(of $scale:literal)?) => {
        $error
    };
}
pub(crate) use accuracy;

macro_rules! accuracy_text {
    ($ulps:literal ulp) => {
        concat!("At most ", $ulps, " ulp")
    };
    ($error:literal $(of $scale:literal)?) => {
        concat!("Relative error at most ", $error $(, " of ", $scale)?)
    };
}
pub(crate) use accuracy_text;

macro_rules! accuracy_of {
    ($error:literal of $scale:literal) => {
        $scale
    };
    ($($accuracy:tt)+) => {
        ""
    };
}
pub(crate) use accuracy_of;

/// The standard letters of a formula.
macro_rules! symbols {
    (Sample) => {
        "x are the values, w the weights, p = w/Σw a unit's share of all weight, μ = Σ p x the mean."
    };
    (Ranked) => {
        "h are the values, r is the ranking variable, R its ridit rank (the share of weight below, ties at the \
         middle of their step), p a unit's share of all weight, μ the mean of h."
    };
    (Counts) => {
        "uⱼ is the share of pupils in unit j, πⱼₘ the share of group m among them, πₘ that among all pupils."
    };
}
pub(crate) use symbols;

/// What a measure is computed from.
macro_rules! domain {
    (Counts $domain:ident) => {
        "[`Counts`](crate::Counts) of two or more groups; with a chosen group they are taken as two, the chosen \
         group and its reference group"
    };
    ($input:ident Real) => {
        concat!("[`", stringify!($input), "`](crate::", stringify!($input), ") of any finite values")
    };
    ($input:ident PositiveMean) => {
        concat!("[`", stringify!($input), "`](crate::", stringify!($input), ") of values with a mean above zero")
    };
    ($input:ident NonNegative) => {
        concat!(
            "[`", stringify!($input), "`](crate::", stringify!($input),
            ") of values of zero or more with a mean above zero"
        )
    };
    ($input:ident Positive) => {
        concat!("[`", stringify!($input), "`](crate::", stringify!($input), ") of values above zero")
    };
}
pub(crate) use domain;

macro_rules! interval {
    () => {
        "true or false"
    };
    ($interval:literal) => {
        $interval
    };
}
pub(crate) use interval;

macro_rules! default_text {
    () => {
        "required"
    };
    ($default:literal) => {
        concat!("default ", $default)
    };
}
pub(crate) use default_text;

macro_rules! zero_weight {
    (Counts) => {
        " Units without pupils are ignored."
    };
    ($input:ident) => {
        " Units of weight zero are ignored."
    };
}
pub(crate) use zero_weight;

macro_rules! weights_overflow {
    (Counts) => {
        ""
    };
    ($input:ident) => {
        " [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the sum of the weights overflows."
    };
}
pub(crate) use weights_overflow;

macro_rules! influence {
    (Exact) => {
        "Influence values: the derivative of the formula"
    };
    (Density) => {
        "Influence values: the derivative with a kernel estimate of the density, see \
         [`Quantile`](crate::measure::Quantile)"
    };
    (None) => {
        "Influence values: none, the measure depends on individual observations"
    };
}
pub(crate) use influence;

/// Nothing, once for each parameter.
macro_rules! nothing {
    ($field:ident) => {
        ""
    };
}
pub(crate) use nothing;
