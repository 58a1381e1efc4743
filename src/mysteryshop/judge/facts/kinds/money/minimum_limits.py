"""What a smallest order is told for: which customers, which season, which orders, and how they are had."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.pieces import Piece
from mysteryshop.judge.facts.kinds.money.words import words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.model import FactKind

_GROUP = regex(
    r"\b(?:trade|wholesale|business|corporate|school|bulk|retail|private (?=customers|buyers|individuals|households"
    r"|people)|(?:shops|stores|retailers|galleries|caf[eé]s|restaurants|hotels|florists|salons)(?= (?:order|buy"
    r"|may|can|take))"
    r"|public|in[- ]store|counter|members?|commercial|compan(?:y|ies)|stockists?|resellers?"
    r"|(?:to open|opening|opens?) an account(?! (?:online|with a password)))\b",
    re.I,
)
_GROUPS = {
    **dict.fromkeys("shop store retailer gallerie café cafe restaurant hotel florist salon".split(), "trade"),
    **dict.fromkeys("wholesale business commercial company companies stockist reseller".split(), "trade"),
    **dict.fromkeys("public retail".split(), "private"),
}
"""Customers by another word for them: firms are the trade, everybody else is private. Source: written by hand."""
_SPECIAL = regex(
    r"\b(?:engrav\w+|embroider\w+|printed|monogram\w*|cut to (?:size|length)|weddings?|favours?|favors?|events?"
    r"|bespoke|personali[sz]ed|custom(?:[- ]made|[- ]printed|i[sz]ed)?"
    r"|made[- ]to[- ](?:order|measure)|commissions?|own[- ]label|branded)\b",
    re.I,
)
"""Orders that are made for an occasion or a customer, whose least number isn't that of every order."""
_TO_DOOR = regex(r"\b(?:to|at) your (?:door|home|address|doorstep)\b", re.I)
_CATERED = regex(r"\b(?:events?|weddings?)\b(?=.*\bcater)|(?<=\bcater )\bevents?\b", re.I)
"""What caterers always cater for: no special order of theirs."""

_SEASON = regex(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|summer|winter"
    r"|spring|autumn"
    r"|christmas|easter|weekends?|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|bank holidays?|peak"
    r"|off-peak)\b"
)


def claim_of(piece: Piece, value: Value, brands: Sequence[str], *, about: str) -> MoneyClaim:
    """The claim of a smallest order, with the customers, the season and the way of getting it that it is told for."""
    under = f"{piece.tag} {piece.question} {piece.heading} {piece.lead}"
    group = _GROUP.search(piece.text) or _GROUP.search(under)
    own = _GROUP.search(piece.text) is not None
    said = group.group().lower() if group else ""
    said = "trade" if "account" in said else said
    said = said if said in _GROUPS else said.rstrip("s")
    name = words_in(piece.text, brands)
    sent = [word for word in ("deliver", "collection") if word in name or word in words_in(under, brands)]
    if not sent and _TO_DOOR.search(piece.text):
        sent = ["deliver"]
    limits = Conditions(
        season=" ".join(sorted(set(_SEASON.findall(f"{piece.text} {piece.tag} {piece.question}".lower())))),
        group=_GROUPS.get(said, said),
        thing="special" if _SPECIAL.search(_CATERED.sub(" ", f"{piece.text} {'' if own else under}")) else "",
        service=sent[0] if len(sent) == 1 else "",
    )
    return MoneyClaim(
        FactKind.MINIMUM_ORDER,
        value,
        piece.segment,
        about,
        limits,
        name=name,
        context=words_in(under, brands),
    )
