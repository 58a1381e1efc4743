"""How a text sounds, on four scales: formal or casual, cold or warm, ornate or plain, about us or to you."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import lexicon, regex, words_of
from mysteryshop.model import PageKind

SMOOTHING = 4.0
"""Hits that count as heard on both sides before the first: few words must not make a voice. Source: chosen."""

LONG_WORD = 6
"""Letters above which a word is long. Source: Björnsson, "Läsbarhet" (1968), the readability measure LIX."""

EASY, HARD = 20.0, 60.0
"""LIX of very easy and of very difficult texts: the ends of the plain and the ornate. Source: Björnsson (1968)."""

SHORTEST = 4
"""Words of the shortest sentence that has a voice. Source: chosen; shorter ones are labels."""


class Scale(StrEnum):
    """One scale, named by its two ends; the first is -1, the second 1."""

    CASUAL = "formal to casual"
    WARM = "cold to warm"
    PLAIN = "ornate to plain"
    YOU = "about us to about you"


WORDS: Mapping[Scale, tuple[re.Pattern[str], re.Pattern[str]]] = {
    Scale.CASUAL: (
        lexicon(
            r"herewith|hereby|herein|hereafter|henceforth|thereof|therein|whereas|aforementioned|pursuant|in accordance"
            r"|prior to|subsequent(?:ly)?|with (?:regard|respect) to|in respect of|regarding|upon (?:receipt|request)"
            r"|in the event (?:of|that)|commenc\w+|terminat\w+|purchas(?:e|er|es|ing)|obtain\w*|requir\w+"
            r"|request(?:ed|s)?"
            r"|ensur\w+|utilis\w+|facilitat\w+|shall|kindly|cordially|we regret|dear (?:sir|madam|customer|valued)\w*"
            r"|yours (?:faithfully|sincerely)|the (?:customer|client|purchaser|guest|user|holder)|notif(?:y|ied"
            r"|ication)"
            r"|appl(?:icable|ies to)|deemed|stipulated|said|such|additional|sufficient|assist(?:ance)?|undersigned"
        ),
        lexicon(
            r"(?:\w+n't|(?:we|you|they)'(?:re|ve|ll|d)|(?:I|it|that|there|what|who|here|let)'(?:s|m|ll|d))",
            r"hi|hey|hello|hiya|yep|yup|nope|yeah|okay|ok|oops|cheers|ta|wow|yay|bye|xx?|folks|guys|mate|mum|dad|kids?"
            r"|stuff|bits?|loads|lots|a lot|pop|grab|chuck|fancy|give us a (?:call|ring|shout)|shout|drop us"
            r"|sort(?:ed)?"
            r"|get|got|gets|bit of|kind of|sort of|pretty|really|just|lovely|great|nice|cool|awesome|brilliant"
            r"|no worries"
            r"|don't worry|sadly|luckily|anyway|by the way|have a go|help yourself|pick up|put up|send (?:it"
            r"|them) back",
        ),
    ),
    Scale.WARM: (
        lexicon(
            r"must(?: not)?|shall|(?:is|are|be) (?:not |strictly )?(?:permitted|accepted|allowed|possible|entitled"
            r"|refunded)"
            r"|not (?:accept|refund|offer|responsible|liable|eligible|valid)|will not|cannot|may not|refus\w+|reject\w+"
            r"|forfeit\w*|liab\w+|fail(?:ure|s|ed)? to|reserve the right|no exceptions?|under no circumstances|void"
            r"|invalid|non-refundable|prohibited|forbidden|at your own (?:risk|expense)|your (?:own )?responsibility"
            r"|responsible for|penalt\w+|strictly|only if|unless|subject to|charged?(?: for| at)|sole discretion|breach"
        ),
        lexicon(
            r"please|thank(?:s| you)|sorry|happy|glad|welcome|love(?:ly|d)?|enjoy\w*|help(?:s|ing)?|hope|pleased?|care"
            r"|kind(?:ly)?|friend\w*|warm\w*|smile|dear|together|yours?|for you|with you|don't worry|no worries"
            r"|take your"
            r" time|ask us|tell us|talk to us|drop (?:in|us)|we'll|we'd|let us|feel free|gladly|promise|free of charge"
            r"|on us|we understand|we know|look after|sort it out|put it right|keep you"
        ),
    ),
    Scale.YOU: (
        lexicon(r"we|us|our|ours|ourselves|we'(?:re|ve|ll|d)"),
        lexicon(r"you|your|yours|yourself|yourselves|you'(?:re|ve|ll|d)"),
    ),
}
"""The words of both ends. Source: formal words after the Plain English Campaign's list of alternative words and the
GOV.UK style guide's words to avoid; tone after the Nielsen Norman Group's four dimensions of tone of voice; chosen by
hand, on the development corpus.
"""

ORNATE = lexicon(
    r"finest|ultimate|unrivalled|unparalleled|exquisite\w*|luxur\w+|timeless|heritage|curated|artisan\w*|bespoke|iconic"
    r"|excellence|world-class|revolutionary|visionary|passion\w*|journey|elevat\w+|sublime|masterpiece|legendary"
    r"|captivat\w+|indulg\w+|opulen\w+|prestig\w+|crafted|celebrat\w+|extraordinary|incredible|proud(?:ly)?|century"
)
"""Words that adorn. Source: chosen by hand, on the development corpus."""

_WORD = regex(r"[A-Za-z][A-Za-z'-]*")

PLACES: Mapping[PageKind, str] = {
    PageKind.HOME: "home",
    PageKind.LANDING: "home",
    PageKind.FAQ: "faq",
    PageKind.HELP: "faq",
    PageKind.FAULT: "fault",
    PageKind.MAINTENANCE: "fault",
    PageKind.QUEUE: "fault",
    PageKind.ERROR: "fault",
    PageKind.EMAIL: "email",
}
"""Where a shop speaks, by the kind of page. Terms are left out: there a lawyer has to speak."""

CHAT = regex(r"\b(?:chats?|chatbots?|bot|whats ?app|messenger)\b", re.IGNORECASE)
WALKED = frozenset({"web", "mobile-web"})


@dataclass(frozen=True, slots=True)
class Voice:
    """How one place of a shop sounds. scores: -1 to 1 on each scale that its words allow."""

    place: str
    sentences: tuple[tuple[Sentence, str], ...]
    words: int
    scores: Mapping[Scale, float]

    def furthest(self, scale: Scale, *, upwards: bool) -> tuple[Sentence, str, float]:
        """The sentence furthest to one end of a scale, its page's id, and its own score."""
        scored = [(one, page, tone([one], scale) or 0.0) for one, page in self.sentences]
        return (max if upwards else min)(scored, key=lambda each: (each[2], len(each[0].text) if upwards else 0))


def read_voices(pages: Iterable[Reading], least_words: int) -> tuple[Voice, ...]:
    """One voice for each place that speaks with so many words at least: home, faq, fault, each email and chat."""
    places: dict[str, dict[tuple[str, str], tuple[Sentence, str]]] = {}
    for page in pages:
        place = place_of(page)
        if place:
            for sentence in _spoken(page):
                places.setdefault(place, {}).setdefault((sentence.text, page.page.url), (sentence, page.id))
    found = (_voice(place, tuple(told.values())) for place, told in places.items())
    return tuple(voice for voice in found if voice.words >= least_words)


def place_of(page: Reading) -> str:
    """Where this page's words are spoken; empty where a voice is not asked of it."""
    if page.channel not in WALKED and CHAT.search(page.channel.replace("-", " ").replace("_", " ")):
        return f"chat ({page.channel})"
    place = PLACES.get(page.page.main_kind, "")
    return f"email ({page.channel})" if place == "email" and page.channel not in WALKED else place


def tone(sentences: Sequence[Sentence], scale: Scale) -> float | None:
    """Where these sentences stand on a scale, -1 to 1; None where nothing in them says so."""
    texts = [words_of(sentence) for sentence in sentences]
    if scale is Scale.PLAIN:
        return _plainness(texts)
    low, high = (sum(len(words.findall(text)) for text in texts) for words in WORDS[scale])
    return (high - low) / (high + low + SMOOTHING) if high + low else None


def _plainness(texts: Sequence[str]) -> float | None:
    words = [word for text in texts for word in _WORD.findall(text)]
    if not words:
        return None
    long = sum(len(word) > LONG_WORD for word in words)
    lix = len(words) / len(texts) + 100 * long / len(words)
    adorned = 100 * sum(len(ORNATE.findall(text)) for text in texts) / len(words)
    return max(-1.0, min(1.0, 1 - 2 * (lix + adorned - EASY) / (HARD - EASY)))


def _voice(place: str, told: tuple[tuple[Sentence, str], ...]) -> Voice:
    sentences = [sentence for sentence, _ in told]
    scores = {scale: score for scale in Scale if (score := tone(sentences, scale)) is not None}
    return Voice(place, told, sum(len(sentence.text.split()) for sentence in sentences), scores)


def _spoken(page: Reading) -> Iterator[Sentence]:
    """The page's own running sentences: what folds open on a page of answers is read, menus and quotes are not."""
    folds = page.page.main_kind in (PageKind.FAQ, PageKind.HELP)
    for block in page.prose:
        if block.region in FURNITURE or block.role in ("quote", "code") or not (block.visible or folds):
            continue
        yield from (one for one in sentences_of(block) if len(one.text.split()) >= SHORTEST)
