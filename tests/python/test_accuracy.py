"""Every measure on adversarial data against its definition in many digits, within the bound of its catalogue entry.

The bound is read from the catalogue (`accuracy`, and `accuracy_of`, the words of what it is relative to), so the
promise and the test are one: words that `tools/golden` cannot evaluate fail. A few samples of each family by default,
`ROUNDS` times as many (`SLOW=1`: 40, ten minutes of a processor); `SEED` selects others.
"""

import itertools
import os
import random
import sys

import golden
import pytest

sys.path.insert(0, str(golden.ROOT / "tools" / "golden"))
import by_counts
import by_rank
import definitions
import families
from mpmath import mp, mpf

import junheng as jh

ROUNDS = int(os.environ.get("ROUNDS") or (40 if os.environ.get("SLOW") else 1))
SEED = os.environ.get("SEED", "12")
# More than the 324 decimals down to the smallest double, so that the smallest results do not pass for cancellation.
DIGITS = 420
NOISE = 350
ULP = 2.0**-52


@pytest.fixture(autouse=True)
def digits():
    with mp.workdps(DIGITS):
        yield


def near(draw, n):
    """Values a few units in the last place apart."""
    base = draw.choice([1.0, 1 / 3, 0.7, 1e9, 3e-5])
    return [base * (1 + draw.randint(-4, 4) * ULP) for _ in range(n)]


def offset(draw, n):
    base = draw.choice([1e6, 1e9, 1e15])
    return [base + draw.choice([0.125, 0.25, 1.0, 2.5]) * draw.randint(0, 9) for _ in range(n)]


def close(draw, n):
    base, part = draw.choice([2.0, 50.0, 1e4]), draw.choice([1e-3, 1e-5, 1e-8])
    return [base * (1 + part * draw.random()) for _ in range(n)]


def plain(draw, n):
    return [float(draw.randint(0, 400)) / draw.choice([1, 10]) for _ in range(n)]


def skewed(draw, n):
    return [draw.lognormvariate(8, draw.choice([0.5, 2.0])) for _ in range(n)]


def wide(draw, n):
    return [10.0 ** draw.uniform(-30, 30) for _ in range(n)]


def zeros(draw, n):
    return [draw.choice([0.0, 0.0, 1.0, draw.random() * 9]) for _ in range(n)]


VALUES = [near, offset, close, plain, skewed, wide, zeros]


def counted(draw, n):
    return [float(draw.randint(1, 3000)) for _ in range(n)]


def decimals(draw, n):
    return [draw.randint(1, 99) / 10 for _ in range(n)]


def uneven(draw, n):
    return [10.0 ** draw.uniform(-20, 20) for _ in range(n)]


def extreme(draw, n):
    return [10.0 ** draw.choice([-30, -17, 0, 0, 31]) * draw.randint(1, 9) for _ in range(n)]


def subnormal(draw, n):
    return [float(draw.randint(1, 900)) * 5e-324 for _ in range(n)]


def none(draw, n):
    return None


WEIGHTS = [none, counted, decimals, uneven, extreme, subnormal]
PAIRS = list(itertools.product(VALUES, WEIGHTS))


def bound(entry, size, exact):
    """The stated bound, and half an ulp for the exact value, which is rounded for the comparison."""
    return entry.accuracy * size + mpf(ULP) / 2 * abs(exact) + mpf(2) ** -1074


def verify(spec, compute, exact_of, size_of, about, admitted=lambda code: False):
    """None where the value is within its bound, both fail, or the error is an admitted one; else what was found."""
    entry = jh.measures()[spec.split("(")[0]]
    try:
        exact = exact_of()
        size = size_of(entry.accuracy_of)
    except (definitions.Undefined, ZeroDivisionError):
        return None
    if abs(exact) > mpf(10) ** 307:
        return None  # beyond the doubles, or nearly
    if abs(exact) < mpf(10) ** -NOISE:
        exact = mpf(0)  # what the digits of the definition leave over where nothing is exact
    try:
        got = compute()
    except jh.JunhengError as error:
        if admitted(error.code):
            return None
        return f"{spec}: {error} instead of {float(exact)!r} ({about})"
    if abs(mpf(got) - exact) <= bound(entry, size, exact):
        return None
    off = float(abs(mpf(got) - exact) / (size or 1))
    return f"{spec}: {got!r}, not {float(exact)!r}, off by {off:.1e} ({about})"


def report(found):
    found = [one for one in found if one]
    assert not found, f"{len(found)} beyond the stated bound:\n" + "\n".join(found[:40])


SAMPLE = {**definitions.MEASURES, **families.MEASURES, **families.EXTREME}
SIZES = {"": abs}


def of_sample(spec, x, w):
    units = [(mpf(value), mpf(weight)) for value, weight in zip(x, w or [1.0] * len(x), strict=True)]
    return verify(
        spec,
        lambda: jh.measure(spec, x, weights=w),
        lambda: SAMPLE[spec](units),
        lambda of: SIZES[of](SAMPLE[spec](units)),
        f"values {x}, weights {w}",
    )


@pytest.mark.parametrize(("values", "weights"), PAIRS, ids=[f"{v.__name__}-{w.__name__}" for v, w in PAIRS])
def test_measures_of_a_sample(values, weights):
    draw = random.Random(f"{SEED} {values.__name__} {weights.__name__}")
    found = []
    for _ in range(ROUNDS):
        n = draw.choice([2, 3, 5, 9])
        x, w = values(draw, n), weights(draw, n)
        found += [of_sample(spec, x, w) for spec in SAMPLE]
    report(found)


RANKED = [
    "concentration_index",
    "generalized_concentration_index",
    "extended_concentration_index(nu=1.01)",
    "extended_concentration_index(nu=3)",
    "extended_concentration_index(nu=40)",
    "symmetric_concentration_index(beta=1.2)",
    "symmetric_concentration_index(beta=4)",
    "symmetric_concentration_index(beta=10.5)",
    "erreygers(lower=0, upper=1)",
    "wagstaff(lower=0, upper=1)",
    "kakwani",
    "gini_correlation",
    "slope_index_of_inequality",
    "slope_index_of_inequality(logit=true)",
    "relative_index_of_inequality",
    "relative_index_of_inequality(logit=true)",
    "relative_index_of_inequality(over_mean=true)",
    "wealth_correlation",
    "wealth_slope",
    "wealth_elasticity",
    "wealth_elasticity(logs=true)",
    "funding_progressivity",
]


def shares(draw, n):
    """Shares from 0 to 1, some of them near a bound."""
    small = 10.0 ** -draw.randint(1, 12)
    return [draw.choice([draw.random(), small * draw.random(), 1 - small * draw.random(), 1.0]) for _ in range(n)]


def near_one(draw, n):
    small = 10.0 ** -draw.randint(3, 15)
    return [1 - small * draw.randint(0, 9) for _ in range(n)]


RANKED_VALUES = [*VALUES, shares, near_one]
RANKED_PAIRS = list(itertools.product(RANKED_VALUES, WEIGHTS[:-1]))
RANKED_IDS = [f"{v.__name__}-{w.__name__}" for v, w in RANKED_PAIRS]


def of_ranked(spec, x, ranks, w):
    columns = zip(x, ranks, w or [1.0] * len(x), strict=True)
    units = [(mpf(value), mpf(rank), mpf(weight)) for value, rank, weight in columns]
    return verify(
        spec,
        lambda: jh.measure(spec, x, rank=ranks, weights=w),
        lambda: by_rank.value(spec, units),
        lambda of: by_rank.SIZES[of](spec, units),
        f"values {x}, ranks {ranks}, weights {w}",
        # The documented limit of a logit line: ranks that separate zeros and ones but for almost no weight.
        lambda code: code == "rank.no_logit" and abs(by_rank.logit_line(units)[1]) > 100,
    )


@pytest.mark.parametrize(("values", "weights"), RANKED_PAIRS, ids=RANKED_IDS)
def test_measures_by_rank(values, weights):
    draw = random.Random(f"{SEED} ranked {values.__name__} {weights.__name__}")
    found = []
    for _ in range(ROUNDS):
        n = draw.choice([2, 3, 5, 9])
        x, w = values(draw, n), weights(draw, n)
        ranks = draw.choice([near, offset, close, plain, shares])(draw, n)
        if len(set(ranks)) > 1:
            found += [of_ranked(spec, x, ranks, w) for spec in RANKED]
    report(found)


SEGREGATION = [
    "dissimilarity",
    "gini_segregation",
    "gorard",
    "mutual_information",
    "theil_h",
    "correlation_ratio",
    "relative_diversity",
    "isolation",
    "exposure",
    "hutchens",
    *(f"atkinson_segregation(b={b})" for b in (0.1, 0.5, 0.9, 0.999)),
]


def near_even(draw, units, groups):
    base = [draw.choice([1e5, 1e9, 1e14]) for _ in range(groups)]
    return [[size + draw.randint(0, 9) for size in base] for _ in range(units)]


def fractions_of_even(draw, units, groups):
    base = [draw.random() + 0.1 for _ in range(groups)]
    return [[share * (unit + 1) * 0.1 for share in base] for unit in range(units)]


def ordinary(draw, units, groups):
    return [[float(draw.choice([0, 1, 7, 90, 400]) + draw.randint(0, 40)) for _ in range(groups)] for _ in range(units)]


def one_group_rules(draw, units, groups):
    return [[1e12 + draw.randint(0, 99)] + [draw.random() for _ in range(groups - 1)] for _ in range(units)]


def huge(draw, units, groups):
    size = draw.choice([1e301, 1e-301, 1e150])
    rows = [[float(draw.randint(1, 9)) * size for _ in range(groups)] for _ in range(units)]
    return [*rows, [3.0 * size] * groups]


def uneven_units(draw, units, groups):
    sizes = [10.0 ** draw.uniform(-25, 25) for _ in range(units)]
    return [[size * draw.random() for _ in range(groups)] for size in sizes]


COUNTS = [near_even, fractions_of_even, ordinary, one_group_rules, huge, uneven_units]


TWO_GROUPS = {"gorard", "atkinson_segregation"}
CHOSEN = {"isolation": {"group": "g0"}, "exposure": {"group": "g0", "reference_group": "g1"}}


def of_counts(spec, rows):
    table = [[mpf(cell) for cell in row] for row in rows]
    columns = {f"g{group}": [row[group] for row in rows] for group in range(len(rows[0]))}
    chosen = CHOSEN.get(spec, {})
    return verify(
        spec,
        lambda: jh.measure(spec, columns, groups=list(columns), **chosen).rows[0].values[0],
        lambda: by_counts.value(spec, table),
        lambda of: by_counts.SIZES[of](spec, table),
        f"counts {rows}",
    )


@pytest.mark.parametrize("counts", COUNTS)
@pytest.mark.parametrize("groups", [2, 3])
def test_segregation(counts, groups):
    draw = random.Random(f"{SEED} {counts.__name__} {groups}")
    specs = [spec for spec in SEGREGATION if groups == 2 or spec.split("(")[0] not in TWO_GROUPS]
    found = []
    for _ in range(ROUNDS * 3):
        rows = counts(draw, draw.choice([2, 3, 6]), groups)
        found += [of_counts(spec, rows) for spec in specs]
    report(found)
