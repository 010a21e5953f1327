"""The documentation site, built once with warnings as errors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "python"), str(ROOT / "tools" / "website")]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the site; `SITE` names one that is built already."""
    if os.environ.get("SITE"):
        return Path(os.environ["SITE"]).resolve()
    output = ROOT / "out" / "site"
    command = [sys.executable, "tools/website/build.py", "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return output
