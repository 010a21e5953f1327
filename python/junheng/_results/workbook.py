"""Assessments as workbooks whose formulas recompute them: the table bound to the standard, within what fits."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from junheng import _core
from junheng._input.columns import Column
from junheng._input.files.problems import Problem
from junheng._input.plain import plain, text_of
from junheng._report.context import JSON, Context
from junheng._results.counties import Counties
from junheng._results.origin import Headings, Origin
from junheng._results.reporting import unavailable
from junheng._workbook.report.book import book
from junheng._workbook.report.frame import Dispersion, Figures, Frame, Place, Plain, SchoolTable, Term
from junheng._workbook.report.stage import LABELS
from junheng.errors import JunhengError, build

# So many cells a workbook may have, as many as 130 counties of 60 schools: with more, programs take minutes to open it.
MOST_CELLS = 600_000
# So many characters of UTF-16 a cell holds, and so many columns a sheet.
LONGEST_TEXT, MOST_COLUMNS = 32_767, 16_384
# About so many columns each school and each indicator have on the sheet of a stage.
OF_SCHOOL, OF_INDICATOR = 10, 4


class Workbook:
    """The workbook of counties of an assessment.

    Args:
        counties: The counties that are reported.
        standard: The file of the standard.
        origin: The table that was assessed.
    """

    def __init__(self, counties: Counties, standard: JSON, origin: Origin) -> None:
        self._counties, self._standard, self._origin = counties, standard, origin
        # Of several counties one alone: the workbook has no rows of the others.
        self._alone = len(counties) < counties.head["provenance"]["counties"]
        self._read = origin.read()

    @cached_property
    def _columns(self) -> dict[str, Column]:
        """The columns by heading; of headings that repeat the first, which the core reads too."""
        return {one[1]: one for one in reversed(self._read.columns)}

    @cached_property
    def _places(self) -> dict[str, Place]:
        """Where the table has what the assessment used."""
        headings = [one[1] for one in self._read.columns]
        mapped = self._origin.shared().get("columns") or {}
        known = Headings.of(self._read, mapped).known
        by = self._origin.keys[0] if self._origin.keys else None
        places = {}
        for wanted in self._wanted():
            heading = by if wanted == "county" and by else known.get(wanted, wanted)
            if heading in self._columns:
                own = _core.meaning_of(heading) == wanted and wanted not in mapped
                places[wanted] = Place(headings.index(heading), _core.factor_of(heading) if own else 1.0)
        return places

    def _wanted(self) -> Iterator[str]:
        """The ids of the columns that the workbook refers to."""
        yield from LABELS
        yield from (f"pupils_{one['id']}" for one in json.loads(_core.names_json())["stage"])
        for stage in self._standard["stages"]:
            for one, used in zip(
                self._standard["indicators"], self._counties.head["standard"]["indicators"], strict=True
            ):
                terms = [term for bound in used["numerators"] if bound["stage"] == stage for term in bound["terms"]]
                for term in [*terms, *([one["denominator"]] if "denominator" in one else [])]:
                    yield Term.of(term, stage).column

    @cached_property
    def _cells(self) -> list[list[Plain]]:
        """The cells of the table, column by column; those that are computed with are numbers."""
        used = {place.at for one, place in self._places.items() if one not in LABELS}
        numbers = {
            one["name"]["id"] for one in json.loads(_core.columns_json()) if "values" not in one and _is_number(one)
        }
        return [
            plain(one, as_numbers=at in used or _core.meaning_of(one[1]) in numbers)
            for at, one in enumerate(self._read.columns)
        ]

    @cached_property
    def _kept(self) -> Sequence[int]:
        """The rows of the table that the workbook has: those that the assessment counted as schools."""
        owners = self._owners()
        (*names,) = self._counties.names
        no_schools = {one["row"] for one in self._counties.head["total_rows"] if one["dropped"]}
        return [at for at, owner in enumerate(owners) if at not in no_schools and (not self._alone or owner in names)]

    def _table(self) -> SchoolTable:
        owners, ids = self._owners(), self._ids()
        rows: dict[str | None, dict[str, int]] = {name: {} for name in self._counties.names}
        for at, row in enumerate(self._kept):
            owner, school = owners[row], ids[row]
            if owner in rows and school is not None:
                rows[owner].setdefault(school, at)
        headings = [one[1] for one in self._read.columns]
        columns = [[cells[row] for row in self._kept] for cells in self._cells]
        return SchoolTable(headings, columns, self._places, rows)

    def _owners(self) -> Sequence[str | None]:
        """The county of each row."""
        names = [*self._counties.names]
        place = self._places.get("county")
        count = len(self._cells[0]) if self._cells else 0
        if place is None or names == [None]:
            return [names[0]] * count
        # A key is the very text of its cell, where a code has no blanks around it.
        return [text_of(cell, trimmed=False) for cell in self._cells[place.at]]

    def _ids(self) -> Sequence[str | None]:
        """The code of each row, or its name where the table has no codes."""
        place = self._places.get("school_id") or self._places["school_name"]
        return [text_of(cell) for cell in self._cells[place.at]]

    def require_fit(self, path: Path) -> None:
        """Raises an error for what no workbook holds."""
        of_stages = OF_SCHOOL + OF_INDICATOR * len(self._standard["indicators"])
        cells = len(self._kept) * (len(self._cells) + of_stages)
        if cells > MOST_CELLS or max(len(self._cells), of_stages) > MOST_COLUMNS:
            raise _error("file.workbook_too_large", path=str(path), cells=cells, most=MOST_CELLS)
        for heading, column in zip((one[1] for one in self._read.columns), self._cells, strict=True):
            for text in (heading, *column):
                if isinstance(text, str) and len(text) > LONGEST_TEXT // 2 and _units(text) > LONGEST_TEXT:
                    raise _error("file.workbook_long_text", path=str(path), column=heading[:40], most=LONGEST_TEXT)

    def _documents(self) -> list[JSON]:
        """The counties with their schools, also where the assessment was asked for without."""
        counties = [*self._counties]
        if all("schools" in stage for county in counties for stage in county["stages"]):
            return counties
        whole: JSON = json.loads(self._assessed.to_json())
        return [one for one in whole["counties"] if one["county"] in self._counties.names]

    @cached_property
    def _assessed(self) -> _core.Computed:
        """The assessment with its schools."""
        return self._origin.with_options(detail="schools").assessed()

    @cached_property
    def _schools(self) -> JSON:
        """The schools of all counties as columns, which have more of each than the document."""
        return self._assessed.columns("schools") or {}

    def _lines(self) -> list[tuple[str | None, str, str]]:
        """County, stage and code of each line of these columns."""
        table = self._schools
        counties = (table["counties"][at] for at in table["county"])
        stages = (table["stages"][at] for at in table["stage"])
        return [*zip(counties, stages, table["id"], strict=True)]

    def _figures(self) -> dict[tuple[str | None, str, str], Figures]:
        table, codes = self._schools, self._codes()
        divided_by = table["divided_by"].reshape(-1, len(codes)).tolist()
        return {
            key: Figures(part, below, dict(zip(codes, divided, strict=True)))
            for key, part, below, divided in zip(
                self._lines(), table["parts"].tolist(), table["below"].tolist(), divided_by, strict=True
            )
        }

    def _codes(self) -> list[str]:
        return [code for code, *_ in self._schools["indicators"]]

    def _dispersions(self) -> dict[tuple[str | None, str, str], Dispersion]:
        """Mean and standard deviation of the values of each indicator, in the form of the coefficient."""
        codes = self._codes()
        values, weights = (self._schools[one].reshape(-1, len(codes)) for one in ("value", "divided_by"))
        parameters = "".join(_core.parse(self._standard["dispersion"]["measure"]).partition("(")[1:])
        equal = self._standard["dispersion"]["weights"] == "equal"
        lines: dict[tuple[str | None, str], list[int]] = {}
        for at, (county, stage, _) in enumerate(self._lines()):
            lines.setdefault((county, stage), []).append(at)

        def measured(spec: str, here: list[int], at: int) -> float | None:
            try:
                return _core.measure(spec, values[here, at], None if equal else weights[here, at])
            except JunhengError:  # one school has no deviation in the form of a sample
                return None

        return {
            (county, stage, code): Dispersion(
                measured("mean", here, at), measured(f"standard_deviation{parameters}", here, at)
            )
            for (county, stage), here in lines.items()
            for at, code in enumerate(codes)
        }

    def made(self, context: Callable[[JSON], Context]) -> bytes:
        """The bytes of the workbook; `context` makes a county ready to be reported."""
        measure = _core.parse(self._standard["dispersion"]["measure"])
        forms = frozenset(one for one in ("sample", "corrected") if f"{one}=true" in measure)
        contexts = [context(county) for county in self._documents()]
        return book(
            Frame(
                self._counties.head,
                self._standard,
                contexts,
                self._table(),
                self._figures(),
                self._dispersions(),
                forms,
            )
        )


def require_table(origin: Origin | None, reason: str | None) -> Origin:
    """The table of an assessment, or an error that says why there is none."""
    if origin is None or reason is not None:
        raise unavailable(f"file.workbook_{reason or 'no_table'}")
    return origin


def _error(code: str, **parameters: object) -> BaseException:
    return build(json.dumps({"kind": "wrong_type", "message": Problem(code, parameters).message(), "details": []}))


def _is_number(entry: Mapping[str, object]) -> bool:
    return entry["role"] not in ("label", "category")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
