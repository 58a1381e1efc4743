"""The cover: the result in a sentence, three more for a reader in a hurry, and what to call the score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mysteryshop.model import Band, Result, Stage
from mysteryshop.report.numbers import count, headline, listed, points, sentence
from mysteryshop.report.view.names import BANDS, STAGE_WHEN, day

LEAST_COVERAGE = 60.0
"""Per cent of the points that apply which must be decided before a band is given. Source: the scoring rules."""

GOOD_STAGE = 75.0
"""A stage from here on is not called a weak spot. Source: the lower end of the band "customer-focused"."""


class Standing(StrEnum):
    """How much can be said at all."""

    SCORED = "scored"
    TOO_LITTLE_SEEN = "too-little-seen"
    NOT_AUDITED = "not-audited"


_BAND_SAYS: Mapping[Band, tuple[str, str]] = MappingProxyType(
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


def tell_verdict(result: Result) -> Verdict:
    """What the cover says. The band is the one of the capped score; the headline tells of the shop without the cap."""
    scores, standing = result.scores, find_standing(result)
    raw = scores.raw if scores.raw is not None else scores.overall
    capped = scores.overall is not None and raw is not None and bool(scores.capped_by) and raw > scores.overall
    band = scores.band if standing is Standing.SCORED else None
    return Verdict(
        standing=standing,
        headline=_headline(result, standing, raw),
        sentences=(_walk(result), _score(result, standing), _repairs(result)),
        score="–" if scores.overall is None else f"{headline(scores.overall)}",
        raw="" if raw is None else f"{headline(raw)}",
        capped=capped,
        band=sentence(band.value) if band else "",
        band_note=_band_note(band, standing),
        range=_range(result),
        coverage="" if scores.coverage is None else f"{headline(scores.coverage)}%",
        open_reviews=count(scores.open_reviews, "open question"),
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


def _headline(result: Result, standing: Standing, raw: float | None) -> str:
    if standing is Standing.NOT_AUDITED or raw is None:
        return "Nothing on this shop could be judged."
    if standing is Standing.TOO_LITTLE_SEEN:
        return "Too little of this shop was seen to call it good or bad."
    opening, bridge = _BAND_SAYS[band_of(raw)]
    stage = weakest_stage(result) if walked(result) else None
    says = f"{opening}, {bridge} {STAGE_WHEN[stage]}" if stage else _told_apart(result) or opening
    says += _held(result, raw, "; " if stage else ", but ") + "."
    first = _first_question(result)
    return f"{says} The question to answer first: “{first}”" if first else says


def walked(result: Result) -> bool:
    """Whether anybody walked the shop; else its channels alone were read."""
    return any(visit.persona for visit in result.visits) or not result.visits


def _told_apart(result: Result) -> str:
    """What an audit of channels alone is about, when they disagree; empty for a walk."""
    matters = len({(each.fact, each.subject) for each in result.contradictions})
    if walked(result) or not matters:
        return ""
    return f"What customers are told about {count(matters, 'matter')} depends on where they look"


def _held(result: Result, raw: float, link: str) -> str:
    """That a cap holds the score, when one does: else the headline would praise what the score does not."""
    scores = result.scores
    if not scores.capped_by or scores.overall is None or raw <= scores.overall:
        return ""
    fails = len(scores.capped_by)
    holds = "holds" if fails == 1 else "hold"
    return f"{link}{count(fails, 'critical fail')} {holds} the score at {headline(scores.overall)}"


def _first_question(result: Result) -> str:
    asks = {check.id: check.ask for check in result.checks}
    return next((asks[fix.check] for fix in result.fixes if asks.get(fix.check)), "")


def _walk(result: Result) -> str:
    channels = [visit.id for visit in result.visits if not visit.persona]
    if not walked(result):
        were = "was" if len(channels) == 1 else "were"
        read = f"{count(len(channels), 'channel')} {were} read on {day(result.started)} and held side by side"
        return sentence(f"{read}; nobody walked the shop.")
    names = [persona.title or persona.name for persona in result.personas if persona.name]
    staged = {row.visit for row in result.rehearsal}
    who = count(len(names), "customer") + (f" ({listed(names)})" if names else "")
    pages = count(sum(page.visit not in channels for page in result.pages if page.visit not in staged), "page")
    sent = sum(visit.order_requests.sent for visit in result.visits)
    order = "no order was placed" if not sent else f"{count(sent, 'order request')} got through, which must not happen"
    beside = f", and {count(len(channels), 'channel')} beside them" if channels else ""
    return sentence(f"{who} walked this shop on {day(result.started)} and kept {pages} as evidence{beside}; {order}.")


def _score(result: Result, standing: Standing) -> str:
    scores = result.scores
    if scores.overall is None:
        return "No question could be decided, so there is no score: this is neither a pass nor a fail."
    says = f"The score is {headline(scores.overall)} of 100"
    raw = scores.raw if scores.raw is not None else scores.overall
    if scores.capped_by and raw > scores.overall:
        fails = count(len(scores.capped_by), "critical fail")
        holds = "holds" if len(scores.capped_by) == 1 else "hold"
        says += f": {fails} {holds} it there, and without {'it' if holds == 'holds' else 'them'} it would be "
        says += f"{headline(raw)}"
    if standing is Standing.TOO_LITTLE_SEEN:
        says += f", but only {headline(scores.coverage or 0)}% of what applies could be decided, so it gets no band"
    return says + "."


def _repairs(result: Result) -> str:
    first = result.fixes[:5]
    if not first or result.scores.overall is None:
        return "There is nothing on the list of repairs." if result.scores.overall is not None else _why_nothing(result)
    last, now = headline(first[-1].after), headline(result.scores.overall)
    verb = "takes" if len(first) == 1 else "take"
    which = f"The first {count(len(first), 'repair')}".replace("first one repair", "first repair")
    if last > now:
        return f"{which} below {verb} it from {now} to {last}."
    gain = points(sum(fix.raw_gain for fix in first))
    return f"{which} below {verb} back {gain} points; the cap stays until the last critical fail is gone."


def _why_nothing(result: Result) -> str:
    problems = [visit.problem for visit in result.visits if visit.problem]
    nothing = "No page was reached." if walked(result) else "They say nothing that a question here asks about."
    return f"What stood in the way: {'; '.join(dict.fromkeys(problems))}." if problems else nothing


def _band_note(band: Band | None, standing: Standing) -> str:
    if band is None:
        return "under 60% coverage no band is given" if standing is Standing.TOO_LITTLE_SEEN else "there is no score"
    low, high = next((low, high) for each, low, high, _ in BANDS if each is band)
    return f"{low} to {high} of 100"


def _range(result: Result) -> str:
    if result.scores.range is None:
        return ""
    low, high = (headline(each) for each in result.scores.range)
    return f"{low} to {high}" if low != high else f"{low}"
