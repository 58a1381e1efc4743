"""The normal form of opening hours: on which days, from when to when, and which two can't both be true."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.clock import Clock
from mysteryshop.judge.facts.kinds.week import told_days
from mysteryshop.judge.facts.values import Value


@dataclass(frozen=True, slots=True)
class Hours:
    """Open from one time to another on some days. days: empty where none are told. always: round the clock.

    closed: not open on these days. opens, closes: None where not told.
    """

    days: frozenset[int]
    opens: Clock | None = None
    closes: Clock | None = None
    always: bool = False
    closed: bool = False

    @property
    def text(self) -> str:
        """`Mon-Fri 09:00-17:00`, `Sun closed`, `any day round the clock`."""
        if self.closed or self.always:
            return f"{told_days(self.days)} {'closed' if self.closed else 'round the clock'}"
        opens, closes = (clock.text if clock else "?" for clock in (self.opens, self.closes))
        return f"{told_days(self.days)} {opens}-{closes}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether both can't be true of one door; None with another sort of value."""
        if not isinstance(other, Hours):
            return None
        if self.days and other.days and not self.days & other.days:
            return False
        if self.closed or other.closed:
            return self.closed != other.closed and bool(self.days and other.days)
        if self.always or other.always:
            return self.always != other.always
        return self._differ(self.opens, other.opens) or self._differ(self.closes, other.closes)

    @staticmethod
    def _differ(mine: Clock | None, its: Clock | None) -> bool:
        return mine is not None and its is not None and not mine.same(its)
