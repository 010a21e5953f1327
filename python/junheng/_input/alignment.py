"""Columns that belong to each other row by row.

Columns are paired by position. Columns of pandas have labels too; where the labels of two columns differ, pairing by
position would join different units, so that is an error.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from junheng._input.cells import Named
from junheng._input.series import is_a, loaded
from junheng._texts.command_line import say
from junheng._texts.phrases import failure


def check(columns: Iterable[tuple[Named, Any]]) -> None:
    """Checks that columns with an index have the same one; a column without an index goes with any.

    Raises:
        InvalidTableError: If two indexes of the same length differ, also in the order of their labels.
    """
    if not loaded("pandas"):
        return
    first: tuple[Named, Any, Any] | None = None
    for name, column in columns:
        index = index_of(column)
        if index is None:
            continue
        if first is None:
            first = (name, column, index)
        elif index is not first[2] and len(index) == len(first[2]) and not index.equals(first[2]):
            raise _differ((first[0], first[1]), first[2], (name, column), index)


def index_of(column: Any) -> Any:
    """The index of a column of pandas; None where it has none."""
    if is_a(column, "narwhals", "Series", "DataFrame"):
        return index_of(column.to_native())
    return column.index if is_a(column, "pandas", "Series", "DataFrame") else None


def _differ(one: tuple[Named, Any], index: Any, other: tuple[Named, Any], second: Any) -> BaseException:
    at = next(at for at, (left, right) in enumerate(zip(index, second, strict=True)) if not _same(left, right))
    code = "index.order" if _in_another_order(index, second) else "index.other"
    labels = {"one": shown_label(index[at]), "other": shown_label(second[at]), "row": at}
    english, chinese = (say(code, language, **labels) for language in ("en", "zh"))
    got = (english, english, chinese)
    return failure("intake.not_aligned", column=_called(*one), other=_called(*other), got=got)


def _same(left: Any, right: Any) -> bool:
    return bool(left == right) or (left != left and right != right)


def _in_another_order(index: Any, second: Any) -> bool:
    try:
        return bool(index.sort_values().equals(second.sort_values()))
    except TypeError:  # labels of several types have no order
        return False


def shown_label(label: Any) -> str:
    """A label of an index as messages show it."""
    if isinstance(label, tuple):
        return f"({', '.join(map(shown_label, label))})"
    plain = label.item() if hasattr(label, "item") else label
    return str(plain) if hasattr(plain, "isoformat") else repr(plain)


def _called(name: Named, column: Any) -> Named:
    """The name of an argument with the label of the Series that was given for it."""
    own = getattr(column, "name", None)
    identifier, english, chinese = (name, name, name) if isinstance(name, str) else name
    if own is None or own == identifier:
        return identifier, english, chinese
    return identifier, f"{english} ({own})", f"{chinese}（{own}）"
