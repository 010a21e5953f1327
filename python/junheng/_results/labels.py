"""Labels in place of names: one rule for results, their texts, tables and pictures.

A label belongs to the text of a name. Of what a result shows, a name means the first of these that it is: a column of
the table; a measure, a heading of the result's tables or a word of the picture; a group, which is a value of a column
that divides rows. So a label never heads another thing of the same name.
"""

from __future__ import annotations

import contextlib
from collections import UserDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from junheng import _core
from junheng._texts.labels import LABELS
from junheng._texts.phrases import failure, has_label
from junheng.errors import JunhengError

JSON = dict[str, Any]
# So many names are listed in an error.
SHOWN = 20
# What in which lists of results names groups and units, and the input whose column has these names.
NAMED = {
    **dict.fromkeys(("group", "richer", "poorer"), ("group", ("parts", "pairs"))),
    "category": ("category", ("parts",)),
    "label": ("unit", ("units",)),
}
# The same with the members that hold a list of such names.
GROUPS = frozenset({*NAMED, "path", "names", "labels"})
# The inputs of analyses that are values of a column.
VALUES = ("text", "texts")


class Labels(UserDict[str, str]):
    """One dictionary of labels for all calls of an analysis, in `labels` of every function and method.

    A plain dictionary may only have names that the call knows, so that no misspelt name goes unnoticed. This one may
    also name what other results of the analysis have, such as the groups of another column; `unused` lists the names
    that no result has had so far.

    Args:
        labels: Texts by the name that they replace: of a column, a measure in its text form, a heading of a table, a
            group, or a word of a picture.

    Raises:
        WrongTypeError: If a name or a label is no text, or a label is blank.

    Examples:
        >>> import junheng as jh
        >>> labels = jh.Labels({"spend": "Spending per pupil", "A": "County A", "gini": "Inequality", "spent": "?"})
        >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 5]}
        >>> print(jh.measure(["gini"], schools, value="spend", by="county", labels=labels).table(notes=[]))
        ──────────────────────────
        county    Rows  Inequality
        ──────────────────────────
        County A     2       0.250
        B            2       0.000
        ──────────────────────────
        >>> labels.unused
        ['spent']
    """

    def __init__(self, labels: Mapping[str, str] | Iterable[tuple[str, str]] = (), /) -> None:
        """Keeps the labels."""
        self._had: set[str] = set()
        super().__init__(labels)

    def __setitem__(self, name: str, label: str) -> None:
        _check(name, label)
        super().__setitem__(name, label)

    @property
    def unused(self) -> list[str]:
        """The names that no result has had so far."""
        return [name for name in self if name not in self._had]


@dataclass(frozen=True)
class Names:
    """What labels can name in a result.

    Attributes:
        columns: The columns of the table.
        own: Its measures, headings and words.
        groups: The values of columns by which it is divided.
    """

    columns: Collection[str] = ()
    own: Collection[str] = ()
    groups: Collection[str] = ()

    @classmethod
    def of(cls, several: Sequence[Names], more: Iterable[str] = ()) -> Names:
        """What labels can name in any of several results, and further names."""
        own = {*more, *(name for one in several for name in one.own)}
        columns = {name for one in several for name in one.columns}
        return cls(columns, own, {name for one in several for name in one.groups})

    def __iter__(self) -> Iterator[str]:
        yield from self.columns
        yield from self.own
        yield from self.groups

    def __contains__(self, name: str) -> bool:
        return name in self.columns or name in self.own or name in self.groups


@dataclass(frozen=True)
class Given:
    """Labels by what they name in a result; each is in one of these."""

    columns: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.columns or self.own or self.groups)


def sorted_out(labels: Mapping[str, str], names: Names) -> Given:
    """Labels by what they name in a result. A name of nothing in it may still be a word of its picture."""
    columns = {name: label for name, label in labels.items() if name in names.columns}
    groups = {
        name: label
        for name, label in labels.items()
        if name in names.groups and name not in names.own and name not in columns
    }
    own = {name: label for name, label in labels.items() if name not in columns and name not in groups}
    return Given(columns, own, groups)


def checked(labels: object, names: Names) -> dict[str, str]:
    """The labels, each of a name that the result or the library has, or of any other where they are `Labels`.

    Raises:
        WrongTypeError: Where they are no mapping of texts to texts.
        UnknownNameError: Where a name is not known.
    """
    if not isinstance(labels, Mapping):
        raise _wrong(type(labels).__name__)
    for name, label in labels.items():
        _check(name, label)
    for name in labels:
        if isinstance(labels, Labels):
            if name in names:
                labels._had.add(name)
        elif name not in names and not is_common(name):
            from difflib import get_close_matches

            listed = list(dict.fromkeys(names))
            near = get_close_matches(name, listed, SHOWN)
            raise failure("intake.unknown_label", got=name, expected=list(dict.fromkeys([*near, *listed]))[:SHOWN])
    return dict(labels)


def _check(name: object, label: object) -> None:
    if not isinstance(name, str) or not isinstance(label, str) or not label.strip():
        raise _wrong(f"{name!r}: {label!r}")


def _wrong(got: str) -> BaseException:
    expected = 'Mapping[str, str], such as {"NY": "New York"}'
    return failure("intake.option_type", option="labels", expected=expected, got=got)


def is_common(name: str) -> bool:
    """Whether results of the library may have it: a measure, a heading of their tables or a word of their pictures."""
    from junheng._texts.pictures import WORDS

    if name in WORDS or f"column_{name}" in LABELS or has_label(f"field.{name}") or name in ("count", "dropped"):
        return True
    with contextlib.suppress(JunhengError):
        _core.parse(name)
        return True
    return False


def groups_of(document: JSON, kinds: Mapping[str, str]) -> dict[str, None]:
    """The groups that a result names, by their texts; `kinds` are those of the inputs of its analysis."""
    found: dict[str, None] = {}
    for row in _listed(document, "rows") + _listed(document, "groups"):
        found.update(dict.fromkeys(key_text(part) for part in row.get("key") or () if part is not None))
        found.update(dict.fromkeys(_names_in(row.get("result"))))
    inputs = document.get("provenance", {}).get("inputs")
    for name, given in inputs.items() if isinstance(inputs, dict) else ():
        if kinds.get(name) in VALUES and given is not None:
            found.update(dict.fromkeys([given] if isinstance(given, str) else given))
    return found


def key_text(part: Any) -> str:
    """The text by which labels name a part of a key: of a whole number its digits."""
    return f"{part:.0f}" if isinstance(part, float) and part.is_integer() else str(part)


def _listed(document: JSON, name: str) -> list[JSON]:
    rows = document.get(name)
    return rows if isinstance(rows, list) else []


def _names_in(value: Any) -> Iterator[str]:
    """The names of groups within a result."""
    if isinstance(value, list):
        for one in value:
            yield from _names_in(one)
    if not isinstance(value, dict):
        return
    for name, part in value.items():
        if name in GROUPS and isinstance(part, (str, list)):
            yield from (one for one in ([part] if isinstance(part, str) else part) if isinstance(one, str))
        elif isinstance(part, (dict, list)):
            yield from _names_in(part)
