//! Files that use each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Who uses whom.
pub(super) type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// For each group of files that all reach each other, a shortest cycle among them and the size of the group.
pub(super) fn cycles<'a>(graph: &Graph<'a>) -> Vec<(Vec<&'a str>, usize)> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = graph
        .keys()
        .map(|&file| (file, reachable(graph, file)))
        .collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut out = Vec::new();
    for (&file, reached) in &reach {
        if !reached.contains(file) || seen.contains(file) {
            continue;
        }
        let group: BTreeSet<&str> = (reached.iter().copied())
            .filter(|other| reach.get(other).is_some_and(|back| back.contains(file)))
            .collect();
        seen.extend(&group);
        let shortest = (group.iter())
            .filter_map(|&from| cycle_through(graph, from))
            .min_by_key(Vec::len);
        out.extend(shortest.map(|cycle| (cycle, group.len())));
    }
    out
}

/// All that a file uses, directly or through others.
fn reachable<'a>(graph: &Graph<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut out = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for &next in graph.get(file).into_iter().flatten() {
            if out.insert(next) {
                open.push(next);
            }
        }
    }
    out
}

/// A shortest way from a file back to itself.
fn cycle_through<'a>(graph: &Graph<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(file) = open.pop_front() {
        for &next in graph.get(file).into_iter().flatten() {
            if next == start {
                let mut way = vec![file];
                while let Some(&previous) = before.get(way[way.len() - 1]) {
                    way.push(previous);
                }
                way.reverse();
                return Some(way);
            }
            if !before.contains_key(next) {
                before.insert(next, file);
                open.push_back(next);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&'static str, &'static str)]) -> Graph<'static> {
        let mut out = Graph::new();
        for (from, to) in edges {
            out.entry(from).or_default().insert(to);
        }
        out
    }

    #[test]
    fn a_cycle_is_found_and_a_diamond_is_none() {
        assert!(cycles(&graph(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])).is_empty());
        let found = cycles(&graph(&[
            ("a", "b"),
            ("b", "c"),
            ("c", "a"),
            ("c", "b"),
            ("d", "a"),
        ]));
        assert_eq!(found, [(vec!["b", "c"], 3)]);
    }
}
