"""From results to drawings: the picture is found in the registry, its scene is made, and a renderer draws it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from junheng._core import unknown_option
from junheng._plot.measure import cut
from junheng._plot.registry import BY_NAME, Picture, pictures_of
from junheng._plot.request import JSON, PictureWords, Request, words_in
from junheng._plot.scene import SMALL, Figure
from junheng._texts.neutral import neutral_line
from junheng._texts.phrases import Language, chosen, failure

# So many things that are not drawn are named, each at most so wide in points.
NOT_DRAWN, NAMED = 8, 90.0


@dataclass(frozen=True)
class Wanted:
    """What a caller asks for besides the results.

    Attributes:
        title: A title in place of the picture's own.
        source: Where the data come from.
        labels: Texts in place of words of pictures.
        names: A name for each result in place of that of its column.
        choices: What of the result is drawn.
    """

    title: str | None = None
    source: str | None = None
    labels: Mapping[str, str] | None = None
    names: Sequence[str] | None = None
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
            raise unknown_option(
                name, ["title", "source", "labels", *(["names"] if picture.several else []), *picture.choices]
            )
    if wanted.names is not None and not picture.several:
        raise unknown_option("names", ["title", "source", "labels", *picture.choices])
    words = words_in(language, wanted.labels)
    figure = picture.scene(Request(documents, words, _names(wanted.names, len(documents)), wanted.source, choices))
    if figure is None:
        return None
    title = figure.title if wanted.title is None else neutral_line(wanted.title)
    if language == "en" and wanted.title is None:
        title = title[:1].upper() + title[1:]
    missing = [*_undefined(documents, words), *figure.missing]
    return replace(
        figure, title=title, subtitle=words.joined(figure.subtitle, not_drawn(missing, words)), missing=missing
    )


def _undefined(documents: Sequence[JSON], words: PictureWords) -> list[str]:
    """The groups without a result, by their names."""
    rows = (row for document in documents if "analysis" in document for row in document["rows"])
    return [" · ".join(words.key(row["key"])) or words("whole") for row in rows if row["result"] is None]


def not_drawn(names: Sequence[str], words: PictureWords) -> str:
    """What a subtitle says of the things that are not drawn; empty where all are."""
    if not names:
        return ""
    listed = words("list").join(cut(name, SMALL, NAMED) for name in names[:NOT_DRAWN])
    more = words("and_others", count=len(names) - NOT_DRAWN) if len(names) > NOT_DRAWN else ""
    return words("not_drawn", names=listed + more, count=len(names))


def _names(names: Any, count: int) -> list[str] | None:
    """The names of so many results.

    Raises:
        WrongTypeError: Where they are no texts, or not as many.
    """
    if names is None:
        return None
    if isinstance(names, (str, Mapping)) or not isinstance(names, Sequence) or not all(map(_is_text, names)):
        raise failure("intake.option_type", option="names", expected="Sequence[str]", got=repr(names))
    if len(names) != count:
        raise failure("intake.names_count", got=len(names), expected=count)
    return [neutral_line(one) for one in names]


def _is_text(one: object) -> bool:
    return isinstance(one, str)


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


def embedded(kind: str, document: JSON, language: Language, words: Mapping[str, str] | None = None) -> str:
    """The pictures that notebooks and pages show with a result, as SVG; empty where there is nothing to draw."""
    from junheng._plot import svg as renderer

    scenes = (scene(one, [document], language, Wanted(labels=words)) for one in pictures_of(kind) if one.embedded)
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
