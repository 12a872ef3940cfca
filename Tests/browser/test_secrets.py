"""What must not be seen: told without a signal, sealed before the phone keeps it, found nowhere but with its unit, and
opened there by whoever says why."""

import re
import secrets
import sqlite3
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError

from conftest import DESK, KEYS, PASSWORD, see, settled

ROLES = [
    "kader1.flamboyan", "kader2.flamboyan", "bidan.tempilang", "desa.buyankelumbi", "perkim.dewi", "disdik.adi",
    "pembina.tempilang", "pembina.bangkabarat", "inspektorat.hadi", "admin",
]


def tell(phone, home, story, name, isUrgent=False):
    """Tells a closed report; says the code on its receipt."""
    page = phone.page
    page.get_by_role("link", name="Tulis cerita tertutup").click()
    if home == "/bantuan":
        page.get_by_label("Di desa mana?").select_option(label="Buyan Kelumbi")
        page.get_by_role("button", name="Lanjut").click()
    page.get_by_label("Kekerasan dalam rumah").check()
    page.get_by_label("Apa yang terjadi?").fill(story)
    page.get_by_label("Ada yang terancam sekarang").set_checked(isUrgent)
    page.get_by_text("Siapa yang bercerita?").click()
    page.get_by_label("Nama pelapor").fill(name)
    phone.shot("cerita-tertutup")
    page.get_by_role("button", name="Kirim tertutup").click()
    see(page, "Tersimpan tertutup")
    phone.shot("cerita-tersimpan")
    return page.locator(".ticket .code").inner_text()


def kept(server):
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    rows = connection.execute("SELECT book.id, hex(card) FROM secret_report JOIN book ON no = book").fetchall()
    connection.close()
    return rows


def holds(folder, words):
    """Files below a folder in which any of the words stands, in one byte or two a letter."""
    found = []
    for file in Path(folder).rglob("*"):
        if not file.is_file():
            continue
        bytes = file.read_bytes()
        for word in words:
            if word.encode() in bytes or word.encode("utf-16-le") in bytes:
                found.append((file.name, word))
    return found


def crawl(server, account, most=120):
    """Everything that a role of the demo comes to from her home, one page of each kind and a few of lists."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    form = urllib.parse.urlencode({"nama-pengguna": account, "kata-sandi": PASSWORD}).encode()
    opener.open(server.url + "/masuk", form).read()
    waiting, seen, kinds, pages = ["/", "/kotak-masuk?saring=all", "/api/v1/posyandu", "/b/flamboyan/umpan"], set(), {}, {}
    while waiting and len(pages) < most:
        path = waiting.pop(0)
        kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "#", path)
        if path in seen or kinds.get(kind, 0) >= 3:
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        try:
            pages[path] = opener.open(server.url + path).read().decode("utf-8", "replace")
        except HTTPError as error:
            pages[path] = error.read().decode("utf-8", "replace")
        waiting += [link.replace("&amp;", "&") for link in re.findall(r'(?:href|action)="(/[^"#]*)"', pages[path])]
    return pages


def test_a_secret_report_is_found_nowhere_but_with_its_unit(phones, server):
    story, name = "Rahasia" + secrets.token_hex(12), "Saksi" + secrets.token_hex(12)
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.network(False)
    kader.go("/b/flamboyan/bantuan")
    code = tell(kader, "/b/flamboyan/", story, name)
    kader.go("/b/flamboyan/bantuan")
    see(kader.page, "Menunggu sinyal")
    assert holds(kader.folder, [story, name]) == []
    assert kept(server) == []
    kader.network(True)
    kader.go("/b/flamboyan/")
    assert settled(lambda: kept(server))
    assert [book for book, _ in kept(server)] == ["uptdppa"]
    card = kept(server)[0][1].lower()
    card = "-".join([card[:8], card[8:12], card[12:16], card[16:20], card[20:]])
    kader.go("/b/flamboyan/bantuan")
    see(kader.page, "Sudah sampai")
    kader.shot("bantuan")

    # The phone keeps the code and the day; the server what only the unit's key opens.
    kader.close()
    assert holds(kader.folder, [story, name]) == []
    assert holds(server.database.parent / "phone-0", [code]) != []
    private = [line for file in Path(KEYS).iterdir() for line in file.read_text().splitlines() if not line.startswith("-")]
    data = b"".join(file.read_bytes() for file in server.database.parent.glob("pandu.sqlite*"))
    for word in [story, name, code, code.replace("-", ""), *private]:
        assert word.encode() not in data
    assert server.verify().returncode == 0

    # Nobody else comes to it, whatever she opens.
    for account in ROLES:
        pages = crawl(server, account)
        assert len(pages) > 3, account
        for path, text in pages.items():
            for word in [story, name, code, card, "secret-report", "Laporan tertutup"]:
                # The forms of the interface are public, what was written with them is not.
                assert word not in text or path.startswith(("/openapi", "/api/v1/formulir", "/api/v1/forms")), (account, path, word)
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    form = urllib.parse.urlencode({"nama-pengguna": "inspektorat.hadi", "kata-sandi": PASSWORD}).encode()
    opener.open(server.url + "/masuk", form).read()
    for path in [f"/kasus/{card}", f"/b/uptdppa/laporan/{card}", "/b/uptdppa/umpan", f"/lacak/{code}"]:
        try:
            opener.open(server.url + path)
            raise AssertionError(path)
        except HTTPError as error:
            assert error.code == 404

    # The unit opens it, says why, and everybody of the unit sees that she did.
    sari = phones("uptdppa.sari", size=DESK)
    see(sari.page, "Kasus rahasia")
    sari.shot("kasus")
    assert story not in sari.page.content()
    sari.page.get_by_role("row").get_by_role("link").first.click()
    sari.page.get_by_role("heading", name="Baca laporan").wait_for()
    assert story not in sari.page.content()
    sari.page.get_by_role("button", name="Buka dan catat", exact=True).click()
    see(sari.page, story)
    assert name not in sari.page.content() and "Buyan Kelumbi" in sari.page.content()
    sari.shot("kasus-terbuka")
    sari.page.get_by_role("link", name="Tutup").click()
    sari.page.get_by_role("button", name="Buka identitas dan catat").click()
    see(sari.page, name)
    sari.page.get_by_role("link", name="Tutup").click()
    see(sari.page, "Siapa yang sudah membuka")
    sari.page.get_by_label("Sudah dihubungi").check()
    sari.page.get_by_label("Catatan (ikut tertutup)").fill("Dijemput besok pagi.")
    sari.page.get_by_role("button", name="Simpan").first.click()
    see(sari.page, "Sudah dihubungi")
    sari.shot("kasus-satu")
    assert b"Dijemput besok" not in b"".join(file.read_bytes() for file in server.database.parent.glob("pandu.sqlite*"))

    # A colleague who is involved loses it; an addition comes by the code alone.
    rina = phones("uptdppa.rina", size=DESK)
    rina.go(f"/kasus/{card}")
    rina.page.get_by_role("rowheader", name="Sari Wulandari").first.wait_for()
    sari.page.get_by_role("combobox", name="Tandai yang terlibat").select_option(label="Rina Kartika")
    sari.page.get_by_label("Ya, dia terlibat").check()
    sari.page.get_by_role("combobox", name="Tandai yang terlibat").locator("xpath=..").get_by_role("button").click()
    sari.page.wait_for_load_state()
    assert rina.page.goto(rina.url + f"/kasus/{card}").status == 404
    other = phones()
    other.go("/bantuan/tambah")
    other.page.get_by_label("Kode dari laporan").fill(code.lower())
    other.page.get_by_label("Yang ingin ditambahkan").fill(f"Tambahan {story[::-1]}")
    other.page.get_by_role("button", name="Kirim tertutup").click()
    see(other.page, "Terima kasih")
    sari.go("/kasus")
    sari.page.get_by_label("Kode dari laporan").fill(code)
    sari.page.get_by_role("button", name="Cari kasusnya").click()
    sari.page.get_by_role("button", name="Buka dan catat", exact=True).click()
    see(sari.page, story[::-1])
    see(sari.page, "Dijemput besok pagi.")
    assert server.verify().returncode == 0
    assert not kader.troubles and not sari.troubles and not other.troubles


def test_the_sender_sees_that_it_has_arrived_without_leaving_the_page(phones, server):
    kader = phones("kader1.flamboyan")
    kader.until_ready()
    kader.go("/b/flamboyan/bantuan")
    tell(kader, "/b/flamboyan/", "Cerita contoh", "Saksi Contoh")
    see(kader.page, "Sudah sampai ke petugas khusus.")
    assert not kader.page.get_by_text("Masih menunggu sinyal").is_visible()
    assert settled(lambda: len(kept(server)) == 1)
    kader.shot("cerita-sampai")

    # Without a signal it waits, and the page says so until it has gone.
    kader.go("/b/flamboyan/bantuan/tulis")
    kader.network(False)
    kader.page.get_by_label("Kekerasan dalam rumah").check()
    kader.page.get_by_label("Apa yang terjadi?").fill("Cerita kedua")
    kader.page.get_by_role("button", name="Kirim tertutup").click()
    see(kader.page, "Masih menunggu sinyal")
    assert not kader.page.get_by_text("Sudah sampai").is_visible()
    kader.network(True)
    see(kader.page, "Sudah sampai ke petugas khusus.")
    assert not kader.page.get_by_text("Masih menunggu sinyal").is_visible()
    assert len(kept(server)) == 2 and not kader.troubles


def test_without_a_worker_the_server_seals_at_its_door(phones, server):
    story, name = "Rahasia" + secrets.token_hex(12), "Saksi" + secrets.token_hex(12)
    resident = phones(service_workers="block")
    resident.go("/lapor")
    resident.page.get_by_role("link", name="Kekerasan atau bahaya").click()
    resident.shot("bantuan-warga")
    tell(resident, "/bantuan", story, name)
    assert [book for book, _ in kept(server)] == ["uptdppa"]
    data = b"".join(file.read_bytes() for file in server.database.parent.glob("pandu.sqlite*"))
    assert story.encode() not in data and name.encode() not in data
    resident.close()
    assert holds(resident.folder, [story, name]) == []


def test_where_officials_are_involved_the_inspectors_get_it(phones, server):
    resident = phones()
    resident.go("/bantuan/tulis?desa=19.05.05.2004")
    resident.page.get_by_label("Kekerasan pada anak").check()
    resident.page.get_by_label("Apa yang terjadi?").fill("Perangkat desa memukul anak.")
    resident.page.get_by_label("Melibatkan aparat").check()
    resident.page.get_by_role("button", name="Kirim tertutup").click()
    see(resident.page, "Tersimpan tertutup")
    assert settled(lambda: [book for book, _ in kept(server)] == ["inspektorat"])


def test_whoever_must_leave_at_once_does(phones, server):
    story = "Rahasia" + secrets.token_hex(12)
    resident = phones()
    resident.go("/bantuan")
    resident.go("/bantuan/tulis?desa=19.05.05.2004")
    resident.page.get_by_label("Apa yang terjadi?").fill(story)
    resident.page.get_by_role("link", name="Keluar cepat").click()
    see(resident.page, "Bubur hati ayam")
    resident.shot("keluar-cepat")
    resident.page.go_back()
    resident.page.wait_for_load_state()
    assert "/tulis" not in resident.page.url
    resident.close()
    assert holds(resident.folder, [story]) == []


def test_without_script_nothing_can_be_typed_and_the_number_is_told(phones, server):
    resident = phones(java_script_enabled=False)
    resident.go("/bantuan/tulis?desa=19.05.05.2004")
    see(resident.page, "Telepon 129")
    assert not resident.page.get_by_label("Apa yang terjadi?").is_visible()


def test_the_unit_lets_people_in_and_the_administrator_does_not(phones, server):
    admin = phones("admin", size=DESK)
    admin.go("/akun")
    admin.page.locator("#account").fill("uptdppa.dodi")
    admin.page.locator("#name").fill("Dodi Saputra")
    admin.page.locator("#role").select_option("case-worker")
    admin.page.locator("#book").select_option("uptdppa")
    admin.page.get_by_role("button", name="Tambah").click()
    see(admin.page, "Dia membaca laporan setelah unitnya menerima.")
    password = admin.page.locator(".code").inner_text()

    dodi = phones(size=DESK)
    dodi.go("/masuk")
    dodi.page.locator("#nama-pengguna").fill("uptdppa.dodi")
    dodi.page.locator("#kata-sandi").fill(password)
    dodi.page.get_by_role("button", name="Masuk").click()
    see(dodi.page, "Buat kata sandi baru")
    dodi.page.locator("#lama").fill(password)
    dodi.page.locator("#baru").fill("kebun teh di lereng")
    dodi.page.get_by_role("button", name="Simpan").click()
    dodi.go("/kasus")
    see(dodi.page, "Menunggu diterima")
    dodi.shot("kasus-menunggu")
    dodi.page.get_by_label("Isi berkas kunci").fill("-----BEGIN PRIVATE KEY-----\nkarangan\n-----END PRIVATE KEY-----")
    dodi.page.get_by_role("button", name="Buka dengan kunci unit").click()
    see(dodi.page, "Ini bukan kunci unit ini.")

    rina = phones("uptdppa.rina", size=DESK)
    see(rina.page, "Menunggu diterima: Dodi Saputra.")
    rina.shot("kasus-petugas")
    rina.page.get_by_role("button", name="Terima Dodi Saputra").click()
    see(rina.page, "Diterima, laporan baru saja (Rina Kartika)")
    dodi.go("/kasus")
    see(dodi.page, "Belum ada laporan.")
    assert server.verify().returncode == 0


def test_a_report_of_danger_stands_first_with_its_unit_and_nobody_else_can_tell(phones, server):
    for told, urgent in enumerate([False, True, False], 1):
        phone = phones()
        phone.go("/bantuan")
        tell(phone, "/bantuan", "Contoh " + secrets.token_hex(6), "Contoh", isUrgent=urgent)
        assert settled(lambda: len(kept(server)) == told)
        phone.close()
    sari = phones("uptdppa.sari", size=DESK)
    rows = sari.page.locator("tbody tr")
    sari.shot("kasus-mendesak")
    assert rows.count() == 3
    assert "Mendesak" in rows.first.inner_text()
    assert sari.page.get_by_text("Mendesak").count() == 1
    # What lies on the disk does not say it: all three look alike.
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    bodies = [row[0] for row in connection.execute("SELECT body FROM entry WHERE envelope LIKE '%secret-report%'")]
    connection.close()
    assert len(bodies) == 3 and len({len(body) for body in bodies}) == 1
    # Closed, it hurries nobody any more.
    rows.first.get_by_role("link").click()
    sari.page.get_by_label("Selesai").check()
    sari.page.get_by_role("button", name="Simpan").first.click()
    sari.go("/kasus")
    assert not sari.page.get_by_text("Mendesak").count()
