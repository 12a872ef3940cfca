"""A kader's day on which the server is killed in each step and at each moment: nothing of hers is lost, doubled, asked
for twice, or called sent before it is."""

import re
from collections import Counter
from datetime import date

import pictures
import pytest
from conftest import PASSWORD, see, settled
from doomed import MOMENTS, DoomedLine
from test_complaints import tell, visit
from test_danger import pregnant
from test_photos import stored as photographs
from test_secrets import kept, tell as tell_secret
from test_session_day import last_weight, measure
from test_strangers import arrives, send, stored

DAY = f"/b/flamboyan/hari/{date.today().isoformat()}/"
SYNC, FEED = b"POST /sync", b"GET /b/flamboyan/umpan"


def present(phone):
    phone.go(DAY)
    phone.page.get_by_role("button", name="Hadir", exact=True).first.click()
    see(phone.page, re.compile(r"\b1 dari "))


def weigh(phone):
    page = phone.page
    phone.go(DAY + "ukur")
    page.locator("main li a.row").first.click()
    lengths = re.findall(r"([\d,]+) cm$", page.locator("main").inner_text(), re.M)
    length = float(lengths[0].replace(",", ".")) if lengths else 54.0
    measure(page, f"{(last_weight(page) or 4.0) + 0.3:.1f}".replace(".", ","), f"{length + 0.3:.1f}".replace(".", ","))
    if page.get_by_role("button", name="Benar").is_visible():
        page.get_by_role("button", name="Benar").click()
    page.wait_for_url("**/hasil/**")


def check_pregnancy(phone):
    card = pregnant(phone)
    phone.go(f"/b/flamboyan/warga/{card}/tulis/antenatal-visit")
    phone.page.get_by_label("Hanya kader").check()
    phone.page.get_by_label("Perdarahan").check()
    phone.page.get_by_role("button", name="Simpan").click()
    see(phone.page, "Rujuk sekarang")


def complain(phone):
    link = phone.page.url
    tell(phone, link, "Rumah tidak layak huni", "Dekat sumur", "Atapnya runtuh")


def tell_closed(phone):
    phone.go("/b/flamboyan/bantuan")
    tell_secret(phone, "/b/flamboyan/", "Cerita contoh", "Saksi Contoh")


def close_day(phone):
    phone.go(DAY + "tutup")
    phone.page.get_by_role("button", name="Tutup hari buka").click()
    see(phone.page, "Rekap hari buka")


# What she does, and the requests of her phone that each meet the end of a server.
STEPS = [
    (present, [SYNC]), (weigh, [SYNC, FEED]), (check_pregnancy, [SYNC]), (visit, [SYNC]),
    (complain, [SYNC, b"PUT /foto/"]), (tell_closed, [b"POST /bantuan/kirim"]), (close_day, [SYNC]),
]
WRITTEN = {
    "attendance": 1, "growth-visit": 1, "antenatal-visit": 1, "household-visit": 1, "complaint": 1, "session-closing": 1}


def look(phone, server):
    """What her phone says now is so: what is called sent lies in the database, and nothing else."""
    entries = server.entries()
    here = {entry["id"] for entry in entries}
    page = phone.page
    shown = page.evaluate("""() => [...document.querySelectorAll('[data-tick], [data-saved]')].map((one) =>
        [one.dataset.tick ?? one.dataset.saved, one.outerHTML.includes('Terkirim')])""")
    for entry, isSent in shown:
        assert not isSent or entry in here, f"{page.url} calls {entry} sent"
    for item in stored(phone, "outbox"):
        assert item["state"] == "waiting" or item["id"] in here, item
    phone.go("/b/flamboyan/")
    [person] = stored(phone, "people")
    facts = stored(phone, "meta")
    numbers = {int(entry["number"]) for entry in entries if entry["device"] in facts}
    isAllHere = numbers == set(range(1, person["number"]))
    pill = page.locator("[data-pill]").inner_text()
    assert "Semua terkirim" not in pill or isAllHere, (pill, numbers, person["number"])
    assert not page.get_by_text("hilang").count()


def sign_in(phone):
    """Signs in as often as it takes: she is asked again only where no answer came."""
    page = phone.page
    phone.go("/masuk")
    assert settled(lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
    for doom in [b"POST /masuk", b"POST /hp", FEED]:
        phone.line.await_death(doom)
        phone.go("/")
        if "/masuk" in page.url:
            page.get_by_label("Nama pengguna").fill("kader1.flamboyan")
            page.get_by_label("Kata sandi").fill(PASSWORD)
            page.get_by_role("button", name="Masuk").click()
        assert phone.line.isDead.wait(20), doom
        page.wait_for_load_state()
        isWhole = any(cursor["isWhole"] for cursor in stored(phone, "cursors"))
        assert isWhole or not page.get_by_text("Siap tanpa sinyal").is_visible()
    phone.line.revive()
    phone.go("/")
    phone.until_ready()


def sign_out(phone, server):
    """Without an answer she is warned first; once out she stays out, and the server hears of it."""
    page = phone.page
    phone.go("/b/flamboyan/saya")
    phone.line.await_death(b"POST /keluar")
    page.get_by_role("button", name="Keluar", exact=True).click()
    assert phone.line.isDead.wait(20)
    page.wait_for_load_state()
    if "/saya" in page.url:
        see(page, "tidak ada yang bisa masuk lagi")
        page.get_by_role("button", name="Tetap keluar").click()
    page.wait_for_load_state()
    phone.line.revive()
    phone.go("/b/flamboyan/")
    page.wait_for_url("**/masuk*")
    assert settled(lambda: not [cookie for cookie in phone.context.cookies() if cookie['name'] == 'pandu'])


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_server_dies_in_each_step_of_her_day(phones, server, moment):
    before = Counter(entry["form"] for entry in server.entries(writer="kader1.flamboyan"))
    phone = phones(line=DoomedLine(server, moment))
    sign_in(phone)
    for step, dooms in STEPS:
        for place, doom in enumerate(dooms):
            phone.line.await_death(doom)
            if place == 0:
                step(phone)
            else:
                send(phone)
            assert phone.line.isDead.wait(20), (step.__name__, doom)
            after = phone.page.url
            look(phone, server)
            phone.page.goto(after)
    phone.line.revive()
    assert arrives(phone, lambda: stored(phone, "outbox") == [])
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "photos")] == ["sent"])
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "secrets")] == ["sent"])
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    sign_out(phone, server)
    written = Counter(entry["form"] for entry in server.entries(writer="kader1.flamboyan")) - before
    mine = {form.split("@")[0]: count for form, count in written.items() if not form.startswith("visit-task@")}
    assert mine == WRITTEN, mine
    assert len(photographs(server)) == 1 and len(kept(server)) == 1
    verified = server.verify()
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert phone.troubles == []
