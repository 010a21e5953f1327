"""How the numbers are computed: formulas, and the clauses of the standard."""

from __future__ import annotations

from junheng._display import figures
from junheng._display.markup import Markup, join, tag
from junheng._report.context import JSON, Context, ReportWords
from junheng._report.plans import rule_named
from junheng._report.table import Column, table

# The coefficient of variation, in the population form around the ratio of totals.
FORMULA = Markup(
    '<math display="block"><mi>CV</mi><mo>=</mo><mfrac><mi>s</mi><mover><mi>x</mi><mo>¯</mo></mover></mfrac>'
    '<mo>,</mo><mspace width="1em"></mspace><msup><mi>s</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mo>∑</mo>'
    "<msub><mi>p</mi><mi>i</mi></msub><msup><mrow><mo>(</mo><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><mover><mi>x</mi><mo>¯</mo></mover>"
    "<mo>)</mo></mrow><mn>2</mn></msup></mrow><mrow><mo>∑</mo><msub><mi>p</mi><mi>i</mi></msub></mrow></mfrac>"
    "</math>"
)

# The rules of a standard that have clauses, in the order of the table.
RULES = ("dispersion", "school_rule", "split")
# The grade of a clause that was compared with the document itself.
SEEN = "V"


def section(context: Context) -> Markup:
    """The formula, the conventions, and the clauses, which are those of every county."""
    return context.words.once("method", lambda: _made(context))


def _made(context: Context) -> Markup:
    words = context.words
    conventions = (tag("li", words.of(one)) for one in context.document["provenance"]["conventions"])
    return join(
        tag("div", FORMULA, class_="eq"),
        tag("p", words("method_symbols")),
        tag("ul", *conventions),
        _clauses(context),
        _unseen(context),
        tag("p", words("report_not_official"), class_="s"),
    )


def _clauses(context: Context) -> Markup | None:
    standard, words = context.standard, context.words
    if standard is None:
        return None
    heads = [Column(words.heading(key)) for key in ("concept", "requirement", "clause")]
    rows = [_rule(name, standard[name], context) for name in RULES if standard.get(name)]
    rows += [_indicator(one, context) for one in standard["indicators"]]
    return table(heads, rows, "stack")


def _rule(name: str, rule: JSON, context: Context) -> list[object]:
    words, source = context.words, rule.get("source") or {}
    required = words.of(source["note"]) if source.get("note") else ""
    if name == "school_rule":
        required = rule_named(context)
    return [words(f"concept_{name}"), required, _source(source, words)]


def _named(one: JSON, words: ReportWords) -> str:
    return f"{one['code']} {words.of(one['name'])}"


def _indicator(one: JSON, context: Context) -> list[object]:
    words = context.words
    parts = []
    for key in ("floor", "cv_limit"):
        known = (one.get(key) or {}).items() if isinstance(one.get(key), dict) else ()
        form = figures.given if key == "floor" else figures.limit
        listed = [f"{context.stage(stage)} {form(value)}" for stage, value in known]
        if listed:
            parts.append(words.pair(words(key if key == "floor" else "limit_of_cv"), words.list(listed)))
    return [
        _named(one, words),
        words("lists").join(parts),
        _source(one.get("source") or {}, words),
    ]


def _source(source: JSON, words: ReportWords) -> str | None:
    """The clause; a standard of the user need not name any."""
    clause = source.get("clause")
    return words.of(clause) if clause else None


def _unseen(context: Context) -> Markup | None:
    """The concepts and indicators whose clauses are known at second hand only, to be compared with the document."""
    listed = unseen(context)
    return tag("p", context.words("method_unseen", list=context.words.list(listed)), class_="s") if listed else None


def unseen(context: Context) -> list[str]:
    """The names of these concepts and indicators."""
    standard, words = context.standard or {}, context.words
    parts = [(words(f"concept_{name}"), standard.get(name) or {}) for name in RULES]
    parts += [(_named(one, words), one) for one in standard.get("indicators", ())]
    return [name for name, one in parts if (one.get("source") or {}).get("evidence", SEEN) != SEEN]
