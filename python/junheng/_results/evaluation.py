"""The result of `measure` over a table, and the ways into it."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Sequence
from itertools import product
from typing import Any, Protocol, TypeAlias, TypeVar

import numpy as np

from junheng import _core
from junheng._generated.records.evaluation import EvaluationData, EvaluationRow
from junheng._input.frame import Made, masked
from junheng._input.keys import names_in_core, own_keys
from junheng._results.drawn import Drawn
from junheng._results.labelled import COUNTED, WHOLE
from junheng._results.labels import key_text
from junheng._results.result import SHOWN_NAMES
from junheng._results.tabular import Columns
from junheng._texts.phrases import failure
from junheng.errors import JunhengError

# A group's value in each of the columns that divide the table.
Key: TypeAlias = tuple[str | float | None, ...]


class Evaluation(Drawn, EvaluationData):
    """Measures of a table's columns, group by group.

    Examples:
        >>> import junheng as jh
        >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 5]}
        >>> result = jh.measure(["gini", "mean"], schools, value="spend", by="county")
        >>> result.value("gini", "A")
        0.25
        >>> result.to_frame()
        {'county': ['A', 'B'], 'count': [2, 2], 'gini': [0.25, 0.0], 'mean': [2.0, 5.0]}
    """

    _builder = "evaluation.evaluation"

    def __float__(self) -> float:
        """The value, where the result is one measure of one group.

        Raises:
            WrongTypeError: Where the result has several values, or its value is undefined.
        """
        head = self._head(2)
        values = [value for row in head["rows"] for value in row["values"]]
        if len(values) != 1:
            count = len(head["measures"]) * (head["lengths"]["rows"] if "lengths" in head else len(head["rows"]))
            raise failure("intake.not_single", count=count)
        if values[0] is None:
            raise failure("intake.no_value", column=head["measures"][0]["measure"])
        return float(values[0])

    def _document(self, shown: int | None) -> dict[str, Any]:
        return self._data if shown is None else self._head(shown)

    def _own_names(self) -> list[str]:
        head = self._head(0)
        whole = [WHOLE] if head.get("whole") else []
        return [*(one["measure"] for one in head["measures"]), *COUNTED, *whole]

    def _group_names(self) -> Collection[str]:
        columns = self._columns("rows")
        if columns is None:  # read from JSON
            return super()._group_names()
        parts = (keys.tolist() if isinstance(keys, np.ndarray) else keys[0] for keys in columns["keys"].values())
        return {key_text(part) for keys in parts for part in keys if part is not None}

    def _is_drawable(self) -> bool:
        return False

    def row(self, *key: object) -> EvaluationRow:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        return row_of(self.rows, key)

    def value(self, measure: str, *key: object) -> float | None:
        """One value: of a measure, in its text form, for one group.

        Raises:
            UnknownNameError: where there is no such measure or group.
        """
        specs = [one.measure for one in self.measures]
        if measure not in specs:
            raise failure("intake.not_in_result", got=str(measure), expected=specs)
        return self.row(*key).values[specs.index(measure)]

    def to_frame(self, *, labels: bool = False, library: str | None = None) -> Any:
        """The result as a table: one row a group, its keys, counts, and a column for each measure.

        What no row has is left out: dropped rows where none was dropped, the total weight where there are no
        weights, pupils where nothing was counted.

        Args:
            labels: Whether columns are headed by the labels of the call.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        return self._given(self._headed(self._table(), labels), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        columns = self._columns("rows") or _columns_of(self._data)
        figures = _figures(columns)
        headings = [*columns["keys"], *figures, *columns["values"]]
        for heading in columns["keys"]:
            if headings.count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        made: dict[str, Made] = {
            heading: own_keys(self._kinds.get(heading), keys) for heading, keys in columns["keys"].items()
        }
        made |= {one: columns[one] for one in figures}
        made |= {measure: masked(found, np.isnan(found)) for measure, found in columns["values"].items()}
        return Columns(made, self._kinds)

    def _is_one(self) -> bool:
        return not self._head(0)["by"]

    def _heading(self, name: str) -> str | None:
        """The heading of a column; a measure may be named in any form that `measure` takes."""
        made = self._usual().made
        if name in made:
            return name
        with contextlib.suppress(JunhengError):
            written = _core.parse(name)
            return written if written in made else None
        return None


def _figures(columns: dict[str, Any]) -> list[str]:
    """The counts of each group that the table has."""
    optional = {
        "dropped": columns["dropped"].any(),
        "weight": columns["weight"] is not None,
        "pupils": columns["pupils"] is not None,
    }
    return [one for one in COUNTED if optional.get(one, True)]


def _columns_of(data: dict[str, Any]) -> dict[str, Any]:
    """The rows of a result read from JSON as the columns that the core gives."""
    rows = data["rows"]
    optional = {
        name: None if any(row[name] is None for row in rows) else np.array([row[name] for row in rows])
        for name in ("weight", "pupils")
    }
    return {
        "keys": {
            heading: ([row["key"][at] for row in rows], np.arange(len(rows))) for at, heading in enumerate(data["by"])
        },
        "count": np.array([row["count"] for row in rows]),
        "dropped": np.array([row["dropped"] for row in rows]),
        **optional,
        "values": {
            one["measure"]: np.array([row["values"][at] for row in rows], np.float64)
            for at, one in enumerate(data["measures"])
        },
    }


class _Keyed(Protocol):
    @property
    def key(self) -> Key: ...


K = TypeVar("K", bound=_Keyed)


def row_of(rows: Sequence[K], key: tuple[object, ...]) -> K:
    """The row of that key, in the types of the caller's columns.

    Raises:
        UnknownNameError: where there is none.
    """
    for wanted in product(*map(names_in_core, key)):
        for row in rows:
            if row.key == wanted:
                return row
    raise failure("intake.not_in_result", got=named(key), expected=[named(row.key) for row in rows[:SHOWN_NAMES]])


def is_key(own: Sequence[object], key: Sequence[object]) -> bool:
    """Whether a group has these values, in the types of the caller's columns."""
    return len(own) == len(key) and all(part in names_in_core(wanted) for part, wanted in zip(own, key, strict=True))


def named(key: tuple[object, ...]) -> str:
    """A key as text."""
    return " / ".join("" if part is None else str(part) for part in key)
