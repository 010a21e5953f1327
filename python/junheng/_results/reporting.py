"""Results written as printed reports: which files, in which form."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

from junheng._input.files.problems import Problem, UnreadableFile
from junheng._texts.phrases import Language, chosen, failure, get_language
from junheng._write import write_files
from junheng.errors import build

if TYPE_CHECKING:
    from junheng._display.blocks import Block
    from junheng._display.words import Words
    from junheng._report.context import Cover

JSON: TypeAlias = dict[str, Any]
Texts: TypeAlias = "Mapping[Path, str | bytes | Callable[[], str | bytes]]"
# The form of a report by the ending of its name; a balance has no coefficients that a workbook would recompute.
FORMS = {".html": "html", ".htm": "html", ".pdf": "pdf", ".xlsx": "xlsx"}
OF_BALANCE = (".html", ".htm", ".pdf")
# The folder of the reports of several counties, beside their index.
FOLDER = "{stem}_counties"


@dataclass(frozen=True)
class Request:
    """What the caller of a report asks for.

    Attributes:
        cover: What the cover says.
        language: The language.
        previous: Last year's result as a document.
        plans: The documents of plans; None where the caller gave none.
    """

    cover: Cover
    language: Language
    previous: JSON | None = None
    plans: Sequence[JSON] | None = None

    @classmethod
    def of(cls, lang: str | None, given: Mapping[str, Any], previous: JSON | None, plans: Any) -> Request:
        """The options of a call.

        Raises:
            UnknownNameError: If there is no such language.
            WrongTypeError: If a text of the cover is no text, or a plan is none, or one that reports do not show.
        """
        for name, value in given.items():
            if value is not None and not isinstance(value, str):
                raise failure("intake.option_type", option=name, expected="str", got=type(value).__name__)
        from junheng._report.context import Cover
        from junheng._report.cover import school_year

        language, cover = chosen(lang), Cover(**given)
        if cover.year is not None:
            cover = replace(cover, year=school_year(cover.year, language))
        documents = None if plans is None else [_plan(one) for one in _listed(plans)]
        return cls(cover, language, previous, documents)


def _listed(plans: Any) -> list[Any]:
    return list(plans) if isinstance(plans, (list, tuple)) else [plans]


def _plan(one: Any) -> JSON:
    """The document of a plan with actions or of classes; other kinds have no steps that a report could show."""
    document = document_of(one, "plans")
    has_actions = "counties" in document and all("actions" in county for county in document["counties"])
    if not has_actions and "rooms_to_build" not in document:
        kind = document["provenance"].get("kind") or {"en": type(one).__name__, "zh": type(one).__name__}
        message = Problem("file.plan_not_shown", {"got": kind[get_language()]}).message()
        raise build(json.dumps({"kind": "wrong_type", "message": message, "details": []}))
    return document


def document_of(one: Any, option: str) -> JSON:
    """The plain data of a result, or of its JSON read back.

    Raises:
        WrongTypeError: If it is neither.
    """
    found = one.to_dict() if hasattr(one, "to_json") and hasattr(one, "to_dict") else one
    if not isinstance(found, Mapping) or "provenance" not in found:
        raise failure("intake.option_type", option=option, expected="result", got=type(one).__name__)
    return dict(found)


def is_document(one: Any) -> bool:
    """Whether it is a result or its JSON read back, and no table."""
    return hasattr(one, "to_json") or (isinstance(one, Mapping) and isinstance(one.get("provenance"), Mapping))


def form_of(path: Path, endings: Iterable[str] = FORMS) -> str:
    """``"html"``, ``"pdf"`` or ``"xlsx"``, by the ending of a name.

    Raises:
        UnknownNameError: for any ending but these.
    """
    suffix = path.suffix.lower()
    if suffix in endings:
        return FORMS[suffix]
    problem = Problem("file.report_suffix", {"path": str(path), "expected": tuple(endings)})
    raise build(json.dumps({"kind": "unknown_name", "message": problem.message(), "details": []}))


def texts(path: Path, whole: Callable[[], str], split: Callable[[Path], Texts | None]) -> Texts:
    """The files of a report; `split` gives those of several counties, whose pages are files of their own."""
    if form_of(path) == "pdf":
        from junheng._print import pdf_of

        return {path: lambda: pdf_of(whole(), path)}
    return split(path) or {path: whole}


def written(files: Texts) -> None:
    """Writes the files of a report, all or none.

    Raises:
        OSError: If one cannot be written; no file is changed then.
    """
    try:
        write_reports(files)
    except UnreadableFile as error:
        cause, problem = error.__cause__, error.problems[0]
        if isinstance(cause, OSError):
            # Python chooses the class by the number: FileNotFoundError, PermissionError and so on.
            reason = problem.parameters["got"]
            text = reason.text(get_language()) if isinstance(reason, Problem) else str(reason)
            raise OSError(cause.errno, text, str(problem.parameters["path"])) from None
        raise build(json.dumps({"kind": "wrong_type", "message": problem.message(), "details": []})) from error


def write_reports(files: Texts) -> None:
    """Writes the files; the folder of several counties is made where it is missing, and removed where writing fails.

    Raises:
        UnreadableFile: If one cannot be written.
    """
    made = []
    # Only the folders of reports are made: one that the caller names must be there.
    for folder in {path.parent for path in files} & {folder_of(path, 1)[0] for path in files}:
        with contextlib.suppress(OSError):  # where there is one already; any other error is that of writing to it
            folder.mkdir()
            made.append(folder)
    try:
        write_files(files)
    except BaseException:
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def folder_of(path: Path, count: int) -> tuple[Path, list[str]]:
    """The folder of the reports of several counties, and the address of each seen from the index."""
    folder = path.with_name(FOLDER.format(stem=path.stem))
    digits = len(str(count))
    return folder, [f"{at:0{digits}}.html" for at in range(1, count + 1)]


def address(folder: Path, name: str) -> str:
    """A file in a folder as a link from beside the folder."""
    return f"{quote(folder.name)}/{name}"


def unavailable(code: str) -> BaseException:
    """The exception for what a result without its table cannot do."""
    message = Problem(code, {}).message()
    return build(json.dumps({"kind": "wrong_type", "message": message, "details": []}))


def planned_blocks(document: JSON, words: Words) -> Iterator[Block]:
    """The blocks of a plan for counties, or of a plan of classes."""
    from junheng._display.plan import plan
    from junheng._display.plan_kinds import classes

    build_blocks = plan if "counties" in document else classes
    return build_blocks(document, words, None)


def path_of(path: str | os.PathLike[str]) -> Path:
    """The path of a report.

    Raises:
        WrongTypeError: If it is no path.
    """
    if not isinstance(path, (str, os.PathLike)):
        raise failure("intake.option_type", option="path", expected="str | os.PathLike", got=type(path).__name__)
    return Path(os.fsdecode(path))
