"""What two people write without knowing of each other: nothing is lost, and each sees what became of hers."""

import sqlite3
from datetime import date, timedelta

from conftest import see, settled


def cards(server, form):
    """Cards of the book on which the form was written, in the order of their numbers."""
    return [entry["card"] for entry in server.entries(book="flamboyan") if entry["form"].startswith(form + "@")]


def child(server):
    """A child of the demo who lives here."""
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    [card] = connection.execute(
        """SELECT card.id FROM card JOIN book ON book.no = card.book WHERE book.id = 'flamboyan'
           AND card.state = 'living' AND card.birth > ? ORDER BY card.name LIMIT 1""",
        [(date.today() - timedelta(days=900)).isoformat()]).fetchone()
    connection.close()
    text = card.hex()
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])


def correct_birth(phone, card, day, reason):
    phone.go(f"/b/flamboyan/warga/{card}/tulis/birth")
    phone.page.get_by_label("Tanggal lahir").fill(day.strftime("%d-%m-%Y"))
    phone.page.get_by_label("Alasan").fill(reason)
    phone.page.get_by_role("button", name="Simpan").click()
    phone.page.wait_for_url(f"**/warga/{card}")


def two_correct_one_birth(phones, server):
    """The first phone has no signal while the second corrects the same; then the signal returns."""
    one, two = phones("kader1.flamboyan"), phones("kader2.flamboyan")
    one.until_ready()
    two.until_ready()
    card = child(server)
    one.network(False)
    correct_birth(one, card, date.today() - timedelta(days=401), "akta")
    correct_birth(two, card, date.today() - timedelta(days=402), "kartu keluarga")
    assert settled(lambda: len(cards(server, "birth")) == 1)
    one.network(True)
    one.go("/b/flamboyan/belum-terkirim")
    see(one.page, "Orang lain sudah mengubah hal yang sama")
    return one, card


def test_a_held_entry_is_mended_by_its_writer(phones, server):
    one, card = two_correct_one_birth(phones, server)
    page = one.page
    one.shot("ditahan")
    one.go(f"/b/flamboyan/warga/{card}")
    see(page, "Ditahan")
    page.get_by_role("link", name="Lihat alasannya").click()
    page.get_by_role("link", name="Perbaiki", exact=True).click()
    see(page, "Yang tercatat sekarang")
    one.shot("perbaiki")
    page.get_by_label("Tanggal lahir").fill((date.today() - timedelta(days=403)).strftime("%d-%m-%Y"))
    page.get_by_role("button", name="Simpan").click()
    see(page, "Semua sudah terkirim.")
    assert len(cards(server, "birth")) == 2
    assert server.verify().returncode == 0


def test_a_held_entry_that_is_put_aside_says_why_and_goes_once_read(phones, server):
    one, _ = two_correct_one_birth(phones, server)
    midwife = phones("bidan.tempilang", java_script_enabled=False)
    midwife.go("/tahan")
    see(midwife.page, "Yang berubah kalau diterima")
    assert "→ menjadi" in midwife.page.locator("main").inner_text()
    midwife.shot("tahan-menjadi")
    midwife.page.get_by_label("Alasan", exact=True).fill("Akta sudah dicek.")
    midwife.page.get_by_role("button", name="Sisihkan").click()
    page = one.page
    page.get_by_role("button", name="Kirim sekarang").click()
    assert settled(lambda: page.goto(page.url) and page.get_by_text("Akta sudah dicek.").count() == 1)
    one.shot("disisihkan")
    page.get_by_role("button", name="Sudah saya baca").click()
    see(page, "Semua sudah terkirim.")
    assert len(cards(server, "birth")) == 1


def test_a_family_and_its_members_without_a_signal(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    phone.go("/b/flamboyan/keluarga")
    phone.shot("keluarga-daftar")
    page.get_by_role("link", name="Keluarga baru").click()
    page.get_by_label("Kepala keluarga").fill("Pak Samudra")
    page.get_by_label("RT", exact=True).fill("04")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Tambah anggota").click()
    page.get_by_label("Nama lengkap").fill("Bintang Samudra")
    page.get_by_label("Laki-laki").check()
    page.get_by_label("Tanggal lahir").fill((date.today() - timedelta(days=400)).strftime("%d-%m-%Y"))
    page.get_by_label("Nama ibu").fill("Contoh")
    assert page.get_by_label("RT", exact=True).input_value() == "004"
    page.get_by_role("button", name="Simpan").click()
    see(page, "Bintang Samudra")
    see(page, "Keluarga Pak Samudra")
    phone.shot("keluarga")
    phone.network(True)
    phone.go("/b/flamboyan/")
    see(page, "Semua terkirim")
    assert server.verify().returncode == 0


def test_who_moves_to_another_posyandu_is_found_there_with_her_readings(phones, server):
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    account, book, place = connection.execute(
        """SELECT account.name, book.id, book.name FROM account JOIN book ON book.id = account.book
           WHERE account.role = 'kader' AND book.id <> 'flamboyan' ORDER BY book.id LIMIT 1""").fetchone()
    connection.close()
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    card = child(server)
    phone.network(False)
    phone.go(f"/b/flamboyan/warga/{card}")
    name = phone.page.get_by_role("heading", level=1).inner_text()
    phone.go(f"/b/flamboyan/warga/{card}/tulis/moved-out")
    phone.page.get_by_label("Tanggal pindah").fill(date.today().strftime("%d-%m-%Y"))
    phone.page.get_by_label("Posyandu yang baru").select_option(book)
    phone.shot("pindah")
    phone.page.get_by_role("button", name="Simpan").click()
    see(phone.page, f"Pindah ke {place}")
    phone.network(True)
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    other = phones(account)
    other.go(f"/b/{book}/warga/{card}")
    see(other.page, name)
    see(other.page, "Pindah masuk")
    # Where many months came along they lie folded.
    other.page.get_by_text("Timbang dan ukur").first.wait_for(state="attached")
    other.shot("pindah-masuk")
    assert server.verify().returncode == 0
