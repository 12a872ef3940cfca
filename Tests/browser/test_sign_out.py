"""A phone that people share: who is out stays out, and nobody writes in another's name."""

from conftest import see
from test_strangers import send


def test_a_sign_out_without_a_signal_reaches_the_server_first(phones):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    phone.go("/b/flamboyan/saya")
    phone.page.get_by_role("button", name="Keluar", exact=True).click()
    see(phone.page, "tidak ada yang bisa masuk lagi")
    see(phone.page, "Ganti kader saja")
    phone.page.get_by_role("button", name="Tetap keluar").click()
    phone.close()
    phone.isOffline, phone.line.isUp = False, True
    phone.open()
    phone.go("/")
    phone.page.wait_for_url("**/masuk*")
    phone.go("/b/flamboyan/")
    phone.page.wait_for_url("**/masuk*")
    phone.sign_in("kader2.flamboyan")
    phone.until_ready()


def ask_to_leave(phone):
    phone.until_ready()
    phone.network(False)
    phone.go("/b/flamboyan/saya")
    phone.page.get_by_role("button", name="Keluar", exact=True).click()
    see(phone.page, "HP ini keluar saat dibuka lagi dengan sinyal")


def open_again(phone):
    phone.close()
    phone.isOffline, phone.line.isUp = False, True
    phone.open()
    phone.go("/")


def test_who_asked_to_leave_and_put_the_phone_away_is_out(phones):
    phone = phones("kader1.flamboyan")
    ask_to_leave(phone)
    open_again(phone)
    phone.page.wait_for_url("**/masuk*")
    phone.go("/b/flamboyan/")
    phone.page.wait_for_url("**/masuk*")


def test_who_goes_on_stays_signed_in(phones):
    phone = phones("kader1.flamboyan")
    ask_to_leave(phone)
    phone.page.get_by_role("link", name="Tidak jadi keluar").click()
    see(phone.page, "Selamat")
    open_again(phone)
    phone.page.wait_for_url("**/b/flamboyan/")


def test_a_form_drawn_for_one_is_not_saved_as_another(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.sign_in("kader2.flamboyan")
    phone.until_ready()
    page = phone.page
    phone.go("/b/flamboyan/keluarga/baru")
    page.get_by_label("Kepala keluarga").fill("Pak Samudra")
    page.get_by_label("RT", exact=True).fill("04")
    other = phone.context.new_page()
    other.goto(phone.url + "/b/flamboyan/ganti-kader")
    other.locator('button[value="kader1.flamboyan"]').click()
    other.wait_for_url("**/b/flamboyan/")
    before = len(server.entries())
    page.get_by_role("button", name="Simpan").click()
    see(page, "Isian ini dibuka kader lain")
    assert len(server.entries()) == before
    page.get_by_role("button", name="Simpan atas nama").click()
    see(page, "Keluarga Pak Samudra")


def test_the_page_of_a_wifi_signs_nobody_out(phones):
    """It answers with 200 or leads elsewhere; the server has not heard of it, and hears of it first."""
    for answer in ["page", "redirect"]:
        phone = phones("kader1.flamboyan")
        phone.until_ready()
        phone.line.portal(True)
        phone.line.leadsOn = answer == "redirect"
        phone.go("/b/flamboyan/saya")
        phone.page.get_by_role("button", name="Keluar", exact=True).click()
        see(phone.page, "tidak ada yang bisa masuk lagi")
        phone.page.get_by_role("button", name="Tetap keluar").click()
        see(phone.page, "Belum ada sinyal")
        phone.line.portal(False)
        phone.go("/b/flamboyan/")
        phone.page.wait_for_url("**/masuk*")
        phone.close()


def test_an_old_key_is_renewed_for_nobody_else(phones):
    """The cookie is of whoever signed in last; whoever changed the kader since stays on duty."""
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.sign_in("kader2.flamboyan")
    phone.until_ready()
    phone.go("/b/flamboyan/ganti-kader")
    phone.page.locator('button[value="kader1.flamboyan"]').click()
    phone.page.wait_for_url("**/b/flamboyan/")
    phone.page.evaluate("""() => new Promise((resolve, reject) => {
        const opening = indexedDB.open('pandu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
            const at = opening.result.transaction('people', 'readwrite');
            const asked = at.objectStore('people').get('kader1.flamboyan');
            asked.onsuccess = () => at.objectStore('people').put({ ...asked.result, enrolled: 1 });
            at.oncomplete = () => {
                opening.result.close();
                // As any page of ours that writes: what the worker remembers is read anew.
                new BroadcastChannel('pandu').postMessage('changed');
                setTimeout(resolve, 100);
            };
        };
    })""")
    with phone.page.context.expect_event("response", lambda answer: answer.url.endswith("/hp")) as asked:
        send(phone)
    assert asked.value.status == 403
    phone.go("/b/flamboyan/saya")
    see(phone.page, "Bu Yanti")
