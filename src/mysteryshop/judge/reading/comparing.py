"""Things that are alike, and what tells a customer which of them to take."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.cards import Card, find_cards
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import quote_of, said, seen
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Field, PageKind, Quote

COMPARE = lexicon(
    r"(?:add to |show |open |see the |the )?compar(?:e|ison)(?: (?:table|tool|products|models|items|these|them|list"
    r"|sizes|all|\d+))?"
    r"|which (?:one|\w+)(?: \w+){0,3} (?:is|suits|fits|do i need|should i)(?: \w+){0,4}|(?:buying|buyer'?s|choosing"
    r"|size|fit) guide|help me choose|size chart"
)
"""Words of what holds things side by side. Source: the usual labels, by hand."""

NOT_COMPARE = lexicon(r"compare(?:d)? (?:at|to|with)|compare at price|price comparison|beyond compare")

DIFFERENCE = lexicon(
    r"(?:choose|take|pick|go for) (?:the |our |size |an? )?[\w' -]{1,40} (?:for|if|when|to"
    r"|with)(?: \w+)+",
    r"(?:best|ideal|made|right|better|good|meant) (?:for|if|when)(?: \w+)+|suits?(?: \w+)+",
    r"(?:smaller|larger|lighter|heavier|quieter|faster|warmer|bigger|cheaper|stronger|softer|longer|shorter|narrower"
    r"|wider) than(?: \w+)+",
    r"the difference(?:s)?(?: \w+){1,3} (?:is|are)|unlike (?:the|our)|(?:one|two|three) (?:\w+ )?(?:people|persons?)"
    r"|for (?:two|one|a family|families|beginners|couples)",
)
FOR_LINE = regex(r"^(?:for|if|when)\s(?!only\b|just\b|more\b|sale\b|free\b|[£$€\d])\w+(?:\s\w+)+", re.IGNORECASE)
"""Lines that say whom one thing of a list suits."""

COLOURS = frozenset(
    "black white grey gray red blue green yellow orange purple pink brown beige navy silver gold copper cream ivory"
    " teal brass oak walnut charcoal olive mint rose turquoise sand natural".split()
)
NO_KIND = frozenset(
    "the and for with of in set pair pack box new sale mini maxi large small medium pro plus series edition classic"
    " original no one two three size single double day week gift card".split()
)
"""Words of a name that do not say what a thing is."""

VARIANT = lexicon(
    r"models?|versions?|types?|capacit(?:y|ies)|sizes?|editions?|plans?|packages?|strengths?|firmness|grades?|widths?"
    r"|variants?|options?"
)
NO_VARIANT = lexicon(
    r"colou?rs?|quantity|qty|sort\w*|country|region|currency|language|year|month|day|number of|per page|title|state"
)

ALIKE = 3
"""Things alike from which a customer has to be told the difference. Source: the catalogue: fewer than three are no
choice."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Things to choose from on a page. alike: names of those that are of one kind; helps: what tells them apart.

    lines: what single things of a list say of whom they suit.
    """

    alike: tuple[Quote, ...]
    helps: tuple[Quote, ...]
    lines: tuple[Quote, ...]


def read_choice(reading: Reading) -> Choice:
    """What on this page is alike, and what tells it apart; use with `Reading.once`."""
    own = seen(reading, own=True)
    tools = [
        Quote(words[:300], selector)
        for words, selector in _controls(reading)
        if COMPARE.search(plain(words)) and not NOT_COMPARE.search(plain(words))
    ]
    told = (*said(own, DIFFERENCE), *said(own, COMPARE, NOT_COMPARE))
    cards = find_cards(own)
    lines = [quote_of(b) for card in cards for b in card.blocks[1:] if FOR_LINE.match(plain(b.text))]
    alike = _variants(reading) if PageKind.PRODUCT in reading.page.kinds else _alike(cards)
    return Choice(tuple(alike), tuple(dict.fromkeys((*tools, *told))), tuple(dict.fromkeys(lines)))


def _controls(reading: Reading) -> Iterator[tuple[str, str]]:
    yield from (
        (link.text, link.selector)
        for link in reading.page.links
        if link.visible and link.region not in ("footer", "dialog")
    )
    for form in reading.page.forms:
        yield from ((button.text, button.selector) for button in form.buttons if button.visible)
        yield from (
            (field.label, field.selector) for field in form.fields if field.visible and field.type == "checkbox"
        )


def _alike(cards: Iterable[Card]) -> Iterator[Quote]:
    """Names in the list that end with the same word for what they are; what differs in colour alone counts once."""
    names: dict[tuple[str, ...], Quote] = {}
    for card in cards:
        names.setdefault(tuple(_telling(card.name.text)), quote_of(card.name))
    counted = Counter(words[-1] for words in names if words)
    word, count = max(counted.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    if count >= ALIKE:
        yield from (quote for words, quote in names.items() if words and words[-1] == word)


def _telling(name: str) -> Iterator[str]:
    """The words of a name that say what it is; what stands behind a dash or a comma is a variant of it."""
    first = re.split(r"\s[-–|/]\s|,|\(", plain(name))[0]
    for word in re.findall(r"[a-z]+", first.lower()):
        if len(word) > 2 and word not in COLOURS and word not in NO_KIND:
            yield word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith("ss") else word


def _variants(reading: Reading) -> Iterator[Quote]:
    for form in reading.page.forms:
        if any(_searches(field) for field in form.fields):
            continue
        for field in form.fields:
            asks = plain(f"{field.label} {field.name}".replace("_", " "))
            real = [
                option
                for option in field.options
                if option and not re.match(r"(?:choose|select|please|-)", option, re.IGNORECASE)
            ]
            if (
                field.type == "select"
                and field.visible
                and VARIANT.search(asks)
                and not NO_VARIANT.search(asks)
                and len(real) >= ALIKE
            ):
                yield Quote(" · ".join(real)[:300], field.selector, field.box)


def _searches(field: Field) -> bool:
    return field.type == "search" or field.name.lower() in ("q", "s", "query", "search")
