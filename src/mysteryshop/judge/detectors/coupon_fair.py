"""My code fails. Do they tell me why?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.codes import BARE, WHY, WORKS
from mysteryshop.judge.reading.seen import quote_of, said, seen
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Block, Quote, Staged, failed, not_applicable, partial, passed


@page_detector("coupon-fair", staged=True)
def coupon_fair(page: Reading, _: None) -> Answer:
    """Whether a code that is not taken gets a reason and something that works, with cart and total as they were.

    Reason and way on pass, one of them is partial, "Invalid code" alone fails. A cart that lost its lines, or a total
    that changed, fails whatever is said. Not applicable where no code was tried.
    """
    staged = page.page.staged
    blocks = _said(page, staged)
    if staged is None and not said(blocks, WHY) and not said(blocks, BARE) and not said(blocks, WORKS):
        return not_applicable("Nothing here is about a code that was not taken.")
    harm = _harm(staged)
    shown = tuple(quote_of(block) for block in blocks[:3])
    if harm:
        return failed(harm, *shown)
    if not blocks:
        return failed("The code was not taken, and nothing was said.", page.opening)
    why, works = said(blocks, WHY), said(blocks, WORKS)
    return _judged(why, works, shown)


def _judged(why: tuple[Quote, ...], works: tuple[Quote, ...], shown: tuple[Quote, ...]) -> Answer:
    if why and works:
        return passed("It says why the code fails, and what works.", *dict.fromkeys((*why[:2], *works[:2])))
    if why:
        return partial("It says why the code fails, but not what works instead.", *why[:2])
    if works:
        return partial("It says what to do, but not why the code fails.", *works[:2])
    return failed("It does not say why the code fails. Looked for a reason and for what works.", *shown)


def _said(page: Reading, staged: Staged | None) -> tuple[Block, ...]:
    """What was said of the code: the new words of a staged page, else all words that are given."""
    if staged is None:
        return seen(page, own=True)
    return tuple(block for block in seen(page) if block.text.strip() in frozenset(staged.said))


def _harm(staged: Staged | None) -> str:
    """What the code that was not taken changed all the same; empty when nothing."""
    if staged is None:
        return ""
    if staged.cart_kept is False:
        return "The cart does not hold what it held before the code was tried."
    if staged.total_before and staged.total_after and staged.total_before != staged.total_after:
        return f"The total was {staged.total_before}, and is {staged.total_after} after the code was not taken."
    return ""
