"""Back, and *Simpan* once more: what a browser puts back into a form is the same form, with a worker or without one."""

import pytest
from conftest import DESK, see

WITHOUT = [{"service_workers": "block"}, {"java_script_enabled": False}]


def fill(phone, name):
    page = phone.page
    page.get_by_label("Nama lengkap").fill(name)
    page.get_by_label("Laki-laki").check()
    page.get_by_label("Tanggal lahir").fill("01-10-2025")
    page.get_by_label("Nama ibu").fill("Ibu Contoh")


def save(phone, wanted="**/warga**"):
    phone.page.get_by_role("button", name="Simpan").click()
    phone.page.wait_for_url(wanted)
    phone.page.wait_for_load_state()


def named(server, name):
    return [entry for entry in server.entries(book="flamboyan") if entry["answers"].get("name") == name]


@pytest.mark.parametrize("options", WITHOUT)
def test_back_and_save_again_writes_once(phones, server, options):
    phone = phones("kader1.flamboyan", **options)
    page = phone.page
    phone.go("/b/flamboyan/warga")
    phone.go("/b/flamboyan/warga/baru?hari=" + server.entries(book="flamboyan")[-1]["day"])
    fill(phone, "Kembali Contoh")
    save(phone, "**/hari/**")
    page.go_back()
    # The browser puts back what was typed, but for names, which it is not to remember on a shared phone.
    assert page.get_by_label("Laki-laki").is_checked()
    page.get_by_label("Nama lengkap").fill("Kembali Contoh")
    page.get_by_label("Nama ibu").fill("Ibu Contoh")
    save(phone, "**/hari/**")
    assert len(named(server, "Kembali Contoh")) == 1
    # Another one from the same link is another one, also with the same words.
    phone.go("/b/flamboyan/warga/baru")
    assert page.get_by_label("Nama lengkap").input_value() == ""
    fill(phone, "Kembali Lagi")
    save(phone)
    assert len(named(server, "Kembali Lagi")) == 1
    assert server.verify().returncode == 0


@pytest.mark.parametrize("options", WITHOUT)
def test_a_form_that_was_mended_is_the_same_form_to_whoever_goes_back(phones, server, options):
    phone = phones("kader1.flamboyan", **options)
    page = phone.page
    phone.go("/b/flamboyan/warga/baru")
    fill(phone, "Tanpa Tanggal")
    page.get_by_label("Tanggal lahir").fill("")
    first = page.locator("form[method=post] [name=entri]").first.get_attribute("value")
    page.get_by_role("button", name="Simpan").click()
    see(page, "yang perlu diperbaiki")
    assert page.locator("form[method=post] [name=entri]").first.get_attribute("value") == first
    page.get_by_label("Tanggal lahir").fill("01-10-2025")
    save(phone)
    assert [entry["id"] for entry in named(server, "Tanpa Tanggal")] == [first]


def test_an_office_that_goes_back_and_saves_again_writes_once(phones, server):
    officer = phones("perkim.dewi", size=DESK, java_script_enabled=False)
    page = officer.page
    officer.go("/kotak-masuk")
    page.locator("main tbody a").first.click()
    page.wait_for_url("**/b/*/laporan/*")
    page.get_by_role("link", name="Catatan dalam").click()
    words = "Bahan datang Senin."
    page.get_by_label("Catatan", exact=True).fill(words)
    page.get_by_role("button", name="Simpan").click()
    see(page, words)
    page.go_back()
    assert page.get_by_label("Catatan", exact=True).input_value() == words
    page.get_by_role("button", name="Simpan").click()
    see(page, words)
    assert len([entry for entry in server.entries() if words in entry["answers"].values()]) == 1
