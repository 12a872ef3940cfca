"""Reads the QR codes that Core draws, with a reader that is not ours: `text_of(svg)`."""

import re

import zxingcpp

SCALE = 4


def text_of(svg):
    """What a phone's camera makes of it; None when it makes nothing of it."""
    left, top, width, height = map(int, re.search(r'viewBox="(\S+) (\S+) (\S+) (\S+)"', svg).groups())
    rows = [bytearray(b"\xff" * (width * SCALE)) for _ in range(height * SCALE)]
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1H\d+z", svg):
        begin, end = ((int(place) - left) * SCALE for place in (x, int(x) + int(length)))
        for row in range((int(y) - top) * SCALE, (int(y) - top + 1) * SCALE):
            rows[row][begin:end] = bytes(end - begin)
    picture = memoryview(b"".join(rows)).cast("B", (height * SCALE, width * SCALE))
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return found[0].text if len(found) == 1 else None
