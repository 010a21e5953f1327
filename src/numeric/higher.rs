//! Third and fourth central moments from exact sums.

use std::cmp::Ordering;

use ndarray::ArrayView1;

use super::exact::ExactSum;
use super::fixed::FixedPoint;
use super::scaled::Scaled;

/// The exact W = Σw, P = Σwx, Q = Σwx², Σwx³ and Σwx⁴ as central moments.
///
/// Each number below is exact, so that nothing cancels: S = W²·m₂, N₃ = W³·m₃ and N₄ = W⁴·m₄, where mₖ is the
/// k-th central moment.
pub(crate) struct HigherMoments {
    weight: FixedPoint,
    second: FixedPoint,
    third: FixedPoint,
    fourth: FixedPoint,
}

impl HigherMoments {
    /// The moments of finite `values`, each counted `weights[i]` times (once without weights).
    pub(crate) fn of(values: ArrayView1<'_, f64>, weights: Option<ArrayView1<'_, f64>>) -> Self {
        let mut sums: [FixedPoint; 5] = Default::default();
        for (row, &x) in values.iter().enumerate() {
            let x = number(x);
            let mut power = number(weights.map_or(1.0, |weights| weights[row]));
            for sum in &mut sums {
                sum.merge(&power);
                power = power.times(&x);
            }
        }
        Self::of_sums(sums)
    }

    /// N₃ = W(WR − PQ) − 2PS and N₄ = W²(WT − PR) − 3P(N₃ + PS), R and T the sums of cubes and fourth powers.
    fn of_sums([weight, total, square, cube, fourth]: [FixedPoint; 5]) -> Self {
        let second = weight.times(&square).minus(&total.times(&total));
        let apart = weight.times(&cube).minus(&total.times(&square));
        let along = total.times(&second);
        let third = weight.times(&apart).minus(&along.times(&number(2.0)));
        let mut inner = third.clone();
        inner.merge(&along);
        let outer = weight.times(&fourth).minus(&total.times(&cube));
        let fourth =
            (weight.times(&weight).times(&outer)).minus(&total.times(&inner).times(&number(3.0)));
        Self {
            weight,
            second,
            third,
            fourth,
        }
    }

    /// Whether the values differ.
    pub(crate) fn spread(&self) -> bool {
        self.second.sign() == Ordering::Greater
    }

    /// g₁ = m₃/m₂^1.5, within 1 ulp.
    pub(crate) fn skewness(&self) -> f64 {
        let second = Scaled::of(&self.second);
        let skewness = Scaled::of(&self.third).over(second);
        skewness.over(second.square_root()).to_f64()
    }

    /// g₁·√(n(n − 1))/(n − 2), n = W > 2.
    pub(crate) fn sample_skewness(&self) -> f64 {
        let [_, less_one, less_two, _] = self.less();
        let second = Scaled::of(&self.second);
        let root = second.over(Scaled::of(&self.weight.times(&less_one)));
        let skewness = Scaled::of(&self.third).over(second);
        skewness
            .over(root.square_root())
            .over(Scaled::of(&less_two))
            .to_f64()
    }

    /// b₂ = m₄/m₂², or b₂ − 3.
    pub(crate) fn kurtosis(&self, excess: bool) -> f64 {
        let squares = self.second.times(&self.second);
        let above = if excess {
            self.fourth.minus(&squares.times(&number(3.0)))
        } else {
            self.fourth.clone()
        };
        Scaled::of(&above).over(Scaled::of(&squares)).to_f64()
    }

    /// G₂ = (n − 1)/((n − 2)(n − 3))·((n + 1)(b₂ − 3) + 6), n = W > 3; or G₂ + 3.
    pub(crate) fn sample_kurtosis(&self, excess: bool) -> f64 {
        let [more_one, less_one, less_two, less_three] = self.less();
        let squares = self.second.times(&self.second);
        let mut above = (self.fourth.minus(&squares.times(&number(3.0)))).times(&more_one);
        above.merge(&squares.times(&number(6.0)));
        above = above.times(&less_one);
        let freedom = less_two.times(&less_three);
        if !excess {
            above.merge(&squares.times(&freedom).times(&number(3.0)));
        }
        Scaled::of(&above)
            .over(Scaled::of(&squares))
            .over(Scaled::of(&freedom))
            .to_f64()
    }

    /// W + 1, W − 1, W − 2 and W − 3.
    fn less(&self) -> [FixedPoint; 4] {
        [-1.0, 1.0, 2.0, 3.0].map(|by| self.weight.minus(&number(by)))
    }
}

fn number(x: f64) -> FixedPoint {
    let mut sum = ExactSum::new();
    sum.add(x);
    sum.finite().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    fn moments(values: &[f64], weights: Option<&[f64]>) -> HigherMoments {
        HigherMoments::of(ArrayView1::from(values), weights.map(ArrayView1::from))
    }

    #[test]
    fn the_forms_agree_with_fractions() {
        // 1, 2, 2, 5: mean 5/2, m₂ = 9/4, m₃ = 3, m₄ = 177/16.
        let four = moments(&[1.0, 2.0, 5.0], Some(&[1.0, 2.0, 1.0]));
        assert_eq!(four.skewness(), 3.0 / 3.375);
        assert_eq!(four.kurtosis(false), 177.0 / 81.0);
        assert_eq!(four.kurtosis(true), -66.0 / 81.0);
        // √12/2·g₁ and 3/2·(5·(−66/81) + 6).
        assert!((four.sample_skewness() - 3_f64.sqrt() * 3.0 / 3.375).abs() < 1e-15);
        assert_eq!(four.sample_kurtosis(true), 78.0 / 27.0);
        assert_eq!(four.sample_kurtosis(false), 159.0 / 27.0);
    }

    #[test]
    fn nothing_cancels() {
        let far = moments(&[1e15, 1e15 + 0.125, 1e15 + 0.5], None);
        let near = moments(&[0.0, 0.125, 0.5], None);
        assert_eq!(far.skewness(), near.skewness());
        assert_eq!(far.kurtosis(true), near.kurtosis(true));
        assert!(moments(&[0.1, 0.2, 0.3 - 5e-17], None).spread());
        assert!(!moments(&[0.1, 0.1], None).spread());
        assert_eq!(moments(&[1.0, 2.0, 3.0], None).skewness(), 0.0);
    }
}
