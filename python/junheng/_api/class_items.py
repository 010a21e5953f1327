"""Answers to items of a standard from a list of classes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from junheng import _core
from junheng._api.options import column_names, options_text
from junheng._input.tables import Table, headed, heading_of
from junheng._results.standards import Standard, StandardLike
from junheng._texts.phrases import failure

Cells = dict[str, list[Any]]


class ClassItems(dict[str, list[Any]]):
    """A table of items of which a list of classes answers some.

    Attributes:
        parts: The tables of which it is made: that of the other answers, where there is one, and the list.
        listed: The codes of the items that the list answers.
    """

    def __init__(self, cells: Cells, parts: tuple[Any, ...], listed: tuple[str, ...]) -> None:
        super().__init__(cells)
        self.parts, self.listed = parts, listed

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self), self.parts, self.listed)


def class_items(
    schools: Any,
    classes: Any,
    *,
    items: Any = None,
    standard: StandardLike = "cn-quality-2017",
    by: str | None = None,
    columns: Mapping[str, str | None] | None = None,
    totals: str = "error",
) -> ClassItems:
    """The table of items with the answers that a list of classes gives: the largest class of each stage.

    Args:
        schools: The table of schools.
        classes: A table with a row for each class: the code of its school, its pupils (班额, 班级人数, ``class_size``)
            and, unless every school has one stage, its stage (学段).
        items: The table of the other answers; rows of the answered items that are empty are filled.
        standard: The standard, as of `assess`.
        by: The column that divides the schools into counties, as of `assess`.
        columns: The headings of the table of schools, by column id, as of `assess`.
        totals: What happens to rows of totals in the table of schools, as of `assess`.

    Returns:
        A table of items, from headings to columns, for `assess` and `check`; reports name the files that it is made of.

    Raises:
        InvalidTableError: If the list lacks a column, if a class has no whole number of pupils or no known school, if a
            school with pupils of a stage has no class of it, or if `items` has another answer.

    Examples:
        >>> import junheng as jh
        >>> schools = {"学校代码": ["01", "02"], "办学类型": ["小学", "初级中学"]}
        >>> classes = {"学校代码": ["01", "01", "02"], "班级人数": [41, 46, 50]}
        >>> jh.class_items(schools, classes)
        {'指标编号': ['2.5a', '2.5b'], '填报值': [46.0, 50.0]}
    """
    given = {"by": column_names(by, schools), "columns": column_names(columns, schools), "totals": totals}
    applied = Standard.of(standard)
    of_schools, of_classes = Table.of(schools), Table.of(classes)
    found = of_classes.passed_to(_core.class_answers, of_schools.columns, applied.compiled, options_text(**given))
    answers: list[dict[str, Any]] = json.loads(found)["answers"]
    table = {} if items is None else {heading: _listed(cells) for heading, cells in headed(items, "items")}
    made = _merged({heading_of(heading): cells for heading, cells in table.items()}, answers, by)
    parts = tuple(one for one in (items, classes) if one is not None)
    return ClassItems(made, parts, tuple(dict.fromkeys(one["item"] for one in answers)))


def _listed(cells: Any) -> list[Any]:
    made: list[Any] = cells.to_pylist() if hasattr(cells, "to_pylist") else [*cells]
    return made


def _merged(table: Cells, answers: list[dict[str, Any]], by: str | None) -> Cells:
    """The answers beside those of the table; an equal or empty one there is replaced.

    Raises:
        InvalidTableError: If the table has another answer.
    """
    known: dict[str, list[str]] = json.loads(_core.item_headings_json())
    item = _heading(table, known["item"], "指标编号")
    value = _heading(table, known["value"], "填报值")
    named = [heading for heading in table if heading == by or _core.meaning_of(heading) == "county"]
    county = (named or [by or "区县"])[0]
    has_counties = bool(named) or any(one["county"] is not None for one in answers)
    keys = [item, value, *([county] if has_counties else [])]
    out: Cells = {heading: [*table.get(heading, [])] for heading in [*table, *keys]}
    rows = len(out[item])
    places = {key: row for row, key in enumerate(_keys(out, item, county if has_counties else None))}
    for one in answers:
        row = places.get((one["item"], one["county"] if has_counties else None))
        if row is None:
            for heading, cells in out.items():
                cells.extend([None] * (rows - len(cells)))
                cells.append({item: one["item"], value: one["value"], county: one["county"]}.get(heading))
            rows += 1
        elif not _is_empty(out[value][row]) and not _is_same(out[value][row], one["value"]):
            said = {"item": one["item"], "got": str(out[value][row]), "expected": one["value"], "school": one["school"]}
            raise failure("class_list.differs", **said)
        else:
            out[value][row] = one["value"]
    return out


def _heading(table: Cells, known: list[str], default: str) -> str:
    return next((heading for heading in table if heading.strip().lower() in known), default)


def _keys(table: Cells, item: str, county: str | None) -> Iterator[tuple[str, Any]]:
    for row, code in enumerate(table[item]):
        of_county = table[county][row] if county is not None and row < len(table[county]) else None
        yield str(code).strip(), of_county


def _is_empty(cell: Any) -> bool:
    return cell is None or cell != cell or not str(cell).strip()


def _is_same(cell: Any, value: float) -> bool:
    try:
        return float(cell) == value
    except (TypeError, ValueError):
        return False
