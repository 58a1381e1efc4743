"""What a business does or sells by its own words: `we don't repair clocks` beside `we repair clocks`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.things import question_of
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.stock.pairs import ANYTHING, surest
from mysteryshop.judge.facts.kinds.words import brand_stems, in_order, letters_of, naming
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

ALIKE = 6
"""Letters by which `prenatal`, `pregnant` and the like are told to be one word's forms. Source: chosen."""

_CLASSES: Mapping[str, str] = {
    "offer": "offer provide do sell supply stock have keep run make bake brew grow raise breed serve print produce",
    "mend": "repair mend fix service restore",
    "lend": "hire rent lend loan",
    "treat": "treat groom board see",
    "teach": "teach train coach",
    "fit": "fit install mount",
    "clean": "clean wash",
    "buy": "buy",
}
"""Verbs that say the same of what a business does. Source: chosen; what a shop bakes or prints, it offers."""

_CLASS = {verb: name for name, verbs in _CLASSES.items() for verb in verbs.split()}
_VERB = r"(?P<verb>" + "|".join(sorted(_CLASS, key=len, reverse=True)) + r")(?: out)?"
_OBJECT = r"(?!not\b)(?P<what>(?:(?!(?:but|because|so|as|since|and we|or we|unless|until|if|when)\b)[\w'&/-]+\s*){1,7})"
_SAYS_NO = regex(
    rf"\b(?:we|I)\s+(?:(?:really|just|sadly|currently|also) )?(?:don't|do not|no longer|can't|cannot|never|won't|"
    rf"are unable to|aren't "
    rf"able to)\s+(?:currently |ever |actually |yet )?{_VERB}\s+{_OBJECT}",
    2,
)
_SAYS_YES = regex(
    rf"\b(?:we|I)\s+(?:(?:also|now|still|always|happily|gladly|even|do|can|will) ){{0,2}}{_VERB}\s+{_OBJECT}", 2
)
_NONE_HERE = regex(
    r"(?:^|[.:;\"“]\s*)(?:sorry,?\s+|there (?:is|are) )?no\s+(?P<what>[a-z][\w'-]+(?:\s[\w'-]+)?)\s+(?:here|"
    r"of our own|at ours|on (?:the|our) farm)\b",
    2,
)
_OWN = regex(r"\bour own\s+(?P<what>[\w'-]+(?:\s[\w'-]+)?)", 2)
_PREPOSITION = regex(
    r"\s(?:during|in|for|to|on|with|at|from|of|by|under|over|outside|without|as|that|which|who|and|or)\s", 2
)
_NOT_OURS = frozenset(
    """
    refund refunds return returns exchange exchanges discount discounts credit delivery deliveries payment
    payments card cards cash cheque cheques deposit deposits price prices fee fees charge money invoice invoices
    finance appointment appointments booking bookings reservation reservations problem problems question
    questions mistake mistakes secret opinion choice idea reason record records detail details data email emails
    call calls time times day days hour hours week weeks sunday sundays saturday saturdays weekend weekends
    everything anything something nothing it them this that one ones you your some so all most more best sure
    exception exceptions guarantee guarantees promise promises sense phone post postage contract contracts
    minimum need right business lot
    """.split()
)
"""Words of promises that other families read, and those that name nothing. Source: chosen."""

_GENERIC = frozenset("treatment service product item kind sort type thing class course job work option range".split())
_FILLER = frozenset(
    """
    special own good great full complete wide lovely beautiful fresh free own large small big new regular
    classic fine actually really still own various many lots few
    """.split()
)
_SAME = {
    word: words.split()[0]
    for words in (
        "pregnancy pregnant prenatal antenatal expecting maternity",
        "child children kid toddler infant baby",
        "pensioner senior elderly",
        "wedding bridal bride",
        "dog puppy pup canine",
        "car vehicle",
    )
    for word in words.split()
}
"""Words for one customer or occasion. Source: chosen."""

_TAG = regex(r"^\[([^\]]{2,40})\]")
_QUICK = frozenset("we i no own".split())
_LIMITED = regex(
    r"\b(?:only|except|unless|if|other than|apart from|until|before|at the moment|currently|this (?:week|month|year|"
    r"season)|today|"
    r"weekends?|online|in store|any ?more|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|"
    r"may|june|"
    r"july|august|september|october|november|december|yet|members|outside|abroad|\d)",
    2,
)


@dataclass(frozen=True, slots=True)
class Does:
    """Something that a business says it does or not. named: its noun with what stands before it; where: what limits it.

    generic: the noun names any service. around: the words of the label over it. limited: for some or at times only.
    """

    yes: bool
    verb: str
    named: tuple[str, ...]
    where: frozenset[str] = frozenset()
    generic: bool = False
    around: frozenset[str] = frozenset()
    limited: bool = False

    @property
    def text(self) -> str:
        """`offer pig: no`."""
        return f"{self.verb} {' '.join((*self.named, *sorted(self.where)))}: {'yes' if self.yes else 'no'}"

    def conflicts(self, other: Value) -> bool | None:
        """Whether one does what the other says it does not; None where either is limited."""
        if not isinstance(other, Does) or self.yes == other.yes or self.verb != other.verb:
            return False
        no, yes = (other, self) if self.yes else (self, other)
        if not _covers(no, yes):
            return False
        return None if no.limited or yes.limited else True


def _covers(no: Does, yes: Does) -> bool:
    """Whether what is denied holds what is offered: the same noun, or any service at all under the same limit."""
    told = frozenset(yes.named) | yes.where | yes.around
    if no.generic:
        return bool(no.where) and all(any(_alike(word, other) for other in told) for word in no.where)
    same = no.named[-1] == yes.named[-1] and set(no.named) <= set(yes.named)
    return same and no.where <= told


def _alike(one: str, other: str) -> bool:
    one, other = _SAME.get(one, one), _SAME.get(other, other)
    return one == other or (min(len(one), len(other)) >= ALIKE and one[:ALIKE] == other[:ALIKE])


def read_doing(site: SiteReading) -> Iterator[Claim]:
    """Each sentence in which a business says that it does or sells something, or does not."""
    brands = brand_stems(site.setting.brand_words)
    for place in placed(site):
        text = place.segment.text
        if not _QUICK.isdisjoint(letters_of(text)) and not text.rstrip("\"'” ").endswith("?"):
            yield from _told(place, brands)


def _told(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    text = place.segment.text
    for pattern, yes in ((_SAYS_NO, False), (_NONE_HERE, False), (_SAYS_YES, True), (_OWN, True)):
        for found in pattern.finditer(text):
            verb = found.groupdict().get("verb")
            value = _does(place, found["what"], _CLASS[verb.lower()] if verb else "offer", brands, yes=yes)
            if value:
                name, (start, end) = " ".join(("any",) if value.generic else value.named), found.span()
                yield Claim(FactKind.STOCK, value, place.segment, name, start=start, end=end)


def _does(place: Placed, what: str, verb: str, brands: frozenset[str], *, yes: bool) -> Does | None:
    first, *rest = _PREPOSITION.split(f" {what.strip()} ", maxsplit=1)
    words = [word for word in in_order(first, brands) if word not in _FILLER]
    where = naming(rest[0], brands) if rest else frozenset()
    if not words or letters_of(first) & _NOT_OURS or any(word.isdigit() for word in words):
        return None
    generic = words[-1] in _GENERIC
    named = tuple(word for word in words if word not in _GENERIC) or tuple(words)
    around = naming(f"{place.segment.label} {question_of(place)} {place.over}", brands)
    tag = _TAG.match(place.segment.line)
    around |= naming(tag.group(1), brands) if tag else frozenset()
    any_service = generic and named == tuple(words)
    limited = bool(_LIMITED.search(what if yes or any_service else place.segment.text))
    return Does(yes, verb, named, where, any_service, around, limited)


def compare_doing(claims: Sequence[Claim]) -> Iterable[Pair]:
    """What one source says that it does and another that it does not."""
    told = [claim for claim in claims if isinstance(claim.value, Does)]
    denied = {claim.value.verb for claim in told if isinstance(claim.value, Does) and not claim.value.yes}
    kept = [claim for claim in told if isinstance(claim.value, Does) and claim.value.verb in denied]
    yield from surest(
        kept,
        lambda a, b: a.value.conflicts(b.value),
        lambda a, b: f"One says {a.value.text}, the other {b.value.text}.",
        lambda claim: frozenset({ANYTHING}) if "any" in claim.about.split() else frozenset(claim.about.split()),
    )
