"""Makes the example tables in data/ from the published files.

Usage: python3 tools/prepare_data.py SOURCE_DIRECTORY

The source directory holds the files as data/README.md describes them. Rows and columns are selected; no number is
changed.
"""

import csv
import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "data"
US_COLUMNS = ["leaid", "state", "locale", "enrollment", "teachers_fte", "expenditure"]
# Where a state reports no teachers (California) or a district no spending, the source prints 0.
US_ZERO_MEANS_MISSING = ["teachers_fte", "expenditure"]

# Files of which columns are selected. Rows by subject, of middle and high schools, repeat classes and are left out.
SELECTED = {
    "nyc_class_sizes_2011.csv": "csd borough school_code grade program_type students sections min_class max_class",
    "ma_schools_2017.csv": "school_code school_type district_code town grades enrollment avg_class_size pct_ell "
    "pct_disab pct_econ_disadv avg_teacher_salary teacher_fte_district exp_per_pupil_district pupil_fte_district",
    "schools00.csv": "state district school race n",
    "school_ses.csv": "school_id ethnic_group ses_quintile",
}


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


def selected(source: Path, name: str, columns: list[str]) -> None:
    with (
        (source / name).open(encoding="utf-8", newline="") as read,
        (TARGET / name).open("w", encoding="utf-8", newline="") as write,
    ):
        rows = csv.DictWriter(write, columns, extrasaction="ignore", lineterminator="\n")
        rows.writeheader()
        rows.writerows(one for one in csv.DictReader(read) if not one.get("core_subject"))


def main() -> None:
    source = Path(sys.argv[1])
    TARGET.mkdir(exist_ok=True)
    us_districts(source)
    for name, columns in SELECTED.items():
        selected(source, name, columns.split())
    shutil.copyfile(source / "tw_primary_2025.csv", TARGET / "tw_primary_2025.csv")


if __name__ == "__main__":
    main()
