//! The floating-point environment: rounding to nearest, subnormal numbers kept, exceptions masked.
//!
//! Rust assumes this environment. A host may have changed it (`fesetround`, `-ffast-math`), and threads inherit it
//! from the thread that starts them.
#![allow(
    unsafe_code,
    reason = "the control register is accessible to instructions only; every block states why it is sound"
)]

/// The environment of Rust for as long as this value lives.
#[derive(Debug)]
pub struct Environment {
    /// What the caller had, where that differs.
    before: Option<register::Word>,
}

impl Environment {
    /// Changes the environment of this thread, where the caller has set another.
    #[must_use]
    pub fn enter() -> Self {
        let before = register::read();
        let differs = before & register::CONTROL != register::DEFAULT;
        if differs {
            register::write((before & !register::CONTROL) | register::DEFAULT);
        }
        Self {
            before: differs.then_some(before),
        }
    }
}

impl Drop for Environment {
    fn drop(&mut self) {
        if let Some(before) = self.before {
            register::write(before);
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod register {
    use std::arch::asm;

    pub(super) type Word = u32;

    /// Flush to zero, rounding, masks of exceptions, subnormal inputs as zero; the rest are flags.
    pub(super) const CONTROL: Word = 0xFFC0;
    /// All exceptions masked.
    pub(super) const DEFAULT: Word = 0x1F80;

    pub(super) fn read() -> Word {
        let mut word: Word = 0;
        // SAFETY: stores the register MXCSR in a word that is writable.
        unsafe { asm!("stmxcsr [{}]", in(reg) &raw mut word, options(nostack, preserves_flags)) };
        word
    }

    pub(super) fn write(word: Word) {
        // SAFETY: the word came from the register, apart from bits that every processor has, so that no reserved
        // bit is set.
        unsafe { asm!("ldmxcsr [{}]", in(reg) &raw const word, options(nostack, preserves_flags)) };
    }
}

#[cfg(target_arch = "aarch64")]
mod register {
    use std::arch::asm;

    pub(super) type Word = u64;

    /// Alternative handling (bits 0 to 2), exception traps (8 to 15), flush to zero of half precision (19),
    /// rounding (22, 23), flush to zero (24), default NaN (25).
    pub(super) const CONTROL: Word = 0x03C8_FF07;
    pub(super) const DEFAULT: Word = 0;

    pub(super) fn read() -> Word {
        let word: Word;
        // SAFETY: reads the register FPCR.
        unsafe { asm!("mrs {}, fpcr", out(reg) word, options(nostack, preserves_flags)) };
        word
    }

    pub(super) fn write(word: Word) {
        // SAFETY: the word came from the register, or has fewer of its bits.
        unsafe { asm!("msr fpcr, {}", in(reg) word, options(nostack, preserves_flags)) };
    }
}

/// Other processors keep what the caller has set.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod register {
    pub(super) type Word = u32;
    pub(super) const CONTROL: Word = 0;
    pub(super) const DEFAULT: Word = 0;

    pub(super) fn read() -> Word {
        0
    }

    pub(super) fn write(_word: Word) {}
}

#[cfg(all(test, target_arch = "x86_64"))]
mod tests {
    use super::*;
    use std::hint::black_box;

    /// Upwards, flush to zero, subnormal inputs as zero.
    const OTHER: u32 = 0x1F80 | 0x4000 | 0x8040;

    fn rounds_to_nearest() -> bool {
        black_box(0.1_f64) + black_box(0.2) == 0.300_000_000_000_000_04
            && black_box(1.0_f64) + black_box(1e-30) == 1.0
            && black_box(f64::MIN_POSITIVE) / black_box(2.0) > 0.0
    }

    #[test]
    fn the_environment_is_set_and_restored() {
        let original = register::read();
        register::write(OTHER);
        let inside = {
            let _environment = Environment::enter();
            black_box(rounds_to_nearest as fn() -> bool)()
        };
        let after = register::read();
        register::write(original);
        assert!(inside);
        assert_eq!(after, OTHER);
    }

    #[test]
    fn a_panic_restores_the_environment() {
        let original = register::read();
        register::write(OTHER);
        let caught = std::panic::catch_unwind(|| {
            let _environment = Environment::enter();
            std::panic::resume_unwind(Box::new(()));
        });
        let after = register::read();
        register::write(original);
        assert!(caught.is_err());
        assert_eq!(after, OTHER);
    }
}
