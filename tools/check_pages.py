"""Run the examples of the tutorial, the guides and the explanations, and compare what they print with the pages.

The blocks of a page continue one another: Python blocks share their names, and files that a block writes are there for
the next. A `text` block after a Python or shell block is what that block prints; a line `…` stands for any lines.
`UPDATE=1` writes what is printed into the pages; pages may be named. A command that fails is an error, unless the page
says so: by what is printed, or by a comment behind the command, `# exit status 1`, in Chinese `# 退出码 1`. C blocks
run as those of the README do, Rust blocks are doc tests.
"""

from __future__ import annotations

import contextlib
import difflib
import io
import os
import re
import subprocess
import sys
import tempfile
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FOLDERS = ("tutorial", "how-to", "explanation", "zh")
PAGES = [
    DOCS / "index.md",
    DOCS / "inference.md",
    *sorted(path for folder in FOLDERS for path in (DOCS / folder).rglob("*.md")),
]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.M | re.S)
# Data that the examples read.
BESIDE = ["data", "examples", "standards", "tests"]
ELLIPSIS = "…"
# What a comment says of the status of its command.
STATUS = re.compile(r"(?:exit status|退出码) (\d+)")


def run_python(code: str, names: dict[str, Any]) -> str:
    """Run a block with the names of those before it; what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "<block>", "exec"), names)
    return printed.getvalue()


def run_shell(code: str, is_shown: bool = False) -> str:
    """Run the commands of a block; what they print, which the page shows or not.

    Raises:
        RuntimeError: If a command ends with another status than the page says.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    printed = ""
    for line in code.replace("\\\n", " ").splitlines():
        command, _, comment = (part.strip() for part in line.partition(" #"))
        if not command or command.startswith(("#", "pip ", ". ")):
            continue  # installation: `.ci/run` does the same from a clean checkout
        if command.startswith("make "):  # would run for minutes, or run this program again
            command = command.replace("make ", f"make -n -C {ROOT} ", 1)
        done = subprocess.run(["sh", "-c", command], env={**os.environ, "PATH": path}, text=True, capture_output=True)
        printed += "" if command.startswith("make ") else done.stdout + done.stderr
        said = STATUS.search(comment)
        # Status 1 of `assess`: the standard is not met; 2 of a command: its input has errors.
        allowed = [int(said[1])] if said else [0, 1, 2] if is_shown else [0]
        if done.returncode not in allowed or "Traceback" in done.stderr:
            raise RuntimeError(f"{command}: status {done.returncode}\n{done.stderr}")
    return printed


def agrees(stated: str, printed: str) -> bool:
    """Whether a page states what a block prints."""
    lines = ["(?:.*\n)*?" if line == ELLIPSIS else re.escape(line.rstrip()) + "\n" for line in stated.splitlines()]
    given = "".join(f"{line.rstrip()}\n" for line in printed.strip("\n").splitlines())
    return re.fullmatch("".join(lines), given) is not None


def shortened(stated: str, printed: list[str]) -> list[str]:
    """What is printed, without the lines that the page leaves out: each part that it has is found by likeness."""
    printed = [line.rstrip() for line in printed]
    parts = [part.strip("\n").split("\n") for part in re.split(rf"^{ELLIPSIS}\n", stated, flags=re.M)]
    out, at = printed[: len(parts[0])], len(parts[0])
    for part in parts[1:]:
        likeness = [
            sum(difflib.SequenceMatcher(None, *pair).ratio() for pair in zip(part, printed[start:]))
            for start in range(at, len(printed))
        ]
        start = at + likeness.index(max(likeness)) if any(part) and likeness else len(printed)
        out += [ELLIPSIS, *printed[start : start + len(part)]]
        at = start + len(part)
    return out if len(parts) > 1 else printed


def check(page: Path, update: bool) -> list[str]:
    """Run the blocks of a page in a folder of its own; what is wrong."""
    problems: list[str] = []
    names: dict[str, Any] = {}
    text = page.read_text(encoding="utf-8")

    def block(match: re.Match[str]) -> str:
        language, code, stated = match.groups()
        if language not in ("python", "sh"):
            return match[0]
        try:
            printed = run_python(code, names) if language == "python" else run_shell(code, stated is not None)
        except Exception:
            problems.append(f"{language} block failed:\n{code}\n{traceback.format_exc()}")
            return match[0]
        if stated is None or agrees(stated, printed):
            return match[0]
        if not update:
            problems.append(
                f"{language} block prints otherwise:\n{code}\n--- the page\n{stated}\n--- printed\n{printed}"
            )
        now = "".join(f"{line}\n" for line in shortened(stated, printed.strip("\n").splitlines()))
        return f"```{language}\n{code}```\n\n```text\n{now}```\n"

    made = BLOCK.sub(block, text)
    if update and made != text:
        page.write_text(made, encoding="utf-8")
    return problems


def run_page(page: Path) -> subprocess.CompletedProcess[str]:
    """Check one page in a process of its own, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name in BESIDE:
            (Path(folder) / name).symlink_to(ROOT / name)
        command = [sys.executable, str(Path(__file__).resolve()), "--here", str(page)]
        environment = {**os.environ, "MPLBACKEND": "Agg", "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, cwd=folder, env=environment, text=True, capture_output=True)


def main() -> int:
    """Check every page, or those that are named; print the counts."""
    if sys.argv[1:2] == ["--here"]:
        problems = check(Path(sys.argv[2]), bool(os.environ.get("UPDATE")))
        print("\n".join(problems))
        return int(bool(problems))
    pages = [Path(page).resolve() for page in sys.argv[1:]] or PAGES
    failed = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for page, done in zip(pages, pool.map(run_page, pages)):
            if done.returncode != 0:
                failed += 1
                print(f"{page.relative_to(ROOT)}: {done.stdout}{done.stderr}")
    print(f"{len(pages) - failed} passed, {failed} failed, 0 skipped")
    return int(failed > 0 or not pages)


if __name__ == "__main__":
    raise SystemExit(main())
