"""What a length of time promises after the sale: money back, a right to return, a guarantee, a remedy for damage."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.deadlines import aftersales_words as own
from mysteryshop.judge.facts.kinds.deadlines import words
from mysteryshop.judge.facts.kinds.deadlines.sorts import GUARANTEE, REFUND, REMEDY, RETURN, TRIAL, UNTOLD, Around, Sort

BARE = 6
"""Words of a clause that tells hardly more than its length of time. Source: chosen."""


def remedy(around: Around, clause: str) -> Sort | None:
    """Time to tell of damage and have it put right."""
    if not words.TELLING.search(clause):
        return None
    whole = f"{around.ahead} {clause} {around.asked}"
    hurt = words.DAMAGE.search(whole) or own.MISSING.search(whole)
    led = words.WINDOW_LEAD.search(around.before) and not words.ASKS_REFUND.search(around.asked)
    return REMEDY if (hurt and (led or around.relative)) or words.DAMAGE.search(around.after) else None


def money(around: Around, clause: str) -> Sort | None:
    """Time in which the business pays back; nothing where the customer has that long to ask for it."""
    asked = words.ASKS_REFUND.search(around.asked)
    if own.FINAL_BILL.match(around.after) and own.OWED.search(f"{around.ahead} {clause} {around.asked}"):
        return REFUND
    told = words.MONEY_BACK.search(clause)
    if not told and (not asked or either_way(around)):
        return None
    first = own.FIRST.search(around.before)
    told_when = asked and not own.ASKS_BACK.search(clause) and not own.FROM_BUYING.match(around.after)
    if (told_when and not first) or own.PAID.search(around.before):
        return REFUND
    if (around.relative and told) or (_runs_from_us(around) and not first):
        return REFUND
    return None if first or _is_window(around) else _paid_by_then(around, clause, asked=bool(asked))


def either_way(around: Around) -> bool:
    """Whether a bare length of time under the label "Refunds" can be the customer's time to ask for one as well."""
    bare = not re.search(r"[a-z]{3}", own.LEADS.sub(" ", around.near), re.I)
    return bare and around.long and not around.working and not own.ASKS_WHEN_PAID.search(around.asked)


def _runs_from_us(around: Around) -> bool:
    """Whether it runs from something that reaches the shop, and not from what reaches the customer."""
    ours, yours = own.AFTER_OURS.match(around.after), words.AFTER_YOURS.match(around.after)
    return bool(ours and not (yours and yours.end() <= ours.end()))


def _is_window(around: Around) -> bool:
    return bool(
        words.AFTER_YOURS.match(around.after)
        or own.FOR_A_REFUND.match(around.after)
        or own.FROM_BUYING.match(around.after)
        or own.FULL_REFUND_WINDOW.search(around.before)
    )


def _paid_by_then(around: Around, clause: str, *, asked: bool) -> Sort | None:
    before = own.ONCE_DONE.sub("", around.before)
    if own.TO_CARD.match(around.after) or own.MONEY_TIME.search(before):
        return None if own.ASKS_BACK.search(before) else REFUND
    if asked and not words.RETURNING.search(around.before.replace("refund", "")):
        return REFUND
    return REFUND if around.working and not own.ASKS_BACK.search(clause) else None


def guarantee(around: Around, clause: str) -> Sort | None:
    """How long something is guaranteed."""
    if around.unit in ("minute", "hour") or around.relative or around.working:
        return None
    if not words.GUARANTEED.search(clause) or words.NOT_GUARANTEED.search(clause):
        return None
    arriving = own.ARRIVING_GOODS.search(clause) and not own.COVERED.search(clause)
    other = own.TRIAL_NEXT.match(around.after) or (around.unit == "day" and arriving)
    return None if other else GUARANTEE


def window(around: Around, clause: str) -> Sort | None:
    """How long a customer may send something back, or try it."""
    if own.YOU_GET_BACK.search(around.before) and not words.AFTER_YOURS.match(around.after):
        return REFUND if own.AFTER_OURS.match(around.after) else UNTOLD
    return _window(around, clause)


def _window(around: Around, clause: str) -> Sort | None:
    if _is_trial(around, clause):
        return TRIAL
    yours = words.AFTER_YOURS.match(around.after)
    if (
        words.THING_BACK.search(clause)
        or around.relative
        or around.unit in ("minute", "hour")
        or (around.working and not yours)
    ):
        return None
    if own.REFUSED_AFTER.search(around.before):
        return RETURN
    lead = words.WINDOW_LEAD.search(around.before) or own.WINDOW_NEXT.match(around.after) or yours
    if not lead or own.NO_WINDOW.search(clause):
        return None
    if own.OTHER_RETURN.search(clause) and not words.MONEY_BACK.search(clause):
        return UNTOLD
    return RETURN if _speaks_of_return(around, clause) else None


def _is_trial(around: Around, clause: str) -> bool:
    nights = around.unit == "night" and own.NIGHTS_GIVEN.search(around.before)
    if nights and not own.NIGHTS_SLEPT.search(clause):
        return True
    told = own.TRIAL.search(around.before) and words.WINDOW_LEAD.search(around.before)
    asked = own.TRIAL.search(around.asked) and len(clause.split()) <= BARE
    return bool(own.TRIAL_NEXT.match(around.after) or told or asked)


def _speaks_of_return(around: Around, clause: str) -> bool:
    if own.DECIDE_IN.match(around.after) or words.RETURNING.search(clause) or words.MONEY_BACK.search(clause):
        return True
    if own.NOT_LIKED.search(clause):
        return not words.DAMAGE.search(clause)
    return bool(words.AFTER_YOURS.match(around.after) and own.NOT_LIKED.search(around.ahead))
