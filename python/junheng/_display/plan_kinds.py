"""Blocks of plans of classes, distributions of budgets and comparisons of alliances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, shortened
from junheng._display.plan import TONES, plan
from junheng._display.totals import totals
from junheng._display.words import Words

JSON = dict[str, Any]


def classes(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """How many classes to open where, and why fewer do not suffice."""
    source = document["provenance"]
    read = words(
        "classes_read",
        limit=figures.count(source["limit"]),
        schools=figures.count(source["schools"]),
        grades=figures.count(source["grades"]),
        rows=figures.count(source["rows"]),
    )
    yield Block(words.pair(words("plan"), words.of(source["kind"])), lines=[read])
    yield from totals(document, words, shown)
    status = words(f"plan_{document['status']}")
    lines = [words.of(document["verdict"])]
    if document["infeasible"] is not None:
        lines.append(words.of(document["infeasible"]["text"]))
    elif document["status"] in ("optimal", "within_gap") and document["bound"]["value"]:
        bound, unit = figures.bound(document["bound"]["value"]), words.of(document["objective"]["unit"])
        lines.append(words("bound_line", given="", bound=bound, unit=unit, kind=words("bound_counting")))
    if document["status"] != "met":
        lines.append(words("rooms_line", rooms=figures.count(document["rooms_to_build"])))
    if document["teachers"] is not None:
        lines.append(words("teachers_line", teachers=figures.count(document["teachers"])))
    lines += [words.of(one) for one in document["warnings"]]
    yield Block(words.capital(f"plan_{document['status']}"), lines=lines, tone=TONES[document["status"]])
    if document["steps"]:
        steps = ([str(one["order"]), words.of(one["text"])] for one in document["steps"])
        heads = [words("order"), words("what_to_do")]
        yield shortened(words("steps"), heads, steps, len(document["steps"]), shown)
    before, after = document["before"], document["after"]
    keys = ("classes", "average", "grades_over", "schools_over", "largest")
    forms = [figures.ratio if key in ("average", "largest") else figures.count for key in keys]
    rows = [
        [words(f"classes_of_{key}"), figures.cell(before[key], form), figures.cell(after[key], form)]
        for key, form in zip(keys, forms, strict=True)
    ]
    yield Block(words.pair(words("result_of_plan"), status), ["", words("now"), words("afterwards")], rows)
    yield Block(words("conditions"), lines=[words.of(one) for one in document["assumptions"]])


def fund(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """The plan, then what the budget does and what others would do."""
    yield from plan(document, words, shown)
    for one in document["funds"][:shown]:
        lines = [
            words(
                "fund_measure",
                measure=words.of(one["measure"]),
                before=figures.index(one["measure_before"]),
                after=figures.index(one["measure_after"]),
            )
        ]
        if one["need_met_share"] is not None:
            lines.append(
                words(
                    "fund_need",
                    share=figures.share(one["need_met_share"]),
                    needed=figures.amount(one["needed"]),
                    before=figures.count(one["at_floor_before"]),
                    after=figures.count(one["at_floor_after"]),
                    most=figures.count(one["at_floor_most"]),
                )
            )
        lines.append(
            words("fund_lowest", school=_called(document, one["lowest"]), value=figures.ratio(one["lowest_value"]))
        )
        yield Block(str(one["county"] or words("whole")), lines=lines)
        rows = (
            [
                entry["id"],
                figures.given(round(entry["budget"], 2)),
                figures.ratio(entry["value"]),
                figures.index(entry["cv"]),
            ]
            for entry in one["queue"]
        )
        heads = [words(key) for key in ("school", "fund_budget", "value_now", "cv_after")]
        if one["queue"]:
            yield shortened(words("fund_queue"), heads, rows, len(one["queue"]), shown)


def _called(document: JSON, school: str) -> str:
    """A school by name and code, where the plan names it."""
    actions = (action for county in document["counties"] for action in county["actions"])
    names = (one["name"] for action in actions for one in action["schools"] if one["id"] == school)
    return f"{next(names, None) or ''} {school}".strip()


def alliances(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """How much of each inequality alliances can remove themselves, and what their weakest schools need."""
    source = document["provenance"]
    applied = words(
        "planned_for",
        standard=source["standard"],
        version=source["standard_version"],
        document=source["document"],
        rows=figures.count(source["rows"]),
    )
    yield Block(words.of(source["kind"]), lines=[applied])
    yield from totals(document, words, shown)
    described = {one["code"]: one for one in document["indicators"]}
    for county in document["counties"][:shown]:
        if county["county"] is not None:
            yield Block(str(county["county"]))
        for split in county["splits"]:
            yield _split(split, described, words, shown)
    yield Block(words("conditions"), lines=[words.of(one) for one in document["assumptions"]])


def _split(split: JSON, described: dict[str, JSON], words: Words, shown: int | None) -> Block:
    indicator = described[split["indicator"]]
    subject = f"{indicator['code']} {words.of(indicator['name'])}"
    title = words("comma").join([subject, words.name("stage", split["stage"])])
    rows = (
        [
            one["name"],
            figures.count(one["schools"]),
            figures.ratio(one["value"]),
            figures.index(one["cv"]),
            f"{one['weakest']['name'] or ''} {one['weakest']['id']}".strip(),
            figures.ratio(one["weakest"]["value"]),
            figures.ratio(one["weakest"]["to_mean_from_within"]),
            NOTHING if one["weakest"]["to_floor"] is None else figures.ratio(one["weakest"]["to_floor"]),
        ]
        for one in split["alliances"]
    )
    keys = ("alliance", "schools", "value_now", "cv_now", "weakest", "weakest_value", "to_mean", "to_floor")
    heads = [words(key) for key in keys]
    made = list(rows)[:shown]
    more = len(split["alliances"]) - len(made)
    return Block(title, heads, made, lines=[words.of(split["verdict"])], more=more)
