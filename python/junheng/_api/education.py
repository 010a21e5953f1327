"""Tables checked, assessed and described; the generated functions and the command line call these."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from junheng import _core
from junheng._api.options import column_names, listed, options_text
from junheng._input.tables import Table
from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.catalogue import plans
from junheng._results.check import Check
from junheng._results.comparison import Comparison
from junheng._results.of_plans import result_of
from junheng._results.origin import Origin
from junheng._results.reporting import document_of
from junheng._results.result import with_options
from junheng._results.standards import Standard

# The kinds of options that name columns of the table.
COLUMN_KINDS = ("column", "columns", "key", "keys")


def assess(table: Any, items: Any = None, standard: object = "cn-quality-2017", **options: Any) -> Assessments:
    """A standard applied to a table of schools."""
    applied = Standard.of(standard)
    text, keys, named = _read(options, table)
    answers, schools = _answers(items), Table.of(table, keys=keys, named=named)
    made = schools.passed_to(_core.assess, answers and answers.columns, applied.compiled, text, items=answers)
    kinds, of_items = schools.kinds(keys), None if answers is None else answers.rows
    origin = Origin(table, items, applied.compiled, text, keys, named)
    found = Assessments(made, schools.library, kinds, schools.rows, of_items, applied.to_json(), origin)
    return with_options(found, text)


def balance(table: Any, **options: Any) -> Balance:
    """The balance of a table of units."""
    text, keys, named = _read(options, table)
    units = Table.of(table, keys=keys, named=named)
    made = units.passed_to(_core.balance, text)
    origin = Origin(table, options=text, keys=keys, named=named)
    return with_options(Balance(made, units.library, units.kinds(keys), units.rows, origin=origin), text)


def check(table: Any, items: Any = None, standard: object = None, **options: Any) -> Check:
    """All problems of a table of schools."""
    applied = None if standard is None else Standard.of(standard).compiled
    text, keys, named = _read(options, table)
    answers, schools = _answers(items), Table.of(table, keys=keys, named=named)
    made = schools.passed_to(_core.check, answers and answers.columns, applied, text, items=answers)
    found = Check(made, schools.library, rows=schools.rows, items=None if answers is None else answers.rows)
    return with_options(found, text)


def check_balance(table: Any, **options: Any) -> Check:
    """All problems for which `balance` rejects a table."""
    text, keys, named = _read(options, table)
    units = Table.of(table, keys=keys, named=named)
    found = Check(units.passed_to(_core.check_balance, text), units.library, rows=units.rows)
    return with_options(found, text)


def compare(before: Any, after: Any) -> Comparison:
    """Compares two results of `assess`, or two of `balance`, such as those of last year and this year.

    Figure by figure: the value in either result and the difference, after minus before; of coefficients of variation
    also the parts of the difference, as `trend` divides it; schools that only one of the results has.

    Args:
        before: The earlier result, or its JSON read back (``json.loads``), also of an earlier version.
        after: The later result, or its JSON read back.

    Returns:
        The differences, unrounded. What only one result has is compared with nothing: its change is None.

    Raises:
        WrongTypeError: If an argument is no result.
        InvalidSpecError: If the results are not both of `assess`, or both of `balance`.

    Examples:
        >>> import junheng as jh
        >>> last = jh.balance({"class_size": [60, 40]}, class_size_limits=[55])
        >>> this = jh.balance({"class_size": [50, 50]}, class_size_limits=[55])
        >>> sizes = jh.compare(last, this).groups[0].class_sizes
        >>> sizes.experienced.change, sizes.over[0].classes.change
        (-2.0, -1.0)
    """
    texts = [json.dumps(document_of(one, option)) for one, option in ((before, "before"), (after, "after"))]
    return Comparison(_core.compare(*texts))


def planned(kind: str, table: Any, items: Any = None, standard: object = "cn-quality-2017", **options: Any) -> Any:
    """A plan for a table of schools, by the id of its kind."""
    entry = plans()[kind]
    takes_standard = any(one.kind == "standard" for one in entry.arguments)
    applied = Standard.of(standard).compiled if takes_standard else None
    of_columns = {one.id for one in entry.inputs if one.kind in COLUMN_KINDS}
    text, keys, named = _read(options, table, of_columns)
    answers, schools = _answers(items), Table.of(table, keys=keys, named=named)
    made = schools.passed_to(_core.plan, kind, answers and answers.columns, applied, text, items=answers)
    of_items = None if answers is None else answers.rows
    found = result_of(entry.schema)(made, schools.library, schools.kinds(keys), schools.rows, of_items)
    return with_options(found, text)


def _read(
    options: dict[str, Any], table: Any, of_columns: Collection[str] = ("by",)
) -> tuple[str, list[str], list[str]]:
    """The options as the core reads them, the headings that divide the table, and all that they name."""
    named = {name: column_names(options[name], table) for name in (*of_columns, "columns") if name in options}
    keys, mapped = listed(named.get("by")), named.get("columns")
    headings = listed(*mapped.values()) if isinstance(mapped, dict) else []
    headings += listed(*(named.get(name) for name in of_columns))
    return options_text(**(options | named)), keys, [*keys, *headings]


def _answers(items: Any) -> Table | None:
    return None if items is None else Table.of(items, "items")
