"""When a parcel arrives: dates, spans and vague words about delivery, told from every other time on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.times import MONTH, SPAN, WEEKDAY
from mysteryshop.judge.reading.told import RELATED, REVIEWS, Told, read_told, seen
from mysteryshop.judge.reading.wording import lexicon, regex

DELIVERY = lexicon(
    r"deliver(?:y|ed|s|ies|ing)?|shipping|ships?|shipped|arriv(?:es?|ing|al)|post(?:ed|age)?|dispatch(?:ed|es)?"
    r"|despatch(?:ed|es)?|leaves? (?:us|today|the (?:shop|warehouse))|courier|parcel|get it|have it|receive(?: it)?"
    r"|with you|at your door|in your hands|estimated|collect(?:ion)?|pick(?:ed)?[- ]?up|ready"
    r"|(?:standard|express|economy|tracked|priority|premium|next[- ]day|same[- ]day|first[- ]class)(?=\W)"
)
"""Words of a thing on its way. Source: the usual wordings of product pages, carts and delivery options."""

ARRIVES = lexicon(
    r"arriv(?:es?|ing|al)|(?:will|can|to|should|could|may) (?:arrive|be (?:delivered|with you|there|ready))"
    r"|(?:get|have|receive|expect|collect) (?:it|them|yours?|your (?:order|parcel|\w+))"
    r"|(?<!was\s)(?<!were\s)(?<!been\s)delivered(?: to you(?:r \w+)?)?|deliver(?:y|s|ies)?|with you|at your door"
    r"|in your hands|ready (?:to collect|for collection|for pick-?up)|reach(?:es)? you|comes? to you"
)
"""Words of a parcel in the customer's hands, which make a day beside them the day of arrival."""

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"

ON_A_DAY = regex(
    rf"\b(?:tomorrow|tonight|today|next week|(?:this|next|on|by|before|between|from)?\s*{_WEEKDAY}"
    rf"(?:,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?)?(?P<till> ?(?:to|-|–|and|or|until) ?{_WEEKDAY}(?! ?\d))?)(?![\w-])",
    re.IGNORECASE,
)
"""A day that a customer finds in a calendar."""

IN_HAND = lexicon(r"arriv(?:es?|ing)|get it|with you|receive(?: it)?|have it|comes? to you|reach(?:es)? you")
"""Words beside which even two days with no date are the days of one arrival."""

DAY_MONTH = regex(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: ?(?:to|-|–|and) ?\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)? {MONTH}(?!\w)"
    rf"|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\w)|\b20\d\d-\d\d-\d\d\b"
    rf"|(?<![\w£$€.,/])\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?(?![\w/])|(?<![\w£$€.,])\d{{1,2}}\.\d{{1,2}}\.(?:20\d\d"
    rf"|\d\d)?(?!\w)",
    re.IGNORECASE,
)

SPEED = regex(
    r"\b(?:the )?(?:next|same|following) (?:working |business )?(?:day|morning|afternoon|evening)\b"
    r"|\b(?:ships?|leaves?|dispatched|despatched|posted|sent|goes out)\b[^.;]{0,20}\b(?:today|tomorrow|tonight"
    r"|at once|immediately)\b|"
    r"\b(?:next|same)[- ](?:working |business )?day (?:delivery|shipping|service|post|dispatch|courier)"
    r"|\b(?:delivery|shipping|courier|service)\W{1,3}(?:next|same)[- ](?:working |business )?day\b|\bovernight\b"
    r"|\b(?:next|same)[- ]day\b|\b(?:24|48|72)[- ]?(?:h|hours?)\b|\b\d{1,2} ?(?:-|–|to) ?\d{1,2} ?(?:working "
    r"|business )?"
    r"(?:days|weeks)\b",
    re.IGNORECASE,
)
"""How fast a service is, which leaves the customer to count."""

NOT_OF_ARRIVAL = lexicon(
    r"returns?|returned|send (?:it )?back|refund\w*|trial|guarantee\w*|warrant\w*|money[- ]back|exchange\w*|cancel\w*"
    r"|cooling[- ]off|subscri\w+|reviewed|posted (?:by|on)|published|updated|rated|founded|since|ago|battery|charge"
    r"|reply|replies|answers?|lasts?|keeps (?:for|up)|best before|shelf life|sign up|newsletter|sale ends?|offer ends?"
    r"|member\w*|valid|expires?|deposits?|bonds?|(?:come|sen[dt]|bring|take\w*|give) (?:\w+ ){0,2}back|back with"
    r"|no (?:deliver\w+|post|parcels)|(?:not|never|don't|do not) (?:deliver|ship|post)"
    r"|(?:can't|cannot|can not|won't|couldn't) (?:have|get|receive|deliver|arrive|be)"
)
"""Words that make a time one of something else. Source: chosen by hand."""

BEFORE_WHICH = regex(
    r"\b(?:order(?:s|ed)?|buy|bought|paid|placed|within the next|until|till|ends?|cut-?off|expires?|closed|leaves?"
    r"|leave|ships?|shipped"
    r"|dispatch\w*|despatch\w*|sent|send|go(?:es)? out|posted|packed|baked|made|roast\w*)\b"
    r"(?:(?!arriv|deliver|with you|get it|have it|receive)[^.;,]){0,40}$",
    re.IGNORECASE,
)
"""What makes the day right behind it one of ordering or sending, and not the one of arrival."""

EVERY_WEEK = regex(
    rf"\b(?:we|courier|driver|post|deliver(?:y|ies)?)\b[^.;,]{{0,25}}{WEEKDAY} ?(?:to|-|–|and|until) ?{WEEKDAY}(?! ?\d)"
    rf"|\bdays?\W{{1,3}}{WEEKDAY} ?(?:to|-|–) ?{WEEKDAY}(?! ?\d)|\bdeliver\w* (?:\w+ )?(?:on )?(?:{WEEKDAY}s|every"
    rf"|each)"
    rf"|{WEEKDAY} (?:delivery|deliveries)\b(?! ?(?:\d|by))",
    re.IGNORECASE,
)
"""Days on which parcels travel every week: no day of this one."""

VAGUE = lexicon(
    r"(?:delivery|shipping) (?:times?|dates?|days?) (?:may |will |can )?(?:var(?:y|ies)|depends?)|soon|shortly|asap"
    r"|as soon as possible|fast (?:delivery|shipping)|(?:quick|speedy|swift|rapid) (?:delivery|shipping|dispatch)"
)

AFTER_ARRIVAL = lexicon(
    r"(?:of|from|after|following|since) (?:the |your |its |it )?(?:delivery|receipt|receiving|arriv\w+|day)"
)
"""What makes a length of time begin where the way ends: a window for returns."""

_RHYTHM = regex(r"(?:\bevery|\beach|\bper|[\d£$€])\s*$", re.IGNORECASE)

_CUT = regex(r"[;·•|]|,\s(?!\d|the \d)|\s[–—]\s|\sand (?=(?:it|you|we|free|send|return)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a page says of when its goods arrive. folded: days and spans that have to be unfolded first."""

    days: tuple[Told, ...]
    spans: tuple[Told, ...]
    folded: tuple[Told, ...]
    spoken: tuple[Told, ...]


def read_arrivals(reading: Reading) -> Arrivals:
    """The times of arrival on a page, its header and foot included; use with `Reading.once`.

    spoken: sentences on delivery with no time in them.
    """
    told = [one for one in reading.once(read_told) if not _of_others(one)]
    visible = seen(told)
    days = tuple(one for one in visible if names_day(one))
    spans = tuple(one for one in visible if one not in days and names_span(one))
    folded = tuple(one for one in told if one not in visible and (names_day(one) or names_span(one)))
    spoken = tuple(one for one in visible if one not in (*days, *spans) and one.own and DELIVERY.search(one.text))
    return Arrivals(days, spans, folded, spoken)


def names_day(one: Told) -> bool:
    """Whether a sentence tells the day on which something arrives."""
    if not (ARRIVES.search(one.labelled) or DELIVERY.search(one.label)):
        return False
    return any(_day_in(part) for part in _parts(one))


def names_span(one: Told) -> bool:
    """Whether a sentence tells how long a delivery takes, or a day that only bounds the order."""
    if not (DELIVERY.search(one.labelled) or DELIVERY.search(one.head)):
        return False
    return any(
        (_lasts(part) or SPEED.search(part) or DAY_MONTH.search(part)) and not AFTER_ARRIVAL.search(part)
        for part in _parts(one)
    )


def _parts(one: Told) -> list[str]:
    """The clauses of a sentence that are about the way to the customer.

    Where another clause is about something else (a return, a deposit), only those that name the delivery themselves.
    """
    parts = _CUT.split(one.text)
    others = [part for part in parts if NOT_OF_ARRIVAL.search(part)]
    mixed = bool(others) or NOT_OF_ARRIVAL.search(one.label) is not None
    return [part for part in parts if part not in others and (not mixed or DELIVERY.search(part))]


def _lasts(part: str) -> bool:
    """Whether a clause holds a length of time that is no rhythm ("every two weeks") and no price ("£3 a day")."""
    return any(not _RHYTHM.search(part[: span.start()]) for span in SPAN.finditer(part))


def _day_in(part: str) -> bool:
    """Whether a clause holds a day that is neither one of ordering or sending, nor one of every week."""
    if any(not BEFORE_WHICH.search(part[: day.start()]) for day in DAY_MONTH.finditer(part)):
        return True
    weekly = EVERY_WEEK.search(part) is not None
    days = (day for day in ON_A_DAY.finditer(part) if not weekly and (not day["till"] or IN_HAND.search(part)))
    return any(not BEFORE_WHICH.search(part[: day.start()]) for day in days)


def _of_others(one: Told) -> bool:
    head = one.head.strip(" :")
    return RELATED.fullmatch(head) is not None or REVIEWS.fullmatch(head) is not None
