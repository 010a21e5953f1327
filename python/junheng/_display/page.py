"""One self-contained HTML page: it loads nothing, runs nothing, and prints on A4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from junheng._display.blocks import Block
from junheng._display.html import html_of, style
from junheng._display.markup import Markup, bullets, join, tag
from junheng._display.words import Words


@dataclass(frozen=True)
class Section:
    """A part of a page with its heading."""

    heading: str
    blocks: Sequence[Block]
    lead: str | None = None
    # Whether the data are invented; the heading, the section and the contents say so.
    synthetic: bool = False


def page(
    title: str,
    sections: Sequence[Section],
    words: Words,
    *,
    version: str,
    sources: Sequence[str] = (),
) -> str:
    """The page as text."""
    head = tag(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup('<meta name="color-scheme" content="light dark">'),
        tag("title", title),
        style("style.css"),
    )
    body = tag(
        "body",
        tag("header", tag("h1", title), tag("p", words("not_official"), class_="small")),
        _contents(sections, words) if len(sections) > 1 else None,
        tag("main", *(_section(place, one, words) for place, one in enumerate(sections))),
        _footer(words, version, sources),
    )
    language = "zh-CN" if words.language == "zh" else "en"
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang=language)}\n"


def _contents(sections: Sequence[Section], words: Words) -> Markup:
    links = [
        join(tag("a", one.heading, href=f"#part-{place}"), _mark(one, words)) for place, one in enumerate(sections)
    ]
    return tag("nav", bullets(links), aria_label=words("contents"))


def _section(place: int, one: Section, words: Words) -> Markup:
    return tag(
        "section",
        tag("h2", one.heading, _mark(one, words)),
        tag("p", words("synthetic"), class_="synthetic") if one.synthetic else None,
        tag("p", one.lead) if one.lead else None,
        html_of(one.blocks, words.language),
        id=f"part-{place}",
    )


def _mark(one: Section, words: Words) -> Markup | None:
    return tag("span", words("synthetic_mark"), class_="chip open") if one.synthetic else None


def _footer(words: Words, version: str, sources: Sequence[str]) -> Markup:
    listed = join(tag("h2", words("credits")), bullets([join(one) for one in sources])) if sources else None
    return tag("footer", listed, tag("p", words("made_by", version=version), class_="small"))


def titled(blocks: Iterable[Block], heading: str | None = None) -> tuple[str, list[Block]]:
    """The heading of a section, by default the title of its first block, and its blocks."""
    first, *others = blocks
    if heading is not None or first.tone or first.folded:
        return heading or "", [first, *others]
    return f"{first.title[:1].upper()}{first.title[1:]}", [replace(first, title=""), *others]
