"""The counties of an assessment, read one by one, so that a report of thousands needs the memory of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

JSON: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Counties:
    """The counties that are reported.

    Attributes:
        head: The assessment without its counties.
        names: Their names, in the order of the assessment.
        read: Gives the county at a place of the assessment.
        places: The places of those that are reported.
    """

    head: JSON
    names: Sequence[str | None]
    read: Callable[[int], JSON]
    places: Sequence[int]

    @classmethod
    def of(cls, document: JSON) -> Counties:
        """The counties of a whole document."""
        every = document["counties"]
        names = [one["county"] for one in every]
        return cls({**document, "counties": []}, names, every.__getitem__, range(len(every)))

    def only(self, place: int) -> Counties:
        """One of them."""
        return replace(self, names=[self.names[place]], places=[self.places[place]])

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, at: int) -> JSON:
        return self.read(self.places[at])

    def __iter__(self) -> Iterator[JSON]:
        return map(self.read, self.places)
