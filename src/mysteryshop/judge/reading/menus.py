"""Menus, filters and guides: by need, by product line, or by the shop's own codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import quote_of, seen
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Page, Quote

LABEL_WORDS = 7
"""Words of the longest label of a menu. Source: chosen."""

MANY = 20
"""Products from which a customer needs help to choose. Source: the catalogue: fewer than 20 need none."""

NEED = lexicon(
    r"for (?!sale|free|us|you|more|less|only|the trade|business|women|men|kids|him|her)(?:\w+ ?){1,4}",
    r"(?:shop |choose |browse |find |by )?by (?:room|need|problem|use|occasion|activity|goal|task|skin (?:type"
    r"|concern)|concern|hair type|step|recipient|symptom|season|situation|age|level|diet|mood|interest|vehicle|device"
    r"|body|feeling)",
    r"help me choose|(?:product|gift|size|fit|bike|skin|shoe|mattress)[- ]?(?:finder|quiz|advis[eo]r)|find (?:your"
    r"|the right|my)|which \w+(?: \w+){0,3} (?:is|for|do|should|suits?)(?: \w+)*|not sure(?: \w+)*|(?:buying|buyer'?s"
    r"|choosing) guides?",
    r"what (?:do you need|goes wrong|are you looking)(?: \w+)*|gifts? (?:for|under)(?: \w+)*|i (?:want|need)(?: \w+)*"
    r"|where to start|start here|(?:better|good) sleep|dry skin|sensitive skin|small (?:rooms?|spaces|kitchens)",
)
"""Labels that name a person, a task or a trouble. Source: chosen by hand; the good example of the catalogue among
them."""

CODE = regex(
    r"\b(?i:series|serie|line|collection|range)\b ?[A-Z0-9]{0,4}\b|^(?=[A-Z0-9 -]{2,10}$)(?=.*\d)[A-Z0-9 -]+$"
    r"|\b[A-Z]{1,3}-?\d{1,4}[A-Z]?\b"
)
"""Labels that only the maker understands: series, lines, numbers of models."""

PLACES = lexicon(
    r"home|about(?: us)?|contact(?: us)?|help|faqs?|terms(?: (?:and|&) conditions)?|delivery|returns|account|log ?in"
    r"|sign in|register|cart|basket|blog|news|search|checkout|wish ?list|privacy|menu|stores?|shop|all(?: products)?"
    r"|sale|new(?: in)?|offers|questions and answers|follow my order|my account|track(?: my)? order|sitemap|imprint"
)
COUNT = regex(
    r"(?<![\w.,])(?P<count>\d{1,3}(?:,\d{3})|\d{1,5})\+? (?:products?|results?|items?|articles?|styles?|things"
    r"|models)\b",
    re.IGNORECASE,
)
IN_LABEL = regex(r"\((?P<count>\d{1,4})\)\s*$")


@dataclass(frozen=True, slots=True)
class Menu:
    """The labels by which a customer can choose. many: the shop has enough products to need them."""

    needs: tuple[Quote, ...]
    codes: tuple[Quote, ...]
    others: tuple[Quote, ...]
    many: bool


def read_menu(reading: Reading) -> Menu:
    """The labels of a page's menus, filters, headings and guides, classed; use with `Reading.once`."""
    needs: list[Quote] = []
    codes: list[Quote] = []
    others: list[Quote] = []
    for words, quote in _labels(reading):
        if NEED.search(words):
            needs.append(quote)
        elif CODE.search(words):
            codes.append(quote)
        elif not PLACES.fullmatch(words):
            others.append(quote)
    first, second, third = (tuple(dict.fromkeys(each)) for each in (needs, codes, others))
    return Menu(first, second, third, many=_count(reading) >= MANY)


def _labels(reading: Reading) -> Iterator[tuple[str, Quote]]:
    told: set[str] = set()
    page = reading.page
    links = (
        (a.text, Quote(a.text[:300], a.selector, a.box))
        for a in page.links
        if a.visible and not a.priced and a.region != "dialog"
    )
    heads = ((b.text, quote_of(b)) for b in seen(reading) if b.role == "heading" and b.level > 1)
    options = (
        (f.label, Quote(f.label[:300], f.selector, f.box))
        for form in page.forms
        for f in form.fields
        if f.type == "checkbox" and f.visible
    )
    for text, quote in (*links, *heads, *options):
        words = IN_LABEL.sub("", plain(text).strip()).strip()
        if 0 < len(words.split()) <= LABEL_WORDS and words.lower() not in told and re.search(r"[A-Za-z]", words):
            told.add(words.lower())
            yield words, quote


def _count(reading: Reading) -> int:
    """How many products the shop shows to have: the largest count it names, or the priced links that the walk saw."""
    pages: tuple[Page, ...] = (reading.page, *reading.around.pages)
    named = [
        int(found["count"].replace(",", ""))
        for page in pages
        for b in page.blocks
        for found in COUNT.finditer(plain(b.text)[:200])
    ]
    listed = sum(int(found["count"]) for b in reading.page.blocks if (found := IN_LABEL.search(plain(b.text)[:100])))
    priced = {link.href.split("#")[0].split("?")[0] for page in pages for link in page.links if link.priced}
    return max(*named, listed, len(priced), 0) if named else max(listed, len(priced))
