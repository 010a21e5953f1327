"""Writes `python/junheng/_measures.py`: one documented function for each measure of the catalogue.

All that is said there comes from the catalogue, so that a new measure needs nothing by hand.
"""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import Any

import numpy as np
from compiled_half import MARK, PACKAGE, compiled_half, write

WIDTH = 110
# Books per pupil and pupils of five schools; the published example of the official coefficient.
VALUES = [6.2, 3.7, 10.506, 2.105, 7.309]
WEIGHTS = [45, 37, 89, 76, 55]
# Tried in this order where a parameter has no default.
TRIALS = (0.5, 1.0, 2.0, 0.0)
# A line that some of the books per pupil lie below.
LINE = 5.0
LETTERS = "with p the unit's share of all weights and μ the mean"


def sentence(text: str) -> str:
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "。")) else text + "."


def wrapped(text: str, indent: int, hanging: int = 0) -> list[str]:
    pad = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad + " " * hanging, break_long_words=False)


def number(value: float) -> str:
    return repr(value).removesuffix(".0")


class Function:
    """One measure, being written out as a function."""

    def __init__(self, core: Any, entry: dict[str, Any], phrases: dict[str, Any]) -> None:
        self.core = core
        self.entry = entry
        self.phrases = phrases
        self.id: str = entry["name"]["id"]
        self.parameters: list[dict[str, Any]] = entry["parameters"]

    def text(self) -> list[str]:
        given = "".join(f"{parameter['name']['id']}, " for parameter in self.parameters)
        given = given.rstrip(" ") if len(self.parameters) == 1 else given.removesuffix(", ")
        return [
            "\n",
            f'_{self.id} = Statistic("{self.id}")',
            "\n",
            *self.signature(),
            *self.docstring(),
            f"    return _{self.id}.value(x, weights, ({given}))",
        ]

    def signature(self) -> list[str]:
        arguments = ["x: Numbers", "*", "weights: Numbers | None = None"]
        for parameter in self.parameters:
            kind = "bool" if parameter["flag"] else "float"
            argument = f"{parameter['name']['id']}: {kind}"
            if parameter["default"] is not None:
                default = bool(parameter["default"]) if parameter["flag"] else parameter["default"]
                argument += f" = {default!r}"
            arguments.append(argument)
        line = f"def {self.id}({', '.join(arguments)}) -> float:"
        if len(line) <= 120:
            return [line]
        return [f"def {self.id}(", f"    {', '.join(arguments)}", ") -> float:"]

    def docstring(self) -> list[str]:
        entry = self.entry
        out = [f'    """{sentence(entry["name"]["en"] + " " + entry["name"]["zh"])}', ""]
        out += wrapped(sentence(entry["summary"]["en"]), 4)
        out += ["", "    Formula:", *wrapped(f"{entry['formula']}, {LETTERS}.", 8)]
        out += ["", "    Args:", *self.arguments()]
        out += ["", "    Returns:", *wrapped(self.returns(), 8)]
        out += ["", "    Edge cases:", *wrapped(self.edges(), 8)]
        out += ["", "    Raises:", *self.raises()]
        accuracy = f"The value lies within {entry['accuracy']:.2g} of the exact one, relatively, for the doubles given."
        out += ["", "    Accuracy:", *wrapped(accuracy, 8)]
        out += ["", "    Source:", *wrapped(sentence(entry["source"]), 8)]
        out += ["", "    Examples:", *self.examples(), '    """']
        return out

    def label(self, code: str) -> str:
        text: str = self.phrases[f"label.{code}"]["en"]
        return text

    def arguments(self) -> list[str]:
        domain = sentence(f"The values: {self.label('domain.' + self.entry['domain'])}")
        if note := self.entry["domain_note"]["en"]:
            domain = f"{domain.removesuffix('.')}; {note}."
        weights = "How often each value counts: zero or more, not all zero. Without them each counts once."
        out = [*wrapped(f"x: {domain}", 8, 4), *wrapped(f"weights: {weights}", 8, 4)]
        for parameter in self.parameters:
            text = sentence(parameter["name"]["en"])
            if not parameter["flag"]:
                text = f"{text.removesuffix('.')}, {parameter['domain']}."
            out += wrapped(f"{parameter['name']['id']}: {text}", 8, 4)
        if self.entry["constraint"]:
            out[-1] = f"{out[-1].removesuffix('.')}; {self.entry['constraint']['condition']}."
        return out

    def returns(self) -> str:
        low, high = self.entry["range"]
        ends = f"From {number(low)}" if low is not None else "From −∞"
        ends += f" to {number(high)}" if high is not None else " upwards"
        if low is None and high is None:
            ends = "Any number"
        return f"{ends}. {sentence(self.entry['ends']['en'])}" if self.entry["ends"]["en"] else f"{ends}."

    def edges(self) -> str:
        equal = {"zero_at_equality": "0", "one_at_equality": "1"}
        said = [f"One value, or all equal: {text}." for law, text in equal.items() if law in self.entry["properties"]]
        return " ".join([*said, "A value of weight zero is absent and is not checked against the domain."])

    def raises(self) -> list[str]:
        out = {
            "EmptySampleError": "there is no value.",
            "LengthMismatchError": "there are more or fewer weights than values.",
            "NotFiniteError": "a value or a weight is NaN, infinite or missing.",
            "InvalidWeightError": "a weight is negative, or all are zero.",
            "OutOfDomainError": "a value or the mean lies outside the domain, or the result is no double.",
            "InvalidParameterError": "a parameter lies outside its domain.",
            "WrongTypeError": "`x` or `weights` hold something other than numbers.",
        }
        if not self.parameters:
            del out["InvalidParameterError"]
        return [line for kind, text in out.items() for line in wrapped(f"{kind}: {text}", 8, 4)]

    def examples(self) -> list[str]:
        given = self.required()
        arguments = "".join(f", {name}={value!r}" for name, value in given.items())
        spec = f"{self.id}({', '.join(f'{name}={value}' for name, value in given.items())})"
        plain = self.core.measure(spec, np.array(VALUES))
        weighted = self.core.measure(spec, np.array(VALUES), np.array(WEIGHTS, dtype=float))
        return [
            "        >>> import junheng as jh",
            f"        >>> books_per_pupil, pupils = {VALUES}, {WEIGHTS}",
            f"        >>> jh.{self.id}(books_per_pupil{arguments})",
            f"        {plain!r}",
            *self.by_pupils(arguments),
            f"        {weighted!r}",
        ]

    def by_pupils(self, arguments: str) -> list[str]:
        call = f"        >>> jh.{self.id}(books_per_pupil, weights=pupils{arguments})"
        says = "# each school counts by its pupils"
        line = f"{call}  {says}"
        return [line] if len(line) <= WIDTH else [f"        >>> {says}", call]

    def required(self) -> dict[str, float]:
        """Values for the parameters that have no default."""
        names = [parameter["name"]["id"] for parameter in self.parameters if parameter["default"] is None]
        for trial in TRIALS:
            given = dict.fromkeys(names, trial)
            try:
                self.core.parse(f"{self.id}({', '.join(f'{name}={value}' for name, value in given.items())})")
            except Exception:
                continue  # the next trial may lie inside the domain
            return {name: LINE if name == "line" else value for name, value in given.items()}
        raise SystemExit(f"{self.id}: none of {TRIALS} lies in the domain of {names}")


def generate(core: Any) -> dict[Path, str]:
    catalogue = json.loads(core.measures_json())
    phrases = json.loads(core.phrases_json())
    names = [entry["name"]["id"] for entry in catalogue]
    out = [
        MARK.format(
            what="One function for each measure.", tool=Path(__file__).name, source="the catalogue of the core"
        ),
        "# ruff: noqa: A001 (measures have the names of the field, `range` among them)",
        "from __future__ import annotations\n",
        "from junheng._core import Statistic",
        "from junheng._types import Numbers\n",
        "__all__ = [",
        *(f'    "{name}",' for name in sorted(names)),
        "]",
    ]
    for entry in catalogue:
        out += Function(core, entry, phrases).text()
    return {PACKAGE / "_measures.py": "\n".join([*out, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
