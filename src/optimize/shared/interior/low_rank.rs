//! Equations whose matrix is a diagonal and a few terms of rank one.

/// Σu·v.
pub(super) fn dot(u: &[f64], v: &[f64]) -> f64 {
    u.iter().zip(v).map(|(u, v)| u * v).sum()
}

/// √Σu².
pub(super) fn norm(u: &[f64]) -> f64 {
    dot(u, u).sqrt()
}

/// Adds factor·v to u.
pub(super) fn add_to(u: &mut [f64], factor: f64, v: &[f64]) {
    for (u, v) in u.iter_mut().zip(v) {
        *u += factor * v;
    }
}

/// D + Σ weight·uuᵀ, factorized by the identity of Woodbury.
pub(super) struct LowRank {
    diagonal: Vec<f64>,
    terms: Vec<(Vec<f64>, f64)>,
    /// 1/weight on the diagonal, and uᵀD⁻¹v of all terms.
    small: Vec<Vec<f64>>,
}

impl LowRank {
    /// `None` where a number is not finite.
    pub(super) fn new(diagonal: Vec<f64>, terms: Vec<(Vec<f64>, f64)>) -> Option<Self> {
        let mut small = vec![vec![0.0; terms.len()]; terms.len()];
        for (row, (u, weight)) in terms.iter().enumerate() {
            for (column, (v, _)) in terms.iter().enumerate() {
                let pairs = u.iter().zip(v).zip(&diagonal);
                small[row][column] = pairs.map(|((u, v), d)| u * (v / d)).sum();
            }
            small[row][row] += 1.0 / weight;
        }
        let is_finite = small.iter().flatten().all(|entry| entry.is_finite());
        is_finite.then_some(Self {
            diagonal,
            terms,
            small,
        })
    }

    /// The solution, refined once: the terms differ much in size.
    pub(super) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut x = self.once(right);
        let product = self.product(&x);
        let rest: Vec<f64> = right.iter().zip(&product).map(|(r, p)| r - p).collect();
        add_to(&mut x, 1.0, &self.once(&rest));
        x
    }

    fn product(&self, x: &[f64]) -> Vec<f64> {
        let mut product: Vec<f64> = x.iter().zip(&self.diagonal).map(|(x, d)| x * d).collect();
        for (u, weight) in &self.terms {
            add_to(&mut product, weight * dot(u, x), u);
        }
        product
    }

    fn once(&self, right: &[f64]) -> Vec<f64> {
        let parts = right.iter().zip(&self.diagonal);
        let mut x: Vec<f64> = parts.map(|(r, d)| r / d).collect();
        let along = self.terms.iter().map(|(u, _)| dot(u, &x)).collect();
        let factors = solve_small(self.small.clone(), along);
        for ((u, _), factor) in self.terms.iter().zip(factors) {
            for ((x, u), d) in x.iter_mut().zip(u).zip(&self.diagonal) {
                *x -= factor * (u / d);
            }
        }
        x
    }
}

/// Gauss's elimination with the largest pivots; a pivot of zero leaves its unknown at zero.
pub(in crate::optimize::shared) fn solve_small(
    mut matrix: Vec<Vec<f64>>,
    mut right: Vec<f64>,
) -> Vec<f64> {
    let size = right.len();
    for at in 0..size {
        let magnitude = |row: &usize| matrix[*row][at].abs();
        let largest = (at..size).max_by(|a, b| magnitude(a).total_cmp(&magnitude(b)));
        let pivot = largest.unwrap_or(at);
        matrix.swap(at, pivot);
        right.swap(at, pivot);
        if matrix[at][at] == 0.0 {
            continue;
        }
        let (above, below) = matrix.split_at_mut(at + 1);
        let (top, value) = (&above[at], right[at]);
        for (row, right) in below.iter_mut().zip(&mut right[at + 1..]) {
            let factor = row[at] / top[at];
            for (entry, top) in row.iter_mut().zip(top).skip(at) {
                *entry -= factor * top;
            }
            *right -= factor * value;
        }
    }
    for at in (0..size).rev() {
        let known = dot(&matrix[at][at + 1..], &right[at + 1..]);
        right[at] = match matrix[at][at] == 0.0 {
            true => 0.0,
            false => (right[at] - known) / matrix[at][at],
        };
    }
    right
}
