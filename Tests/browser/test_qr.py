"""Every QR code that Core's tests drew is read back by a reader that is not ours."""

import json
import re
from pathlib import Path

from qr import text_of

# Written by Core/Tests/PagesTests/QRCodeTests.swift.
DRAWN = Path("build/test/recorded/qr.json")


def test_fifty_codes_of_each_length_are_read_back():
    drawn = json.loads(DRAWN.read_text())
    assert len(drawn) >= 50
    for code in drawn:
        assert text_of(code["svg"]) == code["text"]


def test_a_code_with_a_scratch_is_still_read():
    code = next(code for code in json.loads(DRAWN.read_text()) if "LACAK" in code["text"])
    # The right half of a row in the middle: six codewords of 44, and eight can be mended.
    torn = re.sub(r"M(1[3-9]|2\d) 12h\d+v1H\d+z", "", code["svg"])
    assert torn != code["svg"] and text_of(torn) == code["text"]
