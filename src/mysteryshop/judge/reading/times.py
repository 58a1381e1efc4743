"""When: clock times, dates, days and bounded waits, told from vague ones and from times about other things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, regex, words_of

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
NUMBER = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half an"
    r"|a couple of)"
)
UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?)"

CLOCK = regex(
    r"(?<![\w£$€.:,/])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]"
    r"|0?[1-9])(?:\.[0-5]\d)?\s?[ap]\.?m\b\.?"
    r"|(?<=at )\d{1,2}(?:[.:]\d\d)?(?![\w%£$€/-]|[.,]\d)|(?<=by )\d{1,2}(?:[.:]\d\d)?(?![\w%£$€/-]|[.,]\d"
    r"|\s?(?:[cmk]?m|in|inch|feet|ft|k?g|m?l|x)\b)"
    r"|(?<=until )\d{1,2}(?:[.:]\d\d)?(?![\w%£$€/-]|[.,]\d| \w+s\b)|(?<=till )\d{1,2}(?:[.:]\d\d)?(?![\w%£$€/-])"
    r"|(?<=from )\d{1,2}[.:]\d\d(?![\w%])"
    r"|(?:noon|midday|midnight)\b|\w+ o'clock|half past \w+|(?:by|before|at|around|about|until) (?:one|two|three"
    r"|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|lunch(?:time)?|breakfast)(?![ -](?:of|to|days?|hours?|minutes?|\w+s\b)))",
    re.IGNORECASE,
)
DATE = regex(
    rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?!\w)|(?<!\w){MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\w:])"
    r"|(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])(?:[/.](?:\d{2,4})?)(?![\w.])|(?:0?[1-9]|[12]\d"
    r"|3[01])/(?:0?[1-9]|1[0-2])(?!\w)|20\d\d-\d\d-\d\d|the \d{1,2}(?:st|nd|rd|th)\b"
    r"|(?:week|beginning|start|middle|end|first|early|mid|late|in|by|until|from|during|next)(?: \w+)?(?: of"
    rf"| in)? (?!may\b){MONTH}(?!\w)"
    rf"|the {MONTH} (?=release|update|batch|delivery|edition|intake|run|sale)|(?:end|middle|beginning) of (?:the"
    r"|this|next) (?:week|month))",
    re.IGNORECASE,
)
DAY = regex(
    rf"(?<!\w)(?:{WEEKDAY}(?!\w)(?! ?\d{{2}}-)|tomorrow|tonight|today|this (?:morning|afternoon|evening|week|weekend)"
    r"|next (?:week|month|working day|morning)|(?:the )?(?:same|next) day|overnight|within the (?:hour|day"
    r"|week))(?!\w)",
    re.IGNORECASE,
)
SPAN = regex(
    rf"(?<!\w)(?:{NUMBER}(?:\s?(?:-|–|to|or|and)\s?{NUMBER})?\+? (?:more |further |working |business |calendar )?{UNIT}"
    r"|\d{1,3}(?:-| )?(?:min|h|hrs)\b)(?!\w)",
    re.IGNORECASE,
)

VAGUE = lexicon(
    r"soon(?:est)?|shortly|asap|as soon as (?:possible|we can)|in (?:a )?(?:bit|moment|jiffy|while|due course"
    r"|few minutes|no time)"
    r"|later(?: on)?|momentarily|before long|any (?:minute|moment) now|brb|right back"
)
"""Words that sound like a time and name none. Source: the rubric of the development corpus."""

UPDATES = lexicon(
    r"status\.[\w.]+|status (?:page|board|site)|(?:updates?|news|progress) (?:\w+ ){0,3}(?:posted|published|on"
    r"|at|here|below|via)"
    r"|(?:we'll|we will|we) (?:\w+ )?(?:post|update|let you know|keep you (?:posted|informed|updated)|email you"
    r"|text you|write)"
    r"|check (?:back )?(?:here|this page|our)|say so here|subscribe|rss"
)
"""A place or way in which the next news will come."""

FORWARD = lexicon(
    r"will|'ll|shall|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ing)?|reckon|estimat\w+|should|due|until"
    r"|till|back|again|reopen\w*"
    r"|opens?|return(?:s|ing)?|restart\w*|resum\w+|next|later|ready|to be|planned|scheduled|revised|tomorrow"
    r"|(?:moved|extended) [^.]{0,30}to"
    r"|arrives?|docks?|goes|guess|new|follows?|starts?|stays?|between|close|lands?"
)
"""Words that make a time lie ahead, whatever else the clause says."""

AHEAD = lexicon(
    r"by|from|before|update[sd]?|release[sd]?|batch|delivery|dispatch\w*|unavailable|offline|closed|down|off"
    r"|read-only|out of use"
    r"|interruption|wait(?:ing)?|live|put by|reveal|instead|sooner|earlier|normal|fixed|repaired|corrected"
    r"|restored|arrival|slot|window"
)
"""Words beside which a time looks forward when nothing in the clause lies behind."""

BEHIND = regex(
    r"(?:\bsince|\bago|\blast|\bedited|\bas of|\bopened (?:at|on|in)|\bwent at|\bbegan (?:at|on)|\bstarted (?:at"
    r"|on)|©|\bfor"
    r" (?:the )?(?:last|past)|\bsold out (?:in|at|within)|\bgone (?:in|at|by)|\bhappened (?:at|on)|\bdated"
    r"|\breceived|\bdeparted"
    r"|\bheld:|\bordered (?:on|at)|\bwere unfilled at|\bunfilled at|\bthan|\bold\)?:"
    r"|\bafter (?:waiting )?(?:nearly|almost|about)"
    r"|\bjust spent|\bspent|\bup since|\bat the end of|\bworth of|\bcost[^.]{0,20}|\bpublished on|\bcollapsed"
    r"|\bbroke)\s*(?:\w+\s)?$",
    re.IGNORECASE,
)
"""What stands right before a time that lies behind the reader."""

KEPT = regex(
    r"\b(?:sav(?:ed|e)|kept|keep|held|hold|holding|reserv\w+|valid|expires?|price|offer|discount|code|deadline"
    r"|still yours|basket"
    r"|cart|trolley|slot|list is open|accepted|entries|left|works on)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
"""What stands before a time that bounds something else than the failure: how long a cart is kept, an offer lasts."""

OPEN_HOURS = regex(
    r"\b(?:lines?|hours|phones?|desk|kiosk|office|branches|counter|collection|lanes?|call|ring|phone|calls"
    r"|staffed|open as normal"
    r"|are open|weekdays?|24-hour|collect|tickets|schedules|timetable)\b[^.;!?]{0,50}$",
    re.IGNORECASE,
)
OTHER_MONEY = regex(
    r"\b(?:refund(?:ed)?|money back|loans?|fee|invoiced|bill|takings|enter the website"
    r"|charged?)\b[^.;!?]{0,50}$",
    re.IGNORECASE,
)
HAPPENED = lexicon(
    r"was|were|did(?:n't)?|failed|went|missed|had|opened|began|broke|saw|spent|lost|couldn't|gone|cracked|hit"
    r"|charged|promised|let|wanted|chose|paid|failed|found|sold|started|went|came|took|happened|has been"
    r"|have been|had been|moved"
)

TODAY = frozenset(
    [
        "today",
        "tonight",
        "this morning",
        "this week",
        "this weekend",
        "this evening",
        "this afternoon",
        "the same day",
        "same day",
    ]
)
"""Days that are as often when it broke as when it will be mended."""

FRAGMENT = 4
"""Words of a clause that is hardly more than the time itself: "Next week.", "8pm"."""

_BY_TODAY = regex(
    r"\b(?:by|later|until|aiming|back|again|from|for|reopen\w*|ready|before|lights)\b[^.;]{0,25}$", re.IGNORECASE
)
WEEK_HOURS = regex(
    rf"{WEEKDAY} ?(?:to|-|–) ?{WEEKDAY}"
    rf"|\d ?(?:[ap]m)? ?(?:to|-|–) ?\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]m)?,? (?:on )?(?:weekdays|daily|{WEEKDAY})",
    re.IGNORECASE,
)
"""Hours that come round every week: when a phone is answered, not when a fault ends."""

_SHUT = lexicon(r"closed?|unavailable|down|offline|off|shut|maintenance|out of use|interruption|queue")
_NOT_OF_WAITING = regex(r"'|\s*(?:ago|of work|old|in the first|support|line|left)\b", re.IGNORECASE)
_CUT = regex(r"[;]|,\s(?!\d)|\s[–—-]\s|:\s|\n| but ")


@dataclass(frozen=True, slots=True)
class TimeSpoken:
    """One time in a sentence. kind: clock, date, day or span (a length of time)."""

    heard: Heard
    kind: str


@dataclass(frozen=True, slots=True)
class Promises:
    """What a failure message says of when: times, vague words, and a place where news will come."""

    times: tuple[TimeSpoken, ...]
    vague: tuple[Heard, ...]
    updates: tuple[Heard, ...]


def find_times(sentences: Iterable[Sentence]) -> Iterator[TimeSpoken]:
    """Every clock time, date, day and length of time, whatever it is about."""
    for sentence in sentences:
        text = words_of(sentence)
        for kind, pattern in (("clock", CLOCK), ("date", DATE), ("day", DAY), ("span", SPAN)):
            for match in pattern.finditer(text):
                yield TimeSpoken(Heard(sentence, match.start(), match.end()), kind)


def read_promises(reading: Reading) -> Promises:
    """What a failure message promises of when it ends or when news comes; use with `Reading.once`."""
    sentences = reading.once(read_message).sentences
    times = tuple(time for time in find_times(sentences) if looks_ahead(time))
    return Promises(times, hear(sentences, VAGUE), hear(sentences, UPDATES))


def looks_ahead(time: TimeSpoken) -> bool:
    """Whether a time is one that a customer can wait for: not behind, no opening hours, no basket kept so long."""
    text = words_of(time.heard.sentence)
    start, end = _clause(text, time.heard.start)
    before, after = text[start : time.heard.start], text[time.heard.end : end]
    if any(pattern.search(before) for pattern in (BEHIND, KEPT, OPEN_HOURS, OTHER_MONEY)) or _NOT_OF_WAITING.match(
        after
    ):
        return False
    if WEEK_HOURS.search(text) and not _SHUT.search(text):
        return False
    if time.kind == "span":
        return _bounds_a_wait(text, before)
    if time.heard.words.lower() in TODAY:
        return bool(_BY_TODAY.search(before))
    clause = text[start:end]
    if FORWARD.search(clause):
        return not HAPPENED.search(before) or bool(FORWARD.search(before))
    return not HAPPENED.search(clause) and (bool(AHEAD.search(clause)) or len(clause.split()) <= FRAGMENT)


def _bounds_a_wait(text: str, before: str) -> bool:
    return bool(_GOVERNED.search(before[-30:]) and (_WAITS.search(text) or len(text.split()) <= FRAGMENT + 1))


_GOVERNED = regex(
    r"\b(?:in|within|about|around"
    r"|approximately|roughly|next|another|than|up to|at most|under|is|are|for|every|adds?|added|by"
    r"|wait:?|time:?|on hold|release|is:|back)\s*(?:an? )?(?:estimated )?$|^\s*(?:about |roughly )?$",
    re.IGNORECASE,
)
"""What stands right before a length of time that bounds a wait."""

_WAITS = lexicon(
    r"wait\w*|queue|hold|back|again|reopens?|ready|reach|restored|fixed|down|closed?|off|offline|expect\w*|release"
    r"|transit|delay"
    r"|unavailable|shut|deliver\w*|email|call|write|reply|update\w*|message|ahead|pending|take"
)
"""Words of waiting, one of which a length of time needs beside it."""


def _clause(text: str, place: int) -> tuple[int, int]:
    start = max((cut.end() for cut in _CUT.finditer(text[:place])), default=0)
    end = next((cut.start() + place for cut in _CUT.finditer(text[place:])), len(text))
    return start, end
