"""The cover: the result in a sentence, three more for a reader in a hurry, and what to call the score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mysteryshop.model import Band, Result, Stage
from mysteryshop.model import Verdict as Judged
from mysteryshop.report.numbers import headline, sentence
from mysteryshop.report.view.names import BANDS, STAGE_WHEN, day
from mysteryshop.report.voice import PLAIN, Voice

LEAST_COVERAGE = 60.0
"""Per cent of the points that apply which must be decided before a band is given. Source: the scoring rules."""

DECIDED = frozenset({Judged.PASS, Judged.PARTIAL, Judged.FAIL})
"""Verdicts that count towards the score."""

GOOD_STAGE = 75.0
"""A stage from here on is not called a weak spot. Source: the lower end of the band "customer-focused"."""


class Standing(StrEnum):
    """How much can be said at all."""

    SCORED = "scored"
    TOO_LITTLE_SEEN = "too-little-seen"
    NOT_AUDITED = "not-audited"


BAND_SAYS: Mapping[Band, tuple[str, str]] = MappingProxyType(
    {
        Band.CUSTOMER_LED: ("This shop thinks the way its customers do", "even if a little less so"),
        Band.CUSTOMER_FOCUSED: ("Customers are well served here", "least well"),
        Band.MIXED: ("Customers get some of what they came for", "and least of it"),
        Band.SELLER_FOCUSED: ("This shop talks for itself more than to its customers", "most of all"),
        Band.FAILING: ("Customers are left on their own here", "most of all"),
    }
)
"""Each band as the start of a sentence, and how it goes on to the weakest stage."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """score: as shown, or a dash. score_note: what stands under it. band: empty when none is given."""

    standing: Standing
    headline: str
    sentences: tuple[str, ...]
    score: str
    raw: str
    capped: bool
    band: str
    band_note: str
    range: str
    coverage: str
    open_reviews: str


def tell_verdict(result: Result, voice: Voice = PLAIN) -> Verdict:
    """What the cover says. The band is the one of the capped score; the headline tells of the shop without the cap."""
    scores, standing = result.scores, find_standing(result)
    raw = scores.raw if scores.raw is not None else scores.overall
    capped = scores.overall is not None and raw is not None and bool(scores.capped_by) and raw > scores.overall
    band = scores.band if standing is Standing.SCORED else None
    return Verdict(
        standing=standing,
        headline=_headline(result, standing, raw, voice),
        sentences=(_walk(result, voice), _score(result, standing, voice), _repairs(result, voice)),
        score="–" if scores.overall is None else f"{headline(scores.overall)}",
        raw="" if raw is None else f"{headline(raw)}",
        capped=capped,
        band=sentence(voice.say(band.value)) if band else "",
        band_note=_band_note(band, standing, voice),
        range=_range(result, voice),
        coverage="" if scores.coverage is None else voice.per_cent(headline(scores.coverage)),
        open_reviews=voice.count(scores.open_reviews, "open question"),
    )


def find_standing(result: Result) -> Standing:
    """Whether there is a score, and whether enough was seen to give it a band."""
    if result.scores.overall is None:
        return Standing.NOT_AUDITED
    if (result.scores.coverage or 0.0) < LEAST_COVERAGE:
        return Standing.TOO_LITTLE_SEEN
    return Standing.SCORED


def weakest_stage(result: Result) -> Stage | None:
    """The stage with the lowest score, when there are several and it is a weak one."""
    scored = {
        stage: tally.raw if tally.raw is not None else tally.score
        for stage in Stage
        if (tally := result.scores.by_stage.get(stage.value)) is not None
    }
    decided = {stage: score for stage, score in scored.items() if score is not None}
    if len(decided) < 2:
        return None
    stage = min(decided, key=lambda each: decided[each])
    return stage if decided[stage] < GOOD_STAGE else None


def band_of(score: float) -> Band:
    """The band of a score, cut before rounding."""
    return next(band for band, low, _, _ in reversed(BANDS) if score >= low or low == 0)


def _headline(result: Result, standing: Standing, raw: float | None, voice: Voice) -> str:
    if standing is Standing.NOT_AUDITED or raw is None:
        return voice.say("Nothing on this shop could be judged.")
    if standing is Standing.TOO_LITTLE_SEEN:
        return voice.say("Too little of this shop was seen to call it good or bad.")
    opening, bridge = (voice.say(each) for each in BAND_SAYS[band_of(raw)])
    stage = weakest_stage(result) if walked(result) else None
    says = f"{opening}, {bridge} {voice.say(STAGE_WHEN[stage])}" if stage else _told_apart(result, voice) or opening
    held = _held(result, raw, voice)
    if held:
        says = voice.say("{says}; {held}", says=says, held=held) if stage else _but(says, held, voice)
    says += "."
    first = _first_question(result)
    return voice.say("{says} The question to answer first: “{ask}”", says=says, ask=first) if first else says


def walked(result: Result) -> bool:
    """Whether anybody walked the shop; else its channels alone were read."""
    return any(visit.persona for visit in result.visits) or not result.visits


def _but(says: str, held: str, voice: Voice) -> str:
    return voice.say("{says}, but {held}", says=says, held=held)


def _told_apart(result: Result, voice: Voice) -> str:
    """What an audit of channels alone is about, when they disagree; empty for a walk."""
    matters = len({(each.fact, each.subject) for each in result.contradictions})
    if walked(result) or not matters:
        return ""
    return voice.many(
        matters,
        "What customers are told about {count} matter depends on where they look",
        "What customers are told about {count} matters depends on where they look",
    )


def _held(result: Result, raw: float, voice: Voice) -> str:
    """That a cap holds the score, when one does: else the headline would praise what the score does not."""
    scores = result.scores
    if not scores.capped_by or scores.overall is None or raw <= scores.overall:
        return ""
    return voice.many(
        len(scores.capped_by),
        "{count} critical fail holds the score at {score}",
        "{count} critical fails hold the score at {score}",
        score=headline(scores.overall),
    )


def _first_question(result: Result) -> str:
    asks = {check.id: check.ask for check in result.checks}
    return next((asks[fix.check] for fix in result.fixes if asks.get(fix.check)), "")


def _walk(result: Result, voice: Voice) -> str:
    channels = [visit.id for visit in result.visits if not visit.persona]
    if not walked(result):
        return sentence(_read_alone(len(channels), day(result.started, voice), voice))
    names = [persona.title or persona.name for persona in result.personas if persona.name]
    staged = {row.visit for row in result.rehearsal}
    who = voice.count(len(names), "customer") + (f" ({voice.listed(names)})" if names else "")
    pages = voice.count(sum(page.visit not in channels for page in result.pages if page.visit not in staged), "page")
    told = voice.say(
        "{who} walked this shop on {day} and kept {pages} as evidence{beside}; {order}.",
        who=who,
        day=day(result.started, voice),
        pages=pages,
        beside=_beside(len(channels), voice),
        order=_orders(result, voice),
    )
    return sentence(told)


def _read_alone(channels: int, on: str, voice: Voice) -> str:
    return voice.many(
        channels,
        "{count} channel was read on {day} and held side by side; nobody walked the shop.",
        "{count} channels were read on {day} and held side by side; nobody walked the shop.",
        day=on,
    )


def _beside(channels: int, voice: Voice) -> str:
    if not channels:
        return ""
    return voice.many(channels, ", and {count} channel beside them", ", and {count} channels beside them")


def _orders(result: Result, voice: Voice) -> str:
    sent = sum(visit.order_requests.sent for visit in result.visits)
    if not sent:
        return voice.say("no order was placed")
    return voice.many(
        sent,
        "{count} order request got through, which must not happen",
        "{count} order requests got through, which must not happen",
    )


def _score(result: Result, standing: Standing, voice: Voice) -> str:
    scores = result.scores
    if scores.overall is None:
        return voice.say("No question could be decided, so there is no score: this is neither a pass nor a fail.")
    says = voice.say("The score is {score} of 100", score=headline(scores.overall))
    raw = scores.raw if scores.raw is not None else scores.overall
    if scores.capped_by and raw > scores.overall:
        says += voice.many(
            len(scores.capped_by),
            ": {count} critical fail holds it there, and without it it would be {score}",
            ": {count} critical fails hold it there, and without them it would be {score}",
            score=headline(raw),
        )
    elif standing is Standing.SCORED:
        met, asked = _questions(result)
        says += voice.many(
            asked,
            ": of {count} question that could be decided, {met} was met wherever it was asked",
            ": of {count} questions that could be decided, {met} were met wherever they were asked",
            met=met,
        )
    if standing is Standing.TOO_LITTLE_SEEN:
        says += voice.say(
            ", but only {share} of what applies could be decided, so it gets no band",
            share=voice.per_cent(headline(scores.coverage or 0)),
        )
    return says + "."


def _questions(result: Result) -> tuple[int, int]:
    """How many checks were met in every finding of theirs, and how many were decided at all."""
    found: dict[str, set[Judged]] = defaultdict(set)
    for finding in result.findings:
        if finding.verdict in DECIDED:
            found[finding.check].add(finding.verdict)
    return sum(verdicts == {Judged.PASS} for verdicts in found.values()), len(found)


def _repairs(result: Result, voice: Voice) -> str:
    first = result.fixes[:5]
    if not first or result.scores.overall is None:
        nothing = result.scores.overall is not None
        return voice.say("There is nothing on the list of repairs.") if nothing else _why_nothing(result, voice)
    last, now = headline(first[-1].after), headline(result.scores.overall)
    if last > now:
        return voice.many(
            len(first),
            "The first repair below takes it from {now} to {last}.",
            "The first {count} repairs below take it from {now} to {last}.",
            now=now,
            last=last,
        )
    return voice.many(
        len(first),
        "The first repair below takes back {gain} points; the cap stays until the last critical fail is gone.",
        "The first {count} repairs below take back {gain} points; the cap stays until the last critical fail is gone.",
        gain=voice.points(sum(fix.raw_gain for fix in first)),
    )


def _why_nothing(result: Result, voice: Voice) -> str:
    problems = dict.fromkeys(visit.problem for visit in result.visits if visit.problem)
    if problems:
        return voice.say("What stood in the way: {problems}.", problems="; ".join(problems))
    if walked(result):
        return voice.say("No page was reached.")
    return voice.say("They say nothing that a question here asks about.")


def _band_note(band: Band | None, standing: Standing, voice: Voice) -> str:
    if band is None:
        little = standing is Standing.TOO_LITTLE_SEEN
        return voice.say("under 60% coverage no band is given") if little else voice.say("there is no score")
    low, high = next((low, high) for each, low, high, _ in BANDS if each is band)
    return voice.say("{low} to {high} of 100", low=low, high=high)


def _range(result: Result, voice: Voice) -> str:
    if result.scores.range is None:
        return ""
    low, high = (headline(each) for each in result.scores.range)
    return voice.say("{low} to {high}", low=low, high=high) if low != high else f"{low}"
