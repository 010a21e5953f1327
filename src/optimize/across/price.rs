//! The price of a step that enters a part, which bounds the number of steps of all parts from below.

/// The fewest steps that a part takes, by its net inflow; `None` where none suffice.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The net inflow of the first entry.
    pub(super) first: i64,
    pub(super) steps: Vec<Option<u32>>,
}

impl Table {
    /// The inflows that some number of steps suffices for, with that number.
    pub(super) fn entries(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        let inflows = self.first..;
        let entries = inflows.zip(&self.steps);
        entries.filter_map(|(inflow, steps)| Some((inflow, i64::from((*steps)?))))
    }
}

/// A price, and the bound that it gives: Σ min over n of (steps(n) − price·n).
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Price {
    pub(super) price: f64,
    pub(super) bound: f64,
    /// The minimum of each part.
    pub(super) least: Vec<f64>,
}

/// The price with the greatest bound; `None` where the inflows cannot sum to zero.
///
/// With the lower convex hulls in place of the tables the inflows are chosen by their slopes, the least first; where the
/// sum reaches zero the slope is the price (Dantzig 1956).
pub(super) fn price(tables: &[Table]) -> Option<Price> {
    let hulls: Vec<Vec<(i64, i64)>> = tables.iter().map(hull).collect();
    let mut sum = 0;
    for hull in &hulls {
        sum += hull.first()?.0;
    }
    let mut slopes: Vec<(f64, i64)> = Vec::new();
    for pair in hulls.iter().flat_map(|hull| hull.windows(2)) {
        let [(n, steps), (next, more)] = pair else {
            continue;
        };
        let length = next - n;
        slopes.push(((more - steps) as f64 / length as f64, length));
    }
    slopes.sort_by(|a, b| a.0.total_cmp(&b.0));
    if sum > 0 {
        return None;
    }
    let mut price = slopes.first().map_or(0.0, |slope| slope.0);
    for (slope, length) in slopes {
        if sum >= 0 {
            break;
        }
        price = slope;
        sum += length;
    }
    if sum < 0 {
        return None;
    }
    let reduced = |table: &Table| {
        let all = table.entries();
        all.map(|(inflow, steps)| steps as f64 - price * inflow as f64)
            .fold(f64::INFINITY, f64::min)
    };
    let least: Vec<f64> = tables.iter().map(reduced).collect();
    Some(Price {
        price,
        bound: least.iter().sum(),
        least,
    })
}

/// The lower convex hull of the entries, from left to right (Andrew 1979).
fn hull(table: &Table) -> Vec<(i64, i64)> {
    let mut hull: Vec<(i64, i64)> = Vec::new();
    for (n, steps) in table.entries() {
        while let [.., a, b] = hull[..]
            && (b.1 - a.1) * (n - a.0) >= (steps - a.1) * (b.0 - a.0)
        {
            hull.pop();
        }
        hull.push((n, steps));
    }
    hull
}
