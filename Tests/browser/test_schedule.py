"""A kader changes the schedule without a signal; the midwife, the coach and residents know it afterwards."""

from datetime import date, timedelta

from conftest import DESK, PHONE, see, settled


def typed(day):
    return day.strftime("%d-%m-%Y")


def test_a_kader_moves_today_without_a_signal_and_everybody_knows_it(phones, server):
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    page = kader.page
    see(page, "Mulai hari buka")
    kader.network(False)
    page.get_by_role("link", name="Jadwal", exact=True).click()
    see(page, "08.00")
    kader.shot("jadwal")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    # Today's row leads to the form with its day.
    moved = date.today() + timedelta(days=3)
    page.locator("main li a.row").first.click()
    assert page.get_by_label("Hari buka yang mana?").input_value() == typed(date.today())
    page.get_by_label("Pindah ke hari lain").check()
    page.get_by_label("Pindah ke tanggal").fill(typed(moved))
    page.get_by_label("Sebabnya").fill("Ada hajatan")
    kader.shot("jadwal-pindah")
    page.get_by_role("button", name="Simpan").click()
    see(page, "dipindah dari")
    kader.shot("jadwal-dipindah")
    kader.go("/b/flamboyan/")
    see(page, "Hari buka berikutnya")
    kader.shot("beranda-menunggu")

    # Whoever opens today all the same can.
    page.get_by_role("link", name="Buka hari ini").click()
    assert page.url.endswith(f"/hari/{date.today().isoformat()}/")
    page.get_by_role("button", name="Hadir", exact=True).first.click()
    kader.go("/b/flamboyan/")
    see(page, "1 sudah hadir")

    # Another schedule from today on.
    page.get_by_role("link", name="Jadwal", exact=True).click()
    page.get_by_role("link", name="Tulis jadwal").click()
    page.get_by_label("Hari tertentu").check()
    page.get_by_label("Sabtu").check()
    page.get_by_label("Keempat").check()
    kader.shot("jadwal-tulis")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Sabtu minggu keempat")
    kader.network(True)
    settled(lambda: len(server.entries(form="schedule@1", writer="kader1.flamboyan")) == 2)

    for account, path in [
        ("bidan.tempilang", "/wilayah/19.05.05/jadwal"), ("pembina.tempilang", "/wilayah/19.05.05/jadwal"),
        (None, "/jadwal?desa=19.05.05.2004"),
    ]:
        for size in (PHONE, DESK):
            other = phones(account, size=size)
            other.go(path)
            see(other.page, "Flamboyan")
            assert "Sabtu" in other.page.locator("main").inner_text()
            assert "hajatan" not in other.page.content()
            assert other.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
            other.shot(f"jadwal-{account or 'warga'}-{size['width']}")
    other.go("/jadwal")
    other.page.get_by_label("Di desa mana?").select_option("19.05.05.2004")
    other.page.get_by_role("button", name="Lanjut").click()
    with other.page.expect_download() as file:
        other.page.get_by_role("link", name="Simpan ke kalender HP").click()
    assert b"BEGIN:VEVENT" in open(file.value.path(), "rb").read()
    assert server.verify().returncode == 0
