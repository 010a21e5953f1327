"""A work as an entry of a list of references: APA in English, GB/T 7714—2015 in Chinese."""

from __future__ import annotations

from typing import Any

from junheng._texts.phrases import Language

Item = dict[str, Any]

# The marks of GB/T 7714—2015 for the kinds of works, and whether they are part of a larger work.
_MARKS = {
    "article-journal": "J",
    "book": "M",
    "chapter": "M",
    "report": "R",
    "thesis": "D",
    "standard": "S",
    "legislation": "Z",
    "dataset": "DS",
    "software": "CP",
}
# So many authors are named before the others are left to “et al.”.
_MOST_AUTHORS = 3


def reference(item: Item, language: Language) -> str:
    """The entry, ending in a full stop."""
    return _gbt(item) if language == "zh" else _apa(item)


def year_of(item: Item) -> str:
    """The year of a work; empty where it is not dated."""
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""


def label(item: Item, language: Language) -> str:
    """The short form by which a text refers to a work: authors, year, and the place in it."""
    names = [name.get("family") or name["literal"] for name in _authors(item, language)] or [item["title"]]
    several = "等" if language == "zh" else " et al."
    joined = f"{names[0]}{several}" if len(names) > 2 else " & ".join(names)
    year = year_of(item) or ("无日期" if language == "zh" else "n.d.")
    text = f"{joined}（{year}）" if language == "zh" else f"{joined} ({year})"
    place = item.get("locator")
    if not place:
        return text
    return f"{text}，{place}" if language == "zh" else f"{text}, {place}"


def _authors(item: Item, language: Language) -> list[dict[str, str]]:
    """The authors, in English where that differs."""
    if language == "en" and "author-translated" in item:
        return [{"literal": item["author-translated"]}]
    names: list[dict[str, str]] = item.get("author", [])
    return names


def _apa(item: Item) -> str:
    """Authors. (Year). Title. Container, volume(issue), pages. Publisher. DOI."""
    names = [_apa_name(name) for name in _authors(item, "en")]
    authors = f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)
    lead = f"{authors} ({year_of(item) or 'n.d.'})".strip()
    title = item["title"]
    if "title-translated" in item:
        title += f" [{item['title-translated']}]"
    ordinals = {"2": "2nd", "3": "3rd"}
    brackets = [f"{ordinals.get(item['edition'], item['edition'] + 'th')} ed."] if "edition" in item else []
    brackets += [item["number"]] if "number" in item else []
    brackets += [f"Version {item['version']}"] if "version" in item else []
    if brackets:
        title += f" ({'; '.join(brackets)})"
    parts = [lead, title + (" [Computer software]" if item["type"] == "software" else "")]
    if "container-title" in item:
        parts.append(_apa_container(item))
    if "publisher" in item and item["publisher"] != authors:
        parts.append(item["publisher"])
    text = " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts)
    return f"{text} https://doi.org/{item['DOI']}" if "DOI" in item else text


def _apa_name(name: dict[str, str]) -> str:
    return name["literal"] if "literal" in name else f"{name['family']}, {name['given']}"


def _apa_container(item: Item) -> str:
    """The journal with volume, issue and pages, or the book with its editors."""
    if item["type"] == "chapter":
        editors = [f"{name['given']} {name['family']}" for name in item.get("editor", [])]
        of = f"{' & '.join(editors)} ({'Eds.' if len(editors) > 1 else 'Ed.'}), " if editors else ""
        within = [f"Vol. {item['volume']}"] if "volume" in item else []
        within += [f"pp. {item['page']}"] if "page" in item else []
        return f"In {of}{item['container-title']}" + (f" ({', '.join(within)})" if within else "")
    volume = item.get("volume", "") + (f"({item['issue']})" if "issue" in item else "")
    return ", ".join(one for one in (item["container-title"], volume, item.get("page", "")) if one)


def _gbt(item: Item) -> str:
    """AUTHORS. Title[mark]. Place: Publisher, year: pages. The kind of work decides which of these it has."""
    names = [_gbt_name(name) for name in item.get("author", [])]
    chinese = any("一" <= character <= "鿿" for character in item["title"])
    authors = ", ".join(names[:_MOST_AUTHORS])
    if len(names) > _MOST_AUTHORS:
        authors += ", 等" if chinese else ", et al"
    number = f": {item['number']}" if "number" in item else ""
    title = f"{item['title']}{number}[{_MARKS[item['type']]}]"
    if item["type"] == "software":
        title = f"{item['title']}: {item['version']}[{_MARKS['software']}]"
    if item["type"] == "chapter":
        title += f"//{_gbt_book(item)}"
    lead = f"{authors}. " if authors else ""
    text = f"{lead}{title}. {_gbt_imprint(item)}".rstrip(" .") + "."
    return f"{text} DOI:{item['DOI']}." if "DOI" in item else text


def _gbt_name(name: dict[str, str]) -> str:
    """The family name in capitals and the initials without dots."""
    if "literal" in name:
        return name["literal"]
    initials = name["given"].replace(".", " ").replace("-", " ")
    return f"{name['family'].upper()} {' '.join(initials.split())}"


def _gbt_book(item: Item) -> str:
    editors = ", ".join(_gbt_name(name) for name in item.get("editor", []))
    volume = f": Vol. {item['volume']}" if "volume" in item else ""
    return f"{f'{editors}. ' if editors else ''}{item['container-title']}{volume}"


def _gbt_imprint(item: Item) -> str:
    """What follows the title: the journal, or the place and the publisher."""
    pages = f": {item['page'].replace('–', '-')}" if "page" in item else ""
    year = year_of(item)
    if item["type"] == "article-journal":
        volume = item.get("volume", "") + (f"({item['issue']})" if "issue" in item else "")
        return ", ".join(one for one in (item["container-title"], year, volume) if one) + pages
    edition = f"{item['edition']}版. " if item.get("edition") else ""
    publisher = ": ".join(item[one] for one in ("publisher-place", "publisher") if one in item)
    return edition + ", ".join(one for one in (publisher, year) if one) + pages
