"""What a shop refuses, and how often: refusals of all its answers, grouped by the thing that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.questions import Pair, read_pairs
from mysteryshop.judge.reading.refusal import find_refusal
from mysteryshop.judge.reading.wording import evenly, lexicon
from mysteryshop.model import Quote

WISHES: Mapping[str, re.Pattern[str]] = {
    "single parts": lexicon(
        r"alone|(?:on|by) (?:its|their) own|singly|single|separately|individually|spares?|spare parts?|just (?:the|one)"
        r"|only (?:the|one)|without the|one (?:of (?:the|a)|glass|shoe|piece)|replacement|part of (?:a|the) set"
        r"|split (?:a|the) (?:set|pair|pack)"
    ),
    "other places to deliver to": lexicon(
        r"(?:deliver|ship|send|post)\b[^?]{0,40}\b(?:to|abroad|overseas|internationally|outside|islands?|ireland)"
    ),
    "other times to deliver": lexicon(
        r"(?:deliver|delivery|arrive|come)\b[^?]{0,40}\b(?:saturdays?|sundays?|weekends?|evenings?|day|date|time|slot)"
    ),
    "collecting": lexicon(r"collect(?:ion)?|pick (?:it|them|my \w+) up|click and collect"),
    "returns": lexicon(r"return|exchange|send (?:\w+ ){1,3}back|swap"),
    "other ways to pay": lexicon(
        r"pay (?:by|with|in|later|on)|instal?ments|paypal|klarna|invoice|cheque|cash|accept \w+"
    ),
    "changing an order": lexicon(r"(?:change|cancel|amend|add to)\b[^?]{0,30}\b(?:order|address|it)"),
    "made to measure": lexicon(r"custom|bespoke|made to (?:order|measure)|cut to|other sizes?|engrav\w+|personalis\w+"),
    "repairs": lexicon(r"repair|mend|fix|sharpen|service"),
    "gift wrap": lexicon(r"gift[- ]?wrap\w*|wrap(?:ping|ped)?|gift (?:box|note|card)"),
}
"""What customers ask for, by the words of the question; the first that fits. Source: chosen; the refused questions of
the development corpus, sorted by hand.
"""


@dataclass(frozen=True, slots=True)
class Refused:
    """One thing asked for and refused. questions: the different questions. quotes: each with the words that refuse."""

    thing: str
    questions: tuple[str, ...]
    quotes: tuple[Quote, ...]


def refused_things(pages: Iterable[Reading]) -> tuple[Refused, ...]:
    """All that these pages refuse, the most often refused first; the same question on two pages counts once."""
    groups: dict[str, list[tuple[Pair, tuple[Quote, ...]]]] = {}
    for pair, quotes in _refusals(pages):
        groups.setdefault(_thing(pair), []).append((pair, quotes))
    refused = (
        Refused(thing, tuple(pair.question for pair, _ in told), tuple(quote for _, shown in told for quote in shown))
        for thing, told in groups.items()
    )
    return tuple(sorted(refused, key=lambda each: -len(each.questions)))


def _refusals(pages: Iterable[Reading]) -> Iterator[tuple[Pair, tuple[Quote, ...]]]:
    known: set[str] = set()
    for page in pages:
        for pair in page.once(read_pairs):
            refusal, bare = find_refusal(pair), re.sub(r"\W+", " ", evenly(pair.question)).strip().lower()
            if refusal is not None and bare not in known:
                known.add(bare)
                yield pair, (_placed(pair.asked, page), _placed(refusal.heard.quote, page))


def _placed(quote: Quote, page: Reading) -> Quote:
    return Quote(quote.text, quote.selector, quote.box, page=page.id)


def _thing(pair: Pair) -> str:
    asked = evenly(pair.question)
    return next((thing for thing, words in WISHES.items() if words.search(asked)), asked.lower().rstrip("? "))
