"""Points, added up exactly, and what makes a score with its band and its cap out of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from mysteryshop.model import Band, Tally

PAGE_CAP = Fraction(39, 100)
"""A page or checklist with a critical fail shows no more. Source: the catalogue's scoring, the top of the last band."""

WHOLE_CAP = Fraction(59, 100)
"""The whole with a critical fail shows no more. Source: the catalogue's scoring, the top of seller-focused."""

LEAST_COVERAGE = Fraction(60, 100)
"""With less decided there is no band. Source: the catalogue's scoring."""

BANDS: tuple[tuple[Fraction, Band], ...] = (
    (Fraction(90, 100), Band.CUSTOMER_LED),
    (Fraction(75, 100), Band.CUSTOMER_FOCUSED),
    (Fraction(60, 100), Band.MIXED),
    (Fraction(40, 100), Band.SELLER_FOCUSED),
    (Fraction(0), Band.FAILING),
)
"""The least score of each band. Source: the catalogue's scoring; cut before rounding."""


@dataclass(frozen=True, slots=True)
class Points:
    """Weights earned, possible (decided), decided and applicable; a check seen in part is decided in part."""

    earned: Fraction = Fraction(0)
    possible: Fraction = Fraction(0)
    decided: Fraction = Fraction(0)
    applicable: Fraction = Fraction(0)

    def __add__(self, other: Points) -> Points:
        return Points(
            self.earned + other.earned,
            self.possible + other.possible,
            self.decided + other.decided,
            self.applicable + other.applicable,
        )

    def __mul__(self, factor: Fraction) -> Points:
        return Points(self.earned * factor, self.possible * factor, self.decided * factor, self.applicable * factor)

    @property
    def ratio(self) -> Fraction | None:
        """Earned by possible, 0 to 1; None when nothing was decided."""
        return self.earned / self.possible if self.possible else None

    @property
    def coverage(self) -> Fraction | None:
        """Decided by applicable, 0 to 1; None when nothing applies."""
        return self.decided / self.applicable if self.applicable else None


def add_points(points: Iterable[Points]) -> Points:
    """The sum; no points at all for an empty one."""
    return sum(points, Points())


def cap(raw: Fraction, limit: Fraction, capped_by: Collection[object]) -> Fraction:
    """The score as it is shown: no more than the limit while a critical fail stands."""
    return min(raw, limit) if capped_by else raw


def find_band(score: Fraction | None, coverage: Fraction | None) -> Band | None:
    """What the unrounded score (0 to 1) means in words; None when too little was seen to say."""
    if score is None or coverage is None or coverage < LEAST_COVERAGE:
        return None
    return next(band for least, band in BANDS if score >= least)


def percent(share: Fraction) -> float:
    """0 to 1 as 0 to 100, the nearest float."""
    return float(share * 100)


def percent_or_none(share: Fraction | None) -> float | None:
    """As `percent`; None stays None."""
    return None if share is None else percent(share)


def make_tally(points: Points, raw: Fraction | None, capped_by: tuple[str, ...] = ()) -> Tally:
    """One score with its sum. raw: 0 to 1, the points' own ratio or a mean of several; None for undecided."""
    shown = None if raw is None else cap(raw, PAGE_CAP, capped_by)
    return Tally(
        score=percent_or_none(shown),
        raw=percent_or_none(raw),
        earned=float(points.earned),
        possible=float(points.possible),
        coverage=percent_or_none(points.coverage),
        band=find_band(shown, points.coverage),
        capped_by=capped_by,
    )
