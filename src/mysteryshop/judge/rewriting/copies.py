"""Selling copy: its own outcome sentence brought to the front, a spec beside its meaning, praise made plain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_hype import PRAISE, PRESSURE, PROOF, SHOUTING, read_hype
from mysteryshop.judge.reading.copy_lead import Lead, score_sentence
from mysteryshop.judge.reading.copy_specs import MEANING, find_specs
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.judge.rewriting.answers import REFERS_BACK, stems_in
from mysteryshop.judge.rewriting.keeping import facts_in
from mysteryshop.judge.rewriting.proposals import Case, Proposal, sentences_of_quotes
from mysteryshop.judge.rewriting.shapes import can_go_inside, great, joined, small, stopped, unstopped

CLEARLY = 1.6
"""Score from which a sentence is worth opening with. Source: chosen; "you" and one relief, or a plain act."""

LONGEST_OPENING = 24
"""Words of a sentence that can open a page. Source: chosen; a longer one is no headline."""

FETCHED = 3
"""Sentences that are tried as an opening. Source: chosen."""


def openings(case: Case) -> Iterator[Proposal]:
    """The page's own best sentence about the reader, then the opening as it stands."""
    copy = case.reading.once(read_copy)
    lead = copy.lead
    brand = case.reading.setting.brand_words
    told = []
    for place, sentence in enumerate(copy.sentences):
        scores = score_sentence(sentence, brand)
        best = scores[Lead.OUTCOME]
        words = len(sentence.text.split())
        fit = 3 < words <= LONGEST_OPENING and not REFERS_BACK.match(sentence.text) and sentence != copy.sentences[0]
        if fit and best >= CLEARLY and best >= max(scores.values()) and not read_hype([sentence]).claims:
            told.append((-best, place, sentence))
    for _, _, sentence in sorted(told, key=lambda each: each[:2])[:FETCHED]:
        rest = [s for s in lead if s != sentence]
        first = rest[0] if rest else None
        if first is None:
            continue
        yield _open_with(sentence, tuple(rest))


def _open_with(sentence: Sentence, rest: tuple[Sentence, ...]) -> Proposal:
    """The new opening on the headline's place, and what stood in the quoted lead behind it."""
    kept = joined(*(stopped(s.text) for s in rest))
    opening = stopped(sentence.text)
    return Proposal(joined(opening, kept), rest, moved=(sentence,), lines=(opening, *(s.text for s in rest)))


def specs(case: Case) -> Iterator[Proposal]:
    """A spec with the page's own words on what it does, where these stand near by and speak of the same thing."""
    sentences = case.reading.once(read_copy).sentences
    bare = [line.sentence for line in find_specs(sentences) if not line.meaning]
    joins: list[tuple[Sentence, Sentence]] = []
    for spec in bare:
        meant = _meaning_of(spec, sentences)
        if meant is not None and meant not in [m for _, m in joins]:
            joins.append((spec, meant))
    if not joins:
        return
    meant_by = dict(joins)
    told = [_with_meaning(spec, meant_by.get(spec)) for spec in bare]
    yield Proposal(joined(*told), tuple(bare), moved=tuple(meant_by.values()))


def _with_meaning(spec: Sentence, meant: Sentence | None) -> str:
    if meant is None:
        return stopped(spec.text)
    link = "; " if re.search(r"[:;–]", spec.text) else ": "
    return stopped(f"{unstopped(spec.text)}{link}{small(meant.text)}")


NEAR = 3
"""Sentences between a spec and words that can still be meant for it. Source: chosen; the same paragraph of a screen."""


def _meaning_of(spec: Sentence, sentences: tuple[Sentence, ...]) -> Sentence | None:
    place = sentences.index(spec)
    for other in sentences[place + 1 : place + 1 + NEAR]:
        text = plain(other.text)
        if not MEANING.search(text) or find_specs([other]) or not can_go_inside(text):
            continue
        if stems_in(spec.text) & stems_in(text):
            return other
    return None


EMPTY_PRAISE = regex(
    r"(?<!\bby )(?<!\ban )(?<!\binto )\b(?:simply |quite |truly |absolutely )?(?:the )?"
    r"(?:ultimate|revolutionary|game[- ]changing|unbelievable|incredible|insane"
    r"|mind-?blowing|amazing|unrivalled|unparalleled|unmatched|unbeatable|peerless|world-class|best-in-class"
    r"|industry-leading"
    r"|cutting-edge|state-of-the-art|next-level|iconic|timeless|exquisite|extraordinary|uncompromising|legendary"
    r"|ultra-premium"
    r"|genius|award-winning)\b,? (?=[a-z0-9])",
    re.IGNORECASE,
)
"""Adjectives that can go without a trace."""

PLACES = regex(
    r"\s+(?:on (?:earth|the planet)|in the (?:world|universe)|of all time|ever made|period|like never before)\b",
    re.IGNORECASE,
)


def hypes(case: Case) -> Iterator[Proposal]:
    """The proof that stands elsewhere instead of the big word, else the sentence without it."""
    copy = case.reading.once(read_copy)
    loud = tuple(dict.fromkeys(claim.sentence for claim in read_hype(copy.sentences).unproved))
    loud = loud or sentences_of_quotes(case, copy.sentences)
    if not loud:
        return
    proof = next(
        (s for s in copy.sentences if PROOF.search(s.text) and s not in loud and len(s.text.split()) <= 30), None
    )
    told = [_unpraised(sentence.text) for sentence in loud]
    if all(told):
        yield Proposal(joined(*told), loud)
    if proof is not None:
        yield Proposal(stopped(proof.text), loud, moved=(proof,))


def _unpraised(text: str) -> str:
    """The sentence without its empty adjectives; empty when they were all that it said."""
    left = plain(text)
    left = EMPTY_PRAISE.sub(_article, left)
    if left == plain(text):
        return ""
    left = PLACES.sub("", left)
    left = re.sub(r"!+", ".", re.sub(r"\s{2,}", " ", left)).strip(" ,")
    if left == plain(text) or PRAISE.search(left) or PRESSURE.search(left) or SHOUTING.search(left):
        return ""
    told = [word for word in re.findall(r"[a-z]{3,}", left.lower()) if word not in ("the", "and", "our", "for", "with")]
    return stopped(great(left)) if len(told) >= FEWEST or facts_in(left) else ""


FEWEST = 4
"""Telling words that make a sentence worth keeping. Source: chosen; "A must-have set" says nothing."""


def _article(found: re.Match[str]) -> str:
    """`the ultimate lamp` becomes `a lamp`; other words before the adjective stay as they are."""
    return "a " if re.match(r"(?:simply |quite |truly |absolutely )?the\b", found.group(), re.IGNORECASE) else ""


SHORTER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(rf"\b(?:{pattern})\b", re.IGNORECASE), words)
    for pattern, words in (
        ("utili[sz]es?", "use"), ("utili[sz]ing", "using"), ("leverages?", "use"), ("facilitates?", "help"),
        ("in order to", "to"), ("prior to", "before"), ("subsequently", "then"), ("additional", "more"),
        ("approximately", "about"), ("purchase", "buy"), ("purchasing", "buying"), ("commence", "start"),
        ("comprehensive", "full"), ("sufficient", "enough"), ("require", "need"), ("requires", "needs"),
        ("assistance", "help"), ("numerous", "many"), ("demonstrate", "show"), ("demonstrates", "shows"),
        ("obtain", "get"), ("regarding", "about"), ("in the event that", "if"), ("individuals", "people"),
        ("functionality", "use"), ("immediately", "at once"), ("frequently", "often"), ("possesses", "has"),
        ("components", "parts"), ("in addition", "also"), ("optimal", "best"), ("maintain", "keep"),
        ("maintains", "keeps"), ("ensures?", "make sure"), ("with regard to", "about"), ("via", "through"),
    )
)  # fmt: skip
"""Long words and short ones for the same. Source: the usual lists of plain-language guides, chosen by hand."""

SPLITS = regex(r"\s*(?:;|,\s(?:and|but|while|whereas)\s(?=(?:the|it|you|we|they|this|there|its)\b))\s*", re.IGNORECASE)


def plainer(case: Case) -> Iterator[Proposal]:
    """The hardest sentence with shorter words, then cut in two as well."""
    quoted = {quote.text for quote in case.answer.quotes}
    hard = [s for s in case.reading.once(read_copy).sentences if s.quote.text in quoted and len(s.text.split()) > 3]
    for sentence in hard[:1]:
        short = plain(sentence.text)
        for pattern, words in SHORTER:
            short = pattern.sub(words, short)
        cut = joined(*(stopped(great(part)) for part in SPLITS.split(short) if part.strip()))
        for said in dict.fromkeys((short, cut)):
            yield Proposal(stopped(said), (sentence,))
