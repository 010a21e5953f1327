"""Build the documentation site: `out/site/index.html`, which a browser opens from the file.

The pages in `docs/` are the pages of the site. They are staged in a folder of their own, with the notebooks of
`examples/notebooks` and the pages of the reference, which follow from the installed package; the source tree stays as
it is. Every warning is an error.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import reference
from sphinx.cmd.build import main as sphinx

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
HERE = Path(__file__).resolve().parent
# Pages that have their place elsewhere in the repository, by their name on the site.
ELSEWHERE = {
    "notebooks/index.md": "examples/notebooks/README.md",
    "data.md": "data/README.md",
    "standards-files.md": "standards/README.md",
    "changelog.md": "CHANGELOG.md",
    "architecture.md": "ARCHITECTURE.md",
    "contributing.md": "CONTRIBUTING.md",
}
# Cells that compare the text of a notebook with what it computes run, but are not shown.
CHECKS = ('# %% tags=["check", "hide-cell"]', '# %% tags=["remove-cell"]')
# Folders that the notebooks find two folders above their own.
BESIDE = ["data", "standards"]
HEADER = "bindings/c/include/junheng.h"
# Pages of the site that take the place of files of the repository.
INSTEAD = {HEADER: "reference/c.rst", "README.md": "index.md", "README.zh-CN.md": "zh/index.md"}
LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\((?!\w+:)([^)#\s]+)(#[^)\s]*)?\)")


def sources() -> dict[str, Path]:
    """The page of the site that each file of the repository becomes, by its name on the site."""
    pages = {str(path.relative_to(DOCS)): path for path in sorted(DOCS.rglob("*")) if path.is_file()}
    pages |= {name: ROOT / path for name, path in ELSEWHERE.items()}
    notebooks = sorted((ROOT / "examples" / "notebooks").glob("*.py"))
    pages |= {f"notebooks/{path.name}": path for path in notebooks if "# %%" in path.read_text(encoding="utf-8")}
    return {name: path for name, path in pages.items() if path.suffix != ".txt"}


def relinked(text: str, path: Path, name: str, names: dict[Path, str]) -> str:
    """The text of a file whose relative links lead to pages of the site.

    A file that is not on the site is named without a link; a link that leads nowhere stays, and Sphinx reports it.
    """

    def target(link: re.Match[str]) -> str:
        label, to, anchor = link[1], link[2], link[3] or ""
        there = (path.parent / to).resolve()
        if there in names:
            return f"[{label}]({os.path.relpath(names[there], Path(name).parent)}{anchor})"
        return label if there.exists() else link[0]

    return LINK.sub(target, text)


def with_subpages(name: str, text: str, pages: Iterable[str]) -> str:
    """A page with a table of contents of the pages in the folder of its name.

    The first page lists the pages beside it by subject; those that it does not name follow.
    """
    if name == "index.md":
        rest = [page[:-3] for page in pages if "/" not in page and page[:-3] not in (*text.split(), "index")]
        listed = "".join(f"{page}\n" for page in rest)
        return f"{text}\n```{{toctree}}\n:hidden:\n:caption: Further pages\n\n{listed}```\n" if rest else text
    folder = Path(name).parent if name == "notebooks/index.md" else Path(name).with_suffix("")
    within = [Path(page).with_suffix("") for page in pages if Path(page).parent == folder and page != name]
    listed = "".join(f"/{page}\n" for page in within)
    return f"{text}\n```{{toctree}}\n:hidden:\n\n{listed}```\n" if within else text


def staged_files() -> dict[str, bytes]:
    """Every file of the staged folder, by its path there."""
    pages = sources()
    names = {path.resolve(): name for name, path in pages.items()}
    names |= {(ROOT / path).resolve(): name for path, name in INSTEAD.items()}
    files = {}
    for name, path in pages.items():
        files[name] = path.read_bytes()
        if path.suffix in (".md", ".py"):
            text = relinked(path.read_text(encoding="utf-8"), path, name, names).replace(*CHECKS)
            files[name] = (with_subpages(name, text, pages) if path.suffix == ".md" else text).encode()
    files["include/junheng.h"] = (ROOT / HEADER).read_bytes()
    for name, text in reference.pages().items():
        files[f"reference/{name}"] = text.encode()
    return files


def stage(folder: Path) -> None:
    """Make a folder hold exactly these files. One that is the same keeps its time, so that it is not read again."""
    files = staged_files()
    for path in sorted(folder.rglob("*")) if folder.exists() else []:
        if path.is_file() and str(path.relative_to(folder)) not in files:
            path.unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)


def build(output: Path, staging: Path, *, keep: bool = False) -> int:
    """Stage the pages and build the site; the status of Sphinx."""
    if not keep:
        for folder in (output, staging):
            shutil.rmtree(folder, ignore_errors=True)
    stage(staging / "source")
    for name in BESIDE:
        if not (staging / name).exists():
            (staging / name).symlink_to(ROOT / name)
    strict = ["--fail-on-warning", "--keep-going", "--nitpicky"]
    return sphinx(
        [
            *["-q", "-j", "auto", "-b", "html", "-c", str(HERE), "-d", str(staging / "doctrees"), *strict],
            *[str(staging / "source"), str(output)],
        ]
    )


def main() -> int:
    """Build where the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "out" / "site")
    parser.add_argument("--staging", type=Path, default=ROOT / "out" / "site-staging")
    parser.add_argument("--keep", action="store_true", help="build changed pages only")
    given = parser.parse_args()
    status = build(given.output, given.staging, keep=given.keep)
    if status == 0:
        print(given.output / "index.html")
    return status


if __name__ == "__main__":
    sys.exit(main())
