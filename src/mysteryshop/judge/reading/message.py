"""The message about what does not work: which sentences of a failure page speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.furniture import is_footer_line
from mysteryshop.judge.reading.page import CONTROLS, Reading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import LONGEST_QUOTE, Block, PageKind, Quote

SHORT_PAGE = 160
"""Words up to which a page is all message. Source: the longest failure texts of the development corpus, rounded."""

FOLLOWING = 2
"""Blocks after one that speaks of the failure which still belong to it. Source: chosen; message, way on, contact."""

TROUBLE = lexicon(
    r"sorry",
    r"apolog\w+",
    r"(?:something|it|this|that) (?:has gone|went|goes|is) wrong",
    r"wrong",
    r"broke|broken|breaks?|down|offline|closed|unavailable|unreachable|out of (?:stock|order|use|service)|outage",
    r"not (?:available|working|responding|found|loading|possible|reachable|processed|completed)",
    r"(?:can'?t|cannot|couldn'?t|can not|could not|unable to|won'?t|wouldn'?t|isn'?t|aren'?t|didn'?t|doesn'?t|hasn'?t)",
    r"fail(?:s|ed|ure|ing)?|fault|error|problems?|issues?|difficult(?:y|ies)|trouble|glitch|hiccup|interrupt\w*",
    r"try again|again later|maintenance|repairs?|back (?:soon|shortly|in|at|on|by)|queue|waiting|busy|wait|sold out",
    r"delay(?:s|ed)?|late|missing|gone|no longer|unfortunately|sadly|temporar(?:y|ily)|fully booked|no (?:places|page)",
)
"""Words that speak of trouble. Source: the failure texts of the development corpus."""

FIELD_ERROR = lexicon(
    r"(?:please )?(?:enter|choose|select|fill in|add|check|provide) (?:an? |your |the )?(?:valid |full |correct )?"
    r"(?:postcode|post code|zip|e-?mail(?: address)?|phone(?: number)?|name|surname|address|card number"
    r"|date(?: of birth)?"
    r"|password|quantity|size|colour|security code|expiry date)\b[^.!?]*",
    r"(?:this field|e-?mail|postcode|name|password|card number|phone number|address) (?:is|are) (?:required"
    r"|not valid|invalid)",
    r"required field",
)
"""What a form says of one of its fields. Source: the usual wording of form errors."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a customer is told of the failure. text: its sentences, one a line. field_error: it is about a field."""

    sentences: tuple[Sentence, ...]
    text: str
    word_count: int
    field_error: bool
    speaks_of_trouble: bool
    searched: Quote


def read_message(reading: Reading) -> Message:
    """The message on a page that fails, is closed, is full or sold out; use with `Reading.once`."""
    blocks = _blocks(reading)
    sentences = tuple(sentence for block in blocks for sentence in sentences_of(block))
    text = "\n".join(sentence.text for sentence in sentences)
    about_fields = [bool(FIELD_ERROR.search(plain(sentence.text))) for sentence in sentences]
    return Message(
        sentences,
        text,
        len(text.split()),
        bool(about_fields) and all(about_fields),
        bool(TROUBLE.search(plain(text))),
        _searched(blocks, reading),
    )


def _blocks(reading: Reading) -> tuple[Block, ...]:
    shown = tuple(
        block
        for block in reading.shown
        if block.visible and not is_footer_line(block) and (not reading.around.has(block) or _speaks_of_trouble(block))
    )
    if reading.asked_as in (PageKind.FAULT, PageKind.SOLD_OUT):
        alerts = tuple(
            b
            for b in (reading.page.blocks if reading.told_while_staged is None else reading.told_while_staged)
            if b.role == "alert" and b.visible and TROUBLE.search(plain(b.text))
        )
        if alerts:
            return alerts
    if reading.told_while_staged is not None:
        return tuple(block for block in reading.told_while_staged if block.role != "option")
    if reading.asked_as in (PageKind.MAINTENANCE, PageKind.QUEUE, PageKind.ERROR):
        return shown
    if sum(len(block.text.split()) for block in shown) <= SHORT_PAGE:
        return shown
    near = {
        number + after
        for number, block in enumerate(shown)
        if TROUBLE.search(plain(block.text)) and block.role not in CONTROLS
        for after in range(FOLLOWING + 1)
    }
    return tuple(block for number, block in enumerate(shown) if number in near) or shown


def _speaks_of_trouble(block: Block) -> bool:
    return TROUBLE.search(plain(block.text)) is not None


def _searched(blocks: tuple[Block, ...], reading: Reading) -> Quote:
    """The longest block: where something is missing, it is missed there."""
    if not blocks:
        return reading.opening
    block = max(blocks, key=lambda block: len(block.text))
    return Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box)
