"""Each school by indicator, with what it lacks in whole people, rooms, square metres and yuan."""

from __future__ import annotations

from dataclasses import dataclass

from junheng._display.markup import Markup, join, opening, tag
from junheng._report import marks, numbers
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.shared import difference

# The classes of a value by its state, and the mark before it.
VALUES = {"ok": "v", "bad": "v f", "mid": "v g"}
_MARKS = {tone: tag("span", mark, class_="m") for tone, mark in marks.MARKS.items()}


@dataclass(frozen=True)
class _Judged:
    """What the cells of an indicator share: its name, its unit, and a value with the decimals of its column."""

    name: str
    unit: JSON
    like: float | None

    @classmethod
    def of(cls, one: JSON, context: Context) -> _Judged:
        unit = context.indicators[one["code"]]["unit"]
        return cls(context.indicator(one["code"]), unit, one["floor"] if one["floor"] is not None else one["value"])


def section(context: Context) -> Markup:
    """The schools that lack something first, then the others."""
    words = context.words
    stages = [stage for stage in context.county["stages"] if stage.get("schools")]
    if not stages:
        return absent(context, "schools_missing")
    parts = [tag("p", words("matrix_lead"), class_="legend")]
    if explained := difference(context):
        parts.append(tag("p", explained, class_="legend"))
    for stage in stages:
        schools, name = stage["schools"], context.stage(stage["stage"])
        short = [one for one in schools if one["passes"] is False or any(v["met"] is False for v in one["indicators"])]
        short.sort(key=lambda one: bool(one["passes"]))
        codes = {id(one) for one in short}
        whole = [one for one in schools if id(one) not in codes]
        if short:
            parts += [
                tag("h3", words.heading("matrix_short", stage=name, count=len(short))),
                _table(short, stage, context),
            ]
        if whole:
            parts += [
                tag("h3", words.heading("matrix_whole", stage=name, count=len(whole))),
                _table(whole, stage, context),
            ]
    return join(*parts)


def _table(schools: list[JSON], stage: JSON, context: Context) -> Markup:
    words = context.words
    judged = {one["code"]: _Judged.of(one, context) for one in stage["indicators"]}
    heads = [tag("th", words.heading(key), scope="col") for key in ("school", "locale_of")]
    heads.append(tag("th", words.heading("pupils"), class_="n", scope="col"))
    heads += [tag("th", _head(code, context), class_="n", scope="col") for code in judged]
    heads += [
        tag("th", words.heading("met_count"), class_="n", scope="col"),
        tag("th", words.heading("conclusion"), scope="col"),
    ]
    rows = (_school(school, judged, context) for school in schools)
    made = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="mx")
    return tag("div", made, class_="frame", tabindex="0")


def _head(code: str, context: Context) -> Markup:
    described = context.indicators[code]
    unit = tag("span", context.words.of(described["unit"]), class_="unit")
    return join(tag("b", code), " ", tag("span", context.words.of(described["name"]), class_="named"), " ", unit)


def _school(school: JSON, judged: dict[str, _Judged], context: Context) -> Markup:
    words, place = context.words, context.evidence.places.get(school["id"])
    named = school["name"] not in (None, school["id"])
    details = [school["id"]] if named else []
    details += [words(context.evidence.numbered, number=str(place[0]))] if place else []
    details += [words.name("school_type", school["school_type"])] if school["school_type"] else []
    head = tag("th", school["name"] or school["id"], tag("span", " · ".join(details)), class_="sc", scope="row")
    locale = words.name("locale", place[1]) if place and place[1] else "–"
    values = [_value(one, school, judged[one["code"]], context) for one in school["indicators"]]
    judgements = sum(one["met"] is not None for one in school["indicators"])
    met = "–" if school["met"] is None else f"{school['met']}/{judgements}"
    return tag(
        "tr",
        head,
        _plain(locale, words("locale_of")),
        _plain(numbers.count(school["pupils"]), words("pupils"), "n"),
        *values,
        _plain(met, words("met_count"), "n"),
        tag("td", marks.of_school(school, words), class_="res"),
    )


def _plain(piece: str, label: str, mark: str | None = None) -> Markup:
    return tag("td", piece, class_=mark, data_l=label)


def _value(one: JSON, school: JSON, indicator: _Judged, context: Context) -> Markup:
    tone = marks.of_indicator(one, school)
    begun = opening("td", class_=VALUES[tone], data_l=indicator.name)
    mark = _MARKS[tone] if one["met"] is not None else ""
    lacks = ""
    if one.get("missing") and one["met"] is False:
        amount = context.words.quantity(numbers.lacking(one["missing"]), indicator.unit)
        lacks = tag("b", context.words("lacks", amount=amount))
    return Markup(f"{begun}{mark}{numbers.value(one['value'], indicator.like)}{lacks}</td>")
