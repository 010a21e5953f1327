"""Plans as a report tells them: the five sentences of each, and what resolves a shortcoming."""

from __future__ import annotations

from collections.abc import Iterator

from junheng._display import figures
from junheng._display.plan import named, proof
from junheng._report.context import JSON, Context, ReportWords

# The states in which a plan says what to do.
DONE = ("optimal", "within_gap")


def actions(context: Context) -> Iterator[tuple[JSON, JSON]]:
    """The actions of the plans for this county, each with the document that it is part of."""
    for document, county in context.evidence.planned:
        for action in county["actions"]:
            yield document, action


def reaches_limit(action: JSON) -> bool:
    """Whether the plan brings a coefficient of variation within its limit."""
    return any(one["kind"] == "cv" for one in action["targets"])


def resolving(context: Context, goal: str) -> list[str]:
    """What the plans say that resolve a shortcoming: those of coefficients, or those of floors alone."""
    wanted = [
        (document, action)
        for document, action in actions(context)
        if reaches_limit(action) == (goal == "cv") and action["status"] != "met"
    ]
    if not wanted:
        return [context.words("resolve_none")]
    if goal == "cv":
        return [context.words("resolve", plan=_told(document, action, context)) for document, action in wanted]
    listed = [_short(document, action, context) for document, action in wanted]
    return [context.words("resolve_all", list=context.words("lists").join(listed))]


def _told(document: JSON, action: JSON, context: Context) -> str:
    return context.words.pair(subject(document, action, context), context.words.of(action["verdict"]))


def _short(document: JSON, action: JSON, context: Context) -> str:
    """The least amount alone, where there is one."""
    objective = action["objective"]
    if action["status"] not in DONE or objective is None:
        return _told(document, action, context)
    amount = context.words.quantity(figures.amount(objective["value"]), objective["unit"])
    return context.words("amount_for", subject=subject(document, action, context), amount=amount)


def subject(document: JSON, action: JSON, context: Context) -> str:
    """The indicator and the stages of an action."""
    described = {one["code"]: one for one in document["indicators"]}
    stages = context.words.list([context.stage(stage) for stage in action["stages"]])
    name = named(action["indicator"], described, context.words) if action["indicator"] else ""
    return context.words("comma").join(part for part in (name, stages) if part)


def sentences(document: JSON, action: JSON, context: Context) -> list[tuple[str, str]]:
    """The five sentences of a plan: goal, least amount, who, what stays, what was assumed."""
    words = context.words
    least = (
        [words.of(action["verdict"]), *proof(action, words, "audit_numbers")]
        if action["status"] in DONE
        else _verdict(action, context)
    )
    limits = list(dict.fromkeys(words.of(one["text"]) for one in action["binding"] if one["school"] is None))
    told = [
        ("plan_goal", words("lists").join(_goal(document, action, context))),
        ("plan_least", words.run_on(_sentences(least, words))),
        ("plan_who", words("plan_schools", count=len(action["schools"])) if action["schools"] else ""),
        ("plan_keeps", words("lists").join(limits) if limits else words("plan_no_limit")),
        ("plan_assumes", words("lists").join(words.of(one) for one in action["assumptions"])),
    ]
    return [(words(key), text) for key, text in told if text]


def _verdict(action: JSON, context: Context) -> list[str]:
    lines = [context.words.of(action["verdict"])]
    lines += [context.words.of(one["text"]) for one in [action["infeasible"]] if one]
    return list(dict.fromkeys(lines))


def _sentences(lines: list[str], words: ReportWords) -> list[str]:
    """Lines as sentences, which end in a full stop."""
    stop = words("stop")
    return [words.begun(line if line.endswith(stop) else f"{line}{stop}") for line in lines]


def _goal(document: JSON, action: JSON, context: Context) -> Iterator[str]:
    words, before = context.words, {one["stage"]: one for one in action["outcomes"]}
    for target in action["targets"]:
        now = before.get(target["stage"], {}).get("before") or {}
        stage = context.stage(target["stage"])
        if target["kind"] == "cv":
            cv = figures.limited(now.get("cv"), target["value"])
            yield words("goal_cv", stage=stage, now=cv, limit=figures.limit(target["value"]))
        elif f"goal_{target['kind']}" in words:
            yield words(f"goal_{target['kind']}", stage=stage, floor=figures.given(target["value"]))
