"""Questions that are asked only after a certain answer: on the phone, without a signal, on a page that a tap put in place."""

from datetime import date, timedelta

from conftest import see, settled
from test_every_form import register
from test_strangers import arrives, stored


def schooling(phone):
    """The form of schooling of a child of ten, reached by a tap."""
    phone.until_ready()
    card = register(phone, date.today() - timedelta(days=10 * 365))
    phone.network(False)
    phone.go(card.removeprefix(phone.url))
    phone.page.locator("main a[href$='/tulis/schooling']").first.click()
    phone.page.wait_for_url("**/tulis/schooling")
    return phone.page


def test_what_does_not_follow_is_not_asked_and_not_sent(phones, server):
    phone = phones("kader1.flamboyan")
    page = schooling(phone)
    cause, school = page.get_by_text("Kenapa tidak sekolah?"), page.get_by_label("Nama sekolah")
    assert not cause.is_visible() and not school.is_visible()
    page.get_by_label("Sekolah", exact=True).check()
    assert school.is_visible() and not cause.is_visible()
    school.fill("SD Contoh")
    page.get_by_label("Putus sekolah").check()
    assert cause.is_visible() and not school.is_visible()
    phone.shot("pertanyaan-lanjutan")
    page.get_by_label("Biaya").check()
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url("**/warga/*")
    phone.network(True)
    assert arrives(phone, lambda: stored(phone, "outbox") == [])
    entry = [entry for entry in server.entries(writer="kader1.flamboyan") if entry["form"].startswith("schooling")][-1]
    assert entry["answers"] == {"status": "dropped-out", "cause": "cost"}


def test_what_came_back_to_be_mended_still_asks_what_follows(phones):
    phone = phones("kader1.flamboyan")
    page = schooling(phone)
    # A child of ten is of school age.
    page.get_by_label("Belum PAUD").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Sudah 7 tahun. Pilih Belum pernah sekolah.")
    assert not page.get_by_text("Kenapa tidak sekolah?").is_visible()
    page.get_by_label("Belum pernah sekolah").check()
    assert settled(lambda: page.get_by_text("Kenapa tidak sekolah?").is_visible(), 2)
    assert not page.get_by_text("Jenjang").is_visible()
