"""Finding people while typing, and the tap that says that somebody came."""

from conftest import see, settled


def test_search_while_typing_finds_everybody(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    page.goto(page.url.split("/b/")[0] + "/b/flamboyan/warga")
    drawn = page.locator("[data-hasil] .row__title").all_text_contents()
    page.get_by_role("link", name="Lihat semua").click()
    page.wait_for_url("**semua=1")
    everybody = page.locator("[data-hasil] .row__title").all_text_contents()
    assert len(everybody) > len(drawn)

    # Somebody who is not drawn at first is found by two letters, with and without a signal.
    hidden = next(name for name in reversed(everybody) if name not in drawn)
    for isOn in (True, False):
        phone.network(isOn)
        page.goto(page.url.split("?")[0])
        page.get_by_label("Cari nama").press_sequentially(hidden[:2])
        settled(lambda: hidden in page.locator("[data-hasil] .row__title").all_text_contents(), 5)
        found = page.locator("[data-hasil] .row__title").all_text_contents()
        begin = [name for name in everybody if any(word.startswith(hidden[:2]) for word in name.split())]
        assert set(begin) <= set(found) and len(found) < len(everybody)

    # Nobody: it says so, and the letters stay.
    page.get_by_label("Cari nama").fill("qqq")
    see(page, "Belum ada warga dengan nama itu.")
    assert page.get_by_label("Cari nama").input_value() == "qqq"
    # An apostrophe more or less is the same name.
    page.get_by_label("Cari nama").fill("'" + hidden[0] + "\u2019" + hidden[1:4])
    settled(lambda: hidden in page.locator("[data-hasil] .row__title").all_text_contents(), 5)
    assert hidden in page.locator("[data-hasil] .row__title").all_text_contents()


def test_hadir_keeps_the_place_says_the_name_and_can_be_taken_back(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    page.get_by_role("link", name="Hari buka", exact=True).click()
    row = page.locator("section li.row--act").nth(12)
    name = row.locator(".row__title").inner_text()
    before = page.get_by_role("button", name="Hadir", exact=True).count()
    row.get_by_role("button").click()
    see(page, f"{name} hadir, nomor 1")
    phone.shot("hadir")
    said = page.locator(".said")
    assert said.bounding_box()["y"] > 100 and said.bounding_box()["y"] < 500  # in sight, not at the top
    assert page.evaluate("scrollY") > 200
    said.get_by_role("button", name="Tidak jadi").click()
    settled(lambda: page.get_by_role("button", name="Hadir", exact=True).count() == before)
    assert page.get_by_role("button", name="Hadir", exact=True).count() == before
    again = page.locator("section li.row--act").filter(has_text=name).first
    box = again.bounding_box()
    assert 0 < box["y"] < 640
    again.get_by_role("button").click()
    see(page, f"{name} hadir, nomor 1")
