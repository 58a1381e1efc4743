"""Hints: patterns of the readings, asked of a single sentence, that count as words of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType

from mysteryshop.judge.labels.scopes import DENIED, apart, denied_parts, is_denied
from mysteryshop.judge.labels.sieve import Sieve
from mysteryshop.judge.labels.tasks import Task
from mysteryshop.judge.reading import (
    answers,
    apology,
    blame,
    copy_hype,
    copy_need,
    copy_solution,
    copy_specs,
    copy_words,
    leaks,
    loss,
    message,
    own_side,
    reasons,
    refusal,
    repair,
    server_words,
    times,
    tone,
    waits,
    ways,
)
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import READ_TO, evenly
from mysteryshop.model import Block

_FROM: Mapping[Task, tuple[tuple[ModuleType, str], ...]] = {
    "outage": (
        (apology, "SORRY NOT_AN_APOLOGY HOLLOW CONDITIONAL"),
        (blame, "ACCUSING NOT_ACCUSING"),
        (leaks, "ANYWHERE ON_FAILURE_PAGES"),
        (server_words, "DEFAULT"),
        (loss, "LOSS OPENING_QUESTION"),
        (message, "TROUBLE"),
        (own_side, "FOR_THE_READER PRIDE PAIN MONEY"),
        (repair, "WORK"),
        (times, "FORWARD CLOCK DAY OPEN_HOURS DATE AHEAD SPAN VAGUE HAPPENED"),
        (waits, "_SPAN"),
        (ways, "IMPERATIVE PHONE PHONE_WORD OFFER MAIL IDLE"),
    ),
    "faq": (
        (answers, "BRAND_TALK ELSEWHERE"),
        (blame, "ACCUSING"),
        (reasons, "SELLERS GIVEN GOOD"),
        (refusal, "HELPS IMPERATIVE STILL_NO CONTRAST OVERTURNS NO YES CANNOT SOFT PHONE_WORD"),
        (tone, "LEGALESE MILD COLD BLAMING ON_THE_CUSTOMER"),
        (ways, "PHONE OFFER MAIL"),
    ),
    "copy": (
        (copy_words, "SPEC MONEY YOU OFFER WE RELIEF PRIDE SINCE MATERIALS WE_DO_FOR_YOU BEGINS_WITH_ACT"),
        (copy_words, "SHOPKEEPER_ACT ARRIVES CATALOGUE"),
        (copy_hype, "PRAISE PRESSURE PROOF"),
        (copy_need, "QUESTION"),
        (copy_specs, "MEANING REFERS_BACK EQUALS"),
        (copy_solution, "WAY NEEDED INCLUDED"),
    ),
}


def _patterns(task: Task) -> tuple[tuple[str, re.Pattern[str]], ...]:
    named = ((module, name) for module, names in _FROM[task] for name in names.split())
    return tuple((f"@{module.__name__.rpartition('.')[2]}.{name}", getattr(module, name)) for module, name in named)


HINTS: Mapping[Task, tuple[tuple[str, re.Pattern[str]], ...]] = {task: _patterns(task) for task in _FROM}
"""Name and pattern of each hint. Those of the FAQ are few, since thousands of answers are read a second."""

_SIEVES = {task: Sieve([pattern for _, pattern in HINTS[task]]) for task in HINTS}


@lru_cache(maxsize=20_000)
def hints_in(task: Task, sentence: str) -> tuple[str, ...]:
    """The names of the hints in what one sentence says itself, marked where it denies them; its case tells nothing."""
    text, _ = apart(evenly(sentence[:READ_TO]).lower())
    parts = denied_parts(text)
    heard = []
    for place, found in _SIEVES[task].matches(text):
        name = HINTS[task][place][0]
        heard.append(DENIED + name if parts and is_denied(found, parts) else name)
    return (*heard, "@times.promise") if task == "outage" and _promises_time(text) else tuple(heard)


def _promises_time(text: str) -> bool:
    sentence = Sentence(text, Block(text, "text", ""))
    return any(times.looks_ahead(time) for time in times.find_times([sentence]))
