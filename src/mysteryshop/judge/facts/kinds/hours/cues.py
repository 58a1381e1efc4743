"""What hours are of: the shop, its phone, its kitchen, a branch; and what has times of day but no opening hours."""

from __future__ import annotations

import re
from functools import lru_cache

from mysteryshop.judge.facts.kinds.hours.special import without_relations
from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.repeated import MOST
from mysteryshop.judge.facts.sieve import Ways, regex

PHONE_NUMBER = r"(?<!\d)(?!\d{4}\s?[-–—]\s?\d{4}(?!\d))(?:\+?\(?\d{1,4}\)?[ -]?)?\(?\d{2,5}\)?(?:[ -]?\d{2,4}){2,3}"

_SERVICES: tuple[tuple[str, str], ...] = (
    ("emergency", r"emergenc\w+|out[- ]of[- ]hours|urgent|on[- ]call|breakdowns?"),
    ("chat", r"(?:live )?chat|messenger|whats ?app"),
    (
        "box office",
        r"box office|ticket (?:office|desk|window)|(?<!delivery )(?<!time )(?<!hour )window(?='s| is"
        r"| opens)",
    ),
    ("trade counter", r"trade (?:counter|desk)"),
    ("desk", r"(?:booking|hire|help|rental|service|information|enquiry) desk|desk|counter|kiosk"),
    ("reception", r"reception|front desk|concierge"),
    ("showroom", r"showrooms?"),
    ("office", r"offices?"),
    ("kitchen", r"kitchens?|food|hot meals"),
    ("shuttle", r"shuttles?|minibus(?:es)?|transfers?"),
    ("gate", r"gates?|barriers?|(?:site|yard|vehicle) access|access"),
    ("breakfast", r"breakfasts?|brunch"),
    ("lunch", r"lunch(?:es)?"),
    ("dinner", r"dinners?|suppers?"),
    ("bar", r"bar\b|tap ?room|tap room|pub|we pour"),
    ("café", r"caf[eé]|tea ?room|coffee (?:shop|bar)"),
    ("pool", r"(?:paddling |indoor |outdoor )?pools?|swimming"),
    ("gym", r"gyms?"),
    ("spa", r"spa|sauna"),
    ("museum", r"museums?|gallery|exhibition"),
    ("workshop", r"workshops?(?! shop)"),
    ("kennels", r"kennels?|visits|visiting|meet our"),
    ("hatch", r"hatch"),
    ("library", r"library"),
    ("clinic", r"clinics?|surger(?:y|ies)|practice"),
    ("lab", r"lab|laboratory"),
    ("collection", r"collections?|click (?:and|&) collect|pick-?ups?|collect(?:ing)? (?:\w+ )?(?:orders?|parcels?)"),
    ("garden", r"gardens?|nursery|grounds"),
    ("depot", r"depots?|warehouse"),
    ("staffed", r"staff|human|trainers?|crew on"),
    ("lockers", r"lockers?"),
    ("farm shop", r"farm shop"),
    ("charity shop", r"charity shop"),
    ("workshop shop", r"workshop shop"),
    ("gift shop", r"gift shop"),
    ("shop", r"shops?|stores?|boutique"),
)
"""Places and services that keep hours of their own. Source: contact pages of many trades, by hand."""

_PHONES = (
    r"phones?|phone (?:lines?|hours)|telephones?|tel|ph|calls?|call us|ring|ringing|rings|lines?|line's"
    r"|helplines?|hotline|dial|switchboard|give us a bell|toll-free"
    r"|customer (?:services?|care|support)|support|talk to|speak to|real people|people answer|our team"
    r"|answer(?:s|ed)?|help|repl(?:y|ies|ied)|write back|get back to (?:you|everyone)"
)
_PLACE = regex("|".join(rf"\b(?:{words})\b" for _, words in _SERVICES), re.I)
_PLACES = Ways(regex(rf"\b(?:{words})\b", re.I) for _, words in _SERVICES)
_PHONE = regex(rf"\b(?:{_PHONES})\b|☎|📞|{PHONE_NUMBER}", re.I)
_NUMBER = regex(PHONE_NUMBER)
_CALLED = regex(rf"\b(?:calls?|ring|phone|dial|is on|on the line)\b|{PHONE_NUMBER}", re.I)
_OPEN = regex(
    r"\b(?:open(?:s|ing|ed)?|hours?|timings?|times|closed?|closes|closing|shut|shuts|locked|doors?|here|there until"
    r"|we're there|we are there|staffed|attended|manned|trading|holiday|never closes?|when:|lights out|pour)\b",
    re.I,
)
NOT_HOURS = regex(
    r"\b(?:curtain|matin[eé]es?|performances?|shows?|screenings?|lessons?|class(?:es)?|courses?|sessions?"
    r"|tours?|quiz|sail(?:s|ing|ings)|depart\w*|boats?|trains?|flights?|deliver\w*|"
    r"slots?|check-?in|check-?out|arriv\w*|engineer|install\w*|cut-?off|order(?:s|ed)? (?:by|before|placed)"
    r"|ages?|aged|years? olds?|hush|small hours|quiet(?:est|er)?|busy|busiest|happy hour|off-?peak|peak"
    r"|early birds?|ladies"
    r"|beginners|lane|"
    r"evenings at|supper,|free from|dispatch\w*|despatch\w*|postcode|bread|market(?! row| street)|fair|festival"
    r"|talk at|story ?time|pizza|music|party|parties|hire the|pitch|vacated|late stay|departure|swap|exchange"
    r"|collected|(?:delivery|time|hour|booking|returns?|arrival) windows?|windows (?:are|of)|ready by|noise"
    r"|bins?|services? at|mass|kick-?off|degrees|between \d+ and \d+ (?:or|and)"
    r"|soup|scoops?|lesson|rehearsal|workshop on|open (?:it|them|your|the (?:box|parcel|tin))|someone over"
    r"|somebody over|you need to be in|by then|sitting|sittings|due|stay(?:s)? (?:until|till))\b",
    re.I,
)
"""Words of times of day that are no opening hours. Source: the corpora and common sense."""

SEASON = regex(
    r"\b(?:summer|winter|spring|autumn|season|off-season|christmas|xmas|new year|easter|boxing day|good friday"
    r"|bank hol(?:iday)?s?|public holidays?|holidays|half[- ]terms?|term[- ]?time|school(?:'s| holidays"
    r"| is)? (?:out|holidays)?"
    r"|january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?"
    r"|oct|nov|dec|birthday|ramadan|diwali|eid|thanksgiving|labor day|ferragosto|this week|this weekend|(?:this"
    r"|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|next week)\b"
    r"|\bMay\b(?! be)",
    re.I,
)
LINES = regex(
    r"\b(?:sales|support|billing|accounts?|parts|spares|claims|bookings?|technical|repairs?|returns|orders?"
    r"|press|behaviour|switching|faults?|prescriptions?|pharmac\w+|(?:any|every)thing else|all else"
    r"|(?:all |any )?other (?:calls|enquir\w+|quer(?:y|ies)|matters?))\b",
    re.I,
)
"""Departments that answer a phone of their own. Source: contact pages, by hand."""

LAST = regex(r"\blast (?:orders?|entry|admissions?|calls?|swim|food|bookings?|appointments?|table|ticket)\b", re.I)


REACH = 120
"""Characters of a line before some hours in which the place stands that they are of. Source: chosen; two sentences."""


def service_of(place: Place, start: int) -> str:
    """The place or service whose hours stand at `start` of a piece: `phone`, `kitchen`; or nothing for the business."""
    if _OWN_DOOR.search(place.text):
        return ""
    for text, at in _contexts(place, start):
        found = _named(text, at)
        if found == "desk" and _CALLED.search(place.text):
            return "phone"
        if found:
            return found
    return "phone" if _NUMBER.search(place.text) else ""


_OWN_DOOR = regex(
    r"\b(?:until|till|when|while|whenever) (?:we|the (?:shop|store|doors?))(?: are|'re)? (?:close|shut|open)s?\b"
    r"(?=(?: up)?(?: at| from)? ?\d)",
    re.I,
)
"""A side clause in which the business's own hours stand: "pickup is available until we close at six"."""


def names_service(word: str) -> bool:
    """Whether a word names a sort of place or service, and so no branch."""
    return bool(_PLACE.fullmatch(word) or _PHONE.fullmatch(word))


def speaks_of_hours(place: Place) -> bool:
    """Whether the piece, its tag or its question speaks of a place that opens or of a phone."""
    return _opens(f"{place.text} {place.tag} {place.asked}")


@lru_cache(maxsize=MOST)
def _opens(text: str) -> bool:
    return bool(_OPEN.search(text) or _PLACE.search(text) or _PHONE.search(text))


def about_other_times(place: Place) -> bool:
    """Whether the times of a piece are of something that has no opening hours: a show, a lesson, a delivery."""
    if _keeps_no_hours(f"{place.text} {place.tag}"):
        return True
    return _keeps_no_hours(place.asked) and not _PLACE.search(place.text)


@lru_cache(maxsize=MOST)
def _keeps_no_hours(text: str) -> bool:
    return NOT_HOURS.search(text) is not None


def _contexts(place: Place, start: int) -> list[tuple[str, int]]:
    """Where to look for the service, nearest first, with the place of the hours in each text."""
    near = [(without_relations(place.text), start), (place.tag, len(place.tag)), (place.asked, len(place.asked))]
    if place.ahead:
        ahead = place.ahead[-REACH:]
        near.append((ahead, len(ahead)))
    if place.previous and not place.ahead and start <= 3 and _can_head(place.previous):
        near.append((place.previous, len(place.previous)))
    near.append((place.above, len(place.above)))
    return near


def _can_head(line: str) -> bool:
    """Whether the line before can say what hours are of: a short one that is no sentence."""
    return len(line.split()) <= 8 and not (line.rstrip().endswith((".", "!", "?")) and len(line.split()) > 3)


def _named(text: str, start: int) -> str:
    """The service that a text names nearest before a place in it, else after; places go before phones."""
    places = [(match.start(), _SERVICES[which][0]) for which, match in _PLACES.finditer(text)]
    before = [name for at, name in places if at < start]
    if before:
        return before[-1]
    phone = _PHONE.search(text)
    if phone and phone.start() < start:
        return "phone"
    if places:
        return places[0][1]
    return "phone" if phone and re.search(r"[a-z]", phone.group(), re.I) else ""
