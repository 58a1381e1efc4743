"""Beside the score: where each customer would have left, what is asked for in vain, at whom the shop looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mysteryshop.model import LeftFor, Quote, Result, UnmetNeed
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.stops import Stop
from mysteryshop.report.voice import PLAIN, Voice

LEFT_OVER: Mapping[LeftFor, str] = MappingProxyType(
    {
        LeftFor.WAIT: "a wait that is too long",
        LeftFor.DEAD_END: "a dead end",
        LeftFor.REFUSAL: "a refusal",
        LeftFor.LATE_FEE: "a cost that shows late",
    }
)


@dataclass(frozen=True, slots=True)
class Left:
    """One customer who would have left. case: the finding that tells of it, where one does."""

    who: str
    over: str
    reason: str
    stop: Stop | None
    quote: Quote | None
    case: Case | None


@dataclass(frozen=True, slots=True)
class Lens:
    """stayed: customers who came through. share: per cent of sentences that look at the customer; None: none do."""

    left: tuple[Left, ...]
    stayed: tuple[str, ...]
    needs: tuple[UnmetNeed, ...]
    mirror: str
    share: int | None
    not_promised: tuple[str, ...]


def look_through(
    result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> Lens | None:
    """All of it; None where nobody walked and nothing of it is known."""
    by_finding = {index: case for chapter in chapters for case in chapter.cases for index in case.indexes}
    titles = {persona.name: persona.title or persona.name for persona in result.personas if persona.name}
    left = tuple(
        Left(
            titles.get(out.persona, out.persona),
            voice.say(LEFT_OVER[out.why]),
            out.reason,
            stops.get(out.page),
            out.quote,
            by_finding.get(out.finding) if out.finding is not None else None,
        )
        for out in result.walk_outs
    )
    gone = {out.persona for out in result.walk_outs}
    stayed = tuple(title for name, title in titles.items() if name not in gone)
    asks = {check.id: check.ask for check in result.checks}
    declined = tuple(asks.get(name, name) for name in result.audit.not_promised)
    mirror, share = _mirror(result, voice)
    needs = tuple(need for need in result.unmet_needs if need.times > 1 or need.quotes)
    if not (left or needs or mirror or declined):
        return None
    return Lens(left, stayed, needs, mirror, share, declined)


def _mirror(result: Result, voice: Voice) -> tuple[str, int | None]:
    line = result.mirror
    if line is None:
        return "", None
    whole = line.customer + line.company
    told = voice.many(
        whole,
        "Of {count} sentence of the shop's own copy {customer} look out of the window, at the customer, "
        "and {company} into the mirror, at the company.",
        "Of {count} sentences of the shop's own copy {customer} look out of the window, at the customer, "
        "and {company} into the mirror, at the company.",
        customer=line.customer,
        company=line.company,
    )
    return told, 100 * line.customer // whole
