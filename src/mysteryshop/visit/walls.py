"""Whether something stood between the shopper and the shop, so that nothing could be audited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mysteryshop.model import Page, StepRecord

BOT_WALL = re.compile(
    r"captcha|are you (?:a )?(?:human|robot)|verify (?:that )?you(?:'re| are) (?:a )?human|unusual traffic|"
    r"checking your browser|access denied|attention required|just a moment",
    re.IGNORECASE,
)
FEW_WORDS = 120
WEB_PAGES = ("text/html", "application/xhtml+xml")


def wall_in_the_way(pages: Sequence[Page], records: Sequence[StepRecord]) -> str:
    """Why nothing of this shop could be seen; empty when at least one page was."""
    if not pages:
        return next((record.problem for record in records if record.problem), "no page was reached")
    if len(pages) > 1 and any(_is_the_shops(page) for page in pages):
        return ""
    return _why_not_a_page(pages[0], records)


def _is_the_shops(page: Page) -> bool:
    return not page.browser_error and bool(page.text.strip()) and (page.status or 200) < 400


def _why_not_a_page(page: Page, records: Sequence[StepRecord]) -> str:
    if page.browser_error:
        return next((record.problem for record in records if record.problem), f"{page.url} did not open")
    kind = page.headers.get("content-type", "text/html").split(";")[0].strip()
    words = page.text.split()
    walls = {
        f"{page.url} serves {kind}, not a web page": bool(kind) and kind not in WEB_PAGES,
        f"{page.url} is empty: it shows no words at all": not words,
        f"{page.url} shows a wall against robots ('{page.title or ' '.join(words[:8])}')": len(words) < FEW_WORDS
        and bool(BOT_WALL.search(f"{page.title} {page.text}")),
        f"{page.url} asks for a user name and password (audit file: site.access)": page.status in (401, 407),
        f"{page.url} refuses the shopper (403)": page.status == 403,
    }
    return next((why for why, stands in walls.items() if stands), "")
