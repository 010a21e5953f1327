"""Writes `python/junheng/_generated/measures.py`: one documented function for each measure of the catalogue.

All that is said there comes from the catalogue, so that a new measure needs nothing by hand.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from compiled_half import MARK, PACKAGE, compiled_half, write
from measure_functions import function


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
        "from junheng._input.counts import counted",
        "from junheng._input.types import CountsLike, Numbers\n",
        "__all__ = [",
        *(f'    "{name}",' for name in sorted(names)),
        "]",
    ]
    for entry in catalogue:
        out += function(core, entry, phrases).text()
    return {PACKAGE / "_generated" / "measures.py": "\n".join([*out, ""])}


if __name__ == "__main__":
    raise SystemExit(write(generate(compiled_half())))
