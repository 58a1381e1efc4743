"""Where a page offers help: a number, a mail address, a chat, a link to help or contact, and in which part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.reading.ways import MAIL, PHONE, PHONE_WORD
from mysteryshop.judge.reading.wording import lexicon, plain, words_of
from mysteryshop.model import LONGEST_QUOTE, Button, Link, Page, Quote

HELP_WORDS = lexicon(
    r"(?:(?:need|get|more|our|any) )?help(?: centre| center| desk| page| me| and \w+| & \w+)?|contact(?: us| details)?"
    r"|support(?: centre| center)?|customer (?:services?|care|support)|f\.?a\.?q\.?s?|(?:frequently asked )?questions"
    r"(?: and answers| & answers)?|ask (?:us|a question)|(?:live |web )?chat(?: with us| now)?|talk to us|call us"
    r"|write to us|e-?mail us|help (?:and|&) contact|contact (?:and|&) help",
    r"hilfe(?: und kontakt)?|kontakt|kundenservice|kundendienst|aide|contactez[- ]nous|nous contacter|service client"
    r"|ayuda|contacto|atención al cliente|aiuto|contatti|assistenza|servizio clienti|hulp|klantenservice|ajuda|contato"
    r"|contacto|hjälp|kundtjänst|hjælp|kundeservice|pomoc|obsługa klienta",
)
"""What links and buttons to help are called, whole. Source: the usual shop systems, in the languages told apart."""

HELP_PATHS = frozenset(
    "help help-centre help-center contact contact-us contactus support customer-service customer-care faq faqs chat"
    " hilfe kontakt aide contacto ayuda contatti assistenza klantenservice kundeservice kundtjanst pomoc".split()
)
"""Last parts of addresses that lead to help."""

SHORTEST_NUMBER = 5
"""Digits of a phone number. Source: chosen; short numbers of some countries have five."""


@dataclass(frozen=True, slots=True)
class HelpWay:
    """One way to help. region: the part of the page; visible: the customer sees it without doing anything."""

    quote: Quote
    region: str
    visible: bool


def help_ways(page: Page) -> tuple[HelpWay, ...]:
    """The ways to help that a page offers, those in sight first."""
    found = [
        *(HelpWay(_pressed(link), link.region, link.visible) for link in page.links if _is_help_link(link)),
        *(
            HelpWay(_pressed(button), button.region, button.visible)
            for form in page.forms
            for button in form.buttons
            if HELP_WORDS.fullmatch(_bare(button.text))
        ),
        *(
            HelpWay(sentence.quote, block.region, block.visible)
            for block in page.blocks
            for sentence in sentences_of(block)
            if _gives_contact(words_of(sentence))
        ),
    ]
    return tuple(sorted(found, key=lambda way: not way.visible))


def _is_help_link(link: Link) -> bool:
    if link.href.startswith(("tel:", "mailto:")):
        return True
    last = urlsplit(link.href).path.rstrip("/").rsplit("/", 1)[-1].lower().removesuffix(".html").removesuffix(".php")
    return last in HELP_PATHS or HELP_WORDS.fullmatch(_bare(link.text)) is not None


def _gives_contact(words: str) -> bool:
    phone = PHONE.search(words)
    digits = re.sub(r"\D", "", phone.group()) if phone else ""
    return bool(MAIL.search(words)) or (len(digits) >= SHORTEST_NUMBER and bool(PHONE_WORD.search(words)))


def _bare(text: str) -> str:
    return " ".join(plain(text).split()).strip(" ?!:.→›>»")


def _pressed(way: Link | Button) -> Quote:
    return Quote(" ".join(way.text.split())[:LONGEST_QUOTE], way.selector, way.box)
