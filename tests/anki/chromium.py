"""Card pages in a real browser: drawn as pictures, measured for width and contrast."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
"""Chromium under one of its names; None where there is none."""

MEASURE = """
const light = c => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
const rgb = s => s.match(/[\\d.]+/g).map(Number);
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
const ground = (view, e) => { for (; e; e = e.parentElement) {
  const c = rgb(view.getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
  return [255, 255, 255]; };
const all = {};
for (const frame of document.querySelectorAll('iframe')) {
  const page = frame.contentDocument, view = frame.contentWindow, found = {wide: [], ratio: 99, where: ''};
  for (const hidden of page.querySelectorAll('div.hint')) hidden.style.display = 'block';
  for (const closed of page.querySelectorAll('details')) closed.open = true;
  found.over = page.documentElement.scrollWidth - page.documentElement.clientWidth;
  for (const e of page.body.querySelectorAll('*'))
    if (e.getBoundingClientRect().right > page.documentElement.clientWidth + .5)
      found.wide.push(e.className || e.tagName);
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walk.nextNode();) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest('style')) continue;
    const r = ratio(rgb(view.getComputedStyle(e).color), ground(view, e));
    if (r < found.ratio) { found.ratio = r; found.where = (e.className || e.tagName) + ': ' + node.data.trim(); }
  }
  all[frame.id] = found;
}
document.getElementById('found').textContent = JSON.stringify(all);
"""

SCROLLED = """
const all = {};
for (const frame of document.querySelectorAll('iframe')) {
  const page = frame.contentDocument, height = frame.contentWindow.innerHeight;
  page.getElementById('answer').scrollIntoView();
  all[frame.id] = [...page.querySelectorAll(frame.title)].map(e => {
    const box = e.getBoundingClientRect();
    return box.bottom <= 0 || box.top >= height ? 'hidden' : box.top < 0 || box.bottom > height ? 'cut' : 'seen';
  })[0] || 'missing';
}
document.getElementById('found').textContent = JSON.stringify(all);
"""


def scrolled(pages: dict[str, tuple[str, str]], sizes: Sequence[tuple[int, int]]) -> dict[str, str]:
    """For each page by name, given with a CSS selector, in windows of these sizes: whether the first such element is
    `seen` after Anki has scrolled to the answer, or is `hidden`, `cut` or `missing`; by `name WIDTHxHEIGHT`."""
    body = "".join(
        _frame(f"{name} {width}x{height}", page, width, height, asked)
        for width, height in sizes
        for name, (page, asked) in pages.items()
    )
    found: dict[str, str] = _evaluated(body, SCROLLED)
    return found


def measure(pages: dict[str, str], width: int = 360) -> dict[str, dict[str, Any]]:
    """For each page by name, with its hints opened: `over`, the pixels by which it is wider than `width`; `wide`, what
    sticks out; `ratio`, the lowest contrast of a text with what is behind it, and `where` that is."""
    body = "".join(_frame(name, page, width, 800) for name, page in pages.items())
    measured: dict[str, dict[str, Any]] = _evaluated(body, MEASURE)
    return measured


def draw(pages: list[str], target: Path, *, columns: int, width: int = 412, height: int = 732, gap: int = 12) -> None:
    """The pages side by side as one PNG, `columns` in a row."""
    rows = -(-len(pages) // columns)
    size = (columns * (width + gap) + gap, rows * (height + gap) + gap)
    style = (
        f"<style>body{{margin:0;padding:{gap}px;background:#8a8578;display:grid;gap:{gap}px;"
        f"grid-template-columns:repeat({columns},{width}px)}}iframe{{border:0;display:block}}</style>"
    )
    body = "".join(_frame(f"f{n}", page, width, height) for n, page in enumerate(pages))
    _run([f"--screenshot={target}", f"--window-size={size[0]},{size[1]}", "--hide-scrollbars"], style + body)


def _evaluated(body: str, script: str) -> Any:
    """What a script writes into the element `found` when the page is loaded."""
    dumped = _run(["--dump-dom"], f"{body}<pre id=found></pre><script>onload = () => {{ {script} }}</script>")
    found = re.search(r'<pre id="found">(.*?)</pre>', dumped.decode(), re.DOTALL)
    assert found, "the browser measured nothing"
    return json.loads(html.unescape(found[1]))


def _frame(name: str, page: str, width: int, height: int, title: str = "") -> str:
    shape = f'width="{width}" height="{height}" title="{title}"'
    return f'<iframe id="{name}" {shape} srcdoc="{html.escape(page)}"></iframe>'


def _run(options: list[str], body: str) -> bytes:
    assert BROWSER, "no Chromium is installed"
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(f'<!doctype html><meta charset="utf-8"><body>{body}', encoding="utf-8")
        command = [BROWSER, "--headless=new", "--no-sandbox", f"--user-data-dir={folder}/user", "--disable-gpu"]
        done = subprocess.run([*command, *options, page.as_uri()], check=True, capture_output=True, timeout=120)
    return done.stdout
