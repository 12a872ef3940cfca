"""The articles' story: a regency's coach builds team and year, sees who has nobody, meets, asks, trains; offices and a village
answer; what is late climbs; a stranger checks a certificate and a resident reads what an office hands in."""

import datetime
import re

from conftest import DESK, settled
from test_dead_server import present, weigh
from test_teams import give


def day(offset):
    return (datetime.date.today() + datetime.timedelta(days=offset)).strftime("%d-%m-%Y")


def save(page):
    page.get_by_role("button", name="Simpan").click()


def ask(coach, what, whom, until):
    page = coach.page
    page.get_by_role("link", name="Tambah tindak lanjut").first.click()
    page.get_by_label("Apa yang harus dikerjakan?").fill(what)
    page.get_by_label("Siapa yang mengerjakan?").select_option(label=whom)
    page.get_by_label("Paling lambat").fill(until)
    save(page)


def test_a_team_runs_its_year_and_what_it_asks_is_done(phones, server):
    coach = phones("pembina.bangkabarat", size=DESK)
    page = coach.page
    coach.go("/wilayah/19.05/belum")
    assert "Belum ada Posyandu" in page.locator("main").inner_text()

    # The team, and an activity of the year.
    coach.go("/b/t-19.05/")
    page.get_by_role("link", name="Wakil ketua").click()
    page.get_by_label("Nama", exact=True).fill("Contoh Wakil")
    page.get_by_label("Tahun lahir", exact=True).fill("1975")
    page.get_by_label("Mulai bertugas").fill("02-01-2026")
    save(page)
    coach.go("/b/t-19.05/program")
    page.get_by_role("link", name="Tambah kegiatan").click()
    page.get_by_label("Nama kegiatan").fill("Lomba Posyandu desa")
    page.get_by_label("Mulai", exact=True).fill(day(0))
    page.get_by_label("Sampai", exact=True).fill(day(0))
    page.get_by_label("Dinas atau tim yang bertanggung jawab").select_option(label="Dinas Sosial PMD")
    save(page)
    coach.go("/b/t-19.05/program")
    assert "Lomba Posyandu desa" in page.locator("table.plan").inner_text()
    coach.shot("tahun-program")

    # A hybrid meeting of today, with two offices, a district and a village.
    coach.go("/b/t-19.05/rapat")
    page.get_by_role("link", name="Rapat").first.click()
    page.get_by_label("Rapat tentang apa?").fill("Rakor cerita setahun")
    page.get_by_label("Rapat koordinasi", exact=True).check()
    page.get_by_label("Tanggal rapat").fill(day(0))
    page.get_by_label("Tatap muka dan daring", exact=True).check()
    page.get_by_label("Tautan rapat daring").fill("https://rapat.example/rakor")
    for group, names in [
        ("Dinas", ["Dinas Perkim dan PUPR", "Dinas Pendidikan"]), ("Kecamatan", ["Tempilang"]),
        ("Desa di Tempilang", ["Buyan Kelumbi"]),
    ]:
        fold = page.locator("#invited details").filter(has=page.locator("summary", has_text=re.compile(f"^{group}$")))
        fold.locator("summary").click()
        for name in names:
            fold.get_by_label(name, exact=True).check()
    coach.shot("tahun-undang")
    save(page)
    coach.go("/b/t-19.05/rapat")
    page.get_by_role("link", name="Rakor cerita setahun").click()
    meeting = page.url.removeprefix(coach.url).split("?")[0]
    # What earlier meetings left open stands first.
    assert "Kirim daftar rumah bocor" in page.locator(".agenda > li").first.inner_text()
    ask(coach, "Data rumah roboh", "Dinas Perkim dan PUPR", day(10))
    coach.go(meeting)
    ask(coach, "Kirim buku ke pojok baca", "Dinas Pendidikan", day(10))
    coach.go(meeting)
    ask(coach, "Umumkan jadwal Posyandu", "Buyan Kelumbi", day(10))

    # The district is represented by a deputy.
    district = phones("pembina.tempilang", size=DESK)
    district.go("/kotak-masuk")
    district.page.get_by_role("link", name="Rakor cerita setahun").click()
    district.page.get_by_role("link", name="Jawab undangan").click()
    district.page.get_by_label("Diwakili", exact=True).check()
    district.page.get_by_label("Siapa yang datang?").fill("Rudi Mahardika")
    district.page.get_by_label("Mewakili siapa?").fill("Camat Tempilang")
    save(district.page)
    coach.go(meeting)
    assert "Rudi Mahardika, mewakili Camat Tempilang" in page.locator("main").inner_text()
    page.get_by_role("link", name="Catat yang hadir").first.click()
    page.get_by_label("Nama", exact=True).fill("Rudi Mahardika")
    page.get_by_label("Dari dinas, kecamatan atau desa mana?").fill("Kecamatan Tempilang")
    save(page)

    # Two offices and a village find what they are asked for; one answers, and the team makes sure.
    for account, what in [
        ("perkim.dewi", "Data rumah roboh"), ("disdik.adi", "Kirim buku ke pojok baca"),
        ("desa.buyankelumbi", "Umumkan jadwal Posyandu"),
    ]:
        desk = phones(account, size=DESK)
        desk.go("/kotak-masuk")
        assert what in desk.page.locator("main").inner_text(), account
        if account == "desa.buyankelumbi":
            desk.page.get_by_role("link", name=what).click()
            desk.page.get_by_role("link", name="Sudah dikerjakan").click()
            desk.page.get_by_label("Apa hasilnya?").fill("Jadwal ditempel di balai desa")
            save(desk.page)
            desk.go("/kotak-masuk")
            assert what not in desk.page.locator("main").inner_text()
    coach.go("/b/t-19.05/tindak-lanjut")
    page.get_by_role("link", name="Umumkan jadwal Posyandu").click()
    page.get_by_role("link", name="Pastikan selesai").click()
    save(page)
    assert "Sudah selesai dan dipastikan." in page.locator("main").inner_text()

    # What is late has climbed, by the clock.
    coach.go("/b/t-19.05/tindak-lanjut")
    page.get_by_role("link", name="Kirim daftar rumah bocor").click()
    words = page.locator("main").inner_text()
    assert "Kepala dinas" in words and "Sekretaris daerah" in words
    coach.shot("tahun-terlambat")

    # A training of the first phase today, and a certificate that a stranger checks.
    coach.go("/b/t-19.05/rapat")
    page.get_by_role("link", name="Rapat").first.click()
    page.get_by_label("Rapat tentang apa?").fill("Pelatihan cerita setahun")
    page.get_by_label("Pelatihan kader", exact=True).check()
    page.get_by_label("Tanggal rapat").fill(day(0))
    page.get_by_label("Tahap I", exact=True).check()
    save(page)
    coach.go("/b/t-19.05/rapat")
    page.get_by_role("link", name="Pelatihan cerita setahun").click()
    page.get_by_role("link", name="Catat hasil peserta").first.click()
    page.get_by_label("Nama", exact=True).fill("Contoh Kader Baru")
    page.get_by_label("Tahun lahir", exact=True).fill("1991")
    page.get_by_label("Nilai tes awal").fill("55")
    page.get_by_label("Nilai tes akhir").fill("80")
    save(page)
    coach.go("/b/t-19.05/rapat")
    page.get_by_role("link", name="Pelatihan cerita setahun").click()
    page.get_by_role("link", name="Sertifikat").first.click()
    paper = page.locator("main").inner_text()
    assert "Contoh Kader Baru" in paper
    code = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", paper)[0]
    stranger = phones(None, size=DESK)
    stranger.go("/sertifikat?kode=" + code.lower())
    told = stranger.page.locator("main").inner_text()
    assert "Sertifikat ini asli." in told and "Contoh Kader Baru" in told and "1991" not in told

    # The village takes her as its kader; who is a kader of the PKK is refused, and why is said.
    village = phones("desa.buyankelumbi", size=DESK)
    for name, year, refused in [("Contoh Kader Baru", "1991", None), ("Halimah Cempaka", "1980", "sudah Kader PKK")]:
        village.go("/b/t-19.05.05.2004/")
        village.page.get_by_role("link", name="Catat pengurus atau kader").click()
        give(village.page, name, "Posyandu", "Flamboyan", "Kader", year=year)
        words = village.page.locator("main").inner_text()
        assert (refused in words and "Permendagri 18/2018" in words) if refused else "Nomor SK" not in words

    # An office hands in what it still owes, one thing with a file; a resident reads it where she reports, and takes the file.
    office = phones("disdik.adi", size=DESK)
    pdf = b"%PDF-1.4\nstartxref\n0\n%%EOF\n"
    for what in ["Lapor lewat kader atau sekolah.", "KTP dan rapor terakhir.", "Dijawab tiga hari."]:
        office.go("/kotak-masuk")
        office.page.get_by_role("link", name="Serahkan empat hal").first.click()
        office.page.get_by_role("link", name="Serahkan", exact=True).first.click()
        office.page.get_by_label("Isi, seperti akan dibaca warga").fill(what)
        if "rapor" in what:
            office.page.set_input_files(
                "#file", {"name": "syarat.pdf", "mimeType": "application/pdf", "buffer": pdf})
        save(office.page)
    office.shot("tahun-kesiapan")
    coach.go("/b/t-19.05/kesiapan")
    assert "Lengkap" in page.get_by_role("row", name=re.compile("Dinas Pendidikan")).inner_text()
    stranger.go("/lapor?desa=19.05.05.2004&jenis=out-of-school")
    stranger.page.locator("summary", has_text="Layanan").click()
    assert "KTP dan rapor terakhir." in stranger.page.locator("main").inner_text()
    with stranger.page.expect_download() as download:
        stranger.page.get_by_role("link", name="Ambil berkas").click()
    assert open(download.value.path(), "rb").read() == pdf
    stranger.go("/kabar")
    assert "Enam dinas sepakat" in stranger.page.locator("main").inner_text()

    # The next year begins with what this one left.
    coach.go("/b/t-19.05/program")
    page.get_by_role("button", name="Salin ke").click()
    assert "Perbaikan rumah tidak layak huni" in page.locator("table.plan").inner_text()
    page.get_by_role("link", name="Perbaikan rumah tidak layak huni").click()
    assert "Belum selesai pada tahun" in page.locator("main").inner_text()
    assert server.verify().returncode == 0


def test_the_bar_of_a_target_moves_when_a_kader_weighs_without_a_signal(phones, server):
    village = phones("desa.buyankelumbi", size=DESK)
    page = village.page
    village.go("/b/t-19.05.05.2004/program/baru/programme")
    page.get_by_label("Nama kegiatan").fill("Timbang semua balita")
    page.get_by_label("Mulai", exact=True).fill(day(0))
    page.get_by_label("Sampai", exact=True).fill(day(0))
    page.get_by_label("Angka yang dikejar").select_option(index=1)
    page.get_by_label("Target", exact=True).fill("80")
    save(page)
    village.go("/b/t-19.05.05.2004/program")
    page.get_by_role("link", name="Timbang semua balita").click()
    row = page.url

    def reached():
        page.goto(row)
        return page.locator("section", has_text="target 80%").locator(".lead").inner_text()

    before = reached()
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    present(kader)
    weigh(kader)
    assert reached() == before
    kader.network(True)
    kader.go("/b/flamboyan/")
    assert settled(lambda: reached() != before, seconds=30)
