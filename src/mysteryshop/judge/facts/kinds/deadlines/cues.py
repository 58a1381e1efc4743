"""Which promise a length of time makes: told from the words of its clause, and from what the clause stands under."""

from __future__ import annotations

import re
from functools import lru_cache

from mysteryshop.judge.facts.kinds.deadlines import words
from mysteryshop.judge.facts.kinds.deadlines.aftersales import either_way, guarantee, money, remedy, window
from mysteryshop.judge.facts.kinds.deadlines.aftersales_words import FROM_BUYING
from mysteryshop.judge.facts.kinds.deadlines.finished import FINISHED, ORDER_BY_THEN, START_TO_END
from mysteryshop.judge.facts.kinds.deadlines.handed import (
    COMING,
    HELPING,
    asked_for_help,
    comes_to_help,
    handed,
    helped,
    thing_comes,
)
from mysteryshop.judge.facts.kinds.deadlines.included import care
from mysteryshop.judge.facts.kinds.deadlines.repaid import repaid
from mysteryshop.judge.facts.kinds.deadlines.sorts import (
    APPOINTMENT,
    ARRIVE,
    ATTEND,
    CANCEL,
    CHANGE,
    DECIDE,
    DISPATCH,
    GUARANTEE,
    INSTALL,
    MAKE,
    NOTICE,
    QUOTE,
    READY,
    REFUND,
    REMEDY,
    REPLY,
    RETURN,
    UNTOLD,
    VALID,
    Around,
    Sort,
)
from mysteryshop.judge.facts.repeated import MOST
from mysteryshop.judge.facts.sieve import regex

LISTED = (GUARANTEE, RETURN, ARRIVE, REPLY, MAKE)
"""What is told in lists: "tents five years, boots two years"."""

ENTRY_WORDS = 6
"""Words of an entry of such a list. Source: chosen."""

ANSWER_WORDS = 8
"""Words of a clause that can lean on what its line says before it. Source: chosen."""


@lru_cache(maxsize=MOST)
def sort_of(around: Around) -> Sort | None:
    """What a length of time promises, or None where the words don't tell."""
    if words.BEFORE_LEAVING.match(around.after):
        return DISPATCH
    if words.BEFOREHAND.match(around.after):
        return _before_event(around)
    own = _of_clause(around)
    if own is REFUND and around.relative and _OR_ELSE_DONE.search(around.before):
        return None
    entry = len(around.clause.split()) <= ENTRY_WORDS and not words.UP.search(around.clause)
    if own is UNTOLD and entry and around.last is GUARANTEE and around.before.rstrip().endswith(":"):
        return GUARANTEE
    if own is not None:
        return None if own is UNTOLD else own
    return around.last if around.last in LISTED and entry else _of_asked(around)


_OR_ELSE_DONE = regex(
    r"\bor (?!(?:[\w'-]+ )*?(?:money|refund\w*|re-?paid|pay|paid|credit\w*|cash|back|return\w*)\b)(?:[\w'-]+ )+$", re.I
)
"""What else a day can be of than the money: "paid back or carried tomorrow"."""


def _before_event(around: Around) -> Sort | None:
    """A deadline that runs backwards from an arrival, a lesson, a show; a long notice ends a contract."""
    if words.PARTLY.search(around.before) or words.PARTLY_NEXT.match(around.after):
        return None
    long = around.unit not in ("minute", "hour", "day") or around.long
    if words.NOTICE_NEXT.match(around.after) and long:
        return NOTICE if words.ENDING.search(f"{around.clause} {around.asked}") else None
    for told in (around.clause, f"{around.ahead} {around.asked}"):
        changing, cancelling = words.CHANGING.search(told), words.CANCELLING.search(told)
        if changing:
            return CANCEL if words.CALLED_OFF.search(told) or cancelling else CHANGE
        if cancelling:
            return CANCEL
    return None


def _of_clause(around: Around) -> Sort | None:
    """What the clause itself tells; UNTOLD where it tells of another thing."""
    clause = words.SUBORDINATE.sub(" ", around.clause)
    for decide in _TURNS:
        sort = decide(around, clause)
        if sort is not None:
            return sort
    return UNTOLD if words.NOT_OURS.search(around.near) else _delivery(around, clause) or handed(around, clause)


def _voucher(around: Around, clause: str) -> Sort | None:
    """How long a gift voucher can be used."""
    under = around.channel if words.VALID.match(around.before.lstrip()) else ""
    if around.unit not in ("week", "month", "year") or not words.GIFT.search(f"{clause} {around.asked} {under}"):
        return None
    return VALID if words.VALID.search(f"{around.near} {around.asked}") else UNTOLD


def _kept(around: Around, clause: str) -> Sort | None:
    """A guarantee without its word: "if a seam goes within two years we sew it", "seven days, or you get another"."""
    if around.unit in ("minute", "hour") or around.relative or around.working:
        return None
    if words.OR_ELSE.match(around.after) and not words.REPLYING.search(clause):
        return GUARANTEE
    if not words.CONDITIONAL.search(around.before) or words.TELLING.search(around.before):
        return None
    arriving = words.ARRIVING.search(clause) or words.AFTER_YOURS.match(around.after) or words.SENT_BACK.search(clause)
    return GUARANTEE if words.PUT_RIGHT.match(around.after) and not arriving else None


def _late(around: Around, clause: str) -> Sort | None:
    """A deadline told by what is refused after it: "after 30 days we can't take it back"."""
    del clause
    if words.NO_MONEY.search(around.before):
        return CANCEL if words.EVENT.match(around.after) else UNTOLD
    refused = words.PAST.search(around.before) and words.REFUSED_NEXT.match(around.after)
    return RETURN if (refused and not around.working) or words.OVER_THEN.search(around.before) else None


def _inner(around: Around) -> str:
    """The main clause around a length of time, without what a colon, dash or a second subject adds to it."""
    return f"{words.BEFORE_INNER.sub('', around.before)}|{words.AFTER_INNER.sub('', around.after)}"


def _reply(around: Around, clause: str) -> Sort | None:
    inner = _inner(around)
    if words.THING_BACK.search(clause):
        return None
    if words.SETTLED.search(inner) and around.unit in ("hour", "day", "week") and not words.MONEY_BACK.search(clause):
        return DECIDE
    if words.OWN_VERB.search(inner) and not words.REPLYING.search(inner) and around.before.strip():
        return None
    if words.ON_AVERAGE.search(clause) and words.REPLYING.search(f"{clause} {around.asked}"):
        return UNTOLD
    if words.REPLYING.search(clause) and not words.MONEY_BACK.search(clause):
        return None if _RESPONSE.search(clause) and comes_to_help(clause) else REPLY
    deciding = words.DECIDING.search(clause)
    return DECIDE if deciding and words.CLAIMING.search(f"{clause} {around.ahead} {around.asked}") else None


def _quote(around: Around, clause: str) -> Sort | None:
    quoting = words.QUOTED.search(clause) and not words.MONEY_BACK.search(clause)
    return QUOTE if quoting and not words.QUOTE_HOLDS.search(around.near) else None


def _appointment(around: Around, clause: str) -> Sort | None:
    """How soon somebody is seen."""
    if not words.SEEN.search(clause) or around.unit == "minute" or words.UNBOOKED.search(clause):
        return None
    if words.NOT_OURS.search(clause) or words.RETURNING.search(clause):
        return None
    return APPOINTMENT if around.relative or words.LEAD.search(around.before) else None


def _attend(around: Around, clause: str) -> Sort | None:
    """How soon somebody comes to help; to tell of what is wrong is another thing."""
    if not (words.LEAD.search(around.before) or around.relative):
        return None
    if words.TELLING.search(around.before) and not _later(COMING, words.TELLING, around.before):
        return REMEDY
    soon = around.unit in ("minute", "hour") and not words.GOODS.search(f"{clause} {around.asked}")
    coming = COMING.search(clause) and ((soon and not thing_comes(clause)) or HELPING.search(clause))
    if words.MONEY_BACK.search(clause):
        return None
    return ATTEND if coming and not words.NOT_OURS.search(COMING.sub(" ", clause)) else None


def _delivery(around: Around, clause: str) -> Sort | None:
    if words.FROM_TODAY.match(around.after):
        return None
    early = _named_delivery(around)
    return early or _led_delivery(around, clause)


def _named_delivery(around: Around) -> Sort | None:
    """A delivery that is told by the words right beside it: "next-day dispatch", "you'll see it within a week"."""
    if around.relative and words.DISPATCH_NEXT.match(around.after):
        return DISPATCH
    if words.SHIPPING_NEXT.match(around.after) and not words.RETURNING.search(around.before):
        return ARRIVE
    if words.ITS_MONEY.search(around.before) and _of_money(around):
        return REFUND
    return None


def _led_delivery(around: Around, clause: str) -> Sort | None:
    """A delivery whose length of time follows a word such as "within"."""
    led = words.LEAD.search(around.before) or around.relative or words.FROM_ORDER.match(around.after)
    if not led or around.unit == "year" or ORDER_BY_THEN.search(around.before):
        return None
    last = around.before[-70:]
    if words.ORDER_TO_FITTING.match(around.after):
        return INSTALL
    if words.ORDER_TO.match(around.after) or (words.ALLOWING.search(last) and words.FOR_YOURS.match(around.after)):
        return ARRIVE
    return None if _no_delivery(around, clause, last) else _stage(around, clause, last)


def _of_money(around: Around) -> bool:
    """Whether what was said last before the clause is of money that goes back, and of nothing that is sent."""
    told = around.ahead[-120:] if around.ahead.strip() else around.asked
    return bool(words.SPOKE_OF_MONEY.search(told)) and not (
        words.DELIVERED.search(told) or words.RETURNING.search(around.before)
    )


def _no_delivery(around: Around, clause: str, last: str) -> bool:
    """Whether it runs from a delivery, lasts, or is of a return."""
    if words.TO_COME.match(around.after) or _from_order(around, last):
        return False
    if words.LASTING.search(last) or (words.NO_DELIVERY.search(clause) and not words.DELIVERED.search(last)):
        return True
    yours = words.AFTER_YOURS.match(around.after)
    told = words.FROM_ORDER.match(around.after) or (yours and not _FROM_ARRIVAL.search(yours.group()))
    return bool(yours) and not (told and (words.DELIVERED.search(last) or words.DISPATCHED.search(last)))


def _stage(around: Around, clause: str, last: str) -> Sort | None:
    """Which stage of an order is done by then."""
    if words.AFTER_MADE.match(around.after):
        return _of_asked(around) or ARRIVE
    if words.INSTALLED.search(clause) and around.unit != "minute":
        return INSTALL
    back = words.BACK_WITH_YOU.search(clause)
    sent = not back and words.DISPATCHED.search(last) and not _later(words.DELIVERED, words.DISPATCHED, last)
    if sent and not words.ARRIVING.search(around.after[:40]):
        return DISPATCH
    if back or _finished(around, clause):
        return MAKE
    told = ((words.READY, READY), (words.DELIVERED, ARRIVE), (words.MADE, MAKE))
    stage = next((sort for pattern, sort in told if pattern.search(clause)), None)
    if stage or _from_order(around, last):
        return stage or _of_asked(around) or ARRIVE
    return (_of_asked(around) or ARRIVE) if words.UNDERWAY.search(clause) else None


_TAKES = regex(r"\b(?:takes?|needs?|allow|is|are)(?: (?:about|around|some|roughly))?\W*$", re.I)
_FROM_ORDERING = regex(r"^\W{0,3}from (?:the |your |an? |receipt of (?:the |your )?)?(?:order|ordering)\b", re.I)


def _from_order(around: Around, last: str) -> bool:
    """Whether it runs from the order until the goods are there: "bog oak takes seven weeks from order"."""
    return bool(_TAKES.search(last) and _FROM_ORDERING.match(around.after))


def _finished(around: Around, clause: str) -> bool:
    """Whether it is of a thing that is made for one customer, from the order to the finished thing."""
    done = FINISHED.search(clause) or START_TO_END.search(clause)
    return around.unit in ("week", "month") and bool(done) and not words.REPLYING.search(clause)


def _later(one: re.Pattern[str], other: re.Pattern[str], text: str) -> bool:
    """Whether the last match of one pattern stands after the last of the other."""
    last = [max((match.start() for match in pattern.finditer(text)), default=-1) for pattern in (one, other)]
    return last[0] > last[1]


def _of_asked(around: Around) -> Sort | None:
    """What the question, tag or heading tells, where the clause is bare."""
    if words.ASKS_REFUND.search(around.asked) and not FROM_BUYING.match(around.after):
        return None if either_way(around) else REFUND
    if words.ASKS_ANSWER.search(around.asked):
        return REPLY
    asked = f"{around.asked} {around.heading}".strip()
    counted = around.unit in ("day", "week", "month") and not (around.working or around.relative)
    if counted and words.ASKS_RETURN.search(asked):
        return RETURN if words.WINDOW_LEAD.search(around.before) else None
    if around.unit in ("month", "year") and words.GUARANTEED.search(asked) and not words.NOT_GUARANTEED.search(asked):
        return GUARANTEE
    return _asked_delivery(around, asked)


def _asked_delivery(around: Around, asked: str) -> Sort | None:
    if asked_for_help(around) and around.unit not in ("month", "year") and words.LEAD.search(around.before):
        return ATTEND
    other = words.NOT_OURS.search(around.asked) or words.ASKS_KEEPING.search(asked) or words.FREE.search(around.clause)
    if other or not words.LEAD.search(around.before):
        return None
    if words.ASKS_WHEN.search(asked) and words.INSTALLED.search(asked):
        return INSTALL
    if words.ASKS_DELIVERY.search(asked):
        return (
            MAKE
            if words.MADE.search(asked)
            and not words.AFTER_MADE.match(around.after)
            and not words.DELIVERED.search(asked)
            else ARRIVE
        )
    leans = words.DELIVERED.search(around.ahead[-120:]) and len(around.clause.split()) <= ANSWER_WORDS
    return ARRIVE if leans else None


_FROM_ARRIVAL = regex(
    r"\b(?:deliver\w*|arriv\w*|receipt|receiv\w*|lands?|landed|reach\w*|turn\w* up|get|got|have|comes?|came"
    r"|collect\w*)\b",
    re.I,
)
"""What no delivery can run from."""

_RESPONSE = regex(r"\brespon(?:d|ds|se|ses)\b", re.I)
"""A word for an answer that is one for a visit as well: "Emergency response: engineer on site in two hours"."""

_TURNS = (
    _voucher,
    _quote,
    _reply,
    _kept,
    repaid,
    helped,
    remedy,
    _attend,
    _appointment,
    _late,
    money,
    guarantee,
    care,
    window,
)
"""Who decides what a clause tells, in turn: the first who knows is heard."""
