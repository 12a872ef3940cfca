"""What is typed in a long form outlives a closed tab and an empty battery, and is offered again."""

from conftest import see, settled
from test_nothing_lost import kill

OFFER = "Lanjutkan isian tadi?"


def drafts(phone):
    """What the phone keeps of unsaved forms."""
    return phone.page.evaluate("""() => new Promise((resolve) => {
        const open = indexedDB.open('pandu');
        open.onsuccess = () => {
            const all = open.result.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => { open.result.close(); resolve(all.result); };
        };
    })""")


def begin(phone, path="/b/flamboyan/warga/baru"):
    """Types a name and who it is, and waits until the phone has it."""
    phone.go(path)
    phone.page.get_by_label("Nama lengkap").fill("Bintang Samudra")
    phone.page.get_by_label("Laki-laki").check()
    phone.page.get_by_label("Nama ibu").fill("Contoh <b>&")
    assert settled(lambda: any("Contoh <b>&" in str(draft) for draft in drafts(phone)))


def test_what_was_typed_is_offered_after_the_battery_was_empty(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    begin(phone)
    kill(phone)
    phone.open()
    page = phone.page
    phone.go("/b/flamboyan/warga/baru")
    see(page, OFFER)
    phone.shot("lanjutkan")
    # Never filled in unasked.
    assert page.get_by_label("Nama lengkap").input_value() == ""
    page.get_by_role("button", name="Lanjutkan").click()
    assert page.get_by_label("Nama lengkap").input_value() == "Bintang Samudra"
    assert page.get_by_label("Nama ibu").input_value() == "Contoh <b>&"
    assert page.get_by_label("Laki-laki").is_checked() and not page.get_by_text(OFFER).is_visible()
    # A form that comes back to be mended is not asked about, and kept all the same.
    page.get_by_role("button", name="Simpan").click()
    see(page, "yang perlu diperbaiki")
    assert not page.get_by_text(OFFER).is_visible() and drafts(phone)
    page.get_by_label("Tanggal lahir").fill("01-10-2025")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url("**/warga**")
    assert settled(lambda: not drafts(phone))
    phone.go("/b/flamboyan/warga/baru")
    page.wait_for_load_state("networkidle")
    assert not page.get_by_text(OFFER).is_visible()


def test_a_draft_is_hers_alone_is_put_aside_by_a_tap_and_ends_with_her_signing_out(phones):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    begin(phone)
    phone.sign_in("kader2.flamboyan")
    phone.until_ready()
    phone.go("/b/flamboyan/warga/baru")
    phone.page.wait_for_load_state("networkidle")
    assert not phone.page.get_by_text(OFFER).is_visible()
    phone.go("/b/flamboyan/ganti-kader")
    phone.page.get_by_role("button", name="Bu Yanti").click()
    phone.page.wait_for_url("**/b/flamboyan/")
    phone.go("/b/flamboyan/warga/baru")
    see(phone.page, OFFER)
    phone.page.get_by_role("button", name="Mulai baru").click()
    assert settled(lambda: not drafts(phone))
    begin(phone)
    phone.go("/b/flamboyan/saya")
    phone.page.get_by_role("button", name="Keluar").click()
    phone.page.wait_for_url("**/masuk**")
    assert drafts(phone) == []


def test_nothing_sealed_is_kept_as_a_draft(phones):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.go("/b/flamboyan/bantuan")
    assert not phone.page.locator("[data-draf]").count()
    phone.go("/bantuan")
    assert not phone.page.locator("[data-draf]").count()
