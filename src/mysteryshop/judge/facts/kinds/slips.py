"""Slips of the pen: two spellings that differ as a typing mistake makes them differ."""

from __future__ import annotations

from enum import Enum


class Slip(Enum):
    """How two spellings differ."""

    SWAPPED = "two characters changed places"
    CHANGED = "one character is another"
    DROPPED = "one character is missing"
    NONE = "they differ more"


def slip(a: str, b: str) -> Slip:
    """The one slip that turns one spelling into the other; NONE when they are equal or further apart."""
    if a == b or abs(len(a) - len(b)) > 1:
        return Slip.NONE
    if len(a) != len(b):
        longer, shorter = (a, b) if len(a) > len(b) else (b, a)
        dropped = any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
        return Slip.DROPPED if dropped else Slip.NONE
    apart = [at for at, (mine, its) in enumerate(zip(a, b, strict=True)) if mine != its]
    if len(apart) == 1:
        return Slip.CHANGED
    if len(apart) == 2 and (a[apart[0]], a[apart[1]]) == (b[apart[1]], b[apart[0]]):
        return Slip.SWAPPED
    return Slip.NONE
