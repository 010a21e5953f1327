"""The schools of an assessment as columns. Numbers are moved here, never computed."""

from __future__ import annotations

from typing import Any

import numpy as np

from junheng._input.frame import Made, Repeated, masked, repeated
from junheng._texts.phrases import chosen

HEADINGS = [
    *("county", "stage", "school", "school_name", "school_type", "pupils", "indicator", "name"),
    *("resource", "value", "met", "missing", "cv_share"),
]


def columns(table: dict[str, Any], language: str | None) -> dict[str, Made]:
    """A row for each indicator of each line of the table that the core made."""
    codes, english, chinese = zip(*table["indicators"], strict=True)
    lines = len(table["pupils"])
    line = np.repeat(np.arange(lines), len(codes))
    indicator = np.tile(np.arange(len(codes)), lines)
    met, missing = table["met"], table["missing"]
    cells: list[Made] = [
        repeated(table["counties"], table["county"][line]),
        repeated(table["stages"], table["stage"][line]),
        Repeated(table["id"], line),
        Repeated(table["name"], line),
        repeated(table["school_types"], table["school_type"][line]),
        table["pupils"][line],
        Repeated(list(codes), indicator),
        Repeated(list(chinese if chosen(language) == "zh" else english), indicator),
        table["resource"],
        table["value"],
        masked(met == 1, met < 0),
        masked(missing, np.isnan(missing)),
        table["cv_share"],
    ]
    return dict(zip(HEADINGS, cells, strict=True))
