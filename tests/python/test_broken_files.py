"""Every reader on broken files: an error of the package in the language that is set, never another exception."""

import errno
import io
import os
import random
import zipfile

import openpyxl
import pytest

import junheng as jh
from junheng._cli.main import main
from junheng._input.files import tables

CSV = "学校,在校生数\n甲校,320\n乙校,45\n"


def workbook():
    book = openpyxl.Workbook()
    for row in (["学校", "在校生数"], ["甲校", 320], ["乙校", 45]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def parquet():
    arrow = pytest.importorskip("pyarrow")
    file = io.BytesIO()
    table = arrow.table({"a": ["x", "y"] * 50, "n": list(range(100))})
    pytest.importorskip("pyarrow.parquet").write_table(table, file)
    return file.getvalue()


def archive(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return file.getvalue()


def ole(stream):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le")


KNOWN = {
    "empty.csv": (b"", "file.empty"),
    "mark.csv": (b"\xef\xbb\xbf", "file.empty"),
    "blank.csv": (b"\n \n\t\n,,\n", "file.empty"),
    "header.csv": (CSV.partition("\n")[0].encode(), "file.no_rows"),
    "header.gbk.csv": (CSV.partition("\n")[0].encode("gbk") + b"\n\n,\n", "file.no_rows"),
    "nul.csv": (b"a,b\n1,\x002\n", "file.binary"),
    "utf16.csv": (CSV.encode("utf-16-le"), "file.binary"),
    "odd.utf16.csv": (CSV.encode("utf-16")[:-1], "file.encoding"),
    "latin.csv": ("name,n\ncaf\xe9,1\n\xff\xfe,2\n".encode("latin-1"), "file.encoding"),
    "quote.csv": (b'a,b\n1,"2\n3,4\n', "file.unclosed_quote"),
    "after.csv": (b'a,b\n1,"2"3\n', "file.text_after_quote"),
    "ragged.csv": (b"a,b\n1,2,3\n", "file.ragged_row"),
    "word.doc": (ole("WordDocument"), "file.other_kind"),
    "rich.doc": (b"{\\rtf1 \\ansi a,b}", "file.other_kind"),
    "page.xls": (b"<html><table><tr><td>a</td></tr></table></html>", "file.other_kind"),
    "xml.xls": (b'<?xml version="1.0"?><Workbook/>', "file.other_kind"),
    "old.xlsx": (ole("Workbook"), "file.old_excel"),
    "old.et": (ole("ET"), "file.old_excel"),
    "locked.xlsx": (ole("EncryptedPackage"), "file.encrypted"),
    "paper.pdf": (b"%PDF-1.7\n", "file.other_kind"),
    "image.csv": (b"\x89PNG\r\n\x1a\n", "file.other_kind"),
    "packed.csv": (b"\x1f\x8b\x08\0", "file.other_kind"),
    "cut.xlsx": (workbook()[:-300], "file.damaged"),
    "begun.xlsx": (b"PK\x03\x04", "file.damaged"),
    "nothing.xlsx": (b"PK\x05\x06" + b"\0" * 18, "file.other_kind"),
    "other.zip": (archive(a="b"), "file.other_kind"),
    "text.xlsx": (archive(**{"word/document.xml": "<w/>"}), "file.other_kind"),
    "open.xlsx": (archive(mimetype="x", **{"content.xml": "<o/>"}), "file.other_kind"),
    "binary.xlsx": (archive(**{"xl/workbook.bin": "x"}), "file.other_kind"),
    "sheetless.xlsx": (archive(**{"xl/workbook.xml": "<workbook/>"}), "file.no_sheet"),
    "no xml.xlsx": (archive(**{"xl/workbook.xml": "PK"}), "file.damaged"),
    "cut.parquet": (b"PAR1 and no more", "file.damaged"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", KNOWN)
def test_known_kinds(tmp_path, capsys, name, language):
    data, code = KNOWN[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(jh.InvalidTableError) as caught:
        jh.read(path)
    assert caught.value.code == code
    assert main(["measure", "gini", str(path), "--value", "n", "--lang", language]) == 2
    said = capsys.readouterr().err
    assert said == f"{code}: {caught.value.text(language)}\n" + {
        "en": "No result was computed or written.\n", "zh": "未计算，未写入文件。\n",
    }[language]  # fmt: skip
    if language == "zh":
        assert not {"zip", "File is", "Error", "invalid", "expected"} & set(said.replace(str(path), "").split())


def corrupted(whole, chance):
    """A copy of a file cut off, with bytes changed, or with a part taken out."""
    data = bytearray(whole)
    kind = chance.randrange(3)
    if kind == 0:
        return bytes(data[: chance.randrange(len(data))])
    if kind == 1:
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)
    start = chance.randrange(len(data))
    del data[start : start + chance.randrange(1, 200)]
    return bytes(data)


def error_of(path):
    """The error of the package for a file; None where it is a table."""
    try:
        jh.read(path)
    except jh.JunhengError as error:
        return error
    return None


@pytest.mark.parametrize("kind", ["text", "gbk", "workbook", "parquet", "noise"])
def test_random_damage_is_an_error_of_the_package_or_a_table(tmp_path, kind):
    chance = random.Random(12)
    text = CSV + 'A,"1,605"\n"B ""x""",2\n'
    whole = {"text": text.encode(), "gbk": text.encode("gbk"), "workbook": workbook()}.get(kind, b"?" * 400)
    whole = parquet() if kind == "parquet" else whole
    path = tmp_path / "t"
    for _ in range(150):
        path.write_bytes(chance.randbytes(chance.randrange(600)) if kind == "noise" else corrupted(whole, chance))
        error = error_of(path)
        assert error is None or error.text("zh") != error.text("en")


def test_damage_inside_the_parts_of_a_workbook(tmp_path):
    chance = random.Random(7)
    with zipfile.ZipFile(io.BytesIO(workbook())) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    path = tmp_path / "t.xlsx"
    for _ in range(300):
        name = chance.choice([one for one in parts if one.startswith(("xl/w", "xl/s", "_rels", "xl/_rels"))])
        path.write_bytes(archive(**{**parts, name: corrupted(parts[name], chance)}))
        error = error_of(path)
        assert error is None or error.kind == "invalid_table"


def test_what_is_no_regular_file(tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path in (tmp_path / "pipe", "/dev/null", "/dev/zero"):
        with pytest.raises(jh.InvalidTableError, match="it is a device, a pipe or a socket, not a file"):
            jh.read(path)
        with pytest.raises(jh.InvalidTableError, match="it is a device, a pipe or a socket, not a file"):
            jh.Standard.from_file(path)
    with pytest.raises(IsADirectoryError):
        jh.read(tmp_path)
    with pytest.raises(OSError, match="too many symbolic links"):
        jh.read(tmp_path / "loop")
    with pytest.raises(jh.InvalidTableError, match="NUL character"):
        jh.read("a\0b.csv")
    for wrong in (5, None, ["a.csv"]):
        with pytest.raises(jh.WrongTypeError):
            jh.read(wrong)
    assert main(["check", str(tmp_path / "pipe"), "--lang", "zh"]) == 2
    assert "是设备、管道或套接字，不是文件" in capsys.readouterr().err


def test_a_file_without_permission(tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    path.write_text(CSV, encoding="utf-8")

    def forbidden(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    # The superuser may read every file, so that the mode of the file would not do.
    monkeypatch.setattr(tables.os, "open", forbidden)
    with pytest.raises(PermissionError, match="permission denied"):
        jh.read(path)
