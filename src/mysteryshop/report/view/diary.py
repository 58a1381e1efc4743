"""The customer's diary: at each stop the best and the worst thing met, in the first person, in the page's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mysteryshop.model import CheckSummary, Finding, PageKind, Quote, Result, Severity, Verdict
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.stops import Stop, place_in
from mysteryshop.report.voice import PLAIN, Voice

LONGEST = 140
"""Characters of a quote in the diary; a longer one is cut at a word. Source: about two lines of the film's width."""

PLACES: Mapping[PageKind, str] = MappingProxyType(
    {
        PageKind.HOME: "on the home page",
        PageKind.LANDING: "on the landing page",
        PageKind.CATEGORY: "on the category page",
        PageKind.SEARCH: "in the search results",
        PageKind.PRODUCT: "on the product page",
        PageKind.SOLD_OUT: "on the page of the sold-out thing",
        PageKind.CART: "in the cart",
        PageKind.CHECKOUT: "at the checkout",
        PageKind.PAYMENT: "on the payment page",
        PageKind.CONFIRMATION: "on the confirmation page",
        PageKind.ACCOUNT: "on the account page",
        PageKind.FAQ: "among the questions and answers",
        PageKind.HELP: "on the help page",
        PageKind.CONTACT: "on the contact page",
        PageKind.DELIVERY_INFO: "on the delivery page",
        PageKind.RETURNS_INFO: "on the returns page",
        PageKind.TERMS: "in the terms",
        PageKind.ABOUT: "on the page about the shop",
        PageKind.EMAIL: "in the email",
        PageKind.ERROR: "on the missing page",
        PageKind.MAINTENANCE: "before the closed shop",
        PageKind.QUEUE: "in the waiting room",
        PageKind.FAULT: "where something broke",
        PageKind.OTHER: "on another page",
    }
)
"""Each page kind, as a customer says where they stood."""

SENTENCES: Mapping[Verdict, tuple[str, ...]] = MappingProxyType(
    {
        Verdict.PASS: (
            "{Place} I wondered: {ask} {words} put my mind at rest.",
            "{Place} I read {words} and no longer needed to ask: {ask}",
            "{Words}, it says {place}. That was an answer to {ask}",
        ),
        Verdict.PARTIAL: (
            "{Place} I read {words}, and that goes only half the way: {ask}",
            "{Words}, it says {place}: half of what I wanted to know. {ask}",
        ),
        Verdict.FAIL: (
            "{Place} I read {words} and had to ask: {ask}",
            "{Words}, it says {place}, and I am left with the question: {ask}",
        ),
    }
)
"""What a customer says of each verdict, by turns. They hold for questions whose good answer is yes ("Can I send it
back?") and for those whose good answer is no ("Do they make it my fault?"), for words that are wrong and for words
beside which something is missing: a diary says no more than the finding does.
"""

APART = "{Place} I read {words}, {other_place} {other_words}, and had to ask: {ask}"
"""Where two pages are held against one another."""

AGAIN = "{Place} I had to ask once more, over {words}: {ask}"
"""The second stop and each further one where the worst is the same question."""

_PART = re.compile(r"\{(\w+)\}")


class Role(StrEnum):
    """What a piece of a sentence is: the diary's own words, a page, the page's words, or the check's question."""

    SAID = "said"
    PLACE = "place"
    WORDS = "words"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence. stop: of a place, the page. cut: the quote goes on."""

    role: Role
    text: str
    stop: Stop | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Thought:
    """One sentence. case: the finding that it rests on; None for what was met well."""

    verdict: Verdict
    pieces: tuple[Piece, ...]
    case: Case | None

    @property
    def text(self) -> str:
        """The sentence without its links."""
        marked = {Role.WORDS: "“{}”", Role.ASK: "“{}”"}
        return "".join(
            marked.get(piece.role, "{}").format(piece.text + (" …" if piece.cut else "")) for piece in self.pieces
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """What was thought at one stop: the best thing met, then the worst."""

    stop: Stop
    thoughts: tuple[Thought, ...]


@dataclass(frozen=True, slots=True)
class _Met:
    """A finding with the words at its own stop that it rests on. other: words of another page beside it."""

    finding: Finding
    check: CheckSummary
    quote: Quote
    case: Case | None
    other: tuple[Quote, Stop] | None = None


def write_diaries(
    result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> dict[str, tuple[Entry, ...]]:
    """Visit id to its diary, a stop at a time in walking order; stops where nothing was decided are left out."""
    met = _met_by_page(result, stops, tuple(chapters))
    return {
        visit.id: _diary([(stop, met[page]) for page, stop in stops.items() if stop.page.visit == visit.id], voice)
        for visit in result.visits
        if visit.persona
    }


def _diary(walk: Iterable[tuple[Stop, Sequence[_Met]]], voice: Voice) -> tuple[Entry, ...]:
    entries, told = [], dict.fromkeys(SENTENCES, 0)
    praised, blamed = set[str](), set[str]()
    for stop, met in walk:
        thoughts = []
        best = min(_good(met), key=lambda one: (one.check.id in praised, *_weightiest(one)), default=None)
        worst = min((one for one in met if one.finding.verdict is not Verdict.PASS), key=_gravest, default=None)
        for one, known in ((best, praised), (worst, blamed)):
            if one is None or (one is best and one.check.id in known):
                continue
            sentence = _sentence(one, told[one.finding.verdict], again=one.check.id in known)
            thoughts.append(_thought(one, stop, sentence, voice))
            told[one.finding.verdict] += 1
            known.add(one.check.id)
        if thoughts:
            entries.append(Entry(stop, tuple(thoughts)))
    return tuple(entries)


def _good(met: Sequence[_Met]) -> Iterable[_Met]:
    """What words answered: a pass that rests on words which several questions point at only names the page.

    Where nothing bad was found, a detector quotes the heading of what it searched; a customer is not reassured by it.
    """
    rests = defaultdict[str, set[str]](set)
    for one in met:
        if len(one.finding.quotes) == 1:
            rests[one.quote.text].add(one.check.id)
    return (
        one
        for one in met
        if one.finding.verdict is Verdict.PASS
        and one.finding.join != "site"
        and (len(one.finding.quotes) > 1 or len(rests[one.quote.text]) == 1)
    )


def _weightiest(one: _Met) -> tuple[int, int, str]:
    return (-one.finding.weight, list(Severity).index(one.finding.severity), one.check.id)


def _gravest(one: _Met) -> tuple[int, bool, int, float, str]:
    finding = one.finding
    rank = list(Severity).index(finding.severity)
    return (rank, finding.verdict is Verdict.PARTIAL, -finding.weight, -round(finding.lost, 9), one.check.id)


def _met_by_page(result: Result, stops: Mapping[str, Stop], chapters: tuple[Chapter, ...]) -> Mapping[str, list[_Met]]:
    """Page id to the decided findings of its walk's customer that rest on words which can be read there."""
    checks = {check.id: check for check in result.checks}
    cases = {index: case for chapter in chapters for case in chapter.cases for index in case.indexes}
    walkers = {visit.id: visit.persona for visit in result.visits}
    met = defaultdict[str, list[_Met]](list)
    for index, finding in enumerate(result.findings):
        stop, check = stops.get(finding.page), checks.get(finding.check)
        if stop is None or check is None or finding.verdict not in SENTENCES:
            continue
        quote = next((quote for quote in finding.quotes if _stands_on(quote, stop)), None)
        if quote is not None and finding.persona in ("", walkers.get(stop.page.visit)):
            other = _beside(finding, stop, stops)
            met[finding.page].append(_Met(finding, check, quote, cases.get(index), other))
    return met


def _beside(finding: Finding, stop: Stop, stops: Mapping[str, Stop]) -> tuple[Quote, Stop] | None:
    for quote in finding.quotes:
        other = stops.get(quote.page)
        if other is not None and other is not stop and not other.channel and _readable(quote, other):
            return quote, other
    return None


def _stands_on(quote: Quote, stop: Stop) -> bool:
    return quote.page in ("", stop.page.id) and not quote.channel and _readable(quote, stop)


def _readable(quote: Quote, stop: Stop) -> bool:
    """Whether a customer can have read the words: markup and structured data are for machines."""
    words = " ".join(quote.text.split())
    if not words or words.startswith("<") or place_in(stop, quote.selector):
        return False
    shown = " ".join(stop.page.text.split())
    return not shown or words in shown


def _sentence(one: _Met, turn: int, *, again: bool) -> str:
    sentences = SENTENCES[one.finding.verdict]
    return APART if one.other else AGAIN if again else sentences[turn % len(sentences)]


def _thought(one: _Met, stop: Stop, sentence: str, voice: Voice) -> Thought:
    parts: dict[str, Piece] = {
        "place": Piece(Role.PLACE, _place(stop, voice), stop),
        "words": _words(one.quote),
        "ask": Piece(Role.ASK, one.check.ask),
    }
    if one.other:
        quote, other = one.other
        parts |= {"other_place": Piece(Role.PLACE, _place(other, voice), other), "other_words": _words(quote)}
    return Thought(one.finding.verdict, tuple(_pieces(_kept(sentence, voice), parts)), one.case)


def _pieces(sentence: str, parts: Mapping[str, Piece]) -> Iterable[Piece]:
    for index, said in enumerate(_PART.split(sentence)):
        if not index % 2:
            if said:
                yield Piece(Role.SAID, said)
            continue
        piece = parts[said.lower()]
        opens = said == "Place"
        yield Piece(piece.role, piece.text[:1].upper() + piece.text[1:], piece.stop) if opens else piece


def _words(quote: Quote) -> Piece:
    text = quote.text.strip()
    if len(text) <= LONGEST:
        return Piece(Role.WORDS, text)
    return Piece(Role.WORDS, text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST], cut=True)


def _kept(sentence: str, voice: Voice) -> str:
    """The sentence in this language, its places still open."""
    return voice.say(sentence, **{name: f"{{{name}}}" for name in _PART.findall(sentence)})


def _place(stop: Stop, voice: Voice) -> str:
    return voice.say(PLACES[stop.page.page_kinds[0] if stop.page.page_kinds else PageKind.OTHER])
