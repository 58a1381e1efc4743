"""A person behind the answers: numbers, addresses, contact links and chats, and when somebody is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.furniture import is_footer_line
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.questions import OPENING_HOURS
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.reading.ways import DEAD, MAIL, PHONE, PHONE_WORD, link_quote
from mysteryshop.judge.reading.wording import lexicon, plain, words_of
from mysteryshop.model import LONGEST_QUOTE, Block, Link, Quote

FEWEST_DIGITS = 7
"""Digits of the shortest number that counts. Source: chosen; shorter ones are mostly codes and amounts."""

HOURS = lexicon(
    r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:to|until|till|-|–|—|and) ?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?"
    r"(?! (?:working |business |full )?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|cm|mm|kg|g|litres?))"
    r"|until \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|24/7|24 hours a day|(?:day and|day or) night|round the clock"
)
"""Opening hours: when somebody is there."""

REPLY = lexicon(
    r"(?:answers?|repl(?:y|ies)|get back|respond)\b[^.!?]{0,30}\b(?:within|in|by|the same|the next)[^.!?]{1,30}"
)
"""How soon an answer comes."""

CONTACT = lexicon(
    r"contact(?: us| page| form)?|(?:write|talk|speak|chat) (?:to|with) (?:us|our|an?|someone|somebody)[^.!?]{0,20}"
    r"|(?:live )?chat|(?:e-?mail|call|ring|phone|message|text|ask) (?:us|our team)|get in touch"
    r"|customer (?:service|care)|request a call"
)
"""Words of a link or a button that leads to a person. Source: chosen; the usual names of contact pages."""


@dataclass(frozen=True, slots=True)
class People:
    """How a person is reached. own: in the page's own part. hours: when, in words beside it. elsewhere: menus, foot."""

    own: tuple[Quote, ...]
    hours: tuple[Quote, ...]
    elsewhere: tuple[Quote, ...]


def read_people(reading: Reading) -> People:
    """The ways to a person on a page; use with `Reading.once`."""
    own = [block for block in reading.shown if not is_footer_line(block)]
    links = [link for link in reading.page.links if link.visible and _leads_to_person(link)]
    return People(
        tuple(dict.fromkeys((*_told(own), *(link_quote(link) for link in links if link.region not in FURNITURE)))),
        tuple(dict.fromkeys(_hours(reading.shown))),
        tuple(dict.fromkeys((*_told(reading.page.blocks), *(link_quote(link) for link in links)))),
    )


def _told(blocks: Iterable[Block]) -> Iterator[Quote]:
    for block in blocks:
        for sentence in sentences_of(block):
            if _names_way(words_of(sentence)):
                yield sentence.quote


def _names_way(text: str) -> bool:
    if MAIL.search(text):
        return True
    numbers = (re.sub(r"\D", "", found.group()) for found in PHONE.finditer(text))
    return bool(PHONE_WORD.search(text)) and any(len(number) >= FEWEST_DIGITS for number in numbers)


def _leads_to_person(link: Link) -> bool:
    if link.status is not None and link.status >= DEAD:
        return False
    if link.href.startswith(("tel:", "mailto:")):
        return bool(link.text.strip())
    return bool(link.text.strip()) and CONTACT.search(plain(link.text)) is not None


def _hours(blocks: Iterable[Block]) -> Iterator[Quote]:
    for block in blocks:
        text = plain(block.text.strip()[:LONGEST_QUOTE])
        beside = _names_way(text) or CONTACT.search(text) or PHONE_WORD.search(text)
        if OPENING_HOURS.fullmatch(text) or (beside and (HOURS.search(text) or REPLY.search(text))):
            yield Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box)
