"""How a result is shown. The code of the display is loaded when a result is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from junheng._core import VERSION
from junheng._texts.phrases import chosen

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words


class View:
    """A result that is shown as text, in notebooks and on pages, each made of the same blocks."""

    # The module and the function of the display that build the blocks.
    _builder: ClassVar[str]
    _data: Any

    def blocks(self, lang: str | None = None, *, complete: bool = False) -> Iterator[Block]:
        """The blocks in ``"en"`` or ``"zh"``; `complete` for every row, as on a page."""
        from junheng._display.blocks import SHOWN_ROWS
        from junheng._display.words import Words

        return self._blocks(Words(chosen(lang)), None if complete else SHOWN_ROWS)

    def _blocks(self, words: Words, shown: int | None) -> Iterator[Block]:
        """The blocks, with at most `shown` rows of each table."""
        module, _, name = self._builder.partition(".")
        build: Callable[..., Iterator[Block]] = getattr(import_module(f"junheng._display.{module}"), name)
        return build(self._labelled(self._document(shown)), words, shown, **self._details())

    def _document(self, shown: int | None) -> Any:
        """The plain data that are shown: of a long list at least the first entries, or all where `shown` is None."""
        return self._data

    def _labelled(self, document: Any) -> Any:
        """The plain data with the caller's labels in place of names."""
        return document

    def _details(self) -> dict[str, Any]:
        """Further arguments of the builder."""
        return {}

    def text(self, lang: str | None = None) -> str:
        """The result as text, in ``"en"`` or ``"zh"``; by default in the language that is set."""
        from junheng._display.text import text_of

        return text_of(self.blocks(lang), chosen(lang))

    def html(self, lang: str | None = None) -> str:
        """The result as a piece of HTML, in ``"en"`` or ``"zh"``; by default in the language that is set."""
        from junheng._display.html import notebook

        return notebook(self.blocks(lang), chosen(lang))

    def page(self, of: str = "", lang: str | None = None) -> str:
        """The result as one self-contained HTML page; `of` names what it is of in the title, such as a file."""
        from junheng._display.page import Section, page, titled
        from junheng._display.words import Words

        heading, blocks = titled(self.blocks(lang, complete=True))
        title = f"{of} — {heading}" if of else heading
        return page(title, [Section(heading, blocks)], Words(chosen(lang)), version=VERSION)

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()
