"""The result of `assess`."""

from __future__ import annotations

import json
from typing import Any

from junheng._core import Computed
from junheng._generated.records.assessments import AssessmentsData, CountyReport
from junheng._generated.records.shared import Verdict
from junheng._input.keys import KeyKinds
from junheng._input.rows import Rows
from junheng._input.tables import frame
from junheng._results import school_table as _school_table
from junheng._results.drawn import Drawn
from junheng._results.result import SHOWN_NAMES
from junheng._texts.phrases import failure


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

    _standard: str | None

    def __init__(
        self,
        made: str | Computed,
        library: str = "dict",
        kinds: KeyKinds | None = None,
        rows: Rows | None = None,
        items: Rows | None = None,
        standard: str | None = None,
    ) -> None:
        """Wraps what the core made; `standard` is the JSON of the standard that was applied."""
        super().__init__(made, library, kinds, rows, items)
        self.__dict__["_standard"] = standard

    def __reduce__(self) -> tuple[Any, ...]:
        return (*super().__reduce__()[:1], (*super().__reduce__()[1], self._standard))

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

    def to_frame(self, of: str = "indicators", *, language: str | None = None, library: str | None = None) -> Any:
        """The result as a table.

        Args:
            of: What a row is: ``"counties"``, ``"indicators"`` (of a stage of a county), ``"schools"``
                (an indicator of a school of a stage; none where ``detail="county"`` left them out) or
                ``"items"``.
            language: The language of names and reasons, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `of` or `library`.
        """
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
            return frame(_school_table.columns(table, language), library or self._library)
        headings, rows = makers[of](language)
        rows = [[self._as_given(county), *rest] for county, *rest in rows]
        return self._framed(headings, rows, library)

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
