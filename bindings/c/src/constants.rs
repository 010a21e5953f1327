//! The macro that declares C enums.

/// Declares the named values of a C enum as plain integers: C may pass any other number, and a Rust
/// enum holding a number without a variant would be undefined behaviour. `xtask` reads the
/// invocations of this macro and declares the enum in the header.
macro_rules! constants {
    (
        $(#[$meta:meta])*
        $type:ident { $($(#[$constant_meta:meta])* $constant:ident = $value:literal,)* }
    ) => {
        $(#[$meta])*
        pub type $type = i32;
        $($(#[$constant_meta])* pub const $constant: $type = $value;)*
    };
}
