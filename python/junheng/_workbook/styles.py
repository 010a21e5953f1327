"""The styles of a workbook, each written once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import quoteattr

from junheng._workbook.model import Mark, Style

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FONT = "Microsoft YaHei"
# The number that the format has first that is none of the program's own.
OWN_FORMATS = 164
_NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>"
# Rules below a cell: medium below headings, thin between rows.
_BORDER = '<border><left/><right/><top/><bottom style="{kind}"><color rgb="FF{colour}"/></bottom><diagonal/></border>'
_RULES = {"medium": "5B6770", "thin": "D9DEE3"}
_NO_FILL = '<fill><patternFill patternType="none"/></fill>'
_COLOUR = '<color rgb="FF{}"/>'
Look = tuple["str | None", "str | None", bool]


class Styles:
    """The styles of cells and of marks of a workbook."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._all: dict[Style, int] = {Style(): 0}
        self._looks: list[Look] = [*dict.fromkeys(mark.look for mark in marks)]

    def place(self, style: Style) -> int:
        """The number of a style of cells."""
        return self._all.setdefault(style, len(self._all))

    def look(self, mark: Mark) -> int:
        """The number of the look of a mark."""
        return self._looks.index(mark.look)

    def xml(self) -> str:
        """The part of the workbook with all of them."""
        fonts, fills = self._unique(_font), self._unique(_fill)
        forms = [*dict.fromkeys(style.form for style in self._all)]
        formats = "".join(
            f'<numFmt numFmtId="{OWN_FORMATS + at}" formatCode={quoteattr(form)}/>' for at, form in enumerate(forms)
        )
        cells = "".join(
            f'<xf numFmtId="{OWN_FORMATS + forms.index(one.form)}" fontId="{fonts.index(_font(one))}" '
            f'fillId="{2 + fills.index(_fill(one))}" borderId="{_border(one)}" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{_alignment(one)}</xf>'
            for one in self._all
        )
        plain = f'{_NO_FILL}<fill><patternFill patternType="gray125"/></fill>'
        borders = [_NO_BORDER, *(_BORDER.format(kind=kind, colour=colour) for kind, colour in _RULES.items())]
        looks = "".join(map(_look, self._looks))
        return (
            f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(forms)}">{formats}</numFmts>'
            f'<fonts count="{len(fonts)}">{"".join(fonts)}</fonts>'
            f'<fills count="{2 + len(fills)}">{plain}{"".join(fills)}</fills>'
            f'<borders count="{len(borders)}">{"".join(borders)}</borders>'
            f'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self._all)}">{cells}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
            f'<dxfs count="{len(self._looks)}">{looks}</dxfs></styleSheet>'
        )

    def _unique(self, of: Callable[[Style], str]) -> list[str]:
        return [*dict.fromkeys(of(style) for style in self._all)]


def _font(style: Style) -> str:
    marks = f"{'<b/>' if style.bold else ''}{'<i/>' if style.italic else ''}"
    return f'<font>{marks}<sz val="{style.size}"/><color rgb="FF{style.colour}"/><name val="{FONT}"/></font>'


def _fill(style: Style) -> str:
    if style.fill is None:
        return _NO_FILL
    return f'<fill><patternFill patternType="solid"><fgColor rgb="FF{style.fill}"/></patternFill></fill>'


def _border(style: Style) -> int:
    return 1 if style.rule else 2 if style.line else 0


def _alignment(style: Style) -> str:
    across = f' horizontal="{style.align}"' if style.align else ""
    # Fonts of Latin and of Chinese letters differ in height: a single line is centred.
    down = "top" if style.wrap and not style.rule else "center"
    wrap = ' wrapText="1"' if style.wrap else ""
    indent = f' indent="{style.indent}"' if style.indent else ""
    return f'<alignment{across} vertical="{down}"{wrap}{indent}/>'


def _look(look: Look) -> str:
    fill, colour, bold = look
    font = f"{'<b/>' if bold else ''}{_COLOUR.format(colour) if colour else ''}"
    shade = f'<fill><patternFill patternType="solid"><bgColor rgb="FF{fill}"/></patternFill></fill>' if fill else ""
    return f"<dxf>{f'<font>{font}</font>' if font else ''}{shade}</dxf>"
