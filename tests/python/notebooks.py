"""The notebooks of `examples/notebooks`: their cells, and a run of one as a program without network.

`python notebooks.py NOTEBOOK` runs a notebook as the test does, in its own process: warnings are errors, and so is any
connection to another machine.
"""

import ast
import re
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "notebooks"
NOTEBOOKS = sorted(path for path in FOLDER.glob("*.py"))
CELL = re.compile(r"^# %%(?P<markdown> \[markdown\])?(?: tags=(?P<tags>\[.*\]))?$", re.M)
# What connects or looks up an address; sockets between threads of one process do not.
NETWORK = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}


@dataclass
class Cell:
    """A cell of a notebook.

    Attributes:
        text: Its code, or its Markdown without comment signs.
        markdown: Whether it is Markdown.
        tags: Its tags.
    """

    text: str
    markdown: bool
    tags: list[str]


def cells(path):
    """The cells of a source in the percent format."""
    text = path.read_text(encoding="utf-8")
    marks = [*CELL.finditer(text)]
    found = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        body = text[mark.end() : after.start() if after else None].strip("\n")
        if mark["markdown"]:
            body = "\n".join(re.sub("^# ?", "", line) for line in body.split("\n"))
        found.append(Cell(body, bool(mark["markdown"]), ast.literal_eval(mark["tags"] or "[]")))
    return found


def asserted(path):
    """The numbers that the `assert` statements of a notebook state."""
    found = set()
    for cell in cells(path):
        if cell.markdown:
            continue
        for statement in ast.walk(ast.parse(cell.text)):
            for one in ast.walk(statement) if isinstance(statement, ast.Assert) else ():
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    found |= numbers(one.value)
                elif isinstance(one, ast.Constant) and isinstance(one.value, (int, float)):
                    found.add(abs(float(one.value)))
    return found


def prose(cell):
    """The text of a cell of Markdown without code, addresses of links and displayed formulas."""
    text = re.sub(r"```.*?```|\$\$.*?\$\$|`[^`\n]*`|\$[^$\n]*\$", " ", cell.text, flags=re.S)
    return re.sub(r"\]\([^)]*\)", "]", text)


def numbers(text):
    """The numbers in a text without signs: `1,250` is 1250.0. Years and numbers in names (L5, F-33) are none."""
    text = re.sub(r"(?<![\d.,])(?:1[89]|20)\d\d(?:[–-]\d\d(?:\d\d)?)?(?![\d.,]*\d|%)", " ", text)
    text = re.sub(r"\b[A-Za-z]+-\d+\b", " ", text)
    found = set()
    for word in re.findall(r"[A-Za-z\d_.,]*\d[A-Za-z\d_.,]*", text):
        word = word.strip(".,")
        parts = [word.replace(",", "")] if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", word) else word.split(",")
        found |= {float(part) for part in parts if re.fullmatch(r"\d+(\.\d+)?", part)}
    return found


def run(path):
    """Run a notebook as a program: the namespace that it leaves."""
    import matplotlib

    matplotlib.use("Agg")
    # Loaded before warnings are errors: what other packages deprecate is not the notebook's.
    import pandas  # noqa: F401
    from matplotlib import pyplot

    from junheng._plot import fonts

    def watch(event, arguments):
        if event in NETWORK:
            raise RuntimeError(f"the notebook uses the network: {event} {arguments}")

    sys.addaudithook(watch)
    warnings.simplefilter("error")
    if not fonts.has_chinese():  # texts are in English then, and names in the data lack their letters
        warnings.simplefilter("ignore", UserWarning)
    names = {"__name__": "__main__", "__file__": str(path)}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    for number in pyplot.get_fignums():
        pyplot.figure(number).canvas.draw()
    return names


if __name__ == "__main__":
    run(Path(sys.argv[1]))
