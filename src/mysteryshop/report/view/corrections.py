"""What deviates from the facts that the owner gave: what to correct, and in which channel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.model import Fact, Finding, Result, Verdict
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.names import FACTS
from mysteryshop.report.view.spoken import DETECTOR, Index, Source
from mysteryshop.report.view.wording import UNNAMED, matter_in_words, value_in_words
from mysteryshop.report.voice import PLAIN, Voice

_DEVIATES = re.compile(
    r"(?:^|[.?] )The (?:word on what is in stock|(?:(?! is ).)+) is (?P<truth>(?!told in two ways)(?:(?!\. The ).)+?)"
    r", as the audit's facts have it; "
    r"'(?P<channel>(?:(?!' says ).)+)' says (?P<says>(?:(?!: correct it).)+): correct it there\."
)
"""How the detector tells of a deviation: a result keeps no other record of it. A test keeps the two in step."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One value to correct. matter: what it is about; truth: the owner's words; case: the finding that counts it."""

    matter: str
    truth: str
    says: str
    source: Source
    fact: Fact
    case: Case | None


def find_corrections(
    result: Result, index: Index, chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> tuple[Correction, ...]:
    """Every deviation that a finding spells out, each wording once, in the result's order."""
    cases = [case for chapter in chapters for case in chapter.cases]
    found: dict[tuple[str, ...], Correction] = {}
    for number, finding in enumerate(result.findings):
        if finding.detector == DETECTOR and finding.verdict is Verdict.FAIL:
            case = next((case for case in cases if number in case.indexes), None)
            for fact, truth in _deviations(finding, index):
                words = fact.kind, fact.page, fact.quote.text, fact.value
                found.setdefault(words, _correction(fact, truth, index, case, voice))
    return tuple(found.values())


def _deviations(finding: Finding, index: Index) -> Iterator[tuple[Fact, str]]:
    quoted = index.facts_quoted(finding)
    for told in _DEVIATES.finditer(finding.reason):
        for fact in quoted:
            if fact.channel == told["channel"] and told["says"] in (fact.value, _over(fact)):
                yield fact, told["truth"]


def _over(fact: Fact) -> str:
    return f"{fact.value} over {fact.conditions.get('over', '')}"


def _correction(fact: Fact, truth: str, index: Index, case: Case | None, voice: Voice) -> Correction:
    about = "" if fact.subject in UNNAMED else f": {matter_in_words(fact.subject, (fact.quote.text,), voice)}"
    says = value_in_words(fact.value, fact.kind, fact.quote.text, voice)
    source = index.source(fact.channel, fact.page, fact.quote)
    return Correction(voice.say(FACTS[fact.kind]) + about, voice.language.value(truth), says, source, fact, case)
