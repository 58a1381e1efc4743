"""Is the hurry real?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.hurry import Claim, Hurry, claims_of, find_claims
from mysteryshop.judge.reading.looks import left_elsewhere, why_missing
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Verdict, failed, not_applicable, passed, review
from mysteryshop.model.passes import Look, SecondVisit

SLACK = 3.0
"""Seconds by which the same timer may differ between two visitors: both moments are kept to the second, and a page
takes a moment to be read."""

CROWD_LEAP = 0.5
LEAST_LEAP = 5
"""Share, and number, by which a crowd may change within a minute or so before nobody counted it. Source: chosen."""

WORST_FIRST = (Verdict.FAIL, Verdict.REVIEW, Verdict.PASS, Verdict.NOT_APPLICABLE)


@page_detector("honest-urgency", needs=("second-visit",))
def honest_urgency(page: Reading, _: None) -> Answer:
    """Whether what hurries the customer is true: timers and stock claims are held against a second, fresh visit.

    A timer that starts anew for the next visitor fails; so does a stock that has grown meanwhile, a crowd that leaps,
    and hurry ("last chance", "ends soon") with no end to hold it to. An end that is named passes, and so does a timer
    that runs to the same moment in both visits. What can't be told apart is a question to a person.
    """
    claims = page.once(claims_of)
    if not claims:
        return not_applicable("Nothing on this page hurries the customer.")
    if left_elsewhere(page, Look.SECOND_VISIT) and not any(claim.kind in (Hurry.BARE, Hurry.END) for claim in claims):
        return not_applicable("The hurry was compared on another page of this kind, or in the first persona's walk.")
    second = page.page.passes.second_visit if page.page.passes else None
    answers = [_answer(page, claim, second) for claim in claims]
    worst = min((answer.verdict for answer in answers), key=WORST_FIRST.index)
    same = [answer for answer in answers if answer.verdict is worst]
    reason = " ".join(dict.fromkeys(answer.reason for answer in same[:3]))
    quotes = dict.fromkeys(quote for answer in same for quote in answer.quotes)
    return replace(same[0], reason=reason, quotes=tuple(quotes)[:6])


def _answer(page: Reading, claim: Claim, second: SecondVisit | None) -> Answer:
    if claim.kind is Hurry.BARE:
        return failed("It hurries, and names no end that anybody could hold it to.", claim.quote)
    if claim.kind is Hurry.END:
        return passed("The end has a name, which anybody can come back and check.", claim.quote)
    if second is None:
        why = why_missing(page, Look.SECOND_VISIT)
        told = "Is this true? Nobody looked a second time, as another visitor"
        return review(f"{told}{f': {why}' if why else ''}.", claim.quote)
    other = _again(claim, find_claims(second.first), find_claims(second.second))
    if other is None:
        return review("Is this true? A second visitor was not told so.", claim.quote)
    first = next(
        (one for one in find_claims(second.first) if one.place == claim.place and one.kind is claim.kind), claim
    )
    return _timer(first, other, second) if claim.kind is Hurry.TIMER else _count(first, other, second)


def _again(claim: Claim, before: Sequence[Claim], after: Sequence[Claim]) -> Claim | None:
    """The same claim at the second visit: at the same place, else the same one in order, where there are as many."""
    alike = [one for one in after if one.kind is claim.kind]
    there = next((one for one in alike if one.place and one.place == claim.place), None)
    earlier = [one for one in before if one.kind is claim.kind]
    if there is not None or len(alike) != len(earlier):
        return there
    places = [one.place for one in earlier]
    return alike[places.index(claim.place)] if claim.place in places else next(iter(alike), None)


def _gap(second: SecondVisit) -> float:
    return (datetime.fromisoformat(second.second_at) - datetime.fromisoformat(second.first_at)).total_seconds()


def _timer(first: Claim, other: Claim, second: SecondVisit) -> Answer:
    gap, slack = _gap(second), SLACK + (first.grain if first.grain > 1 else 0)
    ran = (first.value or 0) - (other.value or 0)
    quotes = (first.quote, *([other.quote] if other.quote.text != first.quote.text else []))
    who = "The same visitor" if second.same_visitor else "A second visitor"
    if gap <= 2 * slack:
        return review(f"Does this timer run to a real end? {who} came only {gap:.0f} s later.", *quotes[:1])
    if abs(ran - gap) <= slack:
        return passed(f"The timer runs to the same moment for both visits, {gap:.0f} s apart.", *quotes[:1])
    if abs(ran) <= SLACK and first.grain == 1:
        told = f"{who}, {gap:.0f} s later, was shown “{other.quote.text}”: the timer starts anew each time."
        return failed(told, *quotes[:1])
    told = f"Does this timer run to a real end? {who}, {gap:.0f} s later, was shown “{other.quote.text}”."
    return review(told, *quotes[:1])


def _count(first: Claim, other: Claim, second: SecondVisit) -> Answer:
    gap = _gap(second)
    if first.value == other.value:
        return passed(f"Both visits, {gap:.0f} s apart, were told the same.", first.quote)
    told = f"Another visit, {gap:.0f} s later, was told “{other.quote.text}”"
    if first.value is None or other.value is None:
        return review(f"Is this counted? {told}.", first.quote)
    if first.kind is Hurry.STOCK and other.value > first.value:
        return failed(f"{told}: the few that are left grew.", first.quote)
    leap = abs(first.value - other.value)
    if first.kind is Hurry.CROWD and leap >= max(LEAST_LEAP, CROWD_LEAP * max(first.value, other.value)):
        return failed(f"{told}: nobody counted that.", first.quote)
    return review(f"Is this counted? {told}.", first.quote)
