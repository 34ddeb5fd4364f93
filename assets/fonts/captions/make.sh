#!/bin/sh
# Cuts the caption fonts from their sources: only the characters in characters.txt, no hints, no layout tables,
# 1000 units per em (so that every advance is a whole number in a PDF).
#
# usage: make.sh FOLDER   (the folder, searched in depth, that holds the three source fonts named in README.md)
# needs: python3 with fonttools 4.60 or later
set -eu
sources=${1:?"usage: make.sh FOLDER-OF-SOURCE-FONTS"}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

cut_font() { # name of the list, name of the source
    source=$(find "$sources" -name "$2" | sort | head -n 1)
    [ -n "$source" ] || { echo "$2 is not below $sources" >&2; exit 1; }
    python3 - "$here" "$1" "$source" <<'PYTHON'
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

here, name, source = sys.argv[1:]
lists, current = {}, None
for line in open(f"{here}/characters.txt", encoding="utf-8").read().splitlines():
    if line.startswith("[") and line.endswith("]") and line[1:-1].isalpha():
        current = lists.setdefault(line[1:-1], set())
    elif current is not None:
        current.update(line)

options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14])
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "gasp", "meta"]
font = TTFont(source, recalcTimestamp=False)
missing = sorted(it for it in lists[name] if ord(it) not in font.getBestCmap())
if missing:
    sys.exit(f"{source} has no {''.join(missing)}")
cutter = subset.Subsetter(options)
cutter.populate(text="".join(sorted(lists[name])) + " \u3000")
cutter.subset(font)
scale_upem(font, 1000)
font.save(f"{here}/{name}.ttf")
PYTHON
}

cut_font mincho BIZUDPMincho_400Regular.ttf
cut_font gothic BIZUDPGothic_400Regular.ttf
cut_font sans Arimo_400Regular.ttf
