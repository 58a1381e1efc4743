"""Which link or button leads where a customer wants to go: many weak cues, the best first, each with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urlsplit

from mysteryshop.model import Block, Box, Button, Link, PageKind
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.intents import ADD_TO_CART, ADDRESS, GO_TO, MENU, NO_AISLE, SOLD_OUT, SURE_ADD, says
from mysteryshop.visit.meaning import ACTION_ADDRESS, ORDER
from mysteryshop.visit.recognise import MONEY

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


def ways_to(kind: PageKind, seen: Seen) -> list[Way]:
    """Links and buttons that may lead to a page of this kind, the likeliest first."""
    links = [_judge(kind, link, seen.url) for link in seen.links]
    buttons = [_judge(kind, _as_link(b), seen.url) for form in seen.forms for b in form.buttons]
    return _best_first([way for way in (*links, *buttons) if way is not None])


def aisle_ways(seen: Seen) -> list[Way]:
    """Links of the menus (then of the page itself) that are no known place: likely the shop's own categories."""
    ways = []
    loose = [b for form in seen.forms if not form.action for b in form.buttons]
    menu = [_as_link(b) for b in loose if b.region in ("nav", "header") or len(b.text.split()) <= SHORT_NAME]
    for link in (*seen.links, *menu):
        known = any(GO_TO[kind].fullmatch(_bare(link.text)) for kind in GO_TO if kind is not PageKind.CATEGORY)
        pointed = any(pattern.search(_address(link.href)) for kind, pattern in ADDRESS.items() if kind not in AISLES)
        known = known or bool(NO_AISLE.search(link.text))
        if known or pointed or not _bare(link.text) or (link.href and not _is_inner(link.href, seen.url)):
            continue
        if ACTION_ADDRESS.search(link.href) or MONEY.search(link.text) or len(link.text.split()) > LONGEST_NAME:
            continue
        weight = {"nav": 4.0, "header": 3.5, "main": 3.0, "aside": 3.0}.get(link.region, 0.0) - 0.5 * (not link.visible)
        ways.append(Way(link.text, link.selector, link.href, link.visible, weight, f"a link of the {link.region}"))
    return _best_first(ways)


def _bare(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name).split())


def _is_inner(href: str, here: str) -> bool:
    if _leads_nowhere(href, here):
        return False
    at, root = urlsplit(href), urlsplit(here)
    return at.netloc == root.netloc and (at.path.strip("/") != "" or bool(at.query) or at.fragment.startswith("/"))


def menu_buttons(seen: Seen) -> list[Way]:
    """Buttons that unfold a menu: what a phone hides behind three lines."""
    return [
        Way(b.text, b.selector, "", visible=True, weight=ENOUGH, why=f"it says '{b.text}'")
        for form in seen.forms
        for b in form.buttons
        if b.visible and not b.disabled and MENU.search(b.text)
    ]


def way_by_link(kind: PageKind, links: list[Link], here: str) -> list[Way]:
    """The same over links remembered from earlier pages; they are opened, not pressed."""
    ways = [_judge(kind, replace(link, selector="", visible=False), here) for link in links]
    return _best_first([way for way in ways if way is not None])


def _as_link(button: Button) -> Link:
    return Link(
        button.text, "", button.selector, button.region, button.box, visible=button.visible and not button.disabled
    )


def _best_first(ways: list[Way]) -> list[Way]:
    first: dict[str, Way] = {}
    for way in sorted((way for way in ways if way.weight >= ENOUGH), key=lambda way: -way.weight):
        first.setdefault(urldefrag(way.href).url or way.selector, way)
    return list(first.values())


def _judge(kind: PageKind, link: Link, here: str) -> Way | None:
    name = link.text
    if _leads_nowhere(link.href, here) or (ORDER.search(name) and kind is not PageKind.CHECKOUT):
        return None
    weight, why = _by_words(kind, name)
    said = bool(why)
    address = ADDRESS.get(kind)
    where = _address(link.href)
    in_checkout = kind not in BUYING and bool(ADDRESS[PageKind.CHECKOUT].search(where))
    if link.href and address and address.search(where) and not in_checkout and not ACTION_ADDRESS.search(link.href):
        weight += 2.0
        why.append("its address")
    if not weight:
        return None
    weight += 1.0 * link.visible
    if (link.region in ("footer", "nav", "header")) != (kind in (PageKind.CHECKOUT, PageKind.PAYMENT)):
        weight += 0.5
        why.append(f"in the {link.region}")
    return Way(name, link.selector, link.href, link.visible, weight, ", ".join(why), said)


def _by_words(kind: PageKind, name: str) -> tuple[float, list[str]]:
    pattern = GO_TO.get(kind)
    said = " ".join(re.sub(r"[\W_]+", " ", name).split())
    if not pattern or not said:
        return 0.0, []
    if pattern.fullmatch(said) or pattern.fullmatch(name.strip(" ()0123456789›»→>")):
        return 4.0, [f"it says '{name}'"]
    found = pattern.search(name)
    if kind in AMBIGUOUS and not says(kind, said):
        return 0.0, []
    if found and len(said.split()) <= LONGEST_NAME:
        return 2.0 + len(found.group()) / len(name), [f"it says '{name}'"]
    return 0.0, []


def _leads_nowhere(href: str, here: str) -> bool:
    if not href:
        return False
    if not href.startswith("http"):
        return True
    at = urldefrag(href)
    # "#main" stays on the page; "#/cart" and "#!cart" are the addresses of single-page shops.
    return at.url.rstrip("/?") == urldefrag(here).url.rstrip("/?") and not at.fragment.startswith(("/", "!"))


def _address(href: str) -> str:
    at = urlsplit(href)
    return at.path + ("?" + at.query if at.query else "") + ("#" + at.fragment if at.fragment else "")


def ways_to_add(seen: Seen) -> list[Way]:
    """Buttons (or links) that put the thing into the cart, the surest first; disabled ones are left out."""
    ways = [
        Way(b.text, b.selector, "", visible=True, weight=_adds(b.text, form.action), why=f"it says '{b.text}'")
        for form in seen.forms
        for b in form.buttons
        if b.visible and not b.disabled and ADD_TO_CART.search(b.text)
    ]
    ways += [
        Way(link.text, link.selector, link.href, visible=True, weight=4.0, why=f"it says '{link.text}'")
        for link in seen.links
        if link.visible and SURE_ADD.search(link.text)
    ]
    return sorted(ways, key=lambda way: -way.weight)


LONGEST_OPTION = 24
"""Characters. Colours and sizes are short; a longer button says what it does."""


def option_buttons(seen: Seen) -> list[tuple[str, str]]:
    """The first of each row of small buttons beside what adds to the cart: colours, sizes; name and selector."""
    rows: dict[str, tuple[str, str]] = {}
    for form in seen.forms:
        adders = [b for b in form.buttons if b.visible and ADD_TO_CART.search(b.text)]
        for button in form.buttons if adders else ():
            row = re.sub(r":nth-of-type\(\d+\)", "", button.selector)
            if button in adders or not button.visible or button.disabled or not 0 < len(button.text) <= LONGEST_OPTION:
                continue
            if re.fullmatch(
                r"[+\-–−]|\d+|.*(?:wish|compare|share|review|zoom|next|prev|menu|close).*", button.text, re.I
            ):
                continue
            rows.setdefault(row, (button.text, button.selector))
    return list(rows.values())[:MOST_OPTIONS]


MOST_OPTIONS = 4


def _adds(name: str, action: str) -> float:
    to_cart = bool(re.search(r"cart|basket|bag|add|warenkorb|panier|carrello", action, re.IGNORECASE))
    return 2.0 + 2.5 * bool(SURE_ADD.search(name)) + 1.0 * to_cart


def product_ways(seen: Seen, named: str = "") -> list[Way]:
    """Links to single products, the likeliest first; with `named`, only those that bear the name."""
    best: dict[str, Way] = {}
    cards = [_as_link(b) for form in seen.forms if not form.action for b in form.buttons if MONEY.search(b.text)]
    for link in (*seen.links, *cards):
        way = _judge_product(link, seen)
        if way is None or (named and named.lower() not in link.text.lower()):
            continue
        key = link.href if "#/" in link.href else urldefrag(link.href).url or link.selector
        before = best.setdefault(key, way)
        if before is not way:
            # The picture and the title of one product lead to one place: that makes it likelier.
            best[key] = replace(before, name=before.name or way.name, weight=before.weight + 0.5)
    return sorted((way for way in best.values() if way.weight >= ENOUGH), key=lambda way: -_rounded(way.weight))


def _rounded(weight: float) -> float:
    # Products of one list differ by little things; among them the first on the page is "the first result".
    return float(int(weight))


def _judge_product(link: Link, seen: Seen) -> Way | None:
    if not link.visible or link.region not in ("main", "form", "aside") or _leads_nowhere(link.href, seen.url):
        return None
    if ACTION_ADDRESS.search(link.href) or ADD_TO_CART.fullmatch(link.text.strip()):
        return None
    if any(GO_TO[kind].fullmatch(link.text.strip()) for kind in GO_TO if kind is not PageKind.CATEGORY):
        return None
    weight, why = 0.0, []
    address = _address(link.href)
    if ADDRESS[PageKind.PRODUCT].search(address) and not ADDRESS[PageKind.SEARCH].search(address):
        weight, why = 1.5, ["its address"]
    near = _near(link.box, seen.blocks)
    if any(MONEY.search(block.text) for block in near) or MONEY.search(link.text):
        weight += 2.0 + bool(MONEY.search(link.text) and not link.href)
        why.append("a price beside it")
    if any(block.role == "heading" and block.text and block.text in link.text for block in near):
        weight += 0.5
    if any(SOLD_OUT.search(block.text) for block in near):
        # Last in the list, but still a product: in a narrow list the words may be the neighbour's.
        weight -= min(1.5, max(0.0, weight - ENOUGH))
        why.append("sold out")
    return Way(link.text, link.selector, link.href, visible=True, weight=weight, why=", ".join(why))


def _near(box: Box | None, blocks: tuple[Block, ...]) -> list[Block]:
    if box is None:
        return []
    below, beside = 260.0, 40.0
    return [
        block
        for block in blocks
        if block.visible
        and block.box is not None
        and block.box.y < box.y + box.height + below
        and block.box.y + block.box.height > box.y - beside
        and block.box.x < box.x + max(box.width, 120) + beside
        and block.box.x + block.box.width > box.x - beside
    ]
