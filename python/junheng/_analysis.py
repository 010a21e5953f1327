"""The result of an analysis of a table, and how one is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from junheng import _core, _flat, _tables
from junheng._analysis_entries import AnalysisEntry, analyses
from junheng._evaluation import Key, row_of
from junheng._options import options_text
from junheng._record import Name, Record, tuples
from junheng._result import Result
from junheng._shapes import analysis as shapes
from junheng._view import NOTHING, SHOWN_ROWS, Block, figure, shortened
from junheng._words import has_label, label, pair, refusal

R = TypeVar("R", bound=Record)
# What stands for the single figures of a result among its lists.
SUMMARY = "summary"
# What is the same for every group.
ALIKE = ("method", "direction")
WITH_ROWS = ("count", "dropped", "left_out")


class AnalysisRow(Record, Generic[R]):
    """One group with its result."""

    __slots__ = ("_kind",)
    _fields = ("key", "count", "dropped", "left_out", "result")
    _kind: type[R]

    def __init__(self, data: dict[str, Any], kind: type[R]) -> None:
        """Wraps what was read from JSON."""
        super().__init__(data)
        object.__setattr__(self, "_kind", kind)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data, self._kind)

    @property
    def key(self) -> Key:
        """Its value in each of the columns that divide the table; None where it is missing."""
        value: Key = tuples(self._data["key"])
        return value

    @property
    def count(self) -> int:
        """Rows that the analysis is made of."""
        value: int = self._data["count"]
        return value

    @property
    def dropped(self) -> int:
        """Rows left out for a missing cell."""
        value: int = self._data["dropped"]
        return value

    @property
    def left_out(self) -> int | None:
        """Rows of neither side, where two sides are compared."""
        value: int | None = self._data["left_out"]
        return value

    @property
    def result(self) -> R | None:
        """What the analysis gives; None where it is not defined."""
        return self._optional("result", self._kind)


class Analysis(Result, Generic[R]):
    """An analysis of a table's columns, group by group.

    Examples:
        >>> import junheng as jh
        >>> schools = {"locale": ["urban", "urban", "rural"], "books": [40, 44, 21]}
        >>> found = jh.gap(schools, value="books", side="locale", first="urban", second="rural")
        >>> found.result.ratio
        2.0
        >>> found.result.direction.en
        'differences are urban less rural, ratios urban over rural'
    """

    __slots__ = ()
    _fields = ("analysis", "by", "rows")

    @property
    def analysis(self) -> str:
        """Which analysis it is: its id in the catalogue."""
        value: str = self._data["analysis"]
        return value

    @property
    def name(self) -> Name:
        """What it is called."""
        return self._record("name", Name)

    @property
    def provenance(self) -> shapes.AnalysisProvenance:
        """What was computed, from which columns, by which conventions."""
        return self._record("provenance", shapes.AnalysisProvenance)

    @property
    def by(self) -> tuple[str, ...]:
        """The columns that divide the table."""
        return tuple(self._data["by"])

    @property
    def rows(self) -> tuple[AnalysisRow[R], ...]:
        """One row a group, in the order of the keys."""
        if "rows" not in self._parts:
            kind: type[R] = getattr(shapes, self._entry().schema)
            self._parts["rows"] = tuple(AnalysisRow(row, kind) for row in self._data["rows"])
        rows: tuple[AnalysisRow[R], ...] = self._parts["rows"]
        return rows

    @property
    def undefined(self) -> tuple[shapes.Unanalyzed, ...]:
        """The groups whose result is None, and why."""
        return self._records("undefined", shapes.Unanalyzed)

    @property
    def result(self) -> R:
        """The result, where there is one group only.

        Raises:
            UnknownNameError: where there are several groups, or the analysis is not defined; see `rows`.
        """
        if len(self.rows) == 1 and self.rows[0].result is not None:
            return self.rows[0].result
        raise refusal("intake.not_in_result", got="result", expected=["rows", "row", "to_frame"])

    def row(self, *key: str | float | None) -> AnalysisRow[R]:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        return row_of(self.rows, key)

    def to_frame(self, part: str | None = None, *, library: str | None = None) -> Any:
        """One of the lists of the results as a table, the keys of the groups before it.

        Args:
            part: Which list, such as ``"parts"`` or ``"levels"`` (see `analyses`), or ``"summary"`` for the single
                figures, one row a group. Without it the list that the catalogue names first.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that of the
                table that went in.

        Raises:
            UnknownNameError: for any other `part` or `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        chosen = part or next(iter(self._lists()), SUMMARY)
        headings: dict[str, None] = dict.fromkeys(self.by)
        made: list[tuple[Key, _flat.Flat]] = []
        for row in self._data["rows"]:
            made += [(row["key"], member) for member in self._members(row, chosen)]
        for heading in (one for _, member in made for one in member):
            if heading in self.by:
                raise refusal("table.duplicate_column", column=heading)
            headings.setdefault(heading)
        own = [heading for heading in headings if heading not in self.by]
        rows = [[*key, *(member.get(heading) for heading in own)] for key, member in made]
        return self._framed([*self.by, *own], rows, library)

    def _entry(self) -> AnalysisEntry:
        return analyses()[self.analysis]

    def _lists(self) -> tuple[str, ...]:
        """The lists that the results have."""
        first = next((row["result"] for row in self._data["rows"] if row["result"] is not None), None)
        if first is not None and _flat.zipped(first) is not None:
            return ("parts",)
        return self._entry().parts

    def _members(self, row: dict[str, Any], part: str, language: str | None = None) -> list[_flat.Flat]:
        """The rows that a group has in a table of that part."""
        if part != SUMMARY and part not in self._lists():
            raise refusal("intake.not_in_result", got=part, expected=[*self._lists(), SUMMARY])
        result = row["result"]
        if part == SUMMARY:
            counted = {name: row[name] for name in WITH_ROWS if name == "count" or row[name]}
            return [{**counted, **(_flat.summary(result, language) if result is not None else {})}]
        if result is None:
            return []
        levels = self._data["provenance"]["inputs"].get("levels") or []
        return _flat.zipped(result) or _flat.listed(result, part, levels)

    def _blocks(self, language: str) -> Iterator[Block]:
        title = pair(self.name.text(language), self._said(), language) if self._said() else self.name.text(language)
        if self.by:
            yield self._by_group(title, language)
        else:
            yield from self._whole(title, language)
        conventions = [one.text(language) for one in self.provenance.conventions]
        reasons = [one.reason.text(language) for one in self.undefined]
        first: dict[str, Any] = next((row["result"] for row in self._data["rows"] if row["result"]), {})
        says = [first["method"][f"convention_{language}"]] if _flat.is_method(first.get("method")) else []
        if self.by and "direction" in first:
            says.append(first["direction"][language])
        more = len(reasons[SHOWN_ROWS:])
        yield Block("", lines=[*says, *conventions, *reasons[:SHOWN_ROWS]], more=more)

    def _said(self) -> str:
        """The columns that it is of."""
        inputs = self._data["provenance"]["inputs"]
        columns = next((inputs[one] for one in ("value", "values", "sources", "groups") if inputs.get(one)), "")
        return columns if isinstance(columns, str) else ", ".join(columns)

    def _by_group(self, title: str, language: str) -> Block:
        """One row a group with the single figures."""
        groups = self._data["rows"]
        made = [self._members(row, SUMMARY, language)[0] for row in groups[:SHOWN_ROWS]]
        own = [one for one in dict.fromkeys(name for row in made for name in row) if one not in ALIKE]
        keys = ([label("no_key", language) if one is None else str(one) for one in row["key"]] for row in groups)
        rows = ([*key, *(_cell(row.get(name)) for name in own)] for key, row in zip(keys, made, strict=False))
        return shortened(title, [*self.by, *(_heading(name, language) for name in own)], rows, len(groups))

    def _whole(self, title: str, language: str) -> Iterator[Block]:
        """The single figures, then every list."""
        row = self._data["rows"][0]
        figures = self._members(row, SUMMARY, language)[0]
        said = {name: value for name, value in figures.items() if value not in (None, self.name.text(language))}
        lines = [[_heading(name, language), _cell(value)] for name, value in said.items()]
        yield Block(title, [label("figure", language), label("value", language)], lines)
        for part in self._lists() if row["result"] is not None else ():
            members = self._members(row, part)
            if not members:
                continue
            headings = list(dict.fromkeys(name for member in members for name in member))
            levels = self._data["provenance"]["inputs"].get("levels") or []
            shown = [one if one in levels else _heading(one, language) for one in headings]
            if len(members) > SHOWN_ROWS:
                # Where not all are shown, those of the outermost level are.
                members.sort(key=lambda member: [member.get(one) is not None for one in levels])
            whole = dict.fromkeys(levels[:1], label("whole", language))
            filled = ({**member, **whole} if _is_whole(member, levels) else member for member in members)
            cells = ([_cell(member.get(name)) for name in headings] for member in filled)
            called = _heading(part.rpartition(".")[2], language)
            yield shortened(called, shown, cells, len(members))


def _is_whole(member: _flat.Flat, levels: list[str]) -> bool:
    """Whether it has a path, of no steps."""
    return any(one in member for one in levels) and all(member.get(one) is None for one in levels)


def _cell(value: Any) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "✓" if value else "✗"
    return value if isinstance(value, str) else figure(value)


def _heading(name: str, language: str) -> str:
    """What a figure is called; that of a side or a part has the side's name before it."""
    if name in WITH_ROWS:
        return label({"count": "rows"}.get(name, name), language)
    if (text := _known(f"field.{name}", language)) is not None:
        return text
    for side in _flat.SIDES:
        if name.endswith(f"_{side}") and (text := _known(f"field.{name.removesuffix(f'_{side}')}", language)):
            return f"{text} ({label(f'field.{side}', language)})"
    head, _, rest = name.partition("_")
    before = _known(f"field.{head}", language)
    return f"{before}: {_heading(rest, language)}" if rest and before is not None else name


def _known(code: str, language: str) -> str | None:
    return label(code, language) if has_label(code) else None


def analyzed(analysis: str, x: Any, **inputs: Any) -> Analysis[Any]:
    """An analysis of the columns of a table; or of an array, with its other columns as arrays too."""
    if not _tables.is_table(x) and inputs.get("value") is None:
        given = {"value": x, "weights": inputs.get("weights"), "rank": inputs.get("rank")}
        x = {name: column for name, column in given.items() if column is not None}
        inputs |= {name: name for name in x}
    request = options_text(analysis=analysis, **inputs)
    return Analysis(_core.analyze(_tables.columns(x), request), _tables.library_of(x))
