"""Photographs: taken without a signal, sent after their entry, shown to those who may see them; and files that are none."""

import hashlib
import io
import signal
import sqlite3
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pictures
import pytest
import requests
from conftest import PASSWORD, see, settled
from PIL import Image
from test_contract import push_key, signed_in
from test_nothing_lost import kill

TODAY = date.today().isoformat()
MOST_KB = 150
MOST_MEGABYTES = 150
MUTATIONS = 440

# A database as the first version made it.
FIRST_DATABASE = """() => new Promise((resolve, reject) => {
    const request = indexedDB.open('pandu', 1);
    request.onupgradeneeded = () => {
        request.result.createObjectStore('people', { keyPath: 'account' });
        request.result.createObjectStore('outbox', { keyPath: 'id' });
        for (const name of ['segments', 'cursors', 'meta']) request.result.createObjectStore(name);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
        const change = request.result.transaction(['outbox', 'meta'], 'readwrite');
        change.objectStore('meta').put('hp-lama-000001', 'device');
        change.objectStore('outbox').put({ id: 'lama', account: 'lain', book: 'lain', line: 'x', number: 1, state: 'held' });
        change.oncomplete = () => { request.result.close(); resolve(); };
    };
})"""


def card(server):
    """A living resident of the book."""
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    row = connection.execute(
        "SELECT hex(card.id) FROM card JOIN book ON book.no = card.book WHERE book.id = 'flamboyan' AND state = 'living' "
        "ORDER BY card.name").fetchone()
    connection.close()
    return str(uuid.UUID(row[0]))


def stored(server):
    """The files that the server keeps, by name."""
    folder = server.database.parent / "photos"
    # What a server that was stopped in the middle has not finished writing is hidden, and no photograph.
    whole = [file for file in folder.glob("*/*") if not file.name.startswith(".")] if folder.exists() else []
    return {file.stem: file.read_bytes() for file in whole}


def visits(server):
    return [entry for entry in server.entries(book="flamboyan", day=TODAY) if entry["form"].startswith("home-visit")]


def open_form(phone, who):
    phone.go(f"/b/flamboyan/warga/{who}/tulis/home-visit")
    phone.page.get_by_label("Bertemu").check()


def take(page, *files):
    """Photographs from the camera; each is a file's bytes."""
    page.locator("input[type=file]").set_input_files(
        [{"name": f"IMG_{place}.jpg", "mimeType": "image/jpeg", "buffer": file} for place, file in enumerate(files)])


def shown(page):
    """The sizes of the photographs that can be seen; a photograph further down is fetched once it is scrolled to."""
    for image in page.locator("img.photo").all():
        image.scroll_into_view_if_needed()
    settled(lambda: page.evaluate("[...document.querySelectorAll('img.photo')].every(image => image.complete)"))
    return page.evaluate("[...document.querySelectorAll('img.photo')].map(image => [image.naturalWidth, image.naturalHeight])")


def names(page):
    return page.evaluate("[...document.querySelectorAll('img.photo')].map(image => image.src.split('/').at(-1))")


def bytes_here(page, name):
    return bytes(page.evaluate("async (name) => [...new Uint8Array(await (await fetch('/foto/' + name)).arrayBuffer())]", name))


def test_a_photograph_is_taken_without_a_signal(phones, server):
    who = card(server)
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    page = phone.page
    open_form(phone, who)
    large = pictures.photograph(4000, 3000, orientation=6)
    assert len(large) > 1_500_000
    take(page, large, pictures.photograph(1000, 700, seed=2))
    see(page, "Foto tersimpan di HP.")
    assert shown(page)[0] == [1200, 1600]  # upright
    phone.shot("foto-1-lembar")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")
    assert len(shown(page)) == 2

    # The browser is closed and opened again, still without a signal.
    phone.close()
    phone.open()
    page = phone.page
    phone.go(f"/b/flamboyan/warga/{who}")
    assert shown(page) == [[1200, 1600], [1000, 700]]
    see(page, "3 belum")
    here = {name: bytes_here(page, name) for name in names(page)}
    phone.shot("foto-2-kartu")
    assert stored(server) == {}

    phone.network(True)
    phone.go("/b/flamboyan/")
    page.get_by_text("Semua terkirim").wait_for()
    assert stored(server) == here
    for name, jpeg in here.items():
        assert hashlib.sha256(jpeg).hexdigest() == name
        assert len(jpeg) <= MOST_KB * 1000
        assert pictures.unsafe(jpeg) is None
        assert b"Exif" not in jpeg and not Image.open(io.BytesIO(jpeg)).getexif()
    assert server.verify().returncode == 0, server.verify().stdout

    # Somebody of the same Posyandu sees them, somebody of another does not.
    other = phones("kader2.flamboyan")
    other.go(f"/b/flamboyan/warga/{who}")
    assert shown(other.page) == [[1200, 1600], [1000, 700]]
    stranger = requests.Session()
    stranger.post(f"{server.url}/masuk", data={"nama-pengguna": "kader1.melati", "kata-sandi": PASSWORD})
    name = next(iter(here))
    answers = [stranger.get(f"{server.url}/foto/{each}") for each in (name, "0" * 64)]
    assert [answer.status_code for answer in answers] == [404, 404] and answers[0].content == answers[1].content
    # Opened by itself it is a picture, whatever it may contain.
    other.go(f"/foto/{name}")
    assert other.page.evaluate("document.contentType") == "image/jpeg"
    assert phone.troubles == [] and other.troubles == []


def test_a_photograph_outlives_a_kill_between_entry_and_photograph(phones, server):
    who = card(server)
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    open_form(phone, who)
    take(phone.page, pictures.photograph(1600, 1200))
    see(phone.page, "Foto tersimpan di HP.")
    phone.line.lostPhotos = 1000
    before = len(visits(server))
    phone.page.get_by_role("button", name="Simpan").click()
    assert settled(lambda: len(visits(server)) == before + 1)
    phone.page.wait_for_url(f"**/warga/{who}")
    see(phone.page, "1 belum")
    phone.go("/b/flamboyan/belum-terkirim")
    see(phone.page, "1 foto aman di HP ini.")
    assert stored(server) == {}
    kill(phone)
    phone.open()
    server.end(signal.SIGKILL)
    server.start()
    phone.line.lostPhotos = 0
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    assert len(stored(server)) == 1 and len(visits(server)) == before + 1
    assert server.verify().returncode == 0


def test_what_is_left_out_and_never_saved_is_not_sent(phones, server):
    who = card(server)
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    page = phone.page
    open_form(phone, who)
    take(page, *[pictures.photograph(500, 400, seed=seed) for seed in range(4)])
    see(page, "Sudah 3 foto.")
    assert len(shown(page)) == 3
    page.get_by_label("Pakai foto 2").uncheck()
    # A file that is no picture is said at once, and the form stays.
    take(page, b"bukan foto")
    see(page, "Foto tidak terbaca.")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")
    phone.go("/b/flamboyan/")
    page.get_by_text("Semua terkirim").wait_for()
    assert len(stored(server)) == 2
    assert len(settled(lambda: visits(server))) >= 1


def test_the_first_database_is_kept_when_photographs_come(phones, server):
    phone = phones(service_workers="block")
    phone.go("/masuk")
    phone.page.evaluate(FIRST_DATABASE)
    phone.close()
    phone.options = {}
    phone.open()
    phone.sign_in("kader1.flamboyan")
    phone.until_ready()
    found = phone.page.evaluate("""async () => {
        const store = await import('/store.js');
        const names = await store.look(['meta'], (at) => [...at('meta').transaction.db.objectStoreNames]);
        return [await store.device(), (await store.outbox()).map((item) => item.id), names];
    }""")
    assert found == ["hp-lama-000001", ["lama"], ["cursors", "drafts", "meta", "outbox", "people", "photos", "pictures", "secrets", "segments"]]


def test_a_photograph_without_scripts(phones, server):
    who = card(server)
    phone = phones("kader1.flamboyan", java_script_enabled=False)
    page = phone.page
    open_form(phone, who)
    page.get_by_label("Cerita singkat").fill("Ibu & anak sehat")
    page.locator("input[type=file]").set_input_files(
        [{"name": "a.png", "mimeType": "image/png", "buffer": pictures.coded("PNG")},
         {"name": "b.jpg", "mimeType": "image/jpeg", "buffer": pictures.photograph(4000, 3000, orientation=6)}])
    page.get_by_role("button", name="Simpan").click()
    see(page, "Kirim foto JPEG.")
    phone.shot("foto-3-tanpa-skrip")
    assert page.get_by_label("Cerita singkat").input_value() == "Ibu & anak sehat"
    assert page.get_by_label("Pakai foto 1").is_checked()
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")
    [(name, jpeg)] = stored(server).items()
    assert hashlib.sha256(jpeg).hexdigest() == name and len(jpeg) <= MOST_KB * 1000
    assert pictures.unsafe(jpeg) is None
    width, height = Image.open(io.BytesIO(jpeg)).size
    assert height > width and 1400 < height <= 1600
    assert page.locator(f"img[src='/foto/{name}']").count() == 1


class Memory:
    """How much the server takes at most while something happens."""

    def __init__(self, server):
        self.path = f"/proc/{server.process.pid}"

    def read(self, name):
        for line in open(f"{self.path}/status"):
            if line.startswith(name):
                return int(line.split()[1]) / 1024

    def begin(self):
        open(f"{self.path}/clear_refs", "w").write("5")
        self.idle = self.read("VmRSS")

    def above_idle(self):
        return self.read("VmHWM") - self.idle


class Sender:
    """Sends files as a phone does: entries that name them, then the bytes."""

    def __init__(self, server):
        self.server, self.session = server, signed_in(server)
        self.key = {"Authorization": f"Bearer {push_key(server, self.session)}"}
        self.who, self.number = card(server), 0

    def name(self, digests):
        """Entries, each with at most three."""
        entries = []
        for place in range(0, len(digests), 3):
            self.number += 1
            entries.append({
                "id": str(uuid.uuid4()), "card": self.who, "form": "home-visit", "device": "uji-kontrak-0001", "number": self.number,
                "day": TODAY, "writtenAt": int(time.time() * 1000),
                "answers": {"found": "met", "photos": digests[place:place + 3]}})
        for place in range(0, len(entries), 200):
            answer = requests.post(
                f"{self.server.url}/api/books/flamboyan/entries", json={"entries": entries[place:place + 200]}, headers=self.key)
            assert {receipt["status"] for receipt in answer.json()["receipts"]} == {"stored"}, answer.text

    def put(self, digest, file):
        return requests.put(
            f"{self.server.url}/foto/{digest}", data=file, headers={**self.key, "Content-Type": "image/jpeg"}).status_code

    def post(self, file):
        """As a browser without scripts; the form lacks an answer, so nothing but the photograph can be kept."""
        return self.session.post(
            f"{self.server.url}/b/flamboyan/warga/{self.who}/tulis/home-visit", data={"entri": str(uuid.uuid4())},
            files={"photos": ("foto.jpg", file, "image/jpeg")}).status_code


def digest(file):
    return hashlib.sha256(file).hexdigest()


@pytest.fixture(scope="module")
def corpus():
    return [*pictures.hostile().values(), *pictures.mutated(MUTATIONS)]


def test_500_hostile_files_from_phones_are_refused(server, corpus):
    sender = Sender(server)
    good = [pictures.bare(seed=seed) for seed in range(6)] + [pictures.bare(seed=9, progressive=True)]
    files = list({digest(file): file for file in corpus + good}.items())
    assert len(files) >= 490
    sender.name([name for name, _ in files])
    memory = Memory(server)
    memory.begin()
    with ThreadPoolExecutor(16) as crowd:
        codes = dict(zip([name for name, _ in files], crowd.map(lambda item: sender.put(*item), files)))
    taken = memory.above_idle()
    assert taken < MOST_MEGABYTES, f"{taken} MB"
    assert set(codes.values()) <= {204, 413, 422}
    kept = stored(server)
    assert {name for name, code in codes.items() if code == 204} == set(kept)
    assert {digest(file) for file in good} <= set(kept)
    assert not {digest(file) for file in pictures.hostile().values()} & set(kept)
    assert {name: pictures.unsafe(jpeg) for name, jpeg in kept.items() if pictures.unsafe(jpeg)} == {}
    # A name that is another file's, and one that nobody awaits.
    sender.name(["ab" * 32])
    assert sender.put("ab" * 32, good[0]) == 422
    assert sender.put("cd" * 32, good[0]) == 404
    assert sender.put(digest(good[0]), good[0]) == 200
    print(f"phones: {len(files)} files, {len(kept)} kept, {taken:.0f} MB above idle")
    assert server.verify().returncode == 0


def test_500_hostile_files_with_forms_are_made_bare_or_refused(server, corpus):
    sender = Sender(server)
    good = [pictures.photograph(3000, 2000, seed=seed, orientation=seed % 8 + 1) for seed in range(4)]
    memory = Memory(server)
    memory.begin()
    with ThreadPoolExecutor(16) as crowd:
        codes = list(crowd.map(sender.post, corpus + good))
    taken = memory.above_idle()
    assert taken < MOST_MEGABYTES, f"{taken} MB"
    assert set(codes) <= {422, 413, 503}
    kept = stored(server)
    # Only the newest fifty that no entry names stay; the good ones came last.
    assert len(kept) <= 50
    assert len([jpeg for jpeg in kept.values() if max(Image.open(io.BytesIO(jpeg)).size) > 1400]) >= len(good)
    for name, jpeg in kept.items():
        assert digest(jpeg) == name and pictures.unsafe(jpeg) is None and len(jpeg) <= MOST_KB * 1000
        Image.open(io.BytesIO(jpeg)).load()
    assert not {digest(file) for file in corpus} & set(kept)
    print(f"forms: {len(codes)} files, codes {sorted(set(codes))}, {taken:.0f} MB above idle")
    assert server.verify().returncode == 0
    assert not list(server.database.parent.glob("pandu-*"))
