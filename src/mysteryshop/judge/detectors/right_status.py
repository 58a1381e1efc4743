"""Will my bookmark and the search engine be told the truth?"""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, Scenario, failed, not_applicable, partial, passed

MISSING, GONE, BROKEN, CLOSED = 404, 410, 500, 503
"""HTTP statuses. Source: RFC 9110."""

TURNED_AWAY = frozenset({401, 403, 407, 429, 451})
"""Statuses that say something of the visitor, not of the page. Source: RFC 9110, RFC 6585, RFC 7725."""


ANSWERED_BY_THE_SHOP = frozenset({Scenario.MISSING_PAGE, Scenario.SERVER_500_PAGE, Scenario.SERVER_503_PAGE})
"""Scenarios in which an address is opened and the shop's own server answers."""


@page_detector("right-status", basis="http")
def right_status(page: Reading, _: None) -> Answer:
    """Whether a failure page is sent with the HTTP status that says so.

    Closed for repairs: 503 with Retry-After passes, 503 alone or another server error is partial. Missing: 404 or 410
    passes, a server error is partial. The page that the audit names for a failing server: 5xx passes. Anything sent as
    a success fails. Not applicable where the failure was made in the browser, or no answer of a server was seen; a
    made-up address is answered by the shop itself.
    """
    status = page.page.status
    if status is None or _made_in_the_browser(page):
        return not_applicable("No answer of the shop's own server to judge: a draft, a file or a staged failure.")
    if status in TURNED_AWAY:
        return not_applicable(f"The server turned the shopper away ({status}); that says nothing of the page.")
    if page.page.scenario == Scenario.SERVER_500_PAGE:
        return _broken(page, status)
    return _closed(page, status) if page.asked_as is PageKind.MAINTENANCE else _missing(page, status)


def _made_in_the_browser(page: Reading) -> bool:
    """Whether the shopper's own browser made the failure, so that no server ever sent it."""
    return bool(page.page.scenario) and page.page.scenario not in ANSWERED_BY_THE_SHOP


def _broken(page: Reading, status: int) -> Answer:
    if status >= BROKEN:
        return passed(f"The page of a failing server is sent with status {status}.", page.opening)
    return failed(f"The page of a failing server is sent with status {status}, as if all were well.", page.opening)


def _missing(page: Reading, status: int) -> Answer:
    if status in (MISSING, GONE):
        return passed(f"The missing page is sent with status {status}.", page.opening)
    if status >= BROKEN:
        return partial(f"Sent with status {status}: a failure is told, but not that the page is missing.", page.opening)
    return failed(f"The missing page is sent with status {status}, as if it were there.", page.opening)


def _closed(page: Reading, status: int) -> Answer:
    wait = next((value for name, value in page.page.headers.items() if name.lower() == "retry-after"), "")
    if status == CLOSED and _says_when(wait):
        return passed(f"Closed, and sent with status {status} and Retry-After: {wait}.", page.opening)
    if status == CLOSED:
        return partial("Sent with status 503, but no Retry-After says when to come back.", page.opening)
    if status >= BROKEN:
        return partial(f"Sent with status {status}: a failure is told, but not that the shop is closed.", page.opening)
    return failed(f"The shop is closed, but says so with status {status}; it should be 503.", page.opening)


def _says_when(wait: str) -> bool:
    if wait.strip().isdecimal():
        return True
    try:
        return bool(parsedate_to_datetime(wait))
    except ValueError:
        return False
