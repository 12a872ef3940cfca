"""Another site cannot write through the phone's worker, a stranger's 200 moves nothing, and a restored server gets
back what it had acknowledged."""

import http.server
import random
import shutil
import sqlite3
import threading
import time

import pytest
from conftest import see, settled


def stored(phone, name):
    """A store of the phone's memory, as a list."""
    return phone.page.evaluate(
        """(name) => new Promise((resolve, reject) => {
            const opening = indexedDB.open('pandu');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
                const all = opening.result.transaction(name).objectStore(name).getAll();
                all.onsuccess = () => { opening.result.close(); resolve(all.result); };
            };
        })""", name)


def send(phone):
    phone.page.evaluate("navigator.serviceWorker.controller.postMessage({ kind: 'sync' })")


def arrives(phone, check):
    """Whether it holds after some sendings: the first may still go out on a connection that was cut."""
    for _ in range(10):
        send(phone)
        if settled(check, 2):
            return True
    return False


def write_resident(phone, name):
    phone.go("/b/flamboyan/warga/baru")
    page = phone.page
    page.get_by_label("Nama lengkap").fill(name)
    page.get_by_label("Perempuan").check()
    page.get_by_label("Tanggal lahir").fill("03-03-2025")
    page.get_by_label("Nama ibu").fill("Ibu " + name)
    page.get_by_label("RT", exact=True).fill("002")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(lambda url: "/baru" not in url)


def names(server):
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    found = [row[0] for row in connection.execute("SELECT name FROM card WHERE kind = 'resident'")]
    connection.close()
    return found


@pytest.fixture
def site():
    """Another site, which sends what it likes to ours."""
    pages = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = pages.get(self.path, "").encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"] or 0))
            self.send_response(307)
            self.send_header("Location", pages["/onwards"])
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.pages = pages
    server.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield server
    server.shutdown()


FORM = """<!doctype html>%s<form method="post" action="%s" %s>%s</form><script>document.forms[0].submit()</script>"""


@pytest.mark.parametrize("isOnline", [True, False])
def test_another_site_writes_nothing_through_the_worker(phones, server, site, isOnline):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    card = server.entries(book="flamboyan")[0]["card"]
    ours, day = phone.url, server.entries()[-1]["day"]

    def fields(**values):
        return "".join(f'<input name="{name}" value="{value}">' for name, value in values.items())

    born = fields(
        entri="019a51cf-a8b8-7ef9-ad30-0b0d2f4fb600", name="Warga Palsu", sex="f", birth="03-03-2024", mother="X", rt="1")
    attacks = {
        "/a1": (f"{ours}/b/flamboyan/warga/{card}/tulis/death", fields(
            entri="019a51cf-a8b8-7ef9-ad30-0b0d2f4fb6bf", hari=day, on=day, note="CSRF")),
        "/a2": (f"{ours}/b/flamboyan/warga/baru", born),
        "/a3": (f"{ours}/keluar", ""),
        "/a4": (f"{ours}/bahasa", fields(bahasa="en")),
        "/a5": (f"{ours}/ganti-kader", fields(akun="kader2.flamboyan")),
    }
    for path, (action, inside) in attacks.items():
        site.pages[path] = FORM % ("", action, "", inside)
        site.pages[path + "-silent"] = FORM % ('<meta name="referrer" content="no-referrer">', action, "", inside)
        site.pages[path + "-loud"] = FORM % ('<meta name="referrer" content="unsafe-url">', action, "", inside)
        site.pages[path + "-framed"] = f"""<!doctype html><iframe src="{path}"></iframe>"""
    site.pages["/onwards"] = attacks["/a2"][0]
    site.pages["/a6"] = FORM % ("", f"{site.url}/weiter", "", born)
    before = len(server.entries())
    if not isOnline:
        phone.line.cut()
    stranger = phone.context.new_page()
    for path in [path for path in site.pages if path != "/onwards"]:
        stranger.goto(site.url + path)
        stranger.wait_for_timeout(400)
    stranger.close()
    if not isOnline:
        phone.line.isUp = True
    send(phone)
    time.sleep(2)
    assert stored(phone, "outbox") == []
    assert len(server.entries()) == before
    [person] = stored(phone, "people")
    assert not person["isOut"]
    assert "en" not in stored(phone, "meta")
    # Her own forms still work.
    phone.network(isOnline)
    write_resident(phone, "Anak Sendiri")
    phone.network(True)
    assert arrives(phone, lambda: "Anak Sendiri" in names(server))


def test_a_page_of_a_wifi_in_place_of_the_server_moves_nothing(phones, server):
    phone, other = phones("kader1.flamboyan"), phones("kader2.flamboyan")
    phone.until_ready()
    other.until_ready()
    [before] = stored(phone, "cursors")
    phone.line.portal(True)
    write_resident(phone, "Uji Portal")
    page = phone.page
    phone.go("/b/flamboyan/bantuan")
    page.get_by_role("link", name="Tulis cerita tertutup").click()
    page.get_by_label("Kekerasan dalam rumah").check()
    page.get_by_label("Apa yang terjadi?").fill("Cerita contoh uji")
    page.get_by_role("button", name="Kirim tertutup").click()
    send(phone)
    time.sleep(3)
    assert stored(phone, "cursors") == [before]
    assert [item["state"] for item in stored(phone, "outbox")] == ["waiting"]
    assert [(item["state"], bool(item.get("sealed"))) for item in stored(phone, "secrets")] == [("waiting", True)]
    write_resident(other, "Ditulis Kader Dua")
    phone.line.portal(False)
    phone.go("/b/flamboyan/warga")
    assert arrives(phone, lambda: {"Uji Portal", "Ditulis Kader Dua"} <= set(names(server)))
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "secrets")] == ["sent"])
    assert arrives(phone, lambda: stored(phone, "outbox") == [])
    phone.go("/b/flamboyan/warga?cari=Ditulis")
    see(page, "Ditulis Kader Dua")


def test_a_cursor_that_is_no_number_heals_itself(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.page.evaluate(
        """() => new Promise((resolve) => {
            const opening = indexedDB.open('pandu');
            opening.onsuccess = () => {
                const change = opening.result.transaction('cursors', 'readwrite');
                change.objectStore('cursors').put(
                    { seq: NaN, hash: undefined, isWhole: true, segment: 0 }, ['kader1.flamboyan', 'flamboyan']);
                change.oncomplete = () => {
                    opening.result.close();
                    // As any page of ours that writes: what the worker remembers is read anew.
                    new BroadcastChannel('pandu').postMessage('changed');
                    setTimeout(resolve, 100);
                };
            };
        })""")
    assert arrives(phone, lambda: [cursor["seq"] for cursor in stored(phone, "cursors")] == [
        len(server.entries(book="flamboyan"))])


class Backup:
    """A copy of the database, put back while the server is down."""

    def __init__(self, server):
        self.server, self.copy = server, server.database.parent / "backup.sqlite"
        source, copy = sqlite3.connect(server.database), sqlite3.connect(self.copy)
        source.backup(copy)
        source.close()
        copy.close()

    def put_back(self):
        self.server.end()
        for end in ["-wal", "-shm"]:
            (self.server.database.parent / (self.server.database.name + end)).unlink(missing_ok=True)
        shutil.copy(self.copy, self.server.database)
        self.server.start()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_was_acknowledged_comes_back_after_a_restore(phones, server, seed):
    """Backup, more work, restore, another phone takes the numbers: whatever the first phone had a receipt for returns."""
    chance = random.Random(seed)
    one, two = phones("kader1.flamboyan"), phones("kader2.flamboyan")
    one.until_ready()
    two.until_ready()
    count = 0
    for _ in range(chance.randrange(2)):
        count += 1
        write_resident(one, f"Sebelum {count}")
    backup = Backup(server)
    for _ in range(1 + chance.randrange(3)):
        count += 1
        write_resident(one, f"Sesudah {count}")
        if chance.random() < 0.5:
            one.line.losses = 1
    assert arrives(one, lambda: sum(name.startswith("Se") and name[-1].isdigit() for name in names(server)) == count)
    if chance.random() < 0.5:
        one.close()
    else:
        one.line.cut()
    backup.put_back()
    for number in range(chance.randrange(4)):
        write_resident(two, f"Lain {number}")
    send(two)
    time.sleep(1)
    one.line.isUp = True
    if one.context is None:
        one.open()
    one.go("/b/flamboyan/")
    wanted = {f"{when} {number}" for number in range(1, count + 1) for when in ["Sebelum", "Sesudah"]}
    assert arrives(one, lambda: len(wanted & set(names(server))) == count), wanted - set(names(server))
    assert arrives(one, lambda: stored(one, "outbox") == [])
    assert server.verify().returncode == 0


def test_two_on_one_phone_and_a_restore_between_receipt_and_feed(phones, server):
    """The case of the review: the receipt came to the first, the feed only to the second."""
    phone, other = phones("kader2.flamboyan"), phones("kader1.anggrek")
    phone.until_ready()
    phone.sign_in("kader1.flamboyan")
    phone.until_ready()
    backup = Backup(server)
    phone.network(False)
    write_resident(phone, "Bayi Hilang")
    phone.go("/b/flamboyan/saya")
    phone.page.evaluate("fetch('/ganti-kader', { method: 'POST', body: new URLSearchParams({ akun: 'kader2.flamboyan' }) })")
    phone.network(True)
    assert arrives(phone, lambda: "Bayi Hilang" in names(server))
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "outbox")] == ["stored"])
    phone.line.cut()
    backup.put_back()
    other.close()
    third = phones("kader2.flamboyan")
    third.until_ready()
    for number in range(4):
        write_resident(third, f"Lain {number}")
    send(third)
    assert arrives(third, lambda: "Lain 3" in names(server))
    phone.line.isUp = True
    phone.sign_in("kader1.flamboyan")
    assert arrives(phone, lambda: "Bayi Hilang" in names(server))
    assert arrives(phone, lambda: stored(phone, "outbox") == [])
