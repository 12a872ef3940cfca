"""A browser that lost its storage: found out, and said to her and to those who look after the book."""

import re
from datetime import date

import pictures
from conftest import see, settled
from test_photos import card, open_form, take
from test_strangers import arrives, stored

TODAY = date.today().isoformat()


def attend(phone, times):
    """So many of the roster are there."""
    for _ in range(times):
        phone.go(f"/b/flamboyan/hari/{TODAY}/")
        absent = phone.page.get_by_role("button", name="Hadir", exact=True)
        before = absent.count()
        absent.first.click()
        # The roster says it in place, without another page: only then it is saved and marked.
        assert arrives(phone, lambda: absent.count() == before - 1)


def lose(phone):
    """As the browser does when space runs out, or a cleaning app."""
    session = phone.context.new_cdp_session(phone.page)
    session.send("Storage.clearDataForOrigin", {"origin": phone.url, "storageTypes": "indexeddb"})


def watch(phone):
    """Keeps every pill that a page ever shows."""
    phone.context.add_init_script("""
        const seen = (text) => localStorage.setItem('pills', (localStorage.getItem('pills') ?? '') + '|' + text);
        const look = () => document.querySelectorAll('[data-pill], .lead').forEach((one) => seen(one.textContent));
        addEventListener('DOMContentLoaded', () => {
            look();
            new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        });""")


def pills(phone):
    return phone.page.evaluate("localStorage.getItem('pills')") or ""


def numbers(server):
    return sorted(int(entry["number"]) for entry in server.entries(book="flamboyan", day=TODAY)
                  if entry["writer"] == "kader1.flamboyan")


def test_what_was_lost_is_said_to_her_and_to_the_operator_before_all_is_called_sent(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    attend(phone, 2)
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    # The reply to the third is lost: it is stored, and nobody here heard of it.
    phone.line.losses = 1
    attend(phone, 1)
    assert settled(lambda: len(numbers(server)) == 3)
    phone.network(False)
    attend(phone, 3)
    lose(phone)
    watch(phone)
    phone.network(True)
    phone.go("/b/flamboyan/")
    phone.page.get_by_text("3 hilang").wait_for(timeout=30_000)
    assert "Semua" not in pills(phone), pills(phone)
    phone.go("/b/flamboyan/belum-terkirim")
    see(phone.page, "3 catatan hilang dari HP ini")
    see(phone.page, "3 catatan hilang sebelum terkirim: nomor 4–6")
    phone.shot("hilang")
    assert "Semua" not in pills(phone), pills(phone)
    # She writes on: what she writes is sent, and what was lost is still said.
    attend(phone, 1)
    assert settled(lambda: len(numbers(server)) == 4)
    phone.go("/b/flamboyan/")
    see(phone.page, "3 hilang")

    operator = phones("desa.buyankelumbi", java_script_enabled=False)
    operator.go("/tahan")
    operator.shot("hilang-operator")
    see(operator.page, "3 catatan hilang sebelum terkirim: nomor 4–6")
    operator.page.get_by_role("button", name="Sudah ditulis lagi").click()
    assert "hilang sebelum terkirim" not in operator.page.content()

    phone.go("/b/flamboyan/belum-terkirim")
    phone.page.get_by_role("button", name="Sudah saya baca").click()
    see(phone.page, "Semua sudah terkirim")
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    assert server.verify().returncode == 0


def test_photographs_that_waited_are_missed_too(phones, server):
    who = card(server)
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    page = phone.page
    # The entry arrives, its photograph does not.
    phone.line.lostPhotos = 1000
    open_form(phone, who)
    take(page, pictures.photograph(800, 600))
    see(page, "Foto tersimpan di HP.")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")
    assert arrives(phone, lambda: stored(phone, "outbox") == [])
    phone.network(False)
    lose(phone)
    watch(phone)
    phone.network(True)
    phone.go("/b/flamboyan/")
    phone.page.get_by_text("1 hilang").wait_for(timeout=30_000)
    phone.go("/b/flamboyan/belum-terkirim")
    see(page, "1 foto hilang sebelum terkirim.")
    phone.shot("hilang-foto")
    assert "Semua" not in pills(phone), pills(phone)
    operator = phones("desa.buyankelumbi", java_script_enabled=False)
    operator.go("/tahan")
    see(operator.page, "1 foto hilang sebelum terkirim.")
    assert server.verify().returncode == 0


def test_a_browser_that_lost_only_what_had_come_has_lost_nothing(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    attend(phone, 2)
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    lose(phone)
    phone.go("/b/flamboyan/")
    phone.until_ready()
    see(phone.page, "Semua terkirim")
    assert not phone.page.get_by_text("hilang").count()


def test_a_page_of_the_server_does_not_say_that_all_is_sent_while_the_phone_waits(phones):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    attend(phone, 2)
    phone.line.losses = 1000
    phone.network(True)
    # As a reload past the worker.
    page = phone.context.request.get(phone.url + "/b/flamboyan/").text()
    assert "2 belum" in page and "Semua terkirim" not in page


def test_until_a_phone_is_ready_it_says_so_and_nothing_moves(phones, server):
    phone = phones()
    phone.line.holdsFeed = True
    phone.sign_in("kader1.flamboyan")
    see(phone.page, "Menyiapkan HP")
    phone.shot("menyiapkan")
    place = lambda: phone.page.get_by_role("link", name="Mulai hari buka").bounding_box()["y"]
    before = place()
    phone.line.holdsFeed = False
    phone.until_ready()
    assert not phone.page.get_by_text("Menyiapkan HP").count()
    assert place() == before
    phone.shot("siap")


def test_the_feed_comes_compressed(phones, server):
    phone = phones("kader1.flamboyan")
    path = phone.url + "/b/flamboyan/umpan?sesudah=0&sidik=&akun=kader1.flamboyan"
    small = phone.context.request.get(path, headers={"Accept-Encoding": "gzip"})
    plain = phone.context.request.get(path, headers={"Accept-Encoding": "identity"})
    assert small.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert small.body() == plain.body()
    assert int(small.headers["content-length"]) * 4 < int(plain.headers["content-length"])
