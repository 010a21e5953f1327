//! "Did you mean": the nearest of the known names.

/// The known name that needs the fewest edits, if they are at most a third of the name's length, or one where
/// the names share a letter.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().count();
    let allowed = (length / 3).max(1);
    known
        .map(|candidate| (edits(name, candidate), candidate))
        .filter(|&(edits, candidate)| {
            edits <= allowed && edits < length.max(candidate.chars().count())
        })
        .min_by_key(|&(edits, _)| edits)
        .map(|(_, candidate)| candidate)
}

/// What other libraries call options of this one.
const ELSEWHERE: [(&str, &str); 8] = [
    ("groupby", "by"),
    ("group_by", "by"),
    ("grouped_by", "by"),
    ("group", "by"),
    ("groups", "by"),
    ("grouping", "by"),
    ("w", "weights"),
    ("sample_weight", "weights"),
];

/// The known option that is meant: one that other libraries call so, or the nearest.
pub(crate) fn meant<'a>(
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let elsewhere = ELSEWHERE.iter().filter(|(theirs, _)| *theirs == name);
    elsewhere
        .filter_map(|(_, ours)| known.clone().find(|known| known == ours))
        .next()
        .or_else(|| nearest(name, known))
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one into the other, in either
/// case of letters.
pub(crate) fn edits(name: &str, candidate: &str) -> usize {
    let [name, candidate] =
        [name, candidate].map(|text| text.to_lowercase().chars().collect::<Vec<char>>());
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=candidate.len()).collect();
    for (i, &a) in name.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &b) in candidate.iter().enumerate() {
            let mut edits = (last[j] + usize::from(a != b))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && a == candidate[j - 1] && name[i - 1] == b {
                let swapped: &Vec<usize> = &before;
                edits = edits.min(swapped[j - 1] + 1);
            }
            row.push(edits);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[candidate.len()]
}

/// The edit distance, if it is small enough for a misspelling: at most a third of the length.
#[cfg(feature = "education")]
pub(crate) fn close_distance(left: &str, right: &str) -> Option<usize> {
    let (one, other) = (left.chars().count(), right.chars().count());
    // The lengths alone may rule it out, and cells can be long.
    let longer = one.max(other);
    if one.abs_diff(other) * 3 > longer {
        return None;
    }
    let distance = edits(left, right);
    (distance * 3 <= longer).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        assert_eq!(edits("gini", "gini"), 0);
        assert_eq!(edits("gnii", "gini"), 1);
        assert_eq!(edits("atkinsn", "atkinson"), 1);
        assert_eq!(edits("", "cv"), 2);
        assert_eq!(edits("kitten", "sitting"), 3);
    }

    #[test]
    fn knows_what_other_libraries_call_an_option() {
        let known = ["value", "weights", "by"];
        for name in ["groupby", "group_by", "group", "by_", "By"] {
            assert_eq!(meant(name, known.into_iter()), Some("by"), "{name}");
        }
        assert_eq!(
            meant("group", ["groups", "group"].into_iter()),
            Some("group")
        );
        assert_eq!(meant("groupby", ["x", "weights"].into_iter()), None);
    }

    #[test]
    fn suggests_only_what_is_near() {
        let known = ["gini", "theil_t", "hoover"];
        assert_eq!(nearest("Ginni", known.into_iter()), Some("gini"));
        assert_eq!(nearest("theilt", known.into_iter()), Some("theil_t"));
        assert_eq!(nearest("median", known.into_iter()), None);
        assert_eq!(nearest("C", ["A", "B"].into_iter()), None);
        assert_eq!(nearest("X", ["x"].into_iter()), Some("x"));
        assert_eq!(nearest("x1", ["x"].into_iter()), Some("x"));
    }
}
