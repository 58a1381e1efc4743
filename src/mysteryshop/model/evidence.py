"""What the shopper wrote down: pages, walks, and how each page was reached. Pure data, no judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mysteryshop.model.parts import Block, CartLine, Form, Link
from mysteryshop.model.passes import Passes
from mysteryshop.model.plan import Step
from mysteryshop.model.staging import Staged, Trial
from mysteryshop.model.words import ChannelKind, PageKind, Stage


@dataclass(frozen=True, slots=True)
class Request:
    """A request that failed or was refused: its address without query, and why."""

    url: str
    method: str
    reason: str
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds. waited_for: what ended the wait: still, cap, patience, error."""

    response: float = 0.0
    settled: float = 0.0
    waited_for: str = "still"


@dataclass(frozen=True, slots=True)
class Screenshot:
    """Paths relative to the visit's folder; width and height in CSS pixels; cut: the page went on below."""

    full: str
    small: str
    width: int
    height: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One state of the site, kept as evidence.

    id: `NNN-kind`, unique in its visit. step: index of the step that led here. captured: ISO time with zone.
    notice: how a cookie or other dialog was answered on the way. how: why this page was taken for its kinds.
    browser_error: the browser's own error page stood here; its words are not the shop's.
    scenario: the fault that was staged when it was kept; staged: what a customer was told and kept of it.
    passes: further looks at it, taken because a chosen check needs them.
    """

    id: str
    kinds: tuple[PageKind, ...]
    url: str
    requested: str
    status: int | None
    title: str
    captured: str
    step: int
    lang: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    html: str = ""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    forms: tuple[Form, ...] = ()
    data: tuple[Mapping[str, Any], ...] = ()
    cart: tuple[CartLine, ...] = ()
    console: tuple[str, ...] = ()
    failed_requests: tuple[Request, ...] = ()
    timings: Timings = field(default_factory=Timings)
    viewport: tuple[int, int] = (1280, 800)
    screenshot: Screenshot | None = None
    scenario: str = ""
    notice: str = ""
    how: str = ""
    browser_error: bool = False
    staged: Staged | None = None
    passes: Passes | None = None

    @property
    def main_kind(self) -> PageKind:
        """The kind that this page is mainly for."""
        return self.kinds[0] if self.kinds else PageKind.OTHER

    @property
    def text(self) -> str:
        """All that a customer sees without doing anything, one block a line."""
        return "\n".join(block.text for block in self.blocks if block.visible)


@dataclass(frozen=True, slots=True)
class StepRecord:
    """What became of one step. problem is empty when it was done. slow: it took longer than the persona's patience.

    taken: of a step that found its own way, the steps that do the same by name. mended: of a step whose thing was no
    longer there and that found its way all the same, the lines proposed for the audit file. place: `file:line` of them.
    """

    step: str
    done: bool
    seconds: float
    problem: str = ""
    page: str = ""
    slow: bool = False
    how: str = ""
    taken: tuple[Step, ...] = ()
    mended: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class JourneyEntry:
    """One page kind that the walk aimed at: reached or not, where, and why (not)."""

    page_kind: PageKind
    stage: Stage
    reached: bool
    url: str = ""
    status: int | None = None
    title: str = ""
    page: str = ""
    how: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class OrderRequests:
    """Requests to order and payment addresses: refused in the browser, and let through (never; else a defect)."""

    stopped: int = 0
    sent: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """One persona's walk. state: walking, finished, or broken (then `problem` says why).

    id: unique in its audit, also its folder's name. plan: the audit as it was, secrets left out.
    page_loads: documents that it asked for. scenario: the one that was staged in it; empty for a sound walk; trials:
    what became of it at each place.
    """

    id: str
    persona: str
    channel: ChannelKind
    started: str
    finished: str = ""
    format: int = 1
    state: str = "walking"
    problem: str = ""
    plan: Mapping[str, Any] = field(default_factory=dict)
    software: Mapping[str, str] = field(default_factory=dict)
    journey: tuple[JourneyEntry, ...] = ()
    steps: tuple[StepRecord, ...] = ()
    notes: tuple[str, ...] = ()
    stopped_before: str = ""
    order_requests: OrderRequests = field(default_factory=OrderRequests)
    pages: tuple[str, ...] = ()
    page_loads: int = 0
    scenario: str = ""
    trials: tuple[Trial, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredVisit:
    """A visit read back whole: the walk and its pages in walking order. folder: where it lies."""

    visit: Visit
    pages: tuple[Page, ...]
    folder: str = ""
