"""Numbers and names as the gate's reasons say them: one line that can be pasted into a ticket."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from mysteryshop.model import Tally

NAMES_SHOWN = 5
"""Names in one reason, then only how many more. Source: what still reads as one line in a ticket."""

LONGEST_NAME = 120
"""Characters of an address or a name. Source: what still reads as one line in a ticket."""


def shown(value: float) -> str:
    """Two places, rounded down: a score never looks better than it is."""
    return str(Decimal(str(value)).quantize(Decimal("0.01"), ROUND_FLOOR))


def at_least(value: float) -> str:
    """Two places, rounded up, so that a number that is under it also looks like it."""
    return str(Decimal(str(value)).quantize(Decimal("0.01"), ROUND_CEILING))


def named(names: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    more = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def with_cap(score: float, raw: float | None, capped_by: Sequence[str]) -> str:
    """The score, and what it would be without its cap when one holds it down."""
    if raw is None or raw <= score:
        return shown(score)
    return f"{shown(score)} (capped by {named(capped_by)}; {shown(raw)} without)"


def tally_with_cap(tally: Tally, score: float) -> str:
    """The tally's score as `with_cap` says it."""
    return with_cap(score, tally.raw, tally.capped_by)


def plural(count: int, word: str) -> str:
    """`1 check`, `2 checks`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def one_line(words: str) -> str:
    """Somebody's words, without line breaks and control signs, and no longer than a line bears."""
    line = "".join(sign if sign.isprintable() else " " for sign in " ".join(words.split()))
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + "…"
