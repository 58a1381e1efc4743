"""A report on paper: HTML printed to PDF by the browser that also walks, with no network and no script."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime

from playwright.async_api import Error

from mysteryshop.errors import NotAudited
from mysteryshop.visit.browser import running_browser

LONGEST_PRINTING = 120_000
"""Milliseconds. Source: ten times what a report of two hundred pages took to print on two cores."""

FOOT = """
<div style="width:100%;font:8px system-ui,sans-serif;color:#555;text-align:center">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>
"""

_WRITTEN_AT = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)")


def print_to_pdf(html: bytes, moment: str) -> bytes:
    """The page as a tagged PDF with bookmarks, A4 unless its style says otherwise.

    moment: ISO time that the file bears instead of the clock's, so that equal HTML gives equal bytes. Raises:
    NoBrowser; NotAudited when the browser gives up.
    """
    content = asyncio.run(_print(html.decode("utf-8")))
    stamp = _stamp(moment)
    return _WRITTEN_AT.sub(lambda found: b"/%b (D:%b)" % (found[1], stamp), content)


async def _print(html: str) -> bytes:
    async with running_browser() as (_, browser):
        context = await browser.new_context(offline=True, java_script_enabled=False, service_workers="block")
        try:
            page = await context.new_page()
            page.set_default_timeout(LONGEST_PRINTING)
            await page.set_content(html, wait_until="load")
            return await page.pdf(
                format="A4",
                prefer_css_page_size=True,
                print_background=True,
                display_header_footer=True,
                header_template="<span></span>",
                footer_template=FOOT,
                tagged=True,
                outline=True,
            )
        except Error as problem:
            said = next((line for line in str(problem).splitlines() if line.strip()), "it gave no reason")
            hint = "Print index.html from any browser instead."
            raise NotAudited(f"The report could not be printed: {said}", hint) from problem
        finally:
            await context.close()


def _stamp(moment: str) -> bytes:
    """The moment as PDF dates are written, in UTC and always of the same length: no offset in the file moves."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        when = datetime.fromtimestamp(0, UTC)
    in_utc = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    return f"{in_utc:%Y%m%d%H%M%S}+00'00'".encode("ascii")
