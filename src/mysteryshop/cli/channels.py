"""What the terminal says of channels: what each file was taken for, what in it was not read, and what contradicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mysteryshop.model import Result, VisitSummary

MOST_TOLD = 20
"""Channels that get a line each; result.json has them all."""


def channel_lines(result: Result) -> Iterator[str]:
    """A line a channel, in the result's order."""
    pages = Counter(page.visit for page in result.pages)
    channels = [visit for visit in result.visits if not visit.persona]
    for visit in channels[:MOST_TOLD]:
        yield _told(visit, pages[visit.id])
    if len(channels) > MOST_TOLD:
        yield f"and {len(channels) - MOST_TOLD} more channels"


def _told(visit: VisitSummary, pages: int) -> str:
    notes = "; ".join(note for note in (*visit.notes, visit.problem) if note)
    return f"{visit.id}: {visit.channel}, {pages} page{'' if pages == 1 else 's'}" + (f" ({notes})" if notes else "")


def contradiction_line(result: Result) -> str:
    """Which promises contradict one another, each kind once; empty where none does."""
    kinds = list(dict.fromkeys(one.fact.value for one in result.contradictions))
    return f"told in more ways than one: {', '.join(kinds)}" if kinds else ""
