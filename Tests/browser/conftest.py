"""A server with the demo regency, and phones (Chromium profiles) that visit it."""

import atexit
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, sync_playwright

BINARY = os.environ.get("PANDU_BINARY", ".build/debug/pandu")
SHOTS = os.environ.get("PANDU_SHOTS")
PASSWORD = "contoh-1234"
# Whoever tests, and the phones, live where the demo's villages lie: today is the same day for all.
os.environ["TZ"] = "Asia/Jakarta"
time.tzset()
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}
# The units' keys of all demos of this run; their names tell them apart.
KEYS = tempfile.mkdtemp(prefix="pandu-keys-")
os.environ["PANDU_KEYS"] = KEYS
atexit.register(shutil.rmtree, KEYS, ignore_errors=True)


def click_and_wait(locator, click=Locator.click, **options):
    """A tap is over when the page that it leads to stands, also one that comes in place of another (see pandu.js)."""
    click(locator, **options)
    locator.page.locator("html:not([aria-busy])").wait_for(state="attached")


Locator.click = click_and_wait


def pandu(*arguments, database, check=True):
    environment = {**os.environ, "PANDU_DATABASE": str(database), "PANDU_DEMO_PASSWORD": PASSWORD}
    return subprocess.run([BINARY, *arguments], env=environment, check=check, capture_output=True, text=True)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The demo's database, made once; each server gets a copy."""
    database = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    pandu("demo", database=database)
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return database


class Server:
    """`pandu serve` on a port that stays the same over restarts."""

    def __init__(self, database):
        self.database = database
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self.process = None
        # Requests a minute from one address; 0 for no limit.
        self.rate = "0"

    def start(self):
        environment = {
            **os.environ, "PANDU_DATABASE": str(self.database), "PANDU_RATE": self.rate,
            "TMPDIR": str(self.database.parent)}
        self.process = subprocess.Popen(
            [BINARY, "serve", "--port", str(self.port)], env=environment, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.02)
        raise RuntimeError("the server does not answer")

    def end(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait(20)
            self.process = None

    def entries(self, **wanted):
        """What the server holds, by column, in the order of its numbers; `writer` and `day` narrow it."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        rows = connection.execute("SELECT envelope, body FROM entry ORDER BY book, seq").fetchall()
        connection.close()
        found = []
        for envelope, body in rows:
            columns = ["id", "book", "card", "form", "writer", "device", "number", "day"]
            entry = dict(zip(columns, envelope.split("\t")))
            entry["answers"] = dict(text.split("=", 1) for text in body.split("\t") if text)
            if all(entry[name] == value for name, value in wanted.items()):
                found.append(entry)
        return found

    def verify(self):
        return pandu("verify", database=self.database, check=False)


@pytest.fixture
def server(demo, tmp_path):
    database = tmp_path / "pandu.sqlite"
    shutil.copy(demo, database)
    server = Server(database).start()
    yield server
    server.end()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        yield playwright.chromium


class Line:
    """What lies between a phone and the server: can be cut, also for a browser that was just opened."""

    def __init__(self, port):
        self.target = port
        self.isUp = True
        self.pipes = []
        # Replies to these requests are dropped: how many are still to be lost.
        self.losses = 0
        # So many photographs are cut off on their way.
        self.lostPhotos = 0
        # Nothing of a book comes through yet.
        self.holdsFeed = False
        # A Wi-Fi's page answers everything with 200.
        self.isPortal = False
        # Or leads everything else to its own page first.
        self.leadsOn = False
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://localhost:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if not self.isUp:
                near.close()
                continue
            if self.isPortal:
                threading.Thread(target=self.welcome, args=(near,), daemon=True).start()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                near.close()
                continue
            self.pipes.append((near, far))
            threading.Thread(target=self.carry, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.carry, args=(far, near, False), daemon=True).start()

    def welcome(self, near):
        body = b"<!doctype html><title>WiFi Desa</title><h1>Selamat datang</h1>"
        try:
            near.settimeout(1)
            isThere = near.recv(262144).startswith(b"GET /wifi")
            status = b"302 Found\r\nLocation: /wifi" if self.leadsOn and not isThere else b"200 OK"
            near.sendall(
                b"HTTP/1.1 %s\r\nContent-Type: text/html\r\nConnection: close\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (status, len(body), body))
            near.shutdown(socket.SHUT_WR)
            time.sleep(0.1)
        except OSError:
            pass
        near.close()

    def portal(self, isOn):
        """From now on a stranger answers, or the server again."""
        self.isPortal = isOn
        self.drop()

    def carry(self, source, sink, isRequest):
        while True:
            try:
                piece = source.recv(65536)
                if isRequest and piece.startswith(b"POST /sync") and self.losses > 0:
                    self.losses -= 1
                    sink.sendall(piece)
                    time.sleep(0.2)  # the server takes it; nobody hears the answer
                    raise OSError
                if isRequest and piece.startswith(b"PUT /foto/") and self.lostPhotos > 0:
                    self.lostPhotos -= 1
                    sink.sendall(piece[:-1000])
                    raise OSError
                while isRequest and self.holdsFeed and b"/umpan?" in piece[:200]:
                    time.sleep(0.05)
                if not piece or not self.isUp:
                    raise OSError
                sink.sendall(piece)
            except OSError:
                for end in (source, sink):
                    try:
                        end.shutdown(socket.SHUT_RDWR)
                    except OSError:
                        pass
                    end.close()
                return

    def cut(self):
        self.isUp = False
        self.drop()

    def drop(self):
        """Ends what is open."""
        for pipe in self.pipes:
            for end in pipe:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
        self.pipes = []

    def close(self):
        self.listener.close()
        self.cut()


class Phone:
    """A browser profile that can be closed and opened again, with or without a network."""

    def __init__(self, chromium, server, folder, size=PHONE, line=None, **options):
        self.chromium, self.server, self.folder, self.size = chromium, server, folder, size
        self.options = options
        self.context = None
        self.isOffline = False
        self.line = line or Line(server.port)
        self.url = self.line.url
        self.open()

    def open(self):
        path = shutil.which("chromium") or shutil.which("google-chrome")
        self.context = self.chromium.launch_persistent_context(
            str(self.folder), executable_path=path, viewport=self.size, locale="id-ID",
            args=["--no-sandbox"], **self.options)
        self.context.set_default_timeout(15_000)
        self.context.set_offline(self.isOffline)
        self.page = self.context.pages[0]
        self.troubles = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        return self

    def close(self):
        if self.context:
            self.context.close()
            self.context = None

    def network(self, isOn):
        self.isOffline = not isOn
        if isOn:
            self.line.isUp = True
        else:
            self.line.cut()
        self.context.set_offline(self.isOffline)

    def go(self, path):
        self.page.goto(self.url + path)

    def sign_in(self, account, password=PASSWORD):
        self.go("/masuk?lain=1")
        self.page.get_by_label("Nama pengguna").fill(account)
        self.page.get_by_label("Kata sandi").fill(password)
        self.page.get_by_role("button", name="Masuk").click()
        self.page.wait_for_url(lambda url: "/masuk" not in url)

    def until_ready(self):
        self.page.get_by_text("Siap tanpa sinyal").wait_for(state="visible", timeout=60_000)

    def shot(self, name):
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{SHOTS}/{name}.png")


@pytest.fixture
def phones(chromium, server, tmp_path):
    """Makes phones; closes them at the end."""
    made = []

    def make(account=None, **options):
        phone = Phone(chromium, server, tmp_path / f"phone-{len(made)}", **options)
        made.append(phone)
        if account:
            phone.sign_in(account)
        return phone

    yield make
    for phone in made:
        phone.close()
        phone.line.close()


def settled(check, seconds=20):
    """Waits until `check` gives something true, and gives it."""
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def see(page, text):
    """Waits until the words stand on the page."""
    page.get_by_text(text).first.wait_for()
