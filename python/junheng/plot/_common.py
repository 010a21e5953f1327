"""What every function of a picture does and says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from junheng._results.drawn import Drawn, pictured
from junheng._texts.phrases import failure

P = ParamSpec("P")
T = TypeVar("T")

# The arguments of every picture, in the form of its docstring.
_COMMON = """\
        ax: Axes to draw on, which then have neither title nor source; for a picture of several panels as many axes.
            Without it a new figure of pyplot.
        lang: ``"en"`` or ``"zh"``; by default the language that is set. Without a font that has Chinese characters, a
            warning says how to install one and the picture is in English.
        labels: Texts in place of names, such as ``{"NY": "New York"}``: of columns, measures, groups and words of the
            picture; those of the results hold otherwise (see `junheng.Labels`).
        title: A title in place of the picture's own.
        source: Where the data come from, for the foot.

    Returns:
        The axes of matplotlib, or an array of them where the picture has several panels.

    Raises:
        UnknownNameError: If there is nothing to draw, no such county, stage or indicator, or nothing of the name of a
            label.
        WrongTypeError: If a result is of another kind, matplotlib is not installed, or `ax` are not as many axes as
            the picture has panels.
"""
_NAMES = """\
        names: A name for each result, in their order; without them results are named by their columns.
"""


def picture(function: Callable[P, T]) -> Callable[P, T]:
    """Adds the arguments that every picture has to its docstring."""

    @wraps(function)
    def call(*arguments: P.args, **options: P.kwargs) -> T:
        return function(*arguments, **options)

    before, _, after = (function.__doc__ or "").partition("\n    Examples:")
    names = _NAMES if "names" in function.__annotations__ else ""
    call.__doc__ = f"{before.rstrip()}\n{names}{_COMMON}\n    Examples:{after}"
    return call


def svg(
    picture: str,
    *results: Drawn,
    lang: str | None = None,
    labels: Mapping[str, str] | None = None,
    names: Sequence[str] | None = None,
    title: str | None = None,
    source: str | None = None,
    **choices: str | None,
) -> str:
    """A picture as SVG, without matplotlib: one self-contained element, for light and dark pages.

    Args:
        picture: The name of a function of this module.
        results: What that function takes.
        lang: ``"en"`` or ``"zh"``; by default the language that is set.
        labels: Texts in place of names, such as ``{"NY": "New York"}``: of columns, measures, groups and words of the
            picture; those of the results hold otherwise (see `junheng.Labels`).
        names: A name for each result, in their order; without them results are named by their columns.
        title: A title in place of the picture's own.
        source: Where the data come from, for the foot.
        choices: ``county``, ``stage`` or ``indicator``, where the function takes them.

    Returns:
        The text of an ``svg`` element with a title and a description. It loads and runs nothing.

    Raises:
        UnknownNameError: If there is no such picture, nothing to draw, no such county, stage or indicator, or nothing
            of the name of a label.
        WrongTypeError: If a result is of another kind, or `names` are not as many as the results.

    Examples:
        >>> import junheng as jh
        >>> jh.plot.svg("lorenz", jh.lorenz({"spend": [1, 2, 5]}, value="spend"), lang="zh")[:4]
        '<svg'
    """
    from junheng._plot import drawing

    _check(picture, results)
    documents, words = pictured(results, labels)
    wanted = drawing.Wanted(title, source, words, names, choices)
    return drawing.svg(drawing.named(picture), documents, lang, wanted)


def drawn(
    name: str,
    results: Sequence[Drawn],
    ax: Any,
    lang: str | None,
    labels: Mapping[str, str] | None,
    title: str | None,
    source: str | None,
    names: Sequence[str] | None = None,
    **choices: str | None,
) -> Any:
    """Draws one kind of picture of these results, and returns the axes."""
    from junheng._plot import drawing

    _check(name, results)
    documents, words = pictured(results, labels)
    wanted = drawing.Wanted(title, source, words, names, choices)
    return drawing.axes(drawing.named(name), documents, ax, lang, wanted)


def _check(name: str, results: Sequence[Drawn]) -> None:
    """Rejects results of another kind than the picture is drawn from."""
    from junheng._plot import drawing

    wanted = drawing.named(name)
    if not results:
        raise failure("intake.option_type", option="results", expected=", ".join(wanted.takes), got="0")
    for one in results:
        kind = one._drawn_kind() if isinstance(one, Drawn) else type(one).__name__
        if kind not in wanted.takes:
            raise failure("intake.option_type", option="result", expected=", ".join(wanted.takes), got=kind)
    if len(results) > 1 and not wanted.several:
        raise failure("intake.option_type", option="results", expected="1", got=str(len(results)))
