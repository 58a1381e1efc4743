"""Whether an answer answers: first thing, and in the terms that were asked for."""

from __future__ import annotations

import re
from datetime import date

from mysteryshop.judge.reading.questions import Asks, Pair
from mysteryshop.judge.reading.refusal import CANNOT, NO, YES
from mysteryshop.judge.reading.times import CLOCK, DATE, DAY, MONTH, SPAN
from mysteryshop.judge.reading.tone import ON_THE_CUSTOMER
from mysteryshop.judge.reading.ways import IMPERATIVE
from mysteryshop.judge.reading.wording import lexicon, plain, regex

BRAND_TALK = lexicon(
    r"(?:at the )?heart of (?:our|everything|what)|we(?:'re| are) (?:so |very |rightly |incredibly |extremely "
    r"|really )?(?:proud|passionate|committed|dedicated|delighted|excited|so glad|thrilled)|(?:our"
    r"|the) (?:mission|vision|values|philosophy|heritage|passion|commitment|ethos|brand|journey)"
    r"|our (?:award-winning|world-class|dedicated|expert|state-of-the-art)|"
    r"great question|good question|thank(?:s| you) (?:so much )?for (?:asking|your|contacting|getting)"
    r"|one of the questions we get|we (?:take|put|pride|believe|understand|strive|value|love|always strive)"
    r"|market leader|quality is|customer satisfaction|is (?:very )?important to us|in (?:\w+ )?years at"
)
"""What stands in an answer's place. Source: the evasive answers of the development corpus, widened by hand."""

ELSEWHERE = lexicon(
    r"(?:please )?(?:see|refer to|consult|check|read|visit|contact|ask|find) (?:to )?(?:our|the|your|us"
    r"|customer)[^.!?]{0,40}(?:terms|conditions|policy|website|page|team|department|label|chart|service|section"
    r"|leaflet|retailer|supplier)?|(?:times|prices|costs|rates|fees|charges|it|this|that|availability) (?:may "
    r"|can |will )?(?:var(?:y|ies)|depends?|differs?)|depends on (?:many|several|various|a number|the)"
    r"|on request|to be confirmed|watch this space|subject to change|in due course"
)
"""Sent elsewhere, or told that it varies."""

VAGUE_TIME = lexicon(
    r"soon|shortly|asap|as soon as possible|in due course|as quickly as (?:possible|we can)|times (?:may )?vary"
    r"|varies|depends|promptly|in a timely manner|when(?:ever)? (?:it is )?(?:ready|available|possible)|quickly"
    r"|without delay"
)

AMOUNT = regex(
    r"[£$€₹¥]\s?\d|\d\s?(?:%|p\b|c\b|pence|euros?|pounds?|dollars?|rupees|GBP|EUR|USD|INR|CHF|points|per cent"
    r"|cents)|\b(?:free|nothing|no (?:extra )?(?:charge|cost|fee)|included|half|double|none|gratis)\b",
    re.IGNORECASE,
)
NUMBER = regex(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a hundred"
    r"|dozen|half|none|no limit|unlimited|as many|any number)\b",
    re.IGNORECASE,
)
WHENEVER = lexicon(
    r"(?:before|after|once|as soon as|until|the moment|when|every|each|at the end of|on) (?:you|we|it|your|the"
    r"|they|dispatch|delivery|day|week|month|year|order|payment|arrival|checkout|its|our)|immediately"
    r"|straight away|instantly|at once|right away|same day|the same day|at any time|any time|anytime|always"
    r"|forever|for life|lifetime|weekly|monthly|daily|yearly|annually|overnight|season(?:al)?|spring|summer"
    r"|autumn|winter|christmas|easter|on the spot|never|now"
)
YEARS = regex(
    r"(?<!\w)(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|a hundred)"
    r"[ -](?:full |whole |more )?(?:years?|yrs?|seasons?|decades?|quarters?)(?!\w)",
    re.IGNORECASE,
)
"""Lengths that no failure lasts, but a guarantee does."""

_DEPENDS = regex(
    r"\b(?:depend(?:s|ed|ing|ent)? (?:up)?on|var(?:y|ies|ied) (?:by|with|from|according to)"
    r"|according to)\b[^.,;:!?]{0,200}"
    r"|\bdepends\b(?! on)",
    re.IGNORECASE,
)

STEPS = lexicon(
    r"you (?:can|could|may|need to|should|just|simply|must|will|'ll)|(?:go to|sign in|log in|click|tap|press"
    r"|choose|select|open|use|send|fill in|bring|take|put|turn|write|call|ring|email|text|enter|print|pack|drop"
    r"|ask|tell|order|book|start|leave|return|register|scan|hold|wash|measure|charge|visit|just|simply|by \w+ing"
    r"|by (?:post|phone|email|letter|bus|train|card|text)|in (?:store|the app|your account|person|the shop)"
    r"|online|automatically|is made|are made|at the \w+)"
)
PLACE = lexicon(
    r"(?:in|at|on|from|near|under|behind|beside|opposite|inside|next to|by|outside|between|to|via|through"
    r"|over) \w+|everywhere|anywhere|nowhere|here|online|upstairs|downstairs"
)
POLAR = lexicon(
    r"yes|no|not|never|always|of course|certainly|absolutely|only|sometimes|usually|normally|mostly|partly"
    r"|it depends|depends|can|can'?t|cannot|may|must|will|won'?t|do|does|don'?t|doesn'?t|is|are|isn'?t|aren'?t"
    r"|as long as|provided|unless|if|free|required|allowed|possible|available|included|welcome"
)


def says_it_first(pair: Pair) -> bool:
    """Whether the first two sentences answer the question."""
    opening = pair.first_two
    first = plain(pair.answer[0].text) if pair.answer else ""
    if YES.match(first) or NO.match(first):
        return True
    talk, elsewhere = BRAND_TALK.search(first), ELSEWHERE.search(opening)
    if pair.asks is Asks.YES_OR_NO:
        return not _evades(pair, opening)
    if pair.asks in (Asks.WHEN, Asks.HOW_MUCH):
        return has_what_was_asked(pair, opening)
    second = plain(pair.answer[1].text) if len(pair.answer) > 1 else ""
    if talk:
        return bool(second) and has_what_was_asked(pair, second) and not BRAND_TALK.search(second)
    if pair.asks is Asks.WHAT:
        return any(_tells(plain(sentence.text)) for sentence in pair.answer[:2])
    return not elsewhere or has_what_was_asked(pair, opening)


def _tells(sentence: str) -> bool:
    """Whether a sentence tells anything: one clause that neither sends elsewhere nor hands the question back."""
    clauses = [clause for clause in re.split(r"[:;]|\s[–—-]\s", sentence) if re.search(r"\w", clause)]
    return any(not (ELSEWHERE.search(clause) or ON_THE_CUSTOMER.search(clause)) for clause in clauses)


def says_it_later(pair: Pair) -> bool:
    """Whether the answer comes, but after the first two sentences."""
    rest = plain(" ".join(sentence.text for sentence in pair.answer[2:]))
    if not rest:
        return False
    if pair.asks is Asks.YES_OR_NO:
        return bool(CANNOT.search(rest) or _GRANTS.search(rest))
    return has_what_was_asked(pair, rest)


def has_what_was_asked(pair: Pair, text: str) -> bool:
    """Whether a text holds the kind of thing that the question asks for: a time, an amount, steps, a place.

    What something depends on is neither a time nor an amount.
    """
    text = _DEPENDS.sub(" ", text)
    patterns: dict[Asks, tuple[re.Pattern[str], ...]] = {
        Asks.WHEN: (CLOCK, DATE, DAY, SPAN, YEARS, WHENEVER),
        Asks.HOW_MUCH: (AMOUNT, NUMBER),
        Asks.HOW: (STEPS, IMPERATIVE),
        Asks.WHERE: (PLACE,),
    }
    wanted = patterns.get(pair.asks)
    return wanted is None or any(pattern.search(text) for pattern in wanted)


def stale_date(pair: Pair, today: date) -> str:
    """The words of a date with a year that has passed, in an answer about what will be; empty when there is none."""
    for match in _DATED.finditer(pair.text):
        if int(match["year"]) < today.year and not _HISTORY.search(
            pair.text[max(0, match.start() - 30) : match.start()]
        ):
            return match.group()
    return ""


_DATED = regex(rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} (?P<year>20\d\d)(?!\d)", re.IGNORECASE)
_HISTORY = lexicon(
    r"since|founded|opened|bought before|ordered before|made before|sold before|established|built|from|ISO"
    r"|Directive|Act"
)


def _evades(pair: Pair, opening: str) -> bool:
    if CANNOT.search(opening) or _GRANTS.search(opening):
        return False
    first = plain(pair.answer[0].text) if pair.answer else ""
    if BRAND_TALK.search(first) or (ELSEWHERE.search(opening) and not POLAR.match(first)):
        return True
    return bool(_OWN_START.match(first)) and not _shares_words(pair.question, opening) and not re.search(r"\d", opening)


def _shares_words(question: str, text: str) -> bool:
    asked = {word[:STEM] for word in re.findall(r"[a-z]{4,}", plain(question).lower()) if word not in _EMPTY}
    return bool(asked & {word[:STEM] for word in re.findall(r"[a-z]{4,}", text.lower())})


STEM = 5
"""Letters of a word that carry its meaning, near enough. Source: chosen; "deliver", "delivery" and "delivered" meet."""

_GRANTS = regex(
    r"\b(?:you|we|they|he|she|anyone|everyone) (?:can|may|do|will|could)\b|\bif (?:you|it|the|they|we)\b"
    r"|\bup to\b|\bonly\b|\buntil\b",
    re.IGNORECASE,
)
_OWN_START = regex(r"(?:at \w+|we|our|the (?:company|brand|team|firm|management)|here at)\b", re.IGNORECASE)
_EMPTY = frozenset(
    "does have with your from that this there will would could should what when where which some them they been".split()
)
"""Words that two texts share by chance."""
