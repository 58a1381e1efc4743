"""Postcodes: whether one is written as they are, and whether parcels go there."""

from __future__ import annotations

import re

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
"""Source: the format that Royal Mail publishes, its gap left out."""

_NOT_SERVED = ("GX", "FIQQ")
"""Where the carrier does not go: Gibraltar and the Falkland Islands. Source: chosen."""

WRONG, FAR = "postcode", "far"


def slip_in(postcode: str) -> str:
    """Which of the checkout's words speak of this postcode: `postcode` if it is none, `far` if no parcel goes there."""
    tidy = re.sub(r"\s+", "", postcode.upper())
    if not _POSTCODE.fullmatch(tidy):
        return WRONG
    return FAR if tidy.startswith(_NOT_SERVED) else ""
