"""A picture on axes of matplotlib, which is imported when the first picture is drawn.

No setting of matplotlib is changed: those of the picture hold while it is drawn (`rc_context`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from junheng._plot import palette
from junheng._plot.axes import Drawn
from junheng._plot.fonts import families
from junheng._plot.layout import (
    EDGE,
    INCH,
    arranged,
    sides,
)
from junheng._plot.scene import (
    BASE,
    FOOT,
    SMALL,
    TITLE,
    Figure,
    Panel,
)
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language, failure

DPI = 110
# Left of axes matplotlib has so much room for ticks, in points; axes keep this part of their width.
TICKS, LEAST = 30.0, 0.2


def draw(figure: Figure, language: Language, ax: Any = None) -> Any:
    """Draws a picture and returns its axes: one, or an array where it has several panels.

    Args:
        figure: The picture.
        language: That of its texts, by which fonts are chosen.
        ax: Axes to draw on, several for a picture of several panels. Title, subtitle and foot are then left out.
            Without it a figure of pyplot is made.

    Raises:
        WrongTypeError: where matplotlib is missing, or `ax` does not hold as many axes as there are panels.
    """
    matplotlib, pyplot = loaded()
    if ax is None:
        # pyplot loads its backend with the first figure. That of notebooks then switches to showing figures after each
        # cell, a setting that would end with the context below.
        pyplot.draw_if_interactive()
    with matplotlib.rc_context(_settings(language)):
        axes = _made(figure, pyplot) if ax is None else _given(figure, ax)
        for one, panel in zip(axes, figure.panels if ax is not None else (), strict=False):
            _make_room(one, panel)
        for one, panel, size in zip(axes, figure.panels, _sizes(figure, axes, ax is not None), strict=True):
            Drawn(one, panel, size).all()
    if len(axes) == 1:
        return axes[0]
    import numpy as np

    return np.array(axes, dtype=object)


def loaded() -> tuple[Any, Any]:
    """Matplotlib and its pyplot.

    Raises:
        WrongTypeError: where it is not installed, with the command that installs it.
    """
    try:
        import matplotlib
        from matplotlib import pyplot
    except ImportError:
        raise failure("intake.needs_package", got="plot", package="matplotlib", expected="junheng[plot]") from None
    return matplotlib, pyplot


def _settings(language: Language) -> dict[str, Any]:
    return {
        "font.family": families(language),
        "font.size": BASE,
        "text.color": palette.light("ink"),
        "text.usetex": False,
        "axes.axisbelow": True,
        "axes.grid": False,
        "axes.facecolor": palette.light("paper"),
        "axes.xmargin": 0.0,
        "axes.ymargin": 0.0,
        "lines.solid_capstyle": "butt",
        "lines.dash_capstyle": "butt",
        "lines.scale_dashes": True,
        "path.simplify": True,
    }


def _made(figure: Figure, pyplot: Any) -> list[Any]:
    """Axes in a new figure, with title, subtitle and foot."""
    places = arranged(figure)
    size = (places.width / INCH, places.height / INCH)
    from junheng._plot.figure import SavedFigure

    paper = palette.light("paper")
    drawn = pyplot.figure(figsize=size, dpi=DPI, layout="constrained", facecolor=paper, FigureClass=SavedFigure)
    low = places.tail / places.height
    drawn.get_layout_engine().set(rect=(0.0, low, 1.0, 1.0 - low - places.head / places.height), w_pad=EDGE / INCH)
    rows = -(-len(figure.panels) // figure.across)
    ratios = [max(one.tall for one in figure.panels[at * figure.across :][: figure.across]) for at in range(rows)]
    grid = drawn.add_gridspec(rows, figure.across, height_ratios=ratios)
    axes = [
        drawn.add_subplot(grid[at // figure.across, at % figure.across], label=f"panel {at}")
        for at in range(len(figure.panels))
    ]
    texts = [(line, TITLE, "ink", True) for line in places.title]
    texts += [(line, SMALL, "soft", False) for line in places.subtitle]
    texts += [(line, FOOT, "soft", False) for line in places.foot]
    for (y, text), type_size, role, bold in texts:
        drawn.text(
            EDGE / places.width,
            1.0 - y / places.height,
            neutral(text),
            fontsize=type_size,
            color=palette.light(role),
            fontweight="bold" if bold else "normal",
            va="baseline",
            parse_math=False,
        ).set_in_layout(False)
    _keep_whole(drawn)
    return axes


def _keep_whole(drawn: Any) -> None:
    """Keeps title, foot and notes where a figure is saved with ``bbox_inches="tight"``, as notebooks save all figures.

    Such a figure ends where the artists of its layout end, which these are not: an unseen rectangle is as large as the
    figure.
    """
    from matplotlib.patches import Rectangle

    drawn.add_artist(Rectangle((0, 0), 1, 1, transform=drawn.transFigure, fill=False, linewidth=0))


def _given(figure: Figure, ax: Any) -> list[Any]:
    """The axes of a caller, as many as there are panels."""
    axes = [ax] if hasattr(ax, "plot") else list(getattr(ax, "flat", ax))
    if len(axes) != len(figure.panels):
        raise failure("intake.needs_axes", got=len(axes), expected=len(figure.panels))
    return axes


def _make_room(ax: Any, panel: Panel) -> None:
    """Narrows axes of a caller so that names and columns beside them are within their place and in no other's.

    A layout engine, as ``layout="constrained"``, makes the room itself, and axes without any would be cut at the edge.
    """
    figure = ax.figure
    if figure.get_layout_engine() is not None or not (panel.columns or panel.ends or panel.y.named):
        return
    box, width = ax.get_position(), figure.bbox.width * INCH / figure.dpi
    others = [place for one in figure.axes if (place := one.get_position()).x0 >= box.x1]
    free = min([1.0 - EDGE / width, *(place.x0 - TICKS / width for place in others)]) - box.x1
    left, right = (room / width for room in sides(panel))
    # The ticks at the left have room as it is, and so has what is beside the last axes.
    left, right = max(0.0, left - TICKS / width), max(0.0, right - max(0.0, free))
    scale = min(1.0, (1.0 - LEAST) * box.width / (left + right)) if left + right else 1.0
    ax.set_position([box.x0 + left * scale, box.y0, box.width - (left + right) * scale, box.height])


def _sizes(figure: Figure, axes: Sequence[Any], given: bool) -> list[tuple[float, float]]:
    """The sizes of the panels in points: those that they will have, or those of the axes of a caller."""
    if not given:
        return [(frame.width, frame.height) for frame in arranged(figure).frames]
    boxes = [one.get_window_extent() for one in axes]
    return [
        (box.width * INCH / one.figure.dpi, box.height * INCH / one.figure.dpi)
        for one, box in zip(axes, boxes, strict=True)
    ]
