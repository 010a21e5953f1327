"""Class sizes, as schools and as pupils count them, and large classes."""

from __future__ import annotations

from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.table import Column, table


def section(context: Context) -> Markup:
    """One row for each stage, then the picture of each."""
    words = context.words
    found = {
        stage: balance["total"]["class_sizes"]
        for stage, balance in context.evidence.balances.items()
        if balance["total"]["class_sizes"]
    }
    if not found:
        return absent(context, "classes_missing")
    heads = [
        Column(words.heading("stage")),
        Column(words.heading("mean_class"), number=True),
        Column(words.heading("experienced_class"), number=True),
        Column(words.heading("large_counts")),
    ]
    rows = [_row(stage, sizes, context) for stage, sizes in found.items()]
    drawn = [context.draw("class_sizes", stage=stage) for stage in found]
    note = tag("p", words("experienced_bound")) if any(not one["experienced_exact"] for one in found.values()) else None
    pictures = (tag("div", one, class_="frame drawing") for one in drawn if one)
    return join(tag("p", words("classes_lead")), table(heads, rows, "stack"), note, _items(context), *pictures)


def _row(stage: str, sizes: JSON, context: Context) -> list[object]:
    words = context.words
    over = [
        words("over_limit", limit=numbers.count(one["limit"]), count=numbers.count(one["classes"]))
        for one in sizes["over"]
    ]
    return [
        words.begun(context.stage(stage)),
        numbers.size(sizes["average"]),
        numbers.size(sizes["experienced"]),
        words("lists").join(over) if over else words("no_class_list"),
    ]


def _items(context: Context) -> Markup | None:
    """What the county answers about its largest classes."""
    standard = context.standard or {"items": []}
    codes = {
        test.get("code") or item["code"]
        for item in standard["items"]
        for test in item["tests"]
        if str((test.get("largest") or {}).get("per", "")).startswith("classes")
    }
    tests = [test for item in context.county["items"] for test in item["tests"] if test["code"] in codes]
    said = [
        context.words("item_answer", code=test["code"], answer=numbers.count(test["answer"]))
        for test in tests
        if isinstance(test["answer"], (int, float)) and not isinstance(test["answer"], bool)
    ]
    return tag("p", context.words("largest_answered", list=context.words.list(said))) if said else None
