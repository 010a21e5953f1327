//! Another Rust library of the same program, with a standard library of its own.

/// The sum of the numbers below `n`; 77 after a panic, which is caught here.
#[unsafe(no_mangle)]
pub extern "C" fn other_sum(n: u32) -> u32 {
    let numbers: Vec<u32> = (0..n).collect();
    let sum = || match n {
        3 => std::panic::resume_unwind(Box::new("three")),
        _ => numbers.iter().sum(),
    };
    std::panic::catch_unwind(sum).unwrap_or(77)
}
