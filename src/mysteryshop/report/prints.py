"""Fingerprints: by what a finding is known again in a later result, wherever the shop is served from."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mysteryshop.model import EarlierFinding, Finding
from mysteryshop.report.addresses import place_in_shop

LENGTH = 32
"""Hexadecimal digits of a fingerprint. Source: 128 bits, as the code hosts' own."""


@dataclass(frozen=True, slots=True)
class Prints:
    """place: check, persona, fault, kind and address of the page. words: the place, the verdict and the words there.

    No host, no page number, no time and no reason enters: a reason may hold a figure that moves with every walk.
    """

    place: str
    words: str


def prints_of(finding: Finding, url: str) -> Prints:
    """The fingerprints of a finding on the page of this address."""
    words = finding.quotes[0].text if finding.quotes else ""
    return _prints(finding, words, url)


def prints_of_earlier(finding: EarlierFinding) -> Prints:
    """The fingerprints that it had then."""
    return _prints(finding, finding.words, finding.url)


def alone(prints: Iterable[str]) -> tuple[str, ...]:
    """The same fingerprints, the second and further of equal ones told apart by their number."""
    met: Counter[str] = Counter()
    told = []
    for each in prints:
        met[each] += 1
        told.append(each if met[each] == 1 else _digest((each, str(met[each]))))
    return tuple(told)


def states_since(now: Sequence[Prints], then: Sequence[Prints]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """SARIF's baseline state of each finding, and the indexes of the earlier ones that are gone.

    unchanged: the same words at the same place; updated: other words or another verdict there; else new. Each earlier
    finding is matched once.
    """
    left = defaultdict(list)
    for index, each in enumerate(then):
        left[each.place].append(index)
    states = [_same_words(each, then, left[each.place]) for each in now]
    for number, each in enumerate(now):
        if not states[number]:
            states[number] = "updated" if left[each.place] else "new"
            del left[each.place][:1]
    return tuple(states), tuple(sorted(index for indexes in left.values() for index in indexes))


def _same_words(one: Prints, then: Sequence[Prints], candidates: list[int]) -> str:
    same = next((index for index in candidates if then[index].words == one.words), None)
    if same is None:
        return ""
    candidates.remove(same)
    return "unchanged"


def _prints(finding: Finding | EarlierFinding, words: str, url: str) -> Prints:
    place = (
        finding.checklist,
        finding.check,
        finding.persona,
        finding.scenario,
        finding.page_kind or "",
        place_in_shop(url),
    )
    return Prints(_digest(place), _digest((*place, finding.verdict, " ".join(words.split()))))


def _digest(parts: Iterable[str]) -> str:
    """Source: SHA-256, over parts that no character of theirs can run together."""
    hashed = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:%b" % (len(content), content))
    return hashed.hexdigest()[:LENGTH]
