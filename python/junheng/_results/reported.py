"""Assessments as printed reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from junheng._core import Computed
from junheng._display.markup import Markup
from junheng._plot import drawing
from junheng._report.context import JSON, Context, ReportWords
from junheng._report.index import Entry, entry, index
from junheng._report.page import page
from junheng._report.whole import whole
from junheng._results.counties import Counties
from junheng._results.evidence import Gathered, compared
from junheng._results.origin import Origin
from junheng._results.reporting import Request, Texts, address, folder_of

# The pictures of balances; the others are of assessments.
OF_BALANCE = ("class_distribution", "class_sizes", "urban_rural")


class Reported:
    """The counties of an assessment, each ready to be reported.

    Args:
        counties: The counties of the assessment.
        made: The assessment as the core made it.
        standard: The file of the standard.
        origin: The table it was made of.
        request: What the report is to say besides; without plans, the core plans what falls short.
        last_year: The table of last year, where there is one.
        classes: A list of classes.
    """

    def __init__(
        self,
        counties: Counties,
        made: str | Computed,
        standard: JSON | None,
        origin: Origin | None,
        request: Request,
        last_year: Origin | None = None,
        classes: Any = None,
    ) -> None:
        self._counties, self._standard, self._cover = counties, standard, request.cover
        self._words, self._origin = ReportWords(request.language), origin
        self._gather = partial(Gathered, counties, made, origin, request.language, last_year, classes)
        self._previous, self._given_plans = request.previous, request.plans

    @cached_property
    def _gathered(self) -> Gathered:
        return self._gather()

    @cached_property
    def _plans(self) -> Sequence[JSON]:
        return self._gathered.plans() if self._given_plans is None else self._given_plans

    def whole(self) -> str:
        """All counties in one document."""
        return whole([self._context(county) for county in self._counties])

    def split(self, path: Path) -> Texts | None:
        """The index at `path` with a page for each county in a folder beside it; None where there is one county."""
        counties, words, cover = self._counties, self._words, self._cover
        if len(counties) == 1:
            return None
        folder, names = folder_of(path, len(counties))
        # Of a county whose page was made, what the index shows.
        listed: dict[int, Entry] = {}

        def one(place: int) -> str:
            county = counties[place]
            listed[place] = entry(county)
            return page(self._context(county), f"../{quote(path.name)}")

        def all_of_them() -> str:
            entries = [listed[place] for place in range(len(counties))]
            return index(counties.head, entries, words, cover, lambda place: address(folder, names[place]))

        made: dict[Path, Callable[[], str]] = {folder / name: partial(one, at) for at, name in enumerate(names)}
        made[path] = all_of_them
        return made

    def workbook(self, path: Path) -> Texts:
        """The workbook of all counties.

        Raises:
            WrongTypeError: If there is no table that formulas could refer to, or a workbook does not hold it.
        """
        from junheng._results.workbook import Workbook, require_table

        origin = require_table(self._origin, self._gathered.unavailable)
        made = Workbook(self._counties, self._standard or {}, origin)
        made.require_fit(path)
        return {path: lambda: made.made(self._context)}

    def _context(self, county: JSON) -> Context:
        several = len(self._counties) > 1
        alone = {**self._counties.head, "counties": [county]}
        if several:
            alone["total_rows"] = self._gathered.total_rows(county["county"])
        cover = replace(self._cover, county=None) if several else self._cover
        evidence = self._gathered.of(
            county,
            self._last_year(county),
            self._compared(county),
            list(self._planned(county)),
            compared=self._previous is not None,
        )

        def draw(name: str, *, stage: str | None = None, document: JSON | None = None) -> Markup | None:
            """A picture of this county, or of the document of a balance."""
            of_balance = name in OF_BALANCE
            if document is None:
                whole = {**alone, "standard_file": self._standard}
                document = evidence.balances.get(stage or "") if of_balance else whole
            if document is None:
                return None
            kind = "Balance" if of_balance else "Assessments"
            if of_balance:
                # A balance does not name its stage; of several on a page each picture must.
                document = {**document, "stage": stage}
            choices = {} if of_balance or stage is None else {"stage": stage}
            made = drawing.piece(drawing.picture_of(kind, name), document, self._words.language, choices)
            return None if made is None else Markup(made)

        return Context(alone, county, self._standard, self._words, cover, evidence, draw)

    def _compared(self, county: JSON) -> JSON | None:
        """The county in last year's result and in this one; None where last year does not have it."""
        before, previous = self._last_year(county), self._previous
        if before is None or previous is None:
            return None
        # A single county may be called otherwise last year.
        earlier = {**previous, "counties": [{**before, "county": county["county"]}]}
        found: JSON = compared(earlier, {**self._counties.head, "counties": [county]})["counties"][0]
        return found

    def _last_year(self, county: JSON) -> JSON | None:
        known: Sequence[JSON] = self._previous["counties"] if self._previous else ()
        if len(known) == 1 and len(self._counties) == 1:
            return known[0]
        return next((one for one in known if one["county"] == county["county"]), None)

    def _planned(self, county: JSON) -> Iterator[tuple[JSON, JSON]]:
        for document in self._plans:
            if "counties" not in document:
                if len(self._counties) == 1:
                    yield document, document
                continue
            for one in document["counties"]:
                if one["county"] == county["county"]:
                    yield document, one
