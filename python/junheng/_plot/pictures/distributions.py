"""Two distributions compared, and where segregation comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from junheng._display import figures
from junheng._plot.measure import cut
from junheng._plot.pictures.curves import SIZE, TOP
from junheng._plot.pictures.series import Series, columns, parted, rows_of, series, together
from junheng._plot.request import JSON, Request
from junheng._plot.scene import LABEL, SMALL, Area, Axis, Dots, Figure, Key, Line, Mark, Note, Panel, Rule
from junheng._plot.ticks import amount, amounts, growth, shares, span

# So many crossings are named, where they are so far apart on the axis.
NAMED, APART = 4, 0.2
# So many groups are drawn, a panel each.
GROUPS = 6


def dominance(request: Request) -> Figure | None:
    """The difference of two curves, with the places where they cross."""
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    found, missing = parted(found, lambda one: bool(one["points"]))
    if not found:
        return None
    words, inputs = request.words, request.document["provenance"]["inputs"]
    sides = [_side(inputs[name]) for name in ("group_a", "group_b")]
    shown = found[:GROUPS]
    small = len(shown) > 1
    panels = [_difference(request, name if small else "", result, sides, small) for name, result in shown]
    y = amounts(min(panel.y.low for panel in panels), max(panel.y.high for panel in panels))
    panels = [replace(panel, y=y) for panel in panels] if small else panels
    order = shown[0][1]["order"]
    title = words("dominance_of", order=words(f"order_{order}"), column=columns(request), a=sides[0], b=sides[1])
    rest = words("some_groups", shown=GROUPS, count=len(found)) if len(found) > GROUPS else ""
    verdict = "" if small else words(f"verdict_{shown[0][1]['verdict']}", a=sides[0], b=sides[1])
    if not small and len(shown[0][1]["crossings"]) > 1:
        verdict = words.joined(verdict, words("crossings", count=len(shown[0][1]["crossings"])))
    across = 2 if small else 1
    size = (7.4, 0.9 + 2.4 * -(-len(shown) // 2)) if small else (6.4, 4.4)
    reading = words.joined(verdict, words(f"dominance_reading_{order}"), rest)
    return Figure(panels, size, title, reading, request.foot(), across, missing)


def _side(given: object) -> str:
    return cut(", ".join(map(str, given)) if isinstance(given, list) else given, SMALL, 110)


def _difference(request: Request, title: str, result: JSON, sides: Sequence[str], small: bool) -> Panel:
    words, points = request.words, result["points"]
    xs = [point["at"] for point in points]
    ys = [point["difference"] for point in points]
    above, below = [max(0.0, y) for y in ys], [min(0.0, y) for y in ys]
    zero = [0.0] * len(xs)
    by_line = result["order"] == "second"
    x_label = words("line_axis" if by_line else "share_lowest_first")
    y_label = words("difference_axis", a=sides[0], b=sides[1])
    x = amounts(xs[0], xs[-1], x_label) if by_line else Axis(0, 1, shares(), x_label)
    y = amounts(min(below), max(above), y_label)
    marks: list[Mark] = [
        Area(xs, zero, above, "series1", 0.14),
        Area(xs, below, zero, "series2", 0.2),
        Rule("y", 0.0, "soft", 1.0),
        Line(xs, ys, "series1"),
    ]
    for heights, name, role in ((above, sides[0], "name1"), (below, sides[1], "name2")):
        peak = max(heights, key=abs)
        if peak:
            place = heights.index(peak)
            marks.append(Note(xs[place], peak / 2, words("higher", name=name), role, "middle", size=SMALL))
    crossings = [one["at"] for one in result["crossings"] if xs[0] <= one["at"] <= xs[-1]]
    if crossings:
        marks.append(Dots(crossings, [0.0] * len(crossings), "bad", "diamond"))
    for at in _apart(crossings, x) if not small else ():
        text = amount(at) if by_line else figures.share(at)
        marks.append(Note(at, 0.0, words("crossing", at=text), "bad", "start", 8, -11, bold=True, size=LABEL))
    if small:
        x, y = Axis(x.low, x.high, x.ticks), Axis(y.low, y.high, y.ticks)
    return Panel(x, y, marks, title)


def _apart(crossings: Sequence[float], x: Axis) -> list[float]:
    """The crossings that have room for their names; none where there are many."""
    places = [span(x, at) for at in crossings]
    close = any(after - before < APART for before, after in pairwise(places))
    return [] if close or len(crossings) > NAMED else list(crossings)


def segregation(request: Request) -> Figure | None:
    """The local segregation of units, the most segregated first: the area is the mutual information."""
    words, found = request.words, _profiles(request)
    if not found:
        return None
    x, y = words("share_most_segregated"), words("local_segregation")

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        drawn = [(one, *_steps(one.result["units"])) for one in shown]
        high = max(_high(one.result["units"]) for one in shown)
        up = amounts(0.0, high, "" if small else y)
        marks: list[Mark] = []
        for at, (one, xs, ys) in enumerate(drawn):
            if at == 0:
                marks.append(Area(xs, [0.0] * len(xs), ys, one.role, 0.1))
            marks.append(Line(xs, ys, one.role, dash=one.dash))
        names = [_named(request, one) for one in shown]
        legend = [Key(name, one.role, one.dash) for name, one in zip(names, shown, strict=True)]
        across = Axis(0, 1, shares(), "" if small else x)
        return Panel(across, up, marks, names[0] if small else "", [] if small else legend)

    reading = words.joined(words("segregation_reading"), words("parade_cut"))
    return together(request, found, panel, title=words("segregation"), reading=reading, axes=(x, y), size=SIZE)


def _named(request: Request, one: Series) -> str:
    return request.words("m_of", name=one.name, value=figures.index(one.result["mutual_information"])).strip()


def _profiles(request: Request) -> list[Series]:
    return [one for one in series(request) if one.result["units"]]


def _ordered(units: Sequence[JSON]) -> list[JSON]:
    return sorted(units, key=lambda one: (-one["local"], one["position"]))


def _steps(units: Sequence[JSON]) -> tuple[list[float], list[float]]:
    """A step for each unit, as wide as its share of weight."""
    order = _ordered(units)
    ends = [0.0, *accumulate(one["weight_share"] for one in order)]
    xs = [x for at in range(len(order)) for x in (ends[at], ends[at + 1])]
    return xs, [one["local"] for one in order for _ in range(2)]


def _high(units: Sequence[JSON]) -> float:
    """The height below which all but the top 1% of weight lie."""
    reached = 0.0
    for one in _ordered(units):
        reached += one["weight_share"]
        if reached >= 1 - TOP:
            return float(one["local"])
    return 0.0


def class_sizes(request: Request) -> Figure | None:
    """Class sizes by class and by pupil, in ranges of five."""
    words = request.words
    sizes = request.document["total"]["class_sizes"]
    if not sizes or not sizes["bins"]:
        return None
    # A range of whole numbers begins and ends between two of them.
    edges = [(one["from"] - 0.5, one["to"] + 0.5) for one in sizes["bins"]]
    xs = [x for edge in edges for x in edge]
    classes, pupils = (
        [one[what] for one in sizes["bins"] for _ in edges[0]] for what in ("class_share", "pupil_share")
    )
    high = max(*classes, *pupils)
    x = amounts(xs[0], xs[-1], words("pupils_in_class"))
    y = growth(0.0, high * 1.12, words("share_axis"))
    marks: list[Mark] = [
        Area(xs, [0.0] * len(xs), classes, "series1", 0.25),
        Line(xs, classes, "series1", 1.0),
        Line([xs[0], *xs, xs[-1]], [0.0, *pupils, 0.0], "series2", 2.0),
        Rule("x", sizes["average"], "series1", 1.4),
        Rule("x", sizes["experienced"], "series2", 1.4, (4, 2)),
    ]
    for what, anchor, role in (("average", "end", "name1"), ("experienced", "start", "name2")):
        text = words(f"{what}_named", value=f"{sizes[what]:.1f}")
        left = -6.0 if anchor == "end" else 6.0
        marks.append(Note(sizes[what], y.high, text, role, anchor, left, -SMALL, bold=True, fixed=True))  # type: ignore[arg-type]
    title, reading = request.staged(words("class_sizes")), words("class_distribution_reading")
    return Figure([Panel(x, y, marks)], SIZE, title, reading, request.foot())
