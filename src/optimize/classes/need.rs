//! New classes where nobody changes school.

/// The fewest new classes of a unit whose pupils may be divided anew.
///
/// # Formula
///
/// ```text
/// (⌈N/L⌉ − C)⁺
/// ```
///
/// N are the pupils, C the classes, L is the limit of pupils per class.
///
/// # Edge cases
///
/// No pupils: 0. A limit of 0 counts as 1.
///
/// # Examples
///
/// ```
/// use junheng::optimize::classes::new_classes;
/// assert_eq!(new_classes(91, 2, 45), 1); // 46 and 45 become 31, 30 and 30
/// assert_eq!(new_classes(90, 2, 45), 0); // of 50 and 40 pupils five change class
/// ```
pub fn new_classes(pupils: u32, classes: u32, limit: u32) -> u32 {
    pupils.div_ceil(limit.max(1)).saturating_sub(classes)
}

/// The fewest new classes where only classes over the limit are divided and all others stay as they are.
///
/// # Formula
///
/// ```text
/// Σ (⌈s/L⌉ − 1)⁺
/// ```
///
/// s are the sizes of the classes, L is the limit. Never less than [`new_classes`] of the same classes.
///
/// # Edge cases
///
/// An empty class needs nothing. A limit of 0 counts as 1.
///
/// # Examples
///
/// ```
/// use junheng::optimize::classes::split_classes;
/// assert_eq!(split_classes(&[50, 40], 45), 1);
/// assert_eq!(split_classes(&[91, 45], 45), 2);
/// ```
pub fn split_classes(sizes: &[u32], limit: u32) -> u64 {
    let parts = |&size: &u32| u64::from(size.div_ceil(limit.max(1)).saturating_sub(1));
    sizes.iter().map(parts).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_equal_the_least_that_fits() {
        for limit in 1..6 {
            for pupils in 0..25 {
                for classes in 0..6 {
                    let fits = |new: &u32| (classes + new) * limit >= pupils;
                    let least = (0..40).find(fits);
                    assert_eq!(Some(new_classes(pupils, classes, limit)), least);
                }
            }
        }
    }

    #[test]
    fn splitting_never_needs_fewer_than_dividing_anew() {
        for limit in 1..7_u32 {
            for first in 0..20 {
                for second in 0..20 {
                    let anew = new_classes(first + second, 2, limit);
                    assert!(split_classes(&[first, second], limit) >= u64::from(anew));
                }
            }
        }
    }

    #[test]
    fn extremes_do_not_overflow() {
        assert_eq!(new_classes(u32::MAX, 0, 0), u32::MAX);
        assert_eq!(
            split_classes(&[u32::MAX; 3], 1),
            3 * u64::from(u32::MAX - 1)
        );
    }
}
