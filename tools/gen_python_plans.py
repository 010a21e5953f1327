"""Writes `python/junheng/_generated/plans.py`: the functions that plan, from the catalogue of the core.

All that is said there comes from the catalogue; the examples are those of this file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis_functions import packed
from compiled_half import MARK, PACKAGE, compiled_half, write
from gen_python_operations import function

# The class of each result, by the name of its schema.
RESULTS = {
    "plan": "Plan",
    "plan_classes": "ClassesPlan",
    "plan_fund": "FundPlan",
    "what_if": "WhatIf",
    "trend": "Trend",
    "alliances": "Alliances",
}
# The module of each class, where it is not `planned`.
MODULES = {"ClassesPlan": "plan_kinds", "FundPlan": "plan_kinds", "Alliances": "plan_kinds"}
RAISES = (
    "InvalidTableError: If a table has errors; each is in `findings`.",
    "UnknownNameError: If there is no such standard, column, indicator or school.",
    "InvalidSpecError: If an option is outside its domain.",
)
TABLE = """
        >>> table = {
        ...     "school_id": ["A", "B", "C"], "school_type": ["小学"] * 3, "pupils_primary": [400, 500, 600],
        ...     "books": [2000, 6000, 9000],
        ... }
        >>> books = jh.Standard.from_toml(example_standard)"""
EXAMPLES: dict[str, str] = {
    "plan_add": TABLE
    + """
        >>> plan = jh.plan.add(table, standard=books, cv=0.2)
        >>> action = plan.counties[0].actions[0]
        >>> action.objective.value, [(school.id, school.change) for school in action.schools]
        (1542.0, [('A', 1542.0)])""",
    "plan_transfer": TABLE
    + """
        >>> plan = jh.plan.transfer(table, standard=books, goal="cv", cv=0.2)
        >>> action = plan.counties[0].actions[0]
        >>> [(step.from_, step.to, step.units) for step in action.steps]
        [('C', 'A', 1070.0)]""",
    "what_if": """
        >>> table = {
        ...     "school_id": ["A", "B", "C"], "pupils_primary": [100, 200, 300], "books": [500, 2000, 6000],
        ... }
        >>> standard = jh.Standard.from_toml(example_standard)
        >>> edits = [{"kind": "move", "from": "C", "to": "A", "units": 600, "indicator": "books"}]
        >>> books = jh.what_if(table, standard=standard, edits=edits).counties[0].indicators[0]
        >>> round(books.before.cv, 3), round(books.after.cv, 3)
        (0.428, 0.272)""",
    "plan_classes": """
        >>> table = {"school_id": ["A", "B"], "town": ["east", "east"], "pupils": [100, 70], "classes": [2, 2]}
        >>> jh.plan.classes(table).objective.value
        1.0
        >>> jh.plan.classes(table, area="town").moved.value
        10.0
""",
}


def short(kind: str) -> str:
    """The name of the function of a kind: `plan_add` is `junheng.plan.add`."""
    return kind.removeprefix("plan_")


def imported(results: list[str]) -> list[str]:
    """The imports of the classes of results, module by module."""
    modules = sorted({MODULES.get(name, "planned") for name in results})
    names = {module: [name for name in results if MODULES.get(name, "planned") == module] for module in modules}
    return [f"from junheng._results.{module} import {', '.join(names[module])}" for module in modules]


def generate(core: Any) -> dict[Path, str]:
    catalogue = json.loads(core.plans_json())
    names = [short(entry["name"]["id"]) for entry in catalogue]
    results = sorted({RESULTS[entry["schema"]] for entry in catalogue})
    body: list[str] = []
    for entry, name in zip(catalogue, names, strict=True):
        kind = entry["name"]["id"]
        result = RESULTS[entry["schema"]]
        body += function(entry, name, result, RAISES, EXAMPLES.get(kind, ""))
        body += [f'    planned: {result} = education.planned("{kind}", **locals())', "    return planned"]
    written = "\n".join(body)
    of_typing = [name for name in ("Any", "Literal") if f"{name}[" in written or f" {name}]" in written]
    of_abc = [name for name in ("Mapping", "Sequence") if f"{name}[" in written]
    of_inputs = [name for name in ("Label", "Table") if f": {name}" in written or f"[{name}]" in written]
    out = [
        MARK.format(what="The functions that plan.", tool=Path(__file__).name, source="the catalogue of the core"),
        "from __future__ import annotations\n",
        f"from collections.abc import {', '.join(of_abc)}" if of_abc else "",
        f"from typing import {', '.join(of_typing)}\n" if of_typing else "",
        "from junheng._api import education" if names else "",
        "from junheng._api.options import suggesting" if names else "",
        f"from junheng._input.types import {', '.join(of_inputs)}" if of_inputs else "",
        *imported(results),
        "from junheng._results.standards import StandardLike\n" if "StandardLike" in written else "",
        "__all__ = [",
        *(packed([f'"{name}"' for name in sorted(names)], 4) if names else []),
        "]",
    ]
    head = [line for line in out if line]
    return {PACKAGE / "_generated" / "plans.py": "\n".join([*head, *body, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
