"""What a page that sells says of sending things back: how long, and who pays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.judge.reading.facts_amounts import find_amounts, find_lengths
from mysteryshop.judge.reading.facts_returns import FAULTY, FREE_RETURN, NO_RETURNS, PAID_RETURN, RETURN, RETURN_FEE
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.times import DATE, SPAN
from mysteryshop.judge.reading.told import REVIEWS, Told, read_told
from mysteryshop.judge.reading.ways import DEAD, link_quote
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Quote

ABOUT = lexicon(
    r"(?:returns?|returned|returning|send (?:it|them|anything|things) back|sent back|bring (?:it|them) back|refund\w*"
    r"|money[- ]back"
    r"|change your mind|changed your mind|not (?:right|happy|for you)|try (?:it|them)|cancel\w*|withdraw\w*"
    r"|exchange\w*)"
)
NOT_A_WINDOW = lexicon(
    r"(?:guarantee(?:d)? for|warrant\w+|deliver\w* (?:in|within|takes)|arriv\w+|dispatch\w*|ship\w*|leaves|refund(?:s"
    r"|ed)? (?:\w+ )?(?:within|in|take|takes)"
    r"|faulty|damaged|defect\w*|repl(?:y|ies)|answer|order by|reserved|held|kept|deposits?|bonds?)"
)
"""Words that make a length of time something else than the time to send back."""

DAYS = regex(r"\b\d{1,3}[- ](?:day|week|month|year)s?\b", re.IGNORECASE)

ANY_TIME = lexicon(
    r"(?:return|send (?:it|them) back|cancel)[^.!?]{0,30}(?:any ?time|whenever|for ever|without limit|until \w+)"
)

EXCLUDED = lexicon(
    r"(?:can(?:not|'t| not)|may not|not|never|no|non-?)(?: \w+){0,4}[ -]?(?:return(?:s|ed|able)?|refund(?:ed|able|s)?"
    r"|exchange[ds]?|sen[dt] back)"
    r"|(?:excluded|exempt) from (?:returns?|the right)|no right (?:of|to) (?:withdraw\w*|cancel|return)|final sale"
)
BY_LAW = lexicon(
    r"hygien\w*|health|food|perishable\w*|fresh|flowers?|plants?|personali[sz]\w*|made[- ]to[- ](?:order|measure)"
    r"|custom\w*|bespoke"
    r"|sealed|unsealed|opened|download\w*|digital|e-?books?|tickets?|events?|dated?|newspapers?|magazines?|by law"
    r"|underwear|earrings|cosmetics"
)
"""Goods that may be excluded by law. Source: article 16 of the EU directive 2011/83 on consumer rights."""

FREE = lexicon(
    r"(?:we|us) (?:\w+ )?pay (?:for )?(?:all |the |your )?(?:returns?|post\w*|carriage|courier)"
    r"|returns? costs? (?:you )?nothing|costs? you nothing"
    r"|(?:we|courier) (?:\w+ )?(?:collects?|fetch(?:es)?|picks? (?:it|them) up)[^.!?]{0,30}(?:free|at our (?:cost"
    r"|expense)|nothing)|label included"
)
FREE_LABEL = lexicon(r"(?:return(?:s)? )?label is (?:free|on us|paid|prepaid|in the box)")
"""More ways of saying that the shop pays for a return. Source: chosen by hand."""

ELSEWHERE = lexicon(
    r"(?:returns?|refunds?|exchanges?|money[- ]back)(?: \W?\w*){0,4}|send (?:it|something) back"
    r"|(?:\w+ ){0,3}returns?(?: policy)?"
)


@dataclass(frozen=True, slots=True)
class ReturnsLine:
    """What stands on a page on sending back. Folded words have to be opened first; links lead to more."""

    windows: tuple[Told, ...]
    costs: tuple[Told, ...]
    excluded: tuple[Told, ...]
    mentioned: tuple[Told, ...]
    links: tuple[Quote, ...]


def read_returns_line(reading: Reading) -> ReturnsLine:
    """How long and at whose cost a thing can be sent back, as its page says; use with `Reading.once`."""
    told = [one for one in reading.once(read_told) if not REVIEWS.fullmatch(one.head.strip(" :"))]
    about = [one for one in told if _is_about(one)]
    return ReturnsLine(
        windows=tuple(one for one in about if _window(one)),
        costs=_costs(told),
        excluded=tuple(one for one in about if _excluded(one)),
        mentioned=tuple(about),
        links=tuple(
            link_quote(link)
            for link in reading.page.links
            if link.visible and ELSEWHERE.fullmatch(plain(link.text).strip()) and (link.status or 0) < DEAD
        ),
    )


_COMES_BACK = lexicon(r"returning (?:customers?|users?|members?|visitors?|guests?|shoppers?)")
"""People who come again, not goods."""


def _is_about(one: Told) -> bool:
    if _COMES_BACK.search(one.text):
        return False
    return any(pattern.search(one.labelled) for pattern in (ABOUT, RETURN)) or ABOUT.search(one.head) is not None


def _window(one: Told) -> bool:
    """Whether a sentence says until when a thing can be sent back."""
    clauses = [part for part in plain(one.labelled).split(",") if not NOT_A_WINDOW.search(part)]
    text = ",".join(clauses)
    return bool(
        ANY_TIME.search(text)
        or SPAN.search(text)
        or any(find_lengths(text))
        or DAYS.search(text)
        or (DATE.search(text) and RETURN.search(text))
    )


def _costs(told: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(one for one in told if _names_payer(one))


def _names_payer(one: Told) -> bool:
    """Whether a sentence says who pays for sending back what is not faulty."""
    text = plain(one.labelled)
    if FREE_LABEL.search(text) or (FREE.search(text) and RETURN.search(text)):
        return True
    if FAULTY.search(plain(one.block.text)):
        return False
    fee = RETURN_FEE.search(text) is not None and any(find_amounts(text))
    return fee or FREE_RETURN.search(text) is not None or PAID_RETURN.search(text) is not None


def _excluded(one: Told) -> bool:
    text = plain(f"{one.head} {one.labelled}")
    return bool((EXCLUDED.search(text) or NO_RETURNS.search(text)) and BY_LAW.search(text))


def shown(told: Iterable[Told]) -> tuple[Told, ...]:
    """What can be read without unfolding, and not only in the page's foot."""
    return tuple(one for one in told if one.block.visible and one.block.region != "footer")
