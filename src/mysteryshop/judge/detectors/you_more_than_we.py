"""Do they talk to me or about themselves?"""

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import copy_words, read_copy
from mysteryshop.judge.reading.copy_mirror import read_mirror
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

MOST_QUOTES = 3
"""The most self-centred sentences that are quoted. Source: the catalogue, on `copy-you-more-than-we`."""


@dataclass(frozen=True, slots=True)
class Options:
    """enough: the share, 0 to 1, of sentences about the customer that passes. half: the share that is partial."""

    enough: float = 0.5
    half: float = 0.3


@page_detector("you-more-than-we", options=Options, counts=copy_words)
def you_more_than_we(page: Reading, options: Options) -> Answer:
    """Whether more sentences look out of the window, at the customer, than into the mirror, at the company.

    Sentences that speak to the reader or of what is done for them are held against those that only say "we", the
    shop's name or its pride. A sentence counts once: saying "you" ten times in it moves nothing.
    """
    mirror = read_mirror(page.once(read_copy).sentences, page.setting.brand_words)
    you, we = len(mirror.customer), len(mirror.company)
    if not you and not we:
        return not_applicable("No sentence speaks of the customer or of the company.")
    told = f"{you} of {you + we} such sentences look at the customer, {we} at the company."
    if mirror.share >= options.enough:
        return passed(told, *(sentence.quote for sentence in mirror.customer[:MOST_QUOTES]))
    tell = partial if mirror.share >= options.half else failed
    return tell(told, *(sentence.quote for sentence in mirror.company[:MOST_QUOTES]))
