"""A kader visits two houses without a signal: one without a problem, one whose problem becomes a complaint."""

from datetime import date

from conftest import see, settled

FIELDS = ["health", "education", "public-works", "housing", "social", "order"]


class Taps:
    """Counts what a thumb does."""

    def __init__(self):
        self.count = 0

    def tap(self, item):
        item.click()
        self.count += 1


def answer(page, taps, field, value):
    taps.tap(page.locator(f"label.choice:has(input[name='{field}'][value='{value}'])"))


def test_a_visit_without_problems_costs_nine_taps_and_a_problem_becomes_a_complaint(phones, server):
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    page = kader.page
    kader.go("/b/flamboyan/")

    taps = Taps()
    taps.tap(page.get_by_role("link", name="Kunjungan rumah"))
    house = page.locator("main li a.row").first
    first = house.locator(".row__title").inner_text()
    taps.tap(house)
    assert not page.locator("label.choice:has(input[value='unfit-house'])").is_visible()
    for field in FIELDS:
        answer(page, taps, field, "none")
    kader.shot("kunjungan-rumah")
    taps.tap(page.get_by_role("button", name="Simpan kunjungan"))
    see(page, "6 dari 6 bidang selesai")
    see(page, "Tersimpan di HP")
    assert taps.count <= 9

    page.get_by_role("link", name="Rumah berikutnya").click()
    # The house that waits longest comes first, so the one just visited has gone down.
    house = page.locator("main li a.row").first
    assert house.locator(".row__title").inner_text() != first
    house.click()
    for field in FIELDS:
        answer(page, taps, field, "problem" if field == "housing" else "none")
    page.locator("label.choice:has(input[value='unfit-house'])").click()
    page.get_by_role("button", name="Simpan kunjungan").click()
    kader.shot("kunjungan-selesai")
    page.get_by_role("link", name="Rumah tidak layak huni").click()
    assert page.get_by_label("RT", exact=True).input_value()
    assert page.get_by_label("Patokan tempat").input_value().startswith("Rumah ")
    page.get_by_role("button", name="Kirim laporan").click()
    see(page, "Laporan tersimpan")
    page.get_by_role("link", name="Kembali ke kunjungan").click()
    see(page, "Sudah dilaporkan hari ini")

    kader.network(True)
    today = date.today().isoformat()

    def stored():
        found = server.entries(writer="kader1.flamboyan", day=today)
        return sorted(entry["form"].split("@")[0] for entry in found)

    assert settled(lambda: stored() == ["complaint", "household-visit", "household-visit"]), stored()
    verified = server.verify()
    assert verified.returncode == 0, verified.stdout + verified.stderr
