"""States: a mark and a word, which colour repeats."""

from __future__ import annotations

from functools import lru_cache

from junheng._display.markup import Markup, tag
from junheng._report.context import JSON, ReportWords

MARKS = {"ok": "✓", "bad": "✗", "mid": "△", "open": "○"}
VERDICTS = {"meets": "ok", "does_not_meet": "bad", "undetermined": "mid"}
ITEMS = {"met": "ok", "not_met": "bad", "not_supplied": "open"}


@lru_cache(256)
def state(tone: str, word: str) -> Markup:
    """A mark with its word."""
    return tag("span", f"{MARKS[tone]} {word}", class_=f"tag {'mid' if tone == 'open' else tone}")


def of_indicator(one: JSON, school: JSON) -> str:
    """The state of an indicator of a school: met, missed by a school that passes all the same, or missed."""
    if one["met"] is not False:
        return "ok"
    return "mid" if school["passes"] else "bad"


def of_school(school: JSON, words: ReportWords) -> Markup | str:
    """Whether a school meets the rule of the standard, with or without a shortfall."""
    if school["passes"] is None:
        return "–"
    if not school["passes"]:
        return state("bad", words("school_fails"))
    short = any(one["met"] is False for one in school["indicators"])
    return state("mid", words("school_short")) if short else state("ok", words("school_passes"))


def passes(judged: bool | None, words: ReportWords) -> Markup | str:
    """Whether a coefficient is within its limit."""
    if judged is None:
        return "–"
    return state("ok", words("within_limit")) if judged else state("bad", words("beyond"))
