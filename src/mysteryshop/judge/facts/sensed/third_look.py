"""A third look at what rules and second look report, ask and let pass, by the sense of whole statements.

Rules know words, the second look knows values. Whether two statements are of one promise in whatever words, an encoder
hears better that was fitted on statements of one promise in many wordings; so it doubts some of what was reported and
decides some of what was asked. There is a third look only where the extra `meaning` is installed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import combinations

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.fitted.likeness import Place
from mysteryshop.judge.facts.fitted.mentions import values_in
from mysteryshop.judge.facts.fitted.second_look import as_limited, chances_of, place_of
from mysteryshop.judge.facts.fitted.trees import Trees, from_record
from mysteryshop.judge.facts.fitted.weights import Weights
from mysteryshop.judge.facts.sensed.holding import Sensed, Two, sense_all
from mysteryshop.judge.facts.sensed.kinds import KINDS
from mysteryshop.judge.facts.sensed.numbers import Numbers, Ruled
from mysteryshop.judge.facts.sensed.statements import Stated, stated
from mysteryshop.judge.facts.values import Told, Value
from mysteryshop.judge.meaning.installed import PairReader, pair_reader
from mysteryshop.judge.reading.contradictions import WALKED
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

MOST = 600
"""Statements of a site up to which they are held against one another. Source: chosen; twelve channels have some 240,
which takes some three seconds. A walk of a whole shop has thousands, and its pages are what the rules were written for.
"""

LEAST = 0.02
"""How likely a contradiction two statements are at least, by the encoder alone, before anything else is asked."""


FEW, OF_FEW = 5, 0.1
"""A channel of fewer statements is a note, not a page: what trees know of a statement's company says nothing of it, and
nothing is reported by them, and what was reported before is doubted only below this chance. Source: FEW, chosen; the
brands on which trees are fitted say more in nearly every channel. OF_FEW: of two-line channels that contradict each
other in tests nearly all are kept.
"""


@dataclass(frozen=True, slots=True)
class Limits:
    """Chances from which a pair that was not reported before is reported (also one that was asked) and asked, and below
    which one that was reported is only asked.
    """

    admitted: float
    asked: float
    doubted: float


def third_look(
    site: SiteReading, found: Sequence[Pair], read: Sequence[Claim] = (), weights: Weights | None = None
) -> tuple[Pair, ...]:
    """The pairs as they are after a third look, and those that nothing before it had; as they were without the extra.

    read: all that the rules read. weights: of the second look, others than those that ship.
    """
    known = pair_reader()
    told = site.once(stated) if known else ()
    if known is None or len({one.channel for one in told}) < 2 or len(told) > MOST:
        return tuple(found)
    sensed = sense_all(told, known)
    if sensed is None:
        return tuple(found)
    look = Look(site, sensed, found, read, known, weights)
    return tuple(look.decided(*_deciding(known)))


@lru_cache(maxsize=1)
def _deciding(known: PairReader) -> tuple[Trees, Limits]:
    return from_record(known.deciding["trees"]), Limits(**known.deciding["limits"])


class Look:
    """All that is known of a site's statements."""

    def __init__(
        self,
        site: SiteReading,
        sensed: Sensed,
        found: Sequence[Pair],
        read: Sequence[Claim],
        known: PairReader,
        weights: Weights | None = None,
    ) -> None:
        """found: what was found before. read: all that the rules read. weights: of the second look."""
        self.sensed, self.found, self._read = sensed, tuple(found), tuple(read)
        self._kinds = known.twins.kinds(sensed.senses)
        self._blocks = _by_block(sensed.told)
        self._said = Counter(one.channel for one in sensed.told)
        self.of_pairs = [
            [
                (min(a, b), max(a, b))
                for a in _within(place_of(pair.a), self._blocks)
                for b in _within(place_of(pair.b), self._blocks)
                if a != b
            ]
            for pair in found
        ]
        self.numbers = Numbers(sensed, self._ruled(site, read, weights))

    def _ruled(self, site: SiteReading, read: Sequence[Claim], weights: Weights | None) -> Mapping[Two, Ruled]:
        kinds: dict[int, set[FactKind]] = defaultdict(set)
        for claim in read:
            for place in _within(place_of(claim), self._blocks):
                kinds[place].add(claim.kind)
        told: dict[Two, float] = {}
        for pair, twos in zip(self.found, self.of_pairs, strict=True):
            for two in twos:
                told[two] = max(told.get(two, 0.0), 1.0 if pair.sure else 0.5)
        chances: dict[Two, float] = {}
        for one, other, chance in chances_of(site, weights):
            for a in _within(one, self._blocks):
                for b in _within(other, self._blocks):
                    two = min(a, b), max(a, b)
                    chances[two] = max(chances.get(two, -1.0), chance)
        read_kinds = [frozenset(kinds[place]) for place in range(len(self.sensed.told))]
        return {
            (a, b): Ruled(told.get((a, b), 0.0), chances.get((a, b), -1.0), read_kinds[a], read_kinds[b])
            for a, b in combinations(range(len(read_kinds)), 2)
            if (a, b) in told or (a, b) in chances or (read_kinds[a] or read_kinds[b])
        }

    def possible(self) -> Iterator[Two]:
        """Every two statements of two channels that the encoder does not rule out."""
        told, against = self.sensed.told, self.sensed.held.against
        for a, b in combinations(range(len(told)), 2):
            if told[a].channel != told[b].channel and against[a, b] >= LEAST:
                yield a, b

    def decided(self, trees: Trees, limits: Limits) -> Iterator[Pair]:
        """Every pair, reported or asked."""
        taken: set[Two] = set()
        for pair, twos in zip(self.found, self.of_pairs, strict=True):
            taken.update(twos)
            if {claim.segment.page.channel for claim in (pair.a, pair.b)} <= WALKED:
                yield pair
                continue
            chance = max((trees.chance(self.numbers.of(two)) for two in twos), default=float(pair.sure))
            few = self._of_few(*(claim.segment.page.channel for claim in (pair.a, pair.b)))
            if few or pair.sure:
                yield replace(pair, sure=pair.sure and chance >= (OF_FEW if few else limits.doubted))
            else:
                yield as_limited(replace(pair, sure=chance >= limits.admitted), self._read)
        for chance, (a, b) in self.likely(trees, limits.asked, taken):
            few = self._of_few(*(self.sensed.told[place].channel for place in (a, b)))
            yield as_limited(self.pair(a, b, sure=chance >= limits.admitted and not few), self._read)

    def _of_few(self, *channels: str) -> bool:
        """Whether one of these channels says hardly anything."""
        return any(self._said[channel] < FEW for channel in channels)

    def likely(self, trees: Trees, least: float, taken: Iterable[Two]) -> Iterator[tuple[float, Two]]:
        """Chance and places of each pair that nothing before has, the likeliest first, each statement of a channel
        against each other channel once.
        """
        known = {*taken}
        rows = [
            (-chance, two)
            for two in self.possible()
            if two not in known and not self._is_known_by_one_channel(two)
            if (chance := trees.chance(self.numbers.of(two))) >= least
        ]
        said: set[tuple[int, str]] = set()
        for chance, (a, b) in sorted(rows):
            sides = (a, self.sensed.told[b].channel), (b, self.sensed.told[a].channel)
            if not said & {*sides}:
                said.update(sides)
                yield -chance, (a, b)

    def _is_known_by_one_channel(self, two: Two) -> bool:
        """Whether both channels are parts of one walk, or one of them says both: then it knows of both."""
        one, other = (self.sensed.told[place] for place in two)
        return (
            {one.channel, other.channel} <= WALKED
            or other.read[2] in self._words[one.channel]
            or one.read[2] in self._words[other.channel]
        )

    @cached_property
    def _words(self) -> Mapping[str, set[str]]:
        """What each channel says."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.sensed.told:
            found[one.channel].add(one.read[2])
        return found

    def pair(self, a: int, b: int, *, sure: bool) -> Pair:
        """Two statements as a pair of claims."""
        one, other = self.sensed.told[a], self.sensed.told[b]
        kind = KINDS[int((self._kinds[a] + self._kinds[b]).argmax())]
        mine, its = _values(one, other)
        why = f"{mine.text} and {its.text}"
        return Pair(_claim(kind, mine, one), _claim(kind, its, other), why, sure=sure)


def _claim(kind: FactKind, value: Value, one: Stated) -> Claim:
    segment = one.segment
    if one.words == segment.whole and segment.text != segment.whole:
        segment = replace(segment, text=segment.whole, start=0)
    return Claim(kind, value, segment)


def _values(one: Stated, other: Stated) -> tuple[Value, Value]:
    """The two values that can't both be true where the statements have such, and else what is said."""
    for _, mine, _, _ in values_in(one.words):
        for _, its, _, _ in values_in(other.words):
            if mine.conflicts(its):
                return mine, its
    return Told(f'"{one.words}"'), Told(f'"{other.words}"')


Blocks = Mapping[int, Sequence[tuple[Place, int]]]


def _by_block(told: Sequence[Stated]) -> Blocks:
    found: dict[int, list[tuple[Place, int]]] = defaultdict(list)
    for number, one in enumerate(told):
        found[one.place[0]].append((one.place, number))
    return found


def _within(place: Place, blocks: Blocks) -> list[int]:
    block, start, end = place
    return [number for (_, low, high), number in blocks.get(block, ()) if low < end and start < high]
