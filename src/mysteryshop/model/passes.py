"""Further looks at a page that some checks need: names and labels, a narrow screen, speed, a second visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median

from mysteryshop.model.parts import Box


class Look(StrEnum):
    """A look that costs time and is taken only when a chosen check needs it. A detector's `needs` names it."""

    NAMES = "names"
    NARROW = "narrow"
    VITALS = "vitals"
    SECOND_VISIT = "second-visit"


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing on the page. text: its visible words, else the beginning of its markup. size: CSS or font pixels."""

    text: str
    selector: str
    box: Box | None = None
    size: float | None = None


@dataclass(frozen=True, slots=True)
class NameProblem:
    """One rule that the page breaks. impact: minor, moderate, serious or critical, as axe-core grades it.

    count: the places where it is broken; spots: the first of them.
    """

    rule: str
    impact: str
    help: str
    count: int
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """What a screen reader and a keyboard meet. engine: who looked, with its version; rules: all that were asked."""

    engine: str
    rules: tuple[str, ...]
    problems: tuple[NameProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Narrow:
    """The page on a narrow screen. Lengths in CSS pixels; the boxes are those of the narrow page.

    width: of the screen. overflow: how far the page can be pushed sideways; wide: what sticks out, widest first.
    targets: all things to tap; small_targets: how many are too small and too near to others, small: the first of them.
    characters: all that is shown to read; tiny_characters: those in letters too small, tiny: the first places.
    """

    width: int
    overflow: float
    wide: tuple[Spot, ...] = ()
    targets: int = 0
    small_targets: int = 0
    small: tuple[Spot, ...] = ()
    characters: int = 0
    tiny_characters: int = 0
    tiny: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """One fresh load. Seconds, but for shift, which has no unit; None where the browser measured none.

    lcp: until the largest thing was painted; wait: from the request to the first byte; shift: how much the layout
    jumped (CLS); input: the slowest answer to a key or click (INP).
    """

    lcp: float | None
    wait: float | None
    shift: float | None = None
    input: float | None = None


@dataclass(frozen=True, slots=True)
class Vitals:
    """How fast the page came, each time in a fresh browser context. profile: the device and line that were played."""

    profile: str
    loads: tuple[Load, ...] = ()

    def middle(self, name: str) -> float | None:
        """The median of one measure (`lcp`, `wait`, `shift`, `input`); None when no load has it."""
        told = self._told(name)
        return median(told) if told else None

    def spread(self, name: str) -> float | None:
        """How far the loads are apart: (most - least) / median; None with fewer than two, 0 where all are the same."""
        told = self._told(name)
        if len(told) < 2:
            return None
        middle = median(told)
        return (max(told) - min(told)) / middle if middle else 0.0

    def _told(self, name: str) -> list[float]:
        return [value for load in self.loads if (value := getattr(load, name)) is not None]


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line of a page as one visitor saw it."""

    text: str
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class SecondVisit:
    """The same address seen by two visitors who know nothing of one another.

    first_at, second_at: ISO times with zone. same_visitor: the second had the first one's cookies (a cart would be
    empty otherwise). first, second: the visible lines with a figure in them and their neighbours, in reading order.
    """

    first_at: str
    second_at: str
    first: tuple[Line, ...] = ()
    second: tuple[Line, ...] = ()
    same_visitor: bool = False


@dataclass(frozen=True, slots=True)
class Passes:
    """The further looks that were taken at a page; None each where nobody asked for it or it could not be taken.

    why_not: look by look, why it was asked for and could not be taken. elsewhere: looks that were left to another page
    of this kind, or to another persona's walk, which speak for this one too.
    """

    names: Names | None = None
    narrow: Narrow | None = None
    vitals: Vitals | None = None
    second_visit: SecondVisit | None = None
    why_not: Mapping[str, str] = field(default_factory=dict)
    elsewhere: tuple[Look, ...] = ()
