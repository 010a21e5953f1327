"""junheng 均衡 measures how evenly education is provided.

A table of schools goes in; out come the balance indices (`balance`), the official verdict (`assess`), or
all problems of the table (`check`). Any numbers go into the measures: `gini`, `theil_t`, `atkinson` and
the rest of the catalogue (`measures`), any of them by group over a table (`measure`). Curves, gaps, decompositions,
regressions and segregation in parts (`lorenz`, `gap`, `nested_split`, … of the catalogue `analyses`) go by group too.
Every result is the same to the last bit whatever the row order, the thread count or the language it is asked
from.

Tables and columns are NumPy arrays, lists, dictionaries of columns, or those of pandas, polars, pyarrow and
whatever else speaks the Arrow protocol. Only NumPy is required; no other library is loaded before the
caller brings it.
"""

from __future__ import annotations

from junheng import _analyses, _core, _error_kinds, _measures
from junheng._analyses import *  # noqa: F403
from junheng._analysis import Analysis
from junheng._analysis_entries import analyses
from junheng._api import assess, balance, check, check_balance
from junheng._assessments import Assessments
from junheng._balance import Balance
from junheng._catalogue import columns, measures
from junheng._check import Check
from junheng._error_kinds import *  # noqa: F403
from junheng._errors import JunhengError
from junheng._evaluation import Evaluation
from junheng._influences import Influences
from junheng._measure import influence, measure
from junheng._measures import *  # noqa: F403
from junheng._read import read
from junheng._standards import Standard, standards
from junheng._words import get_language, set_language

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
