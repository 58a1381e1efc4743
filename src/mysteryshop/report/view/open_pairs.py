"""Two promises of which only a person can say whether both are true, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations

from mysteryshop.model import Fact, Finding
from mysteryshop.report.view.cases import Case
from mysteryshop.report.view.names import FACTS
from mysteryshop.report.view.spoken import DETECTOR, Index, Source
from mysteryshop.report.view.wording import UNNAMED, conditions_in_words, matter_in_words, value_in_words
from mysteryshop.report.voice import PLAIN, Voice

_ASKS = re.compile(r"The [^.(]*(?: \((?P<about>[^)]*)\))? may be told in two ways, (?P<a>.+?) and (?P<b>.+?): is it")
"""How the detector asks about a pair: a result keeps no other record of it. A test keeps the two in step."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """One side. limits: the conditions under which it holds, as they were read."""

    value: str
    limits: str
    source: Source
    fact: Fact


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A question to decide. case: the review that asks it."""

    anchor: str
    matter: str
    sides: tuple[Doubted, Doubted]
    case: Case


def find_open_pairs(index: Index, questions: Iterable[Case], voice: Voice = PLAIN) -> tuple[OpenPair, ...]:
    """The pairs that the reviews of promises ask about, in the questions' order."""
    asked = (case for case in questions if case.finding.detector == DETECTOR)
    pairs = [(a, b, case) for case in asked for a, b in _pairs(case.finding, index)]
    return tuple(_open_pair(number, (a, b), case, index, voice) for number, (a, b, case) in enumerate(pairs, 1))


def _pairs(finding: Finding, index: Index) -> Iterator[tuple[Fact, Fact]]:
    """For each question in the reason the two quoted facts that it names; none where they are not among the quotes."""
    quoted = index.facts_quoted(finding)
    used: set[int] = set()
    for asked in _ASKS.finditer(finding.reason):
        fitting = [
            (one, other)
            for one, other in permutations(range(len(quoted)), 2)
            if _fits(quoted[one], quoted[other], asked["a"], asked["b"])
        ]
        if fitting:
            about = asked["about"] or ""
            one, other = min(fitting, key=lambda pair: _strangeness(pair, quoted, about, used))
            used |= {one, other}
            yield quoted[one], quoted[other]


def _fits(a: Fact, b: Fact, first: str, second: str) -> bool:
    """Whether two facts are a pair of these values."""
    return a.kind is b.kind and a.quote != b.quote and _says(a, first) and _says(b, second)


def _says(fact: Fact, value: str) -> bool:
    return value == fact.value or value.startswith(f"{fact.value} over ")


def _strangeness(pair: tuple[int, int], quoted: tuple[Fact, ...], about: str, used: set[int]) -> tuple[bool, int, int]:
    """Lowest for facts about the named matter that no other question took, quoted near one another."""
    one, other = pair
    named = about in (quoted[one].subject, quoted[other].subject)
    return not named, len(used & {one, other}), abs(one - other)


def _open_pair(number: int, pair: tuple[Fact, Fact], case: Case, index: Index, voice: Voice) -> OpenPair:
    a, b = pair
    subject = next((fact.subject for fact in (a, b) if fact.subject not in UNNAMED), "")
    about = f": {matter_in_words(subject, (a.quote.text, b.quote.text), voice)}" if subject else ""
    return OpenPair(
        f"open-{number}", voice.say(FACTS[a.kind]) + about, (_doubted(a, index, voice), _doubted(b, index, voice)), case
    )


def _doubted(fact: Fact, index: Index, voice: Voice) -> Doubted:
    value = value_in_words(fact.value, fact.kind, fact.quote.text, voice)
    source = index.source(fact.channel, fact.page, fact.quote)
    return Doubted(value, conditions_in_words(fact.conditions, voice=voice), source, fact)
