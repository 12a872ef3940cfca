"""What the server does not take now waits, in words: for as long as it asks, and without keeping anything else."""

import re
import time

import pictures
from conftest import see, settled
from doomed import DoomedLine
from test_full_disk import end_pauses
from test_photos import card, open_form, stored as photographs, take
from test_secrets import tell
from test_strangers import arrives, names, send, stored, write_resident

YEAR = 365 * 86_400_000


class RefusingLine(DoomedLine):
    """Answers some requests in the server's name: `refused` is a beginning, a word inside, status, pause and code."""

    def __init__(self, server):
        super().__init__(server, "")
        self.refused = None
        self.count = 0

    def ask(self, request, isLast):
        if self.refused:
            begin, inside, status, pause, code = self.refused
            if request.startswith(begin) and inside in request:
                self.count += 1
                word = re.search(rb"(?i)\r\npandu-asks: (\S+)", request).group(1)
                body = b'{"code":"%s"}' % code
                head = b"Pandu-Says: %s\r\nContent-Type: application/problem+json\r\nContent-Length: %d" % (word, len(body))
                after = b"Retry-After: %d\r\n" % pause if pause else b""
                return b"HTTP/1.1 %d No\r\n%s%s\r\n\r\n%s" % (status, after, head, body)
        return super().ask(request, isLast)


def test_who_writes_too_much_is_told_and_keeps_nobody_else(phones, server):
    line = RefusingLine(server)
    phone = phones(line=line)
    page = phone.page
    for account in ["kader2.flamboyan", "kader1.flamboyan"]:
        phone.sign_in(account)
        phone.until_ready()
    line.refused = (b"POST /sync", b"kader1.flamboyan", 429, 3600, b"too-many-entries")
    write_resident(phone, "Terlalu Banyak")
    phone.go("/b/flamboyan/bantuan")
    tell(phone, "/b/flamboyan/", "Cerita contoh", "Saksi Contoh")
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "secrets")] == ["sent"])
    assert [item["state"] for item in stored(phone, "outbox")] == ["waiting"]
    phone.go("/b/flamboyan/belum-terkirim")
    see(page, "Catatan hari ini sudah sangat banyak.")
    see(page, re.compile(r"Dicoba lagi pukul \d\d.\d\d, tidak ada yang hilang"))
    assert not page.get_by_text("sinyal").count()
    assert not page.get_by_role("button", name="Kirim sekarang").count()
    phone.shot("terlalu-banyak")
    # Asked once an hour, not once a tap.
    asked = line.count
    for _ in range(3):
        send(phone)
        time.sleep(0.5)
    assert line.count == asked
    # The other on this phone is not kept.
    phone.go("/b/flamboyan/ganti-kader")
    page.locator('button[value="kader2.flamboyan"]').click()
    page.wait_for_url("**/b/flamboyan/")
    write_resident(phone, "Orang Lain")
    assert arrives(phone, lambda: "Orang Lain" in names(server))
    assert "Terlalu Banyak" not in names(server)
    phone.go("/b/flamboyan/ganti-kader")
    page.locator('button[value="kader1.flamboyan"]').click()
    page.wait_for_url("**/b/flamboyan/")
    # The phone's clock is set back a year: the pause is not a year long.
    line.refused = None
    end_pauses(phone, by=YEAR)
    assert arrives(phone, lambda: "Terlalu Banyak" in names(server))
    phone.go("/b/flamboyan/belum-terkirim")
    see(page, "Semua sudah terkirim.")
    assert not page.get_by_text("sangat banyak").count()


def test_a_key_that_the_server_does_not_know_asks_for_a_sign_in(phones, server):
    line = RefusingLine(server)
    phone = phones("kader1.flamboyan", line=line)
    phone.until_ready()
    line.refused = (b"POST /sync", b"", 401, 0, b"token")
    write_resident(phone, "Tanpa Kunci")
    send(phone)
    assert settled(lambda: line.count)
    phone.go("/b/flamboyan/belum-terkirim")
    see(phone.page, "Masuk lagi supaya catatan terkirim")
    phone.shot("masuk-lagi")
    line.refused = None
    phone.page.get_by_role("link", name="Masuk lagi").click()
    phone.sign_in("kader1.flamboyan")
    assert arrives(phone, lambda: "Tanpa Kunci" in names(server))


def test_what_another_wrote_on_this_phone_is_told_until_she_signs_in_again(phones, server):
    line = RefusingLine(server)
    phone = phones(line=line)
    page = phone.page
    for account in ["kader2.flamboyan", "kader1.flamboyan"]:
        phone.sign_in(account)
        phone.until_ready()
    phone.network(False)
    write_resident(phone, "Orang Satu")
    phone.go("/b/flamboyan/ganti-kader")
    page.locator('button[value="kader2.flamboyan"]').click()
    page.wait_for_url("**/b/flamboyan/")
    see(page, "1 belum")
    phone.go("/b/flamboyan/belum-terkirim")
    see(page, "1 catatan Bu Yanti masih di HP ini. Terkirim sendiri saat ada sinyal.")
    assert "Orang Satu" not in page.content()
    # Her key has ended: no signal sends it.
    line.refused = (b"POST /sync", b"", 401, 0, b"token")
    phone.network(True)
    send(phone)
    see(page, "1 catatan Bu Yanti masih di HP ini. Terkirim setelah dia masuk lagi di HP ini.")
    see(page, "Semua catatan Ibu sudah terkirim.")
    phone.shot("catatan-kader-lain")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    line.refused = None
    phone.sign_in("kader1.flamboyan")
    assert arrives(phone, lambda: "Orang Satu" in names(server))
    phone.go("/b/flamboyan/belum-terkirim")
    see(page, "Semua sudah terkirim.")


def test_a_photograph_that_the_server_stumbles_over_does_not_stop_the_next(phones, server):
    who = card(server)
    line = RefusingLine(server)
    phone = phones("kader1.flamboyan", line=line)
    phone.until_ready()
    phone.network(False)
    page = phone.page
    open_form(phone, who)
    take(page, pictures.photograph(800, 600), pictures.photograph(640, 480, seed=2))
    settled(lambda: page.locator("img.photo").count() == 2)
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")
    first = min(stored(phone, "photos"), key=lambda photo: photo["taken"])["name"]
    line.refused = (b"PUT /foto/" + first.encode(), b"", 500, 0, b"unexpected")
    phone.network(True)
    assert arrives(phone, lambda: len(photographs(server)) == 1)
    line.refused = None
    assert arrives(phone, lambda: len(photographs(server)) == 2)
