"""Is there anything behind the big words?"""

from mysteryshop.judge.labels.on_pages import label_copy
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import copy_words, read_copy
from mysteryshop.judge.reading.copy_hype import read_hype
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

MOST_QUOTES = 3

A_FEW = 8
"""Words below which a page has no copy that could praise. Source: the catalogue, on `copy-leads-with-outcome`."""


BACKED = "No big word stands without its proof."


@page_detector("praise-with-proof")
def praise_with_proof(page: Reading, _options: None) -> Answer:
    """Whether superlatives have a proof close by, and nobody is hurried.

    Praise is backed by a rating with its count, a test or a source in the same or the next sentence. Pressure has no
    proof. What customers say in quotation marks is left alone. One claim among much plain copy is partial.
    """
    copy = page.once(read_copy)
    if not copy.sentences:
        return not_applicable("There is no copy on this page.")
    hype = read_hype(copy.sentences)
    bare = hype.unproved
    if not hype.claims and page.page.html and page.once(copy_words) < A_FEW:
        return not_applicable(f"Fewer than {A_FEW} words of copy, and no big one among them.")
    label = page.once(label_copy)
    if not bare:
        proofs = [claim.proof for claim in hype.claims if claim.proof]
        backed = passed(BACKED, *(proofs or copy.quotes)[:MOST_QUOTES])
        if proofs:
            # The proof beside the big word is what the label does not ask for.
            return backed
        return weigh(backed, label, "hype", good=False, missed="Big words or pressure with nothing behind them.")
    quotes = tuple(dict.fromkeys(claim.sentence.quote for claim in bare))[:MOST_QUOTES]
    told = "Pressure with nothing behind it" if bare[0].pressure else "Praise with no proof nearby"
    words = ", ".join(dict.fromkeys(f"'{claim.quote.text}'" for claim in bare[:MOST_QUOTES]))
    if len(bare) == 1 and not bare[0].pressure and len(copy.sentences) > MOST_QUOTES:
        return partial(f"{told}, once: {words}.", *quotes)
    return weigh(failed(f"{told}: {words}.", *quotes), label, "hype", good=False, met=BACKED)
