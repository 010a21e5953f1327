"""Pages as PDF, printed by a browser or by WeasyPrint, where there is one."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from junheng._input.files.problems import Problem
from junheng.errors import build

# Names of Chromium and of browsers made of it.
_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# A browser that has not printed by then is ended; large reports take seconds.
_SECONDS = 300


def pdf_of(page: str, path: Path) -> bytes:
    """A page as the bytes of a PDF.

    Raises:
        WrongTypeError: If there is neither a browser nor WeasyPrint, or none of them prints; the message says what to
            install and what else can be done.
    """
    reasons = []
    for browser in _browsers():
        made, reason = _printed(browser, page)
        if made is not None:
            return made
        reasons.append(reason)
    made = _by_weasyprint(page)
    if made is not None:
        return made
    code = "file.pdf_failed" if reasons else "file.no_pdf"
    problem = Problem(code, {"path": str(path), "got": reasons[0] if reasons else ""})
    raise build(json.dumps({"kind": "wrong_type", "message": problem.message(), "details": []}))


def _browsers() -> Iterator[str]:
    found = (shutil.which(name) for name in _BROWSERS)
    yield from dict.fromkeys(one for one in found if one)


def _printed(browser: str, page: str) -> tuple[bytes | None, str]:
    """What a browser prints, and why not; it runs in a folder of its own, without network."""
    with tempfile.TemporaryDirectory(prefix="junheng-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(page, encoding="utf-8")
        command = [
            browser,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            f"--user-data-dir={Path(folder, 'profile')}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not start its sandbox for root
        try:
            subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            return None, str(error)
        with contextlib.suppress(OSError):
            made = target.read_bytes()
            if made.startswith(b"%PDF") and b"%%EOF" in made[-1024:]:
                return made, ""
    return None, browser


def _by_weasyprint(page: str) -> bytes | None:
    """What WeasyPrint prints; None where it is not installed or has not its libraries."""
    try:
        from weasyprint import HTML  # type: ignore[import-not-found]
    except (ImportError, OSError):
        return None
    made: bytes = HTML(string=page, url_fetcher=_nothing).write_pdf()
    return made


def _nothing(url: str, *_: object, **__: object) -> dict[str, object]:
    raise ValueError(url)
