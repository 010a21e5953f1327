"""Tables checked, assessed and described; the generated functions and the command line call these."""

from __future__ import annotations

from typing import Any

from junheng import _core
from junheng._api.options import options_text
from junheng._input.tables import Column, Table
from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.check import Check
from junheng._results.standards import Standard


def assess(table: Any, items: Any = None, standard: object = "cn-quality-2017", **options: Any) -> Assessments:
    """A standard applied to a table of schools."""
    applied = Standard.of(standard)
    text, answers, schools = options_text(**options), _answers(items), Table.of(table)
    made = _core.assess(schools.columns, answers, applied.compiled, text)
    return Assessments(made, schools.library, schools.kinds(options.get("by")), applied.to_json())


def balance(table: Any, **options: Any) -> Balance:
    """The balance of a table of units."""
    text, units = options_text(**options), Table.of(table)
    return Balance(_core.balance(units.columns, text), units.library, units.kinds(options.get("by")))


def check(table: Any, items: Any = None, standard: object = None, **options: Any) -> Check:
    """All problems of a table of schools."""
    applied = None if standard is None else Standard.of(standard).compiled
    answers, schools = _answers(items), Table.of(table)
    return Check(_core.check(schools.columns, answers, applied, options_text(**options)), schools.library)


def check_balance(table: Any, **options: Any) -> Check:
    """All problems for which `balance` rejects a table."""
    text, units = options_text(**options), Table.of(table)
    return Check(_core.check_balance(units.columns, text), units.library)


def _answers(items: Any) -> list[Column] | None:
    return None if items is None else Table.of(items, "items").columns
