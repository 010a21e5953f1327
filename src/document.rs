//! The JSON document of a result.

use std::io::{Result, Write};

use serde::Serialize;

use crate::interrupt;

/// The bytes between two checks whether the document is still wanted.
const BYTES: usize = 1 << 16;

/// A result as JSON text.
pub(crate) fn text(result: &impl Serialize) -> String {
    let mut out = Watched {
        bytes: Vec::with_capacity(128),
        next: BYTES,
    };
    // Neither a map key nor a number of ours can fail; an empty text would be the sign of it.
    match serde_json::to_writer(&mut out, result) {
        Ok(()) => String::from_utf8(out.bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

struct Watched {
    bytes: Vec<u8>,
    next: usize,
}

impl Write for Watched {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> Result<()> {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= self.next {
            self.next = self.bytes.len() + BYTES;
            interrupt::check();
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
