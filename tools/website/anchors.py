"""The anchors of headings: those that the pages have in the repository."""

import re
import unicodedata

LETTERS = re.compile("L|M|Nd|Pc")


def anchor(heading: str) -> str:
    """The anchor of a heading; letters, marks, digits and connectors remain."""
    kept = (c for c in heading.strip().lower() if c in " -" or LETTERS.match(unicodedata.category(c)))
    return "".join(kept).replace(" ", "-")
