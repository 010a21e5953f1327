"""Writes `python/junheng/_generated/operations.py`: `assess`, `balance` and their checks, from the catalogue.

All that is said there comes from the catalogue of operations; the examples are those of this file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis_functions import ANNOTATIONS, packed, sentence, wrapped
from compiled_half import MARK, PACKAGE, compiled_half, write

ARGUMENTS = {
    **ANNOTATIONS,
    "table": "Table",
    "standard": "StandardLike",
    "mapping": "Mapping[str, str | None]",
    "measures": "Sequence[str]",
    "record": "Mapping[str, Any]",
    "records": "Sequence[Mapping[str, Any]]",
}
# The class of each result.
RESULTS = {"assessments": "Assessments", "balance": "Balance", "check": "Check"}
RAISES = {
    "assess": (
        "InvalidTableError: If the table or the items have errors; each is in `findings`.",
        "UnknownNameError: If there is no such standard, or `columns` names an unknown id or heading.",
        "OSError: If the file of a standard cannot be read.",
    ),
    "balance": (
        "InvalidTableError: If the table has errors; each is in `findings`.",
        "UnknownNameError: If an option names an unknown column or measure.",
    ),
    "check": ("UnknownNameError: If there is no such standard, or `columns` names an unknown id or heading.",),
    "check_balance": ("UnknownNameError: If an option names an unknown column or measure.",),
}
EXAMPLES = {
    "assess": """
        >>> try:
        ...     jh.assess({"学校名称": ["甲校"], "小学在校生数": [-3]}, standard="cn-basic-2012")
        ... except jh.InvalidTableError as error:
        ...     print(error.findings[-1].code, error.findings[-1].parameters["got"])
        check.negative -3.0
""",
    "balance": """
        >>> result = jh.balance({"pupils": [800, 200], "classes": [16, 10]}, measures=["gini"])
        >>> result.total.indicators[0].measures[0].value
        0.10909090909090909
""",
    "check": """
        >>> found = jh.check({"学校名称": ["甲校", "乙校"], "在校生数": [320, -4]})
        >>> found.findings[0].row, found.findings[0].message.code
        (1, 'check.negative')
""",
    "check_balance": """
        >>> jh.check_balance({"pupils": [800, -1], "classes": [16, 10]}).errors
        1
""",
}


def annotation(one: dict[str, Any]) -> str:
    if one["kind"] == "choice":
        return f"Literal[{', '.join(json.dumps(choice['id']) for choice in one['choices'])}]"
    return ARGUMENTS[one["kind"]]


def argument(one: dict[str, Any]) -> str:
    if one["required"]:
        return f"{one['id']}: {annotation(one)}"
    if isinstance(one["default"], str):
        return f"{one['id']}: {annotation(one)} = {json.dumps(one['default'])}"
    return f"{one['id']}: {annotation(one)} | None = None"


def described(one: dict[str, Any]) -> list[str]:
    """What an argument is for: its choices, its members, its default."""
    text = sentence(one["about"]["en"])
    if one["kind"] == "standard":
        text += " The id of a standard of the library, a `Standard`, or the path of a TOML file; a text is a path"
        text += " where it ends in ``.toml`` or contains a separator of folders."
    meanings = [f'``"{one["id"]}"`` ({one["en"]})' for one in one["choices"]]
    meanings += [f'``"{one["id"]}"`` ({one["about"]["en"].rstrip(".")})' for one in one.get("members", ())]
    text += f" {', '.join(meanings)}." if meanings else ""
    if isinstance(one["default"], list):
        default = [value if isinstance(value, str) else f"{value:g}" for value in one["default"]]
        text += f" By default {', '.join(default)}."
    return wrapped(f"{one['id']}: {text}", 8, 4)


def function(entry: dict[str, Any], name: str, result: str, raises: tuple[str, ...], example: str) -> list[str]:
    """The function of an operation; its last line, which calls the package, is left to the caller."""
    inputs = [*entry["arguments"], *entry["inputs"]]
    required = [one for one in inputs if one["required"]]
    given = [argument(one) for one in inputs if not one["required"]]
    return [
        "\n",
        "@suggesting",
        f"def {name}(",
        *packed([*map(argument, required), "*", *given], 4),
        f") -> {result}:",
        f'    """{sentence(entry["summary"]["en"])}',
        "",
        "    Args:",
        *(line for one in inputs for line in described(one)),
        "",
        "    Returns:",
        *wrapped(sentence(entry["returns"]["en"]), 8),
        "",
        "    Raises:",
        *(line for text in raises for line in wrapped(text, 8, 4)),
        "",
        "    Examples:",
        f"        >>> import junheng as jh{example.rstrip()}",
        '    """',
    ]


def generate(core: Any) -> dict[Path, str]:
    catalogue = json.loads(core.operations_json())
    out = [
        MARK.format(
            what="The functions that check, assess and describe tables.",
            tool=Path(__file__).name,
            source="the catalogue of the core",
        ),
        "from __future__ import annotations\n",
        "from collections.abc import Mapping, Sequence",
        "from typing import Any, Literal\n",
        "from junheng._api import education",
        "from junheng._api.options import suggesting",
        "from junheng._input.types import Table",
        "from junheng._results.assessments import Assessments",
        "from junheng._results.balance import Balance",
        "from junheng._results.check import Check",
        "from junheng._results.standards import StandardLike\n",
        "__all__ = [",
        *packed([f'"{one["name"]["id"]}"' for one in catalogue], 4),
        "]",
    ]
    for entry in catalogue:
        name = entry["name"]["id"]
        out += function(entry, name, RESULTS[entry["schema"]], RAISES[name], EXAMPLES[name])
        out.append(f"    return education.{name}(**locals())")
    return {PACKAGE / "_generated" / "operations.py": "\n".join([*out, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
