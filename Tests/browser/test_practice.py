"""A kader practises with invented people, without a signal: nothing of it is kept, and nothing reaches the server."""

from conftest import see

KEPT = """async () => {
  const open = indexedDB.open('pandu');
  const db = await new Promise((done) => { open.onsuccess = () => done(open.result); });
  const ask = (store) => new Promise((done) => {
    const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
  const drafts = (await ask('drafts')).filter((draft) => draft.address.startsWith('/b/latihan/'));
  return { outbox: (await ask('outbox')).length, drafts: drafts.length, lies: await caches.has('latihan') };
}"""


def test_a_kader_practises_and_nothing_of_it_is_sent(phones, server):
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    page = kader.page
    kader.go("/b/flamboyan/saya")
    kader.shot("saya-latihan")
    page.get_by_role("link", name="Latihan").click()
    see(page, "Latihan, tidak terkirim")
    assert page.locator("html").get_attribute("data-theme") == "practice"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kader.shot("latihan-beranda")
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Warga").click()
    see(page, "Ayu Latihan")
    assert page.locator("main ul.rows > li").count() == 12
    kader.shot("latihan-warga")

    # She weighs a child of the practice and sees what it says.
    page.get_by_role("link", name="Ayu Latihan").first.click()
    see(page, "Latihan, tidak terkirim")
    card = page.url.split("/warga/")[1].split("/")[0].split("?")[0]
    today = page.evaluate("new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)")
    kader.go(f"/b/latihan/hari/{today}/ukur/{card}")
    page.get_by_label("Berat").fill("9,1")
    page.get_by_label("Panjang").first.fill("76,5")
    kader.shot("latihan-timbang")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(lambda url: "/b/latihan/" in url and "/ukur/" not in url)
    see(page, "Latihan, tidak terkirim")
    assert "9,1" in page.locator("main").inner_text()
    kader.shot("latihan-hasil")
    # It is still there on another page, though the browser ends the worker when it likes.
    kader.go(f"/b/latihan/warga/{card}")
    assert "9,1" in page.locator("main").inner_text()
    assert page.evaluate(KEPT) == {"outbox": 0, "drafts": 0, "lies": True}

    # Help is never practised.
    kader.go("/b/latihan/bantuan")
    page.wait_for_url("**/b/flamboyan/bantuan")

    # Who leaves finds her own people, and of the practice nothing.
    kader.go("/b/latihan/")
    page.get_by_role("link", name="Selesai").click()
    page.wait_for_url("**/b/flamboyan/")
    assert page.locator("html").get_attribute("data-theme") is None
    page.wait_for_function(f"({KEPT})().then((kept) => !kept.lies)")
    assert page.evaluate(KEPT) == {"outbox": 0, "drafts": 0, "lies": False}
    kader.go(f"/b/latihan/warga/{card}")
    see(page, "Ayu Latihan")
    assert "9,1" not in page.locator("main").inner_text()
    before = server.entries(form="growth-visit@1")
    kader.go("/b/flamboyan/")
    kader.network(True)
    kader.go("/b/flamboyan/belum-terkirim")
    see(page, "Semua terkirim")
    after = server.entries(form="growth-visit@1")
    assert [entry["id"] for entry in before] == [entry["id"] for entry in after]
    assert not kader.troubles
    assert server.verify().returncode == 0
