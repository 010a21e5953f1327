"""The class of the result of each kind of plan."""

from __future__ import annotations

from junheng._results import plan_kinds, planned
from junheng._results.planned import Planned

_CLASSES = {**planned.CLASSES, **plan_kinds.CLASSES}


def result_of(schema: str) -> type[Planned]:
    """The class of the results of that schema."""
    return _CLASSES[schema]
