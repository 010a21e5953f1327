//! The product of cones: numbers of zero or more, then second-order cones; products, quotients, scaling, step lengths.
//!
//! `starts` has the row at which each cone starts, and the number of rows.

use super::low_rank::{dot, norm};

/// The scaling W of Nesterov and Todd: W·z = W⁻¹·s.
pub(super) struct Scaling {
    /// √(s/z) of each number.
    pub(super) numbers: Vec<f64>,
    /// One for each cone.
    pub(super) points: Vec<ScalingPoint>,
}

/// The scaling of a second-order cone: W = size·(w₀, w₁ᵀ; w₁, I + w₁w₁ᵀ/(1 + w₀)), w₀² − w₁² = 1.
pub(super) struct ScalingPoint {
    pub(super) size: f64,
    pub(super) w: Vec<f64>,
}

/// u₀² − u₁², without the squares of large numbers.
fn square(u: &[f64]) -> f64 {
    let tail = norm(&u[1..]);
    (u[0] - tail) * (u[0] + tail)
}

/// √(u₀² − u₁²); `None` outside the cone.
fn height(u: &[f64]) -> Option<f64> {
    let square = square(u);
    (square > 0.0 && u[0] > 0.0).then(|| square.sqrt())
}

impl Scaling {
    /// `None` where doubles cannot tell a point from the boundary.
    pub(super) fn of(s: &[f64], z: &[f64], starts: &[usize]) -> Option<Self> {
        let pairs = s[..starts[0]].iter().zip(&z[..starts[0]]);
        let numbers: Vec<f64> = pairs.map(|(s, z)| (s / z).sqrt()).collect();
        let is_sound = numbers.iter().all(|w| w.is_finite() && *w > 0.0);
        let points = starts.windows(2).map(|range| {
            let rows = range[0]..range[1];
            ScalingPoint::of(&s[rows.clone()], &z[rows])
        });
        let points: Option<Vec<ScalingPoint>> = points.collect();
        points
            .filter(|_| is_sound)
            .map(|points| Self { numbers, points })
    }

    /// W·u.
    pub(super) fn apply(&self, u: &[f64]) -> Vec<f64> {
        let numbers = self.numbers.iter().zip(u).map(|(w, u)| w * u);
        self.with_cones(numbers.collect(), u, 1.0)
    }

    /// W⁻¹·u.
    pub(super) fn apply_inverse(&self, u: &[f64]) -> Vec<f64> {
        let numbers = self.numbers.iter().zip(u).map(|(w, u)| u / w);
        self.with_cones(numbers.collect(), u, -1.0)
    }

    fn with_cones(&self, mut out: Vec<f64>, u: &[f64], sign: f64) -> Vec<f64> {
        for point in &self.points {
            let start = out.len();
            out.extend(point.apply(&u[start..start + point.w.len()], sign));
        }
        out
    }
}

impl ScalingPoint {
    fn of(s: &[f64], z: &[f64]) -> Option<Self> {
        let (high_s, high_z) = (height(s)?, height(z)?);
        let product = dot(s, z) / high_s / high_z;
        let gamma = (0.5 * (1.0 + product)).sqrt();
        let mut w: Vec<f64> = (s.iter().zip(z))
            .map(|(s, z)| (s / high_s - z / high_z) / (2.0 * gamma))
            .collect();
        // The head follows from the tail, so that w₀² − w₁² = 1 holds however long the tail is.
        w[0] = (1.0 + dot(&w[1..], &w[1..])).sqrt();
        let size = (high_s / high_z).sqrt();
        (size.is_finite() && size > 0.0 && w[0].is_finite()).then_some(Self { size, w })
    }

    /// w₀² + w₁².
    pub(super) fn alpha(&self) -> f64 {
        dot(&self.w, &self.w)
    }

    /// W·u with sign 1, W⁻¹·u with sign −1.
    fn apply(&self, u: &[f64], sign: f64) -> Vec<f64> {
        let size = if sign > 0.0 {
            self.size
        } else {
            1.0 / self.size
        };
        let along = dot(&self.w[1..], &u[1..]);
        let tail = sign * u[0] + along / (1.0 + self.w[0]);
        let mut out = vec![size * (self.w[0] * u[0] + sign * along)];
        out.extend((u[1..].iter().zip(&self.w[1..])).map(|(u, w)| size * (u + tail * w)));
        out
    }
}

/// u∘v: of numbers the product, of a cone (u·v, u₀v₁ + v₀u₁).
pub(super) fn product(u: &[f64], v: &[f64], starts: &[usize]) -> Vec<f64> {
    let mut out: Vec<f64> = (u[..starts[0]].iter().zip(v)).map(|(u, v)| u * v).collect();
    for range in starts.windows(2) {
        let (u, v) = (&u[range[0]..range[1]], &v[range[0]..range[1]]);
        out.push(dot(u, v));
        out.extend((u[1..].iter().zip(&v[1..])).map(|(a, b)| u[0] * b + v[0] * a));
    }
    out
}

/// The v with u∘v = d.
pub(super) fn quotient(u: &[f64], d: &[f64], starts: &[usize]) -> Vec<f64> {
    let mut out: Vec<f64> = (u[..starts[0]].iter().zip(d)).map(|(u, d)| d / u).collect();
    for range in starts.windows(2) {
        let (u, d) = (&u[range[0]..range[1]], &d[range[0]..range[1]]);
        let head = (u[0] * d[0] - dot(&u[1..], &d[1..])) / square(u);
        out.push(head);
        out.extend((u[1..].iter().zip(&d[1..])).map(|(u1, d1)| (d1 - head * u1) / u[0]));
    }
    out
}

/// The largest α for which u + α·d is in all cones.
pub(super) fn length(u: &[f64], d: &[f64], starts: &[usize]) -> f64 {
    let numbers = u[..starts[0]].iter().zip(d);
    let falling = numbers.filter(|(_, d)| **d < 0.0).map(|(u, d)| -u / d);
    let of_cone = |range: &[usize]| cone_length(&u[range[0]..range[1]], &d[range[0]..range[1]]);
    let cones = starts.windows(2).map(of_cone);
    falling.chain(cones).fold(f64::INFINITY, f64::min)
}

/// The least positive root of (u + α·d)₀² = (u + α·d)₁², a·α² + 2b·α + c = 0 with c > 0.
fn cone_length(u: &[f64], d: &[f64]) -> f64 {
    let c = square(u);
    let b = u[0] * d[0] - dot(&u[1..], &d[1..]);
    let a = d[0] * d[0] - dot(&d[1..], &d[1..]);
    let discriminant = b * b - a * c;
    if discriminant < 0.0 {
        return f64::INFINITY;
    }
    let root = discriminant.sqrt();
    // Each root in the form that has no difference.
    let alpha = match b <= 0.0 {
        true => c / (root - b),
        false if a < 0.0 => (b + root) / -a,
        false => f64::INFINITY,
    };
    if alpha > 0.0 { alpha } else { f64::INFINITY }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One number and a cone of three rows.
    const STARTS: [usize; 2] = [1, 4];
    const S: [f64; 4] = [2.0, 3.0, 1.0, -2.0];
    const Z: [f64; 4] = [0.5, 4.0, -1.0, 3.0];

    fn near(u: &[f64], v: &[f64]) -> bool {
        u.iter().zip(v).all(|(u, v)| (u - v).abs() < 1e-14)
    }

    #[test]
    fn the_scaling_maps_both_to_one_point_and_its_inverse_takes_it_back() {
        let scaling = Scaling::of(&S, &Z, &STARTS).unwrap();
        let lambda = scaling.apply(&Z);
        assert!(near(&lambda, &scaling.apply_inverse(&S)));
        assert!(near(&scaling.apply_inverse(&lambda), &Z));
        assert!(near(&scaling.apply(&lambda), &S));
    }

    #[test]
    fn a_quotient_times_its_divisor_is_the_dividend() {
        let quotient = quotient(&S, &Z, &STARTS);
        assert!(near(&product(&S, &quotient, &STARTS), &Z));
    }

    #[test]
    fn the_length_ends_at_the_boundary() {
        for d in [
            [1.0, -1.0, 0.5, 0.0],
            [-4.0, 1.0, 0.0, 0.0],
            [0.0, 1.0, 3.0, 1.0],
        ] {
            let alpha = length(&S, &d, &STARTS);
            let at: Vec<f64> = S.iter().zip(&d).map(|(u, d)| u + alpha * d).collect();
            assert!(
                at[0].abs() < 1e-14 || square(&at[1..]).abs() < 1e-13,
                "{at:?}"
            );
        }
        assert_eq!(length(&S, &[1.0, 1.0, 0.0, 0.0], &STARTS), f64::INFINITY);
    }

    #[test]
    fn a_point_outside_has_no_scaling() {
        assert!(Scaling::of(&[1.0, 1.0, 1.0, 0.0], &Z, &STARTS).is_none());
        assert!(Scaling::of(&[0.0, 3.0, 1.0, 0.0], &Z, &STARTS).is_none());
    }
}
