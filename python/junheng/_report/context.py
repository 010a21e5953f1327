"""What a report is made of: the document of a result, what the core says of the same table, and the cover."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol, TypeAlias, TypeVar, cast

from junheng._display.markup import Markup
from junheng._display.words import Words
from junheng._texts.phrases import Language
from junheng._texts.quantities import for_readers
from junheng._texts.report import REPORT, said

T = TypeVar("T")
JSON: TypeAlias = dict[str, Any]


class ReportWords(Words):
    """The labels of reports besides those of results."""

    def _label(self, key: str, parameters: dict[str, object]) -> str:
        return said(key, self.language, **parameters) if key in REPORT else super()._label(key, parameters)

    def of(self, named: JSON) -> str:
        """The text of a name or a message of the core, with its numbers as a report writes them."""
        text = super().of(named)
        return for_readers(named, text, self.language) if "code" in named else text

    def __contains__(self, key: str) -> bool:
        return key in REPORT or super().__contains__(key)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._kept: dict[object, object] = {}

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What the reports of all counties have in common, made for the first of them."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])

    def begun(self, text: str) -> str:
        """A text as a sentence or a cell begins."""
        return f"{text[:1].upper()}{text[1:]}"

    def heading(self, key: str, **parameters: object) -> str:
        """A label as a heading."""
        return self.begun(self(key, **parameters))

    def run_on(self, sentences: Sequence[str]) -> str:
        """Sentences one after another in one paragraph."""
        return ("" if self.language == "zh" else " ").join(one for one in sentences if one)

    def list(self, parts: Sequence[str]) -> str:
        """Several things one after another."""
        return self("list").join(parts)


@dataclass(frozen=True)
class Cover:
    """What the maker of a report says about it; a signature that is missing leaves room for one by hand."""

    title: str | None = None
    county: str | None = None
    year: str | None = None
    date: str | None = None
    unit: str | None = None
    prepared: str | None = None
    checked: str | None = None
    responsible: str | None = None


@dataclass(frozen=True)
class Source:
    """A file that was read.

    Attributes:
        name: Its name.
        sha256: The digest of its bytes when it was read.
        rows: The number of its rows.
        sheet: The sheet that was read; None for a file without sheets.
    """

    name: str
    sha256: str
    rows: int | None = None
    sheet: str | None = None


@dataclass(frozen=True)
class Division:
    """Schools, pupils, classes and teachers by one column of the table.

    Attributes:
        by: What divides the schools: a key of the labels of reports.
        stages: For each stage the figures of each group, by its name in the table: `units`, `pupils`, `classes`,
            `teachers`, `class_size` and `pupil_teacher_ratio`, as far as the table has them.
    """

    by: str
    stages: Mapping[str, Mapping[str, JSON]]


class ClassesOf(Protocol):
    """The classes of a stage, or of a grade of it; `stage` is None where the list does not say."""

    @property
    def stage(self) -> str | None:
        """The stage."""

    @property
    def grade(self) -> str | None:
        """The grade; None for the whole stage."""

    @property
    def document(self) -> JSON:
        """The document of `balance` with these classes alone."""


@dataclass(frozen=True)
class Evidence:
    """What the core says of one county besides the assessment; whatever it could not say is absent.

    Attributes:
        divisions: The basic tables.
        highest: For each stage and ratio of `totals` the schools where it is highest, by name, with it.
        totals: For each stage the same figures of the whole county.
        balances: For each stage its document of `balance` with this county alone.
        gaps: For stage and indicator, the gap of the urban and the rural schools, as `analysis` gives it; `town` is
            the part of the schools in towns.
        places: Where each school is in its source, by its code: row and locale.
        taught: The codes of the schools with pupils of each stage, as far as the table names its schools.
        findings: What `check` found; None where it could not look.
        listed: The codes of the items that a list of classes answers.
        named: The columns that the user named: the name of the column, its id, and the heading; None for the heading of
            a column that is not used.
        class_list: The classes of a list of classes: for each stage, and for each grade of it, its name and the
            document of `balance` with these classes alone.
        previous: The county in last year's result.
        compared: Whether there is a result of last year.
        comparison: The county in last year's result and in this one, as `compare` gives it; None where last year does
            not have it.
        class_changes: For each stage the class sizes of both years, likewise.
        planned: Plans with this county, each with the document that it is part of.
        unavailable: Why there is no table to look at: a key of the labels of reports.
        failures: Why a section, or a part of it, could not be computed, other than that the table lacks a column.
        sources: The files that were read.
        notes: What reading the files changed or inferred.
        numbered: What the rows of the source are counted by: a key of the labels of reports.
    """

    divisions: Sequence[Division] = ()
    highest: Mapping[str, Mapping[str, Sequence[tuple[str, float]]]] = field(default_factory=dict)
    totals: Mapping[str, JSON] = field(default_factory=dict)
    balances: Mapping[str, JSON] = field(default_factory=dict)
    gaps: Mapping[tuple[str, str], JSON] = field(default_factory=dict)
    places: Mapping[str, tuple[int, str | None]] = field(default_factory=dict)
    taught: Mapping[str, Sequence[str]] = field(default_factory=dict)
    findings: Sequence[JSON] | None = None
    listed: Sequence[str] = ()
    named: Sequence[tuple[str, str, str | None]] = ()
    class_list: Sequence[ClassesOf] = ()
    previous: JSON | None = None
    compared: bool = False
    comparison: JSON | None = None
    class_changes: Mapping[str, JSON] = field(default_factory=dict)
    planned: Sequence[tuple[JSON, JSON]] = ()
    unavailable: str | None = None
    failures: Mapping[str, str] = field(default_factory=dict)
    sources: Sequence[Source] = ()
    notes: Sequence[str] = ()
    numbered: str = "file_row"


Draw: TypeAlias = Callable[..., Markup | None]


@dataclass(frozen=True)
class Context:
    """One county of an assessment, ready to be reported.

    Attributes:
        document: The assessment, with all its counties.
        county: The county that is reported.
        standard: The file of the standard; None where the result is not one of the library.
        words: The labels in the language of the report.
        cover: The cover.
        evidence: What the core says besides.
        draw: Draws a picture of the county by its name, with its choices; None where there is nothing to draw.
    """

    document: JSON
    county: JSON
    standard: JSON | None
    words: ReportWords
    cover: Cover
    evidence: Evidence
    draw: Draw

    @property
    def name(self) -> str:
        """The name of the county: as on the cover, else as in the table."""
        return self.own_name or self.words("whole")

    @property
    def own_name(self) -> str | None:
        """The name of the county where it has one."""
        return self.cover.county or self.county["county"]

    @cached_property
    def indicators(self) -> dict[str, JSON]:
        """The indicators of the standard by their codes."""
        return {one["code"]: one for one in self.document["standard"]["indicators"]}

    def indicator(self, code: str) -> str:
        """The code and the name of an indicator."""
        return f"{code} {self.words.of(self.indicators[code]['name'])}"

    def stage(self, code: str) -> str:
        """The name of a stage."""
        return self.words.name("stage", code)

    @property
    def document_name(self) -> str:
        """The document of the standard with its title."""
        title, document = self.words.of(self.document["standard"]["title"]), self.document["provenance"]["document"]
        return self.words("standard_named", document=document, title=title)
