"""A village's page of numbers, the same with a thousand and a million entries in the database."""

import contextlib
import sqlite3

import load
from bench import QUICK, Figures, Server, demo, share

PAGE = "/wilayah/19.05.05.2004"
REQUESTS = 200 if QUICK else 2_000


def entries(database):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    (count,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    connection.close()
    return count


def page(status, body):
    if status != 200 or b"Buyan Kelumbi" not in body:
        raise RuntimeError(f"{status}: {body[:300].decode(errors='replace')}")


def milliseconds(*databases):
    """Latencies with each database, asked in turns so that the machine's moods fall on all."""
    taken = [[] for _ in databases]
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(Server(database)) for database in databases]
        requests = [load.request("GET", PAGE, Cookie=server.sign_in("desa.buyankelumbi")) for server in servers]
        for turn in range(11):
            for server, request, found in zip(servers, requests, taken):
                result = load.load(server.port, [[request] * (REQUESTS // 10)], page)
                if turn > 0:
                    found += result.milliseconds
    return taken


def main():
    figures = Figures(
        "dashboard", "Dashboard", f"""
        The page of Desa Buyan Kelumbi, signed in as its operator, asked {REQUESTS:,} times over one connection, the
        two databases in turns. It reads counts only, a year of them, from rows keyed by area and month. The small
        database is `pandu demo --village`, the large one `pandu demo --regency`: a whole regency, every entry
        through the one door.""")
    small, _ = demo("--village")
    large, seconds = demo() if QUICK else demo("--regency")
    before, after = milliseconds(small, large)
    p99 = share(after, 0.99)
    figures.add(
        f"village dashboard at {entries(large):,} entries, p99", "< 10 ms", f"{p99:.2f} ms",
        f"median {share(after, 0.5):.2f} ms", "", p99 < 10)
    ratio = share(after, 0.5) / share(before, 0.5)
    figures.add(
        f"the same at {entries(small):,} entries", "within 2×", f"{share(after, 0.5):.2f} ms",
        f"{share(before, 0.5):.2f} ms, p99 {share(before, 0.99):.2f} ms", f"{ratio:.2f}×", ratio <= 2)
    if seconds > 1 and not QUICK:
        count = entries(large)
        figures.note(f"Making the regency, {count:,} entries through the door in one process: {seconds:.0f} s "
                     f"({count / seconds:,.0f} entries/s).")


if __name__ == "__main__":
    main()
