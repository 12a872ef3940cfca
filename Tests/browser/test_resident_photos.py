"""A resident without an account sends photographs with her report and after it, and sees her street before and after
before she says that it is solved; with script and without."""

import io
import re

import pictures
import pytest
from conftest import DESK, see
from PIL import Image
from test_complaints import agree, open_new, solve, step

FORM = "/lapor?desa=19.05.05.2004&jenis=road-damage"


def choose(page, *seeds):
    page.locator("input[type=file]").set_input_files([
        {"name": f"IMG_{seed}.jpg", "mimeType": "image/jpeg", "buffer": pictures.photograph(3000, 2000, 6, seed)}
        for seed in seeds])


def shown(page):
    """The photographs of a page, as they come."""
    answers = [page.request.get(src) for src in page.locator("img.photo").evaluate_all("all => all.map((one) => one.src)")]
    return [Image.open(io.BytesIO(answer.body())) for answer in answers if answer.ok]


@pytest.mark.parametrize("script", [True, False])
def test_a_photograph_goes_with_a_report_and_comes_back_with_its_code(phones, server, script):
    phone = phones(java_script_enabled=script)
    page = phone.page
    phone.go(FORM)
    page.get_by_label("Patokan tempat").fill("Uji jalan")
    choose(page, 1, 2)
    sent = []
    page.on("request", lambda request: sent.append(int(request.all_headers().get("content-length", 0)))
            if request.method == "POST" else None)
    if script:
        see(page, "Foto siap dikirim.")
        assert page.locator("img.photo").count() == 2
        # Left out again before it is sent.
        page.get_by_label("Pakai foto 2").uncheck()
        phone.shot("warga-foto")
    page.get_by_role("button", name="Kirim laporan").click()
    see(page, "Laporan diterima")
    code = page.locator(".code").inner_text()
    phone.go(f"/lacak/{code}")
    photos = shown(page)
    assert len(photos) == (1 if script else 2)
    # Upright, small, and without where it was taken.
    assert all(max(photo.size) <= 1600 and photo.height > photo.width for photo in photos)
    assert not any(photo.getexif() for photo in photos)
    agree(server)


def test_a_resident_sees_before_and_after_and_then_says_that_it_is_solved(phones, server):
    phone = phones()
    page = phone.page
    phone.go(FORM)
    page.get_by_label("Patokan tempat").fill("Uji jalan")
    page.get_by_role("button", name="Kirim laporan").click()
    see(page, "Laporan diterima")
    code = page.locator(".code").inner_text()
    # More facts may be a photograph alone.
    phone.go(f"/lacak/{code}")
    page.get_by_text("Tambah keterangan atau foto").click()
    choose(page, 3)
    see(page, "Foto siap dikirim.")
    page.get_by_role("button", name="Kirim keterangan").click()
    see(page, "Terima kasih, sudah terkirim.")
    assert len(shown(page)) == 1

    village = phones("desa.buyankelumbi", size=DESK)
    open_new(village, "Uji jalan")
    village.shot("laporan-desa-foto")
    step(village, "Sudah dilihat di tempat", Yang_terlihat="Benar, berlubang.")
    step(village, "Ajukan ke dinas")
    office = phones("perkim.dewi", size=DESK)
    open_new(office, "Uji jalan")
    step(office, "Terima", Petugas="Dewi Anggraini")
    step(office, "Jadwalkan", Tanggal_rencana=day_after(server), Kabar_untuk_pelapor="Besok dikerjakan.")
    step(office, "Mulai dikerjakan")
    solve(office, "Sudah ditambal", 9)
    agree(server)

    phone.go(f"/lacak/{code}")
    both = page.get_by_role("region", name="Sudah beres?")
    assert [title.inner_text() for title in both.get_by_role("heading", level=3).all()] == ["Sebelum", "Sesudah"]
    assert both.locator("img.photo").count() == 2 and len(shown(page)) == 4
    phone.shot("sebelum-sesudah")
    page.get_by_role("button", name="Sudah selesai").click()
    see(page, "Terima kasih, sudah terkirim.")
    assert re.search("Selesai", page.locator("h1").inner_text())
    agree(server)


def day_after(server):
    """Tomorrow, as people type it."""
    year, month, day = server.entries()[-1]["day"].split("-")
    return f"{int(day):02}-{month}-{int(year) + 1}"
