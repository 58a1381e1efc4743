"""When a shop answers who writes to it: promised times, vague words, and the ways in which one can write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.times import CLOCK, DATE, DAY, SPAN, VAGUE
from mysteryshop.judge.reading.told import Told, read_told, seen
from mysteryshop.judge.reading.ways import MAIL, field_quote, link_quote
from mysteryshop.judge.reading.wording import lexicon, regex
from mysteryshop.model import PageKind, Quote

ANSWER = lexicon(
    r"answer(?:s|ed|ing)?|repl(?:y|ies|ied)|respond(?:s|ed)?|(?:response|reply|answer(?:ing)?) times?|response"
    r"|respon[cd]s?"
    r"|(?:get|be|come|write|is|are) (?:right |straight )?back (?:to|in touch)|hear (?:back )?from us|be in touch"
    r"|get in touch with you"
    r"|(?:we|she|he|they|someone|somebody|a \w+)(?:'ll| will) (?:\w+ )?(?:write|e-?mail|contact|call|message)"
    r"(?: you| back)?|acknowledge(?:d|s)?|dealt with|read (?:your|every|each) (?:e-?mail|message|letter)|turnaround"
)
"""Words of an answer to a letter. Source: the usual wordings of contact pages."""

NOT_A_REPLY = lexicon(
    r"refund\w*|return(?:s|ed)?|deliver\w*|dispatch\w*|shipp\w*|parcel|quote is valid|exchange|guarantee\w*|warranty"
    r"|appl(?:y|ication|icants)|repair\w*|order(?:s|ed) (?:within|in|by|before)|reply (?:to (?:us|this)|within)"
    r"|please reply|answer(?:s|ed)? (?:the|our|your) (?:phone|calls?)|calls? (?:is |are )?answered"
)
"""Words that make a time one of something else than an answer, or the customer's."""

HOURS = regex(r"\s*(?:-|–|to|until|till)\s*\d", re.IGNORECASE)
"""What stands behind a clock time that only opens the hours in which somebody is there."""

SAME_DAY = regex(
    r"\b(?:the )?(?:same|next|following) (?:working |business )?(?:day|evening|morning"
    r"|afternoon)\b",
    re.IGNORECASE,
)

BEFORE_END = regex(r"\d\s*(?:[ap]\.?m\.?)?\s*(?:-|–|to|until|till)\s*$", re.IGNORECASE)
"""What stands before the second of two such clock times."""

LOOSE = lexicon(
    r"(?:a |in a )?(?:few|couple of|several|some) (?:minutes|hours|days)|usually quick\w*|promptly|quickly|at once"
)
"""Lengths of time that nobody can hold a shop to."""

MESSAGE = lexicon(r"message|enquiry|inquiry|comments?|question|how can we help|details|query|your (?:e-?mail|letter)")
CHAT = lexicon(r"(?:live )?chat|WhatsApp|(?:e-?mail|write to|message) (?:us|our \w+)")


@dataclass(frozen=True, slots=True)
class Replies:
    """What a page promises of its answers. written: the ways in which one can write; foot: those in the foot only."""

    times: tuple[Told, ...]
    loose: tuple[Told, ...]
    vague: tuple[Told, ...]
    written: tuple[Quote, ...]


def read_replies(reading: Reading) -> Replies:
    """The promises of an answer on a page; use with `Reading.once`."""
    told = [one for one in seen(reading.once(read_told)) if not NOT_A_REPLY.search(one.labelled)]
    about = [one for one in told if ANSWER.search(one.labelled)]
    times = tuple(one for one in about if _timed(one))
    loose = tuple(one for one in about if one not in times and LOOSE.search(one.text))
    vague = tuple(one for one in about if one not in times and (VAGUE.search(one.text) or one in loose))
    return Replies(times, loose, vague, _written(reading, told))


def _timed(one: Told) -> bool:
    """Whether a sentence on answers holds a time that somebody can be held to, and no hours of the phone."""
    text = LOOSE.sub(" ", one.labelled)
    found = [match for pattern in (SPAN, CLOCK, DATE, DAY) for match in pattern.finditer(text)]
    bound = (
        match
        for match in found
        if not HOURS.match(text[match.end() :]) and not BEFORE_END.search(text[: match.start()])
    )
    if SAME_DAY.search(text):
        return True
    return any(_BOUND.search(text[: match.start()][-40:]) or _BARE.match(text[match.end() :]) for match in bound)


_BOUND = regex(
    r"\b(?:within|in|by|under|before|about|around|up to|than|the|at most|allow|takes?|usually|time|times|same|next|on"
    r"|is|are|every|after|back)\b\W{0,3}(?:an? |the |one |our |of )?$|[:–-]\s*$",
    re.IGNORECASE,
)
_BARE = regex(r"\W*(?:for (?:an|our|the) (?:answer|reply)|$|or (?:less|sooner)|at (?:most|the latest))", re.IGNORECASE)


def _written(reading: Reading, told: list[Told]) -> tuple[Quote, ...]:
    """Where one can write, in the page's own part; on a contact page in its foot as well."""
    everywhere = PageKind.CONTACT in reading.page.kinds
    links = [
        link_quote(link)
        for link in reading.page.links
        if link.visible and link.href.startswith("mailto:") and (everywhere or link.region not in FURNITURE)
    ]
    said = [
        one.quote
        for one in told
        if (one.own or everywhere) and (MAIL.search(one.text) or (one.own and CHAT.search(one.text)))
    ]
    fields = [
        field_quote(field)
        for form in reading.page.forms
        for field in form.fields
        if form.region not in FURNITURE and field.visible and field.type == "textarea"
    ]
    return tuple(dict.fromkeys((*fields, *links, *said)))
