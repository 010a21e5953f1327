"""The curves of one picture: those of every group of every result, with their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from junheng._plot import palette
from junheng._plot.measure import cut
from junheng._plot.request import JSON, PictureWords, Request
from junheng._plot.scene import SMALL, Figure, Line, Panel

# So many small panels are in one picture.
MOST = 9
_UNIT = re.compile(r"\s*[(（][^()（）]*[)）]$")
# A name is at most so wide, in points.
NAME = 150.0


@dataclass(frozen=True)
class Series:
    """One curve.

    Attributes:
        name: Its name; empty where it is the only one and has none.
        result: What the analysis gives.
    """

    name: str
    result: JSON
    role: str
    dash: Sequence[float]

    @property
    def xs(self) -> list[float]:
        """The shares of weight of its points."""
        return [point["share"] for point in self.result["points"]]

    @property
    def ys(self) -> list[float]:
        """Its ordinates there."""
        return [point["ordinate"] for point in self.result["points"]]

    def line(self) -> Line:
        """The curve as a line."""
        return Line(self.xs, self.ys, self.role, dash=self.dash)


def column(document: JSON, words: PictureWords, name: str = "value") -> str:
    """The name of a column of the table, or a word for numbers that came without one."""
    found = document["provenance"]["inputs"].get(name)
    return cut(found, SMALL, NAME) if isinstance(found, str) and found else words("values")


def without_unit(label: str) -> str:
    """A label without the unit in brackets at its end, which a share of it has not."""
    return _UNIT.sub("", label) or label


def columns(request: Request, name: str = "value") -> str:
    """The names of a column of all results, each once."""
    found = dict.fromkeys(column(document, request.words, name) for document in request.documents)
    return ", ".join(found)


def rows_of(request: Request) -> list[tuple[str, JSON, JSON]]:
    """Each group that has a result: its name, its row and the document that it is in."""
    out = []
    for at, document in enumerate(request.documents):
        for row in document["rows"]:
            if row["result"] is None:
                continue
            parts = [column(document, request.words)] if len(request.documents) > 1 else []
            parts = parts if request.names is None else [request.names[at]]
            parts += request.words.key(row["key"])
            out.append((cut(" · ".join(parts), SMALL, NAME), row, document))
    return out


def unitless(request: Request) -> str:
    """The names of the columns without their units, for the title of a picture whose axes state them or have none."""
    return ", ".join(dict.fromkeys(without_unit(column(document, request.words)) for document in request.documents))


def parted(found: Sequence[tuple[str, JSON]], has: Callable[[JSON], bool]) -> tuple[list[tuple[str, JSON]], list[str]]:
    """The results that have what is drawn, and the names of those that have not."""
    return [(name, one) for name, one in found if has(one)], [name for name, one in found if not has(one)]


def series(request: Request) -> list[Series]:
    """The curves of a picture. Where each has a panel, all are drawn alike."""
    found = rows_of(request)
    alone = len(found) > palette.SERIES
    return [Series(name, row["result"], *palette.series(0 if alone else at)) for at, (name, row, _) in enumerate(found)]


def over_share(request: Request, order: str = "lowest_first", **parameters: str) -> str:
    """The label of an axis of shares of weight."""
    words, inputs = request.words, request.document["provenance"]["inputs"]
    how = words(order, **parameters)
    if isinstance(inputs.get("weights"), str):
        return words("share_of_weight", weights=column(request.document, words, "weights"), order=how)
    return words("share_of_rows", order=how)


def together(
    request: Request,
    curves: Sequence[Series],
    panel: Callable[[Sequence[Series], bool], Panel],
    *,
    title: str,
    reading: str,
    axes: tuple[str, str],
    size: tuple[float, float],
) -> Figure:
    """A few curves in one panel, or many in a small panel each, whose axes the subtitle then names.

    Args:
        request: What is wanted.
        curves: The curves.
        panel: Makes a panel of some of them; its second argument is whether it is a small one.
        title: The title.
        reading: How to read the picture.
        axes: The labels of the axes.
        size: The size of a picture of one panel.
    """
    foot = request.foot()
    if len(curves) <= palette.SERIES:
        return Figure([panel(curves, False)], size, title, reading, foot)
    words, shown = request.words, curves[:MOST]
    told = words("axes", x=axes[0], y=axes[1])
    rest = words("some_groups", shown=MOST, count=len(curves)) if len(curves) > MOST else ""
    across = 3
    rows = -(-len(shown) // across)
    # All have the axis of ordinates that one panel of all would have, so that they can be compared.
    whole = panel(shown, True)
    panels = [replace(panel([one], True), y=whole.y, square=whole.square) for one in shown]
    return Figure(panels, (7.4, 0.9 + 1.9 * rows), title, words.joined(reading, told, rest), foot, across)
