"""The plan: an audit file, read and checked. What is to be visited, as whom, and held against what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mysteryshop.errors import Place
from mysteryshop.model.words import ChannelKind, FactKind, PageKind, Permission


@dataclass(frozen=True, slots=True)
class Access:
    """What opens the door of a site that is not public. Never written to evidence.

    state_file: a saved Playwright sign-in state. ca_file: a PEM file with the site's own certificate authority.
    self_signed: accept a certificate that nobody vouches for; own and test sites only.
    """

    user: str = ""
    password: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    state_file: str = ""
    ca_file: str = ""
    self_signed: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """The shop: where it stands and what it lets the shopper do.

    pace: seconds between page loads, None for the default of the permission.
    hosts: further hosts that belong to the shop. region: ISO country or "EU"/"UK"; empty when unknown.
    """

    url: str
    permission: Permission = Permission.NONE
    hosts: tuple[str, ...] = ()
    access: Access | None = None
    region: str = ""
    brand_words: tuple[str, ...] = ()
    pace: float | None = None


@dataclass(frozen=True, slots=True)
class Persona:
    """The customer, as data.

    device: a Playwright device name, or "" for a laptop of viewport size (CSS pixels).
    patience: seconds a step may take before this customer minds. value: weight in the second overall
    score. factors: checklist id to 0.5-2, how much this customer cares. keyboard: nothing is pressed with a pointer.
    """

    name: str
    title: str = ""
    story: str = ""
    device: str = ""
    viewport: tuple[int, int] = (1280, 800)
    locale: str = "en-GB"
    time_zone: str = "Europe/London"
    needs: str = ""
    search: tuple[str, ...] = ()
    patience: float = 8.0
    value: float = 1.0
    factors: Mapping[str, float] = field(default_factory=dict)
    javascript: bool = True
    keyboard: bool = False


class Action(StrEnum):
    """What a step of a journey does."""

    OPEN = "open"
    SEARCH = "search"
    CHOOSE = "choose"
    ADD_TO_CART = "add-to-cart"
    GO_TO = "go-to"
    CLICK = "click"
    FILL = "fill"
    SELECT = "select"
    ANSWER_COOKIES = "answer-cookies"
    WAIT_FOR = "wait-for"
    EXPECT = "expect"
    NOTE = "note"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Locator:
    """How to find a thing on a page: role and name, label, text, placeholder, test id; CSS as a last resort."""

    role: str = ""
    name: str = ""
    label: str = ""
    text: str = ""
    placeholder: str = ""
    test_id: str = ""
    css: str = ""
    exact: bool = False
    nth: int = 0

    def __str__(self) -> str:
        """As a person would say it: `button "Add to cart"`."""
        words = self.name or self.label or self.text or self.placeholder or self.test_id or self.css
        kind = self.role or next(
            (k for k in ("label", "text", "placeholder", "test_id", "css") if getattr(self, k)), ""
        )
        return f'{kind.replace("_", " ")} "{words}"' if words else kind


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a journey.

    words: what the action takes when it is plain text: a path to open, words to search, a page kind to go
    to, "first result", "refuse", a note. locator: the thing acted on, when it is named. value: what is
    typed or selected. page_kind: what the page reached is for, when the author says so (`as:`).
    optional: a step that may be left out without anything hanging on it.
    """

    action: Action
    words: str = ""
    locator: Locator | None = None
    value: str = ""
    page_kind: PageKind | None = None
    optional: bool = False
    place: Place | None = None

    def __str__(self) -> str:
        """The step as its author wrote it, near enough: `search: bedside lamp`."""
        detail = str(self.locator) if self.locator else self.words
        return self.action.value + (f": {detail}" if detail else "") + (f" = {self.value}" if self.value else "")


@dataclass(frozen=True, slots=True)
class Journey:
    """The steps of one walk over one channel (web or mobile-web)."""

    steps: tuple[Step, ...]
    channel: ChannelKind = ChannelKind.WEB
    discovered: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A further place where promises are made: a file or an address. kind, date and audience as the owner says.

    kind: None where nobody said it; then the file's ending, name and words tell.
    """

    name: str
    kind: ChannelKind | None = None
    file: str = ""
    url: str = ""
    date: str = ""
    audience: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class FailurePage:
    """A failure page, and what it is (error, maintenance, queue, fault): a saved file, or an address of the site."""

    file: str
    kind: PageKind
    place: Place | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class GateRules:
    """What the result is held against. Scores and coverage are 0 to 100; None asks nothing.

    fail_on: "critical", "major" and "review" in any mixture. by_check: check id to the lowest value that it may have
    for any persona. by_page: a page kind or a pattern of addresses (`/help/*`) to the lowest score of each such page.
    by_persona: persona's name to its lowest score.
    """

    min_score: float | None = None
    min_coverage: float = 60.0
    fail_on: tuple[str, ...] = ()
    by_checklist: Mapping[str, float] = field(default_factory=dict)
    no_worse_than: str = ""
    by_check: Mapping[str, float] = field(default_factory=dict)
    by_page: Mapping[str, float] = field(default_factory=dict)
    by_persona: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Agency:
    """Whose name the report bears. colour: `#rrggbb`; logo: an SVG or PNG file."""

    name: str = ""
    logo: str = ""
    colour: str = ""


class Hidden(StrEnum):
    """What readers from outside must not see."""

    EMAIL = "e-mail"
    PHONE = "phone"
    POSTCODE = "postcode"
    ORDER_NUMBER = "order-number"
    NAME = "name"
    WEB_ADDRESS = "web-address"


USUALLY_HIDDEN = (Hidden.EMAIL, Hidden.PHONE, Hidden.POSTCODE, Hidden.ORDER_NUMBER, Hidden.NAME)
"""Source: what says who somebody is. Web addresses are hidden on request: most reports are about a public shop."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """A profile: what a report for outside readers leaves out, and what that is called. words: further ones to hide.

    pictures: whether pages are shown; what is written on a picture can't be taken out of it.
    """

    name: str = "outside readers"
    hide: tuple[Hidden, ...] = USUALLY_HIDDEN
    words: tuple[str, ...] = ()
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class ReportWishes:
    """Which formats are written, under whose name, and with which words of their own.

    cover: a letter, or the .md or .txt file that holds it. glossary: term to meaning, in their order. redact: how a
    second set is redacted; None to write none. templates: a folder of templates that stand in for ours. language: of
    reports for people, as a code.
    """

    formats: tuple[str, ...] = ("html", "json")
    agency: Agency = field(default_factory=Agency)
    cover: str = ""
    footer: str = ""
    glossary: Mapping[str, str] = field(default_factory=dict)
    redact: Redaction | None = None
    templates: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Plan:
    """All that one audit is to do. Paths are as written, relative to the folder of `place.file`.

    checklists: shipped ids or paths. not_promised: check ids that this brand openly does not promise.
    uncapped: check id to the written reason why its critical fail must not cap. facts: fact kind to the
    owner's truth. secrets: the values that came from `${NAME}`, to be kept out of all that is written.
    places: where `baseline`, `checklists.NAME`, `uncapped.CHECK` and the like stand, for mistakes found later.
    """

    audit: str
    site: Site | None = None
    personas: tuple[Persona, ...] = ()
    journeys: tuple[Journey, ...] = ()
    channels: tuple[Channel, ...] = ()
    scenarios: tuple[str, ...] = ()
    failures: tuple[FailurePage, ...] = ()
    checklists: tuple[str, ...] = ()
    not_promised: tuple[str, ...] = ()
    uncapped: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[FactKind, str] = field(default_factory=dict)
    gate: GateRules = field(default_factory=GateRules)
    baseline: str = ""
    report: ReportWishes = field(default_factory=ReportWishes)
    place: Place | None = None
    secrets: frozenset[str] = frozenset()
    places: Mapping[str, Place] = field(default_factory=dict)
