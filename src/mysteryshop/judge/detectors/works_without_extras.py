"""My browser blocks things. Can I still buy?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN, Told, read_told, screen
from mysteryshop.judge.reading.wording import hear, lexicon, quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import Answer, Scenario, Staged, failed, partial, passed, review

SERVER_FAILED = 500
"""Statuses from which it was the shop's server that failed."""

SHOWN = 4
"""Missing parts that one reason names. Source: chosen; a sentence of them."""

NOTICE_WORDS = 40
"""Words of the longest page that is nothing but a notice. Source: chosen; two sentences and a number to call."""

WHAT_TO_DO = lexicon(
    r"(?:switch|turn)(?: \w+)? ?(?:on|off)?(?: \w+){0,2} (?:java ?script|scripts?|ad ?-?blocker)(?: on| off)?"
    r"|(?:enable|activate|allow|permit|unblock)(?: \w+){0,2} (?:java ?script|scripts?|cookies|this site|us)",
    r"(?:needs?|requires?|works? (?:best |only )?with|must have|without) (?:java ?script|scripts?)(?: (?:enabled|on))?"
    r"|java ?script (?:is |must be |has to be |to be |needs to be )?(?:\w+ )?(?:required|enabled|disabled|switched"
    r"|turned|off|needed)",
)
"""A line that says what is missing and what to switch on. Source: the usual noscript lines."""

OTHER_WAY = lexicon(
    r"(?:call|ring|phone|text|telephone)(?: us)?(?: \w+){0,2} [+0]?\d[\d ]{4,}|[\w.+-]+@[\w-]+\.\w+"
    r"|(?:order|buy|book|pay)(?: \w+){0,2} (?:by|over the) (?:phone|post|e-?mail|telephone)"
    r"|(?:visit|come to|in) (?:our|one of our|the) (?:shops?|stores?|branch)|use (?:our|the) app|write to us",
)
"""Another way to buy."""


@page_detector("works-without-extras", basis="structure", reads_browser_errors=True, staged=True)
def works_without_extras(page: Reading, _: None) -> Answer:
    """Whether the shop still serves with scripts off or other companies' parts blocked, or says what to do instead.

    All of it there passes. With scripts off, a line that says what to switch on, with another way to buy, passes as
    well; one of the two alone is partial, and so is a page that serves but lacks parts. A blank page, or one that can't
    be used and says nothing, fails. Where the shop's own server failed meanwhile (5xx), a person has to say why.
    """
    staged, told = page.page.staged, page.once(read_told)
    if staged is None:
        return replace(_by_words(told), confidence=CONFIDENCE["text"])
    if staged.browser_error:
        return failed(BROWSERS_OWN, *screen(page))
    if not page.page.text.strip():
        return failed(f"A blank page, when {staged.how}.", *screen(page))
    missed = f" Missing: {', '.join(staged.missed[:SHOWN])}." if staged.missed else ""
    if staged.works and not _only_a_notice(page, told):
        tell = partial if missed else passed
        return tell(f"It still serves, when {staged.how}.{missed}", page.opening)
    if staged.works is None:
        return review(f"Can the customer still buy, when {staged.how}?{missed}", told.searched)
    return _broken(staged, told, missed, page.page.status or 0)


def _only_a_notice(page: Reading, told: Told) -> bool:
    """Whether nothing but the line about scripts stands there, whatever could be opened."""
    return page.word_count <= NOTICE_WORDS and bool(hear(told.sentences, WHAT_TO_DO))


def _broken(staged: Staged, told: Told, missed: str, status: int) -> Answer:
    reason = f"It no longer serves, when {staged.how}.{missed}"
    if told.anything and not told.readable:
        return review(f"{reason} In another language: does it say what to do instead?", told.searched)
    advice, other = hear(told.sentences, WHAT_TO_DO), hear(told.sentences, OTHER_WAY)
    if advice and other and staged.scenario is Scenario.JS_OFF:
        return passed(f"{reason} It says what to switch on, and another way to buy.", *quotes((*advice, *other), 2))
    if status >= SERVER_FAILED:
        asked = f"The shop's server answered {status}: was it for want of that, or would it have failed anyhow?"
        return review(f"{reason} {asked}", told.searched)
    if advice or other:
        lacking = "no other way to buy is named" if advice else "but another way is named"
        return partial(f"{reason} It is told, {lacking}.", *quotes((*advice, *other), 2))
    return failed(f"{reason} Nothing says what to do instead.", told.searched)


def _by_words(told: Told) -> Answer:
    if not told.readable:
        return review("In another language: does it say what to do instead?", told.searched)
    advice, other = hear(told.sentences, WHAT_TO_DO), hear(told.sentences, OTHER_WAY)
    heard = quotes((*advice, *other), 2)
    if advice and other:
        return passed("It says what to switch on, and another way to buy.", *heard)
    if heard:
        return partial("It says what to switch on." if advice else "It names another way to buy.", *heard)
    return failed("Nothing says what to switch on or how else to buy.", told.searched)
