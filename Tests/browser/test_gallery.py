"""Every screen of the kader's phone in every state, of desks and of residents: no barrier that axe knows, nothing too small
for a thumb."""

import shutil
import subprocess
from pathlib import Path

import axe_playwright_python
import pytest
from conftest import BINARY, DESK, PHONE, SHOTS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# The rule for the size of targets is off unless asked for. At the second size only what layout can change is asked.
RUN = """(only) => axe.run(document, {
    rules: {'target-size': {enabled: true}}, resultTypes: ['violations'], ...(only && {runOnly: {type: 'rule', values: only}}),
}).then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)}`)))"""
OF_LAYOUT = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]

# What acts is a thumb's size; a link inside a sentence may be as high as its line.
SMALL = """() => [...document.querySelectorAll('a[href], button, summary, input, textarea, select')].filter(item => {
    if (item.matches('[type=hidden], .skip') || !item.checkVisibility()) return false;
    const isInText = item.tagName === 'A' && getComputedStyle(item).display === 'inline';
    const box = (item.closest('label') || item).getBoundingClientRect();
    const after = getComputedStyle(item, '::after');
    const fills = after.content !== 'none' && after.position === 'absolute';
    return !isInText && !fills && (box.width < 47.5 || box.height < 47.5);
}).map(item => `too small: ${item.outerHTML.slice(0, 100)}`)"""

WIDE = """() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than the screen'] : [];
    const clipped = [...document.querySelectorAll('body *')].filter(item => {
        const style = getComputedStyle(item);
        return style.overflowX !== 'visible' && item.scrollWidth > item.clientWidth + 1 && item.checkVisibility()
            && !['INPUT', 'TEXTAREA'].includes(item.tagName) && !item.closest('svg, .scroll, .hidden, .card--hero');
    });
    return wide.concat(clipped.map(item => `text runs out of: ${item.outerHTML.slice(0, 100)}`));
}"""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery")
    subprocess.run([BINARY, "gallery", str(folder)], check=True)
    return sorted(folder.glob("*.html"))


@pytest.fixture(scope="module")
def page(chromium):
    path = shutil.which("chromium") or shutil.which("google-chrome")
    browser = chromium.launch(executable_path=path, args=["--no-sandbox"])
    page = browser.new_page(viewport=PHONE)
    yield page
    browser.close()


def opened(page, file):
    page.goto(file.as_uri(), wait_until="load")
    # Folded parts are looked at as well, and what the dock would cover until one scrolls.
    page.evaluate("""() => {
        document.querySelectorAll('details').forEach(part => part.open = true);
        document.querySelectorAll('.dock').forEach(dock => dock.style.position = 'static');
    }""")


def test_axe_finds_nothing_on_any_screen_of_the_gallery(gallery, page):
    troubles = []
    for file in gallery:
        opened(page, file)
        page.evaluate(AXE)
        for size, rules in ((PHONE, None), (DESK, OF_LAYOUT)):
            page.set_viewport_size(size)
            found = page.evaluate(RUN, rules)
            # Desks have a mouse, and tables that are looked through sideways.
            isDesk = file.stem.startswith("desk-")
            found += page.evaluate("document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []") if isDesk else page.evaluate(WIDE)
            if file.stem != "index" and not isDesk:
                found += page.evaluate(SMALL)
            troubles += [f"{file.stem} at {size['width']}: {trouble}" for trouble in found]
        if SHOTS:
            page.set_viewport_size(PHONE)
            page.screenshot(path=f"{SHOTS}/gallery-{file.stem}.png", full_page=True)
        page.set_viewport_size(PHONE)
    assert len(gallery) > 130
    assert not troubles, "\n".join(troubles)


def test_text_may_double(gallery, page):
    troubles = []
    page.set_viewport_size(PHONE)
    for file in [file for file in gallery if not file.stem.startswith("desk-")][::3]:
        opened(page, file)
        page.evaluate("document.documentElement.style.fontSize = '36px'")
        troubles += [f"{file.stem}: {trouble}" for trouble in page.evaluate(WIDE)]
    assert not troubles, "\n".join(troubles)


def test_every_page_says_its_language(gallery, page):
    for file in gallery:
        expected = "en" if file.stem == "index" or file.stem.endswith("-english") else "id"
        assert f'<html lang="{expected}">' in file.read_text(), file.stem
