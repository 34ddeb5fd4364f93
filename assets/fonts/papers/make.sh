#!/bin/sh
# Cuts the typefaces of the papers that go with the form from their sources.
#
# Latin and Devanagari keep all letters of their scripts and all layout tables (marks, joined letters). Chinese and bold
# Japanese keep only the characters that catalogues and papers use: run this again when a test says that one is missing.
#
# usage: make.sh FOLDER   (the folder, searched in depth, that holds the source fonts named in README.md)
# needs: python3 with fonttools 4.60 or later
set -eu
sources=${1:?"usage: make.sh FOLDER-OF-SOURCE-FONTS"}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
python3 - "$here" "$sources" <<'PYTHON'
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

here, sources = (pathlib.Path(it) for it in sys.argv[1:])
root = here.parents[2]


def used(*patterns):
    files = [path for pattern in patterns for path in root.glob(pattern)]
    return {it for path in files for it in path.read_text(encoding="utf-8")}


def ranges(*pairs):
    return {chr(it) for first, last in pairs for it in range(first, last + 1)}


ascii_letters = ranges((0x20, 0x7E))
latin = ascii_letters | ranges((0xA0, 0x24F), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x2010, 0x2026), (0x2030, 0x203A), (0x20A0, 0x20BF)) | set("№™←↑→↓−×")
ideographs = ranges((0x2E80, 0x9FFF), (0xFF00, 0xFFEF)) | set("※◎○●□■△▲→←↑↓☐☑✓…—―“”‘’·×")
japanese = (used("assets/speech/ja*.ftl", "src/letter/*.rs") & ideographs) | ascii_letters | ranges((0x3000, 0x30FF))
chinese = (used("assets/speech/zh-Hans.ftl") & ideographs) | ascii_letters | ranges((0x3000, 0x3020))
devanagari = ranges((0x900, 0x97F), (0x200C, 0x200D), (0x25CC, 0x25CC)) | {" "}

for name, source, wanted, layout in [
    ("latin-regular", "NotoSans_400Regular.ttf", latin, ["*"]),
    ("latin-bold", "NotoSans_700Bold.ttf", latin, ["*"]),
    ("devanagari-regular", "NotoSansDevanagari_400Regular.ttf", devanagari, ["*"]),
    ("devanagari-bold", "NotoSansDevanagari_700Bold.ttf", devanagari, ["*"]),
    ("chinese-regular", "NotoSansSC_400Regular.ttf", chinese, []),
    ("chinese-bold", "NotoSansSC_700Bold.ttf", chinese, []),
    ("japanese-bold", "NotoSansJP_700Bold.ttf", japanese, []),
]:
    path = next(iter(sorted(sources.rglob(source))), None)
    if path is None:
        sys.exit(f"{source} is not below {sources}")
    options = subset.Options(hinting=False, layout_features=layout, notdef_outline=True, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14])
    options.drop_tables += ["vhea", "vmtx", "VORG", "DSIG", "STAT", "gasp", "meta", "BASE"]
    font = TTFont(path, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(wanted)))
    cutter.subset(font)
    font.save(here / f"{name}.ttf")
PYTHON
