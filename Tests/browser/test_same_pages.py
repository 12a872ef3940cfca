"""The module on the phone and the server draw the same pages, byte for byte."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from conftest import PASSWORD, pandu

RECORDED = Path("build/test/recorded/requests.json")
MOST_PAGES = 250

# Opens a copy of a book in the page itself, as the worker does.
OPEN = """async ([context, feed]) => {
    const { Copy } = await import('/module.js');
    globalThis.copy = await Copy.open(() => fetch('/pandu.wasm'), context);
    globalThis.copy.take(feed);
}"""


def opened(phone, context, feed):
    # Part of the worker's one file where it is served.
    phone.page.route("**/module.js", lambda route: route.fulfill(path="Web/module.js", content_type="text/javascript"))
    phone.go("/masuk?lain=1")
    phone.page.evaluate(OPEN, [context, feed])


def feed(phone, book):
    text, seq, sign = "", 0, ""
    while True:
        page = phone.context.request.get(f"{phone.url}/b/{book}/umpan?sesudah={seq}&sidik={sign}").text()
        text += page
        _, seq, sign, more = page.rstrip("\n").split("\n")[-1].split("\t")
        if more == "end":
            return text


def plain(page):
    """What differs from one asking to the next: the ids and the receipt's code that forms bring along."""
    page = re.sub(r"laporan/[0-9a-f-]{36}/tanda-terima\?kode=[0-9A-Z-]{14}", "laporan", page)
    return re.sub(r'name="(entri|kode)" value="[0-9A-Za-z-]{14,36}"', r'name="\1"', page)


@pytest.fixture
def chair(server):
    """A chair has no account in the demo."""
    made = pandu(
        "account", "add", "ketua.flamboyan", "--name", "Bu Ketua", "--role", "chair", "--book", "flamboyan",
        database=server.database)
    return "ketua.flamboyan", made.stdout.split()[1]


def change_password(phone, account, first):
    phone.sign_in(account, first)
    phone.page.get_by_label("Kata sandi lama").fill(first)
    phone.page.get_by_label("Kata sandi baru").fill(PASSWORD)
    phone.page.get_by_role("button", name="Simpan").click()
    phone.page.wait_for_url(lambda url: "/sandi" not in url)


@pytest.mark.parametrize("role", ["kader", "midwife", "chair"])
def test_the_pages_from_her_feed_are_the_servers_pages(phones, chair, role):
    phone = phones(bypass_csp=True, service_workers="block")
    if role == "chair":
        change_password(phone, *chair)
    else:
        phone.sign_in({"kader": "kader1.flamboyan", "midwife": "bidan.tempilang"}[role])
    answer = phone.context.request.post(
        phone.url + "/hp", form={"perangkat": "hp-uji-00001"}, headers={"Origin": phone.url}).text()
    contexts = answer.split("\n", 1)[1].split("\n\n")
    context = next(text for text in contexts if "\nplace\tflamboyan\t" in text) + "\n\n"
    opened(phone, context, feed(phone, "flamboyan"))
    account = {"kader": "kader1.flamboyan", "midwife": "bidan.tempilang", "chair": "ketua.flamboyan"}[role]

    queue, seen, different = ["/b/flamboyan/"], {"/b/flamboyan/"}, []
    compared = 0
    while queue and compared < MOST_PAGES:
        path = queue.pop(0)
        server_page = phone.context.request.get(phone.url + path).text()
        request = (
            f"method\tGET\npath\t{path}\nnow\t{phone.page.evaluate('Date.now()')}\noffset\t0\nrandom\t1 2 3 4\n"
            f"device\tweb-{account}\nnumber\t1\nlanguage\tid\nplain\t1\n\n")
        phone_page = phone.page.evaluate("(text) => copy.handle(text).body", request)
        compared += 1
        if plain(server_page) != plain(phone_page):
            different.append(path)
        for link in re.findall(r'href="(/b/flamboyan/[^"#]*)"', server_page):
            link = link.replace("&amp;", "&")
            if link not in seen:
                seen.add(link)
                queue.append(link)
    assert compared == MOST_PAGES
    assert different == []


def test_two_hundred_recorded_requests_give_the_same_bytes(phones):
    if not RECORDED.exists():
        subprocess.run(["swift", "test", "--package-path", "Core", "--disable-xctest"], check=True)
    recorded = json.loads(RECORDED.read_text())
    phone = phones(bypass_csp=True, service_workers="block")
    opened(phone, recorded["context"], recorded["feed"])
    raw = """(text) => {
        const at = copy.give('pandu_handle', text) >>> 0;
        const memory = copy.core.memory.buffer;
        const length = new DataView(memory).getUint32(at, true);
        const answer = new TextDecoder().decode(new Uint8Array(memory, at + 4, length));
        copy.core.pandu_free(at, length + 4);
        return answer;
    }"""
    assert len(recorded["recorded"]) == 200
    for pair in recorded["recorded"]:
        assert phone.page.evaluate(raw, pair["request"]) == pair["response"], pair["request"][:200]
