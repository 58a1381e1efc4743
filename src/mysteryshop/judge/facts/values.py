"""What a promise promises, in one normal form for each sort of value, and which two values can't both be true."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

ROUNDED = 1.5
"""Factor that two lengths in different units may be apart and still be the same, said loosely.

Source: chosen; shops call ten working days two weeks.
"""

HOURS_IN = {"minute": 1 / 60, "hour": 1, "day": 24, "night": 24, "week": 7 * 24, "month": 30.4 * 24, "year": 365 * 24}
"""Hours in each unit. Source: the calendar; a month is its mean."""

LOOSE = frozenset({"week", "month", "year"})
"""Units that people round to."""


class Value(Protocol):
    """A value of one sort. `text` is its normal form, as results and the promise matrix show it."""

    @property
    def text(self) -> str:
        """The value's normal form."""
        ...

    def conflicts(self, other: Value) -> bool | None:
        """Whether both can't be true of one thing; None when that can't be told."""
        ...


@dataclass(frozen=True, slots=True)
class Money:
    """An amount; 0 is free. currency: ISO code, or empty where only a bare figure stands."""

    amount: Decimal
    currency: str = ""

    @property
    def text(self) -> str:
        """`GBP 24.00`, `24.00` or `free`."""
        return "free" if not self.amount else f"{self.currency} {self.amount:.2f}".strip()

    def conflicts(self, other: Value) -> bool | None:
        """Whether the amounts differ; None between two currencies, or with another sort of value."""
        if not isinstance(other, Money):
            return None
        if self.amount == other.amount:
            return False
        if self.amount and other.amount and self.currency and other.currency and self.currency != other.currency:
            return None
        return True


@dataclass(frozen=True, slots=True)
class Share:
    """Per cent of something."""

    percent: Decimal

    @property
    def text(self) -> str:
        """`20 %`."""
        return f"{self.percent.normalize():f} %"

    def conflicts(self, other: Value) -> bool | None:
        """Whether the shares differ; None with another sort of value."""
        return self.percent != other.percent if isinstance(other, Share) else None


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time. low and high: in units; the same when one figure stands. working: working days."""

    low: Decimal
    high: Decimal
    unit: str
    working: bool = False

    @property
    def text(self) -> str:
        """`30 days`, `2 to 3 working days`, `24 months`."""
        figures = f"{self.low:f}" if self.low == self.high else f"{self.low:f} to {self.high:f}"
        return f"{figures} {'working ' if self.working else ''}{self.unit}{'' if self.high == 1 else 's'}"

    def hours(self) -> tuple[float, float]:
        """Shortest and longest reading in calendar hours; five working days are seven days."""
        factor = HOURS_IN[self.unit] * (7 / 5 if self.working else 1)
        return float(self.low) * factor, float(self.high) * factor

    def conflicts(self, other: Value) -> bool | None:
        """Whether the longest waits differ, more than rounding between units explains; None for other values."""
        if not isinstance(other, Span):
            return None
        (_, mine), (_, its) = self.hours(), other.hours()
        if mine == its:
            return False
        same_unit = (self.unit, self.working) == (other.unit, other.working)
        exact = not {self.unit, other.unit} & LOOSE and self.working == other.working
        if same_unit or exact or {self.unit, other.unit} <= {"month", "year"}:
            return abs(mine - its) > 0.04 * max(mine, its)
        return (
            True
            if max(mine, its) > ROUNDED * max(min(mine, its), 1)
            else None
            if self.working == other.working
            else False
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A plain statement of one of a few things: `yes`, `no`, `in stock`, `sold out`, `the buyer pays`."""

    text: str

    def conflicts(self, other: Value) -> bool | None:
        """Whether the other says something else of it; None with another sort of value."""
        return self.text != other.text if isinstance(other, Told) else None
