"""The pictures of one thing on its page, and what stands in their place when they don't come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.soup import is_tag, parsed
from mysteryshop.judge.reading.told import RELATED, REVIEWS
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Button, Page, Quote

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

ICON = 64
"""Width or height, in the page's own words, up to which a picture is an icon. Source: chosen."""

FILE = regex(r"(?:[\w-]+\.(?:jpe?g|png|gif|webp|svg|avif)|(?:img|dsc|image|picture|photo)[\s_-]?\d*)$", re.IGNORECASE)
"""An alternative text that is a file's name and tells nothing."""

ADD = lexicon(
    r"add (?:\w+ )?to (?:the |your |my )?(?:cart|basket|bag|trolley|order)|buy(?: it)?(?: now)?"
    r"|order(?: now)?|book(?: now)?|reserve|add"
)
"""Words of the button that takes a thing. Source: the usual labels of product pages."""

_OUTSIDE = ("header", "nav", "footer", "aside", "dialog")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture; alt: the words that stand for it, None where it has none."""

    src: str
    alt: str | None

    @property
    def told(self) -> bool:
        """Whether its words say something to somebody who can't see it."""
        return bool(self.alt and re.search(r"[^\W\d_]{2}", self.alt)) and not FILE.fullmatch((self.alt or "").strip())

    @property
    def quote(self) -> Quote:
        """Its words as evidence."""
        return Quote((self.alt or "").strip()[:300], "img")


def own_pictures(reading: Reading) -> tuple[Picture, ...]:
    """The pictures in a page's own part, each file once; no icons, and none that lead to another page."""
    soup = parsed(reading.page.html)
    found: dict[str, Picture] = {}
    for tag in _images(soup):
        src = str(tag.get("src") or tag.get("data-src") or tag.get("srcset") or "").strip()
        if src and not _is_icon(tag) and not _leads_off(tag, reading.page.url):
            alt = tag.get("alt")
            key = urlsplit(src)._replace(fragment="").geturl()
            found.setdefault(key, Picture(key, str(alt) if alt is not None else None))
    return tuple(found.values())


def _images(soup: BeautifulSoup) -> Iterator[Tag]:
    """The pictures before the lists of other goods."""
    for tag in soup.find_all(["img", "h2", "h3", "h4"]):
        if tag.name != "img":
            words = tag.get_text(" ", strip=True).strip(" :")
            if RELATED.fullmatch(words) or REVIEWS.fullmatch(words):
                return
        elif tag.find_parent(_OUTSIDE) is None:
            yield tag


def _is_icon(tag: Tag) -> bool:
    sizes = [
        int(found.group())
        for found in (re.match(r"\d+", str(tag.get(name, ""))) for name in ("width", "height"))
        if found
    ]
    return bool(sizes) and max(sizes) <= ICON


def _leads_off(tag: Tag, url: str) -> bool:
    """Whether a picture is a link to another page: then it is of another thing."""
    above = tag.find_parent("a", href=True)
    if not is_tag(above):
        return False
    target = urlsplit(urljoin(url, str(above["href"])))
    same = target.path in ("", urlsplit(url).path)
    return not same and not re.search(
        r"\.(?:jpe?g|png|gif|webp|svg|avif)$|/(?:images?|media"
        r"|pictures?)\b",
        target.path,
        re.I,
    )


def priced(page: Page) -> Quote | None:
    """A price that a customer sees in a page's own part."""
    for block in page.blocks:
        if block.visible and block.region not in FURNITURE and any(find_amounts(plain(block.text[:300]))):
            return Quote(block.text.strip()[:300], block.selector, block.box)
    return None


def adding(page: Page) -> Button | None:
    """The button that takes the thing, where it can be pressed."""
    buttons = (button for form in page.forms for button in form.buttons if form.region not in FURNITURE)
    return next((b for b in buttons if b.visible and not b.disabled and ADD.search(plain(b.text))), None)
