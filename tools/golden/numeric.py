"""Writes tests/data/numeric/{sums,moments,nist}.json: by exact rational arithmetic.

Run: python3 tools/golden/numeric.py (standard library only; the output depends on nothing else).
Doubles are written as 16 hexadecimal digits, so that no parser can round them.
"""

import contextlib
import json
import math
import random
import struct
from fractions import Fraction
from pathlib import Path

import tomllib

OUT = Path(__file__).resolve().parent.parent.parent / "tests" / "data" / "numeric"
RANDOM = random.Random(20261124)


def hexed(x):
    return struct.pack(">d", x).hex()


def double(bits):
    return struct.unpack(">d", bits.to_bytes(8, "big"))[0]


def finite_bits():
    while True:
        x = double(RANDOM.getrandbits(64))
        if math.isfinite(x):
            return x


def scaled(binades):
    return math.ldexp(RANDOM.uniform(-1, 1), RANDOM.randint(-binades, binades))


KINDS = {
    "uniform": lambda: RANDOM.uniform(0, 1),
    "heavy tail": lambda: RANDOM.paretovariate(0.8),
    "80 binades": lambda: scaled(80),
    "any finite bits": finite_bits,
    "zeros and ten million": lambda: RANDOM.choice([0.0, -0.0, 1e7 + RANDOM.random()]),
    "subnormal": lambda: double(RANDOM.getrandbits(48)) * RANDOM.choice([-1, 1]),
    "near overflow": lambda: RANDOM.choice([-1, 1]) * math.ldexp(RANDOM.uniform(0.5, 1), 1023),
    "integers": lambda: float(RANDOM.randint(-(10**6), 10**6)),
}


def exact_sum(values):
    """math.fsum, but without its error where a partial sum overflows."""
    total = sum(map(Fraction, values), Fraction(0))
    try:
        rounded = float(total)
    except OverflowError:
        return math.inf if total > 0 else -math.inf
    with contextlib.suppress(OverflowError):
        assert math.fsum(values) == rounded
    return rounded


def sums():
    for name, draw in KINDS.items():
        for n in (0, 1, 2, 3, 7, 16, 33, 70):
            values = [draw() for _ in range(n)]
            yield {"kind": name, "values": " ".join(map(hexed, values)), "sum": hexed(exact_sum(values))}


def root(x):
    """The square root of a fraction, to some 300 bits."""
    if x == 0:
        return Fraction(0)
    shift = 600 - x.numerator.bit_length() + x.denominator.bit_length()
    shift += shift % 2
    scaled_value = x * Fraction(2) ** shift
    return Fraction(math.isqrt(int(scaled_value))) / Fraction(2) ** (shift // 2)


def rounded(exact):
    """The nearest double, and what it leaves as a share of its last place."""
    try:
        nearest = float(exact)
    except OverflowError:
        return None
    return [hexed(nearest), float((exact - Fraction(nearest)) / Fraction(math.ulp(nearest)))]


def expected(values, weights):
    x, w = list(map(Fraction, values)), list(map(Fraction, weights))
    total = sum(w)
    mean = sum(a * b for a, b in zip(x, w, strict=True)) / total
    spread = sum(b * (a - mean) ** 2 for a, b in zip(x, w, strict=True))
    out = {"mean": mean, "variance": spread / total, "standard_deviation": root(spread / total)}
    if mean != 0:
        out["coefficient_of_variation"] = root(spread / total) / abs(mean)
    if total > 1:
        out["sample_variance"] = spread / (total - 1)
        out["sample_standard_deviation"] = root(spread / (total - 1))
        if mean != 0:
            out["sample_coefficient_of_variation"] = root(spread / (total - 1)) / abs(mean)
    return {name: rounded(value) for name, value in out.items()}


MOMENT_KINDS = {
    "uniform": lambda: RANDOM.uniform(0, 1),
    "mean 1e12, spread 0.1": lambda: 1e12 + RANDOM.gauss(0, 0.1),
    "mean 1e15, spread 1": lambda: 1e15 + RANDOM.gauss(0, 1),
    "lognormal": lambda: RANDOM.lognormvariate(0, 2),
    "about 1e200": lambda: 1e200 * RANDOM.random(),
    "about 1e-300": lambda: 1e-300 * RANDOM.random(),
    "290 binades": lambda: scaled(290),
    "subnormal": KINDS["subnormal"],
    "near overflow": lambda: 2.0**1023 * RANDOM.uniform(0.5, 1),
    "integers": lambda: float(RANDOM.randint(0, 3000)),
    "constant": lambda: 0.1,
}
WEIGHTS = {
    "none": lambda: 1.0,
    "uniform": lambda: RANDOM.uniform(0, 3),
    "counts and zeros": lambda: float(RANDOM.choice([0, 1, 7, 45, 1200])),
    "60 binades": lambda: abs(scaled(60)),
}


def moments():
    for kind, draw in MOMENT_KINDS.items():
        for weighting, draw_weight in WEIGHTS.items():
            for n in (1, 2, 5, 19):
                values = [draw() for _ in range(n)]
                weights = [draw_weight() for _ in range(n)]
                if not any(weights):
                    weights[0] = 3.0
                case = {"kind": f"{kind}, weights {weighting}, n = {n}", "values": " ".join(map(hexed, values))}
                if weighting != "none":
                    case["weights"] = " ".join(map(hexed, weights))
                yield case | {"expected": expected(values, weights)}


def pairs(middle, low, high):
    """NumAcc2 to NumAcc4: one value, then 500 pairs below and above it."""
    return [middle] + [low, high] * 500


def nist():
    """The moments of the reference data sets as they are stored, not as they are printed."""
    sets = tomllib.loads((OUT.parent / "nist" / "univariate.toml").read_text())["dataset"]
    values = {
        one["name"]: [float(c) for c in one["digits"] if c.isdigit()]
        if "digits" in one
        else [float(x) for x in one["values"].split()]
        for one in sets
    }
    values["NumAcc1"] = [10000001.0, 10000003.0, 10000002.0]
    values["NumAcc2"] = pairs(1.2, 1.1, 1.3)
    values["NumAcc3"] = pairs(1000000.2, 1000000.1, 1000000.3)
    values["NumAcc4"] = pairs(10000000.2, 10000000.1, 10000000.3)
    for name, numbers in values.items():
        yield {"kind": name, "count": len(numbers), "expected": expected(numbers, [1.0] * len(numbers))}


def write(name, cases):
    text = ",\n".join(json.dumps(case) for case in cases)
    (OUT / name).write_text(f"[\n{text}\n]\n")


OUT.mkdir(parents=True, exist_ok=True)
write("sums.json", sums())
write("moments.json", moments())
write("nist.json", nist())
