"""The page is gone. How do I get to what I wanted?"""

from __future__ import annotations

from re import Pattern

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN, screen
from mysteryshop.judge.reading.ways import field_quote, link_quote, read_ways
from mysteryshop.judge.reading.wording import hear, lexicon, quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, not_applicable, partial, passed

ENOUGH = 2
"""Of search, likely links and contact, how many make a way on. Source: chosen; one alone fails some customers."""

_SEARCH = lexicon(r"search(?: box| field)?(?! engine)|typing its reference|look it up")
_PLACES = lexicon(
    r"(?:see|browse|try|visit|jump to|jump straight to|go to|back to|return to|here is|here are|home ?page|index"
    r"|sitemap"
    r"|A[-–]Z|still here|is here|moved to|see also|all \w+|look at|find it (?:in|at|under)|Here it is)"
)


@page_detector("way-on-when-missing", basis="structure", reads_browser_errors=True)
def way_on_when_missing(page: Reading, _: None) -> Answer:
    """Whether a missing page leads on: by search, by likely links, by a contact. Two of the three pass, one is partial.

    Links whose probe failed lead nowhere. In a draft that is only text, the words that offer a way stand for it. An
    address on which the shopper was left with the browser's own error page is a dead end, if it was opened on purpose.
    """
    if page.page.browser_error:
        if page.page.staged:
            return failed(BROWSERS_OWN, *screen(page))
        return not_applicable("The browser's own error stood here; these are not the shop's words.")
    found = [kind for kind in (_search(page), _places(page), _contact(page)) if kind]
    shown = [quote for kind in found for quote in kind[:2]]
    if len(found) >= ENOUGH:
        return passed("There is a way on from here.", *dict.fromkeys(shown))
    if found:
        return partial("Only one way on: of search, likely links and a contact, two are missing.", *shown)
    searched = page.once(read_message).searched
    return failed("A dead end. Looked for a search field, links and a contact.", searched)


def _search(page: Reading) -> list[Quote]:
    return [field_quote(field) for field in page.once(read_ways).search] or _told(page, _SEARCH)


def _places(page: Reading) -> list[Quote]:
    ways = page.once(read_ways)
    links = [link for link in (*ways.links, *ways.menu) if not link.href.startswith(("tel:", "mailto:"))]
    return [link_quote(link) for link in links] or (_told(page, _PLACES) if not page.page.html else [])


def _contact(page: Reading) -> list[Quote]:
    contact = [link for link in page.once(read_ways).menu if "contact" in f"{link.text} {link.href}".lower()]
    return [*page.once(read_ways).reachable, *(link_quote(link) for link in contact)]


def _told(page: Reading, words: Pattern[str]) -> list[Quote]:
    return list(quotes(hear(page.once(read_message).sentences, words), 2))
