"""The functions of the package; the names here are those that the command line uses."""

from junheng._api.analysis import analyzed, known_analysis
from junheng._api.cite import cite
from junheng._api.class_items import class_items
from junheng._api.contrast import contrast
from junheng._api.design import Design
from junheng._api.education import assess, balance, check, compare, planned
from junheng._api.estimate import estimate
from junheng._api.measure import influence, measure
from junheng._api.options import unknown_option
from junheng._api.template import write_template
from junheng._cite.formats import FORMATS
from junheng._core import VERSION
from junheng._results.catalogue import (
    AnalysisEntry,
    InputEntry,
    OperationEntry,
    analyses,
    columns,
    inference_options,
    measures,
    operations,
    plans,
    presets,
)
from junheng._results.evaluation import Evaluation
from junheng._results.standards import Standard, standards
from junheng._results.view import View

__all__ = [
    "FORMATS",
    "VERSION",
    "AnalysisEntry",
    "Design",
    "Evaluation",
    "InputEntry",
    "OperationEntry",
    "Standard",
    "View",
    "analyses",
    "analyzed",
    "assess",
    "balance",
    "check",
    "cite",
    "class_items",
    "columns",
    "compare",
    "contrast",
    "estimate",
    "inference_options",
    "influence",
    "known_analysis",
    "measure",
    "measures",
    "operations",
    "planned",
    "plans",
    "presets",
    "standards",
    "unknown_option",
    "write_template",
]
