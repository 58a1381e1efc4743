"""Is it safe to type my card number?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.secrecy import Secrecy, read_secrecy
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review


@page_detector("safe-payment", basis="structure")
def safe_payment(page: Reading, _: None) -> Answer:
    """Whether all that is typed here travels encrypted, and the card's number goes to a provider that is named.

    Fails: the page came over http, a form sends there, or a script, a frame or a style sheet is loaded from there.
    Partial: pictures loaded over http, or fields for a card of the shop's own with no provider named. Not applicable to
    a test shop on this machine. A page whose address is not known, and that says nothing of it, is a question.
    """
    found = page.once(read_secrecy)
    if found.loopback:
        return not_applicable("A test shop on this machine: nothing typed here travels anywhere.")
    open_to_others = _open_to_others(found)
    if open_to_others:
        return failed(open_to_others, *(found.open_forms[:2] or found.cards[:2] or (page.opening,)))
    if not found.url:
        told = "Under which address is this page served, and is it encrypted?"
        return review(told, *(found.cards[:2] or (page.opening,)))
    if found.passive:
        return partial(f"Encrypted, but the page loads {found.passive[0]} over http.", page.opening)
    if found.cards and not (found.provider or found.framed):
        return partial("Encrypted, but no payment provider is named for the card's number.", *found.cards[:2])
    return passed("Everything typed here travels encrypted.", *(found.provider[:2] or (page.opening,)))


def _open_to_others(found: Secrecy) -> str:
    """Why others can read what is typed; empty when nothing shows that they can."""
    if found.open_page:
        return "The page came over http: anybody on the way can read what is typed."
    if found.open_forms:
        return "What is typed here is sent over http: anybody on the way can read it."
    if found.active:
        return f"The page loads {found.active[0]} over http: it could be changed to read what is typed."
    return ""
