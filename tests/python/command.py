"""The command line as a user starts it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
COUNTY = str(DATA / "synthetic_county.csv")
ANSWERS = str(DATA / "synthetic_county_items.csv")
TAIWAN = str(DATA / "tw_primary_2025.csv")


def junheng(*arguments, lang="en", cwd=None, **environment):
    """Run `python -m junheng`; bytes come back as they left."""
    return subprocess.run(
        [sys.executable, "-m", "junheng", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "", "LC_MESSAGES": "", "LANG": f"{lang}.UTF-8", "PYTHONUTF8": "1", **environment},
    )
