"""The result of an analysis of a table."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np

from junheng._generated.records import analysis as shapes
from junheng._input.cells import Array
from junheng._input.frame import Made, masked, taken_or_missing
from junheng._input.keys import KeyKind, own, own_name
from junheng._record import Entries, Name, Record
from junheng._results.catalogue import AnalysisEntry, analyses
from junheng._results.covariance import Covariance, Recomputable
from junheng._results.drawn import MOST_ENTRIES, Drawn
from junheng._results.evaluation import Key, named, row_of
from junheng._results.labelled import WITHIN
from junheng._results.labels import NAMED
from junheng._results.result import scattered
from junheng._results.tabular import Columns
from junheng._texts.phrases import LANGUAGES, Language, chosen, failure

if TYPE_CHECKING:
    from junheng._display.members import Flat

# The position of a unit in the table.
ROW = "row"
# The name of the table of single figures.
SUMMARY = "summary"
# The numbers of the results with their sampling errors, as a list.
INFERENCE = "inference"

R = TypeVar("R", bound=Record)


class AnalysisRow(Record, Generic[R]):
    """One group with its result.

    Attributes:
        key: Its value in each of the columns that divide the table; None where it is missing.
        count: Rows that the analysis is made of.
        dropped: Rows left out for a missing cell.
        left_out: Rows of neither side, where two sides are compared.
    """

    key: Key
    count: int
    dropped: int
    left_out: int | None

    _kind: type[R]
    _result: R | None

    def __init__(self, data: dict[str, Any], kind: type[R]) -> None:
        """Wraps what was read from JSON."""
        super().__init__(data)
        self.__dict__["_kind"] = kind

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data, self._kind)

    @property
    def result(self) -> R | None:
        """What the analysis gives; None where it is not defined."""
        if "_result" not in self.__dict__:
            result = self._data["result"]
            self.__dict__["_result"] = None if result is None else self._kind(result)
        return self._result

    @property
    def inference(self) -> shapes.NumbersInference | None:
        """The sampling errors of the numbers; None where they are not requested, or there is no result."""
        found = self._data.get("inference")
        return None if found is None else shapes.NumbersInference(found)


class Analysis(Recomputable, Drawn, Generic[R]):
    """An analysis of a table's columns, group by group.

    Examples:
        >>> import junheng as jh
        >>> schools = {"locale": ["urban", "urban", "rural"], "books": [40, 44, 21]}
        >>> found = jh.gap(schools, value="books", group="locale", group_a="urban", group_b="rural")
        >>> found.result.ratio
        2.0
        >>> found.result.direction.en
        'differences are urban minus rural, ratios urban over rural'

    Attributes:
        analysis: The id of the analysis in the catalogue.
        name: The name of the analysis.
        by: The columns that divide the table.
        provenance: What was computed, from which columns, by which conventions.
        undefined: The groups whose result is None, with the reason.
    """

    _builder = "analysis.analysis"

    analysis: str
    name: Name
    by: tuple[str, ...]
    provenance: shapes.AnalysisProvenance
    undefined: tuple[shapes.Unanalyzed, ...]

    @property
    def rows(self) -> tuple[AnalysisRow[R], ...]:
        """The groups in the order of their keys."""
        if "_rows" not in self.__dict__:
            kind: type[R] = getattr(shapes, self._entry().schema)
            self.__dict__["_rows"] = Entries(AnalysisRow(row, kind) for row in self._data["rows"])
        rows: tuple[AnalysisRow[R], ...] = self.__dict__["_rows"]
        return rows

    @property
    def result(self) -> R:
        """The result, where there is one group only; None where it is undefined, with the reason in `undefined`.

        Raises:
            UnknownNameError: where there are several groups; see `rows`.
        """
        if len(self.rows) == 1:
            # Typed as defined: only undefined="null" gives None.
            return self.rows[0].result  # type: ignore[return-value]
        raise failure("intake.not_in_result", got="result", expected=["rows", "row", "to_frame"])

    @property
    def inference(self) -> shapes.InferredBy | None:
        """How the sampling errors of the numbers are computed; None where they are not requested."""
        found = self._data.get("inference")
        return None if found is None else shapes.InferredBy(found)

    def row(self, *key: object) -> AnalysisRow[R]:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        return row_of(self.rows, key)

    def vcov(self, *key: object, lang: str | None = None) -> Covariance:
        """The covariance of the numbers of one group that have a standard error, in the order of its inference.

        Without ``inference={"covariance": True}`` in the call it is computed once more, from the table of the call. A
        text of it has the labels of its language.

        Args:
            key: As of `row`; nothing where there is one group.
            lang: The language of the labels, ``"en"`` or ``"zh"``; by default the one that is set.

        Raises:
            UnknownNameError: Where there is no such group.
            InvalidSpecError: Where the group has no sampling errors; where the result was read from JSON or a pickle,
                or the table has changed since.

        Examples:
            >>> import junheng as jh
            >>> schools = {"spend": [1, 3, 4, 8, 6], "pupils": [9, 7, 6, 2, 4], "county": [*"abcde"]}
            >>> found = jh.regression(schools, value="spend", columns="pupils", design=jh.Design(ids="county")).vcov()
            >>> found.labels[:2]
            ('intercept: coefficient', 'pupils: coefficient')
            >>> error = found.at("pupils: coefficient", "pupils: coefficient") ** 0.5
            >>> found.at("terms[1].coefficient", "pupils: coefficient") ** 0.5 == error
            True
        """
        row = self.row(*key)
        place = next(at for at, one in enumerate(self.rows) if one is row)
        errors = self._data["rows"][place].get("inference")
        if errors is None:
            raise failure("intake.no_sampling_errors", column=named(row.key) or self.analysis)
        known = self.__dict__.setdefault("_covariances", {})
        language = chosen(lang)
        if (place, language) not in known:
            known[place, language] = self._covariance(place, errors, language)
        found: Covariance = known[place, language]
        return found

    def _covariance(self, place: int, errors: dict[str, Any], language: Language) -> Covariance:
        kept = [at for at, error in enumerate(errors["standard_errors"]) if error is not None]
        names = [errors["names"][at] for at in kept]
        whole = self._matrix(place)
        own, shown = (document["rows"][place]["result"] for document in (self._data, self._labelled(self._data)))
        labels = {one: _distinct(names, own, one) for one in LANGUAGES}
        return Covariance(
            labels[language],
            [[whole[one][other] for other in kept] for one in kept],
            self._library,
            names=[names, *labels.values()],
            printed={one: _distinct(names, shown, one) for one in LANGUAGES},
        )

    def _matrix(self, place: int) -> list[list[float | None]]:
        """The covariance of all numbers of a group."""
        own = self._data["rows"]
        found: list[list[float | None]] | None = own[place]["inference"]["covariance"]
        if found is None and "_matrices" not in self.__dict__:
            again = self._recomputed()
            if again is not None and _without_covariance(again["rows"]) == own:
                self.__dict__["_matrices"] = [(row.get("inference") or {}).get("covariance") for row in again["rows"]]
        found = found or self.__dict__.get("_matrices", {place: None})[place]
        if found is None:
            raise failure("intake.no_covariance", expected=f'{self.analysis}(…, inference={{"covariance": True}})')
        return found

    def to_frame(self, part: str | None = None, *, labels: bool = False, library: str | None = None) -> Any:
        """One of the lists of the results as a table, the keys of the groups before it.

        A group for which the analysis is not defined has one row, empty but for its keys. A list of units by row has
        one row for each row of the table, in their order, and a table of pandas keeps its index; all but `row` is
        missing where a row is in no result. With sampling errors, a column ``standard_error`` has those of the design
        or of the robust form, which ``"inference"`` has of every number with its interval and, where 0 is a hypothesis
        (`tested` of the entry in `analyses`), its test.

        Args:
            part: Which list, such as ``"parts"`` or ``"levels"`` (see `analyses`), or ``"summary"`` for the single
                figures, one row a group, or ``"inference"`` for the numbers with their sampling errors. Without it the
                list that the catalogue names first.
            labels: Whether columns are headed by the labels of the call.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that of the
                table that went in.

        Raises:
            UnknownNameError: for any other `part` or `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.

        Examples:
            >>> import junheng as jh
            >>> schools = {"spend": [1, 3, 4, 8], "kind": ["town", "town", "rural", "rural"]}
            >>> found = jh.regression(schools, value="spend", factors="kind", inference={"robust": "hc1"})
            >>> table = found.to_frame("inference")
            >>> table["name"][1], round(table["statistic"][1], 3), round(table["p_value"][1], 3)
            ('terms[1].coefficient', -1.789, 0.216)
        """
        return self._given(self._headed(self._table(part), labels), library)

    def _is_one(self) -> bool:
        head = self._head(0)
        return not head["by"] and not self._lists(head)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        from junheng._display import sampled

        head = self._head(0)
        wanted = part or next(iter(self._lists(head)), SUMMARY)
        columns = self._columns(wanted)
        if columns is not None:
            return Columns(self._units(columns, head), self._frame_kinds(wanted, head) or self._kinds, self._index())
        headings: dict[str, None] = dict.fromkeys(self.by)
        made: list[tuple[Key, Flat]] = []
        for row in self._data["rows"]:
            made += [(row["key"], member) for member in self._members(row, wanted, lang)]
        for heading in (one for _, member in made for one in member):
            if heading in self.by:
                raise failure("table.duplicate_column", column=heading)
            headings.setdefault(heading)
        by_row = any(ROW in member for _, member in made)
        placed = self._by_row(made) if by_row else made
        kinds = self._frame_kinds(wanted, self._data)
        own = [heading for heading in headings if heading not in self.by]
        rows = [
            [*self._own_or_none(key), *(own_name(kinds.get(one), member.get(one)) for one in own)]
            for key, member in placed
        ]
        index = self._index() if by_row else None
        table = self._rows_table([*self.by, *own], rows, kinds, index)
        return table if lang is None else table._replace(made=sampled.in_columns(table.made))

    def _units(self, columns: dict[str, Any], head: dict[str, Any]) -> dict[str, Made]:
        """The columns of a list of units at their rows of the table, without a document of all units."""
        count = head["provenance"]["rows"]
        rows = columns["row"]
        groups = scattered(columns["group"], rows, count, -1)
        made: dict[str, Made] = {}
        for heading, cells in columns["keys"].items():
            made[heading] = taken_or_missing([own(self._kinds.get(heading), cell) for cell in cells], groups)
        label = self._list_kinds("units", head).get("label")
        figures: dict[str, Made] = {ROW: np.arange(count), "label": _placed_cells(columns["label"], rows, count, label)}
        for heading, cells in columns["figures"].items():
            full = scattered(cells, rows, count, np.nan)
            figures[heading] = masked(full, np.isnan(full))
        if "reason" in columns:
            figures["reason"] = _placed_cells(columns["reason"], rows, count)
        for heading in figures:
            if heading in made:
                raise failure("table.duplicate_column", column=heading)
        return made | figures

    def _by_row(self, made: list[tuple[Key, Flat]]) -> list[tuple[Key | None, Flat]]:
        """The members at their rows of the table, and a row without members for any other."""
        placed: list[tuple[Key | None, Flat]] = [(None, {ROW: row}) for row in range(self.provenance.rows)]
        for key, member in made:
            if ROW in member:
                placed[member[ROW]] = (key, member)
        return placed

    def _own_or_none(self, key: Key | None) -> list[Any]:
        """A key in the types of the columns that divide the table; nothing for a row that is in no group."""
        return [None] * len(self.by) if key is None else self._own(self.by, key)

    def _frame_kinds(self, part: str, document: dict[str, Any]) -> dict[str, KeyKind]:
        """What the columns of a table of a list hold that are keys or names, by heading."""
        of_keys = {heading: kind for heading, kind in self._kinds.items() if heading in document["by"]}
        return {**self._list_kinds(part, document), **of_keys}

    def _list_kinds(self, part: str, document: dict[str, Any]) -> dict[str, KeyKind]:
        """What the columns of a list hold that name groups, levels and units of the table, by heading."""
        inputs = document["provenance"]["inputs"]
        columns = {heading: inputs.get(one) for heading, (one, lists) in NAMED.items() if part in lists}
        columns |= {level: level for level in inputs.get("levels") or []}
        return {heading: self._kinds[column] for heading, column in columns.items() if column in self._kinds}

    def _entry(self) -> AnalysisEntry:
        return analyses()[self.analysis]

    def _lists(self, document: dict[str, Any]) -> tuple[str, ...]:
        """The lists that the results in a document have."""
        from junheng._display.members import lists

        return lists(document, analyses()[document["analysis"]].parts)

    def _members(self, row: dict[str, Any], part: str, lang: str | None) -> list[Flat]:
        """The rows that a group has in a table of that part; with a language those that are printed."""
        from junheng._display import sampled
        from junheng._display.members import members, summary
        from junheng._display.words import Words

        if part == INFERENCE and self.inference is not None:
            return sampled.records(row) if lang is None else sampled.printed(row, Words(chosen(lang)))
        if part != SUMMARY and part not in self._lists(self._data):
            known = [*self._lists(self._data), SUMMARY, *([INFERENCE] if self.inference is not None else [])]
            raise failure("intake.not_in_result", got=part, expected=known)
        result = sampled.with_errors(row, attached=lang is not None)
        if part == SUMMARY:
            return [summary({**row, "result": result})]
        return [{}] if result is None else [*members(result, part, self._levels())]

    def _own_names(self) -> list[str]:
        from junheng._display.members import members, summary

        head = self._head(1)
        row = next((row for row in head["rows"] if row["result"] is not None), None)
        if row is None:
            return []
        firsts = [islice(members(row["result"], part, self._levels()), 1) for part in self._lists(head)]
        within = [WITHIN] if self._levels() else []
        return [name for one in ([summary(row)], *firsts) for member in one for name in member] + within

    def _column_headings(self) -> frozenset[str]:
        head = self._head(1)
        # A table of exposures has a column for each group of pupils.
        zipped = any(isinstance((row["result"] or {}).get("shares"), list) for row in head["rows"])
        compared = head["provenance"]["inputs"].get("groups") if zipped else None
        return super()._column_headings() | frozenset(compared or ())

    def _levels(self) -> list[str]:
        levels: list[str] | None = self._head(0)["provenance"]["inputs"].get("levels")
        return levels or []

    def _document(self, shown: int | None) -> dict[str, Any]:
        return self._data if shown is None else self._head(shown)

    def _drawn_kind(self) -> str:
        return str(self._head(0)["analysis"])

    def _is_drawable(self) -> bool:
        lengths = self._head(0).get("lengths") or {}
        return bool(sum(lengths.values()) <= MOST_ENTRIES)

    def _details(self) -> dict[str, Any]:
        return {"parts": analyses()[self._head(0)["analysis"]].parts}


def _placed_cells(cells: list[str | None] | None, rows: Array, count: int, kind: KeyKind | None = None) -> list[Any]:
    """Names at their rows of the table, in the types of the caller's column; None elsewhere."""
    full: list[Any] = [None] * count
    for row, cell in zip(rows.tolist(), cells or (), strict=False):
        full[row] = own_name(kind, cell)
    return full


def _without_covariance(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The groups as they are where the covariance is not requested."""
    return [
        {**row, "inference": {**row["inference"], "covariance": None}} if row.get("inference") else row for row in rows
    ]


def _distinct(names: list[str], result: Any, language: Language) -> list[str]:
    """What the numbers of a result are called in texts; where several are called the same, with their places."""
    from junheng._display.sampled import named as called
    from junheng._display.words import Words

    texts = [called(name, result, Words(language)) for name in names]
    repeated = {text for text, count in Counter(texts).items() if count > 1}
    return [f"{text} ({name})" if text in repeated else text for text, name in zip(texts, names, strict=True)]
