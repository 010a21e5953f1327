"""Citing results, measures, methods, standards and the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from junheng._results.catalogue import Entry
from junheng._results.result import Result
from junheng._results.standards import Standard

if TYPE_CHECKING:
    from junheng._cite.citation import Citation
    from junheng._cite.formats import Format
    from junheng._cite.parts import Part


def cite(
    *what: str | Result | Entry | Standard,
    format: Format = "text",  # noqa: A002
    lang: str | None = None,
    official: bool = False,
) -> Citation:
    """The formulas and sources of results, measures, analyses, plans or standards, and how to cite the library.

    Args:
        what: Results, whose sources are merged, each once; measures in their text form, such as ``"gini"`` or
            ``"atkinson(epsilon=0.5)"``; the name of an analysis, of a function such as ``"assess"``, ``"estimate"`` or
            ``"contrast"``, or of a kind of plan, ``"plan_add"``; the id of a method or of a standard. Nothing, or
            ``"junheng"``, for the library alone. A result has the methods that it used, a name all that it may use.
        format: ``"text"``, ``"latex"`` (formulas and ``citep`` of the keys), ``"bibtex"`` (UTF-8), ``"bibtex-ascii"``,
            ``"ris"`` or ``"csl"`` (CSL-JSON); every format ends with the library itself.
        lang: ``"en"`` or ``"zh"``, which gives references by GB/T 7714—2015; by default the language that is set.
        official: Whether official documents that prescribe a measure, such as those on the coefficient of variation in
            China, are cited beside the works that it comes from.

    Returns:
        A `str` that a terminal shows as it is. Sources of an approach are cited, not those of its numerical methods,
        which the documentation of the measure has.

    Raises:
        UnknownNameError: For a name that nothing has, and for any other `format` or `lang`.
        InvalidSpecError: For a malformed measure.

    Examples:
        >>> import junheng as jh
        >>> print(jh.cite("theil_t", format="bibtex").splitlines()[0])
        @book{theil_1967,
        >>> print(jh.cite("atkinson", lang="zh").splitlines()[-2].strip()[:65])
        [1] ATKINSON A B. On the measurement of inequality[J]. Journal of
    """
    from junheng._cite.citation import citation
    from junheng._cite.parts import named, of_result

    parts: list[Part] = []
    for one in what:
        if isinstance(one, Result):
            parts += of_result(one.to_dict())
        else:
            parts += named(one if isinstance(one, str) else one.id)
    return citation(_once(parts), format, lang, official=official)


def _once(parts: list[Part]) -> list[Part]:
    """Parts without repetitions, in the order of their first."""
    return list({(part.id, part.name["en"]): part for part in parts}.values())
