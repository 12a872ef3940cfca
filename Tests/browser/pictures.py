"""Photographs as cameras make them, and files that only look like some."""

import io
import random
import struct
import zipfile

from PIL import Image

GPS = {1: "S", 2: (2.0, 7.0, 12.0), 3: "E", 4: (106.0, 6.0, 54.0)}


def photograph(width=640, height=480, orientation=1, seed=1, **options):
    """A JPEG with the noise of a cheap camera and the EXIF of a talkative one."""
    noise = Image.effect_noise((max(1, width // 4), max(1, height // 4)), 40 + seed).resize((width, height))
    slope = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (noise, slope, Image.blend(noise, slope, 0.5)))
    exif = picture.getexif()
    exif[0x0112], exif[0x010F], exif[0x0110] = orientation, "Kamera Contoh", "HP Contoh 5"
    exif.get_ifd(0x8825).update(GPS)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=options.pop("quality", 92), exif=exif, comment=b"rumah Bu Contoh", **options)
    return file.getvalue()


def bare(width=640, height=480, seed=1, **options):
    """The same as the phone would send it: nothing but the picture."""
    picture = Image.open(io.BytesIO(photograph(width, height, seed=seed)))
    file = io.BytesIO()
    Image.frombytes(picture.mode, picture.size, picture.tobytes()).save(file, "JPEG", quality=60, **options)
    return file.getvalue()


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def behind(start, jpeg, content):
    """The JPEG with something put in behind its first `start` bytes."""
    return jpeg[:start] + content + jpeg[start:]


def sized(jpeg, width, height):
    """The JPEG with another size in its header."""
    at = next(place for place in range(len(jpeg)) if jpeg[place] == 0xFF and jpeg[place + 1] in (0xC0, 0xC2))
    return jpeg[:at + 5] + struct.pack(">HH", height, width) + jpeg[at + 9:]


def archive():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("jahat.html", "<script>alert(1)</script>" * 1000)
        zipped.writestr("nol", b"\0" * 20_000_000)
    return file.getvalue()


def coded(kind, size=(64, 64), **options):
    file = io.BytesIO()
    Image.new("RGB", size, "teal").save(file, kind, **options)
    return file.getvalue()


def bomb(width, height, scans):
    """Progressive, large, with one scan over and over."""
    jpeg = coded("JPEG", (width, height), quality=5, progressive=True)
    at = jpeg.rindex(b"\xff\xda")
    return jpeg[:-2] + jpeg[at:-2] * scans + b"\xff\xd9"


def hostile():
    """Files by name. None of them may be kept as it is."""
    good, html, php = bare(), b"<html><script>alert(document.cookie)</script></html>", b"<?php system($_GET['c']); ?>"
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
    files = {
        "html-behind": good + html, "zip-behind": good + archive(), "php-in-comment": behind(2, good, segment(0xFE, php)),
        "html-in-comment": behind(2, good, segment(0xFE, html)), "svg-in-app5": behind(20, good, segment(0xE5, svg)),
        "xmp": behind(20, good, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + html)),
        "exif-gps": photograph(), "profile": behind(20, good, segment(0xE2, b"ICC_PROFILE\0\1\1" + html)),
        "html-before": html + good, "zip-alone": archive(), "svg": svg, "html": html, "php": php, "empty": b"",
        "gif": coded("GIF"), "png": coded("PNG"), "webp": coded("WEBP"), "bmp": coded("BMP"), "tiff": coded("TIFF"),
        "gif-with-script": b"GIF89a/*" + html + b"*/=1;", "pdf": b"%PDF-1.7\n1 0 obj <</JS (app.alert(1))>>",
        "garbage": random.Random(1).randbytes(1_000_000), "garbage-behind-a-beginning": good[:200] + random.Random(2).randbytes(1_000_000),
        "30000-squared": sized(good, 30_000, 30_000), "65535-wide": sized(good, 65_535, 1), "no-height": sized(good, 640, 0),
        "41-megapixels": sized(good, 6_500, 6_500), "bomb-of-scans": bomb(6_000, 6_000, 90), "bomb-of-many-scans": bomb(3_000, 3_000, 400),
        "twelve-bits": good.replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x0c"),
        "two-beginnings": b"\xff\xd8" + good, "no-end": good[:-2], "only-a-beginning": b"\xff\xd8\xff", "thumbnail": behind(20, good, segment(0xE0, b"JFXX\0\x10" + good[:4000])),
        "cmyk": cmyk(), "long-segment": behind(2, good, b"\xff\xfe\xff\xff" + html), "six-megabytes-and-one": photograph() + b"\0" * 6_300_000,
    }
    for share in range(1, 20):
        files[f"cut-{share}"] = good[:len(good) * share // 20]
    return files


def cmyk():
    file = io.BytesIO()
    Image.new("CMYK", (64, 64)).save(file, "JPEG")
    return file.getvalue()


def mutated(count):
    """A good one with a few bytes changed, in head or picture."""
    kinds, chance = [photograph(320, 240), bare(320, 240), bare(320, 240, progressive=True)], random.Random(7)
    for place in range(count):
        changed = bytearray(kinds[place % 3])
        for _ in range(chance.randint(1, 8)):
            changed[chance.randrange(2, len(changed) if chance.random() < 0.3 else 900)] = chance.randrange(256)
        yield bytes(changed)


def unsafe(jpeg):
    """What is wrong with a file that is to be a picture and nothing else; walks it as the standard says."""
    if not jpeg.startswith(b"\xff\xd8"):
        return "no JPEG"
    place, pictures = 2, 0
    while jpeg[place:place + 2] != b"\xff\xd9":
        if place + 4 > len(jpeg) or jpeg[place] != 0xFF:
            return "broken"
        marker, length = jpeg[place + 1], struct.unpack(">H", jpeg[place + 2:place + 4])[0]
        if marker not in (0xE0, 0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD, 0xDA):
            return f"segment {marker:02x}"
        if marker in (0xC0, 0xC1, 0xC2) and max(struct.unpack(">HH", jpeg[place + 5:place + 9])) > 2048:
            return "too large"
        place += 2 + length
        if marker == 0xDA:
            pictures += 1
            while jpeg[place] != 0xFF or jpeg[place + 1] == 0 or 0xD0 <= jpeg[place + 1] <= 0xD7:
                place += 1
    if place + 2 != len(jpeg):
        return "something behind its end"
    return None if 0 < pictures <= 16 else "scans"
