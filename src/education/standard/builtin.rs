//! The standards of the library, as text.

pub(super) const BUILTIN: &[(&str, &str)] = &[
    (
        "cn-quality-2017",
        include_str!("../../../standards/cn-quality-2017.toml"),
    ),
    (
        "cn-basic-2012",
        include_str!("../../../standards/cn-basic-2012.toml"),
    ),
];

/// The ids of the standards of the library.
pub fn standards() -> &'static [&'static str] {
    const { &[BUILTIN[0].0, BUILTIN[1].0] }
}
