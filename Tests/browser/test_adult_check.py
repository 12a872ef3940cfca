"""A grown-up at the Posyandu day: from the roster to what is said, without a signal, and then to her midwife."""

from datetime import date, timedelta

from conftest import see, settled


def register(page, name, born):
    page.get_by_role("link", name="Warga baru").click()
    page.get_by_label("Nama lengkap").fill(name)
    page.get_by_label("Perempuan").check()
    page.get_by_label("Tanggal lahir").fill(born.strftime("%d-%m-%Y"))
    page.get_by_label("RT", exact=True).fill("02")
    page.get_by_role("button", name="Simpan").click()


def test_a_grown_up_is_checked_without_a_signal_and_the_midwife_is_told(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)

    page.get_by_role("link", name="Hari buka", exact=True).click()
    session = page.url
    register(page, "Zubaidah Karim", date.today() - timedelta(days=48 * 365))
    page.wait_for_url(session)

    # Present with her registration: she waits to be measured, and her form is the one for grown-ups.
    page.get_by_role("link", name="Ukur", exact=False).first.click()
    page.get_by_role("link", name="Zubaidah Karim").click()
    see(page, "Periksa dewasa")
    phone.shot("dewasa-isian")
    for label, value in {
        "Berat badan (kg)": "78,5", "Tinggi badan (cm)": "152", "Lingkar perut (cm)": "93", "Tensi atas": "152",
        "Tensi bawah": "95", "Gula darah sewaktu": "165",
    }.items():
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Simpan").click()
    see(page, "Perlu diperiksa minggu ini")
    see(page, "Tensi 140/90 atau lebih")
    phone.shot("dewasa-hasil")
    # Why is for staff.
    assert page.get_by_role("link", name="Mengapa hasilnya begini?").count() == 0

    # More is due for her; whoever has no time goes on to the message.
    page.get_by_role("link", name="Lanjut: batuk dan demam (TBC)").wait_for()
    page.get_by_role("link", name="Cukup untuk hari ini").click()
    see(page, "Kurangi garam")
    page.get_by_role("button", name="Sudah disampaikan").click()
    phone.go("/b/flamboyan/buku-bantu/adult-check")
    row = page.get_by_role("row", name="Zubaidah Karim")
    for words in ["Tinggi", "Hampir tinggi", "Berlebih", "Obesitas"]:
        assert words in row.inner_text(), row.inner_text()

    phone.network(True)
    assert settled(lambda: server.entries(form="adult-check@1"))

    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan")
    see(midwife.page, "Zubaidah Karim")
    midwife.page.get_by_role("link", name="Zubaidah Karim,").click()
    midwife.page.get_by_role("link", name="Perlu diperiksa minggu ini").click()
    midwife.page.get_by_role("link", name="Mengapa hasilnya begini?").click()
    see(midwife.page, "152/95 mmHg, batas 140/90")
    midwife.shot("dewasa-mengapa")
    assert server.verify().returncode == 0
