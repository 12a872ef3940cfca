"""Every form of the kader's site, filled in without scripts and stored by the server."""

from datetime import date, timedelta

import pytest
from conftest import see

BIRTH = date.today() - timedelta(days=25 * 365 + 100)


def typed(day):
    return day.strftime("%d-%m-%Y")


# What is written into a field, by its name. A field of a new form needs its line here.
ANSWERS = {
    "name": "Bintang Samudra", "mother": "Contoh", "rt": "02", "address": "Jalan Contoh 1", "phone": "081200000000",
    "birth": typed(BIRTH), "reason": "sesuai akta lahir", "nik": f"990101{BIRTH.day + 40}{BIRTH:%m%y}0001",
    "to": "Puskesmas", "note": "Contoh", "last-period": typed(date.today() - timedelta(days=100)), "weight": "52,4",
    "height": "152", "waist": "78", "glucose": "110", "hemoglobin": "12,4", "days": "14", "portions": "28", "arm": "24", "systolic": "110", "diastolic": "70", "tablets": "30", "on": typed(date.today() - timedelta(days=1)),
    "head": "Samudra", "book": "", "area": "36", "occupants": "4", "amount": "600", "place": "Balai", "hours": "08–10",
    "visitors": "12", "loans": "4", "child-books": "80", "other-books": "20", "donor": "Contoh", "school": "SD Contoh",
    "speaker": "Contoh", "grade": "6", "boys": "11", "girls": "12", "follow-up": "Contoh", "action": "Contoh",
    "school-number": "12345678", "pupil-number": "0012345678", "carer": "Contoh", "needs": "Contoh",
    "message": "Timbang lagi", "reached": "21", "dusun": "Dusun II",
    "day": typed(date.today() - timedelta(days=2)), "dead": "0", "missing": "0", "injured": "1", "displaced": "4", "households": "3",
    "from": "Contoh", "years": "20", "daily": "12", "number": "2", "children": "1", "youngest": "4", "companion": "Contoh",
    "transport": "Contoh", "fund": "Contoh", "given": typed(date.today() - timedelta(days=9)),
}
# What the rules make of these is shown at once.
JUDGED = {"antenatal-visit", "adult-check", "school-check", "infant-feeding", "child-tb", "child-development", "food-course", "daily-living", "elder-screen", "tb-screen", "lung-screen", "senses-check", "mind-screen", "family-planning", "pregnancy-start", "birth-plan"}
# They close a card, so they come last.
CLOSING = {"death", "moved-out"}
# One page that writes on several cards, walked in test_birth.py.
APART = {"delivery"}


@pytest.fixture
def kader(phones, server):
    phone = phones("kader1.flamboyan", java_script_enabled=False)
    phone.stored = lambda: [entry["form"].split("@")[0] for entry in server.entries(writer="kader1.flamboyan", day=date.today().isoformat())]
    return phone


def fill_in(page):
    for box in page.locator("main form[method=post] :is(input:not([type]), input[type=text], textarea)").all():
        box.fill(ANSWERS[box.get_attribute("name")])
    choices = page.locator("main form[method=post] input[type=radio]").all()
    for name in dict.fromkeys(choice.get_attribute("name") for choice in choices):
        page.locator(f"main input[type=radio][name='{name}']").last.check()
    for boxes in page.locator("main form[method=post] fieldset:has(input[type=checkbox])").all():
        boxes.locator("input[type=checkbox]").first.check()
    page.get_by_role("button", name="Simpan").click()
    if page.get_by_role("button", name="Benar").count():
        page.get_by_role("button", name="Benar").click()


def register(phone, birth=BIRTH):
    """A new card, and where it is."""
    page = phone.page
    page.goto(f"{phone.url}/b/flamboyan/warga/baru")
    ANSWERS["birth"] = typed(birth)
    fill_in(page)
    ANSWERS["birth"] = typed(BIRTH)
    if page.get_by_role("button", name="Orang lain, simpan").count():
        page.get_by_role("button", name="Orang lain, simpan").click()
    return page.url


def offered(page):
    """Forms that the card offers, by code."""
    links = page.locator("main a[href*='/tulis/']:not([href*='?'])").all()
    return {link.get_attribute("href").split("/")[-1]: link.get_attribute("href") for link in links}


def write_all(phone, card, written):
    """Every form that a card offers, again and again until none is left."""
    page = phone.page
    while True:
        page.goto(card)
        left = {code: path for code, path in offered(page).items() if code not in written | CLOSING | APART}
        if not left:
            return
        code, path = next(iter(left.items()))
        page.goto(phone.url + path)
        fill_in(page)
        if code in JUDGED:
            assert "/hasil/" in page.url
        else:
            assert page.url == card, code
        written.add(code)


def test_every_form_of_a_card_is_stored_without_scripts(kader):
    page = kader.page
    card = register(kader)
    written = {"resident"}
    write_all(kader, card, written)
    assert written >= {"social-condition", "social-assessment", "identity", "birth", "national-id", "referral", "home-visit", "pregnancy", "antenatal-visit", "pregnancy-end", "adult-check"}
    page.get_by_role("link", name="Batalkan", exact=True).first.click()
    fill_in(page)
    for code in CLOSING:
        other = register(kader)
        page.goto(kader.url + offered(page)[code])
        fill_in(page)
        assert page.url == other
    assert set(kader.stored()) == written | CLOSING | {"withdrawal"}


def test_what_old_people_are_asked_is_stored_without_scripts(kader):
    written = {"resident", "identity", "birth", "national-id", "referral", "home-visit", "adult-check", "social-condition", "social-assessment", "schooling"}
    write_all(kader, register(kader, date.today() - timedelta(days=70 * 365)), written)
    see(kader.page, "Perlu perawatan di rumah")
    assert {"daily-living", "elder-screen"} <= set(kader.stored())


def test_what_a_girl_at_school_is_asked_is_stored_without_scripts(kader):
    written = {"resident", "identity", "birth", "national-id", "referral", "home-visit", "social-condition", "social-assessment", "schooling", "pregnancy"}
    write_all(kader, register(kader, date.today() - timedelta(days=14 * 365 + 30)), written)
    see(kader.page, "12,4")
    assert "school-check" in kader.stored() and "adult-check" not in kader.stored()


def test_what_is_asked_of_a_child_is_stored_without_scripts(kader):
    written = {"resident", "identity", "birth", "national-id", "referral", "home-visit", "social-condition", "social-assessment", "newborn"}
    write_all(kader, register(kader, date.today() - timedelta(days=7 * 31)), written)
    assert {"infant-feeding", "child-tb", "child-development", "food-course", "dose-record"} <= set(kader.stored())


def test_families_and_double_cards_are_stored_without_scripts(kader):
    page = kader.page
    first = register(kader)
    second = register(kader)
    page.goto(f"{kader.url}/b/flamboyan/keluarga/baru")
    fill_in(page)
    see(page, "Keluarga Samudra")
    page.goto(second + "/keluarga?cari=Samudra")
    page.get_by_role("button", name="Pilih").first.click()
    page.goto(second + "/gabung?cari=Bintang")
    page.get_by_role("button", name="Pakai kartu ini").first.click()
    assert page.url == first
    page.goto(second)
    page.get_by_role("link", name="Batalkan penggabungan").click()
    fill_in(page)
    assert {"household", "household-member", "merge", "unmerge"} < set(kader.stored())


def test_the_forms_of_a_session_day_are_stored_without_scripts(kader):
    page = kader.page
    day = f"{kader.url}/b/flamboyan/hari/{date.today().isoformat()}/"
    page.goto(day)
    page.get_by_role("button", name="Hadir", exact=True).first.click()
    page.goto(day + "ukur")
    page.locator("main li a.row").first.click()
    child = page.url.split("?")[0].split("/")[-1]
    page.locator("main summary").click()
    page.get_by_label("Lingkar lengan atas (cm)").fill("11,2")
    page.get_by_role("button", name="Simpan").click()
    page.goto(f"{day}rujuk/{child}")
    fill_in(page)
    see(page, "Surat rujukan")
    page.goto(f"{day}layanan/{child}")
    page.get_by_label("Makanan tambahan").check()
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("button", name="Sudah disampaikan").click()
    page.goto(day + "tutup")
    page.get_by_role("button", name="Tutup hari buka").click()
    see(page, "Rekap hari buka")
    found = set(kader.stored())
    assert found == {"attendance", "growth-visit", "referral", "services", "counselling", "visit-task", "session-closing"}


def test_what_the_six_fields_keep_is_stored_without_scripts(kader):
    page = kader.page
    page.goto(f"{kader.url}/b/flamboyan/keluarga/baru")
    fill_in(page)
    house = page.url
    written = set()
    write_all(kader, house, written)
    assert written == {"water-sanitation", "housing-condition", "aid-received", "aid-proposal"}
    see(page, "Tidak layak huni")
    page.get_by_role("link", name="Batalkan", exact=True).first.click()
    fill_in(page)
    page.goto(house.replace("/keluarga/", "/kunjungan/"))
    for answer in page.locator("main input[type=radio][value=none]").all():
        answer.check()
    page.get_by_role("button", name="Simpan kunjungan").click()
    see(page, "6 dari 6 bidang selesai")

    page.goto(register(kader, date.today() - timedelta(days=10 * 365)) + "/tulis/schooling")
    fill_in(page)
    see(page, "Lulus, tidak melanjutkan")
    for name in ["Pojok baca", "Penyuluhan sekolah", "Penyuluhan warga", "Catatan keamanan", "Keliling kebersihan"]:
        page.goto(f"{kader.url}/b/flamboyan/kegiatan")
        page.get_by_role("navigation").get_by_role("link", name=name).click()
        fill_in(page)
    page.locator("main li a.row").first.click()
    page.get_by_role("link", name="Batalkan", exact=True).click()
    fill_in(page)
    see(page, "Catatan ini dibatalkan.")
    page.goto(f"{kader.url}/b/flamboyan/bencana/baru/disaster")
    fill_in(page)
    page.locator("main li a.row").first.click()
    disaster, hit = page.url, set()
    write_all(kader, disaster, hit | {"disaster-end"})
    page.goto(disaster + "/tulis/disaster-end")
    fill_in(page)
    see(page, "Sudah selesai.")
    page.get_by_role("link", name="Batalkan", exact=True).last.click()
    fill_in(page)
    assert set(kader.stored()) == written | {
        "disaster", "disaster-need", "disaster-aid", "disaster-end", "disaster-withdrawal", "cleanliness-round", "household", "household-withdrawal", "household-visit", "resident", "schooling", "reading-corner",
        "school-counselling", "talk", "safety-log", "activity-withdrawal"}
