"""The result of `balance`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from junheng._result import Result
from junheng._shapes.balance import BalanceData, GroupBalance, IndicatorBalance
from junheng._view import SHOWN_ROWS, Block, figure, shortened
from junheng._words import label, pair, refusal

# A group's value in each of the columns that divide the table; None for the whole table.
Key: TypeAlias = "tuple[str | None, ...] | None"


class Balance(Result, BalanceData):
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

    __slots__ = ()

    def group(self, *key: str | None) -> GroupBalance:
        """One group, by its value in each of the columns that divide the table.

        Raises:
            UnknownNameError: where there is no such group.
        """
        for group in self.groups:
            if group.key == key:
                return group
        known = [" / ".join(part or "" for part in group.key) for group in self.groups[:SHOWN_ROWS]]
        raise refusal("intake.not_in_result", got=" / ".join(str(part) for part in key), expected=known)

    def to_frame(self, of: str = "indicators", *, language: str | None = None, library: str | None = None) -> Any:
        """The result as a table.

        Args:
            of: What a row is: ``"indicators"`` (of the whole table, whose key is empty, and of each group),
                ``"class_sizes"`` (the same), or ``"between_groups"``.
            language: The language of names, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.

        Raises:
            UnknownNameError: for any other `of` or `library`.
        """
        makers = {
            "indicators": self._indicator_rows,
            "class_sizes": self._class_rows,
            "between_groups": self._between_rows,
        }
        if of not in makers:
            raise refusal("intake.not_in_result", got=str(of), expected=list(makers))
        headings, rows = makers[of](language)
        return self._framed(headings, rows, library)

    def _all(self) -> Iterator[tuple[Key, GroupBalance]]:
        """The whole table, which has no key, and each group."""
        yield None, self.total
        for group in self.groups:
            yield group.key, group

    def _cells(self, key: Key) -> list[str | None]:
        """A key as the first cells of a row."""
        return [None] * len(self.by) if key is None else list(key)

    def _indicator_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        measures = [one.measure for one in self.provenance.measures]
        figures = ["total", "units_in_total", "units", "pupils", "mean"]
        gap = ["urban_minus_rural", "urban_over_rural", "standardized"]
        rows = [
            [
                *self._cells(key),
                one.indicator.id,
                one.indicator.text(language),
                *(getattr(one, what) for what in figures),
                *_values(one, measures),
                *(getattr(one.urban_rural_gap, what, None) for what in gap),
            ]
            for key, group in self._all()
            for one in group.indicators
        ]
        return [*self.by, "indicator", "name", *figures, *measures, *gap], rows

    def _class_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        limits = self.total.class_sizes.over if self.total.class_sizes else ()
        figures = ["average", "experienced", "experienced_exact", "classes"]
        shares = [f"{what}_{one.name.id}" for one in limits for what in ("class_share", "pupil_share")]
        rows = []
        for key, group in self._all():
            if sizes := group.class_sizes:
                over = [share for one in sizes.over for share in (one.class_share, one.pupil_share)]
                rows.append([*self._cells(key), *(getattr(sizes, what) for what in figures), *over])
        return [*self.by, *figures, *shares], rows

    def _between_rows(self, language: str | None) -> tuple[list[str], list[list[Any]]]:
        figures = ["total", "within", "between"]
        rows = [
            [one.indicator.id, one.indicator.text(language), *(getattr(one, what) for what in figures)]
            for one in self.between_groups
        ]
        return ["indicator", "name", *figures], rows

    def _blocks(self, language: str) -> Iterator[Block]:
        counted = pair(label("rows", language), self.provenance.rows, language)
        findings = [finding.text(language) for finding in self.findings]
        yield Block(label("balance", language), lines=[counted, *findings])
        for one in self.total.indicators:
            yield self._indicator_block(one, language)
        if self.total.class_sizes:
            yield self._class_block(language)
        if self.between_groups:
            what = ("indicator", "theil", "within", "between")
            rows = [
                [one.indicator.text(language), figure(one.total), figure(one.within), figure(one.between)]
                for one in self.between_groups
            ]
            yield Block(label("between_groups", language), [label(each, language) for each in what], rows)

    def _indicator_block(self, whole: IndicatorBalance, language: str) -> Block:
        """One indicator: the whole table, then group by group."""
        uses = self.provenance.measures
        measures = [one.measure for one in uses]
        headings = [label("group", language), label("total", language), label("mean", language)]
        headings += [_called(one.measure, one.name.text(language)) for one in uses]
        gap = label("gap", language)
        headings += [pair(gap, label(one, language), language) for one in ("difference", "ratio")]

        def row(key: Key, group: GroupBalance) -> list[str]:
            found = [one for one in group.indicators if one.indicator.id == whole.indicator.id]
            if not found:
                return [_shown(key, language), *[figure(None)] * len(headings[1:])]
            one, gap = found[0], found[0].urban_rural_gap
            return [
                _shown(key, language),
                figure(one.total),
                figure(one.mean),
                *(figure(value) for value in _values(one, measures)),
                figure(gap.urban_minus_rural if gap else None),
                figure(gap.urban_over_rural if gap else None),
            ]

        lines = [note.text(language) for note in whole.notes]
        block = shortened(
            whole.indicator.text(language), headings, (row(*one) for one in self._all()), 1 + len(self.groups)
        )
        return Block(block.title, block.headings, block.rows, lines, block.more)

    def _class_block(self, language: str) -> Block:
        limits = self.total.class_sizes.over if self.total.class_sizes else ()
        headings = [label(what, language) for what in ("group", "average", "experienced")]
        share = label("share_of_classes", language)
        headings += [pair(share, one.name.text(language), language) for one in limits]
        rows = (
            [
                _shown(key, language),
                figure(group.class_sizes.average),
                figure(group.class_sizes.experienced),
                *(figure(one.class_share) for one in group.class_sizes.over),
            ]
            for key, group in self._all()
            if group.class_sizes
        )
        return shortened(label("class_sizes", language), headings, rows, 1 + len(self.groups))


def _shown(key: Key, language: str) -> str:
    """What a group is called."""
    if key is None:
        return label("whole", language)
    return " / ".join(label("no_key", language) if part is None else part for part in key)


def _values(indicator: IndicatorBalance, measures: list[str]) -> list[float | None]:
    found = {one.measure: one.value for one in indicator.measures}
    return [found.get(measure) for measure in measures]


def _called(measure: str, title: str) -> str:
    """A measure's name, with its parameters where it has some."""
    _, parenthesis, parameters = measure.partition("(")
    return f"{title} {parenthesis}{parameters}" if parenthesis else title
