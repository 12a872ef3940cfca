"""A tap puts the next page in place of this one; addresses, back, scroll, focus and title stay what a document gives."""

import re
from datetime import date

from conftest import see, settled

MARK = "window.document.documentElement.dataset.same = 'yes'"
IS_SAME = "document.documentElement.dataset.same === 'yes'"
ADULTS = "/b/flamboyan/warga?semua=1"


def begun(phones):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    phone.go(ADULTS)
    phone.page.evaluate(MARK)
    return phone, phone.page


def test_a_tap_loads_no_document(phones):
    phone, page = begun(phones)
    page.evaluate("scrollTo(0, 900)")
    row = page.locator("main a.row").nth(14)
    row.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    name = row.locator(".row__title").inner_text()
    row.click()
    page.wait_for_url("**/warga/*-*")
    heading = page.get_by_role("heading", name=name, level=1)
    heading.wait_for()
    assert page.evaluate(IS_SAME)
    assert page.title() == f"{name} · Pandu"
    assert page.evaluate("scrollY") == 0
    # Who listens hears the page's name, and goes on from there by keys.
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.go_back()
    see(page, "Cari nama")
    assert page.url.endswith(ADULTS) and page.evaluate(IS_SAME)
    assert settled(lambda: abs(page.evaluate("scrollY") - before) < 60)
    page.go_forward()
    heading.wait_for()
    page.reload()
    heading.wait_for()
    assert not page.evaluate(IS_SAME) and phone.troubles == []


def test_a_form_leads_on_and_stands_with_what_is_wrong(phones):
    phone, page = begun(phones)
    page.locator("main a.row").first.click()
    page.get_by_role("link", name="Kunjungan rumah").click()
    page.wait_for_url("**/tulis/home-visit*")
    page.get_by_role("button", name="Simpan").click()
    # Nothing was chosen: said here, and who listens is led there.
    assert settled(lambda: page.evaluate("document.activeElement.matches('.problems')"))
    page.get_by_label("Bertemu").check()
    page.locator("main textarea").first.fill("Sehat, di rumah saja")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(lambda url: "/tulis/" not in url)
    see(page, "Sehat, di rumah saja")
    assert page.evaluate(IS_SAME) and phone.troubles == []
    # What the browser remembers of the form is asked anew: it was not saved yet as far as it knows.
    page.go_back()
    page.wait_for_url("**/tulis/home-visit*")
    assert page.locator("main textarea").first.input_value() == ""


def test_what_only_the_server_has_comes_as_a_document(phones):
    phone, page = begun(phones)
    phone.network(True)
    page.goto(phone.url + "/b/flamboyan/saya")
    page.evaluate(MARK)
    # A worker of another version took over: its pages come with its scripts and styles.
    page.evaluate("navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))")
    page.get_by_role("link", name="Warga", exact=True).click()
    page.wait_for_url("**/warga")
    see(page, "Cari nama")
    assert not page.evaluate(IS_SAME)
    # A page that is none is told by a document as well.
    page.evaluate(MARK)
    page.evaluate("document.querySelector('main a').href = '/b/flamboyan/tidak-ada'")
    page.locator("main a").first.click()
    see(page, "Halaman ini tidak ada")
    assert not page.evaluate(IS_SAME)
    page.go_back()
    see(page, "Cari nama")
    # A closed report is told in a document of its own, which takes everything along when it is left.
    page.evaluate(MARK)
    page.evaluate("document.querySelector('main a').href = '/b/flamboyan/bantuan'")
    page.locator("main a").first.click()
    page.locator("[data-keluar]").first.wait_for()
    assert not page.evaluate(IS_SAME)
    page.evaluate(MARK)
    page.locator(".bar__menu").click()
    page.locator("[data-keluar]").first.wait_for(state="detached")
    assert not page.evaluate(IS_SAME)


def test_the_last_of_two_taps_counts(phones):
    _, page = begun(phones)
    first, last = (page.locator("nav.tabs a").nth(place).bounding_box() for place in (3, 0))
    for box in (first, last):
        page.mouse.click(box["x"] + 10, box["y"] + 10)
    page.wait_for_url("**/b/flamboyan/")
    page.wait_for_timeout(500)
    assert page.url.endswith("/b/flamboyan/") and page.evaluate(IS_SAME)


def test_an_older_browser_loads_documents_and_taps_as_before(phones):
    phone, page = begun(phones)
    page.add_init_script("Object.defineProperty(globalThis, 'navigation', { value: undefined })")
    page.goto(phone.url + f"/b/flamboyan/hari/{date.today().isoformat()}/")
    page.evaluate(MARK)
    page.get_by_role("button", name="Hadir", exact=True).first.click()
    see(page, "nomor 1")
    assert page.evaluate(IS_SAME)
    page.locator(".said a").click()
    page.wait_for_url(lambda url: "/ukur/" in url or "/warga/" in url)
    assert not page.evaluate(IS_SAME) and phone.troubles == []


def test_a_question_may_be_called_like_a_property_of_its_form(phones):
    phone, page = begun(phones)
    page.goto(phone.url + "/b/flamboyan/warga/baru")
    page.evaluate(MARK)
    # Such a name hides the form's own address.
    page.evaluate("document.querySelector('main input[name=mother]').name = 'action'")
    page.get_by_role("button", name="Simpan").click()
    see(page, "yang perlu diperbaiki")
    assert page.evaluate(IS_SAME) and phone.troubles == []


ROWS = "[...document.querySelectorAll('ul.rows > li')].map((row) => row.outerHTML)"


def drawn(phone, page):
    """The rows of the page as a document would show them."""
    text = page.evaluate("async () => (await fetch(location.href)).text()")
    other = phone.context.new_page()
    other.set_content(re.sub("<(script|link)[^>]*>", "", text))
    rows = other.evaluate(ROWS)
    other.close()
    return rows


def test_rows_that_nobody_sees_yet_come_after_the_page(phones):
    phone, page = begun(phones)
    page.goto(phone.url + "/b/flamboyan/")
    page.evaluate(MARK)
    page.evaluate(
        """(path) => {
            document.querySelector('nav.tabs a').href = path;
            new MutationObserver(() => {
                if (!document.documentElement.ariaBusy) window.first ??= document.querySelectorAll('ul.rows > li').length;
            }).observe(document.documentElement, { attributeFilter: ['aria-busy'] });
        }""", ADULTS)
    page.locator("nav.tabs a").first.click()
    see(page, "Cari nama")
    assert page.evaluate("first") == 16
    assert settled(lambda: len(page.evaluate(ROWS)) > 16)
    assert settled(lambda: page.evaluate(ROWS) == drawn(phone, page))
    assert page.evaluate(IS_SAME) and phone.troubles == []


def test_a_tap_on_hadir_draws_the_rows_that_change_and_no_other(phones):
    phone, page = begun(phones)
    phone.go(f"/b/flamboyan/hari/{date.today().isoformat()}/")
    # It looks at how its rows are written once nothing else is to be done.
    page.wait_for_timeout(1_000)
    for tapped, changed in [(1, 1), (2, 2)]:
        page.evaluate("document.querySelectorAll('ul.rows > li').forEach((row) => { row.isOld = true; })")
        page.get_by_role("button", name="Hadir", exact=True).nth(20).click()
        see(page, f"nomor {tapped}")
        rows = page.evaluate("[...document.querySelectorAll('ul.rows > li')].filter((row) => !row.isOld).length")
        assert rows == changed
        assert page.evaluate(ROWS) == drawn(phone, page)
    assert phone.troubles == []


def test_what_is_ticked_in_rows_that_nobody_has_seen_yet_is_saved(phones, server):
    phone, page = begun(phones)
    page.goto(phone.url + "/b/flamboyan/")
    # The phone is so slow that she taps before the rest of the rows is drawn.
    page.evaluate("window.requestAnimationFrame = () => 0")
    page.evaluate(
        "(path) => { document.querySelector('nav.tabs a').href = path; }",
        f"/b/flamboyan/hari/{date.today().isoformat()}/tutup")
    page.locator("nav.tabs a").first.click()
    heading = page.get_by_role("heading", name=re.compile(r"\d+ orang belum datang"))
    absent = int(heading.inner_text().split()[0])
    ticked = int(page.get_by_text("orang dicentang karena perlu dikunjungi").inner_text().split()[0])
    seen = page.locator("input[name=kunjungi]:checked").count()
    assert len(page.evaluate(ROWS)) < absent and 0 < seen < ticked, (seen, ticked, absent)
    page.get_by_role("button", name="Tutup hari buka").click()
    page.get_by_text("Sudah jadi tugas").first.wait_for()
    phone.network(True)
    tasks = lambda: server.entries(form="visit-task@1", writer="kader1.flamboyan", day=date.today().isoformat())
    assert settled(lambda: len(tasks()) == ticked), (len(tasks()), ticked)
    assert phone.troubles == []
