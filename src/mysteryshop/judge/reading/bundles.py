"""Sets, and whether their parts can be had alone."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.questions import read_pairs
from mysteryshop.judge.reading.refusal import find_refusal
from mysteryshop.judge.reading.seen import pieces, seen
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import PageKind, Quote

_SET = (
    r"(?:complete |whole |full )?(?:sets?|pairs?|bundles?|packs?|kits?|boxes|box|cases?|sixes|dozens?|multiples"
    r"|packages?)"
)

ONLY_TOGETHER = lexicon(
    rf"only (?:be )?(?:sold |available |bought |offered |comes? |come |supplied |to be had )?(?:as|in|with"
    rf"|together with|as part of|part of|within)(?: an?| the| our)? (?:\w+ )?{_SET}",
    rf"(?:sold|available|offered|supplied|comes?|bought|buy (?:it|them)) only (?:as|in|with|together|as part of"
    rf"|as a part of)(?: part of)?(?: an?| the| our)? ?(?:\w+ )?(?:{_SET}|together)",
    r"(?:not|never|isn'?t|aren'?t|can'?t|cannot|can not|don'?t|do not|won'?t)(?: \w+){0,3} (?:sold|sell|available|buy"
    r"|bought|offered|offer|supplied|purchased?|split|order(?:ed)?)"
    r"(?: \w+){0,4} (?:separately|individually|singly|alone|on (?:its|their|his) own|one by one|loose)",
    r"(?:do not|don'?t|cannot|can'?t|never|won'?t) (?:split|break(?: up)?|divide|separate) (?:the |our |any "
    r"|up )?(?:\w+ )?(?:sets?|packs?|bundles?|pairs?|boxes|cases?)",
    r"(?:sets?|packs?|bundles?|pairs?|boxes|cases?) (?:cannot|can'?t|will not|won'?t|may not) be (?:split|broken"
    r"|divided|separated)",
    r"no (?:single|individual) (?:sales?|pieces|items|parts|units)|minimum (?:order )?(?:quantity"
    r"|of)(?: is)?:? (?:[2-9]|\d\d+|two|three|four|six|twelve)(?! ?(?:[£$€]|months?|years?|weeks?|days?|nights?"
    r"|people|persons?|guests?))",
)
"""Lines by which a part is to be had only with the rest. Source: chosen by hand."""

ALONE = lexicon(
    r"(?:on (?:its|their|his) own|by itself|alone|singly|separately|individually|one by one|loose)",
    r"(?:single|individual) (?:pieces?|items?|parts?|jars?|tickets?|bottles?|units?|sale)|(?:buy|order|take"
    r"|get) just (?:one|the \w+)"
    r"|each (?:\w+ )?(?:can be|is) (?:bought|sold|available)"
    r"|also sold|without the (?:set|rest|pack|bundle)|buy (?:just )?one|spare \w+ for",
)
NOT_ALONE = lexicon(
    r"(?:not|never|no|isn'?t|aren'?t|can'?t|cannot|don'?t|won'?t|doesn'?t)|let alone|leave (?:it|them) alone"
    r"|stands? alone|treat\w* (?:\w+ )?individually|priced individually"
    r"|live alone|sent separately|washed? separately|packed (?:singly|individually|separately)|wrapped"
    r"|delivered separately|arrives? separately|dispatched separately"
)

SET_NAME = lexicon(
    r"(?:set|bundle|kit|multi-?pack|collection|hamper|selection) ?|(?:pack|box|case|set) of (?:[2-9]|\d\d+|two|three"
    r"|four|six|twelve)"
)
NO_LEAST = lexicon(r"no (?:smallest|minimum|least|lower limit)(?: \w+)*")
"""A no that lets a customer buy one."""

BUYING_PART = lexicon(
    r"(?:buy|order|get|sell|purchase|have|take|come|sold|available)(?: \w+){0,6} (?:alone|singly|separately"
    r"|individually|on (?:its|their) own|by itself|without the \w+|one|just the \w+|only the \w+|single|spare"
    r"|part of)",
    r"(?:split|break up) (?:a|the|your)",
)


@dataclass(frozen=True, slots=True)
class Bundles:
    """What a page says of sets. refused: their parts can't be had; offered: they can; named: it is a set by its
    name.
    """

    refused: tuple[Quote, ...]
    offered: tuple[Quote, ...]
    named: Quote | None


def read_bundles(reading: Reading) -> Bundles:
    """Sets and single parts on a page; use with `Reading.once`."""
    told = list(pieces(seen(reading, own=True)))
    asked = {piece.quote for piece in told if piece.text.endswith("?")}
    refused = [piece.quote for piece in told if ONLY_TOGETHER.search(piece.text) and piece.quote not in asked]
    offered = [
        piece.quote
        for piece in told
        if ALONE.search(piece.text)
        and not NOT_ALONE.search(piece.text)
        and piece.quote not in asked
        and piece.quote not in refused
    ]
    for pair in reading.once(read_pairs):
        refusal = find_refusal(pair) if BUYING_PART.search(plain(pair.question)) else None
        if refusal is not None and not refusal.ways and not NO_LEAST.search(plain(refusal.heard.quote.text)):
            refused += [pair.asked, refusal.heard.quote]
    return Bundles(tuple(dict.fromkeys(refused)), tuple(dict.fromkeys(offered)), _named(reading))


def _named(reading: Reading) -> Quote | None:
    if PageKind.PRODUCT not in reading.page.kinds:
        return None
    for block in seen(reading, own=True):
        if block.role == "heading" and block.level == 1:
            found = SET_NAME.search(plain(block.text))
            return Quote(block.text[:300], block.selector, block.box) if found else None
    return None
