"""I came back. Am I worse off than a stranger?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.seen import pieces, said, seen
from mysteryshop.judge.reading.welcoming import FOR_LOYAL, FOR_NEW, WORTH
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, passed


@page_detector("loyal-not-punished")
def loyal_not_punished(page: Reading, _: None) -> Answer:
    """Whether an offer for new customers stands beside one for those who stay.

    A welcome offer with something for the loyal on the same page passes, alone it fails. Not applicable where no
    offer is for new customers only.
    """
    blocks = seen(page)
    told = list(pieces(blocks))
    new = [p.quote for p in told if FOR_NEW.search(p.text) and WORTH.search(p.text) and not p.text.endswith("?")]
    if not new:
        return not_applicable("No offer here is for new customers only.")
    loyal = said(blocks, FOR_LOYAL)
    if loyal:
        return passed("Those who stay get something too.", *dict.fromkeys((new[0], *loyal[:2])))
    return failed("New customers get it, and nothing is told for those who stay.", *dict.fromkeys(new[:2]))
