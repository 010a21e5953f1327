"""Class sizes, as schools and as pupils count them, and large classes."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report import numbers
from junheng._report.context import JSON, ClassesOf, Context
from junheng._report.missing import absent
from junheng._report.table import Column, Marked, table
from junheng._texts.phrases import is_member


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
    lead = tag("p", words("classes_lead"))
    return join(lead, table(heads, rows, "stack"), note, _items(context), *pictures, *_listed(context))


def _listed(context: Context) -> Iterator[Markup]:
    """The list of classes: by stage and grade the sizes, and the classes above each limit with their pupils."""
    words, found = context.words, context.evidence.class_list
    if not found:
        return
    limits = [one["limit"] for one in found[0].document["total"]["class_sizes"]["over"]]
    heads = [Column(words.heading("stage")), Column(words.heading("grade"))]
    heads += [Column(words.heading(key), number=True) for key in ("class_count", "mean_class", "experienced_class")]
    for limit in limits:
        heads += [
            Column(words.heading(f"{what}_above", limit=numbers.count(limit)), number=True)
            for what in ("classes", "pupils")
        ]
    yield tag("h3", words("class_list"))
    yield tag("p", words("class_list_lead", section=words("section_findings")))
    yield table(heads, [_of_list(one, context) for one in found])
    for one in found:
        if one.grade is None and (
            picture := context.draw("class_distribution", stage=one.stage, document=one.document)
        ):
            yield tag("h3", words.begun(_stage(one.stage, context)))
            yield tag("div", picture, class_="frame drawing")


def _stage(stage: str | None, context: Context) -> str:
    known = stage is not None and is_member("stage", stage)
    return context.stage(stage) if known and stage else stage or context.words("whole")


def _of_list(one: ClassesOf, context: Context) -> list[object]:
    sizes = one.document["total"]["class_sizes"]
    cells: list[object] = [
        context.words.begun(_stage(one.stage, context)),
        Marked(one.grade or context.words("every_grade"), "whole"),
    ]
    cells += [numbers.count(sizes["classes"]), numbers.size(sizes["average"]), numbers.size(sizes["experienced"])]
    for over in sizes["over"]:
        counted = f"{numbers.count(over['classes'])} ({figures.share(over['class_share'])})"
        cells += [counted if over["classes"] else "0", figures.share(over["pupil_share"])]
    return cells


def _row(stage: str, sizes: JSON, context: Context) -> list[object]:
    words = context.words
    has_list = any(one.stage in (stage, None) for one in context.evidence.class_list)
    over = [
        words("over_limit", limit=numbers.count(one["limit"]), count=numbers.count(one["classes"]))
        for one in sizes["over"]
    ]
    return [
        words.begun(context.stage(stage)),
        numbers.size(sizes["average"]),
        numbers.size(sizes["experienced"]),
        words("lists").join(over) if over else words("see_class_list" if has_list else "no_class_list"),
    ]


def _items(context: Context) -> Markup | None:
    """The largest classes: as the county answers, or of the list of classes."""
    standard = context.standard or {"items": []}
    codes = {
        test.get("code") or item["code"]
        for item in standard["items"]
        for test in item["tests"]
        if str((test.get("largest") or {}).get("per", "")).startswith("classes")
    }
    tests = [test for item in context.county["items"] for test in item["tests"] if test["code"] in codes]
    listed = set(context.evidence.listed)
    told = []
    for key, of_list in (("largest_answered", False), ("largest_listed", True)):
        said = [
            context.words("item_answer", code=test["code"], answer=numbers.count(test["answer"]))
            for test in tests
            if isinstance(test["answer"], (int, float)) and not isinstance(test["answer"], bool)
            if (test["code"] in listed) == of_list
        ]
        told += [context.words(key, list=context.words.list(said))] if said else []
    return tag("p", context.words.run_on(told)) if told else None
