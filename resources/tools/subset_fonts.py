"""Makes the bundled faces from the Noto fonts as Debian packages them.

Needs python3-fonttools and the packages fonts-noto-core, fonts-noto-extra and fonts-noto-mono.
Usage: subset_fonts.py NOTO_FOLDER OUT_FOLDER

Each face keeps Latin, Greek and Cyrillic letters, punctuation and currency. The symbols the texts use, which Noto Sans
lacks, are copied in from Noto Sans Math and Noto Sans Symbols 2, so that no text falls back to a face of the machine.
"""

import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FACES = ["NotoSans-Regular", "NotoSans-Medium", "NotoSans-SemiBold", "NotoSansMono-Regular"]
DONORS = ["NotoSansMath-Regular", "NotoSansSymbols2-Regular"]
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x1CD, 0x1DC), (0x1E6, 0x1E7), (0x1EA, 0x1EB), (0x1F4, 0x1F5),
    (0x1FA, 0x21B), (0x2BB, 0x2BC), (0x2C6, 0x2DD), (0x300, 0x33F), (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491),
    (0x1E80, 0x1E9E), (0x1EA0, 0x1EF9), (0x2000, 0x206F), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2116, 0x2116),
    (0x2122, 0x2122), (0x2126, 0x2126), (0xFFFD, 0xFFFD),
]
SYMBOLS = "←↑→↓↔−≈≠≤≥∞✓✗⧗⧖●○■□▲△▼◆▸▾◂⌘⇧⌥⏎✎⚠"


def subset(path):
    options = Options()
    options.hinting = False
    options.layout_features = ["ccmp", "locl", "mark", "mkmk"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "FFTM", "MATH"]
    font = TTFont(path)
    wanted = [c for first, last in RANGES for c in range(first, last + 1)] + [ord(c) for c in SYMBOLS]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def copy_symbol(font, donor, code):
    source = donor.getBestCmap()[code]
    glyphs = donor.getGlyphSet()
    recording = DecomposingRecordingPen(glyphs)
    glyphs[source].draw(recording)
    outline = TTGlyphPen(None)
    recording.replay(outline)
    name = f"symbol.{code:04X}"
    order = font.getGlyphOrder() + [name]
    font.setGlyphOrder(order)
    font["glyf"].setGlyphOrder(order) if hasattr(font["glyf"], "setGlyphOrder") else None
    font["glyf"].glyphs[name] = outline.glyph()
    font["glyf"].glyphOrder = order
    font["hmtx"].metrics[name] = donor["hmtx"][source]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def main(noto, out):
    donors = [TTFont(noto / f"{name}.ttf") for name in DONORS]
    for face in FACES:
        font = subset(noto / f"{face}.ttf")
        for code in sorted(ord(c) for c in SYMBOLS):
            if code in font.getBestCmap():
                continue
            donor = next((d for d in donors if code in d.getBestCmap()), None)
            if donor is None:
                raise SystemExit(f"no face has U+{code:04X}")
            copy_symbol(font, donor, code)
        target = out / f"{face}.ttf"
        font.save(target)
        digits = {font["hmtx"][font.getBestCmap()[ord(d)]][0] for d in "0123456789"}
        print(target.name, target.stat().st_size, "digit widths", sorted(digits))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
