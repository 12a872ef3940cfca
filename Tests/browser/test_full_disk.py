"""A full disk, of the server or of the phone: nothing is lost, nobody is told otherwise, and reading goes on."""

import os
import re
import shutil
import subprocess
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pictures
import pytest
from conftest import see, settled
from test_drafts import drafts
from test_photos import card, open_form, stored as photographs, take
from test_secrets import kept, tell
from test_strangers import arrives, send, stored

TODAY = date.today().isoformat()
COMPILER = shutil.which("clang") or shutil.which("cc")


@pytest.fixture
def disk(tmp_path):
    """A disk for a program that is started with `disk.environment`: full while `disk.mark` is there."""
    if not COMPILER:
        pytest.skip("no compiler")
    library, mark = tmp_path / "no_room.so", tmp_path / "full"
    subprocess.run(
        [COMPILER, "-shared", "-fPIC", "-o", library, Path(__file__).parent / "no_room.c", "-ldl"], check=True)
    return SimpleNamespace(mark=mark, environment={"LD_PRELOAD": str(library), "PANDU_FULL": str(mark)})


def start_again(server, disk):
    server.end()
    os.environ.update(disk.environment)
    try:
        server.start()
    finally:
        for name in disk.environment:
            del os.environ[name]


def health(server):
    try:
        with urllib.request.urlopen(server.url + "/sehat") as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def attendances(server):
    return [entry for entry in server.entries(book="flamboyan", day=TODAY) if entry["form"].startswith("attendance@")]


def test_while_the_servers_disk_is_full_a_phone_keeps_all_and_reading_goes_on(phones, server, disk):
    start_again(server, disk)
    who = card(server)
    phone, desk = phones("kader1.flamboyan"), phones("bidan.tempilang", java_script_enabled=False)
    phone.until_ready()
    page = phone.page
    desk.go(f"/b/flamboyan/warga/{who}/tulis/home-visit")
    disk.mark.touch()

    for count in [1, 2]:
        phone.go(f"/b/flamboyan/hari/{TODAY}/")
        page.get_by_role("button", name="Hadir", exact=True).first.click()
        see(page, re.compile(rf"\b{count} dari "))
    open_form(phone, who)
    take(page, pictures.photograph(800, 600))
    see(page, "Foto tersimpan di HP.")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")
    phone.go("/b/flamboyan/bantuan")
    tell(phone, "/b/flamboyan/", "Cerita contoh", "Saksi Contoh")
    send(phone)
    phone.go("/b/flamboyan/belum-terkirim")
    see(page, "Pusat belum bisa menyimpan.")
    see(page, "tidak ada yang hilang")
    phone.shot("pusat-penuh")
    phone.go("/b/flamboyan/")
    see(page, "4 belum")
    assert not page.get_by_text("Semua terkirim").count()
    assert [item["state"] for item in stored(phone, "outbox")] == ["waiting"] * 3
    assert [(item["state"], bool(item["sealed"])) for item in stored(phone, "secrets")] == [("waiting", True)]

    # At the desk reading goes on, also for who signs in now; what cannot be stored is said, and when to come again.
    reader = phones("desa.buyankelumbi", java_script_enabled=False)
    reader.go("/b/flamboyan/warga")
    see(reader.page, "Warga")
    desk.page.get_by_label("Bertemu").check()
    with desk.page.expect_navigation() as going:
        desk.page.get_by_role("button", name="Simpan").click()
    assert going.value.status == 503 and int(going.value.headers["retry-after"]) > 0
    see(desk.page, "Belum tersimpan")
    see(desk.page, "isian Ibu masih ada")
    desk.shot("pusat-penuh-meja")
    assert health(server) == (503, "The disk is full, or nearly: make room.\n")
    assert attendances(server) == [] and photographs(server) == {} and kept(server) == []

    # Room is made: everything arrives by itself once the server's minute is over.
    disk.mark.unlink()
    assert health(server) == (200, "ok\n")
    end_pauses(phone)
    assert arrives(phone, lambda: stored(phone, "outbox") == [])
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "photos")] == ["sent"])
    assert arrives(phone, lambda: [item["state"] for item in stored(phone, "secrets")] == ["sent"])
    phone.go("/b/flamboyan/")
    see(page, "Semua terkirim")
    assert len(attendances(server)) == 2 and len(photographs(server)) == 1 and len(kept(server)) == 1
    assert server.verify().returncode == 0


def end_pauses(phone, by=0):
    """As if the time had passed for which the server asked the phone to wait; or, `by` milliseconds, a clock was set."""
    phone.page.evaluate(
        """(by) => new Promise((resolve) => {
            const opening = indexedDB.open('pandu');
            opening.onsuccess = () => {
                const change = opening.result.transaction('meta', 'readwrite');
                const meta = change.objectStore('meta');
                meta.get('pauses').onsuccess = ({ target }) => {
                    const pauses = target.result ?? {};
                    for (const one of Object.values(pauses)) one.until = Date.now() + by;
                    meta.put(pauses, 'pauses');
                };
                change.oncomplete = () => {
                    opening.result.close();
                    // As any page of ours that writes: what the worker remembers is read anew.
                    new BroadcastChannel('pandu').postMessage('changed');
                    setTimeout(resolve, 100);
                };
            };
        })""", by)


def test_a_full_phone_says_that_nothing_was_saved_beneath_what_was_typed(phones, server, disk):
    phone = phones("kader1.flamboyan", env={**os.environ, **disk.environment})
    phone.until_ready()
    phone.network(False)
    page = phone.page
    phone.go("/b/flamboyan/keluarga/baru")
    page.get_by_label("Kepala keluarga").fill("Pak Samudra")
    page.get_by_label("RT", exact=True).fill("04")
    before = stored(phone, "outbox"), stored(phone, "people")[0]["number"]
    disk.mark.touch()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Belum tersimpan. HP ini penuh.")
    phone.shot("hp-penuh")
    assert page.get_by_label("Kepala keluarga").input_value() == "Pak Samudra"
    assert not page.get_by_text("Tersimpan di HP").count()
    # A second try says it once.
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_timeout(500)
    assert page.get_by_text("Belum tersimpan. HP ini penuh.").count() == 1
    disk.mark.unlink()
    assert (stored(phone, "outbox"), stored(phone, "people")[0]["number"]) == before
    page.get_by_role("button", name="Simpan").click()
    see(page, "Keluarga Pak Samudra")
    assert len(stored(phone, "outbox")) == len(before[0]) + 1

    # A photograph: said where it was chosen, and the form is saved without it.
    who = card(server)
    open_form(phone, who)
    disk.mark.touch()
    take(page, pictures.photograph(800, 600))
    see(page, "HP hampir penuh. Foto tidak tersimpan.")
    phone.shot("hp-penuh-foto")
    assert page.locator("img.photo").count() == 0
    disk.mark.unlink()
    assert stored(phone, "photos") == []
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(f"**/warga/{who}")

    # A closed report that cannot be kept is not called kept.
    phone.go("/b/flamboyan/bantuan")
    page.get_by_role("link", name="Tulis cerita tertutup").click()
    page.get_by_label("Kekerasan dalam rumah").check()
    page.get_by_label("Apa yang terjadi?").fill("Cerita contoh")
    disk.mark.touch()
    page.get_by_role("button", name="Kirim tertutup").click()
    page.locator("[data-salah]").wait_for()
    phone.shot("hp-penuh-cerita")
    assert page.get_by_label("Apa yang terjadi?").input_value() == "Cerita contoh"
    assert not page.get_by_text("Tersimpan tertutup").is_visible()
    disk.mark.unlink()
    assert stored(phone, "secrets") == []
    phone.network(True)
    phone.go("/b/flamboyan/")
    see(page, "Semua terkirim")
    assert server.verify().returncode == 0


def test_a_draft_that_found_no_room_is_lost_to_nobody_who_stays(phones, disk):
    phone = phones("kader1.flamboyan", env={**os.environ, **disk.environment})
    phone.until_ready()
    phone.go("/b/flamboyan/warga/baru")
    disk.mark.touch()
    phone.page.get_by_label("Nama lengkap").fill("Bintang Samudra")
    phone.page.wait_for_timeout(600)
    disk.mark.unlink()
    assert drafts(phone) == []
    phone.page.get_by_label("Nama ibu").fill("Contoh")
    assert settled(lambda: "Bintang Samudra" in str(drafts(phone)))
    assert phone.troubles == []
