"""What the shopper wrote down: pages, walks, and how each page was reached. Pure data, no judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mysteryshop.model.plan import Step
from mysteryshop.model.words import ChannelKind, PageKind, Stage


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in CSS pixels of the whole page; a screenshot says its own size in the same pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text in reading order.

    role: heading, paragraph, list-item, cell, term, definition, summary, quote, code, alert, label, button,
    link, caption, option or text. level: 1-6 for headings, else 0. region: header, nav, main, aside, footer,
    dialog or form, the nearest landmark. visible: a customer sees it without doing anything (a closed accordion's
    answer is there, but not visible). above_fold: any part of it in the first viewport height.
    strike: struck through, as old prices are.
    """

    text: str
    role: str
    selector: str
    level: int = 0
    tag: str = ""
    region: str = "main"
    box: Box | None = None
    visible: bool = True
    above_fold: bool = False
    font_size: float = 16.0
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A way on that the page offers. status: what a polite probe of it answered; None when it was not probed.

    hint: what the shop's makers call it (class and id words, names of icons), for controls without words.
    priced: it stands in a card of one thing with its price.
    """

    text: str
    href: str
    selector: str
    region: str = "main"
    box: Box | None = None
    visible: bool = True
    status: int | None = None
    hint: str = ""
    priced: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form. type: text, email, tel, search, checkbox, radio, select, textarea, password, hidden…

    Values typed are never kept; `filled` says only that there is one.
    """

    name: str
    type: str
    label: str
    selector: str
    required: bool = False
    checked: bool = False
    filled: bool = False
    disabled: bool = False
    autocomplete: str = ""
    placeholder: str = ""
    options: tuple[str, ...] = ()
    box: Box | None = None
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. disabled: it can't be pressed now. hint, priced: as a link's."""

    text: str
    selector: str
    disabled: bool = False
    box: Box | None = None
    visible: bool = True
    region: str = "main"
    hint: str = ""
    priced: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form: where it would go, its fields and its buttons. Loose buttons stand in one with no action."""

    action: str
    method: str
    selector: str
    region: str = "main"
    fields: tuple[Field, ...] = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class CartLine:
    """One line of the cart as the page shows it; price as written."""

    name: str
    quantity: int
    price: str
    selector: str = ""
    box: Box | None = None


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
    page_loads: documents that it asked for.
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


@dataclass(frozen=True, slots=True)
class StoredVisit:
    """A visit read back whole: the walk and its pages in walking order. folder: where it lies."""

    visit: Visit
    pages: tuple[Page, ...]
    folder: str = ""
