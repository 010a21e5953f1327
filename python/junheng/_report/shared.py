"""Why a plan adds more to a school than one of its stages lacks: stages share what the school has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from junheng._display import figures
from junheng._report import numbers
from junheng._report.context import Context
from junheng._report.plans import DONE, actions


@dataclass(frozen=True)
class Shared:
    """A school with a shortfall in what its stages share, for which there is a plan.

    Attributes:
        school: Its name.
        indicator: The code of the indicator.
        missing: What each stage lacks, by stage.
        change: What the plan adds to the whole school.
    """

    school: str
    indicator: str
    missing: dict[str, float]
    change: float


def difference(context: Context) -> str:
    """What explains that shortfalls and plans differ, with the first school as an example; empty where none does."""
    found = next(_found(context), None)
    if found is None:
        return ""
    words, unit = context.words, context.indicators[found.indicator]["unit"]
    lacking = [
        words("stage_lacks", stage=context.stage(stage), amount=words.quantity(numbers.lacking(missing), unit))
        for stage, missing in found.missing.items()
    ]
    return words(
        "shared_difference",
        matrix=words("section_matrix"),
        school=found.school,
        indicator=context.indicator(found.indicator),
        list=words.list(lacking),
        amount=words.quantity(figures.amount(found.change), unit),
    )


def _found(context: Context) -> Iterator[Shared]:
    """The schools that a plan brings to a floor in a resource that several of their stages share."""
    missing = _missing(context)
    for _, action in actions(context):
        if action["status"] not in DONE or action["indicator"] not in context.indicators:
            continue
        for school in action["schools"]:
            lacks = missing.get((school["id"], action["indicator"]))
            if lacks and len(school["stages"]) > 1 and school["reason"]["id"] == "below_floor":
                yield Shared(school["name"] or school["id"], action["indicator"], lacks, school["change"])


def _missing(context: Context) -> dict[tuple[str, str], dict[str, float]]:
    """What schools lack, by school, indicator and stage."""
    found: dict[tuple[str, str], dict[str, float]] = {}
    for stage in context.county["stages"]:
        for school in stage.get("schools") or ():
            for one in school["indicators"]:
                if one["met"] is False and one.get("missing"):
                    found.setdefault((school["id"], one["code"]), {})[stage["stage"]] = one["missing"]
    return found
