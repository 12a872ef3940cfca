"""What people type stays text: a corpus of payloads stands in every text field of every form, in addresses, files and
searches, and a real browser's parser finds no element and no attribute that came of one."""

import re
import sys
import urllib.parse
import uuid
from datetime import date
from pathlib import Path

from test_fuzz import target  # noqa: F401

HERE = Path(__file__).parent.parent / "fuzz"
sys.path.insert(0, str(HERE))
import fuzz  # noqa: E402
import inputs  # noqa: E402

# The word that no page of ours has.
MARK = "zq7x"
PAYLOADS = [text.replace("MARK", MARK) for text in [
    "<MARK>", "<img src=x onerror=MARK>", '"><svg onload=MARK>', "'><b MARK>", '" onmouseover="MARK', "' onfocus='MARK",
    '" MARK="1', "</title><MARK>", "</textarea><MARK>", "</script><script>MARK", "</style><MARK>", "</option><MARK>",
    "--><MARK>", "<!--MARK", "]]><MARK>", "<![CDATA[<MARK>", "<?MARK?>", "&lt;MARK&gt;", "&#60;MARK&#62;",
    "&amp;lt;MARK>", "%3CMARK%3E", "\\u003cMARK\\u003e", "javascript:MARK", " javascript:MARK//", "data:text/html,<MARK>",
    "//MARK.example/", "<a href=javascript:MARK>", "<base href=//MARK>", "<iframe srcdoc='<MARK>'>", "{{MARK}}",
    "${MARK}", "<svg><script>MARK", "<math><mi MARK>", "<noscript><p title='</noscript><MARK>'>", "<MARK\t/onx=1>",
    "`onload=MARK", "\uff1cMARK\uff1e", "\u202e<MARK>", "<MA\u200bRK>", "+ADw-MARK+AD4-", "\u2028<MARK>", "\\'><MARK>",
]]

# Of each page: what is named after the mark, what runs, and addresses that lead to it.
FIND = """(pages) => pages.flatMap(([path, html]) => {
  const found = [], page = new DOMParser().parseFromString(html, 'text/html');
  const walk = page.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const texts = ['value', 'content', 'title', 'alt', 'aria-label', 'placeholder', 'label'];
  while (walk.nextNode()) {
    const node = walk.currentNode, bad = (why) => found.push(`${path}: ${why}: ${(node.outerHTML ?? node.data).slice(0, 200)}`);
    if (node.nodeType === Node.COMMENT_NODE) { if (node.data.includes('MARK')) bad('comment'); continue; }
    if (node.localName.includes('MARK')) bad('element');
    if (['script', 'style', 'iframe', 'object', 'embed', 'base', 'math', 'template'].includes(node.localName)
        && (node.outerHTML.includes('MARK') || node.localName === 'base')) bad('active');
    for (const { name, value } of node.attributes) {
      if (name.includes('MARK') || name.startsWith('on') || name === 'srcdoc') bad('attribute');
      if (!value.includes('MARK') || texts.includes(name) || name.startsWith('data-')) continue;
      const isPath = ['href', 'src', 'action', 'formaction'].includes(name) && /^[/?#](?![/\\\\\\t])/.test(value);
      const isID = ['id', 'for', 'name', 'class', 'headers'].includes(name) || name.startsWith('aria-');
      if (!isPath && !isID) bad('value of ' + name);
    }
  }
  return found;
})""".replace("MARK", MARK)


class Pen:
    """Writes entries in one person's name, as her phone would."""

    def __init__(self, target, account):
        self.target, self.account, self.number = target, account, 0
        target.cookie[account] = target.sign_in(account)
        answer = target.ask(
            "POST", "/hp", "perangkat=uji-sisip-0001", {"Cookie": target.cookie[account], **fuzz.FORM})[1]
        self.token = re.match(rb"token\t(\S+)", answer).group(1).decode()

    def write(self, book, form, card, answers):
        """The entry's id, and what became of it."""
        self.number += 1
        name = str(uuid.uuid4())
        columns = [name, book, card or name, f"{form}@1", self.account, "uji-sisip-0001", str(self.number),
                   date.today().isoformat(), "1790000000000", "0", "99999", "", "uji"]
        escaped = [f"{field}={text}".replace("\\", "\\\\").replace("\t", "\\t") for field, text in answers.items()]
        body = "\t".join(columns + escaped) + "\n"
        said = self.target.ask("POST", "/sync", body.encode(), {"Authorization": f"Bearer {self.token}"})[1].decode()
        return name, said.split("\t")[2]


def answers(form, payload, chance=0):
    """Every text field says the payload, the others what they take."""
    given = {}
    for field in form["fields"]:
        codes = [choice["code"] for choice in field.get("choices", [])]
        if field["type"] == "text":
            given[field["code"]] = payload[:field["maximumCharacters"]]
        elif field["required"]:
            given[field["code"]] = (codes[chance % len(codes)] if codes else str(field["minimum"]) if "minimum" in field
                                    else {"flag": "y", "past-day": "2024-02-03"}.get(field["type"], date.today().isoformat()))
    return given


def plant(target):
    """Writes the corpus everywhere; gives the text fields in which it lies, taken or held."""
    roles = {"kader": "kader1.flamboyan", "midwife": "bidan.tempilang", "village-operator": "desa.buyankelumbi",
             "officer": "perkim.dewi", "administrator": "admin", "regency-coach": "pembina.bangkabarat"}
    pens = {role: Pen(target, account) for role, account in roles.items()}
    planted, cards = set(), {}
    for number, payload in enumerate(PAYLOADS):
        for form in sorted(target.forms, key=lambda form: not form["opensCard"]):
            role = next((role for role in roles if role in form["writers"]), None)
            # A coach begins one for her whole regency.
            if form["card"] == "campaign":
                role = "regency-coach"
            if role is None or form["code"] in ("death", "moved-out", "merge") and number % 7:
                continue
            given = answers(form, payload, number)
            if form["card"] in ("posyandu", "account", "office", "holiday", "field-names", "campaign", "subscription"):
                given |= {"region": "19.05", "book": f"{form['code'][:3]}{number}", "roles": "housing", "account": f"uji.{number}",
                          "role": "village-operator", "channel": "mail", "address": "a@example.org", "key": "", "area": "",
                          "post": "", "day": "2027-01-01", "number": "", "sequence": "", "neighbourhoods": ""}
                if form["card"] in ("posyandu", "account"):
                    given["region"] = "19.05.05.2004"
                if form["card"] in ("account", "subscription"):
                    given["book"] = ""
                given = {field["code"]: given[field["code"]] for field in form["fields"] if given.get(field["code"])}
                book = "r-" + given.get("region", "19.05")
            else:
                book = inputs.BOOK
            if form["card"] == "complaint":
                given |= {"kind": "unfit-house", "digest": "0" * 64} if form["opensCard"] else {}
                given |= {"office": "perkim"} if "office" in given else {}
            if "campaign" in given:
                del given["campaign"]
            card = None if form["opensCard"] else cards.get(form["card"], target.child)
            name, said = pens[role].write(book, form["code"], card, given)
            if form["opensCard"] and said == "stored":
                cards[form["card"]] = name
            if said in ("stored", "held") and book == inputs.BOOK or said == "stored":
                planted |= {(form["code"], field) for field, text in given.items() if MARK[:3] in text}
    return planted


def reflected(target):
    """Pages that say again what is asked of them."""
    for payload in PAYLOADS:
        word = urllib.parse.quote(payload)
        for path in [f"/masuk?sesudah=/{word}", f"/lacak?kode={word}", f"/lacak/{word}", f"/lapor?desa={word}", f"/{word}",
                     f"/lapor?desa=19.05.05.2004&jenis=unfit-house&note={word}", f"/b/flamboyan/{word}",
                     f"/angka?wilayah={word}", f"/bantuan/tulis?desa={word}"]:
            yield None, path, target.ask("GET", path, None, {})[1]
        for path in [f"/kotak-masuk?cari={word}", f"/b/flamboyan/warga?cari={word}", f"/wilayah/{word}/", f"/akun/?cari={word}"]:
            for account in ("desa.buyankelumbi", "admin"):
                yield account, path, target.ask("GET", path, None, {"Cookie": target.cookie[account]})[1]
        typed = urllib.parse.urlencode({"nama-pengguna": payload, "kata-sandi": "x", "sesudah": payload})
        yield None, "/masuk", target.ask("POST", "/masuk", typed, fuzz.FORM)[1]
        told = {"desa": "19.05.05.2004", "jenis": "unfit-house", "entri": str(uuid.uuid4()), "kode": payload, "rt": payload,
                "note": payload, "landmark": payload, "name": payload, "phone": payload}
        yield None, "/lapor", target.ask("POST", "/lapor", urllib.parse.urlencode(told), fuzz.FORM)[1]
        sheet = f'Nama;Jenis Kelamin;Tanggal Lahir;"{payload.replace(chr(34), chr(34) * 2)}"\n'
        sheet += f'"{payload.replace(chr(34), chr(34) * 2)}";X;salah;isi\n'
        yield "bidan.tempilang", "/berkas", target.ask(*inputs.upload(target, sheet.encode(), "a.csv", "text/csv"))[1]


def opened(target):
    """Closed reports as the unit that opens them sees them."""
    account = "uptdppa.sari"
    target.cookie[account] = target.sign_in(account)
    cookie = {"Cookie": target.cookie[account], **fuzz.FORM}
    for payload in PAYLOADS[:8]:
        form = target.ask("GET", "/bantuan/tulis?desa=19.05.05.2004", None, {})[1].decode()
        told = {"entri": str(uuid.uuid4()), "kode": re.search(r'name="kode" value="([^"]+)"', form).group(1), "kind": "domestic-violence",
                "village": "19.05.05.2004"}
        told |= {field: payload for field in ("note", "about", "place", "name", "phone", "contact")}
        target.ask("POST", "/bantuan/kirim", urllib.parse.urlencode(told), fuzz.FORM)
    listed = target.ask("GET", "/kasus", None, cookie)[1].decode()
    cases = sorted(set(re.findall(r'href="(/kasus/[0-9a-f-]{36})"', listed)))
    for path in cases:
        for part in ("report", "identity"):
            asked = urllib.parse.urlencode({"part": part, "reason": "handling", "note": PAYLOADS[1]})
            yield account, f"{path} {part}", target.ask("POST", f"{path}/buka", asked, cookie)[1]
        yield account, path, target.ask("GET", path, None, cookie)[1]


def crawled(target, account, home, most=140):
    """Pages that somebody reaches by links; of pages that differ by an id alone some."""
    waiting, seen, kinds = [home, "/tahan", "/perlu-tindakan", "/kotak-masuk", "/laporan-warga"], set(), {}
    while waiting and len(seen) < most:
        path = waiting.pop(0).split("#")[0]
        kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "*", path)
        if path in seen or kinds.get(kind, 0) >= 12:
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        cookie = {"Cookie": target.cookie[account]} if account else {}
        status, body = target.ask("GET", path, None, cookie)
        assert status != 500, path
        waiting += [link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"]*)"', body.decode("utf-8", "replace"))
                    if not re.search(r"/(unduh|kalender)\b", link)]
        yield account, path, body


def test_what_people_type_is_text_on_every_page(target, chromium):
    planted = plant(target)
    fields = {(form["code"], field["code"]) for form in target.forms for field in form["fields"]
              if field["type"] == "text" and not set(form["writers"]) <= {"clock", "resident", "case-worker"}}
    # Codes and places are no words of people's.
    missing = {(form, field) for form, field in fields - planted
               if field not in ("campaign", "kind", "digest", "region", "book", "number", "account", "role", "office", "key",
                                "channel", "post", "area", "appointment", "neighbourhoods", "roles", "address", "given", "sequence")}
    assert not missing, missing
    homes = {"kader1.flamboyan": "/b/flamboyan/", "bidan.tempilang": "/perlu-tindakan", "admin": "/akun/",
             "desa.buyankelumbi": "/wilayah/19.05.05.2004/", "perkim.dewi": "/kotak-masuk",
             "pembina.bangkabarat": "/wilayah/19.05/", None: "/lapor"}
    browser = chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page()
    pages, marked, found = list(reflected(target)), 0, []
    secrets = list(opened(target))
    assert sum(MARK in body.decode() for _, _, body in secrets) > 8, secrets[:1]
    pages += secrets
    for account, home in homes.items():
        pages += crawled(target, account, home)
    for start in range(0, len(pages), 40):
        part = [(f"{account} {path[:80]}", body.decode("utf-8", "replace")) for account, path, body in pages[start:start + 40]]
        marked += sum(MARK in html for _, html in part)
        found += page.evaluate(FIND, part)
    browser.close()
    assert marked > 400, marked
    assert not found, "\n".join(found[:20])
