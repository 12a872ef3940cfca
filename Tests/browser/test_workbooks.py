"""Registers as workbooks, as another program reads them: what is a number, what is a text, and that nothing is a formula."""

import csv
import io
import shutil
import subprocess
from datetime import datetime

import openpyxl
import pytest
import requests
from conftest import PASSWORD

PEOPLE = """Nama lengkap;Jenis kelamin;Tanggal lahir;Nama ibu;RT;NIK;Tanggal pengukuran;Berat;Tinggi;Cara ukur
'=1+1;L;10-02-2025;'@SUM(A1);003;1905051002250001;12-08-2026;8,2;78,5;Terlentang
"""
FILES = {
    "growth": "/berkas/register?buku=flamboyan",
    "doses": "/berkas/buku-bantu?buku=flamboyan&isi=imunisasi",
    "screenings": "/berkas/buku-bantu?buku=flamboyan&isi=pemeriksaan",
    "registers": "/berkas/buku-bantu?buku=flamboyan&isi=semua",
}


@pytest.fixture
def files(server):
    """A boy with a name like a formula comes in from a file, and all registers go out."""
    desk = requests.Session()
    desk.headers["Origin"] = server.url
    desk.post(server.url + "/masuk", {"nama-pengguna": "bidan.tempilang", "kata-sandi": PASSWORD})
    page = desk.post(
        server.url + "/berkas", {"buku": "flamboyan", "aksi": "simpan"}, files={"berkas": ("warga.csv", PEOPLE)}).text
    assert "Sudah disimpan: 1 baris." in page
    return {name: desk.get(server.url + path).content for name, path in FILES.items()}


def test_numbers_are_numbers_and_no_cell_is_a_formula(files):
    for name, file in files.items():
        book = openpyxl.load_workbook(io.BytesIO(file))
        assert book.sheetnames, name
        for sheet in book:
            assert sheet.freeze_panes == "A2", sheet.title
            for row in sheet.iter_rows():
                assert all(cell.data_type != "f" for cell in row), sheet.title
    sheet = openpyxl.load_workbook(io.BytesIO(files["growth"]))["Penimbangan"]
    heads = [cell.value for cell in sheet[1]]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    boy = next(row for row in rows if row[1] == "=1+1")
    found = dict(zip(heads, boy))
    assert (found["NIK"], found["RT"], found["Nama ibu"]) == ("1905051002250001", "003", "@SUM(A1)")
    assert (found["Berat (kg)"], found["Tinggi (cm)"], found["Umur (bulan)"]) == (8.2, 78.5, 18)
    assert found["Tanggal lahir"] == datetime(2025, 2, 10)
    assert isinstance(found["z BB/U"], float) and found["BB/U"] == "Berat kurang"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_reads_what_was_written(files, tmp_path):
    (tmp_path / "growth.xlsx").write_bytes(files["growth"])
    told = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/home", "--headless", "--convert-to", "csv", "growth.xlsx"],
        cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert "rror" not in told.stderr and (tmp_path / "growth.csv").exists(), told.stderr
    rows = list(csv.DictReader((tmp_path / "growth.csv").open()))
    boy = next(row for row in rows if row["Nama"] == "=1+1")
    assert (boy["NIK"], boy["Berat (kg)"]) == ("1905051002250001", "8.2")
    # As its own language writes a day, which it does with what it knows to be one.
    assert boy["Tanggal ukur"] in ("12-08-2026", "08/12/2026", "12/08/2026")
