"""Whether two sources tell of one thing's stock: by its own words, its number, the title that they stand under."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.kinds.names.things import VARIANTS
from mysteryshop.judge.facts.kinds.stock.words import State, apart
from mysteryshop.judge.facts.kinds.words import stem
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value

MODELLED = 2
"""Words past which two names with one model's number are one thing's. Source: chosen; a grade or a size besides."""

NAME = 2
"""Words with a capital that are a thing's whole name: `Gardener's Delight` is one with or without its `plants`."""

MODEL_SIGN = "·"
"""What stands between a name and its model's number in a name's words."""

_PROPER = regex(r"(?<=[^.!?:\s–—>*#-] )[A-Z][\w'’-]*[a-z][\w'’-]*")
"""A word with a capital inside a sentence."""

_OTHER_ONE = (
    frozenset(
        """
        red blue green black white grey gray brown pink purple yellow orange navy cream beige teal gold silver ivory
        charcoal oak ash walnut pine beech leather wool cotton linen silk steel brass copper ceramic glass plastic
        refill refurbished used second-hand secondhand signed hardback paperback ebook audiobook edition gift set pack
        bundle sample spare part case cover stand charger lid kid kids child children baby junior men women ladies
        left right hand corded electric petrol manual decaf ground whole bean vegan gluten-free
        sugar-free organic frozen fresh mini trial expansion replacement blade filter accessory display ex-display demo
        """.split()
    )
    | VARIANTS
)
"""Words that make another thing of a name: colours, materials, editions, parts. Source: chosen from ranges."""


@dataclass(frozen=True, slots=True)
class Availability:
    """A state of a thing. own: the words that name it in its line; under: those of what it stands under.

    every: it is said of all variants. among: those that are then listed. asked: the words come from a question, which
    holds more than the thing's name. head: the word that tells what sort of thing it is.
    times: the months and seasons in its name.
    """

    state: State
    own: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    every: bool = False
    among: frozenset[str] = frozenset()
    asked: bool = False
    head: str = ""
    times: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """`sold out`."""
        return str(self.state)

    def conflicts(self, other: Value) -> bool | None:
        """Whether both states can't be true of one thing; None where a person must say."""
        return apart(self.state, other.state) if isinstance(other, Availability) else None


@dataclass(frozen=True, slots=True)
class Known:
    """What a site calls its things. proper: stems of words with a capital; called: the words of each name."""

    proper: frozenset[str]
    called: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, told: Iterable[tuple[Availability, str]]) -> Known:
        """From states with the sentences that tell them."""
        proper, called = set[str](), set[frozenset[str]]()
        for value, sentence in told:
            proper.update(map(stem, _PROPER.findall(sentence)))
            called.add(value.own)
        return cls(frozenset(proper), tuple(called))

    def is_one(self, shared: frozenset[str], more: frozenset[str]) -> bool:
        """Whether a thing's own name is enough to know it, though one source adds what sort of thing it is.

        shared: the words of both; more: those of one. Not where they are words of variants, or where the site calls
        another thing by the same name.
        """
        named = shared & self.proper
        if not named or more & _OTHER_ONE or more & self.proper or any(map(_figured, more)):
            return False
        return not any(named & words and words - shared - more for words in self.called)


def _figured(word: str) -> bool:
    return any(map(str.isdigit, word))


def one_thing(one: Availability, other: Availability, known: Known) -> bool | None:
    """Whether two states are told of one thing or variant; None where one may be a part of the other."""
    if one.times and other.times and not one.times & other.times:
        return False
    if one.every or other.every:
        return _among(one, other) if one.every else _among(other, one)
    by_number = _by_number(one, other)
    if by_number is not None:
        return by_number
    return _by_words(_without_figures(one), _without_figures(other), known)


def _by_words(one: Availability, other: Availability, known: Known) -> bool | None:
    if not one.own and not other.own:
        return len(one.under & other.under) >= 2
    if not one.own or not other.own:
        return _titled(one, other) if one.own else _titled(other, one)
    return True if _answers(one, other) else _named_alike(one, other, known)


def _answers(one: Availability, other: Availability) -> bool:
    """Whether one answers a question that names all that the other is told of."""
    if not (one.asked or other.asked):
        return False
    asked, named = (one, other) if one.asked else (other, one)
    words = named.own if _models(asked) else named.own - _models(named)
    return words <= asked.own | asked.under


def _named_alike(one: Availability, other: Availability, known: Known) -> bool | None:
    """Whether two names that stand in their own lines are one thing's; None where one says more than the other."""
    rests = one.own - other.own - other.under, other.own - one.own - one.under
    if not one.own & other.own and not (one.own <= other.under or other.own <= one.under):
        return False
    if all(rests) or not any(rests):
        return not any(rests)
    shared = one.own & other.own
    by_name = len(shared) >= NAME and shared <= known.proper
    if (one if rests[0] else other).head in rests[0] | rests[1] and not by_name:
        return None  # the cover of a pram is no pram
    return True if known.is_one(shared, rests[0] | rests[1]) else None


def _models(one: Availability) -> frozenset[str]:
    """The names with a model's number: `orbit·12`."""
    return frozenset(word for word in one.own or one.under if MODEL_SIGN in word)


def _by_number(one: Availability, other: Availability) -> bool | None:
    """What article and model numbers tell of two things; None where one source gives none."""
    if _models(one) and _models(other) and not _models(one) & _models(other):
        return False
    numbers = [{word for word in side.own | side.under if word.isdigit()} for side in (one, other)]
    if numbers[0] & numbers[1] and (_figures(one) or _figures(other)):
        return True
    return False if _figures(one) and _figures(other) else None


def _figures(one: Availability) -> frozenset[str]:
    return frozenset(word for word in one.own if word.isdigit())


def _without_figures(one: Availability) -> Availability:
    """Without article numbers: many a source calls a thing by its name alone."""
    words = frozenset(word for word in one.own if not word.isdigit())
    return replace(one, own=words) if words else one


def _titled(named: Availability, bare: Availability) -> bool | None:
    """Whether a thing is the one that a page's title names."""
    shared = named.own & bare.under
    modelled = len(shared) > MODELLED and any(MODEL_SIGN in word for word in shared)
    if named.own <= bare.under or (named.asked and len(shared) >= 2) or modelled:
        return True
    return None if shared else False


def _among(every: Availability, one: Availability) -> bool | None:
    if one.own and one.own & every.among:
        return True
    return None if one.under & every.under else False
