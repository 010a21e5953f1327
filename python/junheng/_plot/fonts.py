"""Fonts that matplotlib finds: those of Chinese texts first, so that their digits match, or those of Latin texts."""

from __future__ import annotations

import warnings
from functools import cache

from junheng._texts.phrases import Language
from junheng._texts.pictures import said

CHINESE = (
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "SimHei",
    "Noto Sans CJK JP",
)
LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
# Always there: matplotlib brings it.
LAST = "DejaVu Sans"


def _installed() -> set[str]:
    from matplotlib import font_manager

    return {font.name for font in font_manager.fontManager.ttflist}


def families(language: Language) -> list[str]:
    """The fonts of a picture in that language, in the order in which they are looked for.

    Only installed ones: matplotlib warns of each unknown name at every text.
    """
    there = _installed()
    chinese = [name for name in CHINESE if name in there][:1]
    latin = [name for name in LATIN if name in there][:1]
    found = [*chinese, *latin] if language == "zh" else [*latin, *chinese]
    return list(dict.fromkeys((*found, LAST)))


def has_chinese() -> bool:
    """Whether a font with Chinese characters is installed."""
    return not _installed().isdisjoint(CHINESE)


def drawable(language: Language) -> Language:
    """The language in which a picture is drawn: English where no font has Chinese characters, with one warning."""
    if language == "zh" and not has_chinese():
        _warn()
        return "en"
    return language


@cache
def _warn() -> None:
    """Warns, the first time only: Python's own memory of warnings is lost whenever a library changes its filters."""
    warnings.warn(said("no_chinese_font", "zh"), UserWarning, stacklevel=1)
