"""An assessment: the verdict first, then what it rests on."""

from __future__ import annotations

from typing import Any

from junheng._display import bars, figures
from junheng._display.items import items_table
from junheng._display.markup import Markup, bullets, chip, join, right, right_head, table, tag
from junheng._display.schools import exclusions_table, schools_tables
from junheng._display.words import Words

JSON = dict[str, Any]

_VERDICTS = {"meets": "good", "does_not_meet": "bad", "undetermined": "open"}


def assessment(document: JSON, words: Words, standard: JSON | None = None) -> Markup:
    """The assessments of all counties; `standard` adds what each item asks for."""
    counties = document["counties"]
    return join(
        _summary(document, words) if len(counties) > 1 else None,
        *(_county(county, document, words, standard) for county in counties),
        _provenance(document, words),
    )


def _summary(document: JSON, words: Words) -> Markup:
    cited = document["provenance"]["standard"]
    rows: list[list[object]] = []
    for county in document["counties"]:
        verdict = county["verdict"]
        state = verdict["state"]
        reasons = bullets([words.cited(reason, cited) for reason in verdict["reasons"]], "plain")
        rows.append([_county_name(county, words), chip(words.capital(f"verdict.{state}"), _VERDICTS[state]), reasons])
    tallies = [
        chip(f"{words.capital(f'verdict.{state}')} {tally}", _VERDICTS[state])
        for state, tally in document["summary"].items()
        if tally
    ]
    head: list[object] = [words("county"), words("verdict"), words("reasons")]
    return join(tag("p", *tallies, class_="tallies"), table(head, rows))


def _county_name(county: JSON, words: Words) -> str:
    return str(county["county"] or words("whole"))


def _county(county: JSON, document: JSON, words: Words, standard: JSON | None) -> Markup:
    cited = document["provenance"]["standard"]
    verdict = county["verdict"]
    state = verdict["state"]
    card = tag(
        "div",
        tag("p", words.capital(f"verdict.{state}"), class_="verdict-word"),
        tag("p", join(_county_name(county, words), " · ", words.of(document["standard"]["title"]))),
        bullets([words.cited(reason, cited) for reason in verdict["reasons"]]),
        class_=f"verdict {_VERDICTS[state]}",
    )
    return join(
        card,
        *(_stage(stage, document, words) for stage in county["stages"]),
        items_table(county["items"], document["standard"]["items"], words, standard),
        exclusions_table(county["exclusions"], cited, words),
    )


def _stage(stage: JSON, document: JSON, words: Words) -> Markup:
    line = words(
        "stage_line",
        schools=figures.count(stage["school_count"]),
        pupils=figures.count(stage["pupils"]),
    )
    rule = stage["school_rule"]
    if rule is not None:
        says = words("rule_line", total=stage["school_count"], **rule)
        line = f"{line}{'；' if words.language == 'zh' else '; '}{says}"
    name = words.name("stage", stage["stage"])
    return join(
        tag("h3", name[:1].upper(), name[1:]),
        tag("p", line),
        _indicators(stage, document, words),
        schools_tables(stage, document["standard"]["indicators"], words),
    )


def _indicators(stage: JSON, document: JSON, words: Words) -> Markup:
    described = {one["code"]: one for one in document["standard"]["indicators"]}
    composite = stage["composite"]
    judged = [*stage["indicators"], *([composite] if composite else [])]
    scale = bars.scale_of(*(one[key] for one in judged for key in ("cv", "cv_limit")))
    floors = any(one["floor"] is not None for one in stage["indicators"])
    rows = [_indicator(one, described[one["code"]], stage, scale, floors, words) for one in stage["indicators"]]
    if composite:
        lead: list[object] = [tag("th", words("composite")), *[""] * (3 if floors else 1)]
        rows.append([*lead, *_coefficient(composite, scale, words), ""])
    head: list[object] = [
        words("indicator"),
        right_head(words("county_value")),
        *((right_head(words("floor")), right_head(words("schools_met"))) if floors else ()),
        right_head(words("cv")),
        "",
        right_head(words("limit")),
        right_head(words("margin")),
        words("drivers"),
    ]
    return join(table(head, rows, "indicators"), tag("p", words("legend"), class_="small"))


def _indicator(one: JSON, described: JSON, stage: JSON, scale: float, floors: bool, words: Words) -> list[object]:
    met = one["schools_met"]
    floor = [
        figures.cell(one["floor"], figures.given),
        right(figures.NOTHING if met is None else words("of_schools", met=met, total=stage["school_count"])),
    ]
    drivers = [
        join(driver["name"] or driver["id"], " ", figures.inline(driver["cv_share"], figures.share))
        for driver in one["drivers"]
    ]
    return [
        tag("td", tag("b", one["code"]), " ", words.of(described["name"])),
        _value(one["value"], described, words),
        *(floor if floors else ()),
        *_coefficient(one, scale, words),
        bullets(drivers, "plain small whole"),
    ]


def _value(value: float, described: JSON, words: Words) -> Markup:
    unit = tag("div", words.of(described["unit"]), class_="small")
    return right(join(figures.ratio(value), unit), repr(value))


def _coefficient(one: JSON, scale: float, words: Words) -> list[object]:
    """The cells of a coefficient: figure, bar, limit, margin."""
    cv, limit, passes = one["cv"], one["cv_limit"], one["cv_passes"]
    kind = {True: "good", False: "bad", None: "plain"}[passes]
    shown = figures.limited(cv, limit)
    says = words("bar", cv=shown, limit=figures.limit(limit))
    return [
        tag("td", shown, class_=f"n {kind}", title=None if cv is None else repr(cv)),
        tag("td", bars.bar(cv, limit, scale, kind, says), class_="drawn"),
        right(figures.limit(limit)),
        tag(
            "td",
            figures.limited(one["cv_margin"], 0.0).replace("-", "−"),
            class_=f"n {kind}",
            title=None if one["cv_margin"] is None else repr(one["cv_margin"]),
        ),
    ]


def _provenance(document: JSON, words: Words) -> Markup:
    source = document["provenance"]
    applied = words(
        "applied",
        standard=words.of(document["standard"]["title"]),
        version=source["standard_version"],
        document=source["document"],
        rows=figures.count(source["rows"]),
        excluded=figures.count(source["excluded"]),
    )
    rules = bullets([join(words.of(one)) for one in source["conventions"]], "small")
    return tag("details", tag("summary", words("provenance")), tag("p", applied), rules, open="open")
