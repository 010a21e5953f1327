"""Results that have a picture. Its code is loaded when a result is first drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from junheng._results.labels import Names, checked
from junheng._results.result import Result
from junheng._texts.phrases import chosen

if TYPE_CHECKING:
    from junheng._display.blocks import Block

# Notebooks do not draw results with more entries in their lists than this.
MOST_ENTRIES = 20_000


class Drawn(Result):
    """A result that has a picture."""

    def plot(
        self,
        ax: Any = None,
        *,
        lang: str | None = None,
        picture: str | None = None,
        title: str | None = None,
        source: str | None = None,
        labels: Mapping[str, str] | None = None,
        **choices: str | None,
    ) -> Any:
        """Draws the result with matplotlib; `junheng.plot` describes each picture and how to read it.

        matplotlib is imported here and its settings stay as they are. A picture of few curves has them in one panel,
        of more than four a small panel for each.

        Args:
            ax: Axes to draw on, which then have neither title nor source; for a picture of several panels as many
                axes. Without it a new figure of pyplot.
            lang: ``"en"`` or ``"zh"``; by default the language that is set. Without a font that has Chinese
                characters, a warning says how to install one and the picture is in English.
            picture: Which picture, where the result has several, by its name in `junheng.plot`; by default the first of
                them that it has data for.
            title: A title in place of the picture's own.
            source: Where the data come from, for the foot, such as ``"NCES 2019–20"``.
            labels: Texts in place of names, such as ``{"NY": "New York", "spend": "Spending", "ratio": "Ratio"}``: of
                columns, measures, groups and words of the picture; those of the call hold otherwise (see `Labels`).
            choices: What of the result is drawn: ``county``, ``stage`` or ``indicator``, for the pictures of counties.

        Returns:
            The axes, or an array of them where the picture has several panels. A new figure is no higher than a page,
            and its `savefig` embeds TrueType fonts in PDF and PostScript; settings of matplotlib are not changed.

        Raises:
            UnknownNameError: If the result has no such picture, county, stage or indicator, nothing to draw, or nothing
                of the name of a label.
            WrongTypeError: If matplotlib is not installed (``pip install "junheng[plot]"``), or `ax` are not as many
                axes as the picture has panels.

        Examples:
            >>> import junheng as jh
            >>> axes = jh.lorenz({"spend": [1, 2, 5]}, value="spend").plot(lang="en")
            >>> axes.get_xlabel()
            'share of rows, lowest first'
        """
        from junheng._plot import drawing

        documents, words = pictured([self], labels)
        wanted = drawing.Wanted(title, source, words, choices=choices)
        return drawing.axes(drawing.picture_of(self._drawn_kind(), picture, documents[0]), documents, ax, lang, wanted)

    def to_svg(
        self,
        *,
        lang: str | None = None,
        picture: str | None = None,
        title: str | None = None,
        source: str | None = None,
        labels: Mapping[str, str] | None = None,
        **choices: str | None,
    ) -> str:
        """The same picture as SVG, without matplotlib: one self-contained element, for light and dark pages.

        Args:
            lang: As of `plot`.
            picture: As of `plot`.
            title: As of `plot`.
            source: As of `plot`.
            labels: As of `plot`.
            choices: As of `plot`.

        Returns:
            The text of an ``svg`` element with a title and a description. It loads and runs nothing.

        Raises:
            UnknownNameError: If the result has no such picture, county, stage or indicator, nothing to draw, or nothing
                of the name of a label.

        Examples:
            >>> import junheng as jh
            >>> jh.lorenz({"spend": [1, 2, 5]}, value="spend").to_svg()[:4]
            '<svg'
        """
        from junheng._plot import drawing

        documents, words = pictured([self], labels)
        wanted = drawing.Wanted(title, source, words, choices=choices)
        return drawing.svg(drawing.picture_of(self._drawn_kind(), picture, documents[0]), documents, lang, wanted)

    def blocks(self, lang: str | None = None, *, complete: bool = False) -> Iterator[Block]:
        """The blocks in ``"en"`` or ``"zh"``, the picture after the first; `complete` for every row."""
        blocks = super().blocks(lang, complete=complete)
        first = next(blocks, None)
        if first is not None:
            yield first
        if self._is_drawable():
            from junheng._display.blocks import Block

            yield Block(drawing=lambda: self._drawing(lang))
        yield from blocks

    def _drawing(self, language: str | None) -> str:
        from junheng._plot.drawing import embedded

        documents, words = pictured([self])
        return embedded(self._drawn_kind(), documents[0], chosen(language), words)

    def _drawn_kind(self) -> str:
        """The kind of result by which its pictures are found."""
        return type(self).__name__

    def _drawn_document(self) -> dict[str, Any]:
        """The plain data that a picture is made of."""
        data: dict[str, Any] = self._data
        return data

    def _is_drawable(self) -> bool:
        """Whether notebooks and pages draw the result: not where its lists are very long."""
        return True


def pictured(
    results: Sequence[Drawn], labels: Mapping[str, str] | None = None
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The plain data that results are drawn from, with labels in place of names, and the words of the picture.

    Raises:
        UnknownNameError: Where none of the results has what a label names.
        WrongTypeError: Where `labels` are no mapping of texts to texts.
    """
    if labels is not None:
        checked(
            labels,
            Names.of([one._nameable(labels) for one in results], (name for one in results for name in one._labels)),
        )
    words = [one._named_by(labels).own for one in results]
    # What is a column of one result is no word of the others.
    common = {name: label for name, label in words[0].items() if all(name in one for one in words)}
    return [one._labelled(one._drawn_document(), labels) for one in results], common
