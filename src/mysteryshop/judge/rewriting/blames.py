"""Whose fault turned into what happened: situations instead of accusations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.blame import WRONG, read_blame
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.judge.rewriting.proposals import Case, Proposal, sentences_of_quotes
from mysteryshop.judge.rewriting.shapes import in_turn, joined

ENTERED = regex(
    r"you(?:'ve| have)? (?:\w+ )?(?:entered|typed|mistyped|misspelt|misspelled|followed|provided|supplied|used"
    r"|submitted"
    rf"|requested|clicked)(?: on)? (?:an? |the |in |your )?(?:{WRONG} )?(?P<thing>url|link|address|page|postcode|code"
    r"|voucher code|promo code|discount code|coupon|password|card number|e-?mail address|user ?name|number|name"
    r"|date)\b",
    re.IGNORECASE,
)
"""What the reader is told to have got wrong."""

LINKS = (
    "This link no longer leads anywhere, sorry.",
    "There is no page here any more, sorry.",
    "Sorry, this link doesn't lead to a page any more.",
)
UNKNOWN = (
    "We can't find anything under that {thing}, sorry.",
    "Sorry, we don't recognise that {thing}.",
    "That {thing} doesn't match anything we have, sorry.",
)
SITUATIONS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (regex(pattern, re.IGNORECASE), shapes)
    for pattern, shapes in (
        (
            r"(?:mistyped|typed|check|followed)[^.!?]{0,30}\b(?:url|link|address|page|spelling)\b",
            ("We can't find a page under this address, sorry.", "There is no page under this address, sorry."),
        ),
        (
            r"\b(?:your|this|the|unsupported|outdated|old|version of)\b[^.!?]{0,30}\bbrowser\b"
            r"|\bbrowser\b[^.!?]{0,30}"
            r"(?:outdated|out of date|old|unsupported|not supported)",
            (
                "Sorry, this page doesn't work in every browser yet.",
                "This page doesn't work in this browser yet, sorry.",
            ),
        ),
        (
            r"\b(?:your|the|no) (?:internet )?connection\b|\bno internet\b",
            ("This page can't be reached right now.", "We can't reach this page right now, sorry."),
        ),
        (
            r"insufficient funds|sufficient funds|enough money",
            ("The payment did not go through.", "This payment didn't go through, sorry."),
        ),
        (
            r"\b(?:session|timed? ?out|inactiv|absence|too long)\w*",
            ("This page has waited and then closed, sorry.", "This page was open so long that it closed, sorry."),
        ),
    )
)
"""What an accusation is about, and the same said of the situation."""

LINK_THINGS = frozenset({"url", "link", "address", "page"})


def blames(case: Case) -> Iterator[Proposal]:
    """Each accusing sentence as a situation; sentences after it that go on about it stay."""
    blame = read_blame(case.reading.once(read_message).sentences)
    accusing = {heard.sentence for heard in (*blame.plain, *blame.perhaps)}
    told = tuple(s for s in sentences_of_quotes(case, case.reading.once(read_message).sentences) if s in accusing)
    if not told:
        return
    for turn in range(2):
        said = [_situation(sentence, f"{case.seed}{turn}") for sentence in told]
        if all(said):
            yield Proposal(joined(*dict.fromkeys(said)), told)


def _situation(sentence: Sentence, seed: str) -> str:
    text = plain(sentence.text)
    entered = ENTERED.search(text)
    if entered:
        thing = entered["thing"].lower()
        if thing in LINK_THINGS:
            return in_turn(LINKS, seed)[0]
        return in_turn(UNKNOWN, seed)[0].format(thing=thing)
    return next((in_turn(shapes, seed)[0] for pattern, shapes in SITUATIONS if pattern.search(text)), "")
