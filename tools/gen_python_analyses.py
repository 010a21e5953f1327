"""Writes `python/junheng/_analyses.py`: one documented function for each analysis of the catalogue.

All that is said there comes from the catalogue and the golden cases, so that a new analysis needs nothing by hand.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis_functions import Function, cases
from compiled_half import MARK, PACKAGE, compiled_half, write


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
        "from __future__ import annotations\n",
        "from collections.abc import Sequence",
        "from typing import Literal\n",
        "from junheng._analysis import Analysis, analyzed",
        "from junheng._misspelt import suggesting",
        "from junheng._shapes.analysis import (",
        *(f"    {kind}," for kind in kinds),
        ")",
        "from junheng._types import Label, Numbers, Table\n",
        "__all__ = [",
        *(f'    "{name}",' for name in names),
        "]",
    ]
    for entry in catalogue:
        out += Function(core, entry, schema, golden[entry["name"]["id"]]).text()
    return {PACKAGE / "_analyses.py": "\n".join([*out, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
