//! "Did you mean": the nearest of the known names.

/// Texts longer than this many characters are not compared: the time of a comparison grows with the product of
/// the lengths, and names are short.
const LONGEST: usize = 100;
/// Up to this many characters, one replaced character makes another name.
const SHORT: usize = 3;

/// The known name that needs the fewest edits, if they are at most a third of the name's length, or one where
/// the names share a letter. Of names of up to three letters, one that replaces a letter is another name, not
/// a misspelling: `cci` is not `rci`.
///
/// Known names whose length alone rules them out are skipped, and none is compared with a name of more than 100
/// characters.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = length(name)?;
    let allowed = (length / 3).max(1);
    known
        .filter_map(|candidate| Some((within(name, candidate, allowed)?, candidate)))
        .filter(|&(edits, candidate)| {
            edits < length.max(candidate.chars().count()) && !replaced(name, candidate, edits)
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

/// The number of characters, unless there are too many to compare.
fn length(text: &str) -> Option<usize> {
    // Four bytes hold any character: a longer text need not be counted.
    let count = || text.chars().count();
    (text.len() <= 4 * LONGEST && count() <= LONGEST).then(count)
}

/// The edit distance, if it is at most `allowed`; the lengths alone may rule it out.
fn within(name: &str, candidate: &str, allowed: usize) -> Option<usize> {
    if length(name)?.abs_diff(length(candidate)?) > allowed {
        return None;
    }
    Some(edits(name, candidate)).filter(|&edits| edits <= allowed)
}

/// Whether two short names of one length differ in a letter, instead of in the order of letters.
fn replaced(name: &str, candidate: &str, edits: usize) -> bool {
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    let (one, other) = (letters(name), letters(candidate));
    edits > 0 && one.len() <= SHORT && one.len() == other.len() && one != other
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one into the other, in either
/// case of letters.
fn edits(name: &str, candidate: &str) -> usize {
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
    within(left, right, length(left)?.max(length(right)?) / 3)
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

    #[test]
    fn a_short_name_with_another_letter_is_another_name() {
        let known = ["rci", "sd", "gmd"];
        assert_eq!(nearest("cci", known.into_iter()), None);
        assert_eq!(nearest("sg", known.into_iter()), None);
        assert_eq!(nearest("ds", known.into_iter()), Some("sd"));
        assert_eq!(nearest("rcii", known.into_iter()), Some("rci"));
        assert_eq!(nearest("gdm", known.into_iter()), Some("gmd"));
    }

    #[test]
    fn long_names_are_not_compared() {
        let [long, longer] = [LONGEST, LONGEST + 1].map(|length| "x".repeat(length));
        let misspelt = format!("y{}", &long[1..]);
        assert_eq!(nearest(&misspelt, [&*long].into_iter()), Some(&*long));
        assert_eq!(nearest(&longer, [&*long].into_iter()), None);
        // A comparison of these would take hours.
        let huge = "x".repeat(1 << 24);
        let other = format!("y{huge}");
        assert_eq!(nearest(&huge, [&*other].into_iter()), None);
    }
}
