"""Phrases as their author wrote them, made into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mysteryshop.judge.phrases.engine import SYNTAX, Pattern, PatternRefused, compiled, escaped, finds_nothing_at_all
from mysteryshop.judge.phrases.forms import forms_of
from mysteryshop.judge.phrases.signs import PlainText, plain_text
from mysteryshop.judge.phrases.spelling import short_forms, written_out

MARK = "re:"
"""What an expert's pattern begins with."""

LONGEST = 300
"""Characters of a phrase or pattern. Source: chosen; as long as the longest quote."""

LARGEST = 20_000
"""Characters of one pattern made of several phrases. Source: chosen; RE2's default of 8 MB holds ten times as many."""

_BEFORE = r"(?:^|[^\pL\pM\pN_])"
_AFTER = r"(?:$|[^\pL\pM\pN_']|'(?:$|[^Tt]))"
"""The edges of words. RE2 looks at no neighbours, so the edge is part of the match. `can` is not in `can't`."""

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Phrases, ready to be found in a text."""

    patterns: tuple[Pattern, ...]

    def find(self, plain: PlainText) -> tuple[tuple[int, int], ...]:
        """Start and end of each place in the plain text, left to right; places that overlap count once."""
        spans = sorted({span for pattern in self.patterns for span in pattern.spans(plain.text)})
        apart: list[tuple[int, int]] = []
        for span in spans:
            if not apart or span[0] >= apart[-1][1]:
                apart.append(span)
        return tuple(apart)


@lru_cache(maxsize=256)
def phrasebook(phrases: tuple[str, ...], *, exact: bool = False, case: bool = False) -> Phrasebook:
    """Phrases made ready once. exact: no other endings or spellings. Raises: PatternRefused (see phrase_problem)."""
    own = [phrase[len(MARK) :].strip() for phrase in phrases if phrase.startswith(MARK)]
    words = (_worded(phrase, exact=exact, case=case) for phrase in phrases if not phrase.startswith(MARK))
    return Phrasebook((*_joined(words, case=case), *(compiled(pattern, case=case) for pattern in own)))


def phrase_problem(phrase: str) -> tuple[str, str] | None:
    """What is wrong with a phrase or pattern, and the way out; None when all is well."""
    if len(phrase) > LONGEST:
        return f"a phrase has at most {LONGEST} characters, and this one has {len(phrase)}.", "Make several of it."
    if not phrase.startswith(MARK):
        empty = not plain_text(phrase).text.strip()
        return ("there are no words in this phrase.", "Write words, or take it out.") if empty else None
    pattern = phrase[len(MARK) :].strip()
    try:
        found = compiled(pattern, case=False)
    except PatternRefused as refused:
        return f"RE2 does not take the pattern '{pattern}': {refused}.", f"What it takes: {SYNTAX}"
    if finds_nothing_at_all(found):
        return f"the pattern '{pattern}' is found where nothing stands.", "Let it ask for a letter at least."
    return None


def _joined(words: Iterable[tuple[str, str, str]], *, case: bool) -> Iterator[Pattern]:
    """Patterns with the same edges, many in one; longer ones first, so that the longest is found."""
    by_edge: dict[tuple[str, str], list[str]] = {}
    for before, body, after in words:
        by_edge.setdefault((before, after), []).append(body)
    for (before, after), bodies in by_edge.items():
        for some in _shared_out(sorted(bodies, key=len, reverse=True)):
            yield compiled(f"{before}({'|'.join(some)}){after}", case=case, group=1)


def _shared_out(bodies: Iterable[str]) -> Iterator[list[str]]:
    some: list[str] = []
    for body in bodies:
        if some and sum(map(len, some)) + len(body) > LARGEST:
            yield some
            some = []
        some.append(body)
    if some:
        yield some


def _worded(phrase: str, *, exact: bool, case: bool) -> tuple[str, str, str]:
    """The pattern of a phrase between its edges; where it begins or ends with a sign, there is no edge of a word."""
    words = plain_text(phrase).text.strip()
    tokens = _TOKEN.findall(words if exact else written_out(words))
    body = "".join(_exactly(token) for token in tokens) if exact else "".join(_freely(tokens, case=case))
    edges = (_BEFORE if words[:1].isalnum() else "", _AFTER if words[-1:].isalnum() else "")
    return edges[0], body, edges[1]


def _exactly(token: str) -> str:
    return r"\s+" if token.isspace() else escaped(token)


def _freely(tokens: list[str], *, case: bool) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        short = short_forms(tokens[at], tokens[at + 2]) if _two_words(tokens, at) else ()
        if short:
            apart = f"{_any_form(tokens[at], case=case)}\\s*{_any_form(tokens[at + 2], case=case)}"
            joined = "|".join(escaped(_cased(form, tokens[at], case=case)) for form in short)
            yield f"(?:{apart}|{joined})"
            at += 3
            continue
        yield _loosely(tokens[at], case=case)
        at += 1


def _two_words(tokens: list[str], at: int) -> bool:
    return at + 2 < len(tokens) and tokens[at + 1].isspace()


def _loosely(part: str, *, case: bool) -> str:
    if part.isspace():
        return r"[\s-]+"
    return r"[\s-]*" if part == "-" else _any_form(part, case=case)


def _any_form(word: str, *, case: bool) -> str:
    forms = forms_of(word)
    if len(forms) == 1:
        return escaped(word)
    return f"(?:{'|'.join(escaped(_cased(form, word, case=case)) for form in forms)})"


def _cased(form: str, word: str, *, case: bool) -> str:
    """A form with the capitals of the word that it is a form of, where capitals matter."""
    if not case or word.islower():
        return form
    return form.upper() if word.isupper() and len(word) > 1 else form[:1].upper() + form[1:]
