"""The two five-line summaries, as data: what feeds each attribute and each distinction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Feed:
    """What a line is made of: whole checklists and single checks, by id."""

    checklists: frozenset[str] = frozenset()
    checks: frozenset[str] = frozenset()

    def holds(self, checklist: str, check: str) -> bool:
        """Whether this check feeds the line."""
        return checklist in self.checklists or check in self.checks


ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "ease": "ease-of-use",
        "time": "timeliness",
        "certainty": "certainty",
        "cost to own": "cost-to-own",
        "choice": "variety-choice",
    }
)
"""What customers look for in anything they buy, and the checklist that asks for it. Source: "Seller- or
customer-focused", the article on what every customer wants; the catalogue's checklists 5 to 9."""

DISTINCTIONS: Mapping[str, Feed] = MappingProxyType(
    {
        "thinks like a customer": Feed(checklists=frozenset({"outage-messaging", "faq-tone", "ease-of-use"})),
        "needs not wants": Feed(
            checklists=frozenset({"variety-choice"}),
            checks=frozenset({"copy-leads-with-outcome", "copy-names-who-its-for", "copy-choose-by-need"}),
        ),
        "whole solutions": Feed(
            checks=frozenset(
                {
                    "copy-complete-solution",
                    "copy-spec-means-something",
                    "care-after-purchase",
                    "cost-running-costs",
                }
            )
        ),
        "the long run": Feed(checklists=frozenset({"proactive-care", "cost-to-own", "certainty"})),
        "ahead of the question": Feed(
            checklists=frozenset({"timeliness"}), checks=frozenset({"care-warns-before", "faq-covers-the-journey"})
        ),
    }
)
"""What sets a customer-focused shop apart. Source: the comparisons of customer-centric with customer-focused selling,
as the catalogue's scoring maps them to checks."""
