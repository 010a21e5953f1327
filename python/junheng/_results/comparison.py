"""The result of `compare`."""

from __future__ import annotations

from typing import Any, ClassVar

from junheng._generated.records.comparison import ComparisonData
from junheng._results.planned import Listed


class Comparison(Listed, ComparisonData):
    """Two results of the same kind compared, such as those of last year and this year.

    Examples:
        >>> import junheng as jh
        >>> last = jh.balance({"pupils": [800, 200], "classes": [16, 10]})
        >>> this = jh.balance({"pupils": [800, 200], "classes": [20, 10]})
        >>> jh.compare(last, this).groups[0].indicators[0].mean.change
        -8.0
    """

    _builder = "comparison.comparison"
    _paths: ClassVar[dict[str, str]] = {
        "indicators": "counties.stages.indicators",
        "stages": "counties.stages",
        "entrants": "counties.stages.entrants",
        "exits": "counties.stages.exits",
        "counties": "counties",
        "ratios": "groups.indicators",
        "measures": "groups.indicators.measures",
        "over": "groups.class_sizes.over",
    }
    _lists: tuple[str, ...] = tuple(_paths)

    def _details(self) -> dict[str, Any]:
        return {}
