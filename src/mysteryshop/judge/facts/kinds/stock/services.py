"""Whether a service or facility is offered: what one source says is there and another denies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.things import question_of
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.stock.field import subjects
from mysteryshop.judge.facts.kinds.stock.pairs import surest
from mysteryshop.judge.facts.kinds.words import brand_stems, letters_of, stem
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

_GIVE = (
    r"(?:offer|provide|have|do|run|sell|hire(?: out)?|rent(?: out)?|allow|accept|take|supply|serve|keep|carry|lend|"
    r"operate|"
    r"permit|welcome|got|get|cater for|stock|make|arrange|include)"
)
_DENIED_BEFORE = regex(
    r"(?:\b(?:no|not any|zero|nor|neither)\s+(?!need\b|problem|charge|extra|fee|cost|limit|worries|surcharge|"
    r"longer\b|matter|"
    r"more\b|better|other\b|additional|queue|waiting)(?:[\w'-]+\s+){0,2}"
    rf"|\b(?:don't|do not|doesn't|does not|can't|cannot|can not|won't|no longer|never|are unable to|not able to|"
    rf"haven't|"
    rf"have not|hasn't|stopped)\s+(?:\w+ly |yet |ever |currently )?(?:{_GIVE}|offering|providing|doing|selling|"
    rf"running|bring|"
    r"use)\s+(?:any |a |an |our |your |the |their )?(?:[\w'-]+\s+){0,2}"
    r"|\b(?:there (?:is|are) no|there's no|there isn't|there aren't|isn't|aren't)\s+(?:a |an |"
    r"any )?(?:[\w'-]+\s+){0,2})$",
    re.IGNORECASE,
)
_SOMETHING_ELSE = regex(
    r"^\s+(?:charges?|fees?|costs?|fines?|problems?|restrictions?|limits?|needed|required|necessary|permits?|"
    r"tickets?|meters?|"
    r"deposits?|surcharges?|supplements?|passes|offers?|times?|hours)\b",
    re.IGNORECASE,
)
"""What makes a service's word the first half of another noun: no parking fee is no lack of parking."""

_STATES = (
    r"(?:available|allowed|offered|permitted|provided|possible|welcome|included|accepted|admitted|sold|served|"
    r"on site|"
    r"supplied|something we (?:do|offer))"
)
_DENIED_AFTER = regex(
    rf"^(?:\s+(?:here|on site|service|services|facilities|inside|of any kind))?(?:\s*(?:is|are|was|were|can be|'s|"
    rf"'re)\s*"
    rf"(?:sadly |currently |unfortunately )?(?:not|never|no longer)\s+(?:\w+ )?{_STATES}|\s*(?:isn't|aren't|"
    rf"can't be)\s+(?:\w+ )?{_STATES}"
    rf"|\s+not\s+{_STATES}|\s*(?:is|are)?\s*unavailable|\s*[:–-]\s*(?:no|none|not|n/a|✗|✘|❌)\b|\s*[✗✘❌]"
    r"|\s*(?:is|are) (?:forbidden|prohibited|banned))",
    re.IGNORECASE,
)
_GIVEN_BEFORE = regex(
    r"(?:\b(?:free|complimentary|our(?: own)?|on-?site|private|ample|plenty of|there(?:'s| is| are)(?: also|"
    r" always)?|"
    rf"(?:we|they|I)(?: also| now| can| do| always| happily| even)*\s+(?:{_GIVE}|love)|you can (?:also )?(?:hire|"
    rf"rent|borrow|use|"
    r"have|bring|buy|book)|includ(?:es|ing)|ask (?:us |at \w+ \w+ )?(?:for|about)(?: our)?)\s+(?:a |an |some |free |"
    r"your |our |the |"
    r"well-behaved )*(?:[\w'-]+\s+){0,1})$",
    re.IGNORECASE,
)
_GIVEN_AFTER = regex(
    rf"^(?:\s+(?:here|on site|service|services|facilities|inside))?(?:\s*(?:is|are|'s|'re)\s+(?:always |also |now |"
    rf"all |both |"
    rf"very |most )*(?:{_STATES}|free|complimentary|at no (?:extra )?c|on us)|\s+(?:allowed|welcome|available|"
    rf"included|"
    r"on site|onsite|provided)\b|\s*[:–-]\s*(?:yes|free|available|included|on site|✓|✔|✅)|\s*[✓✔✅])",
    re.IGNORECASE,
)
_NEGATIVE = regex(r"\b(?:no|not|never|without|\w+n't|cannot|unable|stop)\b", re.IGNORECASE)
_YES = regex(
    r"(?:^|[:\"“]\s*)\W*(?:yes|yep|of course|sure|certainly|absolutely|we do|indeed|with pleasure|by all means|"
    r"definitely)\b",
    2,
)
_NO = regex(
    r"(?:^|[:\"“]\s*)\W*(?:(?:sorry|sadly|unfortunately|i'm afraid|afraid)\W+)?(?:no|nope|we don't|not (?:here|"
    r"any more|at)|i'm afraid not|afraid not|sadly not|never)\b",
    2,
)
_ANSWERS = frozenset(
    "yes yep course sure certainly absolutely do indeed pleasure means definitely no nope not never don".split()
)
_ASKED = regex(r"^\W*(?:do|does|is|are|can|could|may|have|has|will|got|any)\b", 2)
_OTHER_QUESTION = regex(
    r"\b(?:pay|cost|charged?|need|have to|must|extra|book|how|when|if|should|too|full|busy|safe|refund\w*|return\w*|"
    r"exchange\w*|"
    r"expire|without|instead|cancel\w*|work|replace|wait)\b",
    2,
)
_LIMITED = regex(
    r"\b(?:only|except|unless|if|but|other than|apart from|members?|residents?|staff|weekends?|weekdays?|mondays?|"
    r"tuesdays?|"
    r"wednesdays?|thursdays?|fridays?|saturdays?|sundays?|evenings?|summer|winter|christmas|easter|bank holidays?|"
    r"until|"
    r"before|after|during|when|while|whilst|temporarily|currently|at present|this (?:week|month|year)|today|tonight|"
    r"tomorrow|"
    r"limited|most|some|certain|selected|larger?|small|upstairs|downstairs|first floor|ground floor|level \d|under|"
    r"over|"
    r"above|from \d|january|february|march|april|may|june|july|august|september|october|november|december|online|"
    r"by post|"
    r"in advance|on request|by arrangement|by appointment|trade|schools?|groups?|coach(?:es)?|bus|disabled|"
    r"blue badge|"
    r"staying guests|hotel guests|house guests|in (?:the|our) (?!building|house|hotel|shop|store|lot|price|car\b|"
    r"yard|box\b|"
    r"museum|centre|park\b|whole|premises)\w+)\b",
    2,
)
_HELPERS = regex(
    r",?\s*\(?(?:except|other than|apart from|but|only|save)?\s*(?:for )?(?:registered )?(?:guide|assistance|service|"
    r"hearing)(?: |-)dogs(?: only| excepted)?\)?",
    2,
)
_ELSEWHERE = regex(
    r"\b(?:near ?by|next door|opposite|street|public|council|municipal|garage|multi-?stor(?:e)?y|minutes?|"
    r"round the corner|"
    r"around the corner|neighbour\w*|neighbor\w*|station|across|metres|meters|yards|miles?|down the road|in town|"
    r"pay and "
    r"display|at the (?!(?:back|front|rear|side|door|counter|desk|shop|studio)\b))\b",
    2,
)
_NEAR_ONLY = frozenset({"parking", "cafe", "restaurant", "toilet", "pool", "gym", "charging", "laundry", "lockers"})
"""What a neighbour can have: told of somewhere else, it says nothing of the shop."""
_FOR_SOME = regex(
    r"\bfor (?!all\b|every|any|our\b|your\b|you\b|visitors|customers|guests|free|the\b|patients|diners|shoppers|"
    r"no\b)\w+",
    2,
)
_PLAIN_BEFORE = frozenset(
    """
    no not any a an the our your my free complimentary on-site onsite private own ample of is are offer offers
    provide have has do run sell hire rent allow allows accept take supply serve keep carry lend operate permit
    welcome got get for stock make arrange include includes including bring use some with about there there's
    isn't aren't available secure customer and or well-behaved love always also us fitted printed hot warm clean
    modern full lovely great good big fast secure safe public family-friendly dedicated
    """.split()
)
"""Words before a service that do not make it another one. Source: chosen."""

_QUESTION = regex(r"[^.?!\"“]*\?")
_CUT = regex(r"[.;!?]\s|,\s|\s[–—-]\s|\bbut\b|\s·\s|\s\|\s")
_VARIANT = regex(r"(?<![.!?:]\s)(?<!^)\b[A-Z][a-zà-ÿ]{2,}")


@dataclass(frozen=True, slots=True)
class Offered:
    """Whether something is offered. limited: only for some, at times, or with exceptions, so a person must say."""

    yes: bool
    what: str
    limited: bool = False

    @property
    def text(self) -> str:
        """`parking: yes`, `parking: no`."""
        return f"{self.what}: {'yes' if self.yes else 'no'}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether one offers what the other denies; None where either holds for some only."""
        if not isinstance(other, Offered) or self.what != other.what or self.yes == other.yes:
            return False
        return None if self.limited or other.limited else True


def read_services(site: SiteReading) -> Iterator[Claim]:
    """Each service or facility that a line offers or denies."""
    brands = brand_stems(site.setting.brand_words)
    for place in placed(site):
        yield from _told(place, brands)


def _told(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    segment, told = place.segment, False
    text = segment.text
    if text.rstrip("\"'” ").endswith("?"):
        return
    for what, start, end in subjects(text):
        first, last = _clause(text, start, end)
        yes = _polarity(text[first:start], text[end:last])
        if yes is None or (what in _NEAR_ONLY and yes and _ELSEWHERE.search(text[first:])):
            continue
        told = True
        label = "" if segment.label in text[first:last] else segment.label
        words = f"{text[first:last]} {label}" if yes else text[first:]
        limited = _limits(words, brands) or not _plain_before(text[first:start])
        yield _claim(place, Offered(yes, what, limited), first, last)
    if not told:
        yield from _answered(place, brands)


def _plain_before(before: str) -> bool:
    """Whether the word before a service leaves it what it is: `stroller parking` is not `parking`."""
    words = before.lower().split()
    return not words or words[-1].endswith(":") or words[-1].strip("\"'([“*>-•") in _PLAIN_BEFORE | {""}


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a word begins and ends."""
    first = max((cut.end() for cut in _CUT.finditer(text, 0, start)), default=0)
    after = _CUT.search(text, end)
    return first, after.start() if after else len(text)


def _polarity(before: str, after: str) -> bool | None:
    """True where the words around offer it, False where they deny it, None where they do neither."""
    if _SOMETHING_ELSE.match(after):
        return None
    if _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(after):
        return False
    given = _GIVEN_BEFORE.search(before) or _GIVEN_AFTER.match(after)
    return True if given and not _NEGATIVE.search(before + after) else None


def _answered(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    """A question that asks for a service, and its yes or no."""
    text = place.segment.text
    if _ANSWERS.isdisjoint(letters_of(text)):
        return
    question = question_of(place) or _asked_in_line(place)
    if not _ASKED.match(question) or _OTHER_QUESTION.search(question):
        return
    asked = [what for what, _, _ in subjects(question)]
    yes, no = _YES.search(text), _NO.search(text)
    found = yes or no
    if len(set(asked)) == 1 and found and not (yes and no):
        value = Offered(bool(yes), asked[0], _limits(f"{question} {text}", brands))
        yield _claim(place, value, found.start(), len(text))


def _asked_in_line(place: Placed) -> str:
    """The question that the same line asks before this piece, as call scripts do."""
    line, segment = place.segment.line, place.segment
    before = line[: segment.sentence.start + segment.start]
    asked = _QUESTION.findall(before) if "?" in before else ()
    return str(asked[-1]).strip() if asked else ""


def _limits(words: str, brands: frozenset[str]) -> bool:
    """Whether a promise holds for some customers, times, places or variants only."""
    plain = _HELPERS.sub("", words)
    if _LIMITED.search(plain) or _FOR_SOME.search(plain):
        return True
    named = (found.group() for found in _VARIANT.finditer(plain))
    return any(stem(name) not in brands and not name.isupper() for name in named)


def _claim(place: Placed, value: Offered, start: int, end: int) -> Claim:
    text = place.segment.text
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    return Claim(FactKind.STOCK, value, place.segment, value.what, start=start + lead, end=end)


def compare_services(claims: Sequence[Claim]) -> Iterable[Pair]:
    """What one source offers and another denies."""
    by_what: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Offered):
            by_what.setdefault(claim.value.what, []).append(claim)
    for told in by_what.values():
        sides: dict[str, set[bool]] = {}
        for claim in told:
            if isinstance(claim.value, Offered):
                sides.setdefault(claim.source, set()).add(claim.value.yes)
        yield from _pairs(told, {source for source, said in sides.items() if len(said) > 1})


def _pairs(told: Sequence[Claim], both: set[str]) -> Iterator[Pair]:
    def judged(a: Claim, b: Claim) -> bool | None:
        verdict = a.value.conflicts(b.value)
        return None if verdict and {a.source, b.source} & both else verdict

    yield from surest(
        told,
        judged,
        lambda a, b: f"One says {a.value.text}, the other {b.value.text}.",
        lambda claim: frozenset({claim.about}),
    )


__all__ = ["Offered", "compare_services", "read_services"]
