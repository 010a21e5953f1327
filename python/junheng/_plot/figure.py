"""The figure of matplotlib that pictures are drawn in; imported when the first one is made."""

from __future__ import annotations

from typing import Any

import matplotlib
from matplotlib.figure import Figure


class SavedFigure(Figure):
    """A figure whose PDF and PostScript files embed TrueType fonts; settings of matplotlib stay as they are."""

    def savefig(self, *args: Any, **options: Any) -> None:
        """Saves the figure as `matplotlib.figure.Figure.savefig` does."""
        # Journals reject the Type 3 fonts that matplotlib embeds otherwise, and texts can be edited.
        with matplotlib.rc_context({"pdf.fonttype": 42, "ps.fonttype": 42}):
            super().savefig(*args, **options)
