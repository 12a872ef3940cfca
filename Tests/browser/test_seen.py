"""What is seen of complaints: a regency's own words reach a phone without a signal, a number opens its list, and everybody
may see the numbers that give nobody away."""

import sqlite3

from conftest import DESK, see, settled


def test_the_names_that_an_administrator_gives_stand_on_a_phone_without_a_signal(phones, server):
    admin = phones("admin", java_script_enabled=False, size=DESK)
    admin.go("/pengaturan?wilayah=19.05")
    page = admin.page
    # Parts are folded; without script they open all the same.
    page.get_by_role("heading", name="Nama dan urutan bidang").click()
    page.locator("#social").fill("Sosial dan Perlindungan")
    page.locator("#urut-environment").fill("1")
    page.locator("form:has(#urut-environment)").get_by_role("button", name="Simpan").click()
    see(page, "Sudah disimpan")
    admin.shot("pengaturan-bidang")
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    kader.go("/b/flamboyan/lapor")
    tiles = kader.page.locator(".tiles .tile").all_inner_texts()
    assert [tile.strip() for tile in tiles] == [
        "Lingkungan Hidup dan Sanitasi", "Pendidikan", "Kesehatan", "Pekerjaan Umum dan Perumahan", "Trantibumlinmas",
        "Sosial dan Perlindungan"]
    kader.page.get_by_role("link", name="Lingkungan Hidup dan Sanitasi").click()
    see(kader.page, "Sampah menumpuk")
    kader.shot("bidang-tanpa-sinyal")
    assert server.verify().returncode == 0


def test_a_number_of_the_regency_opens_its_list_and_a_complaint_in_it(phones, server):
    coach = phones("pembina.bangkabarat", size=DESK)
    coach.go("/laporan-warga?rentang=12")
    page = coach.page
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    late = connection.execute(
        "SELECT COUNT(*) FROM complaint WHERE is_open = 1 AND due < CAST(julianday('now', '+7 hours') - 2440587.5 AS INTEGER)"
        " AND region LIKE '19.05.%'").fetchone()[0]
    connection.close()
    figure = page.locator("a.figure", has_text="Terlambat")
    assert figure.locator(".figure__value").inner_text() == str(late) and late > 0
    coach.shot("laporan-warga-kabupaten")
    figure.click()
    rows = page.locator("main .rows a.row")
    assert rows.count() == late
    see(page, "Dinas Lingkungan Hidup")
    rows.first.click()
    page.wait_for_url("**/b/*/laporan/*")
    see(page, "Sampah menumpuk")


def test_everybody_sees_numbers_and_a_village_its_needs(phones, server):
    visitor = phones(java_script_enabled=False)
    visitor.go("/masuk")
    visitor.page.get_by_role("link", name="Angka laporan warga").click()
    see(visitor.page, "Angka di bawah 5 tidak ditampilkan")
    visitor.shot("angka")
    numbers = visitor.page.locator("td").all_inner_texts()
    assert numbers and not {"1", "2", "3", "4"} & {number.strip() for number in numbers}
    village = phones("desa.buyankelumbi", size=DESK)
    village.go("/laporan-warga")
    village.page.get_by_role("link", name="Usulan musrenbang").click()
    see(village.page, "Nama pelapor dan laporan rahasia tidak ada di daftar ini.")
    village.shot("usulan-musrenbang")
    with village.page.expect_download() as download:
        village.page.get_by_role("link", name="Simpan sebagai berkas").click()
    text = open(download.value.path(), encoding="utf-8-sig").read()
    assert text.startswith("No.;RT;Bidang;") and len(text.splitlines()) > 2
    assert settled(lambda: server.verify().returncode == 0)
