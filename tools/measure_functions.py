"""What the generated function of a measure says, by what the measure is taken of."""

from __future__ import annotations

import textwrap
from typing import Any

import numpy as np

WIDTH = 110
# Books per pupil and pupils of five schools; the published example of the official coefficient.
VALUES = [6.2, 3.7, 10.506, 2.105, 7.309]
WEIGHTS = [45, 37, 89, 76, 55]
# The share of pupils from poor families in each.
RANKS = [0.4, 0.25, 0.05, 0.8, 0.1]
# Pupils of two groups in three schools.
COUNTS = {"local": [90, 60, 20], "migrant": [10, 40, 80]}
# Tried in this order where a parameter has no default.
TRIALS = (0.5, 1.0, 2.0, 0.0)
# A line that some of the books per pupil lie below.
LINE = 5.0
# Bounds that hold all of them.
BOUNDS = {"lower": 0.0, "upper": 20.0}
EXAMPLES = "        >>> import junheng as jh"


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
    """One measure of values, being written out as a function."""

    letters = "with p the unit's share of all weights and μ the mean"
    takes = ("x: Numbers", "*", "weights: Numbers | None = None")
    nothing = "there is no value."
    uneven = "there are more or fewer weights than values."
    numbers = "a value or a weight"
    columns = "`x` or `weights`"

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
            f"    return {self.call(f'({given})')}",
        ]

    def call(self, parameters: str) -> str:
        return f"_{self.id}.value(x, weights, {parameters})"

    def signature(self) -> list[str]:
        arguments = list(self.takes)
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
        out += ["", "    For each group of the rows of a table: `jh.measure(..., by=...)`."]
        out += ["", "    Formula:", *wrapped(f"{entry['formula']}, {self.letters}.", 8)]
        out += ["", "    Args:", *self.arguments()]
        out += ["", "    Returns:", *wrapped(self.returns(), 8)]
        out += ["", "    Edge cases:", *wrapped(self.edges(), 8)]
        out += ["", "    Raises:", *self.raises()]
        accuracy = f"The value lies within {entry['accuracy']:.2g} of the exact one, {self.relatively()}."
        out += ["", "    Accuracy:", *wrapped(accuracy, 8)]
        out += ["", "    Source:", *wrapped(sentence(entry["source"]), 8)]
        out += ["", "    Examples:", *self.examples(), '    """']
        return out

    def relatively(self) -> str:
        return "relatively, for the doubles given"

    def label(self, code: str) -> str:
        text: str = self.phrases[f"label.{code}"]["en"]
        return text

    def inputs(self) -> dict[str, str]:
        """What is said of each argument that is no parameter."""
        domain = sentence(f"The values: {self.label('domain.' + self.entry['domain'])}")
        if note := self.entry["domain_note"]["en"]:
            domain = f"{domain.removesuffix('.')}; {note}."
        weights = "How often each value counts: zero or more, not all zero. Without them each counts once."
        return {"x": domain, "weights": weights}

    def arguments(self) -> list[str]:
        out = [line for name, text in self.inputs().items() for line in wrapped(f"{name}: {text}", 8, 4)]
        constraint = self.entry["constraint"]
        for place, one in enumerate(self.parameters):
            text = one["name"]["en"] if one["flag"] else f"{one['name']['en']}, {one['domain']}"
            if constraint and constraint["parameter"] == place:
                text += f"; {constraint['condition']}"
            out += wrapped(f"{one['name']['id']}: {sentence(text)} {one['about']}".rstrip(), 8, 4)
        return out

    def returns(self) -> str:
        low, high = self.entry["range"]
        ends = f"From {number(low)}" if low is not None else "From −∞"
        ends += f" to {number(high)}" if high is not None else " upwards"
        if low is None and high is None:
            ends = "Any number"
        return f"{ends}. {sentence(self.entry['ends']['en'])}" if self.entry["ends"]["en"] else f"{ends}."

    def edges(self) -> str:
        return " ".join(
            [
                *self.equal("One value, or all equal"),
                "A value of weight zero is absent and is not checked against the domain.",
            ]
        )

    def equal(self, where: str) -> list[str]:
        """What it is where all are equal."""
        equal = {"zero_at_equality": "0", "one_at_equality": "1"}
        return [f"{where}: {text}." for law, text in equal.items() if law in self.entry["properties"]]

    def raises(self) -> list[str]:
        out = {
            "EmptySampleError": self.nothing,
            "LengthMismatchError": self.uneven,
            "NotFiniteError": f"{self.numbers} is NaN, infinite or missing.",
            "InvalidWeightError": "a weight is negative, or all are zero.",
            "OutOfDomainError": "a value or the mean lies outside the domain, or the result is no double.",
            "InvalidParameterError": "a parameter lies outside its domain.",
            "WrongTypeError": f"{self.columns} hold something other than numbers.",
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
            EXAMPLES,
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
        if names == list(BOUNDS):
            return BOUNDS
        for trial in TRIALS:
            given = dict.fromkeys(names, trial)
            try:
                self.core.parse(f"{self.id}({', '.join(f'{name}={value}' for name, value in given.items())})")
            except Exception:
                continue  # the next trial may lie inside the domain
            return {name: LINE if name == "line" else value for name, value in given.items()}
        raise SystemExit(f"{self.id}: none of {TRIALS} lies in the domain of {names}")


class Ranked(Function):
    """One measure of values beside a rank variable."""

    letters = "with h the values, r the rank variable, p the unit's share of all weights and μ the mean of h"
    takes = ("x: Numbers", "rank: Numbers", "*", "weights: Numbers | None = None")
    uneven = "there are more or fewer ranks or weights than values."
    numbers = "a value, a rank or a weight"
    columns = "`x`, `rank` or `weights`"

    def call(self, parameters: str) -> str:
        return f"_{self.id}.ranked(x, rank, weights, {parameters})"

    def relatively(self) -> str:
        return "relative to the sum of the sizes of its terms, which may cancel"

    def inputs(self) -> dict[str, str]:
        said = super().inputs()
        rank = "The variable that ranks or explains the values, such as the poverty of each school's pupils."
        return {"x": said["x"], "rank": rank, "weights": said["weights"]}

    def edges(self) -> str:
        return " ".join(
            [*self.equal("All values equal"), "A value of weight zero is absent. Ties share the middle of their ranks."]
        )

    def raises(self) -> list[str]:
        text = (
            "OutOfDomainError: a value, a rank or the mean lies outside the domain, or the rank is the same everywhere."
        )
        lines = super().raises()
        at = next(place for place, line in enumerate(lines) if "OutOfDomainError" in line)
        return [*lines[:at], *wrapped(text, 8, 4), *lines[at + 1 :]]

    def examples(self) -> list[str]:
        given = self.required()
        arguments = "".join(f", {name}={value!r}" for name, value in given.items())
        spec = f"{self.id}({', '.join(f'{name}={value}' for name, value in given.items())})"
        arrays = np.array(VALUES), np.array(WEIGHTS, dtype=float), np.array(RANKS)
        return [
            EXAMPLES,
            f"        >>> books_per_pupil, poverty = {VALUES}, {RANKS}",
            f"        >>> jh.{self.id}(books_per_pupil, poverty{arguments})",
            f"        {self.core.measure(spec, arrays[0], None, arrays[2])!r}",
            f"        >>> pupils = {WEIGHTS}  # each school counts by its pupils",
            f"        >>> jh.{self.id}(books_per_pupil, poverty, weights=pupils{arguments})",
            f"        {self.core.measure(spec, *arrays)!r}",
        ]


class Counted(Function):
    """One measure of pupils of groups counted in units."""

    letters = (
        "with j the units, m the groups, uⱼ a unit's share of all pupils, πⱼₘ a group's share of the unit's pupils "
        "and πₘ its share of all pupils"
    )
    takes = ("counts: CountsLike", "*", "group: str | int | None = None", "reference_group: str | int | None = None")

    def call(self, parameters: str) -> str:
        return f"counted(_{self.id}, counts, group, reference_group, {parameters})"

    def inputs(self) -> dict[str, str]:
        note = self.entry["domain_note"]["en"]
        counts = (
            "How many pupils of each group there are in each unit (school): a table whose columns are the groups, or "
            "a two-dimensional array with one row a unit and one column a group, which are then called 0, 1, … "
            "Careful: [a, b] of two lists is two units, and not two groups; for groups write "
            '{"a": a, "b": b}.'
        )
        chosen = f"The group that is measured{f' ({note})' if note else ''}."
        return {
            "counts": counts,
            "group": chosen,
            "reference_group": "The group that it is compared with; without it all others together.",
        }

    def edges(self) -> str:
        return " ".join([*self.equal("The same shares in every unit"), "A unit without pupils is absent."])

    def raises(self) -> list[str]:
        out = {
            "EmptySampleError": "there are no pupils, or fewer than two groups.",
            "NotFiniteError": "a count is NaN, infinite or missing.",
            "OutOfDomainError": "a count is negative, or a group that is looked at has no pupils.",
            "InvalidParameterError": "a group that must be chosen is not, or a parameter lies outside its domain.",
            "UnknownNameError": "no group is called so.",
            "WrongTypeError": "`counts` holds something other than numbers.",
        }
        return [line for kind, text in out.items() for line in wrapped(f"{kind}: {text}", 8, 4)]

    def examples(self) -> list[str]:
        group = "migrant" if "chosen group" in self.entry["domain_note"]["en"] else None
        cells = np.column_stack([np.array(column, dtype=float) for column in COUNTS.values()])
        parameters = tuple(parameter["default"] for parameter in self.parameters)
        value = self.core.Statistic(self.id).counted(cells, list(COUNTS), group, None, parameters)
        chosen = f", group={group!r}" if group else ""
        return [
            EXAMPLES,
            f"        >>> pupils = {str(COUNTS).replace(chr(39), chr(34))}  # of three schools",
            f"        >>> jh.{self.id}(pupils{chosen.replace(chr(39), chr(34))})",
            f"        {value!r}",
            "",
            *wrapped("The same as an array: three rows, one a school. Its transpose would be another question.", 8),
            "",
            f"        >>> jh.{self.id}({cells.astype(int).tolist()}{', group=1' if group else ''})",
            f"        {value!r}",
        ]


def function(core: Any, entry: dict[str, Any], phrases: dict[str, Any]) -> Function:
    """The writer that fits what the measure is taken of."""
    if "groups" in entry["inputs"]:
        return Counted(core, entry, phrases)
    return (Ranked if "rank" in entry["inputs"] else Function)(core, entry, phrases)
