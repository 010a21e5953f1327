"""Plans for the example county: what to build and who should move before the inspection.

    python examples/plan_county.py [FOLDER]

prints a plan for the sports grounds of both stages and one for the backbone teachers of primary schools, and writes
each into the folder (by default `out/`) as pages in two languages and as JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path

import junheng as jh

HERE = Path(__file__).resolve().parent.parent


def main(folder: Path) -> int:
    """Writes the plans; 1 where a target is out of reach."""
    folder.mkdir(parents=True, exist_ok=True)
    table = jh.read(HERE / "data" / "synthetic_county.csv")
    plans = {
        "sports_grounds": jh.plan.add(table, indicator="L5"),
        "backbone_teachers": jh.plan.transfer(table, indicator="L2", stage="primary", give_share=0.2),
    }
    for name, plan in plans.items():
        for language in ("en", "zh"):
            (folder / f"{name}_{language}.html").write_text(plan.page(name, language), encoding="utf-8")
        (folder / f"{name}.json").write_text(plan.to_json(), encoding="utf-8")
        print(plan.text("zh"))
        print()
    return int(not all(plan.feasible for plan in plans.values()))


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "out"))
