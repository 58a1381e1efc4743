"""Whether a thing can be had: the states that shops tell, the words for each, and which two can't both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.judge.facts.kinds.words import letters_of
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex


class State(StrEnum):
    """Whether a customer can have a thing now."""

    IN = "in stock"
    OUT = "sold out"
    TO_ORDER = "made to order"
    NOT_KEPT = "not kept in stock"
    COMING = "not yet available"
    ENDED = "discontinued"
    ALWAYS = "always available"
    SEASONAL = "only in season"


_KEEP = r"(?:keep|hold|carry|stock|have)"
_WORDS: Mapping[State, str] = {
    State.NOT_KEPT: (
        rf"(?:don't|do not|never|doesn't|does not) (?:\w+ ){{0,2}}?{_KEEP}(?: \w+){{0,4}} (?:in stock|on the "
        rf"shel(?:f|ves)|in the shop)"
        r"|(?:not|never|no longer) (?:kept|held|carried)(?: in stock)?|(?:not|never) stocked|(?:not|isn't|"
        r"aren't) a stock(?:ed)? (?:item|line)"
        r"|(?:don't|do not|no longer) stock\b"
    ),
    State.ENDED: (
        r"discontinued|no longer (?:make|sell|stock|produce|offer|bake|brew|made|sold|available|stocked|in "
        r"production|produced|in the range|on the menu)|withdrawn|retired from"
        r"|we've stopped (?:making|selling)|(?:have|has) stopped (?:making|selling)|(?:out of|ceased) production|end "
        r"of "
        r"(?:the )?line|(?:dropped|cut|gone|taken) (?:from|off|out of) (?:the|our) (?:range|menu|list|catalogue)|"
        r"given up (?:making|selling|baking|brewing|stocking|growing)"
    ),
    State.OUT: (
        r"sold[- ]out|(?:0|zero|nil) (?:left|available|in stock|remaining)|out[- ]of[- ]stock|no(?:ne| stock|"
        r" more)? (?:left|remaining)|none (?:to be had|available|in "
        r"stock)|(?:there(?:'s| is| are| will be)|have|got|'ve) none (?:at the moment|until|before)"
        r"|(?:currently |temporarily |presently )?unavailable|(?:not|isn't|aren't) (?:currently |presently |"
        r"at present "
        r")?(?:available|in stock|to be had)(?! (?:on|in|for|to|with|at(?! present| the moment| this time)) )"
        r"|all gone|(?:is|are|has|have|it's|they're) (?:all )?gone(?=\W|$)|fully[- ]booked|(?:has|have|we've|we have|"
        r"they've) (?:all )?(?:run out|sold out|sold the last)|awaiting stock"
        r"|back in stock (?:in|on|from|by|next|around|after)\b|no longer in stock|waiting list only|no (?:places|"
        r"spaces|"
        r"seats|tickets|rooms) (?:left|remaining)"
        r"|(?:we're|we are|they're|it's|clean|all|now) out of (?:it|them|these|those|stock)\b|gone for good|"
        r"(?:haven't|have not|hasn't) (?:got )?"
        r"(?:any|one|it|them) (?:left|in|here|at present|at the moment)|none in\b|not in (?:at the moment|at present|"
        r"right now)|(?:on )?"
        r"back[- ]?order(?:s|ed)?\b|(?:won't|will not) be (?:back|in)(?: in stock)? (?:until|before)|"
        r"(?:the )?last (?:one|of them|few) (?:went|"
        r"sold)|(?:is|are|it's|they're) (?:now |completely |all )?full(?: up)?(?=\s*(?:$|[.,;:!)]))|"
        r"no (?:more )?(?:vacancies|availability)"
        r"|wait(?:ing)?[- ]?list(?:ed)?\b|snapped up|(?:has|have|it's|they've) (?:now |all |already )?sold(?=\s*(?:$|"
        r"[.,;:!)]))"
        r"|(?:cannot|can't|can’t|can no longer) be (?:bought|had|ordered|purchased|supplied)|(?:has|have) (?:all |now |"
        r"already )*been sold(?= (?:now|already)\b|\s*(?:$|[.,;:!)]))|(?:no|nil|zero) stock(?! (?:images?|photos?|"
        r"control|market|item))|(?:the )?stock (?:is |has )?(?:now |all |"
        r"sadly )?(?:over|finished|nil|exhausted|ended|run out|gone)|(?:is|are|has|have) (?:now |all |sadly |just )?"
        r"finished(?= (?:now|for now|sir|madam|at present|today)\b|\s*(?:$|[.,;:!)]))|(?:is|are) not there\b|(?:there "
        r"are|"
        r"there's|there is|we've|we have|have) (?:currently |now )?none (?:at all )?in (?:the|our) (?:shop|store|"
        r"branch)"
        r"|(?:not|isn't|aren't) (?:\w+ )?on (?:the|our) (?:shel(?:f|ves)|forecourt)|(?:is|are|it's|they're) (?:still "
        r"|now )?"
        r"on order(?=\s*(?:$|[.,;!)])| (?:and|from)\b)|(?:is|are) awaited|(?:come|comes|coming) in again|none (?:till"
        r"|until)\b"
        r"|nothing left|last one (?:has )?(?:gone|sold)|coming back|back (?:again )?in (?:spring|summer|autumn|"
        r"winter|"
        r"january|february|march|april|may|june|july|august|september|october|november|december)"
    ),
    State.TO_ORDER: (
        r"(?:made|built|cut|baked|printed|sewn|woven|knitted|produced|crafted|poured|cast|roasted|mixed|turned|"
        r"upholstered|framed)[- ]to[- ](?:order|measure)"
        r"|made (?:specially |especially |only )?(?:for you|when (?:you|it's|it is) order(?:ed)?|once (?:you|it's|it "
        r"is) "
        r"order(?:ed)?|on order)|(?:by|on|special) order(?: only)\b|(?:only|just) to order|to order only|"
        r"made only to "
        r"order"
        r"|(?:each|every)(?: \w+)? (?:is |gets |'s )?(?:made|built|cut|sewn|knitted|cast|printed|baked|woven|turned|"
        r"thrown) (?:after|when|once|to "
        r"order|for you|individually|from scratch)|(?:made|built|cut|sewn|knitted|printed|baked|"
        r"woven) (?:only )?(?:after|once|when) (?:you|we|an "
        r"order|your|it)|nothing (?:is )?(?:kept )?ready[- ]made"
        r"|bespoke only|each (?:one )?is made after (?:you|your) order"
    ),
    State.COMING: (
        r"pre-?orders?|available to pre-?order|coming soon|(?:not|n't) (?:yet )?(?:been )?released|not yet "
        r"(?:available|in stock|out)|available from (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|"
        r"spring|summer|autumn|winter|mid|early|late)"
        r"|launch(?:es|ing) (?:on|in)|on sale from (?:\d|the|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    ),
    State.SEASONAL: (
        r"seasonal(?:ly)?(?: (?:only|items?|specials?|lines?))?|only (?:available |made |sold |baked |served )?(?:in|"
        r"during|"
        r"from) (?:spring|summer|autumn|winter|season|december|the season|\w+ (?:to|until|till) \w+)"
        r"|(?:spring|summer|autumn|winter|christmas|easter) only"
    ),
    State.ALWAYS: (
        r"always (?:available|in stock|on the menu|on sale|on tap|to be had|there)|(?:available|sold|made|served|"
        r"baked|on the menu) (?:all (?:the )?year(?: round)?|year[- ]round|every day of the year|in every season)"
        r"|never (?:out of stock|sells? out|runs? out)|all[- ]year[- ]round"
    ),
    State.IN: (
        r"in[- ]stock|available for (?:immediate |next[- ]day )?(?:delivery|dispatch|despatch|collection) (?:now|"
        r"today)|"
        r"there(?:'s| is| are) (?:still )?(?:some|a few|plenty) left|on sale now|(?:is|are) in(?=\s*(?:$|[.!])| now\b)|"
        r"can (?:now |still |again |once more )?be "
        r"(?:bought|had|ordered|purchased|picked up)(?= (?:now|"
        r"today|in|"
        r"from|at|again|here|straight)\b)|stock (?:is )?available|(?:is|are|'s|'re|’s|’re)(?: (?:all|now|still|"
        r"currently|finally|again|both))* "
        r"available(?=\s*(?:$|[.,;:!)])| (?:again|in store|in-store|in (?:the|our) (?:shop|store)|at (?:the|our) "
        r"(?:shop|store|"
        r"branch)|from us|from stock|here|right now|at the moment|to (?:buy|purchase|take|collect)|for (?:sale|"
        r"purchase|"
        r"pick-?up))\b)|"
        r"(?:(?<=^)|(?<=[–—:,-] )|(?<=yes ))available(?= ?(?:sir|madam|now)?[.!✓]?\s*$)|"
        r"(?:has|have|'ve|’ve|it's|they've) (?:just |now |finally |all )*(?:arrived|landed|come (?:back )?in)\b(?! "
        r"(?:early|late|"
        r"damaged|broken|safely))|(?:is|are) (?:now |finally )?back(?=\s*(?:$|[.,;:!)])| (?:again|now|in (?:the|our) "
        r"(?:shop|store)"
        r"|on (?:the|our) shel))|(?:is|are) (?:back )?in the (?:shop|store) (?:again|now|today)|(?:is|are) (?:there|"
        r"here)"
        r"(?!,? (?:by|near|at|next|behind|opposite)\b)(?=\s*(?:$|[.,;!)])| (?:now|again)\b)|(?:available|ready) (?:now|"
        r"today|immediately|straight away|for (?:immediate|same[- ]day|next[- "
        r"]day) \w+|to (?:ship|go|post|send|take away|collect)|from stock)|good availability|plenty (?:left|in stock|"
        r"available|of (?:\w+ ){1,3}(?:left|in stock|available))"
        r"|(?:keep|have|sits?|stands?|waiting)(?: \w+){0,3} on (?:our|the) shel(?:f|ves)|(?:we|we've|we have) (?:got "
        r")?(?:have |keep |hold )?(?:it|them|one|some|this|these|plenty) (?:here|in|on the shelf|in the shop|ready)|"
        r"(?:kept|held|carried) in stock|(?:kept|waiting|standing|ready) (?:on|in) (?:the|our) (?:forecourt|barn|yard"
        r"|shop|"
        r"showroom|cellar|freezer|window)|(?:is|are)(?: both| all| still)* (?:on|in) (?:the|our) (?:forecourt|barn"
        r"|yard|shop|"
        r"showroom|cellar|freezer) (?:today|now|again|ready|all (?:season|year|summer))|(?:'s|’s) here(?=[,.!]| "
        r"(?:now|again)\b)|ex[- ]stock|off the shelf"
        r"|(?:is|are|'s|'re|sits?|stands?|still|now|\d+|plenty|some|few) on (?:the|our) shel(?:f|ves)(?! (?:by|near|"
        r"next|behind|above|under|at|in)\b)|in (?:the|our) (?:\w+ )?(?:workroom|workshop|warehouse|depot|yard|"
        r"stock ?room|studio|barn|nursery|"
        r"showroom)s? (?:now|today|ready)|(?:leaves?|sent|posted|shipped|dispatched|despatched|ships|goes out|"
        r"out the door|on its way) "
        r"(?:from )?(?:(?:the|our) (?:workroom|workshop|depot|yard|stores?|shop|studio) )?(?:today|tomorrow)|"
        r"held in stock|off the peg|in hand|got (?:it|them|one|some|plenty) (?:in|here)\b|stacks "
        r"(?:of them|left)|(?:vacancies|room|space|spaces|places) (?:still )?(?:left|available|free|remaining)"
        r"|(?:is|are) stocked|[1-9][\d.,]* (?:pcs |pieces )?(?:left|available|in stock|remaining)(?! in (?:the|"
        r"your))|"
        r"(?:only )?(?:a )?few (?:left|remaining)|low stock|last few|limited availability"
        r"|(?:places|spaces|seats|tickets|rooms|tables) (?:still )?(?:left|available|remaining)|in the warehouse|"
        r"leaves? "
        r"(?:the|our) warehouse (?:today|tomorrow)|ships? (?:today|tomorrow|the same day|from stock)|back in stock|"
        r"still "
        r"available"
    ),
}
"""Each state by the words that shops tell it with. Source: product pages, stock labels and saved replies."""

_PATTERNS = {state: regex(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for state, words in _WORDS.items()}

_TRIGGERS: Mapping[State, frozenset[str]] = {
    State.NOT_KEPT: frozenset("keep hold carry stock have kept held carried stocked stocks".split()),
    State.ENDED: frozenset(
        "discontinued longer withdrawn retired stopped production line range menu list catalogue given".split()
    ),
    State.OUT: frozenset(
        """
        sold stock left remaining none unavailable available gone booked run ran awaiting waiting back none
        finished there out bought had ordered purchased supplied nothing last coming full snapped vacancies
        availability backorder backorders waitlist waitlisted
        backordered list shelf shelves forecourt awaited again till until
        """.split()
    ),
    State.TO_ORDER: frozenset(
        "order measure made bespoke nothing built cut sewn knitted cast printed baked woven".split()
    ),
    State.COMING: frozenset(
        """
        preorder preorders pre soon released available stock launches launching launch sale order orders yet
        """.split()
    ),
    State.SEASONAL: frozenset(
        "seasonal seasonally only spring summer autumn winter christmas easter season december during".split()
    ),
    State.ALWAYS: frozenset("always year round never season".split()),
    State.IN: frozenset(
        """
        stock stocked available ready left remaining availability plenty shelf shelves here warehouse few ships
        ship leaves leave workroom workshop depot yard stockroom studio barn nursery showroom sent posted
        shipped dispatched despatched goes held peg hand got stacks vacancies room space spaces places still
        forecourt kept standing cellar freezer window
        arrived landed come back there shop store in sale bought had ordered purchased picked
        """.split()
    ),
}
"""Words without one of which a state is not told; looked up before its costly pattern."""

_BESIDE: Mapping[State, tuple[tuple[frozenset[str], ...], ...]] = {
    state: tuple(tuple(frozenset(words.split()) for words in group) for group in groups)
    for state, groups in {
        State.NOT_KEPT: (("don not never doesn no isn aren",),),
        State.TO_ORDER: (
            ("bespoke",),
            ("order measure", "to by on special"),
            ("made built cut sewn knitted printed baked woven cast turned thrown",),
        ),
        State.COMING: (
            ("pre preorder preorders soon released yet launches launching",),
            ("available sale", "from"),
        ),
        State.SEASONAL: (("seasonal seasonally only",),),
        State.OUT: (
            ("back", "in order orders ordered coming be"),
            ("full", "is are it they"),
            ("last", "went sold gone"),
            ("run", "has have we they"),
            ("nothing", "left"),
            ("finished", "is are has have"),
            ("there", "not"),
            ("out", "of"),
            (
                "shelf shelves forecourt awaited till until again order",
                "not isn aren is are it they comes come coming none",
            ),
            ("bought had ordered purchased supplied", "cannot can none not isn aren"),
            ("back full last run nothing", "out haven hasn not be"),
            (
                "sold stock left remaining none unavailable available gone booked ran awaiting waiting coming "
                "snapped vacancies availability backorder backorders waitlist waitlisted backordered list",
            ),
        ),
    }.items()
}
"""Groups of words for states whose triggers are common words: of one group, each part must have a word in the text."""

WORDS = frozenset(word for words in _TRIGGERS.values() for word in words)

_APART: frozenset[frozenset[State]] = frozenset(
    frozenset(pair)
    for pair in (
        (State.IN, State.OUT),
        (State.IN, State.TO_ORDER),
        (State.IN, State.NOT_KEPT),
        (State.IN, State.COMING),
        (State.IN, State.ENDED),
        (State.ALWAYS, State.SEASONAL),
        (State.ALWAYS, State.ENDED),
        (State.ALWAYS, State.OUT),
    )
)
"""States that can't both be true of one thing."""

_UNCLEAR = frozenset(
    frozenset(pair)
    for pair in (
        (State.OUT, State.TO_ORDER),
        (State.TO_ORDER, State.ENDED),
        (State.ALWAYS, State.COMING),
        (State.ALWAYS, State.NOT_KEPT),
        (State.SEASONAL, State.ENDED),
    )
)
"""States where a person must say: sold out of what is made to order, for one."""

SCHEMA: Mapping[str, State] = {
    "InStock": State.IN,
    "LimitedAvailability": State.IN,
    "InStoreOnly": State.IN,
    "OnlineOnly": State.IN,
    "OutOfStock": State.OUT,
    "SoldOut": State.OUT,
    "PreOrder": State.COMING,
    "PreSale": State.COMING,
    "MadeToOrder": State.TO_ORDER,
    "Discontinued": State.ENDED,
}
"""Source: schema.org, ItemAvailability. BackOrder is left out: what it promises differs from shop to shop."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A state and where its words stand."""

    state: State
    start: int
    end: int


@once_a_text
def states_in(text: str) -> Iterator[Standing]:
    """Every state that a text tells, in reading order; where two share words, the one that begins first."""
    letters = letters_of(text)
    if WORDS.isdisjoint(letters):
        return
    found = [
        (match.start(), place, match.end(), state)
        for place, (state, pattern) in enumerate(_PATTERNS.items())
        if _can_tell(state, letters)
        for match in pattern.finditer(text)
    ]
    at = 0
    for start, _, end, state in sorted(found):
        if start >= at:
            yield Standing(state, start, end)
            at = end


def _can_tell(state: State, letters: frozenset[str]) -> bool:
    """Whether a text of these words can tell a state, so that its costly pattern is worth asking."""
    if _TRIGGERS[state].isdisjoint(letters):
        return False
    groups = _BESIDE.get(state)
    return groups is None or any(all(not part.isdisjoint(letters) for part in group) for group in groups)


def apart(one: State, other: State) -> bool | None:
    """Whether two states can't both be true of one thing; None where a person must say."""
    both = frozenset((one, other))
    return True if both in _APART else None if both in _UNCLEAR else False
