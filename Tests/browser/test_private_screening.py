"""What is for her carers alone: signs of TB, and twenty questions that she answers herself on the phone handed over."""

from datetime import date, timedelta

from conftest import see, settled
from test_adult_check import register
from test_daily_living import answer

QUESTIONS = 20


def test_a_grown_up_answers_alone_without_a_signal_and_nobody_reads_the_answers(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    page.get_by_role("link", name="Hari buka", exact=True).click()
    session = page.url
    register(page, "Zubaidah Karim", date.today() - timedelta(days=30 * 365))
    page.wait_for_url(session)
    page.get_by_role("link", name="Ukur", exact=False).first.click()
    page.get_by_role("link", name="Zubaidah Karim").click()
    page.get_by_label("Tensi atas").fill("112")
    page.get_by_label("Tensi bawah").fill("74")
    page.get_by_role("button", name="Simpan").click()

    page.get_by_role("link", name="Lanjut: batuk dan demam (TBC)").click()
    phone.shot("tbc-isian")
    page.get_by_label("Batuk, berapa lama pun").check()
    page.get_by_label("Tidak", exact=True).check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Perlu periksa dahak")
    phone.shot("tbc-hasil")

    page.get_by_role("link", name="Lanjut: mata dan telinga").click()
    phone.shot("mata-telinga")
    for eye in page.get_by_label("Benar tiga kali berturut-turut").all():
        eye.check()
    for ear in page.get_by_label("Empat atau lima kata benar").all():
        ear.check()
    page.get_by_role("button", name="Simpan").click()

    page.get_by_role("link", name="Lanjut: kabar batin (SRQ-20)").click()
    see(page, "Berikan HP ini kepada Zubaidah Karim")
    phone.shot("batin-isian")
    for number in range(1, QUESTIONS):
        see(page, f"Pertanyaan {number} dari {QUESTIONS}")
        answer(page, "Ya" if number < 7 else "Tidak")
    page.locator("fieldset:visible").get_by_label("Tidak", exact=True).check()
    page.get_by_role("button", name="Simpan").click()
    # Whoever answered sees no verdict.
    see(page, "Berikan HP ini kembali kepada kader")
    phone.shot("batin-kembali")
    assert "bidan ingin" not in page.content()
    page.get_by_role("link", name="Saya kader, lanjutkan").click()
    see(page, "Bu Bidan ingin mengobrol minggu ini")
    phone.shot("batin-hasil")
    page.get_by_role("link", name="Buka kartunya").click()
    see(page, "Perlu bicara dengan bidan")
    card = page.url.removeprefix(phone.url)
    assert "nafsu makan" not in page.content()

    phone.network(True)
    assert settled(lambda: server.entries(form="mind-screen@1"))
    operator = phones("desa.buyankelumbi")
    operator.go(card)
    see(operator.page, "112")
    for words in ["TBC", "Batuk", "batin", "SRQ"]:
        assert words not in operator.page.content(), words
    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan")
    midwife.page.get_by_role("link", name="Zubaidah Karim,").wait_for()
    assert server.verify().returncode == 0
