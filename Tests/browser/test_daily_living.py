"""An old woman at the Posyandu: ten questions, one at a time, without a signal; then her midwife is told."""

from datetime import date, timedelta

from conftest import see, settled
from test_adult_check import register


def begin(phone, name):
    """A woman of 70, present and her pressure taken."""
    page = phone.page
    page.get_by_role("link", name="Hari buka", exact=True).click()
    session = page.url
    register(page, name, date.today() - timedelta(days=70 * 365 + 30))
    page.wait_for_url(session)
    page.get_by_role("link", name="Ukur", exact=False).first.click()
    page.get_by_role("link", name=name).click()
    page.get_by_label("Tensi atas").fill("124")
    page.get_by_label("Tensi bawah").fill("78")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Lanjut: kegiatan sehari-hari").click()
    see(page, "Pertanyaan 1 dari 10")


def answer(page, words):
    page.locator("fieldset:visible").get_by_label(words, exact=True).check()
    page.get_by_role("button", name="Lanjut").click()


def test_ten_questions_one_at_a_time_and_who_needs_care_at_home_is_told(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    begin(phone, "Zubaidah Karim")
    assert page.locator("fieldset:visible").count() == 1 and page.locator(":checked").count() == 0
    page.get_by_role("button", name="Lanjut").click()
    see(page, "Pilih satu jawaban dulu.")
    see(page, "Pertanyaan 1 dari 10")
    for words in ["Selalu bisa", "Selalu bisa", "Perlu dibantu", "Dibantu sebagian", "Makanannya perlu dipotongkan"]:
        answer(page, words)
    # One question back, and another answer.
    page.get_by_role("button", name="Pertanyaan sebelumnya").click()
    assert page.locator("fieldset:visible :checked").get_attribute("value") == "1"
    answer(page, "Sendiri")
    phone.shot("lansia-tanya")
    for words in ["Dibantu sedikit oleh satu orang", "Memakai kursi roda", "Dibantu sebagian", "Tidak bisa"]:
        answer(page, words)
    see(page, "Pertanyaan 10 dari 10")
    page.locator("fieldset:visible").get_by_label("Perlu dibantu").check()
    page.get_by_role("button", name="Simpan").click()
    # The other card of old people is still to be asked.
    page.get_by_role("link", name="Lanjut: ingatan, mata dan telinga").wait_for()
    # 2 + 2 + 0 + 1 + 2 + 2 + 1 + 1 + 0 + 0
    see(page, "Perlu perawatan di rumah")
    see(page, "Perlu bantuan sedang (AKS 9 sampai 11)")
    phone.shot("lansia-hasil")
    phone.network(True)
    assert settled(lambda: server.entries(form="daily-living@1"))

    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan")
    midwife.page.get_by_role("link", name="Zubaidah Karim,").click()
    midwife.page.get_by_role("link", name="Perlu perawatan di rumah").click()
    midwife.page.get_by_role("link", name="Mengapa hasilnya begini?").click()
    see(midwife.page, "11 poin, batas 12 poin")
    assert server.verify().returncode == 0


def test_who_stops_in_the_middle_goes_on_at_the_next_question(phones):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    begin(phone, "Aminah Rahma")
    for _ in range(2):
        answer(page, "Selalu bisa")
    see(page, "Pertanyaan 3 dari 10")
    # What is typed is kept after a pause.
    page.wait_for_timeout(600)
    page.reload()
    page.get_by_role("button", name="Lanjutkan").click()
    see(page, "Pertanyaan 3 dari 10")
