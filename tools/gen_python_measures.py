"""Writes `python/junheng/_generated/measures.pyi`: the signature of each measure's function, for type checkers.

The functions themselves and their documentation come from the catalogue when the package is imported.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from compiled_half import MARK, PACKAGE, compiled_half, write

WIDTH = 120
# What a measure is computed from: the arguments before its parameters.
WEIGHTS = "weights: Numbers | None = None"
SAMPLE = ["x: Numbers", "*", WEIGHTS]
RANKED = ["x: Numbers", "rank: Numbers", "*", WEIGHTS]
COUNTS = ["counts: CountsLike", "*", "group: str | int | None = None", "reference_group: str | int | None = None"]


def generate(core: Any) -> dict[Path, str]:
    catalogue = json.loads(core.measures_json())
    mark = MARK.format(
        what="One function for each measure.", tool=Path(__file__).name, source="the catalogue of the core"
    )
    out = [
        mark,
        "# ruff: noqa: A001, E501 (measures have the names of the field, and one line each that editors show)",
        "from junheng._input.types import CountsLike, Numbers\n",
        "__all__ = [",
        *(f'    "{name}",' for name in sorted(entry["name"]["id"] for entry in catalogue)),
        "]\n",
        *(line for entry in catalogue for line in function(entry)),
    ]
    return {PACKAGE / "_generated" / "measures.pyi": "\n".join(out)}


def function(entry: dict[str, Any]) -> list[str]:
    """The declaration of a measure with one line about it."""
    inputs = entry["inputs"]
    arguments = [*(COUNTS if "groups" in inputs else RANKED if "rank" in inputs else SAMPLE)]
    arguments += map(argument, entry["parameters"])
    name, summary = entry["name"], entry["summary"]["en"]
    line = f"def {name['id']}({', '.join(arguments)}) -> float:"
    joined = f"    {', '.join(arguments)}"
    inside = [joined] if len(joined) <= WIDTH else [f"    {one}," for one in arguments]
    head = [line] if len(line) <= WIDTH else [f"def {name['id']}(", *inside, ") -> float:"]
    return [*head, f'    """{name["en"][:1].upper()}{name["en"][1:]} {name["zh"]}. {summary}"""\n']


def argument(parameter: dict[str, Any]) -> str:
    text = f"{parameter['name']['id']}: {'bool' if parameter['flag'] else 'float'}"
    if parameter["default"] is None:
        return text
    return f"{text} = {bool(parameter['default']) if parameter['flag'] else parameter['default']!r}"


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
