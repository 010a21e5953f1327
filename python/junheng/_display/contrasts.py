"""Blocks of comparisons of estimates with their tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from junheng._display import figures
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell, shortened
from junheng._display.estimation import messages, sampling
from junheng._display.words import Words

JSON = dict[str, Any]


def contrasts(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """A row for each comparison, then the tests of equality and of dominance."""
    names = {one["measure"]: words.named(one) for one in document["measures"]}
    if document["rows"]:
        yield _comparisons(document, names, words, shown)
    # Of two groups the test of equality is that of their difference.
    tests = [one for one in document["equality"] if one["groups"] > 2]
    if tests:
        yield _equality(tests, names, words, shown)
    if document["dominance"]:
        yield _dominance(document["dominance"], words, shown)
    yield from _notes(document, names, words, shown)


def _comparisons(document: JSON, names: JSON, words: Words, shown: int | None) -> Block:
    rows = document["rows"]
    single = len(names) == 1
    level = f"{document['level'] * 100:.10g}"
    adjusted = _is_adjusted(document)
    heads = [
        words("comparison_of"),
        *([] if single else [words("measure")]),
        words(kind_of(document)),
        words("standard_error"),
        words("estimate_lower", level=level),
        words("estimate_upper", level=level),
        words("estimate_df"),
        words("statistic_t"),
        words("p_value"),
        *([words("adjusted_p")] if adjusted else []),
    ]
    made = (
        [
            called(row, document, words),
            *([] if single else [names[row["measure"]]]),
            *(figures.cell(row[name]) for name in ("value", "standard_error", "lower", "upper")),
            degrees(row["degrees_of_freedom"], known=row["standard_error"] is not None),
            figures.cell(row["statistic"]),
            figures.p_value(row["p_value"]),
            *([figures.p_value(row["adjusted_p_value"])] if adjusted else []),
        ]
        for row in rows
    )
    title = words(f"contrasts_{kind_of(document)}")
    return shortened(words.pair(title, next(iter(names.values()))) if single else title, heads, made, len(rows), shown)


def kind_of(document: JSON) -> str:
    """What a row has: a difference, a ratio, an estimate that is compared with a number, a combination."""
    if document["threshold"] is not None:
        return "estimate"
    if any(row["name"] is not None for row in document["rows"]):
        return "combination"
    return "ratio" if document["ratio"] else "difference"


def called(row: JSON, document: JSON, words: Words) -> str:
    """What a comparison is called: both groups, one, or the name of a combination."""
    if row["name"] is not None:
        return str(row["name"])
    parts = [" · ".join(words.key(key)) for key in (row["key"], row["reference"]) if key]
    if len(parts) < 2:
        return parts[0] if parts else words("whole")
    return words("contrast_ratio" if document["ratio"] else "contrast_less", one=parts[0], other=parts[1])


def _is_adjusted(document: JSON) -> bool:
    return bool(document["adjust"] != "none" and document["family"] > 1)


def degrees(found: float | None, *, known: bool = True) -> Cell | str:
    """Degrees of freedom; infinitely many where there are tests without a number."""
    if found is None:
        return "∞" if known else NOTHING
    return Cell(f"{found:,.1f}".removesuffix(".0"), hint=repr(found))


def _equality(tests: Sequence[JSON], names: JSON, words: Words, shown: int | None) -> Block:
    heads = [words(one) for one in ("measure", "column_groups", "statistic_f", "estimate_df", "p_value")]
    made = (
        [
            names[one["measure"]],
            str(one["groups"]),
            figures.cell(one["statistic"]),
            NOTHING if one["numerator"] is None else f"{one['numerator']:g}, {degrees(one['denominator'])}",
            figures.p_value(one["p_value"]),
        ]
        for one in tests
    )
    return shortened(words("equality_tests"), heads, made, len(tests), shown)


def _dominance(tests: Sequence[JSON], words: Words, shown: int | None) -> Block:
    heads = [words(one) for one in ("dominating", "dominated", "least_t", "least_at", "estimate_df", "p_value")]
    adjusted = len(tests) > 1
    made = (
        [
            *(" · ".join(words.key(one[side])) for side in ("key", "reference")),
            figures.cell(one["statistic"]),
            figures.cell(one["at"]),
            degrees(one["degrees_of_freedom"], known=one["statistic"] is not None),
            figures.p_value(one["p_value"]),
            *([figures.p_value(one["adjusted_p_value"])] if adjusted else []),
        ]
        for one in tests
    )
    first = tests[0]
    title = words("dominance_tests", order=first["order"], low=f"{first['from']:g}", high=f"{first['to']:g}")
    return shortened(title, [*heads, *([words("adjusted_p")] if adjusted else [])], made, len(tests), shown)


def notes(document: JSON, words: Words) -> list[str]:
    """What a reader has to know of printed comparisons: sampling, level, tests, reservations."""
    names = {one["measure"]: words.named(one) for one in document["measures"]}
    level = words("estimate_level", level=f"{document['level'] * 100:.10g}")
    return [*sampling(document, words), *_tests(document, words), level, *_messages(document, names, words)]


def _tests(document: JSON, words: Words) -> Iterator[str]:
    """What the tests are, in a line each where they are not the simplest."""
    if document["threshold"] is not None:
        yield words("test_threshold", threshold=f"{document['threshold']:.15g}")
    if document["margin"] is not None:
        yield words("test_equivalence", margin=f"{document['margin']:.15g}")
    elif document["alternative"] != "two_sided":
        yield words(f"test_{document['alternative']}")
    if document["permutations"] is not None:
        yield words("test_permutation", count=f"{document['permutations']:,}")
    if document["ratio"] or (document["threshold"] is not None and document["scale"] == "log"):
        yield words("test_log")
    if document["dominance"]:
        yield words("test_dominance")
    if _is_adjusted(document):
        yield words("test_adjusted", method=words(f"adjust_{document['adjust']}"), count=f"{document['family']:,}")


def _notes(document: JSON, names: JSON, words: Words, shown: int | None) -> Iterator[Block]:
    """How the rows were sampled and what is tested, then what limits the trust in the tests."""
    conventions = [words.of(one) for one in document["provenance"]["conventions"]]
    if shown is None and not document["dominance"]:
        formulas = [words.pair(words.of(one["name"]), one["formula"]) for one in document["measures"]]
        conventions = [*formulas, *conventions]
    lines = [*conventions, *sampling(document, words), *_tests(document, words)]
    if lines:
        yield Block(words("provenance") if shown is None else words("notes"), lines=lines)
    found = [*islice(_messages(document, names, words), shown)]
    if found:
        yield Block(words("estimate_warnings"), lines=found)


def _messages(document: JSON, names: JSON, words: Words) -> Iterator[str]:
    """The reasons and the warnings, a line each with the comparisons that it is about."""
    several = len(names) > 1
    about = [
        (" · ".join([called(row, document, words), *([names[row["measure"]]] if several else [])]), row)
        for row in document["rows"]
    ]
    about += [(words.pair(words("equality_tests"), names[one["measure"]]), one) for one in document["equality"]]
    about += [(called({**one, "name": None}, {"ratio": False}, words), one) for one in document["dominance"]]
    yield from messages(about, words)
