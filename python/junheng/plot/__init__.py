"""Pictures of results, to print or to publish.

Each function draws one kind of picture with matplotlib (``pip install "junheng[plot]"``), which is imported when the
first is drawn and whose settings stay as they are. `result.plot()` draws the usual picture of one result; the functions
here also draw several results in one picture. `svg` gives a picture as text, without matplotlib.

Colours can be distinguished under every deficiency of colour vision, and dashes, marks and words repeat what they say,
so that a picture can be printed in grey. All numbers are those of the results.
"""

from junheng.plot._common import svg
from junheng.plot._counties import (
    before_after,
    class_distribution,
    class_sizes,
    edits,
    frontier,
    schools,
    scorecard,
    trend,
    urban_rural,
)
from junheng.plot._curves import (
    concentration,
    dominance,
    generalized_lorenz,
    growth_incidence,
    lorenz,
    parade,
    sigma,
    tip,
)
from junheng.plot._decompositions import (
    change,
    decomposition,
    determinants,
    gap,
    gini_parts,
    kitagawa,
    oaxaca,
    quantile_gaps,
    sources,
    within_between,
)
from junheng.plot._groups import (
    caterpillar,
    contrasts,
    estimates,
    influence,
    segregation,
    segregation_change,
    segregation_levels,
)

__all__ = [
    "before_after",
    "caterpillar",
    "change",
    "class_distribution",
    "class_sizes",
    "concentration",
    "contrasts",
    "decomposition",
    "determinants",
    "dominance",
    "edits",
    "estimates",
    "frontier",
    "gap",
    "generalized_lorenz",
    "gini_parts",
    "growth_incidence",
    "influence",
    "kitagawa",
    "lorenz",
    "oaxaca",
    "parade",
    "quantile_gaps",
    "schools",
    "scorecard",
    "segregation",
    "segregation_change",
    "segregation_levels",
    "sigma",
    "sources",
    "svg",
    "tip",
    "trend",
    "urban_rural",
    "within_between",
]
