"""The functions of the package, and what the command line takes from below them."""

from junheng._api.analysis import analyzed, known_analysis
from junheng._api.education import assess, balance, check, check_balance
from junheng._api.measure import influence, measure
from junheng._api.options import unknown_option
from junheng._api.read import read
from junheng._api.report import Section, report
from junheng._core import VERSION
from junheng._results.catalogue import AnalysisEntry, InputEntry, analyses, columns, measures, operations
from junheng._results.evaluation import Evaluation
from junheng._results.standards import Standard, standards
from junheng._results.view import View

__all__ = [
    "VERSION",
    "AnalysisEntry",
    "Evaluation",
    "InputEntry",
    "Section",
    "Standard",
    "View",
    "analyses",
    "analyzed",
    "assess",
    "balance",
    "check",
    "check_balance",
    "columns",
    "influence",
    "known_analysis",
    "measure",
    "measures",
    "operations",
    "read",
    "report",
    "standards",
    "unknown_option",
]
