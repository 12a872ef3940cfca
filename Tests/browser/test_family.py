"""One day of the Posyandu, without a signal, for a family of nine: each has her own form, result, sentence and way on."""

import re
from datetime import date, timedelta

from conftest import see, settled


def ago(years=0, days=0):
    return (date.today() - timedelta(days=years * 365 + years // 4 + days)).strftime("%d-%m-%Y")


def come(phone, name, born, woman=True, mother=""):
    """A new card, present with it."""
    page = phone.page
    phone.go(DAY)
    page.get_by_role("link", name="Warga baru").click()
    page.get_by_label("Nama lengkap").fill(name)
    page.get_by_label("Perempuan" if woman else "Laki-laki").check()
    page.get_by_label("Tanggal lahir").fill(born)
    page.get_by_label("RT", exact=True).fill("09")
    if mother:
        page.get_by_label("Nama ibu").fill(mother)
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**{DAY}**")


def measure(phone, name, title):
    """From the list of step two to the form that fits her."""
    phone.go(DAY + "ukur")
    phone.page.get_by_role("link", name=name).click()
    see(phone.page, title)


def fill(page, values):
    for label, value in values.items():
        page.get_by_label(label, exact=True).fill(value)


def save(page, *said):
    page.get_by_role("button", name="Simpan").click()
    for words in said:
        see(page, words)


def is_seen(page):
    """A slip is offered; whoever has none stands in the midwife's list."""
    assert page.get_by_role("link", name="Buat surat rujukan").count() == 1


def is_well(page):
    assert page.get_by_role("link", name="Buat surat rujukan").count() == 0


DAY = f"/b/flamboyan/hari/{date.today().isoformat()}/"
POINTS = {"bowel": 2, "bladder": 2, "grooming": 1, "toilet": 1, "eating": 1, "transfer": 2, "walking": 1, "dressing": 1, "stairs": 0, "bathing": 0}


def test_a_family_of_nine_goes_through_one_day(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)

    # Pregnant, and well.
    come(phone, "Sekar Samudra", ago(28))
    phone.go("/b/flamboyan/warga?cari=Sekar")
    page.get_by_role("link", name="Sekar Samudra").click()
    page.get_by_role("link", name="Catat kehamilan").click()
    page.get_by_label("Hari pertama haid terakhir").fill(ago(days=70))
    page.get_by_role("button", name="Simpan").click()
    measure(phone, "Sekar Samudra", "Periksa hamil")
    page.get_by_label("Bidan", exact=True).check()
    fill(page, {"Berat badan (kg)": "52", "Lingkar lengan atas (cm)": "26", "Tensi atas": "110", "Tensi bawah": "70"})
    save(page, "Katakan kepada Ibu")
    is_well(page)

    # Five days old: her first weighing.
    come(phone, "Bintang Samudra", ago(days=5), mother="Sekar")
    measure(phone, "Bintang Samudra", "Lingkar kepala, lengan, kaki bengkak")
    fill(page, {"Berat badan (kg)": "3,2", "Panjang/tinggi badan (cm)": "50"})
    save(page, "Katakan kepada Ibu Sekar")
    is_well(page)

    # Two years old, wasted.
    come(phone, "Lintang Samudra", ago(2), woman=False, mother="Sekar")
    measure(phone, "Lintang Samudra", "Lingkar kepala, lengan, kaki bengkak")
    fill(page, {"Berat badan (kg)": "9,2", "Panjang/tinggi badan (cm)": "87"})
    save(page, "Gizi buruk")
    page.get_by_role("link", name=re.compile("urat rujukan|Rujuk ke")).first.click()
    save(page, "Surat rujukan")

    # A schoolboy who is well, and a girl of fourteen who is pale.
    come(phone, "Guntur Samudra", ago(9), woman=False, mother="Sekar")
    measure(phone, "Guntur Samudra", "Periksa anak sekolah")
    fill(page, {"Berat badan (kg)": "28", "Tinggi badan (cm)": "131"})
    save(page, "Hasilnya baik", "Katakan kepada Ibu Sekar")
    is_well(page)
    come(phone, "Melati Samudra", ago(14), mother="Sekar")
    measure(phone, "Melati Samudra", "Periksa anak sekolah")
    fill(page, {"Berat badan (kg)": "45", "Tinggi badan (cm)": "155", "Hb dari surat Puskesmas, bila ada": "10,2"})
    save(page, "Anemia sedang", "Katakan kepada Melati Samudra")
    is_seen(page)

    # The father has a high pressure, the mother is well.
    come(phone, "Surya Samudra", ago(44), woman=False)
    measure(phone, "Surya Samudra", "Periksa dewasa")
    fill(page, {"Tensi atas": "156", "Tensi bawah": "94"})
    save(page, "Tensi 140/90 atau lebih")
    is_seen(page)
    come(phone, "Ratih Samudra", ago(42))
    measure(phone, "Ratih Samudra", "Periksa dewasa")
    fill(page, {"Tensi atas": "116", "Tensi bawah": "76"})
    save(page, "Hasilnya baik")
    is_well(page)

    # An uncle coughs.
    come(phone, "Bayu Samudra", ago(33), woman=False)
    measure(phone, "Bayu Samudra", "Periksa dewasa")
    fill(page, {"Tensi atas": "118", "Tensi bawah": "78"})
    save(page)
    page.get_by_role("link", name="Lanjut: batuk dan demam (TBC)").click()
    page.get_by_label("Batuk, berapa lama pun").check()
    page.get_by_label("Tidak", exact=True).check()
    save(page, "Perlu periksa dahak")
    is_seen(page)

    # The grandmother has eleven points.
    come(phone, "Mbah Samudra", ago(74))
    measure(phone, "Mbah Samudra", "Periksa dewasa")
    fill(page, {"Tensi atas": "128", "Tensi bawah": "78"})
    save(page)
    page.get_by_role("link", name="Lanjut: kegiatan sehari-hari").click()
    for question, points in POINTS.items():
        page.locator(f"input[name={question}][value='{points}']").check()
        page.get_by_role("button", name="Simpan" if question == "bathing" else "Lanjut").click()
    see(page, "Perlu perawatan di rumah")
    see(page, "Perlu bantuan sedang (AKS 9 sampai 11)")
    is_seen(page)

    # Whoever came is counted by stage of life.
    phone.go(DAY + "tutup")
    phone.shot("keluarga-tutup")
    came = page.locator("section[aria-labelledby=datang]")
    for stage, least in {"Bayi": 1, "Usia 1–2 tahun": 1, "Ibu hamil": 1, "Usia sekolah dan remaja": 2, "Dewasa": 3, "Lansia": 1}.items():
        row = came.locator("li", has_text=stage).inner_text()
        assert int(re.search(r"(\d+)\s+dari", row)[1]) == least, row
    assert came.get_by_role("heading").inner_text().startswith("9 dari ")
    page.get_by_role("button", name="Tutup hari buka").click()
    see(page, "Rekap hari buka")
    assert phone.troubles == []

    phone.network(True)
    assert settled(lambda: server.entries(form="referral@1", writer="kader1.flamboyan", day=date.today().isoformat()))
    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan?cari=samudra")
    desk = midwife.page
    midwife.shot("keluarga-bidan")
    rows = desk.locator("li.row", has_text="RT 009").all_inner_texts()
    seen = {row.split()[0] for row in rows}
    assert seen == {"Lintang", "Melati", "Surya", "Bayu", "Mbah"}, seen
    desk.locator("li.row", has_text="RT 009").filter(has_text="Lintang Samudra").first.get_by_role("link", name="Jawab kader").click()
    desk.get_by_label("Sudah ditangani").check()
    desk.get_by_label("Pesan untuk kader").fill("Kontrol lagi hari Senin")
    desk.get_by_role("button", name="Simpan").click()
    said = "Pesan bidan: Kontrol lagi hari Senin"
    assert settled(lambda: phone.go("/b/flamboyan/tugas") or page.get_by_text(said).count() == 1)
    assert server.verify().returncode == 0
