"""Throws hostile input at every reader of the running server, and fails when one crashes, hangs or answers 500.

Usage: fuzz.py PANDU [--minutes M] [--seed N] [--only NAME]

Six readers take turns for M minutes each: entry lines, JSON, CSV, XLSX, multipart forms, JPEG. What finds
something is written to build/fuzz/NAME-N; moved to Tests/fuzz/seeds it stays a test (`test_fuzz.py`).
"""

import argparse
import http.client
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
from pathlib import Path

from inputs import BOOK, KADER, MIDWIFE, READERS

PASSWORD = "contoh-1234"
# Seconds after which an answer counts as none.
PATIENCE = 10
# Pages that show what was written: what a reader took in must be told as well.
PAGES = ["", "warga", "tugas", "laporan"]


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
        self.cards, self.opening = {"resident": [self.child]}, {}
        self.forms = json.loads(self.ask("GET", "/api/forms", None, {"Cookie": self.cookie[KADER]})[1])["forms"]

    def told(self, name):
        """What is wrong with the pages that show what was written, if anything."""
        paths = [f"/b/{BOOK}/{page}" for page in PAGES] + [f"/b/{BOOK}/warga/{self.cards['resident'][-1]}"]
        paths += ["/tahan", f"/berkas/register?buku={BOOK}", "/perlu-tindakan", f"/api/books/{BOOK}/entries?limit=20"]
        for path in paths:
            status, body = self.ask("GET", path, None, {"Cookie": self.cookie[name]})
            if status in (0, 500):
                return f"{status} at {path}: {body[:200]!r}"
        return None

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


def learn(target, body):
    """Cards that were opened are written on from now on."""
    for name in re.findall(r"[0-9a-f-]{36}", body.decode("utf-8", "replace")) if b"stored" in body else []:
        if name in target.opening:
            target.cards.setdefault(target.opening.pop(name), []).append(name)


def fault(target, request):
    """What is wrong with the answer, if anything."""
    status, body = target.ask(*request)
    if not target.lives():
        return "the server ended"
    if status == 0:
        return f"no answer within {PATIENCE} s: {body[:200]!r}"
    learn(target, body)
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
            if count % 200 == 0 and not trouble:
                trouble = target.told(MIDWIFE if count % 400 else KADER)
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
