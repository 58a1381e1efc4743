"""What to fix first: every check that costs points, and what mending it would give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mysteryshop.model import Finding, Fix, Stage
from mysteryshop.score.joining import Joined
from mysteryshop.score.ledger import Ledger
from mysteryshop.score.points import WHOLE_CAP, cap, percent
from mysteryshop.score.tallies import stage_of

STAGES = tuple(Stage)


@dataclass(frozen=True, slots=True)
class _Loss:
    """A check, what it costs the whole (0 to 1), and where. indexes: into the ledger's findings, in order."""

    checklist: str
    check: str
    points: Fraction
    capping: bool
    indexes: tuple[int, ...]
    stage: Stage | None
    pages: tuple[str, ...]

    @property
    def rank(self) -> tuple[bool, Fraction, int, int, str, str]:
        """Caps first, then most points, then earliest on the journey, then most pages touched, then the id."""
        stage = STAGES.index(self.stage) if self.stage else len(STAGES)
        return (not self.capping, -self.points, stage, -len(self.pages), self.check, self.checklist)


def rank_fixes(ledger: Ledger, uncapped: Iterable[str]) -> tuple[Fix, ...]:
    """What to fix first, first: caps, then points gained, then journey stage and pages touched.

    gain is what the fix would give alone; `after` follows the list downwards. A check with a critical fail may
    gain nothing alone while another one still holds the whole down.
    """
    raw = ledger.raw
    if raw is None:
        return ()
    losses = sorted(_find_losses(ledger, uncapped), key=lambda loss: loss.rank)
    return tuple(_climb(raw, losses))


def _climb(raw: Fraction, losses: Sequence[_Loss]) -> Iterator[Fix]:
    """Mending a check lifts all its pages to a pass, so raw gains add up; only the cap has to be followed."""
    caps = {(loss.checklist, loss.check): loss.check for loss in losses if loss.capping}
    shown_now, standing, raw_after = cap(raw, WHOLE_CAP, caps), dict(caps), raw
    for loss in losses:
        key = (loss.checklist, loss.check)
        others = [name for other, name in caps.items() if other != key]
        lifts = standing.pop(key, None) is not None and not standing
        raw_after += loss.points
        yield Fix(
            check=loss.check,
            gain=percent(cap(raw + loss.points, WHOLE_CAP, others) - shown_now),
            raw_gain=percent(loss.points),
            after=percent(cap(raw_after, WHOLE_CAP, standing)),
            raw_after=percent(raw_after),
            lifts_cap=lifts,
            stage=loss.stage,
            pages=loss.pages,
            findings=loss.indexes,
        )


def _find_losses(ledger: Ledger, uncapped: Iterable[str]) -> Iterator[_Loss]:
    """One loss a check that costs the whole anything."""
    entries: dict[tuple[str, str], list[tuple[Joined, Fraction]]] = {}
    for one, stake in ledger.entries:
        if stake and one.shortfalls and one.value != 1:
            entries.setdefault((one.checklist, one.check.id), []).append((one, stake))
    for (checklist, check), costly in entries.items():
        points = sum((stake * (1 - (one.value or 0)) for one, stake in costly), Fraction(0))
        capping = any(one.caps(uncapped) for one, _ in costly)
        indexes = tuple(sorted({index for one, _ in costly for index in one.lacking}))
        yield _Loss(checklist, check, points, capping, indexes, *_where(ledger.findings[index] for index in indexes))


def _where(findings: Iterable[Finding]) -> tuple[Stage | None, tuple[str, ...]]:
    """The earliest stage of the findings, and all their pages."""
    touched = list(findings)
    stages = [stage for finding in touched if (stage := stage_of(finding)) is not None]
    pages = sorted({finding.page for finding in touched if finding.page})
    return (min(stages, key=STAGES.index) if stages else None), tuple(pages)
