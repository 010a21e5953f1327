"""What changed between dates, and how two distributions differ share by share."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._display import figures
from junheng._plot import palette
from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.contributions import Bars, pictured, several, sides
from junheng._plot.pictures.curves import SIZE
from junheng._plot.pictures.series import Series, columns, parted, rows_of, series, together, unitless
from junheng._plot.request import JSON, Request
from junheng._plot.scene import SMALL, Axis, Dots, End, Figure, Line, Mark, Panel
from junheng._plot.ticks import amounts, index

KINDS = ("within", "between", "composition")
STEPS = ("removals", "additions", "group_marginal", "unit_marginal", "structural")


def change(request: Request) -> Figure | None:
    """What the change of an index comes from, group by group."""
    words = request.words
    inputs = request.document["provenance"]["inputs"]

    def bars(title: str, result: JSON) -> Bars:
        parts = result["parts"]
        return several(request, _of(request, title, result), [one["group"] for one in parts], parts, KINDS, result)

    dates = words("from_to", before=inputs["before"], after=inputs["after"])
    title = words("change_of", column=unitless(request), dates=dates)
    return pictured(request, bars, title, words("change_reading"), [words(f"short_{kind}") for kind in KINDS])


def _of(request: Request, title: str, result: JSON) -> str:
    """The name of a group with the index before and after."""
    moved = request.words("from_to", before=index(result["before"]), after=index(result["after"]))
    return f"{title}\u2002{moved}".strip()


def segregation_change(request: Request) -> Figure | None:
    """What the change of the mutual information comes from."""
    words = request.words

    def bars(title: str, result: JSON) -> Bars:
        names = [words("in_total"), *(words(f"step_{step}") for step in STEPS)]
        values = [result["difference"], *(result[step] for step in STEPS)]
        beside = [rows.column(words("contribution"), map(figures.part, values))]
        return Bars(_of(request, title, result), names, [[value] for value in values], beside)

    return pictured(request, bars, words("segregation_change"), words("segregation_change_reading"), [])


def sigma(request: Request) -> Figure | None:
    """A measure of dispersion from date to date."""
    words, found = request.words, series(request)
    if not found:
        return None
    measure = words.title_of(found[0].result["measure"])

    def panel(shown: Sequence[Series], small: bool) -> Panel:
        marks: list[Mark] = []
        ends, heights, dates = [], [0.0], []
        for one in shown:
            points = sorted((point["date"], point["value"]) for point in one.result["dates"])
            xs, ys = [x for x, _ in points], [y for _, y in points]
            marks += [Line(xs, ys, one.role, dash=one.dash), Dots(xs, ys, one.role, size=5.5)]
            ends.append(End(ys[-1], one.name, palette.name_of(one.role)))
            heights += ys
            dates += xs
        low, high = min(dates), max(dates)
        room = (high - low) * 0.04 or 1.0
        ticks = [(date, figures.date(date)) for date in sorted(set(dates))]
        y = amounts(min(heights), max(heights), "" if small else measure)
        x = Axis(low - room, high + room, ticks)
        return Panel(x, y, marks, shown[0].name if small else "", ends=[] if small else ends)

    values = request.document["provenance"]["inputs"]["values"]
    title = words("sigma", measure=measure, columns=cut(words("list").join(map(str, values)), SMALL, 200))
    axes = (words("dates"), measure)
    return together(request, found, panel, title=title, reading=words("sigma_reading"), axes=axes, size=SIZE)


def quantile_gaps(request: Request) -> Figure | None:
    """The quantiles of two groups at the shares that were requested, joined at each share."""
    words = request.words
    found = [(name, row["result"]) for name, row, _ in rows_of(request)]
    found, missing = parted(found, lambda one: bool(one["quantiles"]))
    if not found:
        return None
    a, b = sides(request)

    def bars(title: str, result: JSON) -> Panel:
        points = result["quantiles"]
        ys = [float(y) for y in rows.heights(len(points))]
        one, two = ([point[side] for point in points] for side in ("group_a", "group_b"))
        marks: list[Mark] = [
            Line((first, second), (y, y), "range", 3.2)
            for first, second, y in zip(one, two, ys, strict=True)
            if first != second
        ]
        marks += [Dots(one, ys, "series1"), Dots(two, ys, "series2", "square", 5.5)]
        texts = rows.decimals([value for point in points for value in (point["group_a"], point["group_b"])])
        beside = [
            rows.column(cut(a, SMALL, 80), texts[::2]),
            rows.column(cut(b, SMALL, 80), texts[1::2]),
            rows.column(words("difference"), [figures.signed(point["difference"]) for point in points], "soft"),
        ]
        x = amounts(min([0.0, *one, *two]), max([0.0, *one, *two]))
        axis = rows.names([words("share_of", share=figures.share(point["share"])) for point in points])
        return Panel(x, axis, marks, title, columns=beside, tall=len(points) + 0.2)

    shown = found[:4]
    panels = [bars(name if len(found) > 1 else "", result) for name, result in shown]
    rest = words("some_groups", shown=len(shown), count=len(found)) if len(found) > len(shown) else ""
    told = words("quantile_gaps_reading", a=a, b=b)
    if len(found) == 1:
        told = words.joined(told, words("superiority_of", a=a, b=b, share=figures.share(found[0][1]["superiority"])))
    lines = sum(len(panel.y.ticks) for panel in panels)
    title = words("quantile_gaps", column=columns(request), a=a, b=b)
    size = (6.6, 0.9 + 0.75 * len(panels) + 0.27 * lines)
    return Figure(panels, size, title, words.joined(told, rest), request.foot(), missing=missing)
