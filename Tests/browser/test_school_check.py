"""Children of school age at the Posyandu day, without a signal: a boy of nine, a girl of fourteen."""

from datetime import date, timedelta

from conftest import see, settled


def begin(page, name, years, isGirl):
    """Somebody of that age, registered on the session day: the check of school age is the first that she is due for."""
    page.get_by_role("link", name="Hari buka", exact=True).click()
    page.get_by_role("link", name="Warga baru").click()
    page.get_by_label("Nama lengkap").fill(name)
    page.get_by_label("Perempuan" if isGirl else "Laki-laki").check()
    page.get_by_label("Tanggal lahir").fill((date.today() - timedelta(days=years * 365 + 30)).strftime("%d-%m-%Y"))
    page.get_by_label("RT", exact=True).fill("02")
    page.get_by_label("Nama ibu").fill("Salmah")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Ukur", exact=False).first.click()
    page.get_by_role("link", name=name).click()
    see(page, "Periksa anak sekolah")


def test_a_boy_of_nine_is_checked_and_his_mother_is_told(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    begin(page, "Raka Pratama", 9, False)
    for words in ["Tensi atas", "Merokok atau memakai vape?", "Minum tablet tambah darah tiap minggu?"]:
        assert page.get_by_text(words).count() == 0, words
    phone.shot("sekolah-isian-putra")
    page.get_by_label("Berat badan (kg)").fill("22,0")
    page.get_by_label("Tinggi badan (cm)").fill("130")
    page.get_by_label("Salah dua kali atau lebih").check()
    page.get_by_label("Empat atau lima").check()
    page.locator("#teeth").get_by_label("Ya").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Perlu diperiksa minggu ini")
    see(page, "Katakan kepada Ibu Salmah")
    see(page, "Mata Raka perlu diperiksa.")
    phone.shot("sekolah-hasil-putra")
    page.get_by_role("link", name="Buat surat rujukan").click()
    see(page, "Penglihatan terganggu")
    phone.network(True)
    assert settled(lambda: server.entries(form="school-check@1"))

    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan")
    midwife.page.get_by_role("link", name="Raka Pratama,").click()
    midwife.page.get_by_role("link", name="Perlu diperiksa minggu ini").click()
    midwife.page.get_by_role("link", name="Mengapa hasilnya begini?").click()
    see(midwife.page, "Permenkes 2/2020")
    assert server.verify().returncode == 0


def test_a_girl_of_fourteen_is_asked_for_her_pressure_and_her_tablets(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    begin(page, "Laras Ayuningtyas", 14, True)
    for label, value in {
        "Berat badan (kg)": "45,2", "Tinggi badan (cm)": "155", "Tensi atas": "124", "Tensi bawah": "76",
        "Hb dari surat Puskesmas, bila ada": "10,4",
    }.items():
        page.get_by_label(label).fill(value)
    for question, answer in {"iron": "Tidak", "teeth": "Tidak", "smoking": "Tidak", "smoke": "Ya"}.items():
        page.locator(f"#{question}").get_by_label(answer).check()
    phone.shot("sekolah-isian-putri")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Katakan kepada Laras Ayuningtyas")
    see(page, "Hb Laras rendah")
    for words in ["Anemia sedang", "Meningkat", "Gizi baik"]:
        see(page, words)
    phone.shot("sekolah-hasil-putri")
    phone.go("/b/flamboyan/buku-bantu/school-check")
    row = page.get_by_role("row", name="Laras Ayuningtyas").inner_text()
    for words in ["Anemia sedang", "Meningkat", "Gizi baik"]:
        assert words in row, row
    phone.network(True)
    assert settled(lambda: server.entries(form="school-check@1"))
    assert server.entries(form="school-check@1")[-1]["answers"]["hemoglobin"] == "104"
