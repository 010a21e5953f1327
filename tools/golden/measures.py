"""Write `tests/golden/measure/hard.toml` and `influence.toml`, with figures of 900 digits.

    pip install mpmath && python3 tools/golden/measures.py

Every definition is the textbook's, in pairs or in integrals over the Lorenz curve, where the library sums over
gaps.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import definitions
import families
import influence
from definitions import Undefined, Units, figure, number, rounded, samples
from influence import Density
from mpmath import mag, mpf

GOLDEN = Path(__file__).resolve().parent.parent.parent / "tests" / "golden" / "measure"
MARK = "# Written by tools/golden/measures.py. Do not edit by hand.\n"
BASIC = dict(definitions.MEASURES)
influence.MEASURES.update(families.MEASURES)
influence.CONSTANT["variance(sample=true)"] = "variance"
INFLUENCE = [
    text
    for text in families.MEASURES
    if text.split("(")[0] not in families.WITHOUT_INFLUENCE and "unweighted=true" not in text
]

# Where the result depends on digits that a double does not have: a median below the smallest normal number.
UNDETERMINED = {
    ("of_median", "subnormal"),
    # A value on the line, which is rounded itself.
    ("line=1.25, of_median=true", "near overflow"),
    # A share that a unit's end misses by less than four units in the last place.
    ("mcloone(split=true)", "a unit of hardly any weight"),
    # A power beyond the doubles of a unit of hardly any weight.
    ("fgt(alpha=2, line=1.25, of_median=true, above=true)", "weights across 600 decades"),
    ("fgt(alpha=2.5, line=5, above=true)", "weights across 600 decades"),
}


def units_of(values: list[float], weights: list[float] | None) -> Units:
    return [(mpf(x), mpf(w)) for x, w in zip(values, weights or [1.0] * len(values))]


def is_determined(text: str, sample: str) -> bool:
    return not any(measure in text and name == sample for measure, name in UNDETERMINED)


def columns(values: list[float], weights: list[float] | None) -> Iterator[str]:
    yield f"values = [{', '.join(map(number, values))}]"
    if weights:
        yield f"weights = [{', '.join(map(number, weights))}]"


def hard() -> str:
    lines = [
        MARK + "# Each figure is exact for the doubles given, rounded once; the tolerance is the accuracy",
        '# that the catalogue states. "error": no value, or one beyond the doubles.',
    ]
    for name, (values, weights) in samples().items():
        units = units_of(values, weights)
        lines += ["", "[[sample]]", f"id = {json.dumps(name)}", *columns(values, weights), "[sample.expected]"]
        for text, measure in {**BASIC, **families.MEASURES, **families.EXTREME}.items():
            if is_determined(text, name):
                lines.append(f"{json.dumps(text)} = {figure(measure, units)}")
    return "\n".join(lines) + "\n"


def influence_of(text: str, units: list) -> list[float] | None:
    try:
        families.MEASURES[text](units)
        if text in families.OWN_DENSITY:
            density = Density(units)
            out = [families.OWN_DENSITY[text](units, density, row) for row in range(len(units))]
        else:
            rows = range(len(units))
            out = [influence.derivative(text, units, row) for row in rows]
            back = [influence.derivative(text, units, row, -influence.STEP) for row in rows]
            size = max(abs(x) for x in out)
            if any(abs(x - y) > size * mpf(10) ** -100 for x, y in zip(out, back)):
                return None  # at a kink: no derivative
    except (Undefined, ZeroDivisionError):
        return None
    # A density far from all values has an exponent beyond writing out; as a double it is 0.
    return [rounded(value) if mag(value) > -1100 else 0.0 for value in out]


def tolerance(value: mpf, largest: float) -> float:
    """Relative to the largest: an influence is the difference of terms of the measure's own size."""
    return float(mpf("1e-13") + (mpf("4e-16") * value / largest if largest else 0))


def basic_influences(units: Units) -> Iterator[tuple[str, list[float] | None, bool, float]]:
    for text in influence.BY_DEFINITION + list(influence.BY_DENSITY):
        yield text, influence.values_of(text, units), text in influence.BY_DENSITY, 1e-13


def family_influences(name: str, units: Units) -> Iterator[tuple[str, list[float] | None, bool, float]]:
    for text in INFLUENCE:
        found = influence_of(text, units) if is_determined(text, name) else None
        if found is None:
            continue
        value, largest = abs(families.MEASURES[text](units)), max(abs(x) for x in found)
        if largest >= 1e-12 * value:  # the difference of two doubles of that size cannot show less
            yield text, found, text in families.OWN_DENSITY, tolerance(value, largest)


def case(name: str, text: str, found: list[float], by_density: bool, allowed: float) -> str:
    values, weights = influence.SAMPLES[name]
    by = "kernel density" if by_density else "derivative of the definition"
    lines = [
        "[[case]]",
        f"id = {json.dumps(f'{name}: {text}')}",
        f"measure = {json.dumps(text)}",
        *columns(values, weights),
        f"expected = [{', '.join(map(number, found))}]",
        f"tolerance = {allowed!r}",
        f'source = "{by}, in 900 digits"',
        f'reason = "{name}"',
    ]
    return "\n".join(lines) + "\n"


def influences() -> str:
    named = {name: units_of(*columns) for name, columns in influence.SAMPLES.items()}
    rows = [(name, *row) for name, units in named.items() for row in basic_influences(units)]
    rows += [(name, *row) for name, units in named.items() for row in family_influences(name, units)]
    finite = [row for row in rows if row[2] is not None and all(abs(x) < float("inf") for x in row[2])]
    return "\n".join([MARK, *(case(*row) for row in finite)])


def main() -> None:
    for name, text in (("hard", hard()), ("influence", influences())):
        (GOLDEN / f"{name}.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
