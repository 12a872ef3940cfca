"""What the fuzzer sends. Each reader's function gives a request from a source of chance; a kept body stands for the
random one. Half of what is sent is hurt in its meaning and whole in its grammar, so that it is not refused at the first
byte.
"""

import io
import json
import re
import uuid
import zipfile
from datetime import date

BOOK, KADER, MIDWIFE = "flamboyan", "kader1.flamboyan", "bidan.tempilang"
ODD = [
    b"\x00", b"\t", b"\n", b"\r\n", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"'", b"\\t", b"%00", b"&", b";", b",", b"=",
    b"-1", b"0", b"1e309", b"NaN", b"0x1p3", b"9" * 40, b"-9223372036854775808", b"9999-99-99", b"0000-00-00",
    "\u202e\u200b".encode(), "\U0001f33c".encode(), b"\xed\xa0\x80", b"<b>", b"A" * 5000, b"=1+1", b"..", b"/",
    b"9223372036854775807", b"2147483648", b"18446744073709551616", b"0.0000001", b"1900-01-01", b"2199-12-31",
    "\uff11\uff12".encode(), "\u0663".encode(), b"a\xcc\x81", b"x" + b"\xcc\x81" * 300,
]


def hurt(chance, data):
    """The same bytes with a few of them changed, doubled, cut, moved or replaced by odd ones."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 3, 8])):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice([1, 1, 2, 4, 16, 200]))
        match chance.randrange(6):
            case 0:
                if at < len(data):
                    data[at] ^= 1 << chance.randrange(8)
            case 1:
                del data[at:end]
            case 2:
                data[at:at] = data[at:end]
            case 3:
                data[at:at] = chance.choice(ODD)
            case 4:
                data[at:end] = chance.choice(ODD)
            case 5:
                data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
    return bytes(data)


def odd(chance):
    return chance.choice(ODD).decode("utf-8", "replace").replace("\0", "\ufffd")


def answered(target, chance, field):
    """A value that a field takes, mostly."""
    if chance.random() < 0.06:
        return odd(chance)
    if "choices" in field:
        codes = [choice["code"] for choice in field["choices"]]
        return chance.choice(codes) if field["type"] == "choice" else " ".join(chance.sample(codes, chance.randrange(len(codes)) + 1))
    if field["type"] in ("past-day", "day"):
        return chance.choice(["1900-01-01", "2000-02-29", "2026-01-01", "2026-11-29", date.today().isoformat(), "2199-12-31"])
    if "minimum" in field:
        return str(chance.choice([field["minimum"], field["maximum"], chance.randrange(field["minimum"], field["maximum"] + 1)]))
    values = {"flag": "y", "national-id": "19050545022500%02d" % chance.randrange(1, 99), "posyandu": "anggrek",
              "position": f"{chance.randrange(-200000000, 200000000)} {chance.randrange(-200000000, 200000000)} 9",
              "photos": "%064x" % chance.getrandbits(256), "reference": chance.choice(target.cards["resident"])}
    return values.get(field["type"]) or "Uji " + chance.choice("abc")


def entry(target, chance):
    """An entry of any form, on a card that there is or was made before."""
    # Who moved away is written on no more.
    hers = [form for form in target.forms if "kader" in form["writers"] and form["code"] != "moved-out"]
    form = chance.choice(hers if chance.random() < 0.95 else target.forms)
    name = str(uuid.UUID(int=chance.getrandbits(128)))
    ours = target.cards.get(form["card"]) if chance.random() < 0.9 else None
    card = name if form["opensCard"] and chance.random() < 0.8 else chance.choice(ours or target.cards["resident"])
    if form["code"] in ("death", "moved-out", "merge"):
        # The child that the other readers write on stays.
        card = chance.choice(target.cards["resident"][1:] or [name])
    if card == name:
        target.opening[name] = form["card"]
    fields = [field for field in form["fields"] if field["required"] or chance.random() < 0.4]
    answers = {field["code"]: answered(target, chance, field) for field in fields}
    if "confirmed" in [field["code"] for field in form["fields"]]:
        answers["confirmed"] = "y"
    day = chance.choice([date.today().isoformat()] * 5 + ["2000-01-01", "2025-12-31", "2026-11-01"])
    return name, card, form["code"], day, answers


def line(target, chance, kept=None):
    name, card, form, day, answers = entry(target, chance)
    columns = [name, BOOK, card, f"{form}@1", KADER, "uji-acak-0001", str(chance.randrange(1, 9999)), day,
               "1790000000000", "0", "0", chance.choice(["", "", "", chance.choice(target.cards["resident"])]), "uji"]
    columns += [f"{field}={text}" for field, text in answers.items()]
    whole = "\t".join(columns).encode() + b"\n"
    if chance.random() < 0.5:
        place = chance.randrange(13 if chance.random() < 0.8 and len(columns) > 13 else 0, len(columns))
        start = columns[place].split("=")[0] + "=" if place >= 13 and chance.random() < 0.8 else ""
        columns[place] = chance.choice(
            [start + odd(chance), columns[place] + odd(chance), start + columns[chance.randrange(len(columns))]])
        hurtOne = "\t".join(columns).encode() + b"\n"
    else:
        hurtOne = whole if chance.random() < 0.6 else hurt(chance, whole)
    return "POST", "/sync", kept or hurtOne, {"Authorization": f"Bearer {target.token}", "Content-Type": "text/plain"}


def leaves(value, path=()):
    """The places of all values in a JSON value."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from leaves(inner, path + (key,))


def structured(target, chance, kept=None):
    name, card, form, day, answers = entry(target, chance)
    written = {"id": name, "card": card, "form": form, "device": "uji-acak-0001", "number": chance.randrange(1, 9999),
               "day": day, "writtenAt": 1790000000000, "answers": answers}
    value = {"entries": [written] * chance.choice([1, 1, 1, 3, 201])}
    if chance.random() < 0.6:
        value = json.loads(json.dumps(value))
        *inside, last = chance.choice(list(leaves(value))[1:])
        at = value
        for key in inside:
            at = at[key]
        at[last] = chance.choice([None, True, False, [], {}, 1e300, -0.0, 2**63, -2**63, 0, "", odd(chance), [[[[]]]],
                                  {"a": {"b": []}}, [odd(chance)] * 70, at[last], {odd(chance): 1}])
    body = json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "replace")
    if chance.random() < 0.1:
        body = body.replace(b"1790000000000", b"[" * chance.choice([31, 33, 3000]) + b"]" * chance.choice([31, 33, 3000]))
    body = kept or (body if chance.random() < 0.7 else hurt(chance, body))
    return ("POST", f"/api/books/{BOOK}/entries", body,
            {"Authorization": f"Bearer {target.token}", "Content-Type": "application/json"})


SHEET = (b"Nama;Jenis Kelamin;Tanggal Lahir;Nama Ibu;NIK;RT;Alamat;Tanggal Pengukuran;Berat;Tinggi\n"
         b'"Budi ""Uji""";L;03-02-2024;Siti;9905051810996254;001;Jalan 1;01-11-2026;9,8;76,5\n'
         b"Ani;P;2024-02-03 00:00:00;Ayah / Ibu;-;RT 2;;;;\n")


def cells(chance):
    """The rows of the sheet with some cells that no file should have."""
    rows = [row.split(";") for row in SHEET.decode().replace('"', "").splitlines()]
    rows += [list(rows[2]) for _ in range(chance.choice([0, 0, 1, 40]))]
    for _ in range(chance.choice([0, 1, 2, 5])):
        row = chance.choice(rows[chance.choice([0, 1, 1]):])
        row[chance.randrange(len(row))] = chance.choice([odd(chance), "sudah diperiksa", "1-1-1900", "31-12-2199", "999", "0,0001"])
    return rows


def file_form(content, name, kind):
    mark = "batas-uji"
    head = (f'--{mark}\r\nContent-Disposition: form-data; name="buku"\r\n\r\n{BOOK}\r\n--{mark}\r\n'
            f'Content-Disposition: form-data; name="berkas"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n')
    return head.encode() + content + f"\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


def upload(target, content, name, kind):
    body, kind = file_form(content, name, kind)
    return "POST", "/berkas", body, {"Cookie": target.cookie[MIDWIFE], "Content-Type": kind}


def sheet(target, chance, kept=None):
    content = SHEET
    if chance.random() < 0.5:
        separator = chance.choice(";,\t|")
        rows = [separator.join(f'"{cell}"' if chance.random() < 0.1 else cell for cell in row) for row in cells(chance)]
        content = chance.choice(["", "sep=;\n", "\ufeff", "Judul\n\n"]) + chance.choice(["\n", "\r\n", "\r"]).join(rows)
        content = content.encode(chance.choice(["utf-8", "utf-8", "utf-16", "utf-16-be"]), "replace")
    return upload(target, kept or (content if chance.random() < 0.3 else hurt(chance, content)), "warga.csv", "text/csv")


def workbook(target, chance, kept=None):
    if kept:
        return upload(target, kept, "warga.xlsx", "application/octet-stream")
    isShared = chance.random() < 0.4
    texts, rows = [], ""
    for y, row in enumerate(cells(chance)):
        rows += f'<row r="{y + 1}">'
        for x, cell in enumerate(row):
            cell = cell.replace("&", "&amp;").replace("<", "&lt;")
            place = f' r="{chr(65 + x % 26)}{y + 1}" s="{chance.randrange(3)}"'
            texts.append(f"<si><t>{cell}</t></si>")
            rows += (f'<c{place} t="s"><v>{len(texts) - 1}</v></c>' if isShared
                     else f'<c{place}><v>{chance.randrange(60000)}</v></c>' if chance.random() < 0.1
                     else f'<c{place} t="inlineStr"><is><t>{cell}</t></is></c>')
        rows += "</row>"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": '<workbook><workbookPr date1904="0"/><sheets><sheet name="A" sheetId="1" r:id="r1"/>'
        '<sheet name="B" sheetId="2" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Type="/worksheet" '
        'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f"<sst>{''.join(texts)}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>"}
    if not isShared:
        del parts["xl/sharedStrings.xml"]
    for _ in range(chance.choice([0, 1, 1, 3])):
        # Another value in a tag, or a tag more, fewer or elsewhere.
        name = chance.choice(list(parts))
        places = list(re.finditer(r'"([^"]*)"' if chance.random() < 0.6 else r"(<[^>]*>|>[^<]+<)", parts[name]))
        if places:
            found = chance.choice(places)
            new = odd(chance) if found.group().startswith('"') else chance.choice(["", found.group() * 3, "<f>1</f>", "<rPh>", "</c>", "<row>", "<![CDATA[", "&#x110000;"])
            parts[name] = parts[name][:found.start(1)] + new + parts[name][found.end(1):]
    packed = io.BytesIO()
    hurtPart = chance.choice([None, None, *parts])
    with zipfile.ZipFile(packed, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        for name, text in parts.items():
            text = text.encode("utf-8", "replace")
            archive.writestr(name, hurt(chance, text) if name == hurtPart else text)
    content = packed.getvalue()
    return upload(target, content if chance.random() < 0.8 else hurt(chance, content), "warga.xlsx",
                  "application/octet-stream")


def form(target, chance, kept=None):
    mark = chance.choice(["batas-uji", "b", "--", "x" * 70])
    path = chance.choice(["/berkas", f"/b/{BOOK}/warga/{target.child}/tulis/home-visit",
                          f"/b/{BOOK}/warga/{target.child}/tulis/growth-visit"])
    fields = [("buku", BOOK), ("entri", str(uuid.UUID(int=chance.getrandbits(128)))), ("found", "met"), ("note", "Uji"),
              ("weight", "9,8"), ("length", "76,5"), ("hari", date.today().isoformat())]
    fields += [(chance.choice(fields)[0], odd(chance)) for _ in range(chance.choice([0, 1, 3, 400]))]
    chance.shuffle(fields)
    pieces = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}'.encode() for name, text in fields]
    pieces.append(f'--{mark}\r\nContent-Disposition: form-data; name="berkas"; filename="a.csv"\r\n\r\n'.encode() + SHEET)
    for _ in range(chance.choice([0, 0, 1, 2])):
        place = chance.randrange(len(pieces))
        pieces[place] = chance.choice([
            b"", pieces[place] * 2, pieces[place].replace(b"\r\n", b"\n"), pieces[place].replace(b'"', b""),
            b"\r\n".join(pieces), pieces[place].replace(b"form-data", b"form-data; " + b"a" * 5000),
            pieces[place].replace(b"name=", chance.choice([b"name*=", b"filename=", b" name=\"x\"; name="])), hurt(chance, pieces[place])])
    body = b"\r\n".join(pieces) + chance.choice([b"\r\n--" + mark.encode() + b"--\r\n", b"", b"\r\n--", b"\r\n"])
    kind = f"multipart/form-data; boundary={mark}"
    if chance.random() < 0.2:
        kind = re.sub(r"[^\x20-\x7e]", "", hurt(chance, kind.encode()).decode("latin-1"))
    return "POST", path, kept or body, {"Cookie": target.cookie[MIDWIFE], "Content-Type": kind}


def segments(data):
    """The segments of a JPEG file; the last is what is coded."""
    place, found = 2, [data[:2]]
    while data[place + 1] != 0xDA:
        length = int.from_bytes(data[place + 2:place + 4]) + 2
        found.append(data[place:place + length])
        place += length
    return found + [data[place:]]


def picture(target, chance, kept=None):
    from PIL import Image
    packed = io.BytesIO()
    picture = Image.new("RGB", (chance.choice([1, 40, 400]), 30), (200, 120, 40))
    exif = picture.getexif()
    exif[0x0112] = chance.randrange(1, 9)
    picture.convert(chance.choice(["RGB", "L"])).save(
        packed, "JPEG", quality=40, progressive=chance.random() < 0.3, exif=exif.tobytes() if chance.random() < 0.5 else b"")
    content = packed.getvalue()
    if chance.random() < 0.6:
        parts = segments(content)
        for _ in range(chance.choice([1, 1, 2])):
            place = chance.randrange(1, len(parts))
            head = 4 if place < len(parts) - 1 else 14
            parts[place] = chance.choice([
                b"", parts[place] * 2, parts[place][:head] + hurt(chance, parts[place][head:]),
                parts[place][:head] + hurt(chance, parts[place][head:])[:len(parts[place]) - head].ljust(len(parts[place]) - head, b"\0"),
                b"\xff\xfe\x00\x06Uji!" + parts[place]])
        content = b"".join(parts)
    else:
        content = hurt(chance, content)
    content = kept or content
    mark = "batas-uji"
    name = str(uuid.UUID(int=chance.getrandbits(128)))
    fields = {"entri": name, "found": "met", "note": "Uji"}
    body = b"".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items())
    body += (f'--{mark}\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n'
             "Content-Type: image/jpeg\r\n\r\n").encode() + content + f"\r\n--{mark}--\r\n".encode()
    return ("POST", f"/b/{BOOK}/warga/{target.child}/tulis/home-visit", body,
            {"Cookie": target.cookie[KADER], "Content-Type": f"multipart/form-data; boundary={mark}"})


READERS = {"line": line, "json": structured, "csv": sheet, "xlsx": workbook, "multipart": form, "jpeg": picture}
