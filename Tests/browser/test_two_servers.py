"""Two servers and commands on one database file: every page is of now, nobody's writing is lost or answered with 500."""

import http.client
import re
import shutil
import sqlite3
import subprocess
import threading
import urllib.parse
from datetime import date, timedelta

import conftest
import pytest
from conftest import PASSWORD, Server, pandu

BOOK = "/b/flamboyan/"


@pytest.fixture
def servers(demo, tmp_path):
    database = tmp_path / "pandu.sqlite"
    shutil.copy(demo, database)
    both = [Server(database).start(), Server(database).start()]
    yield both
    for server in both:
        server.end()


class Visitor:
    """Somebody who asks one server or the other."""

    def __init__(self, server, account):
        self.cookie = ""
        status, headers, _ = self.ask(server, "/masuk", {"nama-pengguna": account, "kata-sandi": PASSWORD})
        assert status == 303
        self.cookie = "; ".join(cookie.split(";")[0] for cookie in headers.get_all("Set-Cookie"))

    def ask(self, server, path, form=None):
        connection = http.client.HTTPConnection("localhost", server.port, timeout=60)
        headers = {"Cookie": self.cookie} | ({"Content-Type": "application/x-www-form-urlencoded"} if form else {})
        connection.request("POST" if form else "GET", path, urllib.parse.urlencode(form) if form else None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        assert answer.status < 500, text
        return answer.status, answer.headers, text

    def page(self, server, path):
        return self.ask(server, path)[2]

    def fill_in(self, server, path, **answers):
        """Fills in the form of a page, with what the page itself brings along; gives where it leads."""
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.page(server, path)))
        status, headers, text = self.ask(server, path, hidden | answers)
        assert status == 303, text
        return urllib.parse.urlparse(headers["Location"]).path


def key(server, visitor, device):
    text = visitor.ask(server, "/hp", {"perangkat": device})[2]
    return text.split("\n")[0].split("\t")[1]


def push(server, token, lines):
    connection = http.client.HTTPConnection("localhost", server.port, timeout=60)
    connection.request("POST", "/sync", "\n".join(lines), {"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def child(number, device, name):
    own = f"01a156f1-a358-7733-8000-{device[-4:]}{number:08d}"
    return "\t".join([
        own, "flamboyan", own, "resident@1", "kader1.flamboyan", device, str(number), date.today().isoformat(),
        "1792460000000", "0", "1", "", "uji", f"name={name}", "sex=f", "birth=2025-01-01", "mother=Contoh"])


def test_what_one_writes_is_on_the_others_next_page(servers):
    one, other = servers
    kader = Visitor(one, "kader1.flamboyan")
    born = (date.today() - timedelta(days=400)).strftime("%d-%m-%Y")
    for server in servers:
        assert "Bintang Samudra" not in kader.page(server, BOOK + "warga?cari=Samudra")
    for number, (here, there) in enumerate([(one, other), (other, one), (one, other)]):
        name = f"{'Bintang Bulan Surya'.split()[number]} Samudra"
        kader.fill_in(here, BOOK + "warga/baru", name=name, sex="f", birth=born, mother="Contoh", rt="02")
        assert name in kader.page(there, BOOK + "warga?cari=Samudra")
    assert one.verify().returncode == 0


def test_both_take_what_phones_push_at_once(servers):
    tokens = [key(server, Visitor(server, "kader1.flamboyan"), f"hp-dua-server-{place}111") for place, server in enumerate(servers)]
    answers = []

    def send(place):
        for batch in range(15):
            lines = [child(batch * 10 + row + 1, f"hp-dua-server-{place}111", f"Anak {place}") for row in range(10)]
            answers.append(push(servers[place], tokens[place], lines))

    threads = [threading.Thread(target=send, args=(place,)) for place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [status for status, _ in answers] == [200] * 30
    assert sum(text.count("\tstored\t") for _, text in answers) == 300
    # The same once more, to the other one: known, under the same numbers.
    lines = [child(row + 1, "hp-dua-server-0111", "Anak 0") for row in range(10)]
    assert push(servers[1], tokens[0], lines)[1].count("\tknown\t") == 10
    assert servers[0].verify().returncode == 0


def test_while_another_program_writes_on_and_on_a_phone_hears_that_it_must_come_again(servers):
    server = servers[0]
    token = key(server, Visitor(server, "kader1.flamboyan"), "hp-dua-server-2111")
    other = sqlite3.connect(server.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    line = child(1, "hp-dua-server-2111", "Anak Sabar")
    assert push(server, token, [line])[0] == 503
    other.execute("ROLLBACK")
    assert push(server, token, [line])[1].count("\tstored\t") == 1


def test_a_command_shows_at_once_and_harms_nobody(servers, tmp_path):
    one, other = servers
    kader = Visitor(one, "kader1.flamboyan")
    for server in servers:
        kader.page(server, BOOK + "warga")
    file = tmp_path / "warga.csv"
    file.write_text("Nama lengkap,Jenis kelamin,Tanggal lahir,Nama ibu,RT\nPutri Lautan,P,01-05-2025,Contoh Satu,01\n")
    pandu("import", "residents", str(file), "--book", "flamboyan", "--as", "bidan.tempilang", database=one.database)
    for server in servers:
        assert "Putri Lautan" in kader.page(server, BOOK + "warga?cari=Lautan")
    born = (date.today() - timedelta(days=400)).strftime("%d-%m-%Y")
    kader.fill_in(other, BOOK + "warga/baru", name="Putra Lautan", sex="m", birth=born, mother="Contoh", rt="02")
    assert "Putra Lautan" in kader.page(one, BOOK + "warga?cari=Lautan")
    pandu("account", "disable", "kader1.flamboyan", database=one.database)
    for server in servers:
        assert kader.ask(server, BOOK + "warga")[0] == 303
    assert one.verify().returncode == 0


def test_who_would_change_the_file_under_a_running_server_is_refused(demo, tmp_path):
    database = tmp_path / "pandu.sqlite"
    shutil.copy(demo, database)
    server = Server(database).start()
    # As another release would find it: it counts otherwise.
    connection = sqlite3.connect(database)
    connection.execute("UPDATE setting SET value = '0' WHERE name = 'counting-version'")
    connection.commit()
    connection.close()
    second = subprocess.run(
        [conftest.BINARY, "serve", "--port", "0", "--database", str(database)], capture_output=True, text=True, timeout=60)
    assert second.returncode == 65
    assert "End it first" in second.stderr
    server.end()
