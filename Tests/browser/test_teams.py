"""A village writes down its team and its kader; a second office of the same person is refused, and she understands why."""

import pytest
from conftest import DESK, PHONE


def give(page, name, institution, place, position, year="1985"):
    page.get_by_label("Nama", exact=True).fill(name)
    page.get_by_label("Tahun lahir", exact=True).fill(year)
    page.get_by_label(institution, exact=True).check()
    if place:
        page.get_by_label("Nama Posyandu, RT atau lembaganya").fill(place)
    page.get_by_label(position, exact=True).check()
    page.get_by_label("Nomor SK").fill("21/2026")
    page.get_by_label("Mulai bertugas").fill("02-01-2026")
    page.get_by_role("button", name="Simpan").click()


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_a_village_fills_its_team_and_nobody_gets_a_second_office(phones, server, size):
    village = phones("desa.buyankelumbi", size=size)
    page = village.page
    village.go("/b/t-19.05.05.2004/")
    width = size["width"]
    before = page.locator(".lead").first.inner_text()
    village.shot(f"tim-{width}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    # What nobody holds is a row, and the row leads to the form with its answers.
    free = page.get_by_role("link", name="Belum ada").first
    title = free.locator(".row__title").inner_text()
    free.click()
    assert page.get_by_label("Tim Pembina Posyandu", exact=True).is_checked()
    page.get_by_label("Nama", exact=True).fill(f"Contoh {width}")
    page.get_by_label("Tahun lahir", exact=True).fill("1981")
    page.get_by_label("Mulai bertugas").fill("02-01-2026")
    page.get_by_role("button", name="Simpan").click()
    village.go("/b/t-19.05.05.2004/")
    words = page.locator("main").inner_text()
    assert f"Contoh {width}" in words and before not in words and title in words

    # A kader of the PKK is asked back, with all that was typed and the rule.
    page.get_by_role("link", name="Catat pengurus atau kader").click()
    give(page, "Halimah Cempaka", "Posyandu", "Flamboyan", "Kader", year="1980")
    refused = page.locator("main").inner_text()
    assert "sudah Kader PKK Buyan Kelumbi" in refused and "Permendagri 18/2018 Pasal 8" in refused
    assert page.get_by_label("Nama Posyandu, RT atau lembaganya").input_value() == "Flamboyan"
    village.shot(f"rangkap-ditolak-{width}")

    # The coach of the regency finds who has two duties, and is not led into a book that is not hers.
    coach = phones("pembina.bangkabarat", size=size)
    coach.go("/rangkap")
    listed = coach.page.locator("main").inner_text()
    assert "Wati Nirmala" in listed and "Halimah" not in listed
    assert coach.page.locator("main a.row").count() == 0
    coach.shot(f"rangkap-{width}")
    coach.go("/b/t-19.05.05.2004/")
    assert "tidak ada" in coach.page.locator("h1").inner_text()
    assert server.verify().returncode == 0
