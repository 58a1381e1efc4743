"""The channels through which a shop is reached, and which of them lead to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.people import FEWEST_DIGITS, HOURS
from mysteryshop.judge.reading.questions import OPENING_HOURS
from mysteryshop.judge.reading.seen import pieces, quote_of, seen
from mysteryshop.judge.reading.ways import MAIL, PHONE, PHONE_WORD
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import Page, PageKind, Quote


class Channel(StrEnum):
    """A way to reach a shop."""

    PHONE = "phone"
    CHAT = "chat"
    SHOP = "shop"
    MESSENGER = "messenger"
    EMAIL = "email"
    FORM = "form"


HUMAN = frozenset({Channel.PHONE, Channel.CHAT, Channel.SHOP})
"""Channels at whose other end somebody is by their nature."""

CHAT = lexicon(r"(?:live |web)?chat(?: (?:with|to|now|live|online))?")
CHAT_ANYWHERE = lexicon(r"live chat|chat (?:with|to)")
NO_CHAT = lexicon(r"chat ?bots?|virtual assistant|no chat|chat policy")
MESSENGER = lexicon(r"whatsapp|messenger|telegram|signal|sms|text (?:us|message us)")
COME_IN = lexicon(
    r"(?:come|pop|call|drop) in|visit (?:us|our (?:shop|store|showroom|branch))|our (?:shops?|stores?|showroom"
    r"|branch(?:es)?) (?:is|are) (?:open|at)"
    r"|(?:find|see) us at|(?:shop|store|showroom|branch) (?:address|opening|hours)|store (?:finder|locator)"
    r"|find a (?:store|shop|branch)|in (?:person|the shop|store)"
)
A_PERSON = lexicon(
    r"a (?:real )?(?:person|human|baker|member of)(?: \w+){0,3}|(?:real|actual) (?:people|person|human)|somebody"
    r"|someone|one of us|you (?:reach|speak to|get) \w+"
)
"""Words by which a written channel is promised to be read by somebody."""

BIG_NUMBER = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels found, each with where it stands; those with a person; hours and the promise of a person, as
    evidence.
    """

    found: dict[Channel, Quote]
    person: tuple[Quote, ...]
    hours: tuple[Quote, ...]

    @property
    def human(self) -> tuple[Channel, ...]:
        """The channels with a person at the other end: by nature, or as the page says."""
        written = Channel.EMAIL in self.found and self.person
        return tuple(c for c in self.found if c in HUMAN or (c is Channel.EMAIL and written))


def read_channels(readings: Iterable[Reading]) -> Channels:
    """All channels that these pages show, feet and menus among them."""
    found: dict[Channel, Quote] = {}
    person: list[Quote] = []
    hours: list[Quote] = []
    for reading in readings:
        helping = bool({PageKind.CONTACT, PageKind.HELP} & set(reading.page.kinds))
        for channel, quote in (*_told(reading, helping=helping), *_linked(reading), *_filled_in(reading)):
            found.setdefault(channel, replace(quote, page=reading.id))
        if helping:
            told = list(pieces(seen(reading)))
            person += [replace(p.quote, page=reading.id) for p in told if A_PERSON.search(p.text)]
            hours += [replace(quote_of(b), page=reading.id) for b in seen(reading) if _is_hours(b.text)]
    return Channels(found, tuple(dict.fromkeys(person)), tuple(dict.fromkeys(hours)))


def _told(reading: Reading, *, helping: bool) -> Iterator[tuple[Channel, Quote]]:
    before = ""
    for piece in pieces(seen(reading)):
        words = piece.text
        if MAIL.search(words):
            yield Channel.EMAIL, piece.quote
        if _number(words) and (PHONE_WORD.search(f"{before} {words}") or helping):
            yield Channel.PHONE, piece.quote
        if CHAT.search(words) and not NO_CHAT.search(words) and (helping or CHAT_ANYWHERE.search(words)):
            yield Channel.CHAT, piece.quote
        if MESSENGER.search(words) and helping:
            yield Channel.MESSENGER, piece.quote
        if COME_IN.search(words) and not words.endswith("?"):
            yield Channel.SHOP, piece.quote
        before = words


def _number(words: str) -> bool:
    return any(len(BIG_NUMBER.sub("", found.group())) >= FEWEST_DIGITS + 2 for found in PHONE.finditer(words))


def _linked(reading: Reading) -> Iterator[tuple[Channel, Quote]]:
    kinds = (
        ("tel:", Channel.PHONE),
        ("mailto:", Channel.EMAIL),
        ("sms:", Channel.MESSENGER),
        ("https://wa.me", Channel.MESSENGER),
    )
    for link in reading.page.links:
        channel = next((channel for start, channel in kinds if link.href.startswith(start)), None)
        if channel and link.visible:
            yield channel, Quote((link.text or link.href)[:300], link.selector, link.box)


def _filled_in(reading: Reading) -> Iterator[tuple[Channel, Quote]]:
    """Forms to write in; a box for reviews or notes on an order is none."""
    page: Page = reading.page
    if not {PageKind.CONTACT, PageKind.HELP} & set(page.kinds):
        return
    for form in page.forms:
        if any(field.type == "textarea" and field.visible for field in form.fields):
            field = next(field for field in form.fields if field.type == "textarea")
            yield Channel.FORM, Quote((field.label or field.placeholder or field.name)[:300], field.selector, field.box)
    buttons = (button for form in page.forms for button in form.buttons)
    for button in buttons:
        if button.visible and CHAT.search(plain(button.text)) and not NO_CHAT.search(plain(button.text)):
            yield Channel.CHAT, Quote(button.text[:300], button.selector, button.box)


def _is_hours(text: str) -> bool:
    words = plain(text.strip()[:300])
    return OPENING_HOURS.fullmatch(words) is not None or (
        HOURS.search(words) is not None and PHONE_WORD.search(words) is not None
    )
