"""The promise matrix: what each channel says of each promise, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mysteryshop.model.facts import Contradiction, Fact, Side
from mysteryshop.model.finding import Quote
from mysteryshop.model.words import FactKind


@dataclass(frozen=True, slots=True)
class Told:
    """One value that a channel gives, with the words that say it and the page (`VISIT/PAGE`) where it stands.

    odd: it contradicts another, and no more channels say it than say that other (no more pages, where one channel says
    both). tied: just as many do, so nothing in the channels tells which is right; of two alone, both are odd and tied.
    conditions: those of this value that the whole row does not have.
    also: the other places where this channel says the same, in reading order.
    """

    value: str
    quote: Quote
    page: str = ""
    odd: bool = False
    conditions: Mapping[str, str] = field(default_factory=dict)
    tied: bool = False
    also: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """All that one channel says of one promise, each value once, in reading order."""

    channel: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One promise. about: what it is about. conditions: what limits it in every channel that makes it.

    contradicted: two of its values can't both be true.
    """

    kind: FactKind
    about: str
    conditions: Mapping[str, str]
    cells: tuple[Cell, ...]
    contradicted: bool = False

    def of(self, channel: str) -> tuple[Told, ...]:
        """What this channel says of it."""
        return next((cell.told for cell in self.cells if cell.channel == channel), ())


@dataclass(frozen=True, slots=True)
class PromiseMatrix:
    """Promises by channels: rows by kind, those that are contradicted first, then those that most channels make."""

    channels: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def promise_matrix(facts: Sequence[Fact], contradictions: Sequence[Contradiction]) -> PromiseMatrix:
    """The matrix of these facts: a row for each kind, thing and conditions; what contradicts stands in one row.

    Channels stand in the order in which the facts name them.
    """
    said: dict[_Told, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        said[fact.kind, fact.channel, fact.page, fact.quote.text].append(index)
    clashes = tuple((_index(one, one.a, facts, said), _index(one, one.b, facts, said)) for one in contradictions)
    known = tuple((a, b) for a, b in clashes if a is not None and b is not None)
    rows = [_row(facts, group, known) for group in _groups(facts, known)]
    order = {kind: place for place, kind in enumerate(FactKind)}
    rows.sort(key=lambda row: (order[row.kind], not row.contradicted, -len(row.cells)))
    return PromiseMatrix(tuple(dict.fromkeys(fact.channel for fact in facts)), tuple(rows))


_Told = tuple[FactKind, str, str, str]
"""What a side of a contradiction tells of its fact: kind, channel, page and words."""


def _index(found: Contradiction, side: Side, facts: Sequence[Fact], said: Mapping[_Told, list[int]]) -> int | None:
    """The fact that a side of a contradiction states; of several in one sentence the one with its value."""
    here = said.get((found.fact, side.channel, side.page, side.quote), [])
    return next((index for index in here if side.value.startswith(facts[index].value)), here[0] if here else None)


def _groups(facts: Sequence[Fact], clashes: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Indexes of the facts of each row, in reading order: what is alike, and what clashes with any of it."""
    first: dict[tuple[object, ...], int] = {}
    leads_to = [
        first.setdefault((fact.kind, fact.subject, *sorted(fact.conditions.items())), index)
        for index, fact in enumerate(facts)
    ]
    for a, b in clashes:
        low, high = sorted((_root(leads_to, a), _root(leads_to, b)))
        leads_to[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(facts)):
        groups[_root(leads_to, index)].append(index)
    return list(groups.values())


def _root(leads_to: list[int], index: int) -> int:
    """The first fact of the row, each fact leading to an earlier one of it; the way is shortened for the next."""
    while leads_to[index] != index:
        leads_to[index] = leads_to[leads_to[index]]
        index = leads_to[index]
    return index


def _row(facts: Sequence[Fact], group: Sequence[int], clashes: Iterable[tuple[int, int]]) -> MatrixRow:
    mine = [facts[index] for index in group]
    odd = _odd_ones(facts, group, clashes)
    shared = dict(set.intersection(*(set(fact.conditions.items()) for fact in mine)))
    together: dict[str, dict[tuple[object, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index in sorted(group, key=lambda index: (not odd.get(index), index)):
        fact = facts[index]
        own = {name: value for name, value in fact.conditions.items() if name not in shared}
        together[fact.channel][fact.value, *sorted(own.items())].append(index)
    cells = (
        Cell(channel, tuple(_told(facts, same, odd, shared) for same in together[channel].values()))
        for channel in dict.fromkeys(fact.channel for fact in mine)
    )
    return MatrixRow(
        kind=mine[0].kind,
        about=next((fact.subject for fact in mine if fact.subject), ""),
        conditions={name: shared[name] for name in sorted(shared)},
        cells=tuple(cells),
        contradicted=bool(odd),
    )


def _told(facts: Sequence[Fact], same: Sequence[int], odd: Mapping[int, str], shared: Mapping[str, str]) -> Told:
    """One value of one channel, with every place where it stands."""
    first = facts[same[0]]
    own = {name: value for name, value in first.conditions.items() if name not in shared}
    standing = odd.get(same[0], "")
    also = tuple(facts[index] for index in sorted(same[1:]))
    return Told(first.value, first.quote, first.page, bool(standing), own, standing == TIED, also)


OUTVOTED, TIED = "outvoted", "tied"


def _odd_ones(facts: Sequence[Fact], group: Sequence[int], clashes: Iterable[tuple[int, int]]) -> dict[int, str]:
    """How each contradicted fact of the group stands: outvoted, tied, or empty where it outvotes all that it meets."""
    mine, against = frozenset(group), defaultdict[int, set[int]](set)
    for a, b in clashes:
        if a in mine:
            against[a].add(b)
            against[b].add(a)
    said = defaultdict[str, list[Fact]](list)
    for index in group:
        said[facts[index].value].append(facts[index])
    return {
        index: _standing([_weigh(said[facts[index].value], said[facts[other].value]) for other in others])
        for index, others in against.items()
    }


def _weigh(mine: Sequence[Fact], its: Sequence[Fact]) -> int:
    """Over 0 when more channels say the one value than the other; between values of the same channels pages count."""
    channels, others = ({fact.channel for fact in facts} for facts in (mine, its))
    if channels == others:
        return len({fact.page for fact in mine}) - len({fact.page for fact in its})
    return len(channels) - len(others)


def _standing(weighed: Sequence[int]) -> str:
    least = min(weighed)
    return OUTVOTED if least < 0 else "" if least else TIED
