"""A team tells the Posyandu of a village something; a kader reads it without a signal, and the team sees who has."""

from conftest import DESK, see, settled


def test_an_announcement_reaches_kader_and_comes_back_as_read(phones, server):
    coach = phones("pembina.bangkabarat", size=DESK)
    coach.go("/b/t-19.05/pengumuman/baru/announcement")
    page = coach.page
    page.get_by_label("Judul").fill("Bawa timbangan")
    page.get_by_label("Isi", exact=True).fill("Kalibrasi timbangan Senin di kantor camat.")
    page.locator("input[name=to][value='t-19.05.05.2004']").evaluate("box => { box.checked = true; }")
    page.get_by_label("Juga untuk Posyandu di wilayah itu").check()
    coach.shot("pengumuman-tulis")
    page.get_by_role("button", name="Simpan").click()
    coach.go("/b/t-19.05/pengumuman")
    page.get_by_role("link", name="Bawa timbangan").click()
    see(page, "Posyandu Flamboyan")
    before = page.get_by_text("Dibaca 0 dari").all_inner_texts()
    assert any("Posyandu" in words for words in before)
    coach.shot("pengumuman-belum")

    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    kader.go("/b/flamboyan/")
    see(kader.page, "Kalibrasi timbangan Senin di kantor camat.")
    assert kader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kader.shot("pengumuman-kader")
    kader.page.get_by_role("button", name="Sudah dibaca").click()
    kader.page.get_by_text("Bawa timbangan").wait_for(state="detached")
    kader.network(True)
    kader.go("/b/flamboyan/belum-terkirim")
    settled(lambda: server.entries(form="news-read@1"))
    page.reload()
    see(page, "Dibaca 1 dari")
    assert page.get_by_text("Posyandu Flamboyan").count() == 0
    coach.shot("pengumuman-dibaca")

    # Whom it does not concern, it does not reach.
    other = phones("kader1.melati")
    other.until_ready()
    other.go("/b/melati/")
    assert other.page.get_by_text("Bawa timbangan").count() == 0
    assert server.verify().returncode == 0
