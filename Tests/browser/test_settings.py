"""A new Posyandu and its first Kader, by page and by command."""

import requests
from conftest import DESK, PASSWORD, pandu, see

VILLAGE = "19.05.05.2004"


def test_a_posyandu_and_its_kader_are_added_without_scripts(phones, server):
    admin = phones("admin", java_script_enabled=False, size=DESK)
    page = admin.page
    page.get_by_role("link", name="Posyandu", exact=True).click()
    for code in ["19", "19.05", "19.05.05", VILLAGE]:
        page.locator(f"a[href='/posyandu?wilayah={code}']").click()
    admin.shot("posyandu-desa")
    page.get_by_label("Nama", exact=True).fill("Posyandu Wijayakusuma")
    page.get_by_role("button", name="Tambah").click()
    see(page, "Sudah ditambah: Posyandu Wijayakusuma")
    admin.shot("posyandu-baru")
    page.get_by_role("link", name="Tambah akun kader").click()
    page.get_by_label("Nama pengguna").fill("kader1.wijaya")
    page.get_by_label("Nama", exact=True).fill("Bu Wijaya")
    page.get_by_role("button", name="Tambah", exact=True).click()
    first = page.locator(".code").inner_text()
    kader = phones(java_script_enabled=False)
    kader.sign_in("kader1.wijaya", first)
    assert kader.page.url.endswith("/sandi")
    written = server.entries(writer="admin", book=f"r-{VILLAGE}")
    assert [entry["form"] for entry in written][-2:] == ["posyandu@1", "account@1"]
    assert server.verify().returncode == 0


def test_a_posyandu_is_added_listed_and_renamed_by_command(server):
    def run(*arguments):
        return pandu("posyandu", *arguments, database=server.database, check=False)

    added = run("add", "Posyandu Teratai", "--village", VILLAGE).stdout.strip().split("\t")
    assert added[1].startswith(VILLAGE + ".") and added[2:] == ["Posyandu Teratai", "Buyan Kelumbi"]
    assert run("rename", added[0], "Posyandu Teratai Indah").returncode == 0
    assert f"{added[0]}\t{added[1]}\tPosyandu Teratai Indah\t" in run("list", "--region", VILLAGE).stdout
    wrong = run("add", "Posyandu Lain", "--village", VILLAGE, "--number", added[1])
    assert wrong.returncode == 65 and "taken" in wrong.stderr
    assert run("add", "Posyandu Lain", "--village", "19.05.05").returncode == 65
    # The server runs on and sees what the command wrote.
    session = requests.Session()
    session.post(f"{server.url}/masuk", data={"nama-pengguna": "admin", "kata-sandi": PASSWORD})
    assert "Posyandu Teratai Indah" in session.get(f"{server.url}/posyandu?wilayah={VILLAGE}").text
    again = session.post(
        f"{server.url}/posyandu", data={"region": VILLAGE, "name": "Posyandu Lili", "number": ""}, allow_redirects=False)
    assert again.status_code == 303
    assert server.verify().returncode == 0


def test_no_phone_carries_settings(server):
    session = requests.Session()
    session.post(f"{server.url}/masuk", data={"nama-pengguna": "bidan.tempilang", "kata-sandi": PASSWORD})
    for book in ["r-", "r-19.05.05", f"r-{VILLAGE}"]:
        assert session.get(f"{server.url}/b/{book}/umpan?sesudah=0").status_code == 404
        assert session.get(f"{server.url}/api/books/{book}/entries").status_code == 404
    feed = session.get(f"{server.url}/b/flamboyan/umpan?sesudah=0").text
    assert "\tresident@" in feed and "\taccount@" not in feed and "\tposyandu@" not in feed
