"""Kader with phones: they open cards for children and write a session day a month, as canonical lines."""

import random
import sqlite3
import time
from datetime import date, timedelta

from growth import LENGTHS, WEIGHTS, between

BATCH = 50


def new_id(dice, moment):
    """A UUID of version 7."""
    low = dice.getrandbits(62) | 1 << 63
    text = f"{(moment << 16 | 0x7000 | dice.getrandbits(12)):016x}{low:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def kader(database):
    """Account and book of one kader in each book, by book."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = connection.execute(
        "SELECT min(name), book FROM account WHERE role = 'kader' GROUP BY book ORDER BY book").fetchall()
    connection.close()
    return rows


class Pen:
    """One kader's phone, writing in one book."""

    def __init__(self, account, book, children, months, born_within=None):
        """`born_within`: days before and after the first session; by default all are under two at the first."""
        self.account, self.book = account, book
        self.dice = random.Random(f"{account} {book}")
        self.device = new_id(self.dice, 1_700_000_000_000)
        self.number = 0
        last = date.today().replace(day=1) - timedelta(days=1)
        self.days = []
        for _ in range(months):
            self.days.insert(0, last.replace(day=12))
            last = last.replace(day=1) - timedelta(days=1)
        before, after = born_within or (23 * 30, 0)
        self.children = [self.child(self.dice.randint(-before, after)) for _ in range(children)]

    def child(self, offset):
        born = self.days[0] + timedelta(days=offset)
        return {"born": born, "sex": self.dice.choice("mf"), "size": self.dice.gauss(-0.8, 1.1)}

    def line(self, form, version, card, day, answers):
        moment = int(time.mktime(day.timetuple())) * 1000 + self.number
        self.number += 1
        own = new_id(self.dice, moment)
        columns = [
            own, self.book, card or own, f"{form}@{version}", self.account, self.device, str(self.number),
            day.isoformat(), str(moment), "0", "0", "", "bench",
        ]
        return own, "\t".join(columns + [f"{name}={value}" for name, value in answers]) + "\n"

    def registrations(self):
        """Batches that open a card for each child."""
        lines = []
        for place, child in enumerate(self.children):
            child["card"], line = self.line("resident", 1, None, max(self.days[0], child["born"]), [
                ("name", f"Anak {place + 1}"), ("sex", child["sex"]), ("birth", child["born"].isoformat()),
                ("mother", f"Ibu {place + 1}"), ("rt", f"00{place % 4 + 1}")])
            lines.append(line)
        return batches(lines)

    def adults(self, count):
        """Batches that open a card for each of as many adults."""
        return batches([
            self.line("resident", 1, None, self.days[0], [
                ("name", f"Warga {place + 1}"), ("sex", self.dice.choice("mf")),
                ("birth", f"{self.dice.randint(1946, 2004)}-05-17"), ("rt", f"00{place % 4 + 1}")])[1]
            for place in range(count)])

    def visits(self):
        """Batches of visits: every child under five once a month."""
        return batches([line for line, _ in self.written_visits()])

    def written_visits(self):
        """Each visit as a line, and as what a JSON client would send."""
        for day in self.days:
            for child in self.children:
                months = (day - child["born"]).days / 30.4375
                if not 0 <= months < 59.9:
                    continue
                size = 1 + 0.037 * (child["size"] + self.dice.gauss(0, 0.1))
                weight = int(between(WEIGHTS, months) * size ** 1.6 * 1000) // 10 * 10
                length = int(between(LENGTHS, months) * size * 10)
                measure = "l" if months < 24 else "h"
                arm = int(self.dice.gauss(145, 9))
                own, line = self.line("growth-visit", 1, child["card"], day, [
                    ("weight", weight), ("length", length), ("measure", measure), ("arm", arm), ("confirmed", "y")])
                yield line, {
                    "id": own, "child": child["card"], "day": day.isoformat(), "weight_g": weight,
                    "length_mm": length, "measure": measure, "arm_mm": arm, "writer": self.account,
                    "device": self.device}


def batches(items):
    return ["".join(items[place:place + BATCH]).encode() for place in range(0, len(items), BATCH)]
