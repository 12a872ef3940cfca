"""Visits through `/sync`, in batches of 50, beside raw SQLite with the same rows and Django with the same facts."""

import itertools
import json
import os
import sqlite3
import sys

import load
from bench import HERE, OUT, PANDU, QUICK, ROOT, Figures, Server, compiled, copy, demo, run, say, share
from visits import BATCH, Pen, kader

CHILDREN, MONTHS = (100, 6) if QUICK else (600, 30)
PEER_SECONDS = 3 if QUICK else 12
CONNECTIONS = 8
DJANGO = HERE / "peers" / "django"


def stored(status, body):
    """Each line must have been stored: neither held nor known already."""
    if status != 200 or body.count(b"\tstored\t") != BATCH:
        raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")


def anything(status, body):
    if status != 200:
        raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")


def syncs(server, pen, bodies):
    token = server.push_token(pen.account, pen.device)
    return [load.request("POST", "/sync", body, Authorization=f"Bearer {token}") for body in bodies]


def last_row(database):
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (last,) = connection.execute("SELECT coalesce(max(rowid), 0) FROM entry").fetchone()
    connection.close()
    return last


def per_second(result, batches=BATCH):
    return f"{result.per_second * batches:,.0f} entries/s"


def ours(pens):
    """Rates over one and over eight connections; the database before and after the latter."""
    database = copy(demo()[0], "entries")
    with Server(database) as server:
        load.load(server.port, [syncs(server, pen, pen.registrations()) for pen in pens], anything)
        one = load.load(server.port, [syncs(server, pens[-1], pens[-1].visits())], stored)
    first = last_row(database) + 1
    before = copy(database, "entries-before")
    with Server(database) as server:
        # A first visit of each book brings it into memory; the register is open all day.
        for pen in pens:
            server.get(f"/b/{pen.book}/", Cookie=server.sign_in(pen.account))
        queues = [syncs(server, pen, pen.visits()) for pen in pens[:CONNECTIONS]]
        used = server.processor_seconds()
        many = load.load(server.port, queues, stored)
        many.microseconds = (server.processor_seconds() - used) * 1e6 / (len(many.milliseconds) * BATCH)
        memory = server.resident_megabytes()
    last_row(database)
    # Chains, cards and counts must come out the same when all is folded and counted anew.
    run(PANDU, "verify", env={**os.environ, "PANDU_DATABASE": str(database)}, cwd=ROOT)
    return one, many, memory, database, before, first


def raw(database, before, first, group):
    """Entries a second that SQLite's C interface reaches, and its processor time an entry."""
    target = copy(before, "entries-raw")
    count, *seconds = run(compiled("sqlite", "-lsqlite3"), database, target, first, BATCH, group).split()
    wall, used = (float(part) for part in seconds)
    return int(count) / wall, used * 1e6 / int(count)


def django(way, pens):
    """The rate of a Django peer over eight connections."""
    database, children = OUT / "django.sqlite", OUT / "django-children.tsv"
    for old in OUT.glob(database.name + "*"):
        old.unlink()
    children.write_text("".join(
        f"{pen.book}\t{child['card']}\tAnak\t{child['sex'].upper()}\t{child['born']}\n"
        for pen in pens for child in pen.children))
    environment = {**os.environ, "PEER_DATABASE": str(database), "PYTHONPATH": str(DJANGO)}
    run(sys.executable, DJANGO / "prepare.py", children, env=environment, cwd=ROOT)

    def command(port):
        return [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "2", "--worker-class",
                "gthread", "--threads", "4", "--keep-alive", "60", "wsgi:application"]

    def requests(pen):
        facts = (fact for _, fact in pen.written_visits())
        while batch := list(itertools.islice(facts, BATCH)):
            yield load.request(
                "POST", f"/{way}/{pen.book}/visits", json.dumps(batch).encode(), Content_Type="application/json")

    def check(status, body):
        if status != 200 or body.count(b'"stored"') != BATCH:
            raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")

    with Server(command=command, environment=environment, ready="/ready") as server:
        return load.load(server.port, [requests(pen) for pen in pens[:CONNECTIONS]], check, PEER_SECONDS)


def main():
    figures = Figures(
        "entries", "Entries", f"""
        Kader of the demo open cards for {CHILDREN} children each and then send {MONTHS} months of weighing and
        measuring in batches of {BATCH} over `/sync`; every receipt must say *stored*. Each entry is checked, judged
        by the growth standard, numbered, chained, counted for its Posyandu and the four regions above, and on the disk
        (`synchronous=FULL`) before its receipt; afterwards `pandu verify` must find nothing.
        "Raw SQLite" (`peers/sqlite.c`) reads the rows that this left behind (entry, card, card_month, tally, the
        book's head) and writes them again into a copy from before, in the same order and with prepared statements; it
        checks and judges nothing and speaks no HTTP. Django with Django REST framework (`peers/django`) takes the same
        visits as JSON on two gunicorn workers and SQLite with the same durability: serializers, the fastest Python
        growth package, an audit row with a hash chain, the child's row and the counts of the Posyandu alone (ours
        count five areas). The load generator runs on the same two cores.""")
    pens = [Pen(account, book, CHILDREN, MONTHS) for account, book in kader(demo()[0])][:CONNECTIONS + 1]
    one, many, memory, database, before, first = ours(pens)
    rate = many.per_second * BATCH
    figures.add("entries over one connection", "", per_second(one), "", f"p99 {share(one.milliseconds, 0.99):.1f} ms")
    p99 = share(many.milliseconds, 0.99)
    figures.add(f"p99 of a batch at {CONNECTIONS} connections", "≤ 40 ms", f"{p99:.1f} ms", "", "", p99 <= 40)
    for group in (1, CONNECTIONS):
        ceiling, used = raw(database, before, first, group)
        figures.add(
            f"entries at {CONNECTIONS} connections, against raw SQLite with {group * BATCH} a commit",
            "≥ 0.5×" if group > 1 else "", per_second(many), f"{ceiling:,.0f} entries/s", f"{rate / ceiling:.2f}×",
            rate >= ceiling / 2 if group > 1 else None)
    figures.add("processor time an entry, both cores, HTTP and all", "", f"{many.microseconds:.0f} µs",
                f"raw SQLite: {used:.0f} µs", f"{many.microseconds / used:.1f}×")
    for way, name, least in (("rows", "Django, row by row", 25), ("bulk", "Django, `bulk_create`", 5)):
        try:
            theirs = django(way, pens)
        except (RuntimeError, OSError) as error:
            say(f"  {name}: {error}")
            figures.add(f"against {name}", f"≥ {least}×", per_second(many), "not run here")
            continue
        figures.add(
            f"against {name}", f"≥ {least}×", per_second(many),
            f"{per_second(theirs)}, p99 {share(theirs.milliseconds, 0.99):.0f} ms",
            f"{rate / (theirs.per_second * BATCH):.0f}×", rate >= least * theirs.per_second * BATCH)
    figures.note(f"After the load the server holds {memory:.0f} MB.")


if __name__ == "__main__":
    main()
