"""Whether a word that only one of two names has makes another thing of it, or only says the same thing in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.plain_words import GENERIC
from mysteryshop.judge.facts.kinds.money.words import COUNTED, stem, words_in
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Money

NEAR_PRICE = Decimal("1.3")
"""Factor up to which two prices may be two states of one price.

Source: chosen; a shop that raises a price seldom adds a third, and another kind of a thing costs what it likes.
"""

CORE = 2
"""Words that two names have to share before one more tells nothing. Source: chosen; one word names a whole range."""

HOSTS = frozenset("car motorbike van caravan motorhome tent bike dog cat".split())
"""What a service is done to: another word of them makes another service, one alone says what a shop is for."""


def lone_hosts(claims: Iterable[MoneyClaim]) -> frozenset[str]:
    """The one host of which a site's prices speak, or nothing where they tell several apart."""
    named = frozenset().union(*(claim.words for claim in claims)) & HOSTS
    return named if len(named) == 1 else frozenset()


def says_the_same(a: MoneyClaim, b: MoneyClaim, told: Mapping[str, Sequence[MoneyClaim]]) -> bool:
    """Whether one of two names is the other with more words, of which nothing shows that they tell things apart.

    told: the claims of each source. The prices are near, the names share more than a word, and neither source has
    another price with the words that only one side uses.
    """
    mine, its = extras(a, b), extras(b, a)
    if mine and its:
        return False
    shared = _bare(a.name & b.words) | _bare(b.name & a.words)
    if len(shared) < CORE or not (a.name & b.name) - GENERIC or not _near(a, b):
        return False
    longer, shorter = (a, b) if mine else (b, a)
    if _tells_apart(mine or its, told[shorter.source]) or _has_kinds(a, b, told):
        return False
    return all(_is_given(word, shared, longer) for word in mine or its)


def _is_given(word: str, shared: frozenset[str], claim: MoneyClaim) -> bool:
    """Whether a word of a name goes without saying, by where it stands: `your boiler`, `(dog)`, `upright piano tuning`.

    A word in front of the name's other words (`bass guitar lesson`), or added to them by `and`, tells of another thing.
    """
    for text in (claim.segment.text, claim.segment.line, claim.segment.topic):
        for found in _WORD.finditer(text):
            if word in words_in(found.group()):
                return _stands_given(text[: found.start()], text[found.end() :], shared | GENERIC)
    return False


def _stands_given(before: str, after: str, shared: frozenset[str]) -> bool:
    """The same of a word by what stands before and after it. shared: the words that both names have."""
    if _ADDED_BEFORE.search(before) or _ADDED_AFTER.match(after):
        return False
    if _GIVEN.search(before):
        return True
    last, first = _LAST.search(before), _FIRST.match(after)
    led, follows = (bool(one and words_in(one.group()) & shared) for one in (last, first))
    if led and follows and first:
        head = first.group().strip(" -").lower()
        return head.endswith("ing") or head in _ACTS or bool(words_in(head) & _ACTS)
    if led and last:
        # `To tune an upright piano`: the whole of what is done stands in front of it.
        doing = _DOING.search(before[: last.start()])
        return bool(doing and words_in(doing.group()) & shared)
    return not follows


_LAST = regex(r"[^\W\d_][\w'’]*[ -]\Z")
_FIRST = regex(r"[ -][^\W\d_][\w'’]*")
_DOING = regex(r"[a-z]+ (?:an?|the|your|one) \Z", re.I)


_WORD = regex(r"[^\W\d_][\w'’-]*")
_ADDED_BEFORE = regex(
    r"(?:\b(?:and|plus|with|or|incl\w*|in|at|on|by|from|without|under|over|during|for)\s|[&+,/]\s*)(?:the )?\Z"
    r"|\b(?:and|plus|with|or)\s(?:an? )\Z",
    re.IGNORECASE,
)
_ADDED_AFTER = regex(r"\s*(?:(?:and|plus|or)\b|[&+/])", re.I)
_GIVEN = regex(
    r"(?:\b(?:your|my|our|their|his|her|per|each|every|all|any|one|of an?|for an?|to an?|a)\s(?:\w+\s)?|\("
    r"|\b(?:i|we|you|to|we'll|i'll|you'll)\s)\Z",
    re.IGNORECASE,
)
_ACTS = frozenset(
    stem(word)
    for word in (
        "service lesson class course batch session groom cut wash clean exam test check checkup repair treatment"
        " massage tour walk trip visit entry admission ticket membership pass inspection survey consultation"
        " appointment training workshop hire rental set-up fit polish tune trim facial manicure pedicure shave"
    ).split()
)
"""What is done for a customer: the thing that it is done to goes without saying, other than with goods."""


def limited_apart(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether only one of two prices holds under a condition, or for some of what it is for (`25 in old houses`)."""
    mine, its = (_LIMIT.search(one.segment.text) for one in (a, b))
    return bool(mine) != bool(its)


_LIMIT = regex(
    r"\d(?: \w+){0,4} (?:if|unless|provided|as long as|in [a-z]{3,}s (?:above|over|outside|with|without|under))\b",
    re.IGNORECASE,
)


def extras(one: MoneyClaim, other: MoneyClaim) -> frozenset[str]:
    """The words of a name of which the other side knows nothing."""
    return _bare(one.name - other.words) - GENERIC - {one.conditions.per, other.conditions.per}


def _tells_apart(words: frozenset[str], claims: Sequence[MoneyClaim]) -> bool:
    """Whether a source that leaves the words out has them in the name of something else."""
    return any(words & claim.name for claim in claims)


def _has_kinds(a: MoneyClaim, b: MoneyClaim, told: Mapping[str, Sequence[MoneyClaim]]) -> bool:
    """Whether somebody names a further kind of the thing, with words that neither side knows."""
    core, known = _bare(a.name & b.name) - GENERIC, a.words | b.words | GENERIC
    return any(
        core & claim.name and _bare(claim.name) - known for source in (a.source, b.source) for claim in told[source]
    )


def _bare(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0] != COUNTED)


def _near(a: MoneyClaim, b: MoneyClaim) -> bool:
    if not isinstance(a.value, Money) or not isinstance(b.value, Money):
        return False
    low, high = sorted((a.value.amount, b.value.amount))
    return bool(low) and high <= low * NEAR_PRICE
