r"""Formulas of the catalogues, which are written in Unicode, as mathematics of LaTeX.

Texts hold formulas among words: ``Σ p ln(μ/x), 0·ln 0 = 0`` or ``its limits at α = 0``. Words stay words, and what lies
between them is set between dollar signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

_GREEK: Final = {
    **{chr(code): unicodedata.name(chr(code)).rsplit(" ", 1)[1].lower() for code in range(0x3B1, 0x3CA)},
    "Γ": "Gamma",
    "Δ": "Delta",
    "φ": "varphi",
    "ε": "varepsilon",
    "λ": "lambda",
}
_SYMBOLS: Final = {
    **{letter: f"\\{name} " for letter, name in _GREEK.items()},
    "Σ": r"\sum ",
    "Π": r"\prod ",
    "∫": r"\int ",
    "·": r" \cdot ",
    "×": r" \times ",
    "−": "-",
    "≤": r" \le ",
    "≥": r" \ge ",
    "≠": r" \ne ",
    "∞": r"\infty ",
    "½": r"\tfrac12 ",
    "⌈": r"\lceil ",
    "⌉": r"\rceil ",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "*": "^{*}",
    "⁺": "^{+}",
}
_HIGH: Final = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
_LOW: Final = {
    **dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True)),
    "ᵢ": "i",
    "ⱼ": "j",
    "ₖ": "k",
    "ₘ": "m",
    "ₙ": "n",
    "₍": "(",
    "₎": ")",
    "≥": r"\ge ",
}
_ACCENTS: Final = {"\u0304": "bar", "\u0302": "hat"}
# Functions with a command of their own; other words in a formula are upright.
_FUNCTIONS: Final = frozenset({"ln", "exp", "max", "min"})
_OPERATORS: Final = frozenset({"cov", "var", "sgn", "clip"})
# What only a formula has; a word of several letters that has none of it is a word.
_MARKS: Final = re.compile(
    "["
    + "".join(
        map(re.escape, {*_SYMBOLS, *_HIGH, *_LOW, *_ACCENTS, "√", "^", "_", "=", "|", "<", "+", "ĥ"} - set("{}%*"))
    )
    + "]|^[A-Za-z]+[(/]|/[(A-Za-z]"
)
_PLAIN: Final = re.compile(
    r"[-+=|<>()\[\],;:.0-9]*|[([{|0-9]*[A-Z]\([0-9.]+\)[)\]}|,;:]*|[([{|0-9]*(?:[B-HJ-Zb-z]|ln|exp|cov|var|max|min|sgn|clip|dp)[)\]}|,;:]*|(?:min|max)\{x"
)
# What makes a word with it a formula however long its letters are, and a function of a named number.
_OPERATES: Final = re.compile(r"[·×/=<|^]|^[A-Za-z]\([a-z]+\)")
# A term beside such an operator belongs to the formula, also where it is a word.
_BEHIND: Final = frozenset("−=+·×/≤≥<")
_BEFORE: Final = _BEHIND | frozenset("ΣΠ∫")
_TERM: Final = re.compile(r"[(\[{|]*[A-Za-z]+[)\]}|,;:.]*")
_SCRIPT: Final = re.compile(r"([_^])(\((?:[^()]|\([^()]*\))*\)|[A-Za-z0-9]+|[^\W\d_])")
_END: Final = re.compile(r"^(.*?)([,;:.]*)$", re.DOTALL)


def mixed(text: str, escaped: Callable[[str], str]) -> str:
    """A text with formulas among words; `escaped` writes the words."""
    out = []
    for is_formula, part in _parts(text):
        whole, after = _END.fullmatch(part).groups() if is_formula else (part, "")  # type: ignore[union-attr]
        out.append(f"${formula(whole)}${after}" if is_formula else escaped(part))
    return " ".join(out)


def has_formula(text: str) -> bool:
    """Whether a text has a formula among its words."""
    return any(is_formula for is_formula, _ in _parts(text))


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The formulas of a text and the words between them."""
    words = text.split()
    kinds = [_kind(words, at) for at in range(len(words))]
    held: list[tuple[int, str]] = []
    for kind, word in zip(kinds, words, strict=True):
        # A formula ends where a word begins, and with a colon or a semicolon behind it.
        if held and (
            bool(kind) != bool(held[-1][0]) or (held[-1][0] and len(held[-1][1]) > 1 and held[-1][1][-1] in ";:")
        ):
            yield from _settled(held)
            held = []
        held.append((kind, word))
    if held:
        yield from _settled(held)


def _settled(held: list[tuple[int, str]]) -> Iterator[tuple[bool, str]]:
    """A run of one kind: a formula has a mark in it, single letters and numbers alone are words."""
    if not any(kind == _FORMULA for kind, _ in held):
        yield False, " ".join(word for _, word in held)
        return
    end = len(held)
    # A letter behind a comma at the end begins the words that explain it: “…, R the ridit rank”.
    while end > 1 and held[end - 1][0] == _TERM_KIND and held[end - 2][1].endswith(",") and _is_whole(held[: end - 1]):
        end -= 1
    yield True, " ".join(word for _, word in held[:end])
    if end < len(held):
        yield False, " ".join(word for _, word in held[end:])


def _is_whole(held: list[tuple[int, str]]) -> bool:
    """Whether every bracket is closed."""
    text = " ".join(word for _, word in held)
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]", "{}"))


# What a word is: a word, something that a formula may have, or something that only a formula has.
_WORD, _TERM_KIND, _FORMULA = 0, 1, 2


def _kind(words: list[str], at: int) -> int:
    word = words[at]
    decomposed = unicodedata.normalize("NFD", word)
    long = re.search(r"[A-Za-z]{4,}", re.sub(r"_[A-Za-z]{1,3}\b", "", word))
    if word == "/" or ((_MARKS.search(decomposed)) and (not long or _OPERATES.search(decomposed))):
        return _FORMULA
    beside = words[at - 1][-1:] if at else "", words[at + 1][:1] if at + 1 < len(words) else ""
    if _PLAIN.fullmatch(word) or (_TERM.fullmatch(word) and (beside[0] in _BEFORE or beside[1] in _BEHIND)):
        return _TERM_KIND
    return _WORD


def formula(text: str) -> str:
    """A formula, of nothing but mathematics."""
    text = unicodedata.normalize("NFD", text)
    text = re.sub("(.)([\u0304\u0302])", lambda found: f"\0{_ACCENTS[found[2]]}\1{found[1]}\2", text)
    for scripts, mark in ((_HIGH, "^"), (_LOW, "_")):
        run = re.compile(f"[{''.join(set(scripts) - {'≥'})}][{''.join(scripts)}]*")
        for found in reversed([*run.finditer(text)]):
            plain = "".join(scripts[one] for one in found[0])
            text = f"{text[: found.start()]}{mark}\3{plain}\4{text[found.end() :]}"
    text = _SCRIPT.sub(lambda found: f"{found[1]}\3{_bare(found[2])}\4", text)
    text = _rooted(text)
    text = re.sub(r"(?<![A-Za-z\0\5])[A-Za-z]{2,}(?![\1A-Za-z])", _word, text)
    text = "".join(_SYMBOLS.get(character, character) for character in text)
    text = text.translate({0: "\\", 1: "{", 2: "}", 3: "{", 4: "}", 5: "\\"})
    return re.sub(r" +(?=[\^_})\],/ ])", "", text).replace("\\ge2", r"\ge 2").strip()


def _bare(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def _rooted(text: str) -> str:
    """√(…) as a root over what is in its brackets."""
    while (at := text.find("√(")) >= 0:
        depth, end = 0, at + 1
        for end in range(at + 1, len(text)):
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            if depth == 0:
                break
        text = f"{text[:at]}\5sqrt\3{text[at + 2 : end]}\4{text[end + 1 :]}"
    return text


def _word(found: re.Match[str]) -> str:
    word = found[0]
    if word == "dp":
        return f"\5,{word}"
    if word in _FUNCTIONS:
        return f"\5{word} "
    if word in _OPERATORS:
        return f"\5operatorname\3{word}\4"
    # Products of single letters, such as ij below a sum, and names of numbers, such as upper.
    return word if len(word) == 2 and word.islower() else f"\5mathrm\3{word}\4"
