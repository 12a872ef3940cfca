"""Where somebody is signed in: a lost phone is ended, and what was typed at a desk before she was away is not lost."""

import sqlite3

from conftest import DESK, see, settled


def test_a_lost_phone_is_ended_and_what_it_still_sends_is_held_and_seen(phones, server):
    lost, new = phones("kader1.flamboyan"), phones("kader1.flamboyan")
    lost.until_ready()
    new.until_ready()
    new.go("/b/flamboyan/saya")
    new.shot("saya")
    new.page.get_by_role("link", name="Perangkat saya").click()
    see(new.page, "Perangkat ini")
    new.shot("perangkat-saya")
    assert new.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert new.page.get_by_role("button", name="Keluarkan").count() == 1
    new.page.get_by_role("button", name="Keluarkan").click()
    see(new.page, "Sudah dikeluarkan")
    assert new.page.get_by_role("button", name="Keluarkan").count() == 0

    # The lost phone still has its copy; what is written on it comes, and waits for somebody to look.
    lost.go("/b/flamboyan/warga/baru")
    page = lost.page
    page.get_by_label("Nama lengkap").fill("Orang Asing")
    page.get_by_label("Perempuan").check()
    page.get_by_label("Tanggal lahir").fill("01-10-2025")
    page.get_by_label("Nama ibu").fill("Ibu Asing")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url("**/warga**")

    def held():
        connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
        rows = connection.execute("SELECT reason FROM held WHERE line LIKE '%Orang%Asing%' AND state = 'held'").fetchall()
        connection.close()
        return rows == [("device-ended",)]

    assert settled(held)
    midwife = phones("bidan.tempilang", size=DESK, java_script_enabled=False)
    midwife.go("/tahan")
    see(midwife.page, "Orang Asing")
    midwife.go("/akun")
    midwife.shot("sandi-kader")
    midwife.page.get_by_role("link", name="Perangkat kader1.flamboyan").click()
    see(midwife.page, "Terakhir terhubung")
    assert server.verify().returncode == 0


def test_a_reply_typed_before_she_was_away_goes_through_signing_in(phones, server):
    officer = phones("perkim.dewi", size=DESK)
    page = officer.page
    officer.go("/kotak-masuk")
    page.locator("main tbody a").first.click()
    page.wait_for_url("**/b/*/laporan/*")
    page.get_by_role("link", name="Catatan dalam").click()
    words = "Sudah ditanya ke Pak RT, bahan datang Senin."
    page.get_by_label("Catatan", exact=True).fill(words)
    # As if half a day had gone by.
    connection = sqlite3.connect(server.database, timeout=10)
    connection.execute("UPDATE session SET created = 0 WHERE account = 'perkim.dewi'")
    connection.commit()
    connection.close()
    page.get_by_role("button", name="Simpan").click()
    see(page, "yang tadi ditulis masih ada")
    officer.shot("masuk-lagi")
    assert page.locator("#nama-pengguna").input_value() == "perkim.dewi"
    page.locator("#kata-sandi").fill("contoh-1234")
    page.get_by_role("button", name="Masuk", exact=True).click()
    see(page, "Yang tadi ditulis masih ada")
    officer.shot("masih-ada")
    page.get_by_role("button", name="Simpan sekarang").click()
    see(page, words)
