//! Classes and pupils counted, before and after by the same rule.

use std::collections::BTreeSet;

use super::document::ClassFigures;
use super::intake::Grade;

/// The figures of these grades.
pub(super) fn figures(grades: &[Grade], limit: u32, by_class: bool) -> ClassFigures {
    let sum =
        |of: fn(&Grade) -> u32| grades.iter().map(|grade| u64::from(of(grade))).sum::<u64>() as f64;
    let (pupils, classes) = (sum(|grade| grade.pupils), sum(|grade| grade.classes));
    let is_over =
        |grade: &&Grade| u64::from(grade.pupils) > u64::from(grade.classes) * u64::from(limit);
    let over: Vec<&Grade> = grades.iter().filter(is_over).collect();
    let schools: BTreeSet<&str> = over.iter().map(|grade| grade.school.as_str()).collect();
    let sizes = grades.iter().flat_map(|grade| &grade.sizes);
    ClassFigures {
        pupils,
        classes,
        average: (classes > 0.0).then(|| pupils / classes),
        grades_over: over.len(),
        schools_over: schools.len(),
        classes_over: by_class.then(|| sizes.filter(|&&size| size > limit).count()),
        largest: grades.iter().map(average).fold(0.0, f64::max),
    }
}

/// Pupils per class.
pub(super) fn average(grade: &Grade) -> f64 {
    match grade.classes {
        0 => 0.0,
        classes => f64::from(grade.pupils) / f64::from(classes),
    }
}

/// `pupils` divided into `classes` as evenly as possible, the larger ones first.
pub(super) fn divided(pupils: u32, classes: u32) -> Vec<u32> {
    if classes == 0 {
        return Vec::new();
    }
    let (least, more) = (pupils / classes, pupils % classes);
    (0..classes)
        .map(|at| least + u32::from(at < more))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pupils_are_divided_evenly() {
        assert_eq!(divided(91, 3), [31, 30, 30]);
        assert_eq!(divided(2, 3), [1, 1, 0]);
        assert!(divided(5, 0).is_empty());
    }
}
