"""Throws hostile input at every reader of the running server, and fails when one crashes, hangs or answers 500.

Usage: fuzz.py PANDU [--minutes M] [--seed N] [--only NAME]

Six readers take turns for M minutes each: entry lines, JSON, CSV, XLSX, multipart forms, JPEG. What finds
something is written to build/fuzz/NAME-N; moved to Tests/fuzz/seeds it stays a test (`test_fuzz.py`).
"""

import argparse
import http.client
import io
import json
import os
import random
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid
import zipfile
from datetime import date
from pathlib import Path

PASSWORD = "contoh-1234"
BOOK, KADER, MIDWIFE = "flamboyan", "kader1.flamboyan", "bidan.tempilang"
# Seconds after which an answer counts as none.
PATIENCE = 10
ODD = [
    b"\x00", b"\t", b"\n", b"\r\n", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"'", b"\\t", b"%00", b"&", b";", b",", b"=",
    b"-1", b"0", b"1e309", b"NaN", b"0x1p3", b"9" * 40, b"-9223372036854775808", b"9999-99-99", b"0000-00-00",
    "\u202e\u200b".encode(), "\U0001f33c".encode(), b"\xed\xa0\x80", b"<b>", b"A" * 5000, b"=1+1", b"..", b"/",
]


class Target:
    """A server of our own with the demo's village, and who is signed in there."""

    def __init__(self, binary):
        self.folder = tempfile.mkdtemp(prefix="pandu-fuzz-")
        self.environment = {
            **os.environ, "PANDU_DATABASE": f"{self.folder}/fuzz.sqlite", "PANDU_KEYS": f"{self.folder}/keys",
            "PANDU_DEMO_PASSWORD": PASSWORD, "PANDU_RATE": "0", "TMPDIR": self.folder}
        self.binary = binary
        subprocess.run([binary, "demo", "--village"], env=self.environment, check=True, capture_output=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(self.port)], env=self.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    break
            time.sleep(0.1)
        self.cookie = {name: self.sign_in(name) for name in (KADER, MIDWIFE)}
        answer = self.ask("POST", "/hp", "perangkat=uji-acak-0001", {"Cookie": self.cookie[KADER], **FORM})[1]
        self.token = answer.split(b"\n")[0].split(b"\t")[1].decode()
        connection = sqlite3.connect(f"file:{self.folder}/fuzz.sqlite?mode=ro", uri=True)
        [card] = connection.execute(
            """SELECT card.id FROM card JOIN book ON book.no = card.book WHERE book.id = ? AND card.state = 'living'
               AND card.birth > '2023' ORDER BY card.name LIMIT 1""", [BOOK]).fetchone()
        connection.close()
        # A child who lives there, to write on.
        self.child = str(uuid.UUID(bytes=card))

    def sign_in(self, name):
        typed = urllib.parse.urlencode({"nama-pengguna": name, "kata-sandi": PASSWORD})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("POST", "/masuk", typed, FORM)
        answer = connection.getresponse()
        cookies = [value.split(";")[0] for key, value in answer.getheaders() if key.lower() == "set-cookie"]
        assert cookies, f"{name} cannot sign in: {answer.status}"
        return "; ".join(cookies)

    def ask(self, method, path, body, headers):
        """Status and body; a status of 0 says that no answer came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except ConnectionResetError:
            # It may close a connection on which too much is sent; that it lives is asked after.
            return (499 if self.lives() else 0), b""
        except BrokenPipeError:
            return (499 if self.lives() else 0), b""
        except OSError as error:
            return 0, str(error).encode()
        finally:
            connection.close()

    def lives(self):
        return self.process.poll() is None

    def end(self):
        """Ends the server; says whether chains, cards and numbers still agree."""
        self.process.terminate()
        self.process.wait(20)
        verified = subprocess.run([self.binary, "verify"], env=self.environment, capture_output=True, text=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        return verified.returncode == 0, verified.stdout + verified.stderr


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


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


# MARK: What is sent. Each gives a request from a source of chance; a kept body stands for the random one.

def line(target, chance, kept=None):
    forms = ["resident@1 name=Uji sex=f birth=2024-02-03 mother=Ibu rt=1", "growth-visit@1 weight=7800 length=700",
             "attendance@1", "services@1 given=vitamin-a", "home-visit@1 found=met"]
    form, *answers = chance.choice(forms).split(" ")
    name = str(uuid.UUID(int=chance.getrandbits(128)))
    columns = [name, BOOK, name if form == "resident@1" else target.child, form, KADER, "uji-acak-0001", str(chance.randrange(1, 9999)),
               date.today().isoformat(), "1790000000000", "0", "0", "", "uji", *answers]
    body = kept or hurt(chance, "\t".join(columns).encode() + b"\n")
    return "POST", "/sync", body, {"Authorization": f"Bearer {target.token}", "Content-Type": "text/plain"}


def structured(target, chance, kept=None):
    name = str(uuid.UUID(int=chance.getrandbits(128)))
    entry = {"id": name, "form": "resident", "device": "uji-acak-0001", "number": chance.randrange(1, 9999),
             "day": date.today().isoformat(), "writtenAt": 1790000000000,
             "answers": {"name": "Uji", "sex": "f", "birth": "2024-02-03", "mother": "Ibu",
                         "rt": "1"}}
    body = kept or hurt(chance, json.dumps({"entries": [entry]}).encode())
    return ("POST", f"/api/books/{BOOK}/entries", body,
            {"Authorization": f"Bearer {target.token}", "Content-Type": "application/json"})


SHEET = (b"Nama;Jenis Kelamin;Tanggal Lahir;Nama Ibu;NIK;RT;Alamat;Tanggal Pengukuran;Berat;Tinggi\n"
         b'"Budi ""Uji""";L;03-02-2024;Siti;9905051810996254;001;Jalan 1;01-11-2026;9,8;76,5\n'
         b"Ani;P;2024-02-03 00:00:00;Ayah / Ibu;-;RT 2;;;;\n")


def file_form(content, name, kind):
    mark = "batas-uji"
    head = (f'--{mark}\r\nContent-Disposition: form-data; name="buku"\r\n\r\n{BOOK}\r\n--{mark}\r\n'
            f'Content-Disposition: form-data; name="berkas"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n')
    return head.encode() + content + f"\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


def upload(target, content, name, kind):
    body, kind = file_form(content, name, kind)
    return "POST", "/berkas", body, {"Cookie": target.cookie[MIDWIFE], "Content-Type": kind}


def sheet(target, chance, kept=None):
    return upload(target, kept or hurt(chance, SHEET), "warga.csv", "text/csv")


def workbook(target, chance, kept=None):
    if kept:
        return upload(target, kept, "warga.xlsx", "application/octet-stream")
    rows = [row.split(";") for row in SHEET.decode().splitlines()]
    cells = "".join(
        f'<row r="{y + 1}">' + "".join(
            f'<c r="{chr(65 + x)}{y + 1}" t="inlineStr"><is><t>{cell}</t></is></c>' for x, cell in enumerate(row))
        + "</row>" for y, row in enumerate(rows)).replace('"""', "").replace('""', "'")
    parts = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/'
        '2006/main"><sheets><sheet name="A" sheetId="1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/'
        f'spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>'}
    packed = io.BytesIO()
    hurtPart = chance.choice([None, *parts])
    with zipfile.ZipFile(packed, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        for name, text in parts.items():
            archive.writestr(name, hurt(chance, text.encode()) if name == hurtPart else text.encode())
    content = packed.getvalue() if hurtPart and chance.random() < 0.7 else hurt(chance, packed.getvalue())
    return upload(target, content, "warga.xlsx", "application/octet-stream")


def form(target, chance, kept=None):
    body, kind = file_form(SHEET, "warga.csv", "text/csv")
    if chance.random() < 0.2:
        kind = hurt(chance, kind.encode()).decode("latin-1")
        kind = re.sub(r"[^\x20-\x7e]", "", kind)
    path = chance.choice(["/berkas", f"/b/{BOOK}/warga/{target.child}/tulis/home-visit", "/lapor"])
    return "POST", path, kept or hurt(chance, body), {"Cookie": target.cookie[MIDWIFE], "Content-Type": kind}


def picture(target, chance, kept=None):
    from PIL import Image
    packed = io.BytesIO()
    Image.new("RGB", (chance.choice([1, 40, 400]), 30), (200, 120, 40)).save(packed, "JPEG", quality=40)
    content = kept or hurt(chance, packed.getvalue())
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


def fault(target, request):
    """What is wrong with the answer, if anything."""
    status, body = target.ask(*request)
    if not target.lives():
        return "the server ended"
    if status == 0:
        return f"no answer within {PATIENCE} s: {body[:200]!r}"
    if status == 500:
        return f"500: {body[:200]!r}"
    return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--seed", type=int, default=int(time.time()))
    options.add_argument("--only", choices=READERS)
    options = options.parse_args()
    print(f"seed {options.seed}", flush=True)
    found = 0
    kept = Path("build/fuzz")
    for name in [options.only] if options.only else READERS:
        target = Target(options.binary)
        chance = random.Random(f"{name} {options.seed}")
        end, count, slowest = time.monotonic() + options.minutes * 60, 0, 0.0
        while time.monotonic() < end:
            request = READERS[name](target, chance)
            begun = time.monotonic()
            trouble = fault(target, request)
            slowest = max(slowest, time.monotonic() - begun)
            count += 1
            if trouble:
                found += 1
                kept.mkdir(parents=True, exist_ok=True)
                (kept / f"{name}-{found}").write_bytes(request[2])
                print(f"{name} {count}: {trouble} (kept as {kept}/{name}-{found})", flush=True)
                if not target.lives():
                    target = Target(options.binary)
                if found > 20:
                    break
        agrees, said = target.end()
        if not agrees:
            found += 1
            print(f"{name}: verify says\n{said[-800:]}")
        print(f"{name}: {count} inputs, slowest {slowest * 1000:.0f} ms, verify {'well' if agrees else 'NOT WELL'}",
              flush=True)
    print(f"{found} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
