"""Notices that leave the machine: webhooks that are signed, tried again and known by their id; a day's numbers by
e-mail. A receiver, a relay and a `sendmail` of our own stand outside."""

import email
import email.policy
import http.client
import re
import shutil
import signal
import urllib.parse

import pytest
from conftest import PASSWORD, Server, settled
from post import Hook, Relay, mail_command


class Caller:
    """Somebody with a cookie and without a browser."""

    def __init__(self, server, account=None):
        self.port = server.port
        self.cookie = ""
        if account:
            status, headers, _ = self.post("/masuk", {"nama-pengguna": account, "kata-sandi": PASSWORD})
            assert status == 303
            self.cookie = "; ".join(cookie.split(";")[0] for cookie in headers.get_all("Set-Cookie"))

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=20)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, answer.headers, text

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields))

    def get(self, path):
        return self.ask("GET", path)[2]


def subscribe(server, channel, address, office="perkim"):
    """The secret of a new subscription, as the administrator sees it once."""
    status, _, text = Caller(server, "admin").post("/langganan", {
        "name": "Uji", "region": "19.05", "book": office, "channel": channel, "address": address})
    assert status == (200 if channel == "webhook" else 303), text
    found = re.search(r"\b[0-9a-f]{64}\b", text)
    return found.group(0) if found else ""


def tell(server, note="Bu Siti menangis, atap bocor"):
    """A resident tells of an unfit house, which waits in the village."""
    someone = Caller(server)
    page = someone.get("/lapor?desa=19.05.05.2004&jenis=unfit-house")
    fields = {name: re.search(f'name="{name}" value="([^"]+)"', page).group(1) for name in ("entri", "kode")}
    status, _, text = someone.post("/lapor", fields | {
        "desa": "19.05.05.2004", "jenis": "unfit-house", "posyandu": "flamboyan", "rt": "002", "note": note,
        "name": "Rahasia Pelapor"})
    assert status == 200, text
    return fields["kode"]


@pytest.fixture
def outside(demo, tmp_path, monkeypatch):
    """Starts servers that may call this machine; `start(**environment)`."""
    database = tmp_path / "pandu.sqlite"
    shutil.copy(demo, database)
    servers = []

    def start(**environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        servers.append(Server(database).start())
        return servers[-1]

    yield start
    for server in servers:
        server.end()


def test_a_webhook_is_signed_and_tried_again_until_it_is_taken(outside):
    hook = Hook(answers=[500, 302])
    server = outside(PANDU_HOOKS_INSIDE="yes")
    hook.secret = subscribe(server, "webhook", hook.url, office="")
    code = tell(server)
    # 500 at once, then a redirect that nobody follows, then it is taken: after pauses of 10 and 60 seconds.
    assert settled(lambda: len(hook.received) >= 2, 30)
    assert [one["status"] for one in hook.received[:2]] == [500, 302]
    assert all(one["signed"] for one in hook.received)
    first, second = hook.received[:2]
    assert first["headers"]["Pandu-Delivery"] == second["headers"]["Pandu-Delivery"] == first["json"]["id"]
    assert first["body"] == second["body"]
    assert first["json"]["event"] == "complaint.told" and first["json"]["kind"] == "unfit-house"
    assert first["json"]["region"] == "19.05.05.2004" and first["json"]["due"]
    # Nothing of what was written, of who wrote it, or of the receipt.
    for word in ["Siti", "bocor", "Rahasia", code, code.replace("-", "")]:
        assert word not in first["body"].decode()
    page = Caller(server, "admin").get("/langganan")
    assert "1 menunggu" in page and "answered 302" in page
    hook.close()


def test_what_was_taken_is_not_sent_again_after_a_crash(outside):
    hook = Hook()
    server = outside(PANDU_HOOKS_INSIDE="yes")
    hook.secret = subscribe(server, "webhook", hook.url, office="")
    tell(server)
    assert settled(lambda: len(hook.received) == 1, 20)
    assert settled(lambda: "Terkirim semua" in Caller(server, "admin").get("/langganan"), 10)
    server.end(signal.SIGKILL)
    server.start()
    tell(server, note="Yang kedua")
    assert settled(lambda: len(hook.received) >= 2, 20)
    ids = [one["json"]["id"] for one in hook.received]
    assert len(ids) == len(set(ids)) == 2
    assert server.verify().returncode == 0
    hook.close()


def test_a_crash_before_the_answer_sends_again_under_the_same_id(outside):
    hook = Hook()
    hook.hold = 4
    server = outside(PANDU_HOOKS_INSIDE="yes")
    hook.secret = subscribe(server, "webhook", hook.url, office="")
    tell(server)
    assert settled(lambda: len(hook.received) == 1, 20)
    server.end(signal.SIGKILL)
    hook.hold = 0
    server.start()
    assert settled(lambda: len(hook.received) == 2, 60)
    first, second = hook.received
    assert first["json"] == second["json"] and first["headers"]["Pandu-Delivery"] == second["headers"]["Pandu-Delivery"]
    assert settled(lambda: "Terkirim semua" in Caller(server, "admin").get("/langganan"), 10)
    hook.close()


def test_a_hook_to_the_inner_network_stays_uncalled_without_leave(outside):
    hook = Hook()
    server = outside(PANDU_HOOKS_INSIDE="no")
    subscribe(server, "webhook", hook.url, office="")
    tell(server)
    assert settled(lambda: "PANDU_HOOKS_INSIDE" in Caller(server, "admin").get("/langganan"), 20)
    assert hook.received == []
    hook.close()


def read(text):
    return email.message_from_string(text, policy=email.policy.default)


def check(message, recipient):
    assert message["To"].strip("<>") == recipient and message["From"].endswith("<pandu@contoh.go.id>")
    assert re.match(r"Pandu: \d+ laporan terbuka, \d+ terlambat$", message["Subject"])
    assert message["Message-ID"] and message["Date"].datetime.utcoffset().total_seconds() == 7 * 3600
    text = message.get_content()
    assert re.search(r"Terbuka: \d+", text) and "https://pandu.contoh.go.id/kotak-masuk" in text
    # Numbers, one link, and no word of any complaint.
    assert not any(word in text for word in ["RT", "Flamboyan", "Rumah", "Bu "])


MAIL = {"PANDU_MAIL_FROM": "pandu@contoh.go.id", "PANDU_MAIL_HOUR": "0", "PANDU_ORIGIN": "https://pandu.contoh.go.id"}


def test_the_days_numbers_go_through_sendmail_once(outside, tmp_path):
    command, kept = mail_command(tmp_path)
    first = outside()
    subscribe(first, "mail", "perkim@contoh.go.id")
    first.end()
    server = outside(PANDU_MAIL_COMMAND=command, **MAIL)
    assert settled(lambda: list(kept.iterdir()), 20)
    server.end()
    server.start()
    settled(lambda: False, 5)
    messages = list(kept.iterdir())
    assert len(messages) == 1
    check(read(messages[0].read_text()), "perkim@contoh.go.id")


def test_the_days_numbers_go_through_a_relay(outside):
    relay = Relay()
    first = outside()
    subscribe(first, "mail", "bupati@contoh.go.id", office="")
    first.end()
    outside(PANDU_MAIL_RELAY=relay.url, **MAIL)
    assert settled(lambda: relay.messages, 20)
    sender, recipients, text = relay.messages[0]
    assert (sender, recipients) == ("pandu@contoh.go.id", ["bupati@contoh.go.id"])
    check(read(text), "bupati@contoh.go.id")
    relay.close()
