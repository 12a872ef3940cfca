"""A regency's day: all its Posyandu send, in no order that a server could know."""

import os
import random
import sqlite3
import subprocess
from datetime import date, timedelta

import load
from bench import OUT, PANDU, QUICK, ROOT, Figures, Server, copy, demo, share
from entries import CONNECTIONS, last_row, raw, stored
from growth import LENGTHS, WEIGHTS, between
from visits import BATCH, Pen, batches

WARM = 8
# Batches that each book sends: few of all, many of those that stay in memory.
OF_ALL, OF_WARM, SINGLE = (1, 4, 2) if QUICK else (5, 40, 10)


def children(database):
    """Children under five by book: card, sex and birth."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = connection.execute(
        """SELECT book.id, lower(hex(card.id)), card.sex, card.birth FROM card JOIN book ON book.no = card.book
           WHERE card.kind = 'resident' AND card.state = 'living' AND card.birth > ?""",
        [(date.today() - timedelta(days=4 * 365)).isoformat()]).fetchall()
    connection.close()
    found = {}
    for book, card, sex, birth in rows:
        own = "-".join([card[:8], card[8:12], card[12:16], card[16:20], card[20:]])
        found.setdefault(book, []).append((own, sex, date.fromisoformat(birth)))
    return found


def staff(database):
    """A kader for each Posyandu, who sign in as the demo's first one does; `verify` then says so of `account` alone."""
    connection = sqlite3.connect(database)
    connection.execute(
        """INSERT INTO account SELECT 'kader.' || book.id, title, role, account.region, book.id, password, must_change,
           disabled, randomblob(16) FROM account, book WHERE account.name = 'kader1.flamboyan' AND book.kind = 'posyandu'""")
    connection.commit()
    connection.close()


def verified(database):
    done = subprocess.run([PANDU, "verify"], env={**os.environ, "PANDU_DATABASE": str(database)}, cwd=ROOT,
                          capture_output=True, text=True)
    found = [line for line in done.stdout.splitlines() if not line.startswith("account")]
    if found:
        raise RuntimeError("\n".join(found[:5]))


class Phone(Pen):
    """A kader's phone in a book that has its children already."""

    def __init__(self, account, book, known):
        super().__init__(account, book, 0, 1)
        self.known = known
        self.day = date.today()

    def weighings(self, count):
        """Lines of visits, one a child and day, going back day by day."""
        lines = []
        while len(lines) < count:
            for card, sex, born in self.known:
                months = (self.day - born).days / 30.4375
                if months < 1:
                    continue
                size = 1 + 0.037 * self.dice.gauss(-0.8, 1.1)
                lines.append(self.line("growth-visit", 1, card, self.day, [
                    ("weight", int(between(WEIGHTS, months) * size ** 1.6 * 1000) // 10 * 10),
                    ("length", int(between(LENGTHS, months) * size * 10)),
                    ("measure", "l" if months < 24 else "h"), ("confirmed", "y")])[1])
            self.day -= timedelta(days=1)
        return lines[:count]


def spread(requests, connections):
    """The requests in a random order, over so many connections."""
    random.Random(11).shuffle(requests)
    return [requests[place::connections] for place in range(connections)]


def posts(phones, tokens, count, size=BATCH):
    """So many pushes of each phone."""
    return [
        load.request("POST", "/sync", body, Authorization=f"Bearer {tokens[phone.account]}")
        for phone in phones
        for body in (batches(phone.weighings(count * size)) if size > 1
                     else [line.encode() for line in phone.weighings(count)])]


def one_stored(status, body):
    if status != 200 or body.count(b"\tstored\t") != 1:
        raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")


def loaded(server, requests):
    """The load of batches, with the server's processor time an entry."""
    used = server.processor_seconds()
    result = load.load(server.port, spread(requests, CONNECTIONS), stored)
    result.microseconds = (server.processor_seconds() - used) * 1e6 / (len(result.milliseconds) * BATCH)
    return result


def measure(database, phones):
    """All in random order, single posts of all at once; then eight that were just there, and what lay before them."""
    with Server(database) as server:
        tokens = {phone.account: server.push_token(phone.account, phone.device) for phone in phones}
        everywhere = loaded(server, posts(phones, tokens, OF_ALL))
        memory = server.resident_megabytes()
        queues = [posts([phone], tokens, SINGLE, 1) for phone in phones]
        single = load.load(server.port, queues, one_stored)
        memory = max(memory, server.resident_megabytes())
    last = last_row(database) + 1
    before = copy(database, "regency-before")
    with Server(database) as server:
        few = phones[:WARM]
        load.load(server.port, spread(posts(few, tokens, 2), CONNECTIONS), stored)
        warm = loaded(server, posts(few, tokens, OF_WARM))
    last_row(database)
    return everywhere, single, warm, memory, before, last


def main():
    figures = Figures(
        "regency", "A regency's day", f"""
        `pandu demo --regency`: for each of its Posyandu a kader's phone pushes {OF_ALL} batches of {BATCH} weighings of
        children who are on its cards, all Posyandu in random order over {CONNECTIONS} connections. Then all phones push
        single entries at once, each over a connection of its own. "8 warm ones": the same with {OF_WARM} batches of eight
        Posyandu that had just sent. Raw SQLite writes the rows of the warm ones as under *Entries*. Every receipt must
        say *stored*, and afterwards `pandu verify` must find nothing.""")
    database = copy(demo("--regency")[0], "regency")
    staff(database)
    known = children(database)
    phones = [Phone("kader." + book, book, cards) for book, cards in sorted(known.items()) if len(cards) >= 10]
    random.Random(7).shuffle(phones)
    everywhere, single, warm, memory, before, last = measure(database, phones)
    all_rate, warm_rate = everywhere.per_second * BATCH, warm.per_second * BATCH
    figures.add(f"8 warm Posyandu, batches of {BATCH}, {CONNECTIONS} connections", "", f"{warm_rate:,.0f} entries/s", "",
                f"p99 {share(warm.milliseconds, 0.99):.1f} ms")
    figures.add(f"all {len(phones)} Posyandu in random order", "≥ 0.8× of 8 warm ones", f"{all_rate:,.0f} entries/s",
                f"{warm_rate:,.0f} entries/s", f"{all_rate / warm_rate:.2f}×", all_rate >= 0.8 * warm_rate)
    p99 = share(everywhere.milliseconds, 0.99)
    figures.add("p99 of a batch of all of them", "≤ 60 ms", f"{p99:.1f} ms",
                f"median {share(everywhere.milliseconds, 0.5):.1f} ms", "", p99 <= 60)
    p99 = share(single.milliseconds, 0.99)
    figures.add(f"single entries from {len(phones)} phones at once, p99", "≤ 60 ms", f"{p99:.1f} ms",
                f"{single.per_second:,.0f} entries/s", "", p99 <= 60)
    figures.add("resident memory of the server meanwhile", "≤ 150 MB", f"{memory:.0f} MB", "", "", memory <= 150)
    ceiling, used = raw(database, before, last, CONNECTIONS)
    figures.add("8 warm ones against raw SQLite writing the same rows", "≥ 0.5×", f"{warm_rate:,.0f} entries/s",
                f"{ceiling:,.0f} entries/s", f"{warm_rate / ceiling:.2f}×", warm_rate >= ceiling / 2)
    figures.add("processor time an entry, all Posyandu", "", f"{everywhere.microseconds:.0f} µs",
                f"8 warm ones: {warm.microseconds:.0f} µs; raw SQLite: {used:.0f} µs",
                f"{everywhere.microseconds / warm.microseconds:.2f}×")
    verified(database)
    for left in OUT.glob("regency*.sqlite*"):
        left.unlink()


if __name__ == "__main__":
    main()
