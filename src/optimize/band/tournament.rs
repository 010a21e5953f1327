//! The least of many numbers of which single ones change.

/// Numbers with the position of the least one; equal ones go to the first position.
pub(super) struct Tournament {
    /// The numbers, padded with infinity to a power of two.
    values: Vec<f64>,
    /// A binary tree of positions; the root is at 1.
    winners: Vec<usize>,
}

impl Tournament {
    pub(super) fn new(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        let leaves = values.len().next_power_of_two().max(2);
        values.resize(leaves, f64::INFINITY);
        let mut new = Self {
            values,
            winners: vec![0; leaves],
        };
        for node in (1..leaves).rev() {
            new.winners[node] = new.winner(node);
        }
        new
    }

    /// The position of the least number, and the number; infinity where there is none.
    pub(super) fn least(&self) -> (usize, f64) {
        let first = self.winners[1];
        (first, self.values[first])
    }

    pub(super) fn set(&mut self, position: usize, value: f64) {
        self.values[position] = value;
        let mut node = (self.values.len() + position) / 2;
        while node >= 1 {
            self.winners[node] = self.winner(node);
            node /= 2;
        }
    }

    fn winner(&self, node: usize) -> usize {
        let leaves = self.values.len();
        let of = |child: usize| {
            if child >= leaves {
                child - leaves
            } else {
                self.winners[child]
            }
        };
        let (a, b) = (of(2 * node), of(2 * node + 1));
        if self.values[b] < self.values[a] {
            b
        } else {
            a
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_equal_numbers_wins_after_every_change() {
        let mut values = [3.0, 1.0, 1.0, 2.0, 5.0];
        let mut tournament = Tournament::new(values.iter().copied());
        for (position, value) in [(1, 4.0), (4, 1.0), (2, 9.0), (0, 1.0), (4, 0.5), (4, 7.0)] {
            values[position] = value;
            tournament.set(position, value);
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            let first = values.iter().position(|&v| v == least).unwrap();
            assert_eq!(tournament.least(), (first, least));
        }
        assert_eq!(Tournament::new([].into_iter()).least().1, f64::INFINITY);
    }
}
