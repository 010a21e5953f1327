"""The curves of one picture: those of every group of every result, with their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count

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
    several = len(request.documents) > 1
    labels = count()
    out = []
    for document in request.documents:
        for row in document["rows"]:
            place = next(labels)
            if row["result"] is None:
                continue
            parts = [column(document, request.words)] if several else []
            parts += request.words.key(row["key"])
            if request.labels is not None and place < len(request.labels):
                parts = [request.labels[place]]
            out.append((cut(" · ".join(parts), SMALL, NAME), row, document))
    return out


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
