"""Facts: promises in one normal form, and pairs of them that can't both be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mysteryshop.model.finding import Quote
from mysteryshop.model.words import FactKind


@dataclass(frozen=True, slots=True)
class Fact:
    """One promise. value: its normal form, e.g. "GBP 24.00", "30 days", "free"; subject: what it is about.

    conditions: what limits it: region, service, over (basket size), variant, was, from.
    channel: the channel's name; page: `VISIT/PAGE` for web channels.
    """

    kind: FactKind
    value: str
    quote: Quote
    channel: str
    page: str = ""
    subject: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: where it is said, and in which words."""

    channel: str
    quote: str
    page: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two facts of one kind about one thing that can't both be true. The second is the one met later."""

    fact: FactKind
    a: Side
    b: Side
    subject: str = ""
