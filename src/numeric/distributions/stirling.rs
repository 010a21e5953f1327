//! What Stirling's formula lacks.

use crate::numeric::ln_1p;

/// ln Γ(z) − ((z − ½)·ln z − z + ½·ln 2π), z > 0: some 1e-15 off.
pub(super) fn stirling_rest(z: f64) -> f64 {
    /// From here on the next term of the series is below 2e-18.
    const LARGE: f64 = 16.0;
    let mut z = z;
    let mut sum = 0.0;
    while z < LARGE {
        sum += (z + 0.5) * ln_1p(1.0 / z) - 1.0;
        z += 1.0;
    }
    let square = 1.0 / (z * z);
    let series = [
        -691.0 / 360_360.0,
        1.0 / 1188.0,
        -1.0 / 1680.0,
        1.0 / 1260.0,
        -1.0 / 360.0,
        1.0 / 12.0,
    ];
    sum + series.iter().fold(0.0, |sum, term| sum * square + term) / z
}
