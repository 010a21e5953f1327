"""The influence of every unit on every measure.

The influence of a unit is the derivative of the measure with respect to its weight. Where it exists it is a
difference quotient of the definition itself, with a step of 1e-300 in 900 digits; where a quantile enters, the
textbook formula with the kernel estimate of the density.
"""

from __future__ import annotations

from definitions import (
    MEASURES,
    Undefined,
    Units,
    lower,
    mean,
    rounded,
    variance,
    weight,
)
from mpmath import exp, mpf, pi, sqrt

STEP = mpf(10) ** -300
# Kernel estimates need a spread, and each unit a place of its own where a derivative is one-sided.
SAMPLES: dict[str, tuple[list[float], list[float] | None]] = {
    "five schools": ([541.0, 1463.0, 2445.5, 904.0, 5401.0], None),
    "seven schools with pupils": (
        [3.5, 12.0, 7.25, 7.25, 19.0, 1.5, 8.0],
        [120.0, 310.0, 45.0, 88.0, 640.0, 12.0, 200.0],
    ),
    "a school with nothing": ([0.0, 4.0, 9.0, 6.5], [30.0, 100.0, 70.0, 55.0]),
    "near-equal": ([1.0 + k * 1e-9 for k in (0, 1, 3, 7)], [2.0, 1.0, 4.0, 3.0]),
    "far from one": ([2e-210, 3e-210, 7e-210, 11e-210], None),
    "far above one": ([2e210, 3e210, 7e210, 11e210], None),
}
# The total weight is held constant, and with it the factor Σw/(Σw − 1).
CONSTANT = {
    "standard_deviation(sample=true)": "standard_deviation",
    "cv(sample=true)": "cv",
}


def derivative(text: str, units: Units, row: int, step: mpf = STEP) -> mpf:
    measure = MEASURES[CONSTANT.get(text, text)]
    total = weight(units)
    moved = [(x, w * (1 - step) + (total * step if i == row else 0)) for i, (x, w) in enumerate(units)]
    slope = (measure(moved) - measure(units)) / step
    if text in CONSTANT and slope:
        slope *= MEASURES[text](units) / measure(units)
    return slope


class Density:
    """A Gaussian kernel with the bandwidth of Silverman (1986), n being Kish's effective number."""

    def __init__(self, units: Units) -> None:
        self.units = units
        effective = weight(units) ** 2 / sum(w**2 for _, w in units)
        scale = sqrt(variance(units))
        quartiles = (lower(units, "0.75") - lower(units, "0.25")) / mpf("1.349")
        if quartiles > 0:
            scale = min(scale, quartiles)
        self.width = mpf("0.9") * scale * effective ** (mpf(-1) / 5)

    def at(self, x: mpf) -> mpf:
        kernel = mean([(exp(-(((y - x) / self.width) ** 2) / 2), w) for y, w in self.units])
        return kernel / (self.width * sqrt(2 * pi))

    def quantile(self, q: mpf, row: int) -> mpf:
        share = mean([(mpf(x <= q), w) for x, w in self.units])
        return (share - (self.units[row][0] <= q)) / self.at(q)


def of_quantile(share: str, averaged: bool = False):
    return lambda units, density, row: density.quantile(lower(units, share, averaged), row)


def of_difference(upper: str, under: str):
    above, below = of_quantile(upper), of_quantile(under)
    return lambda *of: above(*of) - below(*of)


def of_ratio(upper: str, under: str):
    above, below = of_quantile(upper), of_quantile(under)

    def influence(units: Units, density: Density, row: int) -> mpf:
        high, low = lower(units, upper), lower(units, under)
        of = (units, density, row)
        return (above(*of) * low - high * below(*of)) / low**2

    return influence


def of_half(upper: bool):
    def influence(units: Units, density: Density, row: int) -> mpf:
        m = lower(units, "1/2", averaged=True)
        inside = [mpf(x >= m if upper else x <= m) for x, _ in units]
        total = mean([(x * i, w) for (x, w), i in zip(units, inside)])
        share = mean([(i, w) for (_, w), i in zip(units, inside)])
        moved = density.quantile(m, row)
        edge = density.at(m) * moved * (-1 if upper else 1)
        d_total = inside[row] * units[row][0] - total + m * edge
        d_share = inside[row] - share + edge
        index = total / (m * share)
        return d_total / (m * share) - index * moved / m - index * d_share / share

    return influence


BY_DENSITY = {
    "median": of_quantile("1/2", averaged=True),
    "quantile(p=0.3)": of_quantile("0.3"),
    "restricted_range": of_difference("0.95", "0.05"),
    "quantile_ratio": of_ratio("0.9", "0.1"),
    "federal_range_ratio": of_ratio("0.95", "0.05"),
    "mcloone": of_half(False),
    "verstegen": of_half(True),
}
BY_DEFINITION = [
    text
    for text in MEASURES
    if text.split("(")[0] not in {"median", "quantile", "restricted_range", "quantile_ratio"}
    and text not in BY_DENSITY
    and not text.startswith("range")
]


def values_of(text: str, units: Units) -> list[float] | None:
    """The influence of each row; None where the measure is not defined."""
    try:
        if text in BY_DENSITY:
            # The quotients of the ratio also need a quantile above zero.
            MEASURES.get(text, MEASURES["median"])(units)
            density = Density(units)
            out = [BY_DENSITY[text](units, density, row) for row in range(len(units))]
        else:
            out = [derivative(text, units, row) for row in range(len(units))]
    except (Undefined, ZeroDivisionError):
        return None
    return [rounded(value) for value in out]
