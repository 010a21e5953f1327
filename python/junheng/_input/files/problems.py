"""What stops the work before it reaches the core."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from junheng._texts.command_line import say
from junheng._texts.phrases import Language, get_language

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
}


@dataclass(frozen=True)
class Problem:
    """One thing that stops the work; a parameter may be a problem too, the reason behind it."""

    code: str
    parameters: Mapping[str, object]

    def text(self, language: Language) -> str:
        """The problem in words."""
        return say(self.code, language, **{name: _said(one, language) for name, one in self.parameters.items()})

    def __str__(self) -> str:
        return self.text("en")


def _said(parameter: object, language: Language) -> object:
    return parameter.text(language) if isinstance(parameter, Problem) else parameter


class UnreadableFile(ValueError):
    """Files or options that cannot be used; `problems` lists everything that is wrong with them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(problem.text("en") for problem in problems))


def why(error: OSError) -> Problem:
    """Why the operating system refuses; a reason that is not among ours in the system's own words."""
    code = _REASONS.get(error.errno or 0)
    return Problem(code, {}) if code else Problem("os.other", {"got": error.strerror or str(error)})


def told(error: OSError) -> OSError:
    """The same error, of the same class, with its reason in the language that is set."""
    if error.errno is None:
        return error
    language: Language = "zh" if get_language() == "zh" else "en"
    # Python chooses the class by the number: FileNotFoundError, PermissionError and so on.
    return OSError(error.errno, why(error).text(language), error.filename)
