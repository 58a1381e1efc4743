"""How a customer can pay: which ways are taken and which refused, on what terms, and what cards cost on top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.payment.joined import LONGEST, joined
from mysteryshop.judge.facts.kinds.payment.moment import MOMENT, read_moments
from mysteryshop.judge.facts.kinds.payment.page import left_out
from mysteryshop.judge.facts.kinds.payment.reading import Told, answered, told_in
from mysteryshop.judge.facts.kinds.payment.scope import ASIDE, GROUPS, fields_of, refusal_meets
from mysteryshop.judge.facts.kinds.payment.way import Way
from mysteryshop.judge.facts.kinds.payment.words import CARDS, FROM_AFAR, HEADS, named_in
from mysteryshop.judge.facts.kinds.sides import Placed, pairs, placed, with_the_next
from mysteryshop.judge.facts.kinds.words import heads_of
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

_SPOT = regex(
    r"\b(?:lockers?|(?<!card )machines?|kiosks?|vending|parking|stalls?|pop-up|markets?|van|bar(?! (?:amex|american"
    r"|diners|visa|mastercard))|caf[eé]|islands?|"
    r"abroad|"
    r"overseas)\b",
    re.IGNORECASE,
)
_TRIAL = regex(r"\b(?:trial|sign[- ]?up)\b", re.IGNORECASE)
_LIMITED = regex(
    r"\b(?:under|over|(?:below|above)(?!\W*$|[.,;:)])|more than|less than|up to|from|some|selected|certain|after"
    r"|before|until|outside|"
    r"unless|if)\b",
    re.IGNORECASE,
)


_SUBJECT = regex(r"\b(?:we|i|you|customers|payments?|all orders)\b", re.IGNORECASE)

SHORT_QUESTION = 10
"""Words of a question that is asked and answered in one line. Source: chosen."""


def read(site: SiteReading) -> Iterable[Claim]:
    """What is said of each way to pay, in text and in structured data."""
    told = tuple(joined(claim for place in placed(site) if _can_tell(place) for claim in _in_segment(place)))
    yield from told
    yield from left_out(site, told)
    for place in placed(site):
        yield from read_moments(place)
    for page, node, _ in markup.nodes(site):
        for key, value in markup.said(node, "paymentAccepted", "acceptedPaymentMethod"):
            spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", value.rsplit("#", 1)[-1])
            for way in named_in(spaced):
                yield _claim(markup.as_written(page, key, value), Told(way.method, "yes", 0, 0))


def _can_tell(place: Placed) -> bool:
    segment = place.segment
    return (
        not HEADS.isdisjoint(heads_of(segment.text))
        or not HEADS.isdisjoint(heads_of(segment.topic))
        or bool(_asked(segment))
    )


def _in_segment(place: Placed) -> Iterator[Claim]:
    segment, topic = place.segment, place.segment.topic
    seen: set[str] = set()
    for told in answered(place.answers or _asked(segment), segment.text):
        seen.add(told.method)
        claim, answer = _claim(segment, told, topic), with_the_next(segment)
        yield claim if answer is segment else replace(claim, segment=answer, end=len(answer.text))
    if segment.text.endswith("?") or _TRIAL.search(segment.line):
        return
    label = " ".join((segment.label, topic, place.over))
    under = f"{segment.label} {place.question}"
    found: dict[str, Claim] = {}
    for told in told_in(segment.text, label, under, segment.statement.before):
        if told.method in seen:
            continue
        claim = _claim(segment, told, place.question)
        known = found.setdefault(told.method, claim)
        if known is not claim and told.verdict == "no" and known.value.text == claim.value.text:
            # "Cash only, there's no card machine" is one refusal in two breaths.
            found[told.method] = replace(known, end=claim.end) if claim.end - known.start <= LONGEST else known
    yield from found.values()


def _asked(segment: Segment) -> str:
    """The short question just before ("Amex? No."), or an empty string."""
    before = segment.statement.before
    return before if before.endswith("?") and len(before.split()) <= SHORT_QUESTION and segment.start == 0 else ""


def _claim(segment: Segment, told: Told, topic: str = "") -> Claim:
    about = told.method if told.verdict in ("yes", "no") else f"surcharge on {told.method}"
    value = Way(told.method, told.verdict, told.implied, told.ways, told.scope)
    conditions = conditions_of(segment, told, topic)
    return Claim(FactKind.PAYMENT_METHODS, value, segment, about, conditions, told.start, told.end)


def conditions_of(segment: Segment, told: Told, topic: str) -> Conditions:
    """What limits it: the things, places and people that it is for; a refusal also by spot and amount.

    A `yes` within limits is refused by a plain `no` all the same; a `no` within limits is an exception to a `yes`.
    """
    text = segment.text[told.start : told.end or len(segment.text)]
    near = f"{topic} {segment.label} {text}"
    limits = "named" if _LIMITED.search(text) else "spot" if _SPOT.search(near) else ""
    return Conditions(thing=", ".join(sorted(told.scope)), exception=limits if told.verdict == "no" else "")


def compare(_site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """One way to pay that one source takes and another refuses; surcharges that differ; lists that share nothing."""
    both = _told_both(claims)

    def judged(a: Claim, b: Claim) -> bool | None:
        verdict = a.value.conflicts(b.value)
        if verdict is False:
            return _lists_apart(a, b)
        met = _meet(a, b)
        if met is False or _exception(a, b) or _exception(b, a):
            return False
        if (a.source, a.about) in both or (b.source, b.about) in both or met is None:
            return None
        return None if verdict and _only_by_the_way(a, b) else verdict

    outright_first = sorted(claims, key=lambda claim: isinstance(claim.value, Way) and claim.value.implied)
    told = list(pairs(outright_first, judged, lambda a, b: f"One says {a.value.text}, the other {b.value.text}."))
    outright = {_taken_by(pair) for pair in told if pair.sure and not _implied(pair)}
    yield from (pair for pair in told if not _implied(pair) or _taken_by(pair) not in outright)


def _implied(pair: Pair) -> bool:
    """Whether the refusal only follows from `X only`: one said in so many words is told instead."""
    return any(isinstance(claim.value, Way) and claim.value.implied for claim in (pair.a, pair.b))


def _taken_by(pair: Pair) -> tuple[frozenset[str], str]:
    """The sources of a pair and the words that say yes."""
    yes = pair.b if pair.a.value.text.endswith(": no") else pair.a
    return frozenset((pair.a.source, pair.b.source)), yes.quote.text


def _meet(a: Claim, b: Claim) -> bool | None:
    """Whether both are said of the same thing, place and people; None where it can't be told."""
    if not isinstance(a.value, Way) or not isinstance(b.value, Way):
        return False
    if {a.value.verdict, b.value.verdict} == {"yes", "no"}:
        no, yes = (a, b) if a.value.verdict == "no" else (b, a)
        return refusal_meets(_scope(no), _scope(yes), fields_of(f"{yes.segment.topic} {yes.segment.line}"), yes.about)
    mine, its = a.value.scope, b.value.scope
    if a.about == MOMENT:  # one thing is paid for before, another after: sure of one and the same only
        return True if mine == its else None
    if mine & its or not mine | its:
        return True
    return False if mine and its else None if (mine | its) & ASIDE else True


def _scope(claim: Claim) -> frozenset[str]:
    return claim.value.scope if isinstance(claim.value, Way) else frozenset()


def _exception(claim: Claim, other: Claim) -> bool:
    """Whether a refusal is for some cases or for a spot that the other does not speak of."""
    limits = claim.conditions.exception
    return limits == "named" or (limits == "spot" and not _scope(claim) & _scope(other))


def _only_by_the_way(a: Claim, b: Claim) -> bool:
    """Whether `X only` may leave room for the other: for groups, and for PayPal or transfers beside cards."""
    refused = [claim for claim in (a, b) if isinstance(claim.value, Way) and claim.value.implied]
    if refused and (_scope(a) ^ _scope(b)) & GROUPS:
        return True
    if not refused or a.about not in FROM_AFAR or refused[0].about in refused[0].quote.text.lower():
        return False
    yes = b if refused[0] is a else a
    named = {way.method for way in named_in(yes.quote.text)}
    plainly = "card" in named and _SUBJECT.search(refused[0].quote.text) is not None
    return not plainly or bool(_scope(a) | _scope(b)) or "cash" in refused[0].segment.line.lower()


def _told_both(claims: Sequence[Claim]) -> set[tuple[str, str]]:
    """Sources that say yes and no of one way: they know of a difference that was not understood."""
    told: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if isinstance(claim.value, Way):
            told.setdefault((claim.source, claim.about), set()).add(claim.value.verdict)
    return {key for key, verdicts in told.items() if len(verdicts) > 1}


def _lists_apart(a: Claim, b: Claim) -> bool:
    """Whether both tell how one pays, each naming all its ways, and no way is in both: one of them only cash."""
    if not isinstance(a.value, Way) or not isinstance(b.value, Way):
        return False
    mine, its = _widened(a.value.ways), _widened(b.value.ways)
    if not mine or not its or mine & its or _apart(a, b):
        return False
    return "cash" in (a.value.method, b.value.method)


def _apart(a: Claim, b: Claim) -> bool:
    mine, its = _scope(a) - {"ahead"}, _scope(b) - {"ahead"}
    return bool(mine and its) and not mine & its


def _widened(ways: frozenset[str]) -> frozenset[str]:
    return ways | ({"card"} if ways & CARDS else frozenset()) | (CARDS if "card" in ways else frozenset())


FAMILY = Family(frozenset({FactKind.PAYMENT_METHODS}), read, compare)
