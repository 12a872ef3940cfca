"""A village registers its Posyandu; a number of another village is refused; the coach reads how far it is."""

import pytest
from conftest import DESK, PHONE, see


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_a_village_registers_its_posyandu_and_the_coach_reads_it(phones, server, size):
    width = size["width"]
    village = phones("desa.buyankelumbi", size=size)
    page = village.page
    village.go("/wilayah/19.05.05.2004")
    page.get_by_role("link", name="Profil Posyandu").click()
    village.shot(f"profil-daftar-{width}")
    page.locator("main a.row").first.click()
    see(page, "Dikembalikan")
    see(page, "Matriks rekap belum ada")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    village.shot(f"profil-{width}")

    see(page, "Balai desa atau dusun, rusak ringan")
    page.get_by_role("link", name="Isi tempat dan alat").click()
    page.get_by_label("Alat cek gula darah").check()
    village.shot(f"profil-tempat-{width}")
    page.get_by_role("button", name="Simpan").click()
    see(page, "8 dari 13 alat bisa dipakai")
    see(page, "Madya")

    page.get_by_role("link", name="Centang berkas").click()
    page.get_by_label("Matriks rekap").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Berkasnya lengkap.")
    for step in ["Sudah diajukan", "Sudah terdaftar"]:
        page.get_by_role("link", name="Catat langkah").click()
        page.get_by_label(step).check()
        page.get_by_label("Tanggal", exact=True).fill("20-11-2026" if step == "Sudah diajukan" else "28-11-2026")
        if step == "Sudah terdaftar":
            page.get_by_label("Nomor pendaftaran").fill("19.05.05.2001.001")
            page.get_by_role("button", name="Simpan").click()
            see(page, "Nomornya dimulai 19.05.05.2004")
            village.shot(f"profil-nomor-{width}")
            page.get_by_label("Nomor pendaftaran").fill("19.05.05.2004.001")
        page.get_by_role("button", name="Simpan").click()
    see(page, "19.05.05.2004.001")
    village.shot(f"profil-terdaftar-{width}")

    coach = phones("pembina.tempilang", size=size)
    coach.go("/wilayah/19.05.05/profil")
    coach.shot(f"profil-kecamatan-{width}")
    coach.page.get_by_role("link", name="Posyandu Flamboyan").click()
    see(coach.page, "19.05.05.2004.001")
    assert coach.page.locator("main a[href*='/tulis/']").count() == 0
    coach.shot(f"profil-pembina-{width}")
    coach.go("/wilayah/19.05.05/kader")
    coach.page.get_by_role("link", name="Buyan Kelumbi").click()
    see(coach.page, "Bu Yanti")
    see(coach.page, "hari hadir")
    assert coach.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    coach.shot(f"kader-{width}")
    assert server.verify().returncode == 0


def test_a_chair_with_a_phone_reaches_the_profile_that_no_phone_draws(phones):
    midwife = phones("bidan.tempilang")
    midwife.go("/b/flamboyan/")
    midwife.until_ready()
    midwife.go("/b/flamboyan/profil")
    see(midwife.page, "dari 7 bagian terisi")
