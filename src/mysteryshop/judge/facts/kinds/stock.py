"""Whether a thing can be had: in stock, sold out, made to order; what each source says of one thing or variant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Conditions, Overlap, overlap
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.names_things import question_of
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.stock_doing import compare_doing, read_doing
from mysteryshop.judge.facts.kinds.stock_pairs import ANYTHING, surest
from mysteryshop.judge.facts.kinds.stock_services import compare_services, read_services
from mysteryshop.judge.facts.kinds.stock_words import SCHEMA, WORDS, Standing, State, apart, states_in
from mysteryshop.judge.facts.kinds.words import brand_stems, letters_of, naming, stem
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.model import FactKind, PageKind

TITLED = frozenset({PageKind.LANDING, PageKind.PRODUCT})
"""Kinds of page whose first line names what all of it is about."""

_GENERAL = regex(
    r"\b(?:if|when(?:ever)?|unless|once|items?|articles?|products?|subject to|anything|everything|whether|goods|"
    r"lines|"
    r"check|should|in case|as soon as|while stocks|orders?(?: \w+){0,2} (?:before|by|until|placed|received))\b",
    2,
)
"""Words of a rule about all things, which tells of none whether it is there."""

_NOISE = frozenset(
    """
    availability available stock quantity status item product g kg ml cl l cm mm m size colour color ticket place
    seat space room spot back coming left come get buy still again currently now today tomorrow day week month
    next moment present time folks last sit ready ship post shop website online both have keep hold got gone order
    price each per piece pcs in stocked do thing before until after batch wheel yes no make made want have has
    take long can could is are any more much many there people keep asking ask question q answer oh dear sadly
    afraid fully unfortunately sure absolutely it's that's we've we're i'm yours yep yeah nope okay right wrapped
    ours we'd you're seller offer need shelf other temporarily presently momentarily unfortunately immediately
    expected batch workroom workshop warehouse dispatch leave sent send held hold longer allow week each one
    please order
    """.split()
)
"""Words beside a state that name no thing. Source: chosen from stock labels."""

_SOFT = frozenset(
    """pack set box dozen spring summer autumn winter january february march april june july august september october
    november december""".split()
)
"""Words that name a thing only where no others do."""

MODELLED = 2
"""Words past which two names with one model's number are one thing's. Source: chosen; a grade or a size besides."""

NAME_WORDS = 4
"""Words of one name in a list of names. Source: chosen."""

_ONLINE = regex(r"\b(?:online|website|web ?shop|internet)\b", 2)
_IN_SHOP = regex(r"\b(?:in[- ]store|in the shop|at the shop|showroom|counter|bar|in the store|in branch)\b", 2)
_ASKS = regex(r"^[^.!;]{0,25}\?")
_TAG = regex(r"^[\[{<]([^\]}>]{2,40})[\]}>]")
MODEL_SIGN = "·"
"""What stands between a name and its model's number in a name's words."""

_MODEL = regex(
    r"\b([A-Z][A-Za-z]{2,}) (\d{1,3})\b(?!\s?(?:cm|mm|kg|g|ml|l|%|left|available|remaining|in stock|places|seats|"
    r"days|weeks|"
    r"working|hours|\w*day|pcs|pieces)\b|[-–:.,/]\d)"
)
_ARTICLE = regex(r"(?<![£$€₹.,\d])\b(?!19\d\d\b|20\d\d\b)\d{4,6}\b(?!\s?(?:g|ml|mm|cm|kg|pcs)\b|[.,]\d)")
_AND = regex(r"\s(?:and|&)\s")
_BETWEEN_NAMES = regex(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_PLURAL = regex(r"\b(?:are|both|all)\s*$")
_CLAUSES = regex(r"[.!?;]\s+|:\s+(?=\S)|,\s+(?:and|but|so)\s+")
_AFTER_STATE = regex(
    r"^\s*(?:(?::|of|in the|in|on)\s+(?:the\s+)?|(?:the|our|any)\s+)([\w' -]{3,40}?)(?=\s+(?:for|on|until|at|"
    r"from|in|and we)\b|[.,;!]|$)",
    2,
)
_UNIVERSAL = regex(r"^\W*(?:all|every|each of)\b[^:]*$", 2)


@dataclass(frozen=True, slots=True)
class Availability:
    """A state of a thing. own: the words that name it in its line; under: those of what it stands under.

    every: it is said of all variants. among: those that are then listed. asked: the words come from a question, which
    holds more than the thing's name.
    """

    state: State
    own: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    every: bool = False
    among: frozenset[str] = frozenset()
    asked: bool = False

    @property
    def text(self) -> str:
        """`sold out`."""
        return str(self.state)

    def conflicts(self, other: Value) -> bool | None:
        """Whether both states can't be true of one thing; None where a person must say."""
        return apart(self.state, other.state) if isinstance(other, Availability) else None


def read(site: SiteReading) -> Iterable[Claim]:
    """The state of each thing that a line, an answer or structured data tells, and what is offered or denied."""
    yield from read_services(site)
    yield from read_doing(site)
    brands = brand_stems(site.setting.brand_words)
    told = [
        claim
        for place in placed(site)
        if not WORDS.isdisjoint(letters_of(place.segment.text)) and not place.segment.text.rstrip("\"'”").endswith("?")
        for claim in _in_segment(place, brands)
    ]
    yield from _joined(told)
    for page, node, inside in markup.nodes(site):
        for key, value in markup.said(node, "availability"):
            state = SCHEMA.get(value.rstrip("/").rsplit("/", 1)[-1])
            if state is not None:
                named = naming(" ".join(_names((*inside, node))), brands) - _NOISE
                segment = markup.as_written(page, key, value)
                yield _claim(segment, Availability(state, named))


_SAID_TWICE = (frozenset({State.NOT_KEPT, State.TO_ORDER}), frozenset({State.ENDED, State.OUT}))
"""Two states that one sentence tells of one thing: `not kept in stock, each is made to order` is one statement."""


def _joined(told: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, where a sentence says one state in two ways as one."""
    last: Claim | None = None
    for claim in told:
        if last is not None and _says_the_same(last, claim):
            whole = last.segment.whole
            end = claim.segment.start + len(claim.segment.text)
            last = replace(last, segment=replace(last.segment, text=whole[last.segment.start : end]))
            continue
        if last is not None:
            yield last
        last = claim
    if last is not None:
        yield last


def _says_the_same(one: Claim, other: Claim) -> bool:
    states = {claim.value.state for claim in (one, other) if isinstance(claim.value, Availability)}
    return one.segment.statement is other.segment.statement and frozenset(states) in _SAID_TWICE


def _names(inside: tuple[markup.Node, ...]) -> Iterator[str]:
    for node in inside:
        if markup.is_a(node, "Product", "ProductGroup", "ProductModel", "Offer", "IndividualProduct", "Event", "Book"):
            for _, value in markup.said(node, "name", "color", "colour", "pattern", "material"):
                yield value


def _in_segment(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    segment, at, seen = place.segment, 0, set[State]()
    for standing in states_in(segment.text):
        before, after = segment.text[at : standing.start], segment.text[standing.end :]
        tag = _TAG.match(before) if not at else None
        before = before[tag.end() :] if tag and len(before) > tag.end() + 1 else before
        at = standing.end
        again = standing.state in seen and not _thing(before, brands)
        seen.add(standing.state)
        if again:
            continue
        if not _GENERAL.search(before) and not _ASKS.match(after):
            value = _availability(place, standing, before, after, brands)
            for own in _alternatives(_last_clause(before), brands) or (value.own,):
                yield _claim(segment, replace(value, own=own))


def _availability(place: Placed, standing: Standing, before: str, after: str, brands: frozenset[str]) -> Availability:
    subject = _last_clause(before)
    own = _thing(subject, brands)
    every = bool(_UNIVERSAL.match(subject))
    among = (
        naming(after.removeprefix(":").split(". ", maxsplit=1)[0], brands)
        if every and after.startswith(":")
        else frozenset()
    )
    under, asked = _under(place, brands), False
    if not own and not every:
        own = _thing(_named_after(after), brands)
    if not own and not every:
        asked = bool(question_of(place))
        tag = _TAG.match(place.segment.line)
        own = _thing(question_of(place) or (tag.group(1) if tag else place.segment.label) or place.over, brands)
    return Availability(standing.state, own, under, every, among, asked)


def _alternatives(subject: str, brands: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The names in `Oak and Ash in stock`, `Red, blue and green are sold out`: each is told of for itself."""
    if not _AND.search(subject):
        return ()
    parts = _BETWEEN_NAMES.split(subject.strip(" :"))
    named = tuple(_thing(part, brands) for part in parts)
    plural = _PLURAL.search(subject) or all(part[:1].isupper() for part in parts)
    listed = len(parts) > 1 and plural and all(len(part.split()) <= NAME_WORDS for part in parts) and all(named)
    return named if listed else ()


def _thing(text: str, brands: frozenset[str]) -> frozenset[str]:
    """The words of a text that name a thing, article numbers among them."""
    named = naming(text, brands) - _NOISE
    telling = named - _SOFT
    models = {f"{stem(name)}{MODEL_SIGN}{number}" for name, number in _MODEL.findall(text)} if named else set()
    return (telling or named) | frozenset(_ARTICLE.findall(text)) | models


def _last_clause(before: str) -> str:
    cut = _CLAUSES.split(before.rstrip(" :"))
    return str(cut[-1]) if naming(str(cut[-1])) - _NOISE else before


def _named_after(after: str) -> str:
    """What stands after `sold out of`, `good availability in the`, `In stock:`."""
    found = _AFTER_STATE.match(after)
    return found.group(1) if found else ""


def _under(place: Placed, brands: frozenset[str]) -> frozenset[str]:
    page = place.segment.page
    title = _title(page) if TITLED & set(page.page.kinds) else ""
    tag = _TAG.match(place.segment.line)
    labels = tag.group(1) if tag else ""
    return _thing(" ".join((place.segment.topic, place.over, title, place.segment.statement.before, labels)), brands)


def _title(page: Reading) -> str:
    return next((block.text for block in page.page.blocks if block.text.strip()), "")


def _claim(segment: Segment, value: Availability) -> Claim:
    online, shop = _ONLINE.search(segment.text), _IN_SHOP.search(segment.text)
    service = "online" if online and not shop else "in the shop" if shop and not online else ""
    about = " ".join(sorted(value.own or value.under))
    return Claim(FactKind.STOCK, value, segment, about, Conditions(service=service))


def compare(_site: SiteReading, claims: tuple[Claim, ...]) -> Iterable[Pair]:
    """One thing that one source has and another has not."""
    yield from compare_services(claims)
    yield from compare_doing(claims)
    claims = tuple(claim for claim in claims if isinstance(claim.value, Availability))
    both = _told_both(claims)

    def judged(a: Claim, b: Claim) -> bool | None:
        verdict = a.value.conflicts(b.value)
        if verdict is False or not isinstance(a.value, Availability) or not isinstance(b.value, Availability):
            return False
        same = one_thing(a.value, b.value)
        met = overlap(a.conditions, b.conditions)
        if same is False or met is Overlap.NO:
            return False
        if same is None or met is Overlap.UNKNOWN or {(a.source, a.about), (b.source, b.about)} & both:
            return None
        return verdict

    def why(a: Claim, b: Claim) -> str:
        return f"One says {a.value.text}, the other {b.value.text}."

    yield from surest(claims, judged, why, _words_of)


def _words_of(claim: Claim) -> frozenset[str]:
    """The words by which a claim is looked up; one of all variants, or with no words, is held against every other."""
    value = claim.value
    told = value.own | value.under | value.among if isinstance(value, Availability) else frozenset[str]()
    return told or frozenset({ANYTHING})


def _told_both(claims: tuple[Claim, ...]) -> set[tuple[str, str]]:
    """Sources that tell two states of one thing: they know of a difference that was not understood."""
    told: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        told.setdefault((claim.source, claim.about), set()).add(claim.value.text)
    return {key for key, states in told.items() if len(states) > 1}


def one_thing(one: Availability, other: Availability) -> bool | None:
    """Whether two states are told of one thing or variant; None where one may be a part of the other."""
    if one.every or other.every:
        return _among(one, other) if one.every else _among(other, one)
    by_number = _by_number(one, other)
    if by_number is not None:
        return by_number
    one, other = _without_figures(one), _without_figures(other)
    if not one.own and not other.own:
        return len(one.under & other.under) >= 2
    if not one.own or not other.own:
        return _titled(one, other) if one.own else _titled(other, one)
    if one.asked or other.asked:
        asked, named = (one, other) if one.asked else (other, one)
        return named.own <= asked.own | asked.under
    return _named_alike(one, other)


def _named_alike(one: Availability, other: Availability) -> bool | None:
    """Whether two names that stand in their own lines are one thing's; None where one says more than the other."""
    rests = one.own - other.own - other.under, other.own - one.own - one.under
    if not one.own & other.own and not (one.own <= other.under or other.own <= one.under):
        return False
    return False if all(rests) else None if any(rests) else True


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


FAMILY = Family(frozenset({FactKind.STOCK}), read, compare)
