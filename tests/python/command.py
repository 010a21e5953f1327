"""The command line as a user starts it."""

import atexit
import contextlib
import csv
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
COUNTY = str(DATA / "synthetic_county.csv")
ANSWERS = str(DATA / "synthetic_county_items.csv")
TAIWAN = str(DATA / "tw_primary_2025.csv")
# So many servers run at a time, each for one environment.
SERVERS = 3


def junheng(*arguments, lang="en", cwd=None, **environment):
    """Run `python -m junheng`; bytes come back as they left."""
    asked = [*map(str, arguments)]
    own = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": f"{lang}.UTF-8", "PYTHONUTF8": "1", **environment}
    environment = {**os.environ, **own}
    if hasattr(os, "fork") and hasattr(socket, "send_fds"):
        return _Server.of(environment).run(asked, cwd)
    command = [sys.executable, "-m", "junheng", *asked]
    return subprocess.run(command, capture_output=True, check=False, cwd=cwd, env=environment)


def in_json(*arguments):
    """What a command prints as JSON."""
    done = junheng(*arguments, "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def written(path, table):
    """A file of the columns of a table, as text."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(table)
        writer.writerows(zip(*table.values(), strict=True))
    return path


class _Server:
    """A process that has imported the command line in an environment and copies itself for each call.

    The start of the interpreter and the import are most of the time of a call; the tests make many hundreds.
    """

    _running: dict = {}  # noqa: RUF012

    @classmethod
    def of(cls, environment):
        key = tuple(sorted(environment.items()))
        found = cls._running.pop(key, None) or cls(environment)
        cls._running[key] = found
        while len(cls._running) > SERVERS:
            cls._running.pop(next(iter(cls._running))).close()
        return found

    def __init__(self, environment):
        self._socket, theirs = socket.socketpair()
        with theirs:
            program = [sys.executable, str(Path(__file__).with_name("command_server.py")), str(theirs.fileno())]
            null = subprocess.DEVNULL
            self._process = subprocess.Popen(
                program, stdin=null, stdout=null, env=environment, pass_fds=[theirs.fileno()]
            )

    def close(self):
        self._socket.close()
        self._process.wait()

    def run(self, arguments, folder):
        request = json.dumps({"arguments": arguments, "folder": str(folder or Path.cwd())}).encode()
        pipes = [os.pipe(), os.pipe()]
        read = [b"", b""]

        def reading(at):
            with open(pipes[at][0], "rb") as pipe:
                read[at] = pipe.read()

        threads = [threading.Thread(target=reading, args=(at,)) for at in range(2)]
        with open(os.devnull, "rb") as nothing:
            streams = [nothing.fileno(), *(end for _, end in pipes)]
            socket.send_fds(self._socket, [len(request).to_bytes(4, sys.byteorder)], streams)
        for _, end in pipes:
            os.close(end)
        for thread in threads:
            thread.start()
        self._socket.sendall(request)
        status = self._socket.recv(4)
        for thread in threads:
            thread.join()
        assert len(status) == 4, "the server of the command line has ended"
        returned = int.from_bytes(status, sys.byteorder, signed=True)
        return subprocess.CompletedProcess([sys.executable, "-m", "junheng", *arguments], returned, *read)


def _close():
    while _Server._running:
        with contextlib.suppress(OSError):
            _Server._running.popitem()[1].close()


atexit.register(_close)
