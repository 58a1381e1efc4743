"""Do they listen, and show it?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.listening import ASKS, CHANGED, NOW, REPLIED
from mysteryshop.judge.reading.seen import Piece, asked_before, pieces, said, seen, seen_on
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, not_applicable, passed, review

PLACES = (PageKind.HOME, PageKind.PRODUCT, PageKind.HELP, PageKind.ABOUT)
"""Where a shop shows that it listens. Source: the catalogue."""


@page_detector("asks-and-shows")
def asks_and_shows(page: Reading, _: None) -> Answer:
    """Whether a shop shows what its customers changed: "You asked for single jars; here they are."

    What was asked with what came of it passes. A way to be heard, answered reviews, or nothing of either are questions
    to a person: whether anything changed can't be told from one page. Once in a walk is enough, for the pass as for the
    question: pages with nothing of their own are not applicable then.
    """
    blocks = seen(page, own=True)
    shown = _shown(list(pieces(blocks)))
    if shown:
        return passed(
            "It shows what customers asked for and what came of it.", *dict.fromkeys(p.quote for p in shown[:2])
        )
    if _shown_elsewhere(page):
        return not_applicable("Another page of this walk shows it: once is enough.")
    replied, asked = said(blocks, REPLIED), said(blocks, ASKS)
    if replied:
        return review("Reviews are answered. Does the shop also show what it changed because of them?", *replied[:2])
    if asked:
        return review("Customers are asked. Does the shop answer, and show what it changed?", *asked[:2])
    if asked_before(page, PLACES):
        return not_applicable("Nothing here that is not asked of an earlier page already.")
    question = "Nothing here asks what customers think, or shows what they changed. Does the shop listen elsewhere?"
    return review(question, page.opening)


def _shown_elsewhere(page: Reading) -> bool:
    """Whether another page of the walk shows what customers changed."""
    others = (other for other in page.around.pages if other.id != page.page.id and set(PLACES) & set(other.kinds))
    return any(_shown(list(pieces(seen_on(other, own=True)))) for other in others)


def _shown(told: list[Piece]) -> list[Piece]:
    """The sentences that name what customers asked for, where they or the two behind them say what came of it."""
    return [
        piece
        for at, piece in enumerate(told)
        if CHANGED.search(piece.text) and any(NOW.search(near.text) for near in told[at : at + 3])
    ]
