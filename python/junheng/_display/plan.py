"""Blocks of a plan: what to do first, why less is not enough, what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isclose
from typing import Any

from junheng._display import figures
from junheng._display.assessment import TONES as VERDICT_TONES
from junheng._display.blocks import NOTHING, SHOWN_ROWS, Block, Cell, shortened
from junheng._display.totals import totals
from junheng._display.words import Words

JSON = dict[str, Any]
# Units of which a plan reaches the most, so that its bound is an upper one.
COUNTED = ("school", "pupil")
SYMBOLS = {"alpha": "α", "beta": "β", "mu": "μ", "lambda": "λ", "width": "β − α"}
TONES = {"met": "good", "optimal": "good", "within_gap": "good", "infeasible": "bad"}


def plan(document: JSON, words: Words, shown: int | None = SHOWN_ROWS) -> Iterator[Block]:
    """What was planned, then county by county what to do and why."""
    source, counties = document["provenance"], document["counties"]
    summary = document["summary"].items()
    states = [words.pair(words.capital(f"plan_{state}"), count) for state, count in summary if count]
    title = words.pair(words("plan"), words.of(source["kind"]))
    yield Block(title, lines=[applied(source, words), *([words("comma").join(states)] if states else [])])
    yield from totals(document, words, shown)
    described = {one["code"]: one for one in document["indicators"]}
    for county in counties[:shown]:
        yield _county(county, words)
        for action in county["actions"]:
            yield from action_blocks(action, described, words, shown)
        if county["side_effects"]:
            rows = (_outcome(one, described, words) for one in county["side_effects"])
            yield shortened(words("side_effects"), _heads(words), rows, len(county["side_effects"]), shown)


def applied(source: JSON, words: Words) -> str:
    return words(
        "planned_for",
        standard=source["standard"],
        version=source["standard_version"],
        document=source["document"],
        rows=figures.count(source["rows"]),
    )


def _county(county: JSON, words: Words) -> Block:
    before, after = county["verdict_before"], county["verdict_after"]
    name = str(county["county"] or words("whole"))
    change = words("before_after", before=words(f"verdict.{before}"), after=words(f"verdict.{after}"))
    return Block(words.pair(name, change), tone=VERDICT_TONES[after])


def action_blocks(action: JSON, described: dict[str, JSON], words: Words, shown: int | None) -> Iterator[Block]:
    stages = words("list").join(words.name("stage", stage) for stage in stages_of(action))
    subject = named(action["indicator"], described, words) if action["indicator"] else ""
    title = words("comma").join(part for part in (subject, stages) if part)
    # What is best may be so with a choice that the plan states.
    given = "_given" if action.get("given") and action["status"] == "optimal" else ""
    status = words(f"plan_{action['status']}{given}")
    lines = [words.of(action["verdict"])]
    lines += [words.of(one["text"]) for one in [action["infeasible"]] if one]
    if action["status"] in ("optimal", "within_gap"):
        lines += [*_levels(action, words), *proof(action, words)]
    lines += [words.of(one) for one in action["warnings"]]
    # The verdict on a target out of reach can be its reason.
    yield Block(words.pair(title, status), lines=list(dict.fromkeys(lines)), tone=TONES[action["status"]])
    if action["steps"]:
        steps = ([str(one["order"]), words.of(one["text"])] for one in action["steps"])
        heads = [words("order"), words("what_to_do")]
        yield shortened(words("steps"), heads, steps, len(action["steps"]), shown)
    if action["schools"]:
        yield _schools(action["schools"], words, shown)
    if action["outcomes"]:
        rows = (_outcome(one, described, words) for one in action["outcomes"])
        yield shortened(words("result_of_plan"), _heads(words), rows, len(action["outcomes"]), shown)
    if action["binding"]:
        yield Block(words("limits"), lines=_binding(action["binding"], words))
    if action["assumptions"]:
        yield Block(words("conditions"), lines=[words.of(one) for one in action["assumptions"]])


def stages_of(action: JSON) -> list[str]:
    """The stages at which schools change; where none does, those that were planned."""
    changed = {stage["stage"] for school in action["schools"] for stage in school["stages"]}
    return [stage for stage in action["stages"] if stage in changed] or action["stages"]


def _levels(action: JSON, words: Words) -> list[str]:
    levels = action["levels"] or {"low": None, "high": None}
    low, high = levels["low"], levels["high"]
    if low is None:
        return []
    if high is None:
        return [words("level_line", low=figures.ratio(low))]
    return [words("levels_line", low=figures.ratio(low), high=figures.ratio(high))]


def proof(action: JSON, words: Words, audit: str = "audit_line") -> list[str]:
    """Why less is not enough, and the numbers with which an auditor recomputes that, in the label `audit`."""
    lines = [_bound(action, words)] if action["bound"] is not None else []
    if certificate := action["certificate"]:
        lines.append(words("proof_line", text=words.of(certificate["text"])))
        numbers = [f"{_symbol(key, words)}={figures.number(one)}" for key, one in certificate["numbers"].items()]
        if numbers:
            lines.append(words(audit, rule=certificate["rule"], numbers=words("list").join(numbers)))
    return lines


def _bound(action: JSON, words: Words) -> str:
    bound, objective = action["bound"], action["objective"]
    unit = words.of(objective["unit"])
    if objective["unit"]["id"] in COUNTED:
        return words("bound_most", bound=figures.bound(bound["value"]), unit=unit)
    given = words("bound_given", given=words.of(action["given"])) if action.get("given") else ""
    kind = words(f"bound_{bound['kind']}")
    shown = {"bound": figures.bound(bound["value"]), "unit": unit, "kind": kind, "given": given}
    if objective["unit"]["id"] == "cost":
        return words("bound_cost", **shown)
    if not action["gap"] and figures.bound(objective["value"]) != shown["bound"]:
        return words("bound_in_steps", value=figures.amount(objective["value"]), **shown)
    return words("bound_line", **shown)


def _symbol(key: str, words: Words) -> str:
    """The symbol of a number of a proof, with its stage where it belongs to one."""
    head, _, stage = key.partition("_")
    symbol = SYMBOLS.get(head, head)
    return words("symbol_of", symbol=symbol, stage=words.name("stage", stage)) if stage else symbol


def _binding(binding: list[JSON], words: Words) -> list[str]:
    """The limits that bind, each once with all its schools."""
    schools: dict[str, list[str]] = {}
    for one in binding:
        name, _, what = words.of(one["text"]).rpartition(words.pair("", "").strip())
        if one["school"] is None or not name:
            schools[words.of(one["text"])] = []
        else:
            schools.setdefault(what.strip(), []).append(name)
    return [words.pair(what, words("list").join(names)) if names else what for what, names in schools.items()]


def _schools(schools: list[JSON], words: Words, shown: int | None) -> Block:
    rows = [
        [
            f"{school['name'] or ''} {school['id']}".strip(),
            NOTHING if stage["stage"] is None else words.name("stage", stage["stage"]),
            figures.cell(stage["weight"], figures.count),
            figures.cell(stage["before"], figures.amount),
            # Of what the stages of a school share, each stage has its part of the change.
            figures.cell(stage["change"], figures.amount),
            figures.cell(stage["after"], figures.amount),
            figures.cell(stage["value_before"], figures.ratio),
            figures.cell(stage["value_after"], figures.ratio),
            figures.cell(stage["floor"], figures.given),
            _why(school, stage, words),
        ]
        for school in schools
        for stage in school["stages"]
    ]
    keys = ("school", "stage", "pupils", "now", "change", "afterwards", "value_now", "value_after", "floor", "why")
    block = shortened(words("changed_schools"), [words(key) for key in keys], rows, len(rows), shown)
    # Of one stage the change is that of the school, up to the rounding of a difference.
    parts = any(not isclose(stage["change"], school["change"]) for school in schools for stage in school["stages"])
    return replace(block, lines=[*block.lines, words("change_of_stage")]) if parts else block


def _why(school: JSON, stage: JSON, words: Words) -> str:
    """Why a school changes; a stage that reaches its floor changes with another stage of the school."""
    below = school["reason"]["id"] == "below_floor"
    reaches = stage["floor"] is not None and stage["value_before"] >= stage["floor"]
    return words("shares_change") if below and reaches else words.of(school["reason"])


def _heads(words: Words) -> list[str]:
    keys = ("indicator", "stage", "cv_now", "cv_after", "result", "met_now", "met_after")
    return [words(key) for key in keys]


def _outcome(one: JSON, described: dict[str, JSON], words: Words) -> list[str]:
    before, after = one["before"], one["after"]
    passes = after["cv_passes"]
    met = [
        NOTHING if figure["schools_met"] is None else f"{figure['schools_met']}/{one['schools']}"
        for figure in (before, after)
    ]
    tone = {True: "good", False: "bad", None: None}[passes]
    return [
        named(one["indicator"], described, words),
        words.name("stage", one["stage"]),
        figures.cell(before["cv"], figures.ratio),
        figures.cell(after["cv"], figures.ratio),
        NOTHING if passes is None else Cell(words("passes" if passes else "fails"), tone=tone),
        *met,
    ]


def named(code: str | None, described: dict[str, JSON], words: Words) -> str:
    indicator = described.get(code or "")
    return str(code or NOTHING) if indicator is None else f"{indicator['code']} {words.of(indicator['name'])}"
