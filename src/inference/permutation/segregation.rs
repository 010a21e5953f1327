//! Segregation beyond chance.

use crate::error::Result;
use crate::segregation::{Counts, SegregationMeasure, random_allocation};

use super::test::{PermutationOptions, PermutationTest};

impl PermutationTest {
    /// The test that groups of pupils are no less evenly allocated to units than at random.
    ///
    /// T is the index. Pupils are exchanged between units, which keep their sizes, as groups do: the counts of a
    /// permutation have a multivariate hypergeometric distribution. For `exposure`, which segregation lowers, permutations
    /// with an index of at most T count.
    ///
    /// # Errors
    ///
    /// As [`Debiased`](crate::segregation::Debiased); [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without
    /// permutations.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Counts;
    /// use junheng::inference::{PermutationOptions, PermutationTest};
    /// let counts = Counts::new(&[18.0, 2.0, 10.0, 10.0, 3.0, 17.0], 2)?;
    /// let measure = "theil_h".parse()?;
    /// let found = PermutationTest::segregation(&measure, &counts, PermutationOptions::default())?;
    /// assert_eq!(found.p_value, 0.001);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn segregation(
        measure: &SegregationMeasure,
        counts: &Counts<'_>,
        options: PermutationOptions,
    ) -> Result<Self> {
        let sign = match measure {
            SegregationMeasure::Exposure(_) => -1.0,
            _ => 1.0,
        };
        // The other indices compare the group with the rest, which has one column in an allocation.
        let is_of_a_group = matches!(
            measure,
            SegregationMeasure::Isolation(_) | SegregationMeasure::Exposure(_)
        );
        let statistic = measure.value(counts)?;
        let allocation = random_allocation(measure, counts)?;
        Self::of(
            statistic,
            |index| sign * index,
            allocation.pupils(),
            options,
            || (),
            |(), number| {
                let mut drawn = allocation.draw(options.seed, number)?;
                if is_of_a_group {
                    (drawn.group, drawn.reference_group) = (counts.group, counts.reference_group);
                }
                measure.value(&drawn)
            },
        )
    }
}
