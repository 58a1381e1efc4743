"""Several personas on one site, side by side: what each reached, how long it took, and where they parted ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mysteryshop.model.words import PageKind, Stage


@dataclass(frozen=True, slots=True)
class Wait:
    """A step that took longer than its persona's patience. page: `VISIT/PAGE` that it led to, if any."""

    step: str
    seconds: float
    page: str = ""


@dataclass(frozen=True, slots=True)
class PersonaColumn:
    """One persona's walk in figures. score: 0 to 100, never capped, None when nothing was decided.

    reached, aimed: page kinds. seconds: of all its steps, without the shopper's own polite pauses. problem: why the
    walk broke off.
    """

    persona: str
    score: float | None
    reached: int
    aimed: int
    seconds: float
    page_loads: int
    patience: float
    waits: tuple[Wait, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """What became of one page kind for one persona. seconds: of the step that led there; None when none alone did."""

    reached: bool
    page: str = ""
    seconds: float | None = None
    slow: bool = False
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class KindRow:
    """One page kind; by persona's name. Who neither met nor looked for it is left out."""

    page_kind: PageKind
    stage: Stage
    by: Mapping[str, Met] = field(default_factory=dict)

    @property
    def parted(self) -> bool:
        """Whether one persona reached it and another looked for it in vain."""
        return len({met.reached for met in self.by.values()}) > 1


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check that did not come out alike. values: persona's name to 0 (missed) up to 1 (met)."""

    check: str
    checklist: str
    weight: int
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All personas of one audit. checks: those that differ, the widest and weightiest difference first."""

    columns: tuple[PersonaColumn, ...]
    kinds: tuple[KindRow, ...]
    checks: tuple[CheckRow, ...]
