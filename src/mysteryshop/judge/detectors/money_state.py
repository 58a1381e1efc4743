"""Did you take my money?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.kept_work import KEPT
from mysteryshop.judge.reading.money_words import MoneyWords, read_money_words
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN, Told, read_told, screen, was_pressed
from mysteryshop.judge.reading.wording import hear, lexicon, quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import Answer, Quote, Scenario, Staged, failed, not_applicable, partial, passed, review

_OF_THE_CARD = lexicon(r"cards?|card number|number|digits|security code|expiry|expir\w+|cvc|cvv|payment details")
"""Words of a form on its card fields. Source: the labels of card forms."""


@page_detector("money-state", basis="structure", reads_browser_errors=True, staged=True)
def money_state(page: Reading, _: None) -> Answer:
    """Whether the customer is told if money was taken, if there is an order, and how to find out.

    "Not charged, no order" passes, and so does an honest "we don't know yet" with a way to find out. One half alone is
    partial, and so is "declined" by itself, since a bank may hold the money all the same. Silence fails, and so does
    claiming an order or a payment: the staged request never left the browser. Where a card number was wrong and nothing
    was sent, a clear word on the field is enough.
    """
    staged, told = page.page.staged, page.once(read_told)
    if staged and staged.browser_error:
        return failed(BROWSERS_OWN, *screen(page))
    if staged and staged.scenario is Scenario.CARD_INVALID:
        return _nothing_sent(staged, told)
    if not told.anything:
        return failed(_silence(staged), told.searched)
    if not told.readable:
        return review("In another language: does it say whether money was taken and an order made?", told.searched)
    return replace(_by_words(read_money_words(told.sentences), told, staged), confidence=CONFIDENCE["text"])


def _silence(staged: Staged | None) -> str:
    if staged is None:
        return "Nothing is said."
    return f"The customer {staged.did}, and in {staged.watched:.0f} s nothing new was said: was the money taken?"


def _by_words(words: MoneyWords, told: Told, staged: Staged | None) -> Answer:
    claims = words.ordered or words.taken
    if staged and claims:
        return failed("It claims a payment or an order, and the request never came to the shop.", *quotes(claims, 2))
    heard = quotes((*words.not_taken, *words.taken, *words.not_ordered, *words.ordered, *words.unknown), 3)
    shown = tuple(dict.fromkeys((*heard, *quotes(words.check, 1))))
    if words.unknown and words.check:
        return passed("It is said that it is not known yet, and how to find out.", *shown)
    money, order = words.not_taken or words.taken, words.not_ordered or words.ordered
    over = words.declined or hear(told.sentences, KEPT)
    if money and (order or (words.not_taken and over)):
        return passed("It is said what became of the money and of the order.", *shown)
    half = _half(words)
    if half:
        return partial(half, *(heard or quotes(words.declined, 2)))
    return failed("Not said: whether money was taken, whether there is an order, how to find out.", told.searched)


def _half(words: MoneyWords) -> str:
    """What is missing where only a half is said; empty when nothing is."""
    if words.unknown:
        return "It is said that it is not known yet, but not how to find out."
    if words.not_taken or words.taken:
        return "It is said what became of the money, but not whether there is an order."
    if words.not_ordered or words.ordered:
        return "It is said whether there is an order, but not what became of the money."
    return "The payment came to nothing; not said is that nothing was taken." if words.declined else ""


def _nothing_sent(staged: Staged, told: Told) -> Answer:
    """What to think where a card number was wrong: nothing was sent, so a false claim or a bare error does harm."""
    words = read_money_words(told.sentences)
    claims = words.ordered or words.taken
    if claims:
        return failed("It claims a payment or an order, and nothing was sent.", *quotes(claims, 2))
    beside = [field for field in staged.fields if field.message]
    of_card = (Quote(beside[0].message[:300]),) if beside else quotes(hear(told.sentences, _OF_THE_CARD), 1)
    if of_card or words.not_taken or words.not_ordered:
        return passed("Nothing was sent, and the message is about the card.", *of_card, *quotes(words.not_taken, 1))
    if not was_pressed(staged):
        return not_applicable("The field was only left: nothing was sent, and nothing is said of money.")
    if not told.readable:
        return review("In another language: is it clear that the card was not charged?", told.searched)
    return failed("The message does not say whether it is about the card, or whether money was taken.", told.searched)
