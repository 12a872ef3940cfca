"""A kader reads what she does and answers three questions, and writes down a talk, both without a signal; desks count it."""

from conftest import DESK, PHONE, see, settled


def test_a_kader_knows_her_role_and_gives_a_talk_without_a_signal(phones, server):
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    page = kader.page
    kader.go("/b/flamboyan/saya")
    see(page, "Baca, lalu jawab tiga pertanyaan")
    page.get_by_role("link", name="Peran saya").click()
    assert page.locator("main ul.rows > li").count() == 5
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kader.shot("peran")
    page.get_by_label("Tunggu hari buka").check()
    page.get_by_label("Kunjungi rumahnya").check()
    page.get_by_label("Di Nomor bantuan, tertutup").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Jangan ditunggu. Rujuk hari itu juga.")
    kader.shot("peran-salah")
    page.get_by_label("Rujuk hari itu juga").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Sudah dijawab")
    kader.shot("peran-benar")

    kader.go("/b/flamboyan/kegiatan")
    page.get_by_role("link", name="Penyuluhan warga").first.click()
    page.get_by_label("Jamban, air dan cuci tangan").check()
    page.get_by_label("Warga", exact=True).check()
    page.get_by_label("Berapa yang hadir?").fill("31")
    page.get_by_label("Siapa yang menyampaikan?").fill("Bu Yanti")
    page.get_by_label("Tempat").fill("Balai RT 9")
    page.get_by_label("RT", exact=True).fill("9")
    kader.shot("penyuluhan-tulis")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Penyuluhan warga")
    kader.network(True)
    settled(lambda: [
        entry for entry in server.entries(form="talk@1") if entry["answers"].get("rt") == "9"])

    for size in (PHONE, DESK):
        village = phones("desa.buyankelumbi", size=size)
        village.go("/wilayah/19.05.05.2004/penyuluhan")
        see(village.page, "RT 009")
        see(village.page, "31 orang hadir")
        assert village.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        village.shot(f"penyuluhan-{size['width']}")
    village.go("/wilayah/19.05.05.2004")
    assert "Kader yang tahu perannya" in village.page.locator("main").inner_text()
    village.page.locator("a[href*='/daftar/role-known']").click()
    see(village.page, "Bu Yanti")
    coach = phones("pembina.bangkabarat", size=DESK)
    coach.go("/wilayah/19.05/penyuluhan")
    see(coach.page, "Tempilang")
    coach.shot("penyuluhan-kabupaten")
    assert server.verify().returncode == 0


def test_those_at_desks_know_theirs_and_the_coach_sees_how_many(phones, server):
    officer = phones("perkim.dewi")
    officer.go("/beranda")
    page = officer.page
    page.get_by_role("link", name="Peran saya").click()
    assert page.locator("main ul.rows > li").count() >= 5
    page.get_by_label("Diamkan dulu").check()
    page.get_by_label("Kembalikan dengan alasannya").check()
    page.get_by_label("Paling lambat 31 Maret").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Tetap jawab pada waktunya, dengan alasannya.")
    assert page.get_by_label("Paling lambat 31 Maret").is_checked()
    page.get_by_label("Jawab sebelum batas waktu").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Sudah dijawab")
    officer.shot("peran-dinas")
    officer.go("/beranda")
    assert "jawab tiga pertanyaan" not in page.locator("main").inner_text()
    assert len(server.entries(form="role-known-office@1", writer="perkim.dewi")) == 1

    coach = phones("pembina.bangkabarat", size=DESK)
    coach.go("/b/t-19.05/")
    coach.page.get_by_role("link", name="Peran pengurus dan petugas").click()
    see(coach.page, "1 dari 8 tahu perannya.")
    see(coach.page, "1 dari 4")
    assert "Dewi Anggraini" not in coach.page.locator("section[aria-labelledby=peran]").inner_text()
    assert server.verify().returncode == 0
