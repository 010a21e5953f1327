"""The fewest teachers to move within each US state for a CV of teachers per 100 pupils of at most 0.30.

    python examples/plan_us_states.py

prints a line for each state above the limit (of districts with 50 pupils or more): districts, the coefficient,
teachers to move, the least that any plan needs, and the levels up to which districts are raised and down to which
they give. Very small districts set the upper level in some states: look at them before moving anyone.
"""

from __future__ import annotations

from pathlib import Path

import junheng as jh

HERE = Path(__file__).resolve().parent.parent


def main() -> None:
    """Prints the states above the limit."""
    districts = jh.read(HERE / "data" / "us_districts_2020.csv")
    # Districts that did not report teachers, or have none, are left out: the library never guesses.
    counted = [(teachers or 0) > 0 for teachers in districts["teachers_fte"]]
    kept = {
        heading: [cell for cell, keep in zip(districts[heading], counted, strict=True) if keep] for heading in districts
    }
    plan = jh.plan.transfer(
        kept,
        standard=HERE / "examples" / "standards" / "us-teachers.toml",
        by="state",
        columns={"pupils_primary": "enrollment", "school_id": "leaid"},
        goal="cv",
    )
    print("state  districts      cv  teachers  least     low    high")
    for county in plan.counties:
        action = county.actions[0]
        if action.status == "met":
            continue
        outcome, levels = action.outcomes[0], action.levels
        moved, bound = action.objective.value, action.bound.value
        print(
            f"{county.county:<5} {outcome.schools:>10} {outcome.before.cv:>7.3f} {moved:>9g} {bound:>6g}"
            f" {levels.low:>7.2f} {levels.high:>7.2f}"
        )


if __name__ == "__main__":
    main()
