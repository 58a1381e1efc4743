"""Sentences about the business's own pain, effort, money and pride turned to the customer's side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mysteryshop.judge.reading.apology import HOLLOW
from mysteryshop.judge.reading.blame import ACCUSING
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.own_side import MONEY, PAIN, PRIDE
from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.judge.rewriting.codes import DIRECT, shaped
from mysteryshop.judge.rewriting.keeping import facts_in, without_insides
from mysteryshop.judge.rewriting.messages import situation_of
from mysteryshop.judge.rewriting.proposals import Case, Proposal, sentences_of_quotes
from mysteryshop.judge.rewriting.shapes import great, in_turn, joined, stopped

TURNED = (
    *DIRECT,
    "We know that {clause}, and that is ours to put right",
    "{Clause}, which is ours to put right",
)
"""Ways to turn from the business to the reader."""

CUTS = regex(
    r"\s*(?:;|\s[–—-]\s|—|:|,)\s*(?:(?:and|but|so|because|while|when|since|as|which|who)\s)?|\s(?:and|but"
    r"|because|while|when|since|as)\s",
    re.IGNORECASE,
)
CALL = regex(r"^(?:help|oops|whoops|wow|yikes|ouch|gosh|guys|folks|hey)\b[!,.\s]*", re.IGNORECASE)
TRIED = 3
"""Shapes that are tried with what is kept. Source: chosen; where three do not do, the kept words are the trouble."""

FEWEST_WORDS = 3
BECAUSE_OF_YOU = regex(r"\b(?:because|since|as|when) you\b", re.IGNORECASE)
VERB = regex(
    r"(?<!\w)(?:is|are|was|were|has|have|had|will|can|can't|broke|went|came|failed|stopped|opens?|closes?|sold"
    r"|be|do|does|did|won't|\w+'ll|\w+'re|\w+'s|\w+ed)(?!\w)",
    re.IGNORECASE,
)


def own_sides(case: Case) -> Iterator[Proposal]:
    """One sentence on what it means for the reader, and what the quoted sentences say beside themselves."""
    situation = situation_of(case)
    told = sentences_of_quotes(case, case.reading.once(read_message).sentences)
    if not told:
        return
    kept = joined(*(_beside_itself(sentence.text) for sentence in told))
    if BECAUSE_OF_YOU.search(kept) or HOLLOW.search(kept):
        return
    others = [s for s in case.reading.once(read_message).sentences if s not in told]
    if situation is not None and not any(_seen(situation.clause, s.text) for s in others):
        for number, shape in enumerate(in_turn(TURNED, case.seed)[:TRIED]):
            yield Proposal(joined(shaped(shape, situation, number), kept), told)
        if kept and not facts_in(kept):
            yield Proposal(shaped(in_turn(TURNED, case.seed)[0], situation, 0), told)
    if kept and others:
        yield Proposal(kept, told)


def _seen(clause: str, text: str) -> bool:
    return clause in plain(text).lower()


def _beside_itself(text: str) -> str:
    """The clauses of a sentence that are not about the business itself: the cause, a time, a way on."""
    words = CALL.sub("", plain(text))
    if not _selfish(words):
        return stopped(great(words)) if facts_in(words) and VERB.search(words) else ""
    starts = [0, *(cut.start() for cut in CUTS.finditer(words)), len(words)]
    for end in range(len(starts) - 1, 0, -1):
        head = words[: starts[end]]
        if not _selfish(head) and len(head.split()) >= FEWEST_WORDS and VERB.search(head):
            return stopped(great(head))
    return ""


def _selfish(words: str) -> bool:
    return any(pattern.search(words) for pattern in (PAIN, MONEY, PRIDE, ACCUSING)) or without_insides(words) != words
