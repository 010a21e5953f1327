"""The block of the items that a county answers: met, not met, not supplied."""

from __future__ import annotations

from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, Block, Cell
from junheng._display.words import Words

JSON = dict[str, Any]

STATES = {"met": "good", "not_met": "bad", "not_supplied": "open"}


def items(answered: list[JSON], names: list[JSON], words: Words, standard: JSON | None) -> Block:
    """Each test of each item, with its requirement where `standard` is given."""
    named = {name["id"]: name for name in names}
    required = {
        test.get("code") or item["code"]: test for item in (standard or {}).get("items", ()) for test in item["tests"]
    }
    rows = [
        _row(item, named[item["code"]], test, required.get(test["code"]), place == 0, words)
        for item in answered
        for place, test in enumerate(item["tests"])
    ]
    heads = [words(one) for one in ("group", "item", "expected", "answer", "result")]
    return Block(words("items_heading"), heads, rows)


def _row(item: JSON, name: JSON, test: JSON, required: JSON | None, first: bool, words: Words) -> list[str]:
    asks = words.of(required["asks"]) if required else ""
    # The wording of a test is often the name of its item.
    repeats = asks.rstrip("。.") == words.of(name).rstrip("。.") or not asks
    title = f"{item['code']} {words.of(name)}" if first else test["code"] if repeats else ""
    detail = "" if repeats else f" {asks}"
    return [
        words(f"group_{item['group']}"),
        Cell(f"{title}{detail}".strip(), tail=detail if title else ""),
        _expected(required, words),
        _answer(test["answer"], required, words),
        Cell(words(f"item.{test['state']}"), tone=STATES[test["state"]]),
    ]


def _expected(required: JSON | None, words: Words) -> str:
    if required is None:
        return NOTHING
    if required["kind"] == "yes":
        return words("yes")
    return words(required["kind"], value=_with_unit(required["value"], required))


def _answer(answer: object, required: JSON | None, words: Words) -> str:
    if answer is None:
        return NOTHING
    if isinstance(answer, bool):
        return words("yes" if answer else "no")
    return _with_unit(answer, required)


def _with_unit(value: object, required: JSON | None) -> str:
    written = figures.given(value) if isinstance(value, (int, float)) else str(value)
    return f"{written}%" if required and required.get("unit") == "%" else written
