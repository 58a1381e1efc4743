"""The baseline: findings that somebody has decided to live with for a while, each with its reason and its end."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.errors import Place


@dataclass(frozen=True, slots=True)
class Accepted:
    """Why a finding was accepted, by whom, and until which day (ISO date, that day included)."""

    reason: str
    owner: str
    expires: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One line of a baseline: which findings, and why.

    page: a page kind, a pattern of addresses (see `page_pattern`), or `site` for what belongs to no page. quote, group:
    the finding's words, or its group in a result; empty for whatever the check finds there.
    """

    check: str
    page: str
    accepted: Accepted
    quote: str = ""
    group: str = ""
    place: Place | None = None

    def __str__(self) -> str:
        """In one line, as warnings name it: `outage-apology on /sorry, "Back soon!" (Ada Marsh)`."""
        words = f', "{" ".join(self.quote.split())[:60]}"' if self.quote else f", group {self.group}" * bool(self.group)
        return f"{self.check} on {self.page}{words} ({self.accepted.owner})"


@dataclass(frozen=True, slots=True)
class Baseline:
    """A file of acceptances."""

    name: str
    acceptances: tuple[Acceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """What a baseline did to one result. accepted: how many findings. expired, unmatched: acceptances, a line each."""

    name: str
    accepted: int
    expired: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the owner of the file should look at."""
        return (
            *(f"accepted finding has expired: {line}" for line in self.expired),
            *(f"accepted finding was not met, take it out if it is mended: {line}" for line in self.unmatched),
        )
