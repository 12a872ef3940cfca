"""From a resident's problem to an agency's answer: told without a signal, verified by the village, received, asked,
passed on and solved by two offices, confirmed and reopened by the resident; every count agrees at every step."""

import re
import sqlite3
from urllib.request import urlopen

import pictures
from conftest import DESK, see, settled
from test_photos import take


FIELDS = {"health": "none", "education": "out-of-school", "public-works": "none", "housing": "unfit-house",
          "social": "none", "order": "none"}


def visit(phone):
    """A kader asks a house about the six fields, and finds two problems."""
    page = phone.page
    phone.go("/b/flamboyan/")
    page.get_by_role("link", name="Kunjungan rumah").click()
    page.locator("main li a.row").first.click()
    for field, found in FIELDS.items():
        value = "none" if found == "none" else "problem"
        page.locator(f"label.choice:has(input[name='{field}'][value='{value}'])").click()
        if found != "none":
            page.locator(f"label.choice:has(input[value='{found}'])").click()
    page.get_by_role("button", name="Simpan kunjungan").click()
    see(page, "6 dari 6 bidang selesai")
    phone.shot("kunjungan-dua-masalah")
    return page.url


def tell(phone, after, kind, place, note):
    """She tells one of them, with a photograph; says the code on its receipt."""
    page = phone.page
    page.goto(after)
    page.get_by_role("link", name=kind).click()
    assert page.get_by_label("RT", exact=True).input_value()
    page.get_by_label("Patokan tempat").fill(place)
    page.get_by_label("Cerita singkat").fill(note)
    take(page, pictures.photograph(1200, 900))
    see(page, "Foto tersimpan di HP.")
    phone.shot(f"lapor-{place}")
    page.get_by_role("button", name="Kirim laporan").click()
    see(page, "Laporan tersimpan")
    phone.shot(f"tanda-terima-{place}")
    return page.locator(".ticket .code").inner_text()


def solve(desk, result, seed):
    """An office says that it is solved, with a photograph."""
    desk.page.get_by_role("link", name="Selesai", exact=True).click()
    desk.page.get_by_label("Hasilnya").fill(result)
    take(desk.page, pictures.photograph(800, 600, seed=seed))
    desk.page.get_by_role("button", name="Simpan").click()
    see(desk.page, "Kata dinas sudah selesai")


def open_new(desk, place):
    """The new complaint of that place, opened from the inbox."""
    desk.go(f"/kotak-masuk?cari={place.replace(' ', '+')}")
    desk.page.locator("tbody th a").first.click()
    see(desk.page, place)


def public(server):
    """How many complaints everybody is told of."""
    html = urlopen(f"{server.url}/angka").read().decode()
    row = re.search(r"Semua</th>(?:\s*<td[^>]*>)([^<]*)", html)
    return int(row.group(1))


def complaints(server):
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    rows = connection.execute("SELECT landmark, state, office FROM complaint").fetchall()
    connection.close()
    return {landmark: (state, office) for landmark, state, office in rows}


def agree(server):
    verified = server.verify()
    assert verified.returncode == 0, verified.stdout + verified.stderr


def step(desk, name, **fields):
    """Takes a step on the complaint that is open, with its fields by label."""
    desk.page.get_by_role("link", name=name, exact=True).click()
    for label, text in fields.items():
        box = desk.page.get_by_label(label.replace("_", " "))
        box.select_option(label=text) if box.evaluate("e => e.tagName") == "SELECT" else box.fill(text)
    desk.page.get_by_role("button", name="Simpan").click()
    desk.page.wait_for_url(re.compile(r"/laporan/[0-9a-f-]+$"))


def open_inbox(desk, place, filter="baru"):
    desk.go("/kotak-masuk")
    desk.page.get_by_role("link", name=filter).first.click()
    row = desk.page.get_by_role("row").filter(has_text=place)
    row.get_by_role("link").first.click()
    desk.page.wait_for_url("**/laporan/**")


def open_book(desk, place):
    desk.go("/b/flamboyan/laporan?semua=1")
    desk.page.get_by_role("link").filter(has_text=place).click()


def test_a_problem_goes_to_its_office_and_ends_when_the_resident_says_so(phones, server):
    before = public(server)
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    after = visit(kader)
    house = tell(kader, after, "Rumah tidak layak huni", "Uji rumah", "Dinding lapuk, ada balita.")
    school = tell(kader, after, "Anak tidak sekolah", "Uji sekolah", "Berhenti sejak Juli.")
    assert "Uji rumah" not in complaints(server)
    kader.network(True)
    kader.go("/b/flamboyan/laporan")
    assert settled(lambda: {"Uji rumah", "Uji sekolah"} <= set(complaints(server)))
    agree(server)

    # The office sees it coming, and may only look.
    housing = phones("perkim.dewi", size=DESK)
    housing.go("/kotak-masuk?saring=coming")
    see(housing.page, "Rumah tidak layak huni")
    housing.shot("kotak-masuk-akan-datang")

    village = phones("desa.buyankelumbi")
    for place in ["Uji rumah", "Uji sekolah"]:
        open_book(village, place)
        step(village, "Sudah dilihat di tempat", Yang_terlihat="Benar, seperti dilaporkan.")
        step(village, "Ajukan ke dinas")
    village.shot("laporan-desa")
    now = complaints(server)
    assert now["Uji rumah"] == ("dispatched", "perkim") and now["Uji sekolah"] == ("dispatched", "disdik")
    agree(server)

    # One office asks for a document: the clock stands until it comes.
    housing.go("/kotak-masuk?saring=new")
    housing.shot("kotak-masuk")
    open_new(housing, "Uji rumah")
    step(housing, "Terima", Petugas="Dewi Anggraini")
    step(housing, "Minta dokumen", Yang_diminta="Surat tanah")
    see(housing.page, "Jam berhenti. Ditunggu: Surat tanah.")
    housing.shot("laporan-dinas")
    agree(server)
    kader.go("/b/flamboyan/tugas")
    assert settled(lambda: kader.page.reload() and kader.page.get_by_text("Dinas minta: Surat tanah").count())
    kader.shot("tugas-laporan")
    open_book(kader, "Uji rumah")
    kader.page.get_by_role("link", name="Lengkapi keterangan").click()
    kader.page.get_by_label("Keterangan").fill("Surat tanah ada, nomor 12.")
    kader.page.get_by_role("button", name="Simpan").click()
    here = housing.page.url
    assert settled(lambda: housing.page.goto(here) and not housing.page.get_by_text("Ditunggu: Surat tanah").count())
    step(housing, "Mulai dikerjakan")
    solve(housing, "Dinding diganti.", 3)
    agree(server)

    # The other passes on to another office.
    education = phones("disdik.adi", size=DESK)
    open_new(education, "Uji sekolah")
    step(education, "Terima")
    step(education, "Teruskan ke dinas lain", Dinas="Dinas Sosial PMD", Alasan="Keluarga butuh bantuan dulu.")
    assert complaints(server)["Uji sekolah"] == ("dispatched", "dinsospmd")
    agree(server)
    social = phones("dinsos.tuti", size=DESK)
    open_new(social, "Uji sekolah")
    step(social, "Terima")
    step(social, "Mulai dikerjakan")
    solve(social, "Keluarga dapat bantuan, anak kembali sekolah.", 4)
    agree(server)

    # The resident confirms one and reopens the other, by the codes alone and without an account.
    resident = phones()
    resident.go("/lacak")
    resident.page.get_by_label("Kode laporan").fill(house.lower().replace("-", " "))
    resident.page.get_by_role("button", name="Lacak").click()
    see(resident.page, "Sudah beres?")
    resident.shot("lacak")
    resident.page.get_by_role("button", name="Sudah selesai").click()
    assert settled(lambda: complaints(server)["Uji rumah"][0] == "confirmed")
    agree(server)
    resident.go(f"/lacak/{school}")
    see(resident.page, "Dinas Sosial PMD")
    resident.page.get_by_text("Belum selesai").click()
    resident.page.get_by_label("Apa yang belum beres?").fill("Anaknya berhenti lagi.")
    resident.page.get_by_role("button", name="Buka kembali").click()
    see(resident.page, "Dibuka kembali")
    assert complaints(server)["Uji sekolah"] == ("reopened", "dinsospmd")
    # The public page is made once a minute.
    assert settled(lambda: public(server) == before + 2, 75)
    agree(server)
    for phone in [kader, housing, education, social, resident]:
        assert not phone.troubles


def test_a_resident_tells_without_an_account_or_script(phones, server):
    resident = phones(java_script_enabled=False)
    page = resident.page
    resident.go("/lapor")
    resident.shot("lapor-warga")
    page.get_by_label("Di desa mana?").select_option(label="Buyan Kelumbi")
    page.get_by_role("button", name="Lanjut").click()
    page.get_by_role("link", name="Pekerjaan Umum dan Perumahan").click()
    page.get_by_role("link", name="Atap rusak").click()
    page.get_by_role("button", name="Kirim laporan").click()
    see(page, "Tulis RT atau patokan tempatnya.")
    page.get_by_label("Patokan tempat").fill("Uji warga")
    page.get_by_label("Cerita singkat").fill("Atap terbang angin.")
    resident.shot("lapor-warga-isi")
    page.get_by_role("button", name="Kirim laporan").click()
    see(page, "Laporan diterima")
    code = page.locator(".ticket .code").inner_text()
    assert complaints(server)["Uji warga"] == ("recorded", "perkim")
    page.get_by_role("link", name="Lacak laporan ini").click()
    see(page, code)
    agree(server)


def test_unknown_codes_look_alike(phones, server):
    answers = []
    for code in ["K7QF-3M9T-XA2P", "0000-0000-0000", "bukan kode"]:
        try:
            urlopen(f"{server.url}/lacak/{code.replace(' ', '%20')}")
        except OSError as error:
            # What was typed stays in its field; all else is the same.
            answers.append((error.code, error.read().decode().replace(f'value="{code}"', "")))
    assert [status for status, _ in answers] == [404, 404, 404]
    assert len({body for _, body in answers}) == 1


def test_the_ladder_moves_when_the_clock_passes_the_deadline(server, phones):
    server.end()
    import os
    os.environ["PANDU_DAYS_AHEAD"] = "30"
    try:
        server.start()
    finally:
        del os.environ["PANDU_DAYS_AHEAD"]
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    told = lambda: connection.execute("SELECT COUNT(*) FROM entry WHERE envelope LIKE '%complaint-escalated%'").fetchone()[0]
    assert settled(lambda: told() >= 4)
    late = phones("perkim.dewi", size=DESK)
    late.go("/kotak-masuk?saring=late")
    see(late.page, "hari terlambat")
    late.shot("kotak-masuk-terlambat")
    connection.close()
