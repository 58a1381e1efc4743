"""What one channel tells of an incident: whether it lasts, what caused it, when it ends, when news comes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.repair import read_repair
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.times import TimeSpoken, find_times, looks_ahead
from mysteryshop.judge.reading.waits import wait_hours
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, words_of
from mysteryshop.model import PageKind, Quote

FAULTY = frozenset({PageKind.FAULT, PageKind.MAINTENANCE, PageKind.QUEUE})
"""Kinds of page that are all about an incident."""

BEHIND = 2
"""Sentences after one about the incident that still belong to it. Source: chosen; cause, time, next update."""

_THING = (
    r"(?:shop|store|site|web ?site|web ?shop|online shop|checkout|payments?|payment page|orders?|ordering|app|cart"
    r"|basket|log-?in|service|system|page|problem|issue|fault|outage|everything|it|we)"
)

LASTS = lexicon(
    rf"{_THING}(?: (?:is|are|remains?|stays?|has been|have been)|'s|'re) (?:\w+ ){{0,2}}(?:closed|shut|down|offline"
    r"|unavailable|not (?:working|available|answering|responding)|broken|out of (?:use|order|action)|failing|paused)",
    r"(?:you|customers) (?:can't|cannot|can not|are unable to) (?:\w+ ){0,2}(?:order|pay|buy|check out|log in|use)",
    r"(?:can't|cannot|unable to) take (?:\w+ ){0,2}(?:orders?|payments?)",
    r"(?:are|is|'re|still) (?:\w+ ){0,2}(?:fixing|mending|repairing|restoring|working on|investigating|looking into)"
    r"(?! (?:new|more|better))",
    r"closed (?:for|until|while|due to)|(?:outage|incident|maintenance) (?:is )?(?:under way|ongoing|continues?)",
    r"(?:opens?|open|orders? (?:open|start)|back|available|working|up) again (?:by|at|from|on|in|within|around|about)"
    r"|will (?:\w+ )?(?:be back|reopen|open again|be available again|be working again|be restored)",
    r"not (?:yet )?(?:fixed|solved|resolved|mended)(?: yet)?|aren't fixed|isn't fixed",
)
"""What says that an incident goes on. Source: the failure texts of the development corpus; wordings chosen by hand."""

OVER = lexicon(
    r"(?:all|now|has been|have been|is|are|been|'s|it's) (?:\w+ )?(?:fixed|solved|resolved|mended|repaired|sorted)",
    r"(?:fixed|resolved|solved|sorted)(?=[.!]|$)",
    r"(?:is|are|'re|'s|now) (?:now |fully |all )?(?:back(?: up)?(?: and running)?|up and running|open again"
    r"|working again|back to normal|live again|restored)(?! (?:by|at|from|on|in|within|around|about|soon|shortly"
    r"|later|tomorrow))",
    r"back to normal|(?:service|normal service|orders?|payments?) (?:has|have) (?:been )?(?:resumed|restored)",
)
"""What says that it is over."""

NOT_OVER = lexicon(
    r"(?:not|isn't|aren't|hasn't|haven't|until|once|when|as soon as|will|'ll|to be|should|hope|expect\w*|if)"
    r" [^.!?]{0,50}(?:fixed|solved|resolved|mended|repaired|sorted|back|open again|working again|restored|normal)"
)
"""What makes such words speak of what is still to come."""

UPDATE = lexicon(
    r"(?:next|another|further|more|an|the) (?:update|news|word)|updates?|news|write again|post again|tell you more"
    r"|let you know|report back"
)
"""Words beside a time that is for the next news, and not for the end."""

INCIDENT = lexicon(
    r"outage|incident|maintenance|technical (?:problem|fault|issue|difficult\w+)s?|(?:is|are|was|were|went|been|still"
    r"|remains?) (?:\w+ )?(?:down|offline|unreachable)|closed (?:for repairs?|while we|due to)|(?:shop|store|site"
    r"|checkout|payments?|ordering) (?:is|are|was|were) (?:\w+ )?(?:closed|shut|broken|unavailable|not working)"
    r"|all fixed|(?:problem|issue|fault)s? (?:with|at|in|on) (?:the|our) \w+|(?:back up|up) and running|back to normal"
)
"""Words that make a sentence on any other page, a banner or a post one about an incident."""

NO_INCIDENT = lexicon(
    r"if|whenever|in case|should (?:the|our|your|you)|what happens|unless|\w[^.!]{0,200}\?",
    r"(?:closed|shut|unavailable) (?:on |every |over |at |for |from )?(?:the )?(?:\w+days?\b|weekends?|(?:bank |public"
    r" )?holidays?|christmas|easter|new year|lunch|night)",
)
"""What makes such a sentence one about what may happen one day, or about the hours of a shop."""


class Cause(StrEnum):
    """What is named as having caused it."""

    PLANNED = "planned work"
    DEMAND = "too many customers"
    SUPPLIER = "a supplier's failure"
    POWER = "a failure of power or lines"
    ATTACK = "an attack"
    OWN = "the shop's own mistake or update"


_CAUSES = (
    (Cause.ATTACK, lexicon(r"(?:cyber ?)?attack\w*|hack\w*|ddos|malware|ransomware")),
    (
        Cause.PLANNED,
        lexicon(
            r"(?:planned|scheduled|routine|annual|essential) (?:\w+ ){0,2}(?:maintenance|works?|closure|upgrade|update"
            r"|repairs?)|stocktak\w+"
        ),
    ),
    (
        Cause.DEMAND,
        lexicon(
            r"too many (?:people|customers|visitors|orders|of you)|(?:high|huge|unexpected|record|heavy)"
            r" (?:demand|traffic|load)|(?:so|that) many (?:people|of you|visitors|orders)|(?:the )?rush|overload\w*"
        ),
    ),
    (
        Cause.SUPPLIER,
        lexicon(
            r"(?:our|the|a) (?:\w+ ){0,2}(?:provider|supplier|partner|carrier|courier|host|hosting company|data centre"
            r"|card processor)(?:'s)?|third[- ]part\w+|cloud (?:provider|outage)"
        ),
    ),
    (
        Cause.POWER,
        lexicon(r"power (?:cut|failure|outage)|electricity|(?:broken|cut) (?:cable|line)|cable|flood\w*|fire|storm"),
    ),
    (
        Cause.OWN,
        lexicon(
            r"(?:our|a|an|the) (?:\w+ ){0,2}(?:update|upgrade|release|change|migration)(?: \w+)? (?:went wrong|failed"
            r"|broke|caused|has caused)|(?:our|a) (?:own )?(?:mistake|error|bug)|we (?:broke|made a mistake)"
        ),
    ),
)
"""Causes by their words; a bare "technical problem" fits any of them. Source: chosen by hand after the advice on status
pages and the failure texts of the development corpus.
"""


@dataclass(frozen=True, slots=True)
class When:
    """A moment that is promised: when, how finely it is told (clock, day or span), and the words."""

    at: datetime
    kind: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Story:
    """What one page or channel tells of an incident. over: it says that all is well again.

    state: the words that say so, or that it lasts. ends: when it is promised to end; news: the next update.
    """

    page: str
    where: str
    told: datetime
    over: bool
    state: Quote
    causes: tuple[tuple[Cause, Quote], ...]
    ends: tuple[When, ...]
    news: tuple[When, ...]


def read_story(reading: Reading) -> Story | None:
    """What a page tells of an incident; None where it speaks of none. Use with `Reading.once`.

    A failure page is all story; elsewhere only the sentences that name an incident, and the two after each.
    """
    sentences = _about_it(reading)
    over = hear(sentences, OVER, unless=NOT_OVER)
    lasting = hear(sentences, LASTS) or (_lasting(reading) if FAULTY & set(reading.page.kinds) else ())
    state = over or lasting
    if not state:
        return None
    times = [time for time in find_times(sentences) if looks_ahead(time)]
    return Story(
        page=reading.id,
        where=where_told(reading),
        told=reading.now,
        over=bool(over) and not lasting,
        state=_placed(state[0].quote, reading),
        causes=tuple(_causes(sentences, reading)),
        ends=tuple(_moments((time for time in times if not _is_news(time)), reading)),
        news=tuple(_moments((time for time in times if _is_news(time)), reading)),
    )


def where_told(reading: Reading) -> str:
    """The channel in words: a page's kind, or the name of a channel that is no walk."""
    return reading.page.main_kind.value if reading.channel in ("web", "mobile-web") else reading.channel


def _about_it(reading: Reading) -> tuple[Sentence, ...]:
    if FAULTY & set(reading.page.kinds):
        return reading.once(read_message).sentences
    blocks = [b for b in reading.page.blocks if b.visible and b.region not in FURNITURE - {"header", "dialog"}]
    sentences = [sentence for block in blocks for sentence in sentences_of(block)]
    near: set[int] = set()
    for number, sentence in enumerate(sentences):
        if INCIDENT.search(words_of(sentence)) and not NO_INCIDENT.search(words_of(sentence)):
            near.update(range(number, number + BEHIND + 1))
    return tuple(sentence for number, sentence in enumerate(sentences) if number in near)


def _lasting(reading: Reading) -> Sequence[Heard]:
    """On a page that is all about a failure: work under way, else its first sentence if it speaks of trouble."""
    message = reading.once(read_message)
    work = reading.once(read_repair)
    if work.work or work.aware:
        return work.work or work.aware
    first = next(iter(message.sentences), None)
    return (Heard(first, 0, len(first.text)),) if first and message.speaks_of_trouble else ()


def _causes(sentences: Iterable[Sentence], reading: Reading) -> Iterator[tuple[Cause, Quote]]:
    met: set[Cause] = set()
    for sentence in sentences:
        for cause, words in _CAUSES:
            if cause not in met and words.search(words_of(sentence)):
                met.add(cause)
                yield cause, _placed(sentence.quote, reading)


def _is_news(time: TimeSpoken) -> bool:
    """Whether a time is for the next update: the word stands in the same clause, before or right behind it."""
    text = words_of(time.heard.sentence)
    start = max((text.rfind(mark, 0, time.heard.start) for mark in ";,.("), default=-1) + 1
    ends = [at for at in (text.find(mark, time.heard.end) for mark in ";,.)") if at >= 0]
    return UPDATE.search(text[start : min(ends, default=len(text))]) is not None


def _moments(times: Iterable[TimeSpoken], reading: Reading) -> Iterator[When]:
    for time in times:
        hours = wait_hours(time.heard.words, reading.now)
        if hours is not None and time.kind in ("clock", "date", "span"):
            at = reading.now + timedelta(hours=hours)
            yield When(_on_its_day(time, at), time.kind, _placed(time.heard.quote, reading))


def _on_its_day(time: TimeSpoken, at: datetime) -> datetime:
    """A clock time moved to the day that its sentence names."""
    if time.kind != "clock":
        return at
    text = words_of(time.heard.sentence)
    if re.search(r"\btomorrow\b", text, re.IGNORECASE):
        return at + timedelta(days=1)
    return at


def _placed(quote: Quote, reading: Reading) -> Quote:
    return replace(quote, page=reading.id, channel="" if reading.channel in ("web", "mobile-web") else reading.channel)
