"""The report of one county as a page: the cover, then every section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources

from junheng._display.markup import Markup, join, opening, tag
from junheng._report import cover
from junheng._report.context import Context, Cover, ReportWords
from junheng._report.missing import failed
from junheng._report.registry import Section, sections
from junheng._report.sections import verdict
from junheng._report.sections.method import unseen
from junheng._texts.neutral import neutral_line

# The size and the margins of landscape pages.
WIDE = "size: A4 landscape; margin: 16mm 12mm 15mm;"
DIGITS = "零一二三四五六七八九"


def page(context: Context, index: str | None = None) -> str:
    """The report as the text of one self-contained page, which loads nothing and runs nothing.

    `index` is the address of the index of several counties.
    """
    title, words = title_of(context), context.words
    back = tag("p", tag("a", words("to_index"), href=index), class_="toc") if index else None
    head = running(context.own_name, title, context.cover)
    return written(cover.named(context.own_name, title), join(back, article(context)), words, head)


def title_of(context: Context) -> str:
    """The title on the cover."""
    title = context.document["standard"]["title"]
    return context.cover.title or context.words("report_title", title=context.words.of(title))


def article(context: Context, prefix: str = "") -> Markup:
    """The cover and the sections; `prefix` tells the ids of several counties on one page apart."""
    words, shown = context.words, sections(context)
    pieces: list[str] = [_cover(context, shown, prefix), "<main>"]
    for place, one in enumerate(shown, 1):
        begun = opening("section", id=f"{prefix}s{place}", class_="wide" if one.wide else None)
        made = join(tag("h2", heading(place, one.name, words)), one.build(context), failed(context, one.name))
        pieces += [begun, made, "</section>"]
    return Markup("".join([*pieces, "</main>"]))


def heading(place: int, name: str, words: ReportWords) -> str:
    """The numbered heading of a section."""
    return words(
        "numbered", number=ordinal(place) if words.language == "zh" else place, heading=words(f"section_{name}")
    )


def ordinal(place: int) -> str:
    """A number up to 99 in Chinese."""
    tens, ones = divmod(place, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return f"{head}{DIGITS[ones] if ones or not tens else ''}"


def _cover(context: Context, shown: Sequence[Section], prefix: str) -> Markup:
    words, given = context.words, context.cover
    fields: list[tuple[str, object]] = [
        ("county_of", context.name),
        ("school_year", given.year),
        ("data_date", given.date),
        ("reporting_unit", given.unit),
        ("report_date", words("date_by_hand")),
        ("applied_standard", words("lists").join([context.document_name, *_unseen(context)])),
    ]
    links = (tag("a", heading(place, one.name, words), href=f"#{prefix}s{place}") for place, one in enumerate(shown, 1))
    return tag(
        "header",
        cover.headline(context.own_name, title_of(context)),
        cover.listed(fields, context.evidence.sources, words),
        verdict.word(context),
        cover.signatures(given, words),
        tag("nav", *links, class_="toc", aria_label=words("contents")),
        class_="cover",
    )


def _unseen(context: Context) -> Iterator[str]:
    """That rules of the standard were not compared with its document: whoever signs must know."""
    if listed := unseen(context):
        words = context.words
        yield words("unseen_rules", list=words.list(listed), section=words("section_method"))


def running(name: str | None, title: str, given: Cover) -> str:
    """The running head of printed pages."""
    return " ".join(part for part in (cover.named(name, title), given.year) if part)


def written(
    title: str,
    body: Markup,
    words: ReportWords,
    head: str,
    script: Markup | None = None,
    heads: Mapping[str, str] | None = None,
) -> str:
    """A page with the style sheet of reports; `heads` are the running heads of its articles by their ids."""
    made = tag(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup('<meta name="color-scheme" content="light dark">'),
        tag("title", neutral_line(title)),
        tag("style", Markup(_sheet(head, words) + "".join(map(_own_pages, heads or {}, (heads or {}).values())))),
    )
    language = "zh-CN" if words.language == "zh" else "en"
    begun = f"<!DOCTYPE html>\n{opening('html', lang=language)}{made}{opening('body', class_=words.language)}"
    return f"{begun}{body}{script or ''}</body></html>\n"


def _sheet(head: str, words: ReportWords) -> str:
    """The style sheet; the running head and the page numbers of print are texts in it."""
    sheet = _rules()
    before, between, after = words("page_of").split("|")
    pages = f"{_string(before)} counter(page) {_string(between)} counter(pages) {_string(after)}"
    sheet = sheet.replace("WIDE_PAGE", WIDE)
    return sheet.replace("RUNNING_HEAD", _string(neutral_line(head))).replace("PAGE_NUMBERS", pages)


def _own_pages(article: str, head: str) -> str:
    """The rules for the printed pages of an article, upright and wide, which have its running head."""
    content = f"@top-left {{ content: {_string(neutral_line(head))}; }}"
    upright = f"#{article} {{ page: {article}; }} @page {article} {{ {content} }}"
    wide = f"#{article} section.wide {{ page: {article}w; }} @page {article}w {{ {WIDE} {content} }}"
    return f"@media print {{ {upright} {wide} }}\n"


@cache
def _rules() -> str:
    return resources.files(__package__).joinpath("report.css").read_text(encoding="utf-8")


@lru_cache(64)
def _string(text: str) -> str:
    """A text as a string of CSS, in which nothing can end the string or the style element."""
    return '"' + "".join(one if one.isalnum() or one in " ·—-" else f"\\{ord(one):x} " for one in text) + '"'
