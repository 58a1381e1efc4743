"""The rehearsal: each staged fault, and in one row what a customer was told and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from mysteryshop.model.words import PageKind, Verdict

TOLD_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sorry": ("apology",),
        "loss": ("names-the-loss",),
        "time": ("promise-of-time",),
        "way-on": (
            "next-step",
            "way-on-when-missing",
            "way-on-when-sold-out",
            "search-forgives",
            "coupon-fair",
            "error-says-how",
            "works-without-extras",
            "feedback-on-wait",
            "session-warns",
        ),
        "kept": ("keeps-my-work",),
        "money": ("money-state", "one-order"),
    }
)
"""Columns of the rehearsal and the detectors that answer them.

Source: the five parts of a good message in "It is not about you", with what became of cart and money.
"""


@dataclass(frozen=True, slots=True)
class RehearsalRow:
    """One fault at one place. page: `VISIT/PAGE`, empty when it could not be staged; then why_not.

    words: what was newly said, one text; empty when nothing was. told: column of `TOLD_BY` to the verdict, for the
    columns that were asked. first_sign, words_at, watched: seconds. orders_stopped: order requests that this made.
    """

    scenario: str
    visit: str
    place: PageKind | None = None
    page: str = ""
    before: str = ""
    why_not: str = ""
    how: str = ""
    did: str = ""
    words: str = ""
    browser_error: bool = False
    first_sign: float | None = None
    words_at: float | None = None
    watched: float = 0.0
    cart_kept: bool | None = None
    fields_kept: bool | None = None
    orders_stopped: int = 0
    told: Mapping[str, Verdict] = field(default_factory=dict)
