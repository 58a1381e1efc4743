"""The sum of a text: does it put the customer's solution first, or the product?"""

from __future__ import annotations

from enum import StrEnum

from mysteryshop.judge.reading.copy import Copy
from mysteryshop.judge.reading.copy_hype import read_hype
from mysteryshop.judge.reading.copy_lead import Lead, read_opening
from mysteryshop.judge.reading.copy_need import names_need
from mysteryshop.judge.reading.copy_specs import translates_specs


class CopyVerdict(StrEnum):
    """What a fair-minded customer would say after reading the text once."""

    SOLUTION_FIRST = "solution_first"
    MIXED = "mixed"
    PRODUCT_FIRST = "product_first"


def sum_up(copy: Copy, brand_words: tuple[str, ...] = ()) -> CopyVerdict:
    """The verdict on a whole text.

    An opening on the outcome is solution-first unless bare specs follow or empty praise carries it; any other
    opening is mixed when it still names a need or says what its specs do, else product-first.
    """
    lead = read_opening(copy, brand_words).kind
    need = names_need(copy.sentences)
    specs = translates_specs(copy)
    hype = bool(read_hype(copy.sentences).unproved)
    if lead is Lead.OUTCOME:
        if specs is False or (hype and not need):
            return CopyVerdict.PRODUCT_FIRST if hype and specs is False else CopyVerdict.MIXED
        return CopyVerdict.SOLUTION_FIRST
    if need or specs:
        return CopyVerdict.PRODUCT_FIRST if hype and lead is Lead.OFFER and not specs else CopyVerdict.MIXED
    return CopyVerdict.PRODUCT_FIRST
