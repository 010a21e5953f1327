"""The result of an analysis of a table, and how one is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Generic

from junheng._display import lists as _flat
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, date, figure, shortened
from junheng._generated.records import analysis as shapes
from junheng._input.keys import KeyKind, own_name
from junheng._record import Name
from junheng._results.analysis_entries import AnalysisEntry, analyses
from junheng._results.analysis_row import AnalysisRow, R
from junheng._results.evaluation import Key, row_of
from junheng._results.result import Result
from junheng._texts.phrases import has_label, label, pair, refusal

# What stands for the single figures of a result among its lists.
SUMMARY = "summary"
# What is the same for every group.
ALIKE = ("method", "direction")
WITH_ROWS = ("count", "dropped", "left_out")
# What in which lists names groups and units, and the input whose column has these names.
NAMED = {
    **dict.fromkeys(("group", "richer", "poorer"), ("group", ("parts", "pairs"))),
    "category": ("category", ("parts",)),
    "label": ("unit", ("units",)),
}
# Figures that say when something is.
DATES = ("date", *(f"dates_{one}" for one in _flat.DATES))


class Analysis(Result, Generic[R]):
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
            self.__dict__["_rows"] = tuple(AnalysisRow(row, kind) for row in self._data["rows"])
        rows: tuple[AnalysisRow[R], ...] = self.__dict__["_rows"]
        return rows

    @property
    def result(self) -> R:
        """The result, where there is one group only.

        Raises:
            UnknownNameError: where there are several groups, or the analysis is not defined; see `rows`.
        """
        if len(self.rows) == 1 and self.rows[0].result is not None:
            return self.rows[0].result
        raise refusal("intake.not_in_result", got="result", expected=["rows", "row", "to_frame"])

    def row(self, *key: object) -> AnalysisRow[R]:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        return row_of(self.rows, key)

    def to_frame(self, part: str | None = None, *, library: str | None = None) -> Any:
        """One of the lists of the results as a table, the keys of the groups before it.

        A group for which the analysis is not defined has one row, empty but for its keys.

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
        kinds = self._kinds_of(chosen)
        own = [heading for heading in headings if heading not in self.by]
        rows = [
            [*self._own(self.by, key), *(own_name(kinds.get(one), member.get(one)) for one in own)]
            for key, member in made
        ]
        of_keys = {heading: kind for heading, kind in self._kinds.items() if heading in self.by}
        return self._framed([*self.by, *own], rows, library, {**kinds, **of_keys})

    def _kinds_of(self, part: str) -> dict[str, KeyKind]:
        """What the columns of a list hold that name groups, levels and units of the table, by heading."""
        inputs = self._data["provenance"]["inputs"]
        columns = {heading: inputs.get(one) for heading, (one, lists) in NAMED.items() if part in lists}
        columns |= {level: level for level in self._levels()}
        return {heading: self._kinds[column] for heading, column in columns.items() if column in self._kinds}

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
            return [{}]
        return _flat.zipped(result) or _flat.listed(result, part, self._levels())

    def _blocks(self, language: str, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
        title = pair(self.name.text(language), self._said(), language) if self._said() else self.name.text(language)
        yield self._by_group(title, language, shown) if self.by else self._whole(title, language)
        for part in self._lists():
            yield from self._list(part, language, shown)
        conventions = [one.text(language) for one in self.provenance.conventions]
        reasons = [one.reason.text(language) for one in self.undefined]
        first: dict[str, Any] = next((row["result"] for row in self._data["rows"] if row["result"]), {})
        says = [first["method"][f"convention_{language}"]] if _flat.is_method(first.get("method")) else []
        if self.by and "direction" in first:
            says.append(first["direction"][language])
        told = reasons[:shown]
        if lines := [*says, *conventions, *told]:
            yield Block("", lines=lines, more=len(reasons) - len(told))

    def _said(self) -> str:
        """The columns that it is of."""
        inputs = self._data["provenance"]["inputs"]
        columns = next((inputs[one] for one in ("value", "values", "sources", "groups") if inputs.get(one)), "")
        return columns if isinstance(columns, str) else ", ".join(columns)

    def _by_group(self, title: str, language: str, shown: int | None) -> Block:
        """One row a group with the single figures."""
        groups = self._data["rows"]
        made = [self._members(row, SUMMARY, language)[0] for row in groups[:shown]]
        own = [one for one in dict.fromkeys(name for row in made for name in row) if one not in ALIKE]
        keys = (_keys(row["key"], language) for row in groups)
        rows = ([*key, *(_cell(name, row.get(name)) for name in own)] for key, row in zip(keys, made, strict=False))
        return shortened(title, [*self.by, *(_heading(name, language) for name in own)], rows, len(groups), shown)

    def _whole(self, title: str, language: str) -> Block:
        """The single figures, one a line."""
        figures = self._members(self._data["rows"][0], SUMMARY, language)[0]
        said = {name: value for name, value in figures.items() if value not in (None, self.name.text(language))}
        lines = [[_heading(name, language), _cell(name, value)] for name, value in said.items()]
        return Block(title, [label("figure", language), label("value", language)], lines)

    def _list(self, part: str, language: str, shown: int | None) -> Iterator[Block]:
        """One of the lists, the keys of the groups before it."""
        groups = [row for row in self._data["rows"] if row["result"] is not None]
        lengths = [_flat.length(row["result"], part) for row in groups]
        name, total = part.rpartition(".")[2], sum(lengths)
        called = _known(f"list.{name}", language) or _heading(name, language)
        if shown is not None and self.by and max(lengths, default=0) > shown:
            # Not even one group's list can be shown: it is only counted.
            yield Block(called, more=total)
        elif total:
            made = ((row["key"], member) for row in groups for member in self._members(row, part))
            yield self._table(called, name, self._outermost(made, shown), total, language)

    def _outermost(self, made: Iterator[tuple[Key, _flat.Flat]], shown: int | None) -> list[tuple[Key, _flat.Flat]]:
        """The members that are shown; where not all of a table's are, those of the outermost level."""
        if self.by or shown is None:
            return list(islice(made, shown))
        levels = self._levels()
        members = list(made)
        if len(members) > shown:
            members.sort(key=lambda one: [one[1].get(level) is not None for level in levels])
        return members[:shown]

    def _table(self, title: str, part: str, made: list[tuple[Key, _flat.Flat]], total: int, language: str) -> Block:
        levels = self._levels()
        own = list(dict.fromkeys(name for _, member in made for name in member))
        whole = dict.fromkeys(levels[:1], label("whole", language))
        filled = ((key, {**member, **whole} if _is_whole(member, levels) else member) for key, member in made)
        rows = [[*_keys(key, language), *(_cell(name, member.get(name)) for name in own)] for key, member in filled]
        called = {one: _known(f"list.{part}.{one}", language) or _heading(one, language) for one in own}
        headings = [*self.by, *(one if one in levels else called[one] for one in own)]
        return Block(title, headings, rows, more=total - len(rows))

    def _levels(self) -> list[str]:
        levels: list[str] | None = self._data["provenance"]["inputs"].get("levels")
        return levels or []


def _is_whole(member: _flat.Flat, levels: list[str]) -> bool:
    """Whether it has a path, of no steps."""
    return any(one in member for one in levels) and all(member.get(one) is None for one in levels)


def _keys(key: Key, language: str) -> list[str]:
    return [label("no_key", language) if part is None else str(part) for part in key]


def _cell(name: str, value: Any) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, str):
        return value
    return date(value) if name in DATES else figure(value)


def _heading(name: str, language: str) -> str:
    """What a figure is called; that of a group or a part has the group's name before it."""
    if name in WITH_ROWS:
        return label({"count": "rows"}.get(name, name), language)
    if (text := _known(f"field.{name}", language)) is not None:
        return text
    for side in (*_flat.GROUPS, *_flat.DATES):
        if name.endswith(f"_{side}") and (text := _known(f"field.{name.removesuffix(f'_{side}')}", language)):
            return f"{text} ({label(f'field.{side}', language)})"
    head, _, rest = name.partition("_")
    before = _known(f"field.{head}", language)
    return f"{before}: {_heading(rest, language)}" if rest and before is not None else name


def _known(code: str, language: str) -> str | None:
    return label(code, language) if has_label(code) else None
