"""Results side by side: one shop before and after, or several shops at one time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.model.words import Band, PageKind, Severity, Verdict


class ComparisonKind(StrEnum):
    """What lies side by side: one shop at two times, or several shops."""

    BEFORE_AFTER = "before-after"
    US_THEM = "us-them"


@dataclass(frozen=True, slots=True)
class ComparedShop:
    """One result. Scores and coverage 0 to 100, unrounded.

    shared: its score on the checks that all decided by the same rule; rank: by it, 1 is best, equal scores rank alike.
    Both None when nothing is shared.
    """

    name: str
    url: str
    finished: str
    overall: float | None
    raw: float | None
    coverage: float | None
    band: Band | None
    shared: float | None
    rank: int | None


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One check (or, with an empty `check`, a whole checklist) in every shop.

    values: 0 to 100 in the order of the shops; None where it was not decided. alike: all asked by the same rule.
    gap: how far the first shop stands from the best of the others, weighed; below 0 it is behind.
    """

    checklist: str
    check: str
    ask: str
    weight: int
    severity: Severity | None
    values: tuple[float | None, ...]
    alike: bool = True
    gap: float = 0.0


class Turn(StrEnum):
    """What became of one check in one place."""

    BETTER = "better"
    WORSE = "worse"
    NEW = "new"
    GONE = "gone"
    REWORDED = "reworded"


class Cause(StrEnum):
    """Why a finding came out differently: the page says something else, was asked by another check, or was not met."""

    PAGE = "page"
    CHECKLIST = "checklist"
    REACH = "reach"


@dataclass(frozen=True, slots=True)
class Change:
    """One check on one page kind that came out differently. verdicts None: it was not decided there.

    before, after: the words that the verdict rests on. reason: why it stands as it does now (or stood, when gone).
    """

    turn: Turn
    cause: Cause
    checklist: str
    check: str
    ask: str
    severity: Severity
    weight: int
    page_kind: PageKind | None
    scenario: str
    verdict_before: Verdict | None
    verdict_after: Verdict | None
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Movement:
    """What moved the shown score, in points of it; the five add up to the difference.

    page: the same checks came out differently. checklist: checks that were changed, added or taken out. reach: pages
    that only one visit met. customers: other personas, or other things they care about. cap: caps put on or lifted.
    """

    page: float
    checklist: float
    reach: float
    customers: float
    cap: float

    @property
    def total(self) -> float:
        """The difference of the two shown scores."""
        return self.page + self.checklist + self.reach + self.customers + self.cap


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more results side by side. rows: checklists and their checks, as the first that asks them has them.

    compared: how many checks all decided by the same rule. movement: None for several shops, or where one has no
    score. changes: before and after, the weightiest first. anonymous: names, addresses and quotes are left out.
    """

    kind: ComparisonKind
    shops: tuple[ComparedShop, ...]
    compared: int
    checklists: tuple[ComparedRow, ...]
    checks: tuple[ComparedRow, ...]
    movement: Movement | None = None
    changes: tuple[Change, ...] = ()
    anonymous: bool = False
