"""Plans as a report tells them: the five sentences of each, and what resolves a shortcoming."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from junheng._display import figures
from junheng._display.plan import named, proof, stages_of
from junheng._report.context import JSON, Context, ReportWords

# The states in which a plan says what to do.
DONE = ("optimal", "within_gap")
# The assumption of plans in which a school may miss as many floors as the rule of the standard lets it.
BY_RULE = "plan.add.assume_rule"


def actions(context: Context) -> Iterator[tuple[JSON, JSON]]:
    """The actions of the plans for this county, each with the document that it is part of."""
    for document, county in context.evidence.planned:
        for action in county["actions"]:
            yield document, action


def goal_of(action: JSON) -> str:
    """What a plan reaches.

    ``"school_rule"`` is what the standard asks of each school, ``"cv"`` limits of coefficients, with floors or without,
    ``"floors"`` floors alone.
    """
    if any(one["code"] == BY_RULE for one in action["assumptions"]):
        return "school_rule"
    return "cv" if any(one["kind"] == "cv" for one in action["targets"]) else "floors"


def resolving(context: Context, goal: str) -> list[str]:
    """What the plans say that resolve a shortcoming: those of coefficients, or those of schools.

    Schools that do not qualify need no more than the rule of the standard; a plan for every floor needs more.
    """
    wanted: dict[str, list[tuple[JSON, JSON]]] = {}
    for document, action in actions(context):
        if action["status"] != "met":
            wanted.setdefault(goal_of(action), []).append((document, action))
    words = context.words
    if goal == "cv" and "cv" in wanted:
        return [words("resolve", plan=_told(document, action, context)) for document, action in wanted["cv"]]
    of_schools = next((one for one in ("school_rule", "floors") if one in wanted), None)
    if goal == "cv" or of_schools is None:
        return [words("resolve_none")]
    chosen = [action for _, action in wanted[of_schools]]
    listed = words("lists").join(_short(document, action, context) for document, action in wanted[of_schools])
    # What is not proven least is not called so, and what is least with a choice alone says so.
    key = "resolve_given" if any(action.get("given") for action in chosen) else "resolve_least"
    is_least = all(action["status"] == "optimal" for action in chosen)
    told = [words(key, section=words("section_plans"))] if is_least else []
    if of_schools == "floors":
        return [words.run_on([words("resolve_all", list=listed), *told])]
    # The plan for schools keeps coefficients within their limits, or brings them there.
    beyond = any(one["cv_passes"] is False for stage in context.county["stages"] for one in stage["indicators"])
    key = "resolve_rule_cv" if beyond else "resolve_rule"
    return [words.run_on([words(key, list=listed), *told, words("resolve_rule_more")])]


def rule_named(context: Context) -> str:
    """What the standard asks of each school, in words."""
    rule = (context.standard or {}).get("school_rule") or next(
        stage["school_rule"] for stage in context.county["stages"] if stage["school_rule"]
    )
    said = context.words("rule_of", at_least=rule["at_least"], of=rule["of"])
    if rule.get("rest_floor_pct") is None:
        return said
    return said + context.words("rule_rest", share=figures.given(rule["rest_floor_pct"]))


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
    stages = context.words.list([context.stage(stage) for stage in stages_of(action)])
    name = named(action["indicator"], described, context.words) if action["indicator"] else ""
    return context.words("comma").join(part for part in (name, stages) if part)


def briefly(actions: Sequence[JSON], context: Context) -> str:
    """The indicators of actions by their codes, each with its stages."""
    words = context.words
    stages: dict[str, list[str]] = {}
    for one in actions:
        stages.setdefault(one["indicator"] or "", []).extend(context.stage(stage) for stage in one["stages"])
    return words.list([words("indicator_at", code=code, stages=words.list(of)) for code, of in stages.items()])


def common(actions: Sequence[JSON], words: ReportWords) -> list[str]:
    """What several plans assume alike."""
    if len(actions) < 2:
        return []
    every = [[words.of(one) for one in action["assumptions"]] for action in actions]
    return [text for text in every[0] if all(text in others for others in every[1:])]


def sentences(document: JSON, action: JSON, context: Context, told_before: Sequence[str] = ()) -> list[tuple[str, str]]:
    """The five sentences of a plan: goal, least amount, who, what stays, what was assumed besides `told_before`."""
    words = context.words
    least = (
        [words.of(action["verdict"]), *proof(action, words, "audit_numbers")]
        if action["status"] in DONE
        else _verdict(action, context)
    )
    assumed = [words.of(one) for one in action["assumptions"]]
    limits = list(dict.fromkeys(words.of(one["text"]) for one in action["binding"] if one["school"] is None))
    told = [
        ("plan_goal", words("lists").join(_goal(document, action, context))),
        ("plan_amount" if action["status"] == "within_gap" else "plan_least", words.run_on(_sentences(least, words))),
        ("plan_who", words("plan_schools", count=len(action["schools"])) if action["schools"] else ""),
        ("plan_keeps", words("lists").join(limits) if limits else words("plan_no_limit")),
        ("plan_assumes", words("lists").join(one for one in assumed if one not in told_before)),
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
    by_rule = goal_of(action) == "school_rule"
    if by_rule:
        yield words("goal_rule", rule=rule_named(context))
    for target in action["targets"]:
        now = before.get(target["stage"], {}).get("before") or {}
        stage = context.stage(target["stage"])
        if target["kind"] == "cv":
            cv = figures.limited(now.get("cv"), target["value"])
            key = "goal_cv_kept" if now.get("cv_passes") else "goal_cv"
            yield words(key, stage=stage, now=cv, limit=figures.limit(target["value"]))
        elif not by_rule and f"goal_{target['kind']}" in words:
            yield words(f"goal_{target['kind']}", stage=stage, floor=figures.given(target["value"]))
