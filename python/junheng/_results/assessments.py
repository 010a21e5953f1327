"""The result of `assess`."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from junheng._core import Computed
from junheng._generated.records.assessments import AssessmentsData, CountyReport
from junheng._generated.records.shared import Verdict
from junheng._input.keys import KeyKinds
from junheng._input.rows import Rows
from junheng._results import school_table as _school_table
from junheng._results.counties import Counties
from junheng._results.drawn import Drawn
from junheng._results.origin import Origin
from junheng._results.reporting import (
    FORMS,
    Request,
    Texts,
    document_of,
    form_of,
    is_document,
    path_of,
    texts,
    unavailable,
    written,
)
from junheng._results.result import SHOWN_NAMES
from junheng._results.tabular import Columns
from junheng._texts.phrases import Language, failure


class Assessments(Drawn, AssessmentsData):
    """A standard applied to the counties of a table: verdicts, margins, evidence.

    Examples:
        >>> import junheng as jh
        >>> result = jh.assess(
        ...     {
        ...         "学校名称": ["小学1", "小学2", "小学3", "小学4", "小学5"],
        ...         "小学在校生数": [45, 37, 89, 76, 55],
        ...         "books": [279, 137, 935, 160, 402],
        ...     },
        ...     standard=jh.Standard.from_toml(example_standard),
        ... )
        >>> result.verdict
        'meets'
        >>> round(result.county().stages[0].indicators[0].cv, 2)  # the published example prints 0.52
        0.52
    """

    _builder = "assessment.assessment"
    _report_endings = tuple(FORMS)

    _standard: str | None
    _origin: Origin | None

    def __init__(
        self,
        made: str | Computed,
        library: str = "dict",
        kinds: KeyKinds | None = None,
        rows: Rows | None = None,
        items: Rows | None = None,
        standard: str | None = None,
        origin: Origin | None = None,
    ) -> None:
        """Wraps what the core made.

        `standard` is the JSON of the standard that was applied, `origin` the table with the options of the call; a
        pickle does not hold it.
        """
        super().__init__(made, library, kinds, rows, items)
        self.__dict__.update(_standard=standard, _origin=origin)

    def __reduce__(self) -> tuple[Any, ...]:
        made, given, state = super().__reduce__()
        return made, (*given, self._standard), state

    @property
    def verdict(self) -> Verdict:
        """The verdict on the one county of the table.

        Raises:
            UnknownNameError: where there are several counties; see `verdicts`.
        """
        return self.county().verdict.state

    @property
    def verdicts(self) -> dict[str | None, Verdict]:
        """The verdict on each county, in the order of their names."""
        return {county.county: county.verdict.state for county in self.counties}

    def county(self, county: str | None = None) -> CountyReport:
        """One county.

        Args:
            county: Its name; not needed where there is one only.

        Raises:
            UnknownNameError: where there is no such county, or several and none is named.
        """
        names = [one.county or "" for one in self.counties]
        if county is None and len(names) == 1:
            return self.counties[0]
        if county is None:
            raise failure("intake.several_counties", count=len(names), expected=names[:SHOWN_NAMES])
        if county not in names:
            raise failure("intake.not_in_result", got=str(county), expected=names[:SHOWN_NAMES])
        return self.counties[names.index(county)]

    def _told(self, lang: Language) -> list[str]:
        """The verdict on the county in the sentence of its report; of several counties how many meet the standard."""
        from junheng._report.context import ReportWords
        from junheng._report.sections.verdict import told

        return told(self._data, ReportWords(lang))

    def report(
        self,
        path: str | os.PathLike[str],
        *,
        lang: str | None = None,
        title: str | None = None,
        county: str | None = None,
        year: str | None = None,
        date: str | None = None,
        unit: str | None = None,
        prepared: str | None = None,
        checked: str | None = None,
        responsible: str | None = None,
        previous: Any = None,
        plans: Any = None,
        classes: Any = None,
    ) -> None:
        """Writes the assessment as a report to print and to sign.

        One self-contained HTML file, which loads nothing, or the same as a PDF: the verdict with the main shortcomings,
        the coefficients, every school, the urban–rural gap, class sizes, items, findings, last year, plans, method and
        provenance. Several counties give an index and, in a folder beside it, a page for each; a PDF has all of them.

        A name that ends in ``.xlsx`` gives a workbook instead: the table, the parameters of the standard, and formulas
        that recompute the values, coefficients and conclusions from them in Excel, WPS and LibreOffice. It has all
        counties, or with `county` one of them and no schools of the others.

        The report looks again at the table that was assessed. A result that was loaded from a pickle has none, and a
        table that was changed since is not used; the sections that need it then say so, and a workbook is an error.

        Args:
            path: The file, ``.html``, ``.pdf`` or ``.xlsx``. A PDF needs Chromium, Chrome, Edge or WeasyPrint. All
                files are written, or none.
            lang: ``"en"`` or ``"zh"``; by default the language that is set.
            title: A title in place of the usual one.
            county: One of several counties; where there is one only, its name on the cover.
            year: The school year, as the cover names it.
            date: The date that the data are of, as the cover names it.
            unit: The reporting unit.
            prepared: Who prepared the report; without it the cover leaves room for a signature.
            checked: Who checked it.
            responsible: Who is responsible for it.
            previous: Last year's result or the table it is made of, which is assessed with the same options; with the
                table, class sizes are compared too.
            plans: Results of `junheng.plan`, or one of them; by default the least additions that bring each coefficient
                within its limit, and every school to the floors. ``[]`` for none; none by default for more than 20
                counties.
            classes: A table with a row for each class, as of `junheng.class_items`: the code of its school, its pupils,
                its stage (学段) and, if the report is to divide stages, its grade (年级). The section on class sizes
                then has the classes above 45, 50, 55 and 65 pupils by stage and grade.

        Raises:
            OSError: If the file cannot be written.
            UnknownNameError: If there is no such language or county, or `path` has another ending.
            WrongTypeError: If an argument has another type, nothing can print a PDF, or a workbook has no table to
                refer to or would be too large; the message names the remedy.
            InvalidTableError: If the table of last year or the list of classes has errors.

        Examples:
            >>> import pathlib, tempfile, junheng as jh
            >>> file = pathlib.Path(tempfile.mkdtemp(), "report.html")
            >>> table = {"学校名称": ["甲校", "乙校"], "小学在校生数": [45, 37], "books": [279, 137]}
            >>> found = jh.assess(table, standard=jh.Standard.from_toml(example_standard))
            >>> found.report(file, lang="en", county="County A", year="2026–2027")
            >>> file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
            True

            The table in a workbook is the one that was assessed:

            >>> found.report(file.with_suffix(".xlsx"), lang="en")
            >>> jh.read(file.with_suffix(".xlsx"), sheet="Schools")["books"]
            [279, 137]
        """
        given = {"title": title, "county": county, "year": year, "date": date, "unit": unit}
        given |= {"prepared": prepared, "checked": checked, "responsible": responsible}
        target = path_of(path)
        form_of(target)
        written(self._report_files(target, lang, given, previous, plans, classes))

    def _report_files(
        self,
        path: Path,
        lang: str | None,
        given: Mapping[str, Any],
        previous: Any,
        plans: Any,
        classes: Any = None,
    ) -> Texts:
        """The files of the report."""
        made = self._reported(lang, given, previous, plans, classes)
        return made.workbook(path) if form_of(path) == "xlsx" else texts(path, made.whole, made.split)

    def _reported(
        self,
        lang: str | None,
        given: Mapping[str, Any],
        previous: Any = None,
        plans: Any = None,
        classes: Any = None,
    ) -> Any:
        from junheng._results.reported import Reported

        request = Request.of(lang, given, self._last_year(previous), plans)
        counties = self._each_county()
        wanted = request.cover.county
        if wanted is not None and len(counties) > 1:
            names = [name or "" for name in counties.names]
            if wanted not in names:
                raise failure("intake.not_in_result", got=wanted, expected=names[:SHOWN_NAMES])
            counties = counties.only(names.index(wanted))
        standard = json.loads(self._standard or "null")
        return Reported(counties, self._made, standard, self._origin, request, self._table_of(previous), classes)

    def _table_of(self, previous: Any) -> Origin | None:
        """The table of last year, with the options of this year; a result is compared as its JSON, without a table."""
        if previous is None or is_document(previous) or self._origin is None:
            return None
        return replace(self._origin, table=previous, items=None)

    def _each_county(self) -> Counties:
        """The counties, read one by one where the whole document was not read before."""
        made = self._made
        if isinstance(made, str) or "_data" in self.__dict__:
            return Counties.of(self._data)
        head = self._placed(json.loads(made.without_parts_json() or "{}"))
        names = (made.columns("counties") or {})["county"]
        return Counties(
            head, names, lambda place: self._placed(json.loads(made.part_json(place) or "{}")), range(len(names))
        )

    def _last_year(self, previous: Any) -> dict[str, Any] | None:
        """Last year's result: as given, or of its table."""
        if previous is None or is_document(previous):
            return None if previous is None else document_of(previous, "previous")
        if self._origin is None:
            raise unavailable("file.no_options")
        found: dict[str, Any] = json.loads(self._origin.assessed(previous).to_json())
        return found

    def page(self, of: str = "", lang: str | None = None) -> str:
        """The report as one self-contained HTML page; `of` names what it is of in the title, such as a file."""
        whole: str = self._reported(lang, {"title": of or None}).whole()
        return whole

    def to_frame(self, of: str = "indicators", *, lang: str | None = None, library: str | None = None) -> Any:
        """The result as a table.

        Args:
            of: What a row is: ``"counties"``, ``"indicators"`` (of a stage of a county), ``"schools"``
                (an indicator of a school of a stage; none where ``detail="county"`` left them out) or
                ``"items"``.
            lang: The language of names and reasons, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `of` or `library`.
        """
        return self._given(self._table(of, lang), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        of = "indicators" if part is None else part
        makers = {
            "counties": self._county_rows,
            "indicators": self._indicator_rows,
            "schools": self._school_rows,
            "items": self._item_rows,
        }
        if of not in makers:
            raise failure("intake.not_in_result", got=str(of), expected=list(makers))
        table = self._columns("schools") if of == "schools" else None
        if table is not None:
            table["counties"] = [self._as_given(county) for county in table["counties"]]
            return Columns(_school_table.columns(table, lang))
        headings, rows = makers[of](lang)
        rows = [[self._as_given(county), *rest] for county, *rest in rows]
        return self._rows_table(headings, rows)

    def _as_given(self, county: str | None) -> Any:
        """The name of a county in the type of the column that divides the table."""
        by = list(self._kinds)[:1]
        return self._own(by, [county])[0] if by else county

    def _county_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        def row(one: CountyReport) -> list[Any]:
            reasons = "\n".join(reason.text(language) for reason in one.verdict.reasons)
            return [one.county, one.verdict.state, one.rows, reasons]

        return ["county", "verdict", "rows", "reasons"], [row(one) for one in self.counties]

    def _indicator_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        names = self._names(language)
        figures = ["value", "floor", "schools_met", "cv", "cv_limit", "cv_margin", "cv_passes"]
        rows = [
            [county.county, stage.stage, one.code, names[one.code], *(getattr(one, what) for what in figures)]
            for county in self.counties
            for stage in county.stages
            for one in stage.indicators
        ]
        return ["county", "stage", "indicator", "name", *figures], rows

    def _school_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        names = self._names(language)
        whose = ["id", "name", "school_type", "pupils"]
        figures = ["resource", "value", "met", "missing", "cv_share"]
        rows = [
            [
                county.county,
                stage.stage,
                *(getattr(school, what) for what in whose),
                one.code,
                names[one.code],
                *(getattr(one, what) for what in figures),
            ]
            for county in self.counties
            for stage in county.stages
            for school in stage.schools or ()
            for one in school.indicators
        ]
        return _school_table.HEADINGS, rows

    def _item_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        names = {item.id: item.text(language) for item in self.standard.items}
        rows = [
            [county.county, item.code, names[item.code], item.group, item.state]
            for county in self.counties
            for item in county.items
        ]
        return ["county", "item", "name", "group", "state"], rows

    def _names(self, language: str | None) -> dict[str, str]:
        return {one.code: one.name.text(language) for one in self.standard.indicators}

    def _is_drawable(self) -> bool:
        return False

    def _drawn_document(self) -> dict[str, Any]:
        # What of the floor a single indicator may reach is said by the standard alone.
        return {**self._data, "standard_file": json.loads(self._standard or "null")}

    def _details(self) -> dict[str, Any]:
        return {"standard": json.loads(self._standard or "null")}
