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
)
from junheng._plot.scene import (
    BASE,
    FOOT,
    SMALL,
    TITLE,
    Figure,
)
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language, failure

DPI = 110


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


def _sizes(figure: Figure, axes: Sequence[Any], given: bool) -> list[tuple[float, float]]:
    """The sizes of the panels in points: those that they will have, or those of the axes of a caller."""
    if not given:
        return [(frame.width, frame.height) for frame in arranged(figure).frames]
    boxes = [one.get_window_extent() for one in axes]
    return [
        (box.width * INCH / one.figure.dpi, box.height * INCH / one.figure.dpi)
        for one, box in zip(axes, boxes, strict=True)
    ]
