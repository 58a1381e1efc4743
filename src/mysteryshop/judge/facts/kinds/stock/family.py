"""Whether a thing can be had: in stock, sold out, made to order; what each source says of one thing or variant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.conditions import Conditions, Overlap, overlap
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.names.things import question_of
from mysteryshop.judge.facts.kinds.sides import Placed, placed
from mysteryshop.judge.facts.kinds.stock.clauses import clauses_in, may_tell
from mysteryshop.judge.facts.kinds.stock.doing import compare_doing, read_doing
from mysteryshop.judge.facts.kinds.stock.likeness import MODEL_SIGN, Availability, Known, one_thing
from mysteryshop.judge.facts.kinds.stock.pairs import ANYTHING, surest
from mysteryshop.judge.facts.kinds.stock.services import compare_services, read_services
from mysteryshop.judge.facts.kinds.stock.words import SCHEMA, WORDS, Standing, State, states_in
from mysteryshop.judge.facts.kinds.words import brand_stems, in_order, letters_of, naming, stem
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.model import FactKind, PageKind

TITLED = frozenset({PageKind.LANDING, PageKind.PRODUCT})
"""Kinds of page whose first line names what all of it is about."""

_GENERAL = regex(
    r"\b(?:if|when(?:ever)?|unless|once|items?|articles?|products?|subject to|anything|everything|whether|goods|"
    r"lines|nothing|"
    r"check|should|in case|as soon as|while stocks|orders?(?: \w+){0,2} (?:before|by|until|placed|received))\b",
    2,
)
"""Words of a rule about all things, which tells of none whether it is there."""

_PAST = regex(
    r"\b(?:last (?:year|summer|winter|spring|autumn|season|time|christmas)|used to be|previously|in (?:19|20)\d\d)\b|"
    r"\b(?:was|were|had been)\s*$",
    re.IGNORECASE,
)
"""Words before a state that is told of another time."""

_NOISE = frozenset(
    """
    availability available stock quantity status item product g kg ml cl l cm mm m size colour color ticket place seat
    space room spot back coming left come get buy still again currently now today tomorrow day week month next moment
    present time folks last sit ready ship post shop website online both have keep hold got gone order price each per
    piece pcs in stocked do thing before until after batch wheel yes no make made want has take long can could is are
    any more much many there people asking ask question q answer oh dear sadly afraid fully unfortunately sure
    absolutely it's that's we've we're i'm yours yep yeah nope okay right wrapped ours we'd you're seller offer need
    shelf other temporarily presently momentarily immediately expected workroom workshop warehouse dispatch leave sent
    send held longer allow one please copy unit us wanted waiting another completely totally news good sir madam
    everyone friend morning afternoon sold out none on about sale find word words two three four five six seven eight
    nine ten eleven twelve you'll plenty lot few some hand wanting asked bought found grab newly finally arrived
    landed
    """.split()
)
"""Words beside a state that name no thing. Source: chosen from stock labels."""

_TIMES = frozenset(
    """spring summer autumn winter january february march april may june july august september october november
    december""".split()
)
_SOFT = frozenset("pack set box dozen".split()) | (_TIMES - {"may"})
"""Words that name a thing only where no others do."""

NAME_WORDS = 4
"""Words of one name in a list of names. Source: chosen."""

_ONLINE = regex(r"\b(?:online|website|web ?shop|internet)\b", 2)
_IN_SHOP = regex(r"\b(?:in[- ]store|in the shop|at the shop|showroom|counter|bar|in the store|in branch)\b", 2)
_ASKS = regex(r"^[^.!;]{0,25}\?")
_TAG = regex(r"^[\[{<]([^\]}>]{2,40})[\]}>]")
_MODEL = regex(
    r"\b([A-Z][A-Za-z]{2,}) (\d{1,3})\b(?!\s?(?:cm|mm|kg|g|ml|l|%|left|available|remaining|in stock|places|seats|"
    r"days|weeks|"
    r"working|hours|\w*day|pcs|pieces)\b|[-–:.,/]\d)"
)
_SIZED = regex(r"\b([a-z]{3,}) (\d{1,3})(?=\s*(?:$|:)| (?:is|are|has|have|in stock|sold|available)\b)")
"""A thing with the number that tells it from the next, at the end of its name: `the rucksack 30`."""

_ARTICLE = regex(r"(?<![£$€₹.,\d])\b(?!19\d\d\b|20\d\d\b)\d{4,6}\b(?!\s?(?:g|ml|mm|cm|kg|pcs)\b|[.,]\d)")
_AND = regex(r"\s(?:and|&)\s")
_BETWEEN_NAMES = regex(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_PLURAL = regex(r"\b(?:are|both|all)\s*$")
_CLAUSES = regex(r"[.!?;]\s+|:\s+(?=\S)|,\s+(?:and|but|so)\s+")
_AFTER_STATE = regex(
    r"^\s*(?:(?::|of|in the|in|on|for the|at the)\s+(?:the\s+)?|(?:the|our|any)\s+)([\w' -]{3,40}?)(?=\s+(?:for|on|"
    r"until|at|"
    r"from|in|and we)\b|[.,;!]|$)",
    2,
)
_NOW = r"(?: (?:right )?(?:now|yet|again|still|at the moment|today|at present|in the shop|in store))*"
_ASKS_STOCK = regex(
    r"\b(?:(?:have|do) you (?:still )?(?:got|have) .*\b(?:in|in stock|left|available|on the shelf)" + _NOW + r"\?|"
    r"(?:is|are) there (?:any |still |more )*(?:tickets|places|spaces|seats|rooms)\b.*\?|"
    r"(?:is|are) .*\b(?:available|in stock|on the shelf|sold out|out of stock|back|back in|left)" + _NOW + r"\?)",
    re.IGNORECASE,
)
_ASKS_FOR_ONE = regex(
    r"\b(?i:do you (?:still )?(?:have|stock|sell)|have you (?:still )?got|got any) .*\b[A-Z][a-z]+.*\?"
)
"""A question for a thing that has a name; one for parking asks for a service."""

_ASKS_GONE = regex(r"\b(?:sold out|out of stock|unavailable|gone)\b", re.IGNORECASE)
_YES = regex(
    r"^\W*(?:yes|yep|yeah|sure|we (?:have|do)|it is|they are|certainly|of course)\b(?!n'?t| not|'t)", re.IGNORECASE
)
_NO = regex(
    r"^\W*(?:no|nope|not (?:at|right|just)|(?:i'm |i am )?afraid not|(?:sorry|sadly|unfortunately|i'm afraid|"
    r"afraid)\W+(?:no|not|we (?:don't|"
    r"haven't)))\b"
    r"(?! (?:problem|worries))",
    re.IGNORECASE,
)
_UNIVERSAL = regex(r"^\W*(?:all|every|each of)\b[^:]*$", 2)


def read(site: SiteReading) -> Iterable[Claim]:
    """The state of each thing that a line, an answer or structured data tells, and what is offered or denied."""
    yield from read_services(site)
    yield from read_doing(site)
    brands = brand_stems(site.setting.brand_words)
    told = [claim for place in placed(site) if _can_tell(place) for claim in _in_segment(place, brands)]
    yield from _joined(told)
    for page, node, inside in markup.nodes(site):
        for key, value in markup.said(node, "availability"):
            state = SCHEMA.get(value.rstrip("/").rsplit("/", 1)[-1])
            if state is not None:
                named = naming(" ".join(_names((*inside, node))), brands) - _NOISE
                segment = markup.as_written(page, key, value)
                yield _claim(segment, Availability(state, named))


def _can_tell(place: Placed) -> bool:
    """Whether a piece has words without which it tells no state, or answers a question that has."""
    text = place.segment.text
    if text.rstrip("\"'”").endswith("?"):
        return False
    letters = letters_of(text)
    told = not WORDS.isdisjoint(letters) or may_tell(letters)
    return told or (not _BARE.isdisjoint(letters) and not WORDS.isdisjoint(letters_of(_asked(place))))


_BARE = frozenset("yes yep yeah sure no nope not sorry sadly unfortunately certainly course".split())


def _asked(place: Placed) -> str:
    """The question that a piece begins to answer, in its own line or over it."""
    before = place.segment.statement.before
    return place.answers or (before if before.endswith("?") and not place.segment.start else "")


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
    """What its clauses say of the things that they name, then what is said of the thing before or over the words."""
    told = list(_of_clauses(place, brands))
    yield from told
    states = [
        one
        for one in states_in(place.segment.text)
        if not any(claim.start < one.end and one.start < claim.end for claim in told)
    ]
    if states:
        yield from _of_states(place, states, brands)
    elif not told:
        yield from _yes_or_no(place, brands)


def _of_clauses(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    for clause in clauses_in(place.segment.text):
        own = _thing(clause.what, brands)
        if clause.bare and not _CAPITAL.search(clause.what):
            continue
        if own and not _GENERAL.search(clause.what):
            head, times = _head(clause.what, brands), _times(clause.what)
            value = Availability(clause.state, own, _under(place, brands), head=head, times=times)
            yield replace(_claim(place.segment, value), start=clause.start, end=clause.end)


def _yes_or_no(place: Placed, brands: frozenset[str]) -> Iterator[Claim]:
    """A bare yes or no to whether a thing is there."""
    question = _asked(place)
    if (
        not question
        or not (_ASKS_STOCK.search(question) or _ASKS_FOR_ONE.search(question))
        or _GENERAL.search(question)
    ):
        return
    yes, no = _YES.match(place.segment.text), _NO.match(place.segment.text)
    own = _thing(question, brands)
    if own and (yes or no):
        gone = bool(_ASKS_GONE.search(question))
        state = State.IN if bool(yes) is not gone else State.OUT
        yield _claim(place.segment, Availability(state, own, _under(place, brands), asked=True))


def _of_states(place: Placed, states: Sequence[Standing], brands: frozenset[str]) -> Iterator[Claim]:
    segment, at, seen = place.segment, 0, set[State]()
    for standing in states:
        before, after = segment.text[at : standing.start], segment.text[standing.end :]
        tag = _TAG.match(before) if not at else None
        before = before[tag.end() :] if tag and len(before) > tag.end() + 1 else before
        at = standing.end
        again = standing.state in seen and not _thing(before, brands)
        seen.add(standing.state)
        if again:
            continue
        if not _GENERAL.search(before) and not _ASKS.match(after) and not _PAST.search(before):
            value = _availability(place, standing, before, after, brands)
            several = segment.text[standing.start : standing.end].lower().startswith("are ")
            for own in _alternatives(f"{_last_clause(before)}{' are' if several else ''}", brands) or (value.own,):
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
        told = question_of(place) or (tag.group(1) if tag else place.segment.label)
        own = _thing(told or _ahead(place) or place.over, brands)
    times = _times(f"{subject} {_named_after(after)}")
    return Availability(standing.state, own, under, every, among, asked, _head(subject, brands), times)


def _ahead(place: Placed) -> str:
    """What the cell before says, in a line of cells."""
    return place.segment.whole[: place.segment.start].rstrip(" |·•–—\t")


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
    models |= {f"{stem(name)}{MODEL_SIGN}{number}" for name, number in _SIZED.findall(text)} if named else set()
    return (telling or named) | frozenset(_ARTICLE.findall(text)) | models


def _times(text: str) -> frozenset[str]:
    """The months and seasons in a name: `the March course`."""
    return (naming(text) & _TIMES) | ({"may"} if _MAY.search(text) else set())


_CAPITAL = regex(r"\b[A-Z][a-z]")
_MAY = regex(r"\bMay\b")


def _head(text: str, brands: frozenset[str]) -> str:
    """The last word that names something, what stands in brackets aside: what sort of thing a name is of."""
    words = [word for word in in_order(_BRACKETS.sub(" ", text), brands) if word not in _NOISE and not word.isdigit()]
    return words[-1] if words else ""


_BRACKETS = regex(r"\([^)]*\)")


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
    known = Known.of(
        (claim.value, f"{claim.segment.line} {claim.segment.topic}")
        for claim in claims
        if isinstance(claim.value, Availability)
    )
    on_the_web = any(c.conditions.service == "online" or _SENT.search(c.segment.line) for c in claims)

    def judged(a: Claim, b: Claim) -> bool | None:
        verdict = a.value.conflicts(b.value)
        if verdict is False or not isinstance(a.value, Availability) or not isinstance(b.value, Availability):
            return False
        same = one_thing(a.value, b.value, known)
        met = _meet(a, b, apart=on_the_web)
        if same is False or met is Overlap.NO:
            return False
        if same is None or met is Overlap.UNKNOWN or {(a.source, a.about), (b.source, b.about)} & both:
            return None
        return verdict

    def why(a: Claim, b: Claim) -> str:
        return f"One says {a.value.text}, the other {b.value.text}."

    yield from surest(claims, judged, why, _words_of)


def _meet(a: Claim, b: Claim, *, apart: bool) -> Overlap:
    """Whether both are told of one stock. apart: some source tells of a stock from which things are sent."""
    services = a.conditions.service, b.conditions.service
    if "" in services and not apart:
        return overlap(replace(a.conditions, service=""), replace(b.conditions, service=""))
    return overlap(a.conditions, b.conditions)


_SENT = regex(r"\b(?:ship(?:s|ped|ping)?|dispatch\w*|despatch\w*|deliver\w*|post(?:ed|age)?|courier)\b", re.IGNORECASE)


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


FAMILY = Family(frozenset({FactKind.STOCK}), read, compare)
