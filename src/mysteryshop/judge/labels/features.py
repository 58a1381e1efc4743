"""What a sentence and a text are told apart by: named features, each there or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.judge.labels.hints import hints_in
from mysteryshop.judge.labels.scopes import OTHERS, SPEECH
from mysteryshop.judge.labels.tasks import Task
from mysteryshop.judge.labels.words import runs_of, words_by_voice, words_in

PLACES = 2
"""Sentences from the first on whose place in the text counts; later ones are all alike."""

_QUESTION_OPENS = re.compile(
    r"^(?:so |but |and )?(why (?:ca n't|do n't|wo n't|is n't|are n't|was|is|are|do|did|does|should)"
    r"|how (?:long|much|many|do|can|soon|often|far)|what (?:if|happens|is|are|do|time|about)"
    r"|what|when|where|who|which|is|are|do|does|did|can|could|may|will|would|must|should|am|have|has)\b"
    r"(?: (?:i|you|we|it|there|my|the|they|your))?"
)


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence as it is judged. words, hints: of what it says itself. runs: of these words, and others' marked."""

    text: str
    words: tuple[str, ...]
    hints: tuple[str, ...]
    runs: frozenset[str]


def tell(task: Task, sentence: str) -> Told:
    """A sentence with all that is known of it by itself."""
    own, others = words_by_voice(sentence)
    runs = runs_of(own)
    runs.update([OTHERS + word for word in others])
    words = tuple([word for word in own if word != SPEECH]) if others else own
    return Told(sentence, words, hints_in(task, sentence), frozenset(runs))


def of_sentence(told: Told, place: int, last: int) -> set[str]:
    """The features of a sentence. place, last: its own number in the text and the last one's, from 0."""
    features = set(told.runs)
    features.update(told.hints)
    features.add(f"@place{min(place, PLACES)}")
    if place == last:
        features.add("@last")
    return features


def of_text(task: Task, sentences: Sequence[Told], question: str = "", page: str = "") -> set[str]:
    """The features of a whole text. question: what an answer answers; page: the kind of page that copy stands on."""
    features = beside_sentences(task, sentences, question, page)
    for told in sentences:
        features |= told.runs
        features.update(told.hints)
    return features


def beside_sentences(task: Task, sentences: Sequence[Told], question: str = "", page: str = "") -> set[str]:
    """What a whole text is told apart by beside the features of its sentences."""
    features: set[str] = set()
    if task == "faq" and sentences:
        features |= _of_question(question, sentences)
    if task == "copy" and sentences:
        features |= {f"h:{run}" for run in runs_of(sentences[0].words, longest=2)}
        if len(sentences) > 1:
            features |= {f"s:{run}" for run in runs_of(sentences[1].words, longest=2)}
        features.add(f"p:{page}")
    return features


def _of_question(question: str, sentences: Sequence[Told]) -> set[str]:
    asked = words_in(question)
    opens = _QUESTION_OPENS.match(" ".join(asked))
    sort = opens.group(0).replace(" ", "~") if opens else "other"
    features = {f"q:{run}" for run in runs_of(asked, longest=2)}
    features.update(f"q:{one}|{two}" for one in asked[:2] for two in sentences[0].words[:2])
    features.add(f"a:{sort}")
    features.update(f"a:{sort}|{word}" for word in (*sentences[0].words, *sentences[0].hints))
    return features
