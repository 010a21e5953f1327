"""The columns that golden cases need, cut out of the source files once."""

from __future__ import annotations

import csv
from pathlib import Path

Row = dict[str, str]


def positive(row: Row, column: str, least: float = 0.0) -> bool:
    """Whether the cell holds a number above zero, and no less than `least`."""
    return row[column] not in {"", "NA"} and float(row[column]) > 0 and float(row[column]) >= least


def ordinary_district(row: Row) -> bool:
    return row["agency_type"] in {"1", "2"} and positive(row, "enrollment", 50)


def kindergarten(row: Row) -> bool:
    return row["grade"] == "0K" and row["program_type"] == "GEN ED"


# Source file: its weights, and which of its rows are meant (always those with both above zero).
WEIGHTS = {
    "us_districts_2020.csv": "enrollment",
    "ma_schools_2017.csv": "enrollment",
    "nyc_class_sizes_2011.csv": "students",
    "mi_schools_2001.csv": "enroll",
    "mi_elementary_1995.csv": "enrol",
    "ca_districts_1999.csv": "students",
    "api_strat.csv": "pw",
    "api_clus1.csv": "pw",
}
FILTERS = {"us_districts_2020.csv": ordinary_district, "nyc_class_sizes_2011.csv": kindergarten}


class Extracts:
    """Two-column files `value,weight`, written for every source that a case asks for."""

    def __init__(self, source: Path, target: Path) -> None:
        self.source, self.target = source, target
        self.wanted: dict[str, tuple[str, str, str]] = {}

    def name_of(self, data: dict) -> str:
        """The extract that holds the record's rows."""
        column, weights = data["columns"]["x"], WEIGHTS[data["file"]]
        name = f"{Path(data['file']).stem}_{column.replace('.', '_')}.csv"
        self.wanted[name] = (data["file"], column, weights)
        return name

    def write(self) -> None:
        self.target.mkdir(parents=True, exist_ok=True)
        for name, (file, column, weights) in self.wanted.items():
            meant = FILTERS.get(file, lambda row: True)
            with (self.source / file).open(encoding="utf-8", newline="") as source:
                rows = [row for row in csv.DictReader(source) if meant(row)]
            rows = [row for row in rows if positive(row, column) and positive(row, weights)]
            lines = ["value,weight"] + [f"{row[column]},{row[weights]}" for row in rows]
            (self.target / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
