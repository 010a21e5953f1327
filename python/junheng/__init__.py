"""junheng 均衡 measures how evenly education is provided.

From a table of schools it computes balance indices (`balance`), applies an official standard (`assess`), or lists
all problems of the table (`check`). Measures such as `gini`, `theil_t` and `atkinson` take any numbers; `measure`
computes them by group over a table, and `measures` is their catalogue. `plan` finds the least change that reaches
a target, `plot` draws results. Curves, gaps, decompositions, regressions and
segregation (`lorenz`, `gap`, `nested_decomposition`, …; catalogue `analyses`) also take a table and groups.
Every result is the same to the last bit, whatever the row order, the number of threads or the language binding.

Tables and columns are NumPy arrays, lists, dictionaries of columns, or those of pandas, polars, pyarrow and
any library that implements the Arrow protocol. The index of a pandas table labels its rows, in messages and in
results by row, and is no column; Series whose indexes differ are an error when they are given together. Only
NumPy is required; no other library is imported unless the caller passes its objects.
"""

from __future__ import annotations

import builtins as _builtins

from junheng import _core, plan, plot
from junheng._api.cite import cite
from junheng._api.class_items import class_items
from junheng._api.contrast import contrast
from junheng._api.design import Design
from junheng._api.education import compare
from junheng._api.estimate import estimate
from junheng._api.measure import influence, measure
from junheng._api.progress import set_progress
from junheng._api.read import read
from junheng._api.report import Section, report
from junheng._api.template import template
from junheng._api.threads import set_threads
from junheng._generated import analyses as _analyses
from junheng._generated import error_kinds as _error_kinds
from junheng._generated import measures as _measures
from junheng._generated.analyses import *  # noqa: F403
from junheng._generated.error_kinds import *  # noqa: F403
from junheng._generated.measures import *  # noqa: F403
from junheng._generated.operations import assess, balance, check, check_balance
from junheng._generated.plans import trend, what_if
from junheng._results.analysis import Analysis
from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.catalogue import analyses, columns, measures, presets
from junheng._results.check import Check
from junheng._results.comparison import Comparison
from junheng._results.contrasts import Contrasts
from junheng._results.covariance import Covariance
from junheng._results.estimation import Estimation
from junheng._results.evaluation import Evaluation
from junheng._results.influences import Influences
from junheng._results.labels import Labels
from junheng._results.plan_kinds import Alliances, ClassesPlan, FundPlan
from junheng._results.planned import Plan, Trend, WhatIf
from junheng._results.standards import Standard, standards
from junheng._texts.note import Note
from junheng._texts.phrases import get_language, set_language
from junheng.errors import JunhengError

__version__: str = _core.VERSION

__all__ = [
    "Alliances",
    "Analysis",
    "Assessments",
    "Balance",
    "Check",
    "ClassesPlan",
    "Comparison",
    "Contrasts",
    "Covariance",
    "Design",
    "Estimation",
    "Evaluation",
    "FundPlan",
    "Influences",
    "JunhengError",
    "Labels",
    "Note",
    "Plan",
    "Section",
    "Standard",
    "Trend",
    "WhatIf",
    "__version__",
    "analyses",
    "assess",
    "balance",
    "check",
    "check_balance",
    "cite",
    "class_items",
    "columns",
    "compare",
    "contrast",
    "estimate",
    "get_language",
    "influence",
    "measure",
    "measures",
    "plan",
    "plot",
    "presets",
    "read",
    "report",
    "set_language",
    "set_progress",
    "set_threads",
    "standards",
    "template",
    "trend",
    "what_if",
]
__all__ += _error_kinds.__all__
# `from junheng import *` leaves the functions of Python alone: `range` is a measure too, as `junheng.range`.
__all__ += [name for name in _measures.__all__ if not hasattr(_builtins, name)]
__all__ += _analyses.__all__

# `jh.theil` is `jh.theil_t`. A module function `__getattr__` would find them too, but then CPython does not cache where
# an attribute of the module is: every `jh.gini` took 35 ns longer, of a microsecond.
_aliases = _core.measure_aliases()
for _alias, _measure in _aliases.items():
    globals().setdefault(_alias, getattr(_measures, _measure))


def __dir__() -> list[str]:
    """The names of the package, without those that are further names of measures."""
    return sorted(name for name in globals() if name in __all__ or name not in _aliases)
