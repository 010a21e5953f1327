"""Files are written whole or not at all, and only where a regular file is or may be."""

import os
import stat
from functools import partial
from pathlib import Path

import pytest

from junheng import _write
from junheng._cli import commands
from junheng._cli.main import INTERRUPTED, main
from junheng._input.files.problems import UnreadableFile
from junheng._write import write_files

ASKED = ["measure", "gini", "1", "2", "4", "--format", "json", "--output"]


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "out.json"
    path.write_text("a longer text that was there before", encoding="utf-8")
    path.chmod(0o640)
    before = path.stat().st_ino
    assert main([*ASKED, str(path)]) == 0
    assert path.read_text(encoding="utf-8").startswith('{"measure": "gini"')
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.stat().st_ino != before
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_new_file_has_the_mode_of_the_process(tmp_path):
    old = os.umask(0o027)
    try:
        write_files({tmp_path / "new": "x"})
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.parametrize("kind", ["device", "link", "dangling", "folder", "pipe", "missing folder"])
def test_what_is_no_regular_file_is_not_written(tmp_path, capsys, kind):
    target = tmp_path / "target"
    target.write_text("untouched", encoding="utf-8")
    path = {"device": "/dev/null", "missing folder": str(tmp_path / "none" / "x")}.get(kind, str(tmp_path / "out"))
    if kind == "link":
        os.symlink(target, path)
    elif kind == "dangling":
        os.symlink(tmp_path / "nowhere", path)
    elif kind == "folder":
        os.mkdir(path)
    elif kind == "pipe":
        os.mkfifo(path)
    before = sorted(os.listdir(tmp_path))
    other = tmp_path / "other.json"
    assert main([*ASKED, str(other), "--output", path, "--lang", "zh"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"file.unwritable: 无法写入 {path}：")
    assert sorted(os.listdir(tmp_path)) == before
    assert target.read_text(encoding="utf-8") == "untouched"


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "full"), MemoryError])
def test_nothing_partial_remains(tmp_path, monkeypatch, capsys, error):
    path = tmp_path / "out.json"
    path.write_text("before", encoding="utf-8")

    def failing(_):
        raise error

    monkeypatch.setattr(_write.os, "fsync", failing)
    status = main([*ASKED, str(path)])
    assert status == (INTERRUPTED if error is KeyboardInterrupt else 2)
    assert "Traceback" not in capsys.readouterr().err
    assert (os.listdir(tmp_path), path.read_text(encoding="utf-8")) == (["out.json"], "before")


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "full"), MemoryError])
def test_of_many_files_none_is_changed_where_one_fails(tmp_path, monkeypatch, error):
    files = {tmp_path / f"{at:02}": f"after {at}" for at in range(30)}
    for path in files:
        path.write_text("before", encoding="utf-8")
    write = _write._write

    def failing(draft, path, data):
        if path.name == "17":
            raise error
        write(draft, path, data)

    monkeypatch.setattr(_write, "_write", failing)
    with pytest.raises(UnreadableFile if isinstance(error, OSError) else error) as raised:
        write_files(files)
    if isinstance(error, OSError):
        assert raised.value.problems[0].parameters["path"] == str(tmp_path / "17")
    assert sorted(os.listdir(tmp_path)) == [path.name for path in files]
    assert {path.read_text(encoding="utf-8") for path in files} == {"before"}


def test_contents_are_made_one_after_another_while_files_are_written(tmp_path):
    made: list[int] = []
    most = 0

    def content(at: int) -> str:
        nonlocal most
        # What was made and is not written yet is in memory.
        complete = sum(one.stat().st_size == 100_000 for one in tmp_path.iterdir())
        most = max(most, at - complete)
        made.append(at)
        return str(at % 10) * 100_000

    files = {tmp_path / f"{at:03}": partial(content, at) for at in range(60)}
    write_files(files)
    assert made == list(range(60))
    assert most <= _write.WAITING + 1
    assert [path.read_text()[:1] for path in files] == [str(at % 10) for at in range(60)]


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "out"
    path.write_text("before", encoding="utf-8")
    monkeypatch.setattr(_write.os, "access", lambda *_: False)
    with pytest.raises(UnreadableFile, match="permission denied"):
        write_files({path: "after"})
    assert path.read_text(encoding="utf-8") == "before"


class PanicException(BaseException):
    """As PyO3 raises a panic of the core."""


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (KeyboardInterrupt(), INTERRUPTED, "interrupted"),
        (MemoryError(), 2, "cli.memory: not enough memory"),
        (PanicException("index out of bounds"), 2, "internal error of junheng"),
        (RecursionError("deep"), 2, "RecursionError: deep"),
        (ZeroDivisionError("x\n\x1b[31my"), 2, "ZeroDivisionError: x;"),
        (OSError(28, "No space left on device"), 2, "cli.output: cannot write to the standard output: no space left"),
    ],
)
def test_every_error_of_the_command_line_ends_in_words(monkeypatch, capfd, error, status, says):
    def failing(_):
        raise error

    monkeypatch.setattr(commands, "measure", failing)
    monkeypatch.setattr("junheng._cli.main._abandon_output", lambda: None)
    assert main(["measure", "gini", "1"]) == status
    said = capfd.readouterr().err
    assert says in said
    assert "Traceback" not in said


def test_a_closed_terminal_is_an_error_of_the_command_line(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdout", None)
    assert main(["measure", "gini", "1", "2", "--format", "json"]) == 2
    assert "cannot write to the standard output: it is closed" in capsys.readouterr().err


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize(("lang", "line"), [("en", "{} written"), ("zh", "已写入 {}")])
def test_files_that_are_written_are_named(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    line: str,
    terminal: bool,
) -> None:
    files = [str(tmp_path / name) for name in ("a.json", "b.txt")]
    asked = ["measure", "gini", "1", "2", "4", "--lang", lang, "--output", files[0], "--output", files[1]]
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert main(asked) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [line.format(path) for path in files]
