"""What is asked of a small child beside the weighing, without a signal: feeding, cough and fever, development."""

from datetime import date, timedelta

from conftest import see, settled


def test_a_baby_is_weighed_and_what_she_eats_and_coughs_is_asked_beside(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    page.get_by_role("link", name="Hari buka", exact=True).click()
    page.get_by_role("link", name="Warga baru").click()
    page.get_by_label("Nama lengkap").fill("Kirana Dewi")
    page.get_by_label("Perempuan").check()
    page.get_by_label("Tanggal lahir").fill((date.today() - timedelta(days=7 * 31)).strftime("%d-%m-%Y"))
    page.get_by_label("Nama ibu").fill("Salmah")
    page.get_by_label("RT", exact=True).fill("02")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Ukur", exact=False).first.click()
    page.get_by_role("link", name="Kirana Dewi").click()
    page.get_by_label("Berat badan (kg)").fill("7,4")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Tanyakan juga")
    # Nobody waits for it: the day goes on as ever.
    page.get_by_role("link", name="Lanjut ke layanan").wait_for()
    page.get_by_role("link", name="ASI dan makanan").scroll_into_view_if_needed()
    phone.shot("balita-tanyakan-juga")

    page.get_by_role("link", name="ASI dan makanan").click()
    page.locator("#breast").get_by_label("Ya").check()
    for food in ["Nasi, bubur atau umbi", "Tahu, tempe atau kacang"]:
        page.get_by_label(food).check()
    page.locator("#pkat").get_by_label("Tidak").check()
    phone.shot("balita-makanan")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Tambah lauk hewani")
    see(page, "Belum PKAT di Puskesmas")
    phone.shot("balita-hasil")

    page.get_by_role("link", name="Batuk, demam dan lesu").click()
    for question in ["fever", "stalled", "listless", "contact"]:
        page.locator(f"#{question}").get_by_label("Tidak").check()
    page.locator("#cough").get_by_label("Ya").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Perlu diperiksa minggu ini")
    see(page, "Batuk dua minggu")
    assert page.get_by_text("TBC").count() == 0
    page.get_by_role("link", name="Perkembangan anak").click()
    page.locator("#box").get_by_label("Ya").check()
    page.get_by_role("button", name="Simpan").click()
    assert page.get_by_text("Tanyakan juga").count() == 0
    phone.network(True)
    for form in ["infant-feeding", "child-tb", "child-development"]:
        assert settled(lambda: server.entries(form=f"{form}@1")), form

    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan")
    midwife.page.get_by_role("link", name="Kirana Dewi,").first.click()
    midwife.page.get_by_role("link", name="Perlu diperiksa minggu ini").click()
    midwife.page.get_by_role("link", name="Mengapa hasilnya begini?").click()
    see(midwife.page, "Terduga TBC anak")
    assert server.verify().returncode == 0
