"""Several counties: a table that can be sorted, with a link to the report of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report import marks, numbers
from junheng._report.context import JSON, Cover, ReportWords
from junheng._report.page import running, written
from junheng._report.sections.verdict import judged

# Sorts by a column when its heading is pressed: by the number behind a cell, else by its text.
SORTING: Final = Markup(
    "document.querySelectorAll('th button').forEach(function(b){b.onclick=function(){"
    "var h=b.parentNode,t=h.closest('table'),i=h.cellIndex,up=h.getAttribute('aria-sort')!=='ascending',"
    "s=t.tBodies[0],k=function(r){var c=r.cells[i],v=c.getAttribute('data-v');return v===null?c.textContent:+v};"
    "t.querySelectorAll('th[aria-sort]').forEach(function(o){o.removeAttribute('aria-sort')});"
    "h.setAttribute('aria-sort',up?'ascending':'descending');"
    "Array.from(s.rows).map(function(r){return[k(r),r]}).sort(function(a,b){"
    "var d=typeof a[0]==='number'&&typeof b[0]==='number'?a[0]-b[0]:String(a[0]).localeCompare(String(b[0]));"
    "return up?d:-d}).forEach(function(p){s.appendChild(p[1])})}})"
)
# So many items that are not met are named; of more there is the number.
NAMED: Final = 6
ORDER: Final = {"meets": 0, "undetermined": 1, "does_not_meet": 2}

Link = Callable[[int], str]


@dataclass(frozen=True)
class Entry:
    """What the index shows of a county.

    Attributes:
        county: Its name.
        state: Its verdict.
        rows: Its rows in the table.
        stages: Its stages without their schools.
        unmet: The items that it does not meet.
    """

    county: str | None
    state: str
    rows: int
    stages: dict[str, JSON]
    unmet: list[str]


def entry(county: JSON) -> Entry:
    """What the index shows of a county."""
    stages = {
        stage["stage"]: {
            "pupils": stage["pupils"],
            "judged": [{key: one.get(key) for key in ("code", "cv", "cv_limit", "cv_passes")} for one in judged(stage)],
            "school_rule": stage["school_rule"],
        }
        for stage in county["stages"]
    }
    unmet = [item["code"] for item in county["items"] if item["state"] != "met"]
    return Entry(county["county"], county["verdict"]["state"], county["rows"], stages, unmet)


def index(document: JSON, entries: Sequence[Entry], words: ReportWords, cover: Cover, link: Link) -> str:
    """The index as a page of its own; `link` gives the address of the report of a county by its place."""
    title = title_of(document, words, cover)
    body = content(document, entries, words, cover, link)
    return written(title, body, words, running("", title, cover), tag("script", SORTING))


def title_of(document: JSON, words: ReportWords, cover: Cover) -> str:
    """The title of the index."""
    return cover.title or words("index_title", title=words.of(document["standard"]["title"]))


def content(document: JSON, entries: Sequence[Entry], words: ReportWords, cover: Cover, link: Link) -> Markup:
    """The title, how many counties have which verdict, and the table."""
    source = document["provenance"]
    above = [one for one in (cover.unit, cover.year, cover.date, source["document"]) if one]
    tallies = [
        tag("div", tag("b", count, class_=marks.VERDICTS[state]), " ", words(f"verdict_of.{state}"))
        for state, count in document["summary"].items()
        if count
    ]
    stages = list(dict.fromkeys(stage for one in entries for stage in one.stages))
    heads = [("county_of", False), ("verdict", False), ("rows_of", True)]
    titles = [(words.heading(key), number) for key, number in heads]
    for stage in stages:
        name = words.name("stage", stage)
        keys = ("pupils", "index_beyond", "index_largest", "index_failing")
        titles += [(words.heading("of_stage", stage=name, what=words(key)), True) for key in keys]
    titles.append((words("index_items"), False))
    head = (
        tag("th", tag("button", title, type="button"), class_="n" if number else None, scope="col")
        for title, number in titles
    )
    rows = (tag("tr", *_row(place, county, stages, words, link)) for place, county in enumerate(entries))
    table = tag("table", tag("thead", tag("tr", *head)), tag("tbody", *rows), class_="scroll index")
    return join(
        tag("header", tag("p", " · ".join(above), class_="k"), tag("h1", title_of(document, words, cover))),
        tag("div", *tallies, class_="tally"),
        tag("p", words("index_lead"), class_="press"),
        tag("div", table, class_="frame", tabindex="0"),
        tag("p", words("made_with", **_made(source)), class_="s"),
        tag("p", words("report_not_official"), class_="s"),
    )


def _made(source: JSON) -> dict[str, str]:
    return {
        "version": source["version"],
        "standard": source["standard"],
        "edition": source["standard_version"],
        "document": source["document"],
    }


def _row(place: int, one: Entry, stages: list[str], words: ReportWords, link: Link) -> Iterator[Markup]:
    name = one.county or words("no_key")
    yield tag("th", tag("a", name, href=link(place)), scope="row")
    yield tag(
        "td", marks.state(marks.VERDICTS[one.state], words.heading(f"verdict.{one.state}")), data_v=ORDER[one.state]
    )
    yield _number(one.rows, numbers.count(one.rows))
    for stage in stages:
        yield from _stage(one.stages.get(stage))
    unmet = one.unmet
    listed = words.list(unmet) if len(unmet) <= NAMED else words("index_many", count=len(unmet))
    yield tag("td", listed or "–", data_v=len(unmet))


def _stage(stage: JSON | None) -> Iterator[Markup]:
    if stage is None:
        yield from (_number(None, "–") for _ in range(4))
        return
    coefficients = stage["judged"]
    beyond = sum(not one["cv_passes"] for one in coefficients)
    yield _number(stage["pupils"], numbers.count(stage["pupils"]))
    yield _number(beyond, f"{beyond}/{len(coefficients)}", beyond > 0)
    defined = [one for one in coefficients if one["cv"] is not None]
    if defined:
        most = max(defined, key=lambda one: one["cv"])
        shown = f"{figures.limited(most['cv'], most['cv_limit'])} {most['code'] or ''}".strip()
        yield _number(most["cv"], shown, most["cv_passes"] is False)
    else:
        yield _number(None, "–")
    rule = stage["school_rule"]
    if rule:
        yield _number(rule["failing"], f"{rule['failing']}/{rule['passing'] + rule['failing']}", rule["failing"] > 0)
    else:
        yield _number(None, "–")


def _number(value: float | None, shown: str, bad: bool = False) -> Markup:
    return tag("td", shown, class_="n bad" if bad else "n", data_v=-1 if value is None else repr(value))
