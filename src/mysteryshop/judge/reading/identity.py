"""Who runs a shop: its name in law, its address, its email, its phone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.people import FEWEST_DIGITS
from mysteryshop.judge.reading.told import Told, read_told, seen
from mysteryshop.judge.reading.ways import MAIL, PHONE, PHONE_WORD, field_quote, link_quote
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Quote

LEGAL_FORM = regex(
    r"(?:[A-Z&][\w&'.,-]*\s(?:[\w&'.-]+\s){0,4}?)(?:Ltd|LTD|Limited|LIMITED|LLC|L\.L\.C|Inc(?:orporated)?|INC"
    r"|Corp(?:oration)?|PLC"
    r"|plc|LLP|CIC|Co-?op(?:erative)?|GmbH"
    r"|UG|AG|KGa?A?|OHG|GbR|e\.?\s?K\.?|e\.?\s?V\.?|e\.?\s?G\.?|S\.?A\.?R\.?L\.?|S\.?A\.?S\.?|S\.?A\.?|S\.?L\.?U?\.?"
    r"|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?"
    r"|AB|A/S|ApS|AS|Oyj?|sp\. z o\.o\.|s\.r\.o\.|Kft\.?|d\.o\.o\.|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|& Co\.?|and Sons"
    r"|& Sons)(?![\w-])"
)
"""A name with its form in law. Source: the usual forms of companies in Europe, North America, India and Australia."""

SOLE = lexicon(
    r"(?:sole trader|proprietor|owner|trading as|t/a|registered (?:company|charity|in (?:england|scotland|wales"
    r"|ireland)\w*|office)"
    r"|company (?:number|no\.?|registration)|run by|managing directors?|represented by|charity (?:no\.?|number))"
)
"""Words beside the name of who is responsible."""

POSTCODE = regex(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2},? \d{5}(?:-\d{4})?\b"
    r"|\b(?:[A-Z]{1,2}[- ])?\d{4,5},? [A-ZÄÖÜÉ][a-zäöüéèñ]{2,}"
    r"|\b\d{4} ?[A-Z]{2}\b,? [A-Z]|\b[A-Z]\d[A-Z] \d[A-Z]\d\b|\b[A-Z]\d{2} [A-Z\d]{4}\b|\b[A-Z][a-z]+[ -]\d{6}\b"
)
"""Postcodes of Britain, the United States, most of Europe, the Netherlands, Canada, Ireland and India."""

STREET = regex(
    r"\b\d{1,5}[A-Za-z]?(?:[-/]\d{1,4})?,? (?:[A-Z][\w'’.-]*,? ){1,4}(?:Street|St\.?|Road|Rd\.?|Lane|Ln\.?|Avenue"
    r"|Ave\.?|Yard|Way|Close|Drive|Dr\.?|Place|Pl\.?|Square|Sq\.?"
    r"|Court|Ct\.?|Row|Terrace|Quay|Hill|Park|Mews|Gardens?|Crescent|Boulevard|Blvd\.?|Walk|Wharf|Green|Gate|Parade"
    r"|Mill|House|Estate|Highway|Hwy)\b"
    r"|\b[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|laan|straat|gatan|vej)\s?\d{1,4}\b"
    r"|\b\d{1,4},? (?:rue|avenue|boulevard|place|chemin|quai) \w+|\b(?:Calle|Via|Rua|Plaza"
    r"|Piazza) [\w ]{2,30},? \d{1,4}\b"
    r"|\bUnit \d+\w?,? [A-Z]|\bP\.?O\.? Box \d+"
)
"""A street with its number. Source: the usual ways of writing addresses; chosen by hand."""

PERSON = regex(r"\b(?!The |Our |Your |This |We |In )[A-Z][a-zé'-]+ (?:[A-Z]\. )?(?!Owner|Ltd)[A-Z][a-zé'-]+")
"""Two names in a row, as people have them."""

COPYRIGHT = regex(
    r"(?:©|\(c\)|copyright)[^\d]{0,12}(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?|\b(?:since|est\.?"
    r"|in) (?:1[6-9]|20)\d\d",
    re.IGNORECASE,
)
"""Years that look like postcodes."""

WORDS_OF_A_NAME = 8
"""Words of the longest line that is a shop's name and no more. Source: chosen."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who runs the shop, as far as a page says. form: a field to write in, which is none of them."""

    name: tuple[Quote, ...]
    address: tuple[Quote, ...]
    email: tuple[Quote, ...]
    phone: tuple[Quote, ...]
    form: tuple[Quote, ...]

    def found(self) -> dict[str, tuple[Quote, ...]]:
        """The parts that are there, by name."""
        named = {
            "a name in law": self.name,
            "an address": self.address,
            "an email": self.email,
            "a phone number": self.phone,
        }
        return {name: quotes for name, quotes in named.items() if quotes}


def read_identity(reading: Reading) -> Identity:
    """Who runs the shop, in all that a page shows, its foot included; use with `Reading.once`."""
    told = seen(reading.once(read_told))
    links = [link for link in reading.page.links if link.visible]
    places = [one for one in told if _is_place(one)]
    tel = [link_quote(link) for link in links if link.href.startswith("tel:")]
    mail = [link_quote(link) for link in links if link.href.startswith("mailto:")]
    return Identity(
        name=_each([*(one.quote for one in told if _is_name(one)), *_by_data(reading, told)]),
        address=_each([one.quote for one in places]),
        email=_each([*(one.quote for one in told if MAIL.search(one.text)), *mail]),
        phone=_each([*(one.quote for one in told if _is_phone(one)), *tel]),
        form=_each(
            [
                field_quote(field)
                for form in reading.page.forms
                for field in form.fields
                if field.type == "textarea" and field.visible
            ]
        ),
    )


def _each(quotes: list[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quotes))


def _is_name(one: Told) -> bool:
    text = plain(one.text)
    if LEGAL_FORM.search(text):
        return True
    return SOLE.search(f"{one.label} {text}") is not None and PERSON.search(text) is not None


def _is_place(one: Told) -> bool:
    text = COPYRIGHT.sub(" ", plain(one.text))
    return bool(STREET.search(text) or (POSTCODE.search(text) and len(text) <= 300))


def _is_phone(one: Told) -> bool:
    numbers = [re.sub(r"\D", "", found.group()) for found in PHONE.finditer(one.text)]
    alone = not re.sub(r"[\d\s()+./-]", "", one.text)
    about = PHONE_WORD.search(f"{one.head} {one.labelled}") or alone
    return bool(about) and any(len(number) >= FEWEST_DIGITS for number in numbers)


def _by_data(reading: Reading, told: tuple[Told, ...]) -> list[Quote]:
    """Lines that are the very name which the structured data gives as the one in law."""
    names = {
        str(item["legalName"]).strip().lower()
        for item in reading.page.data
        if isinstance(item.get("legalName"), str) and item["legalName"].strip()
    }
    return [one.quote for one in told if len(one.text.split()) <= WORDS_OF_A_NAME and one.text.strip().lower() in names]
