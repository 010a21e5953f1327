"""Run every code block of the two READMEs and of the documents with examples.

Rust blocks run as doc tests of the crate (module `pages` of `src/lib.rs`). This program runs Python blocks with the
installed package, compiles C blocks against a newly installed library, and runs shell blocks line by line. Make targets
that would run this program again are resolved with `make -n` but not run.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ["README.md", "README.zh-CN.md", "docs/analyses.md", "docs/columns.md", "docs/how-to/other-languages.md"]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
# Would run this program again; `make -n` verifies that the targets exist.
RECURSIVE = ("make test", "make check", "make docs")
TESTED_ELSEWHERE = {"rust", "toml", "json", "text", ""}


def installed_tree() -> Path:
    """Install the C library under a separate prefix."""
    prefix = ROOT / "target" / "readme-prefix"
    subprocess.run(["make", "--quiet", "install-c", f"PREFIX={prefix}"], cwd=ROOT, check=True)
    return prefix


def run_python(code: str, folder: Path) -> None:
    """Run a block in the root of the repository."""
    script = folder / "block.py"
    script.write_text(code, encoding="utf-8")
    subprocess.run([sys.executable, str(script)], cwd=ROOT, check=True)


def run_c(code: str, folder: Path) -> None:
    """Compile a block against the installed library and run it."""
    prefix = installed_tree()
    source, program = folder / "block.c", folder / "block"
    source.write_text(code, encoding="utf-8")
    flags = ["-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", f"-I{prefix}/include"]
    link = [f"-L{prefix}/lib", f"-Wl,-rpath,{prefix}/lib", "-ljunheng"]
    subprocess.run(["gcc", *flags, str(source), "-o", str(program), *link], check=True)
    subprocess.run([str(program)], check=True)


def run_shell(code: str, folder: Path) -> None:
    """Run each line, or several that backslashes continue, with the command line of the installed package."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for line in code.replace("\\\n", " ").splitlines():
        command = line.split("#")[0].strip()
        if command.startswith(RECURSIVE):
            command = command.replace("make ", "make -n ", 1)
        if command:
            done = subprocess.run(["sh", "-c", command], cwd=ROOT, env={**os.environ, "PATH": path})
            # Status 1 of `assess` is a result: the standard is not met. Elsewhere it is an uncaught exception.
            if done.returncode not in (0, 1 if command.startswith("junheng assess") else 0):
                raise subprocess.CalledProcessError(done.returncode, command)


def main() -> int:
    """Run all blocks; print the counts."""
    # The profile that the Rust and C tests have compiled; a release build of the library takes 100 s of a processor.
    os.environ.setdefault("PROFILE", "dev")
    runners = {"python": run_python, "c": run_c, "sh": run_shell}
    passed = failed = 0
    for page in PAGES:
        for language, code in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            if language in TESTED_ELSEWHERE:
                continue
            with tempfile.TemporaryDirectory() as folder:
                try:
                    runners[language](code, Path(folder))
                    passed += 1
                except (subprocess.CalledProcessError, KeyError) as error:
                    failed += 1
                    print(f"{page}: {language} block failed: {error}\n{code}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return int(failed > 0 or passed == 0)


if __name__ == "__main__":
    raise SystemExit(main())
