"""Methods made from the catalogues: a measure becomes a method of a table, of a column and of an expression."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature
from numbers import Real
from typing import Any

from junheng._api.measure import measure
from junheng._api.options import unknown_option
from junheng._results.catalogue import MeasureEntry, measures

# The inputs of a measure as arguments: those that name what is measured, and those that go with them.
_VALUES = {"value": "value", "weights": "weights", "rank": "rank"}
_COUNTS = ("groups", "unit", "pupil_group", "count", "group", "reference_group")
# What a table has besides, and what a column has.
OF_TABLE = {"by": None, "missing": "error", "undefined": "error"}
OF_COLUMN = {"missing": "error", "undefined": "error"}
Given = Mapping[str, Any]
Computed = Callable[[Any, str, dict[str, Any]], Any]


def is_of_counts(entry: MeasureEntry) -> bool:
    """Whether the measure takes columns of counts."""
    return "groups" in entry.inputs


def method(entry: MeasureEntry, options: Given, compute: Computed, doc: str, *, of_table: bool) -> Any:
    """The method of a measure: it hands the object, the measure in text form and the options to `compute`."""
    parameters = [*_inputs(entry, of_table=of_table), *_own(entry), *_keywords(options)]
    signature = Signature(parameters)
    own = [one.id for one in entry.parameters]

    def call(self: Any, *arguments: Any, **given: Any) -> Any:
        for option in given:
            if option not in signature.parameters:
                raise unknown_option(option, list(signature.parameters)[1:])
        bound = signature.bind(self, *arguments, **given).arguments
        spec = written(entry, {name: bound.pop(name) for name in own if name in bound})
        object_ = bound.pop("self")
        return compute(object_, spec, bound)

    call.__name__ = call.__qualname__ = entry.id
    call.__signature__ = signature  # type: ignore[attr-defined]
    call.__doc__ = f"{entry.name.en} {entry.name.zh}: {entry.summary.en}\n\n{doc.format(id=entry.id)}"
    return call


def _inputs(entry: MeasureEntry, *, of_table: bool) -> list[Parameter]:
    first = [Parameter("self", Parameter.POSITIONAL_ONLY)]
    if is_of_counts(entry):
        return [*first, Parameter("groups", Parameter.POSITIONAL_OR_KEYWORD, default=None), *_of_counts()]
    names = [_VALUES[one] for one in entry.inputs if of_table or one != "value"]
    made = []
    for name in names:
        # A column is named first; a ranking variable must be named, weights may be.
        kind = Parameter.POSITIONAL_OR_KEYWORD if name == "value" else Parameter.KEYWORD_ONLY
        made.append(Parameter(name, kind, default=None if name == "weights" else Parameter.empty))
    return [*first, *made]


def _of_counts() -> list[Parameter]:
    return [Parameter(name, Parameter.KEYWORD_ONLY, default=None) for name in _COUNTS[1:]]


def _own(entry: MeasureEntry) -> list[Parameter]:
    return [
        Parameter(one.id, Parameter.KEYWORD_ONLY, default=Parameter.empty if one.default is None else one.default)
        for one in entry.parameters
    ]


def _keywords(options: Given) -> list[Parameter]:
    return [Parameter(name, Parameter.KEYWORD_ONLY, default=default) for name, default in options.items()]


def written(entry: MeasureEntry, parameters: Given) -> str:
    """A measure with parameters in its text form."""
    made = ", ".join(f"{name}={_text(value)}" for name, value in parameters.items())
    return f"{entry.id}({made})" if made else entry.id


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(float(value)) if isinstance(value, Real) else str(value)


def of_columns(columns: Given, spec: str, options: Given) -> float | None:
    """A measure of columns by the names of their roles (`value`, `weights`, `rank`); errors name the columns."""
    table: dict[str, Any] = {}
    named: dict[str, str] = {}
    for role, column in columns.items():
        heading = str(getattr(column, "name", None) or role)
        # Two roles may be columns of one name, of different values.
        named[role] = heading if heading not in table or table[heading] is column else f"{heading} ({role})"
        table[named[role]] = column
    found = measure(spec, table, **named, **options)  # type: ignore[call-overload]
    value: float | None = found.rows[0].values[0]
    return value


def defined(
    options: Given, compute: Computed, doc: str, *, of_table: bool, counts: bool
) -> dict[str, Callable[..., Any]]:
    """The methods of all measures, under all their names that are names in Python."""
    made: dict[str, Callable[..., Any]] = {}
    for entry in measures():
        if counts or not is_of_counts(entry):
            one = method(entry, options, compute, doc, of_table=of_table)
            names = (name for name in (entry.id, *entry.aliases) if name.isascii() and name.isidentifier())
            made |= {name: one for name in names if name not in made}
    return made
