"""Which link or button leads where a customer wants to go: many weak cues, the best first, each with its reason."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urlsplit

from mysteryshop.model import STAGE_OF, Button, Link, PageKind, Stage
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import SURE_ADD
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.intents import (
    ADDRESS,
    GO_TO,
    HINTS_CART,
    HINTS_MENU,
    HINTS_SEARCH,
    MENU,
    NO_AISLE,
    says,
    words,
)
from mysteryshop.visit.meaning import ACTION_ADDRESS, ORDER, forbidden_words
from mysteryshop.visit.shelves import MONEY

ENOUGH = 2.5
"""Sum of cues under which a control is not taken for the way."""

SHORT_NAME = 3
LONGEST_NAME = 6
"""Words. A longer link is a sentence that mentions the thing, not the way to it."""

BUYING = (PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT)

AISLES = (PageKind.CATEGORY, PageKind.PRODUCT)
"""Kinds whose addresses do not speak against a category."""

AMBIGUOUS = frozenset({PageKind.CART})
"""Kinds whose words are also the names of goods."""

HINTS = {PageKind.CART: HINTS_CART, PageKind.SEARCH: HINTS_SEARCH}
"""Kinds whose controls are often icons without words, and what shops' makers call those."""

HOME_FILE = regex(r"^/(?:index|default|home|main)(?:\.\w{2,5})?/?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Way:
    """A control that may lead on. href: empty for buttons. why: the cues, in words. said: its words speak for it."""

    name: str
    selector: str
    href: str
    visible: bool
    weight: float
    why: str
    said: bool = True
    region: str = ""


def ways_to(kind: PageKind, seen: Seen) -> list[Way]:
    """Links and buttons that may lead to a page of this kind, the likeliest first."""
    links = [_judge(kind, _as_pressed(link, seen.url), seen.url) for link in seen.links]
    buttons = [_judge(kind, as_link(b), seen.url) for form in seen.forms for b in form.buttons]
    return _best_first([way for way in (*links, *buttons) if way is not None])


def _as_pressed(link: Link, here: str) -> Link:
    """A link to "#" or to a script is a button in a link's clothes."""
    at = urldefrag(link.href)
    scripted = link.href.startswith("javascript:") or (
        at.url.rstrip("/?") == urldefrag(here).url.rstrip("/?") and at.fragment in ("", "!") and "#" in link.href
    )
    return replace(link, href="") if scripted else link


def aisle_ways(seen: Seen) -> list[Way]:
    """Links of the menus (then of the page itself) that are no known place: likely the shop's own categories."""
    loose = [b for form in seen.forms if not form.action for b in form.buttons]
    menu = [as_link(b) for b in loose if b.region in ("nav", "header") or len(b.text.split()) <= SHORT_NAME]
    rows = Counter(row_of(link.selector) for link in (*seen.links, *menu))
    ways = []
    for link in (*seen.links, *menu):
        if not _may_be_aisle(link, seen.url):
            continue
        weight = {"nav": 4.0, "header": 3.5, "main": 3.0, "aside": 3.0}.get(link.region, 0.0) - 0.5 * (not link.visible)
        # An aisle has neighbours of its kind; a lone link is the logo or a banner.
        weight += 0.25 * (rows[row_of(link.selector)] >= FEW_ALIKE)
        ways.append(Way(link.text, link.selector, link.href, link.visible, weight, f"a link of the {link.region}"))
    return _best_first(ways)


FEW_ALIKE = 3
"""Controls in one row of the page's own structure from which they look like a list."""


def row_of(selector: str) -> str:
    """What the controls of one list have in common: their place in the page without its numbers."""
    return re.sub(r":nth-of-type\(\d+\)", "", selector)


def _may_be_aisle(link: Link, here: str) -> bool:
    name = _bare(link.text)
    if (
        not re.search(r"[^\W\d_]{2}", name)
        or len(link.text.split()) > LONGEST_NAME
        or NO_AISLE.search(link.text)
        or MONEY.search(link.text)
    ):
        return False
    if any(GO_TO[kind].fullmatch(name) for kind in GO_TO if kind is not PageKind.CATEGORY):
        return False
    if says(PageKind.CART, name) or SURE_ADD.search(name):
        return False
    if any(pattern.search(shown_address(link.href)) for kind, pattern in ADDRESS.items() if kind not in AISLES):
        return False
    if link.href:
        return _is_inner(link.href, here) and not ACTION_ADDRESS.search(link.href)
    return not forbidden_words(link.text)


def _bare(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name).split())


def _is_inner(href: str, here: str) -> bool:
    if leads_nowhere(href, here):
        return False
    at, root = urlsplit(href), urlsplit(here)
    if at.netloc != root.netloc or HOME_FILE.match(at.path):
        return at.netloc == root.netloc and (bool(at.query) or at.fragment.startswith(("/", "!")))
    return at.path.strip("/") != "" or bool(at.query) or at.fragment.startswith(("/", "!"))


def menu_buttons(seen: Seen) -> list[Way]:
    """Buttons that unfold a menu: what a phone hides behind three lines."""
    return [
        Way(b.text, b.selector, "", visible=True, weight=ENOUGH, why=f"it says '{b.text or b.hint}'")
        for form in seen.forms
        for b in form.buttons
        if b.visible and not b.disabled and (MENU.search(b.text) or (not _bare(b.text) and HINTS_MENU.search(b.hint)))
    ]


def onward_ways(seen: Seen) -> list[Way]:
    """On a cart with no words for the checkout: the button or link that goes on ("Continue", "Next")."""
    controls = [*(as_link(b) for form in seen.forms for b in form.buttons), *seen.links]
    return [
        Way(
            c.text,
            c.selector,
            c.href,
            visible=True,
            weight=ENOUGH,
            why=f"it says '{c.text}', and nothing says checkout",
        )
        for c in controls
        if c.visible and c.region in ("main", "dialog", "form") and ONWARD.fullmatch(_bare(c.text))
    ]


def way_by_link(kind: PageKind, links: list[Link], here: str) -> list[Way]:
    """The same over links remembered from earlier pages; they are opened, not pressed."""
    ways = [_judge(kind, replace(link, selector="", visible=False), here) for link in links]
    return _best_first([way for way in ways if way is not None])


def as_link(button: Button) -> Link:
    """A button as a link that leads to no address."""
    shown = button.visible and not button.disabled
    text, hint = button.text, button.hint
    return Link(text, "", button.selector, button.region, button.box, visible=shown, hint=hint, priced=button.priced)


def _best_first(ways: list[Way]) -> list[Way]:
    first: dict[str, Way] = {}
    for way in sorted((way for way in ways if way.weight >= ENOUGH), key=lambda way: -way.weight):
        first.setdefault(place_of(way.href) or way.selector, way)
    return list(first.values())


def place_of(href: str) -> str:
    """An address without the part that stays on its page; "#/cart" is another page of a single-page shop."""
    at = urldefrag(href)
    return href if at.fragment.startswith(("/", "!")) else at.url


def _judge(kind: PageKind, link: Link, here: str) -> Way | None:
    name = link.text
    if leads_nowhere(link.href, here) or (ORDER.search(name) and kind is not PageKind.CHECKOUT):
        return None
    if kind in (PageKind.CHECKOUT, PageKind.CART) and (SIDE_DOORS.search(name) or SURE_ADD.search(name)):
        return None
    if kind is PageKind.CATEGORY and (link.priced or MONEY.search(name)):
        return None
    weight, why = _by_words(kind, name)
    if not why:
        weight, why = _by_hint(kind, link)
    said = bool(why)
    address = ADDRESS.get(kind)
    where = shown_address(link.href)
    if link.href and address and address.search(where) and not _is_of_another_kind(kind, link.href, where):
        weight += _by_address(kind, where)
        why.append("its address")
    if not weight:
        return None
    weight += 1.0 * link.visible
    if (link.region in ("footer", "nav", "header")) != (kind in (PageKind.CHECKOUT, PageKind.PAYMENT)):
        weight += 0.5
        why.append(f"in the {link.region}")
    return Way(name or link.hint, link.selector, link.href, link.visible, weight, ", ".join(why), said, link.region)


def _is_of_another_kind(kind: PageKind, href: str, where: str) -> bool:
    """Whether an address that fits is another thing's after all: a cart under the shop, a step of the checkout."""
    in_checkout = kind not in BUYING and bool(ADDRESS[PageKind.CHECKOUT].search(where))
    other = kind is PageKind.CATEGORY and any(ADDRESS[at].search(where) for at in ADDRESS if at not in AISLES)
    return in_checkout or other or bool(ACTION_ADDRESS.search(href))


def _by_address(kind: PageKind, where: str) -> float:
    if kind is PageKind.CATEGORY:
        # "/collections/tea/products/assam" is a thing of the list.
        return 1.6 if ADDRESS[PageKind.PRODUCT].search(where) else 2.5
    return 2.5 if STAGE_OF[kind] is Stage.HELP else 2.0


def _by_words(kind: PageKind, name: str) -> tuple[float, list[str]]:
    pattern = GO_TO.get(kind)
    said = _bare(name)
    if not pattern or not said:
        return 0.0, []
    if pattern.fullmatch(said) or pattern.fullmatch(name.strip(" ()0123456789›»→>")):
        return 4.0, [f"it says '{name}'"]
    found = pattern.search(name)
    if kind in AMBIGUOUS and not says(kind, said):
        return 0.0, []
    if kind is PageKind.CATEGORY and any(other.search(name) for at, other in GO_TO.items() if at not in AISLES):
        return 0.0, []
    if found and len(said.split()) <= LONGEST_NAME:
        return 2.0 + len(found.group()) / len(name), [f"it says '{name}'"]
    return 0.0, []


def _by_hint(kind: PageKind, link: Link) -> tuple[float, list[str]]:
    """An icon without words, told by its picture or by what its makers call it."""
    if kind in PICTURES and PICTURES[kind].search(link.text):
        return 2.5, [f"it shows '{link.text}'"]
    wordless = not re.search(r"[^\W\d_]{3}", link.text) or bool(MONEY.search(link.text))
    found = HINTS[kind].search(link.hint) if kind in HINTS and wordless else None
    at_top = link.region in ("header", "nav", "dialog") or (link.box is not None and link.box.y < AT_TOP)
    if found and at_top and not OTHER_ICONS.search(link.hint):
        return 2.0, [f"its icon is called '{found.group()}'"]
    return 0.0, []


SIDE_DOORS = words(
    r"multiple (?:shipping |delivery )?addresses|express|pay ?pal|(?:amazon|apple|google|shop|swift) ?pay|klarna|"
    r"stripe|"
    r"update|refresh|save for later|add .* to .*|remove .*|empty|clear|continue shopping|keep shopping"
)
"""Ways that pass by a checkout's usual door, or that do something else to the cart."""

PICTURES = {PageKind.CART: re.compile("[🛒🧺🛍👜]"), PageKind.SEARCH: re.compile("[🔍🔎]")}

AT_TOP = 250.0
"""CSS pixels from the top within which a shop's own icons stand, whatever its markup calls that part."""

OTHER_ICONS = regex(r"\bwish|\bcompare|\bremove|\bdelete|\bclose\b|\badd to\b|\bheart\b|\blogo\b")

ONWARD = words(
    r"continue|next(?: step)?|proceed|weiter|continuer|suivant|continuar|siguiente|seguir|continua|avanti|prosegui|"
    r"verder|volgende|doorgaan|seguinte|avançar|dalej|kontynuuj"
)


def leads_nowhere(href: str, here: str) -> bool:
    """Whether a link only moves on its own page, or is no web address."""
    if not href:
        return False
    if not href.startswith("http"):
        return True
    at = urldefrag(href)
    # "#main" stays on the page; "#/cart" and "#!cart" are the addresses of single-page shops.
    return at.url.rstrip("/?") == urldefrag(here).url.rstrip("/?") and not at.fragment.startswith(("/", "!"))


def shown_address(href: str) -> str:
    """Path, query and fragment."""
    at = urlsplit(href)
    return at.path + ("?" + at.query if at.query else "") + ("#" + at.fragment if at.fragment else "")
