"""Does every channel tell the same about the fault?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from mysteryshop.judge.reading import SiteReading
from mysteryshop.judge.reading.incidents import FAULTY, Story, When, read_story
from mysteryshop.judge.reading.language import language_of
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review

SAME_WAIT = 1.5
"""Factor that two lengths of wait may differ by and still be one promise. Source: chosen; "an hour", "90 minutes"."""


@dataclass(frozen=True, slots=True)
class Options:
    """within_hours: how far apart two channels may be read and still tell of one incident.

    minutes: how far apart two moments may lie and still be the same promise.
    """

    within_hours: float = 48
    minutes: float = 15


@site_detector("consistent-incident", options=Options)
def consistent_incident(site: SiteReading, options: Options) -> Sequence[Answer]:
    """Whether every channel tells the same of a fault: that it lasts or is over, its cause, its end, the next news.

    Failure pages, banners, help, status, emails and posts are held against one another, one answer a pair. "All
    fixed" in one while another is still closed fails, and so do two ends or two causes; another hour for the next
    news alone is partial. Staged failures are known to nobody else and are left out. Not applicable when no fault is
    told of in two channels.
    """
    stories = [story for page in site.pages if not page.page.scenario and (story := page.once(read_story))]
    told = list({(story.where, story.state.text): story for story in stories}.values())
    faults = [page.id for page in site.pages if FAULTY & set(page.page.kinds)]
    pairs = [pair for pair in combinations(told, 2) if _of_one_incident(*pair, faults, options)]
    foreign = next((p for p in site.pages if p.id in faults and language_of(p) not in ("", "en")), None)
    if not pairs and foreign is not None:
        told_abroad = f"The failure page seems to be in another language ({language_of(foreign)}) than this word list."
        return (replace(review(told_abroad, foreign.opening), page=foreign.id),)
    if not pairs:
        return (not_applicable("No fault was told of in two channels, so there are no two stories to hold together."),)
    answers = [answer for pair in pairs for answer in _differences(*pair, options)]
    if answers:
        return answers
    a, b = pairs[0]
    agreed = passed(f"{a.where} and {b.where} tell the same of the fault.", a.state, b.state)
    return (replace(agreed, page=b.page),)


def _of_one_incident(a: Story, b: Story, faults: Sequence[str], options: Options) -> bool:
    """Whether two channels tell of one incident: near in time, and at least one of them is not over."""
    near = abs(a.told - b.told) <= timedelta(hours=options.within_hours)
    known = a.page in faults or b.page in faults or not (a.over and b.over)
    return a.where != b.where and near and known


def _differences(a: Story, b: Story, options: Options) -> Iterator[Answer]:
    if a.over != b.over:
        well, closed = (a, b) if a.over else (b, a)
        reason = f"{well.where} says that all is well again, while {closed.where} still tells of the fault."
        yield replace(failed(reason, well.state, closed.state), page=b.page)
        return
    yield from _causes(a, b)
    yield from _moments(a, b, options)


def _causes(a: Story, b: Story) -> Iterator[Answer]:
    """The cause is told in two ways where both name one and share none."""
    if a.causes and b.causes and not {cause for cause, _ in a.causes} & {cause for cause, _ in b.causes}:
        (one, first), (other, second) = a.causes[0], b.causes[0]
        reason = f"{a.where} names {one} as the cause, {b.where} {other}."
        yield replace(failed(reason, first, second), page=b.page)


def _moments(a: Story, b: Story, options: Options) -> Iterator[Answer]:
    for what, tell, one, other in (
        ("end of the fault", failed, a.ends, b.ends),
        ("next update", partial, a.news, b.news),
    ):
        apart = _apart(one, other, a, b, options)
        if apart is not None:
            reason = f"The {what} is promised for two times, in {a.where} and in {b.where}."
            yield replace(tell(reason, apart[0].quote, apart[1].quote), page=b.page)


def _apart(
    one: Sequence[When], other: Sequence[When], a: Story, b: Story, options: Options
) -> tuple[When, When] | None:
    """Two moments told equally finely of which neither channel knows the other's; None where some pair agrees."""
    pairs = [(x, y) for x in one for y in other if x.kind == y.kind]
    if not pairs or any(_same(x, y, a, b, options) for x, y in pairs):
        return None
    return pairs[0]


def _same(x: When, y: When, a: Story, b: Story, options: Options) -> bool:
    if x.kind == "span":
        first, second = (x.at - a.told).total_seconds(), (y.at - b.told).total_seconds()
        return max(first, second) <= SAME_WAIT * min(first, second)
    if x.kind == "date":
        return x.at.date() == y.at.date()
    return abs(x.at - y.at) <= timedelta(minutes=options.minutes)
