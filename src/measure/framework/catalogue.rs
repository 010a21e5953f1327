//! The macro that makes a catalogue from a list of measures.

/// The one list of measures of an input: an enum of them, their entries, value, influence, text.
macro_rules! catalogue {
    (
        $(#[$about:meta])* pub enum $name:ident of $input:ident;
        $(#[$listed:meta])* pub static $list:ident;
        $($measure:ident in $($module:ident)::+),* $(,)?
    ) => {
        $(pub use $($module)::+::$measure;)*

        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("[`", stringify!($measure), "`](struct@", stringify!($measure), ")")]
            $measure($measure),)*
        }

        $(#[$listed])*
        pub static $list: &[&$crate::measure::Entry] =
            <$name as $crate::measure::Catalogue>::ENTRIES;

        impl $crate::measure::Catalogue for $name {
            const ENTRIES: &'static [&'static $crate::measure::Entry] =
                &[$(<$measure as $crate::measure::Statistic>::ENTRY),*];

            fn input(_: usize) -> $crate::measure::Input {
                $crate::measure::Input::$input
            }

            fn entry(&self) -> &'static $crate::measure::Entry {
                match self {
                    $(Self::$measure(_) => <$measure as $crate::measure::Statistic>::ENTRY,)*
                }
            }

            fn parameters(&self) -> Vec<f64> {
                match self {
                    $(Self::$measure(measure) => {
                        $crate::measure::Statistic::parameters(measure)
                    })*
                }
            }

            fn build(place: usize, parameters: &[f64]) -> Option<Self> {
                static BUILD: &[fn(&[f64]) -> $name] = &[$(|parameters| {
                    let make = <$measure as $crate::measure::Statistic>::from_parameters;
                    $name::$measure(make(parameters))
                }),*];
                BUILD.get(place).map(|build| build(parameters))
            }
        }

        impl $name {
            /// The measure's line in the catalogue.
            pub fn entry(&self) -> &'static $crate::measure::Entry {
                $crate::measure::Catalogue::entry(self)
            }

            /// The measure's parameters, in the order of its entry.
            pub fn parameters(&self) -> Vec<f64> {
                $crate::measure::Catalogue::parameters(self)
            }

            /// The value of the measure.
            ///
            /// # Errors
            ///
            /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where it is not defined for the input.
            pub fn value(&self, input: &$input<'_>) -> $crate::Result<f64> {
                match self {
                    $(Self::$measure(measure) => {
                        $crate::measure::Statistic::value(measure, input)
                    })*
                }
            }

            /// Each unit's influence on the measure, in row order; see
            /// [`Statistic::influence`](crate::measure::Statistic::influence).
            ///
            /// # Errors
            ///
            /// As [`value`](Self::value).
            pub fn influence(&self, input: &$input<'_>) -> $crate::Result<Vec<f64>> {
                match self {
                    $(Self::$measure(measure) => {
                        $crate::measure::Statistic::influence(measure, input)
                    })*
                }
            }

            /// The value and the influence with densities by a rule; the latter may be undefined where the value is not.
            #[cfg(feature = "evaluate")]
            pub(crate) fn linearized(
                &self,
                input: &$input<'_>,
                rule: &dyn $crate::measure::DensityRule,
            ) -> $crate::Result<(f64, $crate::Result<Vec<f64>>)> {
                match self {
                    $(Self::$measure(measure) => {
                        $crate::measure::linearized(measure, input, rule)
                    })*
                }
            }

            /// The place of the measure of that id or alias in the catalogue: found once, it spares
            /// [`at`](Self::at) the search.
            ///
            /// # Errors
            ///
            /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure that does not exist.
            pub fn place(name: &str) -> $crate::Result<usize> {
                $crate::measure::spec::place::<Self>(name)
            }

            /// The measure at that place of the catalogue with these parameters, as
            /// [`from_parameters`](Self::from_parameters) takes them.
            ///
            /// # Errors
            ///
            /// As `from_parameters`; [`UnknownName`](crate::ErrorKind::UnknownName) for a place
            /// beyond the end.
            pub fn at(place: usize, parameters: &[f64]) -> $crate::Result<Self> {
                $crate::measure::spec::at(place, parameters)
            }

            /// The measure of that id or alias with these parameters, in the order of its entry; a
            /// flag is 1 or 0.
            ///
            /// # Errors
            ///
            /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure that does not exist;
            /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for too few or too many
            /// parameters; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for one outside
            /// its domain.
            pub fn from_parameters(name: &str, parameters: &[f64]) -> $crate::Result<Self> {
                Self::at(Self::place(name)?, parameters)
            }
        }

        $(impl From<$measure> for $name {
            fn from(measure: $measure) -> Self {
                Self::$measure(measure)
            }
        })*

        impl std::str::FromStr for $name {
            type Err = $crate::Error;

            /// Reads `name` or `name(parameter=value, …)`.
            ///
            /// The name is an id or an alias of the catalogue. Values are decimal numbers or, for
            /// flags, `true` and `false`; every parameter is named, none is positional. Blanks are
            /// allowed anywhere between these. A parameter left out takes its default.
            ///
            /// # Errors
            ///
            /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure or parameter that does
            /// not exist, with the nearest name; [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for
            /// text of another form; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a
            /// value outside its domain, given twice, or missing without a default.
            fn from_str(text: &str) -> $crate::Result<Self> {
                $crate::measure::spec::parse(text)
            }
        }

        impl std::fmt::Display for $name {
            /// Writes the id, then the parameters that differ from their defaults: text that reads
            /// back to the same measure.
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::measure::spec::write(self, out)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer)?
                    .parse()
                    .map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use catalogue;
