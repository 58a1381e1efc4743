"""What one width of a page shows a customer: prices, delivery, things to press, headings; and what it folds away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from mysteryshop.judge.reading.copy import ASIDE
from mysteryshop.judge.reading.facts_amounts import find_amounts, find_lengths
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.wording import READ_TO, lexicon, plain, regex
from mysteryshop.model import LONGEST_QUOTE, Block, Button, Link, Quote

if TYPE_CHECKING:
    from bs4.element import Tag

PHONE_UP_TO = 600
"""CSS pixels of the widest phone held upright. Source: the usual break point of style sheets below tablets."""

LAPTOP_FROM = 1000
"""CSS pixels from which a window is a laptop's. Source: the usual break point of style sheets above tablets."""

TRACKING = regex(r"^(?:utm_\w+|gclid|fbclid|mc_\w+|_ga|ref)$")
"""Parts of an address that say where a visitor came from, and not what they look at."""

FOLDING = ("header", "nav", "dialog")
"""Parts of a page that fold away on a phone and open at a press, a menu that fills the screen among them."""

DELIVERY = lexicon(r"deliver(?:y|ed|ies|s)?|shipping|ships?|shipped|postage|carriage|dispatch(?:ed)?|arrives?")
FREE = lexicon(r"free|no charge|on us")
UNPRICED = regex(
    r"\b(?:over|above|from|spend|save|off|per|month|voucher|gift|was|rrp|orders? of|tax|vat|gst)\b[^£$€₹]{0,14}$",
    re.IGNORECASE,
)
"""What makes an amount something other than the price of what the page is about."""

ACTIONS: Mapping[str, re.Pattern[str]] = {
    "to put it into the cart": regex(
        r"^\W*(?:add (?:it |this |item |\d+ )?to (?:my |your |the )?(?:cart|basket|bag|trolley|order)"
        r"|buy(?: it)?(?: now)?"
        r"|pre-?order|order now|reserve(?: now)?)\W*(?:[£$€].{0,12})?$",
        re.IGNORECASE,
    ),
    "to go to the checkout": regex(
        r"^\W*(?:(?:go|proceed|continue|on) (?:to )?(?:the |secure )?)?(?:checkout|check out|payment)"
        r"(?: now| securely)?\W*$",
        re.IGNORECASE,
    ),
    "to pay": regex(r"^\W*(?:pay|place (?:your |my )?order|order and pay|buy and pay)\b.{0,30}$", re.IGNORECASE),
    "to ask somebody": regex(
        r"^\W*(?:contact(?: us)?|help(?: (?:&|and) contact)?|(?:live )?chat(?: with us| now)?|call(?: us)?\b.{0,25}"
        r"|e-?mail us|write to us|ask (?:us|a question)|get in touch)\W*$",
        re.IGNORECASE,
    ),
}
"""What a customer can do on the way to having bought, by the words on it. Source: the labels of usual shop systems."""

FOLDS = regex(
    r"(?:^|[-_\s])(?:accordion|collaps\w*|expand\w*|fold\w*|toggle\w*|tab(?:s|-?panel|-?pane|-?content)?)", re.I
)
"""Class words of what a press opens. Source: the usual names in style libraries."""


HINTS: Mapping[str, re.Pattern[str]] = {
    "to put it into the cart": regex(r"add[-_ ]?to[-_ ]?(?:cart|basket|bag)|buy[-_ ]?now", re.IGNORECASE),
    "to go to the checkout": regex(r"\b(?:to[-_ ])?check-?out\b", re.IGNORECASE),
    "to ask somebody": regex(r"\bcontact\b|live-?chat", re.IGNORECASE),
}
"""The same by what its makers call a control without words."""


class Sort(StrEnum):
    """What sort of thing a page shows."""

    PRICE = "price"
    DELIVERY = "delivery"
    ACTION = "action"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that a page shows. value: what it is, the same at every width; spoken: for the reason."""

    sort: Sort
    value: str
    spoken: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Width:
    """One page at one width: what is shown, in reading order and each once; all words that are shown or fold open."""

    reading: Reading
    shown: tuple[Shown, ...]
    reach: str

    def has(self, thing: Shown) -> bool:
        """Whether this width shows the thing too, or opens it at a press."""
        if any((other.sort, other.value) == (thing.sort, thing.value) for other in self.shown):
            return True
        words = _low(thing.quote.text).rstrip(":")
        return any(f"\n{words}{end}" in self.reach for end in ("\n", ":"))

    def tells(self, sort: Sort) -> bool:
        """Whether this width shows anything of that sort."""
        return any(thing.sort is sort for thing in self.shown)


def read_width(reading: Reading) -> Width:
    """What a page shows at the width at which it was seen; use with `Reading.once`."""
    blocks = list(_own(reading.page.blocks))
    shown = [*_prices(blocks), *_delivery(reading.page.blocks), *_actions(reading), *_headings(blocks)]
    unique = {(thing.sort, thing.value): thing for thing in reversed(shown)}
    return Width(reading, tuple(reversed(unique.values())), _reach(reading))


def address(url: str) -> str:
    """A page's address without what only says where its visitor came from."""
    parts = urlsplit(url)
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not TRACKING.match(name)])
    route = parts.fragment if parts.fragment.startswith(("/", "!")) else ""
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), query, route))


def _own(blocks: Sequence[Block]) -> Iterator[Block]:
    """The visible blocks of the page's own subject: no menus, no recommendations."""
    aside = 0
    for block in blocks:
        if block.role == "heading":
            aside = max(block.level, 2) if ASIDE.search(block.text) else 0 if block.level <= aside else aside
        if block.visible and block.text.strip() and not aside and block.region not in FURNITURE:
            yield block


def _prices(blocks: Sequence[Block]) -> Iterator[Shown]:
    for block in blocks:
        text = plain(block.text[:READ_TO])
        if block.strike or block.role in ("option", "quote") or DELIVERY.search(text):
            continue
        for amount in find_amounts(text):
            if not UNPRICED.search(text[: amount.start]):
                yield Shown(Sort.PRICE, amount.value, f"the price {amount.value}", _quote(block))


def _delivery(blocks: Sequence[Block]) -> Iterator[Shown]:
    """What is said of delivery, wherever it stands: amounts, lengths of time, that it is free."""
    before = ""
    for block in blocks:
        if not block.visible or block.strike:
            continue
        text = plain(block.text[:READ_TO])
        if DELIVERY.search(text) or (DELIVERY.search(before) and len(before.split()) <= 5 and len(text.split()) <= 4):
            for value in _delivery_values(text):
                yield Shown(Sort.DELIVERY, value, f"what is said of delivery ({value})", _quote(block))
        before = text


def _delivery_values(text: str) -> Iterator[str]:
    yield from (amount.value for amount in find_amounts(text))
    yield from (length.value for length in find_lengths(text))
    if FREE.search(text):
        yield "free"


def _actions(reading: Reading) -> Iterator[Shown]:
    page = reading.page
    pressed: list[Button | Link] = [*(button for form in page.forms for button in form.buttons), *page.links]
    for thing in pressed:
        spoken = _action(thing) if thing.visible else ""
        if spoken:
            quote = Quote(thing.text.strip()[:LONGEST_QUOTE], thing.selector, thing.box)
            yield Shown(Sort.ACTION, spoken, f"a way {spoken}", quote)


def _action(thing: Button | Link) -> str:
    """What a control is for; empty where it is none of those that count."""
    if isinstance(thing, Link) and thing.href.startswith(("tel:", "mailto:")):
        return "to ask somebody"
    words = plain(thing.text).strip()
    if words:
        return next((spoken for spoken, pattern in ACTIONS.items() if pattern.match(words)), "")
    return next((spoken for spoken, pattern in HINTS.items() if pattern.search(thing.hint)), "")


def _headings(blocks: Sequence[Block]) -> Iterator[Shown]:
    for block in blocks:
        if block.role == "heading" and len(block.text.strip()) > 2 and not any(find_amounts(plain(block.text))):
            yield Shown(Sort.HEADING, _low(block.text), f"the part '{block.text.strip()[:60]}'", _quote(block))


def _reach(reading: Reading) -> str:
    """All words that this width shows, or holds where a press opens them, one block a line, in small letters."""
    page = reading.page
    shown = [block.text for block in page.blocks if block.visible]
    controls = [b.text for form in page.forms for b in form.buttons if b.visible]
    hidden = [block for block in page.blocks if not block.visible and block.text.strip()]
    menu = [link.text for link in page.links if link.visible or link.region in FOLDING]
    return "\n".join(["", *map(_low, (*shown, *controls, *menu, *_folded(page.html, hidden))), ""])


def _folded(html: str, hidden: Sequence[Block]) -> Iterator[str]:
    """The words of hidden blocks that lie in something that opens: a menu, an accordion, a tab."""
    outside = [block for block in hidden if block.region not in FOLDING]
    yield from (block.text for block in hidden if block.region in FOLDING)
    if not outside or not html:
        return
    from bs4 import BeautifulSoup  # takes long to load, and only a page that hides something is asked

    soup = BeautifulSoup(html, "lxml")
    opened = {name for tag in soup.select("[aria-controls]") for name in str(tag["aria-controls"]).split()}
    pressed = [str(tag[name]) for name in ("data-target", "data-bs-target") for tag in soup.select(f"[{name}]")]
    targets = {target.lstrip("#") for target in pressed}
    opening = {" ".join(tag.get_text(" ").split()).lower() for tag in soup.find_all(_opens(opened | targets))}
    yield from (block.text for block in outside if any(_low(block.text) in words for words in opening))


def _opens(controlled: set[str]) -> Callable[[Tag], bool]:
    def opens(tag: Tag) -> bool:
        classes = " ".join(tag.get_attribute_list("class", [])) if tag.has_attr("class") else ""
        named = tag.name == "details" or tag.get("role") == "tabpanel" or str(tag.get("id", "")) in controlled
        return named or bool(classes and FOLDS.search(classes))

    return opens


def _quote(block: Block) -> Quote:
    return Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box)


def _low(text: str) -> str:
    return " ".join(plain(text).lower().split())
