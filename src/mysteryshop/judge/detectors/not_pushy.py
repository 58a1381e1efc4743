"""Do they let me look before they sell?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.interruptions import read_interruptions
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, partial, passed, review

LARGE = 0.15
"""Share of the first screen from which words lie in the way. Source: chosen; the box around them is larger than they
are."""


@page_detector("not-pushy", basis="structure")
def not_pushy(page: Reading, _: None) -> Answer:
    """Whether nothing comes between a customer and the page before their own first act, and no no is made to shame.

    A pop-up that offers something and covers a good part of the first screen fails, as does one that the walk had to
    answer to go on, and a way out that shames. A small one is partial. Consent that the law wants, questions of age
    and country, and the cart that the customer opened are not counted. Only what came while the page was watched can
    be seen.
    """
    met = page.once(read_interruptions)
    if met.shaming:
        return failed("The way out is worded to shame.", *met.shaming[:2])
    selling = [one for one in met.over if one.sells]
    large = [one for one in selling if one.share is None or one.share >= LARGE]
    if large:
        return failed(
            "An offer lies over the page before the customer did anything.", *(one.quote for one in large[:2])
        )
    if met.answered:
        return failed("A pop-up had to be answered before the page could be used.", *met.answered[:2])
    if selling:
        return partial("A small offer lies over the page.", *(one.quote for one in selling[:2]))
    if any(one.share is None or one.share >= LARGE for one in met.over):
        question = "Something lies over the page. Did the customer ask for it?"
        return review(question, *(one.quote for one in met.over[:2]))
    return passed("Nothing came between the customer and the page while it loaded.", page.opening)
