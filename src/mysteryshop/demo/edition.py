"""The two editions of the demo shop."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """One shop, told twice: with the seller in mind, and with the customer in mind."""

    BEFORE = "before"
    AFTER = "after"
