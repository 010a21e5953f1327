"""What each of several things adds to a whole or takes from it: bars from zero."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from junheng._display import figures
from junheng._plot.measure import cut
from junheng._plot.pictures import rows
from junheng._plot.pictures.series import column, columns, rows_of
from junheng._plot.request import JSON, Request
from junheng._plot.scene import LABEL, Box, Column, Figure, Key, Mark, Panel, Rule
from junheng._plot.ticks import amounts

WIDTH = 6.6
# So many groups are drawn, a panel each.
GROUPS = 4
# The height of the bars of a row, of the row's one.
THICK = 0.62
ROLES = ("part1", "part2", "part3")


@dataclass(frozen=True)
class Bars:
    """The bars of one result: a row for each name, with as many bars as there are kinds."""

    title: str
    names: Sequence[str]
    values: Sequence[Sequence[float]]
    columns: Sequence[Column]
    axis: str = ""


def sources(request: Request) -> Figure | None:
    """The contribution of each source to the inequality of the total."""
    words = request.words
    first = next((row["result"] for _, row, _ in rows_of(request)), None)
    if first is None:
        return None
    index = words.title_of(first["measure"])

    def bars(title: str, result: JSON) -> Bars:
        parts = result["parts"]
        share = rows.column(words("share_of_index"), [figures.share(one["share"]) for one in parts])
        amount = rows.column(words("share_of_amount"), [figures.share(one["value_share"]) for one in parts], "soft")
        names, values = [one["source"] for one in parts], [[one["contribution"]] for one in parts]
        return Bars(title, names, values, [share, amount], words("contribution_to", index=index))

    return pictured(request, bars, words("sources", index=index), "", [])


def determinants(request: Request) -> Figure | None:
    """What each determinant adds to a concentration index."""
    words = request.words

    def bars(title: str, result: JSON) -> Bars:
        parts = result["parts"]
        names = [*(one["name"] for one in parts), words("residual")]
        values = [*(one["contribution"] for one in parts), result["residual"]]
        shares = [*(figures.share(one["share"]) for one in parts), ""]
        found = rows.column(words("contribution"), map(figures.part, values))
        share = rows.column(words("share_of_index"), shares, "soft")
        axis = words("contribution_to", index=words("concentration_index"))
        return Bars(title, names, [[value] for value in values], [found, share], axis)

    rank = column(request.document, words, "rank")
    return pictured(request, bars, words("determinants", column=columns(request), rank=rank), "", [])


def kitagawa(request: Request) -> Figure | None:
    """The effects of rates and of composition, category by category."""
    words = request.words

    def bars(title: str, result: JSON) -> Bars:
        parts = result["parts"]
        return several(request, title, [one["category"] for one in parts], parts, ("rate", "composition"), result)

    a, b = sides(request)
    title = words("difference_of", column=columns(request), a=a, b=b)
    return pictured(
        request, bars, title, words("kitagawa_reading"), [words("rate_effect"), words("composition_effect")]
    )


def oaxaca(request: Request) -> Figure | None:
    """The explained and the unexplained part of a difference, column by column."""
    words = request.words

    def bars(title: str, result: JSON) -> Bars:
        parts = result["parts"]
        return several(request, title, [one["column"] for one in parts], parts, ("explained", "unexplained"), result)

    a, b = sides(request)
    inputs = request.document["provenance"]["inputs"]
    outcome = cut(inputs.get("outcome") or inputs.get("value") or words("values"), LABEL, 150)
    title = words("difference_of", column=outcome, a=a, b=b)
    return pictured(request, bars, title, words("oaxaca_reading"), [words("explained"), words("unexplained")])


def sides(request: Request) -> tuple[str, str]:
    """The names of the two groups that are compared."""
    inputs = request.document["provenance"]["inputs"]
    a, b = (inputs[name] for name in ("group_a", "group_b"))
    one, two = (", ".join(map(str, side)) if isinstance(side, list) else str(side) for side in (a, b))
    return cut(one, LABEL, 110), cut(two, LABEL, 110)


def several(
    request: Request, title: str, names: Sequence[str], parts: Sequence[JSON], kinds: Sequence[str], whole: JSON
) -> Bars:
    """Several bars a row, and a row of the totals above them."""
    values = [[whole[kind] for kind in kinds], *([part[kind] for kind in kinds] for part in parts)]
    texts = rows.decimals([value for row in values for value in row])
    headings = [request.words(f"short_{kind}") for kind in kinds]
    beside = [rows.column(heading, texts[at :: len(kinds)]) for at, heading in enumerate(headings)]
    return Bars(title, [request.words("in_total"), *names], values, beside)


def pictured(
    request: Request, bars: Callable[[str, JSON], Bars], title: str, reading: str, legend: Sequence[str]
) -> Figure | None:
    """A panel of bars for each of the first groups; `bars` makes those of a group from its name and its result."""
    found = rows_of(request)
    if not found:
        return None
    shown = found[:GROUPS]
    most = rows.most(len(shown))
    made = [bars(name if len(found) > 1 else "", row["result"]) for name, row, _ in shown]
    panels = [_panel(one, () if at else legend, most) for at, one in enumerate(made)]
    rest = request.words("some_groups", shown=len(shown), count=len(found)) if len(found) > len(shown) else ""
    count = sum(len(panel.y.ticks) for panel in panels)
    size = (WIDTH, 0.9 + 0.75 * len(panels) + (0.22 + 0.04 * len(legend)) * count + 0.19 * len(legend))
    longest = max(len(one.values) for one in made)
    told = request.words.joined(reading, rest, rows.rest(request, min(most, longest), longest))
    return Figure(panels, size, title, told, request.foot())


def _panel(bars: Bars, legend: Sequence[str], most: int) -> Panel:
    kept = bars.values[:most]
    flat = [value for row in kept for value in row]
    x = amounts(min([0.0, *flat]), max([0.0, *flat]), bars.axis)
    marks: list[Mark] = []
    for y, row in zip(rows.heights(len(kept)), kept, strict=True):
        thick = THICK / len(row)
        for at, value in enumerate(row):
            top = y + THICK / 2 - at * thick
            marks.append(Box(min(0.0, value), max(0.0, value), top - thick, top, ROLES[at]))
    marks.append(Rule("x", 0.0, "ink", 1.0))
    keys = [Key(text, ROLES[at], shape="block") for at, text in enumerate(legend)]
    columns = [Column(one.heading, one.cells[: len(kept)]) for one in bars.columns]
    axis = rows.names(list(bars.names)[: len(kept)])
    return Panel(x, axis, marks, bars.title, keys, columns=columns, tall=len(kept) + 0.2)
