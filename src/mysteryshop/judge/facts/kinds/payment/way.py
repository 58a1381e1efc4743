"""What is said of one way to pay, in one normal form."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.payment.words import covers
from mysteryshop.judge.facts.values import Value


@dataclass(frozen=True, slots=True)
class Way:
    """What is said of one way to pay. verdict: yes, no, `no surcharge` or a surcharge's rate.

    implied: it follows from `X only`. ways: all the ways, where the sentence tells how one pays and names no other.
    scope: the things, places and people that it is for; empty for all.
    """

    method: str
    verdict: str
    implied: bool = False
    ways: frozenset[str] = frozenset()
    scope: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """`cash: no`, `card: 1.5 %`."""
        return f"{self.method}: {self.verdict}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether one is taken and the other, the same or a wider one, refused; or whether surcharges differ."""
        if not isinstance(other, Way):
            return None
        if {self.verdict, other.verdict} <= {"yes", "no"}:
            return self._refused(other)
        if "yes" in (self.verdict, other.verdict) or "no" in (self.verdict, other.verdict):
            return False
        return self.verdict != other.verdict and (self.method == other.method or None)

    def _refused(self, other: Way) -> bool:
        if self.verdict == other.verdict:
            return False
        no, yes = (self, other) if self.verdict == "no" else (other, self)
        return covers(no.method, yes.method)
