"""Who bears the way back, told by the cost and whose it is: `the stamp is on us`, `post is at the reader's expense`."""

from __future__ import annotations

from mysteryshop.judge.facts.sieve import regex

_OURSELVES = (
    r"(?:sellers?|shops?|stores?|company|firm|makers?|suppliers?|workshop|studio|retailers?|manufacturers?|farm|bakery"
    r"|house|brand|trader|business|publisher)"
)
_THEM = (
    rf"(?:you|u|the (?!{_OURSELVES}\b)(?:[a-z]+er|[a-z]+or|[a-z]+ent|customer|client|consumer|guest|school|owner"
    rf"|member|family)s?)"
)
_THEIRS = rf"(?:your|their|his or her|the (?!{_OURSELVES}\b)[a-z]+?s?(?:'s|s'))"
_WHOLLY = r"(?:(?:all|always|then|still|only|both ways|entirely|wholly|strictly|of course|I'm afraid|sadly),? )?"
_IS = (
    r"(?:(?:\s(?:is|are|will be|shall be|has to be|must be|being|stays?|remains?|goes|comes|there and back is)"
    rf"|'s|'re|:|,|\s[–—-])\s{_WHOLLY})"
)
_THING = r"(?:it|them|things?|goods|items?|(?:your|the|a|any|an|unwanted) [a-z]+(?: [a-z]+)?|something|anything)"
_COST = (
    r"(?:(?:the )?(?:(?:return|parcel|direct|whole) )?(?:post(?:age)?|stamps?|carriage|courier|labels?|shipping"
    r"|freight|costs?|charges?|journey"
    r"|parcel|p ?& ?p)"
    rf"(?: (?:back|home|to us|for (?:that|this|it)|of (?:that|this)|(?:of|for) (?:sending|posting|returning|shipping"
    rf"|bringing|getting) {_THING}(?: (?:back|home|to us))?))*"
    rf"|(?:getting|sending|posting|bringing|shipping|mailing|returning) {_THING}(?: (?:back|home|to us))?|(?:a "
    rf")?returns?|that)"
)
_PART = (
    r"(?:cost|costs|expense|account|shout|treat|affair|job|responsibility|bill|pocket|purse|hands|lookout"
    r"|department)"
)

BORNE_BY_US = regex(
    rf"\b{_COST}(?:{_IS}(?:on us\b|ours\b|(?:at |on |for |out of |down to )?our (?:own )?{_PART}\b|(?:down|up) to us\b"
    r"|with us\b|paid by us\b|already paid(?: for)?\b)"
    r"| (?:lies with|falls (?:to|on)|rests with|sits with|comes out of our|belongs? to) (?:us|our|pocket)\b)"
    r"|\buse (?:the|our) (?:pre-?)?paid label\b|\bat no (?:extra )?(?:cost|charge|expense) to you\b"
    r"|\b(?:and|so) you pay nothing\b|\b(?:on|for) our (?:own )?account\b"
    r"|\bcarriage both ways (?:is )?(?:included|paid|free|ours)\b",
    2,
)
"""That the business bears it. Source: returns pages, packing slips and chats, by hand."""

BORNE_BY_YOU = regex(
    rf"\b{_COST}(?:{_IS}(?:(?:on|for|with|down to|up to|paid by|payable by|to be paid by|settled by) {_THEM}\b"
    rf"|yours\b(?! to keep)|(?:at |on |for |out of |down to )?{_THEIRS} (?:own )?{_PART}\b"
    rf"|{_THEIRS} to (?:find|pay|arrange|cover|sort|settle|meet)\b"
    r"|(?:not|never) (?:(?:something |anything |what )(?:we|ours)|paid by us|on us)\b|a cost for you\b)"
    r"| (?:isn't|aren't) (?:on us|ours|paid by us|(?:something|anything|one) (?:that )?we (?:cover|pay|refund|offer))\b"
    rf"| (?:lies with|falls (?:to|on)|rests with|sits with|comes out of|belongs? to) (?:{_THEM}|{_THEIRS})\b)"
    rf"|\bat {_THEIRS} own (?:cost|expense)\b|\bat the (?!{_OURSELVES})[a-z]+?s?(?:'s|s') (?:own )?expense\b"
    r"|\byou(?:'ll)? (?:need|want|use|bring) your own (?:stamps?|label|courier|postage)\b"
    r"|\bwe (?:don't|do not|can't|won't|never) pay for (?:\w+ ){0,2}(?:parcels|things|goods|items|post)"
    r" (?:coming|sent|going) back\b|\byou (?:send|post|bring|ship|mail) (?:it|them) (?:back|home|to us) and you pay\b",
    2,
)
"""That the customer bears it. Source: as above."""

_BEARERS = frozenset("us our ours you your yours their cost expense paid pocket account free".split())
_COSTS = frozenset(
    "post postage stamp stamps carriage courier label labels shipping freight cost costs charge charges journey parcel"
    " getting sending posting bringing mailing returning return returns that pay account expense".split()
)


def may_bear(words: frozenset[str]) -> bool:
    """Whether a piece of these words can say whose cost it is: a quick look."""
    return not (words.isdisjoint(_BEARERS) or words.isdisjoint(_COSTS))
