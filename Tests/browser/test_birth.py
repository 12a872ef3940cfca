"""A birth without a signal: one page ends the pregnancy and opens the child's card; then both are looked up."""

from datetime import date, timedelta

from conftest import see, settled


def typed(days_ago):
    return (date.today() - timedelta(days=days_ago)).strftime("%d-%m-%Y")


def pregnant(phone, name, weeks):
    """A card of a woman who carries a child, and where it is."""
    page = phone.page
    phone.go("/b/flamboyan/warga/baru")
    page.get_by_label("Nama lengkap").fill(name)
    page.get_by_label("Perempuan").check()
    page.get_by_label("Tanggal lahir").fill(typed(27 * 365))
    page.get_by_label("RT", exact=True).fill("2")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("link", name="Catat kehamilan").click()
    page.get_by_label("Hari pertama haid terakhir").fill(typed(weeks * 7))
    page.get_by_role("button", name="Simpan").click()
    see(page, f"Hamil {weeks} minggu")
    return page.url


def choose(page, question, words):
    page.get_by_role("group", name=question).get_by_label(words, exact=True).check()


def visit(page, form, whom, words):
    page.get_by_role("link", name=form).first.click()
    choose(page, f"Siapa yang memeriksa {whom}?", words)
    choose(page, "Di mana?", "Di rumah")


def test_a_birth_opens_the_childs_card_and_both_are_looked_up_without_a_signal(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    phone.network(False)
    mother = pregnant(phone, "Rukmini Samudra", 39)
    page.locator("a.button--main", has_text="Catat kelahiran").click()
    # What is asked of a child shows once it lives.
    assert not page.get_by_label("Berat lahir (gram)").first.is_visible()
    page.get_by_label("Tanggal lahir").fill(typed(1))
    choose(page, "Lahir di mana?", "Puskesmas atau Pustu")
    choose(page, "Siapa yang menolong?", "Bidan")
    choose(page, "Bagaimana ibunya?", "Baik")
    choose(page, "Bagaimana bayinya?", "Hidup dan sehat")
    page.locator("[name=b1-sex][value=f]").check()
    page.locator("[name=b1-weight]").fill("2400")
    phone.shot("lahir-isi")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Perlu dilihat bidan")
    see(page, "Bayi Ny. Rukmini Samudra")
    phone.shot("lahir-hasil")

    page.goto(mother)
    see(page, "Hari ke-1 sesudah lahir")
    visit(page, "Kunjungan nifas", "ibu", "Bidan atau perawat")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Tidak ada tanda bahaya")
    page.goto(mother)
    phone.shot("nifas-kartu")
    assert page.locator(".circle.is-done").count() == 1
    visit(page, "Kunjungan bayi baru lahir", "bayi", "Bidan atau perawat")
    page.get_by_label("Tidak mau menyusu").check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Rujuk sekarang")
    page.get_by_role("link", name="Rujuk ke Puskesmas").click()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Surat rujukan")
    page.goto(mother)
    assert page.locator(".circle.is-done").count() == 2

    phone.network(True)
    forms = ["delivery@1", "newborn@1", "postnatal-visit@1", "newborn-visit@1"]
    card = mother.split("/")[-1]
    assert settled(lambda: all(server.entries(form=form) for form in forms[2:]))
    birth = next(entry for entry in server.entries(form="newborn@1") if entry["answers"].get("mother") == card)
    assert birth["answers"]["weight"] == "2400" and birth["answers"]["weeks"] == "38"
    assert [entry["card"] for entry in server.entries(form="postnatal-visit@1")] == [card]
    assert server.entries(form="delivery@1", card=card)
    midwife = phones("bidan.tempilang")
    midwife.go("/tindakan")
    see(midwife.page, "Bayi Ny. Rukmini Samudra")
    assert server.verify().returncode == 0


def test_a_child_that_is_in_the_book_is_linked(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    mother = pregnant(phone, "Suparmi Kencana", 40)
    phone.go("/b/flamboyan/warga/baru")
    page.get_by_label("Nama lengkap").fill("Gendhis")
    page.get_by_label("Perempuan").check()
    page.get_by_label("Tanggal lahir").fill(typed(2))
    page.get_by_label("Nama ibu").fill("Suparmi Kencana")
    page.get_by_role("button", name="Simpan").click()
    child = page.url
    page.goto(mother)
    page.locator("a.button--main", has_text="Catat kelahiran").click()
    page.get_by_label("Tanggal lahir").fill(typed(2))
    choose(page, "Lahir di mana?", "Rumah")
    choose(page, "Siapa yang menolong?", "Dukun atau orang lain")
    choose(page, "Bagaimana ibunya?", "Baik")
    choose(page, "Bagaimana bayinya?", "Hidup dan sehat")
    page.locator("[name=b1-sex][value=f]").check()
    page.locator("[name=b1-weight]").fill("3100")
    page.get_by_role("button", name="Simpan").click()
    see(page, "Ada anak yang lahir hari itu. Apakah ini anaknya?")
    phone.shot("lahir-sudah-ada")
    page.locator("[name=b1-card]").first.check()
    page.get_by_role("button", name="Simpan").click()
    see(page, "Selamat, kelahiran tercatat")
    page.goto(child)
    see(page, "Berat lahir: 3100")
    phone.go("/b/flamboyan/warga?cari=Bayi+Ny.+Suparmi")
    see(page, "Belum ada warga dengan nama itu.")
    assert server.verify().returncode == 0
