"""Plans: five sentences, the steps in order, before and after, and the numbers with which an auditor recomputes."""

from __future__ import annotations

from collections.abc import Sequence

from junheng._display.html import html_of
from junheng._display.markup import Markup, join, tag
from junheng._display.plan import action_blocks
from junheng._display.plan_kinds import classes
from junheng._report.context import JSON, Context
from junheng._report.missing import absent
from junheng._report.plans import briefly, common, goal_of, rule_named, sentences, subject
from junheng._report.shared import difference

# What the sentences have said already.
TOLD = 1


def section(context: Context) -> Markup:
    """Each action of each plan."""
    planned = context.evidence.planned
    if not planned:
        return absent(context, "plans_missing")
    parts: list[Markup] = [tag("p", context.words("plans_lead"))]
    if explained := difference(context):
        parts.append(tag("p", explained))
    named: str | None = None
    for document, county in planned:
        goal = goal_of(county["actions"][0]) if county.get("actions") else None
        if goal != named and goal is not None and f"plans_of_{goal}" in context.words:
            parts.append(tag("p", tag("b", context.words(f"plans_of_{goal}", rule=rule_named(context))), class_="goal"))
        named = goal
        if "actions" not in county:
            parts.append(html_of(classes(document, context.words, None), context.words.language))
            continue
        done = [one for one in county["actions"] if one["status"] == "met"]
        open_ = [one for one in county["actions"] if one["status"] != "met"]
        assumed = common(open_, context.words)
        if assumed:
            parts.append(tag("p", context.words("plans_assume", list=context.words("lists").join(assumed)), class_="s"))
        parts += [_action(document, one, context, assumed) for one in open_]
        if done:
            parts.append(tag("p", context.words("plans_met", list=briefly(done, context)), class_="s"))
    return join(*parts)


def _action(document: JSON, action: JSON, context: Context, assumed: Sequence[str]) -> Markup:
    words = context.words
    told = [tag("li", tag("b", label), " ", text) for label, text in sentences(document, action, context, assumed)]
    described = {one["code"]: one for one in document["indicators"]}
    blocks = [*action_blocks(action, described, words, None)][TOLD:]
    steps = [block for block in blocks if block.headings]
    title = words.heading(
        "plan_of", kind=words.of(document["provenance"]["kind"]), subject=subject(document, action, context)
    )
    return tag(
        "div", tag("h3", title), tag("ol", *told, class_="five"), html_of(steps, words.language), class_="action"
    )
