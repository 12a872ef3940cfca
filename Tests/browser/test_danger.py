"""A pregnant woman in danger is referred: the kader is told so at once, without a signal too."""

import sqlite3

from conftest import see, settled


def pregnant(phone):
    phone.go("/b/flamboyan/hamil")
    return phone.page.locator("a.row[href*='/warga/']").first.get_attribute("href").split("/")[-1]


def begin_check(phones):
    """A kader without a signal, at the check of a pregnant woman, and that woman's card."""
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    card = pregnant(phone)
    phone.network(False)
    phone.go(f"/b/flamboyan/warga/{card}/tulis/antenatal-visit")
    phone.page.get_by_label("Hanya kader").check()
    return phone, phone.page, card


def test_danger_in_pregnancy_leads_to_a_referral(phones, server):
    phone, page, card = begin_check(phones)
    page.get_by_label("Lingkar lengan atas").fill("20,0")
    page.get_by_label("Tensi atas").fill("170")
    page.get_by_label("Tensi bawah").fill("112")
    page.get_by_label("Perdarahan").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Rujuk sekarang")
    see(page, "Tensi 140/90 atau lebih")
    phone.shot("hamil-bahaya")
    # Another check of the same day does not take it away.
    phone.go(f"/b/flamboyan/warga/{card}/tulis/antenatal-visit")
    page.get_by_label("Hanya kader").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Rujuk sekarang")
    # Walked past, it stands first among her tasks, on the card and in the list, until somebody refers.
    phone.go("/b/flamboyan/tugas")
    first = page.locator("a.row").first
    assert "Perdarahan" in first.inner_text() and "Rujuk sekarang" in first.inner_text()
    phone.go("/b/flamboyan/hamil")
    assert "Rujuk sekarang" in page.locator("a.row[href*='/warga/']").first.inner_text()
    phone.go(f"/b/flamboyan/warga/{card}")
    page.get_by_role("link", name="Rujuk sekarang").click()
    assert page.get_by_label("Hari ini juga").is_checked()
    see(page, "Perdarahan, tensi 140/90 atau lebih, lengan di bawah 23,5 cm")
    page.get_by_role("button", name="Simpan").click()
    see(page, "170/112 mmHg")
    phone.shot("hamil-rujukan")
    phone.go("/b/flamboyan/tugas")
    assert "Antar ke" in page.locator("a.row").first.inner_text()
    assert phone.troubles == []

    # With a signal the midwife hears at once: it stands first on her first page, and her answer comes back as a task.
    phone.network(True)
    phone.go("/b/flamboyan/belum-terkirim")
    page.get_by_role("button", name="Kirim sekarang").click()
    see(page, "Semua sudah terkirim.")
    midwife = phones("bidan.tempilang", java_script_enabled=False)
    desk = midwife.page
    assert desk.url.endswith("/tindakan")
    # What the demo's dice left unreferred may stand before her; who is referred for today stands before all others.
    rows = [row for row in desk.locator("li.row").all_text_contents() if "belum dirujuk" not in row]
    assert "Perdarahan" in rows[0] and "Dirujuk untuk hari ini" in rows[0]
    midwife.shot("bidan-perlu-tindakan")
    midwife.go("/pemberitahuan")
    see(desk, "Rujukan hari ini")
    midwife.go("/tindakan")
    desk.get_by_role("link", name="Jawab kader").first.click()
    desk.get_by_label("Sudah ditangani").check()
    desk.get_by_label("Pesan untuk kader").fill("Tensi dipantau, kontrol Senin")
    desk.get_by_role("button", name="Simpan").click()
    midwife.go("/tindakan")
    assert "Perdarahan" not in desk.content()
    said = "Pesan bidan: Tensi dipantau, kontrol Senin"
    assert settled(lambda: phone.go("/b/flamboyan/tugas") or page.get_by_text(said).count() == 1)


def test_who_is_not_referred_stands_there_until_somebody_says_why(phones):
    phone, page, card = begin_check(phones)
    # What looks small is a sign of the paper too.
    page.get_by_label("Nyeri saat kencing").check()
    phone.shot("hamil-tanda-bahaya")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Rujuk sekarang")
    see(page, "Nyeri saat kencing")
    phone.go("/b/flamboyan/tugas")
    page.locator("a.row").first.click()
    page.get_by_role("link", name="Tidak dirujuk, karena…").click()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Mengapa tidak dirujuk?")
    page.get_by_label("Mengapa tidak dirujuk?").fill("Sudah dibawa bidan ke Puskesmas tadi")
    page.get_by_role("button", name="Simpan").click()
    phone.go("/b/flamboyan/tugas")
    assert "Nyeri saat kencing" not in page.content()
    phone.go(f"/b/flamboyan/warga/{card}")
    see(page, "Sudah dibawa bidan ke Puskesmas tadi")
    assert phone.troubles == []
