"""The report of a hostile shop in a real browser, scripts on: no word of a page runs, loads, links or steers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.support.hostile import HOSTILE
from tests.support.hostile_result import hostile_result

from mysteryshop.report import FORMATS
from mysteryshop.visit.browser import running_browser

SENTINEL = """
window.heard = [];
for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = () => window.heard.push(name);
for (const kind of ['securitypolicyviolation']) {
  document.addEventListener(kind, event => window.heard.push(kind + ' ' + event.violatedDirective));
}
"""
"""Stands before the first script of the page: who calls for attention is written down."""

INSPECT = """() => {
  const all = [...document.querySelectorAll('*')];
  const within = (names) => all.filter(each => names.includes(each.localName)).map(each => each.outerHTML.slice(0, 80));
  const addresses = all.flatMap(each => ['href', 'src', 'xlink:href', 'action', 'formaction', 'srcset', 'poster']
    .map(name => each.getAttribute(name)).filter(value => value !== null));
  return {
    owned: window.owned ?? null,
    heard: window.heard,
    handlers: all.flatMap(each => [...each.attributes].map(a => a.name)).filter(name => name.startsWith('on')),
    scripts: document.scripts.length,
    strange: within(['iframe', 'object', 'embed', 'base', 'frame', 'marquee', 'math', 'link', 'foreignobject']),
    refresh: document.querySelectorAll('meta[http-equiv=refresh]').length,
    addresses: [...new Set(addresses)].filter(each => !/^(#|https?:\\/\\/|data:image\\/|mailto:|tel:)/.test(each)),
    title: document.title,
    text: document.body.textContent.length,
  };
}"""

TOUCH_ALL = """() => {
  for (const each of document.querySelectorAll('details')) each.open = true;
  for (const each of document.querySelectorAll('*')) {
    for (const kind of ['mouseover', 'focus', 'pointerenter', 'toggle', 'load', 'error', 'animationstart']) {
      each.dispatchEvent(new Event(kind));
    }
  }
}"""
"""Whatever waits for a person, a load or a failure gets it."""


@cache
def report(strings: Sequence[str] = HOSTILE) -> bytes:
    return FORMATS["html"].render(hostile_result(strings), Path("nowhere"))


async def _look(path: Path, *, guarded: bool) -> dict[str, Any]:
    """What became of the page. guarded: under its own Content-Security-Policy, else by its escaping alone."""
    asked: list[str] = []
    async with running_browser() as (_, browser):
        context = await browser.new_context(bypass_csp=not guarded, offline=True)
        await context.add_init_script(SENTINEL)
        page = await context.new_page()
        page.set_default_timeout(120_000)
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(path.as_uri())
        await page.evaluate(TOUCH_ALL)
        await page.wait_for_timeout(500)
        seen = await page.evaluate(INSPECT)
        await context.close()
    assert isinstance(seen, dict)
    return seen | {"asked": [url[:100] for url in asked if not url.startswith(("file:", "data:image/"))]}


@pytest.mark.parametrize("guarded", [True, False], ids=["with its policy", "without its policy"])
def test_nothing_of_a_hostile_shop_runs_in_its_report(tmp_path: Path, *, guarded: bool) -> None:
    path = tmp_path / "index.html"
    path.write_bytes(report())
    seen = asyncio.run(_look(path, guarded=guarded))
    assert seen["owned"] is None
    assert seen["heard"] == []
    assert seen["asked"] == []
    assert seen["handlers"] == []
    assert seen["scripts"] == 1
    assert seen["strange"] == []
    assert seen["refresh"] == 0
    assert seen["addresses"] == []
    assert "Tern & Tide" in seen["title"]
    assert seen["text"] > 50_000


def test_the_sentinel_hears_what_does_run(tmp_path: Path) -> None:
    """The same strings with no escaping: were the test deaf, the one above would prove nothing."""
    path = tmp_path / "open.html"
    path.write_bytes(b"<!doctype html><title>x</title><img src=x onerror=window.owned=1><p onclick=alert(1)>words")
    seen = asyncio.run(_look(path, guarded=True))
    assert seen["owned"] == 1
    assert sorted(seen["handlers"]) == ["onclick", "onerror"]
