"""Blocks of an assessment: the verdict first, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from junheng._display import figures
from junheng._display.bars import scale_of
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Bar, Block, Cell, shortened
from junheng._display.items import items
from junheng._display.schools import schools
from junheng._display.totals import totals
from junheng._display.words import Words

JSON = dict[str, Any]
TONES = {"meets": "good", "does_not_meet": "bad", "undetermined": "open"}
PASSES = {True: "good", False: "bad", None: None}


def assessment(
    document: JSON, words: Words, shown: int | None = SHOWN_ROWS, standard: JSON | None = None
) -> Iterator[Block]:
    """The verdict on each county with its evidence; `standard` adds what each item requires."""
    source, counties = document["provenance"], document["counties"]
    applied = words(
        "applied",
        standard=source["standard"],
        version=source["standard_version"],
        document=source["document"],
        rows=figures.count(source["rows"]),
        excluded=figures.count(source["excluded"]),
    )
    title = words.pair(words("assessment"), words.of(document["standard"]["title"]))
    yield Block(title, lines=[applied])
    yield from totals(document, words, shown)
    if len(counties) > 1:
        yield _summary(document, words, shown)
    for county in counties[:shown]:
        yield from _county(county, document, words, shown, standard)
    if shown is None:
        conventions = [words.of(one) for one in source["conventions"]]
        yield Block(words("provenance"), lines=conventions, folded="open")


def _summary(document: JSON, words: Words, shown: int | None) -> Block:
    rows = (
        [
            _name(county, words),
            figures.count(county["rows"]),
            _verdict(county, words),
            _reasons(county, document, words) if shown is None else str(len(county["verdict"]["reasons"])),
        ]
        for county in document["counties"]
    )
    heads = [words(one) for one in ("county", "rows", "verdict", "reasons")]
    made = shortened(words("verdict"), heads, rows, len(document["counties"]), shown)
    tallies = [f"{words.capital(f'verdict.{state}')} {count}" for state, count in document["summary"].items() if count]
    return Block(made.title, made.headings, made.rows, [words("comma").join(tallies)], made.more)


def _name(county: JSON, words: Words) -> str:
    return str(county["county"] or words("whole"))


def _verdict(county: JSON, words: Words) -> Cell:
    state = county["verdict"]["state"]
    return Cell(words(f"verdict.{state}"), tone=TONES[state])


def _reasons(county: JSON, document: JSON, words: Words) -> Cell:
    cited = document["provenance"]["standard"]
    reasons = [words.cited(one, cited) for one in county["verdict"]["reasons"]]
    return Cell(words("lists").join(reasons), parts=reasons)


def _county(county: JSON, document: JSON, words: Words, shown: int | None, standard: JSON | None) -> Iterator[Block]:
    cited = document["provenance"]["standard"]
    state = county["verdict"]["state"]
    title = words.pair(_name(county, words), words.capital(f"verdict.{state}"))
    reasons = [words.cited(one, cited) for one in county["verdict"]["reasons"]]
    yield Block(title, lines=reasons, tone=TONES[state])
    described = {one["code"]: one for one in document["standard"]["indicators"]}
    for stage in county["stages"]:
        yield _stage(stage, described, words)
        yield from _drivers(stage, described, words, shown)
        yield from schools(stage, described, words, shown)
    if shown is None and county["items"]:
        yield items(county["items"], document["standard"]["items"], words, standard)
    if county["exclusions"]:
        yield _exclusions(county["exclusions"], cited, words, shown)


def _stage(stage: JSON, described: dict[str, JSON], words: Words) -> Block:
    name = words.name("stage", stage["stage"])
    passes = {True: words("passes"), False: words("fails"), None: ""}[stage["passes"]]
    counts = {"schools": figures.count(stage["school_count"]), "pupils": figures.count(stage["pupils"])}
    lines = [words("stage_line", **counts)]
    if rule := stage["school_rule"]:
        lines.append(words("rule_line", total=stage["school_count"], **rule))
    composite = stage["composite"]
    judged = [*stage["indicators"], *([composite] if composite else [])]
    scale = scale_of(*(one[key] for one in judged for key in ("cv", "cv_limit")))
    rows = [
        [
            called(described[one["code"]], words),
            figures.cell(one["value"], figures.ratio),
            figures.cell(one["floor"], figures.given),
            NOTHING if one["schools_met"] is None else f"{one['schools_met']}/{stage['school_count']}",
            *_coefficient(one, scale, words),
        ]
        for one in stage["indicators"]
    ]
    if composite:
        rows.append([words("composite"), *[NOTHING] * 3, *_coefficient(composite, scale, words)])
    keys = ("indicator", "county_value", "floor", "schools_met", "cv", "limit", "margin", "result")
    return Block(words.pair(name, passes) if passes else name, [words(key) for key in keys], rows, lines)


def called(indicator: JSON, words: Words) -> str:
    """The code and the name of an indicator."""
    return f"{indicator['code']} {words.of(indicator['name'])}"


def _coefficient(one: JSON, scale: float, words: Words) -> list[str]:
    """The cells of a coefficient: value, limit, margin, result."""
    cv, limit, passes = one["cv"], one["cv_limit"], one["cv_passes"]
    written, tone = figures.limited(cv, limit), PASSES[passes]
    bar = Bar(cv, limit, scale, words("bar", cv=written, limit=figures.limit(limit)))
    margin = figures.limited(one["cv_margin"], 0.0)
    return [
        Cell(written, hint=None if cv is None else repr(cv), tone=tone, bar=bar),
        figures.cell(limit, figures.limit),
        Cell(margin, hint=None if one["cv_margin"] is None else repr(one["cv_margin"]), tone=tone),
        NOTHING if passes is None else Cell(words("passes" if passes else "fails"), tone=tone),
    ]


def _drivers(stage: JSON, described: dict[str, JSON], words: Words, shown: int | None) -> Iterator[Block]:
    """The schools behind each coefficient above its limit, or behind each where their mean is; a page has all."""
    mean = stage["composite"]
    broken = [one for one in stage["indicators"] if one["cv_passes"] is False or (mean and not mean["cv_passes"])]
    rows = [
        [
            called(described[one["code"]], words),
            str(driver["name"] or driver["id"]),
            Cell(figures.share(driver["cv_share"]), hint=repr(driver["cv_share"])),
            Cell(effect_of(driver, words), hint=repr(driver.get("cv_effect"))),
        ]
        for one in (stage["indicators"] if shown is None else broken)
        for driver in one["drivers"]
    ]
    if rows:
        heads = [words(key) for key in ("indicator", "school", "cv_share_of", "effect_on_cv")]
        yield Block(words("drivers"), heads, rows, [words("drivers_note")], folded=not broken)


def effect_of(driver: JSON, words: Words) -> str:
    """Whether a school raises or lowers a coefficient, and by how much: the difference to that of the others."""
    effect = driver.get("cv_effect")
    if effect is None:
        return words("effect_undefined")
    key = "effect_raises" if effect > 0 else "effect_lowers" if effect < 0 else "effect_none"
    return words(key, amount=figures.part(abs(effect)))


def _exclusions(exclusions: list[JSON], standard: str, words: Words, shown: int | None) -> Block:
    """The schools that are excluded, reason by reason."""

    def reason(one: JSON) -> str:
        return words.of(one["reason"])

    rows: list[list[str]] = []
    for _, together in groupby(sorted(exclusions, key=reason), key=reason):
        members = list(together)
        names = [f"{one['name'] or ''} {one['id']}".strip() for one in members]
        listed = words("list").join([*names[:shown], "…"] if shown is not None and len(names) > shown else names)
        rows.append([words.cited(members[0]["reason"], standard), str(len(members)), listed])
    return Block(words("exclusions"), [words("why"), words("schools"), words("school")], rows)
