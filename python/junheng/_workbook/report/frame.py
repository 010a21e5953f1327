"""What the sheets of a report workbook share: the table of schools, the standard bound to it, names, words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from junheng._report.context import JSON, Context, ReportWords
from junheng._texts.neutral import neutral_line
from junheng._texts.phrases import name
from junheng._texts.spelling import filled
from junheng._texts.workbook import WORKBOOK
from junheng._workbook.model import column, quoted
from junheng._workbook.writer import printed

Plain: TypeAlias = "str | float | None"
STAGE = "{stage}"
# The first row of the sheet of schools that is a school; its headings are above it.
FIRST_SCHOOL = 2
# What names of ranges may consist of in every spreadsheet program.
_NO_NAME = re.compile("[^0-9A-Za-z_\u4e00-\u9fff]")
# Names may have 255 characters; with the stage and a number they have fewer.
_LONGEST_NAME = 200


@dataclass(frozen=True)
class Place:
    """A column of the table: its position, and how many of its own unit a cell is given in."""

    at: int
    factor: float = 1.0


@dataclass(frozen=True)
class SchoolTable:
    """The table of schools that was assessed.

    Attributes:
        headings: Its headings.
        columns: Its cells, column by column.
        places: Where each column is that the assessment used, by its id.
        rows: For each county the position of each school, by its code.
    """

    headings: Sequence[str]
    columns: Sequence[Sequence[Plain]]
    places: Mapping[str, Place]
    rows: Mapping[str | None, Mapping[str, int]]


@dataclass(frozen=True)
class Term:
    """A column with its factor; `shared` where the stages of a school share it."""

    column: str
    factor: float
    shared: bool

    @classmethod
    def of(cls, text: str, stage: str) -> Term:
        """A term as a standard writes it: ``-10000*books_{stage}``."""
        text = text.strip()
        sign = -1.0 if text.startswith("-") else 1.0
        factor, _, column_ = text.lstrip("+-").rpartition("*")
        return cls(column_.strip().replace(STAGE, stage), sign * float(factor.strip() or 1), STAGE not in column_)


@dataclass(frozen=True)
class Indicator:
    """An indicator at one stage: its position in the standard, the terms that it adds up, what it divides by.

    Attributes:
        denominator: None where that is the pupils of the stage.
        floor: What each school must reach; None where nothing is required.
    """

    at: int
    code: str
    terms: Sequence[Term]
    denominator: Term | None
    floor: float | None
    is_least: bool


@dataclass(frozen=True)
class Figures:
    """What the core computed for a school at a stage, besides what its result has.

    Attributes:
        part: The stage's part of what the stages of the school share.
        below: How many indicators miss even the part of their floor that the rule requires.
        divided_by: What each resource is divided by, by the code of its indicator.
    """

    part: float
    below: int
    divided_by: Mapping[str, float]


@dataclass(frozen=True)
class Dispersion:
    """The mean and the standard deviation of the values of an indicator; None where they are undefined."""

    mean: float | None
    deviation: float | None


@dataclass
class Names:
    """The names of ranges, each once whatever its case."""

    every: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def add(self, wanted: str, where: str) -> str:
        """The name under which a range is known; what a name may not contain is replaced."""
        base = _NO_NAME.sub("_", wanted)[:_LONGEST_NAME]
        made, number = base, 1
        while made.casefold() in self._taken:
            number += 1
            made = f"{base}_{number}"
        self._taken.add(made.casefold())
        self.every[made] = where
        return made


@dataclass
class Frame:
    """One workbook.

    Attributes:
        document: The assessment with the counties that are reported.
        standard: The file of the standard.
        contexts: Its counties, each ready to be reported.
        table: The table of schools.
        figures: What the core has of each school, by county, stage and code of the school.
        dispersion: What the core has of the values of an indicator, by county, stage and code of the indicator.
        measure: The parameters of the coefficient that are set: ``sample``, ``corrected``.
    """

    document: JSON
    standard: JSON
    contexts: Sequence[Context]
    table: SchoolTable
    figures: Mapping[tuple[str | None, str, str], Figures]
    dispersion: Mapping[tuple[str | None, str, str], Dispersion]
    measure: frozenset[str] = frozenset()
    names: Names = field(default_factory=Names)

    @property
    def words(self) -> ReportWords:
        """The labels of reports."""
        return self.contexts[0].words

    def say(self, key: str, /, **parameters: object) -> str:
        """A text of workbooks."""
        return filled(WORKBOOK[key], self.words.language, **parameters)

    def of(self, text: Any) -> str:
        """A text of the standard, in one line without characters that reorder it."""
        return neutral_line(text if isinstance(text, str) else str(text[self.words.language]))

    @property
    def several(self) -> bool:
        """Whether there are several counties."""
        return len(self.contexts) > 1

    def county(self, context: Context) -> str:
        """The name of a county, in one line."""
        return neutral_line(context.name)

    @property
    def stages(self) -> list[str]:
        """The stages with schools, in the order of the standard."""
        found = {stage["stage"] for context in self.contexts for stage in context.county["stages"]}
        return [stage for stage in self.standard["stages"] if stage in found]

    def stage(self, stage: str) -> str:
        """The name of a stage as a heading."""
        return self.words.begun(name("stage", stage, self.words.language))

    def prefix(self, stage: str) -> str:
        """What the names of the ranges of a stage begin with."""
        return name("stage", stage, "zh") if self.words.language == "zh" else stage

    def sheet(self, key: str) -> str:
        """The name of a sheet within formulas."""
        return quoted(self.say(f"sheet_{key}"))

    def cell(self, place: Place, row: int) -> str:
        """A cell of the sheet of schools, in the unit of the core; `row` is the position of the school."""
        where = f"{self.sheet('schools')}!{column(place.at)}{row + FIRST_SCHOOL}"
        return where if place.factor == 1 else f"{decimal(place.factor)}*{where}"

    def schools(self, county: str | None, stage: JSON) -> list[tuple[int, JSON]]:
        """The schools of a stage of a county, each with its position in the table, by which they are ordered."""
        rows = self.table.rows[county]
        return sorted(((rows[school["id"]], school) for school in stage["schools"]), key=lambda one: one[0])

    def indicators(self, stage: str) -> list[Indicator]:
        """The indicators as they were bound to the table at a stage."""
        return [self._indicator(at, stage) for at in range(len(self.standard["indicators"]))]

    def _indicator(self, at: int, stage: str) -> Indicator:
        written = self.standard["indicators"][at]
        used = self.document["standard"]["indicators"][at]["numerators"]
        terms = next(one["terms"] for one in used if one["stage"] == stage)
        denominator = Term.of(written.get("denominator", f"pupils_{STAGE}"), stage)
        own = None if denominator.column == f"pupils_{stage}" else denominator
        return Indicator(
            at,
            written["code"],
            [Term.of(term, stage) for term in terms],
            own,
            (written.get("floor") or {}).get(stage),
            written["direction"] == "at_least",
        )

    @property
    def weighted_types(self) -> dict[str, dict[str, float]]:
        """What a pupil of each stage counts, by type of school; empty where nothing is divided."""
        weights: dict[str, dict[str, float]] = (self.standard.get("split") or {}).get("weights") or {}
        shared = any(
            term.shared
            for stage in self.stages
            for one in self.indicators(stage)
            for term in [*one.terms, *([one.denominator] if one.denominator else [])]
        )
        return weights if shared and "school_type" in self.table.places else {}

    @property
    def heading(self) -> str:
        """What stands above each page: the county and the school year."""
        cover = self.contexts[0].cover
        parts = [] if self.several else [self.county(self.contexts[0])]
        return printed("  ".join(neutral_line(one) for one in [*parts, cover.unit or "", cover.year or ""] if one))

    @property
    def below(self) -> tuple[str, str]:
        """What stands below each page."""
        return "&F · &A", self.say("pages")


def decimal(number: float) -> str:
    """A number within a formula."""
    return repr(int(number)) if number == int(number) else repr(number)
