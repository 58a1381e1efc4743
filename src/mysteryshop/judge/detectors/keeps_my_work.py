"""Is my cart still there? What I typed?"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.kept_work import KEPT, LOST, NOT_LOST
from mysteryshop.judge.reading.staged_words import read_told, screen
from mysteryshop.judge.reading.wording import hear, quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import (
    LONGEST_QUOTE,
    Answer,
    CartLine,
    Quote,
    Staged,
    failed,
    not_applicable,
    partial,
    passed,
    review,
)

SHOWN = 3
"""Lines or fields that one reason names. Source: chosen; enough to recognise one's own cart."""


@page_detector("keeps-my-work", basis="structure", reads_browser_errors=True, staged=True)
def keeps_my_work(page: Reading, _: None) -> Answer:
    """Whether the cart and what was typed are the same after a fault as before it. A lost cart fails.

    Fields that came back empty while the cart stayed are partial. Kept in silence passes too: the thing itself counts,
    and a message that says so is named. A cart that could not be read is a question to a person. Not applicable where
    nothing had been put in and nothing typed. A text is held to its words.
    """
    staged = page.page.staged
    if staged is None:
        return replace(_by_words(page), confidence=CONFIDENCE["text"])
    if not staged.fields and staged.cart_before == ():
        return not_applicable("Nothing had been put in and nothing typed: there was nothing to lose.")
    lost = _lost(staged)
    if lost:
        named = ", ".join(_named(line) for line in lost[:SHOWN])
        reason = f"After the fault the cart no longer holds what the customer had put in: {named}."
        return failed(reason, *(_quote(line) for line in staged.cart_after or ()), *screen(page))
    if staged.fields_kept is False:
        gone = [field.label for field in staged.fields if not field.kept]
        reason = f"What had been typed is gone: {', '.join(gone[:SHOWN])}.{_cart_too(staged)}"
        return partial(reason, *quotes(hear(page.once(read_told).sentences, LOST), 1), *screen(page))
    return _kept(page, staged)


def _lost(staged: Staged) -> list[CartLine]:
    """Lines of which there are fewer than before; what went in on top, by the customer's own act, is no loss."""
    if staged.cart_kept is not False:
        return []
    before, after = _counted(staged.cart_before), _counted(staged.cart_after)
    return [line for line in staged.cart_before or () if after[_name(line)] < before[_name(line)]]


def _counted(lines: tuple[CartLine, ...] | None) -> Counter[str]:
    held: Counter[str] = Counter()
    for line in lines or ():
        held[_name(line)] += line.quantity
    return held


def _kept(page: Reading, staged: Staged) -> Answer:
    told = page.once(read_told)
    if staged.cart_kept is None:
        reason = "What was typed is kept, but the cart" if staged.fields else "The cart"
        return review(f"{reason} could not be read both before and after the fault: is all still in it?", told.searched)
    lines = [_quote(line) for line in staged.cart_after or ()]
    if staged.cart_kept is False and _counted(staged.cart_before) == _counted(staged.cart_after):
        return review("The cart holds the same things, but at another price than before: is that right?", *lines)
    said = quotes(hear(told.sentences, KEPT), 1)
    what = " and ".join(name for name, is_there in (("cart", lines), ("all that was typed", staged.fields)) if is_there)
    if said:
        return passed(f"Kept ({what}), and the customer is told so.", *said, *lines[:SHOWN])
    denied = quotes(hear(told.sentences, LOST, unless=NOT_LOST), 1)
    if denied:
        return partial(f"Kept ({what}), but the message sounds as if it were lost.", *denied, *lines[:SHOWN])
    return passed(f"Kept ({what}), though nothing says so.", *lines[:SHOWN], *([] if lines else screen(page)))


def _cart_too(staged: Staged) -> str:
    if staged.cart_kept is None:
        return " Whether the cart is still the same could not be read."
    return " The cart is as it was." if staged.cart_before else ""


def _by_words(page: Reading) -> Answer:
    told = page.once(read_told)
    if not told.readable:
        return review(
            "These words are in another language; does it say that the customer's work is kept?", page.opening
        )
    kept, lost = hear(told.sentences, KEPT), hear(told.sentences, LOST, unless=NOT_LOST)
    if lost and not kept:
        return failed("The customer has to begin again.", *quotes(lost, 2))
    if lost:
        return partial("Some is kept, some has to be done again.", *quotes(kept, 1), *quotes(lost, 1))
    if kept:
        return passed("The customer is told that their work is kept.", *quotes(kept, 2))
    return review("Nothing is said of the cart or of what was typed, and a text can't show it.", told.searched)


def _name(line: CartLine) -> str:
    return " ".join(line.name.split())


def _named(line: CartLine) -> str:
    return f"{line.quantity} × {_name(line)}"


def _quote(line: CartLine) -> Quote:
    return Quote(line.name.strip()[:LONGEST_QUOTE], line.selector, line.box)
