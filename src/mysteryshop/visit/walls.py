"""Whether something stood between the shopper and the shop, so that nothing could be audited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mysteryshop.model import Page, PageKind, StepRecord

BOT_WALL = re.compile(
    r"captcha|are you (?:a )?(?:human|robot)|verify (?:that )?you(?:'re| are) (?:a )?human|unusual traffic|"
    r"checking your browser|access denied|attention required|just a moment",
    re.IGNORECASE,
)
FEW_WORDS = 120
UNAVAILABLE = 503
"""A shop that says it is closed for now is heard: that message is what a customer meets."""

MEANT = tuple(f"asked for as {kind}" for kind in (PageKind.ERROR, PageKind.MAINTENANCE, PageKind.QUEUE, PageKind.FAULT))
WEB_PAGES = ("text/html", "application/xhtml+xml")


def wall_in_the_way(pages: Sequence[Page], records: Sequence[StepRecord]) -> str:
    """Why nothing of this shop could be seen; empty when at least one page was."""
    if not pages:
        return next((record.problem for record in records if record.problem), "no page was reached")
    reasons = [_why_not_a_page(page, records, first=page is pages[0]) for page in pages]
    return reasons[0] if all(reasons) else ""


def _why_not_a_page(page: Page, records: Sequence[StepRecord], *, first: bool) -> str:
    """Why this is no page of the shop; empty when it is one. A failure page that an audit begins with was meant."""
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
        f"{page.url} answers with an error ({page.status})": (page.status or 200) >= 400
        and not (page.status == UNAVAILABLE or (first and page.how.startswith(MEANT))),
    }
    return next((why for why, stands in walls.items() if stands), "")
