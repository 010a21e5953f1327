"""Makes the example tables in data/ from the published files.

Usage: python3 tools/prepare_data.py SOURCE_DIRECTORY

The source directory holds `us_districts_2020.csv` and `tw_primary_2025.csv` as data/README.md
describes them. Rows are selected, columns kept; no number is changed.
"""

import csv
import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "data"
US_COLUMNS = ["leaid", "state", "locale", "enrollment", "teachers_fte", "expenditure"]
# Where a state reports no teachers (California) or a district no spending, the source prints 0.
US_ZERO_MEANS_MISSING = ["teachers_fte", "expenditure"]


def is_ordinary(district: dict[str, str]) -> bool:
    """A regular district or a component of a supervisory union, with 50 pupils or more."""
    return district["agency_type"] in ("1", "2") and float(district["enrollment"] or 0) >= 50


def us_districts(source: Path) -> None:
    with (
        (source / "us_districts_2020.csv").open(encoding="utf-8", newline="") as read,
        (TARGET / "us_districts_2020.csv").open("w", encoding="utf-8", newline="") as write,
    ):
        rows = csv.DictWriter(write, US_COLUMNS, extrasaction="ignore", lineterminator="\n")
        rows.writeheader()
        for district in filter(is_ordinary, csv.DictReader(read)):
            for column in US_ZERO_MEANS_MISSING:
                if district[column] and float(district[column]) == 0:
                    district[column] = ""
            rows.writerow(district)


def main() -> None:
    source = Path(sys.argv[1])
    TARGET.mkdir(exist_ok=True)
    us_districts(source)
    shutil.copyfile(source / "tw_primary_2025.csv", TARGET / "tw_primary_2025.csv")


if __name__ == "__main__":
    main()
