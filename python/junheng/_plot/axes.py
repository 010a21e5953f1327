"""A panel of a picture on axes of matplotlib."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from junheng._plot import palette
from junheng._plot.layout import (
    GAP,
    ROW,
    column_widths,
    heads,
    label_of,
    rule_places,
    spread,
    thinned,
    title_of,
)
from junheng._plot.measure import LEADING, cut, extent
from junheng._plot.placing import placed
from junheng._plot.scene import (
    BASE,
    LABEL,
    PANEL_TITLE,
    SMALL,
    Area,
    Arrow,
    Axis,
    Box,
    Dots,
    Line,
    Panel,
    Rule,
    Span,
)
from junheng._plot.ticks import span
from junheng._texts.neutral import neutral

_SHAPES = {
    "circle": "o",
    "diamond": "D",
    "square": "s",
    "block": "s",
    "cross": "x",
    "down": "v",
    "right": ">",
    "up": "^",
}
_ALIGNED = {"start": "left", "middle": "center", "end": "right"}
# What lies over what: bands, areas, bars, rules, lines, dots, texts.
_SPAN, _AREA, _BOX, _RULE, _LINE, _DOT, _NOTE = 0.5, 0.8, 1.0, 1.5, 2.0, 3.0, 4.0


class Drawn:
    """A panel on its axes; `size` is theirs in points."""

    def __init__(self, ax: Any, panel: Panel, size: tuple[float, float]) -> None:
        self.ax, self.panel = ax, panel
        self.width, self.high = max(size[0], 1.0), max(size[1], 1.0)

    def all(self) -> None:
        """Draws everything."""
        self._axes()
        makers: dict[type, Callable[[Any], None]] = {
            Span: self._span, Area: self._area, Box: self._box, Rule: self._rule, Line: self._line, Dots: self._dots,
            Arrow: self._arrow,
        }  # fmt: skip
        for mark in self.panel.marks:
            if type(mark) in makers:
                makers[type(mark)](mark)
        self._notes()
        self._heads()
        self._beside()

    def _axes(self) -> None:
        from matplotlib import rcParams

        ax, panel = self.ax, self.panel
        for side in ("top", "right"):
            ax.spines[side].set_visible(False)
        for side, axis in (("bottom", panel.x), ("left", panel.y)):
            ax.spines[side].set_visible(axis.line)
            ax.spines[side].set(color=palette.light("line"), linewidth=0.8)
        if panel.square:
            ax.set_aspect("equal", adjustable="box")
        self._scale(panel.x, ax.xaxis, ax.set_xscale, ax.set_xlim, self.width)
        self._scale(panel.y, ax.yaxis, ax.set_yscale, ax.set_ylim, self.high)
        # The labels of axes are those of the caller's axes, made with the caller's font.
        font = {"fontfamily": rcParams["font.family"], "fontsize": BASE}
        soft = {"color": palette.light("soft"), "parse_math": False, **font}
        ax.set_xlabel(label_of(panel, self.width), **soft)
        ax.set_ylabel(cut(panel.y.label, BASE, self.high + 24), **soft)

    def _scale(self, axis: Axis, drawn: Any, scale: Any, limits: Any, length: float) -> None:
        from matplotlib import rcParams
        from matplotlib.ticker import NullLocator

        scale("log" if axis.log else "linear")
        limits(axis.low, axis.high)
        ticks = thinned(axis, length, upright=drawn.axis_name == "y")
        drawn.set_ticks([place for place, _ in ticks], [neutral(text) for _, text in ticks])
        drawn.set_minor_locator(NullLocator())
        labelled = any(text for _, text in ticks)
        drawn.set_tick_params(
            length=3 if axis.line and labelled else 0,
            width=0.8,
            pad=GAP - 3 if axis.line else GAP,
            direction="out",
            color=palette.light("line"),
            labelcolor=palette.light("ink" if axis.named else "soft"),
            labelsize=SMALL,
            labelfontfamily=rcParams["font.family"],
        )
        for label in drawn.get_ticklabels():
            label.set_parse_math(False)

    def _span(self, mark: Span) -> None:
        band = self.ax.axvspan if mark.side == "x" else self.ax.axhspan
        band(mark.low, mark.high, color=palette.light(mark.role), linewidth=0, zorder=_SPAN)

    def _area(self, mark: Area) -> None:
        colour = palette.light(mark.role)
        self.ax.fill_between(
            mark.xs, mark.lows, mark.highs, color=colour, alpha=mark.opacity, linewidth=0, zorder=_AREA
        )

    def _box(self, mark: Box) -> None:
        from matplotlib.patches import Rectangle

        size = (mark.right - mark.left, mark.top - mark.bottom)
        colours: dict[str, Any] = {"facecolor": palette.light(mark.role), "edgecolor": palette.light("paper")}
        self.ax.add_patch(Rectangle((mark.left, mark.bottom), *size, **colours, linewidth=0.8, zorder=_BOX))

    def _rule(self, mark: Rule) -> None:
        line = self.ax.axvline if mark.side == "x" else self.ax.axhline
        line(mark.at, color=palette.light(mark.role), linewidth=mark.width, linestyle=_dashed(mark.dash), zorder=_RULE)

    def _line(self, mark: Line) -> None:
        style = {"color": palette.light(mark.role), "linewidth": mark.width, "linestyle": _dashed(mark.dash)}
        self.ax.plot(mark.xs, mark.ys, **style, zorder=_LINE)

    def _dots(self, mark: Dots) -> None:
        colour, paper = palette.light(mark.role), palette.light("paper")
        if mark.shape == "cross":
            style = {"color": colour, "markeredgewidth": 1.8}
        elif mark.hollow:
            style = {"markerfacecolor": paper, "markeredgecolor": colour, "markeredgewidth": 1.4}
        else:
            style = {"markerfacecolor": colour, "markeredgecolor": paper, "markeredgewidth": 0.6}
        size = {"markersize": mark.size, "marker": _SHAPES[mark.shape]}
        self.ax.plot(mark.xs, mark.ys, linestyle="none", **size, **style, clip_on=False, zorder=_DOT)

    def _arrow(self, mark: Arrow) -> None:
        style = {"arrowstyle": "-|>,head_length=.4,head_width=.2", "color": palette.light(mark.role)}
        shape = {**style, "linewidth": mark.width, "shrinkA": 0, "shrinkB": 0}
        self.ax.annotate("", mark.end, mark.start, arrowprops=shape, zorder=_LINE, annotation_clip=False)

    def _notes(self) -> None:
        from matplotlib.patheffects import withStroke

        for note in placed(self.panel, self.width, self.high):
            text = self._text(
                (note.x, note.y), (note.dx, note.dy), note.text, note.size, note.role, note.anchor, bold=note.bold
            )
            if note.turned:
                text.set(rotation=45, rotation_mode="anchor")
            if not note.fixed:
                text.set_path_effects([withStroke(linewidth=3, foreground=palette.light("paper"))])
            text.set_in_layout(False)

    def _heads(self) -> None:
        """The title, the headings of columns and the names of upright lines, above the axes; the legend."""
        panel, above = self.panel, heads(self.panel)
        if panel.title:
            self._above(0.0, above.title + 3, title_of(panel, self.width), PANEL_TITLE, "ink", "start", bold=True)
        named = [mark for mark in panel.marks if isinstance(mark, Rule) and mark.side == "x" and mark.text]
        for mark, x in zip(named, rule_places(panel, self.width), strict=True):
            self._above(x / self.width, above.named + 3, mark.text, LABEL, mark.role, "middle")
        if panel.legend:
            self._legend(min(above.legend, default=0.0))

    def _legend(self, above: float) -> None:
        from matplotlib.lines import Line2D

        handles = []
        for key in self.panel.legend:
            colour = palette.light(key.role)
            if key.shape:
                face = palette.light("paper") if key.hollow else colour
                size = 9 if key.shape == "block" else 6
                style: dict[str, Any] = {"marker": _SHAPES[key.shape], "markersize": size, "markerfacecolor": face}
                handles.append(Line2D([], [], linestyle="none", markeredgecolor=colour, **style))
            else:
                handles.append(Line2D([], [], color=colour, linewidth=1.8, linestyle=_dashed(key.dash)))
        inside = self.panel.inside
        place = {"loc": "upper left"} if inside else {"loc": "lower left", "bbox_to_anchor": (0.0, 1.0)}
        legend = self.ax.legend(
            handles,
            [neutral(key.text) for key in self.panel.legend],
            **place,
            frameon=False,
            fontsize=SMALL,
            handlelength=2.9,
            handletextpad=0.7,
            borderpad=0,
            labelspacing=(ROW - SMALL * LEADING) / SMALL + 0.1,
            borderaxespad=0.6 if inside else above / SMALL,
        )
        for text in legend.get_texts():
            text.set_parse_math(False)

    def _beside(self) -> None:
        """The names of lines and the columns, at the right of the axes."""
        panel = self.panel
        wanted = [span(panel.y, end.y) * self.high for end in panel.ends]
        for end, y in zip(panel.ends, spread(wanted, SMALL * LEADING, self.high), strict=True):
            up = y - span(panel.y, end.y) * self.high
            self._right(end.y, (GAP, up), end.text, end.role, "start", bold=True)
        right = max((extent(end.text, SMALL, bold=True) + GAP for end in panel.ends), default=0.0)
        for column, wide in zip(panel.columns, column_widths(panel), strict=True):
            right += wide
            if column.heading:
                self._above(1.0, heads(panel).named + 3, column.heading, LABEL, "soft", "end", right)
            for cell in column.cells:
                self._right(cell.y, (right, 0), cell.text, cell.role, "end", bold=cell.bold)

    def _right(self, y: float, away: tuple[float, float], text: str, role: str, anchor: str, *, bold: bool) -> None:
        place: dict[str, Any] = {"xycoords": ("axes fraction", "data")}
        self._text((1.0, y), away, text, SMALL, role, anchor, bold=bold, **place)

    def _above(
        self,
        x: float,
        up: float,
        text: str,
        size: float,
        role: str,
        anchor: str,
        right: float = 0.0,
        *,
        bold: bool = False,
    ) -> None:
        place: dict[str, Any] = {"xycoords": "axes fraction", "va": "baseline"}
        self._text((x, 1.0), (right, up), text, size, role, anchor, bold=bold, **place)

    def _text(
        self,
        place: tuple[float, float],
        away: tuple[float, float],
        text: str,
        size: float,
        role: str,
        anchor: str,
        *,
        bold: bool = False,
        va: str = "center",
        **how: Any,
    ) -> Any:
        return self.ax.annotate(
            neutral(text),
            place,
            away,
            textcoords="offset points",
            fontsize=size,
            color=palette.light(role),
            fontweight="bold" if bold else "normal",
            ha=_ALIGNED[anchor],
            va=va,
            annotation_clip=False,
            parse_math=False,
            linespacing=1.15,
            zorder=_NOTE,
            **how,
        )


def _dashed(dash: Sequence[float]) -> Any:
    return (0, tuple(dash)) if dash else "-"
