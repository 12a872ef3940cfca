"""What coaches read of counts: the demo's month that goes on, and regions of which nobody wrote."""

import re

import pytest
from conftest import DESK


@pytest.mark.parametrize("size", [DESK, {"width": 360, "height": 640}])
def test_a_part_of_a_month_has_no_colour_and_regions_without_data_stand_in_every_table(phones, size):
    coach = phones("pembina.bangkabarat", size=size, java_script_enabled=False)
    page = coach.page
    for path in ["/wilayah/19.05", "/laporan-warga"]:
        coach.go(path)
        coach.shot(f"wilayah{path.replace('/', '-')}-{size['width']}")
        tables = page.locator("table").all_inner_texts()
        names = ["Mentok", "Simpang Teritip", "Jebus", "Kelapa", "Tempilang", "Parittiga"]
        assert any(all(name in table for name in names) for table in tables), path
    coach.go("/wilayah/19.05")
    assert "belum ada Posyandu" in page.locator("main").inner_text()
    # Wherever fewer Posyandu reported than there are, no figure has a colour.
    part = re.search(r"Baru (\d+) dari (\d+) Posyandu melapor", page.locator("main").inner_text())
    if part:
        assert page.locator(".figure .tag:is(.is-good, .is-watch, .is-act)").count() == 0
        assert page.locator(".figure .tag").first.inner_text() == f"{part[1]} dari {part[2]} Posyandu"
