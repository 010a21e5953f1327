"""The result of `balance`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, TypeAlias

from junheng._generated.records.balance import BalanceData, GroupBalance, IndicatorBalance
from junheng._input.keys import names_in_core
from junheng._results.drawn import Drawn
from junheng._results.result import SHOWN_NAMES
from junheng._texts.phrases import failure

# The first cells of a row: a group's key, empty for the whole table, then the scope.
Of: TypeAlias = "list[str | None]"
# The heading of the last of them; a key alone does not say it, for a group may be that of missing cells.
SCOPE = "scope"


class Balance(Drawn, BalanceData):
    """How evenly the pupils, classes, teachers and money of a table lie.

    Examples:
        >>> import junheng as jh
        >>> result = jh.balance({"pupils": [800, 200], "classes": [16, 10], "locale": ["城区", "乡村"]})
        >>> class_size = result.total.indicators[0]
        >>> class_size.mean, class_size.urban_rural_gap.urban_over_rural
        (44.0, 2.5)
        >>> result.total.class_sizes.experienced
        44.0
    """

    _builder = "balance.balance"

    def group(self, *key: object) -> GroupBalance:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        for wanted in product(*map(names_in_core, key)):
            texts = tuple(None if one is None else str(one) for one in wanted)
            for group in self.groups:
                if group.key == texts:
                    return group
        known = [" / ".join(part or "" for part in group.key) for group in self.groups[:SHOWN_NAMES]]
        raise failure("intake.not_in_result", got=" / ".join(str(part) for part in key), expected=known)

    def to_frame(self, of: str = "indicators", *, language: str | None = None, library: str | None = None) -> Any:
        """The result as a table.

        Args:
            of: What a row is: ``"indicators"`` (of the whole table, whose key is empty, and of each group; the
                column ``scope`` is ``"whole"`` or ``"group"``), ``"class_sizes"`` (the same), or
                ``"between_groups"``.
            language: The language of names, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `of` or `library`.
            InvalidTableError: where a column that divides the table is called like one of the result.
        """
        makers = {
            "indicators": self._indicator_rows,
            "class_sizes": self._class_rows,
            "between_groups": self._between_rows,
        }
        if of not in makers:
            raise failure("intake.not_in_result", got=str(of), expected=list(makers))
        headings, rows = makers[of](language)
        for heading in self.by:
            if headings.count(heading) > 1:
                raise failure("table.duplicate_column", column=heading)
        return self._framed(headings, rows, library)

    def _all(self) -> Iterator[tuple[Of, GroupBalance]]:
        """The whole table and each group, with the first cells of their rows."""
        yield [*[None] * len(self.by), "whole"], self.total
        for group in self.groups:
            yield [*self._own(self.by, group.key), "group"], group

    def _indicator_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        measures = [one.measure for one in self.provenance.measures]
        figures = ["total", "units_in_total", "units", "pupils", "mean"]
        gap = ["urban_minus_rural", "urban_over_rural", "standardized"]
        rows = [
            [
                *of,
                one.indicator.id,
                one.indicator.text(language),
                *(getattr(one, what) for what in figures),
                *_values(one, measures),
                *(getattr(one.urban_rural_gap, what, None) for what in gap),
            ]
            for of, group in self._all()
            for one in group.indicators
        ]
        return [*self.by, SCOPE, "indicator", "name", *figures, *measures, *gap], rows

    def _class_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        limits = self.total.class_sizes.over if self.total.class_sizes else ()
        figures = ["average", "experienced", "experienced_exact", "classes"]
        shares = [f"{what}_{one.name.id}" for one in limits for what in ("class_share", "pupil_share")]
        rows = []
        for of, group in self._all():
            if sizes := group.class_sizes:
                over = [share for one in sizes.over for share in (one.class_share, one.pupil_share)]
                rows.append([*of, *(getattr(sizes, what) for what in figures), *over])
        return [*self.by, SCOPE, *figures, *shares], rows

    def _between_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        figures = ["total", "within", "between"]
        rows = [
            [one.indicator.id, one.indicator.text(language), *(getattr(one, what) for what in figures)]
            for one in self.between_groups
        ]
        return ["indicator", "name", *figures], rows


def _values(indicator: IndicatorBalance, measures: list[str]) -> list[float | None]:
    found = {one.measure: one.value for one in indicator.measures}
    return [found.get(measure) for measure in measures]
