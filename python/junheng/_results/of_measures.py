"""What results have whose rows are each of one measure: estimates and comparisons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, SupportsIndex, overload

from junheng import _core
from junheng._results.drawn import Drawn
from junheng._texts.phrases import chosen, failure
from junheng.errors import JunhengError


class OfMeasures(Drawn):
    """Rows that name their measure, which can be looked up by it."""

    # Columns that the table has even where none of its rows has a value.
    _always: ClassVar[tuple[str, ...]]

    def _measure_names(self, lang: str) -> dict[str, str]:
        """What a printed table calls the measures."""
        from junheng._display.words import Words

        words = Words(chosen(lang))
        return {one["measure"]: self._labels.get(one["measure"]) or words.named(one) for one in self._data["measures"]}

    def _specs(self) -> list[str]:
        return [one["measure"] for one in self._data["measures"]]

    def _own_names(self) -> list[str]:
        return [*self._specs(), *self._always]

    def _is_drawable(self) -> bool:
        return False

    def _row_alone(self, places: list[int]) -> Any:
        """The row of a measure whose rows are at these places; None where a table of them is given."""
        raise NotImplementedError

    @overload
    def __getitem__(self, key: str) -> Any: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, key: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, key: str | SupportsIndex | slice) -> Any:
        """The rows of a measure as a table, one alone as a row; a column; a row by its position.

        Raises:
            UnknownNameError: Where there is no such measure and no such column; it is a `KeyError`.
            IndexError: Where there is no such row.
        """
        if not isinstance(key, str) or self._heading(key) is not None:
            return super().__getitem__(key)
        wanted = spec_of(key, self._specs())
        places = [at for at, row in enumerate(self._data["rows"]) if row["measure"] == wanted]
        if not places:
            raise failure("intake.not_in_result", got=key, expected=[*self._specs(), *self._usual().made])
        alone = self._row_alone(places)
        if alone is not None:
            return alone
        columns = self._usual()
        made = {heading: [cells[at] for at in places] for heading, cells in columns.made.items()}
        return self._given(columns._replace(made=made), None)

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (isinstance(name, str) and spec_of(name, self._specs()) is not None)


def spec_of(name: str, specs: Sequence[str]) -> str | None:
    """The measure of a result that a text names in any form."""
    if name in specs:
        return name
    try:
        written = _core.parse(name)
    except JunhengError:
        return None
    return written if written in specs else None


def cell_of(name: str, value: Any, names: Mapping[str, str]) -> Any:
    """What a table has of a member of a row: of messages their codes, of measures their names where there are some."""
    if name == "measure":
        return names.get(value, value)
    if name == "warnings":
        return ", ".join(one["code"].rpartition(".")[2] for one in value) or None
    if name == "reason":
        return None if value is None else value["code"]
    return value
