"""Files written whole or not at all, and only where a regular file is or may be."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from junheng._input.files.problems import Problem, UnreadableFile, why

if TYPE_CHECKING:
    from concurrent.futures import Future

# So many files are in memory while the disk is waited for.
WAITING = 8
# Nothing is written through a link, and nothing that exists is opened.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_files(files: Mapping[Path, str | bytes | Callable[[], str | bytes]]) -> None:
    """Write texts to files in UTF-8, and bytes as they are.

    Each file is replaced at once by a complete one that keeps its mode. A function makes the content when it is
    written, so that many files need not be in memory together; it is called by the thread of the caller.

    Raises:
        UnreadableFile: If a file is a link, a folder, a device or a pipe, may not be written, or its folder may not;
            no file is changed then.
    """
    drafts: dict[Path, Path] = {}
    path = Path()
    try:
        for path in files:
            _check(path)
        if len(files) == 1:
            for draft, path, data in _drafted(files, drafts):
                _write(draft, path, data)
        else:
            _write_together(_drafted(files, drafts))
        for draft, path in drafts.items():
            os.replace(draft, path)
        for folder in {path.parent for path in files}:
            _settle(folder)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        for draft in drafts:
            with contextlib.suppress(OSError):
                draft.unlink()


def _drafted(
    files: Mapping[Path, str | bytes | Callable[[], str | bytes]], drafts: dict[Path, Path]
) -> Iterator[tuple[Path, Path, bytes]]:
    """The name of the draft of each file, which is entered in `drafts`, the path of the file, and its bytes."""
    for path, content in files.items():
        made = content() if callable(content) else content
        draft = path.with_name(f".junheng-{os.urandom(8).hex()}.part")
        drafts[draft] = path
        yield draft, path, made if isinstance(made, bytes) else made.encode("utf-8", errors="replace")


def _write_together(drafted: Iterable[tuple[Path, Path, bytes]]) -> None:
    """Write several drafts, the next ones while the disk is waited for: it confirms several files at a time.

    Raises:
        UnreadableFile: If one cannot be written; the threads have ended then.
    """
    from concurrent.futures import ThreadPoolExecutor

    waiting: deque[tuple[Path, Future[None]]] = deque()
    with ThreadPoolExecutor(WAITING) as pool:
        for draft, path, data in drafted:
            waiting.append((path, pool.submit(_write, draft, path, data)))
            if len(waiting) > WAITING:
                _wait(*waiting.popleft())
        while waiting:
            _wait(*waiting.popleft())


def _wait(path: Path, written: Future[None]) -> None:
    try:
        written.result()
    except OSError as error:
        raise _failure(path, error) from error


def _check(path: Path) -> None:
    """Raise an error unless the path is free or a regular file that may be replaced."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return
    except ValueError as error:
        raise _unwritable(path, Problem("os.bad_name", {})) from error
    if stat.S_ISLNK(mode):
        raise _unwritable(path, Problem("os.link", {}))
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise _unwritable(path, Problem("os.special", {}))
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write(draft: Path, path: Path, data: bytes) -> None:
    """Write a draft beside the file that it will replace, with the mode of that file."""
    with os.fdopen(os.open(draft, _NEW, 0o666), "wb") as file:
        with contextlib.suppress(FileNotFoundError):
            known = os.lstat(path)
            if hasattr(os, "fchown"):
                with contextlib.suppress(OSError):  # only the owner's own groups are allowed
                    os.fchown(file.fileno(), known.st_uid, known.st_gid)
            os.chmod(draft, stat.S_IMODE(known.st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Have the system write the folder, where it can."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _failure(path: Path, error: OSError) -> UnreadableFile:
    """The error of the system for a file that was to be written, which need not be there; its folder must."""
    return _unwritable(path, Problem("os.no_folder", {}) if error.errno == errno.ENOENT else why(error))


def _unwritable(path: Path, got: Problem) -> UnreadableFile:
    return UnreadableFile([Problem("file.unwritable", {"path": str(path), "got": got})])
