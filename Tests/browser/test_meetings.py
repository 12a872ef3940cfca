"""A coach keeps her team's meetings in a browser: from her first page to what was decided; another team finds nothing."""

import datetime

import pytest
from conftest import DESK, PHONE


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_a_coach_keeps_the_meetings_of_her_team_and_another_team_finds_none(phones, server, size):
    coach = phones("pembina.tempilang", size=size)
    page = coach.page
    coach.go("/")
    page.get_by_role("link", name="Tim pembina", exact=True).click()
    page.get_by_role("link", name="Rapat").click()
    coach.shot(f"rapat-belum-{size['width']}")
    page.get_by_role("link", name="Rapat").click()
    page.get_by_label("Rapat tentang apa?").fill("Rakor triwulan")
    page.get_by_label("Tanggal rapat").fill(datetime.date.today().strftime("%d-%m-%Y"))
    page.get_by_label("Tautan rapat daring").fill("rapat.example")
    page.get_by_role("button", name="Simpan").click()
    assert "Tautan dimulai dengan https://." in page.locator("main").inner_text()
    page.get_by_label("Tautan rapat daring").fill("https://rapat.example/1")
    coach.shot(f"rapat-baru-{size['width']}")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Rakor triwulan").click()
    page.get_by_role("link", name="Jumlah yang hadir").click()
    page.get_by_label("Siapa yang hadir?").fill("Camat, PKK, kepala Puskesmas")
    page.get_by_label("Jumlah yang hadir").fill("12")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Tulis keputusan").click()
    page.get_by_label("Apa yang diputuskan?").fill("Beli timbangan")
    page.get_by_label("Siapa yang mengerjakan?").fill("Puskesmas")
    page.get_by_label("Paling lambat").fill("30-12-2030")
    coach.shot(f"rapat-keputusan-{size['width']}")
    page.get_by_role("button", name="Simpan").click()
    coach.shot(f"rapat-kartu-{size['width']}")
    page.locator("summary", has_text="Semua catatan rapat ini").click()
    page.locator(".timeline li", has_text="Beli timbangan").get_by_role("link", name="Betulkan").click()
    page.get_by_label("Apa yang diputuskan?").fill("Beli dua timbangan")
    page.get_by_role("button", name="Simpan").click()
    page.locator("summary", has_text="Semua catatan rapat ini").click()
    words = page.locator("main").inner_text()
    assert "Beli dua timbangan" in words and "Camat, PKK" in words and "sudah dibetulkan" in words
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    path = page.url.removeprefix(coach.url)

    other = phones("pembina.bangkabarat", size=size)
    other.go(path)
    assert "tidak ada" in other.page.locator("h1").inner_text()
    # The overview opens with the month that is over.
    other.go(f"/wilayah/19.05?bulan={datetime.date.today():%Y-%m}")
    assert int(other.page.locator("a[href*='/daftar/meetings']").first.inner_text()) >= 1
    assert server.verify().returncode == 0
