"""A page on a warm worker reads nothing from the disk; a worker that begins takes up the book as it was folded."""

import re

from conftest import see, settled
from test_strangers import stored, write_resident

# Asks for a page of the book and gives its text, without the ids that forms bring along.
DRAWN = """async (path) => (await (await fetch(path)).text()).replace(/name="entri" value="[0-9a-f-]{36}"/g, '')"""
IMAGE = """async () => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.includes('/gambar/')) return url;
    }
}"""
SPOILED = """async () => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if (!request.url.includes('/gambar/')) continue;
            const { headers } = await cache.match(request);
            await cache.put(request, new Response(new Uint8Array(4_000_000).fill(7), { headers }));
        }
    }
}"""


def begin_again(phone):
    session = phone.context.new_cdp_session(phone.page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    phone.page.wait_for_timeout(500)


def test_a_worker_begins_with_the_folded_book_and_draws_the_same(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    assert settled(lambda: phone.page.evaluate(IMAGE))
    # Behind the image: what came since, and what waits.
    write_resident(phone, "Sesudah Gambar")
    assert settled(lambda: stored(phone, "outbox") == [])
    phone.network(False)
    write_resident(phone, "Tanpa Sinyal")
    paths = ["/b/flamboyan/warga?semua=1", "/b/flamboyan/tugas"]

    def drawn():
        """The pages, but for what is being sent just now and what is said of storage."""
        pages = [phone.page.evaluate(DRAWN, path) for path in paths]
        for passing in ('<a class="pill.*?</a>', '<p class="notice is-watch" role="status">.*?</p>'):
            pages = [re.sub(passing, "", page, flags=re.S) for page in pages]
        return pages

    before = drawn()
    assert "Sesudah Gambar" in before[0] and "Tanpa Sinyal" in before[0]
    begin_again(phone)
    assert settled(lambda: drawn() == before)
    # An image that is none is thrown away, and the book folded from its feed.
    phone.page.evaluate(SPOILED)
    begin_again(phone)
    assert settled(lambda: drawn() == before)


def test_a_warm_worker_reads_nothing_from_the_disk(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    phone.go("/b/flamboyan/warga")
    worker = phone.context.service_workers[0]
    worker.evaluate("""() => {
        self.reads = 0;
        for (const [of, name] of [[IDBDatabase, 'transaction'], [Cache, 'match'], [CacheStorage, 'match']]) {
            const before = of.prototype[name];
            of.prototype[name] = function (...all) {
                // What is sent behind the pages' backs looks for closed reports.
                if (String(all[0]) !== 'secrets') self.reads += 1;
                return before.apply(this, all);
            };
        }
    }""")
    for path in ["warga", "", "tugas", "keluarga"]:
        phone.page.evaluate("(path) => fetch(path).then((answer) => answer.text())", f"/b/flamboyan/{path}")
    assert worker.evaluate("self.reads") == 0
    write_resident(phone, "Satu Transaksi")
    see(phone.page, "Satu Transaksi")
