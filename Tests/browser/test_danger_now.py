"""Whoever is in danger sees whom to call: when she ticks it, without a signal, and before anything else on the receipt."""

import re

import requests


def test_whom_to_call_stands_where_danger_is_ticked(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    page = phone.page
    phone.network(False)
    phone.go("/b/flamboyan/bantuan")
    page.get_by_role("link", name="Tulis cerita tertutup").click()
    call = page.locator("form a[href='tel:112']")
    call.wait_for(state="attached")
    assert not call.is_visible()
    page.get_by_label("Kekerasan dalam rumah").check()
    page.get_by_label("Ada yang terancam sekarang").check()
    assert call.is_visible()
    # Directly behind the tick, not at the end of the form.
    assert call.bounding_box()["y"] < page.get_by_label("Apa yang terjadi?").bounding_box()["y"]
    page.get_by_label("Apa yang terjadi?").fill("Cerita contoh")
    page.get_by_role("button", name="Kirim tertutup").click()
    page.get_by_text("Masih menunggu sinyal di HP ini").wait_for()
    assert page.locator("[data-selesai] a[href='tel:129']").is_visible()
    assert not page.get_by_text("Sudah aman").is_visible()


def test_a_resident_without_script_reads_it_on_the_receipt(server):
    where = f"{server.url}/lapor?desa=19.05.05.2004&jenis=unfit-house"
    for urgent in [True, False]:
        session = requests.Session()
        text = session.get(where).text
        assert 'href="tel:112"' in text
        typed = dict(re.findall(r'name="(entri|kode|desa|jenis)" value="([^"]+)"', text))
        typed |= {"landmark": "Rumah Contoh", "note": "Jalan putus"} | ({"urgent": "y"} if urgent else {})
        receipt = session.post(f"{server.url}/lapor", data=typed).text
        assert "Laporan diterima" in receipt, receipt[:2000]
        assert ('href="tel:112"' in receipt) is urgent
