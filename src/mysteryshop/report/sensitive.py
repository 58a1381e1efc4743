"""What says who somebody is, found in any text: addresses, numbers and names, each kind by its own form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mysteryshop.model import Hidden

_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Characters without width. Words with one inside look whole to a reader, so they count as whole here."""
_GAP = rf"[ \t\u00a0\u2009\u202f().·–‑/{_UNSEEN}-]"
_ZERO = "[0\uff10\u0660\u06f0]"
_AT = r"(?:[@\uff20\ufe6b]|%40|&#64;|[ ]?[(\[{][ ]?(?:at|@)[ ]?[)\]}][ ]?)"
_DOT = r"(?:[.\uff0e]|%2[eE]|[ ]?[(\[{][ ]?(?:dot|\.)[ ]?[)\]}][ ]?)"

EMAIL = re.compile(
    rf"[\w.+'%{_UNSEEN}-]{{1,64}}{_AT}[\w{_UNSEEN}-]{{1,63}}(?:{_DOT}[\w{_UNSEEN}-]{{1,63}}){{1,6}}", re.IGNORECASE
)
_AT_SIGN = re.compile(_AT, re.IGNORECASE)
PHONE = re.compile(
    rf"(?<![\w.,:£$€/-])(?:\+|00|\(?{_ZERO})\d?(?:{_GAP}{{0,3}}\d){{5,14}}(?!\w)"
    rf"|(?<![\w.,-])(?:1[ .-])?\(?[2-9]\d{{2}}\)?[ .-]\d{{3}}[ .-]\d{{4}}(?![\w-])"
    rf"|(?<=tel:)[+\d(][\d().%+-]{{4,20}}\d"
)
"""A plus or a leading nought and six to fifteen figures; the North American grouping; whatever a link would dial."""
_CALL = re.compile(
    rf"\b(?:tel(?:ephone|\.)?|t[ée]l[ée]phone|phone|mobile|whatsapp|fax|call(?: us)?(?: on| at)?|ring(?: us)?(?: on)?"
    rf"|text(?: us)?(?: on)?)[ :.#]{{0,4}}(\+?\d(?:{_GAP}{{0,2}}\d){{4,14}})(?!\w)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([./-])\d{1,2}\2\d{1,2}|\d{1,2}\.\d{1,2}(?:[ –-]+\d{1,2}\.\d{1,2})+"
)
_PLACE = r"(?=[ \t\u00a0]+[A-ZÀ-Ý][a-zß-ÿ]{2})"
_STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY"
).replace(" ", "|")

POSTCODE = re.compile(
    r"\b(?:GIR[ ]?0AA|[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]?\d[A-Z]{2})\b"  # the United Kingdom
    r"|\b[a-z]{1,2}\d[a-z\d]?[ \u00a0]\d[a-z]{2}\b"
    r"|\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b"  # Canada
    r"|\b(?:[AC-FHKNPRTV-Y]\d[\dW])[ ][0-9AC-FHKNPRTV-Y]{4}\b"  # Ireland
    rf"|\b[1-9]\d{{3}}[ \u00a0]?[A-Z]{{2}}{_PLACE}"  # the Netherlands
    rf"|(?<![\w.,#£$€-])(?:(?:[A-Z]{{1,3}})-)?\d{{5}}(?:-\d{{4}})?{_PLACE}"  # many: five figures and the town
    rf"|(?<=\b(?:{_STATES}) )\d{{5}}(?:-\d{{4}})?\b"  # the United States
)
_POSTCODE_SAID = re.compile(
    r"\b(?:post ?code|postal code|zip(?: code)?|PLZ|code postal|eircode)\b[\s:#]{1,3}"
    r"((?=[A-Z]{0,2}\d)[A-Z0-9][A-Z0-9 -]{2,8}\d[A-Z0-9]{0,3})\b",
    re.IGNORECASE,
)

ORDER = re.compile(
    r"(?:\b(?:order|invoice|booking|reservation|reference|ref|tracking|parcel|consignment|receipt|customer|account|case"
    r"|ticket|commande|pedido|ordine|auftrag|bestellung)s?(?![a-z])|\b(?:bestell|auftrags|rechnungs|kunden)-?(?=n))"
    r"(?:[ _-]?(?:number|no|nr|num|nummer|id|reference|ref|code|n°|nº)(?![a-z]))?[ .:#=/№“\"'-]{0,4}"
    r"((?=[\w-]{0,18}\d)[A-Z0-9][A-Z0-9_-]{3,30})(?!\w)"
    r"|(?<![\w&/])#[ ]?([A-Z]{0,4}-?\d{4,20})\b",
    re.IGNORECASE,
)
"""A word for an order or a case, perhaps "number", and then a word of four characters or more with a figure in it."""

NAME = re.compile(
    r"\b(?i:signed in as|logged in as|welcome(?: back)?|hello|hi|hey|dear|good (?:morning|afternoon|evening)"
    r"|your name is|account of|angemeldet als|hallo|guten tag|bonjour|hola|ciao)[,:!]?[ \u00a0]+"
    r"((?:(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.?(?: and (?:Mr|Mrs|Ms|Dr)\.?)? )?"
    r"[A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ][\w'’-]{1,30}){0,2})"
)
NOBODY = frozenset(
    "all anonymous back client customer customers everybody everyone friend friends friday guest guests home i in it "
    "its just madam member monday my neighbour our re reader saturday shopper shoppers sir stranger sunday team the "
    "there this thursday to tuesday valued visitor we wednesday you your".split()
)
"""Capitalised words after a greeting that name nobody. Source: greetings of the audited shops; "Dear Customer" is what
a report on tone has to show."""

_PATH = r"[^\s<>\"'“”‘’]"
_WEB = re.compile(
    rf"(?<![\w/:])(?:https?:)?//{_PATH}{{1,2000}}"
    rf"|\b[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}(?::\d{{1,5}})?(?:/{_PATH}{{0,2000}})?",
    re.IGNORECASE,
)
TOKEN = re.compile(r"(?<!\w)[A-Za-z0-9][\w-]{4,30}(?!\w)")
FIGURES = re.compile(rf"\+?\d(?:{_GAP}{{0,3}}\d){{5,15}}(?!\w)")
"""What may be a number that was met elsewhere with a word that said what it is."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text to hide. kind: empty for the profile's own words. key: the same for the same thing."""

    start: int
    end: int
    kind: str
    key: str


def find_spans(text: str, kinds: Sequence[Hidden], hosts: frozenset[str]) -> Iterator[Span]:
    """Everything of these kinds, in no order, perhaps overlapping. hosts: whose web addresses are meant."""
    finders: Mapping[Hidden, Callable[[], Iterator[Span]]] = {
        Hidden.WEB_ADDRESS: lambda: _web(text, hosts),
        Hidden.EMAIL: lambda: _whole(EMAIL, text, Hidden.EMAIL) if _may_hold_email(text) else iter(()),
        Hidden.ORDER_NUMBER: lambda: _grouped(ORDER, text, Hidden.ORDER_NUMBER),
        Hidden.PHONE: lambda: _phones(text),
        Hidden.POSTCODE: lambda: _postcodes(text),
        Hidden.NAME: lambda: _names(text),
    }
    for kind in kinds:
        yield from finders[kind]()


def plain_key(text: str) -> str:
    """What makes two writings of one thing the same: no case, no gaps, no characters without width."""
    kept = (letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum() or letter == "@")
    return "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in kept)


def phone_key(text: str) -> str:
    """The last nine figures: the same with a country's code and without."""
    return "".join(letter for letter in plain_key(text) if letter.isdigit())[-9:]


def _may_hold_email(text: str) -> bool:
    """A look that costs little: the pattern itself is tried at every word."""
    return _AT_SIGN.search(text) is not None


def _whole(pattern: re.Pattern[str], text: str, kind: Hidden) -> Iterator[Span]:
    for found in pattern.finditer(text):
        yield Span(*found.span(), kind, plain_key(found[0]))


def _grouped(pattern: re.Pattern[str], text: str, kind: Hidden) -> Iterator[Span]:
    """The part of each match that a group holds, where it has a figure in it."""
    for found in pattern.finditer(text):
        if found.lastindex and any(letter.isdigit() for letter in found[found.lastindex]):
            yield Span(*found.span(found.lastindex), kind, plain_key(found[found.lastindex]))


def _phones(text: str) -> Iterator[Span]:
    for found in PHONE.finditer(text):
        if not _DATE.fullmatch(found[0]) and len(plain_key(found[0])) >= 7:
            yield Span(*found.span(), Hidden.PHONE, phone_key(found[0]))
    for found in _CALL.finditer(text):
        if not _DATE.fullmatch(found[1]):
            yield Span(*found.span(1), Hidden.PHONE, phone_key(found[1]))


def _postcodes(text: str) -> Iterator[Span]:
    yield from _whole(POSTCODE, text, Hidden.POSTCODE)
    yield from _grouped(_POSTCODE_SAID, text, Hidden.POSTCODE)


def _names(text: str) -> Iterator[Span]:
    for found in NAME.finditer(text):
        words = found[1].split()
        if words[0].casefold() not in NOBODY:
            yield Span(*found.span(1), Hidden.NAME, plain_key(found[1]))


def _web(text: str, hosts: frozenset[str]) -> Iterator[Span]:
    """Addresses of these hosts and of those below them, and others' addresses that carry one of them along."""
    low = text.lower()
    if not any(host in low for host in hosts):
        return
    names = "|".join(map(re.escape, sorted(hosts)))
    named = re.compile(rf"(?:(?<![a-z0-9-])|(?<=%2f)|(?<=%40))(?:{names})(?![a-z0-9-])", re.IGNORECASE)
    for found in _WEB.finditer(text):
        if named.search(found[0]):
            told = found[0].rstrip(".,;:!?)]}")
            key = re.sub(r"^(?:https?:)?//(?:www\.)?", "", told.lower()).rstrip("/")
            yield Span(found.start(), found.start() + len(told), Hidden.WEB_ADDRESS, key)
