"""A claim about money: what it is about in normal words, and the other amounts that it could as well be."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from mysteryshop.judge.facts.claims import Claim


@dataclass(frozen=True, slots=True)
class MoneyClaim(Claim):
    """A claim with the words that it is compared by.

    name: what the value is of, as it stands beside it. rest: other words of its piece. context: of label, question,
    heading and the sentence before. either: amounts that it could as well state (one of two that were bought).
    goods: of what is sent, where it is named. headed: of the heading, or the line before where there is none.
    strong: it is said outright (`always`, `ever`, `every order`). weak: it was read from bare figures or guessed at.
    """

    name: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    headed: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()
    either: frozenset[Decimal] = field(default_factory=frozenset)
    strong: bool = False
    weak: bool = False

    @property
    def words(self) -> frozenset[str]:
        """Everything that is known of what it is about."""
        return self.name | self.rest | self.context
