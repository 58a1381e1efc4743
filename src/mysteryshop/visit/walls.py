"""Whether something stood between the shopper and the shop, so that nothing could be audited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mysteryshop.model import Page, PageKind, StepRecord
from mysteryshop.model.patterns import regex

BOT_WALL = regex(
    r"captcha|are you (?:a )?(?:human|robot)|verify (?:that )?you(?:'re| are) (?:a )?human|unusual traffic|"
    r"checking your browser|access denied|attention required|just a moment",
    re.IGNORECASE,
)
FEW_WORDS = 120
UNAVAILABLE = 503
"""A shop that says it is closed for now is heard: that message is what a customer meets."""

MEANT = tuple(f"asked for as {kind}" for kind in (PageKind.ERROR, PageKind.MAINTENANCE, PageKind.QUEUE, PageKind.FAULT))
WEB_PAGES = ("text/html", "application/xhtml+xml")


SCRIPTS = regex(r"\b(?:java ?script|scripts)\b", re.IGNORECASE)
SWITCH_ON = regex(
    r"\b(?:enabled?|turn(?:ed)? on|switch(?:ed)? on|needs?|requires?d?|without|disabled|allow|activ\w+|aktiv\w+|"
    r"ben[öo]tigt|einschalten|habilit\w+|requier\w+|richiede|abilit\w+|inschakel\w*|nodig|ativ\w+|włącz\w*|wymaga\w*)\b",
    re.IGNORECASE,
)
FEW_WITHOUT_SCRIPTS = 60
"""Words. A page that says more than this also serves customers whose browser runs no scripts."""


def asks_for_scripts(page: Page) -> str:
    """What a customer without scripts meets on a page that is made by them; empty when it serves that customer too."""
    words = page.text.split()
    if page.browser_error or (page.status or 200) >= 400 or len(words) > FEW_WITHOUT_SCRIPTS:
        return ""
    if not words and "<script" in page.html.lower():
        return f"{page.url} shows no words at all to a customer whose browser runs no scripts"
    asking = next(
        (b.text for b in page.blocks if b.visible and SCRIPTS.search(b.text) and SWITCH_ON.search(b.text)), ""
    )
    return (
        f"{page.url} asks for scripts, which this customer's browser does not run: '{asking[:120]}'" if asking else ""
    )


def wall_in_the_way(pages: Sequence[Page], records: Sequence[StepRecord], *, scripts: bool = True) -> str:
    """Why nothing of this shop could be seen; empty when at least one page was. scripts: the browser runs them."""
    if not pages:
        return next((record.problem for record in records if record.problem), "no page was reached")
    reasons = [
        ("" if scripts else asks_for_scripts(page)) or _why_not_a_page(page, records, first=page is pages[0])
        for page in pages
    ]
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
