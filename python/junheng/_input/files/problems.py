"""Problems of files and of options, which the core does not see."""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from junheng._texts.command_line import say
from junheng._texts.phrases import Language, get_language
from junheng.errors import build

_REASONS = {
    errno.ENOENT: "os.missing",
    errno.EACCES: "os.forbidden",
    errno.EPERM: "os.forbidden",
    errno.EISDIR: "os.folder",
    errno.ENOTDIR: "os.not_folder",
    errno.EEXIST: "os.exists",
    errno.ENAMETOOLONG: "os.long_name",
    errno.EROFS: "os.read_only",
    errno.ENOSPC: "os.full",
    errno.ELOOP: "os.loop",
    errno.ENXIO: "os.special",
    errno.EBADF: "os.closed",
}
# So many entries of a list are shown in a text.
_SHOWN = 20


@dataclass(frozen=True)
class Problem:
    """One problem; a parameter may itself be a problem, the reason, or several texts."""

    code: str
    parameters: Mapping[str, object]

    def text(self, lang: Language) -> str:
        """The problem in words."""
        return say(self.code, lang, **{name: _said(one, lang) for name, one in self.parameters.items()})

    def message(self) -> dict[str, object]:
        """The problem as a message of the core is written in JSON; parameters that are problems as English text."""
        parameters = {
            name: [*map(_plain, one)] if isinstance(one, tuple) else _plain(one)
            for name, one in self.parameters.items()
        }
        return {"code": self.code, "parameters": parameters, "en": self.text("en"), "zh": self.text("zh")}

    def __str__(self) -> str:
        return self.text("en")


def _plain(parameter: object) -> object:
    return parameter if isinstance(parameter, (int, float)) else str(parameter)


def _said(parameter: object, language: Language) -> object:
    if isinstance(parameter, tuple):
        shown = [str(_said(one, language)) for one in parameter[:_SHOWN]]
        if len(parameter) > _SHOWN:
            shown.append(say("list.more", language, count=len(parameter)))
        return say("list", language).join(shown)
    return parameter.text(language) if isinstance(parameter, Problem) else parameter


class UnreadableFile(ValueError):
    """Files or options that cannot be used, with all their `problems`."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(problem.text("en") for problem in problems))


def why(error: OSError) -> Problem:
    """The reason that the operating system gives; an unknown one in its own words."""
    code = _REASONS.get(error.errno or 0)
    return Problem(code, {}) if code else Problem("os.other", {"got": error.strerror or str(error)})


def told(error: OSError) -> OSError:
    """The same error, of the same class, with its reason in the language that is set."""
    if error.errno is None:
        return error
    language: Language = "zh" if get_language() == "zh" else "en"
    # Python chooses the class by the number: FileNotFoundError, PermissionError and so on.
    return OSError(error.errno, why(error).text(language), error.filename)


def rejected(code: str, path: object, **parameters: object) -> UnreadableFile:
    """The error for one problem of a file."""
    return UnreadableFile([Problem(code, {"path": str(path), **parameters})])


def exception_of(path: object, error: UnreadableFile) -> BaseException:
    """The exception of the package for a file that cannot be read: an OSError, or an InvalidTableError."""
    problems = error.problems
    if isinstance(error.__cause__, OSError) and problems[0].code == "file.unreachable":
        return told(error.__cause__)
    several = len(problems) > 1
    head = Problem("file.several", {"path": str(path), "count": len(problems)}) if several else problems[0]
    details = [*(one.message() for one in problems)] if several else []
    payload = {"kind": "invalid_table", "message": head.message(), "details": details}
    return build(json.dumps(payload))
