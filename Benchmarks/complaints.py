"""Complaints: from the phone's tap to the office's list, an inbox of 100,000, the clock of one, the public page."""

import re
import shutil
import sqlite3
import time
import urllib.parse
from datetime import date, timedelta

import load
from bench import HERE, OUT, QUICK, Figures, Server, copy, demo, run, say, share
from entries import syncs
from phone import Phone
from playwright.sync_api import sync_playwright
from visits import Pen, batches, kader

COMPLAINTS = 2_000 if QUICK else 100_000
OFFICER = "perkim.dewi"
# Days of the telling, as the server's clock stands then, and the share told on them.
PHASES = [(-9, 0.4), (-4, 0.3), (0, 0.3)]
ROUNDS = 20 if QUICK else 200
TAPS = 3 if QUICK else 12


# What the office's list holds

def kinds():
    """Kinds of the catalogue that the office of the demo answers for."""
    folder = HERE.parent / "Core" / "Sources" / "Rules" / "Complaints" / "Kinds"
    found = []
    for name in ("HousingKinds", "PublicWorksKinds"):
        found += re.findall(r'"([a-z-]+)", Phrase\("[^"]*", "[^"]*"\), \.\w+,\s+\.(?:housing|publicWorks)\b',
                            (folder / f"{name}.swift").read_text())
    return found or ["unfit-house"]


def stored(status, body):
    if status != 200 or b"\theld\t" in body:
        raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")


def told(pen, count, day, which):
    """Lines of as many complaints that go to their office at once, and the ids of their cards."""
    cards, lines = [], []
    for place in range(count):
        card, line = pen.line("complaint", 1, None, day, [
            ("kind", which[place % len(which)]), ("rt", f"00{place % 4 + 1}"), ("landmark", f"Rumah {place}"),
            ("note", "Perlu dilihat."), ("urgent", "y")])
        cards.append(card)
        lines.append(line)
    return cards, lines


def inbox():
    """A database in which one office has so many open complaints, through the door; kept until `pandu` is newer."""
    path = OUT / f"inbox{COMPLAINTS}.sqlite"
    if path.exists() and path.stat().st_mtime > demo()[0].stat().st_mtime:
        return path, 0
    begun = time.perf_counter()
    database = copy(demo()[0], "inbox-new")
    pens = [Pen(account, book, 0, 1) for account, book in kader(database)]
    office = {pen.book: Pen(OFFICER, pen.book, 0, 1) for pen in pens}
    which = kinds()
    for ahead, part in PHASES:
        day = date.today() + timedelta(days=ahead)
        with Server(database, environment={"PANDU_DAYS_AHEAD": str(ahead)}) as server:
            for pen in pens:
                cards, lines = told(pen, int(COMPLAINTS * part / len(pens)), day, which)
                load.load(server.port, [syncs(server, pen, batches(lines))], stored)
                settle(server, database)
                hand = office[pen.book]
                steps = [hand.line("complaint-received", 1, card, day, [("assignee", OFFICER)])[1] for card in cards[::3]]
                load.load(server.port, [syncs(server, hand, batches(steps))], stored)
        say(f"  {ahead} days: {count(database, 'complaint'):,} complaints, {count(database, 'entry'):,} entries")
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("ANALYZE")
    connection.close()
    shutil.move(database, path)
    return path, time.perf_counter() - begun


def count(database, table, where="1"):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    (found,) = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()
    connection.close()
    return found


def settle(server, database):
    """Waits until the clock has sent on what was told: each posting lets it write some more."""
    while count(database, "complaint", "is_open = 1 AND is_dispatched = 0 AND is_urgent = 1 AND office = 'perkim'"):
        server.ask("POST", "/sync", b"", Authorization=f"Bearer {server.push_token('kader1.flamboyan', 'bench-0000001')}")


def inboxes(figures):
    database, seconds = inbox()
    size = count(database, "complaint", "office = 'perkim' AND is_open = 1")
    with Server(copy(database, "inbox")) as server:
        cookie = server.sign_in(OFFICER)
        paths = [f"/kotak-masuk?saring={name}" for name in ("all", "new", "late", "waiting", "mine", "coming", "ended")]
        paths += [f"/kotak-masuk?saring={name}&halaman={page}" for name in ("all", "late") for page in (1, 3, 200)]
        paths += ["/pemberitahuan"]
        taken = {path: [] for path in paths}

        def page(status, body):
            if status != 200 or b"<h1>" not in body:
                raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")

        for turn in range(ROUNDS + 2):
            for path in paths:
                result = load.load(server.port, [[load.request("GET", path, Cookie=cookie)]], page)
                if turn > 1:
                    taken[path] += result.milliseconds
    everything = [one for some in taken.values() for one in some]
    p99 = share(everything, 0.99)
    figures.add(f"inbox of an office with {size:,} open complaints, p99", "≤ 20 ms", f"{p99:.1f} ms",
                f"median {share(everything, 0.5):.1f} ms", "", p99 <= 20)
    slowest = sorted(taken, key=lambda path: -share(taken[path], 0.99))[:4]
    figures.note("The slowest pages, p99: " + ", ".join(
        f"`{path.split('?')[-1]}` {share(taken[path], 0.99):.1f} ms" for path in slowest) + ".")
    if seconds:
        figures.note(f"Making it took {seconds:.0f} s: {count(database, 'entry'):,} entries through the door.")


# The clock of one

def clock(figures):
    run("swift", "build", "-c", "release", "--package-path", HERE / "Rule", "--scratch-path", OUT / "rule")
    made, microseconds, _ = run(OUT / "rule" / "release" / "clock", 20).split()
    figures.add("routing and clock of one complaint", "≤ 50 µs", f"{float(microseconds):.2f} µs",
                f"mean over {int(made):,}, best of 20 runs", "", float(microseconds) <= 50)


# The public page

def tell(server):
    """A complaint by the public form; the code of its receipt."""
    _, page = server.get("/lapor?desa=19.05.05.2004&jenis=unfit-house")
    fields = {name: re.search(f'name="{name}" value="([^"]+)"', page.decode()).group(1) for name in ("entri", "kode")}
    form = urllib.parse.urlencode(fields | {
        "desa": "19.05.05.2004", "jenis": "unfit-house", "posyandu": "flamboyan", "rt": "002", "note": "Bocor"})
    status, _, body = server.ask("POST", "/lapor", form, Content_Type="application/x-www-form-urlencoded")
    if status != 200:
        raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")
    return fields["kode"]


def answers_per_second(port, path):
    """What wrk reaches over 16 connections; it runs on the same cores."""
    text = run("wrk", "-t1", "-c16", f"-d{2 if QUICK else 8}s", f"http://127.0.0.1:{port}{path}")
    if "Non-2xx" in text:
        raise RuntimeError(text)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))


def static(body):
    """nginx on a free port with this page as a file; a command for `Server`."""
    folder = OUT / "static"
    folder.mkdir(exist_ok=True)
    (folder / "lacak.html").write_bytes(body)

    def command(port):
        (folder / "nginx.conf").write_text(f"""
            daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
            events {{ worker_connections 256; }}
            http {{ access_log off; default_type text/html; client_body_temp_path {folder}/body;
                proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi; server {{ listen 127.0.0.1:{port}; root {folder}; }} }}""")
        return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]

    return command


def public(figures):
    with Server(copy(demo()[0], "tracking")) as server:
        path = "/lacak/" + tell(server)
        _, body = server.get(path)
        size = len(body) / 1024
        figures.add("public tracking page, as it comes", "≤ 20 KB", f"{size:.1f} KB", "", "", size <= 20)
        answers_per_second(server.port, path)
        used, begun, rates = server.processor_seconds(), time.perf_counter(), []
        for _ in range(1 if QUICK else 3):
            rates.append(answers_per_second(server.port, path))
        ours, seconds = max(rates), (time.perf_counter() - begun) / len(rates)
        used = (server.processor_seconds() - used) / (sum(rates) * seconds)
    other, ratio = "nginx is not installed", ""
    if shutil.which("nginx"):
        with Server(command=static(body), ready="/lacak.html") as beside:
            plain = max(answers_per_second(beside.port, "/lacak.html") for _ in range(1 if QUICK else 3))
        other, ratio = f"nginx, the same bytes as a file: {plain:,.0f}/s", f"{ours / plain:.2f}×"
    figures.add("public tracking page, answers a second", "≥ 3,000", f"{ours:,.0f}/s", other, ratio, ours >= 3_000)
    figures.note(f"An answer of the tracking page takes {used * 1e6:.0f} µs of processor time in the server.")


# From the phone to the office

def taps(figures):
    taken = []
    with Server(copy(demo()[0], "tap")) as server, sync_playwright() as playwright:
        phone = Phone(playwright, f"http://localhost:{server.port}")
        phone.sign_in()
        office = server.sign_in(OFFICER)
        for place in range(TAPS):
            name = f"Tempat {place}"
            phone.page.goto(f"{phone.url}/b/flamboyan/lapor/unfit-house")
            phone.page.get_by_label("RT", exact=True).fill("")
            phone.page.get_by_label("Patokan tempat").fill(name)
            phone.page.get_by_label("Cerita singkat").fill("Atap bocor")
            button = phone.page.get_by_role("button", name="Kirim laporan")
            button.scroll_into_view_if_needed()
            begun = time.perf_counter()
            button.click(no_wait_after=True)
            while name.encode() not in server.get("/kotak-masuk?saring=coming", Cookie=office)[1]:
                if time.perf_counter() - begun > 30:
                    raise RuntimeError("the office does not see it")
                time.sleep(0.005)
            taken.append(time.perf_counter() - begun)
            phone.page.wait_for_url("**/tanda-terima**")
        phone.browser.close()
    worst = max(taken)
    figures.add("from the phone's tap to the office's *Akan datang*", "≤ 1 s", f"{worst * 1000:.0f} ms, the slowest of {len(taken)}",
                f"median {share(taken, 0.5) * 1000:.0f} ms", "", worst <= 1)


def main():
    figures = Figures(
        "complaints", "Complaints", f"""
        *Tap to list*: a kader's phone (Chromium with its worker, with a signal) sends a complaint; the time from the tap on *Kirim
        laporan* until the officer's list *Akan datang*, asked all the time, shows it. *Inbox*: {COMPLAINTS:,} complaints for one office told by
        the kader of the demo on three days, sent on by the clock, every third received, the older ones late; then each filter of the
        inbox, its first, fourth and 201st pages and the news, over one connection at a time, {ROUNDS} rounds. *Clock*: what a
        complaint's row needs whenever it changes: kind, the office for it, due day in working days with pauses, when the clock
        looks next; one core. *Tracking*: the page behind a code, asked by `wrk` (one thread, 16 connections) on the same two cores as the server;
        each answer is folded anew from the complaint's entries. nginx (two workers) serves the very bytes as a file;
        the best of three runs of eight seconds on both sides.""")
    clock(figures)
    public(figures)
    taps(figures)
    inboxes(figures)


if __name__ == "__main__":
    main()
