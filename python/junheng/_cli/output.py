"""Results written out: to the terminal, or to files of which all or none come to be."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from junheng._api.files import Problem, UnreadableFile, write_reports
from junheng._texts.command_line import say
from junheng._texts.neutral import neutral
from junheng._texts.phrases import Language

Forms = Mapping[str, Callable[[], str]]
# What a result has as a report: the files of it at a path.
Report = Callable[[Path], Mapping[Path, Any]]

_SUFFIXES = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html"}
# The endings of forms that only some results have.
_OTHERS = {".bib": "bibtex", ".ris": "ris", ".csv": "csv"}


def deliver(
    forms: Forms,
    form: str | None,
    outputs: list[str],
    lang: Language,
    inputs: Iterable[str] = (),
    report: Report | None = None,
    endings: Iterable[str] = (),
) -> None:
    """Write a result in its forms: to each file, or to the terminal where there is none.

    Args:
        forms: What makes the text of each form.
        form: The requested form; by default text, unless the name of a file has another ending.
        outputs: The files.
        lang: The language of the notes that name the files.
        inputs: The files that were read; none of them is written over.
        report: What makes the files of a report, where the result has one.
        endings: The endings of names of reports.

    Raises:
        UnreadableFile: for a form that the result does not have, a file whose name says an unknown one
            while none is requested, or a file that cannot be written.
    """
    keep_inputs(inputs, outputs)
    suffixes = _SUFFIXES | dict.fromkeys(endings if report else (), "report")
    suffixes |= {suffix: name for suffix, name in _OTHERS.items() if name in forms}
    wanted = {path: _form(path, form, suffixes) for path in outputs}
    form = form or "text"
    for name in wanted.values() if outputs else [form]:
        if name == "report":
            continue
        if name not in forms:
            raise UnreadableFile([Problem("cli.no_html", {})])
    # Everything is made before anything is written.
    texts = {name: forms[name]() for name in ({*wanted.values()} or {form}) - {"report"}}
    if outputs:
        files: dict[Path, Any] = {Path(path): texts[name] for path, name in wanted.items() if name in texts}
        for path, name in wanted.items():
            if name == "report" and report:
                files |= report(Path(path))
        write_reports(files)
        note(say("template.written", lang, path=path) for path in outputs)
    else:
        _print(texts[form], exact=form == "json")


def note(lines: Iterable[str]) -> None:
    """Writes what is no part of a result to the standard error, where a pipe does not take it for one."""
    text = "".join(f"{neutral(line)}\n" for line in lines)
    with contextlib.suppress(OSError, ValueError, AttributeError):  # nobody reads the notes
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, errors="replace").decode(encoding))


def keep_inputs(inputs: Iterable[str], outputs: list[str]) -> None:
    """Raise an error if the output file is one of the input files, by whatever name."""
    # `book.xlsx#sheet` reads book.xlsx.
    kept = {os.path.realpath(name) for one in inputs for name in (one, one.rpartition("#")[0]) if name}
    taken = [path for path in outputs if os.path.realpath(path) in kept or _same_as_any(path, kept)]
    if taken:
        raise UnreadableFile([Problem("cli.output_is_input", {"path": path}) for path in taken])


def _same_as_any(path: str, kept: Iterable[str]) -> bool:
    return os.path.exists(path) and any(os.path.exists(one) and os.path.samefile(path, one) for one in kept)


def _form(path: str, form: str | None, suffixes: Mapping[str, str]) -> str:
    """The form of a file: by the ending of its name, else as requested; without an ending text."""
    suffix = Path(path).suffix.lower()
    if form is None and suffix and suffix not in suffixes:
        raise UnreadableFile([Problem("cli.unknown_suffix", {"path": path, "expected": tuple(suffixes)})])
    return suffixes.get(suffix, form or "text")


def _print(text: str, *, exact: bool) -> None:
    """JSON leaves as the core's very bytes; other text in the terminal's own encoding."""
    if sys.stdout is None:  # the caller closed it
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    if exact and hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, errors="replace").decode(encoding))
