"""Every screen of the desk, found by following links, and what only a real phone shows: no barrier that axe knows, nothing
wider than the screen, no script needed. The kader's screens are judged in the gallery, see test_gallery.py."""

import re
from datetime import date, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import DESK, PASSWORD, PHONE, SHOTS, pandu, see

ACCOUNTS = {
    "bidan.tempilang": "/tindakan",
    "desa.buyankelumbi": "/wilayah/19.05.05.2004",
    "pembina.bangkabarat": "/wilayah/19.05",
    "perkim.dewi": "/kotak-masuk",
    "admin": "/akun",
}
FILES = ("/berkas/contoh", "/berkas/register")


def kind(path):
    """Pages of one kind look alike; one of each is enough."""
    if path.startswith("/laporan-warga"):
        path = path.split("?")[0] + ("?dinas" if "dinas=" in path else "?buku" if "buku=" in path else "")
    path = re.sub(r"&bidang=[a-z-]+|#[a-z]+$|&simpan=[a-z]+", "", re.sub(r"(?<=buku=)\w+", "BOOK", path))
    path = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", path)
    path = re.sub(r"\d{4}-\d\d(-\d\d)?", "DAY", path)
    path = re.sub(r"(?<=^/b/)[^/?]+", "BOOK", path)
    path = re.sub(r"(?<=/posyandu/)[^/?]+", "BOOK", path)
    path = re.sub(r"(?<=wilayah[/=])[\d.]+", lambda found: f"REGION{found[0].count('.')}", path)
    return re.sub(r"(?<=/daftar/)[^/?]+", lambda found: "pregnant" if found[0] == "pregnant" else "LIST", path)


def barriers(page):
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]]


def too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def look(phone, path, troubles, name):
    page = phone.page
    page.goto(phone.url + path)
    for barrier in barriers(page):
        troubles.append(f"{name} {path} {barrier}")
    if too_wide(page):
        troubles.append(f"{name} {path} is wider than the screen")
    if SHOTS:
        phone.shot(f"{name}-{re.sub('[^a-zA-Z0-9]+', '-', kind(path)).strip('-')}")


def links(page):
    return [link for link in page.eval_on_selector_all("a[href^='/']", "all => all.map(a => a.getAttribute('href'))")]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("account", ACCOUNTS)
def test_axe_finds_nothing_on_any_screen_of_the_desk(phones, account, size):
    phone = phones(bypass_csp=True, service_workers="block", size=size)
    troubles = []
    name = f"{'phone' if size == PHONE else 'desk'}-{account.split('.')[0]}"
    look(phone, "/masuk", troubles, name)
    phone.sign_in(account)
    first = ACCOUNTS[account]
    queue, seen = [first, "/sandi"], {kind(first), kind("/sandi")}
    while queue:
        path = queue.pop(0)
        look(phone, path, troubles, name)
        for link in links(phone.page):
            if not link.startswith(FILES) and "/unduh" not in link and not link.startswith("/b/") and kind(link) not in seen:
                seen.add(kind(link))
                queue.append(link)
    assert troubles == []
    assert len(seen) > 3


def test_axe_finds_nothing_where_something_went_wrong(phones):
    phone = phones(bypass_csp=True, service_workers="block")
    page = phone.page
    phone.go("/masuk")
    page.get_by_label("Nama pengguna").fill("admin")
    page.get_by_label("Kata sandi").fill("bukan ini")
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("alert").wait_for()
    troubles = barriers(page)
    phone.sign_in("admin")
    look(phone, "/tidak-ada", troubles, "phone")
    assert troubles == []


def test_axe_finds_nothing_on_what_only_a_phone_shows(phones):
    phone = phones("kader1.flamboyan", bypass_csp=True)
    phone.until_ready()
    phone.network(False)
    today = date.today().isoformat()
    phone.go(f"/b/flamboyan/hari/{today}/")
    phone.page.get_by_role("button", name="Hadir", exact=True).first.click()
    troubles = []
    for path in ["/b/flamboyan/", "/b/flamboyan/belum-terkirim", "/b/flamboyan/saya", "/b/flamboyan/ganti-kader", "/wilayah/19"]:
        look(phone, path, troubles, "offline")
    assert troubles == []


def test_every_step_of_a_session_day_works_without_scripts(phones, server):
    phone = phones("kader1.flamboyan", java_script_enabled=False)
    page = phone.page
    today = date.today().isoformat()
    page.get_by_role("link", name="Hari buka", exact=True).click()
    page.get_by_role("link", name="Warga baru").click()
    page.get_by_label("Nama lengkap").fill("Bintang Samudra")
    page.get_by_label("Laki-laki").check()
    page.get_by_label("Tanggal lahir").fill((date.today() - timedelta(days=400)).strftime("%d-%m-%Y"))
    page.get_by_label("Nama ibu").fill("Contoh")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Bintang Samudra")
    page.get_by_role("button", name="Hadir", exact=True).first.click()
    page.get_by_role("link", name="Ukur").click()
    page.get_by_role("link", name="Bintang Samudra").click()
    page.get_by_label("Berat badan (kg)").fill("17")
    page.get_by_label("Panjang/tinggi badan (cm)").fill("76")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("button", name="Timbang ulang").click()
    page.get_by_label("Berat badan (kg)").fill("9,4")
    page.get_by_label("Panjang/tinggi badan (cm)").fill("76")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Bintang Samudra")
    page.goto(f"{phone.url}/b/flamboyan/hari/{today}/tutup")
    page.get_by_role("button", name="Tutup hari buka").click()
    # What the demo, its clock and the village wrote today is not of the session.
    entries = server.entries(book="flamboyan", day=today, writer="kader1.flamboyan")
    forms = [entry["form"].split("@")[0] for entry in entries]
    written = sorted(form for form in forms if form != "visit-task" and not form.startswith("complaint"))
    assert written == ["attendance", "attendance", "growth-visit", "resident", "session-closing"]
    assert server.verify().returncode == 0


def test_a_file_of_residents_goes_in_and_the_register_comes_out_without_scripts(phones, server, tmp_path):
    phone = phones("bidan.tempilang", java_script_enabled=False)
    page = phone.page
    page.get_by_role("link", name="Berkas").first.click()
    phone.shot("berkas")
    file = tmp_path / "warga.csv"
    file.write_text(
        "Nama,JK,Tgl Lahir,Nama Ortu,RT,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur\r\n"
        f"Putri Samudra,P,2025-05-01,Contoh Satu,01,{date.today().isoformat()},9.1,74.5,Telentang\r\n"
        "Putra Samudra,L,31-02-2025,Contoh Dua,01,,,,\r\n")

    def offer():
        page.get_by_label("Posyandu").first.select_option("flamboyan")
        page.get_by_label("Berkas Excel atau CSV").set_input_files(file)
        page.get_by_role("button", name="Periksa dulu").click()

    offer()
    phone.shot("berkas-periksa")
    see(page, "Tanggal tidak terbaca")
    with page.expect_download() as download:
        page.get_by_role("button", name="Ambil baris ini saja").click()
    assert "Putra Samudra" in download.value.path().read_text()
    page.get_by_role("button", name="Simpan 1 baris").click()
    see(page, "Sudah disimpan: 1 baris")
    page.get_by_role("link", name="Kembali").first.click()
    offer()
    see(page, "Sudah ada: 1")
    page.goto(phone.url + "/berkas")
    page.get_by_label("Posyandu").nth(1).select_option("flamboyan")
    with page.expect_download() as download:
        page.get_by_role("button", name="Ambil CSV e-PPGBM").click()
    register = download.value.path().read_text()
    assert "Putri Samudra" in register and register.lstrip("\ufeff").startswith("NIK;Nama;JK;Tgl Lahir")
    assert server.verify().returncode == 0


def test_accounts_and_held_entries_are_settled_without_scripts(phones, server):
    admin = phones("admin", java_script_enabled=False)
    page = admin.page
    page.get_by_label("Nama pengguna").fill("kader9.flamboyan")
    page.get_by_label("Nama", exact=True).fill("Bu Sembilan")
    page.get_by_label("Peran", exact=True).select_option("kader")
    page.locator("select#book").select_option("flamboyan")
    page.get_by_role("button", name="Tambah", exact=True).click()
    first = page.locator(".code").inner_text()
    fresh = phones()
    fresh.sign_in("kader9.flamboyan", first)
    assert fresh.page.url.endswith("/sandi")
    # She wrote while her account was off: a midwife lets it in.
    key = fresh.context.request.post(fresh.url + "/masuk", form={"nama-pengguna": "kader1.flamboyan", "kata-sandi": PASSWORD})
    assert key.ok
    token = fresh.context.request.post(
        fresh.url + "/hp", form={"perangkat": "hp-uji-00001"}).text().split("\n")[0].split("\t")[1]
    page.get_by_role("button", name="Nonaktifkan kader1.flamboyan").click()
    day = date.today().isoformat()
    entry = "01a156f1-a358-7733-8000-00000000beef"
    line = "\t".join([
        entry, "flamboyan", entry, "resident@1", "kader1.flamboyan", "hp-uji-00001", "1", day, "1792460000000", "0", "1", "", "uji",
        "name=Tertahan Samudra", "sex=f", "birth=2025-01-01", "mother=Contoh"])
    answer = fresh.context.request.post(
        fresh.url + "/sync", data=line + "\n",
        headers={"Authorization": f"Bearer {token}", "Content-Type": "text/plain"}).text()
    assert "\theld\t\taccount-disabled\t" in answer
    midwife = phones("bidan.tempilang", java_script_enabled=False)
    midwife.go("/tahan")
    midwife.shot("tahan")
    see(midwife.page, "Tertahan Samudra")
    midwife.page.get_by_role("button", name="Terima").click()
    see(midwife.page, "Belum ada yang ditahan")
    assert any(found["id"] == entry for found in server.entries(book="flamboyan"))
    assert pandu("verify", database=server.database, check=False).returncode == 0
