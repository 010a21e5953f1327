"""Schools: those that fail and what they lack, the figures of each, and those that stay out."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from junheng._display import figures
from junheng._display.markup import Markup, bullets, join, right, right_head, table, tag
from junheng._display.words import Words

JSON = dict[str, Any]

# So many schools are shown at once; more fold away.
_FEW = 10


def schools_tables(stage: JSON, indicators: list[JSON], words: Words) -> Markup:
    """The schools of a stage, those that lack something first; nothing where they are not listed."""
    schools = stage.get("schools") or []
    failing = [school for school in schools if school["passes"] is False]
    short = [school for school in schools if school["passes"] is not False and _lacks_any(school)]
    pieces = []
    if failing:
        pieces += [tag("h4", words("failing_schools")), _table(failing, indicators, words)]
    if short:
        summary = tag("summary", words("passing_short", count=len(short)))
        pieces.append(tag("details", summary, _table(short, indicators, words)))
    if schools:
        summary = tag("summary", words("every_school", count=len(schools)))
        few = "open" if len(schools) <= _FEW else None
        pieces.append(tag("details", summary, _values(schools, indicators, words), open=few))
    return join(*pieces)


def _values(schools: list[JSON], indicators: list[JSON], words: Words) -> Markup:
    """Each school's value, with the resource behind it, for each indicator."""
    head: list[object] = [
        words("school"),
        right_head(words("pupils")),
        *(
            tag("th", one["code"], tag("div", words.of(one["unit"])), class_="n", title=words.of(one["name"]))
            for one in indicators
        ),
    ]
    rows: list[list[object]] = []
    for school in schools:
        lead = [tag("td", school["name"] or school["id"], " ", _code(school))]
        values = [_value(one) for one in school["indicators"]]
        rows.append([*lead, figures.cell(school["pupils"], figures.count), *values])
    return join(tag("p", words("every_school_note"), class_="small"), table(head, rows, "values"))


def _value(one: JSON) -> Markup:
    kind = "n bad" if one["met"] is False else "n"
    resource = tag("div", figures.count(one["resource"]), class_="small", title=repr(one["resource"]))
    return tag("td", tag("span", figures.ratio(one["value"]), title=repr(one["value"])), resource, class_=kind)


def _lacks_any(school: JSON) -> bool:
    return any("shortfall" in one for one in school["indicators"])


def _table(schools: list[JSON], indicators: list[JSON], words: Words) -> Markup:
    described = {one["code"]: one for one in indicators}
    head: list[object] = [
        words("school"),
        words("type"),
        right_head(words("pupils")),
        right_head(words("met_count")),
        words("missing"),
    ]
    return table(head, [_row(school, described, words) for school in schools], "schools")


def _row(school: JSON, described: dict[str, JSON], words: Words) -> list[object]:
    judged = [one for one in school["indicators"] if one["met"] is not None]
    lacks = [_shortfall(one, described[one["code"]], words) for one in school["indicators"] if "shortfall" in one]
    return [
        tag("td", school["name"] or school["id"], " ", _code(school)),
        words.name("school_type", school["school_type"]),
        figures.cell(school["pupils"], figures.count),
        right(words("of_schools", met=school["met"], total=len(judged))),
        bullets(lacks, "plain"),
    ]


def _code(school: JSON) -> Markup | None:
    named = school["name"] not in (None, school["id"])
    return tag("span", school["id"], class_="small") if named else None


def _shortfall(one: JSON, described: JSON, words: Words) -> Markup:
    shown = one["shortfall"]["parameters"]["shown"]
    # A comma for every thousand; the digits stay those of the core, which rounds up.
    whole, point, tenths = str(shown).partition(".")
    amount = words("short", amount=f"{int(whole):,}{point}{tenths}", unit=words.of(described["unit"]))
    return join(
        tag("b", amount, title=repr(one["missing"])),
        " ",
        tag("span", one["code"], " ", words.of(described["name"]), class_="small"),
    )


def exclusions_table(exclusions: list[JSON], standard: str, words: Words) -> Markup:
    """The schools that stay out, reason by reason."""
    if not exclusions:
        return Markup("")

    def reason(one: JSON) -> str:
        return words.of(one["reason"])

    rows: list[list[object]] = []
    for _, together in groupby(sorted(exclusions, key=reason), key=reason):
        members = list(together)
        names = ", ".join(f"{one['name'] or ''} {one['id']}".strip() for one in members)
        rows.append([words.cited(members[0]["reason"], standard), right(len(members)), names])
    head: list[object] = [words("why"), right_head(""), words("school")]
    return join(tag("h3", words("stay_out")), table(head, rows))
