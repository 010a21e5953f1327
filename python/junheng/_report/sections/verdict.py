"""The verdict in one sentence, the main shortcomings with what resolves each, and the parts of the standard."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display import figures
from junheng._display.assessment import effect_of
from junheng._display.markup import Markup, join, tag
from junheng._report import marks, numbers
from junheng._report.context import JSON, Context, ReportWords
from junheng._report.plans import resolving
from junheng._report.table import Column, Marked, table

# The groups of reasons in the order of a report; the code of a reason says what it is about.
CV = ("assess.cv_above_limit", "assess.mean_cv_above_limit", "assess.cv_undefined")
SCHOOLS = ("assess.schools_below", "assess.no_schools")
ITEMS = ("assess.item_fails", "assess.items_not_supplied")
MOST = 3
# So many schools of a stage that do not qualify are named: the first page has room for no more.
NAMED = 4


def sentence(context: Context) -> str:
    """What the verdict rests on, in one sentence."""
    return _sentence(context.document, context.county, context.words)


def told(document: JSON, words: ReportWords) -> list[str]:
    """The verdict on a county with what it rests on; of several counties how many have each verdict."""
    if len(document["counties"]) == 1:
        [county] = document["counties"]
        verdict = words(f"verdict_of.{county['verdict']['state']}")
        name = county["county"]
        said = words.pair(name, verdict) if name else verdict
        return [words.run_on([f"{said}{words('stop')}", _sentence(document, county, words)])]
    counted = [f"{words(f'verdict_of.{state}')} {count}" for state, count in document["summary"].items() if count]
    return [words("comma").join(counted)]


def _sentence(document: JSON, county: JSON, words: ReportWords) -> str:
    coefficients = [one for stage in county["stages"] for one in judged(stage)]
    within = sum(one["cv_passes"] for one in coefficients)
    parts = []
    if coefficients:
        parts.append(words("sentence_cv", within=within, total=len(coefficients)))
    rules = [stage["school_rule"] for stage in county["stages"] if stage["school_rule"]]
    if rules:
        passing = sum(rule["passing"] for rule in rules)
        parts.append(words("sentence_schools", passing=passing, total=passing + sum(one["failing"] for one in rules)))
    if county["items"]:
        met, failed = (sum(item["state"] == state for item in county["items"]) for state in ("met", "not_met"))
        total = len(county["items"])
        # An item without an answer is no shortcoming of the county, and the sentence keeps them apart.
        missing = total - met - failed
        key = "sentence_items_open" if missing else "sentence_items"
        # An item may ask for several answers, each with a code of its own, which reasons count.
        open_ = sum(
            one["parameters"].get("count", 0) for one in county["verdict"]["reasons"] if one["code"] == ITEMS[1]
        )
        key += "_answers" if missing and open_ > missing else ""
        parts.append(words(key, met=met, failed=failed, missing=missing, total=total, answers=open_))
    said = words("comma").join(parts) or words("sentence_nothing")
    return words("sentence", document=document["provenance"]["document"], parts=said)


def judged(stage: JSON) -> list[JSON]:
    """The coefficients of a stage that the standard limits, with the composite where it has one."""
    found = [one for one in stage["indicators"] if one["cv_passes"] is not None]
    return [*found, *([stage["composite"]] if stage["composite"] else [])]


def word(context: Context) -> Markup:
    """The verdict as the page sets it large."""
    found = context.county["verdict"]["state"]
    tone = marks.VERDICTS[found]
    said = context.words(f"verdict_of.{found}")
    return tag("div", tag("p", said, class_="w"), tag("p", sentence(context), class_="one"), class_=f"verdict {tone}")


def section(context: Context) -> Markup:
    """The main shortcomings and the parts of the standard."""
    listed = list(_shortcomings(context))
    shown = tag("ol", *listed[:MOST], class_="back") if listed else _met(context)
    return join(shown, tag("h3", context.words("parts_of_standard")), _parts(context))


def _met(context: Context) -> Markup:
    """What a county without shortcomings meets."""
    words = context.words
    reasons = (tag("li", words.begun(words.of(one))) for one in context.county["verdict"]["reasons"])
    return join(tag("p", words("no_shortcoming")), tag("ul", *reasons))


def _shortcomings(context: Context) -> Iterator[Markup]:
    words, reasons = context.words, context.county["verdict"]["reasons"]
    cv = [one for one in reasons if one["code"] in CV]
    if cv:
        only = cv[0]["parameters"] if len(cv) == 1 else {}
        code = only.get("indicator")
        head = (
            words("cv_head_one", stage=context.stage(only["stage"]), indicator=context.indicator(code))
            if code in context.indicators
            else words("cv_head", count=len(cv))
        )
        extremes = [line for one in cv for found in (_extremes, _effects) for line in found(one["parameters"], context)]
        yield _shortcoming(
            words.begun(head), [*map(words.begun, map(words.of, cv)), *extremes], resolving(context, "cv")
        )
    schools = [one for one in reasons if one["code"] in SCHOOLS]
    if schools:
        failing = sum(one["parameters"].get("count", 0) for one in schools)
        lines = [*map(words.begun, map(words.of, schools)), *_failing(context), *_missed(context)]
        yield _shortcoming(words("schools_head", count=failing), lines, resolving(context, "floors"))
    items = [one for one in reasons if one["code"] in ITEMS]
    if items:
        failing = sum(one["code"] == ITEMS[0] for one in items)
        missing = sum(one["parameters"].get("count", 0) for one in items if one["code"] == ITEMS[1])
        open_items = sum(one["state"] == "not_supplied" for one in context.county["items"])
        # An item may ask for several answers, each with a code of its own.
        key = "items_missing" if missing == open_items else "items_missing_answers"
        heads = [words("items_fail", count=failing)] * bool(failing)
        heads += [words(key, count=missing, items=open_items)] * bool(missing)
        yield _shortcoming(
            words("comma").join(heads), [*map(words.begun, map(words.of, items))], [words("resolve_items")]
        )
    others = [one for one in reasons if one["code"] not in (*CV, *SCHOOLS, *ITEMS, "assess.all_met")]
    for one in others:
        yield _shortcoming(words.of(one), [], [])


def _shortcoming(head: str, lines: list[str], plans: list[str]) -> Markup:
    told = [tag("span", line, class_="line") for line in dict.fromkeys(lines)]
    resolved = [tag("span", line, class_="line plan") for line in plans]
    return tag("li", tag("div", tag("b", head), *told, *resolved))


def _extremes(parameters: JSON, context: Context) -> Iterator[str]:
    """The lowest and the highest school of an indicator."""
    for stage in context.county["stages"]:
        if stage["stage"] != parameters.get("stage") or "indicator" not in parameters:
            continue
        found = [
            (one["value"], school)
            for school in stage.get("schools") or ()
            for one in school["indicators"]
            if one["code"] == parameters["indicator"]
        ]
        if len(found) > 1:
            low, high = min(found, key=lambda one: one[0]), max(found, key=lambda one: one[0])
            yield context.words(
                "extremes",
                lowest=low[1]["name"] or low[1]["id"],
                low=numbers.value(low[0]),
                highest=high[1]["name"] or high[1]["id"],
                high=numbers.value(high[0], low[0]),
            )


def _effects(parameters: JSON, context: Context) -> Iterator[str]:
    """The schools with the largest shares of a squared coefficient, each with what it does to the coefficient."""
    words = context.words
    for stage in context.county["stages"]:
        for one in stage["indicators"]:
            if (stage["stage"], one["code"]) == (parameters.get("stage"), parameters.get("indicator")):
                listed = [
                    words(
                        "effect_one",
                        school=driver["name"] or driver["id"],
                        share=figures.share(driver["cv_share"]),
                        effect=effect_of(driver, words),
                    )
                    for driver in one["drivers"]
                ]
                if listed:
                    yield words("effects_line", list=words("lists").join(listed))


def _failing(context: Context) -> Iterator[str]:
    """The schools that do not qualify, by stage, with their number where they are many."""
    words, found = context.words, []
    for stage in context.county["stages"]:
        names = [one["name"] or one["id"] for one in stage.get("schools") or () if one["passes"] is False]
        if names:
            listed = words.list(names[:NAMED])
            more = len(names) - NAMED
            said = words("failing_more", list=listed, count=more, total=len(names)) if more > 0 else listed
            found.append(words("failing_at", stage=context.stage(stage["stage"]), list=said))
    if found:
        yield words("failing_named", list=words("lists").join(found))


def _missed(context: Context) -> Iterator[str]:
    """The floors that the fewest schools reach."""
    missed = [
        (one["schools_met"] / stage["school_count"], stage, one)
        for stage in context.county["stages"]
        for one in stage["indicators"]
        if one["schools_met"] is not None and one["schools_met"] < stage["school_count"]
    ]
    shown = [
        context.words(
            "missed_by",
            stage=context.stage(stage["stage"]),
            indicator=one["code"],
            met=one["schools_met"],
            total=stage["school_count"],
        )
        for _, stage, one in sorted(missed, key=lambda one: one[0])[:MOST]
    ]
    if shown:
        yield context.words("missed_most", list=context.words("lists").join(shown))


def _parts(context: Context) -> Markup:
    words, county = context.words, context.county
    rows: list[list[object]] = []
    for stage in county["stages"]:
        coefficients = judged(stage)
        if coefficients:
            within = sum(one["cv_passes"] for one in coefficients)
            beyond = [one.get("code", words("composite")) for one in coefficients if not one["cv_passes"]]
            note = words("beyond_list", list=words.list(beyond)) if beyond else ""
            rows.append(
                _part(
                    words.begun(words("part_cv", stage=context.stage(stage["stage"]))), within, len(coefficients), note
                )
            )
        if rule := stage["school_rule"]:
            total = rule["passing"] + rule["failing"]
            note = words("failing_count", count=rule["failing"]) if rule["failing"] else ""
            name = words.begun(words("part_schools", stage=context.stage(stage["stage"])))
            rows.append(_part(name, rule["passing"], total, note))
    for group in dict.fromkeys(item["group"] for item in county["items"]):
        items = [item for item in county["items"] if item["group"] == group]
        rows.append(_items(words(f"group_{group}"), items, words))
    heads = [
        Column(words.heading("part")),
        Column(words.heading("reached"), number=True),
        Column(words.heading("remark")),
    ]
    return table(heads, rows, "fit")


def _items(name: str, items: list[JSON], words: ReportWords) -> list[object]:
    """The row of a group of items: an unanswered item is not met, and no failure either."""
    states = [item["state"] for item in items]
    if set(states) == {"not_supplied"}:
        note = words("none_supplied", count=len(items)) if len(items) > 1 else ""
        return [name, Marked(words("item.not_supplied"), "mid"), note]
    said = [
        words("item_state", code=item["code"], state=words(f"item.{item['state']}"))
        for item in items
        if item["state"] != "met"
    ]
    tone = "bad" if "not_met" in states else "mid" if "not_supplied" in states else "ok"
    return [name, Marked(f"{states.count('met')}/{len(items)}", tone), words.list(said)]


def _part(name: str, met: int, total: int, note: str) -> list[object]:
    return [name, Marked(f"{met}/{total}", "ok" if met == total else "bad"), note]
