"""Questions and their answers, wherever they stand: headings, folds, lists, plain paragraphs, structured data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from mysteryshop.judge.reading.furniture import is_template_line
from mysteryshop.judge.reading.page import CONTROLS, Reading
from mysteryshop.judge.reading.plain import ASKED_TAG
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.times import WEEKDAY
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import LONGEST_QUOTE, Block, PageKind, Quote

LONGEST_QUESTION = 45
"""Words. Source: chosen; the longest question of the development corpus has 31."""

LONGEST_HOURS = 90
"""Characters of the longest line of opening hours. Source: chosen; two spans of days with their times."""

FURNITURE = lexicon(
    r"was this|did (?:you find|this)|found what you|need (?:more |any |some )?help"
    r"|(?:any|more|other|still have|got) (?:\w+ )?questions"
    r"|still (?:stuck|need|unsure)|(?:forgot|forgotten|lost) (?:your |my )?password|new here|already have"
    r"|no account|how can we help"
)
"""What pages ask their readers, and nobody answers."""

IN_FOLDS = frozenset({"heading", "summary", "term", "button"})
"""Roles that may hold a question even without its mark."""


class Asks(StrEnum):
    """What sort of answer a question wants."""

    YES_OR_NO = "yes or no"
    WHEN = "when"
    HOW_MUCH = "how much"
    HOW = "how"
    WHERE = "where"
    WHY = "why"
    WHAT = "what"


@dataclass(frozen=True, slots=True)
class Pair:
    """One question with its answer. asks: the sort of answer it wants. asked: the question as evidence."""

    question: str
    asked: Quote
    answer: tuple[Sentence, ...]
    asks: Asks

    @property
    def text(self) -> str:
        """The answer's words, signs made plain."""
        return plain(" ".join(sentence.text for sentence in self.answer))

    @property
    def first_two(self) -> str:
        """The answer's first two sentences, signs made plain."""
        return plain(" ".join(sentence.text for sentence in self.answer[:2]))


def read_pairs(reading: Reading) -> tuple[Pair, ...]:
    """All questions of a page that have an answer, in reading order; folded answers count; use with `Reading.once`."""
    answers = bool({PageKind.FAQ, PageKind.HELP} & set(reading.page.kinds))
    told = tuple(block for block in reading.blocks if not is_template_line(block))
    pairs = tuple(_from_blocks(told, fewest=1 if answers else 2))
    known = {_bare(pair.question) for pair in pairs}
    return pairs + tuple(pair for pair in _from_structured(reading.page.data) if _bare(pair.question) not in known)


def sort_of(question: str) -> Asks:
    """What sort of answer a question wants, by its first question word."""
    asking = _asking_sentence(plain(question)).lower()
    for asks, pattern in _SORTS:
        if pattern.search(asking):
            return asks
    return Asks.WHAT


_LEAD = r"(?:^|, ?|; ?|: ?|- ?|\bthen )(?:(?:and|but|so|or|then|hi|hello|please|also|well),? )*"

_AUXILIARY = (
    r"(?:can|could|may|might|do|does|did|is|are|am|was|were|will|would|should|shall|must|have|has|had|isn't"
    r"|aren't|don't"
    r"|doesn't|didn't|can't|couldn't|won't|wouldn't)"
)

_SORTS: tuple[tuple[Asks, re.Pattern[str]], ...] = tuple(
    (asks, regex(_LEAD + words))
    for asks, words in (
        (Asks.WHY, r"(?:why\b|how come\b|for what reason)"),
        (
            Asks.HOW_MUCH,
            r"(?:how (?:much|many|expensive|big|large|heavy|tall|wide|far)\b"
            r"|what (?:does|do|will|would|is|are|'s)\b.{0,60}\b(?:costs?|prices?|fees?|charges?|rates?)\b)",
        ),
        (
            Asks.WHEN,
            r"(?:(?:by |until |from )?when (?:will|do|does|can|is|are|should|would|must|did|may|shall)\b|when\?"
            r"|how (?:long|soon|quickly|fast|often|late|early)\b|(?:by |at |on )?what (?:time|day|date)\b)",
        ),
        (Asks.WHERE, r"where\b"),
        (Asks.HOW, r"(?:how\b(?! (?:about|come))|what (?:do|should|must|can) i do\b|what are the steps)"),
        (Asks.YES_OR_NO, _AUXILIARY + r"\b"),
    )
)
"""The first that fits; a question may follow another clause ("If it breaks, can I...")."""


def _asking_sentence(question: str) -> str:
    asked = [part.strip() for part in re.split(r"(?<=[.!?])\s+", question.strip()) if part.strip()]
    return next((part for part in asked if part.endswith("?")), asked[-1] if asked else "")


def _from_blocks(blocks: Iterable[Block], fewest: int) -> Iterator[Pair]:
    asking: Block | None = None
    answer: list[Block] = []
    for block in blocks:
        inline = () if asking is not None else _inline(block)
        if len(inline) >= fewest:
            yield from inline
            continue
        question = _is_question(block)
        if question or (asking is not None and _ends_answer(block, asking, answered=bool(answer))):
            yield from _pair(asking, answer)
            asking, answer = (block if question else None), []
        elif asking is not None and block.role not in CONTROLS:
            answer.append(block)
    yield from _pair(asking, answer)


def _inline(block: Block) -> tuple[Pair, ...]:
    """Questions and answers told in one breath: `Can I return it? Yes, for 45 days.`; a question has to come first."""
    if block.role not in ("paragraph", "text", "list-item", "definition", "cell"):
        return ()
    pairs: list[Pair] = []
    for sentence in sentences_of(block):
        text = plain(sentence.text)
        asks = text.endswith("?") and _ASKED_BY_A_CUSTOMER.match(text) and not FURNITURE.search(text)
        if asks:
            pairs.append(Pair(sentence.text, sentence.quote, (), sort_of(sentence.text)))
        elif pairs:
            pairs[-1] = replace(pairs[-1], answer=(*pairs[-1].answer, sentence))
        else:
            return ()
    return tuple(pair for pair in pairs if pair.answer)


def _pair(asking: Block | None, answer: list[Block]) -> Iterator[Pair]:
    sentences = tuple(sentence for block in answer for sentence in sentences_of(block))
    if asking is not None and sentences:
        asked = Quote(asking.text[:LONGEST_QUOTE], asking.selector, asking.box)
        yield Pair(asking.text, asked, sentences, sort_of(asking.text))


def _is_question(block: Block) -> bool:
    text = plain(block.text).strip()
    if block.tag == ASKED_TAG:
        return True
    if (
        len(text.split()) > LONGEST_QUESTION
        or not re.search(r"\w{2}", text)
        or FURNITURE.search(text)
        or block.role in ("option", "label")
    ):
        return False
    if text.endswith("?"):
        return block.role in IN_FOLDS or not re.search(r"[.!]\s+\S+ \S+ \S+ \S+ \S+ \S+ \S+ \S+", text)
    return (
        block.role in IN_FOLDS
        and block.role != "button"
        and bool(_OPENS_ASKING.match(text))
        and not text.endswith((".", "!"))
    )


_ASKED_BY_A_CUSTOMER = regex(
    rf"(?:(?:how|what|when|where|which|who|why|{_AUXILIARY})\b(?: \S+){{3,30}}|why(?: \S+){{2}})$",
    re.IGNORECASE,
)
"""A sentence that a customer could ask; what a page asks its reader ("Tired?", "Ready for winter?") is none."""

_TIME = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midday|midnight|closed|24 hours)"
_DAYS = rf"(?:{WEEKDAY}|daily|every day|weekdays?|weekends?|bank holidays?|(?:7|seven) days a week)"
OPENING_HOURS = regex(
    rf"(?=.*{_DAYS})(?=.*\d)\W*(?:(?:our )?(?:opening (?:hours|times)|hours|open|(?:phone )?lines(?: are)? open"
    rf"|phone lines|we(?:'re| are) open)\W+)?(?:(?>{_DAYS}|{_TIME}|to|till|until|and|from|through|on)[\s,:;.&–—-]*)+",
    re.IGNORECASE,
)
"""A line that is nothing but days and hours: "Mon to Fri, 9 to 5.30". Source: how shops write their opening hours."""

_ASKS_HOURS = regex(
    r"\b(?:when|hours?|what (?:days?|times?)|how (?:long|late|early)|open|clos(?:e|ed|ing)|collect|call|phone|ring)\b",
    re.IGNORECASE,
)
"""Questions that such a line may answer."""

_OPENS_ASKING = regex(
    r"(?:how (?:do|can|to|much|long|many|does|will)|what (?:if|is|are|do|does|happens)|when (?:will|do|can|is)"
    r"|where (?:is|do|can|are)|can (?:i|you|we)|do (?:i|you)|is (?:it|there)|why|my|I|I'm|I've)\b",
    re.IGNORECASE,
)


def _ends_answer(block: Block, asking: Block, *, answered: bool) -> bool:
    if answered and _only_hours(block) and not _ASKS_HOURS.search(asking.text):
        return True
    if block.role == "heading":
        return not answered or asking.role != "heading" or block.level <= asking.level
    if asking.role == "term":
        return block.role == "term"
    if asking.role == "summary":
        return block.role == "summary" or (block.visible and not asking.visible)
    return block.region != asking.region


def _only_hours(block: Block) -> bool:
    """Whether a line tells nothing but when somebody is there; an answer that went before it has ended."""
    words = plain(block.text).strip()
    return len(words) <= LONGEST_HOURS and OPENING_HOURS.fullmatch(words) is not None


def _from_structured(data: Iterable[Mapping[str, Any]]) -> Iterator[Pair]:
    for item in data:
        for entry in _questions_in(item):
            answer = entry.get("acceptedAnswer") or entry.get("suggestedAnswer") or {}
            answer = answer[0] if isinstance(answer, list) and answer else answer
            name, text = entry.get("name"), answer.get("text") if isinstance(answer, dict) else None
            if isinstance(name, str) and isinstance(text, str) and name.strip():
                selector = 'script[type="application/ld+json"]'
                words = re.sub(r"\s+", " ", re.sub(r"<[^>]{0,200}>", " ", text)).strip()
                block = Block(words, "paragraph", selector, visible=False)
                yield from _pair(Block(name, "heading", selector, level=3, visible=False), [block])


def _questions_in(item: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    graph = item.get("@graph")
    for part in [item, *(graph if isinstance(graph, list) else [])]:
        if isinstance(part, dict) and "FAQPage" in str(part.get("@type", "")):
            entries = part.get("mainEntity", [])
            yield from (e for e in (entries if isinstance(entries, list) else [entries]) if isinstance(e, dict))


def _bare(question: str) -> str:
    return re.sub(r"\W+", " ", question).strip().lower()
