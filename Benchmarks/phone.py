"""What a phone downloads at its first visit, and how fast its own worker answers the pages of a large book."""

import shutil
import time

import load
from bench import OUT, QUICK, ROOT, Figures, Server, copy, demo, share
from entries import anything, syncs
from playwright.sync_api import sync_playwright
from slow import SlowLine
from visits import Pen

CHILDREN, ADULTS, MONTHS = (40, 60, 6) if QUICK else (150, 450, 60)
VISITS = 5 if QUICK else 30
SLOWER = 6
BOOK, KADER = "flamboyan", "kader1.flamboyan"
WORKER = "JSON.parse(JSON.stringify(performance.getEntriesByType('navigation')[0]))"


def sizes(figures):
    """Bytes as they travel, compressed; the worker and all that it stores."""
    total = {"wasm": 0, "js": 0, "css": 0, "all": 0}
    web = ROOT / "build" / "web"
    stored = {"/service-worker.js", *(web / "shell.txt").read_text().split()}
    for line in (web / "assets.tsv").read_text().splitlines():
        path, _, _, small = line.split("\t")
        if path not in stored:
            continue
        kind = path.rsplit(".", 1)[-1]
        total["all"] += int(small)
        if kind in total:
            total[kind] += int(small)
    for kind, name, most in (("all", "first visit, everything", 250), ("wasm", "wasm with tables", 215),
                             ("js", "JavaScript", 25), ("css", "CSS", 12)):
        size = total[kind] / 1024
        figures.add(f"phone: {name}, compressed", f"≤ {most} KB", f"{size:.1f} KB", "", "", size <= most)


def large_book(server):
    """600 residents and five years of session days, through the door."""
    pen = Pen(KADER, BOOK, CHILDREN, MONTHS, born_within=(600, 1_750 if MONTHS == 60 else 0))
    bodies = pen.registrations() + pen.adults(ADULTS)
    load.load(server.port, [syncs(server, pen, bodies)], anything)
    load.load(server.port, [syncs(server, pen, pen.visits())], anything)
    return pen


class Phone:
    def __init__(self, playwright, url):
        path = shutil.which("chromium") or shutil.which("google-chrome")
        self.browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        self.context = self.browser.new_context(viewport={"width": 360, "height": 640}, locale="id-ID")
        self.context.set_default_timeout(120_000)
        self.page = self.context.new_page()
        self.url = url

    def sign_in(self):
        self.page.goto(self.url + "/masuk")
        self.page.get_by_label("Nama pengguna").fill(KADER)
        self.page.get_by_label("Kata sandi").fill("contoh-1234")
        self.page.get_by_role("button", name="Masuk").click()
        self.page.get_by_text("Siap tanpa sinyal").wait_for(state="visible")

    def slow_down(self):
        self.session = self.context.new_cdp_session(self.page)
        self.session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        self.session.send("ServiceWorker.enable")

    def stop_worker(self):
        self.session.send("ServiceWorker.stopAllWorkers")
        self.page.wait_for_timeout(300)

    def visit(self, path):
        """Milliseconds from the start of a navigation to its load event, with the worker slowed like the page."""
        self.page.goto(self.url + path, wait_until="load")
        self.page.wait_for_timeout(150)
        timing = self.page.evaluate(WORKER)
        if timing["workerStart"] <= 0:
            raise RuntimeError(f"{path} was not answered by the worker")
        worker = timing["responseStart"] - timing["workerStart"]
        return timing["loadEventEnd"] + (SLOWER - 1) * worker

    def turn(self, path):
        """Milliseconds from a tap on a link until the page there is painted in place of this one."""
        self.page.evaluate("(path) => { document.querySelector('nav.tabs a').href = path; }", path)
        return self.tapped(self.page.locator("nav.tabs a").first)

    def tap(self, path, place):
        """Milliseconds from a tap on a row's button until the next screen that says so is painted."""
        self.page.goto(self.url + path, wait_until="load")
        self.page.wait_for_timeout(400)
        return self.tapped(self.page.locator("button[name=hadir]").nth(place))

    def tapped(self, what):
        what.scroll_into_view_if_needed()
        self.page.wait_for_timeout(200)
        self.page.evaluate(WATCH)
        what.click()
        painted, worker = self.page.evaluate("tapped")
        self.page.wait_for_timeout(400)
        return painted + (SLOWER - 1) * worker


# A page is on its way while the document is busy. The worker's share, at full speed, is counted apart.
WATCH = """() => { globalThis.tapped = new Promise((resolve, reject) => {
    addEventListener('click', ({ timeStamp }) => {
        new MutationObserver((_, observer) => {
            if (document.documentElement.ariaBusy) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => {
                const painted = performance.now() - timeStamp;
                const asked = performance.getEntriesByType('resource').find((one) => one.startTime >= timeStamp);
                resolve([painted, asked.responseEnd - asked.workerStart]);
            }));
        }).observe(document.documentElement, { attributeFilter: ['aria-busy'] });
    }, { once: true, capture: true });
    setTimeout(reject, 20_000, new Error('no page came'));
}); }"""


def until_ready(playwright, server):
    """Seconds on a slow line from opening Pandu signed in until *Siap tanpa sinyal*, and the kilobytes that came."""
    line = SlowLine(server.port)
    phone = Phone(playwright, f"http://localhost:{line.port}")
    name, value = server.sign_in(KADER).split(";")[0].split("=", 1)
    phone.context.add_cookies([{"name": name, "value": value, "url": phone.url}])
    begun, before = time.perf_counter(), line.carried
    phone.page.goto(f"{phone.url}/b/{BOOK}/")
    phone.page.get_by_text("Siap tanpa sinyal").wait_for(state="visible")
    seconds = time.perf_counter() - begun
    phone.browser.close()
    return seconds, (line.carried - before) / 1024


def main():
    figures = Figures(
        "phone", "Phone", f"""
        Sizes are what travels, compressed with brotli when the web files are built. For the pages, Chromium holds the
        copy of a book with {CHILDREN + ADULTS} residents more than the demo's and {MONTHS} monthly session days,
        without a signal. Chromium slows a page's processor {SLOWER}× but not a worker's, so the worker's share
        is measured at full speed and counted {SLOWER} times. A page is measured from a tap on a link until the page there
        is painted; {VISITS} rounds over home, the list of residents, today's list and a child's measuring page. A document
        is the same page from the start of a navigation to its load event, as it comes first. A tap is one on *Hadir* in
        today's list, until its answer is painted. For the first page the worker is stopped, and starts, compiles the
        module and takes up the folded book. The first visit
        is that of a kader who just signed in, with the demo's book, through a proxy that is as slow.""")
    sizes(figures)
    with Server(copy(demo()[0], "phone")) as server, sync_playwright() as playwright:
        pen = large_book(server)
        phone = Phone(playwright, f"http://localhost:{server.port}")
        phone.sign_in()
        phone.context.set_offline(True)
        phone.slow_down()
        day = pen.days[-1].isoformat()
        card = next(child["card"] for child in pen.children if 0 <= (pen.days[-1] - child["born"]).days < 1_500)
        paths = ["", "warga", f"hari/{day}/", f"hari/{day}/ukur/{card}"]
        loaded = [phone.visit(f"/b/{BOOK}/{path}") for _ in range(3) for path in paths][len(paths):]
        # A measuring page has no tabs: home stands between two.
        phone.visit(f"/b/{BOOK}/")
        taken = []
        for path in paths * VISITS:
            taken.append(phone.turn(f"/b/{BOOK}/{path}"))
            if not phone.page.locator("nav.tabs").count():
                phone.visit(f"/b/{BOOK}/")
        taken = taken[len(paths):]
        p95 = share(taken, 0.95)
        figures.add("phone: a page answered by the worker, p95", "≤ 150 ms", f"{p95:.0f} ms",
                    f"median {share(taken, 0.5):.0f} ms", "", p95 <= 150)
        figures.add("phone: the same as a document", "", f"{share(loaded, 0.5):.0f} ms", f"quickest {min(loaded):.0f} ms")
        taps = [phone.tap(f"/b/{BOOK}/hari/{day}/", place) for place in range(VISITS)][1:]
        tap = share(taps, 0.95)
        figures.add("phone: a tap on *Hadir* to the next screen, p95", "≤ 150 ms", f"{tap:.0f} ms",
                    f"median {share(taps, 0.5):.0f} ms", "", tap <= 150)
        starts = []
        for _ in range(3 if QUICK else 7):
            phone.stop_worker()
            starts.append(phone.visit(f"/b/{BOOK}/"))
        start = share(starts, 0.5)
        figures.add("phone: worker start to first page", "≤ 800 ms", f"{start:.0f} ms", "", "", start <= 800)
        phone.browser.close()
    with Server(copy(demo()[0], "ready")) as server, sync_playwright() as playwright:
        seconds, size = until_ready(playwright, server)
        figures.add("phone: first visit to *Siap tanpa sinyal*, 400 kbit/s and 400 ms", "≤ 9 s", f"{seconds:.1f} s",
                    f"{size:.0f} KB came", "", seconds <= 9)


if __name__ == "__main__":
    main()
