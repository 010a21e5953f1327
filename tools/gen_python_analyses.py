"""Writes `python/junheng/_generated/analyses.py`: one documented function for each analysis of the catalogue.

All that is said there comes from the catalogue and the golden cases, so that a new analysis needs nothing by hand.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis_functions import Function, cases, explained, is_common, packed
from compiled_half import MARK, PACKAGE, compiled_half, write

# What the package adds to the inputs of the core.
LABELS = (
    "        design: How the rows were sampled: the columns of the design weights (``weights``), ``strata``, units",
    "            (``ids``) and ``fpc``, replicates (see `Design`), or these options as a mapping. The weight of a row",
    "            is then that of the design times `weights`, and the groups of `by` are domains of the one design.",
    "        inference: How sampling errors are computed: ``method`` (``linearized``, ``replicate``, ``bootstrap``),",
    "            ``interval``, ``level``, ``scale``, ``covariance``, of regressions ``robust`` (``hc0`` to ``hc3``,",
    "            ``cr0``, ``cr1``), as a mapping. With it or `design` each row of the result has the standard errors",
    "            and intervals of its numbers as ``inference``, and tests that differences and coefficients are 0.",
    "        labels: Texts in place of names of columns, measures, headings and groups, in texts, HTML, tables and",
    "            pictures, and with ``to_frame(labels=True)``; JSON and numbers keep the names (see `Labels`).",
)


def generate(core: Any) -> dict[Path, str]:
    catalogue = json.loads(core.analyses_json())
    schema = json.loads(core.schemas_json())["analysis"]
    golden = cases()
    names = sorted(entry["name"]["id"] for entry in catalogue)
    kinds = sorted({entry["schema"] for entry in catalogue})
    out = [
        MARK.format(
            what="One function for each analysis.", tool=Path(__file__).name, source="the catalogue of the core"
        ),
        "# ruff: noqa: D417, I001 (the decorator describes the common arguments; the imports are packed)",
        "from __future__ import annotations\n",
        "from collections.abc import Mapping, Sequence",
        "from typing import Any, Literal\n",
        "from junheng._api.analysis import analysis, analyzed",
        "from junheng._api.design import Design",
        "from junheng._generated.records.analysis import (",
        *packed(kinds, 4),
        ")",
        "from junheng._input.types import Label, Numbers, Table",
        "from junheng._results.analysis import Analysis\n",
        "__all__ = [",
        *packed([f'"{name}"' for name in names], 4),
        "]",
        "# The arguments of every analysis, in the form of its docstring.",
        '_COMMON = """\\',
        *(line for one in catalogue[0]["inputs"] if is_common(one) for line in explained(one)),
        *LABELS,
        '"""',
    ]
    for entry in catalogue:
        out += Function(core, entry, schema, golden[entry["name"]["id"]]).text()
    return {PACKAGE / "_generated" / "analyses.py": "\n".join([*out, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
