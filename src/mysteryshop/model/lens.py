"""What a result says beside its scores: where customers would leave, what they ask for in vain, who is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.model.finding import Quote


class LeftFor(StrEnum):
    """Why a customer leaves."""

    WAIT = "wait"
    DEAD_END = "dead-end"
    REFUSAL = "refusal"
    LATE_FEE = "late-fee"


@dataclass(frozen=True, slots=True)
class WalkOut:
    """The first thing on a persona's walk over which this customer would have left.

    page: `VISIT/PAGE` where it happened; empty when it was on the way to a page that was never reached. finding: its
    index in Result.findings, where one tells of it; None else.
    """

    persona: str
    why: LeftFor
    reason: str
    page: str = ""
    quote: Quote | None = None
    finding: int | None = None


@dataclass(frozen=True, slots=True)
class UnmetNeed:
    """Something that customers ask for and are refused. times: questions that ask for it; quotes: the refusals."""

    thing: str
    times: int
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class MirrorLine:
    """Sentences of the shop's copy that look at the customer (the window), and at the company (the mirror)."""

    customer: int
    company: int
