"""Is what I need before I pay in there?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.reading.journey_topics import TOPICS, topics_told
from mysteryshop.judge.reading.questions import read_pairs
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, PageKind, Quote, Verdict, not_applicable

ANSWERS = (PageKind.FAQ, PageKind.HELP)

RULES = (PageKind.DELIVERY_INFO, PageKind.RETURNS_INFO, PageKind.CONTACT)
"""Pages that count as a part of the answers where the answers link to them."""


@dataclass(frozen=True, slots=True)
class Options:
    """half: topics, of nine, from which it is partial; all of them pass."""

    half: int = 7


@site_detector("covers-the-journey", options=Options)
def covers_the_journey(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether the questions and answers cover what a buyer needs before paying.

    Nine topics: delivery cost and time, returns, refund, payment, change or cancel, damage, guarantee, contact. All
    FAQ and help pages are read as one, with the delivery, returns and contact pages that they link to in their own
    part. Menus and footers don't count. Not applicable where no such page was seen, or nothing is asked on it.
    """
    own = [page for page in site.pages if page.page.main_kind in ANSWERS]
    if not own:
        return (not_applicable("No page of questions and answers and no help page was seen."),)
    if not any(page.once(read_pairs) for page in own):
        return (not_applicable("Nothing is asked on the pages of questions and help."),)
    told = topics_told([*own, *_linked(own, site.pages)])
    missing = [topic for topic in TOPICS if topic not in told]
    if not missing:
        return (_answer(Verdict.PASS, f"All {len(TOPICS)} topics are there.", told.values(), own[0]),)
    reason = f"{len(told)} of {len(TOPICS)} topics are there; missing: {', '.join(missing)}."
    verdict = Verdict.PARTIAL if len(told) >= options.half else Verdict.FAIL
    opening = own[0].opening
    searched = Quote(opening.text, opening.selector, opening.box, page=own[0].id)
    return (_answer(verdict, reason, (searched, *told.values()), own[0]),)


def _linked(own: Sequence[Reading], pages: Sequence[Reading]) -> list[Reading]:
    offered = {_address(link.href) for page in own for link in page.page.links if link.region == "main"}
    return [page for page in pages if page.page.main_kind in RULES and _address(page.page.url) in offered]


def _address(url: str) -> str:
    return re.split(r"[?#]", url, maxsplit=1)[0].rstrip("/")


def _answer(verdict: Verdict, reason: str, shown: Iterable[Quote], page: Reading) -> Answer:
    return Answer(verdict, reason, tuple(dict.fromkeys(shown)), page=page.id)
