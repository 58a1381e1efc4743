"""Do the things they keep refusing become things they offer?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading import SiteReading
from mysteryshop.judge.reading.refused_things import Refused, refused_things
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, PageKind, Verdict, not_applicable

PLACES = frozenset({PageKind.FAQ, PageKind.HELP})


@dataclass(frozen=True, slots=True)
class Options:
    """often: refusals of one thing that make it an unmet need."""

    often: int = 3


@site_detector("unmet-need", options=Options)
def unmet_need(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether one thing is refused again and again, so that it could be a product.

    Refusals of all questions and answers are grouped by what was asked for: single parts, places to deliver to, ways
    to pay... Three of one group make one finding. A question that stands on several pages counts once.
    """
    refused = refused_things(page for page in site.pages if PLACES & set(page.page.kinds))
    if not refused:
        return (not_applicable("Nothing is refused in the questions and answers."),)
    needs = [each for each in refused if len(each.questions) >= options.often]
    return tuple(_answer(each, Verdict.FAIL, _need(each)) for each in needs) or (
        _answer(refused[0], Verdict.PASS, _no_need(refused)),
    )


def _need(refused: Refused) -> str:
    return f"Refused {len(refused.questions)} times: {refused.thing}. That many ask is worth a thought."


def _no_need(refused: Sequence[Refused]) -> str:
    told = "; ".join(f"{each.thing} ({len(each.questions)})" for each in refused[:5])
    return f"Nothing is refused again and again. Refused: {told}."


def _answer(refused: Refused, verdict: Verdict, reason: str) -> Answer:
    return Answer(verdict, reason, refused.quotes, page=refused.quotes[0].page)
