"""A picture as one piece of SVG that needs nothing else: no font, no script, no name that another picture could have.

Every colour is written twice: as an attribute, which any program draws, and by its role, which a browser takes from
the style so that the picture follows light and dark pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from junheng._plot import palette
from junheng._plot.elements import (
    Place,
    arrow,
    dot,
    escaped,
    filled,
    lines,
    number,
    path,
    rectangle,
    stroke,
    written,
)
from junheng._plot.layout import (
    EDGE,
    GAP,
    ROW,
    SAMPLE,
    Arrangement,
    Frame,
    arranged,
    column_widths,
    heads,
    label_of,
    rule_places,
    spread,
    thinned,
    title_of,
)
from junheng._plot.measure import LEADING, cut, extent
from junheng._plot.placing import at as place_of
from junheng._plot.placing import placed
from junheng._plot.scene import (
    BASE,
    FOOT,
    LABEL,
    PANEL_TITLE,
    SMALL,
    TITLE,
    Area,
    Arrow,
    Box,
    Dots,
    Figure,
    Line,
    Note,
    Panel,
    Rule,
    Span,
)
from junheng._plot.ticks import span
from junheng._texts.phrases import Language

# Pixels of a screen for each point, so that type of 8.5 points is 11 pixels and more.
PIXELS = 100 / 72
# Of a picture in a frame that scrolls: below this width it is not made smaller.
_LEAST_WIDTH = "30rem"
_FONTS = {
    "zh": '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif',
    "en": '"Segoe UI","Helvetica Neue",Arial,system-ui,sans-serif',
}
# The themes of notebooks and pages that do not follow the system.
_DARK = ('[data-jp-theme-light="false"]', ".vscode-dark", '[data-theme="dark"]')
_ROLE = re.compile(r'class="([fs])-(\w+)"')
_LIGHT = ('[data-jp-theme-light="true"]', ".vscode-light", '[data-theme="light"]')


def svg(figure: Figure, language: Language, *, alone: bool = True) -> str:
    """The picture as text: an `svg` element, which names its kind where it is to stand alone, outside a page."""
    kind = ' xmlns="http://www.w3.org/2000/svg"' if alone else ""
    places = arranged(figure)
    body = "".join(_pieces(figure, places))
    lang = "zh-Hans" if language == "zh" else "en"
    box = f'viewBox="0 0 {number(places.width)} {number(places.height)}"'
    size = f'width="{number(places.width * PIXELS)}" height="{number(places.height * PIXELS)}" {box}'
    title, told = escaped(figure.title), escaped(_description(figure))
    return (
        f'<svg{kind} class="jh-plot" role="img" lang="{lang}" {size}>'
        f"<title>{title}</title><desc>{told}</desc><style>{_style(body, language)}</style>{body}</svg>"
    )


def _description(figure: Figure) -> str:
    """The description for screen readers: how to read the picture, its panels, and the entries of the legends."""
    named = [text for panel in figure.panels for text in (panel.title, *(key.text for key in panel.legend))]
    ends = [end.text for panel in figure.panels for end in panel.ends]
    return ". ".join(text for text in (figure.subtitle, *named, *ends) if text)


def _style(body: str, language: Language) -> str:
    """The colours of the roles that are used, on light and on dark pages."""
    found = set(_ROLE.findall(body))
    filled_roles = tuple(role for role in palette.COLOURS if ("f", role) in found)
    drawn_roles = tuple(role for role in palette.COLOURS if ("s", role) in found)
    return _style_of(filled_roles, drawn_roles, language)


# The pictures of many counties have the same few sets of roles.
@lru_cache(256)
def _style_of(filled_roles: tuple[str, ...], drawn_roles: tuple[str, ...], language: Language) -> str:
    used = [role for role in palette.COLOURS if role in filled_roles or role in drawn_roles]
    light = ";".join(f"--jh-{role}:{palette.light(role)}" for role in used)
    dark = ";".join(f"--jh-{role}:{palette.dark(role)}" for role in used)
    fills = "".join(f".jh-plot .f-{role}{{fill:var(--jh-{role})}}" for role in filled_roles)
    strokes = "".join(f".jh-plot .s-{role}{{stroke:var(--jh-{role})}}" for role in drawn_roles)
    return (
        f".jh-plot{{{light};font-family:{_FONTS[language]};font-variant-numeric:tabular-nums;"
        f"max-width:100%;min-width:{_LEAST_WIDTH};height:auto}}"
        f"@media screen and (prefers-color-scheme:dark){{.jh-plot{{{dark}}}}}"
        f"{','.join(f'{one} .jh-plot' for one in _DARK)}{{{dark}}}"
        f"{','.join(f'{one} .jh-plot' for one in _LIGHT)}{{{light}}}"
        f".jh-plot .halo{{paint-order:stroke;stroke-width:3;stroke-linejoin:round}}{fills}{strokes}"
    )


def _pieces(figure: Figure, places: Arrangement) -> Iterator[str]:
    yield rectangle(0, 0, places.width, places.height, "paper")
    for y, line in places.title:
        yield written(EDGE, y, line, TITLE, "ink", bold=True)
    for y, line in places.subtitle:
        yield written(EDGE, y, line, SMALL, "soft")
    for panel, frame in zip(figure.panels, places.frames, strict=True):
        yield "".join(_panel(panel, frame))
    for y, line in places.foot:
        yield written(EDGE, y, line, FOOT, "soft")


def _panel(panel: Panel, frame: Frame) -> Iterator[str]:
    """Bands first, then marks within the panel, axes over them, and texts last."""
    drawn = _Drawn(panel, frame)
    inside = "".join(drawn.inside())
    left, top, width, height = (number(one) for one in (frame.left, frame.top, frame.width, frame.height))
    box = f'x="{left}" y="{top}" width="{width}" height="{height}" viewBox="{left} {top} {width} {height}"'
    # An inner picture cuts off what is outside it, and needs no name for that.
    yield f'<svg {box} overflow="hidden">{inside}</svg>'
    yield from drawn.axes()
    yield from drawn.over()
    yield from drawn.heads()
    yield from drawn.beside()
    for note in placed(panel, frame.width, frame.height):
        yield drawn.note(note)


class _Drawn:
    """A panel in its place."""

    def __init__(self, panel: Panel, frame: Frame) -> None:
        self.panel, self.frame = panel, frame
        # The marks by their kind: most kinds are in few panels.
        self.marks: dict[type, list[Any]] = {}
        for mark in panel.marks:
            self.marks.setdefault(type(mark), []).append(mark)

    def x(self, value: float) -> float:
        return self.frame.left + span(self.panel.x, value) * self.frame.width

    def y(self, value: float) -> float:
        return self.frame.top + (1 - span(self.panel.y, value)) * self.frame.height

    def places(self, xs: Sequence[float], ys: Sequence[float]) -> list[Place]:
        return [(self.x(x), self.y(y)) for x, y in zip(xs, ys, strict=True)]

    def inside(self) -> Iterator[str]:
        makers: list[tuple[type, Callable[..., str]]] = [
            (Span, self._span), (Area, self._area), (Box, self._box), (Rule, self._rule), (Line, self._line),
        ]  # fmt: skip
        for kind, make in makers:
            if kind in self.marks:
                yield from map(make, self.marks[kind])

    def over(self) -> Iterator[str]:
        """Arrows and dots, which may reach over the edge."""
        for mark in self.panel.marks if Arrow in self.marks else self.marks.get(Dots, ()):
            if isinstance(mark, Arrow):
                yield arrow(self.places(*zip(mark.start, mark.end, strict=True)), mark)
            elif isinstance(mark, Dots):
                for x, y in self.places(mark.xs, mark.ys):
                    yield dot(x, y, mark)

    def _span(self, mark: Span) -> str:
        frame = self.frame
        if mark.side == "x":
            left, right = sorted((self.x(mark.low), self.x(mark.high)))
            return rectangle(left, frame.top, right - left, frame.height, mark.role)
        top, bottom = sorted((self.y(mark.low), self.y(mark.high)))
        return rectangle(frame.left, top, frame.width, bottom - top, mark.role)

    def _area(self, mark: Area) -> str:
        there = self.places(mark.xs, mark.highs)
        back = self.places(mark.xs, mark.lows)[::-1]
        return f'<path d="{path([*there, *back])}Z"{filled(mark.role)} fill-opacity="{number(mark.opacity)}"></path>'

    def _box(self, mark: Box) -> str:
        left, right = sorted((self.x(mark.left), self.x(mark.right)))
        top, bottom = sorted((self.y(mark.bottom), self.y(mark.top)))
        return rectangle(left, top, right - left, bottom - top, mark.role, edge=True)

    def _rule(self, mark: Rule) -> str:
        frame = self.frame
        if mark.side == "x":
            at = self.x(mark.at)
            ends = [(at, frame.top), (at, frame.top + frame.height)]
        else:
            at = self.y(mark.at)
            ends = [(frame.left, at), (frame.left + frame.width, at)]
        return stroke(ends, mark.role, mark.width, mark.dash)

    def _line(self, mark: Line) -> str:
        return stroke(self.places(mark.xs, mark.ys), mark.role, mark.width, mark.dash)

    def axes(self) -> Iterator[str]:
        frame, panel = self.frame, self.panel
        bottom = frame.top + frame.height
        if panel.x.line:
            yield stroke([(frame.left, bottom), (frame.left + frame.width, bottom)], "line", 0.8)
        labelled = any(label for _, label in panel.x.ticks)
        for place, text in thinned(panel.x, frame.width, upright=False):
            x = self.x(place)
            if panel.x.line and labelled:
                yield stroke([(x, bottom), (x, bottom + 3)], "line", 0.8)
            yield written(x, bottom + 4 + SMALL, text, SMALL, "soft", "middle")
        if label := label_of(panel, frame.width):
            y = bottom + (SMALL * LEADING + 4 if labelled else 4) + BASE
            yield written(frame.left + frame.width / 2, y, label, BASE, "soft", "middle")
        if panel.y.line:
            yield stroke([(frame.left, frame.top), (frame.left, bottom)], "line", 0.8)
        yield from self._upright(frame)

    def _upright(self, frame: Frame) -> Iterator[str]:
        axis = self.panel.y
        for place, text in thinned(axis, frame.height, upright=True):
            y = self.y(place)
            if axis.line:
                yield stroke([(frame.left - 3, y), (frame.left, y)], "line", 0.8)
            role = "ink" if axis.named else "soft"
            yield lines(frame.left - GAP, y, text, SMALL, role, "end")
        if axis.label:
            widest = max((extent(text, SMALL) for _, text in axis.ticks), default=0.0)
            x, y = frame.left - GAP - widest - 4, frame.top + frame.height / 2
            turn = f' transform="rotate(-90 {number(x)} {number(y)})"'
            yield written(x, y, cut(axis.label, BASE, frame.height + 24), BASE, "soft", "middle", extra=turn)

    def heads(self) -> Iterator[str]:
        """The title, the legend, the headings of columns and the names of upright lines, above the panel."""
        panel, frame, above = self.panel, self.frame, heads(self.panel)
        if panel.title:
            yield written(
                frame.left, frame.top - above.title - 3, title_of(panel, frame.width), PANEL_TITLE, "ink", bold=True
            )
        for place, _ in enumerate(panel.legend):
            inner = panel.inside
            y = frame.top + ROW * (place + 1) if inner else frame.top - above.legend[place] - ROW / 2
            yield from self._key(place, frame.left + (10 if inner else 0), y)
        named = [mark for mark in self.marks.get(Rule, ()) if mark.side == "x" and mark.text]
        for mark, x in zip(named, rule_places(panel, frame.width), strict=True):
            yield written(frame.left + x, frame.top - above.named - 3, mark.text, LABEL, mark.role, "middle")

    def _key(self, place: int, x: float, y: float) -> Iterator[str]:
        key = self.panel.legend[place]
        if key.shape:
            yield dot(x + SAMPLE / 2, y, Dots((0,), (0,), key.role, key.shape, hollow=key.hollow))
        else:
            yield stroke([(x, y), (x + SAMPLE, y)], key.role, 1.8, key.dash)
        yield lines(x + SAMPLE + GAP, y, key.text, SMALL, "ink", "start")

    def beside(self) -> Iterator[str]:
        """The names of lines and the columns, at the right of the panel."""
        panel, frame = self.panel, self.frame
        right = frame.left + frame.width
        wanted = [(1 - span(panel.y, end.y)) * frame.height for end in panel.ends]
        for end, y in zip(panel.ends, spread(wanted, SMALL * LEADING, frame.height), strict=True):
            yield lines(right + GAP, frame.top + y, end.text, SMALL, end.role, "start", bold=True)
        right += max((extent(end.text, SMALL, bold=True) + GAP for end in panel.ends), default=0.0)
        for column, wide in zip(panel.columns, column_widths(panel), strict=True):
            right += wide
            yield written(right, frame.top - heads(panel).named - 3, column.heading, LABEL, "soft", "end")
            for cell in column.cells:
                yield lines(right, self.y(cell.y), cell.text, SMALL, cell.role, "end", bold=cell.bold)

    def note(self, note: Note) -> str:
        x, y = place_of(self.panel, note, self.frame.width, self.frame.height)
        x, y = self.frame.left + x + note.dx, self.frame.top + self.frame.height - y - note.dy
        turn = f' transform="rotate(-45 {number(x)} {number(y)})"' if note.turned else ""
        halo = not note.fixed
        return lines(x, y, note.text, note.size, note.role, note.anchor, bold=note.bold, extra=turn, halo=halo)
