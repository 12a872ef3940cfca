"""How soon the server answers, and how much memory it holds when nobody asks anything."""

import time

from bench import Figures, Server, copy, demo, share


def main():
    figures = Figures(
        "idle", "Idle server", """
        `pandu serve` on the demo regency: from starting the process to the first whole page, median of five; then
        resident memory (VmRSS) two seconds after that page, and after a kader's pages were read too.""")
    database = copy(demo()[0], "idle")
    starts = []
    for turn in range(5):
        with Server(database) as server:
            starts.append(server.start_seconds)
            if turn == 4:
                time.sleep(2)
                idle = server.resident_megabytes()
                cookie = server.sign_in("kader1.flamboyan")
                for path in ("/b/flamboyan/", "/b/flamboyan/umpan"):
                    server.get(path, Cookie=cookie)
                used = server.resident_megabytes()
    start = share(starts, 0.5)
    figures.add("start to first answer", "≤ 1 s", f"{start:.2f} s", "", "", start <= 1)
    figures.add("idle server, resident", "≤ 60 MB", f"{idle:.0f} MB", "", "", idle <= 60)
    figures.note(f"After a kader's pages it holds {used:.0f} MB.")


if __name__ == "__main__":
    main()
