"""The functions that plan.

Written by tools/gen_python_plans.py from the catalogue of the core. Do not edit by hand.
"""

from __future__ import annotations

__all__ = []
