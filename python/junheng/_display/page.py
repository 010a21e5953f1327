"""One self-contained page: nothing is loaded, nothing runs, and it prints on A4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from junheng._display.markup import Markup, bullets, join, tag
from junheng._display.words import Words


@dataclass(frozen=True)
class Section:
    """A part of a page with its heading."""

    heading: str
    body: Markup
    lead: str | None = None
    #: Whether the data are invented; said in the heading, above the part and in the contents.
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
    style = resources.files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    head = tag(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup('<meta name="color-scheme" content="light dark">'),
        tag("title", title),
        tag("style", Markup(style)),
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
        one.body,
        id=f"part-{place}",
    )


def _mark(one: Section, words: Words) -> Markup | None:
    return tag("span", words("synthetic_mark"), class_="chip open") if one.synthetic else None


def _footer(words: Words, version: str, sources: Sequence[str]) -> Markup:
    listed = join(tag("h2", words("credits")), bullets([join(one) for one in sources])) if sources else None
    return tag("footer", listed, tag("p", words("made_by", version=version), class_="small"))
