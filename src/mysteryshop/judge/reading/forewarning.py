"""Trouble that is told before anybody orders: strikes, holidays, slow posts; what it means, and the way round it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import Piece, pieces, seen, seen_on
from mysteryshop.judge.reading.wording import lexicon, regex
from mysteryshop.model import Page, Quote

TROUBLE = lexicon(
    r"(?:postal |rail |port |driver )?strikes?|industrial action|delay(?:s|ed)?|slow(?:er)?|disrupt\w*"
    r"|later than usual|longer than (?:usual|normal)|takes? longer|backlog"
    r"|snow|storms?|flood\w*|bad weather|high demand|shortages?|bank holidays?|(?:office|warehouse|shop|workshop"
    r"|we) (?:is|are|will be) closed|closed (?:for|from|over|between|on)"
    r"|last (?:order|posting|shipping) dates?|no (?:deliver(?:y|ies)|post|parcels) (?:on|between|from|until|in)"
    r"|stocktak\w+|customs (?:delays?|checks?)|out of action|holiday closure"
)
"""Trouble of the time, not of a product. Source: notices met on shops, by hand."""

ABOUT_ORDERS = lexicon(
    r"deliver\w*|orders?|ordering|post|parcels?|shipping|dispatch\w*|couriers?|carriers?|arrive\w*|collect\w*|phones?"
    r"|answers?|shop|warehouse"
)
NOT_TROUBLE = lexicon(
    r"without delay|no delays?|slow (?:cook\w*|down|rise|roast\w*|fashion|burn\w*|mornings?)|strike a|snow(?:shoes?"
    r"|boots?|board\w*|man)|storm lantern|undue delay|if (?:we|the|it|an?|any|there|bad|heavy|snow|strikes?|delays?)"
    r"|closed (?:lid|cell|toe|loop)|refund\w*|delayed start|delay timer"
)
ALL_WELL = lexicon(
    r"(?:no|without) (?:known )?(?:delays?|disruptions?|trouble|problems)|(?:everything|all(?: \w+)?|orders|parcels"
    r"|deliveries)(?: is| are)? (?:all )?(?:on time|as usual|running (?:normally|to time)|arriving on time)"
    r"|nothing is (?:late|delayed)|delivering as usual|business as usual"
)
WAY_ROUND = lexicon(
    r"order (?:by|before|until|now|early)|collect(?: it| in| from| instead)?|instead|or (?:choose|pick|call|use|take)"
    r"|choose (?:express|another|a|collection)|by \w+day|you can (?:still )?(?:order|collect|change)"
    r"|call|we (?:will|'ll) (?:write|tell|refund|send)|use (?:the|our|express)|pick(?: it)? up|change your"
)
WHEN = lexicon(
    r"(?:this|next|until|till|by|from|on|before|between|after) (?:week|month|the end|\w*day|\d{1,2}\w*|(?:jan|feb|mar"
    r"|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*)|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug"
    r"|sep|oct|nov|dec)\w*"
    r"|by (?:mon|tue|wed|thu|fri|sat|sun)\w*|today|tomorrow|\d+ (?:more |extra |working )*days?"
)
DATED = regex(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]{0,6}\b(?: (?P<year>20\d\d))?",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

STALE = timedelta(days=3)
"""Days after its last date from which a notice is stale. Source: chosen; somebody has to be back at work first."""

HALF_YEAR = timedelta(days=183)
"""How far a date without its year may lie off; further, it belongs to the year before or after."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of trouble. dated, way: it says when, and what to do; ended: its last date, where that has passed."""

    quote: Quote
    dated: bool
    way: bool
    ended: date | None


def read_notices(reading: Reading) -> tuple[Notice, ...]:
    """The notices of trouble on a page, banners among them; use with `Reading.once`."""
    told = list(pieces(seen(reading)))
    return tuple(
        _notice(piece, told[at : at + 3], reading.now) for at, piece in enumerate(told) if _tells_of_trouble(piece.text)
    )


def _tells_of_trouble(text: str) -> bool:
    trouble = TROUBLE.search(text) and not NOT_TROUBLE.search(text) and not ALL_WELL.search(text)
    return bool(trouble) and ABOUT_ORDERS.search(text) is not None and not text.endswith("?")


def _notice(piece: Piece, near: Iterable[Piece], now: datetime) -> Notice:
    words = " ".join(each.text for each in near if each.block is piece.block) or piece.text
    last = max(_dates(words, now.date()), default=None)
    ended = last if last is not None and last + STALE < now.date() else None
    return Notice(piece.quote, WHEN.search(words) is not None, WAY_ROUND.search(words) is not None, ended)


def _dates(text: str, today: date) -> Iterator[date]:
    for found in DATED.finditer(text):
        month = _MONTHS.index(found["month"].lower()) + 1
        year = int(found["year"] or today.year)
        try:
            told = date(year, month, int(found["day"]))
            if not found["year"] and abs(told - today) > HALF_YEAR:
                told = told.replace(year=year + (1 if told < today else -1))
        except ValueError:
            continue
        yield told


def all_well(reading: Reading) -> Quote | None:
    """The words of this page that nothing is late or out of order; None when it has none."""
    return next(iter(_all_well(reading.page)), None)


def all_well_elsewhere(reading: Reading) -> bool:
    """Whether another page of the walk says so."""
    return any(True for page in reading.around.pages if page.id != reading.page.id for _ in _all_well(page))


def _all_well(page: Page) -> Iterator[Quote]:
    for piece in pieces(seen_on(page)):
        if ALL_WELL.search(piece.text) and not re.search(r"\?\s*$|\bif\b", piece.text):
            yield piece.quote
