"""Promises with what is needed to show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mysteryshop.model import Contradiction, Fact, PromiseMatrix, Quote, Side, promise_matrix


@dataclass(frozen=True, slots=True)
class Promises:
    """Everything that one audit's channels promise. addresses: page id (`VISIT/PAGE`) to its address or file."""

    audit: str
    facts: tuple[Fact, ...]
    contradictions: tuple[Contradiction, ...]
    addresses: Mapping[str, str]

    @property
    def matrix(self) -> PromiseMatrix:
        """The facts by channels."""
        return promise_matrix(self.facts, self.contradictions)

    def place_of(self, page: str, quote: Quote) -> str:
        """Where words stand: `order.eml, line 13`, or the address of a page that was walked to."""
        where = self.addresses.get(page, page)
        # In a file a quote's place is its line, page or row; on a walked page it is a path for programs.
        walked = where.startswith(("http://", "https://"))
        inside = "structured data" if quote.selector.startswith("script") else "" if walked else quote.selector
        return f"{where}, {inside}" if inside else where

    def place_of_side(self, side: Side) -> str:
        """Where one side of a contradiction stands."""
        said = (fact.quote for fact in self.facts if (fact.page, fact.quote.text) == (side.page, side.quote))
        return self.place_of(side.page, next(said, Quote(side.quote)))
