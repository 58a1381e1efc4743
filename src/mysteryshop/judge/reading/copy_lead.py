"""What a text starts with: the customer's outcome, the product's specs, the brand, or an offer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.judge.reading import copy_words as say
from mysteryshop.judge.reading.copy import Copy, is_bare_name
from mysteryshop.judge.reading.copy_need import need_weight
from mysteryshop.judge.reading.sentences import Sentence


class Lead(StrEnum):
    """What an opening is mostly about."""

    OUTCOME = "outcome"
    SPEC = "spec"
    BRAND = "brand"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Opening:
    """The class of an opening and what each of its sentences speaks for. lines: sentence and its own class, if any."""

    kind: Lead
    lines: tuple[tuple[Sentence, Lead | None], ...]
    scores: tuple[tuple[Lead, float], ...]


HEADLINE_WEIGHT = 2.0
NAME_WEIGHT = 0.4
BODY_WEIGHTS = (0.8, 0.6)
"""How much the headline, a bare product name, and the first two sentences count. Source: tuned on labelled copy."""

LONG_HEADLINE, LISTING = 3, 2
"""Sentences that make a headline long; commas that make a sentence a list. Source: chosen."""

MOST = 3.5
"""What one sentence can add to a class, however crowded it is. Source: tuned on labelled copy."""

CLEAR = 0.8
"""Score under which one sentence speaks for nothing. Source: tuned on labelled copy."""


def read_opening(copy: Copy, brand_words: tuple[str, ...] = ()) -> Opening:
    """What the headline and the first two sentences are mostly about; ties go to the outcome, the reader's side."""
    total = dict.fromkeys(Lead, 0.0)
    lines = []
    for sentence, weight in _weighed(copy):
        scores = score_sentence(sentence, brand_words)
        for lead, score in scores.items():
            total[lead] += weight * score
        best = max(scores, key=lambda lead: scores[lead])
        lines.append((sentence, best if scores[best] >= CLEAR else None))
    kind = max(total, key=lambda lead: total[lead])
    if total[kind] == 0:
        kind = Lead.SPEC
    return Opening(kind, tuple(lines), tuple(total.items()))


def _weighed(copy: Copy) -> Iterable[tuple[Sentence, float]]:
    heads = copy.headline[:LONG_HEADLINE]
    is_heading = bool(copy.body)
    for sentence in heads:
        weight = NAME_WEIGHT if is_bare_name(sentence, is_heading) else HEADLINE_WEIGHT
        yield sentence, weight / max(1, len(heads)) ** 0.5
    body = copy.body if len(heads) < LONG_HEADLINE else copy.body[:1]
    yield from zip(body, BODY_WEIGHTS, strict=False)


def score_sentence(sentence: Sentence, brand_words: tuple[str, ...] = ()) -> dict[Lead, float]:
    """How much one sentence speaks for each class; each at most MOST."""
    text = sentence.text.replace("’", "'")
    scores = {
        Lead.OUTCOME: _outcome(text, sentence),
        Lead.SPEC: _spec(text),
        Lead.BRAND: _brand(text, brand_words),
        Lead.OFFER: _offer(text),
    }
    return {lead: min(MOST, score) for lead, score in scores.items()}


def _outcome(text: str, sentence: Sentence) -> float:
    score = 0.0
    you = len(say.YOU.findall(text))
    score += min(you, 3) * 0.6 + (0.4 if you else 0)
    score += min(len(say.RELIEF.findall(text)), 3) * 0.7
    score += 1.0 * bool(say.BEGINS_WITH_ACT.match(text)) + 1.0 * bool(say.ARRIVES.search(text))
    score += 0.5 * min(need_weight([sentence]), 3.0)
    score += 0.8 * bool(say.WE_DO_FOR_YOU.search(text))
    if say.SHOPKEEPER_ACT.match(text):
        score *= 0.3
    return score


def _spec(text: str) -> float:
    measures = len(say.SPEC.findall(text))
    codes = len(say.CODE.findall(text))
    stuff = len(say.MATERIALS.findall(text))
    score = min(measures, 4) * 1.0 + min(codes, 4) * 0.6 + min(stuff, 4) * 0.5
    score += 0.7 * bool(say.CATALOGUE.search(text))
    if text.count(",") >= LISTING and not say.YOU.search(text):
        score += 0.6
    if say.YOU.search(text) or say.RELIEF.search(text):
        score *= 0.75
    return score


def _brand(text: str, brand_words: tuple[str, ...]) -> float:
    ours = len(say.WE.findall(text))
    service = bool(say.WE_DO_FOR_YOU.search(text))
    score = min(ours, 3) * (0.3 if service else 0.8)
    score += min(len(say.PRIDE.findall(text)), 4) * 0.9
    score += 1.2 * bool(say.SINCE.search(text))
    own = say.literally(brand_words)
    if own and own.search(text):
        score += 0.8
    if say.YOU.search(text) and not ours:
        score *= 0.7
    return score


def _offer(text: str) -> float:
    score = 1.3 * min(len(say.OFFER.findall(text)), 3) + 0.9 * min(len(say.MONEY.findall(text)), 2)
    return score * (0.6 if say.YOU.search(text) else 1.0)
