"""Pages in a headless browser, where there is one."""

import html
import json
import os
import re
import shutil
import subprocess

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium")


def run(folder, *arguments):
    """Run the browser with a profile of its own."""
    rooted = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    command = [BROWSER, "--headless", *rooted, "--disable-gpu", f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


def overflow(text, width, folder):
    """By how many pixels a page is wider than its window, and the errors of its scripts."""
    frame = folder / f"frame{width}.html"
    measured = (
        "var d=document.querySelector('iframe').contentDocument.documentElement;"
        "document.title='wide '+(d.scrollWidth-d.clientWidth)"
    )
    frame.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><body><iframe style='width:{width}px;height:900px;border:0' "
        f'srcdoc="{html.escape(text)}"></iframe><script>onload=function(){{{measured}}}</script>',
        encoding="utf-8",
    )
    made = run(folder, "--enable-logging=stderr", "--virtual-time-budget=3000", "--dump-dom", frame.as_uri())
    errors = [line for line in made.stderr.decode().splitlines() if "CONSOLE" in line]
    return int(re.search(r"<title>wide (-?\d+)</title>", made.stdout.decode())[1]), errors


def opened(page, folder):
    """What a page, opened from a file, asks other machines for, and the errors of its scripts.

    No name is resolved, so that nothing leaves the machine; the browser's log has every attempt. What the browser asks
    for by itself has no page as its initiator.
    """
    log = folder / "network.json"
    given = ["--host-resolver-rules=MAP * ~NOTFOUND", f"--log-net-log={log}", "--enable-logging=stderr"]
    made = run(folder, *given, "--virtual-time-budget=3000", "--dump-dom", page.as_uri())
    assert b"</html>" in made.stdout
    events = [event.get("params", {}) for event in json.loads(log.read_text(encoding="utf-8"))["events"]]
    asked = {one["url"] for one in events if one.get("initiator", "not an origin") != "not an origin"}
    errors = [line for line in made.stderr.decode().splitlines() if "CONSOLE" in line]
    return {url for url in asked if not url.startswith(("file:", "data:", "blob:"))}, errors
