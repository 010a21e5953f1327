"""The result of `contrast`: comparisons of estimates with their tests."""

from __future__ import annotations

import json
from typing import Any

from junheng._generated.records.contrasts import Adjustment as Adjustment
from junheng._generated.records.contrasts import Alternative as Alternative
from junheng._generated.records.contrasts import ContrastRow, ContrastsData
from junheng._generated.records.contrasts import ContrastTest as ContrastTest
from junheng._results.estimation import Estimation
from junheng._results.evaluation import is_key, named
from junheng._results.of_measures import OfMeasures, cell_of, spec_of
from junheng._results.result import SHOWN_NAMES
from junheng._results.tabular import Columns
from junheng._texts.phrases import failure

# The tables of a result besides that of its comparisons.
EQUALITY, DOMINANCE = "equality", "dominance"
# What precedes the heading of a column in that of the group that is compared with.
REFERENCE = "reference_"
# The column of the names of combinations.
COMBINATION = "combination"
_KEYS = ("key", "reference", "name")


class Contrasts(OfMeasures, ContrastsData):
    """Comparisons of measures between groups, with intervals and tests: one row for each measure and comparison.

    `found["gini"]` has the comparisons of a measure; `found["p_value"]` is a column. `equality` has for each measure
    the test that all groups are equal, `dominance` the tests of dominance. `estimates` gives the estimates themselves.

    Examples:
        >>> import junheng as jh
        >>> schools = {"county": [*"AAAABBBBCCCC"], "spend": [1, 3, 2, 4, 5, 5, 6, 7, 2, 2, 3, 4]}
        >>> found = jh.contrast(schools, ["mean", "gini"], value="spend", by="county")
        >>> found.row("mean", "B", reference="A").value
        3.25
        >>> len(found), found.family, list(found)[0]["county"], list(found)[0]["reference_county"]
        (6, 6, 'B', 'A')
        >>> round(found.equality[0].statistic, 2)
        14.11
        >>> found.estimates().value("mean", "C")
        2.75
    """

    _builder = "contrasts.contrasts"
    _always = (
        *("measure", "value", "standard_error", "lower", "upper", "degrees_of_freedom", "statistic", "p_value"),
        "adjusted_p_value",
    )

    def _placed(self, document: dict[str, Any]) -> dict[str, Any]:
        """The document with the members of its estimates beside its own, where results of a table have them."""
        placed = super()._placed(document)
        estimation = placed["estimation"]
        beside = {name: one for name, one in estimation.items() if name not in placed}
        return {**beside, **placed, "estimates": estimation["rows"]}

    def to_dict(self) -> dict[str, Any]:
        """The result as plain data, as the core made it."""
        found: dict[str, Any] = json.loads(self._json)
        return found

    def estimates(self) -> Estimation:
        """The estimates that are compared, with their covariance.

        Examples:
            >>> import junheng as jh
            >>> table = {"year": [1, 1, 2, 2], "x": [1, 3, 2, 6]}
            >>> jh.contrast(table, "mean", value="x", by="year").estimates()["value"]
            [2.0, 4.0]
        """
        text = json.dumps(json.loads(self._json)["estimation"], ensure_ascii=False, separators=(",", ":"))
        made = Estimation(text, self._library, self._kinds, self._rows_of)
        return made._with_labels(self._labels or None, self._headings)

    def __float__(self) -> float:
        """The value, where the result is one comparison of one measure.

        Raises:
            WrongTypeError: Where the result has several values, or its value is undefined.
        """
        if len(self.rows) != 1:
            raise failure("intake.not_single", count=len(self.rows))
        if self.rows[0].value is None:
            raise failure("intake.no_value", column=self.rows[0].measure)
        return float(self.rows[0].value)

    def row(
        self, measure: str | None = None, *key: object, reference: object = None, name: str | None = None
    ) -> ContrastRow:
        """One comparison.

        Args:
            measure: The measure, in any form that names it; without it the only one.
            key: The value of the group in each of the columns that divide the table; nothing where the measure has one
                comparison.
            reference: The group that it is compared with, of several columns a tuple, where there are several.
            name: The name of a combination, in place of a group.

        Raises:
            UnknownNameError: Where there is no such comparison, or more than one.
        """
        specs = self._specs()
        wanted = specs[0] if measure is None and len(specs) == 1 else spec_of(str(measure), specs)
        if wanted is None:
            raise failure("intake.not_in_result", got=str(measure), expected=specs)
        rows = [row for row in self.rows if row.measure == wanted]
        found = [
            row
            for row in rows
            if (not key or is_key(row.key, key))
            and (reference is None or is_key(row.reference or (), _several(reference)))
            and (name is None or row.name == name)
        ]
        if len(found) == 1:
            return found[0]
        got = name or named((*key, *(() if reference is None else _several(reference))))
        raise failure("intake.not_in_result", got=got, expected=[_called(row) for row in rows[:SHOWN_NAMES]])

    def value(
        self, measure: str | None = None, *key: object, reference: object = None, name: str | None = None
    ) -> float | None:
        """The value of one comparison, named as for `row`; None where it is undefined.

        Raises:
            UnknownNameError: As of `row`.
        """
        return self.row(measure, *key, reference=reference, name=name).value

    def to_frame(self, of: str | None = None, *, labels: bool = False, library: str | None = None) -> Any:
        """The comparisons as a table: one row for each measure and comparison, both groups, the value and its test.

        The group that is compared with has the headings of its columns after ``reference_``; combinations have their
        names as `combination`. `warnings` and `reason` have the codes of messages. What no row has is left out.

        Args:
            of: ``"equality"`` for the tests that all groups are equal, ``"dominance"`` for those of dominance, which is
                the usual table where there are no others.
            labels: Whether columns are headed by the labels of the call.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that of the table
                that went in.

        Raises:
            UnknownNameError: For any other `of` or `library`.
            InvalidTableError: Where a column that divides the table is called like one of the result.
        """
        return self._given(self._headed(self._table(of), labels), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        if part not in (None, EQUALITY, DOMINANCE):
            raise failure("intake.not_in_result", got=str(part), expected=[EQUALITY, DOMINANCE])
        part = part or (DOMINANCE if self._data[DOMINANCE] and not self._data["rows"] else None)
        by, rows = self._data["by"], self._data[part or "rows"]
        names = {} if lang is None else self._measure_names(lang)
        own = [name for name in rows[0] if name not in _KEYS] if rows else list(self._always)
        always = own if part else self._always
        kept = [name for name in own if name in always or any(row[name] for row in rows)]
        heads, keys, kinds = self._key_columns(by, rows)
        for heading in heads:
            if [*heads, *kept].count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        cells = [
            [*key, *(cell_of(name, row[name], names) for name in kept)] for key, row in zip(keys, rows, strict=True)
        ]
        return self._rows_table([*heads, *kept], cells, kinds)

    def _key_columns(self, by: list[str], rows: list[dict[str, Any]]) -> tuple[list[str], list[list[Any]], Any]:
        """The columns that name comparisons: their headings, their cells by rows, and their kinds."""
        if any(row.get("name") is not None for row in rows):
            return [COMBINATION], [[row["name"]] for row in rows], None
        sides = [side for side in ("key", "reference") if any(row.get(side) for row in rows)]
        heads = [heading if side == "key" else f"{REFERENCE}{heading}" for side in sides for heading in by]
        keys = [[part for side in sides for part in self._own(by, row[side])] for row in rows]
        kinds = {
            heading: self._kinds[own] for heading, own in zip(heads, by * len(sides), strict=True) if own in self._kinds
        }
        return heads, keys, kinds

    def _column_headings(self) -> frozenset[str]:
        by = self._data["by"]
        return frozenset([*by, *(f"{REFERENCE}{heading}" for heading in by)])

    def _is_one(self) -> bool:
        return len(self._data["rows"]) == 1

    def _row_alone(self, places: list[int]) -> Any:
        return self.rows[places[0]] if len(places) == 1 else None


def _several(key: object) -> tuple[object, ...]:
    return tuple(key) if isinstance(key, (list, tuple)) else (key,)


def _called(row: ContrastRow) -> str:
    """What a comparison is called in messages."""
    if row.name is not None:
        return row.name
    return named(row.key) if row.reference is None else f"{named(row.key)}, {named(row.reference)}"
