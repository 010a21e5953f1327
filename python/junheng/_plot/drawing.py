"""From results to drawings: the picture is found in the registry, its scene is made, and a renderer draws it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from junheng._core import unknown_option
from junheng._plot.registry import BY_NAME, Picture, pictures_of
from junheng._plot.request import JSON, Request, words_in
from junheng._plot.scene import Figure
from junheng._texts.neutral import neutral_line
from junheng._texts.phrases import Language, chosen, failure


@dataclass(frozen=True)
class Wanted:
    """What a caller asks for besides the results.

    Attributes:
        title: A title in place of the picture's own.
        source: Where the data come from.
        labels: Names in place of those of columns and groups, in their order.
        choices: What of the result is drawn.
    """

    title: str | None = None
    source: str | None = None
    labels: Sequence[str] | None = None
    choices: Mapping[str, Any] = field(default_factory=dict)


def picture_of(kind: str, name: str | None = None, document: JSON | None = None) -> Picture:
    """The picture of a kind of result, by name where it has several; without a name the first that `document` has.

    Raises:
        UnknownNameError: where the result has no picture, or none of that name.
    """
    known = pictures_of(kind)
    if name is None and known:
        drawable = (one for one in known if document is None or one.scene(_plain(document)) is not None)
        return known[0] if len(known) == 1 else next(drawable, known[0])
    for one in known:
        if one.name == name:
            return one
    expected = (
        [one.name for one in known] if known else sorted({kind for one in BY_NAME.values() for kind in one.takes})
    )
    raise failure("intake.not_in_result", got=name if known and name else kind, expected=expected)


def _plain(document: JSON) -> Request:
    return Request([document], words_in("en"))


def named(name: str) -> Picture:
    """The picture of that name.

    Raises:
        UnknownNameError: where there is none.
    """
    if name not in BY_NAME:
        raise failure("intake.no_picture", got=str(name), expected=sorted(BY_NAME))
    return BY_NAME[name]


def scene(picture: Picture, documents: Sequence[JSON], language: Language, wanted: Wanted) -> Figure | None:
    """The scene of a picture; None where the results have nothing to draw."""
    choices = {name: value for name, value in wanted.choices.items() if value is not None}
    for name in choices:
        if name not in picture.choices:
            raise unknown_option(name, ["title", "source", "labels", *picture.choices])
    labels = None if wanted.labels is None else [neutral_line(str(one)) for one in wanted.labels]
    figure = picture.scene(Request(documents, words_in(language), labels, wanted.source, choices))
    if figure is None:
        return None
    title = figure.title if wanted.title is None else neutral_line(wanted.title)
    if language == "en" and wanted.title is None:
        title = title[:1].upper() + title[1:]
    return replace(figure, title=title)


def axes(picture: Picture, documents: Sequence[JSON], ax: Any, lang: str | None, wanted: Wanted) -> Any:
    """Draws a picture with matplotlib and returns the axes.

    Raises:
        UnknownNameError: where the results have nothing to draw.
        WrongTypeError: where matplotlib is missing, or the axes are too few.
    """
    from junheng._plot import fonts, matplotlib

    matplotlib.loaded()
    language = fonts.drawable(chosen(lang))
    return matplotlib.draw(_some(picture, documents, language, wanted), language, ax)


def svg(picture: Picture, documents: Sequence[JSON], lang: str | None, wanted: Wanted) -> str:
    """A picture as SVG.

    Raises:
        UnknownNameError: where the results have nothing to draw.
    """
    from junheng._plot import svg as renderer

    language = chosen(lang)
    return renderer.svg(_some(picture, documents, language, wanted), language)


def embedded(kind: str, document: JSON, language: Language) -> str:
    """The pictures that notebooks and pages show with a result, as SVG; empty where there is nothing to draw."""
    from junheng._plot import svg as renderer

    scenes = (scene(one, [document], language, Wanted()) for one in pictures_of(kind) if one.embedded)
    return "".join(renderer.svg(one, language, alone=False) for one in scenes if one is not None)


def piece(picture: Picture, document: JSON, language: Language, choices: Mapping[str, Any]) -> str | None:
    """A picture as a part of a page; None where there is nothing to draw."""
    from junheng._plot import svg as renderer

    made = scene(picture, [document], language, Wanted(choices=choices))
    return None if made is None else renderer.svg(made, language, alone=False)


def _some(picture: Picture, documents: Sequence[JSON], language: Language, wanted: Wanted) -> Figure:
    figure = scene(picture, documents, language, wanted)
    if figure is None:
        raise failure("intake.nothing_to_draw", got=picture.name, expected=(picture.name, *picture.needs))
    return figure
