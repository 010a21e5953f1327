"""junheng 均衡 measures how evenly education is provided.

A table of schools goes in; out come the balance indices (`balance`), the official verdict (`assess`), or
all problems of the table (`check`). Any numbers go into the measures: `gini`, `theil_t`, `atkinson` and
the rest of the catalogue (`measures`), any of them by group over a table (`measure`). Curves, gaps, decompositions,
regressions and segregation in parts (`lorenz`, `gap`, `nested_decomposition`, … of the catalogue `analyses`) go by group too.
Every result is the same to the last bit whatever the row order, the thread count or the language it is asked
from.

Tables and columns are NumPy arrays, lists, dictionaries of columns, or those of pandas, polars, pyarrow and
whatever else speaks the Arrow protocol. Only NumPy is required; no other library is loaded before the
caller brings it.
"""

from __future__ import annotations

from junheng import _core
from junheng._api.education import assess, balance, check, check_balance
from junheng._api.measure import influence, measure
from junheng._generated import analyses as _analyses
from junheng._generated import error_kinds as _error_kinds
from junheng._generated import measures as _measures
from junheng._generated.analyses import *  # noqa: F403
from junheng._generated.error_kinds import *  # noqa: F403
from junheng._generated.measures import *  # noqa: F403
from junheng._input.files.read import read
from junheng._results.analysis import Analysis
from junheng._results.analysis_entries import analyses
from junheng._results.assessments import Assessments
from junheng._results.balance import Balance
from junheng._results.catalogue import columns, measures
from junheng._results.check import Check
from junheng._results.evaluation import Evaluation
from junheng._results.influences import Influences
from junheng._results.standards import Standard, standards
from junheng._texts.phrases import get_language, set_language
from junheng.errors import JunhengError

__version__: str = _core.VERSION

__all__ = [
    "Analysis",
    "Assessments",
    "Balance",
    "Check",
    "Evaluation",
    "Influences",
    "JunhengError",
    "Standard",
    "__version__",
    "analyses",
    "assess",
    "balance",
    "check",
    "check_balance",
    "columns",
    "get_language",
    "influence",
    "measure",
    "measures",
    "read",
    "set_language",
    "standards",
]
__all__ += _error_kinds.__all__
__all__ += _measures.__all__
__all__ += _analyses.__all__
