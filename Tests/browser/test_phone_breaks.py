"""A phone whose memory fails, whose line never answers, whose forms a Wi-Fi's page takes: no tap is lost in silence."""

import re
import shutil
import time

from conftest import see, settled
from doomed import DoomedLine
from test_strangers import arrives, names, send, stored, write_resident
from test_drafts import begin, drafts


def test_a_memory_that_cannot_be_opened_shuts_nobody_out(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.close()
    # Where the browser keeps it there is something else now.
    [folder] = [path for path in phone.folder.rglob("IndexedDB")]
    shutil.rmtree(folder)
    folder.write_text("")
    phone.open()
    phone.go("/b/flamboyan/")
    see(phone.page, "Bu Yanti")
    write_resident(phone, "Tanpa Ingatan")
    assert "Tanpa Ingatan" in names(server)


class SlowLine(DoomedLine):
    """One kind of request is taken and never answered; patience is two seconds."""

    def __init__(self, server):
        super().__init__(server, "")
        self.silent = b""
        self.count = 0

    def ask(self, request, isLast):
        if self.silent and request.startswith(self.silent):
            self.count += 1
            while self.silent:
                time.sleep(0.05)
            return b""
        answer = super().ask(re.sub(rb"(?i)accept-encoding: [^\r]*", b"Accept-Encoding: identity", request), isLast)
        return answer.replace(b"PATIENCE = 120_000", b"PATIENCE =   2_000")


def test_a_line_that_never_answers_keeps_only_what_it_was_asked(phones, server):
    line = SlowLine(server)
    phone = phones("kader1.flamboyan", line=line)
    phone.until_ready()
    line.silent = b"GET /b/flamboyan/umpan"
    send(phone)
    assert settled(lambda: line.count)
    write_resident(phone, "Lewat Jalan Lambat")
    assert settled(lambda: "Lewat Jalan Lambat" in names(server))
    line.silent = b""
    assert arrives(phone, lambda: stored(phone, "outbox") == [])


def test_a_form_that_the_page_of_a_wifi_took_is_offered_again(phones, server):
    """Only the server has this page yet; a portal answers its form with a redirect of its own."""
    phone = phones()
    phone.line.holdsFeed = True
    phone.sign_in("kader1.flamboyan")
    assert settled(lambda: phone.page.evaluate("navigator.serviceWorker.controller !== null"))
    begin(phone)
    phone.page.get_by_label("Tanggal lahir").fill("01-10-2025")
    phone.page.get_by_label("RT", exact=True).fill("002")
    phone.line.leadsOn = True
    phone.line.portal(True)
    phone.page.get_by_role("button", name="Simpan").click()
    see(phone.page, "Selamat datang")
    phone.line.portal(False)
    phone.line.holdsFeed = False
    assert "Bintang Samudra" not in names(server)
    phone.go("/b/flamboyan/warga/baru")
    see(phone.page, "Lanjutkan isian tadi?")
    assert "Contoh <b>&" in str(drafts(phone))
