"""Plans: the least change that reaches a target, with proof.

What a plan promises is what `junheng.assess` finds on the changed table. A target that is out of reach is a result
with its reason, not an error.
"""

from junheng._generated import plans as _plans
from junheng._generated.plans import *  # noqa: F403

__all__ = [name for name in _plans.__all__ if name not in ("what_if", "trend")]
