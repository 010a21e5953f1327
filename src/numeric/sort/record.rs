//! What can be sorted, and the integers it is sorted by.

/// What is sorted: a number, perhaps with a weight and a row.
pub(in crate::numeric) trait Record: Copy + Default {
    /// The number.
    fn value(&self) -> f64;

    /// Whether this comes before the other, by value and then by its other parts.
    fn before(&self, other: &Self) -> bool;

    /// An integer of the same order as the numbers; −0 has become 0.
    #[inline(always)]
    fn key(&self) -> u64 {
        key(self.value())
    }

    /// Sorts records of equal numbers by their other parts.
    fn sort_equal(records: &mut [Self]) {
        Self::compare_sort(records);
    }

    /// Sorts by comparison.
    fn compare_sort(records: &mut [Self]) {
        records.sort_unstable_by(|a, b| match (a.before(b), b.before(a)) {
            (true, _) => std::cmp::Ordering::Less,
            (_, true) => std::cmp::Ordering::Greater,
            _ => std::cmp::Ordering::Equal,
        });
    }
}

impl Record for f64 {
    #[inline(always)]
    fn value(&self) -> f64 {
        *self
    }

    #[inline(always)]
    fn before(&self, other: &Self) -> bool {
        self < other
    }

    /// A number has no other parts.
    fn sort_equal(_: &mut [Self]) {}

    fn compare_sort(records: &mut [Self]) {
        records.sort_unstable_by(Self::total_cmp);
    }
}

impl Record for (f64, f64) {
    #[inline(always)]
    fn value(&self) -> f64 {
        self.0
    }

    #[inline(always)]
    fn before(&self, other: &Self) -> bool {
        // Without branches: which is first cannot be foreseen.
        (self.0 < other.0) | ((self.0 == other.0) & (self.1 < other.1))
    }
}

impl Record for (f64, f64, usize) {
    #[inline(always)]
    fn value(&self) -> f64 {
        self.0
    }

    #[inline(always)]
    fn before(&self, other: &Self) -> bool {
        (self.0 < other.0)
            || (self.0 == other.0 && (self.1 < other.1 || (self.1 == other.1 && self.2 < other.2)))
    }
}

/// The bits of a finite double as an integer of the same order.
#[inline(always)]
pub(super) fn key(value: f64) -> u64 {
    let bits = value.to_bits();
    // Negative: all bits turn; zero or more: the sign bit alone.
    bits ^ (((bits as i64 >> 63) as u64) | (1 << 63))
}
