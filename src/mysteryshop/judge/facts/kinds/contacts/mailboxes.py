"""Two mailboxes of one domain that are each given as the one to write to for the same purpose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import combinations

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.contacts.emails import Mailbox
from mysteryshop.judge.facts.kinds.contacts.purposes import Purpose, one_purpose
from mysteryshop.judge.facts.kinds.contacts.roles import DEAD

Told = tuple[str, str, str, str]
"""Two sources, each with the mailbox that it gives."""


def told_for_one_purpose(read: Iterable[Claim], claims: Iterable[Claim], known: AbstractSet[Told]) -> Iterator[Pair]:
    """The pairs of claims by whose words one writes to two mailboxes for the same thing.

    read: all that was read, repetitions too. known: what is told already. Only sources that give a single mailbox
    count: one that gives two has departments. A mailbox that any source gives beside the other is another department's.
    """
    boxes: dict[str, set[str]] = defaultdict(set)
    for claim in read:
        if isinstance(claim.value, Mailbox):
            boxes[claim.source].add(claim.value.text)
    told = [c for c in claims if isinstance(c.value, Mailbox) and c.about not in (DEAD, "other")]
    by_domain: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        if isinstance(claim.value, Mailbox) and len(boxes[claim.source]) == 1:
            by_domain[claim.value.domain].append(claim)
    beside = {frozenset(pair) for given in boxes.values() for pair in combinations(sorted(given), 2)}
    for same in by_domain.values():
        yield from _pairs(_apart(same), beside, known)


def _apart(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Every two of different sources that name different mailboxes, each two purposes once."""
    once: dict[tuple[str, str, Purpose], Claim] = {}
    for claim in claims:
        if isinstance(claim.value, Mailbox):
            once.setdefault((claim.source, claim.value.name, claim.value.purpose), claim)
    for a, b in combinations(once.values(), 2):
        if a.source != b.source and a.value.text != b.value.text:
            yield a, b


def _pairs(
    apart: Iterable[tuple[Claim, Claim]], beside: AbstractSet[frozenset[str]], known: AbstractSet[Told]
) -> Iterator[Pair]:
    told = set(known)
    for a, b in apart:
        key = a.source, a.value.text, b.source, b.value.text
        if key in told or frozenset((a.value.text, b.value.text)) in beside:
            continue
        if isinstance(a.value, Mailbox) and isinstance(b.value, Mailbox):
            same = one_purpose(a.value.purpose, b.value.purpose, (a.value.name, b.value.name))
            if same:
                told.add(key)
                why = f"Two mailboxes for the same purpose: {a.value.text} and {b.value.text}."
                yield Pair(a, b, why)
