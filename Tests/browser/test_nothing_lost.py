"""What was ticked stays, once: through kills of the server and of the browser, lost replies and second taps."""

import os
import random
import re
import signal
import subprocess
import time
from datetime import date

from conftest import see, settled

TODAY = date.today().isoformat()
KILLS_OF_SERVER = 50
KILLS_OF_BROWSER = 20


def roster(phone):
    phone.go(f"/b/flamboyan/hari/{TODAY}/")


def tap_present(page, expected):
    """One tap on the next *Hadir*; the roster then counts it."""
    page.get_by_role("button", name="Hadir", exact=True).first.click()
    see(page, re.compile(rf"\b{expected} dari "))


def attendances(server):
    return [entry for entry in server.entries(book="flamboyan", day=TODAY) if entry["form"].startswith("attendance")]


def test_two_taps_a_reload_and_both_sides_write_one_entry(phones, server):
    phone = phones("kader1.flamboyan")
    page = phone.page
    phone.until_ready()
    roster(phone)
    form = page.locator("form:has(button[name=hadir])")
    typed = {
        "entri": form.locator("[name=entri]").get_attribute("value"),
        "sesudah": form.locator("[name=sesudah]").get_attribute("value"),
        "hadir": form.locator("button[name=hadir]").first.get_attribute("value"),
    }
    # Two taps at once, to the worker.
    page.evaluate(
        """(typed) => Promise.all([0, 1].map(() => fetch(location.pathname, {
            method: 'POST', body: new URLSearchParams(typed) })))""", typed)
    page.reload()
    assert settled(lambda: len(attendances(server)) == 1)
    # The same form to the server, as a browser without the worker sends it.
    for _ in range(2):
        answer = phone.context.request.post(f"{phone.url}/b/flamboyan/hari/{TODAY}/", form=typed, max_redirects=0)
        assert answer.status == 303
    assert len(attendances(server)) == 1
    # And a form that the server answers first, then the worker.
    typed["entri"] = typed["entri"][:-4] + "0abc"
    typed["hadir"] = form.locator("button[name=hadir]").nth(1).get_attribute("value")
    assert phone.context.request.post(
        f"{phone.url}/b/flamboyan/hari/{TODAY}/", form=typed, max_redirects=0).status == 303
    page.evaluate(
        "(typed) => fetch(location.pathname, { method: 'POST', body: new URLSearchParams(typed) })", typed)
    page.goto(phone.url + "/b/flamboyan/")
    see(page, "Semua terkirim")
    assert len(attendances(server)) == 2
    assert server.verify().returncode == 0


def test_the_server_is_killed_while_phones_send(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    chance = random.Random(6)
    roster(phone)
    for turn in range(KILLS_OF_SERVER):
        phone.line.losses = 1 if turn % 7 == 3 else 0
        tap_present(phone.page, turn + 1)
        time.sleep(chance.uniform(0, 0.05))
        server.end(signal.SIGKILL)
        server.start()
    phone.line.losses = 0
    phone.go("/b/flamboyan/")
    phone.page.get_by_text("Semua terkirim").wait_for(timeout=60_000)
    found = attendances(server)
    assert len(found) == KILLS_OF_SERVER
    assert len({entry["card"] for entry in found}) == KILLS_OF_SERVER
    assert sorted(int(entry["number"]) for entry in found) == list(range(1, KILLS_OF_SERVER + 1))
    check = server.verify()
    assert check.returncode == 0, check.stdout


def test_the_browser_is_killed_after_the_tick(phones, server):
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    for turn in range(KILLS_OF_BROWSER):
        roster(phone)
        tap_present(phone.page, turn + 1)
        kill(phone)
        phone.open()
        roster(phone)
        see(phone.page, re.compile(rf"\b{turn + 1} dari "))
    phone.network(True)
    phone.go("/b/flamboyan/")
    see(phone.page, "Semua terkirim")
    found = attendances(server)
    assert len(found) == len({entry["id"] for entry in found}) == KILLS_OF_BROWSER


def kill(phone):
    """Ends all processes of the phone's browser at once, as a phone that runs out of power."""
    for line in subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout.split("\n"):
        if f"--user-data-dir={phone.folder}" in line:
            try:
                os.kill(int(line.split()[0]), signal.SIGKILL)
            except ProcessLookupError:
                pass
    try:
        phone.context.close()
    except Exception:  # it is already gone
        pass
    for name in ("SingletonLock", "SingletonSocket", "SingletonCookie"):
        (phone.folder / name).unlink(missing_ok=True)


def test_a_page_that_no_worker_has_yet_hears_that_all_is_stored(phones):
    """As when somebody signs in while the worker is still being installed."""
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.context.new_cdp_session(phone.page).send("Page.reload", {"ignoreCache": True})
    phone.page.wait_for_load_state()
    phone.until_ready()


def test_a_signal_that_fails_at_once_is_tried_again_soon(phones, server):
    """After an hour without one the pauses are long; the signal that comes back is not kept waiting for their end."""
    phone = phones("kader1.flamboyan")
    phone.until_ready()
    phone.network(False)
    for turn in range(8):
        roster(phone)
        tap_present(phone.page, turn + 1)
    # The browser says that there is a signal; the first sending still finds none.
    phone.context.set_offline(False)
    time.sleep(2)
    phone.network(True)
    assert settled(lambda: len(attendances(server)) == 8, 15)
