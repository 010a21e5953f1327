"""The installed compiled half, loaded without the package around it.

What generates files of the package must also run while those files are out of date.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "python" / "junheng"
MARK = '"""{what}\n\nWritten by tools/{tool} from {source}. Do not edit by hand.\n"""\n'


def compiled_half() -> ModuleType:
    """`junheng._core`."""
    package = importlib.util.find_spec("junheng")
    folders = package.submodule_search_locations if package else None
    for folder in folders or []:
        for library in sorted(Path(folder).glob("_core.*")):
            if library.suffix in (".so", ".pyd", ".dylib"):
                spec = importlib.util.spec_from_file_location("junheng._core", library)
                if spec and spec.loader:
                    module = importlib.util.module_from_spec(spec)
                    spec.loader.exec_module(module)
                    return module
    raise SystemExit("junheng is not installed here: make .venv/.installed")


def write(files: dict[Path, str]) -> int:
    """Write the files, or with `--check` say which of them are out of date."""
    stale = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is out of date", file=sys.stderr)
        return int(bool(stale))
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(files[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0
