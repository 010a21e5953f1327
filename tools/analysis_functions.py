"""What the generated function of an analysis says."""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path
from typing import Any

import numpy as np

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

WIDTH = 110
EXAMPLES = "        >>> import junheng as jh"
GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden" / "analyze" / "small.toml"
ANNOTATIONS = {
    "column": "str",
    "columns": "str | Sequence[str]",
    "key": "str",
    "keys": "str | Sequence[str]",
    "text": "Label",
    "texts": "Label | Sequence[Label]",
    "number": "float",
    "numbers": "float | Sequence[float]",
    "count": "int",
    "measure": "str",
    "flag": "bool",
}
# What a single column may be given as an array for.
ARRAYS = ("value", "weights", "rank")
# The inputs that every analysis takes.
COMMON = ("by", "missing", "undefined")
# The arguments that the package adds to all of them.
ADDED = (
    "design: Design | Mapping[str, Any] | None = None",
    "inference: Mapping[str, Any] | None = None",
    "labels: Mapping[str, str] | None = None",
)
# So many figures of an example are shown.
SHOWN = 3


def sentence(text: str) -> str:
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "。")) else text + "."


def wrapped(text: str, indent: int, hanging: int = 0) -> list[str]:
    pad = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad + " " * hanging, break_long_words=False)


def cases() -> dict[str, dict[str, Any]]:
    """The golden case of each analysis that bears its name."""
    return {case["name"]: case for case in tomllib.loads(GOLDEN.read_text("utf-8"))["case"]}


def packed(arguments: list[str], indent: int) -> list[str]:
    """Arguments of a signature, as many a line as fit."""
    lines = [""]
    for argument in arguments:
        piece = f"{argument},"
        if lines[-1] and len(lines[-1]) + len(piece) > WIDTH - indent:
            lines.append("")
        lines[-1] += f" {piece}" if lines[-1] else piece
    return [" " * indent + line for line in lines]


def is_common(one: dict[str, Any]) -> bool:
    """Whether every analysis takes the input."""
    return one["id"] in COMMON


def explained(one: dict[str, Any]) -> list[str]:
    """What an input is for, and what its choices mean."""
    meanings = (f'``"{choice["id"]}"`` ({choice["en"]})' for choice in one["choices"] or ())
    chosen = f" {', '.join(meanings)}." if one["kind"] == "choice" else ""
    return wrapped(f"{one['id']}: {sentence(one['about']['en'])}{chosen}", 8, 4)


class Function:
    """One analysis, being written out as a function."""

    def __init__(self, core: Any, entry: dict[str, Any], schema: dict[str, Any], case: dict[str, Any]) -> None:
        self.core = core
        self.entry = entry
        self.id: str = entry["name"]["id"]
        self.kind: str = entry["schema"]
        # The first paragraph says what it is; the record itself says the rest.
        self.described: str = " ".join(schema["$defs"][self.kind]["description"].split("\n\n")[0].split())
        self.inputs: list[dict[str, Any]] = entry["inputs"]
        self.case = case

    def takes_arrays(self) -> bool:
        """Whether single columns are all that it needs."""
        named = ("column", "columns", "key", "keys")
        columns = {one["id"] for one in self.inputs if one["kind"] in named and not is_common(one)}
        return columns <= set(ARRAYS)

    def annotation(self, one: dict[str, Any]) -> str:
        if one["kind"] == "choice":
            choices = ", ".join(f'"{choice["id"]}"' for choice in one["choices"])
            return f"Literal[{choices}]"
        annotation = ANNOTATIONS[one["kind"]]
        if self.takes_arrays() and one["id"] in ARRAYS[1:]:
            annotation += " | Numbers"
        return annotation

    def argument(self, one: dict[str, Any]) -> str:
        annotation = self.annotation(one)
        by_array = self.takes_arrays() and one["id"] == "value"
        if one["required"] and not by_array:
            return f"{one['id']}: {annotation}"
        if one["default"] is None:
            return f"{one['id']}: {annotation} | None = None"
        default = json.dumps(one["default"], ensure_ascii=False)
        return f"{one['id']}: {annotation} = {default.capitalize() if one['kind'] == 'flag' else default}"

    def text(self) -> list[str]:
        table = "table: Table | Numbers" if self.takes_arrays() else "table: Table"
        # Required arguments come first.
        ordered = sorted(self.inputs, key=lambda one: not one["required"])
        return [
            "\n",
            "@analysis(_COMMON)",
            f"def {self.id}(",
            *packed([table, "*", *map(self.argument, ordered), *ADDED], 4),
            f") -> Analysis[{self.kind}]:",
            *self.docstring(ordered),
            f'    return analyzed("{self.id}", **locals())',
        ]

    def docstring(self, ordered: list[dict[str, Any]]) -> list[str]:
        name = self.entry["name"]
        out = [f'    """{sentence(name["en"] + " " + name["zh"])}', ""]
        out += [*wrapped(sentence(self.entry["summary"]["en"]), 4), "", "    Args:"]
        table = "A table of any library, or a dict of columns"
        if self.takes_arrays():
            others = [f"`{one['id']}`" for one in self.inputs if one["id"] in ARRAYS[1:]]
            table += f"; or the values, with {' and '.join(others)} as arrays too"
        out += wrapped(f"table: {table}.", 8, 4)
        out += [line for one in ordered if not is_common(one) for line in explained(one)]
        lists = self.entry["parts"]
        framed = f" `to_frame` gives its {' or '.join(f'``{one}``' for one in lists)}." if lists else ""
        returns = f"For each group a `{self.kind}`: {self.described[:1].lower() + self.described[1:]}{framed}"
        out += ["", "    Returns:", *wrapped(sentence(returns), 8)]
        out += ["", "    Examples:", *self.examples(), '    """']
        return out

    def examples(self) -> list[str]:
        request = json.loads(self.case["options"])
        del request["analysis"]
        columns = self.case["columns"]
        table = [_column(name, cells) for name, cells in sorted(columns.items())]
        result = json.loads(self.core.analyze(table, self.case["options"]).to_json())
        given = [f"{name}={_shown(value)}" for name, value in request.items()]
        out = [EXAMPLES]
        lead = "        >>> columns = {"
        cells = [f"{_shown(name)}: {_shown(cells)}" for name, cells in columns.items()]
        line = lead + ", ".join(cells) + "}"
        if len(line) <= 110:
            out.append(line)
        else:
            out += [lead, *(f"        ...     {cell}," for cell in cells), "        ... }"]
        call = f"        >>> found = jh.{self.id}("
        line = f"{call}columns, {', '.join(given)})"
        if len(line) <= 120:
            out.append(line)
        else:
            out += [call, f"        ...     columns, {', '.join(given)}", "        ... )"]
        prefix = "/rows/0/result/"
        pointers = [one for one in self.case["expected"] if one.startswith(prefix) and one.count("/method/") == 0]
        for pointer in pointers[:SHOWN]:
            steps = pointer.removeprefix(prefix).split("/")
            value: Any = result["rows"][0]["result"]
            path = "found.result"
            for step in steps:
                value = value[int(step)] if isinstance(value, list) else value[step]
                path += f"[{step}]" if step.isdigit() else f".{step}"
            if value is None or value == []:
                continue
            out += [f"        >>> {path}", f"        {value!r}"]
        return out


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("true", "True")


def _column(name: str, cells: list[Any]) -> tuple[str, str, Any, Any]:
    if all(isinstance(cell, (int, float)) for cell in cells):
        return "number", name, np.array(cells, dtype=float), None
    return "text", name, cells, None
