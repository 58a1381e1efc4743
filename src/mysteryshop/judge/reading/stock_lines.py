"""Whether a thing is there: lines of stock on its own page, in its choices, on its button, in its data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.told import of_this_thing, read_told, seen
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import Quote

THERE = lexicon(
    r"(?:(?:now|still|back|currently|usually|always) )?in[- ]stock(?! (?:soon|again soon|notif\w+|alerts?))|(?:only "
    r"|just |last )?(?:\d+|a few|few|one|two"
    r"|three|several|plenty) (?:(?:pieces?|pairs?|items?|copies|tickets?|places?|seats?|rooms?|units?) )?(?:are |is )?"
    r"(?:left|available|remaining|in stock)(?: in stock)?|low (?:in )?stock|last (?:one|piece|pair|few|copy"
    r"|chance to buy)"
    r"|available(?: (?:now|today|immediately|at once|to order|for (?:immediate )?(?:delivery|dispatch|download"
    r"|collection|pre-?order)|from stock|online"
    r"|in (?:\d+|all|every) (?:shops?|stores?|sizes?)))?(?=\W*$|\s*[,.;:(–-])|(?:ready|available) to (?:ship|send|go"
    r"|dispatch|post)"
    r"|(?:ships|leaves|dispatched|posted|sent) (?:us |out )?(?:today|tomorrow|the same day|at once|immediately"
    r"|within \w+ (?:hours?|days?|working days?))"
    r"|on (?:the|our) shelf|we have (?:it|them|\w+ (?:of them|left|in stock))"
)
NOT_THERE = lexicon(
    r"sold[- ]out|out[- ]of[- ]stock|(?:currently |temporarily |now )?(?:unavailable|not available|not in stock)"
    r"|no longer (?:available|made|sold)"
    r"|on back-?order|back-?ordered|fully booked|none left|back (?:in stock )?(?:on|in|by|about|from) [^.!?]{3,30}"
    r"|pre-?orders?"
    r"|discontinued|coming soon|expected (?:back )?(?:on|in|by)|waiting list"
)
"""Words of stock, and of its end. Source: the usual lines of product pages; schema.org's ItemAvailability."""

NOT_OF_STOCK = lexicon(
    r"(?:also )?available (?:in|as|with|from|at|on|by|for) (?!(?:\d+|all|every) |immediate|delivery|stock)\w+"
    r"|reviews?|offers? available|sizes? available in|notify me"
    r"|stock (?:photo|image|pot|cube)|deliver(?:y|ed) not available|free (?:gift|sample)|not available (?:in|to|for"
    r"|on) \w+"
    r"|(?:subject to|check|depends? on) (?:availability|stock)"
)
"""Words that make such a line one of something else. Source: chosen by hand."""

LINE_WORDS = 14
"""Words of the longest line of stock. Source: chosen; longer ones speak of the shop."""


@dataclass(frozen=True, slots=True)
class Stock:
    """The lines of stock on a product's page. data: what only machines are told."""

    lines: tuple[Quote, ...]
    data: str


def read_stock(reading: Reading) -> Stock:
    """What a product's own page says of its stock; use with `Reading.once`."""
    own = [one for one in seen(of_this_thing(reading.once(read_told))) if len(one.text.split()) <= LINE_WORDS]
    said = [one.quote for one in own if _of_stock(one.text) or _labelled(one.label, one.text)]
    return Stock(tuple(dict.fromkeys((*said, *_on_controls(reading)))), _in_data(reading))


def _of_stock(text: str) -> bool:
    return bool(THERE.search(text) or NOT_THERE.search(text)) and not NOT_OF_STOCK.search(text)


_STOCK_LABEL = lexicon(r"(?:availability|stock(?: level| status)?|in stock)")


def _labelled(label: str, text: str) -> bool:
    """Whether a few words stand under a label that says that they are of stock: "Stock: 12"."""
    return _STOCK_LABEL.fullmatch(label.strip(" :")) is not None and bool(text.strip())


def _on_controls(reading: Reading) -> Iterator[Quote]:
    """What buttons and choices say of stock: "Size 38 (sold out)"."""
    for form in reading.page.forms:
        if form.region in FURNITURE:
            continue
        for button in form.buttons:
            if button.visible and NOT_THERE.search(plain(button.text)):
                yield Quote(button.text[:300], button.selector, button.box)
        for field in form.fields:
            said = next((words for words in field.options if _of_stock(plain(words))), "")
            if field.visible and said:
                yield Quote(said[:300], field.selector, field.box)


def _in_data(reading: Reading) -> str:
    """The availability that the page's structured data gives; empty when it gives none."""
    return next((found for item in reading.page.data for found in _availability(item, 0)), "")


_DEEPEST = 6


def _availability(node: object, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(node, Mapping):
        told: Any = node.get("availability")
        if isinstance(told, str) and told:
            yield told.rsplit("/", 1)[-1]
        for value in node.values():
            yield from _availability(value, depth + 1)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _availability(value, depth + 1)
