//! The kinds of errors: a fixed list with stable numbers and identifiers.

macro_rules! error_kinds {
    ($($name:ident = $number:literal, $id:literal, $meaning:literal;)*) => {
        /// The kind of an error.
        ///
        /// The numbers are those of `jh_status` in C; 0 is success there. A number is never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        #[repr(i32)]
        pub enum ErrorKind {
            $(#[doc = $meaning] $name = $number,)*
        }

        impl ErrorKind {
            /// Every kind, by number.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable identifier, for example `out_of_domain`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The meaning of the kind, in one English sentence.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }
        }
    };
}

error_kinds! {
    EmptySample = 1, "empty_sample", "The sample is empty.";
    LengthMismatch = 2, "length_mismatch", "Columns that must have the same length differ in length.";
    NotFinite = 3, "not_finite", "A number is NaN, infinite or missing.";
    InvalidWeight = 4, "invalid_weight", "A weight is negative, or all weights are zero.";
    OutOfDomain = 5, "out_of_domain", "The measure is undefined for these values.";
    InvalidParameter = 6, "invalid_parameter", "A parameter is outside its domain.";
    InvalidSpec = 7, "invalid_spec", "The specification of a measure, a request or options is malformed.";
    UnknownName = 8, "unknown_name", "No measure, analysis, column or standard has this name.";
    InvalidState = 9, "invalid_state", "Serialized state is invalid.";
    InvalidTable = 10, "invalid_table", "The table has errors.";
    InvalidStandard = 11, "invalid_standard", "The text of a standard is invalid.";
    WrongType = 12, "wrong_type", "A column contains text where numbers are required, or the reverse.";
    NullPointer = 13, "null_pointer", "A required pointer is NULL.";
    InvalidText = 14, "invalid_text", "Text is not valid UTF-8.";
    InvalidHandle = 15, "invalid_handle", "A pointer is not aligned for its type.";
    Panic = 16, "panic", "An internal error of the library was caught; the process may continue.";
    Cancelled = 17, "cancelled", "The caller asked to stop; nothing was computed.";
}
