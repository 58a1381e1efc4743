"""I was away ten minutes. Is all lost?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.kept_work import KEPT, LOST, NOT_LOST
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN, Told, read_told, screen
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import Answer, Staged, failed, partial, passed, review

WHY = lexicon(
    r"(?:signed|logged|timed) (?:you )?out|session (?:\w+ ){0,3}(?:expired?s?|ended|over|timed out|time-?out)"
    r"|(?:were|was|been|have been) (?:\w+ )?(?:away|idle|inactive|quiet)|you were away|inactivity|took (?:too|a) long"
    r"|to (?:protect|keep)(?: \w+){1,3}(?: safe| secure)?|for (?:your|security|safety)(?: \w+){0,2}",
)
"""Words that say what happened and why. Source: the catalogue's examples, and usual wordings."""

EXTEND = lexicon(
    r"(?:stay|keep me|remain) (?:signed|logged) in|(?:need|want|take|ask for|give me|get) more time|extend"
    r"|(?:will|'ll) be (?:signed|logged) out in|about to (?:expire|end|sign you out|be signed out)"
    r"|(?:expires|ends|runs out) in \d+|still there",
)
"""Words that warn before, and let the customer stay."""

GO_ON = lexicon(
    r"(?:carry|go) on|continue|resume|pick up|(?:sign|log) (?:back )?in(?: again)? to (?:finish|carry|continue|go|get)"
    r"|take (?:me|you) back|back to (?:your|the) (?:order|checkout|cart|basket|step|form)|where you (?:left|were)",
)
"""Words that lead back to where the customer was."""


@page_detector("session-warns", basis="structure", reads_browser_errors=True, staged=True)
def session_warns(page: Reading, _: None) -> Answer:
    """Whether a customer who was away too long is told why, keeps the cart, and can carry on.

    A cart that is gone fails, whatever is said. Kept and told why, with a way back to the step, passes; so does a shop
    on which nothing was lost and all goes on. Kept, but with no word on why or with the step lost, is partial.
    """
    staged, told = page.page.staged, page.once(read_told)
    if staged is None:
        return replace(_by_words(told), confidence=CONFIDENCE["text"])
    if staged.browser_error:
        return failed(BROWSERS_OWN, *screen(page))
    why = hear(told.sentences, WHY)
    if staged.cart_kept is False:
        told_so = "" if why else ", and nothing says why"
        return failed(f"Away too long, and the cart is gone{told_so}.", *quotes(why, 2), page.opening)
    if staged.cart_kept is None and not hear(told.sentences, KEPT):
        return _unread(staged, told, why)
    return _kept(page, staged, told, why)


def _kept(page: Reading, staged: Staged, told: Told, why: tuple[Heard, ...]) -> Answer:
    same_step = staged.works is True or (staged.works is None and staged.fields_kept is True)
    shown = quotes((*why, *hear(told.sentences, KEPT)), 2)
    if same_step and not why and staged.fields_kept is not False:
        return passed("Nothing was lost and the step goes on: there was nothing to explain.", page.opening)
    if why and (same_step or hear(told.sentences, GO_ON)):
        return passed("The customer is told why, and can carry on with the cart kept.", *shown)
    if not told.readable:
        return review("The cart is kept. In another language: is it said why, and how to carry on?", told.searched)
    if why:
        return partial("The cart is kept and the reason told, but there is no way back to the step.", *shown)
    return partial("The cart is kept, but nothing says what happened or how to carry on.", told.searched)


def _unread(staged: Staged, told: Told, why: tuple[Heard, ...]) -> Answer:
    lost = hear(told.sentences, LOST, unless=NOT_LOST)
    if lost:
        return failed("Away too long, and the customer has to begin again.", *quotes((*why, *lost), 2))
    if not told.anything and staged.works is False:
        return failed("The customer can't carry on, and nothing says why.", told.searched)
    return review("Is the cart kept? It could not be read after the session was lost.", told.searched)


def _by_words(told: Told) -> Answer:
    if not told.readable:
        return review("In another language: is it said why, and that the cart is kept?", told.searched)
    why, kept = hear(told.sentences, WHY), hear(told.sentences, KEPT)
    extend, go_on = hear(told.sentences, EXTEND), hear(told.sentences, GO_ON)
    if extend:
        return passed("The customer is warned and can stay.", *quotes(extend, 2))
    if why and kept:
        tell = passed if go_on else partial
        reason = "The customer is told why, that the cart is kept" + (", and carries on." if go_on else ", no more.")
        return tell(reason, *quotes((*why, *kept), 2))
    if kept:
        return partial("The cart is kept, but not said is what happened.", *quotes(kept, 2))
    return failed("Nothing says that the cart is kept or how to carry on.", told.searched)
