"""What every result of a table can do."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar

import numpy as np

from junheng._core import Computed
from junheng._input.cells import Array
from junheng._input.frame import Made
from junheng._input.keys import KeyKinds, own
from junheng._input.rows import FileRows, Rows, index_in, placed_within
from junheng._record import Record
from junheng._results.labelled import columns_of, kinds_of, relabelled
from junheng._results.labels import Given, Names, checked, groups_of, sorted_out
from junheng._results.tabular import Columns, Tabular
from junheng._results.view import View
from junheng._texts.phrases import Language, chosen, failure

if TYPE_CHECKING:
    from junheng._cite.citation import Citation
    from junheng._cite.formats import Format
    from junheng._display.blocks import Block
    from junheng._results.conventions import Conventions
    from junheng._results.published import PublishedTable
    from junheng._texts.note import Note

T = TypeVar("T", bound="Result")
R = TypeVar("R", bound="Result")
# So many of the names that a result knows are listed in an error.
SHOWN_NAMES = 20


class Result(Tabular, View, Record):
    """A result: the JSON text that the core made of it, read by attribute and shown in two languages.

    It cannot be changed.
    """

    _json: str
    _kinds: KeyKinds
    _made: str | Computed
    _library: str
    _rows_of: Rows | None
    _items_of: Rows | None
    _labels: Mapping[str, str]
    # The headings of the table that went in.
    _headings: Sequence[str]

    def __init__(
        self,
        made: str | Computed,
        library: str = "dict",
        kinds: KeyKinds | None = None,
        rows: Rows | None = None,
        items: Rows | None = None,
    ) -> None:
        """Wraps what the core made.

        Args:
            made: The result of the core, or its JSON text, which is all that a pickle holds.
            library: The library whose tables `to_frame` gives: that of the table that went in.
            kinds: What the columns hold that divide that table.
            rows: Where the rows of that table are in its source, by which messages name them.
            items: The same of the table of items.
        """
        places = {"_rows_of": _only_rows(rows), "_items_of": _only_rows(items)}
        self.__dict__.update(_made=made, _library=library, _kinds=kinds or {}, _labels={}, _headings=(), **places)

    def _with_labels(self: T, labels: Mapping[str, str] | None, headings: Iterable[str]) -> T:
        """The same result with labels for what it has of a table with these headings."""
        self.__dict__["_headings"] = tuple(headings)
        if labels is not None:
            self.__dict__["_labels"] = checked(labels, self._nameable(labels))
        return self

    def _nameable(self, wanted: Iterable[object]) -> Names:
        """What labels can name in the result; of its groups nothing where all that is wanted is something else."""
        columns = frozenset({*self._headings, *columns_of(self._head(0))})
        own = frozenset(self._own_names())
        others = any(one not in columns and one not in own for one in wanted)
        return Names(columns, own, self._group_names() if others else ())

    def _own_names(self) -> list[str]:
        """What has a label besides the columns of the table and its groups."""
        return []

    def _group_names(self) -> Collection[str]:
        """The groups that the result names, by their texts."""
        return groups_of(self._data, kinds_of(self._head(0)))

    def _named_by(self, labels: Mapping[str, str] | None = None) -> Given:
        """The labels of the result and further ones, by what they name."""
        given = {**self._labels, **(labels or {})}
        return sorted_out(given, self._nameable(given)) if given else Given()

    def _column_headings(self) -> frozenset[str]:
        """The headings of tables of the result that are columns of the table that went in."""
        head = self._head(0)
        inputs = head.get("provenance", {}).get("inputs")
        levels = inputs.get("levels") if isinstance(inputs, dict) else None
        return frozenset([*head.get("by", ()), *(levels or ())])

    def _heading_labels(self, given: Given) -> dict[str, str]:
        """Labels of headings: of columns of the table that are divided by, and of the result's own."""
        columns = self._column_headings()
        return {**given.own, **{name: label for name, label in given.columns.items() if name in columns}}

    def _headed(self, columns: Columns, labels: bool) -> Columns:
        """The columns under their labels, where these are requested."""
        if not labels or not self._labels:
            return columns
        known = self._heading_labels(self._named_by())
        made: dict[str, Made] = {}
        for heading, cells in columns.made.items():
            label = known.get(heading, heading)
            if label in made:
                raise failure("table.duplicate_column", column=label)
            made[label] = cells
        kinds = {known.get(heading, heading): kind for heading, kind in columns.kinds.items()}
        return columns._replace(made=made, kinds=kinds)

    def _labelled(self, document: Any, labels: Mapping[str, str] | None = None) -> Any:
        return relabelled(document, self._named_by(labels))

    def __getattr__(self, name: str) -> Any:
        # Text and data of a large result are made when they are first read.
        if name == "_json":
            value: Any = self._made if isinstance(self._made, str) else self._made.to_json()
        elif name == "_data":
            value = self._placed(json.loads(self._json))
        else:
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
        self.__dict__[name] = value
        return value

    def to_json(self) -> str:
        """The result as JSON, byte for byte as the core wrote it and every other language gives it.

        A member `reading` follows where something was inferred about the files of the tables, such as headings below a
        title: a list with a record for each, as `jh.read(...).reading.to_dict()` gives it.
        """
        records = [dict(rows.record) for rows in self._files() if rows.record is not None]
        return self._json if not records else f'{self._json[:-1]},"reading":{json.dumps(records, ensure_ascii=False)}}}'

    def cite(
        self,
        format: Format = "text",  # noqa: A002
        *,
        lang: str | None = None,
        official: bool = False,
    ) -> Citation:
        """What the result was computed by: formulas, sources and the version of the library.

        Args:
            format: ``"text"``: each measure, method and standard with its formula and source, then the list of
                references, in Chinese by GB/T 7714—2015. ``"latex"``: each with its formula as mathematics and
                ``citep`` of its keys. ``"bibtex"`` (UTF-8), ``"bibtex-ascii"``, ``"ris"`` or ``"csl"`` (CSL-JSON):
                the list of references for a reference manager.
            lang: ``"en"`` or ``"zh"``; by default the language that is set.
            official: Whether official documents that prescribe a measure are cited beside the works it comes from.

        Returns:
            A `str` that a terminal shows as it is.

        Raises:
            UnknownNameError: For any other `format` or `lang`.

        Examples:
            >>> import junheng as jh
            >>> print(jh.measure(["gini"], [1, 2, 5]).cite())  # doctest: +ELLIPSIS
            Gini index (gini)
              formula: Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ)
              source: Gini (1914); Lerman & Yitzhaki (1989)
            <BLANKLINE>
            Computed with junheng ....
            <BLANKLINE>
            References
              Gini, C. (1914). Sulla misura della concentrazione e della variabilità dei caratteri. ...
        """
        from junheng._cite.citation import citation
        from junheng._cite.parts import of_result

        return citation(of_result(self._data), format, lang, official=official)

    def conventions(self) -> Conventions:
        """The conventions of the result: options with their defaults, those that differ marked.

        Options of an assessment, a balance, a check or a plan are those of the call.

        Examples:
            >>> import junheng as jh
            >>> found = jh.measure(["cv(corrected=true)"], {"spend": [1, 2, 5]}, value="spend").conventions()
            >>> [(one.option, one.value, one.default) for one in found.changed]
            [('corrected', True, False)]
        """
        from junheng._results.conventions import conventions_of

        return conventions_of(self._head(1), self.__dict__.get("_options"))

    def html(self, lang: str | None = None) -> str:
        """The result as a piece of HTML with its conventions folded; by default in the language that is set."""
        from junheng._display.html import notebook

        return notebook([*self.blocks(lang), *self._folded(lang)], chosen(lang))

    def _folded(self, lang: str | None) -> Iterator[Block]:
        """The conventions as a block that notebooks and pages fold away."""
        first = next(self.conventions().blocks(lang))
        if first.rows:
            yield replace(first, folded=True)

    def table(
        self,
        of: str | None = None,
        *,
        lang: str | None = None,
        digits: int | Mapping[str, int] | None = None,
        thousands: bool = True,
        title: str = "",
        columns: Sequence[str] | None = None,
        labels: Mapping[str, str] | None = None,
        notes: Sequence[str | Note] | None = None,
        reference: str = "",
        cite: bool = False,
    ) -> PublishedTable:
        """A table of the result for a publication: for Word, LaTeX, Typst and HTML.

        It has three rules and equal decimals in each column; standard errors are printed in brackets behind their
        estimates. The notes state the rows, the excluded ones and their weight, the weights and other conventions,
        why values are missing, and the rounding.

        Args:
            of: Which table, as of `to_frame`.
            lang: ``"en"`` or ``"zh"``; by default the language that is set.
            digits: The decimals of numbers that are not whole, from 0 to 15: one number for all columns, or one for
                each of some columns by heading, such as ``{"gini": 3, "mean": 0}``; ``"quantile"`` is every quantile.
                The others, and all without `digits`, have those of their kind: an index three or more, measures in the
                unit of the values alike and none from 1,000 on, estimates two digits of their smallest standard error.
                Only what is printed is rounded.
            thousands: Whether thousands are separated by commas, in columns with a number of 10,000 or more. GB/T
                15835—2011 has the same form. Keys of groups are printed as they are.
            title: The caption; two hyphens between digits are a dash, as in ``2019--20``.
            columns: The columns that are printed, by the headings of `to_frame` and in this order; by default all that
                differ between rows, of a gap the means, their difference and ratio and the standardized difference.
            labels: Texts in place of names of columns, measures, headings of `to_frame` and groups, in headings, cells
                and notes; those of the call hold otherwise (see `Labels`).
            notes: Notes in place of those of the result: texts, and `Note` with markup of its own for LaTeX or Typst.
            cite: Whether a note names the sources of what is printed: by ``citet`` in LaTeX and ``@key`` in Typst,
                with the keys of ``cite("bibtex")``, elsewhere by authors and years.
            reference: The name by which the document refers to the table, such as ``"tab:gini"``: a label of LaTeX,
                one of Typst, the id in HTML.

        Returns:
            A table with ``save("table.docx")`` (also ``.tex``, ``.typ``, ``.html``), `to_docx`, `to_latex`, `to_typst`
            and `to_html`. Word needs ``pip install "junheng[tables]"``.

        Raises:
            UnknownNameError: If the result has no such table or column, or nothing of the name of a label.
            InvalidParameterError: For `digits` outside 0 to 15, or a `reference` with other characters than letters,
                digits and ``:._-``.

        Examples:
            >>> import junheng as jh
            >>> schools = {"county": ["A", "A", "B", "B"], "spend": [1, 3, 5, 5]}
            >>> table = jh.measure(["gini", "mean"], schools, value="spend", by="county").table(digits=2, notes=[])
            >>> table
            ──────────────────────────────
            county  Rows  Gini index  Mean
            ──────────────────────────────
            A          2        0.25     2
            B          2        0.00     5
            ──────────────────────────────
        """
        from junheng._results.printed import Printed, Wanted
        from junheng._results.published import published

        language = chosen(lang)
        if labels is not None:
            checked(labels, self._names_of_table(of, language, labels))
        given = self._named_by(labels)
        document = relabelled(self._data, given)
        # The keys of groups are those of the table's columns until they are printed.
        made = self._with_rows(relabelled(self._data, replace(given, groups={})))._table(of, language)
        keys = frozenset({*self._data.get("by", ()), *made.kinds})
        wanted = Wanted(digits, thousands, title, columns, notes, reference)
        sources = self._sources(columns, language) if cite else None
        headings = self._heading_labels(given)
        return published(Printed(made.made, keys, document, headings, given, sources), language, wanted)

    def _sources(self, columns: Sequence[str] | None, language: Language) -> Note:
        """The note of the sources of what is printed: of the measures that are, and of every method."""
        from junheng._cite.notes import sources
        from junheng._cite.parts import of_result
        from junheng._texts.note import Note

        specs = {one["measure"] for one in self._data.get("measures", ())}
        parts = [
            part for part in of_result(self._data) if columns is None or part.id not in specs or part.id in columns
        ]
        return Note(*sources(parts, language))

    def _names_of_table(self, of: str | None, language: str, wanted: Iterable[object]) -> Names:
        """What labels can name in one of the tables of the result."""
        names = self._nameable(wanted)
        return replace(names, own=[*names.own, *self._table(of, language).made, *self._labels])

    def _with_rows(self: T, document: dict[str, Any]) -> T:
        """The same result with the rows of a labelled document under its own headings."""
        if document is self._data:
            return self
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, _data={**self._data, "rows": document["rows"]})
        return made

    def _files(self) -> Iterator[FileRows]:
        """The rows of the tables that were read from files."""
        return (rows for rows in (self._rows_of, self._items_of) if isinstance(rows, FileRows))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._json == other._json

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        """What a pickle holds: that of the class, and the options of the call."""
        made: tuple[Any, ...] = tuple(self.__reduce__())
        options = self.__dict__.get("_options")
        if options is None:
            return made
        state = {name: value for part in made[2:3] for name, value in part.items()}
        return (*made[:2], {**state, "_options": options})

    def __reduce__(self) -> tuple[Any, ...]:
        given = (self._json, self._library, self._kinds, self._rows_of, self._items_of)
        return type(self), given, {"_labels": self._labels, "_headings": self._headings}

    def _placed(self, document: dict[str, Any]) -> dict[str, Any]:
        """A document whose messages name rows as the source of the table has them."""
        rows, items = self._rows_of, self._items_of
        if items is None and (rows is None or rows.is_plain()):
            return document
        # Rows of numbers hold no message with a row.
        kept = {name: part for name, part in document.items() if name in ("rows", "influence")}
        others = {name: part for name, part in document.items() if name not in kept}
        return {**document, **placed_within(others, rows, items)}

    def blocks(self, lang: str | None = None, *, complete: bool = False) -> Iterator[Block]:
        """The blocks in ``"en"`` or ``"zh"``, with what reading the files changed; `complete` for every row."""
        yield from super().blocks(lang, complete=complete)
        notes = [note.text(chosen(lang)) for rows in self._files() for note in rows.notes]
        if notes:
            from junheng._display.blocks import Block
            from junheng._display.words import Words

            yield Block(Words(chosen(lang))("reading"), lines=notes)
        if complete:
            yield from self._folded(lang)

    def _told(self, lang: Language) -> list[str]:
        """The result in a few sentences, where it has any: what the command line says of files that it wrote."""
        return []

    def _head(self, shown: int) -> dict[str, Any]:
        """The document with the first entries of its lists and their lengths, without writing and reading the rest.

        Where there is only JSON, the whole document, which has no member `lengths`.
        """
        head = None if "_data" in self.__dict__ or isinstance(self._made, str) else self._made.head_json(shown)
        whole: dict[str, Any] = self._data if head is None else self._placed(json.loads(head))
        return whole

    def _columns(self, part: str) -> dict[str, Any] | None:
        """A list of the result as columns, without writing and reading JSON; None where there is only JSON."""
        return None if isinstance(self._made, str) else self._made.columns(part)

    def _own(self, by: Sequence[str], key: Sequence[Any]) -> list[Any]:
        """A key in the types of the columns that divide the table."""
        return [own(self._kinds.get(heading), part) for heading, part in zip(by, key, strict=True)]

    def _rows_table(
        self, headings: list[str], rows: list[list[Any]], kinds: KeyKinds | None = None, index: Any = None
    ) -> Columns:
        """A table of these rows. `kinds` are those of the columns that hold keys, of the table's own without them."""
        return Columns.of_rows(headings, rows, kinds or self._kinds, index)

    def _index(self) -> Any:
        """The index of the table that went in, where it is one of pandas."""
        return index_in(self._rows_of, self._library)


def with_options(result: R, options: str) -> R:
    """The same result, which knows the options of the call that made it."""
    result.__dict__["_options"] = options
    return result


def _only_rows(rows: Rows | None) -> Rows | None:
    """The same rows without what else a reader knows about its file."""
    if not isinstance(rows, FileRows):
        return rows
    return FileRows(rows.numbers, rows.sheet, rows.notes, rows.sheets, rows.record)


def scattered(cells: Array, rows: Array, count: int, missing: float) -> Array:
    """Cells at their rows of a table, and `missing` at the others."""
    if len(rows) == count and bool((rows[:-1] < rows[1:]).all()):  # in the order of the table already
        return np.asarray(cells)
    full = np.full(count, missing, np.asarray(cells).dtype)
    full[rows] = cells
    return full
