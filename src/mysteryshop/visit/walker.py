"""The shopper on its way: where it stands, what it has seen, and how it moves from page to page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from playwright.async_api import Error
from playwright.async_api import Locator as Found
from playwright.async_api import Page as Tab

from mysteryshop.model import Action, Link, Page, PageKind, Permission, Persona, Plan, Site, Step
from mysteryshop.visit.before_pressing import look_before_pressing
from mysteryshop.visit.budget import Budget
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import Way
from mysteryshop.visit.guard import Guard
from mysteryshop.visit.intents import COOKIE_WORDS
from mysteryshop.visit.keeping import Arrival, Keeper
from mysteryshop.visit.keyboard import press_control
from mysteryshop.visit.meaning import Control, forbidden_meaning
from mysteryshop.visit.opening import first_line, open_address, why_unreachable
from mysteryshop.visit.overlays import clear_the_way, find_cover, gate_field
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.scope import Pace, Robots, Scope
from mysteryshop.visit.traffic import Traffic
from mysteryshop.visit.trail import Trail

BUYING = frozenset({PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT})
LISTING = frozenset({PageKind.HOME, PageKind.CATEGORY, PageKind.SEARCH})
HUBS = frozenset({PageKind.HOME, PageKind.HELP, PageKind.FAQ})
CLICK_MS = 5000
COVERED_MS = 1200

NOTHING_CHANGED = "it was pressed, and nothing changed"

COVERS = 0.5
"""Share of the first screen from which something over it keeps a customer out."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a step. problem is empty when it was done.

    page: the page kept after it, if one was. told_on: a page kept earlier that tells what this step looked for.
    on_the_way: further pages kept before it: a drawer before the cart's own page, a thing that was sold out.
    """

    problem: str = ""
    how: str = ""
    page: Page | None = None
    told_on: Page | None = None
    on_the_way: tuple[Page, ...] = ()


def _to_nobody(_words: str) -> None:
    """Says nothing: a walk is told to whoever asked for it, and standard output belongs to results."""


@dataclass(slots=True)
class Walker:
    """One persona in one browser tab. stopped: buying is over, nothing more is added, typed or sent.

    shelf: what else the list offered from which a thing was chosen, the second-best first. home: the first page;
    hubs: it and the help pages, from which ways lead on; lists: pages that show more than one thing to choose from,
    the latest first. folded: places whose menus do not unfold. before_adding: the page as it was before
    the first thing went in.
    """

    plan: Plan
    site: Site
    persona: Persona
    tab: Tab
    guard: Guard
    scope: Scope
    robots: Robots
    pace: Pace
    traffic: Traffic
    keeper: Keeper
    say: Callable[[str], None] = _to_nobody
    timeout: float = 30.0
    step: int = 0
    stopped: bool = False
    added: bool = False
    before_adding: Seen | None = None
    notices: list[str] = field(default_factory=list)
    stopped_before: str = ""
    notes: list[str] = field(default_factory=list)
    seen: Seen | None = None
    known_links: dict[str, Link] = field(default_factory=dict)
    shelf: list[Way] = field(default_factory=list)
    home: Seen | None = None
    hubs: list[Seen] = field(default_factory=list)
    lists: list[Seen] = field(default_factory=list)
    folded: set[str] = field(default_factory=set)
    trail: Trail = field(default_factory=Trail)
    budget: Budget = field(default_factory=Budget)

    @property
    def may_act(self) -> bool:
        """Whether the shopper may type and go beyond the checkout's door."""
        return self.site.permission is not Permission.NONE

    def language(self) -> str:
        """The language of the page that is shown, as two letters; English when it says nothing."""
        return (self.seen.lang[:2].lower() if self.seen else "") or "en"

    def address(self, path: str) -> str:
        """A path of the audit file as a whole address; no path is the audit's own address."""
        if not path:
            return self.site.url
        base = self.site.url if self.site.url.endswith("/") else self.site.url + "/"
        if path.startswith("/"):
            at = urlsplit(self.site.url)
            return f"{at.scheme}://{at.netloc}{path}"
        return urljoin(base, path)

    def path(self, url: str) -> str:
        """An address as an audit file says it: a path on the shop's own host, whole on another."""
        at, home = urlsplit(url), urlsplit(self.site.url)
        if at.netloc != home.netloc:
            return url
        return (at.path or "/") + (f"?{at.query}" if at.query else "") + (f"#{at.fragment}" if at.fragment else "")

    async def go(self, url: str, aim: Aim) -> Outcome:
        """Opens an address and keeps what is shown."""
        if not self.scope.holds(url):
            return Outcome(f"{url} is not part of this audit (site.hosts names further hosts)")
        if not self.robots.allows(url):
            return Outcome(f"robots.txt asks not to open {urlsplit(url).path}")
        spent = self.budget.spent(self.traffic.page_loads)
        if spent:
            return Outcome(spent)
        await self.pace.wait()
        self.traffic.begin()
        self.guard.left_for = ""
        mark = self.trail.mark()
        began = time.monotonic()
        problem = ""
        try:
            await open_address(self.tab, url, self.timeout)
        except Error as error:
            problem = self._led_away() or why_unreachable(error, url, self.timeout)
        answered = time.monotonic() - began
        if problem and not self.tab.url.startswith("chrome-error:"):
            return Outcome(problem)
        waited_for = await self.traffic.calm()
        if not problem and not self.keeper.pages and await self._pass_the_gate():
            waited_for = await self.traffic.calm()
        # A gate that was passed on the way is passed again by itself.
        self.trail.back_to(mark)
        self.trail.note(Step(Action.OPEN, self.path(url)))
        outcome = await self._keep_still(url, aim, (began, answered), waited_for)
        if outcome.page is None or problem:
            self.trail.back_to(mark)
        return Outcome(problem or outcome.problem, outcome.how, outcome.page)

    async def press(self, found: Found, *, to_cart: bool = False) -> str:
        """Presses a control after judging what it would do; why it was not pressed, or nothing."""
        try:
            before = await look_before_pressing(found)
        except Error as error:
            return f"it went away before it could be pressed ({first_line(error)})"
        control, keyboard = before.control, self.persona.keyboard
        why = self._why_not(control, to_cart=to_cart)
        if why:
            return why
        self.budget.presses += 1
        answered = await clear_the_way(self.tab, found, before.cover, keyboard=keyboard)
        self.notices += answered
        mark = self.trail.mark()
        await self.trail.note_press(self.tab, found, to_cart=to_cart)
        # What still lies over it will not go away by waiting.
        cover = await find_cover(self.tab, found) if answered and not keyboard else before.cover
        timeout = CLICK_MS if cover is None else COVERED_MS
        await self.pace.wait()
        self.traffic.begin()
        self.guard.left_for = ""
        try:
            why = await press_control(found, keyboard=keyboard, timeout=timeout)
        except Error as error:
            self.trail.back_to(mark)
            return f"'{control.name}' could not be pressed: {first_line(error)}"
        if why:
            self.trail.back_to(mark)
            return self.out_of_reach(control.name, why)
        return ""

    def _why_not(self, control: Control, *, to_cart: bool) -> str:
        """Why a control is not to be pressed; empty when it may be."""
        spent = self.budget.spent(self.traffic.page_loads)
        if spent:
            return spent
        if control.href and not self.scope.holds(control.href) and control.href.startswith("http"):
            return f"it leads to {urlsplit(control.href).netloc}, which is not part of this audit (site.hosts)"
        why = forbidden_meaning(control, to_cart=to_cart)
        if why:
            self.stopped_before = self.stopped_before or control.name
            return f"'{control.name}' was not pressed: {why}"
        if control.href.startswith("http") and not self.robots.allows(control.href):
            return f"robots.txt asks not to open {urlsplit(control.href).path}"
        return ""

    def out_of_reach(self, name: str, why: str) -> str:
        """That keys alone can't reach a thing, noted once for each."""
        said = " ".join(name.split()) or "a control without a name"
        problem = f"'{said}' can't be reached with the keyboard: {why}"
        note = f"{problem} (on {self.path(self.tab.url)})"
        if note not in self.notes:
            self.notes.append(note)
        return problem

    async def arrive(self, aim: Aim, before: Seen | None = None) -> Outcome:
        """Waits for what a press set going and keeps what is shown, unless it is `before`, word for word."""
        began = time.monotonic()
        waited_for = await self.traffic.calm()
        if before is not None and before.url == self.tab.url and before.text == (await self.look_again()).text:
            return Outcome(self._led_away() or NOTHING_CHANGED)
        outcome = await self._keep_still(self.tab.url, aim, (began, 0.0), waited_for)
        away = self._led_away()
        return Outcome(away) if away else outcome

    async def _pass_the_gate(self) -> bool:
        """A shop that asks for a country or an age before it shows anything is answered, once; whether it asked."""
        before = len(self.notices)
        cover = await find_cover(self.tab)
        if cover is not None and cover.share > COVERS and not COOKIE_WORDS.search(cover.words):
            self.notices += await clear_the_way(self.tab, None, cover, keyboard=self.persona.keyboard)
        asked = gate_field(await self.look_again())
        if asked is None:
            return len(self.notices) > before
        country, button = asked
        choice = next((option for option in country.options[1:] if option), "")
        try:
            await self.tab.locator(country.selector).first.select_option(label=choice, timeout=CLICK_MS)
            if not await self.press(self.tab.locator(button).first):
                await self.traffic.calm()
                self.notices.append(f"a question of country was answered with '{choice}'")
        except Error:
            # The gate stays shut; what it shows is kept as the page.
            return False
        return True

    def _led_away(self) -> str:
        if not self.guard.left_for:
            return ""
        return f"the way on leads to {self.guard.left_for}, which is not part of this audit (site.hosts)"

    async def keep_shown(self, aim: Aim) -> Outcome:
        """Keeps the page that is shown and already still."""
        outcome = await self._keep_still(self.tab.url, aim, (time.monotonic(), 0.0), "still")
        return Outcome(self._led_away()) if self.guard.left_for else outcome

    async def _keep_still(self, requested: str, aim: Aim, times: tuple[float, float], waited_for: str) -> Outcome:
        began, answered = times
        settled = time.monotonic() - began
        arrival = Arrival(
            self.step, requested, aim, answered, settled, waited_for, "; ".join(dict.fromkeys(self.notices))
        )
        if self.persona.javascript:
            await self.keeper.reveal()
        self.seen = seen = await self.keeper.look()
        kinds = self.keeper.kinds_of(seen, aim)
        if aim.fresh and any(same_place(page.url, seen.url) or _same_words(page, seen) for page in self.keeper.pages):
            return Outcome("it leads back to a page that was seen")
        if aim.missed(kinds):
            return Outcome(f"it leads to a {kinds[0]} page ({seen.url})")
        page = await self.keeper.keep(arrival, seen)
        self.trail.note_page(page)
        self.say(f"{page.main_kind}: {page.url}")
        for link in seen.links:
            self.known_links.setdefault(link.href, link)
        self.home = self.home or seen
        if HUBS & set(page.kinds):
            self.hubs.append(seen)
        if LISTING & set(page.kinds):
            self.lists.insert(0, seen)
        if page.main_kind is PageKind.CHECKOUT and not self.may_act:
            self.stopped = True
        return Outcome(how=page.how, page=page)

    async def sight(self) -> Seen:
        """What is shown, as it was last looked at, unless the page has gone on since."""
        if self.seen is None or self.seen.url != self.tab.url:
            return await self.look_again()
        return self.seen

    async def look_again(self) -> Seen:
        """What is shown now, not kept."""
        self.seen = await self.keeper.look()
        return self.seen

    async def stand_at(self, url: str) -> bool:
        """Opens a page that was seen before, only to go on from it; whether it opened."""
        try:
            await self.pace.wait()
            self.traffic.begin()
            await open_address(self.tab, url, self.timeout)
            await self.traffic.calm()
            await self.look_again()
        except Error:
            return False
        self.trail.note(Step(Action.OPEN, self.path(url)))
        return True

    async def go_back(self, url: str) -> None:
        """Returns to where a wrong way began; what merely opened over the page is closed as a person would."""
        try:
            if self.tab.url != url:
                await self.tab.go_back(wait_until="commit", timeout=self.timeout * 1000)
                await self.traffic.calm()
            else:
                await self.tab.keyboard.press("Escape")
            await self.look_again()
        except Error:
            # The way back is closed; the ways that are addresses can still be opened.
            return


def _same_words(page: Page, seen: Seen) -> bool:
    return page.title == seen.title and page.text == seen.text


def same_place(one: str, other: str) -> bool:
    """Whether two addresses show the same page: "#part" stays on a page, "#/cart" is another of a single-page shop."""
    a, b = urldefrag(one), urldefrag(other)
    routes = [x.fragment if x.fragment.startswith(("/", "!")) else "" for x in (a, b)]
    return a.url.rstrip("/?") == b.url.rstrip("/?") and routes[0] == routes[1]
