"""A claim: one promise as it was read, with the words that state it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.values import Value
from mysteryshop.model import Fact, FactKind, Quote


@dataclass(frozen=True, slots=True)
class Claim:
    """One promise. about: what it is about in normal words ("call-out", "cash", "frames", "kennels"), or empty.

    start, end: the words that state it, in the segment's text; the whole segment when both are 0.
    """

    kind: FactKind
    value: Value
    segment: Segment
    about: str = ""
    conditions: Conditions = field(default_factory=Conditions)
    start: int = 0
    end: int = 0

    @property
    def source(self) -> str:
        """Where it is said: claims of one source are never held against one another."""
        statement = self.segment.statement
        return statement.source or statement.page.id

    @property
    def quote(self) -> Quote:
        """The words that state it, as evidence."""
        return self.segment.quote(self.start, self.end or len(self.segment.text))

    def fact(self) -> Fact:
        """The claim as results show it."""
        page = self.segment.page
        return Fact(
            self.kind,
            self.value.text,
            replace(self.quote, page=page.id),
            page.channel,
            page.id,
            self.about,
            self.conditions.told(),
        )
