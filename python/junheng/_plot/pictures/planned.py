"""Plans: schools before and after, budgets and what they reach, years and limits."""

from __future__ import annotations

from junheng._display import figures
from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.county import county_of, indicator_names, titled
from junheng._plot.request import JSON, Request
from junheng._plot.scene import SMALL, Arrow, Axis, Box, Dots, Figure, Line, Mark, Panel, Rule
from junheng._plot.ticks import amount, amounts
from junheng._texts.phrases import failure

# So many schools of a stage are drawn, so many panels of years and of edits.
SCHOOLS, PANELS, EDITED = 25, 12, 4


def before_after(request: Request) -> Figure | None:
    """The value of each school that changes, before and after, as an arrow."""
    county, words = county_of(request), request.words
    actions = [one for one in county["actions"] if one["schools"]]
    wanted = request.choices.get("indicator")
    if wanted is not None:
        codes = [one["indicator"] or "" for one in actions]
        if str(wanted) not in codes:
            raise failure("intake.not_in_result", got=str(wanted), expected=codes)
        actions = [actions[codes.index(str(wanted))]]
    if not actions:
        return None
    action = actions[0]
    stages = list(dict.fromkeys(stage["stage"] for school in action["schools"] for stage in school["stages"]))
    most = min(SCHOOLS, rows.most(len(stages)))
    panels = [_arrows(request, action, stage, most) for stage in stages]
    names = indicator_names(request.document, words)
    code = action["indicator"]
    title = titled(request, words("plan_changes", indicator=names.get(code, code or "")), county)
    others = [one["indicator"] for one in actions[1:] if one["indicator"]]
    rest = words("other_indicators", codes=words("list").join(others)) if others else ""
    count = sum(len(panel.y.ticks) for panel in panels)
    size = (6.6, 0.9 + 1.0 * len(panels) + 0.23 * count)
    return Figure(panels, size, title, words.joined(words.of(action["verdict"]), rest), request.foot())


def _arrows(request: Request, action: JSON, stage: str | None, most: int) -> Panel:
    words = request.words
    found = [
        (school["name"] or school["id"], one)
        for school in action["schools"]
        for one in school["stages"]
        if one["stage"] == stage
    ]
    found.sort(key=lambda one: one[1]["value_before"])
    shown = found[:most]
    ys = [float(y) for y in rows.heights(len(shown))]
    marks: list[Mark] = []
    floors = {one["floor"] for _, one in found if one["floor"] is not None}
    for floor in sorted(floors):
        marks.append(Rule("x", floor, "ink", 1.4, text=words("floor_of", value=figures.given(floor))))
    befores, afters = ([one[what] for _, one in shown] for what in ("value_before", "value_after"))
    for before, after, y in zip(befores, afters, ys, strict=True):
        marks.append(Arrow((before, y), (after, y), "series1"))
    marks.append(Dots(befores, ys, "series1", hollow=True, size=5.5))
    x = amounts(min([0.0, *befores]), max(*befores, *afters, *floors))
    texts = rows.decimals([value for pair in zip(befores, afters, strict=True) for value in pair])
    beside = [
        rows.column(words("now"), texts[::2], "soft"),
        rows.column(words("afterwards"), texts[1::2]),
    ]
    outcome = next((one for one in action["outcomes"] if one["stage"] == stage), None)
    title = _outcome(request, stage, outcome, len(shown), len(found))
    return Panel(x, rows.names([name for name, _ in shown]), marks, title, columns=beside, tall=len(shown) + 0.2)


def _outcome(request: Request, stage: str | None, outcome: JSON | None, shown: int, count: int) -> str:
    """The stage with its coefficient before and after."""
    words = request.words
    parts = [words.name("stage", stage)]
    if outcome and outcome["before"]["cv"] is not None and outcome["after"]["cv"] is not None:
        before, after = (figures.index(outcome[when]["cv"]) for when in ("before", "after"))
        parts.append(words("cv_from_to", before=before, after=after))
    return words.joined(*parts, rows.rest(request, shown, count))


def frontier(request: Request) -> Figure | None:
    """The coefficient of variation that each budget reaches."""
    words, document = request.words, request.document
    county = county_of(request)
    found = [one for one in document["funds"] if one["county"] == county["county"] and len(one["queue"]) > 1]
    if not found:
        return None
    panels = [_frontier(request, one, county) for one in found[:PANELS]]
    names = indicator_names(document, words)
    title = titled(
        request, words("frontier", indicator=names.get(found[0]["indicator"], found[0]["indicator"])), county
    )
    size = (6.4, 1.2 + 3.0 * len(panels))
    reading = words.joined(words("frontier_reading"), rows.rest(request, len(panels), len(found)))
    return Figure(panels, size, title, reading, request.foot())


def _frontier(request: Request, fund: JSON, county: JSON) -> Panel:
    words = request.words
    budgets = [one["budget"] for one in fund["queue"]]
    cvs = [one["cv"] for one in fund["queue"]]
    limits = {
        target["value"]
        for action in county["actions"]
        if action["indicator"] == fund["indicator"]
        for target in action["targets"]
        if target["kind"] == "cv" and target["stage"] in (None, fund["stage"])
    }
    unit = next(one["unit"] for one in request.document["indicators"] if one["code"] == fund["indicator"])
    marks: list[Mark] = [Line(budgets, cvs, "series1"), Dots(budgets, cvs, "series1", size=4.0)]
    spent = fund["spent"]
    if budgets[0] <= spent <= budgets[-1]:
        marks.append(Rule("x", spent, "mid", 1.0, (4, 3), text=words("budget_at", value=amount(spent))))
    for limit in sorted(limits):
        marks.append(Rule("y", limit, "ink", 1.6, text=words("limit_at", value=figures.limit(limit))))
    x = amounts(0.0, budgets[-1], words("budget_axis", unit=words.of(unit)))
    y = amounts(0.0, max(*cvs, *limits), words("cv"))
    return Panel(x, y, marks, words.name("stage", fund["stage"]) if len(request.document["funds"]) > 1 else "")


def trend(request: Request) -> Figure | None:
    """The coefficient of variation of each indicator over the years, against its limit."""
    county, words = county_of(request), request.words
    names = indicator_names(request.document, words)
    found = [one for one in county["indicators"] if sum(year["cv"] is not None for year in one["series"]) > 1]
    found = _indicated(request, found)
    if not found:
        return None
    shown = found[:PANELS]
    small = len(shown) > 1
    high = max(
        value for one in shown for value in (one["cv_limit"] or 0.0, *(year["cv"] or 0.0 for year in one["series"]))
    )
    panels = [_years(request, one, names[one["indicator"]], high, small) for one in shown]
    across = min(3, len(shown)) if len(shown) != 4 else 2
    rest = request.words("some_rows", shown=len(shown), count=len(found)) if len(found) > len(shown) else ""
    size = (7.4, 1.0 + 1.7 * -(-len(shown) // across)) if small else (6.4, 4.2)
    title = titled(request, words("cv_by_year"), county)
    reading = words.joined(words("trend_reading"), rest)
    wanted = request.choices.get("indicator")
    missing = [
        f"{one['indicator']} {words.name('stage', one['stage'])}"
        for one in county["indicators"]
        if one not in found and wanted in (None, one["indicator"])
    ]
    return Figure(panels, size, title, reading, request.foot(), across, missing)


def _years(request: Request, one: JSON, name: str, high: float, small: bool) -> Panel:
    words = request.words
    years = [(year["year"], year["cv"], year["cv_passes"]) for year in one["series"] if year["cv"] is not None]
    xs, ys = [year for year, _, _ in years], [cv for _, cv, _ in years]
    limit = one["cv_limit"]
    marks: list[Mark] = [Line(xs, ys, "series1", 1.4)]
    if limit is not None:
        marks.append(Rule("y", limit, "ink", 1.4, text=words("limit_at", value=figures.limit(limit))))
    for passes, role, shape in ((True, "ok", "circle"), (False, "bad", "diamond")):
        kept = [(x, y) for x, y, met in years if (met is not False) is passes]
        if kept:
            marks.append(Dots([x for x, _ in kept], [y for _, y in kept], role, shape, 5.5))  # type: ignore[arg-type]
    room = (xs[-1] - xs[0]) * 0.08 or 1.0
    ticks = [(year, figures.date(year)) for year in xs]
    y = amounts(0.0, high * 1.1, "" if small else words("cv"), most=4)
    stage = words.name("stage", one["stage"])
    title = f"{one['indicator']} {stage}" if small else f"{stage} {name}"
    return Panel(Axis(xs[0] - room, xs[-1] + room, ticks), y, marks, cut(title, SMALL, 380))


def edits(request: Request) -> Figure | None:
    """What each edit contributes to the change of the coefficient of each indicator that changes."""
    county, words = county_of(request), request.words
    found = [one for one in county["indicators"] if one["attribution"] and one["attribution"]["contributions"]]
    found = _indicated(request, found)
    if not found:
        return None
    names = indicator_names(request.document, words)
    texts = {one["order"]: words.of(one["text"]) for one in request.document["edits"]}
    panels = [_contributions(request, one, names[one["indicator"]], texts) for one in found[:EDITED]]
    rest = rows.rest(request, len(panels), len(found))
    count = sum(len(panel.y.ticks) for panel in panels)
    title = titled(request, words("edits_of"), county)
    size = (7.4, 0.9 + 0.85 * len(panels) + 0.36 * count)
    return Figure(panels, size, title, words.joined(words("edits_reading"), rest), request.foot())


def _indicated(request: Request, found: list[JSON]) -> list[JSON]:
    """Those of the indicator that is wanted."""
    wanted = request.choices.get("indicator")
    if wanted is None:
        return found
    codes = list(dict.fromkeys(one["indicator"] for one in found))
    if str(wanted) not in codes:
        raise failure("intake.not_in_result", got=str(wanted), expected=codes)
    return [one for one in found if one["indicator"] == str(wanted)]


def _contributions(request: Request, one: JSON, name: str, texts: dict[int, str]) -> Panel:
    words = request.words
    found = one["attribution"]["contributions"]
    parts = sorted(found, key=lambda part: -abs(part["value"]))[:SCHOOLS]
    values = [part["value"] for part in parts]
    ys = [float(y) for y in rows.heights(len(parts))]
    marks: list[Mark] = [Rule("x", 0.0, "ink", 1.0)]
    for value, y in zip(values, ys, strict=True):
        marks.append(Box(min(0.0, value), max(0.0, value), y - 0.28, y + 0.28, "part1"))
    x = amounts(min([0.0, *values]), max([0.0, *values]), words("change_of_cv"), signed=True)
    labels = [(y, rows.lines_of(texts[part["edit"]], 190.0)) for part, y in zip(parts, ys, strict=True)]
    axis = rows.names([""] * len(parts))
    beside = [rows.column(words("contribution"), [figures.effect(value) for value in values])]
    before, after = ((one[when] or {}).get("cv") for when in ("before", "after"))
    moved = words("cv_from_to", before=figures.index(before), after=figures.index(after))
    title = words.joined(words.name("stage", one["stage"]), moved, name, rows.rest(request, len(parts), len(found)))
    return Panel(
        x,
        Axis(axis.low, axis.high, labels, line=False, named=True),
        marks,
        title,
        columns=beside,
        tall=len(parts) + 0.2,
    )
