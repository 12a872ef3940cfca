"""The desk of a coaching team: the start page of a regency's coach, and the question who holds two offices."""

import base64
import csv
import io
import os
import re
import sqlite3
import time
import urllib.parse
from datetime import date

from bench import PANDU, QUICK, Figures, Server, copy, demo, run, say, share

COACH = "pembina.bangkabarat"
TEAM = "t-19.05"
POSYANDU = 20 if QUICK else 200
KADER = 200 if QUICK else 2_000
OFFICES = 400 if QUICK else 20_000
ROWS = 2_000
YEARS = 3
ACTIVITIES = 5 if QUICK else 40
ASKED = 50 if QUICK else 500
FORM = "application/x-www-form-urlencoded"


class Desk:
    """A coach at her desk, who fills in forms."""

    def __init__(self, server):
        self.server = server
        self.cookie = server.sign_in(COACH)

    def get(self, path):
        for _ in range(3):
            status, headers, content = self.server.ask("GET", path, Cookie=self.cookie)
            if status != 303:
                break
            path = headers["Location"]
        if status != 200:
            raise RuntimeError(f"{path}: {status}")
        return content.decode()

    def post(self, path, answers):
        body = urllib.parse.urlencode(answers)
        begun = time.perf_counter()
        status, _, content = self.server.ask("POST", path, body, Cookie=self.cookie, Content_Type=FORM)
        return time.perf_counter() - begun, status, content.decode()

    def hidden(self, path):
        return re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', self.get(path))

    def write(self, path, answers):
        _, status, page = self.post(path, self.hidden(path) + answers)
        if status != 303:
            raise RuntimeError(f"{path}: {status} {re.sub('<[^>]*>', ' ', page)[-400:]}")


def villages(database):
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT DISTINCT region FROM book WHERE kind = 'posyandu' AND region LIKE '19.05%'")
        return sorted(row[0] for row in rows)


def register(database):
    """Posyandu up to so many, in the villages that have one."""
    known = villages(database)
    with sqlite3.connect(database) as connection:
        there = connection.execute("SELECT COUNT(*) FROM book WHERE kind = 'posyandu'").fetchone()[0]
    environment = {"PANDU_DATABASE": str(database)}
    for place in range(there, POSYANDU):
        run(PANDU, "posyandu", "add", f"Posyandu Uji {place}", "--village", known[place % len(known)],
            env={**os.environ, **environment})


def people(first, count):
    """A file of people, none of them twice: kader of invented Posyandu."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["Nama", "Tahun lahir", "Lembaga", "Nama Posyandu", "Jabatan", "Bidang", "Mulai bertugas"])
    for place in range(first, first + count):
        writer.writerow([
            f"Kader Contoh {place:05d}", 1960 + place % 45, "Posyandu", f"Uji {place % POSYANDU}", "Kader", "Kesehatan",
            "02-01-2026"])
    return out.getvalue().encode()


def take_in(desk, first, count):
    """Through the page that takes in lists, as many rows as a file may have at once."""
    for start in range(first, first + count, ROWS):
        file = people(start, min(ROWS, first + count - start))
        answers = [("buku", TEAM), ("isi", base64.b64encode(file).decode()), ("aksi", "simpan")]
        _, status, page = desk.post(f"/tim/{TEAM}/impor", answers)
        if status != 200:
            raise RuntimeError(f"{status}: {re.sub('<[^>]*>', ' ', page)[-400:]}")


def offices(database):
    with sqlite3.connect(database) as connection:
        return connection.execute(
            "SELECT COUNT(*) FROM signpost WHERE kind = 'appointment' AND key LIKE 'person %'").fetchone()[0]


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"


def main():
    figures = Figures(
        "team", "A coaching team's desk",
        f"The small demo with Posyandu registered by the command up to {POSYANDU}, in the villages that have one. All people lie "
        f"in the one book of the regency's team, which the start page folds: more than a regency that keeps each village's "
        f"people in the village's team would have there. People through the page that takes in lists, {ROWS:,} rows a file; "
        f"{ACTIVITIES} activities in each of {YEARS} years through the form. Times as a browser on this machine waits, one "
        f"request at a time, {ASKED} of each.")
    database = copy(demo()[0], "team")
    register(database)
    with Server(database) as server:
        desk = Desk(server)
        begun = time.perf_counter()
        take_in(desk, 0, KADER)
        say(f"  {KADER} kader in {time.perf_counter() - begun:.1f} s")
        year = date.today().year
        path = f"/b/{TEAM}/program/baru/programme"
        for which in range(YEARS):
            for place in range(ACTIVITIES):
                month = place % 12 + 1
                desk.write(path, [
                    ("activity", f"Kegiatan {which}-{place}"), ("from", f"01-{month:02d}-{year - which}"),
                    ("until", f"28-{month:02d}-{year - which}"), ("indicator", "attendance"), ("target", "80"),
                    ("budget", "25"), ("fund", "apbd")] + ([("priority", "y")] if place % 12 == 11 else []))
        times = []
        for _ in range(ASKED):
            begun = time.perf_counter()
            desk.get("/beranda")
            times.append(time.perf_counter() - begun)
        p99 = share(times, 0.99)
        figures.add(
            f"start page of a regency's coach, {KADER:,} kader in office, {YEARS * ACTIVITIES} activities: p50, p99",
            "p99 ≤ 20 ms", f"{milliseconds(share(times, 0.5))}, {milliseconds(p99)}", met=p99 <= 0.020)

        take_in(desk, KADER, max(0, OFFICES - offices(database)))
        path = f"/b/{TEAM}/pengurus/baru/appointment"
        hidden = desk.hidden(path)
        # One that is asked whether she holds another office, and refused; beside it one that is refused for being empty.
        double = [
            ("name", "Kader Contoh 00007"), ("birth-year", "1967"), ("institution", "pkk"), ("place", "PKK"),
            ("position", "kader"), ("from", "02-01-2026")]
        asked, empty = [], []
        for _ in range(ASKED):
            seconds, status, page = desk.post(path, hidden + double)
            if status != 422 or "tidak boleh dirangkap" not in page:
                raise RuntimeError(f"a double office is not refused: {status}")
            asked.append(seconds)
            empty.append(desk.post(path, hidden)[0])
        more = share(asked, 0.99) - share(empty, 0.5)
        figures.add(
            f"who holds another office, among {offices(database):,}: p99 of a refused form, less the median of an empty one",
            "≤ 5 ms", f"{milliseconds(more)} (forms {milliseconds(share(asked, 0.99))}, {milliseconds(share(empty, 0.5))})",
            met=more <= 0.005)


if __name__ == "__main__":
    main()
