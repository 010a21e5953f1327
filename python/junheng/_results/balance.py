"""The result of `balance`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias

from junheng._core import Computed
from junheng._generated.records.balance import BalanceData, GroupBalance, IndicatorBalance
from junheng._input.keys import KeyKinds, names_in_core
from junheng._input.rows import Rows
from junheng._results.drawn import Drawn
from junheng._results.origin import Origin
from junheng._results.reporting import (
    OF_BALANCE,
    Request,
    Texts,
    document_of,
    form_of,
    is_document,
    path_of,
    planned_blocks,
    texts,
    unavailable,
    written,
)
from junheng._results.result import SHOWN_NAMES
from junheng._results.tabular import Columns
from junheng._texts.phrases import failure

# The first cells of a row: a group's key, empty for the whole table, then the scope.
Of: TypeAlias = "list[str | None]"
# The heading of the last of them; a key alone does not say it, for a group may be that of missing cells.
SCOPE = "scope"


class Balance(Drawn, BalanceData):
    """How evenly the pupils, classes, teachers and money of a table lie.

    Examples:
        >>> import junheng as jh
        >>> result = jh.balance({"pupils": [800, 200], "classes": [16, 10], "locale": ["城区", "乡村"]})
        >>> class_size = result.total.indicators[0]
        >>> class_size.mean, class_size.urban_rural_gap.urban_over_rural
        (44.0, 2.5)
        >>> result.total.class_sizes.experienced
        44.0
    """

    _builder = "balance.balance"
    _report_endings = OF_BALANCE

    _origin: Origin | None

    def __init__(
        self,
        made: str | Computed,
        library: str = "dict",
        kinds: KeyKinds | None = None,
        rows: Rows | None = None,
        items: Rows | None = None,
        origin: Origin | None = None,
    ) -> None:
        """Wraps what the core made; `origin` is the table with the options of the call, which no pickle holds."""
        super().__init__(made, library, kinds, rows, items)
        self.__dict__["_origin"] = origin

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
    ) -> None:
        """Writes the balance as a report to print and to sign, as `Assessments.report` does.

        Args:
            path: The file, ``.html`` or ``.pdf``. A PDF needs Chromium, Chrome, Edge or WeasyPrint.
            lang: ``"en"`` or ``"zh"``; by default the language that is set.
            title: A title in place of the usual one.
            county: The name of the county on the cover.
            year: The school year, as the cover names it.
            date: The date that the data are of, as the cover names it.
            unit: The reporting unit.
            prepared: Who prepared the report; without it the cover leaves room for a signature.
            checked: Who checked it.
            responsible: Who is responsible for it.
            previous: Last year's balance or the table it is made of, which is described with the same options.
            plans: Results of `junheng.plan`, or one of them, which the report then shows.

        Raises:
            OSError: If the file cannot be written.
            UnknownNameError: If there is no such language, or `path` has another ending.
            WrongTypeError: If an argument has another type, or nothing can print a PDF; the message names the remedy.
            InvalidTableError: If the table of last year has errors.

        Examples:
            >>> import pathlib, tempfile, junheng as jh
            >>> file = pathlib.Path(tempfile.mkdtemp(), "balance.html")
            >>> jh.balance({"pupils": [800, 200], "classes": [16, 10]}).report(file, lang="en", county="County A")
            >>> "County A" in file.read_text(encoding="utf-8")
            True
        """
        given = {"title": title, "county": county, "year": year, "date": date, "unit": unit}
        given |= {"prepared": prepared, "checked": checked, "responsible": responsible}
        target = path_of(path)
        form_of(target, OF_BALANCE)
        written(self._report_files(target, lang, given, previous, plans))

    def _report_files(self, path: Path, lang: str | None, given: Mapping[str, Any], previous: Any, plans: Any) -> Texts:
        """The files of the report."""
        return texts(path, lambda: self._whole(lang, given, previous, plans), lambda _: None)

    def _whole(self, lang: str | None, given: Mapping[str, Any], previous: Any = None, plans: Any = None) -> str:
        from junheng._report.balance import page
        from junheng._report.context import ReportWords, Source

        request = Request.of(lang, given, self._last_year(previous), plans)
        words, language = ReportWords(request.language), request.language
        files = self._origin.files() if self._origin else []
        planned = [planned_blocks(one, words) for one in request.plans or ()]
        blocks = self.blocks(language, complete=True)
        sources = [Source(*one) for one in files]
        return page(blocks, self._data, words, request.cover, sources=sources, previous=request.previous, plans=planned)

    def _last_year(self, previous: Any) -> dict[str, Any] | None:
        """Last year's result: as given, or of its table."""
        if previous is None or is_document(previous):
            return None if previous is None else document_of(previous, "previous")
        if self._origin is None:
            raise unavailable("file.no_options")
        found: dict[str, Any] = json.loads(self._origin.balanced(previous))
        return found

    def page(self, of: str = "", lang: str | None = None) -> str:
        """The report as one self-contained HTML page; `of` names what it is of in the title, such as a file."""
        return self._whole(lang, {"title": of or None})

    def group(self, *key: object) -> GroupBalance:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        for wanted in product(*map(names_in_core, key)):
            texts = tuple(None if one is None else str(one) for one in wanted)
            for group in self.groups:
                if group.key == texts:
                    return group
        known = [" / ".join(part or "" for part in group.key) for group in self.groups[:SHOWN_NAMES]]
        raise failure("intake.not_in_result", got=" / ".join(str(part) for part in key), expected=known)

    def to_frame(self, of: str = "indicators", *, lang: str | None = None, library: str | None = None) -> Any:
        """The result as a table.

        Args:
            of: What a row is: ``"indicators"`` (of the whole table, whose key is empty, and of each group; the
                column ``scope`` is ``"whole"`` or ``"group"``), ``"class_sizes"`` (the same), or
                ``"between_groups"``.
            lang: The language of names, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `of` or `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        return self._given(self._table(of, lang), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        of = "indicators" if part is None else part
        makers = {
            "indicators": self._indicator_rows,
            "class_sizes": self._class_rows,
            "between_groups": self._between_rows,
        }
        if of not in makers:
            raise failure("intake.not_in_result", got=str(of), expected=list(makers))
        headings, rows = makers[of](lang)
        for heading in self.by:
            if headings.count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        return self._rows_table(headings, rows)

    def _all(self) -> Iterator[tuple[Of, GroupBalance]]:
        """The whole table and each group, with the first cells of their rows."""
        yield [*[None] * len(self.by), "whole"], self.total
        for group in self.groups:
            yield [*self._own(self.by, group.key), "group"], group

    def _indicator_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        measures = [one.measure for one in self.provenance.measures]
        figures = ["total", "units_in_total", "units", "pupils", "mean"]
        gap = ["urban_minus_rural", "urban_over_rural", "standardized"]
        rows = [
            [
                *of,
                one.indicator.id,
                one.indicator.text(language),
                *(getattr(one, what) for what in figures),
                *_values(one, measures),
                *(getattr(one.urban_rural_gap, what, None) for what in gap),
            ]
            for of, group in self._all()
            for one in group.indicators
        ]
        return [*self.by, SCOPE, "indicator", "name", *figures, *measures, *gap], rows

    def _class_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        limits = self.total.class_sizes.over if self.total.class_sizes else ()
        figures = ["average", "experienced", "experienced_exact", "classes"]
        shares = [f"{what}_{one.name.id}" for one in limits for what in ("class_share", "pupil_share")]
        rows = []
        for of, group in self._all():
            if sizes := group.class_sizes:
                over = [share for one in sizes.over for share in (one.class_share, one.pupil_share)]
                rows.append([*of, *(getattr(sizes, what) for what in figures), *over])
        return [*self.by, SCOPE, *figures, *shares], rows

    def _between_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        figures = ["total", "within", "between"]
        rows = [
            [one.indicator.id, one.indicator.text(language), *(getattr(one, what) for what in figures)]
            for one in self.between_groups
        ]
        return ["indicator", "name", *figures], rows


def _values(indicator: IndicatorBalance, measures: list[str]) -> list[float | None]:
    found = {one.measure: one.value for one in indicator.measures}
    return [found.get(measure) for measure in measures]
