"""What a deadline is about: the things that its clause names, and those that stand further off."""

from __future__ import annotations

import re
from dataclasses import replace

from mysteryshop.judge.facts.kinds.deadlines.finished import START_TO_END
from mysteryshop.judge.facts.kinds.deadlines.included import cares_of
from mysteryshop.judge.facts.kinds.deadlines.limits import without_regions
from mysteryshop.judge.facts.kinds.deadlines.repaid import called_off
from mysteryshop.judge.facts.kinds.deadlines.sorts import Around, Sort
from mysteryshop.judge.facts.kinds.deadlines.subject import named, root, split_start, without_bound, without_ties
from mysteryshop.judge.facts.kinds.deadlines.words import CONDITIONAL, DAMAGE, FAILING
from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.model import FactKind

HELPERS = frozenset(
    "mechanic engineer plumber technician electrician locksmith vet nurse carer fitter crew patrol recovery rescue "
    "assistance tow truck help break road".split()
)
"""Who comes to help, under whatever name: they tell no promise to come from another."""

WITHOUT_THINGS = frozenset({"refund", "reply", "attend", "quote", "notice", "decide", "appointment"})
"""Slots of which a business has one promise each, whatever else the sentence names."""

PAID_APART = frozenset(
    "deposit bond premium donation ticket membership gift voucher balance cod show performance emergency"
    " routine non-urgent planned new".split()
)
"""What is paid back, or who is seen, under rules of its own."""

CANCELLING = frozenset({"cancelling it"})
"""What stands for a thing where an order is cancelled, and nothing sent back."""

CALLED_OFF = frozenset({"called off"})
"""What stands for a thing that the business called off, in whatever words."""

TITLE_WORDS = 4
"""Words before a comma that are what the rest of the clause is about. Source: chosen: "Chennai, Mumbai, 3-5 days"."""

SHORT = 60
"""Characters of a clause that can lean on what its line says before it. Source: chosen."""

_COVERS = regex(r"\b(?:guarantee|warranty|it|this|which|that|policy) covers\b", re.I)
_MENDS = regex(r"\b(?:we'll|we will|will|be|and|or|to|i'll) (?:repair|replace|mend|fix)\w*\b", re.I)
"""What is promised where a thing fails, which is no repair that is guaranteed itself."""
_WORK_DONE = regex(r"\b(?:work|workmanship|labou?r|repairs?|servicing|jobs?|fitting|installations?)\b", re.I)
_NOT_WORK = regex(r"\b(?:materials (?:and|or|&)|faulty|defects in|poor|parts (?:and|&)) \w+(?: (?:and|or) \w+)?", re.I)
"""Where "workmanship" is that of a thing which is guaranteed, and no job done."""

_FROM_WORK = regex(r"\b(?:from|after) the \w+(?: to \w+)?|\banywhere\b", re.I)
"""Where a delivery begins."""

_PENALTY = regex(
    r"\bplans? change\w*|\badded to your \w+|\bwithout losing .*|\b(?:pay|charged?) (?:for )?(?:half )?the \w+", re.I
)
"""What cancelling costs, which names no thing that is cancelled."""

_PRONOUN = regex(r"^\W*(?:they|these|those|it|this|that|both|each)\b", re.I)
"""How a clause begins that is about what the one before it named."""

_CANCELS = regex(r"\bcancel\w*", re.I)
_SENDS_BACK = regex(r"\breturn\w*|\bback\b|\brefund\w*|\bcooling|\bwithdraw\w*|\bmoney\b|\bmind\b", re.I)
"""To cancel what was ordered is not to send it back; where both are spoken of, it is one right."""

_STAGES = (
    ("order", regex(r"\b(?:order\w*|pay\w*|purchas\w*|bought|buy\w*|checkout)\b", re.I)),
    ("dispatch", regex(r"\b(?:dispatch\w*|despatch\w*|shipp\w*|shipment|posting|posted|sent|leaves)\b", re.I)),
)
"""Stages of an order from which a wait can run; words that otherwise tell no thing."""

_STAGE_WORDS = regex(r"\b(?:(?:the|your|a) )?(?:deposit|balance|handover|built|finished|completed?|clears?)\b", re.I)
"""Steps on the way to a delivery, which are no goods."""

Things = tuple[frozenset[str], frozenset[str]]


def about(place: Place, around: Around, sort: Sort, unless: frozenset[str], *, first: bool) -> Things:
    """Things named next to a length of time, and those of its tag, question and wider clause.

    unless: words that tell nothing, such as the brand's. first: no other length of time stands before it.
    """
    if sort.slot == "attend":
        unless |= HELPERS
    around, start = _without_start(around, sort)
    told, wider = _parts(around, first=first)
    wider = f"{wider} {start}"
    if first and place.tag and place.text.startswith(place.tag):
        told = f"{place.tag} {told}"
    if CONDITIONAL.search(around.before):
        told, wider = FAILING.sub(" ", told), ""
    told = _told(place, sort, told, unless)
    near = f"{place.tag} {place.asked} {wider}"
    if sort.kind is FactKind.DELIVERY_TIME:
        told = _FROM_WORK.sub(" ", told)
        told, near = _of_goods(told), _of_goods(near)
    if sort.slot == "return":
        told, near = without_ties(told), without_ties(near)
    told = without_bound(told)
    strong, weak = named(told, unless), named(near, unless)
    if sort.slot in WITHOUT_THINGS:
        strong, weak = strong & PAID_APART, weak & PAID_APART
        if sort.slot != "refund":
            return strong, weak
        return strong | _off(around.clause), weak | _off(f"{around.ahead} {around.asked}") | _off(place.segment.topic)
    if sort.slot == "return" and _CANCELS.search(around.clause) and not _SENDS_BACK.search(around.clause):
        strong |= CANCELLING
    if sort.slot == "free care":
        cares = cares_of(f"{around.clause} {around.asked}")
        return frozenset(word for word in strong | weak if root(word) not in cares and not cares_of(word)), cares
    leans = first and not (strong or weak) and len(around.clause) < SHORT and sort.slot != "guarantee"
    return strong, named(place.ahead[-100:], unless) if leans else weak


def _of_goods(text: str) -> str:
    """The words of a delivery time that can name goods: no regions, no stages of an order."""
    return _STAGE_WORDS.sub(" ", START_TO_END.sub(" ", without_regions(text)))


def _off(text: str) -> frozenset[str]:
    """That what is paid back was called off by the business, as a thing of its own."""
    return CALLED_OFF if called_off(text) else frozenset()


def start_of(around: Around, sort: Sort) -> frozenset[str]:
    """From which stage of an order a delivery time runs; nothing where it isn't told."""
    if sort.kind is not FactKind.DELIVERY_TIME:
        return frozenset()
    _, _, start = split_start(around.before, around.after)
    return frozenset(name for name, pattern in _STAGES if pattern.search(start))


def _without_start(around: Around, sort: Sort) -> tuple[Around, str]:
    """The words around a delivery time without what it runs from, and that; of other promises all stays."""
    if sort.kind is not FactKind.DELIVERY_TIME:
        return around, ""
    before, after, start = split_start(around.before, around.after)
    return replace(around, before=before, after=after), start


def _parts(around: Around, *, first: bool) -> tuple[str, str]:
    """The part of a clause between the commas around its length of time, and the rest of it."""
    head, _, close = around.before.rpartition(", ")
    after, _, rest = around.after.partition(", ")
    if head and len(head.split()) <= TITLE_WORDS and first:
        close, head = f"{head} {close}", ""
    return f"{close} {after}", f"{head} {rest}"


def _told(place: Place, sort: Sort, told: str, unless: frozenset[str]) -> str:
    """The words that can name a thing, by the sort of promise."""
    if sort.slot == "cancel before":
        return _PENALTY.sub(" ", told)
    if sort.slot == "remedy":
        return DAMAGE.sub(" ", told)
    if sort.slot != "guarantee":
        return told
    told = _MENDS.sub(" ", _COVERS.sub(" ", told))
    if _WORK_DONE.search(_NOT_WORK.sub(" ", told)):
        return f"{told} craftwork"
    if _PRONOUN.match(told) and not named(told, unless):
        return f"{place.ahead[-120:]} {place.asked}"
    return told
