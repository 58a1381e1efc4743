"""How hard a text is to read: its reading grade, its hardest sentence, and acronyms that nobody explained."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.copy_words import ACRONYM
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Quote

WORD = regex(r"[A-Za-z][A-Za-z'’]*")
VOWELS = regex(r"[aeiouy]+")

EVERYDAY = frozenset(
    "UK USA US EU TV DVD CD PC LED USB PIN VAT FAQ FAQS OK DIY GPS ID PDF NHS BBC AM PM GMT BST EUR GBP USD UV AA AAA"
    " SMS WIFI QR"
    " RRP HD AND THE FOR NOT YOU YOUR NEW FREE SALE NOW OFF BUY GET ALL ONE TOP BEST ONLY SHOP HOW WHY WHAT WE OUR"
    " EXTRA".split()
)
"""Capitals that need no explanation, or are only shouted. Source: common British usage, chosen by hand."""

HARDEST_WORDS = 4
"""Words below which a sentence has no reading grade of its own. Source: chosen; the formula jumps on short ones."""


@dataclass(frozen=True, slots=True)
class Plainness:
    """grade: school years needed to read the text easily; hardest: its hardest sentence; acronyms: the unexplained."""

    grade: float
    hardest: Sentence | None
    acronyms: tuple[Quote, ...]


def read_plainness(sentences: Sequence[Sentence]) -> Plainness:
    """Reading grade of running sentences, and each acronym that is never explained, quoted once."""
    running = [sentence for sentence in sentences if len(WORD.findall(sentence.text)) >= HARDEST_WORDS]
    if not running:
        return Plainness(0.0, None, _unexplained(sentences))
    grade = reading_grade([sentence.text for sentence in running])
    hardest = max(running, key=lambda sentence: (reading_grade([sentence.text]), -sentence.start))
    return Plainness(grade, hardest, _unexplained(sentences))


def reading_grade(sentences: Sequence[str]) -> float:
    """The Flesch-Kincaid grade: 0.39 x words a sentence + 11.8 x syllables a word - 15.59; 0 with no words.

    Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas" (1975).
    """
    found = [word for sentence in sentences for word in WORD.findall(sentence)]
    if not found:
        return 0.0
    syllables = sum(count_syllables(word) for word in found)
    return max(0.0, 0.39 * len(found) / len(sentences) + 11.8 * syllables / len(found) - 15.59)


def count_syllables(word: str) -> int:
    """Syllables of an English word by its vowel groups: a silent last e is left out; at least 1."""
    low = word.lower().strip("'’")
    count = len(VOWELS.findall(low))
    if low.endswith("e") and not low.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    if low.endswith("ed") and not low.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(1, count)


def _unexplained(sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    whole = "\n".join(sentence.text for sentence in sentences)
    met: dict[str, Quote] = {}
    for sentence in sentences:
        if _shouted(sentence.text):
            continue
        for found in ACRONYM.finditer(sentence.text):
            name = found.group()
            if name.rstrip("s") in EVERYDAY or name in met or _explained(name, whole):
                continue
            met[name] = sentence.span(*found.span())
    return tuple(met.values())


def _explained(name: str, whole: str) -> bool:
    literal = re.escape(name)
    meant = (
        rf"\(\s*{literal}[^)]{{0,30}}\)",
        rf"{literal}\s*\((?=[^)]*[a-z]{{3}})",
        rf"{literal}\s?[-\w]*\s?(?::|,? which|,? that is|,? or |,? meaning|,? means|,? short for|,? the )\s*[a-z]{{2}}",
        rf"called [^.]{{0,30}}{literal}",
    )
    return any(re.search(pattern, whole) for pattern in meant)


def _shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) > len(letters) / 2
