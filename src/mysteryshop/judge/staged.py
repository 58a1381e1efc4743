"""Which questions are asked of a page on which a fault was staged, and what is said where none could be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mysteryshop.judge.registry import Detector
from mysteryshop.model import Page, PageKind, Scenario, StoredVisit, Trial, Visit

_WORDS = (
    "human-message",
    "names-the-loss",
    "about-whom",
    "apology",
    "next-step",
    "no-internals",
    "message-without-blame",
    "plain-tone",
)
_CLOSED = (*_WORDS, "work-under-way", "promise-of-time", "right-status")

ASKED_IN: Mapping[Scenario, tuple[str, ...]] = {
    Scenario.SERVER_500_PAGE: _CLOSED,
    Scenario.SERVER_503_PAGE: _CLOSED,
    Scenario.API_500: (*_WORDS, "keeps-my-work"),
    Scenario.OFFLINE: ("human-message", "keeps-my-work", "next-step", "message-without-blame", "no-internals"),
    Scenario.SLOW: ("feedback-on-wait",),
    Scenario.MISSING_PAGE: (
        "way-on-when-missing",
        "right-status",
        "human-message",
        "next-step",
        "no-internals",
        "message-without-blame",
        "plain-tone",
    ),
    Scenario.IMAGE_FAILURE: ("labels-and-keyboard", "product-facts"),
    Scenario.JS_OFF: ("works-without-extras",),
    Scenario.THIRD_PARTY_BLOCKED: ("works-without-extras",),
    Scenario.SOLD_OUT: (
        "way-on-when-sold-out",
        "apology",
        "names-the-loss",
        "about-whom",
        "promise-of-time",
    ),
    Scenario.SEARCH_NOTHING: ("search-forgives", "message-without-blame"),
    Scenario.SEARCH_TYPO: ("search-forgives", "message-without-blame"),
    Scenario.COUPON_INVALID: ("coupon-fair",),
    Scenario.POSTCODE_WRONG: ("error-says-how",),
    Scenario.CARD_INVALID: ("error-says-how", "money-state"),
    Scenario.CARD_DECLINED: ("money-state", "next-step", "message-without-blame", "no-internals", "keeps-my-work"),
    Scenario.PAY_TIMEOUT: ("money-state", "human-message", "no-internals", "one-order"),
    Scenario.SESSION_EXPIRED: ("session-warns", "keeps-my-work"),
    Scenario.DOUBLE_CLICK: ("one-order",),
}
"""Detectors by the scenario that feeds them; the first is the scenario's own question.

Source: the catalogue's table of faults worth staging, with the questions that its row says a customer should be told.
"""

_SOMEWHERE = frozenset(name for names in ASKED_IN.values() for name in names)


def kind_asked(page: Page, kinds: Iterable[PageKind], detector: Detector) -> PageKind | None:
    """As which of its kinds a page is asked a check of these kinds; None when the check does not concern it.

    On a staged page, a detector that knows of faults is asked in the scenarios that feed it; any other one only where
    its check names the kind `fault`. What the page is for without the fault was asked in the sound walk.
    """
    wanted = frozenset(kinds)
    if page.staged is None:
        return None if detector.staged else next((kind for kind in page.kinds if kind in wanted), None)
    if detector.name in _SOMEWHERE:
        asked = detector.name in ASKED_IN[page.staged.scenario]
        return next((kind for kind in page.kinds if kind in wanted), None) if asked else None
    return PageKind.FAULT if PageKind.FAULT in page.kinds and PageKind.FAULT in wanted else None


def unstaged(detector: Detector, visit: Visit) -> tuple[Trial, ...]:
    """The trials of this visit that came to nothing and whose own question this detector answers."""
    if not visit.scenario or visit.scenario not in list(Scenario):
        return ()
    own = ASKED_IN[Scenario(visit.scenario)][0]
    return visit.trials if detector.name == own and not any(trial.page for trial in visit.trials) else ()


def never_staged(detector: Detector, visits: Iterable[StoredVisit], persona: str) -> str:
    """Why a question about faults has no answer in this persona's walks; empty when there is one.

    Trials that came to nothing have told their own reason.
    """
    if not detector.staged:
        return ""
    own = [stored for stored in visits if stored.visit.persona == persona and stored.visit.scenario]
    if any(unstaged(detector, stored.visit) for stored in own):
        return ""
    feeding = [scenario for scenario, names in ASKED_IN.items() if detector.name in names]
    if any(page.staged and page.staged.scenario in feeding for stored in own for page in stored.pages):
        return ""
    return f"No such fault was staged in this audit (scenarios: {', '.join(feeding)})."
