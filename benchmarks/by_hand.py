"""What somebody who knows the shop would write: the same journeys as Playwright scripts, by hand.

    python benchmarks/by_hand.py SHOP URL FOLDER

Keeps the content and a full-page JPEG of each page in FOLDER and prints each page's address. `replay.py` times it
beside the replay of a written audit file.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Page, async_playwright

from mysteryshop.visit.browser import browser_flags, find_browser
from mysteryshop.visit.capture import settle

Keep = Callable[[], Awaitable[None]]


async def demo(page: Page, url: str, keep: Keep) -> None:
    """The demo shop: to the checkout's first page, then the pages that answer doubts."""
    await page.goto(url, wait_until="commit")
    await keep()
    await page.get_by_role("button", name="Reject").click()
    await page.get_by_role("searchbox").first.fill("gift")
    await page.get_by_role("searchbox").first.press("Enter")
    await page.wait_for_url("**/search?*", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Shape and prove", exact=True).first.click()
    await page.wait_for_url("**/c/prove", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Score and bake", exact=True).first.click()
    await page.wait_for_url("**/c/bake", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Baking steel").first.click()
    await page.wait_for_url("**/p/baking-steel", wait_until="commit")
    await keep()
    await page.get_by_role("button", name="Add to cart").click()
    await page.wait_for_url("**/cart", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Go to checkout").click()
    await page.wait_for_url("**/checkout", wait_until="commit")
    await keep()
    for path in ("faq", "help", "delivery", "returns", "contact", "terms", "about"):
        await page.goto(f"{url}/{path}", wait_until="commit")
        await keep()
    await page.get_by_role("searchbox").first.fill("zzyqx 4711")
    await page.get_by_role("searchbox").first.press("Enter")
    await page.wait_for_url("**/search?*", wait_until="commit")
    await keep()
    await page.goto(f"{url}/this-page-was-never-here", wait_until="commit")
    await keep()
    await page.goto(f"{url}/p/clay-baking-dome", wait_until="commit")
    await keep()
    # As every walk ends: what was put in is taken out again.
    await page.goto(f"{url}/cart", wait_until="domcontentloaded")
    await page.get_by_role("button", name="Remove").first.click()
    await page.wait_for_load_state("domcontentloaded")


async def woo_spanish(page: Page, url: str, keep: Keep) -> None:
    """A shoe shop: a consent banner, a size to choose, a plain POST into the cart."""
    url = url.rstrip("/")
    await page.goto(url, wait_until="commit")
    await keep()
    await page.get_by_role("button", name="Rechazar").click()
    await page.get_by_role("searchbox").first.fill("gift")
    await page.get_by_role("searchbox").first.press("Enter")
    await page.wait_for_url("**/?s=*", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Tienda").first.click()
    await page.wait_for_url("**/tienda/", wait_until="commit")
    await keep()
    await page.goto(f"{url}/categoria-producto/alpargatas/", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Alpargata Marea, azul").first.click()
    await page.wait_for_url("**/producto/**", wait_until="commit")
    await keep()
    await page.get_by_label("Talla").select_option("36")
    await page.get_by_role("button", name="Añadir al carrito").click()
    await page.get_by_text("se ha añadido").first.wait_for()
    await page.goto(f"{url}/carrito/", wait_until="commit")
    await keep()
    await page.get_by_role("link", name="Finalizar compra").last.click()
    await page.wait_for_url("**/finalizar-compra/", wait_until="commit")
    await keep()
    for path in ("preguntas-frecuentes", "contacto", "envios-y-devoluciones", "terminos-y-condiciones"):
        await page.goto(f"{url}/{path}/", wait_until="commit")
        await keep()
    await page.goto(f"{url}/quienes-somos/", wait_until="commit")
    await keep()
    await page.goto(f"{url}/this-page-was-never-here", wait_until="commit")
    await keep()


SHOPS = {"demo": demo, "woo_spanish": woo_spanish}


async def walk(shop: str, url: str, folder: Path) -> None:
    """Walks one shop in a browser of its own, on a laptop."""
    folder.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        found = find_browser(own=playwright.chromium.executable_path)
        assert found is not None
        browser = await playwright.chromium.launch(executable_path=found.path or None, args=list(browser_flags()))
        page = await browser.new_page(viewport={"width": 1280, "height": 800}, locale="en-GB")
        kept: list[str] = []

        async def keep() -> None:
            await settle(page)
            kept.append(page.url)
            (folder / f"{len(kept):03d}.html").write_text(await page.content(), encoding="utf-8")
            await page.screenshot(full_page=True, type="jpeg", path=folder / f"{len(kept):03d}.jpg")

        await SHOPS[shop](page, url, keep)
        await browser.close()
    print("\n".join(kept))


if __name__ == "__main__":
    asyncio.run(walk(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
