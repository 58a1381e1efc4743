"""Is the reason about me or about their profit?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.labels.on_pages import label_answer
from mysteryshop.judge.pairs import judge_pairs
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.reasons import read_reasons
from mysteryshop.judge.reading.refusal import find_refusal, find_ways
from mysteryshop.judge.reading.wording import lexicon, plain, quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import SURE, weigh
from mysteryshop.model import Answer, failed, partial, passed

HONEST_COST = lexicon(
    r"costs?|fees?|charges?|(?:pays?|goes|covers?) (?:for|towards)|postage|price|[£$€]\s?\d[\d.,]*|raised"
    r"|carrier|wholesale"
)
"""A cost that is named as what it is."""

GREED = lexicon(
    r"profits?|profitab\w+|margins?|turnover|revenue|pay for us|targets?|bottom line|not a charity|investors?"
)


SELLERS = "The reason serves the seller."
CUSTOMERS = "The reason serves the customer, or at least not the seller."


@page_detector("reason-for-the-customer")
def reason_for_the_customer(page: Reading, _: None) -> Answer:
    """Whether the reasons given serve the customer or the law, and not the seller's profit, policy or convenience.

    An honest cost that is passed on, with a way on beside it, is partial. Where no reason is given there is nothing
    to judge.
    """
    return judge_pairs(page, _ask, "No answer here gives a reason.")


def _ask(pair: Pair) -> Answer | None:
    reasons, label = read_reasons(pair), label_answer(pair)
    if reasons.sellers:
        said = plain(" ".join(signal.sentence.text for signal in reasons.sellers))
        if HONEST_COST.search(said) and not GREED.search(said) and _leads_on(pair):
            return partial("The reason is a cost passed on, openly, with a way on.", *quotes(reasons.sellers, 2))
        return weigh(failed(SELLERS, *quotes(reasons.sellers, 3)), label, "seller_reason", good=False, met=CUSTOMERS)
    if reasons.given:
        given = passed(CUSTOMERS, *quotes(reasons.given, 1))
        return weigh(given, label, "seller_reason", good=False, missed=SELLERS)
    if label is not None and label["seller_reason"].value and label["seller_reason"].right >= SURE:
        return replace(failed(SELLERS, *label.quotes("seller_reason")), confidence=label["seller_reason"].right)
    return None


def _leads_on(pair: Pair) -> bool:
    refusal = find_refusal(pair)
    return bool(refusal.ways if refusal else find_ways(pair))
