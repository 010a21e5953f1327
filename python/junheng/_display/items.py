"""The block of the items that a county answers: met, not met, not supplied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, Block, Cell
from junheng._display.words import Words

JSON = dict[str, Any]

STATES = {"met": "good", "not_met": "bad", "not_supplied": "open"}


def items(answered: list[JSON], names: list[JSON], words: Words, standard: JSON | None) -> Block:
    """Each test of each item, and each part that answers it, with its requirement where `standard` is given."""
    named = {name["id"]: name for name in names}
    written = {item["code"]: item for item in (standard or {}).get("items", ())}
    rows = [row for item in answered for row in _rows(item, named[item["code"]], written.get(item["code"], {}), words)]
    heads = [words(one) for one in ("group", "item", "expected", "answer", "result")]
    return Block(words("items_heading"), heads, rows)


def questions(document: JSON, words: Words) -> Block:
    """What a standard asks of a county: every code of the table of items, with what is expected."""
    heads = [words(one) for one in ("code", "group", "expected", "item")]
    rows = [row for item in document["items"] for row in _questions(item, words)]
    return Block(words("items"), heads, rows)


def _questions(item: JSON, words: Words) -> Iterator[list[str]]:
    group, name = words(f"group_{item['group']}"), words.of(item["name"])
    for test in item["tests"]:
        code, asks = test.get("code") or item["code"], words.of(test["asks"])
        title, expected = name if _repeats(name, asks) else words.pair(name, asks), _expected(test, words)
        yield [code, group, expected, title]
        for part in item.get("parts", ()):
            yield [f"{code}{part['code']}", group, expected, words.pair(words.of(part["name"]), asks)]
    for figure in item.get("figures", ()):
        unit = words.of(figure["unit"]) if "unit" in figure else NOTHING
        yield [figure["code"], group, unit, words.pair(name, words.of(figure["asks"]))]


def _rows(item: JSON, name: JSON, written: JSON, words: Words) -> Iterator[list[str]]:
    group, title = words(f"group_{item['group']}"), words.of(name)
    parts = {part["code"]: words.of(part["name"]) for part in written.get("parts", ())}
    for place, test in enumerate(item["tests"]):
        required = written["tests"][place] if written else None
        asks = words.of(required["asks"]) if required else ""
        # The wording of a test is often the name of its item.
        repeated = _repeats(title, asks) or not asks
        # After the name of the item, or after the code alone.
        detail = "" if repeated else words.pair("", asks) if place == 0 else f" {asks}"
        head = f"{test['code']} {title}" if place == 0 else test["code"]
        shown = _shortened(test["answer"], required) if test["ratio"] else test["answer"]
        answer = _answer(shown, required, words)
        if test["ratio"]:
            answer += " = {numerator} ÷ {denominator}".format_map(
                {key: figures.given(value) for key, value in test["ratio"].items()}
            )
        expected = _expected(required, words, by_ratio=bool(test["ratio"]))
        yield [group, Cell(f"{head}{detail}", tail=detail), expected, answer, _state(test, words)]
        for part in test["parts"]:
            label = f"{part['code']} {parts.get(part['part'], '')}".strip()
            yield [group, label, expected, _answer(part["answer"], required, words), _state(part, words)]


def _shortened(answer: object, required: JSON | None) -> object:
    """A share that was computed: with as many decimals as it takes to stay on its side of what is required."""
    asked = required or {}
    ratio = asked.get("ratio") or {}
    limit = (ratio if "kind" in ratio else asked).get("value")
    if not isinstance(answer, float) or not isinstance(limit, (int, float)):
        return answer
    shown = (round(answer, decimals) for decimals in range(2, 16))
    return next((one for one in shown if (one >= limit, one <= limit) == (answer >= limit, answer <= limit)), answer)


def _repeats(name: str, asks: str) -> bool:
    return name.rstrip("。.") == asks.rstrip("。.")


def _state(judged: JSON, words: Words) -> Cell:
    return Cell(words(f"item.{judged['state']}"), tone=STATES[judged["state"]])


def _expected(required: JSON | None, words: Words, *, by_ratio: bool = False) -> str:
    if required is None:
        return NOTHING
    ratio = required.get("ratio") or {}
    judged = ratio if by_ratio and "kind" in ratio else required
    kind = judged["kind"]
    if kind in ("yes", "no"):
        return words(kind)
    value, grades = judged["value"], required.get("grades")
    return words(kind, value=grades[round(value) - 1] if grades else _with_unit(value, required, words))


def _answer(answer: object, required: JSON | None, words: Words) -> str:
    if answer is None:
        return NOTHING
    if isinstance(answer, bool):
        return words("yes" if answer else "no")
    return _with_unit(answer, required, words)


def _with_unit(value: object, required: JSON | None, words: Words) -> str:
    if not isinstance(value, (int, float)):
        return str(value)
    written, unit = figures.given(value), (required or {}).get("unit")
    if unit is None:
        return written
    return f"{written}%" if unit["en"] == "%" else f"{written} {words.of(unit)}"
