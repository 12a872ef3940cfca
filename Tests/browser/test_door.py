"""The tablet at the door of a meeting loses its signal: who comes is kept on it, sent once, and what is refused stays."""

import datetime

import pytest
from conftest import DESK, PHONE, see, settled

REGION = datetime.timezone(datetime.timedelta(hours=7))


@pytest.fixture
def meeting(phones):
    """A meeting of today: its coach, its path, and the code at its door."""
    coach = phones("pembina.tempilang", size=DESK)
    coach.go("/b/t-19.05.05/rapat/baru/meeting")
    page = coach.page
    page.get_by_label("Rapat tentang apa?").fill("Rakor tanpa sinyal")
    page.get_by_label("Tanggal rapat").fill(datetime.datetime.now(REGION).strftime("%d-%m-%Y"))
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Rakor tanpa sinyal").click()
    return coach, page.url.removeprefix(coach.url), page.locator("p.code").inner_text()


def write(page, name, unit):
    page.get_by_label("Nama").fill(name)
    page.get_by_label("Dari dinas, kecamatan atau desa mana?").fill(unit)
    page.get_by_role("button", name="Saya hadir").click()


def open_door(door, code):
    door.go(f"/hadir/{code}")
    door.page.wait_for_load_state("networkidle")  # with its script


def kept(page):
    return page.evaluate("JSON.parse(localStorage.getItem('hadir') ?? '[]').length")


def arrived(server):
    return sorted(entry["answers"]["name"] for entry in server.entries(form="meeting-arrival@1"))


def test_what_was_kept_goes_from_any_page(phones, server, meeting):
    door = phones(size=PHONE)
    open_door(door, meeting[2])
    door.network(False)
    write(door.page, "Bu Sari", "Desa Tempilang")
    see(door.page, "Tersimpan di HP ini.")
    door.page.goto("about:blank")
    door.network(True)
    door.go("/jadwal")
    assert settled(lambda: arrived(server) == ["Bu Sari"] and kept(door.page) == 0)


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_two_people_come_without_a_signal_and_stand_on_the_list_once_each(phones, server, meeting, size):
    coach, path, code = meeting
    door = phones(size=size)
    page = door.page
    open_door(door, code)
    write(page, "Bu Sari", "Desa Tempilang")
    see(page, "Bu Sari tercatat hadir. Terima kasih.")
    assert page.get_by_label("Nama").input_value() == ""
    door.shot(f"hadir-masuk-{size['width']}")

    door.network(False)
    write(page, "Bu Yanti", "Desa Buyan Kelumbi")
    see(page, "Tersimpan di HP ini. Dikirim saat ada sinyal hari ini.")
    assert page.get_by_label("Nama").input_value() == ""
    write(page, "<b>Pak Budi</b>", "Dinas Sosial")
    see(page, "Menunggu sinyal: 2")
    door.shot(f"hadir-tanpa-sinyal-{size['width']}")
    assert kept(page) == 2 and arrived(server) == ["Bu Sari"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    door.network(True)
    everybody = ["<b>Pak Budi</b>", "Bu Sari", "Bu Yanti"]
    assert settled(lambda: arrived(server) == everybody and kept(page) == 0)
    see(page, "Yang tersimpan di HP ini sudah terkirim.")
    assert page.get_by_text("Menunggu sinyal").is_hidden()
    page.reload()
    assert kept(page) == 0 and arrived(server) == everybody
    coach.go(path)
    words = coach.page.locator("main").inner_text()
    assert "3 orang dari 3 unit." in words
    assert all(words.count(name) == 1 for name in ["Bu Yanti", "Pak Budi"])
    assert door.troubles == [] and server.verify().returncode == 0


def test_a_closed_page_sends_when_it_opens_again_and_a_lost_answer_writes_nobody_twice(phones, server, meeting):
    _, _, code = meeting
    door = phones()
    open_door(door, code)
    door.network(False)
    write(door.page, "Bu Rina", "Desa Air Lintang")
    see(door.page, "Tersimpan di HP ini.")
    door.close()
    door.isOffline, door.line.isUp = False, True
    door.open()
    open_door(door, code)
    assert settled(lambda: arrived(server) == ["Bu Rina"] and kept(door.page) == 0)
    # A Wi-Fi that wants a password answers everything with 200, and is not our server.
    door.line.portal(True)
    write(door.page, "Bu Wati", "Desa Benteng Kota")
    see(door.page, "Tersimpan di HP ini.")
    assert kept(door.page) == 1
    door.line.portal(False)
    # The server has it, and its answer was lost: the same is sent once more.
    same = door.page.evaluate("localStorage.getItem('hadir')")
    door.page.reload()
    assert settled(lambda: arrived(server) == ["Bu Rina", "Bu Wati"] and kept(door.page) == 0)
    door.page.evaluate("(list) => localStorage.setItem('hadir', list)", same)
    door.page.reload()
    assert settled(lambda: kept(door.page) == 0)
    assert arrived(server) == ["Bu Rina", "Bu Wati"] and server.verify().returncode == 0


def test_what_the_server_refuses_stays_with_its_words_until_it_is_mended(phones, server, meeting):
    _, _, code = meeting
    door = phones()
    page = door.page
    open_door(door, code)
    write(page, "Bu Sari", "")
    see(page, "Isi dari dinas, kecamatan atau desa mana.")
    assert page.get_by_label("Nama").input_value() == "Bu Sari"
    door.network(False)
    write(page, "Bu Sari", "")
    see(page, "Isi nama dan asalnya dulu.")
    assert kept(page) == 0
    # A device that keeps nothing says so, and what she typed stays.
    page.get_by_label("Dari dinas, kecamatan atau desa mana?").fill("Desa Tempilang")
    page.evaluate("() => { window.set = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw Error(); }; }")
    page.get_by_role("button", name="Saya hadir").click()
    see(page, "HP ini tidak bisa menyimpan. Tulis di kertas.")
    assert page.get_by_label("Nama").input_value() == "Bu Sari" and kept(page) == 0
    page.evaluate("() => { Storage.prototype.setItem = window.set; }")
    # What a page of another version kept.
    page.evaluate("""(path) => localStorage.setItem('hadir', JSON.stringify([
      { at: 'y', path, typed: [['name', 'Bu Sari'], ['unit', ''], ['for', '']] }]))""", f"/hadir/{code}")
    door.network(True)
    see(page, "Belum masuk daftar")
    door.shot("hadir-ditolak")
    row = page.locator("[data-hadir-tolak] li")
    assert page.get_by_text("Tersimpan di HP ini.").is_hidden()
    assert "Bu Sari" in row.inner_text() and "Isi dari dinas" in row.inner_text()
    page.reload()
    page.get_by_role("button", name="Perbaiki").click()
    assert page.get_by_label("Nama").input_value() == "Bu Sari"
    page.get_by_label("Dari dinas, kecamatan atau desa mana?").fill("Desa Tempilang")
    page.get_by_role("button", name="Saya hadir").click()
    see(page, "Bu Sari tercatat hadir.")
    page.get_by_text("Belum masuk daftar").wait_for(state="hidden")
    # A meeting that is over: her words stay, and nothing is sent for ever.
    page.evaluate("""() => localStorage.setItem('hadir', JSON.stringify([
      { at: 'x', path: '/hadir/AAAAAA', typed: [['name', 'Bu Lia'], ['unit', 'Desa Kelapa']] }, 7, null]))""")
    page.reload()
    see(page, "Bu Lia · Desa Kelapa")
    page.get_by_role("button", name="Hapus").click()
    page.get_by_text("Belum masuk daftar").wait_for(state="hidden")
    assert arrived(server) == ["Bu Sari"] and door.troubles == []
