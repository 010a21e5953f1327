"""What a county answers for beyond its table of schools: met, not met, not supplied."""

from __future__ import annotations

from typing import Any

from junheng._display import figures
from junheng._display.markup import Markup, chip, join, table, tag
from junheng._display.words import Words

JSON = dict[str, Any]

_STATES = {"met": "good", "not_met": "bad", "not_supplied": "open"}


def items_table(items: list[JSON], names: list[JSON], words: Words, standard: JSON | None) -> Markup:
    """Each test of each item, with what is asked where `standard` tells it."""
    if not items:
        return Markup("")
    named = {name["id"]: name for name in names}
    asked = _tests(standard)
    rows: list[list[object]] = []
    group = None
    for item in items:
        if item["group"] != group:
            group = item["group"]
            rows.append([tag("th", words(f"group_{group}"), colspan=4, class_="group")])
        for place, test in enumerate(item["tests"]):
            lead = place == 0
            rows.append(_row(item, named[item["code"]], test, asked.get(test["code"]), lead, words))
    head: list[object] = [words("item"), words("expected"), words("answer"), words("result")]
    return join(tag("h3", words("items_heading")), table(head, rows, "items"))


def _tests(standard: JSON | None) -> dict[str, JSON]:
    """The standard's tests by the code under which each is answered."""
    return {
        test.get("code") or item["code"]: test for item in (standard or {}).get("items", ()) for test in item["tests"]
    }


def _row(item: JSON, name: JSON, test: JSON, asked: JSON | None, lead: bool, words: Words) -> list[object]:
    title = join(tag("b", item["code"]), " ", words.of(name)) if lead else None
    asks = words.of(asked["asks"]) if asked else ""
    # A standard often asks in the very words of the item's name.
    repeats = asks.rstrip("。.") == words.of(name).rstrip("。.") or not asks
    detail = None if repeats else tag("div", asks, class_="small")
    code = tag("b", test["code"]) if not lead and repeats else None
    return [
        tag("td", title, code, detail),
        _expected(asked, words),
        _answer(test["answer"], asked, words),
        chip(words(f"item.{test['state']}"), _STATES[test["state"]]),
    ]


def _expected(asked: JSON | None, words: Words) -> str:
    if asked is None:
        return ""
    if asked["kind"] == "yes":
        return words("yes")
    return words(asked["kind"], value=_with_unit(asked["value"], asked))


def _answer(answer: object, asked: JSON | None, words: Words) -> str:
    if answer is None:
        return "–"
    if isinstance(answer, bool):
        return words("yes" if answer else "no")
    return _with_unit(answer, asked)


def _with_unit(value: object, asked: JSON | None) -> str:
    written = figures.given(value) if isinstance(value, (int, float)) else str(value)
    return f"{written}%" if asked and asked.get("unit") == "%" else written
